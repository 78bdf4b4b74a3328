// The line of a go.mod that brings a module in, for an annotation beside the change that made the program grow.

import { parseDirectives } from '../go/module-syntax.js';
import type { SourceLine } from '../errors.js';

export interface RequiredModule {
  /** Module path, as the build info has it. */
  readonly path: string;
  /** What the annotation says. */
  readonly message: string;
}

/**
 * The `require` line of a module, else the `replace` line that names it; undefined where go.mod has neither (a module
 * that another brings in, before Go 1.17) or is not a go.mod. `file` is its path from the repository's root.
 */
export function findRequireLine(
  text: string,
  file: string,
  { path, message }: RequiredModule,
): SourceLine | undefined {
  const directives = readDirectives(text, file);
  const found =
    directives.find(({ verb, words }) => verb === 'require' && words[0] === path) ??
    directives.find(({ verb, words }) => verb === 'replace' && words.includes(path));
  return found === undefined ? undefined : { file, line: found.line, message };
}

function readDirectives(text: string, file: string): ReturnType<typeof parseDirectives> {
  try {
    return parseDirectives(text, file);
  } catch {
    // The go command has read it already; what it takes and this does not is no reason to fail.
    return [];
  }
}
