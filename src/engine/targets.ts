// What the compiler is run for: programs of one module with the same settings share one run for each platform.

import type { Platform } from '../oci/types.js';
import { platformName } from './layout.js';
import type { Plan } from './plan.js';

/** One run of the compiler. */
export interface Target {
  /** "linux_arm_v7", and a number behind it where a platform has several: the name of its stage. */
  readonly name: string;
  readonly platform: Platform;
  /** Alike but for name and package; never empty. */
  readonly plans: readonly [Plan, ...Plan[]];
}

/** The targets of some plans, platform by platform, in the order of the plans. */
export function listTargets(plans: readonly Plan[]): readonly Target[] {
  const groups = groupPlans(plans);
  return groups.flatMap((group, at) =>
    group[0].platforms.map((platform) => ({
      name: groups.length === 1 ? platformName(platform) : `${platformName(platform)}_${at + 1}`,
      platform,
      plans: group,
    })),
  );
}

function groupPlans(plans: readonly Plan[]): readonly [Plan, ...Plan[]][] {
  const groups = new Map<string, [Plan, ...Plan[]]>();
  for (const plan of plans) {
    const { compile, platforms, source } = plan;
    const key = JSON.stringify([source.workdir, source.goWork, compile, platforms]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [plan]);
    else group.push(plan);
  }
  return [...groups.values()];
}
