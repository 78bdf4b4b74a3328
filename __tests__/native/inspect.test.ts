// Images that are read back side by side, as those of several programs are.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inspect } from '../../src/inspect.js';
import type { Image } from '../../src/oci/types.js';
import { assembleExample, fileEntry, layerPlan } from '../support/oci.js';
import { sha256Of } from '../support/engine-contract.js';
import { tempFolder } from '../support/temp-folder.js';

/** The image of a program that says a word, and the hash of its binary. */
async function imageOf(word: string): Promise<{ readonly image: Image; readonly sha256: string }> {
  const folder = tempFolder({
    'go.mod': `module example.com/${word}\n\ngo 1.19\n`,
    'main.go': `package main\n\nfunc main() { println("${word}") }\n`,
  });
  const env = { ...process.env, CGO_ENABLED: '0' };
  execFileSync('go', ['build', '-ldflags=-s', '-o', 'server', '.'], { cwd: folder, env });
  const file = join(folder, 'server');
  const entry = fileEntry('/server', readFileSync(file), 0o755);
  const image = await assembleExample(join(folder, 'blobs'), { layers: [layerPlan(entry)] });
  return { image, sha256: sha256Of(file) };
}

it('are told apart, and leave nothing in the folder that they share', async () => {
  const made = [await imageOf('one'), await imageOf('other'), await imageOf('third')];
  const tempDir = tempFolder();
  const inspections = await Promise.all(
    made.map(({ image }) => inspect(image, { binaryPath: '/server', linkCheck: 'error', tempDir })),
  );
  expect(inspections.map(({ binarySha256 }) => binarySha256)).toEqual(made.map(({ sha256 }) => sha256));
  expect(inspections.map(({ buildInfo }) => buildInfo.path)).toEqual(
    ['one', 'other', 'third'].map((word) => `example.com/${word}`),
  );
  expect(readdirSync(tempDir)).toEqual([]);
});
