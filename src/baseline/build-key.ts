// The key of a stored record: what was built and how, but nothing that differs between two jobs or two commits that
// would make the same binary from the same source. Which engine compiled does not count: both make the same bytes.

import { createHash } from 'node:crypto';
import { formatPlatform } from '../oci/platform.js';
import type { Platform } from '../oci/types.js';
import { RECORD_SCHEMA } from '../size/record.js';

/** What decides the sizes beside the source. Of the Go release only what an input asks for: go.mod is part of the source. */
export interface BuildFacts {
  /** Names of the programs. */
  readonly names: readonly string[];
  /** Folder of each main package from the repository's top, or import path of a remote one, whatever its version. */
  readonly packages: readonly string[];
  readonly platforms: readonly Platform[];
  /** The input go-version; undefined where go.mod decides. */
  readonly goVersion: string | undefined;
  readonly strip: boolean;
  readonly ldflags: string;
  readonly buildTags: readonly string[];
  readonly buildFlags: readonly string[];
  readonly buildEnv: Readonly<Record<string, string>>;
  readonly vcs: boolean;
  readonly compression: string;
  /** Inputs that put further files into the image, each as its text. */
  readonly extras: Readonly<Record<string, string>>;
}

const DIGITS = 16;

/** Sixteen hexadecimal digits that are the same for the same facts. */
export function buildKey(facts: BuildFacts): string {
  const canonical = JSON.stringify({
    ...facts,
    names: [...facts.names].sort(),
    packages: [...facts.packages].sort(),
    platforms: facts.platforms.map(formatPlatform).sort(),
    goVersion: facts.goVersion ?? '',
    ldflags: withoutValues(facts.ldflags),
    buildTags: [...facts.buildTags].sort(),
    buildEnv: sorted(facts.buildEnv),
    extras: sorted(facts.extras),
  });
  return createHash('sha256').update(canonical).digest('hex').slice(0, DIGITS);
}

/** The cache key of a commit: "go-scratch-image-sizes-1-<build key>-<commit>". */
export function cacheKey(build: string, commit: string): string {
  return `go-scratch-image-sizes-${RECORD_SCHEMA}-${build}-${commit}`;
}

// The values that -X sets are often the commit or the version: they make a few bytes of difference, and would make a key
// that is never met again.
function withoutValues(ldflags: string): string {
  return ldflags.trim().replace(/(["']?)(-X[= ]\s*["']?)([^\s"'=]+)=(?:[^\s"']*)/g, '$1$2$3=');
}

function sorted(record: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}
