// Remote packages through the whole action with the Go of this machine: no checkout, no daemon.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { StepResult } from '../../script/runner.ts';
import { imagesOf, NO_DAEMON, runStep } from '../support/action-step.js';
import { startCacheService } from '../support/cache-service.js';
import { newRepository } from '../support/git-repository.js';
import { BRANCH_VERSION, storePrograms } from '../support/remote-programs.js';
import { tempFolder } from '../support/temp-folder.js';

interface Setting {
  readonly workspace?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function run(
  pkg: string,
  { workspace = tempFolder(), env, inputs }: Setting = {},
): Promise<StepResult> {
  return runStep({
    inputs: { engine: 'host', 'builder-image': '', package: pkg, tags: 'acme/{name}:1', ...inputs },
    workspace,
    env: { ...NO_DAEMON, ...fetchFrom(storePrograms().goProxy), ...env },
  });
}

function fetchFrom(goProxy: string): Record<string, string> {
  return { GOPROXY: goProxy, GOSUMDB: 'off', GOMODCACHE: tempFolder() };
}

/** What `go install` makes of it. */
function installed(pkg: string): string {
  const bin = tempFolder();
  execFileSync('go', ['install', '-trimpath', '-buildvcs=false', '-ldflags=-s', pkg], {
    cwd: tempFolder(),
    stdio: 'pipe',
    env: {
      ...process.env,
      ...fetchFrom(storePrograms().goProxy),
      GOBIN: bin,
      GOENV: 'off',
      GOFLAGS: '-modcacherw',
      CGO_ENABLED: '0',
    },
  });
  const [name = ''] = readdirSync(bin);
  return createHash('sha256')
    .update(readFileSync(join(bin, name)))
    .digest('hex');
}

it('latest is the program of go install, byte for byte, in an empty workspace', async () => {
  const workspace = tempFolder();
  const result = await run('example.com/acme/tool/cmd/tool@latest', {
    workspace,
    inputs: { 'smoke-test': '[]', 'sbom-file': 'sbom.json', 'report-file': 'report.json' },
  });
  expect(result.exitCode, result.printed).toBe(0);
  expect(result.outputs).toMatchObject({
    static: 'true',
    verdict: 'pass',
    tag: 'acme/tool:1',
    'binary-sha256': installed('example.com/acme/tool/cmd/tool@v1.2.0'),
  });
  expect(result.printed).toContain('example.com/acme/tool/cmd/tool@latest is v1.2.0\n');
  expect(result.printed).toContain('example.com/acme/tool/cmd/tool@v1.2.0 -> acme/tool:1');
  // Attributed to its module, by the list of its packages.
  expect(result.printed).toMatch(/ % {2}example\.com\/acme\/tool$/m);
  const report = JSON.parse(readFileSync(join(workspace, 'report.json'), 'utf8')) as { package: string };
  expect(report.package).toBe('example.com/acme/tool/cmd/tool@v1.2.0');
  const sbom = readFileSync(join(workspace, 'sbom.json'), 'utf8');
  expect(sbom).toContain('pkg:golang/example.com/acme/tool@v1.2.0');
  expect(sbom).toContain('pkg:golang/example.com/greeting@v1.0.0');
});

it('what go install refuses is built as its author builds it', async () => {
  expect(() => installed('example.com/replaced@v1.0.0')).toThrow('replace directives');
  expect(() => installed('example.com/excluded@v1.0.0')).toThrow('exclude directives');
  for (const [pkg, library] of [
    ['example.com/replaced', 'example.com/fork@v1.0.0'],
    ['example.com/excluded', 'example.com/greeting@v1.0.0'],
  ]) {
    const workspace = tempFolder();
    const result = await run(`${pkg ?? ''}@v1.0.0`, { workspace, inputs: { 'sbom-file': 'sbom.json' } });
    expect(result.exitCode, result.printed).toBe(0);
    expect(readFileSync(join(workspace, 'sbom.json'), 'utf8')).toContain(`pkg:golang/${library ?? ''}`);
  }
});

it('two programs of one module share a run of the compiler', async () => {
  const result = await run(
    'example.com/acme/tool/v2/cmd/tool@v2.0.1\nexample.com/acme/tool/v2/cmd/other@v2.0.1',
    { inputs: { platforms: 'linux/amd64,linux/arm64' } },
  );
  expect(result.exitCode, result.printed).toBe(0);
  expect(imagesOf(result).map(({ name, platform }) => `${name} ${platform}`)).toEqual([
    'tool linux/amd64',
    'tool linux/arm64',
    'other linux/amd64',
    'other linux/arm64',
  ]);
});

it.each([
  ['example.com/acme/tool/cmd/tool@main', BRANCH_VERSION],
  ['example.com/old@v1.0.0', 'v1.0.0'],
])('%s is built', async (pkg, version) => {
  const result = await run(pkg);
  expect(result.exitCode, result.printed).toBe(0);
  expect(result.printed).toContain(`${pkg.replace(/@.*/, '')}@${version} -> `);
});

it('a release that does not compile is told of without a file of the repository', async () => {
  const workspace = tempFolder({ 'main.go': 'package main\n', 'go.mod': 'module example.com/broken\n' });
  const { exitCode, printed } = await run('example.com/broken@v1.0.0', { workspace });
  expect(exitCode).toBe(1);
  expect(printed).toMatch(/^::error title=go-scratch-image::the program does not compile/m);
  expect(printed).toMatch(/^::error .*%0Aexample\.com\/broken@v1\.0\.0\/main\.go:3:23: /m);
  expect(printed).toContain('Give another version than example.com/broken@v1.0.0');
  expect(printed).not.toContain('::error file=');
});

it('a release that forgot a requirement is told of', async () => {
  const { exitCode, printed } = await run('example.com/untidy@v1.0.0');
  expect(exitCode).toBe(1);
  expect(printed).toContain('Give another version than example.com/untidy@v1.0.0');
});

it('files and certificates come from the workspace all the same', async () => {
  const workspace = tempFolder({ 'etc/app.conf': 'x' });
  const result = await run('example.com/acme/tool/cmd/other@v1.0.0', {
    workspace,
    inputs: { files: 'etc/app.conf:/etc/app.conf', directories: '/tmp:1777' },
  });
  expect(result.exitCode, result.printed).toBe(0);
  expect(result.printed).toMatch(/uncompressed .*files: 2/);
});

it('a pull request that raises the version is compared with what the push stored', async () => {
  const service = await startCacheService();
  const repository = newRepository();
  const commit = repository.commit('base', { 'README.md': 'v1.0.0' });
  repository.git('checkout', '--quiet', '-b', 'topic');
  const head = repository.commit('newer', { 'README.md': 'v1.2.0' });
  repository.git('checkout', '--quiet', '--detach', 'main');
  const merge = repository.merge('topic');
  const step = async (pkg: string, name: string, given: { sha: string; folder: string; payload: object }) => {
    const eventFile = join(tempFolder(), 'event.json');
    writeFileSync(eventFile, JSON.stringify(given.payload));
    return run(pkg, {
      workspace: given.folder,
      inputs: { load: 'false', comment: 'never', 'max-increase': '10MB' },
      env: {
        ...service.env,
        GITHUB_EVENT_NAME: name,
        GITHUB_EVENT_PATH: eventFile,
        GITHUB_REPOSITORY: 'acme/hello',
        GITHUB_SHA: given.sha,
        GITHUB_REF: name === 'push' ? 'refs/heads/main' : 'refs/pull/1/merge',
      },
    });
  };
  const pushed = await step('example.com/acme/tool/cmd/tool@v1.0.0', 'push', {
    sha: commit,
    folder: repository.checkoutOf(commit).folder,
    payload: { before: '0'.repeat(40), after: commit, repository: { full_name: 'acme/hello' } },
  });
  expect(pushed.printed).toContain('stored the sizes of');

  const payload = {
    number: 1,
    repository: { full_name: 'acme/hello' },
    pull_request: {
      number: 1,
      head: { sha: head, ref: 'topic', repo: { full_name: 'acme/hello' } },
      base: { sha: commit, ref: 'main', repo: { full_name: 'acme/hello' } },
      labels: [],
    },
  };
  const compared = await step('example.com/acme/tool/cmd/tool@v1.2.0', 'pull_request', {
    sha: merge,
    folder: repository.folder,
    payload,
  });
  expect(compared.exitCode, compared.printed).toBe(0);
  expect(compared.printed).toContain('with the stored report of the base');
  expect(compared.outputs['size-delta']).toMatch(/^-?\d+$/);

  // Nothing is stored for another program, and its base is not built: that would be the head again.
  const other = await step('example.com/acme/tool/cmd/other@v1.2.0', 'pull_request', {
    sha: merge,
    folder: repository.folder,
    payload,
  });
  expect(other.exitCode, other.printed).toBe(0);
  expect(other.printed).not.toContain('base: compile');
  expect(other.printed).toMatch(/ compare .* with nothing: no report is stored/);
});
