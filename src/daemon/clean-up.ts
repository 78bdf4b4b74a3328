// Removes what a run made in the daemon and left there: containers and images with the run's label, and nothing
// else. Both parts of the action use it, so that it also works after a failed or cancelled build.

import { tryTool } from '../command.js';
import type { Docker } from './docker.js';

/** The label that every container and image of a run carries; its value is the run's id. */
export const RUN_LABEL = 'go-scratch-image.run';

export interface CleanUpOptions {
  /** For a build that was just cut off: the daemon may need a moment to notice, and make more until then. */
  readonly afterAbort?: boolean;
}

const MAX_ROUNDS = 20;
const SETTLE_MS = 300;

/** Removes containers and images that carry the run's id as label. A daemon that has gone away is not an error. */
export async function cleanUp(
  docker: Pick<Docker, 'tool' | 'env'>,
  runId: string,
  { afterAbort = false }: CleanUpOptions = {},
): Promise<void> {
  let quietRounds = 0;
  for (let round = 0; round < MAX_ROUNDS && quietRounds < (afterAbort ? 3 : 1); round++) {
    const found = await removeFound(docker, runId);
    quietRounds = found ? 0 : quietRounds + 1;
    if (afterAbort && !found) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  }
}

/** One round; whether there was anything. */
async function removeFound(docker: Pick<Docker, 'tool' | 'env'>, runId: string): Promise<boolean> {
  const label = `label=${RUN_LABEL}=${runId}`;
  const [containers, images] = await Promise.all([
    list(docker, ['ps', '--all', '--quiet', '--no-trunc', '--filter', label]),
    list(docker, ['images', '--all', '--quiet', '--no-trunc', '--filter', label]),
  ]);
  if (containers.length > 0) await call(docker, ['rm', '--force', '--volumes', ...containers]);
  // Without --no-prune the daemon would also remove parents that have no name, which may be the user's.
  if (images.length > 0)
    await call(docker, ['rmi', '--force', '--no-prune', ...(await childrenFirst(docker, images))]);
  return containers.length + images.length > 0;
}

// An image can be removed only after those that were made from it.
async function childrenFirst(
  docker: Pick<Docker, 'tool' | 'env'>,
  images: readonly string[],
): Promise<readonly string[]> {
  const format = '{{.Id}} {{.Parent}}';
  const lines = await list(docker, ['image', 'inspect', '--format', format, ...images]);
  const parents = new Map(lines.map((line) => line.split(' ', 2) as [string, string]));
  const depth = (id: string): number => {
    const parent = parents.get(id);
    return parent === undefined || parent === '' ? 0 : 1 + depth(parent);
  };
  const depths = new Map(images.map((id) => [id, depth(id)]));
  return [...images].sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}

async function list(
  docker: Pick<Docker, 'tool' | 'env'>,
  args: readonly string[],
): Promise<readonly string[]> {
  const { code, stdout } = await call(docker, args);
  return code === 0 ? [...new Set(stdout.split('\n').filter((line) => line !== ''))] : [];
}

function call(docker: Pick<Docker, 'tool' | 'env'>, args: readonly string[]): ReturnType<typeof tryTool> {
  return tryTool(docker.tool, args, { env: docker.env });
}

/** Removes an image that this run loaded, unless it has a name by now: then somebody wants it. */
export async function removeUnnamedImage(docker: Pick<Docker, 'tool' | 'env'>, id: string): Promise<void> {
  const options = { env: docker.env };
  const names = await tryTool(
    docker.tool,
    ['image', 'inspect', '--format', '{{json .RepoTags}}', id],
    options,
  );
  if (names.code !== 0 || !['[]', 'null'].includes(names.stdout.trim())) return;
  await tryTool(docker.tool, ['image', 'rm', id], options);
}
