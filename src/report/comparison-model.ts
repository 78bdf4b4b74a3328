// A comparison with the baseline as plain data: what the comment, the job summary and the log render.

import type { Relation } from '../baseline/base-commit.js';
import type { BaselineSource } from '../baseline/baseline.js';
import type { BudgetResult, UnmatchedBudget } from '../size/budget.js';
import type { Measured, SizeDiff } from '../size/diff-model.js';
import type { Verdict } from './verdict.js';

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

/** A piece of a line: text as it stands, code, or strong text. None of it is Markdown: rendering escapes it. */
export type Inline = string | { readonly code: string } | { readonly strong: string };

/** One image in the table. Sizes in bytes. */
export interface ComparisonRow {
  readonly image: string;
  readonly platform: string;
  readonly uncompressed: number;
  readonly compressed: number;
  readonly change?: number;
  /** The budget that is hit or was nearest to it: "+200,000", "10,000,000". */
  readonly budget?: string;
  readonly verdict: Verdict;
}

/** Something folded. */
export interface ComparisonDetail {
  readonly title: string;
  /** Markdown; everything of unknown origin in it is escaped. */
  readonly markdown: string;
}

/** What a comment or a summary says, in its order. The comment's section takes it over as it is. */
export interface ComparisonSection {
  readonly verdict: Verdict;
  readonly isNews: boolean;
  readonly headline: readonly Inline[];
  readonly rows: readonly ComparisonRow[];
  readonly lines: readonly (readonly Inline[])[];
  readonly details: readonly ComparisonDetail[];
  readonly foot: readonly Inline[];
}
