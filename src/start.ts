// Gives the run its world, and tells how it ended.

import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from './errors.js';
import { createLog, mask } from './github/log.js';
import { createExplainers } from './measure/explainers.js';
import { publishFailure } from './publish-failure.js';
import { queue } from './queue.js';
import { loadRest, run } from './run.js';
import { saveState } from './save-state.js';
import type { World } from './world.js';

/** Runs the main step of this process; `docker` is what it was asked already, if anything. */
export async function start(docker: World['docker']): Promise<void> {
  const world = createWorld(docker);
  try {
    world.remember('runId', world.runId);
    world.remember('tempDir', world.tempDir);
    await mkdir(world.tempDir, { recursive: true });
    const outcome = await run(world);
    const { publish } = await loadRest();
    const passed = await publish(outcome, world);
    if (!passed) process.exitCode = 1;
  } catch (error) {
    process.exitCode = 1;
    await publishFailure(error, world);
  }
  // A tool that does not answer must not keep the step alive.
  setTimeout(() => process.exit(), 1000).unref();
}

function createWorld(docker: World['docker']): World {
  const runId = randomBytes(6).toString('hex');
  const controller = new AbortController();
  // The runner sends SIGINT when a job is cancelled, SIGTERM some seconds later, and then ends the process.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      controller.abort(new CommandError('the job was cancelled'));
    });
  }
  // This file runs as a part of dist/main.
  const actionDir = join(import.meta.dirname, '../..');
  return {
    env: process.env,
    arch: process.arch,
    actionDir,
    tempDir: join(process.env['RUNNER_TEMP'] || tmpdir(), `go-scratch-image-${runId}`),
    runId,
    controller,
    docker,
    log: createLog(),
    explainers: createExplainers(join(actionDir, 'dist/measure/index.js'), queue(availableParallelism())),
    mask,
    remember: (name, value) => {
      saveState(name, value, process.env);
    },
  };
}
