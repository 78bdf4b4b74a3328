// All that can be settled, and refused, before anything is compiled: inputs, source, plan, daemon, extra files.

import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findDocker, type Docker } from './daemon/docker.js';
import { reachesPublishedPorts } from './daemon/smoke.js';
import { chooseEngine } from './engine/choice.js';
import type { Engine } from './engine/engine.js';
import { binaryPath, type Plan } from './engine/plan.js';
import { InputError } from './errors.js';
import { checkMainPackage } from './go/main-package.js';
import { findSource, type FoundSource } from './go/source.js';
import type { Inputs } from './inputs.js';
import { chooseTags, makePlan } from './make-plan.js';
import type { Entry } from './oci/types.js';
import { readCertificates } from './rootfs/certificates.js';
import { checkExtras, directoryEntries } from './rootfs/compose.js';
import { readFiles } from './rootfs/files.js';
import type { World } from './world.js';

/** What the run goes on with. */
export interface Prepared {
  readonly inputs: Inputs;
  readonly plan: Plan;
  readonly docker: Docker;
  readonly engine: Engine;
  readonly tags: readonly string[];
  /** What the image holds beside the binary; time zones are added when the Go release has handed them out. */
  readonly extras: readonly Entry[];
}

export async function prepare(inputs: Inputs, world: World): Promise<Prepared> {
  // The daemon is asked while the source is looked at; a mistake in an input is told before one in the daemon.
  const asked = findDocker(world.env).catch((error: unknown) => error as Error);
  const workspace = await realpath(world.env['GITHUB_WORKSPACE'] || process.cwd());
  const found = await findSource({
    workspace,
    workingDirectory: inputs.workingDirectory,
    pkg: inputs.package,
    vcs: inputs.vcs,
  });
  await checkMainPackage(mainPackageDir(found), inputs.buildTags);
  const plan = makePlan(inputs, found, world);
  const extras = await readExtras(inputs, {
    workspace,
    mozillaFile: join(world.actionDir, 'assets/ca-certificates.pem'),
  });
  checkExtras(extras, binaryPath(plan));
  const docker = await asked;
  if (docker instanceof Error) throw docker;
  world.remember('usedDocker', docker.endpoint);
  checkSmokeTest(inputs, docker);
  const engine = chooseEngine(inputs.engine, docker);
  return { inputs, plan, docker, engine, tags: chooseTags(inputs, plan.name, world.env), extras };
}

/** The folder of the main package, absolute. */
function mainPackageDir(found: FoundSource): string {
  return resolve(found.source.contextDir, found.source.workdir, found.source.pkg);
}

async function readExtras(
  inputs: Inputs,
  place: { readonly workspace: string; readonly mozillaFile: string },
): Promise<readonly Entry[]> {
  const folder = resolve(place.workspace, inputs.workingDirectory);
  const pemFiles = inputs.caCertificates.files.map((file) => resolve(folder, file));
  return [
    ...directoryEntries(inputs.directories, inputs.user),
    ...(await readCertificates({ ...inputs.caCertificates, files: pemFiles }, place.mozillaFile)),
    ...(await readFiles(inputs.files, { folder, workspace: place.workspace })),
  ];
}

function checkSmokeTest(inputs: Inputs, docker: Docker): void {
  if (inputs.smokeTest?.kind !== 'http' || reachesPublishedPorts(docker.endpoint)) return;
  throw new InputError(
    `smoke-test: a port published by the daemon at ${docker.endpoint} cannot be reached from here`,
    {
      hint: 'Give arguments to run the image with, for instance "--version", instead of an address.',
    },
  );
}
