// What the HTML pages hold as data: all that their script shows, in a form that stays small for thousands of packages.

import type { Advice, Evidence, Severity } from '../../readiness/model.js';
import { formatPlatform } from '../../oci/platform.js';
import { STANDARD_LIBRARY, type Attribution, type Owner } from '../../size/model.js';
import {
  describeConfidence,
  describeFix,
  describeGain,
  describeMethods,
  FINDING_NAMES,
  OTHER_OWNERS,
} from '../describe-size.js';
import { describeBinary } from '../describe.js';
import { sectionTotals } from '../size-rows.js';
import type { ImageReport, Report } from '../model.js';
import type { ReportedModule, SizeReport } from '../size-model.js';

/** `size`: what one report has; `growth`: what has changed between two. */
export interface PageData {
  readonly kind: 'size' | 'growth';
  readonly images: readonly PageImage[];
}

/** What the switch on top of the page chooses from. */
export interface PageImage {
  /** "linux/amd64". */
  readonly label: string;
  readonly numbers: readonly PageNumber[];
  /** Lines below the numbers. */
  readonly facts: readonly string[];
  /** Bytes that shares are of. */
  readonly whole: number;
  readonly groups: readonly PageGroup[];
  readonly rows: readonly PageRow[];
  /** See `SizeReport`. */
  readonly importedBy: Readonly<Record<string, string>>;
  readonly sections: readonly PageSection[];
  readonly findings: readonly PageFinding[];
  readonly advice: readonly PageAdvice[];
}

export interface PageNumber {
  readonly label: string;
  /** Undefined where it is not known. */
  readonly bytes?: number;
  /** Of the page `growth`. */
  readonly before?: number;
}

/** A module, or a kind of bytes that is no module's. */
export interface PageGroup {
  readonly name: string;
  readonly kind: 'std' | 'main' | 'module' | 'other';
  readonly version?: string;
  readonly own: number;
  readonly ownPlus?: number;
  /** Of the page `growth`: what `own` was. */
  readonly before?: number;
  /** The package through which it comes in. */
  readonly entry?: string;
}

/**
 * A package, or other bytes with a name: name, index of its group, then for the page `size` the bytes by kind (in the
 * order of BYTE_KINDS) and by confidence (in the order of CONFIDENCES), for the page `growth` the bytes before and after.
 */
export type PageRow = readonly [name: string, group: number, ...bytes: number[]];

export interface PageSection {
  readonly name: string;
  readonly bytes: number;
  readonly before?: number;
}

export interface PageFinding {
  readonly id: string;
  readonly name: string;
  readonly severity?: Severity;
  readonly what: string;
  readonly evidence: readonly Evidence[];
  readonly yaml: string;
  readonly words: string;
}

export interface PageAdvice {
  readonly kind: Advice['kind'];
  readonly what: string;
  readonly gain: string;
  readonly yaml: string;
  readonly cost: string;
}

/** What a page says of one report. */
export function pageDataOf(report: Report): PageData {
  return { kind: 'size', images: report.images.map(imageOf) };
}

function imageOf(image: ImageReport): PageImage {
  const { size } = image;
  return {
    label: formatPlatform(image.platform),
    numbers: [
      { label: 'binary', bytes: image.binarySize },
      { label: 'uncompressed', bytes: image.uncompressedSize },
      { label: 'compressed', bytes: image.compressedSize },
    ],
    facts: [
      `${image.linkage}: ${image.linkEvidence}`,
      describeBinary(image),
      ...(size ? sizeFacts(size) : []),
    ],
    whole: size?.attribution.size ?? image.binarySize,
    ...(size ? ownersOf(size) : { groups: [], rows: [] }),
    importedBy: size?.importedBy ?? {},
    sections: size ? sectionsOf(size.attribution) : [],
    findings: size ? findingsOf(size) : [],
    advice: size ? adviceOf(size) : [],
  };
}

function sizeFacts(size: SizeReport): string[] {
  const { degraded } = size.attribution;
  return [
    ...(degraded === undefined ? [] : [degraded]),
    describeConfidence(size),
    describeMethods(size),
  ].filter((fact) => fact !== '');
}

function ownersOf(size: SizeReport): Pick<PageImage, 'groups' | 'rows'> {
  const groups: PageGroup[] = size.modules.map((module) => groupOf(module, size.mainModule));
  const indexes = new Map(size.modules.map(({ path }, index) => [path, index]));
  const indexOf = (owner: Owner): number => {
    const key = owner.kind === 'package' ? (owner.module ?? '') : `\0${owner.kind}`;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, groups.length);
    groups.push({ name: nameOfGroup(owner), kind: owner.kind === 'package' ? 'module' : 'other', own: 0 });
    return groups.length - 1;
  };
  const rows = size.attribution.owners.map((owner): PageRow => [
    owner.name,
    indexOf(owner),
    ...bytesOf(owner),
  ]);
  return { groups: withOwn(groups, { rows, from: size.modules.length }), rows };
}

// That the standard library and the program's own module bring in something says nothing: without them, nothing is.
function groupOf(
  { path, version, own, ownPlus, entry }: ReportedModule,
  mainModule: string | undefined,
): PageGroup {
  const kind = kindOf(path, mainModule);
  return {
    name: path === STANDARD_LIBRARY ? 'standard library' : path,
    kind,
    own,
    ...(version === undefined ? {} : { version }),
    ...(ownPlus === undefined || kind !== 'module' ? {} : { ownPlus }),
    ...(entry === undefined ? {} : { entry }),
  };
}

/** Which of the page's kinds a module is. */
export function kindOf(path: string, mainModule: string | undefined): PageGroup['kind'] {
  if (path === STANDARD_LIBRARY) return 'std';
  return path === mainModule ? 'main' : 'module';
}

function nameOfGroup({ kind, module }: Owner): string {
  return kind === 'package' ? (module ?? 'no known module') : OTHER_OWNERS[kind];
}

function bytesOf({ bytes, confidence }: Owner): number[] {
  const { code, lines, types, data, format } = bytes;
  return [code, lines, types, data, format, confidence.exact, confidence.typed, confidence.inferred];
}

/** Groups that no module list has (index `from` and up) weigh what their rows do. */
function withOwn(
  groups: readonly PageGroup[],
  { rows, from }: { readonly rows: readonly PageRow[]; readonly from: number },
): PageGroup[] {
  const own = groups.map(() => 0);
  for (const [, group, ...bytes] of rows) {
    own[group] = (own[group] ?? 0) + bytes.slice(0, KINDS).reduce((sum, one) => sum + one, 0);
  }
  return groups.map((group, index) => (index < from ? group : { ...group, own: own[index] ?? 0 }));
}

const KINDS = 5;

function sectionsOf(attribution: Attribution): PageSection[] {
  return sectionTotals(attribution).map(({ name, size }) => ({ name, bytes: size }));
}

function findingsOf({ findings }: SizeReport): PageFinding[] {
  return findings.map((finding) => ({
    id: finding.id,
    name: FINDING_NAMES[finding.id],
    severity: finding.severity,
    what: finding.what,
    evidence: finding.evidence,
    ...describeFix(finding),
  }));
}

function adviceOf({ advice }: SizeReport): PageAdvice[] {
  return advice.map((one) => ({
    kind: one.kind,
    what: one.what,
    gain: describeGain(one),
    yaml: one.yaml ?? '',
    cost: one.cost ?? '',
  }));
}
