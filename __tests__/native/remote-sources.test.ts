// Where remote packages come from, asked with the Go of this machine and a module proxy in a folder.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ActionError } from '../../src/errors.js';
import { NO_ACCESS } from '../../src/go/access.js';
import type { FoundSource } from '../../src/go/source.js';
import { readInputs } from '../../src/inputs.js';
import { findRemoteSources } from '../../src/remote-sources.js';
import type { World } from '../../src/world.js';
import { serveStore } from '../support/module-store.js';
import { BRANCH_VERSION, storePrograms } from '../support/remote-programs.js';
import { tempFolder } from '../support/temp-folder.js';

interface Found {
  readonly sources: readonly FoundSource[];
  readonly log: readonly string[];
}

const NO_DOWNLOADS = { INPUT_ENGINE: 'docker', 'INPUT_GO-DOWNLOAD-BASE-URL': 'http://127.0.0.1:9/dl' };

async function find(
  pkg: string,
  env: Readonly<Record<string, string>> = {},
  inputs: Readonly<Record<string, string>> = {},
): Promise<Found> {
  const log: string[] = [];
  const world = {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      GOMODCACHE: tempFolder(),
      GOPROXY: storePrograms().goProxy,
      GOSUMDB: 'off',
      GOFLAGS: '-mod=vendor',
      ...env,
    },
    tempDir: tempFolder(),
    controller: new AbortController(),
    log: { line: (line: string) => log.push(line) },
  } as unknown as World;
  const given = readInputs({ INPUT_PACKAGE: pkg, INPUT_TAGS: 'acme/x:1', ...inputs });
  return {
    sources: await findRemoteSources(given, { workspace: tempFolder(), access: NO_ACCESS }, world),
    log,
  };
}

async function errorOf(pkg: string): Promise<string> {
  const error = await find(pkg).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ActionError)) throw new Error('no ActionError', { cause: error });
  return `${error.message}\n${error.hint ?? ''}`;
}

function read({ source }: FoundSource, file: string): string {
  return readFileSync(join(source.contextDir, file), 'utf8');
}

describe('the module of a remote package', () => {
  it.each([
    ['example.com/acme/tool/cmd/tool@v1.0.0', 'example.com/acme/tool', 'v1.0.0', 'tool'],
    ['example.com/acme/tool/cmd/tool@latest', 'example.com/acme/tool', 'v1.2.0', 'tool'],
    ['example.com/acme/tool/cmd/tool@v1.0', 'example.com/acme/tool', 'v1.0.0', 'tool'],
    ['example.com/acme/tool/cmd/tool@main', 'example.com/acme/tool', BRANCH_VERSION, 'tool'],
    [`example.com/acme/tool/cmd/other@${BRANCH_VERSION}`, 'example.com/acme/tool', BRANCH_VERSION, 'other'],
    ['example.com/acme/tool/v2/cmd/tool@latest', 'example.com/acme/tool/v2', 'v2.0.1', 'tool'],
    ['example.com/acme/tool/nested@v1.2.0', 'example.com/acme/tool/nested', 'v1.2.0', 'nested'],
    ['example.com/Upper@latest', 'example.com/Upper', 'v0.1.0', 'Upper'],
  ])('%s is in %s@%s, and the program is called %s', async (pkg, path, version, name) => {
    const { sources, log } = await find(pkg);
    const [found] = sources;
    const importPath = pkg.replace(/@.*/, '');
    expect(found).toMatchObject({
      name,
      source: { pkg: importPath, workdir: '.', modulePath: path, remote: { path, version } },
      goRequirementFromFiles: { value: '1.19', from: 'go line', file: `${path}@${version}/go.mod` },
    });
    const query = pkg.replace(/.*@/, '');
    expect(log).toEqual(query === version ? [] : [`${importPath}@${query} is ${version}`]);
  });

  it('is shared by several packages of a list', async () => {
    const { sources } = await find(
      'example.com/acme/tool/cmd/tool@latest,example.com/acme/tool/cmd/other@latest',
    );
    expect(sources.map(({ name }) => name)).toEqual(['tool', 'other']);
    expect(new Set(sources.map(({ source }) => source.contextDir)).size).toBe(1);
  });

  it('says which release compiles it, though the Go that asks is older', async () => {
    const { sources } = await find('example.com/newer@v1.0.0');
    expect(sources[0]?.goRequirementFromFiles).toEqual({
      value: '1.99.2',
      from: 'toolchain line',
      file: 'example.com/newer@v1.0.0/go.mod',
    });
  });
});

