import { expect, it } from 'vitest';
import { queue } from '../src/queue.js';

it('runs so many pieces of work at a time, in order, and goes on after one that fails', async () => {
  const run = queue(2);
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const all = [0, 1, 2, 3].map((at) =>
    run(async () => {
      started.push(at);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (at === 0) throw new Error('broken');
      return at;
    }),
  );
  const settled = Promise.allSettled(all);
  await new Promise(setImmediate);
  expect(started).toEqual([0, 1]);
  ends[0]?.();
  await new Promise(setImmediate);
  expect(started).toEqual([0, 1, 2]);
  ends[1]?.();
  await new Promise(setImmediate);
  expect(started).toEqual([0, 1, 2, 3]);
  ends.slice(2).forEach((end) => {
    end();
  });
  expect((await settled).map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
    'failed',
    1,
    2,
    3,
  ]);
});
