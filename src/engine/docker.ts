// The docker engine: makes the Dockerfile and the build context of a plan, has them built in the way that the
// daemon and its CLI offer, and takes the files of the final stage back.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { cleanUp } from '../daemon/clean-up.js';
import { RUN_LABEL, type Docker } from '../daemon/docker.js';
import { ActionError, CommandError, ImageError } from '../errors.js';
import { describeCompile } from '../go/compile.js';
import { readFetchSettings } from '../go/fetch.js';
import { explainFailure, MissingImage } from './build-failure.js';
import { BuildLog } from './build-log.js';
import { buildWithBuildKit } from './buildkit.js';
import { buildWithClassic } from './classic.js';
import { describeContext, openContext } from './context.js';
import type { DockerBuild } from './docker-build.js';
import { renderDockerfile } from './dockerfile.js';
import type { BuildContext, BuildResult, Engine } from './engine.js';
import { checkComplete } from './export.js';
import { contextFiles, makeFetchFiles, withSecrets, type FetchFiles } from './fetch-files.js';
import { outputFiles, ZONEINFO, type OutputFile } from './layout.js';
import { readModuleFiles, type ModuleFiles } from './module-files.js';
import type { Plan } from './plan.js';
import { buildkitReader, classicReader } from './progress.js';
import { findSubstitute } from './substitute-image.js';

/** The engine that builds with this daemon. */
export function dockerEngine(docker: Docker): Engine {
  return {
    name: 'docker',
    description: docker.describe(),
    build: (plan, context) => build(docker, plan, context),
  };
}

async function build(docker: Docker, plan: Plan, context: BuildContext): Promise<BuildResult> {
  try {
    return await buildWith(docker, plan, { context });
  } catch (error) {
    const substitute = error instanceof MissingImage ? findSubstitute(plan) : undefined;
    if (substitute === undefined) throw error;
    const { image, toolchain } = substitute;
    context.log(
      `there is no builder image ${plan.builderImage} yet: ${image} fetches ${toolchain} as a module`,
    );
    return buildWith(docker, { ...plan, builderImage: image }, { context, toolchain });
  }
}

interface Attempt {
  readonly context: BuildContext;
  /** The Go release to fetch, where it is not that of the builder image. */
  readonly toolchain?: string;
}

async function buildWith(docker: Docker, plan: Plan, { context, toolchain }: Attempt): Promise<BuildResult> {
  const modules = await readModuleFiles(plan);
  const downloads = modules.downloads || toolchain !== undefined;
  const fetch = downloads ? await findFetchFiles(docker, plan, context) : undefined;
  const folder = join(context.tempDir, 'out');
  await mkdir(folder, { recursive: true });
  const expected = outputFiles(plan, folder);
  const found = await withSecrets(fetch, context.tempDir, (secretFlags) =>
    runBuild({
      plan,
      context,
      docker,
      modules,
      fetch,
      expected,
      secretFlags,
      ...(toolchain === undefined ? {} : { toolchain }),
    }),
  );
  checkComplete(found, expected);
  return toResult(plan, expected);
}

async function findFetchFiles(
  docker: Docker,
  plan: Plan,
  context: BuildContext,
): Promise<FetchFiles | undefined> {
  const settings = await readFetchSettings(context.env, plan.compile.buildEnv);
  settings.notes.forEach(context.log);
  return makeFetchFiles(settings, docker.builder);
}

interface Job extends Pick<DockerBuild, 'docker' | 'expected' | 'secretFlags'>, Attempt {
  readonly plan: Plan;
  readonly modules: ModuleFiles;
  readonly fetch: FetchFiles | undefined;
}

async function runBuild(job: Job): Promise<ReadonlySet<string>> {
  const { plan, context, docker } = job;
  const isClassic = docker.builder.kind === 'classic';
  const log = new BuildLog({
    reader: isClassic ? classicReader() : buildkitReader(),
    log: context.log,
    compileCommand: describeCompile(plan),
    builderImage: plan.builderImage,
  });
  const stop = new AbortController();
  try {
    return await (isClassic ? buildWithClassic : buildWithBuildKit)({
      ...job,
      runId: context.runId,
      tempDir: context.tempDir,
      context: await openStream(job, stop),
      signal: AbortSignal.any([context.signal, stop.signal]),
      onLine: (line) => {
        log.add(line);
      },
    });
  } catch (error) {
    throw context.signal.aborted ? cancelled(context.signal.reason) : explainFailure(error, plan, log);
  } finally {
    log.close();
    if (isClassic) await cleanUp(docker, context.runId, { afterAbort: context.signal.aborted });
  }
}

// A source that cannot be read ends the build: the builder would only see that its context is cut off.
async function openStream(
  { plan, context, docker, modules, fetch, toolchain }: Job,
  stop: AbortController,
): Promise<Readable> {
  const dockerfile = renderDockerfile(plan, {
    modules,
    ...(fetch === undefined ? {} : { fetch: fetch.mount }),
    ...(toolchain === undefined ? {} : { toolchain }),
    ...(docker.builder.kind === 'classic' ? { label: { name: RUN_LABEL, value: context.runId } } : {}),
  });
  const { stream, count } = await openContext(plan, {
    modules,
    files: { Dockerfile: dockerfile, ...contextFiles(fetch) },
  });
  stream.on('error', (error) => {
    if (error instanceof ActionError) stop.abort(error);
  });
  stream.on('end', () => {
    context.log(describeContext(count));
  });
  return stream;
}

function cancelled(reason: unknown): ActionError {
  return reason instanceof ActionError
    ? reason
    : new CommandError('the build was cancelled', { cause: reason });
}

function toResult(plan: Plan, expected: readonly OutputFile[]): BuildResult {
  const binaries = plan.platforms.map((platform, at) => {
    const file = expected[at]?.file;
    if (file === undefined) throw new ImageError('a platform has no binary');
    return { platform, file };
  });
  const zoneinfo = expected.find(({ name }) => name === ZONEINFO)?.file;
  return { binaries, ...(zoneinfo === undefined ? {} : { zoneinfo }) };
}
