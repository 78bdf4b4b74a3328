import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendSummary, cutSummary, SUMMARY_LIMIT } from '../../src/github/summary.js';
import { tempFolder } from '../support/temp-folder.js';

async function append(markdown: string, file: string | undefined): Promise<string[]> {
  const lines: string[] = [];
  await appendSummary(markdown, { file, log: (line) => lines.push(line) });
  return lines;
}

describe('the job summary', () => {
  it('is added to what is there', async () => {
    const file = join(tempFolder({ summary: '# before\n' }), 'summary');
    expect(await append('### ✅ server\n', file)).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe('# before\n### ✅ server\n');
  });

  it('makes its file where there is none', async () => {
    const file = join(tempFolder(), 'summary');
    expect(await append('x\n', file)).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe('x\n');
  });

  it.each([undefined, ''])('is one line of the log where the runner names the file %j', async (file) => {
    expect(await append('x\n', file)).toEqual([
      'no job summary: the runner names no file for it (GITHUB_STEP_SUMMARY)',
    ]);
  });

  it('is one line of the log where the file cannot be written', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'summary'));
    expect(await append('x\n', join(folder, 'summary'))).toEqual([
      expect.stringMatching(/^no job summary: EISDIR/),
    ]);
    expect(await append('x\n', join(folder, 'missing', 'summary'))).toEqual([
      expect.stringMatching(/^no job summary: ENOENT/),
    ]);
  });

  it('stays within what GitHub takes, with what was there before', async () => {
    const file = join(tempFolder({ summary: `${'é'.repeat(1000)}\n` }), 'summary');
    expect(await append('| a row |\n'.repeat(200_000), file)).toEqual([]);
    const { size } = statSync(file);
    expect(size).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(size).toBeGreaterThan(SUMMARY_LIMIT - 1000);
  });

  it('is left out where its file is full', async () => {
    const file = join(tempFolder({ summary: 'x'.repeat(SUMMARY_LIMIT - 10) }), 'summary');
    expect(await append('a longer text\n', file)).toEqual(['no job summary: the file for it is full']);
    expect(statSync(file).size).toBe(SUMMARY_LIMIT - 10);
  });
});

describe('a summary that is too long', () => {
  const NOTE =
    '\n_The rest is left out: GitHub takes no more in a job summary. The report file has all of it._\n';

  it('is unchanged up to the limit', () => {
    expect(cutSummary('äb\n', 4)).toBe('äb\n');
  });

  it('is cut after a whole row', () => {
    const kept = cutSummary('| ä row |\n'.repeat(1000), 1000);
    expect(kept).toMatch(/^(\| ä row \|\n)+\n_The rest is left out/);
    expect(kept.endsWith(NOTE)).toBe(true);
    expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(1000);
  });

  it('has its open block and folds closed', () => {
    const text = `<details><summary>x</summary>\n\n\`\`\`\`sh\n\`\`\`\n${'a line\n'.repeat(1000)}\`\`\`\`\n</details>\n`;
    expect(cutSummary(text, 1000)).toMatch(/a line\n````\n\n<\/details>\n\n_The rest/);
    const closed = `<details>\n\`\`\`\nx\n\`\`\`\n</details>\n${'a line\n'.repeat(1000)}`;
    expect(cutSummary(closed, 1000)).toMatch(/a line\n\n_The rest/);
  });

  it('is empty where not even a row fits', () => {
    expect(cutSummary('x'.repeat(1000), 500)).toBe('');
    expect(cutSummary('a\n'.repeat(1000), 100)).toBe('');
    expect(cutSummary('a\n', -5)).toBe('');
  });
});
