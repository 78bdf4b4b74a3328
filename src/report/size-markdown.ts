// Where the bytes are, for the job summary: one table; findings, ways to a smaller image, packages and sections folded.

import type { Advice, Evidence, Finding } from '../readiness/model.js';
import { BYTE_KINDS } from '../size/model.js';
import { renderBar } from './bar.js';
import {
  describeConfidence,
  describeFix,
  describeGain,
  describeMethods,
  FINDING_NAMES,
} from './describe-size.js';
import { escapeCode, escapeText } from './escape.js';
import { renderFold, renderTable } from './markdown-parts.js';
import type { SizeReport } from './size-model.js';
import { bytesOf, sectionTotals, sizeRows, type SizeRow } from './size-rows.js';
import { formatBytes, formatShare, formatSize } from './units.js';

const LIMITS = { modules: 10, packages: 8 };
const MOST_PACKAGES = 30;
const MOST_EVIDENCE = 3;
const MOST_STEPS = 8;
const BAR_WIDTH = 24;
/** A real file has some twenty; one that was made to annoy may have thousands. */
const MOST_SECTIONS = 60;
const MOST_LINES = 6;
/** Longer ones (of generic instantiations, of hostile modules) are cut. */
const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 500;

/** Blocks of GitHub's Markdown, to be parted by blank lines. `where` names the platform, where there are several. */
export function renderSizeMarkdown(size: SizeReport, where = ''): string[] {
  return [
    whereBytesAre(size, where),
    ...(size.attribution.degraded === undefined ? [] : [words(size.attribution.degraded)]),
    ...findings(size.findings, where),
    ...advice(size.advice, where),
    packages(size, where),
    sections(size, where),
  ];
}

function whereBytesAre(size: SizeReport, where: string): string {
  const rows = sizeRows(size, LIMITS);
  const whole = Math.max(1, ...rows.map(({ own, ownPlus }) => ownPlus ?? own));
  return renderTable(
    [`where the bytes are${suffix(where)}`, 'own', 'with what only it brings in', ''],
    ['---', '--:', '--:', '---'],
    rows.map((row) => [
      nameOf(row),
      formatSize(row.own),
      row.ownPlus === undefined ? '' : formatSize(row.ownPlus),
      row.depth > 0
        ? ''
        : renderBar({ part: row.own, plus: row.ownPlus ?? row.own, whole, width: BAR_WIDTH }),
    ]),
  );
}

function nameOf({ name, isPath, depth, version }: SizeRow): string {
  const indent = depth === 0 ? '' : '&nbsp;&nbsp;· ';
  return `${indent}${isPath ? code(name) : name}${version === undefined ? '' : ` ${escapeText(cut(version, LONGEST_NAME))}`}`;
}

function findings(all: readonly Finding[], where: string): string[] {
  if (all.length === 0) return [];
  const names = all.map(({ id }) => FINDING_NAMES[id]).join(', ');
  const rows = all.map((finding) => {
    const fix = describeFix(finding);
    const parts = [...yamlLines(fix.yaml), words(fix.words)].filter((part) => part !== '');
    return [
      escapeCode(finding.id),
      `${finding.severity}: ${words(finding.what)}`,
      evidence(finding.evidence),
      parts.join('<br>'),
    ];
  });
  const table = renderTable(
    ['finding', 'what happens', 'seen', 'what to do'],
    ['---', '---', '---', '---'],
    rows,
  );
  return [renderFold(`Findings${suffix(where)} (${all.length}): ${names}`, table)];
}

function evidence(all: readonly Evidence[]): string {
  const lines = all.slice(0, MOST_EVIDENCE).map(({ name, detail, chain = [] }) => {
    const more = detail === undefined ? '' : `: ${words(detail)}`;
    return `${code(name)}${more}${chain.length < 2 ? '' : ` (${renderChain(chain)})`}`;
  });
  const rest = all.length - lines.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('<br>');
}

function advice(all: readonly Advice[], where: string): string[] {
  if (all.length === 0) return [];
  const rows = all.map((one) => [
    `${one.kind === 'placebo' ? 'no gain: ' : ''}${words(one.what)}`,
    describeGain(one),
    yamlLines(one.yaml ?? '').join('<br>'),
    words(one.cost ?? ''),
  ]);
  const table = renderTable(['what', 'gain', 'how', 'what one gives up'], ['---', '---', '---', '---'], rows);
  return [renderFold(`Smaller still${suffix(where)}`, table)];
}

function packages(size: SizeReport, where: string): string {
  const whole = size.attribution.size;
  const all = size.attribution.owners.filter(({ kind }) => kind === 'package');
  const rows = all
    .slice(0, MOST_PACKAGES)
    .map((owner) => [
      code(owner.name),
      formatBytes(bytesOf(owner)),
      formatShare(bytesOf(owner), whole),
      ...BYTE_KINDS.map((kind) => formatBytes(owner.bytes[kind])),
    ]);
  const head = ['package', 'bytes', 'share', ...BYTE_KINDS];
  const table = renderTable(head, ['---', ...head.slice(1).map(() => '--:')], rows);
  const notes = [describeConfidence(size), describeMethods(size)].filter((note) => note !== '');
  const shown = rows.length < all.length ? `the largest ${rows.length} of ${all.length}` : String(all.length);
  return renderFold(`Packages${suffix(where)} (${shown})`, `${table}\n\n${notes.join('; ')}.`);
}

function sections({ attribution }: SizeReport, where: string): string {
  const rows = sectionTotals(attribution).map(({ name, size }) => [
    code(name),
    formatBytes(size),
    formatShare(size, attribution.size),
  ]);
  const table = renderTable(
    ['section', 'bytes', 'share'],
    ['---', '--:', '--:'],
    rows.slice(0, MOST_SECTIONS),
  );
  return renderFold(`Sections${suffix(where)} (${rows.length})`, table);
}

/** "`main` → `a/b` → `c`", a long one with its middle left out. */
function renderChain(chain: readonly string[]): string {
  const half = MOST_STEPS / 2;
  const steps = chain.map(code);
  const shown = steps.length <= MOST_STEPS ? steps : [...steps.slice(0, half), '…', ...steps.slice(-half)];
  return shown.join(' → ');
}

function yamlLines(yaml: string): string[] {
  return yaml.split('\n').slice(0, MOST_LINES).map(code);
}

function code(name: string): string {
  return escapeCode(cut(name, LONGEST_NAME));
}

function words(text: string): string {
  return escapeText(cut(text, LONGEST_SENTENCE));
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

function suffix(where: string): string {
  return where === '' ? '' : ` (${escapeText(where)})`;
}
