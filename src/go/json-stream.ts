// JSON objects one after the other with nothing between them, as the go command prints its lists.

import { FormatError } from '../errors.js';

const WHITE = /[ \t\r\n]/y;
const INSIDE = /[{}"]/g;
const STRING = /"(?:[^"\\]|\\.)*"/sy;

/** Splits the text into its objects and parses each; a FormatError that names the place where it is something else. */
export function parseJsonStream(text: string, what: string): readonly Readonly<Record<string, unknown>>[] {
  const objects: Record<string, unknown>[] = [];
  for (let at = skipWhite(text, 0); at < text.length;) {
    const end = findEnd(text, at);
    if (end === undefined) throw new FormatError(`${what}: offset ${at} begins no complete JSON object`);
    objects.push(parseObject(text.slice(at, end), `${what}: the JSON object at offset ${at}`));
    at = skipWhite(text, end);
  }
  return objects;
}

function skipWhite(text: string, from: number): number {
  let at = from;
  for (WHITE.lastIndex = at; WHITE.test(text); WHITE.lastIndex = at) at++;
  return at;
}

/** Behind the brace that closes the object at `start`. */
function findEnd(text: string, start: number): number | undefined {
  if (text[start] !== '{') return undefined;
  let depth = 0;
  INSIDE.lastIndex = start;
  for (let found = INSIDE.exec(text); found !== null; found = INSIDE.exec(text)) {
    if (found[0] === '"') {
      STRING.lastIndex = found.index;
      if (!STRING.test(text)) return undefined;
      INSIDE.lastIndex = STRING.lastIndex;
      continue;
    }
    depth += found[0] === '{' ? 1 : -1;
    if (depth === 0) return found.index + 1;
  }
  return undefined;
}

function parseObject(text: string, what: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw new FormatError(`${what} cannot be parsed`, { cause });
  }
}
