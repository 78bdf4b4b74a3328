// What script/build has put into dist/, as it is committed.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

const ENTRIES = readdirSync(path.join(ROOT, 'dist'));

describe('dist/', () => {
  it('has the licence of every package that is bundled', () => {
    const { dependencies } = JSON.parse(read('package.json')) as PackageFile;
    const names = ENTRIES.flatMap((entry) => read(`dist/${entry}/licenses.txt`).split(/\r?\n/));
    expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(ENTRIES)('has a bundle %s that takes no file of the user for one of its own', (entry) => {
    // ncc rewrites what looks to it like the path of a file that belongs to the program.
    expect(read(`dist/${entry}/index.js`)).not.toContain('__nccwpck_require__.ab +');
  });

  it.each(ENTRIES)('has a bundle %s that holds no path of the machine that made it', (entry) => {
    expect(read(`dist/${entry}/index.js`)).not.toContain(ROOT);
  });
});
