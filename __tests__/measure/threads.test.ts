import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExplainJob } from '../../src/measure/explain.js';
import { createThreads, type Question } from '../../src/measure/threads.js';
import { queue } from '../../src/queue.js';
import { tempFolder } from '../support/temp-folder.js';

/** A thread that answers with its own number, the file that it was asked about, and how often it was asked. */
const SCRIPT = `
import { parentPort, threadId } from 'node:worker_threads';
let asked = 0;
parentPort.on('message', ({ file }) => {
  asked++;
  if (file === 'exit') process.exit(3);
  if (file === 'throw') throw new Error('broken');
  setTimeout(() => parentPort.postMessage({ notes: [String(threadId), file, String(asked)] }), 20);
});
`;

function script(text = SCRIPT): string {
  return join(tempFolder({ 'thread.mjs': text }), 'thread.mjs');
}

function about(file: string): Question {
  return { file, job: {} as ExplainJob };
}

async function notesOf(answer: Promise<unknown>): Promise<readonly string[]> {
  return ((await answer) as { readonly notes: readonly string[] }).notes;
}

describe('threads', () => {
  it('answer each its own question, and never more of them than allowed', async () => {
    const threads = createThreads(script(), queue(2));
    const files = ['a', 'b', 'c', 'd', 'e'];
    const answers = await Promise.all(files.map((file) => notesOf(threads.explain(about(file)))));
    expect(answers.map(([, file]) => file)).toEqual(files);
    expect(new Set(answers.map(([id]) => id)).size).toBe(2);
  });

  it('are used again', async () => {
    const threads = createThreads(script(), queue(2));
    const [first] = await notesOf(threads.explain(about('a')));
    expect(await notesOf(threads.explain(about('b')))).toEqual([first, 'b', '2']);
  });

  it('are there before the first question where they were warmed up', async () => {
    const threads = createThreads(script(), queue(2));
    threads.warmUp();
    threads.warmUp();
    const [warm, other] = await Promise.all(['a', 'b'].map((file) => notesOf(threads.explain(about(file)))));
    expect(Number(warm?.[0])).toBeLessThan(Number(other?.[0]));
  });

  it.each([
    ['exit', 'the thread ended with exit code 3'],
    ['throw', 'broken'],
  ])('%s: one that breaks is the problem of its question alone', async (file, problem) => {
    const threads = createThreads(script(), queue(1));
    const [broken, next] = [threads.explain(about(file)), threads.explain(about('a'))];
    expect(await broken).toEqual({ problem });
    expect(await notesOf(next)).toContain('a');
  });

  it('that cannot start are a problem of those who ask', async () => {
    const threads = createThreads(join(tempFolder(), 'missing.mjs'), queue(1));
    threads.warmUp();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await threads.explain(about('a'))).toEqual({
      problem: expect.stringContaining('Cannot find module') as string,
    });
  });
});
