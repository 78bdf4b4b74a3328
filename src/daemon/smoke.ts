// The smoke test: the image is run once, as strictly as a careful cluster would run it, before any tag moves.
// Either with arguments (it must end with exit code 0), or as a server that must answer over HTTP.

import { streamTool, ToolFailure } from '../command.js';
import type { SmokeTest } from '../inputs.js';
import type { Check } from '../report/model.js';
import { failed, ranWell, SHOWN_LINES, tookTooLong } from '../smoke/outcome.js';
import type { Daemon } from './docker.js';
import { askOverHttp, type HttpOptions } from './http-smoke.js';
import { containerFlags, removeContainer } from './smoke-container.js';

export interface SmokeOptions extends Omit<HttpOptions, 'port' | 'path'> {
  readonly test: SmokeTest;
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
    await removeContainer(daemon, name);
  }
}

async function runOnce(
  daemon: Daemon,
  name: string,
  options: SmokeOptions & { args: readonly string[] },
): Promise<Check> {
  const output: string[] = [];
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const flags = containerFlags(name, options);
  try {
    await streamTool(daemon.tool, ['run', ...flags, options.image, ...options.args], {
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
