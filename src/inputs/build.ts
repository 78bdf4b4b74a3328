// Inputs about what is compiled and for what: package, tags, platform, Go version, flags, builder image.

import { checkBuildEnv, checkBuildFlags, checkLdflags } from '../go/compile.js';
import { parseGoVersionInput } from '../go/release.js';
import { parsePlatform } from '../oci/platform.js';
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

const ONE_PACKAGE = 'Give one main package, such as ./cmd/server; use a matrix for several.';

/** `package`: one main package of the repository, as a path. */
export function parsePackage(field: Field): string {
  const [path = '.', ...more] = itemsOf(field);
  if (more.length > 0) {
    throw refusal(field, `names ${more.length + 1} packages, and one step builds one program`, ONE_PACKAGE);
  }
  if (path.includes('...')) {
    throw refusal(field, `${quote(path)} is a pattern, and one step builds one program`, ONE_PACKAGE);
  }
  if (/^[^./\\][^@]*@/.test(path)) {
    throw refusal(
      field,
      `${quote(path)} is a remote package, and only packages of the checked-out repository are built`,
      'Check the repository out and give the path of its main package, such as ./cmd/server.',
    );
  }
  return path;
}

/** `tags`: image references, in order. */
export function parseTags(field: Field): string[] {
  const references = itemsOf(field).map((item) => {
    if (item.includes('{name}')) {
      throw refusal(
        field,
        `${quote(item)} has a placeholder, and one step builds one program`,
        'Write the name itself.',
      );
    }
    return parseWith(field, item, parseReference);
  });
  refuseDoubles(field, references, qualifiedName);
  return references.map(({ text }) => text);
}

/** `platforms`: at most one in this release. */
export function parsePlatforms(field: Field): Platform | undefined {
  const [item, ...more] = itemsOf(field);
  if (item === undefined) return undefined;
  const platform = parseWith(field, item, parsePlatform);
  if (more.length > 0) {
    throw refusal(
      field,
      `names ${more.length + 1} platforms, and this release builds one a step`,
      'Give one platform, such as linux/arm64; use a matrix for several.',
    );
  }
  return platform;
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

/** `build-env`: settings of the compiler and of module downloads that agree with the platform, where one was given. */
export function parseBuildEnv(field: Field, platform: Platform | undefined): Record<string, string> {
  const pairs = pairsOf(field);
  refuseDoubles(field, pairs, ([key]) => key);
  const env = Object.fromEntries(pairs);
  checkBuildEnv(env, platform === undefined ? [] : [platform]);
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
