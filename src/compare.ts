// Compare and judge: what this run's images weigh beside those of the base, and whether a budget is broken. Nothing in
// here but a budget can fail a run: what is not there to compare with is a line.

import { join, resolve } from 'node:path';
import { fetchBaseImage } from './base-image.js';
import { measureBase, sourceFiles } from './base-build.js';
import {
  findBaseline,
  storeBaseline,
  type BaselineInput,
  type FoundBaseline,
  type NoBaseline,
} from './baseline/baseline.js';
import { createCacheStore } from './baseline/cache-store.js';
import { buildBase, findBaseCommit, openRepository, type Repository } from './baseline/repository.js';
import { keyOf } from './build-key-of-run.js';
import type { Built } from './compile.js';
import { baselineInput, hasBudget } from './comparison-inputs.js';
import { namesVersion } from './go/remote-package.js';
import { judge } from './judge.js';
import type { Looked } from './look.js';
import { measuredImages } from './measured.js';
import type { MeasuredPrograms } from './measure-binaries.js';
import type { Prepared, Program } from './prepare.js';
import type { Comparison } from './report/comparison-model.js';
import type { Measured } from './size/diff-model.js';
import { repositoryWorld } from './repository-world.js';
import type { World } from './world.js';

export interface Subject {
  readonly built: readonly Built[];
  readonly looked: readonly Looked[];
  readonly measured: MeasuredPrograms;
}

/** Compares; undefined where there is nothing to say. On a push the measurement is stored for later runs. */
export async function compare(
  prepared: Prepared,
  subject: Subject,
  world: World,
): Promise<Comparison | undefined> {
  const { inputs, event } = prepared;
  const images = subject.looked.flatMap((one) =>
    measuredImages(one, subject.measured.get(one.program) ?? []),
  );
  const repository = await openRepository(repositoryWorld(prepared, world));
  // The key names all programs: a record without one that failed would stand in the place of a whole one.
  const isWhole = subject.built.length === prepared.programs.length;
  if (event.kind === 'push' && isWhole) await store(prepared, { images, repository }, world);
  const input = baselineInput(inputs, event);
  if (input.kind === 'none' && !hasBudget(prepared.programs)) return undefined;
  return world.log.phase('compare', async () => {
    const baseline = await find(prepared, { ...subject, repository, input }, world);
    const isStatic = subject.looked.every(({ inspections }) =>
      inspections.every(({ linkage }) => linkage !== 'dynamic'),
    );
    const comparison = await judge(prepared, { images, baseline, repository, isStatic }, world);
    return { value: comparison, said: describeBaseline(baseline) };
  });
}

function hasGrowthBudget(programs: readonly Program[]): boolean {
  return programs.some(({ inputs: { budgets } }) => budgets['max-increase'].length > 0);
}

function cacheOf(world: World): ReturnType<typeof createCacheStore> {
  return createCacheStore({
    entry: join(world.actionDir, 'dist/cache/index.js'),
    env: world.env,
    tempDir: world.tempDir,
    signal: world.controller.signal,
    log: world.log.line,
  });
}

async function store(
  prepared: Prepared,
  { images, repository }: { readonly images: readonly Measured[]; readonly repository: Repository },
  world: World,
): Promise<void> {
  const { checkout } = repository;
  if ('reason' in checkout) return;
  const isStored = await storeBaseline(images, {
    event: prepared.event,
    head: checkout.head,
    buildKey: keyOf(prepared),
    cache: cacheOf(world),
  });
  if (isStored) world.log.line(`stored the sizes of ${checkout.head.slice(0, 12)} for later pull requests`);
}

async function find(
  prepared: Prepared,
  wanted: Subject & { readonly repository: Repository; readonly input: BaselineInput },
  world: World,
): Promise<FoundBaseline | NoBaseline> {
  const { repository, input, built } = wanted;
  const { event } = prepared;
  const { checkout } = repository;
  return findBaseline({
    input: input.kind === 'file' ? { ...input, path: resolve(prepared.folder, input.path) } : input,
    // A remote package is the same at every commit: building it for the base would compare it with itself.
    hasGrowthBudget: hasGrowthBudget(prepared.programs) && !prepared.inputs.packages.some(namesVersion),
    base: await findBaseCommit(event, repository),
    buildKey: keyOf(prepared),
    cache: cacheOf(world),
    history: repository.history,
    build: async (commit) =>
      buildBase(commit, repository, {
        files: sourceFiles(built),
        measure: (folder) =>
          measureBase(prepared, { folder, top: 'reason' in checkout ? folder : checkout.folder }, world),
      }),
    fetchImage: (reference) => fetchBaseImage(reference, prepared, world),
    log: world.log.line,
  });
}

function describeBaseline(baseline: FoundBaseline | NoBaseline): string {
  if (baseline.kind === 'none') return `with nothing: ${baseline.reason}`;
  const commit = baseline.commit === undefined ? '' : ` (${baseline.commit.slice(0, 12)})`;
  switch (baseline.source.kind) {
    case 'stored':
      return `with the stored report of the base${commit}`;
    case 'built':
      return `with the base, built in this run${commit}`;
    case 'ancestor':
      return `with an ancestor, ${baseline.source.distance} before the base${commit}`;
    case 'image':
      return `with ${baseline.source.reference}`;
    case 'file':
      return `with the report ${baseline.source.path}`;
  }
}
