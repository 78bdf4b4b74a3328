// The text of the build information: modules and settings, one a line. The form is that of Go's
// src/runtime/debug/mod.go (ParseBuildInfo).

import { FormatError } from '../errors.js';
import { parseQuoted } from './quoted-string.js';

/** A module that gave packages to the program. */
export interface Module {
  readonly path: string;
  /** "v1.2.3", "(devel)"; '' where a folder replaces the module. */
  readonly version: string;
  /** Its go.sum hash, "h1:…"; '' for the main module and for replaced ones. */
  readonly sum: string;
  /** The module or folder that was taken in its place. */
  readonly replace?: Module;
}

/** Main package, modules and settings of a Go program. */
export interface ModuleInfo {
  /** Import path of the main package; '' where it was not recorded. */
  readonly path: string;
  /** The module of the main package, where the program was built in a module. */
  readonly main?: Module;
  /** The other modules, in the file's order. */
  readonly deps: readonly Module[];
  /** Build settings such as GOARCH, -ldflags and vcs.revision, in the file's order. */
  readonly settings: ReadonlyMap<string, string>;
}

interface Draft {
  path: string;
  main?: Module;
  deps: Module[];
  settings: Map<string, string>;
  /** Which module a replacement on the next line belongs to. */
  last?: 'main' | 'dep' | undefined;
}

/** Of a program that was built without modules. */
export const NO_MODULE_INFO: ModuleInfo = { path: '', deps: [], settings: new Map() };

/** Parses the text between the frame's marks. Throws a FormatError that names the line. */
export function parseModuleInfo(text: string): ModuleInfo {
  const draft: Draft = { path: '', deps: [], settings: new Map() };
  // What follows the last line's end is no line.
  const lines = text.split('\n').slice(0, -1);
  lines.forEach((line, i) => {
    try {
      addLine(draft, line);
    } catch (cause) {
      if (!(cause instanceof FormatError)) throw cause;
      throw new FormatError(`line ${i + 1} of the Go build info: ${cause.message}`, { cause });
    }
  });
  const { path, main, deps, settings } = draft;
  return { path, ...(main === undefined ? {} : { main }), deps, settings };
}

function addLine(draft: Draft, line: string): void {
  const tab = line.indexOf('\t');
  const rest = line.slice(tab + 1);
  switch (line.slice(0, Math.max(tab, 0))) {
    case 'path':
      draft.path = rest;
      return;
    case 'mod':
      draft.main = parseModule(rest);
      draft.last = 'main';
      return;
    case 'dep':
      draft.deps.push(parseModule(rest));
      draft.last = 'dep';
      return;
    case '=>':
      addReplacement(draft, rest);
      return;
    case 'build':
      draft.settings.set(...parseSetting(rest));
      return;
    default:
    // Lines of a later Go release: they say nothing about those above.
  }
}

function parseModule(columns: string): Module {
  const [path = '', version, sum = '', ...more] = columns.split('\t');
  if (version === undefined || more.length > 0) {
    throw new FormatError(`a module has 2 or 3 columns, not ${columns.split('\t').length}`);
  }
  return { path, version, sum };
}

function addReplacement(draft: Draft, columns: string): void {
  const count = columns.split('\t').length;
  if (count !== 3) throw new FormatError(`a replacement has 3 columns, not ${count}`);
  const replace = parseModule(columns);
  if (draft.last === 'main' && draft.main !== undefined) {
    draft.main = { ...draft.main, replace };
  } else {
    const replaced = draft.last === 'dep' ? draft.deps.pop() : undefined;
    if (replaced === undefined) throw new FormatError('a replacement with no module above it');
    draft.deps.push({ ...replaced, replace });
  }
  draft.last = undefined;
}

function parseSetting(text: string): [key: string, value: string] {
  const quoted = parseQuoted(text);
  const end = quoted?.length ?? text.indexOf('=');
  if (end <= 0 || text[end] !== '=')
    throw new FormatError(`the setting ${JSON.stringify(text)} is no KEY=VALUE`);
  const key = quoted?.value ?? text.slice(0, end);
  if (quoted === undefined && /[ \t\r"`]/.test(key)) {
    throw new FormatError(`the key ${JSON.stringify(key)} must be quoted`);
  }
  return [key, parseValue(text.slice(end + 1))];
}

function parseValue(text: string): string {
  const quoted = parseQuoted(text);
  if (quoted?.length === text.length) return quoted.value;
  if (quoted !== undefined || /[ \t\r"`]/.test(text)) {
    throw new FormatError(`the value ${JSON.stringify(text)} must be quoted as a whole`);
  }
  return text;
}
