// The report as JSON. The order of the members is that of this file, so that two reports can be compared line by line.

import type { Advice, Evidence, Finding } from '../readiness/model.js';
import type { Platform } from '../oci/types.js';
import type { Attribution, MethodElimination, Owner, SectionBytes } from '../size/model.js';
import type { SizeRecord } from '../size/record.js';
import type { Check, ImageReport, Report, Timing } from './model.js';
import type { ReportedModule, SizeReport } from './size-model.js';
import type { SectionContent } from './section-model.js';

/**
 * How a value is written. Of an object all members in their order, of a list the form of its items; `true`: as it is;
 * `sorted`: an object with names of any kind, by name. A member of the model that has no form here does not compile.
 */
type Form<T> = T extends SizeRecord | SectionContent
  ? true
  : T extends readonly (infer Item)[]
    ? Form<Item>
    : T extends object
      ? string extends keyof T
        ? 'sorted'
        : { readonly [Name in keyof Required<T>]: Form<Required<T>[Name]> }
      : true;

const PLATFORM: Form<Platform> = { os: true, architecture: true, variant: true };
const CHECK: Form<Check> = { id: true, verdict: true, message: true, hint: true };
const TIMING: Form<Timing> = { phase: true, ms: true };

const OWNER: Form<Owner> = {
  kind: true,
  name: true,
  module: true,
  bytes: { code: true, lines: true, types: true, data: true, format: true },
  confidence: { exact: true, typed: true, inferred: true },
};
const SECTION: Form<SectionBytes> = { name: true, size: true };
const ATTRIBUTION: Form<Attribution> = { size: true, degraded: true, owners: OWNER, sections: SECTION };
const MODULE: Form<ReportedModule> = {
  path: true,
  version: true,
  own: true,
  ownPlus: true,
  packages: true,
  entry: true,
};
const METHODS: Form<MethodElimination> = { exported: true, dropped: true };
const EVIDENCE: Form<Evidence> = { kind: true, name: true, detail: true, chain: true };
const FINDING: Form<Finding> = {
  id: true,
  severity: true,
  what: true,
  evidence: EVIDENCE,
  fix: { yaml: true, advice: true, bytes: true },
};
const ADVICE: Form<Advice> = {
  id: true,
  kind: true,
  what: true,
  yaml: true,
  gain: { bytes: true, of: true, basis: true },
  cost: true,
};
const SIZE: Form<SizeReport> = {
  mainModule: true,
  findings: FINDING,
  advice: ADVICE,
  methods: METHODS,
  modules: MODULE,
  attribution: ATTRIBUTION,
  importedBy: 'sorted',
};

const IMAGE: Form<ImageReport> = {
  platform: PLATFORM,
  goVersion: true,
  imageId: true,
  digest: true,
  binarySize: true,
  binarySha256: true,
  uncompressedSize: true,
  compressedSize: true,
  fileCount: true,
  linkage: true,
  linkEvidence: true,
  fileFormat: true,
  stripped: true,
  checks: CHECK,
  size: SIZE,
};

const REPORT: Form<Report> = {
  schema: true,
  name: true,
  package: true,
  verdict: true,
  engine: true,
  engineDescription: true,
  builderImage: true,
  goVersion: true,
  compileCommand: true,
  tags: true,
  delivered: true,
  targets: true,
  loaded: true,
  pushed: true,
  layout: true,
  archive: true,
  runCommand: true,
  digest: true,
  images: IMAGE,
  timings: TIMING,
  comment: true,
  sizes: true,
};

/** Lists whose items take one line each: there may be thousands. */
const ROWS: ReadonlySet<string> = new Set(['owners', 'sections', 'modules', 'evidence']);

/**
 * The report as JSON, indented, ending with a line end. Its form is that of the `Report` type, version 1, which
 * assets/report.schema.json describes; several programs make a list of them.
 */
export function renderJson(report: Report | readonly Report[]): string {
  return `${indented(inOrder(report, REPORT), '')}\n`;
}

type AnyForm = 'sorted' | true | { readonly [name: string]: AnyForm };

/** The same value with its members in order, and none that has no form. */
function inOrder(value: unknown, form: AnyForm): unknown {
  if (form === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inOrder(item, form));
  const members = value as Readonly<Record<string, unknown>>;
  if (form === 'sorted')
    return Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
  const names = Object.keys(form).filter((name) => members[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, inOrder(members[name], form[name] ?? true)]));
}

// As JSON.stringify with an indent of two, but for the rows.
function indented(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const lines = Array.isArray(value)
    ? value.map((item) => indented(item, inner))
    : Object.entries(value as Readonly<Record<string, unknown>>).map(
        ([name, member]) => `${JSON.stringify(name)}: ${memberText(name, member, inner)}`,
      );
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${lines.map((line) => `${inner}${line}`).join(',\n')}\n${indent}${close}`;
}

function memberText(name: string, value: unknown, indent: string): string {
  if (!ROWS.has(name) || !Array.isArray(value) || value.length === 0) return indented(value, indent);
  return `[\n${value.map((item) => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`;
}
