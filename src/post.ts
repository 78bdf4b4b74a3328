// The post step's entry: removes what the run made and nobody asked for, also after a failure or a cancelled job.

import { rm } from 'node:fs/promises';
import { readState, type StateName } from './state.js';

try {
  await post();
} catch (error) {
  // The build is done; what stays behind is worth a line, not a red job.
  const reason = error instanceof Error ? error.message : String(error);
  process.stdout.write(`go-scratch-image: cleaning up failed: ${reason}\n`);
}

async function post(): Promise<void> {
  if (read('usedDocker') !== '') await cleanDaemon();
  if (read('comment') !== '') await repair(read('comment'));
  const tempDir = read('tempDir');
  if (tempDir !== '') await rm(tempDir, { recursive: true, force: true });
}

// Loaded only where there may be something: most jobs should not wait for it.
async function cleanDaemon(): Promise<void> {
  const { cleanUp, removeUnnamedImage } = await import('./daemon/clean-up.js');
  const docker = { tool: 'docker', env: process.env };
  const runId = read('runId');
  if (runId !== '') await cleanUp(docker, runId);
  const images = read('loadedImages').split(' ');
  for (const image of images) if (image !== '') await removeUnnamedImage(docker, image);
}

// Another step may have written over the comment since.
async function repair(state: string): Promise<void> {
  const { repairComment } = await import('./github/comment-report.js');
  const log = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  await repairComment(state, { env: process.env, token: process.env['INPUT_GITHUB-TOKEN'] ?? '', log });
}

function read(name: StateName): string {
  return readState(name, process.env);
}
