// The story of a run: inputs -> plan -> compile -> assemble -> inspect -> judge -> deliver -> report. It takes the
// world as a value and gives the outcome as data; main.ts does the rest.

import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findInDaemon } from './daemon/delivery.js';
import { deliver, type Delivery } from './deliver.js';
import type { BuildResult } from './engine/engine.js';
import { binaryPath, type Plan } from './engine/plan.js';
import { CommandError, ImageError } from './errors.js';
import { describeCompile } from './go/compile.js';
import { satisfies } from './go/release.js';
import { readInputs } from './inputs.js';
import { inspect, readBuildInfo, type Inspection } from './inspect.js';
import { readEpoch } from './make-plan.js';
import { assemble } from './oci/assemble.js';
import { formatPlatform } from './oci/platform.js';
import type { Entry, Image } from './oci/types.js';
import { prepare, type Prepared } from './prepare.js';
import { checkExtras, composeLayers } from './rootfs/compose.js';
import { readTimeZones } from './rootfs/time-zones.js';
import { stampOf, withStamp } from './stamp.js';
import type { World } from './world.js';

/** How a run ended, once there was an image: a broken check is part of it, not an error. */
export interface Outcome {
  readonly prepared: Prepared;
  readonly made: Made;
  readonly inspection: Inspection;
  readonly delivery: Delivery;
}

/** The image, and the plan as it was carried out: with the labels and the time of the stamp. */
export interface Made {
  readonly plan: Plan;
  readonly extras: readonly Entry[];
  readonly image: Image;
}

export async function run(world: World): Promise<Outcome> {
  const inputs = readInputs(world.env);
  limitTime(world.controller, inputs.timeoutMs);
  const prepared = await prepare(inputs, world);
  introduce(prepared, world);
  const built = await compile(prepared, world);
  const made = await makeImage(prepared, built, world);
  // The daemon is asked whether it has the image while the image is looked at.
  const [inspection, known] = await Promise.all([
    look(prepared, made.image, world),
    findInDaemon(prepared.docker, made.image),
  ]);
  const delivery = await deliver(prepared, { image: made.image, link: inspection.check, known }, world);
  // Containers are made by the classic builder and by the smoke test, and each has removed its own; the post step
  // looks once more only where there was one.
  if (inputs.smokeTest === undefined) world.remember('usedDocker', '');
  return { prepared, made, inspection, delivery };
}

function introduce({ plan, tags, engine }: Prepared, { log }: World): void {
  const platforms = plan.platforms.map(formatPlatform).join(', ');
  log.line(`go-scratch-image: ${plan.source.pkg} -> ${tags.join(', ')} (${platforms})`);
  const { value, from, file } = plan.compile.go;
  const origin = file === undefined ? from : `${file}'s ${from}`;
  log.line(
    `engine ${engine.name}: ${engine.description}; Go ${value} from ${origin}; builder image ${plan.builderImage}`,
  );
}

async function compile({ plan, engine }: Prepared, world: World): Promise<BuildResult> {
  return world.log.phase('compile', async () => {
    const tempDir = join(world.tempDir, 'engine');
    await mkdir(tempDir, { recursive: true });
    const value = await engine.build(plan, {
      tempDir,
      env: world.env,
      runId: world.runId,
      signal: world.controller.signal,
      log: world.log.line,
    });
    return { value, said: `${plan.builderImage}, ${describeCompile(plan)}` };
  });
}

async function makeImage(prepared: Prepared, built: BuildResult, world: World): Promise<Made> {
  return world.log.phase('assemble', async () => {
    const [binary] = built.binaries;
    if (binary === undefined) throw new ImageError('the engine handed over no binary');
    const { size } = await stat(binary.file);
    const plan = prepared.plan.compile.vcs
      ? stampPlan(prepared.plan, { file: binary.file, size }, world)
      : prepared.plan;
    const extras = await addTimeZones(prepared, built);
    const directory = join(world.tempDir, 'blobs');
    await mkdir(directory, { recursive: true });
    const image = await assemble({
      platform: binary.platform,
      layers: composeLayers({ extras, binary: { path: binaryPath(plan), file: binary.file, size } }),
      run: plan.run,
      epoch: plan.epoch,
      compression: prepared.inputs.compression,
      annotations: prepared.inputs.annotations.manifest,
      directory,
    });
    const files = extras.length === 0 ? '1 file' : `1 binary, ${extras.length} further entries`;
    return { value: { plan, extras, image }, said: `${files}, ${image.id}` };
  });
}

async function look({ inputs, plan }: Prepared, image: Image, world: World): Promise<Inspection> {
  return world.log.phase('inspect', async () => {
    const value = await inspect(image, {
      binaryPath: binaryPath(plan),
      linkCheck: inputs.linkCheck,
      tempDir: world.tempDir,
    });
    checkRelease(plan, value.buildInfo.goVersion);
    return { value, said: `${value.linkage}: ${value.evidence} (${value.fileFormat})` };
  });
}

async function addTimeZones({ plan, extras }: Prepared, built: BuildResult): Promise<readonly Entry[]> {
  if (!plan.tzdata) return extras;
  if (built.zoneinfo === undefined) throw new ImageError('the engine handed over no time zone data');
  const all = [...extras, ...(await readTimeZones(built.zoneinfo))];
  checkExtras(all, binaryPath(plan));
  return all;
}

// The labels follow what the binary says of itself, so that the two cannot disagree.
function stampPlan(plan: Plan, binary: { readonly file: string; readonly size: number }, world: World): Plan {
  return withStamp(plan, stampOf(readBuildInfo(binary.file, binary.size)), readEpoch(world.env));
}

function checkRelease(plan: Plan, found: string): void {
  if (satisfies(plan.compile.go, found)) return;
  const { value, from, file } = plan.compile.go;
  throw new ImageError(
    `the binary was compiled by ${found}, but ${file ?? 'go-version'} asks for Go ${value} (${from})`,
    {
      hint: 'Set builder-image to an image with that release, or go-version: local to take what is there.',
    },
  );
}

function limitTime(controller: AbortController, timeoutMs: number | undefined): void {
  if (timeoutMs === undefined) return;
  const late = new CommandError(`the step took longer than its timeout of ${timeoutMs / 1000} s`, {
    hint: 'Give timeout a longer time, or leave it out.',
  });
  setTimeout(() => {
    controller.abort(late);
  }, timeoutMs).unref();
}
