// Finds the source of all programs that the input package names: paths, and patterns such as ./... . What they are
// compiled from is one tree, so that they share one compile.

import path from 'node:path';
import { InputError } from '../errors.js';
import { commonFolder, kindOf, posixRelative, resolveLinks } from './folders.js';
import { listMainPackages } from './main-package.js';
import { findSource, type FoundSource, type SourceOptions } from './source.js';

export interface SourcesOptions extends Omit<SourceOptions, 'pkg'> {
  /** Paths and patterns, relative to the working directory. */
  readonly packages: readonly string[];
  readonly buildTags: readonly string[];
}

const DOTS = '...';

/** Finds them in the order of the input, each once; an InputError for everything that keeps one from being compiled. */
export async function findSources(options: SourcesOptions): Promise<readonly FoundSource[]> {
  const found: FoundSource[] = [];
  for (const pkg of await expandAll(options)) found.push(await findSource({ ...options, pkg }));
  const unified = shareContext(removeDoubles(found));
  checkNames(unified, {
    placeOf: (one) => posixRelative(one.source.workspace, packageFolder(one)),
    hint: 'Name the packages one by one without one of them, and build that one in a step of its own.',
  });
  return unified;
}

async function expandAll(options: SourcesOptions): Promise<readonly string[]> {
  const expanded: string[] = [];
  for (const pkg of options.packages) {
    expanded.push(...(pkg.includes(DOTS) ? await expand(pkg, options) : [pkg]));
  }
  return expanded;
}

// As in "go help packages", of which patterns that end in /... are what names programs.
async function expand(pattern: string, options: SourcesOptions): Promise<readonly string[]> {
  const [, base = '', rest] = /^(.*?)\/?\.\.\.(.*)$/s.exec(pattern) ?? [];
  if (rest !== '' || base.includes(DOTS)) {
    throw new InputError(`package: the pattern ${JSON.stringify(pattern)} has "..." within`, {
      hint: 'Write a folder and /... at the end, such as ./... or ./cmd/....',
    });
  }
  const workspace = await resolveLinks(path.resolve(options.workspace));
  const workingDir = path.resolve(workspace, options.workingDirectory);
  const folder = await resolveLinks(path.resolve(workingDir, base === '' ? '.' : base));
  const programs =
    (await kindOf(folder)) === 'folder' ? await listMainPackages(folder, options.buildTags) : [];
  if (programs.length > 0) return programs.map((dir) => relativePath(workingDir, dir));
  throw new InputError(`package: ${JSON.stringify(pattern)} matches no main package`, {
    hint: 'Name a folder that has main packages below it; other modules (folders with a go.mod) are not looked into.',
  });
}

function relativePath(from: string, to: string): string {
  const relative = posixRelative(from, to);
  return relative === '.' || relative.startsWith('..') ? relative : `./${relative}`;
}

function removeDoubles(found: readonly FoundSource[]): readonly FoundSource[] {
  const byFolder = new Map<string, FoundSource>();
  for (const one of found) {
    const folder = packageFolder(one);
    if (!byFolder.has(folder)) byFolder.set(folder, one);
  }
  return [...byFolder.values()];
}

function packageFolder({ source }: FoundSource): string {
  return path.resolve(source.contextDir, source.workdir, source.pkg);
}

/** Gives all of them the context folder that holds each one's own. */
function shareContext(found: readonly FoundSource[]): readonly FoundSource[] {
  const [first, ...others] = found.map(({ source }) => source.contextDir);
  if (first === undefined) return found;
  const contextDir = commonFolder([first, ...others]);
  return found.map((one) => {
    const { source } = one;
    if (source.contextDir === contextDir) return one;
    const rebase = (inside: string): string =>
      posixRelative(contextDir, path.join(source.contextDir, inside));
    const goWork = source.goWork === undefined ? {} : { goWork: rebase(source.goWork) };
    return { ...one, source: { ...source, contextDir, workdir: rebase(source.workdir), ...goWork } };
  });
}

/** An InputError where two programs have one name; `placeOf` says which they are. */
export function checkNames(
  found: readonly FoundSource[],
  { placeOf, hint }: { readonly placeOf: (one: FoundSource) => string; readonly hint: string },
): void {
  const byName = new Map<string, FoundSource>();
  for (const one of found) {
    // Names of images and of files on some systems know no case.
    const key = one.name.toLowerCase();
    const other = byName.get(key);
    byName.set(key, one);
    if (other === undefined) continue;
    const where = [other, one].map(placeOf);
    throw new InputError(`package: two programs are called ${one.name}: ${where.join(' and ')}`, { hint });
  }
}
