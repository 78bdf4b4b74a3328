// Makes the report of a run from its outcome.

import { formatPlatform, samePlatform } from './oci/platform.js';
import { compressedSize } from './oci/assemble.js';
import { describeCompile } from './go/compile.js';
import { worstVerdict, type ImageReport, type Report, type Timing, type Verdict } from './report/model.js';
import type { Outcome } from './run.js';

export function reportOf(outcome: Outcome, timings: readonly Timing[]): Report {
  const { prepared, made, delivery } = outcome;
  const { plan, image } = made;
  const imageReport = imageReportOf(outcome);
  return {
    schema: 1,
    name: plan.name,
    package: outcome.inspection.buildInfo.path,
    verdict: delivery.problem === undefined ? worstVerdict(verdictsOf(imageReport)) : 'fail',
    engine: prepared.engine.name,
    engineDescription: prepared.engine.description,
    builderImage: plan.builderImage,
    goVersion: imageReport.goVersion,
    compileCommand: describeCompile(plan),
    tags: prepared.tags,
    delivered: delivery.delivered,
    digest: image.digest,
    images: [imageReport],
    ...runCommand(outcome),
    timings,
  };
}

function imageReportOf({ made, inspection, delivery }: Outcome): ImageReport {
  const { image } = made;
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
    checks: delivery.checks,
  };
}

function verdictsOf(image: ImageReport): readonly Verdict[] {
  return image.checks.flatMap(({ verdict }) => (verdict === 'skipped' ? [] : [verdict]));
}

function runCommand({ prepared, made, delivery }: Outcome): { readonly runCommand?: string } {
  const [tag] = delivery.delivered;
  if (tag === undefined) return {};
  const ports = Object.keys(made.plan.run.ExposedPorts ?? {}).map(
    (port) => `-p ${port.replace(/^(\d+)(\/tcp)?/, '$1:$1')} `,
  );
  const { image } = made;
  const platform = samePlatform(image.platform, prepared.docker.platform)
    ? ''
    : `--platform ${formatPlatform(image.platform)} `;
  return { runCommand: `docker run --rm ${platform}${ports.join('')}${tag}` };
}
