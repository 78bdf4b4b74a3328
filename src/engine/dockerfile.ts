// The two-stage Dockerfile: a golang stage that compiles, then FROM scratch. The docker engine builds it, and in a
// second form it is given to the user, who makes the same image from it by hand. Nothing in it is fetched for the
// builder itself (no "# syntax="), and no input meets a shell.

import { posix } from 'node:path';
import { compileArgs, compileEnvironment } from '../go/compile.js';
import { posixRelative } from '../go/folders.js';
import { formatPlatform, samePlatform } from '../oci/platform.js';
import type { Platform } from '../oci/types.js';
import { execForm, isPlainPath, pairs, quoteWord } from './dockerfile-text.js';
import { withGoCheck } from './go-check.js';
import { configInstructions } from './image-config.js';
import {
  binaryName,
  FETCH_FILES,
  FETCH_FOLDER,
  fetchFile,
  OUTPUT_ROOT,
  platformName,
  SOURCE_FOLDER,
  SOURCE_ROOT,
  ZONEINFO,
  type FetchMount,
} from './layout.js';
import type { ModuleFiles } from './module-files.js';
import type { Plan } from './plan.js';

export interface DockerfileOptions {
  readonly modules: ModuleFiles;
  /** How the step that downloads modules gets its settings; left out where there are none. */
  readonly fetch?: FetchMount;
  /** The Go release to fetch as a module and to compile with, as GOTOOLCHAIN names it; left out for the image's own. */
  readonly toolchain?: string;
  /** Marks every image and container of a classic build. */
  readonly label?: { readonly name: string; readonly value: string };
  /** The form for the user, whose build context is `source.contextDir` itself. For the plan's first platform. */
  readonly byHand?: {
    /** Whether the image holds more than the binary: then it comes from extras.tar, in a build context "extras". */
    readonly extras: boolean;
    /** What the user's daemon runs on. */
    readonly daemonPlatform: Platform;
  };
}

/** The text of the Dockerfile; an InputError where a value cannot be written. */
export function renderDockerfile(plan: Plan, options: DockerfileOptions): string {
  const blocks =
    options.byHand === undefined ? engineBlocks(plan, options) : handBlocks(plan, options, options.byHand);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Block = readonly string[];

function engineBlocks(plan: Plan, options: DockerfileOptions): readonly Block[] {
  const [first, ...others] = plan.platforms;
  if (first === undefined || others.length > 0) return sharedSourceBlocks(plan, options);
  return [
    [
      ...startOf(`${plan.builderImage} AS build`, options),
      'USER 0:0',
      environment(stageEnvironment(plan, first, options)),
      ...sourceSteps(plan, options),
      compileStep(plan, first, options),
      ...zoneinfoStep(plan),
    ],
    [...startOf('scratch', options), `COPY --from=build ${OUTPUT_ROOT}/ /`],
  ];
}

// What all platforms have in common is one stage, so that source and modules are there once; BuildKit runs the
// stages of the platforms side by side.
function sharedSourceBlocks(plan: Plan, options: DockerfileOptions): readonly Block[] {
  const environments = plan.platforms.map((platform) => stageEnvironment(plan, platform, options));
  const isCommon = ([name, value]: readonly [string, string]): boolean =>
    environments.every((env) => env[name] === value);
  const common = Object.entries(environments[0] ?? {}).filter(isCommon);
  const stages = plan.platforms.map((platform, at) => [
    ...startOf(`source AS ${platformName(platform)}`, options),
    environment(
      Object.fromEntries(Object.entries(environments[at] ?? {}).filter((entry) => !isCommon(entry))),
    ),
    compileStep(plan, platform, options),
  ]);
  const copies = plan.platforms.map((platform) => `COPY --from=${platformName(platform)} ${OUTPUT_ROOT}/ /`);
  return [
    [
      ...startOf(`${plan.builderImage} AS source`, options),
      'USER 0:0',
      environment(Object.fromEntries(common)),
      ...sourceSteps(plan, options),
      ...zoneinfoStep(plan),
    ],
    ...stages,
    [...startOf('scratch', options), ...copies],
  ];
}

function handBlocks(
  plan: Plan,
  options: DockerfileOptions,
  byHand: NonNullable<DockerfileOptions['byHand']>,
): readonly Block[] {
  const platform = plan.platforms[0] ?? byHand.daemonPlatform;
  const isNative = samePlatform(platform, byHand.daemonPlatform);
  const context = posixRelative(plan.source.workspace, plan.source.contextDir);
  const command = [
    'docker build',
    // Without it the image would say that it is for the daemon's own platform.
    ...(isNative ? [] : [`--platform ${formatPlatform(platform)}`]),
    ...(byHand.extras ? ['--build-context extras=<folder of extras.tar>'] : []),
    '-f <this file>',
    isPlainPath(context) ? context : JSON.stringify(context),
  ];
  return [
    [
      `# ${plan.name} for ${formatPlatform(platform)}: one static binary in an empty image. By hand, in the root of the repository:`,
      `#   ${command.join(' ')}`,
    ],
    [
      `FROM ${isNative ? '' : '--platform=$BUILDPLATFORM '}${plan.builderImage} AS build`,
      'USER 0:0',
      "# What is empty is Go's own default, whatever the image says.",
      environment(stageEnvironment(plan, platform, options)),
      ...sourceSteps(plan, options),
      execForm('RUN', ['go', ...compileArgs(plan, `${OUTPUT_ROOT}/${plan.name}`)]),
      ...(byHand.extras
        ? [
            'COPY --from=extras extras.tar /',
            execForm('RUN', ['tar', '-x', '-p', '-f', '/extras.tar', '-C', OUTPUT_ROOT]),
          ]
        : []),
    ],
    ['FROM scratch', `COPY --from=build ${OUTPUT_ROOT}/ /`, ...configInstructions(plan.run)],
  ];
}

function startOf(from: string, { label }: DockerfileOptions): readonly string[] {
  return [`FROM ${from}`, ...(label === undefined ? [] : [pairs('LABEL', { [label.name]: label.value })])];
}

// What the compiler fetches is there before it starts; from then on it must do without the network.
const OFFLINE = { GOPROXY: 'off' };

function stageEnvironment(
  plan: Plan,
  platform: Platform,
  { modules, toolchain }: DockerfileOptions,
): Record<string, string> {
  const settings = compileEnvironment(plan, platform);
  if (toolchain !== undefined) return { ...settings, GOTOOLCHAIN: toolchain };
  return modules.downloads ? settings : { ...settings, ...OFFLINE };
}

/** What is set, and then what is cleared. */
function environment(all: Readonly<Record<string, string>>): string {
  const [set, cleared] = [true, false].map((isSet) =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => (value !== '') === isSet)),
  );
  return pairs('ENV', set ?? {}, cleared ?? {});
}

