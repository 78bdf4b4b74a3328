// A registry for the comparison (the distribution project's, Debian's package docker-registry), on the loopback address.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Registry {
  readonly host: string;
  readonly end: () => Promise<void>;
}

export async function startRegistry(folder: string): Promise<Registry> {
  const host = `127.0.0.1:${await freePort()}`;
  const config = path.join(folder, 'registry.json');
  await writeFile(
    config,
    JSON.stringify({
      version: '0.1',
      log: { level: 'error' },
      storage: { filesystem: { rootdirectory: path.join(folder, 'registry') } },
      http: { addr: host },
    }),
  );
  const server = spawn('docker-registry', ['serve', config], { stdio: 'ignore' });
  const ended = once(server, 'exit');
  for (let tries = 0; !(await answers(host)); tries++) {
    if (tries > 100) throw new Error('docker-registry does not start');
    await sleep(100);
  }
  return {
    host,
    end: async () => {
      server.kill();
      await ended;
    },
  };
}

async function answers(host: string): Promise<boolean> {
  return fetch(`http://${host}/v2/`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
