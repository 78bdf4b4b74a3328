import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findForeignFiles,
  hasCommit,
  parentsIn,
  readCheckout,
  type Checkout,
} from '../../src/baseline/checkout.js';
import { newRepository, testGit, untouched, type Repository } from '../support/git-repository.js';
import { tempFolder } from '../support/temp-folder.js';

async function read(repository: Repository): Promise<Checkout> {
  const git = await testGit();
  const found = await untouched(repository, () => readCheckout(git, repository.folder));
  if ('reason' in found) throw new Error(found.reason);
  return found;
}

describe('a checkout', () => {
  it('has its commit and parents', async () => {
    const repository = newRepository();
    const first = repository.commit('one');
    expect(await read(repository)).toEqual({
      folder: repository.folder,
      head: first,
      parents: [],
      isShallow: false,
      isPartial: false,
    });
    const second = repository.commit('two');
    expect(await read(repository)).toMatchObject({ head: second, parents: [first] });
  });

  it('has the parents of a merge also in a clone without history and branch', async () => {
    const repository = newRepository();
    repository.commit('one');
    repository.git('checkout', '--quiet', '-b', 'feature');
    const feature = repository.commit('feature');
    repository.git('checkout', '--quiet', 'main');
    const main = repository.commit('two');
    const merged = repository.merge('feature');
    const shallow = repository.checkoutOf(merged);
    expect(await read(shallow)).toMatchObject({ head: merged, parents: [main, feature], isShallow: true });
  });

  it('is found from a folder within, and in a worktree', async () => {
    const repository = newRepository();
    const head = repository.commit('one', { 'cmd/server/main.go': 'package main\n' });
    const worktree = join(tempFolder(), 'tree');
    repository.git('worktree', 'add', '--quiet', '--detach', worktree);
    const git = await testGit();
    expect(await readCheckout(git, join(repository.folder, 'cmd/server'))).toMatchObject({
      folder: repository.folder,
      head,
    });
    expect(await readCheckout(git, worktree)).toMatchObject({ folder: worktree, head });
  });

  it('without files of older commits is partial', async () => {
    const repository = newRepository();
    repository.commit('one');
    expect(await read(repository.clone('--filter=blob:none'))).toMatchObject({
      isPartial: true,
      isShallow: false,
    });
  });

  it('is none in a folder without a repository, and in one without a commit', async () => {
    const git = await testGit();
    const folder = tempFolder();
    expect(await readCheckout(git, folder)).toEqual({ reason: `${folder} is no git checkout with a commit` });
    const empty = newRepository();
    expect(await readCheckout(git, empty.folder)).toHaveProperty('reason');
  });

  it('is read whatever the user has set, and whatever variables point elsewhere', async () => {
    const repository = newRepository();
    const head = repository.commit('one');
    const home = tempFolder({ '.gitconfig': '[core\nbroken' });
    const git = await testGit({
      PATH: process.env['PATH'],
      HOME: home,
      GIT_DIR: '/nonexistent',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.bare',
      GIT_CONFIG_VALUE_0: 'true',
    });
    expect(await readCheckout(git, repository.folder)).toMatchObject({ head });
  });

  it('tells which commits it has', async () => {
    const repository = newRepository();
    const first = repository.commit('one');
    const second = repository.commit('two');
    const git = await testGit();
    const shallow = repository.checkoutOf(second);
    expect(await hasCommit(git, repository.folder, first)).toBe(true);
    expect(await hasCommit(git, shallow.folder, second)).toBe(true);
    expect(await hasCommit(git, shallow.folder, first)).toBe(false);
  });

  it('does not take a line of the message for a parent', () => {
    expect(parentsIn('tree 1\nparent a\nparent b\nauthor x\n\nparent c\n')).toEqual(['a', 'b']);
  });
});

