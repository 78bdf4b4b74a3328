// A rootless Docker daemon of a test's own, run by a user without rights. It is in the network of this machine and has no
// bridge: that works wherever there are user namespaces, a network of its own would need /dev/net/tun.

import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface RootlessDaemon {
  /** The value for DOCKER_HOST. */
  readonly host: string;
  readonly stop: () => Promise<void>;
}

const USER = 'gsi-rootless-test';
const FOLDERS = '/usr/share/docker.io/contrib:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Starts it; where the tests run as root, a user is made for it and removed with it. */
export async function startRootlessDaemon(): Promise<RootlessDaemon> {
  const folder = mkdtempSync(join(tmpdir(), 'gsi-test-'));
  const isRoot = process.getuid?.() === 0;
  for (const name of ['home', 'run']) mkdirSync(join(folder, name));
  const script = join(folder, 'start');
  writeFileSync(script, startScript(folder), { mode: 0o755 });
  chmodSync(folder, 0o755);
  if (isRoot) {
    execFileSync('useradd', ['--home-dir', join(folder, 'home'), USER], { stdio: 'pipe' });
    execFileSync('chown', ['-R', USER, folder]);
  }
  const [program, args] = isRoot ? ['su', [USER, '-c', script]] : [script, []];
  const daemon = spawn(program, args, { stdio: 'ignore', detached: true });
  const ended = new Promise((resolve) => daemon.once('exit', resolve));
  const host = `unix://${folder}/run/docker.sock`;
  const stop = async (): Promise<void> => {
    process.kill(Number(readFileSync(join(folder, 'run/rootlesskit/child_pid'), 'utf8')));
    await ended;
    // Files of its subordinate users: only root, or they in a namespace, may remove them.
    execFileSync(isRoot ? 'rm' : 'rootlesskit', [...(isRoot ? [] : ['rm']), '-rf', folder], {
      stdio: 'pipe',
    });
    if (isRoot) execFileSync('userdel', [USER], { stdio: 'pipe' });
  };
  await waitForDaemon(host);
  return { host, stop };
}

function startScript(folder: string): string {
  return [
    '#!/bin/sh',
    `export HOME=${folder}/home XDG_RUNTIME_DIR=${folder}/run PATH=${FOLDERS}`,
    'export DOCKERD_ROOTLESS_ROOTLESSKIT_NET=host DOCKERD_ROOTLESS_ROOTLESSKIT_PORT_DRIVER=none',
    `export DOCKERD_ROOTLESS_ROOTLESSKIT_FLAGS=--state-dir=${folder}/run/rootlesskit`,
    `exec dockerd-rootless.sh --host=unix://${folder}/run/docker.sock --data-root=${folder}/data --bridge=none --iptables=false >${folder}/log 2>&1`,
    '',
  ].join('\n');
}

async function waitForDaemon(host: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      execFileSync('docker', ['version'], { env: { ...process.env, DOCKER_HOST: host }, stdio: 'ignore' });
      return;
    } catch (error) {
      if (attempt === 100) throw error;
    }
    await sleep(300);
  }
}
