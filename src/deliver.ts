// Judge and deliver: the image is run where that is asked for; only then are files written, blobs pushed and the user's
// tags moved, in their order. What is delivered is what was inspected.

import type { Candidate } from './candidate.js';
import { removeUnnamedImage } from './daemon/clean-up.js';
import { loadImage, tagImage } from './daemon/delivery.js';
import type { Delivery, HandedOver } from './delivery.js';
import { ActionError, ImageError } from './errors.js';
import type { Prepared } from './prepare.js';
import { pushTags } from './push.js';
import type { Check } from './report/model.js';
import type { Looked } from './look.js';
import { SmokeProbe } from './smoke-probe.js';
import { smokeTests } from './smoke-tests.js';
import type { World } from './world.js';
import { writeFiles } from './write-files.js';

/** A program whose checks have been made. */
interface Judged {
  readonly looked: Looked;
  /** The checks of each image. */
  readonly checks: Delivery['checks'];
}

/**
 * Delivers the images of all programs, each once its checks have passed; with `fail-fast` only where those of all have
 * and none has failed before.
 * What this run brought into the daemon and no tag names by the end is taken out again.
 */
export async function deliverAll(
  prepared: Prepared,
  { looked, hasFailedBefore }: { readonly looked: readonly Looked[]; readonly hasFailedBefore: boolean },
  world: World,
): Promise<readonly Delivery[]> {
  const brought = new Brought(world);
  const probe = new SmokeProbe(prepared, world, (candidate) => brought.add(candidate));
  try {
    const judged: Judged[] = [];
    for (const one of looked) judged.push(await judge(prepared, { looked: one, brought, probe }, world));
    const isAnyFailed = hasFailedBefore || judged.some(({ checks }) => hasFailed(checks));
    const stops = prepared.inputs.failFast && isAnyFailed;
    const deliveries: Delivery[] = [];
    for (const { looked: one, checks } of judged) {
      const done =
        stops || hasFailed(checks) ? { loaded: [], pushed: [] } : await handOver(prepared, one, world);
      if (done.loaded.length > 0 && one.candidate !== undefined) brought.keep(one.candidate);
      deliveries.push({ checks, ...done });
    }
    return deliveries;
  } finally {
    await brought.takeOut();
  }
}

async function judge(
  prepared: Prepared,
  {
    looked,
    brought,
    probe,
  }: { readonly looked: Looked; readonly brought: Brought; readonly probe: SmokeProbe },
  world: World,
): Promise<Judged> {
  if (hasFailed(looked.checks)) return { looked, checks: looked.checks };
  if (looked.candidate !== undefined) await brought.bring(looked.candidate);
  const smoke = await smokeTests(prepared, { looked, probe }, world);
  return { looked, checks: looked.checks.map((own, at) => [...own, ...(smoke[at] ?? [])]) };
}

/** What this run brought into the daemon and has to answer for. */
class Brought {
  readonly #world: World;
  readonly #candidates = new Map<string, Candidate>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Loads the image, unless the daemon has it; as a phase of its own. */
  async bring(candidate: Candidate): Promise<void> {
    if (this.#has(candidate)) return;
    await this.#world.log.phase('load', async () => {
      await this.add(candidate);
      return { value: undefined, said: 'into the daemon, without a name yet' };
    });
  }

  /** Loads the image, unless the daemon has it. */
  async add(candidate: Candidate): Promise<void> {
    if (this.#has(candidate)) return;
    const { daemon, image, known } = candidate;
    this.#candidates.set(known.id, candidate);
    this.#remember();
    await loadImage(daemon, image, { id: known.id, signal: this.#world.controller.signal });
  }

  #has({ known }: Candidate): boolean {
    return known.wasThere || this.#candidates.has(known.id);
  }

  /** A tag names it by now. */
  keep({ known }: Candidate): void {
    this.#candidates.delete(known.id);
  }

  async takeOut(): Promise<void> {
    for (const { daemon, known } of this.#candidates.values()) await removeUnnamedImage(daemon, known.id);
    this.#candidates.clear();
    this.#remember();
  }

  // For the post step, should this one be ended.
  #remember(): void {
    this.#world.remember('loadedImages', [...this.#candidates.keys()].join(' '));
  }
}

// Files first, since a full disk is found out soonest; what others see moves last.
async function handOver(prepared: Prepared, looked: Looked, world: World): Promise<HandedOver> {
  let done: HandedOver = { loaded: [], pushed: [] };
  for (const step of [writeFiles, pushTags, moveTags]) {
    try {
      done = { ...done, ...(await step(prepared, looked, world)) };
    } catch (cause) {
      return { ...done, problem: problemOf(cause) };
    }
    if (done.problem !== undefined) return done;
  }
  return done;
}

async function moveTags(
  _: Prepared,
  { program, candidate }: Looked,
  world: World,
): Promise<Partial<HandedOver>> {
  if (candidate?.stays !== true) return {};
  const { daemon, known } = candidate;
  return world.log.phase<Partial<HandedOver>>('deliver', async () => {
    const loaded: string[] = [];
    for (const tag of program.tags) {
      try {
        world.controller.signal.throwIfAborted();
        await tagImage(daemon, known.id, tag);
      } catch (cause) {
        const problem = tagProblem(tag, loaded, cause);
        return { value: { loaded, problem }, said: `${tag} could not be moved` };
      }
      loaded.push(tag);
    }
    return { value: { loaded }, said: `in the daemon: ${loaded.join(', ')}` };
  });
}

function problemOf(error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  throw error;
}

function tagProblem(tag: string, moved: readonly string[], cause: unknown): ActionError {
  const done = moved.length === 0 ? 'no tag has moved' : `${moved.join(', ')} moved before that`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ImageError(`the tag ${tag} cannot be moved (${done}): ${reason}`, {
    cause,
    hint: 'Check the name in tags, and whether the daemon is still there.',
  });
}

function hasFailed(checks: readonly (readonly Check[])[]): boolean {
  return checks.flat().some((check) => check.verdict === 'fail');
}
