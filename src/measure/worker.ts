// The thread that explains binaries, beside the rest of the run: each comes as a message, and what was found goes back
// as one.

import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { explain } from './explain.js';
import type { Measured, Question } from './threads.js';

// V8's last compiler, TurboFan, takes longer for this code than it saves on one binary: without it a web server of 6 MB
// takes two thirds of the time, a client of 30 MB three quarters, and 75 MB as long as with it. The one before it,
// Maglev, came with V8 12 (Node 22).
if (parseInt(process.versions.v8) >= 12) setFlagsFromString('--no-turbofan');

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
