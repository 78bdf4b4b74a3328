// Of the Dockerfile: what runs in the build stages once the source is there, and what it leaves for the final stage.

import { posix } from 'node:path';
import { compileArgs } from '../go/compile.js';
import { listArgs } from '../go/list.js';
import type { Job } from './dockerfile-job.js';
import { execForm, pairs } from './dockerfile-text.js';
import { withGoCheck } from './go-check.js';
import { binaryName, listingName, OUTPUT_ROOT, platformName, recordName, ZONEINFO } from './layout.js';
import { isSingle, isTolerant } from './outputs.js';
import type { Target } from './targets.js';

// The step ends well whatever the compiler says: its exit code and its words are files of the final stage. The first
// argument is their path without the ending.
const RECORDED =
  'base=$1; shift; mkdir -p "${base%/*}"; { "$@" 2>&1; echo $? >"$base.status"; } | tee "$base.log"';

/** Compiles the programs of a target, and lists their packages. */
export function compileSteps(target: Target, job: Job): readonly string[] {
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
  const run = withListing(target, recorded);
  return [...attempt, execForm('RUN', job.modules.downloads ? run : withGoCheck(plan.compile.go, run))];
}

// The listings come behind the compile, which leaves them the go command's index, and side by side: nothing else is at
// work any more. One that fails leaves an empty file: the image is as good without it. Their command is one argument,
// since those that follow are the compile's; no import path and no build tag has a "|" in it.
const LIST = [
  'plain=$1/$2 cgo=$1/$3 words=$4; shift 4; "$@" || exit; set -f',
  "IFS='|'; set -- $words",
  'list() { CGO_ENABLED=$1; export CGO_ENABLED; file=$2; shift 2; "$@" >"$file" 2>/dev/null || : >"$file"; }',
  'list 0 "$plain" "$@" & list 1 "$cgo" "$@"; wait',
].join('; ');

/** A command behind which the packages of the target are listed, where it has succeeded. */
function withListing({ name, plans }: Target, command: readonly string[]): readonly string[] {
  const files = (['plain', 'cgo'] as const).map((listing) => listingName(name, listing));
  const packages = plans.map(({ source }) => source.pkg);
  const list = ['go', ...listArgs(plans[0], packages)];
  return ['sh', '-c', LIST, 'sh', OUTPUT_ROOT, ...files, list.join('|'), ...command];
}

/** Hands the time zones of the Go release out, where a plan asks for them. */
export function zoneinfoStep({ plans }: Job): readonly string[] {
  if (!plans.some(({ tzdata }) => tzdata)) return [];
  const script = 'mkdir -p "$1" && cp "$(go env GOROOT)/lib/time/zoneinfo.zip" "$1/$2"';
  return [execForm('RUN', ['sh', '-c', script, 'sh', OUTPUT_ROOT, ZONEINFO])];
}
