// Go string literals, as strconv.Quote writes them: https://go.dev/ref/spec#String_literals.

import { FormatError } from '../errors.js';

/** A string literal at the start of a text. */
export interface Quoted {
  readonly value: string;
  /** Characters of the literal, quotes included. */
  readonly length: number;
}

const SIMPLE_ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 0x22,
  '\\': 0x5c,
};

// Alternatives in the order of the specification's rules; the last one catches what no rule allows.
const TOKEN =
  /\\x([0-9a-fA-F]{2})|\\([0-7]{3})|\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\([abtnvfr"\\])|([^\\"\n]+)|(")/y;

/** Reads the literal that the text starts with; undefined where it starts with no quote. Throws a FormatError. */
export function parseQuoted(text: string): Quoted | undefined {
  if (text.startsWith('"')) return parseInterpreted(text);
  if (!text.startsWith('`')) return undefined;
  const end = text.indexOf('`', 1);
  if (end < 0) throw invalid(text);
  return { value: text.slice(1, end).replaceAll('\r', ''), length: end + 1 };
}

function parseInterpreted(text: string): Quoted {
  // Escapes stand for bytes, several of which may make one character.
  const parts: Buffer[] = [];
  const token = new RegExp(TOKEN);
  token.lastIndex = 1;
  for (;;) {
    const match = token.exec(text);
    if (match === null) throw invalid(text);
    const [, hex, octal, short, long, simple, plain, end] = match;
    if (end !== undefined) return { value: Buffer.concat(parts).toString('utf8'), length: token.lastIndex };
    if (plain !== undefined) parts.push(Buffer.from(plain));
    else if (simple !== undefined) parts.push(Buffer.of(SIMPLE_ESCAPES[simple] ?? 0));
    else if (hex !== undefined) parts.push(byteOf(parseInt(hex, 16), text));
    else if (octal !== undefined) parts.push(byteOf(parseInt(octal, 8), text));
    else parts.push(characterOf(parseInt(short ?? long ?? '', 16), text));
  }
}

function byteOf(value: number, text: string): Buffer {
  if (value > 0xff) throw invalid(text);
  return Buffer.of(value);
}

function characterOf(value: number, text: string): Buffer {
  if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) throw invalid(text);
  return Buffer.from(String.fromCodePoint(value));
}

function invalid(text: string): FormatError {
  return new FormatError(`${JSON.stringify(text)} is no Go string literal`);
}
