// What the renderings say in the same words: the headline, the checks, what became of the tags.

import { worstVerdict, type Check, type ImageReport, type Linkage, type Report } from './model.js';
import { formatSize } from './units.js';

const CHECK_NAMES: Readonly<Record<Check['id'], string>> = {
  link: 'link check',
  smoke: 'smoke test',
  cgo: 'cgo check',
  budget: 'size budget',
};
const LINKAGES: readonly Linkage[] = ['static', 'static-pie', 'dynamic'];

/** The first line, without the verdict's sign: "server: 6.08 MB, 2.50 MB to pull, static". */
export function headlineOf(report: Report): string {
  const { images, verdict } = report;
  const largest = (sizeOf: (image: ImageReport) => number): string =>
    formatSize(Math.max(0, ...images.map(sizeOf)));
  const most = images.length > 1 ? 'at most ' : '';
  const sizes = [
    `${most}${largest((image) => image.uncompressedSize)}`,
    `${most}${largest((image) => image.compressedSize)} to pull`,
    worstLinkage(images),
  ];
  const checks = images.flatMap((image) => image.checks).filter((check) => check.verdict === verdict);
  const names = [...new Set(checks.map(({ id }) => CHECK_NAMES[id]))].join(' and ');
  if (verdict === 'pass') return `${report.name}: ${sizes.join(', ')}`;
  const what = verdict === 'fail' ? `${names === '' ? 'delivery' : names} failed` : `${names} warns`;
  return `${report.name}: ${what} (${sizes.join(', ')})`;
}

/** The linkage of all images as one word: the worst. */
export function worstLinkage(images: readonly ImageReport[]): Linkage {
  const worst = Math.max(0, ...images.map(({ linkage }) => LINKAGES.indexOf(linkage)));
  return LINKAGES[worst] ?? 'dynamic';
}

/** The verdict on one image; a check that was skipped says nothing. */
export function verdictOf({ checks }: ImageReport): Report['verdict'] {
  return worstVerdict(checks.flatMap(({ verdict }) => (verdict === 'skipped' ? [] : [verdict])));
}

/** "link check failed", "smoke test passed". */
export function outcomeOf({ id, verdict }: Check): string {
  const outcome = { pass: 'passed', warn: 'warns', fail: 'failed', skipped: 'skipped' }[verdict];
  return `${CHECK_NAMES[id]} ${outcome}`;
}

/** Tags that were to move and do not point at this image everywhere they were to; none where no tag was to move. */
export function undeliveredTags({ tags, delivered, targets }: Report): readonly string[] {
  return targets.length === 0 ? [] : tags.filter((tag) => !delivered.includes(tag));
}

/** Where the image is now, one phrase each: "pushed ghcr.io/acme/server:1", "in the daemon: …", "OCI layout: …". */
export function placesOf({
  loaded,
  pushed,
  layout,
  archive,
}: Report): readonly (readonly [string, string])[] {
  return [
    ...pushed.map((tag) => ['pushed', tag] as const),
    ...loaded.map((tag) => ['in the daemon', tag] as const),
    ...(layout === undefined ? [] : [['OCI layout', layout] as const]),
    ...(archive === undefined ? [] : [['archive', archive] as const]),
  ];
}

/** What to do where a passing image went nowhere; undefined where it went somewhere, or was not to. */
export function nowhere(report: Report): string | undefined {
  if (report.verdict === 'fail' || report.targets.length > 0 || placesOf(report).length > 0) return undefined;
  return 'The image was checked and not kept: no tag was to move and no file was asked for. Set push, oci-layout or archive, or run where a Docker daemon answers.';
}

/** How the image runs and was made, in one phrase: "ELF64 x86-64 executable, Go 1.26.8, stripped". */
export function describeBinary({ fileFormat, goVersion, stripped }: ImageReport): string {
  return `${fileFormat}, Go ${goVersion}, ${stripped ? 'stripped' : 'not stripped'}`;
}
