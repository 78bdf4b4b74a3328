// Whether growth against a baseline can fail the step, and if not, why.

import type { GrowthGate } from '../size/budget.js';
import type { FoundBaseline, NoBaseline } from './baseline.js';
import type { BaselineEvent } from './event.js';

/** The gate of a run: an ancestor is no exact base, and a merge group has nobody to answer for it. */
export function growthGate(
  event: BaselineEvent,
  baseline: FoundBaseline | NoBaseline,
  approvedBy: string | undefined,
): GrowthGate {
  if (baseline.kind === 'none') return { none: baseline.reason };
  if (event.kind === 'merge_group') return { reportOnly: 'in a merge group' };
  if (baseline.source.kind === 'ancestor') {
    const { distance } = baseline.source;
    return {
      reportOnly: `compared with an ancestor, ${distance} ${distance === 1 ? 'commit' : 'commits'} before the base`,
    };
  }
  return approvedBy === undefined ? {} : { approvedBy };
}
