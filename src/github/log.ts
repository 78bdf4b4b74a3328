// The log of a run: a group for each phase with what happened in it, and below it one line with its time. In the
// form of the toolkit, without loading it (runner-file.ts).

import { EOL } from 'node:os';
import { escapeLog } from '../report/escape.js';
import type { Timing } from '../report/model.js';
import { formatDuration } from '../report/units.js';
import { workflowCommand } from './workflow-command.js';

/** What a phase hands over: its value, and a fragment that says what came of it. */
export interface PhaseResult<T> {
  readonly value: T;
  readonly said: string;
}

export interface Log {
  /** Prints text, line by line; nothing in it is taken for a command by the runner. */
  readonly line: (text: string) => void;
  /** Runs a phase in a log group. It fails as the work fails. */
  readonly phase: <T>(name: string, work: () => Promise<PhaseResult<T>>) => Promise<T>;
  /** What the phases took so far, failed ones included, in their order. */
  readonly timings: readonly Timing[];
}

const NAME_WIDTH = 9;
const TIME_WIDTH = 8;

/** A log on standard output. */
export function createLog(): Log {
  const timings: Timing[] = [];
  return {
    line: printLines,
    timings,
    phase: async (name, work) => {
      const startMs = performance.now();
      const end = (sign: string, said: string): void => {
        const ms = Math.round(performance.now() - startMs);
        timings.push({ phase: name, ms });
        print('::endgroup::');
        const [first = ''] = said.split('\n');
        printLines(`${sign} ${name.padEnd(NAME_WIDTH)}${formatDuration(ms).padStart(TIME_WIDTH)}   ${first}`);
      };
      print(`::group::${name}`);
      try {
        const { value, said } = await work();
        end('▸', said);
        return value;
      } catch (error) {
        end('✗', 'failed');
        throw error;
      }
    },
  };
}

function printLines(text: string): void {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n|\r/);
  for (const line of lines) print(escapeLog(line));
}

/** Hides a text in all that the job prints from now on. */
export function mask(secret: string): void {
  print(workflowCommand('add-mask', {}, secret));
}

/** Prints a line as it is, as the toolkit prints lines, groups and all other commands. */
export function print(line: string): void {
  process.stdout.write(`${line}${EOL}`);
}
