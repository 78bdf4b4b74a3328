// The host engine: compiles with a Go toolchain of the runner itself, in the user's folder and without changing it.
// No daemon, no copy, and the user's build and module caches are used. The binary is the docker engine's, byte for
// byte: the same files, flags and settings, whatever the machine says.

import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../command.js';
import { ActionError, CommandError, InputError } from '../errors.js';
import { describeCompile } from '../go/compile.js';
import { readFetchSettings } from '../go/fetch.js';
import { gitSettings } from '../go/git-access.js';
import { machineEnvironment } from '../go/machine.js';
import type { Toolchain } from '../toolchain/toolchain.js';
import { buildCancelled } from './build-failure.js';
import type { BuildContext, BuildResult, Engine } from './engine.js';
import { startHeartbeat } from './heartbeat.js';
import { secretsFolder, writeHostFetch } from './host-access.js';
import { compileAll, type CompileJob } from './host-compile.js';
import { readIgnoreRules } from './ignore-rules.js';
import { readAllModuleFiles, type ModuleFiles } from './module-files.js';
import { findLeftOut, writeOverlay, type LeftOut } from './overlay.js';
import type { Plan } from './plan.js';

type Plans = readonly [Plan, ...Plan[]];

/** The engine that compiles with this toolchain. */
export function hostEngine(toolchain: Toolchain): Engine {
  const release = toolchain.version.replace(/^go/, '');
  return {
    name: 'host',
    description: `Go ${release} of this machine (${toolchain.from}), no Docker daemon needed`,
    build: (plans, context) => {
      const [first, ...more] = plans;
      return first === undefined ? Promise.resolve([]) : build(toolchain, [first, ...more], context);
    },
  };
}

async function build(
  toolchain: Toolchain,
  plans: Plans,
  context: BuildContext,
): Promise<readonly (BuildResult | ActionError)[]> {
  const zoneinfo = plans.some(({ tzdata }) => tzdata) ? await findZoneinfo(toolchain) : undefined;
  plans.map(describeCompile).forEach(context.log);
  const stop = startHeartbeat('compiling', context.log);
  try {
    const job = await prepare(toolchain, plans, context);
    const compiling = compileAll(job);
    context.meanwhile?.();
    const compiled = await compiling;
    return plans.map((plan) => {
      const made = compiled.get(plan) ?? new CommandError(`${plan.name} was not built`);
      if (made instanceof ActionError) return made;
      return { ...made, ...(zoneinfo === undefined || !plan.tzdata ? {} : { zoneinfo }) };
    });
  } catch (error) {
    throw context.signal.aborted ? buildCancelled(context.signal.reason) : error;
  } finally {
    stop();
    await rm(secretsFolder(context), { recursive: true, force: true });
  }
}

async function prepare(toolchain: Toolchain, plans: Plans, context: BuildContext): Promise<CompileJob> {
  const folder = join(context.tempDir, 'out');
  const goTmp = join(context.tempDir, 'go-build');
  const { contextDir } = plans[0].source;
  const modules = await readAllModuleFiles(plans);
  const [leftOut] = await Promise.all([
    readIgnoreRules(plans, modules).then((rules) => findLeftOut(contextDir, rules)),
    mkdir(folder, { recursive: true }),
    mkdir(goTmp, { recursive: true }),
  ]);
  describeLeftOut(leftOut).forEach(context.log);
  const overlay = join(context.tempDir, 'overlay.json');
  const fetch = await fetchEnvironment(modules, plans[0], context);
  if (leftOut.paths.length > 0) await writeOverlay(overlay, contextDir, leftOut.paths);
  return {
    toolchain,
    plans,
    context,
    folder,
    flags: leftOut.paths.length > 0 ? [`-overlay=${overlay}`] : [],
    env: {
      ...machineEnvironment(context.env),
      ...fetch,
      ...toolchain.env,
      ...(plans.some(({ compile }) => compile.vcs) ? trustRepository({ ...context.env, ...fetch }) : {}),
      // A compiler that is ended leaves its files here, and they go with the run's own folder.
      GOTMPDIR: goTmp,
    },
  };
}

// The go command fetches what it needs while it builds; where modules come from does not change the bytes.
async function fetchEnvironment(
  modules: ModuleFiles,
  plan: Plan,
  context: BuildContext,
): Promise<Readonly<Record<string, string>>> {
  if (!modules.downloads) return { GOPROXY: 'off' };
  const settings = await readFetchSettings(context.env, plan.compile.buildEnv);
  settings.notes.forEach(context.log);
  return writeHostFetch(settings, context);
}

// In a container: job the checkout belongs to another user, and git refuses to say anything of it. The build runs the
// code of the repository's authors anyway (git-config(1), safe.directory).
function trustRepository(env: Environment): Readonly<Record<string, string>> {
  return gitSettings([['safe.directory', '*']], env);
}

function describeLeftOut({ ignored, strayLinks }: LeftOut): readonly string[] {
  return [
    ...(ignored === 0 ? [] : [`${ignored} left out by .dockerignore`]),
    ...(strayLinks.length === 0 ? [] : [`links that lead outside left out: ${strayLinks.join(', ')}`]),
  ];
}

async function findZoneinfo({ goroot, version }: Toolchain): Promise<string> {
  const file = join(goroot, 'lib', 'time', 'zoneinfo.zip');
  if (
    await stat(file).then(
      (found) => found.isFile(),
      () => false,
    )
  )
    return file;
  throw new InputError(`tzdata: ${version} of this machine has no time zone data (there is no ${file})`, {
    hint: 'Set go-version to a release that is fetched from GOPROXY or go.dev, or use engine: docker.',
  });
}
