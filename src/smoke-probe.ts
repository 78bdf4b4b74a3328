// Makes the probe of the HTTP smoke test, where one is needed: assets/probe, compiled by the engine of the run, in an
// image of our assembler. It is brought into the daemon as the user's image is, and taken out again.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Candidate } from './candidate.js';
import { findInDaemon } from './daemon/delivery.js';
import { RUN_LABEL } from './daemon/clean-up.js';
import type { Daemon } from './daemon/docker.js';
import type { HttpProbe } from './daemon/http-probe.js';
import { binaryPath, type Plan } from './engine/plan.js';
import { ActionError, CommandError } from './errors.js';
import { NO_ACCESS } from './go/access.js';
import { assemble } from './oci/assemble.js';
import type { Image } from './oci/types.js';
import type { Prepared } from './prepare.js';
import { composeLayers } from './rootfs/compose.js';
import type { World } from './world.js';

type Bring = (candidate: Candidate) => Promise<void>;

/** One probe for all programs of a run. */
export class SmokeProbe implements HttpProbe {
  readonly #prepared: Prepared;
  readonly #world: World;
  readonly #bring: Bring;
  #id: string | undefined;

  /** `bring` loads an image into its daemon. */
  constructor(prepared: Prepared, world: World, bring: Bring) {
    this.#prepared = prepared;
    this.#world = world;
    this.#bring = bring;
  }

  get isMade(): boolean {
    return this.#id !== undefined;
  }

  async image(): Promise<string> {
    this.#id ??= await this.#make();
    return this.#id;
  }

  async #make(): Promise<string> {
    const { programs, daemon } = this.#prepared;
    const [first] = programs;
    if (first === undefined || daemon === undefined) throw new CommandError('there is nothing to probe');
    const image = await this.#assemble(probePlan(first.plan, { daemon, world: this.#world }));
    const known = await findInDaemon(daemon, image);
    await this.#bring({ daemon, image, known, stays: false });
    return known.id;
  }

  async #assemble(plan: Plan): Promise<Image> {
    const { tempDir, runId } = this.#world;
    const directory = join(tempDir, 'probe');
    const file = await this.#compile(plan, directory);
    const { size } = await stat(file);
    return assemble({
      platform: plan.platforms[0] ?? { os: 'linux', architecture: '' },
      layers: composeLayers({ extras: [], binary: { path: binaryPath(plan), file, size } }),
      // The label makes it an image of this run alone: another one at the same daemon has its own.
      run: { ...plan.run, Labels: { [RUN_LABEL]: runId } },
      epoch: plan.epoch,
      compression: 'gzip',
      directory,
    });
  }

  async #compile(plan: Plan, tempDir: string): Promise<string> {
    const { env, runId, controller, log } = this.#world;
    const { signal } = controller;
    // It is made of the standard library alone.
    const context = { tempDir, env, runId, signal, log: log.line, access: NO_ACCESS };
    try {
      const [built] = await this.#prepared.engine.build([plan], context);
      if (built instanceof Error) throw built;
      const [binary] = built?.binaries ?? [];
      if (binary === undefined) throw new CommandError('the engine made nothing of it');
      return binary.file;
    } catch (cause) {
      if (controller.signal.aborted || !(cause instanceof ActionError)) throw cause;
      throw new CommandError(`the probe of the HTTP smoke test cannot be made: ${cause.message}`, {
        cause,
        hint: 'Give smoke-test arguments to run the image with, such as "--version", instead of an address.',
      });
    }
  }
}

/** The plan of the probe: the Go release and the builder image of the program, and none of its own settings. */
function probePlan(plan: Plan, { daemon, world }: { readonly daemon: Daemon; readonly world: World }): Plan {
  const contextDir = join(world.actionDir, 'assets', 'probe');
  return {
    name: 'probe',
    source: {
      contextDir,
      workdir: '.',
      pkg: '.',
      modulePath: 'go-scratch-image/probe',
      workspace: contextDir,
    },
    platforms: [daemon.platform],
    compile: {
      ...plan.compile,
      strip: true,
      ldflags: '',
      buildTags: [],
      buildFlags: [],
      rebuild: false,
      vcs: false,
    },
    builderImage: plan.builderImage,
    tzdata: false,
    run: { Entrypoint: ['/probe'], User: '65532:65532' },
    epoch: 0,
  };
}
