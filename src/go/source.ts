// Finds the program in the workspace, as the go command would: the package's folder, its go.mod, the go.work that
// uses it, the release that these ask for, and what has to travel to the compiler.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from '../engine/plan.js';
import { InputError } from '../errors.js';
import { findContextFolder } from './context-folder.js';
import { findUpwards, isInside, kindOf, listSourceFolders, posixRelative, resolveLinks } from './folders.js';
import { listGoFiles, mainPackageHint } from './main-package.js';
import { parseModuleFile, parseWorkFile, type WorkFile } from './module-file.js';
import { programName } from './program-name.js';
import type { GoRequirement } from './release.js';
import { looksLikeImportPath } from './remote-package.js';
import { requirementOf } from './requirement.js';

export interface SourceOptions {
  /** The folder of the checkout (GITHUB_WORKSPACE): nothing outside of it is read. */
  readonly workspace: string;
  /** The input working-directory, relative to the workspace. */
  readonly workingDirectory: string;
  /** The input package. */
  readonly pkg: string;
  /** Whether the repository's .git has to travel along. */
  readonly vcs: boolean;
}

export interface FoundSource {
  readonly source: Source;
  /** Absolute paths on the runner. */
  readonly files: { readonly goMod: string; readonly goWork?: string };
  /** The release that go.work or go.mod asks for; undefined where they name none. */
  readonly goRequirementFromFiles: GoRequirement | undefined;
  /** Name of the program, as `go build` names it. */
  readonly name: string;
}

interface FoundWork {
  /** Of the go.work, absolute. */
  readonly path: string;
  readonly dir: string;
  readonly file: WorkFile;
}

/** Finds the source of one main package; an InputError for everything that keeps it from being compiled. */
export async function findSource(options: SourceOptions): Promise<FoundSource> {
  const workspace = await resolveLinks(path.resolve(options.workspace));
  const workingDir = await findWorkingDirectory(workspace, options.workingDirectory);
  const packageDir = await findPackageFolder(workspace, workingDir, options.pkg);
  const goMod = await findUpwards('go.mod', packageDir, { root: workspace, kind: 'file' });
  if (goMod === undefined) throw await noModule(workspace, packageDir);

  const moduleDir = path.dirname(goMod);
  const module = parseModuleFile(await readFile(goMod, 'utf8'), posixRelative(workspace, goMod));
  await checkHasGoFiles(packageDir, { moduleDir, pkg: options.pkg });
  const work = await findWork(workspace, moduleDir);
  const found = { workspace, moduleDir, module, ...(work === undefined ? {} : { work }) };
  const contextDir = await findContextFolder(found, options);
  const relative = posixRelative(moduleDir, packageDir);
  return {
    source: {
      contextDir,
      workdir: posixRelative(contextDir, moduleDir),
      pkg: relative === '.' ? '.' : `./${relative}`,
      modulePath: module.modulePath,
      workspace,
      ...(work === undefined ? {} : { goWork: posixRelative(contextDir, work.path) }),
    },
    files: { goMod, ...(work === undefined ? {} : { goWork: work.path }) },
    goRequirementFromFiles: requirementOf([
      ...(work === undefined ? [] : [{ ...work.file, file: posixRelative(workspace, work.path) }]),
      { ...module, file: posixRelative(workspace, goMod) },
    ]),
    name: programName(relative === '.' ? module.modulePath : `${module.modulePath}/${relative}`),
  };
}

async function findWorkingDirectory(workspace: string, workingDirectory: string): Promise<string> {
  const named = `working-directory: ${JSON.stringify(workingDirectory)}`;
  const dir = path.resolve(workspace, workingDirectory);
  const real = await resolveLinks(dir);
  if (!isInside(workspace, dir) || !isInside(workspace, real)) {
    throw new InputError(`${named} is outside the workspace`, {
      hint: 'Give a folder of the checked-out repository, relative to its root.',
    });
  }
  if ((await kindOf(real)) !== 'folder') throw await noFolder(named, workspace, real);
  return real;
}

