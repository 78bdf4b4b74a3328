// Runs other programs: arguments as an array (no shell ever), a time limit, and an error that shows what the
// program said. `runTool` is for short commands whose output is text, `streamTool` for bytes that flow.

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { CommandError } from './errors.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface ToolOptions {
  readonly cwd?: string;
  /** The whole environment of the program; the runner's where not given. */
  readonly env?: Environment;
  /** Default: 60 seconds. */
  readonly timeoutMs?: number;
  readonly input?: Buffer;
}

export interface ToolOutput {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const SECOND = 1000;
const TAIL_LINES = 20;

/** Runs a program to its end, whatever its exit code. Fails only where it cannot be started or takes too long. */
export async function tryTool(
  tool: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<ToolOutput> {
  const timeoutMs = options.timeoutMs ?? 60 * SECOND;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new CommandError(`${describeCommand(tool, args)} gave no result within ${timeoutMs / SECOND} s`),
      );
    }, timeoutMs);
  });
  // Loaded only where something is run this way.
  const { getExecOutput } = await import('@actions/exec');
  // It splits its first argument at spaces unless it is quoted.
  const output = getExecOutput(`"${tool}"`, [...args], {
    silent: true,
    ignoreReturnCode: true,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.env === undefined ? {} : { env: definedOnly(options.env) }),
    ...(options.input === undefined ? {} : { input: options.input }),
  });
  try {
    const { exitCode, stdout, stderr } = await Promise.race([output, timeout]);
    return { code: exitCode, stdout, stderr };
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw new CommandError(`${tool} cannot be run: ${messageOf(cause)}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Runs a program to its end and gives its standard output; a non-zero exit code is an error. */
export async function runTool(
  tool: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<string> {
  const { code, stdout, stderr } = await tryTool(tool, args, options);
  if (code !== 0) throw commandFailed({ tool, args, code, output: stderr || stdout });
  return stdout;
}

export interface StreamOptions {
  readonly cwd?: string;
  readonly env?: Environment;
  /** Flows into the program; it gets an empty standard input where not given. */
  readonly stdin?: Readable;
  /** Takes the program's standard output; lines go to `onLine` where not given. */
  readonly onStdout?: (stdout: Readable) => Promise<void>;
  /** Takes each line of standard error (and of standard output, unless `onStdout` is given). */
  readonly onLine?: (line: string) => void;
  /** Ends the program: it is asked to, and killed where it has not ended two seconds later. */
  readonly signal?: AbortSignal;
}

/** Runs a program whose input or output is bytes. It is ended when the signal fires or when `onStdout` fails. */
export async function streamTool(
  tool: string,
  args: readonly string[],
  options: StreamOptions = {},
): Promise<void> {
  options.signal?.throwIfAborted();
  const child = spawn(tool, [...args], {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.env === undefined ? {} : { env: definedOnly(options.env) }),
    // A group of its own, so that what it has started itself (the plugins of docker) ends with it.
    detached: HAS_GROUPS,
  });
  const release = endOnAbort(child, options.signal);
  const tail: string[] = [];
  const onLine = (line: string): void => {
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
    options.onLine?.(line);
  };
  const consume = options.onStdout ?? ((stdout: Readable): Promise<void> => eachLine(stdout, onLine));
  const [ended, read, , written] = await Promise.allSettled([
    exitCodeOf(child),
    consume(child.stdout).catch((error: unknown) => {
      kill(child, 'SIGTERM');
      throw error;
    }),
    eachLine(child.stderr, onLine),
    feed(child.stdin, options.stdin),
  ]);
  release();
  options.signal?.throwIfAborted();
  if (ended.status === 'rejected') {
    throw new CommandError(`${tool} cannot be run: ${messageOf(ended.reason)}`, { cause: ended.reason });
  }
  // A consumer that gave up is the reason why the program was killed; a program that failed is the reason why
  // its output ended early: what came first is what the user should read.
  if (read.status === 'rejected' && ended.value === KILLED) throw read.reason;
  if (ended.value !== 0) throw commandFailed({ tool, args, code: ended.value, output: tail.join('\n') });
  if (read.status === 'rejected') throw read.reason;
  if (written.status === 'rejected') throw written.reason;
}

const KILLED = 143;
const HAS_GROUPS = process.platform !== 'win32';

const GRACE_MS = 2 * SECOND;

// A program may take its time to end, or, like "docker run", wait for another that does. Its pipes are closed too,
// since a child of its own may hold them open. Gives a function that lets go of the signal.
function endOnAbort(child: ChildProcessWithoutNullStreams, signal: AbortSignal | undefined): () => void {
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    kill(child, 'SIGTERM');
    timer = setTimeout(() => {
      kill(child, 'SIGKILL');
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
    }, GRACE_MS);
  };
  signal?.addEventListener('abort', end, { once: true });
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  };
}

function kill(child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals): void {
  // Undefined where it could not be started.
  if (child.pid === undefined) return;
  try {
    if (HAS_GROUPS) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The exit code, or, for a program that a signal ended, 128 and the signal's number as a shell gives it. */
function exitCodeOf(child: ChildProcessWithoutNullStreams): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']);
    });
  });
}

/** A program's failure, with the last lines that it printed. */
export class ToolFailure extends CommandError {
  readonly code: number;
  /** The last lines of what the program printed. */
  readonly output: string;

  constructor(message: string, details: { readonly code: number; readonly output: string }) {
    super(message);
    this.code = details.code;
    this.output = details.output;
  }
}

/** A command as a person would read it: credentials in addresses are hidden. */
export function describeCommand(tool: string, args: readonly string[]): string {
  const words = [tool, ...args].map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word)));
  return hideCredentials(words.join(' '));
}

/** Replaces what stands before the "@" of an address. */
export function hideCredentials(text: string): string {
  return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1***@');
}

function commandFailed(run: {
  tool: string;
  args: readonly string[];
  code: number;
  output: string;
}): ToolFailure {
  const output = hideCredentials(run.output.trim().split('\n').slice(-TAIL_LINES).join('\n'));
  const said = output === '' ? '' : `:\n${output}`;
  return new ToolFailure(`${describeCommand(run.tool, run.args)} ended with exit code ${run.code}${said}`, {
    code: run.code,
    output,
  });
}

async function feed(stdin: NodeJS.WritableStream, source: Readable | undefined): Promise<void> {
  if (source === undefined) {
    stdin.end();
    return finished(stdin).catch(ignoreClosedPipe);
  }
  return pipeline(source, stdin).catch(ignoreClosedPipe);
}

// A program that has what it needs may close its input early; whether it failed is told by its exit code.
function ignoreClosedPipe(error: unknown): void {
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== 'EPIPE' && code !== 'ECONNRESET' && code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}

async function eachLine(stream: Readable, onLine: (line: string) => void): Promise<void> {
  let rest = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream as AsyncIterable<string>) {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  }
  if (rest !== '') onLine(rest);
}

function definedOnly(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
