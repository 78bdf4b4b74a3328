// Where the bytes are, for the last lines of the log.

import { FINDING_NAMES } from './describe-size.js';
import type { SizeReport } from './size-model.js';
import { sizeRows, type SizeRow } from './size-rows.js';
import { formatBytes, formatShare, formatSize } from './units.js';

const LIMITS = { modules: 8, packages: 0 };

/** A line of the log: what it is about (empty where that is as in the line above), and the text. Neither is escaped. */
export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

/** The largest modules, and the findings by name. */
export function describeSize(size: SizeReport): readonly LabelledText[] {
  const whole = size.attribution.size;
  const rows = sizeRows(size, LIMITS).filter(({ depth }) => depth === 0);
  const width = Math.max(0, ...rows.map(({ own }) => formatBytes(own).length));
  const texts = rows.map((row) => {
    const share = formatShare(row.own, whole).padStart(7);
    return `${formatBytes(row.own).padStart(width)} ${share}  ${nameOf(row)}`;
  });
  const findings = size.findings.map(({ id, severity }) => `${id}: ${FINDING_NAMES[id]} (${severity})`);
  const notes = size.attribution.degraded === undefined ? [] : [size.attribution.degraded];
  return [...labelled('made of', texts), ...labelled('note', notes), ...labelled('findings', findings)];
}

function nameOf({ name, version, own, ownPlus }: SizeRow): string {
  const full = version === undefined ? name : `${name} ${version}`;
  return ownPlus === undefined || ownPlus === own
    ? full
    : `${full} (${formatSize(ownPlus)} with what only it brings in)`;
}

function labelled(label: string, texts: readonly string[]): LabelledText[] {
  return texts.map((text, index) => ({ label: index === 0 ? label : '', text }));
}
