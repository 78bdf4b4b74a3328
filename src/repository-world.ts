// What the repository of a run is opened with.

import type { RepositoryWorld } from './baseline/repository.js';
import type { Inputs } from './inputs.js';
import type { World } from './world.js';

/** The checkout at `workspace`, and the token for the server that it came from. */
export function repositoryWorld(
  { inputs, workspace }: { readonly inputs: Inputs; readonly workspace: string },
  world: World,
): RepositoryWorld {
  return {
    env: world.env,
    tempDir: world.tempDir,
    signal: world.controller.signal,
    folder: workspace,
    token: inputs.githubToken === '' ? undefined : inputs.githubToken,
    log: world.log.line,
  };
}
