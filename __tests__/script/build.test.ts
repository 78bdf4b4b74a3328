// What script/build has put into dist/, as it is committed.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
/** Bundles with a list of licences. */
const LICENSED = ENTRIES.filter((entry) => existsSync(path.join(ROOT, 'dist', entry, 'licenses.txt')));
/** Of all parts of all bundles: "main/index.js", "main/41.index.js". */
const SCRIPTS = ENTRIES.flatMap((entry) =>
  readdirSync(path.join(ROOT, 'dist', entry))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${entry}/${name}`),
);

describe('dist/', () => {
  it('has the licence of every package that is bundled', () => {
    const { dependencies } = JSON.parse(read('package.json')) as PackageFile;
    // What explains binaries is our own code alone.
    expect(ENTRIES.filter((entry) => !LICENSED.includes(entry))).toEqual(['measure']);
    const names = LICENSED.flatMap((entry) => read(`dist/${entry}/licenses.txt`).split(/\r?\n/));
    expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(LICENSED)('names each package once in the licences of %s', (entry) => {
    const text = read(`dist/${entry}/licenses.txt`);
    const names = text.match(/^(?:@[\w-]+\/)?[\w-]+(?=\r?\n(?:MIT|ISC|Apache-2\.0)\r?\n)/gm) ?? [];
    expect(names).toEqual([...new Set(names)]);
    expect(names).not.toEqual([]);
  });

  it('has in what explains binaries nothing of Node that takes long to load', () => {
    const modules = read('dist/measure/index.js').matchAll(
      /createRequire\(import\.meta\.url\)\("([\w:/]+)"\)/g,
    );
    expect([...modules].map(([, name]) => name).sort()).toEqual(['node:fs', 'node:path']);
  });

  it.each(SCRIPTS)('has a part %s that takes no file of the user for one of its own', (script) => {
    // ncc rewrites what looks to it like the path of a file that belongs to the program.
    expect(read(`dist/${script}`)).not.toMatch(/__(?:nccwpck|webpack)_require__\.ab \+/);
  });

  it.each(SCRIPTS)('has a part %s that holds no path of the machine that made it', (script) => {
    expect(read(`dist/${script}`)).not.toContain(ROOT);
  });
});
