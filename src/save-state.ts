// Leaves values for the post step, in the runner's file GITHUB_STATE. Apart from state.ts, so that the post step, which most
// often has nothing but a folder to remove, loads nothing to write with.

import type { Environment } from './command.js';
import { appendValue } from './github/runner-file.js';
import { STATE, type StateName } from './state.js';

/** Leaves a value for the post step; the last one of a name stands. Where the runner names no file there is no post step. */
export function saveState(name: StateName, value: string, env: Environment): void {
  appendValue(env['GITHUB_STATE'], STATE[name], value);
}
