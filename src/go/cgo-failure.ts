// Failures that come from compiling without cgo: files that import "C" take no part, so that their package is empty or
// lacks what they declare.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../engine/plan.js';
import type { Explanation } from './build-failures.js';
import { findPureGo } from './cgo-packages.js';
import type { Finding } from './findings.js';
import { findInRepository } from './source-place.js';

const EXCLUDED = /(?:package |imports )?(\S+): build constraints exclude all Go files in (.+)$/m;
const UNDEFINED = /^undefined: (?:\w+\.)?(\w+)/;
const WITHOUT = 'and the binary is compiled without it';

/** What is wrong and what to do where cgo is the reason, or most likely is; undefined elsewhere. */
export function explainCgo(
  findings: readonly Finding[],
  source: Source,
  root: string | undefined,
): Explanation | undefined {
  for (const finding of findings) {
    const explained = explainEmpty(finding, source, root) ?? explainUndefined(finding, source, root);
    if (explained !== undefined) return explained;
  }
  return undefined;
}

function explainEmpty({ text }: Finding, source: Source, root: string | undefined): Explanation | undefined {
  const [, said = '', folder] = EXCLUDED.exec(text) ?? [];
  if (folder === undefined) return undefined;
  // Below a place of the source there is no import path, only the folder.
  const pkg = /\.go:\d+(?::\d+)?$/.test(said) ? packageOfFolder(folder) : said;
  const known = findPureGo(pkg);
  if (known !== undefined) return needsCgo(pkg, known);
  const own = findInRepository(folder, source, root);
  if (own === undefined) {
    return /@v\d/.test(folder) ? needsPerhaps(pkg, 'has no file for this build') : undefined;
  }
  const files = listCgoFiles(path.join(source.workspace, own)).map(({ file }) => file);
  if (files.length === 0) return undefined;
  return {
    title: `${pkg} has no file for this build: ${listed(files)} ${files.length === 1 ? 'needs' : 'need'} cgo, ${WITHOUT}`,
    hint: OWN_HINT,
  };
}

function explainUndefined(
  { place, pkg = '', message }: Finding,
  source: Source,
  root: string | undefined,
): Explanation | undefined {
  const name = UNDEFINED.exec(message)?.[1];
  if (name === undefined || place === undefined) return undefined;
  const known = findPureGo(pkg);
  if (known !== undefined) return needsCgo(pkg, known);
  const own = findInRepository(place.file, source, root);
  // A released module compiles for its author.
  if (own === undefined) {
    return /@v\d/.test(place.file) ? needsPerhaps(pkg, 'does not compile') : undefined;
  }
  const folder = path.posix.dirname(own);
  const word = new RegExp(`(?<![\\p{L}\\p{Nd}_.])${name}(?![\\p{L}\\p{Nd}_])`, 'u');
  const declaring = listCgoFiles(path.join(source.workspace, folder)).find(({ text }) => word.test(text));
  if (declaring === undefined) return undefined;
  const file = path.posix.join(folder, declaring.file);
  return { title: `${name} is not there, because ${file} needs cgo, ${WITHOUT}`, hint: OWN_HINT };
}

const OWN_HINT = 'Add a file in pure Go that takes its place where "//go:build !cgo" holds.';

function needsCgo(pkg: string, instead: readonly string[]): Explanation {
  return {
    title: `${pkg} needs cgo, ${WITHOUT}`,
    hint:
      instead.length === 0
        ? 'Build without this package: there is no well-known one in pure Go that does the same.'
        : `Use ${instead.join(' or ')} instead, which needs no cgo.`,
  };
}

function needsPerhaps(pkg: string, symptom: string): Explanation {
  return {
    title: `${pkg} ${symptom}, most likely because it needs cgo, ${WITHOUT}`,
    hint: 'Use a package in pure Go instead, or the build tag with which this one does without C (see its documentation), in build-tags.',
  };
}

/** "/go/pkg/mod/github.com/!data!dog/zstd@v1.5.0/x" is the package github.com/DataDog/zstd/x. */
function packageOfFolder(folder: string): string {
  const inCache = /\/pkg\/mod\/(.+)$/.exec(folder)?.[1] ?? folder;
  return inCache.replace(/@v[^/]+/, '').replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function listCgoFiles(folder: string): readonly { readonly file: string; readonly text: string }[] {
  try {
    return readdirSync(folder)
      .filter((file) => /^[^._].*\.go$/.test(file) && !file.endsWith('_test.go'))
      .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }))
      .filter(({ text }) => /^import\s+(?:"C"|\([^)]*"C")/m.test(text));
  } catch {
    return [];
  }
}

function listed(files: readonly string[]): string {
  return files.length > 3 ? `${files.slice(0, 3).join(', ')} and others` : files.join(', ');
}
