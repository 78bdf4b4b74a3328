// The part of a comparison that is about one program.

import type { Comparison } from './report/comparison-model.js';

export function comparisonOf(comparison: Comparison, name: string): Comparison {
  const isOwn = (one: { readonly name: string }): boolean => one.name === name;
  const { diff } = comparison;
  return {
    ...comparison,
    images: comparison.images.filter(isOwn),
    budgets: comparison.budgets.filter(isOwn),
    ...(diff === undefined ? {} : { diff: { ...diff, images: diff.images.filter(isOwn) } }),
  };
}
