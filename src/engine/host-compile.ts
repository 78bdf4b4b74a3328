// Runs the compiler of the runner, once for each platform, and puts what it says into the user's words.

import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, sep } from 'node:path';
import { hideCredentials, streamTool } from '../command.js';
import { ActionError, CommandError } from '../errors.js';
import { compileArgs, compileEnvironment } from '../go/compile.js';
import type { ListingFiles } from '../go/list.js';
import { runListings } from '../go/run-listing.js';
import { formatPlatform } from '../oci/platform.js';
import type { Platform } from '../oci/types.js';
import type { Toolchain } from '../toolchain/toolchain.js';
import { explainGoFailure } from './build-failure.js';
import type { BuildContext, BuildResult, CompiledBinary, PackageListing } from './engine.js';
import type { Plan } from './plan.js';
import { listTargets, type Target } from './targets.js';

export interface CompileJob {
  readonly toolchain: Toolchain;
  readonly plans: readonly Plan[];
  readonly context: BuildContext;
  /** The folder for binaries. */
  readonly folder: string;
  /** The same for all runs. */
  readonly env: Readonly<Record<string, string>>;
  /** Flags before those of the plan. */
  readonly flags: readonly string[];
}

/** What was made of a plan, for each of its platforms. */
export type Compiled = Required<Pick<BuildResult, 'binaries' | 'packages'>>;

/**
 * Compiles all programs for all their platforms: as many side by side as have two cores each, since every compiler
 * uses several by itself. Gives the binaries of each plan, or an error that tells of all platforms that have failed;
 * the error of a single plan is thrown.
 */
export async function compileAll(given: CompileJob): Promise<ReadonlyMap<Plan, Compiled | ActionError>> {
  const job = { ...given, context: { ...given.context, log: tellDownloadsOnce(given.context.log) } };
  const targets = listTargets(job.plans);
  const limit = Math.max(1, Math.floor(availableParallelism() / 2));
  const failures = new Map<Target, ActionError>();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let target = targets[next++]; target !== undefined; target = targets[next++]) {
      const [failure] = await Promise.all([compile(job, target), listPackages(job, target)]);
      if (failure !== undefined) failures.set(target, failure);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, targets.length) }, work));
  const results = await Promise.all(
    job.plans.map(async (plan) => [plan, await toResult(plan, { job, targets, failures })] as const),
  );
  const [only, ...more] = results;
  if (more.length === 0 && only?.[1] instanceof ActionError) throw only[1];
  return new Map(results);
}

/** Runs the compiler; undefined where it made all binaries. */
async function compile(job: CompileJob, target: Target): Promise<ActionError | undefined> {
  const { toolchain, context } = job;
  const { plans, platform } = target;
  const [plan] = plans;
  const packages = plans.map(({ source }) => source.pkg);
  const [verb = 'build', ...args] = compileArgs(plan, outputOf(job, target), packages);
  const said: string[] = [];
  try {
    await streamTool(toolchain.command, [verb, ...job.flags, ...args], {
      cwd: join(plan.source.contextDir, plan.source.workdir),
      env: { ...job.env, ...compileEnvironment(plan, platform) },
      signal: context.signal,
      onLine: (line) => {
        said.push(line);
        context.log(hideCredentials(line));
      },
    });
    return undefined;
  } catch (error) {
    context.signal.throwIfAborted();
    const explained = explainGoFailure(error, plan, said);
    if (explained instanceof ActionError) return explained;
    throw explained;
  }
}

const DOWNLOAD = /^go: downloading /;

// The compiler and the listings beside it fetch the same modules: whoever comes first says so, or all of them do.
function tellDownloadsOnce(log: BuildContext['log']): BuildContext['log'] {
  const told = new Set<string>();
  return (line) => {
    if (told.has(line)) return;
    if (DOWNLOAD.test(line)) told.add(line);
    log(line);
  };
}

// Beside the compile, which waits for nothing of it.
async function listPackages(job: CompileJob, target: Target): Promise<void> {
  const { toolchain, env, context } = job;
  const { plans, platform } = target;
  const [plan] = plans;
  await runListings({
    plan,
    packages: plans.map(({ source }) => source.pkg),
    platform,
    go: toolchain.command,
    cwd: join(plan.source.contextDir, plan.source.workdir),
    env,
    files: listingsOf(job, target),
    signal: context.signal,
    // What the compiler says of the same packages is enough, but for what it need not fetch any more.
    log: () => undefined,
    onLine: (line) => {
      if (DOWNLOAD.test(line)) context.log(hideCredentials(line));
    },
  });
}

function listingsOf({ folder }: CompileJob, { name }: Target): ListingFiles {
  return {
    plain: join(folder, `packages-plain-${name}.json`),
    cgo: join(folder, `packages-cgo-${name}.json`),
  };
}

// Not the program's own name where there is a choice: the file system of the runner may not allow it.
function outputOf({ folder }: CompileJob, { name, plans }: Target): string {
  return plans.length === 1 ? join(folder, `binary-${name}`) : join(folder, name) + sep;
}

async function toResult(
  plan: Plan,
  compiled: {
    readonly job: CompileJob;
    readonly targets: readonly Target[];
    readonly failures: ReadonlyMap<Target, ActionError>;
  },
): Promise<Compiled | ActionError> {
  const { job, targets, failures } = compiled;
  const binaries: CompiledBinary[] = [];
  const packages: PackageListing[] = [];
  const errors: { platform: Platform; error: ActionError }[] = [];
  for (const target of targets.filter(({ plans }) => plans.includes(plan))) {
    const { platform, plans } = target;
    const output = outputOf(job, target);
    const file = plans.length === 1 ? output : join(output, plan.name);
    const error = failures.get(target);
    packages.push({ platform, files: listingsOf(job, target) });
    // Of several programs those that compile are there although another does not.
    if (error === undefined || (plans.length > 1 && (await isThere(file)))) binaries.push({ platform, file });
    else errors.push({ platform, error });
  }
  return errors.length > 0 ? joinErrors(errors) : { binaries, packages };
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** One error where all platforms have failed for one reason, else one that names each of them. */
function joinErrors(
  errors: readonly { readonly platform: Platform; readonly error: ActionError }[],
): ActionError {
  const messages = new Map<string, string[]>();
  for (const { platform, error } of errors) {
    messages.set(error.message, [...(messages.get(error.message) ?? []), formatPlatform(platform)]);
  }
  const [first] = errors;
  if (first !== undefined && messages.size === 1) return first.error;
  const text = [...messages].map(([message, platforms]) => `${platforms.join(', ')}: ${message}`);
  const lines = new Map(
    errors.flatMap(({ error }) => error.lines).map((line) => [JSON.stringify(line), line]),
  );
  return new CommandError(text.join('\n'), {
    lines: [...lines.values()],
    ...(first?.error.hint === undefined ? {} : { hint: first.error.hint }),
    cause: first?.error,
  });
}
