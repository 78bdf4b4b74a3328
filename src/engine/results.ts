// From the files that a build handed over to a result for each plan. Of several programs each has its own, since one
// that does not compile leaves the others alone.

import { readFile } from 'node:fs/promises';
import { CommandError, type ActionError } from '../errors.js';
import type { BuildResult } from './engine.js';
import { listingName, recordName, ZONEINFO, type OutputFile } from './layout.js';
import { binaryFile, findFile, isTolerant } from './outputs.js';
import type { Plan } from './plan.js';
import { listTargets, type Target } from './targets.js';

export type Results = ReadonlyMap<Plan, BuildResult | ActionError>;

/** Why runs of the compiler failed, by the names of their targets. */
export type Failures = ReadonlyMap<string, ActionError>;

interface Files {
  readonly plans: readonly Plan[];
  /** All files that the build was asked for. */
  readonly expected: readonly OutputFile[];
}

/** Reads how the runs of the compiler ended; none failed where that would have failed the build. */
export async function readFailures({ plans, expected }: Files): Promise<Failures> {
  const failures = new Map<string, ActionError>();
  if (!isTolerant(plans)) return failures;
  for (const { name, plans: of } of listTargets(plans)) {
    const read = (what: 'status' | 'log'): Promise<string> =>
      readFile(findFile(expected, recordName(name, what)).file, 'utf8');
    const code = Number(await read('status'));
    if (code === 0) continue;
    const { explainCompile } = await import('./build-failure.js');
    failures.set(name, explainCompile((await read('log')).split('\n'), code, of[0]));
  }
  return failures;
}

interface End {
  /** The names of the files that came back. */
  readonly found: ReadonlySet<string>;
  readonly failures: Failures;
}

/** The result of each plan. */
export function toResults(files: Files, end: End): Results {
  const targets = listTargets(files.plans);
  return new Map(files.plans.map((plan) => [plan, toResult(plan, { ...files, ...end, targets })]));
}

function toResult(
  plan: Plan,
  { plans, expected, found, failures, targets }: Files & End & { readonly targets: readonly Target[] },
): BuildResult | ActionError {
  const files = plan.platforms.map((platform) => ({
    platform,
    ...binaryFile(expected, plans, { plan, platform }),
  }));
  if (files.some(({ name }) => !found.has(name))) {
    const failed = targets.find((target) => target.plans.includes(plan) && failures.has(target.name));
    const failure = failed === undefined ? undefined : failures.get(failed.name);
    return failure ?? new CommandError(`the compiler made no binary of ${plan.source.pkg}`);
  }
  const binaries = files.map(({ platform, file }) => ({ platform, file }));
  const packages = targets
    .filter((target) => target.plans.includes(plan))
    .map(({ name, platform }) => ({
      platform,
      files: {
        plain: findFile(expected, listingName(name, 'plain')).file,
        cgo: findFile(expected, listingName(name, 'cgo')).file,
      },
    }));
  const zoneinfo = plan.tzdata ? { zoneinfo: findFile(expected, ZONEINFO).file } : {};
  return { binaries, packages, ...zoneinfo };
}
