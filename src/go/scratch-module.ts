// The module that a remote package is built in: it requires the package's module and repeats what that module's go.mod
// says to its own build. So the build is the one that its author makes of the release, and the binary names module,
// version and sum as after `go install`. See docs/decisions/0014-remote-packages.md.

import { InputError } from '../errors.js';
import { parseModuleFile } from './module-file.js';
import { parseDirectives, type Directive } from './module-syntax.js';
import { formatModule, type ModuleVersion } from './remote-package.js';

/** Its path: a name that no host can have. No package of it is built, so no binary mentions it. */
const SCRATCH_PATH = 'go-scratch-image.invalid/remote';
// What decides which modules take part, and the settings of the run time. The toolchain line is read by ourselves.
const KEPT: readonly string[] = ['go', 'require', 'replace', 'exclude', 'godebug'];
// What a go.mod without a go line means (https://go.dev/ref/mod#go-mod-file-go).
const IMPLIED_GO = '1.16';

/** The text of its go.mod; an InputError where the module cannot be built away from its repository. */
export function renderScratchModule(goMod: string, module: ModuleVersion): string {
  const file = `${formatModule(module)}/go.mod`;
  const { modulePath, go } = parseModuleFile(goMod, file);
  if (modulePath !== module.path) throw otherPath(module, modulePath);
  const directives = parseDirectives(goMod, file);
  checkReplaces(directives, module);
  const kept = directives.filter(({ verb }) => KEPT.includes(verb));
  const lines = kept.map(({ verb, words }) => [verb, ...words.map(quoteWord)].join(' '));
  return [
    `module ${SCRATCH_PATH}`,
    ...(go === undefined ? [`go ${IMPLIED_GO}`] : []),
    `require ${module.path} ${module.version}`,
    ...lines,
    '',
  ].join('\n');
}

/** Its go.sum: what the author recorded, and the module itself. */
export function renderScratchSums(authorSums: string, sums: string): string {
  const lines = [...authorSums.split(/\r?\n/), ...sums.split('\n')].filter((line) => line !== '');
  return `${[...new Set(lines)].sort().join('\n')}\n`;
}

function checkReplaces(directives: readonly Directive[], module: ModuleVersion): void {
  for (const { verb, words } of directives) {
    const target = words.slice(words.indexOf('=>') + 1);
    if (verb !== 'replace' || target.length !== 1) continue;
    throw new InputError(
      `package: ${formatModule(module)} cannot be built as it was published: its go.mod replaces ${words[0] ?? ''} with the folder ${target[0] ?? ''}, and a published module holds no other modules`,
      {
        hint: 'Check its repository out with actions/checkout (repository, ref) and give the folder of the package.',
      },
    );
  }
}

function otherPath(module: ModuleVersion, own: string): InputError {
  return new InputError(`package: ${formatModule(module)} is not called so: its go.mod says ${own}`, {
    hint: `Give the package by the path of its module, which is ${own}.`,
  });
}

function quoteWord(word: string): string {
  return /^[^\s"'`,()[\]{}]+$/.test(word) && !word.includes('//') ? word : JSON.stringify(word);
}
