// The Go release that go.work and go.mod ask for.

import type { ModuleFile } from './module-file.js';
import { compareReleases, parseRelease, type GoRequirement } from './release.js';

/** The release lines of a file, and how the file is shown to the user. */
export type ReleaseLines = Pick<ModuleFile, 'go' | 'toolchain'> & { readonly file: string };

/**
 * The first file that names a release decides: go.work, then go.mod; undefined where none does. As in the go command,
 * a toolchain line that is older than the go line has no effect.
 */
export function requirementOf(files: readonly ReleaseLines[]): GoRequirement | undefined {
  for (const { go, toolchain, file } of files) {
    const named = toolchain === undefined ? undefined : readToolchain(toolchain);
    const newer =
      go === undefined ||
      (named !== undefined && compareReleases(parseRelease(named), parseRelease(go)) >= 0);
    if (named !== undefined && newer) return { value: named, from: 'toolchain line', file };
    if (go !== undefined) return { value: go, from: 'go line', file };
  }
  return undefined;
}

// "go1.26.3-bigcorp" is 1.26.3; a name that holds no release decides nothing.
function readToolchain(name: string): string | undefined {
  return /^go(\d+\.\d+(?:\.\d+|[a-z]+\d+)?)(?:[-\s]|$)/.exec(name)?.[1];
}
