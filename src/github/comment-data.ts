// The sections of a comment as one short text within it, and back. What is read back is not trusted, since others can
// edit the comment: every member is checked, and every length bounded, before it is used.

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { VERDICTS, type Verdict } from '../report/model.js';
import { isContained } from './comment-containment.js';
import type { CommentSection, SectionWriter } from './comment-model.js';
import { cleanMarkdown } from './clean-markdown.js';
import { shaOf } from './event-payload.js';
import { countAt, listAt, numberAt, textAt, valueAt } from './payload.js';
import type { Inline, SectionContent, SectionDetail, SectionRow } from '../report/section-model.js';

/** What a comment holds of a section: all but the text of its details, which stands in the comment once already. */
export interface StoredSection extends Omit<CommentSection, 'details'> {
  /** The titles of its details. */
  readonly details: readonly string[];
}

/** Lengths in UTF-16 units, counts in elements. */
export const BOUNDS = {
  sections: 200,
  key: 300,
  text: 500,
  pieces: 40,
  rows: 300,
  lines: 12,
  details: 12,
  markdown: 20_000,
  /** Of all details of a section. */
  allMarkdown: 40_000,
} as const;

// Version of the data's form; data of another one is not read.
const FORM = 1;
const MOST_JSON_BYTES = 4 * 1024 * 1024;

/** A section within the bounds: what is too long is shortened, what is too much is left out from the end. */
export function boundSection(section: CommentSection): CommentSection {
  let room: number = BOUNDS.allMarkdown;
  const details = section.details.filter(({ markdown }) => {
    const fits = markdown.length <= Math.min(room, BOUNDS.markdown) && isContained(markdown);
    if (fits) room -= markdown.length;
    return fits;
  });
  return {
    ...section,
    key: section.key.slice(0, BOUNDS.key),
    headline: boundLine(section.headline),
    rows: section.rows.slice(0, BOUNDS.rows).map(boundRow),
    lines: section.lines.slice(0, BOUNDS.lines).map(boundLine),
    details: details.slice(0, BOUNDS.details).map((detail) => ({ ...detail, title: shorten(detail.title) })),
    foot: boundLine(section.foot),
  };
}

/** Sections as text of the alphabet of base64, without a line end. */
export function encodeSections(sections: readonly CommentSection[]): string {
  const stored = sections.map((section) => ({
    ...section,
    details: section.details.map(({ title }) => title),
  }));
  return deflateRawSync(JSON.stringify({ form: FORM, sections: stored }), { level: 9 }).toString('base64');
}

/** The sections of such a text; those that are not as they should be are left out. */
export function decodeSections(text: string): readonly StoredSection[] {
  try {
    const json = inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: MOST_JSON_BYTES }).toString();
    const data = JSON.parse(json) as unknown;
    if (valueAt(data, 'form') !== FORM) return [];
    return listAt(data, 'sections')
      .slice(0, BOUNDS.sections)
      .flatMap((section) => sectionOf(section) ?? []);
  } catch {
    return [];
  }
}

/** What a report says in the comment, read from data that is not trusted; undefined where it is not as it should be. */
export function contentFrom(value: unknown): SectionContent | undefined {
  const core = coreOf(value);
  if (core === undefined) return undefined;
  const details = listAt(value, 'details').slice(0, BOUNDS.details).flatMap(detailOf);
  return { ...core, details };
}

function detailOf(value: unknown): readonly SectionDetail[] {
  const title = textAt(value, 'title');
  const markdown = boundedText(value, BOUNDS.markdown, 'markdown');
  if (title === undefined || markdown === undefined) return [];
  return [{ title: shorten(title), markdown: cleanMarkdown(markdown) }];
}

function sectionOf(value: unknown): StoredSection | undefined {
  const core = coreOf(value);
  const key = boundedText(value, BOUNDS.key, 'key');
  const headSha = shaOf(textAt(value, 'headSha'));
  const writer = writerOf(valueAt(value, 'writer'));
  if (core === undefined || key === undefined || headSha === undefined || writer === undefined)
    return undefined;
  const titles = listAt(value, 'details').slice(0, BOUNDS.details);
  // An index of it names a text in the comment, so none is left out.
  const details = titles.map((title) => (typeof title === 'string' ? shorten(title) : ''));
  return { ...core, key, headSha, writer, details };
}

