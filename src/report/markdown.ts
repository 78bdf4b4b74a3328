// The report as the job summary: the answer in the first line, what to do where something is wrong, one table, the
// proof, the command to run the image; everything else folded.

import { formatPlatform } from '../oci/platform.js';
import { describeBinary, headlineOf, nowhere, outcomeOf, placesOf, undeliveredTags } from './describe.js';
import { codeBlock, escapeCode, escapeText } from './escape.js';
import type { Check, ImageReport, Report, Verdict } from './model.js';
import { formatBytes, formatDuration, shortDigest } from './units.js';

const SIGNS: Readonly<Record<Verdict, string>> = { pass: '✅', warn: '⚠️', fail: '❌' };

/** The job summary in GitHub's Markdown, ending with a line end. */
export function renderSummary(report: Report): string {
  const keptNowhere = nowhere(report);
  const blocks = [
    `### ${SIGNS[report.verdict]} ${escapeText(headlineOf(report))}`,
    ...troubles(report),
    ...undelivered(report),
    ...(keptNowhere === undefined ? [] : [escapeText(keptNowhere)]),
    imageTable(report),
    ...report.images.map((image) => linkEvidence(report, image)),
    ...(report.runCommand === undefined ? [] : [codeBlock(report.runCommand, 'sh')]),
    fold('How this was built', howBuilt(report)),
    ...checkList(report),
    ...timings(report),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Each check that did not pass: what was seen, and what to do. */
function troubles(report: Report): string[] {
  return eachCheck(report)
    .filter(({ check }) => check.verdict !== 'pass')
    .map(({ check, where }) => {
      const hint = check.hint === undefined ? '' : ` ${escapeText(check.hint)}`;
      const [first = '', ...rest] = check.message.split('\n');
      const more = rest.join('\n').trim() === '' ? '' : `\n\n${codeBlock(rest.join('\n'))}`;
      return `**${capital(outcomeOf(check))}${where}:** ${sentence(escapeText(first), { hasMore: more !== '' })}${hint}${more}`;
    });
}

function undelivered(report: Report): string[] {
  const tags = undeliveredTags(report);
  if (tags.length === 0) return [];
  const half = tags.filter((tag) => report.loaded.includes(tag) || report.pushed.includes(tag));
  const untouched = half.length === 0 ? '; nothing that had this name was changed' : '';
  return [`**Not delivered:** ${tags.map(escapeCode).join(', ')}${untouched}.`];
}

function imageTable(report: Report): string {
  const [first = report.name, ...more] = report.tags;
  const name = `${escapeCode(first)}${more.length === 0 ? '' : ` and ${more.length} more`}`;
  const rows = report.images.map((image) => [
    name,
    escapeText(formatPlatform(image.platform)),
    formatBytes(image.binarySize),
    formatBytes(image.uncompressedSize),
    formatBytes(image.compressedSize),
    image.linkage,
    escapeCode(shortDigest(image.digest)),
  ]);
  return table(
    ['image', 'platform', 'binary', 'uncompressed', 'compressed', 'link', 'digest'],
    ['---', '---', '--:', '--:', '--:', '---', '---'],
    rows,
  );
}

function linkEvidence(report: Report, image: ImageReport): string {
  const where = report.images.length > 1 ? ` (${formatPlatform(image.platform)})` : '';
  const evidence = `${image.linkEvidence} · ${describeBinary(image)}`;
  return `**${capital(image.linkage)}${where}:** ${escapeText(evidence)}`;
}

function howBuilt(report: Report): string {
  const items = [
    ['package', escapeCode(report.package)],
    ['engine', `${report.engine}: ${escapeText(report.engineDescription)}`],
    ...(report.builderImage === undefined ? [] : [['builder image', escapeCode(report.builderImage)]]),
    ['Go', escapeText(report.goVersion)],
    ['digest', escapeCode(report.digest)],
    ...report.images.flatMap((image) => identity(report, image)),
    ...placesOf(report).map(([what, place]) => [what, escapeCode(place)]),
  ];
  const list = items.map(([name = '', value = '']) => `- ${name}: ${value}`).join('\n');
  return `${list}\n\n${codeBlock(report.compileCommand, 'sh')}`;
}

function identity(report: Report, image: ImageReport): string[][] {
  const where = report.images.length > 1 ? ` (${formatPlatform(image.platform)})` : '';
  return [
    [`image ID${where}`, escapeCode(image.imageId)],
    [`SHA-256 of the binary${where}`, escapeCode(image.binarySha256)],
    [`files in the image${where}`, formatBytes(image.fileCount)],
  ];
}

function checkList(report: Report): string[] {
  const lines = eachCheck(report).map(({ check, where }) => {
    const [first = ''] = check.message.split('\n');
    return `- ${outcomeOf(check)}${where}: ${escapeText(first)}`;
  });
  return lines.length === 0 ? [] : [fold('Checks', lines.join('\n'))];
}

function timings(report: Report): string[] {
  if (report.timings.length === 0) return [];
  const totalMs = report.timings.reduce((sum, { ms }) => sum + ms, 0);
  const rows = report.timings.map(({ phase, ms }) => [escapeText(phase), formatDuration(ms)]);
  return [fold(`Timings (${formatDuration(totalMs)})`, table(['phase', 'time'], ['---', '--:'], rows))];
}

function eachCheck({ images }: Report): { readonly check: Check; readonly where: string }[] {
  return images.flatMap((image) => {
    const where = images.length > 1 ? ` (${formatPlatform(image.platform)})` : '';
    return image.checks.map((check) => ({ check, where }));
  });
}

function table(
  head: readonly string[],
  rule: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}

function fold(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A fragment as a sentence, or as the beginning of what follows in a block. */
function sentence(text: string, { hasMore }: { readonly hasMore: boolean }): string {
  if (/[.:!?]$/.test(text) || hasMore) return text;
  return `${text}.`;
}
