// The pieces of a comment's lines and its one table. All text is escaped, and nothing in it notifies a person, refers to
// another issue or becomes a link.

import { escapeCode, escapeText } from '../report/escape.js';
import type { Verdict } from '../report/model.js';
import { formatBytes, formatSize } from '../report/units.js';
import type { Inline, SectionRow } from '../report/section-model.js';

export const SIGNS: Readonly<Record<Verdict, string>> = { pass: '✅', warn: '⚠️', fail: '❌' };

// A change below it is no news.
const FLOOR = 4096;
const MOST_SHOWN = 30;
const ZERO_WIDTH_SPACE = '\u200b';

/** A line in Markdown, where something stands before it: in a heading, a cell, a list. */
export function renderPieces(line: readonly Inline[]): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return plain(piece);
      return 'code' in piece ? escapeCode(piece.code) : `**${plain(piece.strong).trim()}**`;
    })
    .join('');
}

/** A line in Markdown, of its own; whatever it begins with, it is no heading, list or rule. */
export function renderLine(line: readonly Inline[]): string {
  return renderPieces(line).replace(
    /^(\s*\d*)([#+=.)-])/,
    (_, before: string, mark: string) => `${before}&#${mark.charCodeAt(0)};`,
  );
}

/** A line as HTML, for places where Markdown is not read: a summary. */
export function renderLineAsHtml(line: readonly Inline[]): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return plain(piece);
      return 'code' in piece
        ? `<code>${escapeText(piece.code)}</code>`
        : `<strong>${plain(piece.strong)}</strong>`;
    })
    .join('');
}

/** The table of all images, given in the order of their weight; those without a change are counted in one row. */
export function commentTable(rows: readonly SectionRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const news = rows.filter(isNews);
  const shown = (news.length === 0 ? rows.slice(0, 1) : news).slice(0, MOST_SHOWN);
  const others = rows.filter((row) => !shown.includes(row));
  // One more row says more than "1 other".
  if (others.length === 1) shown.push(...others.splice(0));
  return [
    [
      '| image | platform | uncompressed | compressed | change | budget | |',
      '|---|---|--:|--:|--:|--:|---|',
      ...shown.map(renderRow),
      ...(others.length === 0 ? [] : [renderOthers(others)]),
    ].join('\n'),
  ];
}

function isNews({ verdict, change }: SectionRow): boolean {
  return verdict !== 'pass' || change === undefined || Math.abs(change) >= FLOOR;
}

function renderRow({
  image,
  platform,
  uncompressed,
  compressed,
  change,
  budget,
  verdict,
}: SectionRow): string {
  const cells = [
    plain(image),
    plain(platform),
    formatBytes(uncompressed),
    formatSize(compressed),
    change === undefined ? '' : formatChange(change),
    plain(budget ?? ''),
    SIGNS[verdict],
  ];
  return `| ${cells.join(' | ')} |`;
}

function renderOthers(others: readonly SectionRow[]): string {
  const changes = others.map(({ change = 0 }) => change);
  const most = Math.max(...changes.map(Math.abs));
  const change = most === 0 ? '0' : `at most ${formatBytes(most)}`;
  const worst = others.some(isNews) ? (others.find(isNews)?.verdict ?? 'pass') : 'pass';
  return `| ${others.length} others | | | | ${change} | | ${SIGNS[worst]} |`;
}

/** "+434,176", "-96", "0". */
export function formatChange(bytes: number): string {
  return `${bytes > 0 ? '+' : bytes < 0 ? '-' : ''}${formatBytes(Math.abs(bytes))}`;
}

/** Text that GitHub leaves alone: no mention, no reference, no link. Blanks around it stay. */
export function plain(text: string): string {
  const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const unlinked = middle.replace(/@(?=\w)|#(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, `$&${ZERO_WIDTH_SPACE}`);
  return `${before === '' ? '' : ' '}${escapeText(unlinked)}${after === '' ? '' : ' '}`;
}
