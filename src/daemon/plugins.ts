// Plugins of the docker CLI, as far as they can be seen without starting it.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from '../command.js';
import { dockerConfigFile, readDockerSettings } from '../docker-config.js';

/** Whether a plugin stands in one of the folders that every CLI looks in; one may be made to look in others too. */
export function hasPlugin(name: string, env: Environment): boolean {
  const file = process.platform === 'win32' ? `docker-${name}.exe` : `docker-${name}`;
  return pluginFolders(env).some((folder) => existsSync(join(folder, file)));
}

// docker/cli, cli-plugins/manager: getPluginDirs and defaultSystemPluginDirs.
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
