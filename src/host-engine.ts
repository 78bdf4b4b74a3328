// Finds Go on the runner and makes the host engine of it. Loaded with all that looks for Go.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from './engine/engine.js';
import { hostEngine } from './engine/host.js';
import type { Plan } from './engine/plan.js';
import { readFetchSettings, type FetchSettings } from './go/fetch.js';
import type { GoRequirement } from './go/release.js';
import type { Inputs } from './inputs.js';
import { findToolchain } from './toolchain/find.js';
import type { Toolchain } from './toolchain/toolchain.js';
import type { World } from './world.js';

/** The engine for the Go release that the plan asks for; an ActionError where it is not to be had. */
export async function findHostEngine({ compile }: Plan, inputs: Inputs, world: World): Promise<Engine> {
  const tempDir = join(world.tempDir, 'toolchain');
  await mkdir(tempDir, { recursive: true });
  const fetch = await readFetchSettings(world.env, compile.buildEnv);
  return hostEngine(await findRunnerGo(compile.go, { inputs, fetch, tempDir }, world));
}

/** A Go of the runner that satisfies the requirement, fetched where it has none; an ActionError where that is not to be had. */
export async function findRunnerGo(
  go: GoRequirement,
  how: {
    readonly inputs: Pick<Inputs, 'goDownloadBaseUrl'>;
    readonly fetch: FetchSettings;
    /** An existing folder. */
    readonly tempDir: string;
  },
  world: World,
): Promise<Toolchain> {
  const { goDownloadBaseUrl } = how.inputs;
  return findToolchain(go, {
    env: world.env,
    fetch: how.fetch,
    tempDir: how.tempDir,
    signal: world.controller.signal,
    log: world.log.line,
    ...(goDownloadBaseUrl === undefined ? {} : { downloadBaseUrl: goDownloadBaseUrl }),
  });
}
