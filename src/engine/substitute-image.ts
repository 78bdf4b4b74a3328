// Official golang images come hours to days after their Go release. Until then a builder image with a neighbouring
// release fetches the one that is asked for as a module (https://go.dev/doc/toolchain) and compiles with that, so that
// the binary is the one that the missing image would have made.

import { defaultBuilderImage, exactRelease, type Release } from '../go/release.js';
import type { Plan } from './plan.js';

export interface Substitute {
  /** The builder image to use instead. */
  readonly image: string;
  /** The value for GOTOOLCHAIN: "go1.26.9". */
  readonly toolchain: string;
}

// The first release that fetches others.
const FIRST_TO_FETCH = 21;

/** What to build with where the plan's builder image does not exist; undefined where the user has named the image. */
export function findSubstitute({ compile: { go }, builderImage }: Plan): Substitute | undefined {
  const release = exactRelease(go);
  if (release === undefined || release.major !== 1 || release.minor < FIRST_TO_FETCH) return undefined;
  const defaults = [true, false].map((git) => defaultBuilderImage(go, { git }));
  if (!defaults.includes(builderImage)) return undefined;
  const tag = substituteTag(release);
  return { image: builderImage.replace(`:${go.value}`, `:${tag}`), toolchain: `go${go.value}` };
}

// Before its first patch, and shortly after, a minor has no tag of its own either.
function substituteTag({ major, minor, patch, pre }: Release): string {
  return pre !== undefined || patch === 0 ? `${major}` : `${major}.${minor}`;
}

/**
 * Whether a builder said, while it was getting the image, that the registry does not have it, or not for this
 * platform; not that it may not be read or that the registry cannot be reached.
 */
export function saysImageIsMissing(lines: readonly string[], image: string): boolean {
  return lines.some(
    (line) =>
      /manifest unknown|manifest for \S+ not found|no match(?:ing manifest)? for /.test(line) ||
      line.replace(/^.*ERROR: /, '').endsWith(`${image}: not found`),
  );
}
