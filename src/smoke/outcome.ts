// What a smoke test has found, in the words of the report: the same for a container and for a program that is run
// without one.

import type { Check } from '../report/model.js';

/** How many lines of what the program printed are shown. */
export const SHOWN_LINES = 30;

/** The program has ended well; `output` is what it printed. */
export function ranWell(output: readonly string[]): Check {
  const said = output.find((line) => line.trim() !== '');
  return passed(said === undefined ? 'exit code 0' : `exit code 0: ${said.trim()}`);
}

export function passed(message: string): Check {
  return { id: 'smoke', verdict: 'pass', message };
}

/** `what` is a fragment; the last lines that the program printed follow it. */
export function failed(what: string, output: readonly string[]): Check {
  const lines = output.slice(-SHOWN_LINES).map((line) => `  ${line}`);
  const said = lines.length === 0 ? ' (it printed nothing)' : `; it printed:\n${lines.join('\n')}`;
  return {
    id: 'smoke',
    verdict: 'fail',
    message: `${what}${said}`,
    hint: 'Mend the program, or change smoke-test, smoke-test-timeout, directories or user to what it needs.',
  };
}

export function tookTooLong(timeoutMs: number, output: readonly string[]): Check {
  return failed(`it did not end within ${timeoutMs / 1000} s`, output);
}
