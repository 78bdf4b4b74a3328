// Remote packages with every builder and both engines: one digest, and the same from the Dockerfile by hand.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { StepResult } from '../../script/runner.ts';
import { runTool } from '../../src/command.js';
import { findDocker } from '../../src/daemon/docker.js';
import { builderImage, runStep, testTag } from '../support/action-step.js';
import { docker } from '../support/daemon-contents.js';
import { findTestBuilders, hostAddress } from '../support/docker-engine.js';
import { sha256Of } from '../support/engine-contract.js';
import { serveStore } from '../support/module-store.js';
import { storePrograms } from '../support/remote-programs.js';
import { tempFolder } from '../support/temp-folder.js';

const builders = await findTestBuilders(builderImage);
const ENGINES = [
  ...builders.map(({ name, env }) => ({ name, inputs: { engine: 'docker' }, env })),
  { name: 'the host engine', inputs: { engine: 'host', 'builder-image': '' }, env: {} },
];

let fetchSettings: Readonly<Record<string, string>>;

beforeEach(async () => {
  const port = await serveStore(storePrograms());
  fetchSettings = {
    GOPROXY: `http://${hostAddress()}:${port}`,
    GOSUMDB: 'off',
    GOMODCACHE: tempFolder(),
  };
});

async function run(
  pkg: string,
  engine: {
    readonly inputs: Readonly<Record<string, string>>;
    readonly env: Readonly<Record<string, string>>;
  },
  inputs: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  return runStep({
    inputs: { ...engine.inputs, package: pkg, ...inputs },
    workspace: tempFolder(),
    env: { ...engine.env, ...fetchSettings },
  });
}

it.each([
  ['example.com/acme/tool/cmd/tool@latest', 'v1.2.0', ENGINES],
  // All builders get the same folder; the classic one takes its time.
  ['example.com/replaced@v1.0.0', 'v1.0.0', ENGINES.slice(1)],
  ['example.com/old@v1.0.0', 'v1.0.0', ENGINES.slice(1)],
])('%s has one digest, whatever builds', async (pkg, version, engines) => {
  const digests = new Set<string>();
  for (const engine of engines) {
    const result = await run(pkg, engine, { tags: testTag('remote'), 'smoke-test': '[]' });
    expect(result.exitCode, result.printed).toBe(0);
    expect(result.printed).toContain(`${pkg.replace(/@.*/, '')}@${version} -> `);
    digests.add(`${result.outputs['image-id'] ?? ''} ${result.outputs['digest'] ?? ''}`);
  }
  expect([...digests]).toHaveLength(1);
});

it.each(ENGINES)('two programs of one module are built together with $name', async (engine) => {
  const tags = ['tool', 'other'].map((name) => testTag(`remote-${name}`));
  const packages = ['tool', 'other'].map((name) => `example.com/acme/tool/v2/cmd/${name}@latest`);
  const result = await run(packages.join(), engine, {
    tags: (tags[0] ?? '').replace('remote-tool', 'remote-{name}'),
    'smoke-test': '[]',
  });
  expect(result.exitCode, result.printed).toBe(0);
  expect(result.outputs['tags']?.split('\n')).toEqual(tags);
});

it.each(ENGINES)('a release that does not compile is told of by its own name with $name', async (engine) => {
  const { exitCode, printed } = await run('example.com/broken@v1.0.0', engine, { tags: 'acme/x:1' });
  expect(exitCode).toBe(1);
  expect(printed).toMatch(/^::error .*%0Aexample\.com\/broken@v1\.0\.0\/main\.go:3:23: /m);
  expect(printed).toContain('Give another version than example.com/broken@v1.0.0');
});

// The classic builder would leave the images of its stages behind.
const modern = builders.filter(({ kind }) => kind !== 'classic');

it.each(modern)('the Dockerfile by hand makes the same binary with $name', async ({ env }) => {
  const { tool } = await findDocker({ ...process.env, ...env });
  const tag = testTag('remote');
  const byHand = testTag('remote-by-hand');
  const made = await run(
    'example.com/acme/tool/cmd/tool@v1.2.0',
    { inputs: { engine: 'docker' }, env },
    { tags: tag },
  );
  expect(made.exitCode, made.printed).toBe(0);
  const file = made.outputs['dockerfile'] ?? '';
  const [, words = ''] = /^# {3}docker build (.*)$/m.exec(readFileSync(file, 'utf8')) ?? [];
  // The store is in reach of the daemon, but of no file of the user's.
  const text = readFileSync(file, 'utf8').replace(
    'RUN ["go", "mod", "download"]',
    `RUN ["env", "GOPROXY=${fetchSettings['GOPROXY'] ?? ''}", "GOSUMDB=off", "go", "mod", "download"]`,
  );
  const args = words.replace('<this file>', '-').split(' ');
  // Not the synchronous way: the store is served by this process.
  await runTool(tool, ['build', '-t', byHand, ...args], {
    cwd: path.dirname(file),
    input: Buffer.from(text),
    env: { ...process.env, ...env, DOCKER_BUILDKIT: '1' },
    timeoutMs: 200_000,
  });
  const container = docker('create', byHand);
  const binary = path.join(tempFolder(), 'tool');
  docker('cp', `${container}:/tool`, binary);
  docker('rm', container);
  expect(sha256Of(binary)).toBe(made.outputs['binary-sha256']);
});
