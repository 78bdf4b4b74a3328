// Five groups of tests, by what they need: `unit` runs anywhere, `native` needs Linux with Go and gcc, `daemon` and
// `workflow` need what script/test sets up, `long` takes more than a few minutes.

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const GROUPS = [
  { name: 'native', folders: ['native'], timeout: 2 * MINUTE },
  { name: 'daemon', folders: ['daemon'], timeout: 5 * MINUTE },
  { name: 'workflow', folders: ['workflow', 'demo'], timeout: 10 * MINUTE },
  { name: 'long', folders: ['long'], timeout: 60 * MINUTE },
];

const patterns = (folders: readonly string[]): string[] =>
  folders.map((folder) => `__tests__/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Also on a machine of two cores, where the default is one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    allowOnly: process.env['CI'] !== 'true',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['__tests__/**/*.test.ts'],
          exclude: patterns(GROUPS.flatMap(({ folders }) => folders)),
          testTimeout: 20 * SECOND,
        },
      },
      ...GROUPS.map(({ name, folders, timeout }) => ({
        test: {
          name,
          include: patterns(folders),
          testTimeout: timeout,
          hookTimeout: timeout,
          // Those that share a daemon run one after the other.
          fileParallelism: name === 'native',
        },
      })),
    ],
  },
});
