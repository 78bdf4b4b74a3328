// Where the docker CLI keeps its settings and logins.

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './command.js';
import { parseObject } from './json-object.js';

/** The path of the CLI's config file (https://docs.docker.com/reference/cli/docker/#configuration-files). */
export function dockerConfigFile(env: Environment): string {
  const home = env['HOME'] ?? '';
  const folder = env['DOCKER_CONFIG'] ?? '';
  return join(folder === '' ? join(home === '' ? homedir() : home, '.docker') : folder, 'config.json');
}

/** The settings in it, {} where there is no file; undefined for what cannot be read, which is the CLI's to complain about. */
export function readDockerSettings(env: Environment): Readonly<Record<string, unknown>> | undefined {
  try {
    return parseObject(readFileSync(dockerConfigFile(env), 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? {} : undefined;
  }
}
