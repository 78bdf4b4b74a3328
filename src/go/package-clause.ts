// Which package a .go file belongs to, from its first bytes: a lexer for what may stand before the package clause
// (byte order mark, white space, comments).

import { open, type FileHandle } from 'node:fs/promises';

export interface FileHead {
  /** The name after `package`; undefined where it was not found, so that the file could be anything. */
  readonly packageName: string | undefined;
  /** Line comments before the package clause, where build constraints stand. */
  readonly comments: readonly string[];
}

// Longer than any licence text; a file whose package clause comes later counts as unknown.
const HEAD_BYTES = 64 * 1024;

/** Reads the head of a .go file; a file that cannot be read counts as unknown. */
export async function readFileHead(file: string): Promise<FileHead> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return parseFileHead(buffer.toString('utf8', 0, bytesRead));
  } catch {
    return { packageName: undefined, comments: [] };
  } finally {
    await handle?.close();
  }
}

/** Parses the beginning of a Go file. */
export function parseFileHead(text: string): FileHead {
  const comments: string[] = [];
  const skipped = /[ \t\r\n;]+|\/\/[^\n]*|\/\*[^]*?\*\//y;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    skipped.lastIndex = at;
    const found = skipped.exec(text)?.[0];
    if (found === undefined) break;
    if (found.startsWith('//')) comments.push(found.trimEnd());
    at += found.length;
  }
  const clause = /package(?:[ \t\r\n]|\/\/[^\n]*\n|\/\*[^]*?\*\/)+([\p{L}_][\p{L}\p{Nd}_]*)/uy;
  clause.lastIndex = at;
  return { packageName: clause.exec(text)?.[1], comments };
}
