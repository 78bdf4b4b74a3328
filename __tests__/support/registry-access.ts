// What a push or pull is lent in tests: an environment without a Docker config, a clock that stands still, dice that
// always fall alike.

import type { RegistryAccess } from '../../src/registry/connection.js';
import { tempFolder } from './temp-folder.js';

export interface TestAccess extends RegistryAccess {
  /** What was said. */
  readonly lines: readonly string[];
  /** How long each wait would have been, in milliseconds. */
  readonly waits: readonly number[];
}

/** For the test that is running. Sleeping moves the clock, and takes no time. */
export function testAccess(options: Partial<RegistryAccess> = {}): TestAccess {
  const lines: string[] = [];
  const waits: number[] = [];
  let now = Date.UTC(2024, 0, 1);
  return {
    env: { DOCKER_CONFIG: tempFolder() },
    signal: new AbortController().signal,
    log: (line) => lines.push(line),
    clock: {
      now: () => now,
      random: () => 0,
      sleep: (ms) => {
        waits.push(ms);
        now += ms;
        return Promise.resolve();
      },
    },
    ...options,
    lines,
    waits,
  };
}

/** A Docker config in a folder of its own, as the environment that leads to it. */
export function dockerConfig(config: object | string): { readonly DOCKER_CONFIG: string } {
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  return { DOCKER_CONFIG: tempFolder({ 'config.json': text }) };
}
