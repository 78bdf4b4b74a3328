import { describe, expect, it } from 'vitest';
import { RegistryError } from '../../src/registry/failure.js';
import { CLOCK, parseRetryAfter, retryDelayMs, withRetries } from '../../src/registry/retry.js';
import { Progress } from '../../src/registry/progress.js';
import { testAccess } from '../support/registry-access.js';

describe('retryDelayMs', () => {
  it.each([
    [1, 0, 500],
    [1, 0.999999, 1000],
    [2, 0.5, 1500],
    [5, 0, 8000],
    [6, 0.999999, 30_000],
    [40, 0.5, 22_500],
  ])('after attempt %i and with chance %d is %i ms', (attempt, chance, ms) => {
    expect(retryDelayMs(attempt, undefined, chance)).toBe(ms);
  });

  it.each([
    [100, 500],
    [3000, 3000],
    [10_000_000, 120_000],
  ])(
    'is what the registry asked for (%i ms), where that is longer and no more than two minutes',
    (asked, ms) => {
      expect(retryDelayMs(1, asked, 0)).toBe(ms);
    },
  );
});

describe('parseRetryAfter', () => {
  const now = Date.UTC(2024, 0, 1);

  it.each([
    [undefined, undefined],
    ['0', 0],
    [' 12 ', 12_000],
    ['Mon, 01 Jan 2024 00:01:00 GMT', 60_000],
    ['Sun, 31 Dec 2023 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-1x', undefined],
  ])('reads %j', (value, ms) => {
    expect(parseRetryAfter(value, now)).toBe(ms);
  });
});

describe('withRetries', () => {
  const failure = (isTransient: boolean): RegistryError =>
    new RegistryError('oh', { kind: 'cut', isTransient });

  it('does not repeat what fails for good, or is no failure of a registry', async () => {
    for (const error of [failure(false), new TypeError('defect')]) {
      let attempts = 0;
      const work = (): Promise<never> => {
        attempts += 1;
        return Promise.reject(error);
      };
      await expect(withRetries(work, { ...testAccess(), clock: CLOCK })).rejects.toBe(error);
      expect(attempts).toBe(1);
    }
  });

  it('stops waiting, with the reason, when the signal fires', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    const work = (): Promise<never> => {
      setImmediate(() => {
        controller.abort(reason);
      });
      return Promise.reject(
        new RegistryError('oh', { kind: 'answer', isTransient: true, retryAfterMs: 60_000 }),
      );
    };
    const options = { clock: CLOCK, signal: controller.signal, log: (): undefined => undefined };
    await expect(withRetries(work, options)).rejects.toBe(reason);
  });
});

describe('Progress', () => {
  it('speaks at most every five seconds, and of what is really there', () => {
    let now = 0;
    const lines: string[] = [];
    const progress = new Progress({ clock: { now: () => now }, log: (line) => lines.push(line) });
    progress.expect(61_000_000);
    for (const [ms, bytes] of [
      [1000, 1_000_000],
      [4999, 1_000_000],
      [5000, 1_000_000],
      [9000, 1_000_000],
      [9500, -2_000_000],
      [10_100, 10_340_000],
    ] as const) {
      now = ms;
      progress.add(bytes);
    }
    expect(lines).toEqual(['uploaded 3.0 of 61.0 MB', 'uploaded 12.3 of 61.0 MB']);
  });
});
