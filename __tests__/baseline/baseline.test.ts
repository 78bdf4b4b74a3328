import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findBaseline,
  storeBaseline,
  type BaselineInput,
  type BaselineWorld,
} from '../../src/baseline/baseline.js';
import { cacheKey } from '../../src/baseline/build-key.js';
import type { CacheStore } from '../../src/baseline/cache-store.js';
import type { BaselineEvent } from '../../src/baseline/event.js';
import { CommandError } from '../../src/errors.js';
import { parseRecord, renderRecord } from '../../src/size/record.js';
import { before } from '../support/measured.js';
import { tempFolder } from '../support/temp-folder.js';

const BASE = 'b'.repeat(40);
const BUILD_KEY = '0123456789abcdef';

/** The n-th first parent of the base. */
const ancestor = (n: number): string => n.toString(16).padStart(40, '0');

interface Story {
  readonly world: BaselineWorld;
  readonly log: string[];
  /** What was asked of the world, in order. */
  readonly asked: string[];
}

interface Given {
  readonly input?: BaselineInput;
  readonly hasGrowthBudget?: boolean;
  /** Commits whose record is stored, with its text where it is not the right one. */
  readonly stored?: Readonly<Record<string, string | undefined>>;
  readonly build?: BaselineWorld['build'];
  readonly base?: BaselineWorld['base'];
}

function tell(given: Given = {}): Story {
  const log: string[] = [];
  const asked: string[] = [];
  const entries = Object.entries(given.stored ?? {}).map(([commit, text]) => {
    return [
      cacheKey(BUILD_KEY, commit),
      text ?? renderRecord({ schema: 1, commit, images: [before] }),
    ] as const;
  });
  const stored = new Map(entries);
  const cache: CacheStore = {
    restore: (keys) => {
      asked.push(`restore ${keys.length}`);
      const key = keys.find((one) => stored.has(one));
      return Promise.resolve(key === undefined ? undefined : { key, text: stored.get(key) ?? '' });
    },
    save: () => Promise.resolve(false),
  };
  const world: BaselineWorld = {
    input: given.input ?? { kind: 'auto' },
    hasGrowthBudget: given.hasGrowthBudget ?? false,
    base: given.base ?? { commit: BASE, relation: 'first parent' },
    buildKey: BUILD_KEY,
    cache,
    history: {
      mergeBase: () => Promise.resolve(undefined),
      firstParents: (_, most) => Promise.resolve(Array.from({ length: most }, (__, i) => ancestor(i + 1))),
    },
    build: (commit) => {
      asked.push(`build ${commit.slice(0, 4)}`);
      return given.build?.(commit) ?? Promise.resolve([before]);
    },
    fetchImage: (reference) => {
      asked.push(`fetch ${reference}`);
      return Promise.resolve([before]);
    },
    log: (line) => log.push(line),
  };
  return { world, log, asked };
}

