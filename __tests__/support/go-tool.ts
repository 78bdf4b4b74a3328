// The Go of this machine, run with nothing of the user's settings but the build cache.

import { spawnSync } from 'node:child_process';

export interface GoRun {
  readonly code: number;
  /** Both outputs, line by line. */
  readonly output: readonly string[];
}

/** What any run of Go needs: no network, so that no test depends on one. */
export function goMachine(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, GOPROXY: 'off', GOCACHE: goEnv('GOCACHE'), GOMODCACHE: goEnv('GOMODCACHE') };
}

/** Runs Go in a folder with exactly this environment. */
export function runGo(
  args: readonly string[],
  { command = 'go', ...options }: { cwd: string; env: Record<string, string>; command?: string },
): GoRun {
  const { status, stdout, stderr, error } = spawnSync(command, args, { ...options, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return { code: status ?? -1, output: (stdout + stderr).trimEnd().split('\n') };
}

/** A value of `go env`. */
export function goEnv(name: string, env: Record<string, string> = {}): string {
  const run = spawnSync('go', ['env', name], { encoding: 'utf8', env: { ...process.env, ...env } });
  if (run.error !== undefined) throw run.error;
  return run.stdout.trim();
}
