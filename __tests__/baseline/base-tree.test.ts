import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutBase, type BaseTree } from '../../src/baseline/base-tree.js';
import { readCheckout, type Checkout } from '../../src/baseline/checkout.js';
import type { Git, Remote } from '../../src/baseline/git.js';
import { CommandError } from '../../src/errors.js';
import { GIT_ENV, newRepository, testGit, untouched, type Repository } from '../support/git-repository.js';
import { serveGit } from '../support/git-server.js';
import { tempFolder } from '../support/temp-folder.js';

interface Options {
  readonly git?: Git;
  readonly remote?: Remote;
  readonly tempDir?: string;
}

/** Checks out a base for a clone, which must stay as it is. */
async function checkOut(clone: Repository, commit: string, options: Options = {}): Promise<BaseTree> {
  const git = options.git ?? (await testGit());
  const checkout = (await readCheckout(git, clone.folder)) as Checkout;
  return untouched(clone, () =>
    checkOutBase(commit, { git, checkout, remote: options.remote, tempDir: options.tempDir ?? tempFolder() }),
  );
}

function filesOf({ folder }: BaseTree): string[] {
  return readdirSync(folder)
    .filter((name) => name !== '.git')
    .sort();
}

/** A repository with two commits. */
function twoCommits(): { repository: Repository; first: string; second: string } {
  const repository = newRepository();
  const first = repository.commit('one', { 'main.go': 'package main // 1\n', 'sub/a.txt': 'a' });
  const second = repository.commit('two', { 'main.go': 'package main // 2\n', 'new.txt': 'n' });
  return { repository, first, second };
}

describe('the files of the base', () => {
  it('come from the clone where that has the commit, and the clone is not touched', async () => {
    const { repository, first } = twoCommits();
    writeFileSync(join(repository.folder, 'main.go'), 'uncommitted');
    const base = await checkOut(repository, first);
    expect(base).toMatchObject({ commit: first, from: 'this clone' });
    expect(filesOf(base)).toEqual(['main.go', 'sub']);
    expect(readFileSync(join(base.folder, 'main.go'), 'utf8')).toBe('package main // 1\n');
  });

  it('come from the server for a shallow clone, and only that commit comes', async () => {
    const { repository, first, second } = twoCommits();
    const third = repository.commit('three');
    const git = await testGit();
    const base = await checkOut(repository.checkoutOf(third), second, {
      git,
      remote: { url: repository.url() },
    });
    expect(base.from).toBe('the server');
    expect(filesOf(base)).toEqual(['main.go', 'new.txt', 'sub']);
    const log = await git.run(['rev-list', '--all', 'HEAD'], { cwd: base.folder });
    expect(log.trim()).toBe(second);
    await expect(git.run(['cat-file', '-e', first], { cwd: base.folder })).rejects.toThrow(CommandError);
  });

  it('come from the server for a partial clone, which would else be filled up', async () => {
    const { repository, first } = twoCommits();
    const partial = repository.clone('--filter=blob:none');
    const base = await checkOut(partial, first, { remote: { url: repository.url() } });
    expect(base.from).toBe('the server');
    expect(readFileSync(join(base.folder, 'main.go'), 'utf8')).toBe('package main // 1\n');
  });

  it('come from a worktree, too', async () => {
    const { repository, first } = twoCommits();
    const worktree = join(tempFolder(), 'tree');
    repository.git('worktree', 'add', '--quiet', '--detach', worktree);
    const base = await checkOut(repository, first);
    expect(filesOf(base)).toEqual(['main.go', 'sub']);
  });

  it('are gone after use, and after a failure', async () => {
    const { repository, first } = twoCommits();
    const tempDir = tempFolder();
    const base = await checkOut(repository, first, { tempDir });
    expect(existsSync(base.folder)).toBe(true);
    await base.remove();
    expect(readdirSync(tempDir)).toEqual([]);
    const unknown = 'f'.repeat(40);
    await expect(
      checkOut(repository, unknown, { tempDir, remote: { url: repository.url() } }),
    ).rejects.toThrow(CommandError);
    expect(readdirSync(tempDir)).toEqual([]);
  });

  it('cannot be had where nobody has the commit', async () => {
    const { repository } = twoCommits();
    await expect(checkOut(repository, 'f'.repeat(40))).rejects.toThrow(
      `this clone does not have the commit ${'f'.repeat(40)}, and the runner names no server for it`,
    );
  });

  it('run no hook of the user', async () => {
    const { repository, first } = twoCommits();
    const home = tempFolder();
    writeFileSync(join(home, '.gitconfig'), `[core]\n\thooksPath = ${home}/hooks\n`);
    mkdirSync(join(home, 'hooks'));
    writeFileSync(join(home, 'hooks/post-checkout'), `#!/bin/sh\ntouch ${home}/ran\n`, { mode: 0o755 });
    const git = await testGit({ PATH: process.env['PATH'], HOME: home });
    expect(filesOf(await checkOut(repository, first, { git }))).toEqual(['main.go', 'sub']);
    expect(existsSync(join(home, 'ran'))).toBe(false);
  });

  it('of a commit named with SHA-256 can be had', async () => {
    const modern = newRepository('main', '--object-format=sha256');
    const first = modern.commit('one', { 'main.go': '1' });
    modern.commit('two');
    expect(first).toHaveLength(64);
    expect(filesOf(await checkOut(modern, first))).toEqual(['main.go']);
  });
});

