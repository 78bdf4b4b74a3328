// Tells what happened: files, outputs, job summary, annotations. A broken check is reported first and fails last.

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { renderDockerfileByHand } from './engine/dockerfile-by-hand.js';
import { readModuleFiles } from './engine/module-files.js';
import { annotationsOf, checkAnnotations, printAnnotations } from './github/annotations.js';
import { outputsOf, writeOutputs, type OutputFiles } from './github/outputs.js';
import { appendSummary } from './github/summary.js';
import { decompress } from './oci/compression.js';
import { platformOfNode } from './oci/platform.js';
import { reportOf } from './report-of-run.js';
import { renderJson } from './report/json.js';
import { renderFailure } from './report/failure.js';
import { renderSummary } from './report/markdown.js';
import type { Report } from './report/model.js';
import { renderText } from './report/text.js';
import type { Prepared } from './prepare.js';
import type { Outcome, ProgramOutcome } from './run.js';
import type { World } from './world.js';

/** Reports a run that made images. Gives whether the step has passed. */
export async function publish({ prepared, programs, failed }: Outcome, world: World): Promise<boolean> {
  const reported = programs.map((outcome) => ({
    outcome,
    report: reportOf(prepared, outcome, world.log.timings),
  }));
  const reports = reported.map(({ report }) => report);
  const files = await writeFiles(prepared, reported, world);
  writeOutputs(outputsOf(reports, { files, hasFailed: failed.length > 0 }));
  // Programs that were compiled together and failed together share one error.
  const errors = [...new Set(failed.map(({ error }) => error))];
  if (prepared.inputs.summary) {
    await summarise([...errors.map(renderFailure), ...reports.map(renderSummary)].join('\n'), world);
  }
  for (const { outcome, report } of reported) {
    world.log.line(renderText(report));
    printAnnotations(checkAnnotations(report));
    const { problem } = outcome.delivery;
    if (problem !== undefined) printAnnotations(annotationsOf(problem));
  }
  for (const { program } of failed) world.log.line(`✗ fail  ${program.plan.name}: no image was made`);
  for (const error of errors) printAnnotations(annotationsOf(error));
  return errors.length === 0 && reports.every(({ verdict }) => verdict !== 'fail');
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

interface Reported {
  readonly outcome: ProgramOutcome;
  readonly report: Report;
}

async function writeFiles(
  prepared: Prepared,
  reported: readonly Reported[],
  world: World,
): Promise<OutputFiles> {
  const [first] = reported;
  const dockerfile = first === undefined ? '' : await writeDockerfile(prepared, first.outcome, world);
  const reportFile = join(world.tempDir, 'report.json');
  await writeFile(reportFile, reported.map(({ report }) => renderJson(report)).join(''));
  return { dockerfile, reportFile };
}

/** The Dockerfile to use by hand, with what it copies beside it. */
async function writeDockerfile(prepared: Prepared, { made }: ProgramOutcome, world: World): Promise<string> {
  const folder = join(world.tempDir, 'dockerfile');
  await mkdir(folder, { recursive: true });
  const dockerfile = join(folder, 'Dockerfile');
  const hasExtras = made.extras.length > 0;
  const byHand = {
    extras: hasExtras,
    daemonPlatform: prepared.daemon?.platform ?? platformOfNode(world.arch),
  };
  const modules = await readModuleFiles(made.plan);
  await writeFile(dockerfile, renderDockerfileByHand(made.plan, { modules, ...byHand }));
  const extrasLayer = made.images[0]?.layers[0];
  if (hasExtras && extrasLayer !== undefined) {
    const tar = createWriteStream(join(folder, 'extras.tar'));
    await pipeline(decompress(createReadStream(extrasLayer.file), extrasLayer.descriptor.mediaType), tar);
  }
  return dockerfile;
}
