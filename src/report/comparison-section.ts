// What a comparison has to say, in the order in which it is read: verdict, number, budget and cause in the first line,
// a row for each image, why, the rest folded.

import { formatPlatform } from '../oci/platform.js';
import type { BudgetResult } from '../size/budget.js';
import type { ImageDiff, Measured } from '../size/diff-model.js';
import { describeCause, describeBudget, describeUnmatched, nameCause } from './cause-text.js';
import { changeIn, formatChange, formatPair, formatPercent, formatSizeChange } from './change.js';
import { detailsOf } from './comparison-details.js';
import { footOf } from './comparison-foot.js';
import type { Comparison } from './comparison-model.js';
import { VERDICTS, type Verdict } from './model.js';
import { formatBytes, formatSize } from './units.js';
import type { Inline, SectionContent, SectionRow } from './section-model.js';

export interface SectionOptions {
  /** The change that the comment showed before this run, where there was one: to say that it is back. */
  readonly previousChange?: number;
}

/** One image with all that is known of it. */
interface Subject {
  readonly image: Measured;
  readonly diff: ImageDiff | undefined;
  readonly budgets: readonly BudgetResult[];
  readonly verdict: Verdict;
  readonly change: number | undefined;
}

/** The section of a comparison. */
export function sectionOf(comparison: Comparison, options: SectionOptions = {}): SectionContent {
  const subjects = comparison.images.map((image) => subjectOf(comparison, image));
  const verdict = worst([
    ...subjects.map((subject) => subject.verdict),
    ...(comparison.unmatched.length > 0 ? (['warn'] as const) : []),
  ]);
  const top = mostTelling(subjects);
  return {
    verdict,
    isNews: verdict !== 'pass' || subjects.some(({ diff }) => diff?.isNews === true),
    headline: top === undefined ? ['nothing was built'] : headlineOf(top, comparison, options),
    rows: subjects.map(rowOf),
    lines: top === undefined ? [] : linesOf(top, comparison),
    details: detailsOf(comparison),
    foot: footOf(comparison),
  };
}

function subjectOf(comparison: Comparison, image: Measured): Subject {
  const isSame = (other: { readonly name: string; readonly platform: Measured['platform'] }): boolean =>
    other.name === image.name && formatPlatform(other.platform) === formatPlatform(image.platform);
  const diff = comparison.diff?.images.find(isSame);
  const budgets = comparison.budgets.filter(isSame);
  const change = diff?.uncompressed === undefined ? undefined : changeIn(diff.uncompressed);
  return { image, diff, budgets, verdict: worst(budgets.map(({ verdict }) => verdict)), change };
}

/** The worst verdict first, then the largest change; of equals the first. */
function mostTelling(subjects: readonly Subject[]): Subject | undefined {
  return [...subjects].sort(
    (a, b) =>
      VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) ||
      Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0),
  )[0];
}

function headlineOf(
  subject: Subject,
  comparison: Comparison,
  { previousChange }: SectionOptions,
): readonly Inline[] {
  const { image, diff, change } = subject;
  const name = nameOf(subject, comparison);
  const size = formatSize(image.sizes.uncompressed ?? 0);
  const broken = subject.budgets.find(({ state }) => state === 'over');
  if (broken !== undefined) return [name, ...brokenHeadline(broken, subject)];
  if (change === undefined || diff === undefined) {
    const reason =
      comparison.reason ?? (comparison.base === undefined ? undefined : 'the baseline does not have it');
    return [name, `: ${size} (nothing to compare with${reason === undefined ? '' : `: ${reason}`})`];
  }
  if (diff.isNews && Math.abs(change) >= comparison.floor) return [name, ' ', ...movement(subject, change)];
  if (previousChange !== undefined && Math.abs(previousChange) >= comparison.floor) {
    return [name, ` is back to ${size} (was ${formatSizeChange(previousChange)})`];
  }
  return [
    name,
    `: ${size} (${change === 0 ? 'no change' : `${formatSizeChange(change)}, no change worth telling`})`,
  ];
}

/** " grows by 434 kB (+7.5 %), budget 200 kB, because of yaml". */
function brokenHeadline(result: BudgetResult, subject: Subject): readonly Inline[] {
  const { input, actual = 0, limit = 0, approvedBy } = result;
  const accepted: Inline[] = approvedBy === undefined ? [] : [', accepted by label ', { code: approvedBy }];
  if (input === 'max-increase') {
    const [grown, allowed] = formatPair(actual, limit);
    return [` grows by ${grown}${percentOf(subject)}, budget ${allowed}`, ...accepted, ...because(subject)];
  }
  const what = {
    'max-binary-size': 'binary',
    'max-size': 'uncompressed',
    'max-compressed-size': 'compressed',
  }[input];
  const [is, allowed] = formatPair(actual, limit);
  const growth: Inline[] =
    (subject.change ?? 0) > 0 ? [`, grows by ${formatSize(subject.change ?? 0)}`, ...because(subject)] : [];
  return [` is ${is} ${what}, budget ${allowed}`, ...growth];
}

function movement(subject: Subject, change: number): readonly Inline[] {
  const verb = change > 0 ? 'grows' : 'shrinks';
  return [`${verb} by ${formatSize(Math.abs(change))}${percentOf(subject)}`, ...because(subject)];
}

function percentOf({ diff, change }: Subject): string {
  const percent =
    diff?.uncompressed === undefined ? '' : formatPercent(change ?? 0, diff.uncompressed.before);
  return percent === '' ? '' : ` (${percent})`;
}

function because({ diff }: Subject): readonly Inline[] {
  const [cause] = diff?.causes ?? [];
  return cause === undefined ? [] : [', because of ', nameCause(cause)];
}

