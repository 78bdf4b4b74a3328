// The docker engine with a real daemon: the same promises for the classic builder and for BuildKit.

import { expect, it } from 'vitest';
import { describeDockerEngine, REFERENCE_PROGRAM, sha256Of } from '../support/engine-contract.js';
import { binaryOf, findTestBuilders, makeProgram, required, runEngine } from '../support/docker-engine.js';

const builders = await findTestBuilders(required('GSI_TEST_BUILDER_IMAGE'));

builders.forEach(describeDockerEngine);

it('gives the same binary with every builder, in every folder, whatever the environment says', async () => {
  const sums = new Set<string>();
  for (const builder of builders) {
    const run = await runEngine(builder, makeProgram(builder, REFERENCE_PROGRAM), {
      env: { GOFLAGS: '-buildvcs=true', GOAMD64: 'v3', GOEXPERIMENT: 'arenas', CGO_ENABLED: '1' },
    });
    sums.add(sha256Of(binaryOf(run)));
  }
  expect(sums.size).toBe(1);
});
