import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  findBaseline,
  storeBaseline,
  type FoundBaseline,
  type NoBaseline,
} from '../../src/baseline/baseline.js';
import { createCacheStore, type CacheStore } from '../../src/baseline/cache-store.js';
import type { BaselineEvent } from '../../src/baseline/event.js';
import { buildBase, findBaseCommit, openRepository } from '../../src/baseline/repository.js';
import { GIT_ENV, newRepository, type Repository as TestRepository } from '../support/git-repository.js';
import { after, before } from '../support/measured.js';
import { startCacheService, type CacheService, type Mood } from '../support/cache-service.js';
import { cacheEntry } from '../support/cache-entry.js';
import { tempFolder } from '../support/temp-folder.js';

let entry = '';
beforeAll(() => {
  entry = cacheEntry();
});

interface Run {
  readonly store: CacheStore;
  readonly log: string[];
  readonly tempDir: string;
}

function runWith(env: Readonly<Record<string, string>>, timeoutMs?: number): Run {
  const log: string[] = [];
  const tempDir = tempFolder();
  const store = createCacheStore({
    entry,
    env: { PATH: process.env['PATH'], ...env },
    tempDir,
    signal: new AbortController().signal,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    log: (line) => log.push(line),
  });
  return { store, log, tempDir };
}

describe('the cache', () => {
  it('gives back in one job what another has stored', async () => {
    const service = await startCacheService();
    const first = runWith(service.env);
    expect(await first.store.save('gsi-1', 'the text\nü')).toBe(true);
    const second = runWith({
      ...service.env,
      GITHUB_WORKSPACE: '/another/workspace',
      RUNNER_TEMP: '/another/temp',
    });
    expect(await second.store.restore(['gsi-1'])).toEqual({ key: 'gsi-1', text: 'the text\nü' });
    expect([...first.log, ...second.log]).toEqual([]);
    expect(readdirSync(second.tempDir)).toEqual([]);
    expect(service.calls).toEqual([
      'CreateCacheEntry',
      'PUT blob',
      'FinalizeCacheEntryUpload',
      'GetCacheEntryDownloadURL',
      'GET blob',
    ]);
  });

  it('takes the first of several keys that is there, not the newest', async () => {
    const service = await startCacheService();
    const { store } = runWith(service.env);
    for (const key of ['gsi-b', 'gsi-c']) await store.save(key, key);
    expect(await store.restore(['gsi-a', 'gsi-b', 'gsi-c'])).toEqual({ key: 'gsi-b', text: 'gsi-b' });
  });

  it('does not take a longer key for the one asked for', async () => {
    const service = await startCacheService();
    const { store, log } = runWith(service.env);
    await store.save('gsi-abc', 'x');
    expect(await store.restore(['gsi-a'])).toBeUndefined();
    expect(log).toEqual([]);
  });

  it('has nothing where nothing was stored', async () => {
    const service = await startCacheService();
    const { store, log } = runWith(service.env);
    expect(await store.restore(['gsi-a'])).toBeUndefined();
    expect(log).toEqual([]);
  });

  it.each<Mood>(['well', 'polite'])(
    'keeps the first text of a key, and that is no trouble (%s)',
    async (mood) => {
      const service = await startCacheService();
      service.mood = mood;
      const { store, log } = runWith(service.env);
      expect(await store.save('gsi-a', 'first')).toBe(true);
      expect(await store.save('gsi-a', 'second')).toBe(false);
      expect(await store.restore(['gsi-a'])).toMatchObject({ text: 'first' });
      expect(log).toEqual([]);
    },
  );
});

