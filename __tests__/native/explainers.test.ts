import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { ACTION_DIR } from '../../script/runner.ts';
import { tempFolder } from '../support/temp-folder.js';

/** Starts the process that explains binaries, as a run does that then ends for another reason. */
const STARTER = `
import { createExplainers } from '${join(ACTION_DIR, 'src/measure/explainers.ts')}';
createExplainers(process.argv[2], (work) => work()).warmUp();
setTimeout(() => undefined, 300);`;

/** What runs, without processes that have ended and whose parent has not asked yet. */
function running(): string {
  return execFileSync('ps', ['-eo', 'stat=,args='], { encoding: 'utf8' }).replace(/^Z.*$/gm, '');
}

it('a process that explains binaries keeps no run from ending, and ends with it', async () => {
  // A copy in a folder of the test's own, to know it by.
  const script = join(tempFolder(), 'index.js');
  execFileSync('cp', ['-r', `${join(ACTION_DIR, 'dist/measure')}/.`, join(script, '..')]);
  const starter = join(tempFolder({ 'starter.mjs': STARTER }), 'starter.mjs');
  const ended = new Promise((resolve) => {
    execFile('node', [starter, script], resolve);
  });
  await vi.waitFor(() => {
    expect(
      running()
        .split('\n')
        .filter((line) => line.includes(script)),
    ).toHaveLength(2);
  });
  expect(await ended).toBeNull();
  await vi.waitFor(() => {
    expect(running()).not.toContain(script);
  });
});

it('a process that explains binaries takes questions of any length, in pieces, and ends with its input', async () => {
  const child = spawn('node', [join(ACTION_DIR, 'dist/measure/index.js')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const question = (file: string): string =>
    `${JSON.stringify({ file, job: { padding: 'ä'.repeat(200_000) } })}\n`;
  for (const file of ['/nowhere/ä', '/nowhere/b']) {
    const bytes = Buffer.from(question(file));
    // Not only between two characters.
    child.stdin.write(bytes.subarray(0, 70_001));
    await setTimeout(100);
    child.stdin.write(bytes.subarray(70_001));
    const { value } = (await lines.next()) as { value: string };
    expect(JSON.parse(value)).toEqual({ problem: `ENOENT: no such file or directory, open '${file}'` });
  }
  child.stdin.end();
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
});
