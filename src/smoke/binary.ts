// The smoke test without a daemon: the program of the image is run on this machine, as close to a container as the
// machine allows: the files of the image as its root, the environment of the image and nothing else.

import { createConnection } from 'node:net';
import { join, posix } from 'node:path';
import { streamTool, ToolFailure } from '../command.js';
import { CommandError } from '../errors.js';
import type { SmokeTest } from '../inputs.js';
import { platformOfNode } from '../oci/platform.js';
import type { Image, Platform } from '../oci/types.js';
import type { Check } from '../report/model.js';
import { statusOf, waitForAnswer } from './http.js';
import { findIsolation, type Isolation } from './isolation.js';
import { failed, passed, ranWell, SHOWN_LINES, tookTooLong } from './outcome.js';
import { unpackImage, type Owner, type Root } from './root.js';

export interface BinarySmokeOptions {
  readonly image: Image;
  readonly test: SmokeTest;
  readonly timeoutMs: number;
  /** "uid:gid". */
  readonly user: string;
  /** A folder of the run's own. */
  readonly tempDir: string;
  readonly signal: AbortSignal;
  /** Takes each line that the program prints. */
  readonly log: (line: string) => void;
  /** The strictest that the machine allows, where not given. */
  readonly isolation?: Isolation;
}

/** Whether programs for this platform run on this machine by themselves. */
export function runsHere(
  platform: Platform,
  machine: { readonly platform: string; readonly arch: string } = process,
): boolean {
  // A variant says what the program needs at least: one that the processor lacks shows when it is run.
  return machine.platform === 'linux' && platform.architecture === platformOfNode(machine.arch).architecture;
}

/** Runs the smoke test and says how it went, and how it was run; nothing that it made or started remains. */
export async function smokeTestBinary(options: BinarySmokeOptions): Promise<Check> {
  const user = parseUser(options.user);
  const isolation = options.isolation ?? (await findIsolation(user));
  const { owners } = isolation;
  const root = await unpackImage(options.image, join(options.tempDir, 'smoke-root'), { user, owners });
  try {
    const check = await runTest({ ...options, root, isolation });
    return { ...check, message: withHow(check.message, isolation) };
  } finally {
    await root.remove();
  }
}

interface Job extends BinarySmokeOptions {
  readonly root: Root;
  readonly isolation: Isolation;
}

function runTest(job: Job): Promise<Check> {
  const { test } = job;
  return test.kind === 'run' ? runOnce(job, test.args) : askOverHttp(job, test);
}

async function runOnce(job: Job, args: readonly string[]): Promise<Check> {
  const timeout = AbortSignal.timeout(job.timeoutMs);
  const output: string[] = [];
  try {
    await start(job, { args, output, signal: AbortSignal.any([job.signal, timeout]), keep: 'first' });
  } catch (error) {
    job.signal.throwIfAborted();
    if (timeout.aborted) return tookTooLong(job.timeoutMs, output);
    if (error instanceof ToolFailure) return failed(`exit code ${error.code}`, output);
    if (error instanceof CommandError) return failed(error.message, output);
    throw error;
  }
  return ranWell(output);
}

async function askOverHttp(job: Job, test: Extract<SmokeTest, { kind: 'http' }>): Promise<Check> {
  // An answer of another program would be taken for that of ours.
  if (await isTaken(test.port)) return failed(`port ${test.port} of this machine is taken already`, []);
  const stop = new AbortController();
  const output: string[] = [];
  let isRunning = true;
  const startMs = Date.now();
  const ended = start(job, {
    args: job.image.config.config.Cmd ?? [],
    output,
    signal: AbortSignal.any([job.signal, stop.signal]),
    keep: 'last',
  })
    .then(
      () => undefined,
      (error: unknown) => error,
    )
    .finally(() => {
      isRunning = false;
    });
  try {
    const answer = await waitForAnswer({
      ask: () => statusOf(`http://127.0.0.1:${test.port}${test.path}`),
      asked: `http://:${test.port}${test.path}`,
      startMs,
      timeoutMs: job.timeoutMs,
      signal: job.signal,
      isRunning: () => isRunning,
    });
    return answer.isGood ? passed(answer.message) : failed(answer.message, output);
  } finally {
    stop.abort();
    await ended;
  }
}

interface Start {
  readonly args: readonly string[];
  /** Takes what the program prints, as far as it is shown. */
  readonly output: string[];
  readonly signal: AbortSignal;
  /** Of a run that ends, the first lines say what it is; of a server, the last ones what went wrong. */
  readonly keep: 'first' | 'last';
}

async function start({ image, isolation, root, log }: Job, run: Start): Promise<void> {
  const { Entrypoint: entrypoint = [], Env: env = [], WorkingDir: workdir = '/' } = image.config.config;
  const [program = '', ...rest] = [...entrypoint, ...run.args];
  const [tool, ...before] = isolation.command(root.folder, { program, workdir });
  await streamTool(tool, [...before, ...rest], {
    cwd: join(root.folder, posix.resolve('/', workdir)),
    env: Object.fromEntries(env.map(splitVariable)),
    signal: run.signal,
    onLine: (line) => {
      if (run.keep === 'last' && run.output.length === SHOWN_LINES) run.output.shift();
      if (run.output.length < SHOWN_LINES) run.output.push(line);
      log(line);
    },
  });
}

function splitVariable(variable: string): [string, string] {
  const at = variable.indexOf('=');
  return [variable.slice(0, at), variable.slice(at + 1)];
}

function parseUser(text: string): Owner {
  const [uid = '0', gid = uid] = text.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

// In the first line, before what the program printed.
function withHow(message: string, { description }: Isolation): string {
  const [first = '', ...rest] = message.split('\n');
  const end = rest.length === 0 ? '' : '; it printed:';
  const what = first.slice(0, first.length - end.length);
  return [`${what} (${description})${end}`, ...rest].join('\n');
}

async function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    const answer = (taken: boolean) => (): void => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', answer(true));
    socket.once('error', answer(false));
  });
}
