// The process that explains binaries, beside the rest of the run: each comes as a line of JSON on standard input, and
// what was found goes back as one on standard output.

import { readFileSync, readSync, writeSync } from 'node:fs';
import { explain } from './explain.js';
import type { Measured, Question } from './explainers.js';

const STDIN = 0;
const STDOUT = 1;
const NEWLINE = 0x0a;

for (let line = readLine(); line !== undefined; line = readLine()) {
  writeLine(JSON.stringify(answer(JSON.parse(line) as Question)));
}

function answer({ file, job }: Question): Measured {
  try {
    return explain(readFileSync(file), job);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

// Without streams, whose code takes longer to load than most binaries to read. Nothing else is done meanwhile, and nobody
// asks before the last answer: a line is all that comes at a time.
function readLine(): string | undefined {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.alloc(65536);
    const bytes = readChunk(chunk);
    if (bytes === 0) return undefined;
    chunks.push(chunk.subarray(0, bytes));
    if (chunk[bytes - 1] === NEWLINE) return Buffer.concat(chunks).toString('utf8');
  }
}

function readChunk(chunk: Buffer): number {
  try {
    return readSync(STDIN, chunk);
  } catch (error) {
    // What Windows says at the end of a pipe.
    if ((error as NodeJS.ErrnoException).code === 'EOF') return 0;
    throw error;
  }
}

function writeLine(line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let done = 0; done < bytes.length;) done += writeSync(STDOUT, bytes, done);
}
