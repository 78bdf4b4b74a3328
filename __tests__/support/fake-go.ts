// Go toolchains that are no more than a script: they say of themselves what a test needs, as a real one does.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { archivePlatform } from '../../src/toolchain/download.js';
import { tempFolder } from './temp-folder.js';

/** Makes a GOROOT with a go command that claims to be `version` ("go1.26.3"); gives the folder. */
export function fakeGoroot(version: string, folder = join(tempFolder(), 'go')): string {
  const answer = { GOVERSION: version, GOROOT: folder, GOCACHE: '/c', GOMODCACHE: '/m', GOPATH: '/p' };
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const script = [
    '#!/bin/sh',
    // What a real one would do with any other value is to start another release.
    '[ "$GOTOOLCHAIN" = local ] || { echo "go: downloading $GOTOOLCHAIN" >&2; exit 1; }',
    '[ "$1 $2" = "env -json" ] || { echo "go: not faked: $*" >&2; exit 2; }',
    `echo '${JSON.stringify(answer)}'`,
  ];
  writeFileSync(join(bin, 'go'), `${script.join('\n')}\n`, { mode: 0o755 });
  return folder;
}

/** A tool cache with these versions of Go, each a name of its folder and what the go command in it claims to be. */
export function fakeToolCache(versions: Readonly<Record<string, string>>): string {
  const cache = tempFolder();
  for (const [name, version] of Object.entries(versions)) {
    const folder = join(cache, 'go', name, process.arch);
    fakeGoroot(version, folder);
    writeFileSync(`${folder}.complete`, '');
  }
  return cache;
}

export interface FakeDownloads {
  readonly baseUrl: string;
  /** Paths with their query. */
  readonly requests: readonly string[];
}

/**
 * A server of Go archives for this machine. `list`: with the list of go.dev; `sums`: with a file of each sum.
 * `spoiled` archives have another sum than the one published; the first `failures` requests for an archive fail.
 */
export async function serveGo(options: {
  readonly versions: Readonly<Record<string, string>>;
  readonly publish: 'list' | 'sums' | 'nothing';
  readonly spoiled?: boolean;
  readonly failures?: number;
}): Promise<FakeDownloads> {
  const answers = new Map<string, Buffer | string>();
  const list = Object.entries(options.versions).map(([name, version]) => {
    const filename = `${name}.${archivePlatform() ?? ''}.tar.gz`;
    const archive = packGoroot(version);
    const sha256 = createHash('sha256').update(archive).digest('hex');
    answers.set(`/dl/${filename}`, options.spoiled === true ? packGoroot(`${version} spoiled`) : archive);
    if (options.publish === 'sums') answers.set(`/dl/${filename}.sha256`, `${sha256}  ${filename}\n`);
    const file = { filename, sha256, kind: 'archive', size: archive.length };
    const installer = { filename: `${name}.${archivePlatform() ?? ''}.pkg`, sha256, kind: 'installer' };
    return { version: name, stable: true, files: [installer, file] };
  });
  if (options.publish === 'list') answers.set('/dl/?mode=json&include=all', JSON.stringify(list));
  const requests: string[] = [];
  let failures = options.failures ?? 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    const answer = answers.get(path);
    const fails = path.endsWith('.gz') && failures-- > 0;
    response.statusCode = fails ? 503 : answer === undefined ? 404 : 200;
    response.end(fails ? '' : (answer ?? 'not found'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/dl/`, requests };
}

function packGoroot(version: string): Buffer {
  const goroot = fakeGoroot(version);
  const file = join(tempFolder(), 'go.tar.gz');
  execFileSync('tar', ['-czf', file, '-C', dirname(goroot), 'go']);
  return readFileSync(file);
}
