// The git host of git-host.ts over SSH: OpenSSH's own server on a port of this machine, with keys and settings of its
// own, for a user git that only it knows.

import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { GIT_HOST, type PrivateModule } from './git-host.js';
import { tempFolder } from './temp-folder.js';

export interface SshHost {
  /** A file with the key that opens the repository. */
  readonly key: string;
  /** A line of a known_hosts file. */
  readonly knownHost: string;
  /** Text of an ssh_config that says where the host is, as DNS would. */
  readonly clientConfig: string;
}

/** Starts it for one test; `address` is the one at which a build reaches this machine. */
export async function startSshHost({ repository }: PrivateModule, address: string): Promise<SshHost> {
  const folder = tempFolder();
  const [hostKey, key] = [makeKey(folder, 'host_key'), makeKey(folder, 'client_key')];
  const port = await freePort();
  const files = {
    authorized_keys: `command="git-upload-pack '${repository.folder}'" ${readFileSync(`${key}.pub`, 'utf8')}`,
    // In a mount namespace of the server's own, so that the machine has no further user.
    passwd: `${readFileSync('/etc/passwd', 'utf8')}git:x:${userInfo().uid}:${userInfo().gid}::/:/bin/sh\n`,
    sshd_config: [
      `ListenAddress 0.0.0.0:${port}`,
      `HostKey ${hostKey}`,
      `AuthorizedKeysFile ${folder}/authorized_keys`,
      'PasswordAuthentication no',
      'PermitRootLogin yes',
      'StrictModes no',
      'UsePAM no',
      'PidFile none',
      '',
    ].join('\n'),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await startServer(folder, port);
  const publicKey = readFileSync(`${hostKey}.pub`, 'utf8').split(' ').slice(0, 2).join(' ');
  return {
    key,
    knownHost: `${GIT_HOST} ${publicKey}\n`,
    clientConfig: `Host ${GIT_HOST}\n\tHostName ${address}\n\tPort ${port}\n\tHostKeyAlias ${GIT_HOST}\n`,
  };
}

/** An SSH agent that has this key, for one test: the path of its socket. */
export async function startAgent(key?: string): Promise<string> {
  const socket = join(tempFolder(), 'agent.sock');
  const agent = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' });
  onTestFinished(() => {
    agent.kill();
  });
  await until(() => readyAgent(socket));
  if (key !== undefined) {
    execFileSync('ssh-add', ['-q', key], { env: { ...process.env, SSH_AUTH_SOCK: socket }, stdio: 'pipe' });
  }
  return socket;
}

/** A new key without a passphrase: its file. */
export function makeKey(folder: string, name: string): string {
  const file = join(folder, name);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', file]);
  return file;
}

const START = [
  'mount --bind "$1/passwd" /etc/passwd',
  'mount -t tmpfs none /run',
  'mkdir -p /run/sshd',
  'exec /usr/sbin/sshd -D -e -f "$1/sshd_config"',
].join(' && ');

async function startServer(folder: string, port: number): Promise<void> {
  const command = ['unshare', '--mount', 'sh', '-c', START, 'sh', folder];
  const asRoot = userInfo().uid === 0 ? command : ['sudo', '-n', ...command];
  const server = spawn('env', asRoot, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  onTestFinished(() => {
    server.kill();
  });
  await until(() => {
    if (server.exitCode !== null) throw new Error(`sshd did not start: ${said}`);
    return said.includes(`port ${port}`);
  });
}

function readyAgent(socket: string): boolean {
  try {
    execFileSync('ssh-add', ['-l'], { env: { ...process.env, SSH_AUTH_SOCK: socket }, stdio: 'pipe' });
  } catch (error) {
    // Exit code 1: it answers, and has no key.
    return (error as { status?: number }).status === 1;
  }
  return true;
}

async function until(isDone: () => boolean): Promise<void> {
  for (let round = 0; !isDone(); round++) {
    if (round > 100) throw new Error('nothing answers after 10 s');
    await sleep(100);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
