// The folded part of a comparison: modules, go.mod, packages, sections, budgets, and what went wrong on the way.

import { formatPlatform } from '../oci/platform.js';
import type { ChangeKind, Delta, ImageDiff } from '../size/diff-model.js';
import { describeBudget } from './cause-text.js';
import { changeIn, formatChange } from './change.js';
import type { Comparison } from './comparison-model.js';
import { escapeCode, escapeText } from './escape.js';
import { formatBytes } from './units.js';
import type { SectionDetail } from './section-model.js';

const MOST_ROWS = 15;

/** The folds, those of most worth first. */
export function detailsOf(comparison: Comparison): readonly SectionDetail[] {
  const images = (comparison.diff?.images ?? []).filter(({ isNews }) => isNews);
  return [
    ...images.flatMap((image) => fold(titleOf('Modules', image, images), modules(image, comparison.floor))),
    ...images.flatMap((image) => fold(titleOf('go.mod', image, images), requirements(image))),
    ...images.flatMap((image) => fold(titleOf('Packages', image, images), packages(image, comparison.floor))),
    ...images.flatMap((image) => fold(titleOf('Sections', image, images), sections(image, comparison.floor))),
    ...images.flatMap((image) => fold(titleOf('Flags', image, images), flags(image))),
    ...fold('Budgets', budgets(comparison)),
    ...fold('New and gone images', oneSided(comparison)),
    ...fold('Notes', notes(comparison)),
  ];
}

function modules({ modules: all }: ImageDiff, floor: number): string {
  const large = all.filter(
    ({ own, ownPlus }) => isLarge(own, floor) || (ownPlus !== undefined && isLarge(ownPlus, floor)),
  );
  return table(
    ['module', '', 'own', 'with what only it brings in'],
    large.map(({ path, kind, versions, own, ownPlus }) => [
      [escapeCode(path), ...versionsOf(versions)].join(' '),
      word(kind),
      formatChange(changeIn(own)),
      ownPlus === undefined ? '' : formatChange(changeIn(ownPlus)),
    ]),
  );
}

function requirements({ requirements: all }: ImageDiff): string {
  return table(
    ['go.mod', 'before', 'now', 'bytes'],
    all.map(({ path, before, after, change }) => [
      escapeCode(path),
      escapeText(before ?? ''),
      escapeText(after ?? ''),
      change === undefined ? '' : formatChange(change),
    ]),
  );
}

function packages({ owners }: ImageDiff, floor: number): string {
  return deltaTable(
    'package',
    owners.filter(({ owner, bytes }) => owner === 'package' && isLarge(bytes, floor)),
  );
}

function sections({ sections: all }: ImageDiff, floor: number): string {
  return deltaTable(
    'section',
    all.filter(({ bytes }) => isLarge(bytes, floor)),
  );
}

function deltaTable(
  what: string,
  rows: readonly { readonly name: string; readonly kind: ChangeKind; readonly bytes: Delta }[],
): string {
  return table(
    [what, '', 'bytes now', 'change'],
    rows.map(({ name, kind, bytes }) => [
      escapeCode(name),
      word(kind),
      formatBytes(bytes.after),
      formatChange(changeIn(bytes)),
    ]),
  );
}

function flags({ commands }: ImageDiff): string {
  if (commands === undefined) return '';
  return `- before: ${escapeCode(commands.before)}\n- now: ${escapeCode(commands.after)}`;
}

function budgets({ budgets: all }: Comparison): string {
  return all.map((result) => `- ${escapeText(describeBudget(result))}`).join('\n');
}

function oneSided({ diff }: Comparison): string {
  const line = (
    what: string,
    { name, platform, uncompressed }: NonNullable<typeof diff>['added'][number],
  ): string =>
    `- ${what}: ${escapeCode(name)} ${escapeText(formatPlatform(platform))}${uncompressed === undefined ? '' : `, ${formatBytes(uncompressed)} bytes`}`;
  return [
    ...(diff?.added ?? []).map((image) => line('new', image)),
    ...(diff?.removed ?? []).map((image) => line('gone', image)),
  ].join('\n');
}

function notes({ notes: own, diff }: Comparison): string {
  const all = [...own, ...(diff?.images ?? []).flatMap((image) => image.notes)];
  return [...new Set(all)].map((note) => `- ${escapeText(note)}`).join('\n');
}

function titleOf(what: string, { name, platform }: ImageDiff, all: readonly ImageDiff[]): string {
  return all.length > 1 ? `${what}: ${name}, ${formatPlatform(platform)}` : what;
}

function fold(title: string, markdown: string): readonly SectionDetail[] {
  return markdown === '' ? [] : [{ title, markdown }];
}

function isLarge(bytes: Delta, floor: number): boolean {
  return Math.abs(changeIn(bytes)) >= floor;
}

function versionsOf(
  versions: { readonly before?: string; readonly after?: string } | undefined,
): readonly string[] {
  const [before, after] = [versions?.before, versions?.after];
  if (before === after || before === undefined || after === undefined)
    return [escapeText(after ?? before ?? '')].filter((text) => text !== '');
  return [`${escapeText(before)} → ${escapeText(after)}`];
}

function word(kind: ChangeKind): string {
  return { added: 'new', removed: 'gone', grown: '', shrunk: '', unchanged: '' }[kind];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((title, i) =>
    i === 0 || title === '' || ['before', 'now'].includes(title) ? '---' : '--:',
  );
  const more = rows.length - MOST_ROWS;
  const rest = more > 0 ? [line([`… and ${more} more`, ...head.slice(1).map(() => '')])] : [];
  return [line(head), `|${rule.join('|')}|`, ...rows.slice(0, MOST_ROWS).map(line), ...rest].join('\n');
}
