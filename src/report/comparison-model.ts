// A comparison with the baseline as plain data: what the comment, the job summary and the log render.

import type { Relation } from '../baseline/base-commit.js';
import type { BaselineSource } from '../baseline/baseline.js';
import type { BudgetResult, UnmatchedBudget } from '../size/budget.js';
import type { Measured, SizeDiff } from '../size/diff-model.js';

export interface Comparison {
  /** The commit that was measured; `isMerge`: GitHub's merge commit of a pull request. */
  readonly head: { readonly commit?: string; readonly isMerge: boolean };
  /** What it was compared with; undefined where nothing was. */
  readonly base?: {
    readonly commit?: string;
    readonly relation?: Relation;
    readonly source: BaselineSource;
  };
  /** Why nothing was compared: a fragment. */
  readonly reason?: string;
  readonly images: readonly Measured[];
  readonly diff?: SizeDiff;
  readonly budgets: readonly BudgetResult[];
  readonly unmatched: readonly UnmatchedBudget[];
  /** The pull-request label that accepts growth; undefined where there is no pull request. */
  readonly overrideLabel?: string;
  /** Where the labels were read; `event`: they are those of the time when the run was first started. */
  readonly labelsFrom?: 'api' | 'event';
  /** Whether every binary is static. */
  readonly isStatic: boolean;
  /** Changes of fewer bytes are no news: NOISE_FLOOR. */
  readonly floor: number;
  /** What went wrong on the way and changed nothing, one line each. */
  readonly notes: readonly string[];
}
