// Remote packages (`package: host/path@version`): finds their module with a Go of the runner and writes the module that
// they are built in. From then on they are a source as any other, for both engines.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { secretsFolder, writeHostFetch } from './engine/host-access.js';
import { ActionError, CommandError } from './errors.js';
import type { Access } from './go/access.js';
import { explainLines, BUILD_FAILURES } from './go/build-failures.js';
import { readFetchSettings } from './go/fetch.js';
import { machineEnvironment } from './go/machine.js';
import { parseModuleFile } from './go/module-file.js';
import { tryGo, type FoundModule, type GoRun } from './go/module-query.js';
import { programName } from './go/program-name.js';
import { findModule } from './go/remote-module.js';
import {
  formatModule,
  parseRemotePackage,
  type ModuleVersion,
  type RemotePackage,
} from './go/remote-package.js';
import { requirementOf } from './go/requirement.js';
import { renderScratchModule, renderScratchSums } from './go/scratch-module.js';
import { CLEARED_SETTINGS } from './go/settings.js';
import type { FoundSource } from './go/source.js';
import { checkNames } from './go/sources.js';
import { findRunnerGo } from './host-engine.js';
import type { Inputs } from './inputs.js';
import type { World } from './world.js';

type Packages = readonly [RemotePackage, ...RemotePackage[]];

interface Setting {
  readonly workspace: string;
  readonly access: Access;
}

/** The sources of all packages, which are those of one module in one version. */
export async function findRemoteSources(
  inputs: Inputs,
  { workspace, access }: Setting,
  world: World,
): Promise<readonly FoundSource[]> {
  const [first, ...more] = inputs.packages.map(parseRemotePackage);
  if (first === undefined) return [];
  const folder = join(world.tempDir, 'remote');
  const tempDir = join(folder, 'ask');
  await mkdir(tempDir, { recursive: true });
  const asker = { tempDir, env: world.env, access };
  try {
    const run = await findGo(inputs, asker, world);
    return await lookUp([first, ...more], { run, folder, inputs, workspace }, world);
  } finally {
    await rm(secretsFolder(asker), { recursive: true, force: true });
  }
}

async function lookUp(
  packages: Packages,
  how: {
    readonly run: GoRun;
    readonly folder: string;
    readonly inputs: Inputs;
    readonly workspace: string;
  },
  world: World,
): Promise<readonly FoundSource[]> {
  const { run, folder, inputs, workspace } = how;
  const module = await findModule(packages, inputs.buildTags, run);
  for (const { path, query } of packages) {
    if (query !== module.version) world.log.line(`${path}@${query} is ${module.version}`);
  }
  const contextDir = join(folder, 'module');
  await mkdir(contextDir, { recursive: true });
  const goMod = await writeModule(module, { packages, contextDir, run });
  const found = packages.map(({ path }) => toSource(path, { module, goMod, contextDir, workspace }));
  checkNames(found, {
    placeOf: ({ source }) => source.pkg,
    hint: 'Build one of them in a step of its own.',
  });
  return found;
}

// Any can ask, whichever release compiles: none has to be fetched where one is there.
const ANY_GO = { value: 'stable', from: 'default' } as const;

function noGo(cause: ActionError): CommandError {
  return new CommandError(
    `package: a remote package is looked up with a Go on the runner, and there is none: ${cause.message}`,
    {
      cause,
      hint: 'Run actions/setup-go before this step, or let the runner reach go.dev or go-download-base-url.',
    },
  );
}

async function findGo(
  inputs: Inputs,
  asker: { readonly tempDir: string; readonly env: World['env']; readonly access: Access },
  world: World,
): Promise<GoRun> {
  const { env, controller, log } = world;
  const { tempDir: cwd } = asker;
  const fetch = await readFetchSettings(env, inputs.buildEnv);
  const toolchain = await findRunnerGo(ANY_GO, { inputs, fetch, tempDir: cwd }, world).catch(
    (error: unknown) => {
      throw error instanceof ActionError ? noGo(error) : error;
    },
  );
  return {
    command: toolchain.command,
    env: {
      ...machineEnvironment(env),
      ...(await writeHostFetch(fetch, asker)),
      ...Object.fromEntries(CLEARED_SETTINGS.map((name) => [name, ''])),
      ...toolchain.env,
      GOENV: 'off',
      GOWORK: 'off',
    },
    cwd,
    signal: controller.signal,
    log: log.line,
  };
}

interface Place {
  readonly packages: Packages;
  readonly contextDir: string;
  readonly run: GoRun;
}

/** Writes go.mod and go.sum; gives the text of go.mod. */
async function writeModule(module: FoundModule, place: Place): Promise<string> {
  const goMod = join(place.contextDir, 'go.mod');
  const authorSums = module.dir === undefined ? undefined : await readText(join(module.dir, 'go.sum'));
  await writeFile(goMod, renderScratchModule(module.goMod, module));
  await writeFile(join(place.contextDir, 'go.sum'), renderScratchSums(authorSums ?? '', module.sums));
  if (authorSums === undefined && module.dir !== undefined) await complete(module, place);
  return readFile(goMod, 'utf8');
}

function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

// A release without a go.sum, which may be older than modules: requirements and sums are added as `go install` finds
// them.
async function complete(module: FoundModule, { packages, contextDir, run }: Place): Promise<void> {
  const wanted = packages.map(({ path }) => `${path}@${module.version}`);
  const { failed } = await tryGo(['get', ...wanted], { ...run, cwd: contextDir });
  if (failed === undefined) return;
  const explained = explainLines(BUILD_FAILURES, failed, {
    modulePath: module.path,
    onHost: true,
    remote: module,
  });
  const title = explained?.title ?? 'its dependencies cannot be had';
  throw new CommandError(
    `${formatModule(module)} comes without a go.sum, and ${title}:\n${failed.join('\n')}`,
    {
      ...(explained === undefined ? {} : { hint: explained.hint }),
    },
  );
}

function toSource(
  pkg: string,
  found: {
    readonly module: FoundModule;
    /** Text of the go.mod that was written. */
    readonly goMod: string;
    readonly contextDir: string;
    readonly workspace: string;
  },
): FoundSource {
  const { module, goMod, contextDir, workspace } = found;
  const file = `${formatModule(module)}/go.mod`;
  const { go } = parseModuleFile(goMod, file);
  const { toolchain } = parseModuleFile(module.goMod, file);
  const lines = { ...(go === undefined ? {} : { go }), ...(toolchain === undefined ? {} : { toolchain }) };
  const remote: ModuleVersion = { path: module.path, version: module.version };
  return {
    source: { contextDir, workdir: '.', pkg, modulePath: module.path, workspace, remote },
    files: { goMod: join(contextDir, 'go.mod') },
    goRequirementFromFiles: requirementOf([{ ...lines, file }]),
    name: programName(pkg),
  };
}
