import os from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExplainJob } from '../../src/measure/explain.js';
import { createExplainers, type Question } from '../../src/measure/explainers.js';
import { queue } from '../../src/queue.js';
import { tempFolder } from '../support/temp-folder.js';

/** A process that answers with its own number, the file that it was asked about, and how often it was asked. */
const SCRIPT = `
import { createInterface } from 'node:readline';
let asked = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { file } = JSON.parse(line);
  asked++;
  if (file === 'exit') process.exit(3);
  if (file === 'throw') throw new Error('broken');
  await new Promise((resolve) => setTimeout(resolve, 20));
  console.log(JSON.stringify({ notes: [String(process.pid), file, String(asked)] }));
}
`;

function script(text = SCRIPT): string {
  return join(tempFolder({ 'explainer.mjs': text }), 'explainer.mjs');
}

function about(file: string): Question {
  return { file, job: {} as ExplainJob };
}

async function notesOf(answer: Promise<unknown>): Promise<readonly string[]> {
  return ((await answer) as { readonly notes: readonly string[] }).notes;
}

describe('explainers', () => {
  it('answer each its own question, and never more of them than allowed', async () => {
    const explainers = createExplainers(script(), queue(2));
    const files = ['a', 'b', 'c', 'd', 'e'];
    const answers = await Promise.all(files.map((file) => notesOf(explainers.explain(about(file)))));
    expect(answers.map(([, file]) => file)).toEqual(files);
    expect(new Set(answers.map(([id]) => id)).size).toBe(2);
  });

  it('are used again', async () => {
    const explainers = createExplainers(script(), queue(2));
    const [first] = await notesOf(explainers.explain(about('a')));
    expect(await notesOf(explainers.explain(about('b')))).toEqual([first, 'b', '2']);
  });

  it('are there before the first question where they were warmed up', async () => {
    const explainers = createExplainers(script(), queue(2));
    explainers.warmUp();
    explainers.warmUp();
    const [warm, other] = await Promise.all(
      ['a', 'b'].map((file) => notesOf(explainers.explain(about(file)))),
    );
    expect(Number(warm?.[0])).toBeLessThan(Number(other?.[0]));
  });

  it.each([
    ['exit', 'the process ended with exit code 3'],
    ['throw', 'the process ended with exit code 1'],
  ])('%s: one that breaks is the problem of its question alone', async (file, problem) => {
    const explainers = createExplainers(script(), queue(1));
    const [broken, next] = [explainers.explain(about(file)), explainers.explain(about('a'))];
    expect(await broken).toEqual({ problem });
    expect(await notesOf(next)).toContain('a');
  });

  it('that cannot start are a problem of those who ask', async () => {
    const explainers = createExplainers(join(tempFolder(), 'missing.mjs'), queue(1));
    explainers.warmUp();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await explainers.explain(about('a'))).toEqual({
      problem: 'the process ended with exit code 1',
    });
  });

  it('see nothing of the environment, and let others go first', async () => {
    const text = SCRIPT.replace(
      '[String(process.pid), file, String(asked)]',
      '[Object.keys(process.env).join(), String(os.getPriority())]',
    );
    const explainers = createExplainers(script(`import os from 'node:os';${text}`), queue(1));
    expect(await notesOf(explainers.explain(about('a')))).toEqual([
      '',
      String(Math.min(os.getPriority() + 10, 19)),
    ]);
  });
});
