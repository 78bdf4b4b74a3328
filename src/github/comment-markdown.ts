// The comment as Markdown, and its sections back from it: the answer in the first line, one table, why, the rest folded.
// It stays within GitHub's limit by leaving out whole pieces, the least telling ones first.

import { createHash } from 'node:crypto';
import { boundSection, decodeSections, encodeSections, withDetails } from './comment-data.js';
import { compareWriters, currentHead } from './comment-merge.js';
import type { CommentSection } from './comment-model.js';
import { VERDICTS } from '../report/model.js';
import { commentTable, plain, renderLine, renderLineAsHtml, renderPieces, SIGNS } from './comment-table.js';
import type { SectionRow } from '../report/section-model.js';

/** The first line of our comments. */
export const COMMENT_MARKER = '<!-- go-scratch-image: comment -->';

/**
 * The most that a body may have, in bytes of UTF-8. GitHub says "maximum is 65536 characters"; what it counts differs
 * by server and by release (characters, or bytes up to four times as many), and bytes are the most that it can be.
 */
export const COMMENT_LIMIT = 65_000;

const DATA = /^<!-- go-scratch-image: data ([A-Za-z0-9+/=]*) -->$/m;
const DETAIL = /^<!-- go-scratch-image: detail ([0-9a-f]{12}) (\d{1,3}) -->$/;
const DETAIL_END = '<!-- go-scratch-image: end -->';

/** The sections that a body holds; none where it is no comment of ours, or was damaged. */
export function parseComment(body: string): readonly CommentSection[] {
  const text = body.replaceAll('\r\n', '\n');
  if (!text.startsWith(COMMENT_MARKER)) return [];
  const details = findDetails(text);
  return decodeSections(DATA.exec(text)?.[1] ?? '').map((stored) =>
    withDetails(stored, (index) => details.get(detailName(stored.key, index))),
  );
}

/** The body that shows all sections, within the limit. */
export function renderComment(sections: readonly CommentSection[], limit = COMMENT_LIMIT): string {
  let kept: Sections = sections.map(boundSection);
  for (const lessen of LESSENINGS) {
    for (;;) {
      const body = renderAll(kept);
      const excess = Buffer.byteLength(body) - limit;
      if (excess <= 0) return body;
      const less = lessen(kept, excess);
      if (less === undefined) break;
      kept = less;
    }
  }
  return renderAll(kept);
}

type Sections = readonly CommentSection[];

/** What is left out where room is short, in this order, each as often as it finds something. */
const LESSENINGS: readonly ((sections: Sections, excess: number) => Sections | undefined)[] = [
  withFewerDetails,
  withoutEarlierCommits,
  withoutLines,
  withFewerRows,
  withoutLeastTelling,
];

/** Details less by the bytes that are too many: the last of the section that has most, then the longest. */
function withFewerDetails(sections: Sections, excess: number): Sections | undefined {
  let kept = sections;
  for (let saved = 0; saved < excess;) {
    const most = Math.max(0, ...kept.map(({ details }) => details.length));
    if (most === 0) break;
    const lengthOf = ({ details }: CommentSection): number =>
      details.length === most ? (details.at(-1)?.markdown.length ?? 0) : -1;
    const longest = Math.max(...kept.map(lengthOf));
    const index = kept.findIndex((section) => lengthOf(section) === longest);
    kept = kept.map((section, i) =>
      i === index ? { ...section, details: section.details.slice(0, -1) } : section,
    );
    saved += longest;
  }
  return kept === sections ? undefined : kept;
}

/** Half of the sections of earlier commits less, the oldest ones. */
function withoutEarlierCommits(sections: Sections): Sections | undefined {
  const head = currentHead(sections);
  const earlier = sections
    .filter(({ headSha }) => headSha !== head)
    .sort((a, b) => compareWriters(a.writer, b.writer));
  if (earlier.length === 0) return undefined;
  const dropped = new Set(earlier.slice(0, Math.ceil(earlier.length / 2)));
  return sections.filter((section) => !dropped.has(section));
}

function withoutLines(sections: Sections): Sections | undefined {
  if (sections.every(({ lines, foot }) => lines.length + foot.length === 0)) return undefined;
  return sections.map((section) => ({ ...section, lines: [], foot: [] }));
}

/** A tenth of the sections less. */
function withoutLeastTelling(sections: Sections): Sections | undefined {
  const count = sections.length - Math.ceil(sections.length / 10);
  return count === 0 ? undefined : [...sections].sort(byWeight).slice(0, count);
}

