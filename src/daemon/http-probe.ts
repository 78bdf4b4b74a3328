// Asks a server from inside the network of its container, by a probe: the image has no client, and the port that the
// daemon publishes is on the daemon's machine.

import { streamTool } from '../command.js';
import type { Daemon } from './docker.js';
import { containerFlags, isRunning, removeContainer } from './smoke-container.js';

/** The image of the probe (assets/probe), made when it is first needed. */
export interface HttpProbe {
  /** Whether it has been needed already. */
  readonly isMade: boolean;
  /** What the daemon calls the image. */
  image(): Promise<string>;
}

export interface ProbeOptions {
  readonly image: string;
  /** Name of the container whose network it asks in. */
  readonly container: string;
  readonly port: number;
  readonly path: string;
  readonly timeoutMs: number;
  readonly label: string;
  readonly signal: AbortSignal;
}

/** A probe that is asking. */
export interface RunningProbe {
  /** The last status that it got; undefined where there was no answer yet. */
  readonly status: () => Promise<number | undefined>;
  /** Ends it and takes its container away. */
  readonly stop: () => Promise<void>;
}

/** Starts the probe, which goes on asking until the server gives an answer below 400. */
export function startProbe(daemon: Daemon, options: ProbeOptions): RunningProbe {
  const { image, container, port, path, timeoutMs, label, signal } = options;
  const name = `${container}-probe`;
  const flags = containerFlags(name, { writable: [], user: '0:0', label });
  const question = [String(port), path, String(timeoutMs / 1000)];
  const stop = new AbortController();
  let status: number | undefined;
  let problem: Error | undefined;
  const ended = streamTool(
    daemon.tool,
    ['run', ...flags, `--network=container:${container}`, image, ...question],
    {
      env: daemon.env,
      signal: AbortSignal.any([signal, stop.signal]),
      onLine: (line) => {
        if (/^\d{3}$/.test(line)) status = Number(line);
      },
    },
  ).catch((error: unknown) => {
    problem = error instanceof Error ? error : new Error(String(error));
  });
  return {
    status: async () => {
      // It cannot join a container that has ended meanwhile, and that one is the reason then.
      if (problem !== undefined && (await isRunning(daemon, container))) throw problem;
      return status;
    },
    stop: async () => {
      stop.abort();
      await ended;
      await removeContainer(daemon, name);
    },
  };
}
