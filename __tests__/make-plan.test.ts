import { describe, expect, it } from 'vitest';
import type { FoundSource } from '../src/go/source.js';
import { readInputs, type Inputs } from '../src/inputs.js';
import { chooseTags, makePlan, planFor, readEpoch } from '../src/make-plan.js';
import { stampOf, withStamp } from '../src/stamp.js';

const source = {
  contextDir: '/repo',
  workdir: '.',
  pkg: './cmd/server',
  modulePath: 'example.com/m',
  workspace: '/repo',
};
const found: FoundSource = {
  name: 'server',
  source,
  files: { goMod: '/repo/go.mod' },
  goRequirementFromFiles: { value: '1.26.3', from: 'toolchain line', file: 'go.mod' },
};
const context = { env: {}, arch: 'x64' };

function inputs(given: Record<string, string> = {}): Inputs {
  const variables = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return readInputs(Object.fromEntries(variables) as Record<string, string>);
}

describe('the plan', () => {
  it('runs the binary as a user without rights by default', () => {
    expect(makePlan(inputs(), found, context).run).toEqual({ User: '65532:65532', Entrypoint: ['/server'] });
  });

  it('is for linux on the architecture of the runner', () => {
    expect(makePlan(inputs(), found, { ...context, arch: 'arm64' }).platforms).toEqual([
      { os: 'linux', architecture: 'arm64' },
    ]);
  });

  it.each([
    [{}, '1.26.3', 'golang:1.26.3-alpine'],
    [{ 'go-version': '1.25' }, '1.25', 'golang:1.25-alpine'],
    [{ 'go-version': 'stable' }, 'stable', 'golang:1-alpine'],
    [{ vcs: 'true' }, '1.26.3', 'golang:1.26.3'],
    [{ 'modules-token': 't' }, '1.26.3', 'golang:1.26.3'],
    [{ 'git-credentials': 'a.example=u:t' }, '1.26.3', 'golang:1.26.3'],
    [{ ssh: 'default' }, '1.26.3', 'golang:1.26.3'],
    [{ 'build-env': 'GOPRIVATE=a.example' }, '1.26.3', 'golang:1.26.3'],
    [{ 'build-env': 'GOPRIVATE=' }, '1.26.3', 'golang:1.26.3-alpine'],
    [{ 'builder-image': 'mirror.example/golang:{go-version}' }, '1.26.3', 'mirror.example/golang:1.26.3'],
  ])('with %j wants Go %s from %s', (given, go, image) => {
    const plan = makePlan(inputs(given), found, context);
    expect([plan.compile.go.value, plan.builderImage]).toEqual([go, image]);
  });

  it.each([
    ['', 'docker', true],
    ['', 'host', false],
    ['true', 'host', true],
    ['false', 'docker', false],
  ] as const)(
    'with rebuild %j in the %s engine compiles everything anew: %s',
    (rebuild, engine, expected) => {
      const given = inputs({ rebuild });
      expect(planFor(makePlan(given, found, context), given, engine).compile.rebuild).toBe(expected);
    },
  );

  it('writes the run config as a daemon reads it', () => {
    const given = {
      expose: '8080',
      env: 'A=b',
      cmd: '--port\n8080',
      workdir: '/data',
      labels: 'x=y',
      user: '1:2',
    };
    expect(makePlan(inputs(given), found, context).run).toEqual({
      User: '1:2',
      ExposedPorts: { '8080/tcp': {} },
      Env: ['A=b'],
      Entrypoint: ['/server'],
      Cmd: ['--port', '8080'],
      WorkingDir: '/data',
      Labels: { x: 'y' },
    });
  });
});

describe('the tags', () => {
  it.each([
    ['those given', { tags: 'acme/x:1,acme/x:2' }, 'acme/y', ['acme/x:1', 'acme/x:2']],
    ['the repository in lower case', {}, 'Acme/My_Service', ['my-service:latest']],
    ['the program without a repository', {}, undefined, ['server:latest']],
    ['a fixed name where nothing is left', {}, 'acme/___', ['app:latest']],
  ])('are %s', (_, given, repository, tags) => {
    const program = { name: 'server', isOnly: true };
    expect(chooseTags(inputs(given), program, { GITHUB_REPOSITORY: repository })).toEqual(tags);
  });

  it.each([
    [{ tags: 'acme/{name}:1,ghcr.io/acme/x-{name}' }, ['acme/my-tool:1', 'ghcr.io/acme/x-my-tool:latest']],
    [{}, ['my-tool:latest']],
  ])('with %j are for one of several programs %j', (given, tags) => {
    const program = { name: 'My_Tool', isOnly: false };
    const asked = given as unknown as Record<string, string>;
    expect(chooseTags(inputs(asked), program, { GITHUB_REPOSITORY: 'acme/repo' })).toEqual(tags);
  });

  it.each([
    [{ push: 'true' }, true, 'push: there are no tags to push'],
    [{ push: 'true', tags: ' , ' }, true, 'push: there are no tags to push'],
    [{ push: 'true' }, false, 'push: there are no tags to push for tool'],
  ])('are not made up to be pushed: %j', (given, isOnly, message) => {
    expect(() =>
      chooseTags(inputs(given as unknown as Record<string, string>), { name: 'tool', isOnly }, {}),
    ).toThrow(expect.objectContaining({ name: 'InputError', message }));
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['0', 0],
    ['1700000000', 1700000000],
    ['8589934591', 8589934591],
  ])('%j is read as %j', (text, seconds) => {
    expect(readEpoch({ SOURCE_DATE_EPOCH: text })).toBe(seconds);
  });

  it.each(['-1', '1.5', 'now', '8589934592'])('%j is refused', (text) => {
    expect(() => readEpoch({ SOURCE_DATE_EPOCH: text })).toThrow(
      'the environment variable SOURCE_DATE_EPOCH is',
    );
  });
});

describe('the stamp', () => {
  const plan = makePlan(inputs({ labels: 'org.opencontainers.image.version=mine' }), found, context);
  const info = {
    goVersion: 'go1.26.8',
    path: 'example.com/m/cmd/server',
    main: { path: 'example.com/m', version: 'v1.2.3', sum: '' },
    deps: [],
    settings: new Map([
      ['vcs.revision', 'abc'],
      ['vcs.time', '2023-11-14T22:13:20Z'],
    ]),
  };

  it('becomes labels and the time of the image, and labels of the user win', () => {
    const stamped = withStamp(plan, stampOf(info), undefined);
    expect(stamped.epoch).toBe(1700000000);
    expect(stamped.run.Labels).toEqual({
      'org.opencontainers.image.created': '2023-11-14T22:13:20Z',
      'org.opencontainers.image.revision': 'abc',
      'org.opencontainers.image.version': 'mine',
    });
  });

  it('leaves the time to SOURCE_DATE_EPOCH', () => {
    expect(withStamp(plan, stampOf(info), 5).epoch).toBe(5);
  });

  it('has no version where the go command knew none', () => {
    expect(stampOf({ ...info, main: { path: 'm', version: '(devel)', sum: '' } }).version).toBeUndefined();
  });
});
