// Budgets, judged exactly: what is at its limit passes, what is one byte over does not. All numbers are whole bytes, and
// percentages whole millionths, so nothing is rounded before it is compared.

import { formatPlatform } from '../oci/platform.js';
import type { Platform } from '../oci/types.js';
import { changeOf, type Cause, type ImageDiff, type Measured, type SizeDiff } from './diff-model.js';

/** What one line of a budget input is about. */
export interface Budget {
  /** Name of a program, or "linux/arm64"; undefined for all that no other line names. */
  readonly target?: string;
  /** The limit as it was written: "10MB", "100KB, 2%". */
  readonly text: string;
}

/** The largest size that passes, in bytes. */
export interface Limit extends Budget {
  readonly bytes: number;
}

/** The largest growth that passes; where both are given, whichever is hit first. */
export interface GrowthLimit extends Budget {
  readonly bytes?: number;
  /** In millionths of a percent of the size before: 2,000,000 is 2 %. */
  readonly percent?: number;
}

export const SIZE_BUDGETS = ['max-binary-size', 'max-size', 'max-compressed-size'] as const;
export type SizeBudget = (typeof SIZE_BUDGETS)[number];
export const BUDGETS = [...SIZE_BUDGETS, 'max-increase'] as const;
export type BudgetInput = (typeof BUDGETS)[number];

export type Budgets = Readonly<Record<SizeBudget, readonly Limit[]>> & {
  readonly 'max-increase': readonly GrowthLimit[];
  readonly onBudget: 'error' | 'warn';
};

/** Whether a growth budget can break the step: `reportOnly` says why it cannot. */
export interface GrowthGate {
  /** "in a merge group", "compared with a commit 3 before the base". */
  readonly reportOnly?: string;
  /** Why nothing was compared. */
  readonly none?: string;
  /** The label of the pull request that accepts growth, where it has it. */
  readonly approvedBy?: string;
}

/** A budget and one image. */
export interface BudgetResult {
  readonly input: BudgetInput;
  /** The limit as it was written. */
  readonly text: string;
  readonly name: string;
  readonly platform: Platform;
  /** In bytes; of a growth budget the growth that is allowed. Undefined where a percentage has nothing to be taken of. */
  readonly limit?: number;
  /** In bytes; of a growth budget the growth, negative where the image shrank. Undefined where it was not judged. */
  readonly actual?: number;
  /** Of a growth budget: the size before. */
  readonly before?: number;
  /** `near`: 90 % of the limit or more. `unjudged`: the reason says why. */
  readonly state: 'within' | 'near' | 'over' | 'unjudged';
  readonly verdict: 'pass' | 'warn' | 'fail';
  /** Why it was not judged, or why being over it does not fail the step. */
  readonly reason?: string;
  /** Set where a label turned a failure into a warning. */
  readonly approvedBy?: string;
  /** What the growth comes from, largest first. */
  readonly causes: readonly Cause[];
}

/** A line of a budget input that names no program and no platform of this build. */
export interface UnmatchedBudget {
  readonly input: BudgetInput;
  readonly target: string;
  /** All that could have been named. */
  readonly known: readonly string[];
}

export interface Judged {
  readonly budgets: Budgets;
  readonly images: readonly Measured[];
  /** Undefined where nothing was compared. */
  readonly diff?: SizeDiff;
  readonly gate: GrowthGate;
}

const NOT_IN_BASELINE = 'the baseline does not have this image';
const NO_SIZE_IN_BASELINE = 'the uncompressed size of the baseline is not known';

const SIZE_OF: Readonly<Record<SizeBudget, (image: Measured) => number | undefined>> = {
  'max-binary-size': ({ sizes }) => sizes.binary,
  'max-size': ({ sizes }) => sizes.uncompressed,
  'max-compressed-size': ({ sizes }) => sizes.compressed?.bytes,
};

/** Every budget with every image that it is about, in the order of the inputs and then of the images. */
export function judgeBudgets(judged: Judged): readonly BudgetResult[] {
  const { budgets, images } = judged;
  const sizes = SIZE_BUDGETS.flatMap((input) =>
    images.flatMap((image) =>
      limitsFor(budgets[input], image).map((limit) => judgeSize({ input, limit, image }, judged)),
    ),
  );
  const growth = images.flatMap((image) =>
    limitsFor(budgets['max-increase'], image).map((limit) => judgeGrowth(limit, image, judged)),
  );
  return [...sizes, ...growth];
}

