// From the files and folders that Go names, as the compiler saw them, to those of the repository.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../engine/plan.js';
import type { SourceLine } from '../errors.js';
import type { Finding } from './findings.js';
import { isInside, posixRelative } from './folders.js';
import { formatModule, type ModuleVersion } from './remote-package.js';

/**
 * The path in the repository; undefined for files of Go itself, of the module cache and of remote packages. `root` is the absolute posix
 * path at which the compiler saw `source.contextDir`. Relative paths start in the folder of go.mod.
 */
export function findInRepository(file: string, source: Source, root: string | undefined): string | undefined {
  const { contextDir, workdir, workspace, modulePath } = source;
  if (source.remote !== undefined) return undefined;
  const base = root ?? contextDir;
  const join = root === undefined ? path : path.posix;
  // With -trimpath some places begin with the import path of the module instead of its folder.
  const inModule = file.startsWith(`${modulePath}/`) ? file.slice(modulePath.length + 1) : file;
  const absolute = join.resolve(base, workdir, inModule);
  const inContext = join.relative(base, absolute);
  if (inContext === '..' || /^\.\.[/\\]/.test(inContext) || join.isAbsolute(inContext)) return undefined;
  const onRunner = path.resolve(contextDir, inContext);
  return isInside(workspace, onRunner) ? posixRelative(workspace, onRunner) : undefined;
}

/** The text with folders of the compiler's machine named as in the repository; those of a remote package as its module. */
export function withRepositoryPaths(text: string, source: Source, root: string | undefined): string {
  if (source.remote !== undefined) return withModuleNames(text, source.remote);
  const base = root ?? source.contextDir;
  const known = base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(
    new RegExp(`(?<=^|[\\s("'])${known}(?:/[^\\s:)"']*)?(?=[\\s:)"']|$)`, 'gm'),
    (file) => findInRepository(file, source, root) ?? file,
  );
}

// In the module cache an upper-case letter is "!" and its lower-case one.
function withModuleNames(text: string, module: ModuleVersion): string {
  const name = formatModule(module);
  const folder = escape(name.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`));
  return text.replace(new RegExp(`[^\\s"'(]*/${folder}(?=[/:\\s)]|$)`, 'gm'), name);
}

/**
 * The line of go.mod that is at fault where Go names a module, a replaced folder or the go line, but no place that
 * could be changed.
 */
export function findInGoMod({ text }: Finding, source: Source): SourceLine | undefined {
  const pattern = goModPattern(text);
  if (pattern === undefined || source.remote !== undefined) return undefined;
  const goMod = path.join(source.contextDir, source.workdir, 'go.mod');
  const at = readLines(goMod).findIndex((line) => pattern.test(line.replace(/\/\/.*$/, '')));
  if (at < 0) return undefined;
  return { file: posixRelative(source.workspace, goMod), line: at + 1, message: withoutPlace(text) };
}

const REPLACED = /replacement directory (\S+) does not exist|\(replaced by (\.\.?\/\S*)\): reading /;
const MODULE = /^(?:go: (?:module )?|verifying (?:module: |go\.mod: )?)([^\s@:]+)@v\d/;

function goModPattern(text: string): RegExp | undefined {
  const [, missing, unread] = REPLACED.exec(text) ?? [];
  const folder = missing ?? unread;
  if (folder !== undefined) return new RegExp(`=>\\s*"?${escape(folder)}/?"?(?:\\s|$)`);
  if (/^go: go\.mod requires go >= /.test(text)) return /^\s*go\s/;
  const module = MODULE.exec(text)?.[1];
  return module === undefined ? undefined : new RegExp(`^\\s*(?:require\\s+)?"?${escape(module)}"?\\s+v\\d`);
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function withoutPlace(text: string): string {
  return text.replace(/^(?:go: )?(?:\S+\.go:\d+(?::\d+)?: )?/, '');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
