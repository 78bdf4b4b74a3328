// The outputs of the step, as action.yml lists them.

import { appendValue } from './runner-file.js';
import { formatPlatform } from '../oci/platform.js';
import { verdictOf, worstLinkage } from '../report/describe.js';
import { describeSource } from '../report/comparison-foot.js';
import type { Comparison } from '../report/comparison-model.js';
import { worstVerdict, type ImageReport, type Report } from '../report/model.js';

/** Files that outputs point at. */
export interface OutputFiles {
  readonly dockerfile: string;
  /** The report as JSON. */
  readonly reportFile: string;
}

/** What outputs say beside the reports. */
export interface OutputFacts {
  readonly files: OutputFiles;
  /** Whether a program came to nothing. */
  readonly hasFailed: boolean;
  readonly comparison?: Comparison;
}

/**
 * All outputs by name. Where there are several programs or platforms, names, sizes and ids are those of the first;
 * `linkage`, `static` and `verdict` the worst of all; `images` has each of them.
 */
export function outputsOf(
  reports: readonly Report[],
  { files, hasFailed, comparison }: OutputFacts,
): Record<string, string> {
  const [report] = reports;
  if (report === undefined) return {};
  const [first] = report.images;
  const linkage = worstLinkage(reports.flatMap(({ images }) => images));
  const tags = reports.flatMap((one) => one.tags);
  const platforms = reports.flatMap(({ images }) => images.map(({ platform }) => formatPlatform(platform)));
  const [tag = ''] = report.tags;
  return {
    tag,
    tags: tags.join('\n'),
    image: withoutTag(tag),
    ref: refOf(report),
    'image-id': first?.imageId ?? '',
    digest: report.digest,
    size: String(first?.uncompressedSize ?? ''),
    'compressed-size': String(first?.compressedSize ?? ''),
    'binary-size': String(first?.binarySize ?? ''),
    'binary-sha256': first?.binarySha256 ?? '',
    static: String(isStatic(linkage)),
    linkage,
    'go-version': report.goVersion,
    engine: report.engine,
    platforms: [...new Set(platforms)].join(','),
    ...comparedOutputs(comparison),
    verdict: hasFailed ? 'fail' : worstVerdict(reports.map(({ verdict }) => verdict)),
    findings: findingIds(reports.flatMap(({ images }) => images)).join('\n'),
    pushed: String(reports.every(isPushed)),
    dockerfile: files.dockerfile,
    report: files.reportFile,
    images: JSON.stringify(reports.flatMap((one) => one.images.map((image) => imageOutputs(one, image)))),
  };
}

/** Writes outputs for later steps. */
export function writeOutputs(
  outputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string | undefined>>,
): void {
  for (const [name, value] of Object.entries(outputs)) appendValue(env['GITHUB_OUTPUT'], name, value);
}

/** One element of `images`, under the names of the outputs; numbers and booleans as such. */
function imageOutputs(report: Report, image: ImageReport): Readonly<Record<string, unknown>> {
  const [tag = ''] = report.tags;
  return {
    name: report.name,
    platform: formatPlatform(image.platform),
    tag,
    tags: report.tags,
    image: withoutTag(tag),
    ref: refOf(report),
    'image-id': image.imageId,
    digest: image.digest,
    size: image.uncompressedSize,
    'compressed-size': image.compressedSize,
    'binary-size': image.binarySize,
    'binary-sha256': image.binarySha256,
    static: isStatic(image.linkage),
    linkage: image.linkage,
    'go-version': image.goVersion,
    engine: report.engine,
    verdict: verdictOf(image),
    findings: findingIds([image]),
    pushed: isPushed(report),
  };
}

/** Of the first image, as sizes are; empty where nothing was compared. */
function comparedOutputs(comparison: Comparison | undefined): Record<string, string> {
  const [first] = comparison?.diff?.images ?? [];
  const size = first?.uncompressed;
  const delta = size === undefined ? undefined : size.after - size.before;
  const percent =
    size === undefined || delta === undefined || size.before === 0
      ? ''
      : ((100 * delta) / size.before).toFixed(2);
  return {
    baseline: comparison?.base === undefined ? 'none' : describeBase(comparison.base),
    'size-delta': delta === undefined ? '' : String(delta),
    'size-delta-percent': percent,
  };
}

function describeBase({ source, commit }: NonNullable<Comparison['base']>): string {
  return commit === undefined ? describeSource(source) : `${commit} (${describeSource(source)})`;
}

function findingIds(images: readonly ImageReport[]): readonly string[] {
  return [...new Set(images.flatMap(({ size }) => (size?.findings ?? []).map(({ id }) => id)))];
}

function refOf({ tags: [tag = ''], digest }: Report): string {
  return `${withoutTag(tag)}@${digest}`;
}

function isPushed({ targets, tags, pushed }: Report): boolean {
  return targets.includes('registry') && pushed.length === tags.length;
}

function isStatic(linkage: ImageReport['linkage']): boolean {
  return linkage !== 'dynamic';
}

/** "localhost:5000/server:1" without ":1": a colon before the last slash belongs to the registry's port. */
function withoutTag(reference: string): string {
  return reference.replace(/:[^:/]+$/, '');
}
