// The docker engine: makes the Dockerfile and the build context of some plans, has them built in the way that the
// daemon and its CLI offer, and takes the files of the final stage back.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { cleanUp, RUN_LABEL } from '../daemon/clean-up.js';
import type { Docker } from '../daemon/docker.js';
import { ActionError, CommandError } from '../errors.js';
import { describeCompile } from '../go/compile.js';
import { readFetchSettings } from '../go/fetch.js';
import { BuildLog } from './build-log.js';
import { buildWithBuildKit } from './buildkit.js';
import { buildWithClassic } from './classic.js';
import { describeContext, openContext } from './context.js';
import type { DockerBuild } from './docker-build.js';
import { renderDockerfile } from './dockerfile.js';
import type { BuildContext, BuildResult, Engine } from './engine.js';
import { checkComplete } from './export.js';
import { contextFiles, makeFetchFiles, withSecrets, type FetchFiles } from './fetch-files.js';
import { readAllModuleFiles, type ModuleFiles } from './module-files.js';
import { outputFiles } from './outputs.js';
import type { Plan } from './plan.js';
import { buildkitReader, classicReader } from './progress.js';
import { readFailures, toResults, type Results } from './results.js';
import { findSubstitute, type Substitute } from './substitute-image.js';

type Plans = readonly [Plan, ...Plan[]];

/** The engine that builds with this daemon. */
export function dockerEngine(docker: Docker): Engine {
  return {
    name: 'docker',
    description: docker.describe(),
    build: async (plans, context) => {
      const results = new Map<Plan, BuildResult | ActionError>();
      for (const [at, group] of groupByImage(plans).entries()) {
        const tempDir = join(context.tempDir, String(at));
        const built = await buildWithImage(docker, group, { ...context, tempDir });
        for (const [plan, result] of built) results.set(plan, result);
      }
      return plans.map((plan) => results.get(plan) ?? new CommandError(`${plan.name} was not built`));
    },
  };
}

// One build has one builder image.
function groupByImage(plans: readonly Plan[]): readonly Plans[] {
  const groups = new Map<string, [Plan, ...Plan[]]>();
  for (const plan of plans) {
    const group = groups.get(plan.builderImage);
    if (group === undefined) groups.set(plan.builderImage, [plan]);
    else group.push(plan);
  }
  return [...groups.values()];
}

// An image that does not exist yet is no reason to fail: another one fetches the Go release.
async function buildWithImage(docker: Docker, plans: Plans, context: BuildContext): Promise<Results> {
  try {
    return await build(docker, plans, { context });
  } catch (error) {
    const { MissingImage } = await import('./build-failure.js');
    const substitute = error instanceof MissingImage ? findSubstitute(plans[0]) : undefined;
    if (substitute === undefined) throw error;
    const { image, toolchain } = substitute;
    context.log(
      `there is no builder image ${plans[0].builderImage} yet: ${image} fetches ${toolchain} as a module`,
    );
    return build(docker, plans, { context, substitute });
  }
}

interface Setting {
  readonly context: BuildContext;
  readonly substitute?: Substitute;
}

async function build(docker: Docker, plans: Plans, setting: Setting): Promise<Results> {
  const { context, substitute } = setting;
  const modules = await readAllModuleFiles(plans);
  const downloads = modules.downloads || substitute !== undefined;
  const fetch = downloads ? await findFetchFiles(docker, plans, context) : undefined;
  const folder = join(context.tempDir, 'out');
  await mkdir(folder, { recursive: true });
  const expected = outputFiles(plans, folder);
  const job = { ...setting, plans, docker, modules, fetch, expected };
  const first = await buildOnce(job);
  const failures = await readFailures(job);
  // The builder may have kept a failure that has passed, such as a full disk: then it is tried again.
  const isOld = failures.size > 0 && first.isCached;
  const { found } = isOld ? await buildOnce({ ...job, attempt: context.runId }) : first;
  return toResults(job, { found, failures: isOld ? await readFailures(job) : failures });
}

