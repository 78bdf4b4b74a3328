// Starts the explanation of a binary in a thread of its own, so that it takes no time from what the user waits for.

import { Worker } from 'node:worker_threads';
import type { Explained, ExplainJob } from './explain.js';

/** What was found, or why nothing was: that is worth a line, and never fails a build. */
export type Measured = Explained | { readonly problem: string };

/** `script` is the bundle of worker.ts, `file` the binary. */
export async function measure(script: string, file: string, job: ExplainJob): Promise<Measured> {
  return new Promise((resolve) => {
    const worker = new Worker(script, { workerData: { file, job }, stdout: false });
    const end = (measured: Measured): void => {
      resolve(measured);
      // It may hold a hundred megabytes.
      void worker.terminate();
    };
    worker.once('message', (found: Explained) => {
      end(found);
    });
    worker.once('error', (error) => {
      end({ problem: error instanceof Error ? error.message : String(error) });
    });
    worker.once('exit', (code) => {
      resolve({ problem: `the thread ended with exit code ${code}` });
    });
  });
}
