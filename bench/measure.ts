// Measured commands, and what many measurements say together.

import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** What one build took. */
export interface Measurement {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of user and system time, of the command and all that it started; a daemon's work is not in it. */
  readonly cpu: number;
  /** Bytes of memory that the largest of these processes took at its peak. */
  readonly peak: number;
}

/** The program and arguments that measure the command behind them, into `file`. */
export function measuring(file: string): string[] {
  return ['python3', path.join(import.meta.dirname, 'measure.py'), file];
}

/** Reads what was measured into `file`, several commands as one, and removes it. */
export async function readMeasurement(file: string): Promise<Measurement> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  await rm(file);
  const parts = lines.map((line) => JSON.parse(line) as Measurement);
  return {
    wall: sum(parts.map(({ wall }) => wall)),
    cpu: sum(parts.map(({ cpu }) => cpu)),
    peak: Math.max(...parts.map(({ peak }) => peak)),
  };
}

/** Runs a command, which must succeed, and measures it. */
export async function measureCommand(
  command: readonly string[],
  options: { readonly cwd: string; readonly tempDir: string },
): Promise<Measurement> {
  const file = path.join(options.tempDir, 'measured');
  const [program = '', ...args] = [...measuring(file), ...command];
  await promisify(execFile)(program, args, { cwd: options.cwd, maxBuffer: 1 << 26 });
  return readMeasurement(file);
}

/** "1.23 (1.20 to 1.31)": median, least and most. */
export function renderSpread(values: readonly number[], digits: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): string => (sorted[index] ?? NaN).toFixed(digits);
  return `${median(values).toFixed(digits)} (${at(0)} to ${at(sorted.length - 1)})`;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
