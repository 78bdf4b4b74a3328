// Comparisons as a run makes them, judged and compared by the real code.

import { parseGrowthLimits, parseLimits } from '../../src/inputs/budgets.js';
import type { Comparison } from '../../src/report/comparison-model.js';
import { judgeBudgets, type Budgets, type GrowthGate } from '../../src/size/budget.js';
import { diffSizes } from '../../src/size/diff.js';
import { NOISE_FLOOR, type Measured } from '../../src/size/diff-model.js';
import { after, before } from './measured.js';

export interface Given {
  readonly before?: readonly Measured[];
  readonly after?: readonly Measured[];
  readonly maxSize?: string;
  readonly maxIncrease?: string;
  readonly gate?: GrowthGate;
  readonly more?: Partial<Comparison>;
}

/** A pull request's merge commit against its first parent; with the gate's `none` nothing is compared. */
export function compare(given: Given = {}): Comparison {
  const images = given.after ?? [after];
  const gate = given.gate ?? {};
  const diff = gate.none === undefined ? diffSizes(given.before ?? [before], images) : undefined;
  const budgets: Budgets = {
    'max-binary-size': [],
    'max-size': parseLimits({ name: 'max-size', text: given.maxSize ?? '' }),
    'max-compressed-size': [],
    'max-increase': parseGrowthLimits({ name: 'max-increase', text: given.maxIncrease ?? '' }),
    onBudget: 'error',
  };
  const base = {
    commit: '9f8e7d6c'.repeat(5),
    relation: 'first parent',
    source: { kind: 'stored' },
  } as const;
  return {
    head: { commit: 'a1b2c3d4'.repeat(5), isMerge: true },
    ...(diff === undefined ? { reason: gate.none ?? '' } : { base, diff }),
    images,
    budgets: judgeBudgets({ budgets, images, ...(diff === undefined ? {} : { diff }), gate }),
    unmatched: [],
    overrideLabel: 'size-increase-approved',
    labelsFrom: 'api',
    isStatic: true,
    floor: NOISE_FLOOR,
    notes: [],
    ...given.more,
  };
}
