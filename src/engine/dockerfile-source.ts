// Of the Dockerfile: how the source and the modules that it needs come into the build stage.

import { posix } from 'node:path';
import { compileEnvironment } from '../go/compile.js';
import type { Platform } from '../oci/types.js';
import type { Job } from './dockerfile-job.js';
import { execForm, isPlainPath, pairs, quoteWord } from './dockerfile-text.js';
import { withGoCheck } from './go-check.js';
import { FETCH_FILES, FETCH_FOLDER, fetchFile, SOURCE_FOLDER, SOURCE_ROOT } from './layout.js';
import type { ModuleFiles } from './module-files.js';
import type { Plan } from './plan.js';
import { listTargets, type Target } from './targets.js';

// What the compiler fetches is there before it starts; from then on it must do without the network.
const OFFLINE = { GOPROXY: 'off' };

/** What the compiler gets in the build stage, before modules are downloaded. */
export function compileStageEnvironment(
  plan: Plan,
  platform: Platform,
  modules: ModuleFiles,
): Record<string, string> {
  const settings = compileEnvironment(plan, platform);
  return modules.downloads ? settings : { ...settings, ...OFFLINE };
}

/** The Go release that is not in the builder image, then source and modules. */
export function sourceSteps(job: Job): readonly string[] {
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
