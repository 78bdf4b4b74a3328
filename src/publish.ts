// Tells what happened: files, outputs, job summary, annotations. A broken check is reported first and fails last.

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { renderDockerfile } from './engine/dockerfile.js';
import { readModuleFiles } from './engine/module-files.js';
import { annotationsOf, checkAnnotations, printAnnotations } from './github/annotations.js';
import { outputsOf, writeOutputs, type OutputFiles } from './github/outputs.js';
import { appendSummary } from './github/summary.js';
import { decompress } from './oci/compression.js';
import { reportOf } from './report-of-run.js';
import { renderJson } from './report/json.js';
import { renderFailure } from './report/failure.js';
import { renderSummary } from './report/markdown.js';
import type { Report } from './report/model.js';
import { renderText } from './report/text.js';
import type { Outcome } from './run.js';
import type { World } from './world.js';

/** Reports a run that made an image. Gives whether the step has passed. */
export async function publish(outcome: Outcome, world: World): Promise<boolean> {
  const report = reportOf(outcome, world.log.timings);
  const files = await writeFiles(outcome, report, world);
  writeOutputs(outputsOf(report, files));
  if (outcome.prepared.inputs.summary) await summarise(renderSummary(report), world);
  world.log.line(renderText(report));
  printAnnotations(checkAnnotations(report));
  if (outcome.delivery.problem !== undefined) printAnnotations(annotationsOf(outcome.delivery.problem));
  return report.verdict !== 'fail';
}

/** Reports a run that ended before there was an image. */
export async function publishFailure(error: unknown, world: World): Promise<void> {
  const annotations = annotationsOf(error);
  const wantsSummary = !/^false$/i.test(world.env['INPUT_SUMMARY'] ?? '');
  if (wantsSummary) await summarise(renderFailure(error), world);
  printAnnotations(annotations);
}

async function summarise(markdown: string, world: World): Promise<void> {
  await appendSummary(markdown, { file: world.env['GITHUB_STEP_SUMMARY'], log: world.log.line });
}

async function writeFiles({ made, prepared }: Outcome, report: Report, world: World): Promise<OutputFiles> {
  const folder = join(world.tempDir, 'dockerfile');
  await mkdir(folder, { recursive: true });
  const dockerfile = join(folder, 'Dockerfile');
  const hasExtras = made.extras.length > 0;
  const byHand = { extras: hasExtras, daemonPlatform: prepared.docker.platform };
  const modules = await readModuleFiles(made.plan);
  await writeFile(dockerfile, renderDockerfile(made.plan, { modules, byHand }));
  const [extrasLayer] = made.image.layers;
  if (hasExtras && extrasLayer !== undefined) {
    const tar = createWriteStream(join(folder, 'extras.tar'));
    await pipeline(decompress(createReadStream(extrasLayer.file), extrasLayer.descriptor.mediaType), tar);
  }
  const reportFile = join(world.tempDir, 'report.json');
  await writeFile(reportFile, renderJson(report));
  return { dockerfile, reportFile };
}
