// Where a Go toolchain is looked for, and in which order; the toolchains are scripts, the tool cache, the archives
// and the server that hands them out are real.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActionError } from '../../src/errors.js';
import type { GoRequirement } from '../../src/go/release.js';
import { findToolchain } from '../../src/toolchain/find.js';
import type { Toolchain } from '../../src/toolchain/toolchain.js';
import { fakeGoroot, fakeToolCache, serveGo } from '../support/fake-go.js';
import { tempFolder } from '../support/temp-folder.js';

const NOWHERE = 'http://127.0.0.1:9/dl';
const retries = globalThis as unknown as Record<string, number>;

beforeEach(() => {
  vi.stubEnv('RUNNER_TOOL_CACHE', '');
  vi.stubEnv('RUNNER_TEMP', tempFolder());
  // How long the toolkit waits between two tries of a download.
  retries['TEST_DOWNLOAD_TOOL_RETRY_MIN_SECONDS'] = 0;
  retries['TEST_DOWNLOAD_TOOL_RETRY_MAX_SECONDS'] = 0;
});

afterEach(() => {
  vi.unstubAllEnvs();
});

interface Runner {
  /** A GOROOT whose go command is on PATH. */
  readonly onPath?: string;
  readonly toolCache?: string;
  readonly downloadBaseUrl?: string;
  readonly signal?: AbortSignal;
}

function find(requirement: string | GoRequirement, runner: Runner = {}): Promise<Toolchain> {
  vi.stubEnv('RUNNER_TOOL_CACHE', runner.toolCache ?? '');
  const path = runner.onPath === undefined ? '' : `${join(runner.onPath, 'bin')}:`;
  return findToolchain(
    typeof requirement === 'string' ? { value: requirement, from: 'input' } : requirement,
    {
      env: { PATH: `${path}/usr/bin:/bin`, RUNNER_TOOL_CACHE: runner.toolCache },
      fetch: { env: {}, secretNames: [], notes: [] },
      downloadBaseUrl: runner.downloadBaseUrl ?? NOWHERE,
      tempDir: tempFolder(),
      signal: runner.signal ?? new AbortController().signal,
      log: () => undefined,
    },
  );
}

async function errorOf(found: Promise<unknown>): Promise<ActionError> {
  return found.then(
    () => {
      throw new Error('it was found');
    },
    (error: unknown) => error as ActionError,
  );
}