describe('the baseline', () => {
  it('is the stored report of the base commit, and then nothing is built', async () => {
    for (const hasGrowthBudget of [true, false]) {
      const { world, asked, log } = tell({
        stored: { [BASE]: undefined, [ancestor(1)]: undefined },
        hasGrowthBudget,
      });
      expect(await findBaseline(world)).toEqual({
        kind: 'found',
        source: { kind: 'stored' },
        commit: BASE,
        images: [before],
        notes: [],
      });
      expect(asked).toEqual(['restore 1']);
      expect(log).toEqual([]);
    }
  });

  it.each<[string, Given]>([
    ['there is a growth budget', { hasGrowthBudget: true }],
    ['it is asked for', { input: { kind: 'build' } }],
  ])('is built where none is stored and %s', async (_, given) => {
    const { world, asked, log } = tell({ ...given, stored: { [ancestor(1)]: undefined } });
    expect(await findBaseline(world)).toMatchObject({ source: { kind: 'built' }, commit: BASE, notes: [] });
    expect(asked).toEqual(['restore 1', 'build bbbb']);
    expect(log).toEqual(['baseline: stored report of the base: no report is stored for bbbbbbbbbbbb']);
  });

  it('is the nearest stored ancestor where the base need not be built', async () => {
    const { world, asked } = tell({ stored: { [ancestor(49)]: undefined, [ancestor(23)]: undefined } });
    expect(await findBaseline(world)).toMatchObject({
      source: { kind: 'ancestor', distance: 23 },
      commit: ancestor(23),
    });
    expect(asked).toEqual(['restore 1', 'restore 10', 'restore 10', 'restore 10']);
  });

  it.each([1, 10, 11, 50])('has the distance of an ancestor %i commits before the base', async (distance) => {
    const { world } = tell({ stored: { [ancestor(distance)]: undefined } });
    expect(await findBaseline(world)).toMatchObject({ source: { kind: 'ancestor', distance } });
  });

  it('is none where nobody has any, in one line', async () => {
    const { world, log } = tell();
    expect(await findBaseline(world)).toEqual({
      kind: 'none',
      reason: 'no report is stored for bbbbbbbbbbbb',
    });
    expect(log).toEqual([
      'baseline: stored report of the base: no report is stored for bbbbbbbbbbbb',
      'baseline: stored report of an ancestor: no report is stored for the 50 commits before the base',
    ]);
  });

  it('that does not build is a note beside the ancestor, or the reason', async () => {
    const build = (): Promise<never> =>
      Promise.reject(new CommandError('go build ended with exit code 1:\nmain.go:3: x'));
    const noted = tell({ hasGrowthBudget: true, build, stored: { [ancestor(2)]: undefined } });
    expect(await findBaseline(noted.world)).toMatchObject({
      source: { kind: 'ancestor', distance: 2 },
      notes: ['build of the base: go build ended with exit code 1'],
    });
    const alone = tell({ hasGrowthBudget: true, build });
    expect(await findBaseline(alone.world)).toEqual({
      kind: 'none',
      reason: 'build of the base: go build ended with exit code 1',
    });
  });

  it('is not built for the reason given', async () => {
    const reason = 'gen.go is not in the repository: ignored, generated, or of a submodule';
    const { world } = tell({ hasGrowthBudget: true, build: () => Promise.resolve({ reason }) });
    expect(await findBaseline(world)).toEqual({ kind: 'none', reason: `build of the base: ${reason}` });
  });

  it('is none where the base commit is not known', async () => {
    const { world, asked } = tell({
      base: { reason: 'this is the first commit of the repository' },
      hasGrowthBudget: true,
    });
    expect(await findBaseline(world)).toEqual({
      kind: 'none',
      reason: 'this is the first commit of the repository',
    });
    expect(asked).toEqual([]);
  });

  it('is none where none is wanted', async () => {
    const { world, asked } = tell({ input: { kind: 'none' }, stored: { [BASE]: undefined } });
    expect(await findBaseline(world)).toEqual({ kind: 'none', reason: 'no comparison was asked for' });
    expect(asked).toEqual([]);
  });

  it.each([
    ['{}', 'schema is missing'],
    ['not JSON', 'it is no JSON'],
    ['{"sizes":{"schema":7,"images":[]}}', 'it has the form 7, and this release reads the form 1'],
    [
      renderRecord({ schema: 1, commit: 'c'.repeat(40), images: [before] }),
      'the stored report is of the commit cccc',
    ],
    [
      renderRecord({ schema: 1, images: [before] }),
      'the stored report is of the commit that it does not name',
    ],
  ])('that is stored as %s is not taken', async (text, reason) => {
    const { world, log } = tell({ stored: { [BASE]: text } });
    expect(await findBaseline(world)).toMatchObject({ kind: 'none' });
    expect(log[0]).toContain(reason);
  });

  it('can be an image, and no commit is looked for', async () => {
    const input = { kind: 'image', reference: 'ghcr.io/acme/server:latest' } as const;
    const { world, asked } = tell({ input, base: { reason: 'no base' }, hasGrowthBudget: true });
    expect(await findBaseline(world)).toMatchObject({
      source: { kind: 'image', reference: input.reference },
      images: [before],
    });
    expect(asked).toEqual(['fetch ghcr.io/acme/server:latest']);
  });

  it('can be a report file', async () => {
    const text = renderRecord({ schema: 1, commit: BASE, images: [before] });
    const path = join(tempFolder({ 'report.json': text }), 'report.json');
    const { world } = tell({ input: { kind: 'file', path } });
    expect(await findBaseline(world)).toEqual({
      kind: 'found',
      source: { kind: 'file', path },
      commit: BASE,
      images: [before],
      notes: [],
    });
  });

  it('a file that cannot be read is no baseline', async () => {
    const path = join(tempFolder(), 'none.json');
    const { world } = tell({ input: { kind: 'file', path } });
    expect(await findBaseline(world)).toMatchObject({
      kind: 'none',
      reason: expect.stringContaining('ENOENT') as string,
    });
  });

  it('a defect is not taken for a missing baseline', async () => {
    const { world } = tell({ hasGrowthBudget: true, build: () => Promise.reject(new TypeError('defect')) });
    await expect(findBaseline(world)).rejects.toThrow('defect');
  });
});

describe('a record', () => {
  async function store(event: BaselineEvent): Promise<[boolean, [string, string][]]> {
    const saved: [string, string][] = [];
    const cache: CacheStore = {
      restore: () => Promise.resolve(undefined),
      save: (key, text) => Promise.resolve(saved.push([key, text]) > 0),
    };
    return [await storeBaseline([before], { event, head: BASE, buildKey: BUILD_KEY, cache }), saved];
  }

  it('is stored on a push, under a key of its commit', async () => {
    const [done, saved] = await store({ kind: 'push', sha: BASE, before: undefined });
    expect(done).toBe(true);
    expect(saved.map(([key]) => key)).toEqual([`go-scratch-image-sizes-1-${BUILD_KEY}-${BASE}`]);
    expect(parseRecord(saved[0]?.[1] ?? '')).toEqual({ schema: 1, commit: BASE, images: [before] });
  });

  const pullRequest = { head: { sha: 'a' }, base: { ref: 'main', sha: 'b' } };
  it.each<BaselineEvent>([
    { kind: 'pull_request', sha: BASE, pullRequest },
    { kind: 'pull_request_target', sha: BASE, pullRequest },
    { kind: 'merge_group', sha: BASE, baseSha: 'b' },
    { kind: 'workflow_run', sha: BASE },
    { kind: 'workflow_dispatch', sha: BASE },
    { kind: 'schedule', sha: BASE },
    { kind: 'other', sha: BASE },
  ])('is not stored on $kind', async (event) => {
    expect(await store(event)).toEqual([false, []]);
  });
});
