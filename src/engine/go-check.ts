// The look at the builder image before anything is compiled: does it have Go, and is it the release that is asked
// for? It runs in the build stage, as a fixed script with everything variable in its arguments.

import { parseRelease, type GoRequirement } from '../go/release.js';

// In / because a go.mod in the current folder may be one that this Go cannot read.
// On stderr, as what the shell says itself: a builder may cut a line of one stream with a line of the other.
const SCRIPT = [
  'found=$(cd / && go env GOVERSION) || { echo "go-scratch-image: no go" >&2; exit 64; }',
  'fits=',
  'until [ "$1" = -- ]; do case $found in $1) fits=yes;; esac; shift; done; shift',
  '[ "$fits" ] || { echo "go-scratch-image: found $found" >&2; exit 65; }',
  'exec "$@"',
].join('; ');

/** A command that runs only where the check has passed. */
export function withGoCheck(requirement: GoRequirement, command: readonly string[]): readonly string[] {
  return ['sh', '-c', SCRIPT, 'sh', ...releasePatterns(requirement), '--', ...command];
}

/** What the check found, from what the commands of the build printed; undefined where it has not failed. */
export function readGoCheck(said: readonly string[]): { readonly found?: string } | undefined {
  for (const line of said) {
    const found = /^go-scratch-image: found (.+)$/.exec(line)?.[1];
    if (found !== undefined) return { found: found.trim() };
    if (line === 'go-scratch-image: no go') return {};
  }
  return undefined;
}

/** Whether the check itself could not run, from the builder's own words: an image without a shell. */
export function hasNoShell(lines: readonly string[]): boolean {
  return lines.some((line) => /exec(?:utable file)?:? [`"]sh[`"]:? .*not found/.test(line));
}

/**
 * Shell patterns for the releases that satisfy a requirement, as `go env GOVERSION` names them: "go1.26.8",
 * "go1.26.8-fips", "go1.26.8 X:greenteagc". `satisfies` of go/release.ts is the rule; for `stable` this is wider,
 * and what it lets through is judged by the binary.
 */
export function releasePatterns({ value }: GoRequirement): readonly string[] {
  if (value === 'local') return ['*'];
  if (value === 'stable') return ['go[1-9]*'];
  const { major, minor, patch, pre } = parseRelease(value);
  const base = `go${major}.${minor}`;
  if (pre !== undefined) return exactly(`${base}${pre.kind}${pre.number}`);
  // All patches, and what comes before the first.
  if (patch === undefined) return [base, `${base}[!0-9]*`];
  // Up to Go 1.20 the first patch has no number.
  return patch === 0 && minor < 21
    ? [...exactly(base), ...exactly(`${base}.0`)]
    : exactly(`${base}.${patch}`);
}

function exactly(name: string): readonly string[] {
  return [name, `${name}[ +-]*`];
}
