// Is a folder a main package? Said before anything is compiled, and only where it is certain: the compiler has the
// last word on everything that depends on build constraints.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../errors.js';
import { isExcluded, isForOtherSystem } from './build-constraint.js';
import { findUpwards, listSourceFolders, kindOf, posixRelative } from './folders.js';
import { readFileHead } from './package-clause.js';

const NAMED_AT_MOST = 5;
const SEARCHED_AT_MOST = 2000;

/** An InputError where all files of the folder that can take part in the build belong to a package other than main. */
export async function checkMainPackage(dir: string, buildTags: readonly string[] = []): Promise<void> {
  const name = await findOtherName(dir, buildTags);
  if (name === undefined) return;
  const goMod = await findUpwards('go.mod', dir, { root: path.parse(dir).root, kind: 'file' });
  const moduleDir = goMod === undefined ? dir : path.dirname(goMod);
  throw new InputError(
    `package ${packagePath(moduleDir, dir)} is not a main package: it is package ${name}`,
    { hint: await mainPackageHint(moduleDir, buildTags) },
  );
}

/** The name of the package in a folder where it is certainly not main; undefined where it may be. */
export async function findOtherName(dir: string, buildTags: readonly string[]): Promise<string | undefined> {
  const names = await readPackageNames(dir, buildTags);
  return names.some((name) => name === undefined || name === 'main') ? undefined : names[0];
}

/** One imperative sentence that names main packages of the module. */
export async function mainPackageHint(moduleDir: string, buildTags: readonly string[] = []): Promise<string> {
  const found = await findMainPackages(moduleDir, buildTags);
  if (found.length === 0) return 'Set package to the folder of a main package, for example ./cmd/server.';
  return `Set package to a main package of the module: ${found.join(', ')}.`;
}

/** The .go files of a folder that a build can use by their names: no tests, nothing hidden. */
export async function listGoFiles(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch(() => []);
  return names.filter((name) => /^[^._].*\.go$/.test(name) && !name.endsWith('_test.go')).sort();
}

/** The folders of all main packages at `root` and below it, in the order of their paths; modules within are left out. */
export async function listMainPackages(
  root: string,
  buildTags: readonly string[] = [],
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const dir of mainPackages(root, buildTags)) found.push(dir);
  return found.sort();
}

/** The first main packages of a module, relative to it: ".", "./cmd/server". */
export async function findMainPackages(
  moduleDir: string,
  buildTags: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const dir of mainPackages(moduleDir, buildTags, SEARCHED_AT_MOST)) {
    found.push(packagePath(moduleDir, dir));
    if (found.length === NAMED_AT_MOST) break;
  }
  return found;
}

// Breadth first, so that what is near the root is named first. A folder with its own go.mod is another module.
async function* mainPackages(
  root: string,
  buildTags: readonly string[],
  most = Infinity,
): AsyncGenerator<string> {
  const queue = [root];
  for (let at = 0; at < queue.length && at < most; at++) {
    const dir = queue[at] ?? root;
    if (dir !== root && (await kindOf(path.join(dir, 'go.mod'))) === 'file') continue;
    if ((await readPackageNames(dir, buildTags)).includes('main')) yield dir;
    queue.push(...(await listSourceFolders(dir)));
  }
}

// Without the files that certainly take no part: excluded ones, and package documentation, which Go ignores.
async function readPackageNames(
  dir: string,
  buildTags: readonly string[],
): Promise<readonly (string | undefined)[]> {
  const files = (await listGoFiles(dir)).filter((name) => !isForOtherSystem(name));
  const heads = await Promise.all(files.map((file) => readFileHead(path.join(dir, file))));
  return heads
    .filter(
      ({ comments, packageName }) => packageName !== 'documentation' && !isExcluded(comments, buildTags),
    )
    .map(({ packageName }) => packageName);
}

function packagePath(moduleDir: string, dir: string): string {
  const relative = posixRelative(moduleDir, dir);
  return relative === '.' ? '.' : `./${relative}`;
}