async function findFetchFiles(
  docker: Docker,
  [{ compile }]: Plans,
  context: BuildContext,
): Promise<FetchFiles | undefined> {
  const settings = await readFetchSettings(context.env, compile.buildEnv);
  settings.notes.forEach(context.log);
  describeNetrc(docker, context).forEach(context.log);
  return makeFetchFiles(settings, context.access, docker.builder);
}

function describeNetrc({ builder }: Docker, { access: { netrc } }: BuildContext): readonly string[] {
  if (netrc === undefined) return [];
  return builder.kind === 'classic'
    ? [`${netrc.file} stays on the runner, since the classic builder of Docker has no secrets`]
    : [`${netrc.file} goes to the download of modules as a secret`];
}

interface Job extends Pick<DockerBuild, 'docker' | 'expected'>, Setting {
  readonly plans: Plans;
  readonly modules: ModuleFiles;
  readonly fetch: FetchFiles | undefined;
  readonly attempt?: string;
}

interface Built {
  readonly found: ReadonlySet<string>;
  /** Whether a result of the compiler came out of the builder's cache. */
  readonly isCached: boolean;
}

async function buildOnce(job: Job): Promise<Built> {
  const { fetch, context, expected } = job;
  const built = await withSecrets(fetch, context.tempDir, (secretFlags) => runBuild(job, secretFlags));
  checkComplete(built.found, expected);
  return built;
}

async function runBuild(job: Job, secretFlags: readonly string[]): Promise<Built> {
  const { plans, context, docker, substitute } = job;
  const builderImage = substitute?.image ?? plans[0].builderImage;
  const isClassic = docker.builder.kind === 'classic';
  const log = new BuildLog({
    reader: isClassic ? classicReader() : buildkitReader(),
    log: context.log,
    compileCommand: plans.map(describeCompile).join('; '),
    builderImage,
  });
  const stop = new AbortController();
  try {
    const found = await (isClassic ? buildWithClassic : buildWithBuildKit)({
      ...job,
      secretFlags,
      runId: context.runId,
      tempDir: context.tempDir,
      context: await openStream(job, stop),
      signal: AbortSignal.any([context.signal, stop.signal]),
      onLine: (line) => {
        log.add(line);
      },
    });
    return { found, isCached: log.hasCached('compile') };
  } catch (error) {
    // Loaded where something has failed, with all that knows the compiler's messages.
    const { buildCancelled, explainFailure } = await import('./build-failure.js');
    throw context.signal.aborted
      ? buildCancelled(context.signal.reason)
      : explainFailure(error, { ...plans[0], builderImage }, log);
  } finally {
    log.close();
    if (isClassic) await cleanUp(docker, context.runId, { afterAbort: context.signal.aborted });
  }
}

// A source that cannot be read ends the build: the builder would only see that its context is cut off.
async function openStream(job: Job, stop: AbortController): Promise<Readable> {
  const { plans, context, docker, modules, fetch, attempt, substitute } = job;
  const dockerfile = renderDockerfile(plans, {
    modules,
    ...(fetch === undefined ? {} : { fetch: fetch.mount }),
    ...(attempt === undefined ? {} : { attempt }),
    ...(substitute === undefined ? {} : { substitute }),
    ...(docker.builder.kind === 'classic' ? { label: { name: RUN_LABEL, value: context.runId } } : {}),
  });
  const { stream, count } = await openContext(plans, {
    modules,
    files: { Dockerfile: dockerfile, ...contextFiles(fetch) },
  });
  stream.on('error', (error) => {
    if (error instanceof ActionError) stop.abort(error);
  });
  stream.on('end', () => {
    context.log(describeContext(count));
    // The builder works, and its client waits for it.
    context.meanwhile?.();
  });
  return stream;
}
