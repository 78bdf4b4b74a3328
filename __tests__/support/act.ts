// A real workflow run: act executes a workflow of a fresh clone of the working tree on this machine, as a
// self-hosted runner would.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface WorkflowRun {
  readonly exitCode: number;
  /** The log of all steps; the workflow commands (`::error …`) are in it. */
  readonly log: string;
  /** What the action left in RUNNER_TEMP. */
  readonly leftFiles: readonly string[];
}

/** Copies what git knows or would add of the working tree into `folder`/repository, and gives that path. */
export function cloneWorkingTree(folder: string): string {
  const clone = path.join(folder, 'repository');
  const files = git(ROOT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  for (const file of new Set(files.filter((name) => name !== ''))) {
    // What git knows may be deleted in the working tree.
    if (existsSync(path.join(ROOT, file))) cpSync(path.join(ROOT, file), path.join(clone, file));
  }
  git(clone, 'init', '--quiet', '--initial-branch=main');
  return clone;
}

/** The event that starts a workflow, and what the runner's environment has besides. */
export interface WorkflowEvent {
  readonly name: string;
  /** What GITHUB_EVENT_PATH holds; where not given, act makes it. */
  readonly payload?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  /** Further flags of act. */
  readonly flags?: readonly string[];
}

/** Commits what is not committed in `clone`; gives the commit. */
export function commitAll(clone: string, message: string): string {
  git(clone, 'add', '--all');
  if (git(clone, 'status', '--porcelain') !== '') {
    git(clone, ...AUTHOR, 'commit', '--quiet', '-m', message);
  }
  return git(clone, 'rev-parse', 'HEAD').trim();
}

/** Merges a branch into main as GitHub does for a pull request, on no branch; gives the merge commit. */
export function mergePullRequest(clone: string, branch: string): string {
  git(clone, 'checkout', '--quiet', '--detach', 'main');
  git(clone, ...AUTHOR, 'merge', '--quiet', '--no-ff', '-m', 'merge', branch);
  return git(clone, 'rev-parse', 'HEAD').trim();
}

const AUTHOR = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];

/** Commits everything in `clone` and runs a workflow there, with `vars` as the repository's variables. */
export async function runWorkflow(
  clone: string,
  workflow: string,
  vars: Readonly<Record<string, string>>,
  event: WorkflowEvent = { name: 'push' },
): Promise<WorkflowRun> {
  commitAll(clone, 'test');
  // act copies the whole repository into its cache.
  const home = path.join(clone, '..', 'act');
  mkdirSync(home, { recursive: true });
  const args = [event.name, '--no-cache-server', '-W', workflow, '-P', 'ubuntu-latest=-self-hosted'];
  if (event.payload !== undefined) {
    const payload = path.join(home, 'event.json');
    writeFileSync(payload, JSON.stringify(event.payload));
    args.push('--eventpath', payload);
  }
  const variables = Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}=${value}`]);
  for (const [name, value] of Object.entries(event.env ?? {})) variables.push('--env', `${name}=${value}`);
  const { exitCode, log } = await capture('act', [...args, ...variables, ...(event.flags ?? [])], {
    cwd: clone,
    env: { ...process.env, XDG_CACHE_HOME: path.join(home, 'cache'), XDG_CONFIG_HOME: home },
  });
  return { exitCode, log, leftFiles: globSync('cache/act/*/tmp/go-scratch-image*', { cwd: home }) };
}

/** Runs git in a clone. */
export function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' });
}

async function capture(
  tool: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<{ readonly exitCode: number; readonly log: string }> {
  const child = spawn(tool, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
  }
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
  return { exitCode, log };
}