function sourceSteps(plan: Plan, options: DockerfileOptions): readonly string[] {
  const workdir = `WORKDIR ${quoteWord(posix.join(SOURCE_ROOT, plan.source.workdir), 'the path of the module')}`;
  const copySource = `COPY ${contextPath('.', options)} ${SOURCE_ROOT}/`;
  const toolchain = toolchainSteps(options);
  if (!options.modules.downloads) return [...toolchain, workdir, copySource];
  const download = [...downloadSteps(plan, options), pairs('ENV', OFFLINE)];
  return options.modules.paths.every(isPlainPath)
    ? [...toolchain, workdir, ...moduleCopies(options), ...download, copySource]
    : [...toolchain, workdir, copySource, ...download];
}

/** One COPY for each folder: COPY puts all its files into one. */
function moduleCopies(options: DockerfileOptions): readonly string[] {
  const folders = new Map<string, string[]>();
  for (const path of options.modules.paths) {
    const folder = posix.dirname(path);
    folders.set(folder, [...(folders.get(folder) ?? []), contextPath(path, options)]);
  }
  return [...folders].map(([folder, paths]) => `COPY ${paths.join(' ')} ${posix.join(SOURCE_ROOT, folder)}/`);
}

function contextPath(path: string, { byHand }: DockerfileOptions): string {
  if (byHand !== undefined) return path;
  return path === '.' ? `${SOURCE_FOLDER}/` : posix.join(SOURCE_FOLDER, path);
}

// Read as data, line by line; the last words of the command are what runs with them.
const WITH_SETTINGS = 'while IFS= read -r setting; do export "$setting"; done <"$1"; shift; exec "$@"';

function downloadSteps(plan: Plan, options: DockerfileOptions): readonly string[] {
  const download = ['go', 'mod', 'download'];
  if (options.byHand !== undefined) return [execForm('RUN', download)];
  return fetchSteps(options, (command) => withGoCheck(plan.compile.go, command), download);
}

// Any go command fetches the release that GOTOOLCHAIN names; from then on it is in the module cache, also where
// modules may not be fetched any more.
function toolchainSteps(options: DockerfileOptions): readonly string[] {
  if (options.toolchain === undefined) return [];
  const fetched = fetchSteps(options, (command) => command, ['go', 'version']);
  return options.modules.downloads ? fetched : [...fetched, pairs('ENV', OFFLINE)];
}

function fetchSteps(
  { fetch }: DockerfileOptions,
  wrap: (command: readonly string[]) => readonly string[],
  command: readonly string[],
): readonly string[] {
  if (fetch === undefined) return [execForm('RUN', wrap(command))];
  const { via, certificates } = fetch;
  const settings = fetchFile(via, 'settings');
  const run = wrap(['sh', '-c', WITH_SETTINGS, 'sh', settings, ...command]);
  if (via === 'files') return [`COPY ${FETCH_FOLDER}/ ${posix.dirname(settings)}/`, execForm('RUN', run)];
  const ids = [FETCH_FILES.settings, ...(certificates ? [FETCH_FILES.certificates] : [])];
  return [execForm(`RUN ${ids.map((id) => `--mount=type=secret,id=${id}`).join(' ')}`, run)];
}

function compileStep(plan: Plan, platform: Platform, { modules }: DockerfileOptions): string {
  const command = ['go', ...compileArgs(plan, posix.join(OUTPUT_ROOT, binaryName(plan, platform)))];
  return execForm('RUN', modules.downloads ? command : withGoCheck(plan.compile.go, command));
}

function zoneinfoStep(plan: Plan): readonly string[] {
  if (!plan.tzdata) return [];
  const script = 'mkdir -p "$1" && cp "$(go env GOROOT)/lib/time/zoneinfo.zip" "$1/$2"';
  return [execForm('RUN', ['sh', '-c', script, 'sh', OUTPUT_ROOT, ZONEINFO])];
}
