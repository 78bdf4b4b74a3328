// Turns inputs and what the repository says into the plan: every decision that can be made before anything runs
// is made here.

import { InputError } from './errors.js';
import type { Plan } from './engine/plan.js';
import { binaryPath } from './engine/plan.js';
import { namesOfAccess } from './go/access-inputs.js';
import { checkBuildEnv } from './go/compile.js';
import {
  checkNotOlder,
  checkRequirement,
  defaultBuilderImage,
  imageVersion,
  type GoRequirement,
} from './go/release.js';
import type { FoundSource } from './go/source.js';
import type { HealthcheckInput, Inputs } from './inputs.js';
import { NAME_PLACEHOLDER } from './inputs/build.js';
import { platformOfNode } from './oci/platform.js';
import { parseReference } from './oci/reference.js';
import type { Healthcheck, RunConfig } from './oci/types.js';

/** The runner's facts that a plan depends on. */
export interface PlanContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node names it (process.arch). */
  readonly arch: string;
}

export function makePlan(inputs: Inputs, found: FoundSource, context: PlanContext): Plan {
  const go = chooseGo(inputs, found);
  checkNotOlder(go, found.goRequirementFromFiles);
  const platforms = inputs.platforms.length === 0 ? [platformOfNode(context.arch)] : inputs.platforms;
  checkBuildEnv(inputs.buildEnv, platforms);
  return {
    name: found.name,
    source: found.source,
    platforms,
    compile: {
      go,
      strip: inputs.strip,
      ldflags: inputs.ldflags,
      buildTags: inputs.buildTags,
      buildFlags: inputs.buildFlags,
      buildEnv: inputs.buildEnv,
      // Until the engine is known (planFor).
      rebuild: inputs.rebuild === true,
      vcs: inputs.vcs,
    },
    builderImage: chooseBuilderImage(inputs, go, context.env),
    tzdata: inputs.tzdata,
    run: runConfig(inputs, found.name),
    epoch: readEpoch(context.env) ?? 0,
  };
}

/**
 * The plan as the engine carries it out. `rebuild: auto` is `-a` where the build starts with an empty cache anyway, so
 * that it costs nothing, and not where it would leave the user's cache unused.
 */
export function planFor(plan: Plan, { rebuild }: Inputs, engine: 'docker' | 'host'): Plan {
  if (rebuild !== 'auto') return plan;
  return { ...plan, compile: { ...plan.compile, rebuild: engine === 'docker' } };
}

/**
 * The tags of a program, with a tag in each: those given with the program's name in them, else the repository's name
 * (from GITHUB_REPOSITORY) where it is the only one, else the program's. An InputError where none was given to push.
 */
export function chooseTags(
  { tags, push }: Pick<Inputs, 'tags' | 'push'>,
  { name, isOnly }: { readonly name: string; readonly isOnly: boolean },
  env: PlanContext['env'],
): readonly string[] {
  const own = imageName(name);
  if (tags.length > 0) return tags.map((tag) => parseReference(tag.replaceAll(NAME_PLACEHOLDER, own)).text);
  if (push) {
    throw new InputError(`push: there are no tags to push${isOnly ? '' : ` for ${name}`}`, {
      hint: 'Give full image references in tags, such as ghcr.io/owner/name:1.2.3.',
    });
  }
  const repository = (env['GITHUB_REPOSITORY'] ?? '').split('/').at(-1) ?? '';
  return [`${repository === '' || !isOnly ? own : imageName(repository)}:latest`];
}

/** The name as the path of an image reference may have it. */
function imageName(name: string): string {
  const clean = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return clean === '' ? 'app' : clean;
}

/** SOURCE_DATE_EPOCH in seconds (https://reproducible-builds.org/specs/source-date-epoch/). */
export function readEpoch(env: PlanContext['env']): number | undefined {
  const text = env['SOURCE_DATE_EPOCH'];
  if (text === undefined || text === '') return undefined;
  // The tar header's time has eleven octal digits.
  if (!/^\d{1,10}$/.test(text) || Number(text) > 0o77777777777) {
    throw new InputError(`the environment variable SOURCE_DATE_EPOCH is ${JSON.stringify(text)}`, {
      hint: 'Set it to whole seconds since 1970, for instance from "git log -1 --format=%ct", or unset it.',
    });
  }
  return Number(text);
}

function chooseGo(inputs: Inputs, found: FoundSource): GoRequirement {
  if (inputs.goVersion !== undefined) return { value: inputs.goVersion, from: 'input' };
  return checkRequirement(found.goRequirementFromFiles ?? { value: 'stable', from: 'default' });
}

function chooseBuilderImage(inputs: Inputs, go: GoRequirement, env: PlanContext['env']): string {
  if (inputs.builderImage === undefined) return defaultBuilderImage(go, { git: asksGit(inputs, env) });
  return inputs.builderImage.replaceAll('{go-version}', imageVersion(go));
}

// Stamping asks git, and so do modules that come from no proxy; the alpine images have none.
function asksGit({ vcs, access, buildEnv }: Inputs, env: PlanContext['env']): boolean {
  const goPrivate = buildEnv['GOPRIVATE'] ?? env['GOPRIVATE'] ?? '';
  return vcs || goPrivate !== '' || namesOfAccess(access).length > 0;
}

function runConfig(inputs: Inputs, name: string): RunConfig {
  const healthcheck = inputs.healthcheck === undefined ? undefined : toHealthcheck(inputs.healthcheck);
  return {
    User: inputs.user,
    ...(inputs.expose.length === 0
      ? {}
      : { ExposedPorts: Object.fromEntries(inputs.expose.map((port) => [port, {}])) }),
    ...(inputs.env.length === 0 ? {} : { Env: inputs.env }),
    Entrypoint: inputs.entrypoint ?? [binaryPath({ name })],
    ...(inputs.cmd === undefined ? {} : { Cmd: inputs.cmd }),
    ...(healthcheck === undefined ? {} : { Healthcheck: healthcheck }),
    ...(inputs.workdir === undefined ? {} : { WorkingDir: inputs.workdir }),
    ...(Object.keys(inputs.labels).length === 0 ? {} : { Labels: inputs.labels }),
  };
}

const NANOSECONDS_PER_MS = 1_000_000;

function toHealthcheck(input: HealthcheckInput | 'none'): Healthcheck {
  if (input === 'none') return { Test: ['NONE'] };
  const { intervalMs, timeoutMs, startPeriodMs, retries } = input;
  return {
    Test: ['CMD', ...input.command],
    ...(intervalMs === undefined ? {} : { Interval: intervalMs * NANOSECONDS_PER_MS }),
    ...(timeoutMs === undefined ? {} : { Timeout: timeoutMs * NANOSECONDS_PER_MS }),
    ...(startPeriodMs === undefined ? {} : { StartPeriod: startPeriodMs * NANOSECONDS_PER_MS }),
    ...(retries === undefined ? {} : { Retries: retries }),
  };
}
