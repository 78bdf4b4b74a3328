// Access to private modules for the runner's own Go: files that only the runner's user may read, there for as long as
// the build takes, and the variables that name them.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../command.js';
import type { SshAccess } from '../go/access.js';
import { writeFetchEnvironment, type FetchSettings } from '../go/fetch.js';
import {
  accessEnvironment,
  accessFiles,
  quoteForShell,
  SSH_OPTIONS,
  type AccessFile,
} from '../go/git-access.js';
import type { BuildContext } from './engine.js';

/** The folder of the secrets, to be removed after the build. */
export function secretsFolder({ tempDir }: Pick<BuildContext, 'tempDir'>): string {
  return join(tempDir, 'secrets');
}

type AccessContext = Pick<BuildContext, 'tempDir' | 'env' | 'access'>;

/** All that a go command of this machine needs to download modules; it writes the files that the variables name. */
export async function writeHostFetch(
  settings: FetchSettings,
  context: AccessContext,
): Promise<Readonly<Record<string, string>>> {
  const { GIT_SSL_CAINFO: own = '' } = context.env;
  return {
    ...(await writeFetchEnvironment(settings, context.tempDir)),
    ...(own === '' ? {} : { GIT_SSL_CAINFO: own }),
    ...(await writeAccess(context)),
  };
}

// Where no input asks for it, Go and git find what the runner has by themselves.
async function writeAccess(context: AccessContext): Promise<Readonly<Record<string, string>>> {
  const { access, env } = context;
  if (access.inputs.length === 0) return {};
  const folder = secretsFolder(context);
  const pathOf = (file: AccessFile): string => join(folder, file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const [name, content] of Object.entries(accessFiles(access))) {
    await writeFile(join(folder, name), content, { mode: 0o600 });
  }
  const { ssh } = access;
  return {
    ...accessEnvironment(access, {
      pathOf,
      ssh: ssh === undefined ? '' : sshCommand(ssh, { env, knownHosts: pathOf('knownHosts') }),
      env,
    }),
    ...(ssh?.kind === 'socket' ? { SSH_AUTH_SOCK: ssh.path } : {}),
  };
}

// The user's own command and settings stay in force; what is added are the keys of hosts that the runner knows anyway,
// and those of GitHub.
function sshCommand(
  ssh: SshAccess,
  { env, knownHosts }: { readonly env: Environment; readonly knownHosts: string },
): string {
  const { GIT_SSH_COMMAND: command = '', GIT_SSH: program = '' } = env;
  const own = command !== '' ? command : program !== '' ? quoteForShell(program) : 'ssh';
  const key = ssh.kind === 'key' ? ` -i ${quoteForShell(ssh.path)} -o IdentitiesOnly=yes` : '';
  return `${own} ${SSH_OPTIONS} -o ${quoteForShell(`GlobalKnownHostsFile="${knownHosts}"`)}${key}`;
}
