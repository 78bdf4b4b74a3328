import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startHeartbeat } from '../../src/engine/heartbeat.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('says every 20 seconds what is being done, until it is ended', () => {
  const log: string[] = [];
  const stop = startHeartbeat('compiling', (line) => log.push(line));
  vi.advanceTimersByTime(45_000);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(log).toEqual(['still compiling, 20 s', 'still compiling, 40 s']);
});
