// A stand-in for a daemon that is asked over its Unix socket.

import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp-folder.js';

export interface DaemonOnSocket {
  /** With a DOCKER_CONFIG folder that is empty. */
  readonly env: Record<'DOCKER_CONFIG' | 'DOCKER_HOST', string>;
  /** Each request, as "GET /v1.44/info". */
  readonly asked: readonly string[];
}

/** Listens on a socket until the test ends. */
export async function daemonOnSocket(answer: RequestListener): Promise<DaemonOnSocket> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(request, response);
  });
  const socket = join(tempFolder(), 'docker.sock');
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { env: { DOCKER_CONFIG: tempFolder(), DOCKER_HOST: `unix://${socket}` }, asked };
}
