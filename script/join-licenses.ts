// Joins the licence files of a bundle's parts (licenses.<part>.txt) into licenses.txt, each package once: many parts hold
// something of the same package. No file where nothing is bundled but our own code.
// Usage: node script/join-licenses.ts <folder of the bundle>

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// A package is its name, its SPDX expression, and its text up to the next one.
const PACKAGE = /^(?=(?:@[\w.-]+\/)?[\w.-]+\n[\w.()+-]+(?: (?:AND|OR|WITH) [\w.()+-]+)*\n)/m;

const [folder = '.'] = process.argv.slice(2);
const parts = readdirSync(folder).filter((name) => /^licenses\..+\.txt$/.test(name));
const texts = parts.sort().map((name) => readFileSync(path.join(folder, name), 'utf8'));
const packages = texts
  .flatMap((text) => text.split(PACKAGE))
  .filter((text) => text.trim() !== '')
  .map((text) => `${text.trimEnd()}\n`);
if (packages.length > 0) {
  writeFileSync(path.join(folder, 'licenses.txt'), [...new Set(packages)].sort().join('\n'));
}
for (const name of parts) rmSync(path.join(folder, name));
