// Go's official archives, from go.dev or a mirror that has the same file names. What was downloaded counts only when
// its SHA-256 is the one that was published, and only then comes into the tool cache.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { hideCredentials } from '../command.js';
import { InputError } from '../errors.js';
import { parseRelease, satisfies, type GoRequirement, type Release } from '../go/release.js';
import {
  exactRelease,
  newest,
  parseReleaseList,
  toGoName,
  toSemantic,
  type ReleaseFile,
} from './releases.js';
import {
  askGo,
  askingEnvironment,
  goOf,
  makeToolchain,
  NO_SWITCH,
  type Toolchain,
  type Place,
  type ToolchainOptions,
} from './toolchain.js';

/** Where archives come from unless go-download-base-url says otherwise. */
export const DOWNLOAD_BASE_URL = 'https://go.dev/dl';

interface Archive extends ReleaseFile {
  readonly release: Release;
  readonly url: string;
}

/** Downloads the archive of the release that satisfies, and puts it into the tool cache. */
export async function asDownload(requirement: GoRequirement, options: ToolchainOptions): ReturnType<Place> {
  const folder = join(options.tempDir, 'go-download');
  await mkdir(folder, { recursive: true });
  try {
    const archive = await findArchive(requirement, { folder, options });
    if ('missing' in archive) return archive;
    options.log(`Go ${toGoName(archive.release).slice(2)} from ${hideCredentials(archive.url)}`);
    const file = join(folder, archive.filename);
    const problem = await download(archive.url, file, options.signal);
    if (problem !== undefined) return problem;
    await checkSum(file, archive);
    return await install(requirement, { file, archive, folder, options });
  } finally {
    await rm(join(folder), { recursive: true, force: true });
  }
}

/** "linux-amd64" as the names of archives have it; undefined where there are none for this machine. */
export function archivePlatform(
  platform: string = process.platform,
  arch: string = process.arch,
): string | undefined {
  const os = { linux: 'linux', darwin: 'darwin', win32: 'windows', freebsd: 'freebsd' }[platform];
  const cpu = {
    x64: 'amd64',
    arm64: 'arm64',
    arm: 'armv6l',
    ia32: '386',
    ppc64: 'ppc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
    loong64: 'loong64',
  }[arch];
  return os === undefined || cpu === undefined ? undefined : `${os}-${cpu}`;
}

async function findArchive(
  requirement: GoRequirement,
  { folder, options }: { readonly folder: string; readonly options: ToolchainOptions },
): Promise<Archive | { readonly missing: string }> {
  const platform = archivePlatform();
  if (platform === undefined)
    return { missing: `there is no archive for ${process.platform} ${process.arch}` };
  const base = (options.downloadBaseUrl ?? DOWNLOAD_BASE_URL).replace(/\/+$/, '');
  const listFile = join(folder, 'list.json');
  const problem = await download(`${base}/?mode=json&include=all`, listFile, options.signal);
  const list =
    problem === undefined ? parseReleaseList(await readFile(listFile, 'utf8'), platform) : undefined;
  // Where nobody answers, asking again costs a minute and gives the same.
  if (problem?.isAnswer === false) return problem;
  const shown = hideCredentials(base);
  if (list !== undefined) {
    const release = newest(requirement, [...list.keys()].flatMap(readName));
    const file = release === undefined ? undefined : list.get(toGoName(release));
    if (release === undefined || file === undefined)
      return { missing: `${shown} lists no such release for ${platform}` };
    return { ...file, release, url: `${base}/${file.filename}` };
  }
  const release = exactRelease(requirement);
  if (release === undefined)
    return {
      missing: `${shown} has no list of releases (?mode=json), so only an exact go-version can be had`,
    };
  return findUnlisted(release, { base, platform, folder, signal: options.signal });
}

