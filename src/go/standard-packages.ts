// Packages of the standard library that are younger than the oldest Go release supported (Go source: api/go1.*.txt):
// an import that an older release does not know is no mistake in the path.

/** The minor of Go 1 that a package came with. */
export const FIRST_MINOR: Readonly<Record<string, number>> = {
  'go/doc/comment': 19,
  'crypto/ecdh': 20,
  'runtime/coverage': 20,
  cmp: 21,
  'log/slog': 21,
  maps: 21,
  slices: 21,
  'testing/slogtest': 21,
  'go/version': 22,
  'math/rand/v2': 22,
  iter: 23,
  structs: 23,
  unique: 23,
  'crypto/fips140': 24,
  'crypto/hkdf': 24,
  'crypto/mlkem': 24,
  'crypto/pbkdf2': 24,
  'crypto/sha3': 24,
  weak: 24,
  'testing/synctest': 25,
  'crypto/hpke': 26,
  'crypto/mlkem/mlkemtest': 26,
  'testing/cryptotest': 26,
};

const NOT_THERE = /package (\S+) is not in (?:std|GOROOT)/;

/** What is wrong and what to do where all packages that the release lacks came with a later one. */
export function explainNewPackage(
  lines: readonly string[],
): { readonly title: string; readonly hint: string } | undefined {
  const names = lines.flatMap((line) => NOT_THERE.exec(line)?.[1] ?? []);
  const minors = names.map((name) => (Object.hasOwn(FIRST_MINOR, name) ? FIRST_MINOR[name] : undefined));
  const known = minors.filter((minor) => minor !== undefined);
  if (known.length === 0 || known.length < minors.length) return undefined;
  const first = Math.max(...known);
  return {
    title: `the Go release of the build is too old: ${[...new Set(names)].join(', ')} came with Go 1.${first}`,
    hint: `Set go-version to 1.${first} or newer, and the go line of go.mod too.`,
  };
}
