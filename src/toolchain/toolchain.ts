// A Go toolchain on the runner: where its go command is, which release it is, and where it keeps its caches.

import { stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { tryTool, type Environment } from '../command.js';
import type { FetchSettings } from '../go/fetch.js';
import { machineEnvironment } from '../go/machine.js';
import type { GoRequirement } from '../go/release.js';

export interface Toolchain {
  /** The go command, absolute. */
  readonly command: string;
  /** As it names itself: "go1.26.8". */
  readonly version: string;
  readonly goroot: string;
  readonly from: 'PATH' | 'tool cache' | 'toolchain module' | 'download';
  /** What it is to be run with, beside what the compile command sets: the user's own caches, and GOTOOLCHAIN. */
  readonly env: Readonly<Record<string, string>>;
}

export interface ToolchainOptions {
  /** The runner's environment. */
  readonly env: Environment;
  /** What a toolchain module is fetched with. */
  readonly fetch: FetchSettings;
  /** The input go-download-base-url; go.dev where it is not given. */
  readonly downloadBaseUrl?: string;
  /** A folder of the run's own, in no Go module. */
  readonly tempDir: string;
  readonly signal: AbortSignal;
  /** Takes one line of progress. */
  readonly log: (line: string) => void;
}

/** The toolchain, or why a place has none. */
export type Place = (
  requirement: GoRequirement,
  options: ToolchainOptions,
) => Promise<Toolchain | { readonly missing: string }>;

/** What a go command says of itself. */
export interface GoFacts {
  readonly version: string;
  readonly goroot: string;
  readonly caches: Readonly<Record<'GOCACHE' | 'GOMODCACHE' | 'GOPATH', string>>;
}

/**
 * GOTOOLCHAIN=local wherever a go command is run: the release was chosen before, by one rule for both engines. With
 * anything else a toolchain line, or a dependency, would make the go command fetch and start another release.
 */
export const NO_SWITCH = { GOTOOLCHAIN: 'local' } as const;

// The settings that say where the caches are, which the user may have written into a file with "go env -w".
const CACHE_SETTINGS = ['GOENV', 'GOCACHE', 'GOMODCACHE', 'GOPATH'] as const;
const ASKED = ['GOVERSION', 'GOROOT', 'GOCACHE', 'GOMODCACHE', 'GOPATH'] as const;

/** The environment in which a go command is asked: the user's caches, none of the settings that change what it is. */
export function askingEnvironment(env: Environment): Record<string, string> {
  const caches = CACHE_SETTINGS.map((name) => [name, env[name] ?? ''] as const);
  return { ...machineEnvironment(env), ...Object.fromEntries(caches.filter(([, value]) => value !== '')) };
}

/** Asks a go command, in one call; a text that says why where it does not answer. */
export async function askGo(
  command: string,
  env: Environment,
  options: { readonly cwd: string; readonly timeoutMs?: number },
): Promise<GoFacts | string> {
  const answer = await tryTool(command, ['env', '-json', ...ASKED], { ...options, env }).catch(
    (error: unknown) => (error as Error).message,
  );
  if (typeof answer === 'string') return answer;
  const { code, stdout, stderr } = answer;
  if (code !== 0) return firstWords(stderr) ?? `exit code ${code}`;
  const said = parseAnswer(stdout);
  if (said === undefined) return `${command} does not answer as a go command does`;
  const { GOVERSION: version = '', GOROOT: goroot = '', GOCACHE = '', GOMODCACHE = '', GOPATH = '' } = said;
  return { version, goroot, caches: { GOCACHE, GOMODCACHE, GOPATH } };
}

/** The toolchain of a go command that has answered. */
export function makeToolchain(command: string, facts: GoFacts, from: Toolchain['from']): Toolchain {
  const { version, goroot, caches } = facts;
  return { command, version, goroot, from, env: { ...caches, ...NO_SWITCH } };
}

/** The go command of a GOROOT. */
export function goOf(goroot: string, platform = process.platform): string {
  return join(goroot, 'bin', platform === 'win32' ? 'go.exe' : 'go');
}

/** The go command that comes first on PATH; undefined where there is none. */
export async function findOnPath(env: Environment, platform = process.platform): Promise<string | undefined> {
  const path = Object.entries(env).find(
    ([name]) => (platform === 'win32' ? name.toUpperCase() : name) === 'PATH',
  );
  for (const folder of (path?.[1] ?? '').split(delimiter)) {
    const file = join(folder, platform === 'win32' ? 'go.exe' : 'go');
    if (folder !== '' && (await isProgram(file))) return file;
  }
  return undefined;
}

async function isProgram(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true && (process.platform === 'win32' || (found.mode & 0o111) !== 0);
}

function parseAnswer(text: string): Partial<Record<(typeof ASKED)[number], string>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function firstWords(text: string): string | undefined {
  return text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('go: downloading'));
}