describe('findToolchain', () => {
  it('passes a Go on PATH by that is too old for this action', async () => {
    const toolCache = fakeToolCache({ '1.26.8': 'go1.26.8' });
    const found = await find('stable', { onPath: fakeGoroot('go1.17.2'), toolCache });
    expect(found).toMatchObject({ version: 'go1.26.8', from: 'tool cache' });
  });

  it('takes the Go on PATH where it satisfies, with the caches that it names and no switch of releases', async () => {
    const goroot = fakeGoroot('go1.26.3');
    expect(
      await find('1.26', { onPath: goroot, toolCache: fakeToolCache({ '1.26.8': 'go1.26.8' }) }),
    ).toEqual({
      command: join(goroot, 'bin/go'),
      version: 'go1.26.3',
      goroot,
      from: 'PATH',
      env: { GOCACHE: '/c', GOMODCACHE: '/m', GOPATH: '/p', GOTOOLCHAIN: 'local' },
    });
  });

  it.each([
    ['an exact release', '1.25.4', '1.25.4'],
    ['the newest patch of a minor release', '1.25', '1.25.10'],
    ['the newest release, but none that is not finished', 'stable', '1.26.0'],
    ['a release candidate that is asked for', '1.27rc1', '1.27.0-rc.1'],
  ])('takes %s from the tool cache', async (_, value, folder) => {
    const toolCache = fakeToolCache({
      '1.25.4': 'go1.25.4',
      '1.25.10': 'go1.25.10',
      '1.26.0': 'go1.26.0',
      '1.27.0-rc.1': 'go1.27rc1',
      'not-go': 'go9.9.9',
    });
    const found = await find(value, { onPath: fakeGoroot('go1.20.1 X:exp'), toolCache, ...notOnPath(value) });
    expect(found.from).toBe('tool cache');
    expect(found.goroot).toBe(join(toolCache, 'go', folder, process.arch));
  });

  // A stable release on PATH satisfies `stable`.
  function notOnPath(value: string): Runner {
    return value === 'stable' ? { onPath: fakeGoroot('go1.27rc1') } : {};
  }

  it('does not take a tool cache at its word', async () => {
    const toolCache = fakeToolCache({ '1.25.4': 'go1.25.3' });
    const { message } = await errorOf(find('1.25.4', { toolCache }));
    expect(message).toMatch(/tool cache: \S+ is go1\.25\.3/);
  });

  it.each(['list', 'sums'] as const)(
    'downloads what is nowhere else, checked by its %s, and keeps it',
    async (publish) => {
      const toolCache = fakeToolCache({});
      const { baseUrl, requests } = await serveGo({
        versions: { 'go1.25.3': 'go1.25.3', 'go1.26.1': 'go1.26.1' },
        publish,
      });
      const found = await find('1.25.3', { toolCache, downloadBaseUrl: baseUrl });
      expect(found).toMatchObject({ from: 'download', version: 'go1.25.3' });
      expect(found.command).toBe(join(toolCache, 'go/1.25.3', process.arch, 'bin/go'));
      expect(requests[0]).toBe('/dl/?mode=json&include=all');
      expect((await find('1.25.3', { toolCache })).from).toBe('tool cache');
    },
  );

  it('downloads the newest patch that is listed', async () => {
    const versions = { 'go1.25.9': 'go1.25.9', 'go1.25.10': 'go1.25.10', 'go1.25rc1': 'go1.25rc1' };
    const { baseUrl } = await serveGo({ versions, publish: 'list' });
    expect((await find('1.25', { downloadBaseUrl: baseUrl })).version).toBe('go1.25.10');
  });

  it('tries again where the server fails', async () => {
    const { baseUrl, requests } = await serveGo({
      versions: { 'go1.25.3': 'go1.25.3' },
      publish: 'list',
      failures: 2,
    });
    expect((await find('1.25.3', { downloadBaseUrl: baseUrl })).from).toBe('download');
    expect(requests).toHaveLength(4);
  });

  it.each(['list', 'sums'] as const)(
    'refuses an archive that is not the one in the %s, and keeps nothing',
    async (publish) => {
      const toolCache = fakeToolCache({});
      const { baseUrl } = await serveGo({ versions: { 'go1.25.3': 'go1.25.3' }, publish, spoiled: true });
      const error = await errorOf(find('1.25.3', { toolCache, downloadBaseUrl: baseUrl }));
      expect(error.message).toMatch(
        /^checksum mismatch: http:\/\/127\.\S+\/dl\/go1\.25\.3\.\S+ has the SHA-256 [0-9a-f]{64}, and [0-9a-f]{64} was published/,
      );
      expect(error.hint).toContain('go-download-base-url');
      expect(readdirSync(toolCache)).toEqual([]);
      expect(readdirSync(process.env['RUNNER_TEMP'] ?? '')).toEqual([]);
    },
  );

  it('keeps nothing of an archive that holds another release', async () => {
    const toolCache = fakeToolCache({});
    const { baseUrl } = await serveGo({ versions: { 'go1.25.3': 'go1.25.4' }, publish: 'list' });
    const { message } = await errorOf(find('1.25.3', { toolCache, downloadBaseUrl: baseUrl }));
    expect(message).toMatch(/download: go1\.25\.3\.\S+ holds go1\.25\.4/);
    expect(readdirSync(toolCache)).toEqual([]);
  });

  it('refuses an archive that nobody has published a sum of', async () => {
    const { baseUrl } = await serveGo({ versions: { 'go1.25.3': 'go1.25.3' }, publish: 'nothing' });
    const { message } = await errorOf(find('1.25.3', { downloadBaseUrl: baseUrl }));
    expect(message).toMatch(/download: \S+\.sha256 cannot be downloaded \(status 404\)/);
  });

  it('does without a tool cache, and without one that cannot be written', async () => {
    const { baseUrl } = await serveGo({ versions: { 'go1.25.3': 'go1.25.3' }, publish: 'list' });
    const file = join(tempFolder({ file: '' }), 'file');
    for (const runner of [{}, { toolCache: file }]) {
      const found = await find('1.25.3', { ...runner, downloadBaseUrl: baseUrl });
      expect(found.from).toBe('download');
      expect(existsSync(found.command)).toBe(true);
    }
  });

  it('says where it looked and what it found, and names the ways out', async () => {
    const requirement = { value: '1.99.1', from: 'toolchain line', file: 'app/go.mod' } as const;
    const { message, hint } = await errorOf(
      find(requirement, {
        onPath: fakeGoroot('go1.20.1'),
        toolCache: fakeToolCache({ '1.20.3': 'go1.20.3' }),
      }),
    );
    expect(message).toBe(
      [
        'Go 1.99.1, which the toolchain line of app/go.mod asks for, is not to be had on this runner:',
        '  PATH: go1.20.1',
        '  tool cache: only Go 1.20.3',
        '  toolchain module: no Go 1.21 or newer at hand that could fetch it',
        `  download: ${NOWHERE}/?mode=json&include=all cannot be downloaded (connect ECONNREFUSED 127.0.0.1:9)`,
      ].join('\n'),
    );
    expect(hint).toMatch(/actions\/setup-go.*go-version.*GOPROXY.*go-download-base-url/);
  });

  it('says that a list is needed for a minor release', async () => {
    const { baseUrl } = await serveGo({ versions: { 'go1.25.3': 'go1.25.3' }, publish: 'sums' });
    const { message } = await errorOf(find('1.25', { downloadBaseUrl: baseUrl }));
    expect(message).toContain('has no list of releases (?mode=json), so only an exact go-version can be had');
  });

  it('takes any Go for local, and none but the one on PATH', async () => {
    expect((await find('local', { onPath: fakeGoroot('devel go1.30-abc') })).version).toBe(
      'devel go1.30-abc',
    );
    const toolCache = fakeToolCache({ '1.26.0': 'go1.26.0' });
    const { message, hint } = await errorOf(find('local', { toolCache }));
    expect(message).toBe('go-version is local, and there is no Go to take (PATH: no go command)');
    expect(hint).toContain('actions/setup-go');
    const old = await errorOf(find('local', { onPath: fakeGoroot('go1.17.2') }));
    expect(old.message).toMatch(/is go1\.17\.2, and the oldest release supported is 1\.18$/);
  });

  it('goes on where the go command on PATH does not work', async () => {
    const broken = tempFolder();
    mkdirSync(join(broken, 'bin'));
    writeFileSync(join(broken, 'bin/go'), '#!/bin/sh\necho "go: cannot find GOROOT" >&2\nexit 2\n', {
      mode: 0o755,
    });
    const toolCache = fakeToolCache({ '1.26.0': 'go1.26.0' });
    expect((await find('1.26.0', { onPath: broken, toolCache })).from).toBe('tool cache');
    const { message } = await errorOf(find('local', { onPath: broken }));
    expect(message).toContain('does not work (go: cannot find GOROOT)');
  });

  it('stops where the run is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('the job was cancelled'));
    await expect(find('1.26', { signal })).rejects.toThrow('the job was cancelled');
  });
});
