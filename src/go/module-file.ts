// What go.mod and go.work say that decides how to compile (Go source: golang.org/x/mod/modfile/rule.go, work.go).
// Directives that are of no concern here, or that a later Go may add, are left to the go command.

import { damaged, parseDirectives, type Directive } from './module-syntax.js';

/** A folder that a file names: the target of a `replace`, or a `use`. */
export interface LocalPath {
  /** As written, relative to the file's folder unless absolute. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
}

interface ReleaseLines {
  /** "1.26" or "1.26.3". */
  readonly go?: string;
  /** "go1.26.3", perhaps with a suffix; `default` counts as no line. */
  readonly toolchain?: string;
}

export interface ModuleFile extends ReleaseLines {
  readonly modulePath: string;
  /** Only those that lead to a folder. */
  readonly replaces: readonly LocalPath[];
}

export interface WorkFile extends ReleaseLines {
  readonly uses: readonly LocalPath[];
  /** Only those that lead to a folder. */
  readonly replaces: readonly LocalPath[];
}

// GoVersionRE and ToolchainRE of modfile/rule.go.
const GO_VERSION = /^[1-9][0-9]*\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?$/;
const TOOLCHAIN = /^(?:default$|go1(?:$|\.))/;

/** Parses a go.mod; `file` is its path as an InputError is to show it. */
export function parseModuleFile(text: string, file: string): ModuleFile {
  const directives = parseDirectives(text, file);
  const module = single(directives, 'module', file);
  const modulePath = module?.words[0];
  if (modulePath === undefined || modulePath === '') {
    throw damaged(file, { line: 1 }, 'there is no module line, which names the import path of the module');
  }
  return { modulePath, ...releaseLines(directives, file), replaces: localReplaces(directives, file) };
}

/** Parses a go.work; `file` is its path as an InputError is to show it. */
export function parseWorkFile(text: string, file: string): WorkFile {
  const directives = parseDirectives(text, file);
  const uses = directives.filter(({ verb }) => verb === 'use').map((directive) => onlyWord(directive, file));
  return { ...releaseLines(directives, file), uses, replaces: localReplaces(directives, file) };
}

function releaseLines(directives: readonly Directive[], file: string): ReleaseLines {
  const go = single(directives, 'go', file);
  const version = go?.words[0];
  if (go !== undefined && (version === undefined || !GO_VERSION.test(version))) {
    throw damaged(file, go, `${JSON.stringify(version)} is not a Go release such as 1.26 or 1.26.3`);
  }
  const toolchain = single(directives, 'toolchain', file);
  const name = toolchain?.words[0];
  if (toolchain !== undefined && (name === undefined || !TOOLCHAIN.test(name))) {
    throw damaged(file, toolchain, `${JSON.stringify(name)} is not a toolchain such as go1.26.3 or default`);
  }
  return {
    ...(version === undefined ? {} : { go: version }),
    ...(name === undefined || name === 'default' ? {} : { toolchain: name }),
  };
}

function localReplaces(directives: readonly Directive[], file: string): readonly LocalPath[] {
  return directives
    .filter(({ verb }) => verb === 'replace')
    .flatMap((directive) => localReplace(directive, file));
}

// old [version] => folder, or => other version. Without a version it can only be a folder.
function localReplace({ words, line }: Directive, file: string): readonly LocalPath[] {
  const arrow = words.indexOf('=>');
  const target = words.slice(arrow + 1);
  const path = target[0];
  if ((arrow !== 1 && arrow !== 2) || path === undefined || target.length > 2) {
    throw damaged(
      file,
      { line },
      'a replace line has the form: old/module [version] => ../folder, or => new/module version',
    );
  }
  if (target.length === 2) return [];
  if (!/^(?:\.{1,2}$|\.{0,2}[/\\]|[A-Za-z]:)/.test(path)) {
    throw damaged(
      file,
      { line },
      `the replacement ${path} has no version and is not a folder that starts with ./ or ../`,
    );
  }
  return [{ path, line }];
}

function single(directives: readonly Directive[], verb: string, file: string): Directive | undefined {
  const [first, second] = directives.filter((directive) => directive.verb === verb);
  if (second !== undefined) throw damaged(file, second, `there is a second ${verb} line`);
  if (first !== undefined) onlyWord(first, file);
  return first;
}

function onlyWord({ verb, words, line }: Directive, file: string): LocalPath {
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) {
    throw damaged(file, { line }, `a ${verb} line takes exactly one value, not ${words.length}`);
  }
  return { path, line };
}
