// The docker engine with the buildx plugin and a builder that is not the daemon's own (script/setup-buildx.sh).

import { expect, it } from 'vitest';
import { BUILDER_VARIABLE } from '../../src/daemon/questions.js';
import { docker } from '../support/daemon-contents.js';
import {
  binaryOf,
  findTestBuilders,
  makeProgram,
  required,
  runEngine,
  type TestBuilder,
} from '../support/docker-engine.js';
import { describeDockerEngine, REFERENCE_PROGRAM, sha256Of } from '../support/engine-contract.js';

const image = required('GSI_TEST_REMOTE_BUILDER_IMAGE');
const registry = image.split('/')[0] ?? '';

const buildx: TestBuilder = {
  name: 'buildx with a remote builder',
  kind: 'buildx',
  env: { DOCKER_CONFIG: required('GSI_TEST_BUILDX_CONFIG'), [BUILDER_VARIABLE]: 'buildx' },
  image,
  publish: (tag) => {
    const name = `${registry}/${tag}`;
    docker('tag', tag, name);
    docker('push', '--quiet', name);
    docker('image', 'rm', name);
    return name;
  },
};

describeDockerEngine(buildx);

it('gives the same binary as the builders of the daemon', async () => {
  const others = await findTestBuilders(required('GSI_TEST_BUILDER_IMAGE'));
  const sums = new Set<string>();
  for (const builder of [buildx, ...others]) {
    sums.add(sha256Of(binaryOf(await runEngine(builder, makeProgram(builder, REFERENCE_PROGRAM)))));
  }
  expect(sums.size).toBe(1);
});
