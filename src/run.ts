// The story of a run: inputs -> plan -> compile -> assemble -> inspect -> judge -> deliver -> report. It takes the
// world as a value and gives the outcome as data; main.ts does the rest.

import type * as afterCompile from './after-compile.js';
import type { Subject } from './compare.js';
import { compile } from './compile.js';
import { wantsComparison } from './comparison-inputs.js';
import { CommandError } from './errors.js';
import type { Plan } from './engine/plan.js';
import { finishMeasuring, startMeasuring, type MeasuredPrograms } from './measure-binaries.js';
import { formatPlatform } from './oci/platform.js';
import type { Outcome } from './outcome.js';
import { prepare, type Prepared, type Program } from './prepare.js';
import type { Comparison } from './report/comparison-model.js';
import { readRunInputs } from './run-inputs.js';
import type { World } from './world.js';

export async function run(world: World): Promise<Outcome> {
  const inputs = await readRunInputs(world.env);
  limitTime(world.controller, inputs.timeoutMs);
  const prepared = await prepare(inputs, world);
  introduce(prepared, world);
  const { built, failed } = await compile(prepared, world, () => {
    // Code that is needed next is loaded while others are waited for.
    world.explainers.warmUp();
    void loadRest();
  });
  const measuring = startMeasuring(built, world);
  const { assembleAll, lookAtAll, withBudgets, deliverAll } = await loadRest();
  const assembled = await lookAtAll(prepared, await assembleAll(built, world), world);
  const comparison = await compared(prepared, { built, looked: assembled, measuring }, world);
  const looked = withBudgets(assembled, comparison);
  const deliveries = await deliverAll(prepared, { looked, hasFailedBefore: failed.length > 0 }, world);
  const measured = await finishMeasuring(measuring, world);
  const programs = looked.flatMap((one, at) => {
    const delivery = deliveries[at];
    return delivery === undefined ? [] : [{ ...one, delivery, measured: measured.get(one.program) ?? [] }];
  });
  // Containers are made by the classic builder and by the smoke test, and each has removed its own; the post step
  // looks once more only where there was one.
  if (prepared.programs.every((program) => program.inputs.smokeTest === undefined))
    world.remember('usedDocker', '');
  return { prepared, programs, failed, ...(comparison === undefined ? {} : { comparison }) };
}

async function compared(
  prepared: Prepared,
  { measuring, ...subject }: Omit<Subject, 'measured'> & { readonly measuring: Promise<MeasuredPrograms> },
  world: World,
): Promise<Comparison | undefined> {
  if (!wantsComparison(prepared)) return undefined;
  // Loaded here only.
  const { compare } = await import('./compare.js');
  return compare(prepared, { ...subject, measured: await measuring }, world);
}

/** What comes after the compile. */
export function loadRest(): Promise<typeof afterCompile> {
  return import('./after-compile.js');
}

function introduce({ programs, engine, access, whyNotDocker }: Prepared, { log }: World): void {
  for (const { plan, tags } of programs) {
    const platforms = plan.platforms.map(formatPlatform).join(', ');
    log.line(`go-scratch-image: ${describePackage(plan)} -> ${tags.join(', ')} (${platforms})`);
  }
  const why = whyNotDocker === undefined ? '' : ` (${whyNotDocker})`;
  log.line(`engine ${engine.name}: ${engine.description}${why}; ${describeToolchain(programs, engine.name)}`);
  access.notes.forEach(log.line);
}

function describePackage({ source: { pkg, remote } }: Plan): string {
  return remote === undefined ? pkg : `${pkg}@${remote.version}`;
}

function describeToolchain(programs: readonly Program[], engine: 'docker' | 'host'): string {
  const described = programs.map(({ plan }) => {
    const { value, from, file } = plan.compile.go;
    const origin = file === undefined ? from : `${file}'s ${from}`;
    return `Go ${value} from ${origin}${engine === 'docker' ? `; builder image ${plan.builderImage}` : ''}`;
  });
  return [...new Set(described)].join('; ');
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
