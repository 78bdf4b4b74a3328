// The Dockerfile of the docker engine: golang stages that compile and list packages, then FROM scratch. Nothing in it is
// fetched for the builder itself (no "# syntax="), and no input meets a shell.

import { compileEnvironment } from '../go/compile.js';
import { ImageError } from '../errors.js';
import { compileSteps, zoneinfoStep } from './dockerfile-compile.js';
import type { DockerfileOptions, Job } from './dockerfile-job.js';
import { compileStageEnvironment, sourceSteps, workdirOf } from './dockerfile-source.js';
import { environment, pairs } from './dockerfile-text.js';
import { OUTPUT_ROOT } from './layout.js';
import type { Plan } from './plan.js';
import { listTargets, type Target } from './targets.js';

type Block = readonly string[];

/** The text of the Dockerfile for plans of one tree and one builder image; an InputError where a value cannot be written. */
export function renderDockerfile(plans: readonly Plan[], options: DockerfileOptions): string {
  const targets = listTargets(plans);
  const [first] = targets;
  if (first === undefined) throw new ImageError('there is nothing to build');
  const blocks = stages({ ...options, plans, first }, targets);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

// What all targets have in common is one stage, so that source and modules are there once. BuildKit runs the stages on
// it side by side.
function stages(job: Job, targets: readonly Target[]): readonly Block[] {
  const environments = targets.map((target) => stageEnvironment(target, job));
  const isCommon = ([name, value]: readonly [string, string]): boolean =>
    environments.every((env) => env[name] === value);
  const common = Object.entries(environments[0] ?? {}).filter(isCommon);
  const ownSteps = (target: Target, at: number): readonly string[] => [
    ...ownEnvironment(Object.entries(environments[at] ?? {}).filter((entry) => !isCommon(entry))),
    ...(workdirOf(target) === workdirOf(job.first) ? [] : [workdirOf(target)]),
  ];
  return [
    [
      ...startOf(`${imageOf(job)} AS source`, job),
      'USER 0:0',
      environment(Object.fromEntries(common)),
      ...sourceSteps(job),
      ...zoneinfoStep(job),
    ],
    ...targets.map((target, at) => [
      ...startOf(`source AS ${target.name}`, job),
      ...ownSteps(target, at),
      ...compileSteps(target, job),
    ]),
    [...startOf('scratch', job), ...targets.map(({ name }) => `COPY --from=${name} ${OUTPUT_ROOT}/ /`)],
  ];
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

function stageEnvironment({ plans, platform }: Target, { modules, substitute }: Job): Record<string, string> {
  if (substitute === undefined) return compileStageEnvironment(plans[0], platform, modules);
  return { ...compileEnvironment(plans[0], platform), GOTOOLCHAIN: substitute.toolchain };
}
