// Which folder has to travel to the compiler: the smallest one that holds the module, its go.work, all folders that
// these refer to, and (for version stamps) the repository. It never leaves the workspace.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../errors.js';
import { commonFolder, findUpwards, isInside, kindOf, posixRelative, resolveLinks } from './folders.js';
import { parseModuleFile, type LocalPath, type ModuleFile, type WorkFile } from './module-file.js';

export interface ModuleInWorkspace {
  readonly workspace: string;
  /** The folder of go.mod. */
  readonly moduleDir: string;
  readonly module: ModuleFile;
  /** The go.work that uses the module. */
  readonly work?: { readonly dir: string; readonly file: WorkFile };
}

/** Finds the folder; an InputError where the build would need something outside of the workspace. */
export async function findContextFolder(
  found: ModuleInWorkspace,
  options: { readonly vcs: boolean },
): Promise<string> {
  const folders: [string, ...string[]] = [found.moduleDir];
  if (found.work !== undefined)
    folders.push(found.work.dir, ...(await workFolders(found.work, found.workspace)));
  else folders.push(...(await replaceFolders(found.module, found.moduleDir, found.workspace)));
  if (options.vcs) folders.push(...(await repositoryFolders(found)));
  return commonFolder(folders);
}

// In a workspace the `replace` lines of every module in use apply, next to those of go.work.
async function workFolders(
  work: { readonly dir: string; readonly file: WorkFile },
  workspace: string,
): Promise<readonly string[]> {
  const goWork = path.join(work.dir, 'go.work');
  const vendored = await isVendored(work.dir);
  const folders = await resolveAll(work.file.uses, { file: goWork, workspace, verb: 'use', vendored: false });
  folders.push(
    ...(await resolveAll(work.file.replaces, { file: goWork, workspace, verb: 'replace', vendored })),
  );
  for (const use of work.file.uses) {
    const dir = path.resolve(work.dir, use.path);
    const module = await readModule(dir, workspace);
    if (module === undefined) continue;
    const file = path.join(dir, 'go.mod');
    folders.push(...(await resolveAll(module.replaces, { file, workspace, verb: 'replace', vendored })));
  }
  return folders;
}

async function replaceFolders(
  module: ModuleFile,
  moduleDir: string,
  workspace: string,
): Promise<readonly string[]> {
  const vendored = await isVendored(moduleDir);
  const file = path.join(moduleDir, 'go.mod');
  return resolveAll(module.replaces, { file, workspace, verb: 'replace', vendored });
}

interface Reference {
  /** The file that holds the lines. */
  readonly file: string;
  readonly workspace: string;
  readonly verb: 'use' | 'replace';
  /** Go takes everything from the vendor folder: where a `replace` leads does not matter. */
  readonly vendored: boolean;
}

async function resolveAll(lines: readonly LocalPath[], reference: Reference): Promise<string[]> {
  const folders: string[] = [];
  for (const line of lines) {
    const dir = path.resolve(path.dirname(reference.file), line.path);
    const real = await resolveLinks(dir);
    const inside = isInside(reference.workspace, dir) && isInside(reference.workspace, real);
    if (inside && !isAbsolute(line.path)) folders.push(dir, real);
    else if (!reference.vendored) throw leadsOutside(line, inside, reference);
  }
  return folders;
}

function leadsOutside(line: LocalPath, inside: boolean, reference: Reference): InputError {
  const file = posixRelative(reference.workspace, reference.file);
  const where = inside
    ? 'is an absolute path, which other machines do not have'
    : 'leads outside the workspace';
  const problem = `${reference.verb} ${line.path} ${where}`;
  return new InputError(`${file}:${line.line}: ${problem}`, {
    hint: inside
      ? `Write it relative to the folder of ${file}.`
      : 'Check that module out inside the workspace and correct the line, or require a published version of it.',
    lines: [{ file, line: line.line, message: problem }],
  });
}

function isAbsolute(file: string): boolean {
  return path.posix.isAbsolute(file) || path.isAbsolute(file);
}

async function isVendored(dir: string): Promise<boolean> {
  return (await kindOf(path.join(dir, 'vendor', 'modules.txt'))) === 'file';
}

async function readModule(dir: string, workspace: string): Promise<ModuleFile | undefined> {
  const file = path.join(dir, 'go.mod');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseModuleFile(text, posixRelative(workspace, file));
}

// The folder of .git, and where that is a file (submodule, worktree) also the folder that it points to.
async function repositoryFolders({ workspace, moduleDir }: ModuleInWorkspace): Promise<readonly string[]> {
  const git = await findUpwards('.git', moduleDir, { root: workspace, kind: 'any' });
  if (git === undefined) {
    throw new InputError(`vcs is true, but ${posixRelative(workspace, moduleDir)} is in no git repository`, {
      hint: 'Check the repository out with actions/checkout, or remove vcs.',
    });
  }
  const repository = path.dirname(git);
  if ((await kindOf(git)) === 'folder') return [repository];
  const target = /^gitdir: (.+)$/m.exec(await readFile(git, 'utf8'))?.[1] ?? '.';
  const gitDir = path.resolve(repository, target.trim());
  if (isInside(workspace, gitDir)) return [repository, gitDir];
  throw new InputError(
    `vcs is true, but the git folder of ${posixRelative(workspace, repository)} is outside the workspace`,
    {
      hint: 'Check the repository out as a whole inside the workspace, or remove vcs.',
    },
  );
}
