// Makes the report of a run from its outcome.

import type { Plan } from './engine/plan.js';
import { describeCompile } from './go/compile.js';
import type { Inspection } from './inspect.js';
import { compressedSize } from './oci/assemble.js';
import { formatPlatform, samePlatform } from './oci/platform.js';
import type { Digest, Image } from './oci/types.js';
import {
  worstVerdict,
  type Check,
  type ImageReport,
  type Report,
  type Target,
  type Timing,
  type Verdict,
} from './report/model.js';
import type { SizeReport } from './report/size-model.js';
import { measuredImages } from './measured.js';
import type { Comparison } from './report/comparison-model.js';
import { sectionOf } from './report/comparison-section.js';
import type { Made } from './make-images.js';
import type { Prepared } from './prepare.js';
import type { ProgramOutcome } from './outcome.js';

/** A program with what is said of it beside others. */
export interface ReportSubject extends ProgramOutcome {
  /** Of this program alone. */
  readonly comparison?: Comparison;
}

/** The report of one program of a run. */
export function reportOf(prepared: Prepared, outcome: ReportSubject, timings: readonly Timing[]): Report {
  const { program, made, inspections, delivery } = outcome;
  const { plan, images } = made;
  const reports = images.flatMap((image, at) => {
    const inspection = inspections[at];
    if (inspection === undefined) return [];
    const measured = outcome.measured[at];
    const size = measured === undefined || 'problem' in measured ? undefined : measured.size;
    const checks = [...(delivery.checks[at] ?? []), ...findingChecks(size)];
    return [{ ...imageReportOf(image, inspection), checks, ...(size === undefined ? {} : { size }) }];
  });
  const { loaded, pushed, layout, archive, problem } = delivery;
  const targets = targetsOf(prepared);
  return {
    schema: 1,
    name: plan.name,
    package: packageOf(plan, inspections[0]?.buildInfo.path ?? ''),
    verdict: problem === undefined ? worstVerdict(reports.flatMap(verdictsOf)) : 'fail',
    engine: prepared.engine.name,
    engineDescription: prepared.engine.description,
    ...(prepared.engine.name === 'docker' ? { builderImage: plan.builderImage } : {}),
    goVersion: reports[0]?.goVersion ?? '',
    compileCommand: describeCompile(plan),
    tags: program.tags,
    delivered: program.tags.filter((tag) =>
      targets.every((target) => (target === 'daemon' ? loaded : pushed).includes(tag)),
    ),
    targets,
    loaded,
    pushed,
    ...(layout === undefined ? {} : { layout }),
    ...(archive === undefined ? {} : { archive }),
    digest: digestOf(made),
    images: reports,
    sizes: { schema: 1, ...commitOf(outcome.comparison), images: measuredImages(outcome, outcome.measured) },
    ...(outcome.comparison === undefined ? {} : { comment: sectionOf(outcome.comparison) }),
    ...runCommand(prepared, outcome),
    timings,
  };
}

function packageOf({ source: { remote } }: Plan, path: string): string {
  return remote === undefined ? path : `${path}@${remote.version}`;
}

function commitOf(comparison: Comparison | undefined): { readonly commit?: string } {
  const commit = comparison?.head.commit;
  return commit === undefined ? {} : { commit };
}

function digestOf({ index, images }: Made): Digest {
  const named = index ?? images[0];
  if (named === undefined) throw new Error('a run made no image');
  return named.digest;
}

function targetsOf({ media }: Prepared): readonly Target[] {
  return [
    ...(media.push ? (['registry'] as const) : []),
    ...(media.load === undefined ? [] : (['daemon'] as const)),
  ];
}

function imageReportOf(image: Image, inspection: Inspection): Omit<ImageReport, 'checks'> {
  return {
    platform: image.platform,
    imageId: image.id,
    digest: image.digest,
    binarySize: inspection.binarySize,
    binarySha256: inspection.binarySha256,
    uncompressedSize: inspection.uncompressedSize,
    compressedSize: compressedSize(image),
    fileCount: inspection.fileCount,
    linkage: inspection.linkage,
    linkEvidence: inspection.evidence,
    fileFormat: inspection.fileFormat,
    stripped: inspection.stripped,
    goVersion: inspection.buildInfo.goVersion.replace(/^go/, ''),
  };
}

// A part of the program that fails when it is used is worth a warning; the other findings are told calmly.
function findingChecks(size: SizeReport | undefined): readonly Check[] {
  const cgo = size?.findings.find(({ id, severity }) => id === 'cgo-dropped' && severity === 'likely');
  if (cgo === undefined) return [];
  const advice = cgo.fix?.advice ?? cgo.fix?.yaml;
  return [
    {
      id: 'cgo',
      verdict: 'warn',
      message: cgo.what,
      ...(advice === undefined ? {} : { hint: advice }),
    },
  ];
}

function verdictsOf(image: ImageReport): readonly Verdict[] {
  return image.checks.flatMap(({ verdict }) => (verdict === 'skipped' ? [] : [verdict]));
}

function runCommand(
  { daemon }: Prepared,
  { made, delivery }: ProgramOutcome,
): { readonly runCommand?: string } {
  const [tag = delivery.pushed[0]] = delivery.loaded;
  const [image] = made.images;
  if (tag === undefined || image === undefined) return {};
  const ports = Object.keys(made.plan.run.ExposedPorts ?? {}).map(
    (port) => `-p ${port.replace(/^(\d+)(\/tcp)?/, '$1:$1')} `,
  );
  const isForeign =
    made.images.length === 1 && daemon !== undefined && !samePlatform(image.platform, daemon.platform);
  const platform = isForeign ? `--platform ${formatPlatform(image.platform)} ` : '';
  return { runCommand: `docker run --rm ${platform}${ports.join('')}${tag}` };
}
