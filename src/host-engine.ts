// Finds Go on the runner and makes the host engine of it. Loaded with all that looks for Go.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from './engine/engine.js';
import { hostEngine } from './engine/host.js';
import type { Plan } from './engine/plan.js';
import { readFetchSettings } from './go/fetch.js';
import type { Inputs } from './inputs.js';
import { findToolchain } from './toolchain/find.js';
import type { World } from './world.js';

/** The engine for the Go release that the plan asks for; an ActionError where it is not to be had. */
export async function findHostEngine(
  { compile }: Plan,
  { goDownloadBaseUrl }: Inputs,
  world: World,
): Promise<Engine> {
  const tempDir = join(world.tempDir, 'toolchain');
  await mkdir(tempDir, { recursive: true });
  const toolchain = await findToolchain(compile.go, {
    env: world.env,
    fetch: await readFetchSettings(world.env, compile.buildEnv),
    tempDir,
    signal: world.controller.signal,
    log: world.log.line,
    ...(goDownloadBaseUrl === undefined ? {} : { downloadBaseUrl: goDownloadBaseUrl }),
  });
  return hostEngine(toolchain);
}
