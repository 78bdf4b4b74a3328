// Names of Go releases as the places that have toolchains spell them: Go itself ("go1.26rc1"), the runner's tool
// cache ("1.26.0-rc.1", semantic versions), the toolchain module ("v0.0.1-go1.26.8.linux-amd64"), go.dev's list.

import { compareReleases, parseRelease, satisfies, type GoRequirement, type Release } from '../go/release.js';

/** A file that go.dev, or a mirror, has. */
export interface ReleaseFile {
  readonly filename: string;
  readonly sha256: string;
}

/** The release in what a go command calls itself; undefined where it names none. */
export function readFoundRelease(version: string): Release | undefined {
  const name = version.trim().split(/[\s+-]/, 1)[0] ?? '';
  try {
    return parseRelease(name);
  } catch {
    return undefined;
  }
}

/** "1.26.0-rc.1": the name of a release in the tool cache, as actions/setup-go writes it. */
export function toSemantic({ major, minor, patch = 0, pre }: Release): string {
  return `${major}.${minor}.${patch}${pre === undefined ? '' : `-${pre.kind}.${pre.number}`}`;
}

/** The way back; undefined for what is no release of Go. */
export function fromSemantic(text: string): Release | undefined {
  const [, major, minor, patch, kind, number] = /^(\d+)\.(\d+)\.(\d+)(?:-([a-z]+)\.(\d+))?$/.exec(text) ?? [];
  if (major === undefined) return undefined;
  const pre = kind === undefined ? {} : { pre: { kind, number: Number(number) } };
  return {
    major: Number(major),
    minor: Number(minor),
    ...(kind === undefined ? { patch: Number(patch) } : pre),
  };
}

/** "go1.26.8", "go1.26rc1" and, up to Go 1.20, "go1.20" for the first patch. */
export function toGoName({ major, minor, patch, pre }: Release): string {
  if (pre !== undefined) return `go${major}.${minor}${pre.kind}${pre.number}`;
  return minor < FIRST_WITH_PATCH_ZERO && (patch ?? 0) === 0
    ? `go${major}.${minor}`
    : `go${major}.${minor}.${patch ?? 0}`;
}

const FIRST_WITH_PATCH_ZERO = 21;

/** Whether one release alone satisfies: then nobody has to be asked for a list. */
export function exactRelease({ value }: GoRequirement): Release | undefined {
  if (value === 'stable' || value === 'local') return undefined;
  const release = parseRelease(value);
  return release.patch === undefined && release.pre === undefined ? undefined : release;
}

/** The newest of the releases that satisfies; a release that is none yet (rc, beta) only where it is asked for. */
export function newest(requirement: GoRequirement, releases: readonly Release[]): Release | undefined {
  const isExact = exactRelease(requirement) !== undefined;
  return releases
    .filter((release) => isExact || release.pre === undefined)
    .filter((release) => satisfies(requirement, toGoName(release)))
    .sort(compareReleases)
    .at(-1);
}

/** The releases for one platform ("linux-amd64") in what `go list -m -versions golang.org/toolchain` prints. */
export function parseToolchainVersions(text: string, platform: string): readonly Release[] {
  return text.split(/\s+/).flatMap((version) => {
    const [, name, suffix] = /^v0\.0\.1-(go[^-]+?)\.([a-z][^.]*)$/.exec(version) ?? [];
    if (name === undefined || suffix !== platform) return [];
    const release = readFoundRelease(name);
    return release === undefined ? [] : [release];
  });
}

/**
 * The list at go.dev/dl/?mode=json&include=all (Go source: x/website/internal/dl/dl.go): the archive of each release
 * for one platform. Undefined where the text is not such a list.
 */
export function parseReleaseList(
  text: string,
  platform: string,
): ReadonlyMap<string, ReleaseFile> | undefined {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(list)) return undefined;
  const files = new Map<string, ReleaseFile>();
  const wanted = new RegExp(`\\.${platform}\\.(?:tar\\.gz|zip)$`);
  for (const { version, files: all } of list as readonly Listed[]) {
    if (typeof version !== 'string' || !Array.isArray(all)) return undefined;
    const archive = (all as readonly ListedFile[]).find(({ filename }) => wanted.test(String(filename)));
    if (isReleaseFile(archive)) files.set(version, { filename: archive.filename, sha256: archive.sha256 });
  }
  return files;
}

interface ListedFile {
  readonly filename?: unknown;
  readonly sha256?: unknown;
}

interface Listed {
  readonly version?: unknown;
  readonly files?: unknown;
}

// The name becomes part of an address and of a path.
function isReleaseFile(file: ListedFile | undefined): file is ReleaseFile & ListedFile {
  return (
    typeof file?.filename === 'string' &&
    /^[\w.-]+$/.test(file.filename) &&
    typeof file.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(file.sha256)
  );
}