describe('a server that asks for a token', () => {
  it('gets it, once, and it stands in no file and in no argument', async () => {
    const { repository, first, second } = twoCommits();
    const server = await serveGit(repository, { token: 's3cret-token' });
    const tempDir = tempFolder();
    const seen = tempFolder({
      git: '#!/bin/sh\nprintf "%s\\n" "$@" >>"$SEEN/args"\nPATH=${PATH#*:} exec git "$@"\n',
    });
    chmodSync(join(seen, 'git'), 0o755);
    const env = {
      ...GIT_ENV,
      GIT_CONFIG_GLOBAL: undefined,
      SEEN: seen,
      PATH: `${seen}:${process.env['PATH'] ?? ''}`,
    };
    const git = await testGit(env);
    const remote = { url: `${server.url}/acme/server`, token: 's3cret-token' };
    const base = await checkOut(repository.checkoutOf(second), first, { git, remote, tempDir });
    expect(filesOf(base)).toEqual(['main.go', 'sub']);
    expect(server.requests.every(({ authorization }) => authorization.length === 1)).toBe(true);
    const secrets = ['s3cret-token', Buffer.from('x-access-token:s3cret-token').toString('base64')];
    expect(readFileSync(join(seen, 'args'), 'utf8')).toContain('fetch');
    for (const text of [readFileSync(join(seen, 'args'), 'utf8'), ...textsBelow(tempDir)]) {
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  it('gets one header, though the user has set another', async () => {
    const { repository, first, second } = twoCommits();
    const server = await serveGit(repository, { token: 'right' });
    const home = tempFolder({
      '.gitconfig': `[http "${server.url}/"]\n\textraheader = AUTHORIZATION: basic d3Jvbmc6d3Jvbmc=\n`,
    });
    const git = await testGit({ PATH: process.env['PATH'], HOME: home });
    const remote = { url: `${server.url}/acme/server`, token: 'right' };
    const base = await checkOut(repository.checkoutOf(second), first, { git, remote });
    expect(base.from).toBe('the server');
  });

  it('is found through settings that the user gave by variables', async () => {
    const { repository, first, second } = twoCommits();
    const server = await serveGit(repository);
    const git = await testGit({
      ...GIT_ENV,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${server.url}/.insteadOf`,
      GIT_CONFIG_VALUE_0: 'http://mirror.example/',
    });
    const remote = { url: 'http://mirror.example/acme/server' };
    const base = await checkOut(repository.checkoutOf(second), first, { git, remote });
    expect(base.from).toBe('the server');
  });

  it('refuses another token with an error that does not ask and does not tell it', async () => {
    const { repository, first, second } = twoCommits();
    const server = await serveGit(repository, { token: 'right' });
    const remote = { url: `${server.url}/acme/server`, token: 'wr0ng-token' };
    const failed = await checkOut(repository.checkoutOf(second), first, { remote }).catch(String);
    expect(failed).toMatch(/^CommandError|^ToolFailure/);
    expect(failed).not.toContain('wr0ng-token');
  });

  it('that nobody answers for is an error', async () => {
    const { repository, first, second } = twoCommits();
    const remote = { url: 'http://127.0.0.1:1/acme/server', token: 'x' };
    await expect(checkOut(repository.checkoutOf(second), first, { remote })).rejects.toThrow(CommandError);
  });
});

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
}
