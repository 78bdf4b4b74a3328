// The Dockerfile that users are given: docker build makes the same binary and the same config of it, by hand.

import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { findDocker } from '../../src/daemon/docker.js';
import { renderDockerfileByHand } from '../../src/engine/dockerfile-by-hand.js';
import { readModuleFiles } from '../../src/engine/module-files.js';
import type { RunConfig } from '../../src/oci/types.js';
import { findDaemon } from '../support/daemon.js';
import { docker } from '../support/daemon-contents.js';
import { binaryOf, findTestBuilders, makeProgram, required, runEngine } from '../support/docker-engine.js';
import { sha256Of } from '../support/engine-contract.js';
import { tempFolder } from '../support/temp-folder.js';

const HOSTILE = '$(id) `id` "q" \\ $HOME ${PATH} # \' ☃';
const RUN: RunConfig = {
  User: '65532:65532',
  ExposedPorts: { '8080/tcp': {}, '53/udp': {} },
  Env: [`A=${HOSTILE}`, 'EMPTY=', 'PLAIN=x'],
  Entrypoint: ['/server', HOSTILE],
  Cmd: ['--port', '8080'],
  Healthcheck: {
    Test: ['CMD', '/server', HOSTILE],
    Interval: 5_000_000_000,
    Timeout: 1_500_000_000,
    Retries: 2,
  },
  WorkingDir: '/da ta/$x',
  Labels: { [`key ${HOSTILE}`]: HOSTILE, plain: 'x' },
};
const FILES = {
  'go.mod': 'module example.com/server\n\ngo 1.19\n',
  'main.go': 'package main\n\nfunc main() { println("by hand") }\n',
};

const builders = await findTestBuilders(required('GSI_TEST_BUILDER_IMAGE'));

it.each(builders)('makes the same files and config with $name', async (builder) => {
  const found = await findDocker({ ...process.env, ...builder.env });
  const plan = makeProgram(builder, { files: FILES, plan: { run: RUN } });
  const byEngine = sha256Of(binaryOf(await runEngine(builder, plan)));

  const folder = tempFolder();
  const file = join(folder, 'Dockerfile');
  const byHand = { extras: false, daemonPlatform: (await findDaemon()).platform };
  writeFileSync(file, renderDockerfileByHand(plan, { modules: await readModuleFiles(plan), ...byHand }));
  const tag = `gsi-test/by-hand-${builder.kind}`;
  removeNewImagesAfterTest();
  execFileSync(found.tool, ['build', '-t', tag, '-f', file, plan.source.contextDir], {
    env: { ...process.env, ...builder.env, DOCKER_BUILDKIT: builder.kind === 'classic' ? '0' : '1' },
    stdio: 'pipe',
  });

  const container = docker('create', tag);
  docker('cp', `${container}:/server`, join(folder, 'server'));
  docker('rm', container);
  expect(sha256Of(join(folder, 'server'))).toBe(byEngine);
  const config = JSON.parse(docker('image', 'inspect', '--format', '{{json .Config}}', tag)) as RunConfig;
  // BuildKit gives every image a PATH.
  const env = config.Env?.filter((line) => !line.startsWith('PATH='));
  expect({ ...config, Env: env }).toMatchObject(RUN);
});

// The classic builder leaves the images of its stages behind, as it does for everybody.
function removeNewImagesAfterTest(): void {
  const list = (): string[] => docker('images', '--all', '--quiet', '--no-trunc').split('\n');
  const before = new Set(list());
  onTestFinished(() => {
    // An image goes only after those made from it.
    for (let round = 0; round < 30; round++) {
      const added = list().filter((id) => !before.has(id));
      if (added.length === 0) return;
      spawnSync('docker', ['image', 'rm', '--force', '--no-prune', ...new Set(added)]);
    }
  });
}
