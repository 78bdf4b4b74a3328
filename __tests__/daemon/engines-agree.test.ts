// One program, one binary: the host engine and every way to build in Docker, whose builder image has the Go release
// of this machine.

import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { docker } from '../support/daemon-contents.js';
import { asTestEngine, findTestBuilders, required } from '../support/docker-engine.js';
import { REFERENCE_PROGRAM, sha256Of } from '../support/engine-contract.js';
import { goEnv } from '../support/go-tool.js';
import { binaryOf, HOST, makeProgram, type ProgramOptions } from '../support/test-engine.js';
import { tempFolder } from '../support/temp-folder.js';

const image = required('GSI_TEST_BUILDER_IMAGE');
const engines = [HOST, ...(await findTestBuilders(image)).map(asTestEngine)];
const { files } = REFERENCE_PROGRAM;

beforeAll(() => {
  const release = docker('run', '--rm', image, 'go', 'env', 'GOVERSION');
  if (release === goEnv('GOVERSION')) return;
  throw new Error(
    `the builder image has ${release}, and this machine ${goEnv('GOVERSION')}: use one release`,
  );
});

async function sumsOf(
  options: ProgramOptions,
  settings: { readonly env?: Record<string, string>; readonly prepare?: (folder: string) => void } = {},
): Promise<ReadonlySet<string>> {
  const sums = new Set<string>();
  for (const engine of engines) {
    // A folder of another name for each of them.
    const plan = makeProgram(engine, options);
    settings.prepare?.(plan.source.contextDir);
    const run = await engine.run(plan, settings.env === undefined ? {} : { env: settings.env });
    binaryOf(run);
    sums.add((run.result?.binaries ?? []).map(({ file }) => sha256Of(file)).join(' '));
  }
  return sums;
}

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe', env: { ...process.env, ...DATES } });
}

const DATES = { GIT_AUTHOR_DATE: '2024-01-01T00:00:00Z', GIT_COMMITTER_DATE: '2024-01-01T00:00:00Z' };

function commit(folder: string): void {
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'first');
}

it('whatever the environment of the runner says', async () => {
  const settings = join(tempFolder({ env: 'GOFLAGS=-tags=x -race\nGOAMD64=v3\n' }), 'env');
  const env = {
    GOFLAGS: '-buildvcs=true',
    GOENV: settings,
    GOAMD64: 'v3',
    GOEXPERIMENT: 'arenas',
    CGO_ENABLED: '1',
  };
  expect((await sumsOf({ files }, { env })).size).toBe(1);
});

it('in a repository, which is the binary of a folder without one', async () => {
  const inRepository = await sumsOf({ files }, { prepare: commit });
  expect(inRepository).toEqual(await sumsOf({ files }));
  expect(inRepository.size).toBe(1);
});

it('with a revision stamped into it', async () => {
  const program = {
    files: { ...files, 'main.go': 'package main\n\nfunc main() {}\n' },
    compile: { vcs: true },
  };
  expect((await sumsOf(program, { prepare: commit })).size).toBe(1);
});

it('with .dockerignore, and links that lead out of the repository', async () => {
  const more = {
    'extra.go': 'package main\n\nfunc init() { println("ignored") }\n',
    'data/big/x': 'ignored',
    'data/big/kept': 'kept',
    'notes/y': 'ignored',
    '.dockerignore': 'extra.go\ndata/big\n!data/big/kept\nnotes\n',
  };
  const prepare = (folder: string): void => {
    symlinkSync('/etc/passwd', join(folder, 'data/outside'));
    symlinkSync('/etc/passwd', join(folder, 'outside.go'));
  };
  const sums = await sumsOf({ files: { ...files, ...more } }, { prepare });
  expect(sums.size).toBe(1);
  expect(sums).not.toEqual(await sumsOf({ files }));
});

it('for several platforms, with every input that goes to the compiler', async () => {
  const program: ProgramOptions = {
    files,
    compile: {
      ldflags: "'-X=main.said=$(id) `x`'",
      buildTags: ['extra'],
      buildFlags: ['-gcflags=all=-l'],
      buildEnv: { GODEBUG: 'madvdontneed=1' },
    },
    plan: {
      platforms: [
        { os: 'linux', architecture: 'amd64', variant: 'v2' },
        { os: 'linux', architecture: 'arm', variant: 'v7' },
      ],
    },
  };
  expect((await sumsOf(program)).size).toBe(1);
});
