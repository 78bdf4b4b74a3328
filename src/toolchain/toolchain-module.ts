// Go releases as modules (https://go.dev/doc/toolchain): any Go from 1.21 on fetches another release through GOPROXY,
// checks it against the checksum database, and keeps it in the module cache.

import { setTimeout as sleep } from 'node:timers/promises';
import { hideCredentials, tryTool, type ToolOutput } from '../command.js';
import { writeFetchEnvironment } from '../go/fetch.js';
import { machineEnvironment } from '../go/machine.js';
import { compareReleases, parseRelease, satisfies, type GoRequirement, type Release } from '../go/release.js';
import { exactRelease, newest, parseToolchainVersions, readFoundRelease, toGoName } from './releases.js';
import { anyOfToolCache } from './tool-cache.js';
import {
  askGo,
  askingEnvironment,
  findOnPath,
  goOf,
  makeToolchain,
  NO_SWITCH,
  type Place,
  type Toolchain,
  type ToolchainOptions,
} from './toolchain.js';

/** The first release that can fetch others, and that is to be had as a module. */
const FIRST_WITH_MODULES = parseRelease('1.21.0');
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;
const TRIES = 3;

/** Has a Go that is at hand fetch the release that satisfies. */
export async function asModule(requirement: GoRequirement, options: ToolchainOptions): ReturnType<Place> {
  const found = await findFetcher(options);
  if (found === undefined) return { missing: 'no Go 1.21 or newer at hand that could fetch it' };
  const fetcher: Fetcher = {
    command: found.command,
    cwd: options.tempDir,
    env: {
      ...machineEnvironment(options.env),
      ...(await writeFetchEnvironment(options.fetch, options.tempDir)),
      ...found.env,
      GOENV: 'off',
      GOWORK: 'off',
    },
  };
  const release = exactRelease(requirement) ?? (await findNewest(requirement, fetcher));
  if ('missing' in release) return release;
  if (compareReleases(release, FIRST_WITH_MODULES) < 0) return { missing: 'only from Go 1.21.0 on' };
  options.log(`Go ${toGoName(release).slice(2)} through GOPROXY`);
  return fetchRelease(requirement, { fetcher, release, signal: options.signal });
}

interface Fetcher {
  readonly command: string;
  readonly cwd: string;
  /** With GOTOOLCHAIN=local. */
  readonly env: Readonly<Record<string, string>>;
}

async function findFetcher(options: ToolchainOptions): Promise<Toolchain | undefined> {
  const { env, tempDir } = options;
  const command = await findOnPath(env);
  if (command !== undefined) {
    const facts = await askGo(command, { ...askingEnvironment(env), ...NO_SWITCH }, { cwd: tempDir });
    if (typeof facts !== 'string' && canFetch(facts.version)) return makeToolchain(command, facts, 'PATH');
  }
  const cached = await anyOfToolCache(options);
  return cached !== undefined && canFetch(cached.version) ? cached : undefined;
}

function canFetch(version: string): boolean {
  const release = readFoundRelease(version);
  return release !== undefined && compareReleases(release, FIRST_WITH_MODULES) >= 0;
}

// GOTOOLCHAIN=go1.26 would mean that very name, which no release has since 1.21: the patch must be known.
async function findNewest(
  requirement: GoRequirement,
  { command, cwd, env }: Fetcher,
): Promise<Release | { readonly missing: string }> {
  const ask = (...args: readonly string[]): Promise<ToolOutput> => tryTool(command, args, { cwd, env });
  const { code, stdout, stderr } = await ask('list', '-m', '-versions', 'golang.org/toolchain');
  if (code !== 0) return { missing: reasonOf(stderr) };
  const host = await ask('env', 'GOHOSTOS', 'GOHOSTARCH');
  const platform = host.stdout.trim().split(/\s+/).join('-');
  const releases = parseToolchainVersions(stdout, platform);
  return newest(requirement, releases) ?? { missing: `GOPROXY lists no such release for ${platform}` };
}

async function fetchRelease(
  requirement: GoRequirement,
  job: { readonly fetcher: Fetcher; readonly release: Release; readonly signal: AbortSignal },
): ReturnType<Place> {
  const { command, cwd, env } = job.fetcher;
  // That very release, and no other, for this one command: it fetches it where it is not in the module cache, and
  // it is the new release that answers.
  const asking = { ...env, GOTOOLCHAIN: toGoName(job.release) };
  let reason = '';
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    job.signal.throwIfAborted();
    const facts = await askGo(command, asking, { cwd, timeoutMs: DOWNLOAD_TIMEOUT_MS });
    if (typeof facts !== 'string') {
      if (!satisfies(requirement, facts.version)) return { missing: `GOPROXY gave ${facts.version}` };
      return makeToolchain(goOf(facts.goroot), facts, 'toolchain module');
    }
    reason = reasonOf(facts);
    if (!MAY_PASS.test(reason) || attempt === TRIES) break;
    await sleep(attempt * 1000, undefined, { signal: job.signal });
  }
  return { missing: reason };
}

const MAY_PASS = /timeout|connection reset|unexpected EOF|\b(?:429|5\d\d) [A-Z]/;

function reasonOf(said: string): string {
  return hideCredentials(said.trim().split('\n', 1)[0] ?? '').replace(/^go: /, '');
}