/** What contents and sections have in common. */
function coreOf(value: unknown): Omit<SectionContent, 'details'> | undefined {
  const verdict = verdictAt(value);
  const headline = lineOf(valueAt(value, 'headline'));
  if (verdict === undefined || headline.length === 0) return undefined;
  return {
    verdict,
    isNews: valueAt(value, 'isNews') === true,
    headline,
    rows: listAt(value, 'rows').slice(0, BOUNDS.rows).flatMap(rowOf),
    lines: listAt(value, 'lines').slice(0, BOUNDS.lines).map(lineOf),
    foot: lineOf(valueAt(value, 'foot')),
  };
}

function writerOf(value: unknown): SectionWriter | undefined {
  const [run, attempt, id] = [countAt(value, 'run'), countAt(value, 'attempt'), textAt(value, 'id')];
  if (run === undefined || attempt === undefined || id === undefined) return undefined;
  return /^[0-9a-f]{1,64}$/.test(id) ? { run, attempt, id } : undefined;
}

function rowOf(value: unknown): readonly SectionRow[] {
  const image = boundedText(value, BOUNDS.text, 'image');
  const platform = boundedText(value, BOUNDS.text, 'platform') ?? '';
  const [uncompressed, compressed] = [countAt(value, 'uncompressed'), countAt(value, 'compressed')];
  const verdict = verdictAt(value);
  if (image === undefined || verdict === undefined) return [];
  if (uncompressed === undefined || compressed === undefined) return [];
  const change = numberAt(value, 'change');
  const budget = boundedText(value, BOUNDS.text, 'budget');
  const row = {
    image,
    platform,
    uncompressed,
    compressed,
    ...(change === undefined || !Number.isSafeInteger(change) ? {} : { change }),
    ...(budget === undefined ? {} : { budget }),
    verdict,
  };
  return [row];
}

function verdictAt(value: unknown): Verdict | undefined {
  return VERDICTS.find((verdict) => verdict === valueAt(value, 'verdict'));
}

function lineOf(value: unknown): readonly Inline[] {
  const pieces = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return boundLine(
    pieces.flatMap((piece): readonly Inline[] => {
      if (typeof piece === 'string') return [piece];
      const [code, strong] = [textAt(piece, 'code'), textAt(piece, 'strong')];
      if (code !== undefined) return [{ code }];
      return strong === undefined ? [] : [{ strong }];
    }),
  );
}

function boundLine(line: readonly Inline[]): readonly Inline[] {
  return line.slice(0, BOUNDS.pieces).map((piece) => {
    if (typeof piece === 'string') return shorten(piece);
    return 'code' in piece ? { code: shorten(piece.code) } : { strong: shorten(piece.strong) };
  });
}

function boundRow(row: SectionRow): SectionRow {
  return {
    ...row,
    image: shorten(row.image),
    platform: shorten(row.platform),
    ...(row.budget === undefined ? {} : { budget: shorten(row.budget) }),
  };
}

function boundedText(value: unknown, most: number, ...path: readonly string[]): string | undefined {
  const text = textAt(value, ...path);
  return text !== undefined && text.length <= most ? text : undefined;
}

function shorten(text: string): string {
  return text.length <= BOUNDS.text
    ? text
    : `${text.slice(0, BOUNDS.text - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The details of a stored section, with the texts that were found for them; a text that does not end where it began is left out. */
export function withDetails(
  stored: StoredSection,
  textOf: (index: number) => string | undefined,
): CommentSection {
  const details = stored.details.flatMap((title, index): readonly SectionDetail[] => {
    const markdown = textOf(index);
    return markdown === undefined ? [] : [{ title, markdown }];
  });
  return boundSection({ ...stored, details });
}
