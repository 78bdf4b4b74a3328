// A builder image that does not exist yet, with a real daemon and each way to build.

import { afterEach, describe, expect, it } from 'vitest';
import { MissingImage } from '../../src/engine/build-failure.js';
import { daemonContents, docker, imageId, removeAfterTest } from '../support/daemon-contents.js';
import { binaryOf, findTestBuilders, makeProgram, required, runEngine } from '../support/docker-engine.js';
import { REFERENCE_PROGRAM, sha256Of } from '../support/engine-contract.js';
import { startEmptyRegistry, withoutImage } from '../support/missing-image.js';

const image = required('GSI_TEST_BUILDER_IMAGE');
const builders = await findTestBuilders(image);
const release = docker('run', '--rm', image, 'go', 'env', 'GOVERSION').replace(/^go/, '');
const minor = release.split('.').slice(0, 2).join('.');

describe.each(builders)('$name', (builder) => {
  const before = daemonContents();

  afterEach(() => {
    expect(daemonContents()).toEqual(before);
  });

  it('tells an image that does not exist from one that cannot be had', async () => {
    const registry = await startEmptyRegistry();
    for (const [host, isMissing] of [
      [registry, true],
      ['127.0.0.1:9', false],
    ] as const) {
      const plan = makeProgram(builder, {
        ...REFERENCE_PROGRAM,
        plan: { builderImage: `${host}/golang:1.99.1-alpine` },
      });
      const { error } = await runEngine(builder, plan);
      expect(error).toHaveProperty('message', expect.stringContaining('cannot be pulled'));
      expect([host, error instanceof MissingImage, String(error)]).toEqual([host, isMissing, String(error)]);
    }
  });

  it('compiles with the same release in a neighbouring image, to the same binary', async () => {
    const neighbour = `golang:${minor}-alpine`;
    expect(imageId(neighbour)).toBe('');
    docker('tag', image, neighbour);
    removeAfterTest(neighbour);
    const missing = `golang:${release}-alpine`;
    const compile = { go: { value: release, from: 'input' } } as const;
    const direct = await runEngine(builder, makeProgram(builder, { ...REFERENCE_PROGRAM, compile }));
    const plan = makeProgram(builder, { ...REFERENCE_PROGRAM, compile, plan: { builderImage: missing } });
    const run = await runEngine(withoutImage(builder, missing), plan);
    expect(sha256Of(binaryOf(run))).toBe(sha256Of(binaryOf(direct)));
    expect(run.log).toContain(
      `there is no builder image ${missing} yet: ${neighbour} fetches go${release} as a module`,
    );
    docker('image', 'rm', neighbour);
  });
});
