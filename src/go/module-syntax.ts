// The syntax that go.mod and go.work share (Go source: golang.org/x/mod/modfile/read.go): lines of words, `//`
// comments, quoted strings, and blocks in parentheses. Words only; what they mean is module-file's business.

import { InputError } from '../errors.js';

/** One directive: `require a v1` alone, or the line `a v1` of a `require (…)` block, are the same. */
export interface Directive {
  readonly verb: string;
  readonly words: readonly string[];
  /** Counted from 1. */
  readonly line: number;
}

interface Token {
  readonly kind: 'word' | 'newline' | 'end';
  /** As written, quotes and all. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Parses the text of a go.mod or go.work; `file` is what an InputError calls it (a path of the repository). */
export function parseDirectives(text: string, file: string): readonly Directive[] {
  const directives: Directive[] = [];
  let block: { verb: string; line: number } | undefined;
  for (const tokens of splitLines(new Scanner(text, file))) {
    const [first, ...rest] = tokens;
    if (first === undefined) continue;
    const { line } = first;
    if (block === undefined) {
      const opens = blockOpening(tokens, file);
      if (opens === 'open') block = { verb: first.text, line };
      if (opens === 'none') directives.push({ verb: first.text, words: unquoteAll(rest, file), line });
    } else if (first.text === ')') {
      if (rest[0] !== undefined) throw damaged(file, rest[0], 'expected the end of the line after ")"');
      block = undefined;
    } else {
      directives.push({ verb: block.verb, words: unquoteAll(tokens, file), line });
    }
  }
  if (block !== undefined) {
    throw damaged(file, { line: block.line, column: 1 }, `the block ${block.verb} ( is never closed`);
  }
  return directives;
}

/** An InputError that points at a place of the file. */
export function damaged(
  file: string,
  at: { readonly line: number; readonly column?: number },
  problem: string,
): InputError {
  const column = at.column === undefined ? {} : { column: at.column };
  return new InputError(`${file}:${at.line}: ${problem}`, {
    hint: `Correct line ${at.line} of ${file}.`,
    lines: [{ file, line: at.line, ...column, message: problem }],
  });
}

/** Reads a file token by token; columns count UTF-16 units from 1. */
class Scanner {
  private at = 0;
  private line = 1;
  private lineStart = 0;

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {}

  next(): Token {
    this.skip(/[ \t\r]*(?:\/\/[^\n]*)?/y);
    const start = { line: this.line, column: this.at - this.lineStart + 1 };
    const character = this.text[this.at];
    if (character === undefined) return { kind: 'end', text: '', ...start };
    if (character === '\n') {
      this.at++;
      this.line++;
      this.lineStart = this.at;
      return { kind: 'newline', text: '\n', ...start };
    }
    if (this.text.startsWith('/*', this.at)) {
      throw damaged(this.file, start, 'comments start with //, not with /*');
    }
    return { kind: 'word', text: this.word(character, start), ...start };
  }

  private word(first: string, start: { line: number; column: number }): string {
    if ('()[]{},'.includes(first)) return this.skip(/./y);
    if (first === '"' || first === '`') {
      const quoted = this.skip(first === '"' ? /"(?:[^"\\\n]|\\[^\n])*"/y : /`[^`\n]*`/y);
      if (quoted === '') throw damaged(this.file, start, 'a quoted string is not closed on its line');
      return quoted;
    }
    // A word ends where a comment begins: "v1.2.3// indirect".
    const word = this.skip(/(?:(?!\/[/*])[^\s()[\]{},\p{Cc}])+/uy);
    if (word === '') throw damaged(this.file, start, `unexpected character ${JSON.stringify(first)}`);
    return word;
  }

  private skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}

function* splitLines(scanner: Scanner): Generator<readonly Token[]> {
  let tokens: Token[] = [];
  for (;;) {
    const token = scanner.next();
    if (token.kind === 'word') {
      tokens.push(token);
      continue;
    }
    yield tokens;
    if (token.kind === 'end') return;
    tokens = [];
  }
}

function blockOpening([verb, ...words]: readonly Token[], file: string): 'open' | 'empty' | 'none' {
  if (verb !== undefined && !/^\w/.test(verb.text)) {
    throw damaged(file, verb, `a line cannot start with ${JSON.stringify(verb.text)}`);
  }
  const last = words.at(-1);
  if (last?.text === '(' && words.length > 1)
    throw damaged(file, last, 'a block opens right after its first word');
  const text = words.map((word) => word.text).join('');
  return text === '(' ? 'open' : text === '()' ? 'empty' : 'none';
}

function unquoteAll(tokens: readonly Token[], file: string): readonly string[] {
  return tokens.map((token) => {
    if (token.text.startsWith('`')) throw damaged(file, token, `${token.text} has to stand in double quotes`);
    if (!token.text.startsWith('"')) return token.text;
    try {
      // Go's escapes beyond JSON's (\x41, \a) do not occur in paths and versions.
      return JSON.parse(token.text) as string;
    } catch {
      throw damaged(file, token, `${token.text} is not a quoted string`);
    }
  });
}
