// Judge and deliver: the image goes into the daemon without a name, is run there where asked, and only then do
// the user's tags move, in their order.

import { loadImage, removeUnnamedImage, tagImage, type LoadedImage } from './daemon/delivery.js';
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

/** Delivers an image whose link check has been made; nothing moves where a check fails. */
export async function deliver(
  prepared: Prepared,
  judged: { readonly image: Image; readonly link: Check },
  world: World,
): Promise<Delivery> {
  const checks = [judged.link];
  if (hasFailed(checks)) return { checks, delivered: [] };
  const loaded = await load(prepared.docker, judged.image, world);
  try {
    const smoke = await runSmokeTest(prepared, { image: judged.image, loaded }, world);
    if (smoke !== undefined) checks.push(smoke);
    if (hasFailed(checks)) return { checks, delivered: [] };
    return { checks, ...(await moveTags(prepared, loaded.id, world)) };
  } finally {
    // What has no name by now was not delivered.
    if (!loaded.wasThere) await removeUnnamedImage(prepared.docker, loaded.id);
  }
}

async function load(docker: Docker, image: Image, world: World): Promise<LoadedImage> {
  return world.log.phase('load', async () => {
    const loaded = await loadImage(docker, image, {
      signal: world.controller.signal,
      onLoad: (id) => {
        world.remember('loadedImage', id);
      },
    });
    return {
      value: loaded,
      said: loaded.wasThere ? 'already in the daemon' : 'into the daemon, without a name yet',
    };
  });
}

async function runSmokeTest(
  prepared: Prepared,
  { image, loaded }: { readonly image: Image; readonly loaded: LoadedImage },
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
      image: loaded.id,
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
