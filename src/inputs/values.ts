// Inputs that are one value of a known kind: true or false, one of a few words, a duration.

import { quote, refusal, valueOf, type Field } from './field.js';

const TRUE = ['true', 'True', 'TRUE'];
const FALSE = ['false', 'False', 'FALSE'];
const LOOKALIKE = /^(yes|no|on|off|y|n|1|0|enabled?|disabled?)$/i;

/** True, false, or undefined for any other text: the spellings of the YAML 1.2 core schema. */
export function readBoolean(text: string): boolean | undefined {
  if (TRUE.includes(text)) return true;
  return FALSE.includes(text) ? false : undefined;
}

/** Whether a text was probably meant as a boolean, though it is none. */
export function looksBoolean(text: string): boolean {
  return LOOKALIKE.test(text) || /^(true|false)$/i.test(text);
}

/** A boolean input. */
export function parseBoolean(field: Field, { ifEmpty }: { readonly ifEmpty: boolean }): boolean {
  const text = valueOf(field);
  if (text === undefined) return ifEmpty;
  const value = readBoolean(text);
  if (value === undefined)
    throw refusal(field, `${quote(text)} is neither true nor false`, 'Write true or false.');
  return value;
}

/** An input that is one of a few words; the first of them where it is empty. */
export function parseChoice<T extends string>(field: Field, allowed: readonly [T, ...T[]]): T {
  const text = valueOf(field) ?? allowed[0];
  const found = allowed.find((word) => word === text);
  if (found !== undefined) return found;
  throw refusal(field, `${quote(text)} is not one of ${allowed.join(', ')}`, suggestion(text, allowed));
}

/** `auto` (where empty) or a boolean. */
export function parseAutoBoolean(field: Field): 'auto' | boolean {
  const text = valueOf(field) ?? 'auto';
  const value = text === 'auto' ? text : readBoolean(text);
  if (value !== undefined) return value;
  const allowed = ['auto', 'true', 'false'] as const;
  throw refusal(field, `${quote(text)} is not one of ${allowed.join(', ')}`, suggestion(text, allowed));
}

/** The hint for an unknown word: the nearest (lower-case) one that is allowed, where one is near, else all of them. */
export function suggestion(text: string, allowed: readonly string[]): string {
  const given = text.toLowerCase();
  const near = allowed
    .map((word) => ({ word, distance: given.startsWith(word) ? 0 : editDistance(given, word) }))
    .filter(({ word, distance }) => distance <= Math.max(1, Math.floor(word.length / 2)))
    .sort((a, b) => a.distance - b.distance)[0];
  const all = `Write ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1) ?? ''}`;
  return near === undefined ? `${all}.` : `${all}: did you mean ${near.word}?`;
}

const UNIT_MS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
const DURATION = /^(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+)s)?(?:(\d+)ms)?$/;
// The longest that a timer of Node can wait.
const LONGEST_MS = 2 ** 31 - 1;

/** A duration in milliseconds: `90`, `90s`, `2m`, `1h30m`, `500ms`. Never zero. */
export function parseDuration(field: Field, text: string): number {
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : sumOfUnits(text);
  if (ms === undefined) {
    throw refusal(
      field,
      `${quote(text)} is not a duration`,
      'Write one such as 30s, 2m, 1h30m, or whole seconds.',
    );
  }
  if (ms === 0 || ms > LONGEST_MS) {
    throw refusal(field, `${quote(text)} is out of range`, 'Write a duration between 1ms and 24 days.');
  }
  return ms;
}

function sumOfUnits(text: string): number | undefined {
  const [whole, h, m, s, ms] = DURATION.exec(text) ?? [];
  if (whole === undefined || whole === '') return undefined;
  return Object.entries({ h, m, s, ms }).reduce(
    (sum, [unit, count]) => sum + Number(count ?? 0) * (UNIT_MS[unit] ?? 0),
    0,
  );
}

/** Levenshtein's distance: how many letters must be put in, left out or changed. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
