// Real git repositories for tests: made with the git of this machine, without its settings.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGit, type Git } from '../../src/baseline/git.js';
import { tempFolder } from './temp-folder.js';

/** The machine's settings are out of the way, and every commit of the same content has the same name. */
export const GIT_ENV = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};

/** A repository with what a test does in it. */
export class Repository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Runs git here; what it printed, without the line end. */
  git(...args: string[]): string {
    const env = GIT_ENV;
    return execFileSync('git', args, {
      cwd: this.folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  /** Writes files and commits all there is; the commit's name. */
  commit(message: string, files: Readonly<Record<string, string>> = { [`${message}.txt`]: message }): string {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), content);
    }
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
    return this.head();
  }

  /** Merges what is named into what is checked out, always with a merge commit. */
  merge(...names: string[]): string {
    this.git('merge', '--quiet', '--no-ff', '-m', `merge ${names.join(' ')}`, ...names);
    return this.head();
  }

  head(): string {
    return this.git('rev-parse', 'HEAD');
  }

  /** Another repository that is a clone of this one, through the protocol. */
  clone(...options: string[]): Repository {
    const folder = join(tempFolder(), 'clone');
    execFileSync('git', ['clone', '--quiet', ...options, this.url(), folder], {
      env: GIT_ENV,
      stdio: 'pipe',
    });
    return new Repository(folder);
  }

  /** What actions/checkout does by default: this one commit, without history, no branch. */
  checkoutOf(commit: string): Repository {
    const copy = newRepository();
    copy.git('remote', 'add', 'origin', this.url());
    copy.git('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit);
    copy.git('checkout', '--quiet', '--detach', commit);
    return copy;
  }

  url(): string {
    return pathToFileURL(this.folder).href;
  }
}

/** An empty repository; it gives out any commit, as GitHub does. */
export function newRepository(branch = 'main', ...options: string[]): Repository {
  const repository = new Repository(tempFolder());
  repository.git('init', '--quiet', `--initial-branch=${branch}`, ...options);
  repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  repository.git('config', 'uploadpack.allowFilter', 'true');
  return repository;
}

/** The git of the action, with a temp folder of its own. */
export async function testGit(env: Readonly<Record<string, string | undefined>> = GIT_ENV): Promise<Git> {
  return createGit({ env, tempDir: tempFolder(), signal: new AbortController().signal });
}

/** A hash of all paths and contents below a folder. */
export function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort(byPath)) {
    const path = join(entry.parentPath, entry.name);
    hash.update(`${path}\0`);
    if (entry.isFile()) hash.update(readFileSync(path));
    if (entry.isSymbolicLink()) hash.update(readlinkSync(path));
  }
  return hash.digest('hex');
}

/** Does something and makes sure that nothing below the repository's folder has changed. */
export async function untouched<T>({ folder }: Repository, work: () => Promise<T>): Promise<T> {
  const before = fingerprint(folder);
  const result = await work();
  if (fingerprint(folder) !== before) throw new Error(`${folder} was changed`);
  return result;
}

interface Named {
  readonly parentPath: string;
  readonly name: string;
}

function byPath(a: Named, b: Named): number {
  const [left, right] = [join(a.parentPath, a.name), join(b.parentPath, b.name)];
  return left < right ? -1 : Number(left > right);
}
