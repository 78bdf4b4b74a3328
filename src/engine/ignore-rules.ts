// Which files of the repository go into the build context: the user's .dockerignore, and what the action itself
// knows that no build needs, or that every build needs.

import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import dockerignore, { type Ignore } from '@balena/dockerignore';
import { InputError } from '../errors.js';
import { listGoFiles } from '../go/main-package.js';
import type { ModuleFiles } from './module-files.js';
import type { Plan } from './plan.js';

export interface IgnoreRules {
  /** `ignored`: by .dockerignore; `hidden`: never sent, and not worth a word. The path is relative and posix. */
  choose(path: string): 'kept' | 'ignored' | 'hidden';
  /** Whether something below an ignored folder may be kept all the same. */
  keepsSomethingIn(folder: string): boolean;
}

// A stamped build has to find the repository as git knows it: a file that is missing makes it dirty.
const EVERYTHING: IgnoreRules = { choose: () => 'kept', keepsSomethingIn: () => true };

/** Reads the rules for plans of one tree; an InputError where .dockerignore leaves nothing to compile. */
export async function readIgnoreRules(plans: readonly Plan[], modules: ModuleFiles): Promise<IgnoreRules> {
  const root = plans[0]?.source.contextDir;
  if (root === undefined || plans.some(({ compile }) => compile.vcs)) return EVERYTHING;
  const text = await readFile(join(root, '.dockerignore'), 'utf8').catch(() => '');
  const rules = makeRules(text, new Set(modules.paths));
  for (const plan of plans) await checkMainPackage(plan, rules);
  return rules;
}

/** The rules of a .dockerignore, which never touch `needed` (paths of go.mod and the like). */
export function makeRules(text: string, needed: ReadonlySet<string>): IgnoreRules {
  const ignore = compile(text.replace(/^\uFEFF/, ''));
  const hasExceptions = /^\s*!/m.test(text);
  return {
    choose(path) {
      if (posix.basename(path) === '.git') return 'hidden';
      return needed.has(path) || !ignore.ignores(path) ? 'kept' : 'ignored';
    },
    keepsSomethingIn(folder) {
      return hasExceptions || [...needed].some((path) => path.startsWith(`${folder}/`));
    },
  };
}

function compile(text: string): Ignore {
  try {
    // Node gives a CommonJS module as the default export, its own default export is in it.
    const ignore = dockerignore.default().add(text);
    // Patterns become regular expressions when they are first used.
    ignore.ignores('go.mod');
    return ignore;
  } catch (cause) {
    throw new InputError(`.dockerignore has a pattern that cannot be read: ${(cause as Error).message}`, {
      cause,
      hint: 'Correct the pattern.',
    });
  }
}

async function checkMainPackage({ source }: Plan, rules: IgnoreRules): Promise<void> {
  const folder = posix.join(source.workdir, source.pkg);
  const files = await listGoFiles(join(source.contextDir, folder));
  if (files.length === 0 || files.some((name) => rules.choose(posix.join(folder, name)) === 'kept')) return;
  throw new InputError(
    `.dockerignore leaves out all Go files of ${folder === '.' ? 'the main package' : folder}`,
    {
      hint: `Add a line "!${posix.join(folder, '**')}" and one for each other package that is needed, or remove the pattern.`,
    },
  );
}
