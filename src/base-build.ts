// Builds the base of a comparison as this run builds its head: the same inputs, engine and flags, on the files of
// another commit. Nothing of it is delivered.

import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { compile } from './compile.js';
import { readSourceFiles } from './go/read-listing.js';
import { look } from './look.js';
import { assembleAll } from './make-images.js';
import { measuredImages } from './measured.js';
import { finishMeasuring, startMeasuring } from './measure-binaries.js';
import { preparePrograms, type Prepared, type Program } from './prepare.js';
import { planFor } from './make-plan.js';
import type { Built } from './compile.js';
import type { Measured } from './size/diff-model.js';
import type { World } from './world.js';

/** Measures the programs in `folder`, which corresponds to `top`, the top of this run's checkout. */
export async function measureBase(
  prepared: Prepared,
  { folder, top }: { readonly folder: string; readonly top: string },
  world: World,
): Promise<readonly Measured[]> {
  const { inputs, engine, workspace, access } = prepared;
  const base = baseWorld(world);
  await mkdir(base.tempDir, { recursive: true });
  const place = join(folder, relative(top, workspace));
  const programs = (await preparePrograms(inputs, { workspace: place, access }, base)).map((one) => ({
    ...one,
    plan: planFor(one.plan, one.inputs, engine.name),
  }));
  const { built, failed } = await compile({ ...prepared, programs }, base);
  const [failure] = failed;
  if (built.length === 0 && failure !== undefined) throw failure.error;
  const measuring = startMeasuring(built, base);
  const assembled = await assembleAll(built, base);
  const looked = [];
  for (const one of assembled) {
    const inspections = await look({ ...one, program: quiet(one.program) }, base);
    looked.push({ ...one, inspections, candidate: undefined, checks: [] });
  }
  const explained = await finishMeasuring(measuring, base);
  return looked.flatMap((one) => measuredImages(one, explained.get(one.program) ?? []));
}

// A base whose link is broken can be compared with all the same.
function quiet(program: Program): Program {
  return { ...program, inputs: { ...program.inputs, linkCheck: 'off' } };
}

function baseWorld(world: World): World {
  return {
    ...world,
    tempDir: join(world.tempDir, 'base'),
    log: { ...world.log, phase: (name, work) => world.log.phase(`base: ${name}`, work) },
  };
}

/** All files that the programs are made of, absolute, in this run's checkout. */
export function sourceFiles(built: readonly Built[]): readonly string[] {
  const files = new Set<string>();
  for (const { program, result } of built) {
    for (const listing of result.packages ?? []) {
      for (const file of readSourceFiles(listing.files, program.plan.source.contextDir)) files.add(file);
    }
  }
  return [...files];
}
