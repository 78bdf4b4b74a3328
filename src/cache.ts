// Talks to the cache service, in a process of its own: what @actions/cache prints is no line of our log, what it waits
// for can be ended, and its workspace is a folder that holds one file, so that the same file has the same version in
// every job. Usage: index.js restore|save <key> [<further keys>], run in that folder.

import { writeFile } from 'node:fs/promises';
import { restoreCache, saveCache } from '@actions/cache';

// The same names as in src/baseline/cache-store.ts.
const FILE = 'sizes.json';
const RESULT = 'result.json';

const [action, key = '', ...more] = process.argv.slice(2);
if (action === 'restore') {
  await writeFile(RESULT, JSON.stringify({ key: (await restoreCache([FILE], key, more)) ?? null }));
} else if (action === 'save') {
  await writeFile(RESULT, JSON.stringify({ key: (await saveCache([FILE], key)) === -1 ? null : key }));
} else {
  throw new Error(`unknown action ${action ?? ''}`);
}
// Connections that are kept open must not keep the process.
process.exit();
