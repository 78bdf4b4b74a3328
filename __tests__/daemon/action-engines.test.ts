// The whole action with both engines and every builder: one digest, several platforms and programs.

import { describe, expect, it } from 'vitest';
import type { StepResult } from '../../script/runner.ts';
import { builderImage, configOf, helloworld, runStep, testTag } from '../support/action-step.js';
import { docker, imageId } from '../support/daemon-contents.js';
import { findTestBuilders } from '../support/docker-engine.js';
import { SERVER_AND_TOOL, SERVER_AND_TOOL_INPUTS } from '../support/server-and-tool.js';
import { tempFolder } from '../support/temp-folder.js';

const builders = await findTestBuilders(builderImage);
const THREE = 'linux/amd64,linux/arm64,linux/arm/v7';

interface Engine {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

const ENGINES: readonly Engine[] = [
  ...builders.map(({ name, env }) => ({ name, inputs: { engine: 'docker' }, env })),
  { name: 'the host engine', inputs: { engine: 'host', 'builder-image': '' }, env: {} },
];

function hello(word: string): string {
  return `package main\n\nfunc main() { println(${JSON.stringify(word)}) }\n`;
}

function passed(result: StepResult): StepResult {
  expect(result.exitCode, result.printed).toBe(0);
  return result;
}

it('three platforms have one digest, whatever builds', async () => {
  const digests = new Set<string>();
  for (const { inputs, env } of ENGINES) {
    const tag = testTag('three');
    const { outputs } = passed(
      await runStep({ inputs: { ...inputs, platforms: THREE, tags: tag, tzdata: 'true' }, env }),
    );
    digests.add(`${outputs['image-id'] ?? ''} ${outputs['digest'] ?? ''}`);
    // The daemon has its own of the three.
    const platform = docker('image', 'inspect', '--format', '{{.Os}}/{{.Architecture}}', tag);
    expect(platform).toBe(docker('version', '--format', '{{.Server.Os}}/{{.Server.Arch}}'));
    expect(imageId(tag)).toBe(outputs['image-id']);
    expect(configOf(tag)).toMatchObject({ Entrypoint: ['/helloworld'] });
  }
  expect([...digests]).toHaveLength(1);
});

const FILES = {
  'go.mod': 'module example.com/tools\n\ngo 1.19\n',
  'cmd/a/main.go': hello('a'),
  'cmd/b/main.go': hello('b'),
  'svc/go.mod': 'module example.com/svc\n\ngo 1.19\n',
  'svc/main.go': hello('svc'),
};

function stepWith({
  inputs,
  env,
}: Engine): (
  workspace: string,
  tag: string,
  given?: Readonly<Record<string, string>>,
) => Promise<StepResult> {
  return (workspace, tag, given = {}) =>
    runStep({ inputs: { ...inputs, tags: tag, ...given }, env, workspace });
}

// Without the classic builder, which is slow; that it makes the same is shown elsewhere.
describe.each(ENGINES.slice(1))('several programs with $name', (engine) => {
  const step = stepWith(engine);

  it('of two modules become an image each, which runs', async () => {
    const tags = ['a', 'b', 'svc'].map((name) => testTag(`several-${name}`));
    const tag = (tags[0] ?? '').replace('several-a', 'several-{name}');
    passed(await step(tempFolder(FILES), tag, { package: './...,./svc', 'smoke-test': '[]' }));
    for (const [at, word] of ['a', 'b', 'svc'].entries()) {
      expect(docker('run', '--rm', tags[at] ?? '')).toBe('');
      expect(imageId(tags[at] ?? '')).not.toBe('');
      expect(configOf(tags[at] ?? '')).toMatchObject({ Entrypoint: [`/${word}`] });
    }
  });

  it('differ in what per-image says of them', async () => {
    const tag = testTag('own-server').replace('own-server', 'own-{name}');
    const tool = testTag('own-tool');
    const server = tag.replace('{name}', 'server');
    passed(await step(tempFolder(SERVER_AND_TOOL), tag, { ...SERVER_AND_TOOL_INPUTS, 'html-file': '' }));
    expect(configOf(server)).toMatchObject({
      ExposedPorts: { '8091/tcp': {} },
      Env: ['A=server'],
      User: '7:7',
    });
    expect(configOf(tool)).toMatchObject({ Env: ['A=all'], Cmd: ['up', '1.10'], User: '65532:65532' });
    expect(docker('run', '--rm', tool)).toBe('');
  });
});

// Where a builder keeps failures, and where it tells them, is its own.
describe.each(ENGINES)('several programs, of which some fail, with $name', (engine) => {
  const step = stepWith(engine);

  it('tell the errors of each that does not compile, and are delivered all or none with fail-fast', async () => {
    const broken = 'package main\n\nfunc main() { missing() }\n';
    const workspace = tempFolder({ ...FILES, 'cmd/a/main.go': broken, 'svc/main.go': broken });
    const tag = testTag('stopped-b').replace('stopped-b', 'stopped-{name}');
    const result = await step(workspace, tag, { package: './...,./svc', 'fail-fast': 'true' });
    expect(result.exitCode, result.printed).toBe(1);
    for (const file of ['cmd/a/main.go', 'svc/main.go']) {
      expect(result.printed).toContain(`::error title=go-scratch-image,file=${file},line=3,`);
    }
    expect(imageId(tag.replace('{name}', 'b'))).toBe('');
  });

  it('fail one by one, again and again', async () => {
    const broken = 'package main\n\nfunc main() { missing() }\n';
    const workspace = tempFolder({ ...FILES, 'cmd/b/main.go': broken });
    const tag = testTag('broken-a').replace('broken-a', 'broken-{name}');
    for (const attempt of ['first', 'second']) {
      const result = await step(workspace, tag, { package: './...', platforms: 'linux/amd64,linux/arm64' });
      expect(result.exitCode, attempt).toBe(1);
      expect(result.printed).toMatch(/^::error title=go-scratch-image,file=cmd\/b\/main\.go,line=3,/m);
      expect(imageId(tag.replace('{name}', 'a')), result.printed).not.toBe('');
      expect(imageId(tag.replace('{name}', 'b'))).toBe('');
    }
  });
});

it('an image for another machine is loaded where it is the only one', async () => {
  const tag = testTag('foreign');
  const { printed } = passed(
    await runStep({
      inputs: { platforms: 'linux/arm/v7', tags: tag, 'smoke-test': '--version' },
      workspace: helloworld(),
    }),
  );
  expect(docker('image', 'inspect', '--format', '{{.Architecture}}', tag)).toBe('arm');
  expect(printed).toContain('not run: the image is for linux/arm/v7, the daemon runs linux/');
});
