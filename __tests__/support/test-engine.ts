// An engine as the contract suite sees it, and the host engine in that form.

import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Environment } from '../../src/command.js';
import { NO_ACCESS, type Access } from '../../src/go/access.js';
import type { BuildResult, Engine } from '../../src/engine/engine.js';
import { hostEngine } from '../../src/engine/host.js';
import type { CompilePlan, Plan, Source } from '../../src/engine/plan.js';
import { ActionError } from '../../src/errors.js';
import { findToolchain } from '../../src/toolchain/find.js';
import { makeGoPlan } from './go-plan.js';
import { goEnv } from './go-tool.js';
import { tempFolder } from './temp-folder.js';

export interface TestEngine {
  readonly name: string;
  readonly kind: 'classic' | 'buildkit' | 'buildx' | 'host';
  /** The builder image of its plans. */
  readonly image: string;
  /** What it says of the source, before it compiles, for a program of four small files. */
  readonly says: readonly string[];
  /** The address at which its module downloads reach a server of this machine. */
  readonly address: () => string;
  /** What must be the same after a build as before it. */
  readonly contents: () => readonly string[];
  readonly run: (plan: Plan, options?: RunOptions) => Promise<EngineRun>;
}

export interface ProgramOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly compile?: Partial<CompilePlan>;
  readonly source?: Partial<Source>;
  readonly plan?: Partial<Plan>;
}

export interface EngineRun {
  readonly result?: BuildResult;
  readonly error?: unknown;
  readonly log: readonly string[];
  readonly tempDir: string;
}

export interface RunOptions {
  readonly env?: Environment;
  readonly access?: Access;
  readonly signal?: AbortSignal;
  /** The engine's own folder; a new one where not given. */
  readonly tempDir?: string;
  readonly onLog?: (line: string) => void;
}

/** A plan for a program of these files, in a folder that is gone after the test. */
export function makeProgram(engine: { readonly image: string }, options: ProgramOptions): Plan {
  const folder = tempFolder(options.files);
  return {
    ...makeGoPlan(options.compile, { contextDir: folder, workspace: folder, ...options.source }),
    builderImage: engine.image,
    ...options.plan,
  };
}

/** Builds a plan; an error is part of the result. */
export async function buildWith(engine: Engine, plan: Plan, options: RunOptions): Promise<EngineRun> {
  const tempDir = options.tempDir ?? tempFolder();
  const log: string[] = [];
  const context = {
    tempDir,
    env: options.env ?? {},
    access: options.access ?? NO_ACCESS,
    runId: randomBytes(6).toString('hex'),
    signal: options.signal ?? new AbortController().signal,
    log: (line: string) => {
      log.push(line);
      options.onLog?.(line);
    },
  };
  try {
    const [result] = await engine.build([plan], context);
    if (result === undefined || result instanceof Error) return { error: result, log, tempDir };
    return { result, log, tempDir };
  } catch (error) {
    return { error, log, tempDir };
  }
}

/** The file of the first binary; fails with what the engine said where there is none. */
export function binaryOf(run: EngineRun): string {
  const file = run.result?.binaries[0]?.file;
  if (file === undefined)
    throw new Error(`${run.log.join('\n')}\n${String(run.error)}`, { cause: run.error });
  return file;
}

/** Message, hint and lines of the error that a run ended with. */
export function errorOf(run: EngineRun): Pick<ActionError, 'message' | 'hint' | 'lines' | 'name'> {
  if (!(run.error instanceof ActionError))
    throw new Error('the run did not end with an ActionError', { cause: run.error });
  const { message, hint, lines, name } = run.error;
  return { message, hint, lines, name };
}

/**
 * The host engine with the Go of this machine: its build cache, an empty module cache for each run. A run also checks
 * that the folder of the source is as it was.
 */
export const HOST: TestEngine = {
  name: 'the host engine',
  kind: 'host',
  image: 'golang:1-alpine',
  says: [],
  address: () => '127.0.0.1',
  contents: () => [],
  run: async (plan, options = {}) => {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, GOCACHE: goEnv('GOCACHE'), GOMODCACHE: tempFolder(), ...options.env };
    const toolchain = await findToolchain(
      { value: 'local', from: 'input' },
      {
        env,
        fetch: { env: {}, secretNames: [], notes: [] },
        tempDir: tempFolder(),
        signal: new AbortController().signal,
        log: () => undefined,
      },
    );
    const before = listTree(plan.source.contextDir);
    const run = await buildWith(hostEngine(toolchain), plan, { ...options, env });
    expect(listTree(plan.source.contextDir)).toEqual(before);
    return run;
  },
};

/** One line for each file, folder and link below a folder, with the SHA-256 of the content. */
export function listTree(folder: string): readonly string[] {
  const names = lstatSync(folder, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(folder);
  return names.sort().flatMap((name) => {
    const file = join(folder, name);
    const found = lstatSync(file);
    if (found.isDirectory()) return [`${file}/`, ...listTree(file)];
    const content = found.isSymbolicLink() ? readlinkSync(file) : readFileSync(file);
    return [`${file} ${found.mode} ${createHash('sha256').update(content).digest('hex')}`];
  });
}
