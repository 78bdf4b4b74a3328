// Makes the section of a comment from what a report says, whoever made the report.

import { formatPlatform } from '../oci/platform.js';
import { headlineOf, verdictOf } from '../report/describe.js';
import type { Report } from '../report/model.js';
import { formatSize } from '../report/units.js';
import type { CommentRow, CommentSection, SectionContent, SectionWriter } from './comment-model.js';

/** Members of a report that its section is made from. */
export type ReportFacts = Pick<Report, 'name' | 'verdict' | 'images' | 'goVersion'> & {
  /** What the comparison with a baseline has to say; see `SectionContent`. */
  readonly comment?: SectionContent;
};

export interface SectionPlace {
  readonly key: string;
  readonly headSha: string;
  readonly writer: SectionWriter;
}

/** What a report says in the comment; where it was compared with nothing, its sizes and what is wrong with it. */
export function contentOf(report: ReportFacts): SectionContent {
  if (report.comment !== undefined) return report.comment;
  return {
    verdict: report.verdict,
    // Nothing to compare with is no news; a broken check is.
    isNews: report.verdict !== 'pass',
    headline: [`${headlineOf(report)}${report.verdict === 'pass' ? ' (nothing to compare with)' : ''}`],
    rows: report.images.map((image) => ({
      image: report.name,
      platform: formatPlatform(image.platform),
      uncompressed: image.uncompressedSize,
      compressed: image.compressedSize,
      verdict: verdictOf(image),
    })),
    lines: report.images
      .flatMap((image) => image.checks)
      .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')
      .map(({ message, hint }) => [
        { strong: 'Why:' },
        ` ${message.split('\n')[0] ?? ''}${hint === undefined ? '' : `. ${hint}`}`,
      ]),
    details: [],
    foot: [`Go ${report.goVersion}`],
  };
}

/** The section; `previous` is what the comment has under its key, for what has fallen back since. */
export function sectionOf(
  content: SectionContent,
  place: SectionPlace,
  previous?: CommentSection,
): CommentSection {
  const { verdict, isNews, rows, lines, details, foot } = content;
  const headline = headlineOfReturn(content, previous) ?? content.headline;
  return { ...place, verdict, isNews, headline, rows, lines, details, foot };
}

/** "server is back to 6.08 MB (was +434 kB)": where the comment told of a change, and there is none any more. */
function headlineOfReturn(
  { verdict, isNews, rows }: SectionContent,
  previous: CommentSection | undefined,
): CommentSection['headline'] | undefined {
  if (isNews || verdict !== 'pass' || previous?.isNews !== true) return undefined;
  const [was] = [...previous.rows].sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
  const now = rows.find((row) => isSameImage(row, was));
  if (was?.change === undefined || was.change === 0 || now === undefined) return undefined;
  const sign = was.change > 0 ? '+' : '-';
  return [
    `${now.image} is back to ${formatSize(now.uncompressed)} (was ${sign}${formatSize(Math.abs(was.change))})`,
  ];
}

function isSameImage(row: CommentRow, other: CommentRow | undefined): boolean {
  return row.image === other?.image && row.platform === other.platform;
}

/**
 * The key of a section: what stays the same when a job runs again, and differs between steps that speak of different
 * things. Parts that are missing are left out.
 */
export function sectionKey(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' / ');
}

/** Who writes: this run and attempt, as the runner says it; `id` is hexadecimal, and of this step alone. */
export function writerOf(env: Readonly<Record<string, string | undefined>>, id: string): SectionWriter {
  return {
    run: countOf(env['GITHUB_RUN_ID']),
    attempt: countOf(env['GITHUB_RUN_ATTEMPT']),
    id,
  };
}

function countOf(text: string | undefined): number {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
}
