// Compile: the engine turns the plans of all programs into binaries, in one go.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildResult } from './engine/engine.js';
import type { Plan } from './engine/plan.js';
import { CommandError, type ActionError } from './errors.js';
import { describeCompile } from './go/compile.js';
import type { Prepared, Program } from './prepare.js';
import type { World } from './world.js';

/** A program with what the engine made of it. */
export interface Built {
  readonly program: Program;
  readonly result: BuildResult;
}

/** A program that came to nothing, and why. */
export interface FailedProgram {
  readonly program: Program;
  readonly error: ActionError;
}

export interface Compiled {
  readonly built: readonly Built[];
  readonly failed: readonly FailedProgram[];
}

/**
 * Compiles all programs. What concerns all of them, and the failure of a single one, is thrown. `meanwhile` is called when
 * the compiler or the builder has what it needs, perhaps more than once.
 */
export async function compile(
  { programs, engine, access }: Prepared,
  world: World,
  meanwhile?: () => void,
): Promise<Compiled> {
  return world.log.phase('compile', async () => {
    const tempDir = join(world.tempDir, 'engine');
    await mkdir(tempDir, { recursive: true });
    const results = await engine.build(
      programs.map(({ plan }) => plan),
      {
        tempDir,
        env: world.env,
        access,
        runId: world.runId,
        signal: world.controller.signal,
        log: world.log.line,
        ...(meanwhile === undefined ? {} : { meanwhile }),
      },
    );
    const value = sort(programs, results);
    const failed = value.failed.length === 0 ? '' : `; ${value.failed.length} of ${programs.length} failed`;
    return { value, said: `${describeSteps(programs, engine.name)}${failed}` };
  });
}

function sort(programs: readonly Program[], results: readonly (BuildResult | ActionError)[]): Compiled {
  const built: Built[] = [];
  const failed: FailedProgram[] = [];
  for (const [at, program] of programs.entries()) {
    const result = results[at] ?? new CommandError(`the engine made nothing of ${program.plan.name}`);
    if (result instanceof Error) failed.push({ program, error: result });
    else built.push({ program, result });
  }
  return { built, failed };
}

function describeSteps(programs: readonly Program[], engine: 'docker' | 'host'): string {
  const [first, ...more] = programs.map(({ plan }) => describeStep(plan, engine));
  return `${first ?? ''}${more.length === 0 ? '' : ` and ${more.length} more`}`;
}

function describeStep(plan: Plan, engine: 'docker' | 'host'): string {
  return `${engine === 'docker' ? `${plan.builderImage}, ` : ''}${describeCompile(plan)}`;
}
