// Go releases as the project names them (Go source: src/internal/gover/gover.go): parse, compare, satisfy; and the
// builder image that a requirement leads to.

import { InputError } from '../errors.js';

/** Which Go is to be used, and who says so. */
export interface GoRequirement {
  /** "1.26.3" and "1.26rc1" mean exactly that release, "1.26" its newest patch; `stable` the newest release; `local` what is there. */
  readonly value: string;
  readonly from: 'input' | 'toolchain line' | 'go line' | 'default';
  /** The file whose line it is, as shown to the user; undefined for the input. */
  readonly file?: string;
}

/** A release or, without `patch` and `pre`, a language version such as "1.26". */
export interface Release {
  readonly major: number;
  readonly minor: number;
  readonly patch?: number;
  /** What comes before the first patch: rc1, beta2. */
  readonly pre?: { readonly kind: string; readonly number: number };
}

/** The first release whose `go build` knows `-buildvcs`, without which the bytes depend on the checkout. */
export const OLDEST_RELEASE = '1.18';

// From this minor on, the first patch is called "1.21.0", and "1.21" names the language alone.
const FIRST_WITH_PATCH_ZERO = 21;
const RELEASE = /^(?:go)?(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:\.(0|[1-9]\d{0,8})|([a-z]+)(0|[1-9]\d{0,8}))?$/;
const ALLOWED = 'an exact release (1.26.3, 1.26rc1), a minor (1.26), stable or local';

/** Parses "1.26.3", "go1.26.3", "1.26rc1" and "1.26"; an InputError where the text is none of these. */
export function parseRelease(text: string): Release {
  const [, major, minor, patch, kind, pre] = RELEASE.exec(text) ?? [];
  if (major === undefined || minor === undefined) {
    throw new InputError(`${JSON.stringify(text)} is not a Go release such as 1.26.3 or 1.26rc1`);
  }
  return {
    major: Number(major),
    minor: Number(minor),
    ...(patch === undefined ? {} : { patch: Number(patch) }),
    ...(kind === undefined ? {} : { pre: { kind, number: Number(pre) } }),
  };
}

/** Negative where `a` is older than `b`: "1.20rc1" < "1.20" = "1.20.0", and "1.21" (the language) < "1.21rc1" < "1.21.0". */
export function compareReleases(a: Release, b: Release): number {
  return (
    a.major - b.major ||
    a.minor - b.minor ||
    patchRank(a) - patchRank(b) ||
    compareText(a.pre?.kind ?? '', b.pre?.kind ?? '') ||
    (a.pre?.number ?? 0) - (b.pre?.number ?? 0)
  );
}

/**
 * Whether the release `found`, as build info or `go version` name it ("go1.26.8", "go1.26.8 X:nocoverageredesign",
 * "go1.26.8-fips", "devel go1.27-abc"), is one that the requirement allows. What cannot be read satisfies only `local`.
 */
export function satisfies(requirement: GoRequirement, found: string): boolean {
  if (requirement.value === 'local') return true;
  const release = readFoundRelease(found);
  if (release === undefined) return false;
  if (requirement.value === 'stable') return release.pre === undefined;
  const wanted = parseRelease(requirement.value);
  if (isMinor(wanted)) return wanted.major === release.major && wanted.minor === release.minor;
  return compareReleases(wanted, release) === 0;
}

/** Parses the input go-version into the form of `GoRequirement.value`: "go1.26" and "1.26.x" plainly mean "1.26". */
export function parseGoVersionInput(text: string): string {
  const value = text.trim();
  if (value === 'stable' || value === 'local') return value;
  const plain = value.replace(/^(?:go|v)(?=\d)/, '').replace(/^(\d+\.\d+)\.[x*]$/, '$1');
  if (!RELEASE.test(plain)) {
    throw new InputError(`go-version: ${JSON.stringify(text)} is not a Go release`, {
      hint: `Give ${ALLOWED}.`,
    });
  }
  return checkRequirement({ value: plain, from: 'input' }).value;
}

/** Gives the requirement back, or an InputError where it asks for a release that this action cannot drive. */
export function checkRequirement(requirement: GoRequirement): GoRequirement {
  if (requirement.value === 'local' || requirement.value === 'stable') return requirement;
  if (compareReleases(parseRelease(requirement.value), parseRelease(OLDEST_RELEASE)) >= 0) return requirement;
  const who =
    requirement.from === 'input'
      ? 'go-version:'
      : `the ${requirement.from} of ${requirement.file ?? 'go.mod'}`;
  throw new InputError(
    `${who} asks for Go ${requirement.value}, and the oldest release supported is ${OLDEST_RELEASE}`,
    {
      hint:
        requirement.from === 'input'
          ? 'Put the release in quotes (YAML reads 1.20 as the number 1.2), or give a newer one.'
          : 'Set go-version, for example to stable: newer releases compile older modules.',
    },
  );
}

/**
 * An InputError where go-version names a release that will not compile the module, since the go line of go.mod or
 * go.work asks for a newer one; up to Go 1.20 the go command tries all the same.
 */
export function checkNotOlder(chosen: GoRequirement, files: GoRequirement | undefined): void {
  if (chosen.from !== 'input' || chosen.value === 'local' || chosen.value === 'stable') return;
  if (files?.from !== 'go line') return;
  const release = parseRelease(chosen.value);
  const wanted = parseRelease(files.value);
  // A minor means its newest patch.
  const newest = isMinor(release) ? { ...release, patch: Number.MAX_SAFE_INTEGER } : release;
  if (release.minor < FIRST_WITH_PATCH_ZERO || compareReleases(newest, wanted) >= 0) return;
  throw new InputError(
    `go-version: ${chosen.value} is older than Go ${files.value}, which the go line of ${files.file ?? 'go.mod'} asks for`,
    { hint: `Set go-version to ${files.value} or newer, or remove it: the go line then decides.` },
  );
}

/** The one release that the requirement means; undefined where several would do. */
export function exactRelease({ value }: GoRequirement): Release | undefined {
  if (value === 'local' || value === 'stable') return undefined;
  const release = parseRelease(value);
  return isMinor(release) ? undefined : release;
}

/** What `{go-version}` in builder-image stands for: a tag of the golang image. */
export function imageVersion(requirement: GoRequirement): string {
  return requirement.value === 'stable' || requirement.value === 'local' ? '1' : requirement.value;
}

/** The builder image where none is given: the small one, or the full one where git is needed. */
export function defaultBuilderImage(requirement: GoRequirement, needs: { readonly git: boolean }): string {
  return `golang:${imageVersion(requirement)}${needs.git ? '' : '-alpine'}`;
}

function readFoundRelease(found: string): Release | undefined {
  const name = found.trim().split(/[\s+-]/, 1)[0] ?? '';
  return RELEASE.test(name) ? parseRelease(name) : undefined;
}

function isMinor(release: Release): boolean {
  return release.patch === undefined && release.pre === undefined;
}

// "1.21" < "1.21rc1" < "1.21.0", and before that "1.20rc1" < "1.20" = "1.20.0".
function patchRank({ minor, patch, pre }: Release): number {
  if (pre !== undefined) return -1;
  return patch ?? (minor < FIRST_WITH_PATCH_ZERO ? 0 : -2);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