describe('files of the program', () => {
  const MAIN = { 'main.go': 'package main\n', 'sub/sub.go': 'package sub\n' };

  async function reasonFor(repository: Repository, ...paths: string[]): Promise<string | undefined> {
    const checkout = await read(repository);
    const git = await testGit();
    const files = paths.map((path) => join(repository.folder, path));
    return untouched(repository, () => findForeignFiles(git, checkout, files));
  }

  it('are as committed, though others are not', async () => {
    const repository = newRepository();
    repository.commit('one', { ...MAIN, 'README.md': 'x', '.gitignore': '*.tmp\n' });
    writeFileSync(join(repository.folder, 'README.md'), 'changed');
    writeFileSync(join(repository.folder, 'other.tmp'), 'ignored');
    writeFileSync(join(repository.folder, 'stray.txt'), 'untracked');
    expect(await reasonFor(repository, 'main.go', 'sub/sub.go')).toBeUndefined();
  });

  it('outside the checkout do not count', async () => {
    const repository = newRepository();
    repository.commit('one', MAIN);
    expect(
      await reasonFor(repository, '../elsewhere/x.go', '..', '../../usr/lib/go/src/fmt/print.go'),
    ).toBeUndefined();
  });

  it('of which one is untracked are foreign', async () => {
    const repository = newRepository();
    repository.commit('one', MAIN);
    writeFileSync(join(repository.folder, 'gen.go'), 'package main\n');
    expect(await reasonFor(repository, 'main.go', 'gen.go')).toBe(
      'gen.go is not in the repository: ignored, generated, or of a submodule',
    );
  });

  it('of which several are ignored are foreign', async () => {
    const repository = newRepository();
    repository.commit('one', { ...MAIN, '.gitignore': 'dist/\n' });
    mkdirSync(join(repository.folder, 'dist'));
    for (const name of ['a', 'b', 'c']) writeFileSync(join(repository.folder, 'dist', name), 'x');
    expect(await reasonFor(repository, 'dist/a', 'dist/b', 'main.go', 'dist/c')).toBe(
      'dist/a and 2 more are not in the repository: ignored, generated, or of a submodule',
    );
  });

  it('that were changed after the checkout are foreign, staged or not', async () => {
    const repository = newRepository();
    repository.commit('one', MAIN);
    writeFileSync(join(repository.folder, 'main.go'), 'package main // 1\n');
    expect(await reasonFor(repository, 'main.go')).toBe('main.go is not as committed');
    repository.git('add', 'main.go');
    expect(await reasonFor(repository, 'main.go')).toBe('main.go is not as committed');
  });

  it('that were merely touched are as committed', async () => {
    const repository = newRepository();
    repository.commit('one', { ...MAIN, 'more.go': 'package main\n', 'go.sum': '' });
    // As something that unpacks or copies the files leaves them.
    for (const file of ['main.go', 'more.go', 'go.sum']) utimesSync(join(repository.folder, file), 0, 0);
    expect(await reasonFor(repository, 'main.go')).toBeUndefined();
  });

  it('of a submodule are foreign', async () => {
    const library = newRepository();
    library.commit('one', { 'lib.go': 'package lib\n' });
    const repository = newRepository();
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.url(), 'lib');
    repository.commit('one', MAIN);
    expect(await reasonFor(repository, 'lib/lib.go')).toContain('lib/lib.go is not in the repository');
  });

  it('in Git LFS are foreign', async () => {
    const repository = newRepository();
    repository.commit('one', { ...MAIN, '.gitattributes': '*.bin filter=lfs\n', 'data.bin': 'pointer' });
    expect(await reasonFor(repository, 'main.go', 'data.bin')).toBe('data.bin is stored in Git LFS');
  });

  it('may have any name', async () => {
    const repository = newRepository();
    const odd = 'a "b"\n[c]*ü.txt';
    repository.commit('one', { ...MAIN, [odd]: 'x' });
    expect(await reasonFor(repository, odd)).toBeUndefined();
    symlinkSync('main.go', join(repository.folder, 'link'));
    expect(await reasonFor(repository, 'link')).toContain('link is not in the repository');
  });
});
