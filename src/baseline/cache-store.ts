// The records of earlier runs in the actions cache. The service is a courtesy: down, slow or not there, it costs a line
// in the log and a bounded time, and never the run.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { streamTool, type Environment } from '../command.js';
import { CommandError } from '../errors.js';

/** Texts by key. A key that merely begins like another is not the same. */
export interface CacheStore {
  /** The first of the keys that is there, with its text; at most ten keys. */
  readonly restore: (
    keys: readonly string[],
  ) => Promise<{ readonly key: string; readonly text: string } | undefined>;
  /** Whether it is stored now; a key that is there already keeps its text. */
  readonly save: (key: string, text: string) => Promise<boolean>;
}

export interface CachePlace {
  /** The bundle of src/cache.ts. */
  readonly entry: string;
  readonly env: Environment;
  readonly tempDir: string;
  readonly signal: AbortSignal;
  /** Default: 20 seconds for each call. */
  readonly timeoutMs?: number;
  /** Takes the line that says what went wrong. */
  readonly log: (line: string) => void;
}

/** How many keys the service takes in one call. */
export const MOST_KEYS = 10;

// The same names as in src/cache.ts.
const FILE = 'sizes.json';
const RESULT = 'result.json';
const SECOND = 1000;

export function createCacheStore(place: CachePlace): CacheStore {
  // Once the service has failed it is not waited for again in this run.
  let failed = false;
  const call = async <T>(action: string, keys: readonly string[], text?: string): Promise<T | undefined> => {
    if (failed || keys.length === 0) return undefined;
    const reason = hasService(place.env) ? undefined : 'this runner has none';
    const outcome = reason === undefined ? await talk({ action, keys, text }, place) : { reason };
    if (!('reason' in outcome)) return outcome as T;
    failed = true;
    place.log(`cache service: ${outcome.reason}; go on without`);
    return undefined;
  };
  return {
    restore: async (keys) => {
      const found = await call<Answer>('restore', keys);
      // The service also finds keys that merely begin like the one asked for.
      if (found?.key === undefined || found.text === undefined || !keys.includes(found.key)) return undefined;
      return { key: found.key, text: found.text };
    },
    save: async (key, text) => (await call<Answer>('save', [key], text))?.key === key,
  };
}

interface Answer {
  readonly key?: string;
  readonly text?: string;
}

interface Request {
  readonly action: string;
  readonly keys: readonly string[];
  readonly text: string | undefined;
}

async function talk(
  { action, keys, text }: Request,
  { entry, env, tempDir, signal, timeoutMs = 20 * SECOND }: CachePlace,
): Promise<Answer | { readonly reason: string }> {
  const cwd = join(tempDir, 'cache');
  const said: string[] = [];
  const late = AbortSignal.timeout(timeoutMs);
  try {
    await rm(cwd, { recursive: true, force: true });
    await mkdir(join(cwd, 'temp'), { recursive: true });
    if (text !== undefined) await writeFile(join(cwd, FILE), text);
    await streamTool(process.execPath, [entry, action, ...keys], {
      cwd,
      env: { ...withoutInputs(env), GITHUB_WORKSPACE: cwd, RUNNER_TEMP: join(cwd, 'temp') },
      signal: AbortSignal.any([signal, late]),
      onLine: (line) => said.push(line),
    });
    return await readAnswer(cwd, said);
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) return { reason: withLast(`no answer within ${timeoutMs / SECOND} s`, said) };
    if (!(error instanceof CommandError)) throw error;
    return { reason: withLast('it could not be asked', said) };
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

// The package swallows errors and prints them: what it printed is the only trace of one.
async function readAnswer(
  cwd: string,
  said: readonly string[],
): Promise<Answer | { readonly reason: string }> {
  const trouble = said.find((line) => /^::(?:warning|error)/.test(line));
  // Another run of the same commit has stored it before.
  if (trouble?.includes('already exists') === true) return {};
  if (trouble !== undefined) return { reason: clean(trouble) };
  const { key } = JSON.parse(await readFile(join(cwd, RESULT), 'utf8')) as { readonly key: string | null };
  if (key === null) return {};
  return { key, text: await readFile(join(cwd, FILE), 'utf8') };
}

function withLast(reason: string, said: readonly string[]): string {
  const last = said
    .filter((line) => !line.startsWith('::debug::'))
    .map(clean)
    .filter((line) => line !== '')
    .at(-1);
  return last === undefined ? reason : `${reason} (${last})`;
}

// A signed address is a key to the store: what follows its question mark stays out of the log.
function clean(line: string): string {
  return line
    .replace(/^::\w+[^:]*::/, '')
    .replace(/\?[^\s"']+/g, '?…')
    .trim();
}

function hasService(env: Environment): boolean {
  return (env['ACTIONS_RESULTS_URL'] ?? '') !== '' || (env['ACTIONS_CACHE_URL'] ?? '') !== '';
}

// It needs none of the inputs, some of which are secrets.
function withoutInputs(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|STATE)_/.test(name)));
}
