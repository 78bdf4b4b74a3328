// Looks a program up on the PATH of a given environment, which need not be that of this process.

import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, resolve } from 'node:path';
import type { Environment } from '../command.js';

/** The path of the first program of that name on PATH; undefined where there is none. */
export async function findProgram(name: string, env: Environment): Promise<string | undefined> {
  const isWindows = process.platform === 'win32';
  // Windows calls it "Path".
  const path =
    Object.entries(env).find(([key]) => (isWindows ? key.toUpperCase() : key) === 'PATH')?.[1] ?? '';
  const file = isWindows ? `${name}.exe` : name;
  for (const folder of path.split(delimiter).filter((part) => part !== '')) {
    const candidate = resolve(folder, file);
    if (await isProgram(candidate)) return candidate;
  }
  return undefined;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
