// Plugins of the docker CLI, as far as they can be seen without starting it.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from '../command.js';
import { dockerConfigFile, readDockerSettings } from '../docker-config.js';

/**
 * The file of a plugin, in the first of the folders that every CLI looks in; undefined where it is in none of them. A CLI
 * may be made to look in others too.
 */
export function findPlugin(name: string, env: Environment): string | undefined {
  const file = process.platform === 'win32' ? `docker-${name}.exe` : `docker-${name}`;
  return pluginFolders(env)
    .map((folder) => join(folder, file))
    .find((path) => existsSync(path));
}

// docker/cli, cli-plugins/manager: getPluginDirs and defaultSystemPluginDirs, whose first plugin of a name is the one.
function pluginFolders(env: Environment): readonly string[] {
  const extra = readDockerSettings(env)?.['cliPluginsExtraDirs'];
  return [
    join(dirname(dockerConfigFile(env)), 'cli-plugins'),
    ...(Array.isArray(extra) ? extra.filter((folder) => typeof folder === 'string') : []),
    ...(process.platform === 'win32' ? windowsFolders(env) : UNIX_FOLDERS),
  ];
}

const UNIX_FOLDERS = ['/usr/local/lib', '/usr/local/libexec', '/usr/lib', '/usr/libexec'].map(
  (folder) => `${folder}/docker/cli-plugins`,
);

function windowsFolders(env: Environment): readonly string[] {
  return ['ProgramData', 'ProgramFiles'].map((name) => join(env[name] ?? '', 'Docker/cli-plugins'));
}