describe('the module that it is built in', () => {
  it('requires it, and repeats what its go.mod and go.sum say', async () => {
    const [found] = (await find('example.com/replaced@v1.0.0')).sources;
    if (found === undefined) throw new Error('nothing found');
    expect(read(found, 'go.mod')).toBe(
      [
        'module go-scratch-image.invalid/remote',
        'require example.com/replaced v1.0.0',
        'go 1.19',
        'require example.com/greeting v1.0.0',
        'replace example.com/greeting => example.com/fork v1.0.0',
        '',
      ].join('\n'),
    );
    const sums = read(found, 'go.sum').split('\n');
    expect(sums).toContainEqual(expect.stringMatching(/^example\.com\/replaced v1\.0\.0 h1:/));
    expect(sums).toContainEqual(expect.stringMatching(/^example\.com\/fork v1\.0\.0 h1:/));
  });

  it('is completed where there is no go.sum', async () => {
    const [found] = (await find('example.com/old@v1.0.0')).sources;
    if (found === undefined) throw new Error('nothing found');
    expect(read(found, 'go.mod')).toContain('example.com/greeting v1.1.0');
    expect(read(found, 'go.sum')).toMatch(/^example\.com\/greeting v1\.1\.0 h1:/m);
    expect(existsSync(join(found.source.contextDir, 'vendor'))).toBe(false);
  });
});

describe('a remote package that cannot be built is told of:', () => {
  it.each([
    [
      'example.com/acme/tool/cmd/tool@v9.9.9',
      'package: example.com/acme/tool has no version v9.9.9; its latest is v1.2.0',
      'Give a version that it has, such as example.com/acme/tool@v1.2.0;',
    ],
    [
      'example.com/acme/tool/cmd/tool@no-branch',
      'package: example.com/acme/tool has no version no-branch',
      'Give a version that it has',
    ],
    [
      'example.com/acme/tool/nope@v1.0.0',
      'package: the module example.com/acme/tool@v1.0.0 has no package example.com/acme/tool/nope',
      'Set package to a main package of the module: example.com/acme/tool/cmd/other@v1.0.0, example.com/acme/tool/cmd/tool@v1.0.0.',
    ],
    [
      'example.com/acme/tool/lib@latest',
      'package: example.com/acme/tool/lib@v1.2.0 is not a main package: it is package lib',
      'example.com/acme/tool/cmd/tool@latest.',
    ],
    [
      'example.com/nowhere/cmd/x@latest',
      'package: example.com/nowhere/cmd/x@latest cannot be found:',
      'Check path and version; for a private module give a login in modules-token, git-credentials or ssh and set GOPRIVATE to its path, or set GOPROXY to a proxy that may read it.',
    ],
    [
      'example.com/local@v1.0.0',
      'package: example.com/local@v1.0.0 cannot be built as it was published: its go.mod replaces example.com/greeting with the folder ./greeting',
      'Check its repository out with actions/checkout',
    ],
    [
      'example.com/renamed@v1.0.0',
      'package: example.com/renamed@v1.0.0 is not called so: its go.mod says example.com/original',
      'which is example.com/original.',
    ],
    [
      'example.com/acme/tool/cmd/tool@v1.2.0,example.com/acme/tool/nested@v1.2.0',
      'package: names packages of two modules, example.com/acme/tool@v1.2.0 and example.com/acme/tool/nested@v1.2.0',
      'Use a step of its own',
    ],
  ])('%s', async (pkg, message, hint) => {
    const said = await errorOf(pkg);
    expect(said).toContain(message);
    expect(said).toContain(hint);
  });

  it('a runner without Go, to which none can be fetched', async () => {
    const retries = globalThis as unknown as Record<string, number>;
    retries['TEST_DOWNLOAD_TOOL_RETRY_MIN_SECONDS'] = 0;
    retries['TEST_DOWNLOAD_TOOL_RETRY_MAX_SECONDS'] = 0;
    const missing = find('example.com/acme/tool@v1.0.0', { PATH: tempFolder() }, NO_DOWNLOADS);
    await expect(missing).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          /^package: a remote package is looked up with a Go on the runner, and there is none: /,
        ) as string,
        hint: expect.stringContaining('actions/setup-go') as string,
      }),
    );
  });

  it('a longer path that the proxy cannot tell of now', async () => {
    const port = await serveStore(storePrograms(), 'example.com/acme/tool/nested');
    const unsure = find('example.com/acme/tool/nested@v1.2.0', { GOPROXY: `http://127.0.0.1:${port}` });
    await expect(unsure).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringContaining('the module proxy answers 503 Service Unavailable') as string,
        hint: expect.stringContaining('later') as string,
      }),
    );
  });

  it('a proxy that nobody answers at', async () => {
    const refused = find('example.com/acme/tool@v1.0.0', { GOPROXY: 'http://127.0.0.1:9' });
    await expect(refused).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringContaining('because the server cannot be reached') as string,
        hint: expect.stringContaining('GOPROXY') as string,
      }),
    );
  });
});
