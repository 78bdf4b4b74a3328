// Judge and deliver: the image goes into the daemon without a name, is run there where asked, and only then do
// the user's tags move, in their order.

import { removeUnnamedImage } from './daemon/clean-up.js';
import { loadImage, tagImage, type LoadedImage } from './daemon/delivery.js';
import { RUN_LABEL, type Docker } from './daemon/docker.js';
import { smokeTest } from './daemon/smoke.js';
import type { ActionError } from './errors.js';
import { ImageError } from './errors.js';
import type { Inputs } from './inputs.js';
import { formatPlatform, samePlatform } from './oci/platform.js';
import type { Image } from './oci/types.js';
import type { Prepared } from './prepare.js';
import type { Check } from './report/model.js';
import type { World } from './world.js';

/** What became of the image. */
export interface Delivery {
  readonly checks: readonly Check[];
  /** The tags that point at the image now, in the order in which they moved. */
  readonly delivered: readonly string[];
  /** Why the rest of the tags did not move, where it was not a check. */
  readonly problem?: ActionError;
}

/** An image on its way into the daemon. */
export interface Candidate {
  readonly image: Image;
  readonly link: Check;
  /** How the daemon knows it. */
  readonly known: LoadedImage;
}

/** Delivers an image whose link check has been made; nothing moves where a check fails. */
export async function deliver(prepared: Prepared, candidate: Candidate, world: World): Promise<Delivery> {
  const { image, link, known } = candidate;
  if (hasFailed([link])) return { checks: [link], delivered: [] };
  let isDelivered = false;
  if (!known.wasThere) world.remember('loadedImage', known.id);
  try {
    if (!known.wasThere) await load(prepared.docker, candidate, world);
    const smoke = await runSmokeTest(prepared, { image, known }, world);
    const checks = smoke === undefined ? [link] : [link, smoke];
    if (hasFailed(checks)) return { checks, delivered: [] };
    const moved = await moveTags(prepared, known.id, world);
    isDelivered = moved.delivered.length > 0;
    return { checks, ...moved };
  } finally {
    if (!known.wasThere && !isDelivered) await removeUnnamedImage(prepared.docker, known.id);
    world.remember('loadedImage', '');
  }
}

async function load(docker: Docker, { image, known }: Candidate, world: World): Promise<void> {
  await world.log.phase('load', async () => {
    await loadImage(docker, image, { id: known.id, signal: world.controller.signal });
    return { value: undefined, said: 'into the daemon, without a name yet' };
  });
}

async function runSmokeTest(
  prepared: Prepared,
  { image, known }: Pick<Candidate, 'image' | 'known'>,
  world: World,
): Promise<Check | undefined> {
  const { inputs, docker } = prepared;
  const test = inputs.smokeTest;
  if (test === undefined) return undefined;
  if (!samePlatform(image.platform, docker.platform)) {
    const platforms = `the image is for ${formatPlatform(image.platform)}, the daemon runs ${formatPlatform(docker.platform)}`;
    return { id: 'smoke', verdict: 'skipped', message: `not run: ${platforms}` };
  }
  return world.log.phase('smoke', async () => {
    const check = await smokeTest(docker, {
      image: known.id,
      test,
      timeoutMs: inputs.smokeTestTimeoutMs,
      writable: writableFolders(prepared),
      user: inputs.user,
      label: `${RUN_LABEL}=${world.runId}`,
      signal: world.controller.signal,
      log: world.log.line,
    });
    return { value: check, said: check.message };
  });
}

async function moveTags(prepared: Prepared, id: string, world: World): Promise<Omit<Delivery, 'checks'>> {
  return world.log.phase<Omit<Delivery, 'checks'>>('deliver', async () => {
    const delivered: string[] = [];
    for (const tag of prepared.tags) {
      try {
        world.controller.signal.throwIfAborted();
        await tagImage(prepared.docker, id, tag);
      } catch (cause) {
        return {
          value: { delivered, problem: tagProblem(tag, delivered, cause) },
          said: `${tag} could not be moved`,
        };
      }
      delivered.push(tag);
    }
    return { value: { delivered }, said: delivered.join(', ') };
  });
}

function tagProblem(tag: string, moved: readonly string[], cause: unknown): ActionError {
  const done = moved.length === 0 ? 'no tag has moved' : `${moved.join(', ')} moved before that`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ImageError(`the tag ${tag} cannot be moved (${done}): ${reason}`, {
    cause,
    hint: 'Check the name in tags, and whether the daemon is still there.',
  });
}

// A folder that files were put into stays as it is: a tmpfs would hide them.
function writableFolders({ inputs, extras }: Prepared): Inputs['directories'] {
  const hasFiles = (path: string): boolean =>
    extras.some((entry) => entry.type !== 'directory' && entry.path.startsWith(`${path}/`));
  return inputs.directories.filter(({ path }) => !hasFiles(path));
}

function hasFailed(checks: readonly Check[]): boolean {
  return checks.some((check) => check.verdict === 'fail');
}
