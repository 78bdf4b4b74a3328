// The Dockerfile of the docker engine: golang stages that compile and list packages, then FROM scratch. Nothing in it is
// fetched for the builder itself (no "# syntax="), and no input meets a shell.

import { posix } from 'node:path';
import { compileArgs, compileEnvironment } from '../go/compile.js';
import { listArgs } from '../go/list.js';
import { ImageError } from '../errors.js';
import type { Platform } from '../oci/types.js';
import { environment, execForm, isPlainPath, pairs, quoteWord } from './dockerfile-text.js';
import { withGoCheck } from './go-check.js';
import {
  binaryName,
  FETCH_FILES,
  FETCH_FOLDER,
  fetchFile,
  listingName,
  OUTPUT_ROOT,
  platformName,
  recordName,
  SOURCE_FOLDER,
  SOURCE_ROOT,
  ZONEINFO,
  type FetchMount,
} from './layout.js';
import type { ModuleFiles } from './module-files.js';
import { isSingle, isTolerant } from './outputs.js';
import type { Plan } from './plan.js';
import type { Substitute } from './substitute-image.js';
import { listTargets, type Target } from './targets.js';

export interface DockerfileOptions {
  readonly modules: ModuleFiles;
  /** How the step that downloads modules gets its settings; left out where there are none. */
  readonly fetch?: FetchMount;
  /** Another builder image than that of the plans, which fetches their Go release as a module. */
  readonly substitute?: Substitute;
  /** Marks every image and container of a classic build. */
  readonly label?: { readonly name: string; readonly value: string };
  /** Makes the compile anew although the builder has its result: that result was a failure. */
  readonly attempt?: string;
}

type Block = readonly string[];

