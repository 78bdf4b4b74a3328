// Modules in a folder that GOPROXY can name as file://, in the layout of `go help goproxy`, with the go.sum that
// belongs to them.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { onTestFinished } from 'vitest';
import { sumOf } from './module-proxy.js';
import { tempFolder } from './temp-folder.js';

export interface ModuleStore {
  readonly goProxy: string;
  readonly goSum: string;
}

/** "example.com/x@v1.0.0" to the files of the module, of which go.mod is one. */
export type Modules = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Stores modules for one test; `branches` gives versions further names: "example.com/x@main" to "v1.0.0". */
export function storeModules(modules: Modules, branches: Readonly<Record<string, string>> = {}): ModuleStore {
  const root = tempFolder();
  const folderOf = (path: string): string =>
    join(
      root,
      path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`),
      '@v',
    );
  for (const [name, files] of Object.entries(modules)) {
    const [path = '', version = ''] = name.split('@');
    const folder = folderOf(path);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${version}.mod`), files['go.mod'] ?? '');
    writeFileSync(join(folder, `${version}.info`), infoOf(version));
    // What a pseudo-version names is no release.
    if (!/-\d{14}-/.test(version)) writeFileSync(join(folder, 'list'), `${version}\n`, { flag: 'a' });
    const zip = zipSync(
      Object.fromEntries(Object.entries(named(name, files)).map(([file, text]) => [file, Buffer.from(text)])),
    );
    writeFileSync(join(folder, `${version}.zip`), zip);
  }
  for (const [name, version] of Object.entries(branches)) {
    const [path = '', branch = ''] = name.split('@');
    writeFileSync(join(folderOf(path), `${branch}.info`), infoOf(version));
  }
  return { goProxy: `file://${root}`, goSum: sumsOf(modules) };
}

/** The go.sum of modules. */
export function sumsOf(modules: Modules): string {
  const sums = Object.entries(modules).flatMap(([name, files]) => {
    const [path = '', version = ''] = name.split('@');
    return [
      `${path} ${version} ${sumOf(named(name, files))}\n`,
      `${path} ${version}/go.mod ${sumOf({ 'go.mod': files['go.mod'] ?? '' })}\n`,
    ];
  });
  return sums.join('');
}

/**
 * Serves a store over HTTP, on all addresses of this machine, until the test ends; gives the port. Of `unavailable` it
 * says that it may be had later.
 */
export async function serveStore({ goProxy }: ModuleStore, unavailable?: string): Promise<number> {
  const root = fileURLToPath(goProxy);
  const server = createServer((request, response) => {
    if (unavailable !== undefined && request.url?.startsWith(`/${unavailable}/@v/`) === true) {
      response.statusCode = 503;
      response.end('try later');
      return;
    }
    try {
      response.end(readFileSync(join(root, decodeURIComponent(request.url ?? ''))));
    } catch {
      response.statusCode = 404;
      response.end('not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

function named(name: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]));
}

function infoOf(version: string): string {
  return JSON.stringify({ Version: version, Time: '2024-01-01T00:00:00Z' });
}
