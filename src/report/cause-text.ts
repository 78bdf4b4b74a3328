// What a change is put down to, and what a budget says of it, in words. The same words everywhere: comment, summary,
// annotation and log.

import { formatPlatform } from '../oci/platform.js';
import type { BudgetResult, UnmatchedBudget } from '../size/budget.js';
import type { Cause } from '../size/diff-model.js';
import { formatPair, formatPercent, formatSizeChange, weightOf } from './change.js';
import { formatBytes, formatSize } from './units.js';
import type { Inline } from './section-model.js';

type ModuleCause = Extract<Cause, { readonly kind: 'module' }>;

/** The cause by its name alone: "gopkg.in/yaml.v3", "own code". */
export function nameCause(cause: Cause): Inline {
  switch (cause.kind) {
    case 'module':
      return { code: cause.path };
    case 'toolchain':
      return `Go ${cause.after}`;
    case 'own-code':
      return 'own code';
    case 'standard-library':
      return 'the standard library';
    case 'files':
      return 'files beside the binary';
    case 'alignment':
      return 'alignment';
  }
}

/** The cause with its bytes: "`gopkg.in/yaml.v3` v3.0.1, new: +305 kB with what only it brings in (139 kB own)". */
export function describeCause(cause: Cause): readonly Inline[] {
  switch (cause.kind) {
    case 'module':
      return describeModule(cause);
    case 'toolchain':
      return [`Go ${cause.before} → ${cause.after}: ${formatSizeChange(cause.change)}`];
    case 'own-code':
    case 'standard-library':
    case 'files':
      return [nameCause(cause), ` ${formatSizeChange(cause.change)}`];
    case 'alignment':
      return [`alignment ${formatSizeChange(cause.change)} (files grow in pages)`];
  }
}

/** A budget's outcome as a sentence: for annotations and the error that ends the step. */
export function describeBudget(result: BudgetResult): string {
  const image = `${result.name} (${formatPlatform(result.platform)})`;
  if (result.actual === undefined || result.limit === undefined) {
    return `${image}: ${result.input} ${result.text} was not judged: ${result.reason ?? 'nothing to judge'}`;
  }
  return `${image} ${outcomeOf(result, result.actual, result.limit)}${becauseOf(result)}${acceptance(result)}`;
}

/** What a line of a budget input that is about nothing should have named. */
export function describeUnmatched({ input, target, known }: UnmatchedBudget): string {
  return `${input}: ${JSON.stringify(target)} is no program and no platform of this build, which has ${known.join(', ')}`;
}

/** Pieces of a line as plain text. */
export function plainText(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : 'code' in piece ? piece.code : piece.strong))
    .join('');
}

function describeModule({
  path,
  change,
  version,
  versionBefore,
  ownPlus,
  own,
}: ModuleCause): readonly Inline[] {
  const versions = [versionBefore, version].filter((text) => text !== undefined).join(' → ');
  const state = { added: ', new', removed: ', gone', grown: '', shrunk: '' }[change];
  const bytes =
    ownPlus === undefined
      ? `${formatSizeChange(own)} of its own`
      : `${formatSizeChange(ownPlus)} with what only it brings in (${ownPart(own, ownPlus)} own)`;
  return [{ code: path }, `${versions === '' ? '' : ` ${versions}`}${state}: ${bytes}`];
}

// The sign is told once where both have the same.
function ownPart(own: number, ownPlus: number): string {
  return Math.sign(own) === Math.sign(ownPlus) ? formatSize(Math.abs(own)) : formatSizeChange(own);
}

function outcomeOf({ input, state, before, text }: BudgetResult, actual: number, limit: number): string {
  if (input !== 'max-increase') {
    const is = `is ${formatBytes(actual)} bytes`;
    if (state === 'over') return `${is}, ${formatBytes(actual - limit)} over ${input} ${text}`;
    return `${is}, ${shareOf(actual, limit)} of ${input} ${text}`;
  }
  const [grown, allowed] = formatPair(Math.max(0, actual), limit);
  const percent = before === undefined ? '' : formatPercent(actual, before);
  const grows = actual > 0 ? `grows by ${grown}${percent === '' ? '' : ` (${percent})`}` : 'does not grow';
  if (state === 'over') return `${grows}, and ${input} ${text} allows ${allowed}`;
  return actual > 0 ? `${grows}, ${shareOf(actual, limit)} of ${input} ${text}` : grows;
}

/** Rounded down, so that only what is at its limit is at 100 %. */
function shareOf(actual: number, limit: number): string {
  return limit === 0 ? '100 %' : `${(BigInt(actual) * 100n) / BigInt(limit)} %`;
}

function becauseOf({ causes }: BudgetResult): string {
  const named = causes
    .slice(0, 3)
    .map((cause) => `${plainText([nameCause(cause)])} ${formatSizeChange(weightOf(cause))}`);
  return named.length === 0 ? '' : `: ${named.join(', ')}`;
}

function acceptance({ approvedBy, reason, state }: BudgetResult): string {
  if (approvedBy !== undefined) return `; accepted by the label ${approvedBy}`;
  return state === 'over' && reason !== undefined ? `; reported only: ${reason}` : '';
}
