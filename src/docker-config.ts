// Where the docker CLI keeps its settings and logins.

import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './command.js';

/** The path of the CLI's config file (https://docs.docker.com/reference/cli/docker/#configuration-files). */
export function dockerConfigFile(env: Environment): string {
  const home = env['HOME'] ?? '';
  const folder = env['DOCKER_CONFIG'] ?? '';
  return join(folder === '' ? join(home === '' ? homedir() : home, '.docker') : folder, 'config.json');
}
