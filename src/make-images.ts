// Assemble: from what the engine handed over to the images of each program, and the index that names them.

import { mkdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Built } from './compile.js';
import type { BuildResult, CompiledBinary } from './engine/engine.js';
import { binaryPath, type Plan } from './engine/plan.js';
import { ImageError } from './errors.js';
import { readBuildInfo } from './inspect.js';
import { readEpoch } from './make-plan.js';
import { assemble } from './oci/assemble.js';
import { makeIndex, type ImageIndex } from './oci/image-index.js';
import type { Entry, Image } from './oci/types.js';
import type { Program } from './prepare.js';
import { queue } from './queue.js';
import { checkExtras, composeLayers } from './rootfs/compose.js';
import { readTimeZones } from './rootfs/time-zones.js';
import { stampOf, withStamp } from './stamp.js';
import type { World } from './world.js';

/** The images of a program, and its plan as it was carried out: with the labels and the time of the stamp. */
export interface Made {
  readonly plan: Plan;
  readonly extras: readonly Entry[];
  /** One for each platform of the plan, in its order. */
  readonly images: readonly Image[];
  /** What names them all; a single image needs none. */
  readonly index?: ImageIndex;
}

/** A program with its images. */
export interface Assembled {
  readonly program: Program;
  readonly built: BuildResult;
  readonly made: Made;
}

/** Makes the images of all programs. */
export async function assembleAll(built: readonly Built[], world: World): Promise<readonly Assembled[]> {
  return world.log.phase('assemble', async () => {
    const directory = join(world.tempDir, 'blobs');
    await mkdir(directory, { recursive: true });
    const run = queue(availableParallelism());
    const value = await Promise.all(
      built.map(async (one) => {
        const made = await run(() => makeImages(one, { directory, world }));
        return { program: one.program, built: one.result, made };
      }),
    );
    return { value, said: value.map(describeImages).join('; ') };
  });
}

function describeImages({ made: { extras, images, index } }: Assembled): string {
  const files = extras.length === 0 ? '1 file' : `1 binary, ${extras.length} further entries`;
  if (index !== undefined) return `${files} in each of ${images.length} images, ${index.digest}`;
  return `${files}, ${images[0]?.id ?? ''}`;
}

async function makeImages(
  { program, result }: Built,
  { directory, world }: { readonly directory: string; readonly world: World },
): Promise<Made> {
  const extras = await addTimeZones(program, result);
  const plan = await stampedPlan(program.plan, result, world);
  const images = await Promise.all(
    result.binaries.map((binary) => makeImage(program, { plan, extras, binary, directory })),
  );
  if (images.length === 1) return { plan, extras, images };
  return { plan, extras, images, index: makeIndex(images, program.inputs.annotations.index) };
}

async function makeImage(
  { inputs }: Program,
  parts: Pick<Made, 'plan' | 'extras'> & { readonly binary: CompiledBinary; readonly directory: string },
): Promise<Image> {
  const { plan, extras, binary, directory } = parts;
  const { size } = await stat(binary.file);
  return assemble({
    platform: binary.platform,
    layers: composeLayers({ extras, binary: { path: binaryPath(plan), file: binary.file, size } }),
    run: plan.run,
    epoch: plan.epoch,
    compression: inputs.compression,
    annotations: inputs.annotations.manifest,
    directory,
  });
}

async function addTimeZones({ plan, extras }: Program, built: BuildResult): Promise<readonly Entry[]> {
  if (!plan.tzdata) return extras;
  if (built.zoneinfo === undefined) throw new ImageError('the engine handed over no time zone data');
  const all = [...extras, ...(await readTimeZones(built.zoneinfo))];
  checkExtras(all, binaryPath(plan));
  return all;
}

const NO_STAMP =
  'the go command has stamped no revision; it knows no checkout whose .git is a file, such as a worktree';

// The labels follow what the binary says of itself, so that the two cannot disagree.
async function stampedPlan(plan: Plan, { binaries }: BuildResult, world: World): Promise<Plan> {
  const [binary] = binaries;
  if (!plan.compile.vcs || binary === undefined) return plan;
  const { size } = await stat(binary.file);
  const stamp = stampOf(readBuildInfo(binary.file, size));
  if (stamp.revision === undefined) world.log.line(`${plan.name}: ${NO_STAMP}`);
  return withStamp(plan, stamp, readEpoch(world.env));
}
