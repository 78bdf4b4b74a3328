// A comparison as a part of the job summary. The comment has the same in a section of its own.

import { formatChange } from './change.js';
import { escapeCode, escapeText } from './escape.js';
import type { Verdict } from './model.js';
import { formatBytes } from './units.js';
import type { Inline, SectionContent, SectionRow } from './section-model.js';

const SIGNS: Readonly<Record<Verdict, string>> = { pass: '✅', warn: '⚠️', fail: '❌' };

/** Markdown, ending with a line end. */
export function renderComparison({ verdict, headline, rows, lines, details, foot }: SectionContent): string {
  const blocks = [
    `### ${SIGNS[verdict]} ${renderInline(headline)}`,
    ...table(rows),
    // Two blanks at the end of a line break it without a new paragraph.
    ...(lines.length === 0 ? [] : [lines.map(renderInline).join('  \n')]),
    ...details.map(
      ({ title, markdown }) =>
        `<details><summary>${escapeText(title)}</summary>\n\n${markdown}\n\n</details>`,
    ),
    `<sub>${renderInline(foot)}</sub>`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Pieces of a line as Markdown. */
export function renderInline(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return keepBlanks(piece);
      return 'code' in piece ? escapeCode(piece.code) : `**${escapeText(piece.strong)}**`;
    })
    .join('');
}

// Escaping takes the blanks at both ends away, which here stand between two pieces.
function keepBlanks(text: string): string {
  const [, before = '', after = ''] = /^( ?)[^]*?( ?)$/.exec(text) ?? [];
  const inner = escapeText(text);
  return inner === '' ? before : `${before}${inner}${after}`;
}

/** A row for each image that changed or has something to say; the others are one row. */
function table(rows: readonly SectionRow[]): string[] {
  if (rows.length === 0) return [];
  const hasBudget = rows.some(({ budget }) => budget !== undefined);
  const told = rows.filter(({ change, verdict }) => verdict !== 'pass' || change !== 0);
  const shown = told.length === 0 ? rows.slice(0, 1) : told;
  const others = rows.length - shown.length;
  const cells = shown.map((row) => [
    escapeCode(row.image),
    escapeText(row.platform),
    formatBytes(row.uncompressed),
    formatBytes(row.compressed),
    row.change === undefined ? '' : formatChange(row.change),
    ...(hasBudget ? [row.budget ?? ''] : []),
    SIGNS[row.verdict],
  ]);
  const rest = [
    `${others} ${others === 1 ? 'other' : 'others'}`,
    '',
    '',
    '',
    '0',
    ...(hasBudget ? [''] : []),
    SIGNS.pass,
  ];
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const head = [
    'image',
    'platform',
    'uncompressed',
    'compressed',
    'change',
    ...(hasBudget ? ['budget'] : []),
    '',
  ];
  const rule = ['---', '---', '--:', '--:', '--:', ...(hasBudget ? ['--:'] : []), '---'];
  return [
    [line(head), `|${rule.join('|')}|`, ...cells.map(line), ...(others > 0 ? [line(rest)] : [])].join('\n'),
  ];
}
