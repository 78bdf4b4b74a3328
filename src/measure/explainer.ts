// The process that explains binaries, beside the rest of the run: each comes as a message, and what was found goes back
// as one.

import { readFileSync } from 'node:fs';
import { explain } from './explain.js';
import type { Measured, Question } from './explainers.js';

process.on('message', (question) => {
  void answer(question as Question).then((measured) => process.send?.(measured));
});
process.on('disconnect', () => {
  process.exit();
});

async function answer({ file, job }: Question): Promise<Measured> {
  try {
    return await explain(readFileSync(file), job);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
