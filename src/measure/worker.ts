// The thread that explains a binary, beside the rest of the run: what it is to do comes with it, what it found goes back
// as a message.

import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { explain, type ExplainJob } from './explain.js';

const { file, job } = workerData as { readonly file: string; readonly job: ExplainJob };
parentPort?.postMessage(await explain(readFileSync(file), job));
