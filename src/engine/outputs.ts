// The files that the final stage hands over: binaries, time zone data, and, where one program may fail without the
// others, how each run of the compiler ended.

import { join } from 'node:path';
import { ImageError } from '../errors.js';
import type { Platform } from '../oci/types.js';
import { binaryName, platformName, recordName, ZONEINFO, type OutputFile } from './layout.js';
import type { Plan } from './plan.js';
import { listTargets } from './targets.js';

/** Whether a program that does not compile leaves the others alone. */
export function isTolerant(plans: readonly Plan[]): boolean {
  return plans.length > 1;
}

/** Whether the plans make one binary in all. */
export function isSingle(plans: readonly Plan[]): boolean {
  return plans.length === 1 && plans[0]?.platforms.length === 1;
}

/** All files of the final stage: the binaries in the plans' order, then the rest. */
export function outputFiles(plans: readonly Plan[], folder: string): readonly OutputFile[] {
  const optional = isTolerant(plans) ? ({ optional: true } as const) : {};
  const binaries = plans.flatMap((plan, at) =>
    plan.platforms.map((platform) => ({
      name: binaryName(plan, platform, isSingle(plans)),
      // Not the program's own name, which the file system of the runner may not allow.
      file: join(folder, `binary-${at}-${platformName(platform)}`),
      ...optional,
    })),
  );
  const zoneinfo = plans.some(({ tzdata }) => tzdata)
    ? [{ name: ZONEINFO, file: join(folder, 'zoneinfo.zip') }]
    : [];
  return [...binaries, ...recordFiles(plans, folder), ...zoneinfo];
}

function recordFiles(plans: readonly Plan[], folder: string): readonly OutputFile[] {
  if (!isTolerant(plans)) return [];
  return listTargets(plans).flatMap(({ name }) =>
    (['status', 'log'] as const).map((what) => ({
      name: recordName(name, what),
      file: join(folder, `${what}-${name}`),
    })),
  );
}

/** The binary of a plan for a platform on the runner. */
export function binaryFile(
  expected: readonly OutputFile[],
  plans: readonly Plan[],
  { plan, platform }: { readonly plan: Plan; readonly platform: Platform },
): OutputFile {
  return findFile(expected, binaryName(plan, platform, isSingle(plans)));
}

export function findFile(expected: readonly OutputFile[], name: string): OutputFile {
  const found = expected.find((file) => file.name === name);
  if (found === undefined) throw new ImageError(`the build was not asked for ${name}`);
  return found;
}
