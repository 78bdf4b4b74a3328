// The text of one input and the ways to take it apart: lines, items, KEY=VALUE pairs. Line ends may be those of
// Windows; empty lines and items are ignored everywhere.

import { FormatError, InputError } from '../errors.js';

/** An input as the runner hands it over; '' where it was not given. */
export interface Field {
  readonly name: string;
  readonly text: string;
}

/** The error for an input: `what` says what was found and why it is not allowed, `hint` what to do. */
export function refusal(field: Field, what: string, hint: string): InputError {
  return new InputError(`${field.name}: ${what}`, { hint });
}

/** A value as messages show it: in quotes, control characters visible, shortened. */
export function quote(text: string): string {
  const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
  return JSON.stringify(shown);
}

/** The one value of an input, without blanks around it; undefined where there is none. */
export function valueOf(field: Field): string | undefined {
  const text = field.text.trim();
  if (text === '') return undefined;
  if (/[\r\n]/.test(text)) {
    throw refusal(field, `${quote(text)} has several lines`, 'Give one value on one line.');
  }
  return text;
}

/** One item a line, without blanks around it. */
export function linesOf(field: Field): string[] {
  return rawLinesOf(field)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Items between commas or line ends, without blanks around them. */
export function itemsOf(field: Field): string[] {
  return linesOf(field)
    .flatMap((line) => line.split(','))
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** KEY=VALUE lines in their order. Blanks around the key are dropped, the value is taken as it stands. */
export function pairsOf(field: Field): [key: string, value: string][] {
  return rawLinesOf(field)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const equals = line.indexOf('=');
      const key = line.slice(0, equals).trim();
      if (equals === -1 || key === '') {
        throw refusal(
          field,
          `the line ${quote(line.trim())} is not KEY=VALUE`,
          'Write one KEY=VALUE a line.',
        );
      }
      if (/\s/.test(key)) {
        throw refusal(
          field,
          `the key ${quote(key)} has a blank in it`,
          'Write KEY=VALUE, with nothing before the key.',
        );
      }
      return [key, line.slice(equals + 1)];
    });
}

/** Runs a parser of another room; what it refuses (FormatError) becomes an error of this input. */
export function parseWith<T>(field: Field, text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    throw new InputError(`${field.name}: ${cause.message}`, {
      cause,
      ...(cause.hint === undefined ? {} : { hint: cause.hint }),
    });
  }
}

/** Refuses the second of two items that are the same; `keyOf` says what counts. */
export function refuseDoubles<T>(field: Field, items: readonly T[], keyOf: (item: T) => string): void {
  const seen = new Set<string>();
  for (const key of items.map(keyOf)) {
    if (seen.has(key)) throw refusal(field, `${quote(key)} is given twice`, 'Give it once.');
    seen.add(key);
  }
}

function rawLinesOf(field: Field): string[] {
  return field.text.split(/\r?\n|\r/);
}