function withFewerRows(sections: Sections): Sections | undefined {
  const most = Math.max(0, ...sections.map(({ rows }) => rows.length));
  if (most <= 1) return undefined;
  return sections.map((section) =>
    section.rows.length === most
      ? { ...section, rows: [...section.rows].sort(rowsByWeight).slice(0, most >> 1) }
      : section,
  );
}

function renderAll(sections: Sections): string {
  const head = currentHead(sections);
  const current = sections.filter(({ headSha }) => headSha === head).sort(byWeight);
  const earlier = sections.filter(({ headSha }) => headSha !== head);
  const [main, ...others] = current;
  const blocks = [
    `${COMMENT_MARKER}\n${title(main, others)}`,
    ...commentTable(current.flatMap(({ rows }) => rows).sort(rowsByWeight)),
    ...(main === undefined ? [] : [...linesOf(main), ...detailsOf(main)]),
    ...others.flatMap(foldOther),
    ...foldEarlier(earlier),
    ...feet(current),
    `<!-- go-scratch-image: data ${encodeSections(sections)} -->`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The headline of the worst, and how many others are not well either. */
function title(main: CommentSection | undefined, others: Sections): string {
  if (main === undefined) return '### go-scratch-image';
  const troubled = others.filter(({ verdict }) => verdict !== 'pass').length;
  const more = troubled === 0 ? '' : ` (and ${troubled} more)`;
  return `### ${SIGNS[main.verdict]} ${renderPieces(main.headline)}${more}`;
}

function linesOf({ lines }: CommentSection): readonly string[] {
  return lines.length === 0 ? [] : [lines.map(renderLine).join('\n')];
}

function detailsOf({ key, details }: CommentSection): readonly string[] {
  return details.map(({ title: heading, markdown }, index) => {
    const marker = `<!-- go-scratch-image: detail ${detailName(key, index)} -->`;
    return fold(plain(heading), `${marker}\n${markdown}\n${DETAIL_END}`);
  });
}

function foldOther(section: CommentSection): readonly string[] {
  const { verdict, isNews, headline } = section;
  const content = [...linesOf(section), ...detailsOf(section)];
  if (content.length > 0)
    return [fold(`${SIGNS[verdict]} ${renderLineAsHtml(headline)}`, content.join('\n\n'))];
  return verdict === 'pass' && !isNews ? [] : [`${SIGNS[verdict]} ${renderPieces(headline)}`];
}

function foldEarlier(earlier: Sections): readonly string[] {
  if (earlier.length === 0) return [];
  const items = earlier.map(
    ({ verdict, headline, headSha }) =>
      `- ${SIGNS[verdict]} ${renderPieces(headline)} (\`${headSha.slice(0, 7)}\`)`,
  );
  return [fold(`From earlier commits, not measured for this one (${items.length})`, items.join('\n'))];
}

function fold(heading: string, content: string): string {
  return `<details><summary>${heading}</summary>\n\n${content}\n\n</details>`;
}

function feet(current: Sections): readonly string[] {
  const lines = new Set(current.filter(({ foot }) => foot.length > 0).map(({ foot }) => renderPieces(foot)));
  return lines.size === 0 ? [] : [`<sub>${[...lines].join('<br>')}</sub>`];
}

/** The worst first, then news, then the largest change. */
function byWeight(a: CommentSection, b: CommentSection): number {
  return (
    VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) ||
    Number(b.isNews) - Number(a.isNews) ||
    largestChange(b) - largestChange(a) ||
    (a.key < b.key ? -1 : 1)
  );
}

function largestChange({ rows }: CommentSection): number {
  return Math.max(0, ...rows.map(({ change = 0 }) => Math.abs(change)));
}

function rowsByWeight(a: SectionRow, b: SectionRow): number {
  const name = ({ image, platform }: SectionRow): string => `${image}\n${platform}`;
  return (
    VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) ||
    Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) ||
    (name(a) < name(b) ? -1 : 1)
  );
}

/** The texts between the markers of details. */
function findDetails(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let name: string | undefined;
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const [, section, index] = DETAIL.exec(line) ?? [];
    if (section !== undefined && index !== undefined) {
      name = `${section} ${index}`;
      lines = [];
    } else if (line === DETAIL_END) {
      if (name !== undefined && !found.has(name)) found.set(name, lines.join('\n'));
      name = undefined;
    } else {
      lines.push(line);
    }
  }
  return found;
}

function detailName(key: string, index: number): string {
  return `${createHash('sha256').update(key).digest('hex').slice(0, 12)} ${index}`;
}
