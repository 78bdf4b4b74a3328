// Inputs that are commands. There is no shell in an empty image, so they are argument vectors: one argument a
// line, or a JSON array of strings (for arguments that are empty or begin or end with a blank).

import { linesOf, quote, refusal, type Field } from './field.js';
import { parseDuration, suggestion } from './values.js';

/** Run the image once with arguments, or start it and ask it over HTTP. */
export type SmokeTest =
  | { readonly kind: 'run'; readonly args: readonly string[] }
  | { readonly kind: 'http'; readonly port: number; readonly path: string };

export interface HealthcheckInput {
  readonly command: readonly string[];
  readonly intervalMs?: number;
  readonly timeoutMs?: number;
  readonly startPeriodMs?: number;
  readonly retries?: number;
}

/** An argument vector; undefined where the input is empty. */
export function parseVector(field: Field): string[] | undefined {
  const text = field.text.trim();
  if (text === '') return undefined;
  return text.startsWith('[') ? parseJsonVector(field, text) : linesOf(field);
}

/** `entrypoint`: a vector that begins with a program. `[]` leaves the start to `cmd` alone, so that must be given. */
export function parseEntrypoint(field: Field, cmd: readonly string[] | undefined): string[] | undefined {
  const vector = parseVector(field);
  if (vector?.length === 0 && (cmd ?? []).length === 0) {
    throw refusal(
      field,
      'is an empty array, and cmd is empty too: the image could not be started',
      'Leave entrypoint out to start the program.',
    );
  }
  refuseShellForm(field, vector ?? []);
  return vector;
}

/** `smoke-test`: `http://:PORT/PATH`, or the arguments to run the image with (`[]` for none). */
export function parseSmokeTest(field: Field): SmokeTest | undefined {
  const args = parseVector(field);
  if (args === undefined) return undefined;
  const [only = ''] = args;
  if (args.length !== 1 || !/^https?:/i.test(only)) return { kind: 'run', args };
  const [, port, path] = /^http:\/\/:(\d+)(\/[^\s#]*)?$/.exec(only) ?? [];
  if (port === undefined || Number(port) < 1 || Number(port) > 65535) {
    throw refusal(
      field,
      `${quote(only)} is not of the form http://:PORT/PATH`,
      'Write for instance http://:8080/healthz: plain HTTP, no host, the port that the program listens on.',
    );
  }
  return { kind: 'http', port: Number(port), path: path ?? '/' };
}

type Option = keyof typeof OPTIONS;
const OPTIONS = {
  interval: 'intervalMs',
  timeout: 'timeoutMs',
  'start-period': 'startPeriodMs',
  retries: 'retries',
} as const;

/**
 * `healthcheck`: `NONE`, or option lines (`interval=30s`, `timeout=5s`, `start-period=10s`, `retries=3`) and then
 * the command as a vector. A leading `CMD` and dashes before the options are taken as in a Dockerfile.
 */
export function parseHealthcheck(field: Field): HealthcheckInput | 'none' | undefined {
  const lines = linesOf(field);
  if (lines.length === 0) return undefined;
  const end = lines.findIndex((line) => !isOption(line));
  const options = parseOptions(field, end === -1 ? lines : lines.slice(0, end));
  const rest: Field = { name: field.name, text: end === -1 ? '' : lines.slice(end).join('\n') };
  const vector = parseVector(rest) ?? [];
  const [kind] = vector;
  if (kind === 'NONE') {
    if (vector.length === 1 && end === 0) return 'none';
    throw refusal(field, 'has more than NONE', 'Leave the rest out, or give a command instead of NONE.');
  }
  if (kind === 'CMD-SHELL' || kind?.startsWith('CMD-SHELL ') === true) throw noShell(field, vector.join(' '));
  const command = kind === 'CMD' ? vector.slice(1) : vector;
  if (command.length === 0) {
    throw refusal(field, 'has no command', 'Write the program and its arguments, one a line, or NONE.');
  }
  refuseShellForm(rest, command);
  return { command, ...options };
}

function isOption(line: string): boolean {
  return /^(--)?[A-Za-z_-]+=/.test(line);
}

function parseOptions(field: Field, lines: readonly string[]): Omit<HealthcheckInput, 'command'> {
  const options: Partial<Record<(typeof OPTIONS)[Option], number>> = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^(?:--)?([^=]+)=(.*)$/.exec(line) ?? [];
    if (!isOptionName(name)) {
      throw refusal(field, `${quote(name)} is not an option`, suggestion(name, Object.keys(OPTIONS)));
    }
    const key = OPTIONS[name];
    if (options[key] !== undefined) throw refusal(field, `${quote(name)} is given twice`, 'Give it once.');
    options[key] = name === 'retries' ? parseRetries(field, value) : parseDuration(field, value.trim());
  }
  return options;
}

function isOptionName(name: string): name is Option {
  return Object.hasOwn(OPTIONS, name);
}

function parseRetries(field: Field, text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text.trim())) {
    throw refusal(field, `retries=${text} is not a number from 1 to 9999`, 'Write for instance retries=3.');
  }
  return Number(text);
}

function parseJsonVector(field: Field, text: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal(
      field,
      `${quote(text)} begins like a JSON array and is none`,
      'Write an array of strings in double quotes, such as ["--port", "8080"], or one argument a line.',
    );
  }
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw refusal(field, `${quote(text)} holds more than strings`, 'Put each argument in double quotes.');
  }
  if (value.some((item) => item.includes('\0'))) {
    throw refusal(field, `${quote(text)} holds a NUL character`, 'Leave it out: no argument can have one.');
  }
  return value;
}

/** A program with blanks in its name is a whole command on one line; in JSON the blanks are meant. */
function refuseShellForm(field: Field, [program]: readonly string[]): void {
  if (program === undefined || field.text.trim().startsWith('[')) return;
  if (/\s/.test(program)) throw noShell(field, program);
}

function noShell(field: Field, command: string): Error {
  return refusal(
    field,
    `${quote(command)} is a shell command, and an empty image has no shell to run it`,
    'Give the program of the image and its arguments one a line, or as a JSON array.',
  );
}
