// Inputs about what is compiled: package, tags, Go version, flags, builder image.

import { checkBuildEnv, checkBuildFlags, checkLdflags } from '../go/compile.js';
import { parseGoVersionInput } from '../go/release.js';
import { namesVersion, parseRemotePackage } from '../go/remote-package.js';
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

/** `package`: main packages, as paths and patterns of the repository, or all of them remote (`host/path@version`). */
export function parsePackages(field: Field): string[] {
  const packages = itemsOf(field);
  const remote = packages.filter(namesVersion);
  const queries = new Set(remote.map((item) => parseWith(field, item, parseRemotePackage).query));
  const local = packages.find((item) => !namesVersion(item));
  if (remote[0] !== undefined && local !== undefined) {
    throw refusal(
      field,
      `${quote(remote[0])} is a remote package and ${quote(local)} one of the repository, and both cannot be built in one step`,
      'Use a step of its own for each.',
    );
  }
  if (queries.size > 1) {
    throw refusal(
      field,
      `the remote packages are of several versions (${[...queries].join(', ')}), and one step builds one module in one version`,
      'Give all of them one version, or use a step of its own for each.',
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
