// Looks a program up on the PATH of a given environment, which need not be that of this process.

import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import type { Environment } from '../command.js';

/** The path of the first program of that name on PATH; undefined where there is none. */
export function findProgram(name: string, env: Environment): string | undefined {
  const isWindows = process.platform === 'win32';
  // Windows calls it "Path".
  const path =
    Object.entries(env).find(([key]) => (isWindows ? key.toUpperCase() : key) === 'PATH')?.[1] ?? '';
  const file = isWindows ? `${name}.exe` : name;
  for (const folder of path.split(delimiter).filter((part) => part !== '')) {
    const candidate = resolve(folder, file);
    if (isProgram(candidate)) return candidate;
  }
  return undefined;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
