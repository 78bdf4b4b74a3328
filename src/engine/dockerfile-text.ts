// The words of a Dockerfile, written so that each stands for itself: no value is taken for a variable, an escape
// or a pattern (https://docs.docker.com/reference/dockerfile/). Exec forms meet neither a shell nor replacement.

import { InputError } from '../errors.js';

const PLAIN = /^[\w.,/:@%+=~-]+$/;
// The frontend reads lines of at most 64 KiB.
const MAX_LINE = 65_000;
const LINE_WIDTH = 100;

/** An instruction whose arguments are run or kept as they are: `RUN ["go", "build"]`. */
export function execForm(instruction: string, args: readonly string[]): string {
  return checkLine(`${instruction} [${args.map((arg) => JSON.stringify(arg)).join(', ')}]`);
}

/** A value of ENV, LABEL, WORKDIR, USER or EXPOSE, quoted where it has to be; an InputError where it cannot be written. */
export function quoteWord(value: string, name: string): string {
  if (/[\r\n\0]/.test(value)) {
    throw new InputError(`${name} has a value of more than one line, which a Dockerfile cannot hold`, {
      hint: 'Write it on one line.',
    });
  }
  return PLAIN.test(value) ? value : `"${value.replace(/[\\"$]/g, '\\$&')}"`;
}

/** `ENV` or `LABEL` with pairs in their order, as many on a line as it takes; each group starts on a line of its own. */
export function pairs(
  instruction: 'ENV' | 'LABEL',
  ...groups: readonly Readonly<Record<string, string>>[]
): string {
  const lines = groups.flatMap((values) =>
    wrap(
      Object.entries(values).map(([name, value]) => {
        const what = `${instruction} ${JSON.stringify(name)}`;
        const key = instruction === 'ENV' ? checkName(name) : quoteWord(name, what);
        return checkLine(`${key}=${value === '' ? '' : quoteWord(value, what)}`);
      }),
    ),
  );
  return `${instruction} ${lines.join(' \\\n    ')}`;
}

/** `ENV` with what is set, and then what is cleared. */
export function environment(all: Readonly<Record<string, string>>): string {
  const [set, cleared] = [true, false].map((isSet) =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => (value !== '') === isSet)),
  );
  return pairs('ENV', set ?? {}, cleared ?? {});
}

/** Whether a path can be a word of COPY, in which patterns and variables would mean something else. */
export function isPlainPath(path: string): boolean {
  return /^[\w./@+~,=-]+$/.test(path);
}

function checkName(name: string): string {
  if (/^[A-Za-z_][\w.-]*$/.test(name)) return name;
  throw new InputError(
    `${JSON.stringify(name)} is not a name of an environment variable that a Dockerfile can hold`,
    {
      hint: 'Use letters, digits and underscores.',
    },
  );
}

function wrap(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > LINE_WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function checkLine(line: string): string {
  if (Buffer.byteLength(line) <= MAX_LINE) return line;
  throw new InputError(
    `a line of the Dockerfile would have ${Buffer.byteLength(line)} bytes: ${line.slice(0, 60)}…`,
    {
      hint: `Keep flags, labels and environment variables below ${MAX_LINE} bytes each.`,
    },
  );
}
