import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FoundBaseline, NoBaseline } from '../../src/baseline/baseline.js';
import type { BaselineEvent } from '../../src/baseline/event.js';
import { growthGate } from '../../src/baseline/gate.js';
import {
  buildBase,
  findBaseCommit,
  openRepository,
  remoteOf,
  type Repository,
} from '../../src/baseline/repository.js';
import { before } from '../support/measured.js';
import {
  GIT_ENV,
  newRepository,
  untouched,
  type Repository as TestRepository,
} from '../support/git-repository.js';
import { serveGit } from '../support/git-server.js';
import { tempFolder } from '../support/temp-folder.js';

const DISPATCH: BaselineEvent = { kind: 'workflow_dispatch', sha: undefined };

async function open(
  folder: string,
  env: Readonly<Record<string, string>> = {},
  token?: string,
): Promise<Repository> {
  return openRepository({
    env: { ...GIT_ENV, ...env },
    tempDir: tempFolder(),
    signal: new AbortController().signal,
    folder,
    token,
    log: () => undefined,
  });
}

/** A program and a second commit that changes it; what is checked out has no history. */
function shallowStory(): { clone: TestRepository; server: TestRepository; first: string } {
  const server = newRepository();
  const first = server.commit('one', { 'cmd/main.go': 'package main // 1\n' });
  const clone = server.checkoutOf(server.commit('two', { 'cmd/main.go': 'package main // 2\n' }));
  return { clone, server, first };
}

describe('the base of a run', () => {
  it('is fetched with the token from the server that the runner names, measured, and removed', async () => {
    const { clone, server, first } = shallowStory();
    const http = await serveGit(server, { token: 't0ken' });
    const env = { GITHUB_SERVER_URL: http.url, GITHUB_REPOSITORY: 'acme/server' };
    const repository = await open(join(clone.folder, 'cmd'), env, 't0ken');
    expect(await findBaseCommit(DISPATCH, repository)).toEqual({ commit: first, relation: 'first parent' });
    const seen: string[] = [];
    const files = [join(clone.folder, 'cmd/main.go'), '/usr/local/go/src/fmt/print.go'];
    const measure = (folder: string): Promise<[typeof before]> => {
      seen.push(folder, readFileSync(join(folder, 'cmd/main.go'), 'utf8'));
      return Promise.resolve([before]);
    };
    const measuredBase = await untouched(clone, () => buildBase(first, repository, { files, measure }));
    expect(measuredBase).toEqual([before]);
    expect(seen[1]).toBe('package main // 1\n');
    expect(existsSync(seen[0] ?? '')).toBe(false);
  });

  it('is removed also where it does not build', async () => {
    const { clone, server, first } = shallowStory();
    const http = await serveGit(server);
    const repository = await open(clone.folder, {
      GITHUB_SERVER_URL: http.url,
      GITHUB_REPOSITORY: 'acme/server',
    });
    const seen: string[] = [];
    const measure = (folder: string): Promise<never> => {
      seen.push(folder);
      return Promise.reject(new Error('does not build'));
    };
    await expect(buildBase(first, repository, { files: [], measure })).rejects.toThrow('does not build');
    expect(seen.map(existsSync)).toEqual([false]);
  });

  it('is not fetched where a file of the program is no file of the repository', async () => {
    const { clone, first } = shallowStory();
    writeFileSync(join(clone.folder, 'cmd/gen.go'), 'package main\n');
    const repository = await open(clone.folder);
    const measure = (): Promise<never> => Promise.reject(new Error('was built'));
    const files = [join(clone.folder, 'cmd/gen.go')];
    expect(await buildBase(first, repository, { files, measure })).toEqual({
      reason: 'cmd/gen.go is not in the repository: ignored, generated, or of a submodule',
    });
  });

  it('is none in a folder that is no checkout', async () => {
    const folder = tempFolder();
    const repository = await open(folder);
    const reason = `${folder} is no git checkout with a commit`;
    expect(await findBaseCommit(DISPATCH, repository)).toEqual({ reason });
    const measure = (): Promise<never> => Promise.reject(new Error('was built'));
    expect(await buildBase('a', repository, { files: [], measure })).toEqual({ reason });
    expect(await repository.history.firstParents('a', 5)).toEqual([]);
  });
});

describe('the server of a repository', () => {
  it.each([
    [
      { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'a/b' },
      't',
      { url: 'https://github.com/a/b', token: 't' },
    ],
    [
      { GITHUB_SERVER_URL: 'https://ghes.example/', GITHUB_REPOSITORY: 'a/b' },
      '',
      { url: 'https://ghes.example/a/b' },
    ],
    [{ GITHUB_REPOSITORY: 'a/b' }, 't', undefined],
    [{ GITHUB_SERVER_URL: 'https://github.com' }, 't', undefined],
  ])('%j', (env, token, remote) => {
    expect(remoteOf(env, token)).toEqual(remote);
  });
});

describe('the gate', () => {
  const found = (source: FoundBaseline['source']): FoundBaseline => ({
    kind: 'found',
    source,
    images: [],
    notes: [],
  });
  const group: BaselineEvent = { kind: 'merge_group', sha: undefined, baseSha: undefined };
  it.each<[string, BaselineEvent, FoundBaseline | NoBaseline, string | undefined, object]>([
    ['is shut', DISPATCH, found({ kind: 'stored' }), undefined, {}],
    ['is opened by a label', DISPATCH, found({ kind: 'built' }), 'ok', { approvedBy: 'ok' }],
    [
      'only reports in a merge group',
      group,
      found({ kind: 'stored' }),
      undefined,
      { reportOnly: 'in a merge group' },
    ],
    [
      'only reports against an ancestor',
      DISPATCH,
      found({ kind: 'ancestor', distance: 1 }),
      undefined,
      { reportOnly: 'compared with an ancestor, 1 commit before the base' },
    ],
    ['is not there without a baseline', DISPATCH, { kind: 'none', reason: 'x' }, 'ok', { none: 'x' }],
  ])('%s', (_, event, baseline, label, gate) => {
    expect(growthGate(event, baseline, label)).toEqual(gate);
  });
});
