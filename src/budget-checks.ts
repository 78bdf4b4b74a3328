// Budgets as checks of the images that they are about: one that is broken keeps its image from being delivered.

import type { Looked } from './look.js';
import { formatPlatform, samePlatform } from './oci/platform.js';
import type { Platform } from './oci/types.js';
import { describeBudget } from './report/cause-text.js';
import type { Comparison } from './report/comparison-model.js';
import type { Check } from './report/model.js';
import type { BudgetResult } from './size/budget.js';

/** What budgets are about: the images of a program, and their checks so far. */
interface Judged extends Pick<Looked, 'checks'> {
  readonly program: { readonly plan: { readonly name: string } };
  readonly made: { readonly images: readonly { readonly platform: Platform }[] };
}

/** The programs with the checks of their budgets added. */
export function withBudgets<T extends Judged>(
  looked: readonly T[],
  comparison: Comparison | undefined,
): readonly T[] {
  if (comparison === undefined) return looked;
  return looked.map((one) => ({
    ...one,
    checks: one.made.images.map(({ platform }, at) => {
      const own = comparison.budgets.filter(
        (result) => result.name === one.program.plan.name && samePlatform(result.platform, platform),
      );
      return [...(one.checks[at] ?? []), ...own.map((result) => budgetCheck(result, comparison))];
    }),
  }));
}

function budgetCheck(result: BudgetResult, { overrideLabel }: Comparison): Check {
  const message = describeBudget(result);
  if (result.state === 'unjudged') return { id: 'budget', verdict: 'skipped', message };
  const accept =
    result.input === 'max-increase' && overrideLabel !== undefined
      ? `To accept it, give the pull request the label ${overrideLabel} and run the job again.`
      : `Make the program smaller, or raise ${result.input} for ${result.name} (${formatPlatform(result.platform)}).`;
  return {
    id: 'budget',
    verdict: result.verdict,
    message,
    ...(result.verdict === 'pass' ? {} : { hint: accept }),
  };
}
