// The thread that explains binaries, beside the rest of the run: each comes as a message, and what was found goes back
// as one.

import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { explain } from './explain.js';
import type { Measured, Question } from './threads.js';

parentPort?.on('message', (question: Question) => {
  void answer(question).then((measured) => {
    parentPort?.postMessage(measured);
  });
});

async function answer({ file, job }: Question): Promise<Measured> {
  try {
    return await explain(readFileSync(file), job);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
