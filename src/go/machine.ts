// What a program that is run on the runner itself needs of its environment to work at all: where programs, home and
// temporary folders are, and what git signs in with. Nothing in it reaches the bytes of a binary.

import type { Environment } from '../command.js';

const MACHINE_SETTINGS: ReadonlySet<string> = new Set([
  'PATH',
  'HOME',
  'TMPDIR',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  // Windows: without these its programs do not start, or find no folder for temporary files and caches.
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'COMSPEC',
  'PATHEXT',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'TEMP',
  'TMP',
  // For modules that git fetches; GIT_DIR and the like, which would change what is stamped, stay out.
  'SSH_AUTH_SOCK',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_ASKPASS',
  'GIT_TERMINAL_PROMPT',
  'GIT_SSL_CAINFO',
  'NETRC',
  'SSL_CERT_DIR',
]);
const GIT_CONFIG = /^GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)$/;

/** The part of the runner's environment that any go command gets; names as they are there. */
export function machineEnvironment(env: Environment, platform = process.platform): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    // Windows does not tell "Path" from "PATH".
    const known = platform === 'win32' ? name.toUpperCase() : name;
    if (value !== undefined && (MACHINE_SETTINGS.has(known) || GIT_CONFIG.test(known))) found[name] = value;
  }
  return found;
}
