// The post step's entry: removes what the run made and nobody asked for, also after a failure or a cancelled job.

import { rm } from 'node:fs/promises';
import * as core from '@actions/core';
import { cleanUp } from './daemon/clean-up.js';
import { removeUnnamedImage } from './daemon/delivery.js';
import { STATE } from './state.js';

try {
  await post();
} catch (error) {
  // The build is done; what stays behind is worth a line, not a red job.
  core.info(
    `go-scratch-image: cleaning up failed: ${error instanceof Error ? error.message : String(error)}`,
  );
}

async function post(): Promise<void> {
  const runId = core.getState(STATE.runId);
  const docker = { tool: 'docker', env: process.env };
  if (core.getState(STATE.usedDocker) !== '') {
    if (runId !== '') await cleanUp(docker, runId);
    const image = core.getState(STATE.loadedImage);
    if (image !== '') await removeUnnamedImage(docker, image);
  }
  const tempDir = core.getState(STATE.tempDir);
  if (tempDir !== '') await rm(tempDir, { recursive: true, force: true });
}