/** Lines that are about nothing: a mistake in writing that would otherwise be a budget that cannot be hit. */
export function unmatchedBudgets(
  budgets: Budgets,
  images: readonly Pick<Measured, 'name' | 'platform'>[],
): readonly UnmatchedBudget[] {
  const known = [...new Set(images.flatMap((image) => [image.name, formatPlatform(image.platform)]))];
  return ([...SIZE_BUDGETS, 'max-increase'] as const).flatMap((input) =>
    budgets[input].flatMap(({ target }) =>
      target === undefined || known.includes(target) ? [] : [{ input, target, known }],
    ),
  );
}

/** The growth that a limit allows, in whole bytes: of a percentage the part of a byte is dropped, which changes no verdict. */
export function allowedGrowth(limit: GrowthLimit, before: number): number {
  const share =
    limit.percent === undefined ? undefined : Number((BigInt(limit.percent) * BigInt(before)) / 100_000_000n);
  return Math.min(limit.bytes ?? Infinity, share ?? Infinity);
}

/** The lines that name the image, by program or platform; where there is none, the line for all. */
function limitsFor<T extends Budget>(limits: readonly T[], { name, platform }: Measured): readonly T[] {
  const own = limits.filter(({ target }) => target === name || target === formatPlatform(platform));
  return own.length > 0 ? own : limits.filter(({ target }) => target === undefined);
}

function judgeSize(
  { input, limit, image }: { readonly input: SizeBudget; readonly limit: Limit; readonly image: Measured },
  { budgets, diff }: Judged,
): BudgetResult {
  const actual = SIZE_OF[input](image);
  const base = { input, text: limit.text, name: image.name, platform: image.platform, limit: limit.bytes };
  if (actual === undefined) {
    return { ...base, state: 'unjudged', verdict: 'pass', reason: 'this size is not known', causes: [] };
  }
  const state = stateOf(actual, limit.bytes);
  const causes = state === 'over' ? (findDiff(diff, image)?.causes ?? []) : [];
  return { ...base, actual, state, verdict: state === 'over' ? failure(budgets) : 'pass', causes };
}

function judgeGrowth(limit: GrowthLimit, image: Measured, judged: Judged): BudgetResult {
  const { name, platform } = image;
  const base = { input: 'max-increase', text: limit.text, name, platform } as const;
  const found = findDiff(judged.diff, image);
  if (found?.uncompressed === undefined) {
    const reason = judged.gate.none ?? (found === undefined ? NOT_IN_BASELINE : NO_SIZE_IN_BASELINE);
    return { ...base, state: 'unjudged', verdict: 'pass', reason, causes: [] };
  }
  const { before } = found.uncompressed;
  const actual = changeOf(found.uncompressed);
  const allowed = allowedGrowth(limit, before);
  const state = stateOf(actual, allowed);
  const facts = { ...base, limit: allowed, actual, before, state };
  if (state !== 'over') return { ...facts, verdict: 'pass', causes: [] };
  return { ...facts, ...overGrowth(judged), causes: found.causes };
}

/** What being over a growth budget means: less where it is only reported, or accepted by a label. */
function overGrowth({ gate, budgets }: Judged): Pick<BudgetResult, 'verdict' | 'reason' | 'approvedBy'> {
  if (gate.reportOnly !== undefined) return { verdict: 'warn', reason: gate.reportOnly };
  if (gate.approvedBy !== undefined) return { verdict: 'warn', approvedBy: gate.approvedBy };
  return { verdict: failure(budgets) };
}

function stateOf(actual: number, limit: number): 'within' | 'near' | 'over' {
  if (actual > limit) return 'over';
  return actual > 0 && BigInt(actual) * 10n >= BigInt(limit) * 9n ? 'near' : 'within';
}

function failure({ onBudget }: Budgets): 'warn' | 'fail' {
  return onBudget === 'warn' ? 'warn' : 'fail';
}

function findDiff(diff: SizeDiff | undefined, { name, platform }: Measured): ImageDiff | undefined {
  return diff?.images.find(
    (image) => image.name === name && formatPlatform(image.platform) === formatPlatform(platform),
  );
}
