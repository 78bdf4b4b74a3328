// Programs that share packages, in one step: each is verified by itself, whatever is done side by side.

import { expect, it } from 'vitest';
import type { StepResult } from '../../script/runner.ts';
import { imagesOf, NO_DAEMON, runStep, type ImageOutput } from '../support/action-step.js';
import { manyPrograms, programName } from '../support/many-programs.js';
import { tempFolder } from '../support/temp-folder.js';

const NAMES = Array.from({ length: 6 }, (_, at) => programName(at));

async function build(pkg: string): Promise<readonly ImageOutput[]> {
  const host = { engine: 'host', 'builder-image': '', 'smoke-test': 'say' };
  const result: StepResult = await runStep({
    inputs: { ...host, package: pkg, tags: 'many/{name}:1' },
    workspace: tempFolder(manyPrograms(NAMES.length)),
    env: NO_DAEMON,
  });
  expect(result.exitCode, result.printed).toBe(0);
  expect(result.printed.match(/^▸ compile/gm)).toHaveLength(1);
  return imagesOf(result);
}

it('six programs become six images, each the one that it would be alone', async () => {
  const images = await build('./...');
  expect(images.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual(
    NAMES.map((name) => `${name} pass`),
  );
  for (const of of ['image-id', 'binary-sha256'] as const) {
    expect(new Set(images.map((image) => image[of])).size).toBe(NAMES.length);
  }
  const [alone] = await build('./cmd/p04');
  expect(images.find(({ name }) => name === 'p04')).toMatchObject({
    'image-id': alone?.['image-id'],
    'binary-sha256': alone?.['binary-sha256'],
  });
});
