// Runs the docker engine on small programs, with one way to build after the other.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { BUILDER_VARIABLE, findDocker, type Builder } from '../../src/daemon/docker.js';
import type { Environment } from '../../src/command.js';
import { dockerEngine } from '../../src/engine/docker.js';
import type { BuildResult } from '../../src/engine/engine.js';
import type { CompilePlan, Plan, Source } from '../../src/engine/plan.js';
import { ActionError } from '../../src/errors.js';
import { tempFolder } from './temp-folder.js';
import { makeGoPlan } from './go-plan.js';

/** One way to build, as a test reaches it. */
export interface TestBuilder {
  readonly name: string;
  readonly kind: Builder['kind'];
  /** Added to the environment of the runner. */
  readonly env: Readonly<Record<string, string>>;
  /** The golang builder image as this builder knows it. */
  readonly image: string;
  /** Makes an image of the daemon known to the builder; gives the name to use. */
  readonly publish: (tag: string) => string;
}

export interface ProgramOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly compile?: Partial<CompilePlan>;
  readonly source?: Partial<Source>;
  readonly plan?: Partial<Plan>;
}

/** A plan for a program of these files, in a folder that is gone after the test. */
export function makeProgram(builder: TestBuilder, options: ProgramOptions): Plan {
  const folder = tempFolder(options.files);
  return {
    ...makeGoPlan(options.compile, { contextDir: folder, workspace: folder, ...options.source }),
    builderImage: builder.image,
    ...options.plan,
  };
}

export interface EngineRun {
  readonly result?: BuildResult;
  readonly error?: unknown;
  readonly log: readonly string[];
  readonly tempDir: string;
}

export interface RunOptions {
  readonly env?: Environment;
  readonly signal?: AbortSignal;
  readonly onLog?: (line: string) => void;
}

/** Builds a plan; an error is part of the result. */
export async function runEngine(
  builder: TestBuilder,
  plan: Plan,
  options: RunOptions = {},
): Promise<EngineRun> {
  const tempDir = tempFolder();
  const log: string[] = [];
  const docker = await findDocker({ ...process.env, ...builder.env });
  const context = {
    tempDir,
    env: options.env ?? {},
    runId: randomBytes(6).toString('hex'),
    signal: options.signal ?? new AbortController().signal,
    log: (line: string) => {
      log.push(line);
      options.onLog?.(line);
    },
  };
  try {
    const [result] = await dockerEngine(docker).build([plan], context);
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

/** The ways to build with the docker CLIs of this machine: the classic builder, and the best BuildKit there is. */
export async function findTestBuilders(image: string): Promise<readonly TestBuilder[]> {
  const own = { image, publish: (tag: string): string => tag };
  const classic = {
    ...own,
    name: 'the classic builder',
    kind: 'classic',
    env: { [BUILDER_VARIABLE]: 'classic' },
  } as const;
  // Debian's CLI has BuildKit inside; one that is first on PATH may have the plugin.
  const older = `/usr/bin:${process.env['PATH'] ?? ''}`;
  const candidates: readonly TestBuilder[] = [
    {
      ...own,
      name: 'BuildKit in the docker CLI',
      kind: 'buildkit',
      env: { PATH: older, [BUILDER_VARIABLE]: 'buildkit' },
    },
    { ...own, name: 'buildx', kind: 'buildx', env: { [BUILDER_VARIABLE]: 'buildx' } },
  ];
  for (const candidate of candidates) {
    const docker = await findDocker({ ...process.env, ...candidate.env }).catch(() => undefined);
    if (docker !== undefined) return [classic, candidate];
  }
  throw new Error('no docker CLI of this machine has BuildKit: install docker.io 20.10 or the buildx plugin');
}

/** The environment variable, which script/test sets. */
export function required(name: string): string {
  const value = process.env[name] ?? '';
  if (value === '') throw new Error(`${name} is not set: run this with script/test`);
  return value;
}

/** The address at which a container reaches a server of this machine. */
export function hostAddress(): string {
  const gateway = execFileSync(
    'docker',
    ['network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Gateway}}'],
    {
      encoding: 'utf8',
    },
  );
  return gateway.trim();
}
