// Makes the section of a comment from what a report says, whoever made the report.

import { formatPlatform } from '../oci/platform.js';
import { worstVerdict, type Check, type Report, type Verdict } from '../report/model.js';
import { formatSize } from '../report/units.js';
import type { CommentSection, SectionWriter } from './comment-model.js';
import type { SectionContent, SectionRow } from '../report/section-model.js';

/** What the section of an image is made from. */
export interface ImageFacts {
  /** "linux/amd64". */
  readonly platform: string;
  readonly uncompressedSize: number;
  readonly compressedSize: number;
  readonly checks: readonly Pick<Check, 'verdict' | 'message' | 'hint'>[];
}

/** What the section of a report is made from. */
export interface ReportFacts {
  readonly name: string;
  readonly verdict: Verdict;
  readonly goVersion: string;
  /** At least one. */
  readonly images: readonly ImageFacts[];
  /** What its comparison with a baseline has to say; then nothing else is needed. */
  readonly comment?: SectionContent;
}

/** The facts of a report that was made here. */
export function factsOf(report: Report, comment?: SectionContent): ReportFacts {
  const { name, verdict, goVersion, images } = report;
  return {
    name,
    verdict,
    goVersion,
    images: images.map((image) => ({ ...image, platform: formatPlatform(image.platform) })),
    ...(comment === undefined ? {} : { comment }),
  };
}

export interface SectionPlace {
  readonly key: string;
  readonly headSha: string;
  readonly writer: SectionWriter;
}

/** What a report says in the comment; where it was compared with nothing, its sizes and what is wrong with it. */
export function contentOf(report: ReportFacts): SectionContent {
  if (report.comment !== undefined) return report.comment;
  const { name, verdict, images } = report;
  const troubles = images
    .flatMap(({ checks }) => checks)
    .filter((check) => check.verdict === 'fail' || check.verdict === 'warn');
  return {
    verdict,
    // Nothing to compare with is no news; a broken check is.
    isNews: verdict !== 'pass',
    headline: [`${name}: ${sizesOf(report)}${endOf(verdict)}`],
    rows: images.map((image) => ({
      image: name,
      platform: image.platform,
      uncompressed: image.uncompressedSize,
      compressed: image.compressedSize,
      verdict: verdictOf(image),
    })),
    lines: troubles.map(({ message, hint }) => [
      { strong: 'Why:' },
      ` ${message.split('\n')[0] ?? ''}${hint === undefined ? '' : `. ${hint}`}`,
    ]),
    details: [],
    foot: [`Go ${report.goVersion}`],
  };
}

function sizesOf({ images }: ReportFacts): string {
  const most = images.length > 1 ? 'at most ' : '';
  const largest = (sizeOf: (image: ImageFacts) => number): string =>
    `${most}${formatSize(Math.max(0, ...images.map(sizeOf)))}`;
  const pull = largest((image) => image.compressedSize);
  return `${largest((image) => image.uncompressedSize)}, ${pull} to pull`;
}

function endOf(verdict: Verdict): string {
  return { pass: ' (nothing to compare with)', warn: ', a check warns', fail: ', a check failed' }[verdict];
}

function verdictOf({ checks }: ImageFacts): Verdict {
  return worstVerdict(checks.flatMap(({ verdict }) => (verdict === 'skipped' ? [] : [verdict])));
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

function isSameImage(row: SectionRow, other: SectionRow | undefined): boolean {
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
