// Inspect: every image is read back, and the daemon is asked meanwhile whether it has it.

import { availableParallelism } from 'node:os';
import { findCandidate, type Candidate } from './candidate.js';
import { binaryPath, type Plan } from './engine/plan.js';
import { ImageError } from './errors.js';
import { satisfies } from './go/release.js';
import { inspect, type Inspection } from './inspect.js';
import type { Assembled } from './make-images.js';
import type { Prepared } from './prepare.js';
import { queue } from './queue.js';
import type { Check } from './report/model.js';
import type { World } from './world.js';

/** A program whose images were looked at. */
export interface Looked extends Assembled {
  /** One for each image. */
  readonly inspections: readonly Inspection[];
  /** The checks of each image so far: its link, and then its budgets. */
  readonly checks: readonly (readonly Check[])[];
  /** The image that the daemon is to have, if any. */
  readonly candidate: Candidate | undefined;
}

/** Looks at the images of all programs; an ImageError where one is not what was asked for. */
export async function lookAtAll(
  prepared: Prepared,
  assembled: readonly Assembled[],
  world: World,
): Promise<readonly Looked[]> {
  return world.log.phase('inspect', async () => {
    const run = queue(availableParallelism());
    const value = await Promise.all(assembled.map((one) => run(() => lookAt(prepared, one, world))));
    return { value, said: describeLinks(value) };
  });
}

async function lookAt(prepared: Prepared, one: Assembled, world: World): Promise<Looked> {
  // The daemon is asked whether it has the image while the image is looked at.
  const [inspections, candidate] = await Promise.all([look(one, world), findCandidate(prepared, one)]);
  return { ...one, inspections, candidate, checks: inspections.map(({ check }) => [check]) };
}

/** Looks at the images of one program. */
export async function look(
  { program, made }: Pick<Assembled, 'program' | 'made'>,
  world: World,
): Promise<readonly Inspection[]> {
  const { linkCheck } = program.inputs;
  const inspections = await Promise.all(
    made.images.map((image) =>
      inspect(image, { binaryPath: binaryPath(made.plan), linkCheck, tempDir: world.tempDir }),
    ),
  );
  for (const { buildInfo } of inspections) checkRelease(made.plan, buildInfo.goVersion);
  return inspections;
}

function describeLinks(looked: readonly Looked[]): string {
  const all = looked.flatMap(({ inspections }) => inspections);
  return [
    ...new Set(all.map(({ linkage, evidence, fileFormat }) => `${linkage}: ${evidence} (${fileFormat})`)),
  ].join('; ');
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