// A mirror without a list has the sum beside the file.
async function findUnlisted(
  release: Release,
  place: {
    readonly base: string;
    readonly platform: string;
    readonly folder: string;
    readonly signal: AbortSignal;
  },
): Promise<Archive | { readonly missing: string }> {
  const { base, platform, folder, signal } = place;
  const filename = `${toGoName(release)}.${platform}.${platform.startsWith('windows') ? 'zip' : 'tar.gz'}`;
  const url = `${base}/${filename}`;
  const sumFile = join(folder, 'sum');
  const problem = await download(`${url}.sha256`, sumFile, signal);
  if (problem !== undefined) return problem;
  const sha256 = /^[0-9a-f]{64}(?=\s|$)/i.exec(await readFile(sumFile, 'utf8'))?.[0].toLowerCase();
  if (sha256 === undefined) return { missing: `${hideCredentials(url)}.sha256 holds no SHA-256` };
  return { filename, sha256, release, url };
}

function readName(name: string): readonly Release[] {
  try {
    return [parseRelease(name)];
  } catch {
    return [];
  }
}

/** The toolkit tries again what may pass; why it failed all the same, or undefined. */
async function download(url: string, file: string, signal: AbortSignal): Promise<Problem | undefined> {
  const { downloadTool, HTTPError } = await import('@actions/tool-cache');
  const cancelled = new Promise<never>((_, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
  try {
    await Promise.race([downloadTool(url, file), cancelled]);
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    const status = error instanceof HTTPError ? error.httpStatusCode : undefined;
    const reason = status === undefined ? (error as Error).message : `status ${status}`;
    return {
      missing: hideCredentials(`${url} cannot be downloaded (${reason})`),
      isAnswer: status !== undefined,
    };
  }
}

/** Why something could not be downloaded. */
interface Problem {
  readonly missing: string;
  /** Whether the server has said so itself. */
  readonly isAnswer: boolean;
}

async function checkSum(file: string, { url, sha256 }: Archive): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found === sha256) return;
  throw new InputError(
    `checksum mismatch: ${hideCredentials(url)} has the SHA-256 ${found}, and ${sha256} was published; nothing of it was kept`,
    { hint: 'Check go-download-base-url, and what lies on the way to it, then run the step again.' },
  );
}

async function install(
  requirement: GoRequirement,
  job: {
    readonly file: string;
    readonly archive: Archive;
    readonly folder: string;
    readonly options: ToolchainOptions;
  },
): Promise<Toolchain | { readonly missing: string }> {
  const { file, archive, folder, options } = job;
  const { extractTar, extractZip } = await import('@actions/tool-cache');
  const extract = file.endsWith('.zip') ? extractZip : extractTar;
  const goroot = join(await extract(file, join(folder, 'unpacked')), 'go');
  const facts = await ask(goroot, options);
  if (typeof facts === 'string') return { missing: `${archive.filename} does not work here (${facts})` };
  if (!satisfies(requirement, facts.version))
    return { missing: `${archive.filename} holds ${facts.version}` };
  const kept = await keep(goroot, archive.release, options);
  const moved = await ask(kept, options);
  if (typeof moved === 'string') return { missing: `${kept} does not work (${moved})` };
  return makeToolchain(goOf(kept), moved, 'download');
}

function ask(goroot: string, { env, tempDir }: ToolchainOptions): ReturnType<typeof askGo> {
  return askGo(goOf(goroot), { ...askingEnvironment(env), ...NO_SWITCH }, { cwd: tempDir });
}

// Without a tool cache, or with one that cannot be written, the toolchain lasts as long as the run.
async function keep(goroot: string, release: Release, options: ToolchainOptions): Promise<string> {
  const { cacheDir } = await import('@actions/tool-cache');
  if ((options.env['RUNNER_TOOL_CACHE'] ?? '') !== '') {
    try {
      return await cacheDir(goroot, 'go', toSemantic(release));
    } catch (error) {
      options.log(`not kept in the tool cache: ${(error as Error).message}`);
    }
  }
  const { cp } = await import('node:fs/promises');
  const own = join(options.tempDir, 'go');
  await cp(goroot, own, { recursive: true });
  return own;
}