async function findPackageFolder(workspace: string, workingDir: string, pkg: string): Promise<string> {
  const named = `package: ${JSON.stringify(pkg)}`;
  if (pkg.includes('...') || pkg.includes(',')) {
    throw new InputError(`${named} names several programs, and this release builds one in a step`, {
      hint: 'Name one main package, for example ./cmd/server, and use a matrix for more.',
    });
  }
  const dir = path.resolve(workingDir, pkg);
  const real = await resolveLinks(dir);
  const kind = await kindOf(real);
  if (kind === undefined && looksLikeImportPath(pkg)) {
    throw new InputError(
      `${named} is no folder of the workspace, and as a remote package it has no version`,
      {
        hint: `Add a version, such as ${pkg}@latest, or give the folder of a main package, such as ./cmd/server.`,
      },
    );
  }
  if (!isInside(workspace, dir) || !isInside(workspace, real)) {
    throw new InputError(`${named} is outside the workspace`, {
      hint: 'Give a main package of the checked-out repository, relative to working-directory.',
    });
  }
  if (kind !== 'folder') throw await noFolder(named, workspace, real);
  return real;
}

async function noFolder(named: string, workspace: string, dir: string): Promise<InputError> {
  if (await isEmpty(workspace))
    return new InputError(
      `${named} does not exist: the workspace is empty, did you forget actions/checkout?`,
      CHECKOUT,
    );
  if ((await kindOf(dir)) === 'file') {
    return new InputError(`${named} is a file, not a folder`, { hint: 'Give the folder that holds it.' });
  }
  return new InputError(
    `${named} is not a folder of the workspace: there is no ${posixRelative(workspace, dir)}`,
    {
      hint: 'Give a path relative to the repository for working-directory, and to working-directory for package, such as ./cmd/server.',
    },
  );
}

const CHECKOUT = { hint: 'Run actions/checkout in a step before this one.' };

async function noModule(workspace: string, packageDir: string): Promise<InputError> {
  if (await isEmpty(workspace)) {
    return new InputError(
      'there is no go.mod: the workspace is empty, did you forget actions/checkout?',
      CHECKOUT,
    );
  }
  const found = await findModulesBelow(workspace);
  const where = posixRelative(workspace, packageDir);
  const above = where === '.' ? 'in the root of the workspace' : `in ${where} or above it`;
  if (found.length === 0) {
    return new InputError(`there is no go.mod ${above}: did you forget actions/checkout?`, {
      hint: 'Run actions/checkout in a step before this one, or make the repository a module with "go mod init".',
    });
  }
  return new InputError(`there is no go.mod ${above}`, {
    hint: `Set working-directory to the folder of a module: ${found.join(', ')}.`,
  });
}

// Two levels: where repositories keep their modules, and quick in any of them.
async function findModulesBelow(workspace: string): Promise<readonly string[]> {
  const children = await listSourceFolders(workspace);
  const grandchildren = await Promise.all(children.map((child) => listSourceFolders(child)));
  const folders = [...children, ...grandchildren.flat()];
  const kinds = await Promise.all(folders.map((folder) => kindOf(path.join(folder, 'go.mod'))));
  return folders.filter((_, at) => kinds[at] === 'file').map((folder) => posixRelative(workspace, folder));
}

async function checkHasGoFiles(
  packageDir: string,
  options: { readonly moduleDir: string; readonly pkg: string },
): Promise<void> {
  if ((await listGoFiles(packageDir)).length > 0) return;
  const what = (await isEmpty(packageDir)) ? 'is an empty folder' : 'has no Go files';
  throw new InputError(`package: ${JSON.stringify(options.pkg)} ${what}`, {
    hint: await mainPackageHint(options.moduleDir),
  });
}

async function isEmpty(dir: string): Promise<boolean> {
  return (await readdir(dir).catch(() => [])).length === 0;
}

// The nearest go.work applies (Go source: src/cmd/go/internal/modload/init.go, findWorkspaceFile), but only where it
// uses the module: one that does not would make every build of the module fail.
async function findWork(workspace: string, moduleDir: string): Promise<FoundWork | undefined> {
  const goWork = await findUpwards('go.work', moduleDir, { root: workspace, kind: 'file' });
  if (goWork === undefined) return undefined;
  const dir = path.dirname(goWork);
  const file = parseWorkFile(await readFile(goWork, 'utf8'), posixRelative(workspace, goWork));
  const used = await Promise.all(file.uses.map((use) => resolveLinks(path.resolve(dir, use.path))));
  return used.includes(moduleDir) ? { path: goWork, dir, file } : undefined;
}
