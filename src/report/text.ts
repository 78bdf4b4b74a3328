// The report as the last lines of the log.

import { formatPlatform } from '../oci/platform.js';
import { describeBinary, headlineOf, nowhere, outcomeOf, placesOf, undeliveredTags } from './describe.js';
import { escapeLog } from './escape.js';
import type { Check, ImageReport, Report, Verdict } from './model.js';
import { formatBytes } from './units.js';

const SIGNS: Readonly<Record<Verdict, string>> = { pass: '✓', warn: '!', fail: '✗' };
const LABEL_WIDTH = 13;

/** The report as plain text, each line safe to print, ending with a line end. */
export function renderText(report: Report): string {
  const tags = undeliveredTags(report);
  const keptNowhere = nowhere(report);
  const lines = [
    `${SIGNS[report.verdict]} ${report.verdict}  ${escapeLog(headlineOf(report))}`,
    ...report.images.flatMap(describeImage),
    ...placesOf(report).map(([what, place]) => labelled(what, place)),
    ...tags.map((tag) => labelled('not delivered', tag)),
    ...(report.runCommand === undefined ? [] : [labelled('run it', report.runCommand)]),
    ...(keptNowhere === undefined ? [] : [labelled('note', keptNowhere)]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function describeImage(image: ImageReport): string[] {
  return [
    labelled('platform', formatPlatform(image.platform)),
    labelled('binary', `${formatBytes(image.binarySize)} bytes, ${describeBinary(image)}`),
    labelled('uncompressed', `${formatBytes(image.uncompressedSize)} bytes, files: ${image.fileCount}`),
    labelled('compressed', `${formatBytes(image.compressedSize)} bytes`),
    labelled('link', `${image.linkage}: ${image.linkEvidence}`),
    labelled('image ID', image.imageId),
    labelled('digest', image.digest),
    ...image.checks.filter((check) => check.verdict !== 'pass').flatMap(describeCheck),
  ];
}

function describeCheck(check: Check): string[] {
  const lines = [...check.message.split('\n'), ...(check.hint === undefined ? [] : [check.hint])];
  return [labelled('check', outcomeOf(check)), ...lines.map((line) => labelled('', line))];
}

// The bar keeps the beginning of a line from being taken for a command.
function labelled(label: string, text: string): string {
  return `  ${label.padEnd(LABEL_WIDTH)} | ${escapeLog(text)}`;
}
