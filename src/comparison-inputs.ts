// What the inputs and the event ask to compare with, and whether that is anything.

import type { BaselineInput } from './baseline/baseline.js';
import type { GitHubEvent } from './github/event.js';
import type { Inputs } from './inputs.js';
import type { Prepared, Program } from './prepare.js';
import { BUDGETS } from './size/budget.js';

/** Whether there is anything to compare or to judge, for which the images have to be measured first. */
export function wantsComparison({ inputs, programs, event }: Prepared): boolean {
  return hasBudget(programs) || baselineInput(inputs, event).kind !== 'none' || event.kind === 'push';
}

/** The input `baseline`, or what its default means for the event. */
export function baselineInput({ baseline }: Pick<Inputs, 'baseline'>, event: GitHubEvent): BaselineInput {
  const isPull = event.kind === 'pull_request' || event.kind === 'merge_group';
  return baseline ?? { kind: isPull ? 'auto' : 'none' };
}

/** Whether any program has a budget. */
export function hasBudget(programs: readonly Program[]): boolean {
  return programs.some(({ inputs: { budgets } }) => BUDGETS.some((budget) => budgets[budget].length > 0));
}
