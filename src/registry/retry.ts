// Trying again: which failures, how often, and after how long. The clock and the dice are passed in, so that a test
// needs neither time nor luck.

import { setTimeout as wait } from 'node:timers/promises';
import { afterAttempts, RegistryError } from './failure.js';

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Rejects with the signal's reason when it fires. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** At least 0, below 1. */
  readonly random: () => number;
}

/** The real one. */
export const CLOCK: Clock = {
  now: Date.now,
  random: Math.random,
  sleep: async (ms, signal) => {
    await wait(ms, undefined, { signal }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw error;
    });
  },
};

const SECOND = 1000;
const ATTEMPTS = 6;
const FIRST_DELAY_MS = SECOND;
const LONGEST_DELAY_MS = 30 * SECOND;
const LONGEST_RETRY_AFTER_MS = 120 * SECOND;

export interface RetryOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}

/** Calls `work` until it succeeds, fails for good, or has failed six times. */
export async function withRetries<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { clock, signal, log } = options;
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof RegistryError) || !error.isTransient) throw error;
      if (attempt === ATTEMPTS) throw afterAttempts(error, attempt);
      const ms = error.kind === 'renewed' ? 0 : retryDelayMs(attempt, error.retryAfterMs, clock.random());
      if (ms > 0) log(`${error.message}; trying again in ${(ms / SECOND).toFixed(1)} s`);
      await clock.sleep(ms, signal);
    }
  }
}

/** How long to wait after a failed attempt (counted from 1): doubled each time and spread by chance, or as asked. */
export function retryDelayMs(attempt: number, retryAfterMs: number | undefined, chance: number): number {
  const doubled = Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), LONGEST_DELAY_MS);
  const spread = Math.round(doubled * (0.5 + chance / 2));
  return Math.max(spread, Math.min(retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS));
}

/** Reads a Retry-After header (RFC 9110, 10.2.3): seconds or a date; undefined where it is neither. */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * SECOND;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
