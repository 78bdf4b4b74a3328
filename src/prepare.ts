// All that can be settled, and refused, before anything is compiled: inputs, source, plan, daemon, extra files.

import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkTrustedHead } from './baseline/base-commit.js';
import { openRepository } from './baseline/repository.js';
import { findDocker, type Daemon, type Docker } from './daemon/docker.js';
import { chooseEngine, type ChosenEngine } from './engine/choice.js';
import type { Engine } from './engine/engine.js';
import { binaryPath, type Plan } from './engine/plan.js';
import { ActionError, InputError } from './errors.js';
import { findAccess, secretsOf, type Access } from './go/access.js';
import { checkMainPackage } from './go/main-package.js';
import { namesVersion } from './go/remote-package.js';
import type { FoundSource } from './go/source.js';
import { findSources } from './go/sources.js';
import type { GitHubEvent } from './github/event.js';
import { readEvent } from './github/event-payload.js';
import type { Inputs } from './inputs.js';
import { dockerOnly } from './inputs/together.js';
import { chooseTags, makePlan, planFor } from './make-plan.js';
import { asksDaemon, checkArchive, chooseMedia, type Media } from './media.js';
import type { Entry } from './oci/types.js';
import { readCertificates } from './rootfs/certificates.js';
import { checkExtras, directoryEntries } from './rootfs/compose.js';
import { readFiles } from './rootfs/files.js';
import { checkPrograms, inputsOf, type RunInputs } from './run-inputs.js';
import { checkSeparateNames } from './separate-names.js';
import { repositoryWorld } from './repository-world.js';
import type { World } from './world.js';

/** One program on its way into an image. */
export interface Program {
  readonly inputs: Inputs;
  readonly plan: Plan;
  readonly tags: readonly string[];
  /** What the image holds beside the binary; time zones are added when the Go release has handed them out. */
  readonly extras: readonly Entry[];
}

/** What the run goes on with. */
export interface Prepared {
  readonly inputs: RunInputs;
  readonly programs: readonly Program[];
  readonly engine: Engine;
  /** To private modules. */
  readonly access: Access;
  /** Why `engine: auto` did not take Docker. */
  readonly whyNotDocker?: string;
  /** The daemon that the smoke test uses; undefined where none answers. */
  readonly daemon: Daemon | undefined;
  readonly media: Media;
  /** What started the workflow. */
  readonly event: GitHubEvent;
  /** The folder of the checkout, links resolved. */
  readonly workspace: string;
  /** Where relative paths of the inputs start, absolute. */
  readonly folder: string;
}

export async function prepare(inputs: RunInputs, world: World): Promise<Prepared> {
  // The daemon is asked while the source is looked at; a mistake in an input is told before one in the daemon.
  const asked = askDocker(inputs, world);
  const workspace = await realpath(world.env['GITHUB_WORKSPACE'] || process.cwd());
  const event = await readEvent(world.env);
  if (event.kind === 'pull_request_target') await checkHead(event, { inputs, workspace }, world);
  const access = await findAccess(inputs.access, { env: world.env, buildEnv: inputs.buildEnv });
  secretsOf(access).forEach(world.mask);
  const programs = await preparePrograms(inputs, { workspace, access }, world);
  checkPrograms(
    inputs,
    programs.map(({ plan }) => plan.name),
  );
  checkSeparateNames(programs);
  const folder = resolve(workspace, inputs.workingDirectory);
  for (const { inputs: own, plan } of programs) await checkArchive(own, plan.name, folder);
  const docker = await asked;
  const daemon = docker instanceof Error ? undefined : docker?.daemon;
  const media = chooseMedia(inputs, {
    daemon,
    reason: docker instanceof Error ? docker.message : undefined,
    platforms: programs[0].plan.platforms,
    folder,
  });
  const { engine, why } = await choose(inputs, { docker, plan: programs[0].plan }, world);
  if (daemon !== undefined) world.remember('usedDocker', daemon.endpoint);
  return {
    inputs,
    programs: programs.map((one) => ({ ...one, plan: planFor(one.plan, one.inputs, engine.name) })),
    engine,
    access,
    ...(why === undefined ? {} : { whyNotDocker: why }),
    daemon,
    media,
    event,
    workspace,
    folder,
  };
}

// Code of a pull request is not built with the rights of the repository that it wants to go into.
async function checkHead(
  event: GitHubEvent,
  place: Pick<Prepared, 'inputs' | 'workspace'>,
  world: World,
): Promise<void> {
  const { checkout } = await openRepository(repositoryWorld(place, world));
  checkTrustedHead(event, 'reason' in checkout ? undefined : checkout.head);
}

/** The programs that the inputs name, in a checkout at `workspace`. */
export async function preparePrograms(
  inputs: RunInputs,
  checkout: Pick<Prepared, 'workspace' | 'access'>,
  world: World,
): Promise<readonly [Program, ...Program[]]> {
  const [first, ...more] = await findPrograms(inputs, checkout, world);
  const { workspace } = checkout;
  const place = { workspace, isOnly: more.length === 0 };
  if (first === undefined) throw new InputError('package: names no main package');
  const programs: [Program, ...Program[]] = [await prepareProgram(inputs, { ...place, found: first }, world)];
  for (const found of more) programs.push(await prepareProgram(inputs, { ...place, found }, world));
  return programs;
}

async function findPrograms(
  inputs: Inputs,
  { workspace, access }: Pick<Prepared, 'workspace' | 'access'>,
  world: World,
): Promise<readonly FoundSource[]> {
  const { workingDirectory, packages, vcs, buildTags } = inputs;
  if (!packages.some(namesVersion)) {
    return findSources({ workspace, workingDirectory, packages, vcs, buildTags });
  }
  // Loaded here only, with all that looks for Go.
  const { findRemoteSources } = await import('./remote-sources.js');
  return findRemoteSources(inputs, { workspace, access }, world);
}

async function prepareProgram(
  all: RunInputs,
  place: { readonly workspace: string; readonly found: FoundSource; readonly isOnly: boolean },
  world: World,
): Promise<Program> {
  const { found, workspace, isOnly } = place;
  const inputs = inputsOf(all, found.name);
  if (found.source.remote === undefined) await checkMainPackage(mainPackageDir(found), inputs.buildTags);
  const plan = makePlan(inputs, found, world);
  const extras = await readExtras(inputs, {
    workspace,
    mozillaFile: join(world.actionDir, 'assets/ca-certificates.pem'),
  });
  checkExtras(extras, binaryPath(plan));
  return { inputs, plan, tags: chooseTags(inputs, { name: plan.name, isOnly }, world.env), extras };
}

/** Docker, or why there is none; undefined where nothing needs to know. */
async function askDocker(inputs: RunInputs, world: World): Promise<Docker | ActionError | undefined> {
  const isAsked = [inputs, ...inputs.perImage.values()].some(asksDaemon);
  if (inputs.engine === 'host' && !isAsked) return undefined;
  try {
    return await findDocker(world.env, inputs, world.docker);
  } catch (error) {
    if (error instanceof ActionError) return error;
    throw error;
  }
}

function choose(
  inputs: Inputs,
  { docker, plan }: { readonly docker: Docker | ActionError | undefined; readonly plan: Plan },
  world: World,
): Promise<ChosenEngine> {
  return chooseEngine({
    input: inputs.engine,
    dockerOnly: dockerOnly(inputs),
    docker,
    findHost: async () => {
      // Loaded here only, with all that looks for Go.
      const { findHostEngine } = await import('./host-engine.js');
      return findHostEngine(plan, inputs, world);
    },
  });
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
