// Finds what a run is compared with. The sources stand in an array and are asked in its order; each has a record or a
// reason. Nothing found is an answer: neutral, and never an error.

import { readFile } from 'node:fs/promises';
import { ActionError } from '../errors.js';
import type { Measured } from '../size/diff-model.js';
import { parseRecord, renderRecord, type SizeRecord } from '../size/record.js';
import type { BaseCommit } from './base-commit.js';
import { cacheKey } from './build-key.js';
import { MOST_KEYS, type CacheStore } from './cache-store.js';
import type { BaselineEvent } from './event.js';
import type { History } from './history.js';

/** The input `baseline`. */
export type BaselineInput =
  | { readonly kind: 'auto' | 'build' | 'none' }
  | { readonly kind: 'image'; readonly reference: string }
  | { readonly kind: 'file'; readonly path: string };

/** Where the baseline came from. */
export type BaselineSource =
  | { readonly kind: 'stored' }
  | { readonly kind: 'built' }
  /** So many first parents before the base. */
  | { readonly kind: 'ancestor'; readonly distance: number }
  | { readonly kind: 'image'; readonly reference: string }
  | { readonly kind: 'file'; readonly path: string };

export interface FoundBaseline {
  readonly kind: 'found';
  readonly source: BaselineSource;
  /** The commit that was measured, where it is known. */
  readonly commit?: string;
  readonly images: readonly Measured[];
  /** What went wrong on the way: why the base itself could not be built. */
  readonly notes: readonly string[];
}

export interface NoBaseline {
  readonly kind: 'none';
  /** Why, in one line. */
  readonly reason: string;
}

/** What the sources need, all of it passed in. */
export interface BaselineWorld {
  readonly input: BaselineInput;
  /** Whether there is a growth budget, for which it is worth building the base. */
  readonly hasGrowthBudget: boolean;
  /** Undefined where the base commit is not known: the reason says why. */
  readonly base: BaseCommit | { readonly reason: string };
  readonly buildKey: string;
  readonly cache: CacheStore;
  readonly history: History;
  /** Builds and measures the base commit. What it throws is a note, and the reason why there is no baseline. */
  readonly build: (commit: string) => Promise<readonly Measured[] | { readonly reason: string }>;
  /** Measures an image in a registry, for each platform. */
  readonly fetchImage: (reference: string) => Promise<readonly Measured[]>;
  /** Takes a line for each source that had nothing. */
  readonly log: (line: string) => void;
}

interface Source {
  /** For the log: "stored report of the base". */
  readonly name: string;
  /** Whether it looks for something that may well not be there. */
  readonly isLookup: boolean;
  readonly find: () => Promise<Omit<FoundBaseline, 'notes'> | { readonly reason: string }>;
}

/** How many ancestors are looked up: a week or two of a busy branch. */
export const MOST_ANCESTORS = 50;

/** The first baseline that a source has, in the order that the input means. */
export async function findBaseline(world: BaselineWorld): Promise<FoundBaseline | NoBaseline> {
  if (world.input.kind === 'none') return { kind: 'none', reason: 'no comparison was asked for' };
  const sources = sourcesOf(world);
  if ('reason' in sources) return { kind: 'none', reason: sources.reason };
  const reasons: string[] = [];
  const notes: string[] = [];
  for (const { name, find, isLookup } of sources) {
    const found = await attempt(find);
    if ('kind' in found) return { ...found, notes };
    world.log(`baseline: ${name}: ${found.reason}`);
    reasons.push(found.reason);
    // That nothing is stored is no trouble.
    if (!isLookup) notes.push(`${name}: ${found.reason}`);
  }
  return { kind: 'none', reason: notes[0] ?? reasons[0] ?? 'there is none' };
}

/** Stores a record for later runs: on every push, and on nothing else, since other runs may be anyone's. */
export async function storeBaseline(
  images: readonly Measured[],
  {
    event,
    head,
    buildKey,
    cache,
  }: {
    readonly event: BaselineEvent;
    readonly head: string;
    readonly buildKey: string;
    readonly cache: CacheStore;
  },
): Promise<boolean> {
  if (event.kind !== 'push') return false;
  return cache.save(cacheKey(buildKey, head), renderRecord({ schema: 1, commit: head, images }));
}

function sourcesOf(world: BaselineWorld): readonly Source[] | { readonly reason: string } {
  const { input, base } = world;
  if (input.kind === 'image') return [imageSource(input.reference, world)];
  if (input.kind === 'file') return [fileSource(input.path)];
  if ('reason' in base) return base;
  const mayBuild = input.kind === 'build' || world.hasGrowthBudget;
  // The order in which they are asked is what docs/size-checks.md promises.
  return [
    storedSource(base.commit, world),
    ...(mayBuild ? [builtSource(base.commit, world)] : []),
    ancestorSource(base.commit, world),
  ];
}

function storedSource(commit: string, { cache, buildKey }: BaselineWorld): Source {
  return {
    name: 'stored report of the base',
    isLookup: true,
    find: async () => {
      const hit = await cache.restore([cacheKey(buildKey, commit)]);
      if (hit === undefined) return { reason: `no report is stored for ${commit.slice(0, 12)}` };
      return {
        kind: 'found',
        source: { kind: 'stored' },
        commit,
        images: recordFor(hit.text, commit).images,
      };
    },
  };
}

function builtSource(commit: string, { build }: BaselineWorld): Source {
  return {
    name: 'build of the base',
    isLookup: false,
    find: async () => {
      const images = await build(commit);
      return 'reason' in images ? images : { kind: 'found', source: { kind: 'built' }, commit, images };
    },
  };
}

function ancestorSource(base: string, { cache, buildKey, history }: BaselineWorld): Source {
  return {
    name: 'stored report of an ancestor',
    isLookup: true,
    find: async () => {
      const ancestors = await history.firstParents(base, MOST_ANCESTORS);
      for (let at = 0; at < ancestors.length; at += MOST_KEYS) {
        const keys = ancestors.slice(at, at + MOST_KEYS).map((commit) => cacheKey(buildKey, commit));
        const hit = await cache.restore(keys);
        if (hit === undefined) continue;
        const distance = at + keys.indexOf(hit.key) + 1;
        const commit = ancestors[distance - 1] ?? base;
        const { images } = recordFor(hit.text, commit);
        return { kind: 'found', source: { kind: 'ancestor', distance }, commit, images };
      }
      return { reason: `no report is stored for the ${ancestors.length} commits before the base` };
    },
  };
}

function imageSource(reference: string, { fetchImage }: BaselineWorld): Source {
  return {
    name: `image ${reference}`,
    isLookup: false,
    find: async () => ({
      kind: 'found',
      source: { kind: 'image', reference },
      images: await fetchImage(reference),
    }),
  };
}

function fileSource(path: string): Source {
  return {
    name: `report file ${path}`,
    isLookup: false,
    find: async () => {
      const { commit, images } = parseRecord(await readText(path));
      return {
        kind: 'found',
        source: { kind: 'file', path },
        ...(commit === undefined ? {} : { commit }),
        images,
      };
    },
  };
}

// Whoever can store a record under a key can store any: at least it must be of the commit that the key says.
function recordFor(text: string, commit: string): SizeRecord {
  const record = parseRecord(text);
  if (record.commit === commit) return record;
  throw new ActionError(`the stored report is of the commit ${record.commit ?? 'that it does not name'}`);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new ActionError(`it cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** A source that fails has nothing; what it says about that goes into one line. */
async function attempt(find: Source['find']): ReturnType<Source['find']> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    const [first = ''] = error.message.split('\n');
    return { reason: first.replace(/:$/, '') };
  }
}
