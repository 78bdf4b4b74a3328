// What a run has measured, in the form that two runs are compared in.

import { describeCompile } from './go/compile.js';
import type { Inspection } from './inspect.js';
import type { Looked } from './look.js';
import type { Measured as Explained } from './measure/explainers.js';
import { compressedSize } from './oci/assemble.js';
import { MEDIA_TYPE, type Image } from './oci/types.js';
import { importChain, type SizeReport } from './report/size-model.js';
import type { LinkedModule, Measured, MeasuredModule } from './size/diff-model.js';

/** A program whose images were looked at, as far as it is read here. */
export interface MeasuredSubject {
  readonly program: Pick<Looked['program'], 'plan'>;
  readonly made: Pick<Looked['made'], 'images'>;
  readonly inspections: readonly Pick<Inspection, 'binarySize' | 'uncompressedSize' | 'buildInfo'>[];
}

/** One for each image of a program; what was found of its bytes is in the order of the images. */
export function measuredImages(
  { program, made, inspections }: MeasuredSubject,
  explained: readonly Explained[],
): readonly Measured[] {
  return made.images.flatMap((image, at) => {
    const inspection = inspections[at];
    if (inspection === undefined) return [];
    const one = explained[at];
    const size = one === undefined || 'problem' in one ? undefined : one.size;
    return [
      {
        name: program.plan.name,
        platform: image.platform,
        sizes: {
          binary: inspection.binarySize,
          uncompressed: inspection.uncompressedSize,
          compressed: { bytes: compressedSize(image), form: formOf(image) },
        },
        goVersion: inspection.buildInfo.goVersion.replace(/^go/, ''),
        compileCommand: describeCompile(program.plan),
        linked: linkedModules(inspection),
        ...(size === undefined ? {} : describedSize(size)),
      },
    ];
  });
}

/** How an image's layers are compressed. */
export function formOf({ manifest }: Pick<Image, 'manifest'>): string {
  return manifest.layers.some(({ mediaType }) => mediaType === MEDIA_TYPE.layerZstd) ? 'zstd' : 'gzip';
}

/** What an explained binary adds to its sizes. */
export function describedSize(size: SizeReport): Partial<Measured> {
  const { attribution, methods, mainModule, findings } = size;
  return {
    attribution,
    modules: size.modules.map((module) => withChain(module, size)),
    findings: [...new Set(findings.map(({ id }) => id))],
    ...(methods === undefined ? {} : { methods }),
    ...(mainModule === undefined ? {} : { mainModule }),
  };
}

function withChain(
  { path, version, own, ownPlus, entry }: SizeReport['modules'][number],
  size: SizeReport,
): MeasuredModule {
  const chain = entry === undefined ? undefined : importChain(size, entry);
  return {
    path,
    own,
    ...(version === undefined ? {} : { version }),
    ...(ownPlus === undefined ? {} : { ownPlus }),
    ...(chain === undefined ? {} : { chain }),
  };
}

function linkedModules({ buildInfo }: Pick<Inspection, 'buildInfo'>): readonly LinkedModule[] {
  return buildInfo.deps.map(({ path, version, replace }) => ({
    path,
    version,
    ...(replace === undefined ? {} : { replacement: { path: replace.path, version: replace.version } }),
  }));
}
