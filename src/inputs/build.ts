// Inputs about what is compiled: package, tags, Go version, flags, builder image.

import { checkBuildEnv, checkBuildFlags, checkLdflags } from '../go/compile.js';
import { parseGoVersionInput } from '../go/release.js';
import { parseReference, qualifiedName } from '../oci/reference.js';
import type { Platform } from '../oci/types.js';
import {
  itemsOf,
  linesOf,
  pairsOf,
  parseWith,
  quote,
  refusal,
  refuseDoubles,
  valueOf,
  type Field,
} from './field.js';

/** `package`: main packages of the repository, as paths and patterns. */
export function parsePackages(field: Field): string[] {
  const packages = itemsOf(field);
  const remote = packages.find((path) => /^[^./\\][^@]*@/.test(path));
  if (remote !== undefined) {
    throw refusal(
      field,
      `${quote(remote)} is a remote package, and only packages of the checked-out repository are built`,
      'Check the repository out and give the path of its main package, such as ./cmd/server.',
    );
  }
  return packages.length === 0 ? ['.'] : [...new Set(packages)];
}

/** Stands for a program's name in tags and paths. */
export const NAME_PLACEHOLDER = '{name}';

/** `tags`: image references, in order, with `{name}` still in them. */
export function parseTags(field: Field): string[] {
  const items = itemsOf(field);
  const references = items.map((item) =>
    parseWith(field, item.replaceAll(NAME_PLACEHOLDER, 'name'), parseReference),
  );
  refuseDoubles(field, references, qualifiedName);
  return items;
}

/** `go-version`: undefined where not given. */
export function parseGoVersion(field: Field): string | undefined {
  const text = valueOf(field);
  return text === undefined ? undefined : parseGoVersionInput(text);
}

/** `ldflags`: further flags of the linker in the go command's own syntax, '' for none. */
export function parseLdflags(field: Field): string {
  const flags = field.text.trim();
  checkLdflags(flags);
  return flags;
}

/** `build-tags`: build constraints as `-tags` takes them. */
export function parseBuildTags(field: Field): string[] {
  const tags = itemsOf(field);
  const wrong = tags.find((tag) => !/^[\p{L}\p{Nd}_.]+$/u.test(tag));
  if (wrong !== undefined) {
    throw refusal(
      field,
      `${quote(wrong)} is not a build tag`,
      'Write names of letters, digits, "_" and ".", separated by commas.',
    );
  }
  return [...new Set(tags)];
}

/** `build-flags`: further flags of `go build`, one a line. */
export function parseBuildFlags(field: Field): string[] {
  const flags = linesOf(field);
  checkBuildFlags(flags);
  return flags;
}

/** `build-env`: settings of the compiler and of module downloads that agree with the platforms, where some were given. */
export function parseBuildEnv(field: Field, platforms: readonly Platform[]): Record<string, string> {
  const pairs = pairsOf(field);
  refuseDoubles(field, pairs, ([key]) => key);
  const env = Object.fromEntries(pairs);
  checkBuildEnv(env, platforms);
  return env;
}

/** `builder-image`, with `{go-version}` still in it; undefined where not given. */
export function parseBuilderImage(field: Field): string | undefined {
  const text = valueOf(field);
  if (text === undefined) return undefined;
  // It becomes a word of a Dockerfile, where a blank or a "$" would mean something else.
  if (!/^[A-Za-z0-9][\w.:/@-]*$/.test(text.replaceAll('{go-version}', '0'))) {
    throw refusal(
      field,
      `${quote(text)} is not an image reference`,
      'Write for instance golang:1.26-alpine, or registry.example.com/golang:{go-version}.',
    );
  }
  return text;
}