/** The program's name, with the platform where it has several, and whether others are in the table. */
function nameOf({ image }: Subject, { images }: Comparison): string {
  const twins = images.filter(({ name }) => name === image.name);
  return twins.length > 1 ? `${image.name} (${formatPlatform(image.platform)})` : image.name;
}

function rowOf({ image, budgets, change, verdict }: Subject): SectionRow {
  const budget = nearestBudget(budgets);
  return {
    image: image.name,
    platform: formatPlatform(image.platform),
    uncompressed: image.sizes.uncompressed ?? 0,
    compressed: image.sizes.compressed?.bytes ?? 0,
    ...(change === undefined ? {} : { change }),
    ...(budget === undefined ? {} : { budget }),
    verdict,
  };
}

function nearestBudget(budgets: readonly BudgetResult[]): string | undefined {
  const judged = budgets.flatMap(({ input, actual, limit }) =>
    actual === undefined || limit === undefined ? [] : [{ input, limit, share: actual / Math.max(1, limit) }],
  );
  const [first] = judged.sort((a, b) => b.share - a.share);
  if (first === undefined) return undefined;
  return first.input === 'max-increase' ? formatChange(first.limit) : formatBytes(first.limit);
}

function linesOf(subject: Subject, comparison: Comparison): readonly (readonly Inline[])[] {
  const { diff, budgets } = subject;
  const isWorth = diff?.isNews === true || subject.verdict !== 'pass';
  const near = comparison.budgets.filter(({ state }) => state === 'near');
  return [
    ...(diff === undefined || !isWorth ? [] : whyLine(diff)),
    ...(diff === undefined || !isWorth ? [] : pathLine(subject, diff)),
    ...acceptLine(budgets, comparison),
    ...(diff?.deadCode === undefined ? [] : [deadCodeLine(diff.deadCode)]),
    ...(diff === undefined ? [] : findingLines(diff)),
    ...near.map((result): readonly Inline[] => [{ strong: 'Near its limit:' }, ` ${describeBudget(result)}`]),
    ...comparison.unmatched.map((one): readonly Inline[] => [
      { strong: 'No such program:' },
      ` ${describeUnmatched(one)}`,
    ]),
  ];
}

const MOST_CAUSES = 4;
const MOST_AGAINST = 2;

/** The Go release first, where it differs; what made the change smaller at the end, so that the numbers add up. */
function whyLine(diff: ImageDiff): (readonly Inline[])[] {
  const toolchain = diff.causes.filter(({ kind }) => kind === 'toolchain');
  const others = diff.causes.filter(({ kind }) => kind !== 'toolchain').slice(0, MOST_CAUSES);
  const parts = [...toolchain, ...others].map(describeCause);
  if (diff.toolchain !== undefined && toolchain.length === 0) {
    parts.unshift([`Go ${diff.toolchain.before} → ${diff.toolchain.after}`]);
  }
  if (parts.length === 0) return [];
  const against = diff.against.slice(0, MOST_AGAINST).map(describeCause);
  const joined = join(parts, ' · ');
  const less: readonly Inline[] =
    against.length === 0 ? [] : [' · on the other side ', ...join(against, ', ')];
  return [[{ strong: 'Why:' }, ' ', ...joined, ...less]];
}

function join(parts: readonly (readonly Inline[])[], between: string): readonly Inline[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [between, ...part]));
}

function pathLine({ image }: Subject, diff: ImageDiff): (readonly Inline[])[] {
  const cause = diff.causes.find(({ kind }) => kind === 'module');
  if (cause?.kind !== 'module' || cause.importPath === undefined || cause.importPath.length < 2) return [];
  const prefix = image.mainModule === undefined ? undefined : `${image.mainModule}/`;
  const names = cause.importPath.map((path, i) => {
    if (i === 0) return 'main';
    return prefix !== undefined && path.startsWith(prefix) ? path.slice(prefix.length) : path;
  });
  return [[{ strong: 'The path:' }, ' ', { code: names.join(' → ') }]];
}

function acceptLine(
  budgets: readonly BudgetResult[],
  { overrideLabel, labelsFrom }: Comparison,
): (readonly Inline[])[] {
  const growth = budgets.find(({ input, state }) => input === 'max-increase' && state === 'over');
  if (growth === undefined) return [];
  const from =
    labelsFrom === 'event' ? ' (as it was when the run was started: labels could not be read)' : '';
  if (growth.approvedBy !== undefined) {
    return [[{ strong: 'Accepted:' }, ' by the label ', { code: growth.approvedBy }, from]];
  }
  if (growth.reason !== undefined) return [[{ strong: 'Reported only:' }, ` ${growth.reason}`]];
  if (overrideLabel === undefined) return [];
  return [[{ strong: 'To accept it:' }, ' label ', { code: overrideLabel }, `, then re-run${from}`]];
}

function deadCodeLine(deadCode: 'now-kept' | 'now-dropped'): readonly Inline[] {
  const what = {
    'now-kept': 'are kept now, since reflection needs all of them',
    'now-dropped': 'are dropped now',
  }[deadCode];
  return [{ strong: 'Dead code:' }, ` methods that nobody calls ${what}`];
}

function findingLines({ findings }: ImageDiff): (readonly Inline[])[] {
  const line = (title: string, ids: readonly string[]): (readonly Inline[])[] =>
    ids.length === 0
      ? []
      : [
          [
            { strong: title },
            ...ids.flatMap((id, i): readonly Inline[] => [i === 0 ? ' ' : ', ', { code: id }]),
          ],
        ];
  return [...line('New findings:', findings.added), ...line('Gone findings:', findings.gone)];
}

function worst(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS[Math.max(0, ...verdicts.map((verdict) => VERDICTS.indexOf(verdict)))] ?? 'fail';
}
