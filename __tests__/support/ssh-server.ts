// An SSH server of a test's own on loopback, whose logins find the Docker daemon of these tests.

import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How the client is set up: as it should be, without a key that the server knows, or without the server's key. */
export type SshClient = 'good' | 'no key' | 'no host key';

export interface SshServer {
  /** The value for DOCKER_HOST. */
  readonly host: string;
  /** A folder with an `ssh` of that kind, to be first on PATH. */
  readonly client: (kind: SshClient) => string;
  readonly stop: () => Promise<void>;
}

/** Starts it; `env` is what logins have in their environment. */
export async function startSshServer(env: Readonly<Record<string, string>>): Promise<SshServer> {
  const folder = mkdtempSync(join(tmpdir(), 'gsi-test-'));
  const port = await freePort();
  for (const key of ['host', 'user', 'other']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, key)]);
  }
  cpSync(join(folder, 'user.pub'), join(folder, 'authorized_keys'));
  const hostKey = readFileSync(join(folder, 'host.pub'), 'utf8');
  writeFileSync(join(folder, 'known_hosts'), `[127.0.0.1]:${port} ${hostKey}`);
  writeFileSync(join(folder, 'config'), serverConfig(folder, port, env));
  // Where it runs as root, it wants this folder, which a service manager would have made.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const path = execFileSync('which', ['sshd'], { encoding: 'utf8', env: withSystemFolders() }).trim();
  const server = spawn(path, ['-D', '-f', join(folder, 'config')], { stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await waitForServer(port);
  return {
    host: `ssh://${userInfo().username}@127.0.0.1:${port}`,
    client: (kind) => sshWrapper(folder, kind),
    stop: async () => {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function serverConfig(folder: string, port: number, env: Readonly<Record<string, string>>): string {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  return [
    'ListenAddress 127.0.0.1',
    `Port ${port}`,
    `HostKey ${folder}/host`,
    'PidFile none',
    `AuthorizedKeysFile ${folder}/authorized_keys`,
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    `SetEnv ${variables.join(' ')}`,
    '',
  ].join('\n');
}

// The user's own settings would get in the way, and OpenSSH looks for them whatever HOME says.
function sshWrapper(folder: string, kind: SshClient): string {
  const bin = join(folder, kind.replaceAll(' ', '-'));
  mkdirSync(bin);
  const options = [
    ['UserKnownHostsFile', kind === 'no host key' ? '/dev/null' : `${folder}/known_hosts`],
    ['IdentityFile', kind === 'no key' ? `${folder}/other` : `${folder}/user`],
    ['IdentitiesOnly', 'yes'],
    ['IdentityAgent', 'none'],
    ['BatchMode', 'yes'],
  ].map(([name = '', value = '']) => `-o ${name}=${value}`);
  const ssh = execFileSync('which', ['ssh'], { encoding: 'utf8' }).trim();
  writeFileSync(join(bin, 'ssh'), `#!/bin/sh\nexec ${ssh} -F none ${options.join(' ')} "$@"\n`);
  chmodSync(join(bin, 'ssh'), 0o755);
  return bin;
}

function withSystemFolders(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin` };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitForServer(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answers = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, '127.0.0.1');
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => {
        resolve(false);
      });
    });
    if (answers) return;
    await sleep(100);
  }
  throw new Error('sshd did not start');
}
