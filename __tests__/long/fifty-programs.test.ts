// Fifty programs that share packages, in one step of each engine: all verified, all run, alike.

import { expect, it } from 'vitest';
import { builderImage, imagesOf, runStep } from '../support/action-step.js';
import { manyPrograms, programName } from '../support/many-programs.js';
import { tempFolder } from '../support/temp-folder.js';

it('fifty programs become fifty images, with one digest each in both engines', async () => {
  const names = Array.from({ length: 50 }, (_, at) => programName(at));
  const digests = new Set<string>();
  for (const inputs of [
    { engine: 'host', 'builder-image': '' },
    { engine: 'docker', 'builder-image': builderImage },
  ]) {
    const result = await runStep({
      inputs: { ...inputs, package: './...', tags: 'many/{name}:1', load: 'false', 'smoke-test': 'say' },
      workspace: tempFolder(manyPrograms(names.length)),
    });
    expect(result.exitCode, result.printed).toBe(0);
    expect(result.printed.match(/^▸ compile/gm)).toHaveLength(1);
    const images = imagesOf(result);
    expect(images.map(({ name }) => name)).toEqual(names);
    expect(images.filter((image) => image.static && image.verdict === 'pass')).toHaveLength(names.length);
    digests.add(images.map(({ digest }) => digest).join(' '));
  }
  expect([...digests]).toHaveLength(1);
});
