// The runner's files for outputs and state: a name, then its value between two lines of a delimiter that nobody can know
// (https://docs.github.com/actions, "Workflow commands", "Multiline strings"). In the form that the toolkit writes, without
// loading it: that takes longer than all else that a quick run does on the runner.

import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { EOL } from 'node:os';

/** Adds a value to the file, whatever is in it; the last one of a name stands. Without a file nobody asks for it. */
export function appendValue(file: string | undefined, name: string, value: string): void {
  if (file === undefined || file === '') return;
  const end = `ghadelimiter_${randomUUID()}`;
  appendFileSync(file, `${name}<<${end}${EOL}${value}${EOL}${end}${EOL}`);
}
