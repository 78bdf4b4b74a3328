import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLog, mask } from '../../src/github/log.js';
import { captureOutput } from '../support/captured-output.js';

describe('the log', () => {
  it('has a group for each phase, and below it a line with its time and what came of it', async () => {
    const output = captureOutput();
    const log = createLog();
    const value = await log.phase('compile', async () => {
      log.line('building');
      await sleep(30);
      return { value: 42, said: 'golang:1.26.8\nand more' };
    });
    expect(value).toBe(42);
    expect(output()).toMatch(
      /^::group::compile\nbuilding\n::endgroup::\n▸ compile {5}\d\.\d s {3}golang:1\.26\.8\n$/,
    );
    expect(log.timings).toEqual([{ phase: 'compile', ms: expect.any(Number) as number }]);
    expect(log.timings[0]?.ms).toBeGreaterThanOrEqual(25);
  });

  it('says which phase failed, closes its group, and passes the error on', async () => {
    const output = captureOutput();
    const log = createLog();
    const error = new Error('no');
    await expect(log.phase('inspect', () => Promise.reject(error))).rejects.toBe(error);
    expect(output()).toMatch(/^::group::inspect\n::endgroup::\n✗ inspect {5}\d\.\d s {3}failed\n$/);
    expect(log.timings).toHaveLength(1);
  });

  it('prints text line by line, none of it a command', () => {
    const output = captureOutput();
    createLog().line('a\r\n  ::set-output name=x::y\n\n##[error]z\n');
    expect(output()).toBe('a\n  : :set-output name=x::y\n\n## [error]z\n');
  });

  it('takes nothing that a phase says for a command', async () => {
    const output = captureOutput();
    await createLog().phase('smoke', () => Promise.resolve({ value: 1, said: '##[group]x' }));
    expect(output()).toContain('## [group]x');
  });
});

it('a secret is masked as the runner reads it, whatever is in it', () => {
  const output = captureOutput();
  mask('50 %\r\nnext');
  expect(output()).toBe('::add-mask::50 %25%0D%0Anext\n');
});
