// Stand-ins for what a docker CLI talks to, or for the CLI itself where no real one behaves like that.

import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp-folder.js';

/** An executable called `docker` in a folder of its own: the folder. */
export function dockerScript(body: string): string {
  const folder = tempFolder();
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'docker'), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return folder;
}

export interface FakePlugin {
  /** A DOCKER_CONFIG folder that has it. */
  readonly config: string;
  readonly file: string;
}

/** What a buildx plugin says of itself as a plugin. */
export const PLUGIN_METADATA = JSON.stringify({
  SchemaVersion: '0.1.0',
  Vendor: 'Docker Inc.',
  Version: 'v0.24.0',
  ShortDescription: 'Docker Buildx',
});

/** An executable that stands where the buildx plugin does. */
export function buildxPlugin(body: string): FakePlugin {
  const config = tempFolder({ 'cli-plugins/docker-buildx': `#!/bin/sh\n${body}\n` });
  const file = join(config, 'cli-plugins/docker-buildx');
  chmodSync(file, 0o755);
  return { config, file };
}

export interface FakeCli {
  readonly client: string;
  readonly api: string;
  readonly buildx?: string;
  readonly driverStatus?: string;
}

/** What a daemon says of itself, cut to what is read. */
export function serverVersion(api: string): object {
  return { Version: '28.2.2', ApiVersion: api, Os: 'linux', Arch: 'arm64' };
}

/**
 * A CLI that answers the questions of `findDocker`, with the documents of real ones, cut to what is read, and writes each
 * of them down in the file "asked" of its folder.
 */
export function fakeDocker({ client, api, buildx, driverStatus = '[]' }: FakeCli): string {
  const version = { Client: { Version: client, Context: 'default' }, Server: serverVersion(api) };
  const plugin = buildx === undefined ? 'echo "unknown command: buildx" >&2; exit 1' : `echo '${buildx}'`;
  return dockerScript(`echo "$*" >>"\${0%/*}/asked"
case $1 in
--version) echo 'Docker version ${client}, build d0e5e86' ;;
version) echo '${JSON.stringify(version)}' ;;
info) echo '${driverStatus}' ;;
buildx) ${plugin} ;;
esac`);
}

/** A daemon for Windows containers, as far as a CLI asks: the address for DOCKER_HOST. */
export async function windowsDaemon(): Promise<string> {
  const version = {
    Version: '28.2.2',
    ApiVersion: '1.50',
    MinAPIVersion: '1.24',
    Os: 'windows',
    Arch: 'amd64',
  };
  const server = createServer((request, response) => {
    response.setHeader('API-Version', '1.41');
    response.setHeader('OSType', 'windows');
    if (request.url?.endsWith('/_ping')) response.end('OK');
    else if (request.url?.endsWith('/version')) response.end(JSON.stringify(version));
    else response.end(JSON.stringify({ OSType: 'windows', DriverStatus: [['Windows', '']] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
