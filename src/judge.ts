// Judge: the difference to the baseline, and the budgets against both.

import type { FoundBaseline, NoBaseline } from './baseline/baseline.js';
import { growthGate } from './baseline/gate.js';
import { findBaseCommit, type Repository } from './baseline/repository.js';
import { createApi } from './github/api.js';
import type { GitHubEvent } from './github/event.js';
import { readOverride, type Override } from './github/pull-request.js';
import type { Prepared } from './prepare.js';
import type { Comparison } from './report/comparison-model.js';
import {
  judgeBudgets,
  unmatchedBudgets,
  type BudgetResult,
  type Budgets,
  type GrowthGate,
  type UnmatchedBudget,
} from './size/budget.js';
import { NOISE_FLOOR, type Measured } from './size/diff-model.js';
import { diffSizes } from './size/diff.js';
import type { World } from './world.js';

/** Compares with the baseline and judges the budgets; a label of the pull request may accept growth. */
export async function judge(
  prepared: Prepared,
  found: {
    readonly images: readonly Measured[];
    readonly baseline: FoundBaseline | NoBaseline;
    readonly repository: Repository;
    readonly isStatic: boolean;
  },
  world: World,
): Promise<Comparison> {
  const { inputs, event } = prepared;
  const { images, baseline, repository, isStatic } = found;
  const diff = baseline.kind === 'none' ? undefined : diffSizes(baseline.images, images);
  const groups = groupByBudgets(prepared, images);
  const judgeWith = (gate: GrowthGate): readonly BudgetResult[] =>
    groups.flatMap((group) => judgeBudgets({ ...group, gate, ...(diff === undefined ? {} : { diff }) }));
  const first = judgeWith(growthGate(event, baseline, undefined));
  const override = isGrowthBroken(first) ? await askForLabel(prepared, world) : undefined;
  const budgets =
    override?.isSet === true ? judgeWith(growthGate(event, baseline, inputs.overrideLabel)) : first;
  const head = 'reason' in repository.checkout ? undefined : repository.checkout.head;
  return {
    head: {
      ...(head === undefined ? {} : { commit: head }),
      isMerge: event.kind === 'pull_request' && head === event.sha,
    },
    ...(baseline.kind === 'none'
      ? { reason: baseline.reason }
      : { base: await baseOf(event, baseline, repository) }),
    images,
    ...(diff === undefined ? {} : { diff }),
    budgets,
    unmatched: unmatchedOf(groups, images),
    ...('pullRequest' in event ? { overrideLabel: inputs.overrideLabel } : {}),
    ...(override === undefined
      ? {}
      : { labelsFrom: override.said.startsWith('labels of') ? 'api' : 'event' }),
    isStatic,
    floor: NOISE_FLOOR,
    notes: baseline.kind === 'none' ? [] : baseline.notes,
  };
}

/** The images that share budgets, those with the budgets of the step first. */
function groupByBudgets(
  { inputs, programs }: Prepared,
  images: readonly Measured[],
): readonly { readonly budgets: Budgets; readonly images: readonly Measured[] }[] {
  const groups = new Map<Budgets, Measured[]>([[inputs.budgets, []]]);
  for (const image of images) {
    const { budgets } = programs.find(({ plan }) => plan.name === image.name)?.inputs ?? inputs;
    groups.set(budgets, [...(groups.get(budgets) ?? []), image]);
  }
  return [...groups].map(([budgets, own]) => ({ budgets, images: own }));
}

// What holds for all programs is in each group, and is told once.
function unmatchedOf(
  groups: readonly { readonly budgets: Budgets }[],
  images: readonly Measured[],
): readonly UnmatchedBudget[] {
  const all = groups.flatMap(({ budgets }) => unmatchedBudgets(budgets, images));
  return [...new Map(all.map((one) => [`${one.input} ${one.target}`, one])).values()];
}

async function baseOf(
  event: GitHubEvent,
  { commit, source }: FoundBaseline,
  repository: Repository,
): Promise<NonNullable<Comparison['base']>> {
  const base =
    source.kind === 'image' || source.kind === 'file' ? undefined : await findBaseCommit(event, repository);
  const relation =
    base === undefined || 'reason' in base || base.commit !== commit ? undefined : base.relation;
  return {
    source,
    ...(commit === undefined ? {} : { commit }),
    ...(relation === undefined ? {} : { relation }),
  };
}

function isGrowthBroken(results: readonly BudgetResult[]): boolean {
  return results.some(({ input, state }) => input === 'max-increase' && state === 'over');
}

async function askForLabel({ inputs, event }: Prepared, world: World): Promise<Override | undefined> {
  if (event.kind !== 'pull_request' && event.kind !== 'pull_request_target') return undefined;
  const { signal } = world.controller;
  // Without a token the API would only be asked in vain.
  const api =
    inputs.githubToken === ''
      ? undefined
      : createApi({
          token: inputs.githubToken,
          env: world.env,
          sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
          now: Date.now,
          signal,
        });
  const override = await readOverride(api, event, inputs.overrideLabel);
  world.log.line(
    `override-label ${inputs.overrideLabel}: ${override.isSet ? 'set' : 'not set'} (${override.said})`,
  );
  return override;
}