describe('a pull request after a push', () => {
  const KEY = '0123456789abcdef';

  /** A base that was pushed, and GitHub's merge commit on top, checked out without history. */
  function pullRequestStory(): {
    base: string;
    event: BaselineEvent;
    clone: TestRepository;
    server: TestRepository;
  } {
    const server = newRepository();
    server.commit('zero');
    const base = server.commit('one');
    server.git('checkout', '--quiet', '-b', 'feature');
    const head = server.commit('feature');
    server.git('checkout', '--quiet', 'main');
    const sha = server.merge('feature');
    const pullRequest = { head: { sha: head }, base: { ref: 'main', sha: base } };
    return { base, event: { kind: 'pull_request', sha, pullRequest }, clone: server.checkoutOf(sha), server };
  }

  async function lookFor(
    story: ReturnType<typeof pullRequestStory>,
    service: CacheService,
  ): Promise<[FoundBaseline | NoBaseline, string[]]> {
    const { store, log, tempDir } = runWith({ ...service.env, GITHUB_RUN_ID: '2' });
    const world = {
      env: {
        ...GIT_ENV,
        GITHUB_SERVER_URL: dirname(story.server.url()),
        GITHUB_REPOSITORY: basename(story.server.folder),
      },
      tempDir,
      signal: new AbortController().signal,
      folder: story.clone.folder,
      token: undefined,
      log: (line: string): unknown => log.push(line),
    };
    const repository = await openRepository(world);
    const found = await findBaseline({
      input: { kind: 'auto' },
      hasGrowthBudget: true,
      base: await findBaseCommit(story.event, repository),
      buildKey: KEY,
      cache: store,
      history: repository.history,
      build: (commit) =>
        buildBase(commit, repository, {
          files: [],
          measure: (folder) => {
            log.push(
              `built ${readdirSync(folder)
                .filter((name) => name !== '.git')
                .join()}`,
            );
            return Promise.resolve([after]);
          },
        }),
      fetchImage: () => Promise.reject(new Error('nobody asked for an image')),
      log: world.log,
    });
    return [found, log];
  }

  it('finds what the push has stored, and builds nothing', async () => {
    const story = pullRequestStory();
    const service = await startCacheService();
    const push: BaselineEvent = { kind: 'push', sha: story.base, before: undefined };
    const { store } = runWith(service.env);
    expect(
      await storeBaseline([before], { event: push, head: story.base, buildKey: KEY, cache: store }),
    ).toBe(true);
    service.scope = 'refs/pull/1/merge';
    const [found, log] = await lookFor(story, service);
    expect(found).toMatchObject({ source: { kind: 'stored' }, commit: story.base, images: [before] });
    expect(log).toEqual([]);
  });

  it('builds the base once where nothing is stored, and where the service is down', async () => {
    for (const mood of ['well', 'unknown-token'] as const) {
      const story = pullRequestStory();
      const service = await startCacheService();
      service.mood = mood;
      const [found, log] = await lookFor(story, service);
      expect(found).toMatchObject({ source: { kind: 'built' }, commit: story.base, images: [after] });
      expect(log.filter((line) => line.startsWith('built'))).toEqual(['built one.txt,zero.txt']);
    }
  });
});

describe('a cache service in trouble costs one line and nothing else', () => {
  async function restoreAndSave(service: CacheService, timeoutMs?: number): Promise<string[]> {
    const { store, log, tempDir } = runWith(service.env, timeoutMs);
    expect(await store.restore(['gsi-a'])).toBeUndefined();
    expect(await store.save('gsi-a', 'x')).toBe(false);
    expect(readdirSync(tempDir)).toEqual([]);
    return log;
  }

  it('an unknown token', async () => {
    const service = await startCacheService();
    service.mood = 'unknown-token';
    const log = await restoreAndSave(service);
    expect(log).toEqual([
      expect.stringMatching(/^cache service: .*\(401\) Unauthorized: unknown token; go on without$/),
    ]);
    // The second call did not ask again.
    expect(service.calls).toHaveLength(1);
  });

  it.each<Mood>(['unavailable', 'nonsense', 'silent'])('%s', async (mood) => {
    const service = await startCacheService();
    service.mood = mood;
    const log = await restoreAndSave(service, 3000);
    // What it last said stands in parentheses, where the process had come that far in the time.
    expect(log).toEqual([
      expect.stringMatching(/^cache service: no answer within 3 s( \(Attempt .*\))?; go on without$/),
    ]);
  });

  it('a token that may only read does not store', async () => {
    const service = await startCacheService();
    service.mood = 'read-only';
    const { store, log } = runWith(service.env);
    expect(await store.save('gsi-a', 'x')).toBe(false);
    expect(log).toEqual([expect.stringContaining('cache write denied: read-only token')]);
  });

  it('a store that refuses its own addresses is not told with its signature', async () => {
    const service = await startCacheService();
    const { store } = runWith(service.env);
    await store.save('gsi-a', 'x');
    service.mood = 'broken-blobs';
    const { store: reader, log } = runWith(service.env, 1500);
    expect(await reader.restore(['gsi-a'])).toBeUndefined();
    expect(log).toHaveLength(1);
    expect(log[0]).not.toContain('secret-signature');
  });

  it('nobody listens', async () => {
    const { store, log } = runWith({
      ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/',
      ACTIONS_RUNTIME_TOKEN: 'x',
      ACTIONS_CACHE_SERVICE_V2: 'True',
    });
    expect(await store.restore(['gsi-a'])).toBeUndefined();
    expect(log).toEqual([expect.stringMatching(/^cache service: .*ECONNREFUSED/)]);
  });

  it('a runner without the service', async () => {
    const { store, log } = runWith({});
    expect(await store.restore(['gsi-a'])).toBeUndefined();
    expect(await store.save('gsi-a', 'x')).toBe(false);
    expect(log).toEqual(['cache service: this runner has none; go on without']);
  });

  it('a run that is cancelled ends at once', async () => {
    const service = await startCacheService();
    service.mood = 'silent';
    const controller = new AbortController();
    const store = createCacheStore({
      entry,
      env: { PATH: process.env['PATH'], ...service.env },
      tempDir: tempFolder(),
      signal: controller.signal,
      log: () => undefined,
    });
    const restoring = store.restore(['gsi-a']);
    controller.abort(new Error('the job was cancelled'));
    await expect(restoring).rejects.toThrow('the job was cancelled');
  });
});
