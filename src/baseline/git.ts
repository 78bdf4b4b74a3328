// Runs git so that it changes nothing of the user's: no prompts, no hooks, no locks, no lazy fetches, and a token that
// stands in no command line and in no file.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { streamTool, type Environment } from '../command.js';
import { CommandError } from '../errors.js';

/** Where a repository is fetched from. */
export interface Remote {
  /** "https://github.com/acme/server". */
  readonly url: string;
  readonly token?: string;
}

export interface GitRun {
  /** The folder that git runs in. */
  readonly cwd: string;
  /** Default: 30 seconds. */
  readonly timeoutMs?: number;
  readonly input?: string;
  /** With the user's settings (proxies, certificates), for what goes over the network or is checked out. */
  readonly remote?: Remote;
  readonly withUserSettings?: boolean;
}

/** What git is run with, made once a run. */
export interface Git {
  /** Standard output of a command that must succeed. A failure is a CommandError. */
  readonly run: (args: readonly string[], options: GitRun) => Promise<string>;
}

// They would point git at another repository than that of the folder.
const FOREIGN = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_CONFIG',
  'GIT_CONFIG_PARAMETERS',
];

const QUIET = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_LFS_SKIP_SMUDGE: '1',
};

/** Settings of each command, after the user's own: the last one counts. */
const SETTINGS: readonly (readonly [key: string, value: string])[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['fetch.recurseSubmodules', 'false'],
  ['advice.detachedHead', 'false'],
  ['protocol.file.allow', 'always'],
];

// A checkout may belong to another user, as in a container. Older releases of git take this from a file only.
const OWN_SETTINGS = '[safe]\n\tdirectory = *\n[uploadpack]\n\tallowAnySHA1InWant = true\n';

const SECOND = 1000;

/** Makes a git for one run; `tempDir` gets a settings file without secrets. */
export async function createGit(world: {
  readonly env: Environment;
  readonly tempDir: string;
  readonly signal: AbortSignal;
}): Promise<Git> {
  await mkdir(world.tempDir, { recursive: true });
  const settingsFile = join(world.tempDir, 'git-settings');
  await writeFile(settingsFile, OWN_SETTINGS);
  return {
    run: async (args, options) => {
      const env = gitEnvironment(world.env, { ...options, settingsFile });
      const timeoutMs = options.timeoutMs ?? 30 * SECOND;
      const late = AbortSignal.timeout(timeoutMs);
      try {
        return await collect(args, { ...options, env, signal: AbortSignal.any([world.signal, late]) });
      } catch (error) {
        world.signal.throwIfAborted();
        if (!late.aborted) throw error;
        throw new CommandError(`git ${args[0] ?? ''} gave no result within ${timeoutMs / SECOND} s`);
      }
    },
  };
}

/** What a command printed, without blanks around it; undefined where it failed or printed nothing. */
export async function findOutput(run: Promise<string>): Promise<string | undefined> {
  try {
    const text = (await run).trim();
    return text === '' ? undefined : text;
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

/** The environment of a git command. */
export function gitEnvironment(
  env: Environment,
  options: Pick<GitRun, 'remote' | 'withUserSettings'> & { readonly settingsFile: string },
): Environment {
  const kept = Object.entries(env).filter(([name]) => !FOREIGN.includes(name));
  const useOwn = options.remote === undefined && options.withUserSettings !== true;
  return {
    ...Object.fromEntries(useOwn ? kept.filter(([name]) => !name.startsWith('GIT_CONFIG_')) : kept),
    ...QUIET,
    ...(useOwn ? { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: options.settingsFile } : {}),
    ...configVariables(useOwn ? 0 : countOf(env), [...SETTINGS, ...signIn(options.remote)]),
  };
}

// As actions/checkout signs in. An empty header first takes back those that the user's settings may have for the
// server: two of them are refused.
function signIn(remote: Remote | undefined): readonly (readonly [string, string])[] {
  if (remote?.token === undefined || !/^https?:/.test(remote.url)) return [];
  const key = `http.${new URL(remote.url).origin}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${remote.token}`).toString('base64');
  return [
    ['credential.helper', ''],
    [key, ''],
    [key, `AUTHORIZATION: basic ${basic}`],
  ];
}

function configVariables(
  first: number,
  settings: readonly (readonly [string, string])[],
): Record<string, string> {
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(first + settings.length)],
    ...settings.flatMap(([key, value], i) => [
      [`GIT_CONFIG_KEY_${first + i}`, key],
      [`GIT_CONFIG_VALUE_${first + i}`, value],
    ]),
  ]) as Record<string, string>;
}

function countOf(env: Environment): number {
  const count = env['GIT_CONFIG_COUNT'] ?? '';
  return /^\d{1,4}$/.test(count) ? Number(count) : 0;
}

async function collect(
  args: readonly string[],
  options: GitRun & { readonly env: Environment; readonly signal: AbortSignal },
): Promise<string> {
  const chunks: Buffer[] = [];
  await streamTool('git', args, {
    cwd: options.cwd,
    env: options.env,
    signal: options.signal,
    ...(options.input === undefined ? {} : { stdin: Readable.from([options.input]) }),
    onStdout: async (stdout) => {
      for await (const chunk of stdout as AsyncIterable<Buffer>) chunks.push(chunk);
    },
  });
  return Buffer.concat(chunks).toString('utf8');
}
