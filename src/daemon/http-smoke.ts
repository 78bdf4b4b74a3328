// The smoke test of a server: through a published port where that can be reached, else by a probe in the network of its
// container. Only the attempt tells which: the daemon's socket may be mounted into a container, or forwarded.

import { createConnection } from 'node:net';
import { tryTool } from '../command.js';
import type { Check } from '../report/model.js';
import { statusOf, waitForAnswer, type Answer } from '../smoke/http.js';
import { failed, passed } from '../smoke/outcome.js';
import type { Daemon } from './docker.js';
import { startProbe, type HttpProbe } from './http-probe.js';
import {
  containerFlags,
  isRunning,
  lastLines,
  publishedAddress,
  readLogs,
  removeContainer,
  type ContainerOptions,
} from './smoke-container.js';

export interface HttpOptions extends ContainerOptions {
  /** The image as the daemon knows it. */
  readonly image: string;
  readonly port: number;
  readonly path: string;
  readonly timeoutMs: number;
  /** Asks a server whose published port cannot be reached from here. */
  readonly probe: HttpProbe;
  readonly signal: AbortSignal;
  /** Takes one line of progress. */
  readonly log: (line: string) => void;
}

interface Server {
  readonly daemon: Daemon;
  /** Of its container. */
  readonly name: string;
  readonly options: HttpOptions;
}

/** Starts the image and waits for an answer below 400. The container is left to the caller. */
export async function askOverHttp(daemon: Daemon, name: string, options: HttpOptions): Promise<Check> {
  const server = { daemon, name, options };
  if (!options.probe.isMade && mayReachPorts(daemon.endpoint)) {
    const check = await askPublishedPort(server);
    if (check !== undefined) return check;
    // It is started anew for the probe, so that its time counts from there.
    await removeContainer(daemon, name);
  }
  return askByProbe(server);
}

/** Whether a port that the daemon publishes on its loopback address may be one of this machine. */
export function mayReachPorts(endpoint: string): boolean {
  if (!/^(tcp|http|https|ssh):/.test(endpoint)) return true;
  return /^(tcp|https?):\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/.test(endpoint);
}

/** Undefined where the server runs and its port cannot be reached from here. */
async function askPublishedPort(server: Server): Promise<Check | undefined> {
  const { daemon, name, options } = server;
  const startMs = Date.now();
  const problem = await start(server, ['--publish', `127.0.0.1::${options.port}`]);
  if (problem !== undefined) return problem;
  const published = await publishedAddress(daemon, name, options.port);
  const reached = published !== undefined && (await isReachable(published));
  if (!reached && (await isRunning(daemon, name))) return undefined;
  const answer = await waitForAnswer({
    ...options,
    startMs,
    asked: addressOf(options),
    ask: () => statusOf(`http://${published ?? ''}${options.path}`),
    isRunning: () => (reached ? isRunning(daemon, name) : false),
  });
  return toCheck(server, answer);
}

async function askByProbe(server: Server): Promise<Check> {
  const { daemon, name, options } = server;
  if (!options.probe.isMade) {
    options.log(
      `ports published by the daemon at ${daemon.endpoint} cannot be reached from here: a probe in the network of the container asks`,
    );
  }
  const image = await options.probe.image();
  const startMs = Date.now();
  const problem = await start(server, []);
  if (problem !== undefined) return problem;
  const probe = startProbe(daemon, { ...options, image, container: name });
  try {
    const answer = await waitForAnswer({
      ...options,
      startMs,
      asked: `${addressOf(options)} (asked by a probe)`,
      ask: probe.status,
      isRunning: () => isRunning(daemon, name),
    });
    return await toCheck(server, answer);
  } finally {
    await probe.stop();
  }
}

/** Runs the container in the background; a failed check where it cannot be started. */
async function start(
  { daemon, name, options }: Server,
  flags: readonly string[],
): Promise<Check | undefined> {
  const all = ['--detach', ...flags, ...containerFlags(name, options)];
  const started = await tryTool(daemon.tool, ['run', ...all, options.image], { env: daemon.env });
  if (started.code === 0) return undefined;
  return failed('the container cannot be started', lastLines(started.stderr));
}

function addressOf({ port, path }: HttpOptions): string {
  return `http://:${port}${path}`;
}

async function toCheck({ daemon, name }: Server, { isGood, message }: Answer): Promise<Check> {
  return isGood ? passed(message) : failed(message, await readLogs(daemon, name));
}

const REACH_MS = 1500;
const POLL_MS = 50;

// The daemon's proxy listens as soon as the container runs; without that proxy nothing does before the server itself.
async function isReachable(address: string): Promise<boolean> {
  const [host = '', port = ''] = address.split(':');
  const endMs = Date.now() + REACH_MS;
  while (Date.now() < endMs) {
    if (await connects(host, Number(port))) return true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return false;
}

async function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: REACH_MS });
    const end = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
