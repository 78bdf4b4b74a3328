// The files that say which modules a build needs: go.mod, go.sum, go.work and go.work.sum of everything that takes
// part. They go into the build stage before the source, so that modules are downloaded again only when they change.

import { lstat, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { parseModuleFile, parseWorkFile } from '../go/module-file.js';
import { compareReleases, parseRelease } from '../go/release.js';
import type { Plan, Source } from './plan.js';

export interface ModuleFiles {
  /** Relative to the context folder, posix, sorted. */
  readonly paths: readonly string[];
  /** Whether there is anything to download: sums to check, and no vendor folder that holds it all. */
  readonly downloads: boolean;
}

/** Names that no .dockerignore may take out of a build. */
export const MODULE_FILE_NAMES: readonly string[] = ['go.mod', 'go.sum', 'go.work', 'go.work.sum'];

// The go line from which on a vendor folder is used without being asked for.
const VENDORS_SINCE = parseRelease('1.14');

/** The files of several programs together. */
export async function readAllModuleFiles(
  plans: readonly Pick<Plan, 'source' | 'compile'>[],
): Promise<ModuleFiles> {
  const all = await Promise.all(plans.map(readModuleFiles));
  return {
    paths: [...new Set(all.flatMap(({ paths }) => paths))].sort(),
    downloads: all.some(({ downloads }) => downloads),
  };
}

/** Looks for the files that belong to the plan's program. */
export async function readModuleFiles(plan: Pick<Plan, 'source' | 'compile'>): Promise<ModuleFiles> {
  const { source } = plan;
  const folders = new Set([source.workdir]);
  const names = ['go.mod', 'go.sum'];
  const paths: string[] = [];
  if (source.goWork !== undefined) {
    const root = posix.dirname(source.goWork);
    paths.push(...(await filesIn(source, root, ['go.work', 'go.work.sum'])));
    for (const folder of await foldersOfWork(source, source.goWork)) folders.add(folder);
  }
  for (const folder of [...folders]) {
    for (const replaced of await replacedFolders(source, folder)) folders.add(replaced);
  }
  for (const folder of folders) paths.push(...(await filesIn(source, folder, names)));
  const hasSums = paths.some((path) => /(?:^|\/)go\.(?:work\.)?sum$/.test(path));
  return { paths: [...new Set(paths)].sort(), downloads: hasSums && !(await isVendored(plan)) };
}

async function foldersOfWork(source: Source, goWork: string): Promise<readonly string[]> {
  const { uses, replaces } = parseWorkFile(await readText(source, goWork), goWork);
  return inside(posix.dirname(goWork), [...uses, ...replaces]);
}

async function replacedFolders(source: Source, folder: string): Promise<readonly string[]> {
  const goMod = posix.join(folder, 'go.mod');
  if ((await filesIn(source, folder, ['go.mod'])).length === 0) return [];
  return inside(folder, parseModuleFile(await readText(source, goMod), goMod).replaces);
}

// What leads outside was refused where the source was found, or is not needed (a vendor folder).
function inside(folder: string, lines: readonly { readonly path: string }[]): readonly string[] {
  return lines
    .filter(({ path }) => !posix.isAbsolute(path))
    .map(({ path }) => posix.join(folder, path.replaceAll('\\', '/')).replace(/\/$/, ''))
    .filter((path) => path !== '..' && !path.startsWith('../'));
}

async function filesIn(source: Source, folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const path = posix.join(folder, name);
      const entry = await lstat(join(source.contextDir, path)).catch(() => undefined);
      return entry?.isFile() === true ? [path] : [];
    }),
  );
  return found.flat();
}

// As the go command decides it (Go source: src/cmd/go/internal/modload/init.go, setDefaultBuildMod).
async function isVendored({ source, compile }: Pick<Plan, 'source' | 'compile'>): Promise<boolean> {
  const flags = compile.buildFlags.join(' ');
  if (/(?:^| )--?mod[= ]vendor(?: |$)/.test(flags)) return true;
  if (/(?:^| )--?mod[= ]/.test(flags)) return false;
  const root = source.goWork === undefined ? source.workdir : posix.dirname(source.goWork);
  if ((await filesIn(source, posix.join(root, 'vendor'), ['modules.txt'])).length === 0) return false;
  if (source.goWork !== undefined) return true;
  const goMod = posix.join(root, 'go.mod');
  const { go = '1.0' } = parseModuleFile(await readText(source, goMod), goMod);
  return compareReleases(parseRelease(go), VENDORS_SINCE) >= 0;
}

function readText(source: Source, path: string): Promise<string> {
  return readFile(join(source.contextDir, path), 'utf8');
}
