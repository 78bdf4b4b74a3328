// Finds the module of remote packages, as `go install` does: the longest path for which there is a module that has the
// package in the version that is asked for.

import { join } from 'node:path';
import { InputError } from '../errors.js';
import { findMainPackages, findOtherName, listGoFiles } from './main-package.js';
import { downloadModules, type FoundModule, type GoRun, type MissingModule } from './module-query.js';
import { formatModule, modulePaths, type RemotePackage } from './remote-package.js';
import { cannotBeFound, isPassing } from './remote-failures.js';

/** The module of all packages, which ask for one version; an InputError where there is none, or several. */
export async function findModule(
  packages: readonly [RemotePackage, ...RemotePackage[]],
  buildTags: readonly string[],
  run: GoRun,
): Promise<FoundModule> {
  const [{ query }] = packages;
  const paths = [...new Set(packages.flatMap(({ path }) => modulePaths(path)))];
  const answers = await downloadModules(
    paths.map((path) => `${path}@${query}`),
    run,
  );
  const found: FoundModule[] = [];
  for (const pkg of packages) {
    const module = await chooseModule(pkg, answers, run);
    await checkIsMain(pkg, module, buildTags);
    found.push(module);
  }
  const [first = found[0], other] = [found[0], found.find(({ path }) => path !== found[0]?.path)];
  if (first === undefined) throw new InputError('package: names no main package');
  if (other !== undefined) throw severalModules(first, other);
  return first;
}

/** From the module to the package: "." or "cmd/server". */
export function folderInModule(
  { path }: Pick<RemotePackage, 'path'>,
  module: { readonly path: string },
): string {
  return path === module.path ? '.' : path.slice(module.path.length + 1);
}

async function chooseModule(
  pkg: RemotePackage,
  answers: readonly (FoundModule | MissingModule)[],
  run: GoRun,
): Promise<FoundModule> {
  const candidates = modulePaths(pkg.path).flatMap((path) => answers.find((it) => it.path === path) ?? []);
  for (const candidate of candidates) {
    if (isFound(candidate)) {
      if (await hasPackage(candidate, pkg)) return candidate;
    } else if (isPassing(candidate.error)) {
      // The module may be this one: a shorter path would perhaps be another program.
      throw cannotBeFound(pkg, [candidate]);
    }
  }
  const module = candidates.find(isFound);
  if (module !== undefined) throw await noPackage(pkg, module);
  throw await noModule(pkg, candidates.filter(isMissing), run);
}

function isFound(answer: FoundModule | MissingModule): answer is FoundModule {
  return 'goMod' in answer;
}

function isMissing(answer: FoundModule | MissingModule): answer is MissingModule {
  return !isFound(answer);
}

// Where nobody could look, the compiler has the word.
async function hasPackage(module: FoundModule, pkg: RemotePackage): Promise<boolean> {
  if (module.dir === undefined) return true;
  return (await listGoFiles(join(module.dir, folderInModule(pkg, module)))).length > 0;
}

async function checkIsMain(
  pkg: RemotePackage,
  module: FoundModule,
  buildTags: readonly string[],
): Promise<void> {
  if (module.dir === undefined) return;
  const name = await findOtherName(join(module.dir, folderInModule(pkg, module)), buildTags);
  if (name === undefined) return;
  throw new InputError(
    `package: ${pkg.path}@${module.version} is not a main package: it is package ${name}`,
    {
      hint: await mainPackages(pkg, module, buildTags),
    },
  );
}

async function noPackage(pkg: RemotePackage, module: FoundModule): Promise<InputError> {
  return new InputError(`package: the module ${formatModule(module)} has no package ${pkg.path}`, {
    hint: await mainPackages(pkg, module, []),
  });
}

async function mainPackages(
  { query }: RemotePackage,
  { path, dir }: FoundModule,
  buildTags: readonly string[],
): Promise<string> {
  const found = dir === undefined ? [] : await findMainPackages(dir, buildTags);
  if (found.length === 0) return 'Correct its path: this version of the module has no main package.';
  const named = found.map((folder) => `${path}${folder.slice(1)}@${query}`);
  return `Set package to a main package of the module: ${named.join(', ')}.`;
}

async function noModule(
  pkg: RemotePackage,
  missing: readonly MissingModule[],
  run: GoRun,
): Promise<InputError> {
  if (pkg.query === 'latest') return cannotBeFound(pkg, missing);
  const newest = (
    await downloadModules(
      missing.map(({ path }) => `${path}@latest`),
      run,
    )
  ).find(isFound);
  return cannotBeFound(pkg, missing, newest);
}

function severalModules(first: FoundModule, other: FoundModule): InputError {
  return new InputError(
    `package: names packages of two modules, ${formatModule(first)} and ${formatModule(other)}, and one step builds one module`,
    { hint: 'Use a step of its own for each module, or a matrix.' },
  );
}
