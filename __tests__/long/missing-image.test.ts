// A builder image that does not exist yet: the Go release is fetched through the module proxy, and makes the binary
// that this release makes on any machine.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { compileArgs, compileEnvironment } from '../../src/go/compile.js';
import { docker, removeAfterTest } from '../support/daemon-contents.js';
import { binaryOf, findTestBuilders, makeProgram, required, runEngine } from '../support/docker-engine.js';
import { REFERENCE_PROGRAM, sha256Of } from '../support/engine-contract.js';
import { goEnv, goMachine } from '../support/go-tool.js';
import { withoutImage } from '../support/missing-image.js';
import { tempFolder } from '../support/temp-folder.js';

const image = required('GSI_TEST_BUILDER_IMAGE');
const own = docker('run', '--rm', image, 'go', 'env', 'GOVERSION').replace(/^go/, '');
const minor = own.split('.').slice(0, 2).join('.');
const release = own === `${minor}.1` ? `${minor}.2` : `${minor}.1`;

it.each(await findTestBuilders(image))('$name fetches the release that is asked for', async (builder) => {
  const neighbour = `golang:${minor}-alpine`;
  docker('tag', image, neighbour);
  removeAfterTest(neighbour);
  const missing = `golang:${release}-alpine`;
  const plan = makeProgram(builder, {
    ...REFERENCE_PROGRAM,
    compile: { go: { value: release, from: 'toolchain line', file: 'go.mod' } },
    plan: { builderImage: missing, tzdata: true },
  });
  const { env } = process;
  const run = await runEngine(withoutImage(builder, missing), plan, { env });
  const binary = binaryOf(run);
  const version = spawnSync('go', ['version', binary], { encoding: 'utf8' }).stdout;
  expect(version).toContain(`go${release}`);

  const goroot = goEnv('GOROOT', { GOTOOLCHAIN: `go${release}` });
  const file = path.join(tempFolder(), 'binary');
  const compiled = spawnSync(path.join(goroot, 'bin/go'), compileArgs(plan, file), {
    cwd: plan.source.contextDir,
    env: { ...goMachine(), ...compileEnvironment(plan, { os: 'linux', architecture: 'amd64' }) },
    encoding: 'utf8',
  });
  expect(compiled.stderr).toBe('');
  expect(sha256Of(binary)).toBe(sha256Of(file));
  expect(sha256Of(run.result?.zoneinfo ?? '')).toBe(sha256Of(path.join(goroot, 'lib/time/zoneinfo.zip')));
});
