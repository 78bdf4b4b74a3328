// Finds the Go toolchain that a requirement asks for on a runner: what is there goes before what must be fetched.
// The order of PLACES is the order of the search.

import { CommandError, InputError } from '../errors.js';
import {
  compareReleases,
  OLDEST_RELEASE,
  parseRelease,
  satisfies,
  type GoRequirement,
} from '../go/release.js';
import { asDownload } from './download.js';
import { readFoundRelease } from './releases.js';
import { inToolCache } from './tool-cache.js';
import {
  askGo,
  askingEnvironment,
  findOnPath,
  makeToolchain,
  NO_SWITCH,
  type Toolchain,
  type Place,
  type ToolchainOptions,
} from './toolchain.js';
import { asModule } from './toolchain-module.js';

const PLACES: readonly (readonly [Toolchain['from'], Place])[] = [
  ['PATH', onPath],
  ['tool cache', inToolCache],
  ['toolchain module', asModule],
  ['download', asDownload],
];

/** Finds or fetches the toolchain; an ActionError that says what was looked at where there is none. */
export async function findToolchain(
  requirement: GoRequirement,
  options: ToolchainOptions,
): Promise<Toolchain> {
  const reasons: string[] = [];
  const places = requirement.value === 'local' ? PLACES.slice(0, 1) : PLACES;
  for (const [name, look] of places) {
    options.signal.throwIfAborted();
    const found = await look(requirement, options);
    if (!('missing' in found)) return found;
    reasons.push(`${name}: ${found.missing}`);
  }
  if (requirement.value === 'local') throw noLocalGo(reasons.join('; '));
  throw new CommandError(`${describe(requirement)} is not to be had on this runner:\n${indent(reasons)}`, {
    hint: 'Run actions/setup-go before this step, set go-version to a release that is there (local takes the Go on PATH), or let the runner reach GOPROXY or go-download-base-url.',
  });
}

async function onPath(requirement: GoRequirement, { env, tempDir }: ToolchainOptions): ReturnType<Place> {
  const command = await findOnPath(env);
  if (command === undefined) return { missing: 'no go command' };
  const facts = await askGo(command, { ...askingEnvironment(env), ...NO_SWITCH }, { cwd: tempDir });
  if (typeof facts === 'string') return { missing: `${command} does not work (${facts})` };
  if (!satisfies(requirement, facts.version)) return { missing: facts.version };
  if (isTooOld(facts.version)) {
    if (requirement.value === 'local') throw tooOld(facts.version, command);
    return { missing: facts.version };
  }
  return makeToolchain(command, facts, 'PATH');
}

// A release that cannot be read (a development version) is taken for a new one.
function isTooOld(version: string): boolean {
  const release = readFoundRelease(version);
  return release !== undefined && compareReleases(release, parseRelease(OLDEST_RELEASE)) < 0;
}

function tooOld(version: string, command: string): InputError {
  return new InputError(
    `go-version: ${command} is ${version}, and the oldest release supported is ${OLDEST_RELEASE}`,
    { hint: 'Set go-version to a newer release, for example to stable.' },
  );
}

function noLocalGo(reason: string): InputError {
  return new InputError(`go-version is local, and there is no Go to take (${reason})`, {
    hint: 'Run actions/setup-go before this step, or set go-version to a release, such as stable.',
  });
}

function describe({ value, from, file }: GoRequirement): string {
  const name = value === 'stable' ? 'the newest Go release' : `Go ${value}`;
  switch (from) {
    case 'input':
      return `${name}, which go-version asks for,`;
    case 'default':
      return name;
    case 'go line':
    case 'toolchain line':
      return `${name}, which the ${from} of ${file ?? 'go.mod'} asks for,`;
  }
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
