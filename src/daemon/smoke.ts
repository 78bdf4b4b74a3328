// The smoke test: the image is run once, as strictly as a careful cluster would run it, before any tag moves.
// Either with arguments (it must end with exit code 0), or as a server that must answer over HTTP.

import { runTool, streamTool, ToolFailure, tryTool } from '../command.js';
import type { SmokeTest } from '../inputs.js';
import type { Check } from '../report/model.js';
import { waitForAnswer } from '../smoke/http.js';
import { failed, passed, ranWell, SHOWN_LINES, tookTooLong } from '../smoke/outcome.js';
import type { Daemon } from './docker.js';

export interface SmokeOptions {
  /** The image as the daemon knows it. */
  readonly image: string;
  readonly test: SmokeTest;
  readonly timeoutMs: number;
  /** Folders that the image was given to write in; each is a tmpfs, the rest is read-only. */
  readonly writable: readonly { readonly path: string; readonly mode: number }[];
  /** "uid:gid". */
  readonly user: string;
  /** The label that the post step finds our containers by. */
  readonly label: string;
  readonly signal: AbortSignal;
  /** Takes each line that the program prints. */
  readonly log: (line: string) => void;
}

/** Runs the smoke test and says how it went; the container is always removed. */
export async function smokeTest(daemon: Daemon, options: SmokeOptions): Promise<Check> {
  const name = `go-scratch-image-smoke-${process.pid}-${Date.now().toString(36)}`;
  try {
    const { test } = options;
    return test.kind === 'run'
      ? await runOnce(daemon, name, { ...options, args: test.args })
      : await askOverHttp(daemon, name, { ...options, port: test.port, path: test.path });
  } finally {
    await tryTool(daemon.tool, ['rm', '--force', '--volumes', name], { env: daemon.env });
  }
}

/** Whether a published port can be reached from here: the daemon's machine is this one, or claims to be. */
export function reachesPublishedPorts(endpoint: string): boolean {
  if (!/^(tcp|http|https|ssh):/.test(endpoint)) return true;
  return /^(tcp|https?):\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/.test(endpoint);
}

async function runOnce(
  daemon: Daemon,
  name: string,
  options: SmokeOptions & { args: readonly string[] },
): Promise<Check> {
  const output: string[] = [];
  const timeout = AbortSignal.timeout(options.timeoutMs);
  try {
    await streamTool(daemon.tool, ['run', ...flags(name, options), options.image, ...options.args], {
      env: daemon.env,
      signal: AbortSignal.any([options.signal, timeout]),
      onLine: (line) => {
        if (output.length < SHOWN_LINES) output.push(line);
        options.log(line);
      },
    });
  } catch (error) {
    options.signal.throwIfAborted();
    if (timeout.aborted) return tookTooLong(options.timeoutMs, output);
    if (error instanceof ToolFailure) return failed(`exit code ${error.code}`, output);
    throw error;
  }
  return ranWell(output);
}

async function askOverHttp(
  daemon: Daemon,
  name: string,
  options: SmokeOptions & { port: number; path: string },
): Promise<Check> {
  const startMs = Date.now();
  const publish = ['--detach', '--publish', `127.0.0.1::${options.port}`];
  const started = await tryTool(daemon.tool, ['run', ...publish, ...flags(name, options), options.image], {
    env: daemon.env,
  });
  if (started.code !== 0) return failed('the container cannot be started', lastLines(started.stderr));
  const address = await publishedAddress(daemon, name, options.port);
  const answer = await waitForAnswer({
    url: `http://${address ?? ''}${options.path}`,
    asked: `http://:${options.port}${options.path}`,
    startMs,
    timeoutMs: options.timeoutMs,
    signal: options.signal,
    isRunning: () => (address === undefined ? false : running(daemon, name)),
  });
  if (answer.isGood) return passed(answer.message);
  const logs = await tryTool(daemon.tool, ['logs', '--tail', String(SHOWN_LINES), name], { env: daemon.env });
  return failed(answer.message, lastLines(logs.stdout + logs.stderr));
}

// No --env: the container starts with the image's environment only. No --init: the program is process 1, as it
// will be later.
function flags(name: string, options: SmokeOptions): readonly string[] {
  const [uid = '0', gid = '0'] = options.user.split(':');
  const tmpfs = options.writable.map(
    ({ path, mode }) => `--tmpfs=${path}:rw,mode=${mode.toString(8)},uid=${uid},gid=${gid},size=64m`,
  );
  return [
    `--name=${name}`,
    `--label=${options.label}`,
    '--read-only',
    ...tmpfs,
    '--cap-drop=ALL',
    '--security-opt=no-new-privileges',
    '--memory=512m',
    '--pids-limit=512',
  ];
}

async function publishedAddress(daemon: Daemon, name: string, port: number): Promise<string | undefined> {
  const { code, stdout } = await tryTool(daemon.tool, ['port', name, `${port}/tcp`], { env: daemon.env });
  if (code !== 0) return undefined;
  return /127\.0\.0\.1:\d+/.exec(stdout)?.[0];
}

async function running(daemon: Daemon, name: string): Promise<boolean> {
  const state = await runTool(daemon.tool, ['inspect', '--format', '{{.State.Running}}', name], {
    env: daemon.env,
  });
  return state.trim() === 'true';
}

function lastLines(text: string): readonly string[] {
  return text.trim() === '' ? [] : text.trim().split('\n').slice(-SHOWN_LINES);
}