/** The text of the Dockerfile for plans of one tree and one builder image; an InputError where a value cannot be written. */
export function renderDockerfile(plans: readonly Plan[], options: DockerfileOptions): string {
  const targets = listTargets(plans);
  const [first] = targets;
  if (first === undefined) throw new ImageError('there is nothing to build');
  const blocks = stages({ ...options, plans, first }, targets);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

interface Job extends DockerfileOptions {
  readonly plans: readonly Plan[];
  readonly first: Target;
}

// What all targets have in common is one stage, so that source and modules are there once. BuildKit runs the stages on
// it side by side: nobody waits for the listings, and a listing never makes a compile run again.
function stages(job: Job, targets: readonly Target[]): readonly Block[] {
  const environments = targets.map((target) => stageEnvironment(target, job));
  const isCommon = ([name, value]: readonly [string, string]): boolean =>
    environments.every((env) => env[name] === value);
  const common = Object.entries(environments[0] ?? {}).filter(isCommon);
  const ownSteps = (target: Target, at: number): readonly string[] => [
    ...ownEnvironment(Object.entries(environments[at] ?? {}).filter((entry) => !isCommon(entry))),
    ...(workdirOf(target) === workdirOf(job.first) ? [] : [workdirOf(target)]),
  ];
  const copyOf = (stage: string): string => `COPY --from=${stage} ${OUTPUT_ROOT}/ /`;
  return [
    [
      ...startOf(`${imageOf(job)} AS source`, job),
      'USER 0:0',
      environment(Object.fromEntries(common)),
      ...sourceSteps(job),
      ...zoneinfoStep(job),
    ],
    ...targets.flatMap((target, at) => [
      [...startOf(`source AS ${target.name}`, job), ...ownSteps(target, at), ...compileSteps(target, job)],
      [...startOf(`source AS ${listingStage(target)}`, job), ...ownSteps(target, at), listingStep(target)],
    ]),
    [
      ...startOf('scratch', job),
      ...targets.flatMap((target) => [target.name, listingStage(target)].map(copyOf)),
    ],
  ];
}

function listingStage({ name }: Target): string {
  return `${name}_packages`;
}

function imageOf({ substitute, first }: Job): string {
  return substitute?.image ?? first.plans[0].builderImage;
}

function ownEnvironment(entries: readonly (readonly [string, string])[]): readonly string[] {
  return entries.length === 0 ? [] : [environment(Object.fromEntries(entries))];
}

function startOf(from: string, { label }: Pick<DockerfileOptions, 'label'>): readonly string[] {
  return [`FROM ${from}`, ...(label === undefined ? [] : [pairs('LABEL', { [label.name]: label.value })])];
}

// What the compiler fetches is there before it starts; from then on it must do without the network.
const OFFLINE = { GOPROXY: 'off' };

function stageEnvironment({ plans, platform }: Target, { modules, substitute }: Job): Record<string, string> {
  if (substitute === undefined) return compileStageEnvironment(plans[0], platform, modules);
  return { ...compileEnvironment(plans[0], platform), GOTOOLCHAIN: substitute.toolchain };
}

/** What the compiler gets in the build stage, before modules are downloaded. */
export function compileStageEnvironment(
  plan: Plan,
  platform: Platform,
  modules: ModuleFiles,
): Record<string, string> {
  const settings = compileEnvironment(plan, platform);
  return modules.downloads ? settings : { ...settings, ...OFFLINE };
}

function sourceSteps(job: Job): readonly string[] {
  const downloads = job.modules.downloads ? downloadRuns(job) : [];
  const copies = copySteps(job.modules, {
    workdir: workdirOf(job.first),
    contextPath: (path) => (path === '.' ? `${SOURCE_FOLDER}/` : posix.join(SOURCE_FOLDER, path)),
    downloads,
  });
  return [...toolchainSteps(job), ...copies];
}

// Any go command fetches the release that GOTOOLCHAIN names; from then on it is in the module cache, also where
// modules may not be fetched any more.
function toolchainSteps(job: Job): readonly string[] {
  if (job.substitute === undefined) return [];
  const fetched = [...settingsCopy(job), fetchRun(['go', 'version'], job, (command) => command)];
  return job.modules.downloads ? fetched : [...fetched, pairs('ENV', OFFLINE)];
}

/** Source and modules into the build stage: what modules need comes first, so that they are downloaded once. */
export function copySteps(
  modules: ModuleFiles,
  how: {
    readonly workdir: string;
    /** Where the build context has a path of the source. */
    readonly contextPath: (path: string) => string;
    /** The steps that download modules; none where there is nothing to download. */
    readonly downloads: readonly string[];
  },
): readonly string[] {
  const { workdir, contextPath } = how;
  const copySource = `COPY ${contextPath('.')} ${SOURCE_ROOT}/`;
  if (how.downloads.length === 0) return [workdir, copySource];
  const downloads = [...how.downloads, pairs('ENV', OFFLINE)];
  return modules.paths.every(isPlainPath)
    ? [workdir, ...moduleCopies(modules, contextPath), ...downloads, copySource]
    : [workdir, copySource, ...downloads];
}

/** Where the compiler runs. */
export function workdirOf({ plans: [{ source }] }: Pick<Target, 'plans'>): string {
  return `WORKDIR ${quoteWord(posix.join(SOURCE_ROOT, source.workdir), 'the path of the module')}`;
}

/** One COPY for each folder: COPY puts all its files into one. */
function moduleCopies(modules: ModuleFiles, contextPath: (path: string) => string): readonly string[] {
  const folders = new Map<string, string[]>();
  for (const path of modules.paths) {
    const folder = posix.dirname(path);
    folders.set(folder, [...(folders.get(folder) ?? []), contextPath(path)]);
  }
  return [...folders].map(([folder, paths]) => `COPY ${paths.join(' ')} ${posix.join(SOURCE_ROOT, folder)}/`);
}

// Read as data, line by line; the last words of the command are what runs with them.
const WITH_SETTINGS = 'while IFS= read -r setting; do export "$setting"; done <"$1"; shift; exec "$@"';

// Each module has its own list; the first one's folder is the one that the stage is in.
function downloadRuns(job: Job): readonly string[] {
  const folders = new Map(listTargets(job.plans).map((target) => [workdirOf(target), target]));
  const runs = [...folders].flatMap(([workdir, target], at) => [
    ...(at === 0 ? [] : [workdir]),
    downloadRun(target, job),
  ]);
  const back = folders.size === 1 ? [] : [workdirOf(job.first)];
  return [...settingsCopy(job), ...runs, ...back];
}

function settingsCopy({ fetch }: Job): readonly string[] {
  return fetch?.via === 'files'
    ? [`COPY ${FETCH_FOLDER}/ ${posix.dirname(fetchFile('files', 'settings'))}/`]
    : [];
}

function downloadRun({ plans: [plan] }: Target, job: Job): string {
  return fetchRun(['go', 'mod', 'download'], job, (command) => withGoCheck(plan.compile.go, command));
}

function fetchRun(
  command: readonly string[],
  { fetch }: Job,
  wrap: (command: readonly string[]) => readonly string[],
): string {
  if (fetch === undefined) return execForm('RUN', wrap(command));
  const { via, files, ssh } = fetch;
  const run = wrap(['sh', '-c', WITH_SETTINGS, 'sh', fetchFile(via, 'settings'), ...command]);
  if (via === 'files') return execForm('RUN', run);
  const mounts = [
    ...files.map((name) => `type=secret,id=${FETCH_FILES[name]}`),
    ...(ssh ? ['type=ssh'] : []),
  ];
  return execForm(['RUN', ...mounts.map((mount) => `--mount=${mount}`)].join(' '), run);
}

// The step ends well whatever the compiler says: its exit code and its words are files of the final stage. The first
// argument is their path without the ending.
const RECORDED =
  'base=$1; shift; mkdir -p "${base%/*}"; { "$@" 2>&1; echo $? >"$base.status"; } | tee "$base.log"';

function compileSteps(target: Target, job: Job): readonly string[] {
  const { plans, platform } = target;
  const [plan, ...more] = plans;
  const output = posix.join(
    OUTPUT_ROOT,
    more.length === 0 ? binaryName(plan, platform, isSingle(job.plans)) : `${platformName(platform)}/`,
  );
  const packages = plans.map(({ source }) => source.pkg);
  const compile = ['go', ...compileArgs(plan, output, packages)];
  const record = posix.join(OUTPUT_ROOT, recordName(target.name, 'status').replace(/\.status$/, ''));
  const recorded = isTolerant(job.plans) ? ['sh', '-c', RECORDED, 'sh', record, ...compile] : compile;
  const attempt = job.attempt === undefined ? [] : [pairs('ENV', { GO_SCRATCH_IMAGE_ATTEMPT: job.attempt })];
  const run = job.modules.downloads ? recorded : withGoCheck(plan.compile.go, recorded);
  return [...attempt, execForm('RUN', run)];
}

// A listing that fails leaves an empty file and its message in the log: the image is as good without it. One after the
// other, since the first leaves the go command's index to the second, and the compile needs the cores.
const LIST =
  'mkdir -p "$1"; plain=$1/$2; cgo=$1/$3; shift 3; CGO_ENABLED=0 "$@" >"$plain" || : >"$plain"; CGO_ENABLED=1 "$@" >"$cgo" || : >"$cgo"';

function listingStep({ name, plans }: Target): string {
  const files = (['plain', 'cgo'] as const).map((listing) => listingName(name, listing));
  const packages = plans.map(({ source }) => source.pkg);
  const list = ['go', ...listArgs(plans[0], packages)];
  return execForm('RUN', ['sh', '-c', LIST, 'sh', OUTPUT_ROOT, ...files, ...list]);
}

function zoneinfoStep({ plans }: Job): readonly string[] {
  if (!plans.some(({ tzdata }) => tzdata)) return [];
  const script = 'mkdir -p "$1" && cp "$(go env GOROOT)/lib/time/zoneinfo.zip" "$1/$2"';
  return [execForm('RUN', ['sh', '-c', script, 'sh', OUTPUT_ROOT, ZONEINFO])];
}
