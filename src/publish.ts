// Tells what happened: files, outputs, job summary, annotations. A broken check is reported first and fails last.

import {
  annotationsOf,
  checkAnnotations,
  findingAnnotations,
  printAnnotations,
} from './github/annotations.js';
import { outputsOf, writeOutputs } from './github/outputs.js';
import { appendSummary } from './github/summary.js';
import { reportOf } from './report-of-run.js';
import { writeReportFiles } from './report-files.js';
import { renderFailure } from './report/failure.js';
import { renderSummary } from './report/markdown.js';
import { renderText } from './report/text.js';
import type { Outcome } from './run.js';
import type { World } from './world.js';

/** Reports a run that made images. Gives whether the step has passed. */
export async function publish({ prepared, programs, failed }: Outcome, world: World): Promise<boolean> {
  const reported = programs.map((outcome) => ({
    outcome,
    report: reportOf(prepared, outcome, world.log.timings),
  }));
  const reports = reported.map(({ report }) => report);
  const files = await writeReportFiles(prepared, reported, world);
  writeOutputs(outputsOf(reports, { files, hasFailed: failed.length > 0 }));
  // Programs that were compiled together and failed together share one error.
  const errors = [...new Set(failed.map(({ error }) => error))];
  if (prepared.inputs.summary) {
    await summarise([...errors.map(renderFailure), ...reports.map(renderSummary)].join('\n'), world);
  }
  for (const { outcome, report } of reported) {
    world.log.line(renderText(report));
    printAnnotations([...checkAnnotations(report), ...findingAnnotations(report)]);
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
