// Tells what happened: files, outputs, job summary, annotations, comment. A broken check is reported first and fails last.

import { causeAnnotations } from './cause-annotations.js';
import {
  annotationsOf,
  checkAnnotations,
  findingAnnotations,
  printAnnotations,
} from './github/annotations.js';
import { outputsOf, writeOutputs } from './github/outputs.js';
import { contentOf, factsOf } from './github/comment-section.js';
import { formatPlatform } from './oci/platform.js';
import { comparisonOf } from './one-program.js';
import { summarise } from './publish-failure.js';
import { reportOf } from './report-of-run.js';
import { writeReportFiles, type Reported } from './report-files.js';
import { renderComparison } from './report/comparison-markdown.js';
import type { Comparison } from './report/comparison-model.js';
import { sectionOf } from './report/comparison-section.js';
import { renderComparisonText } from './report/comparison-text.js';
import { renderFailure } from './report/failure.js';
import { renderSummary } from './report/markdown.js';
import type { Report } from './report/model.js';
import type { SectionContent } from './report/section-model.js';
import { renderText } from './report/text.js';
import type { Outcome } from './outcome.js';
import type { World } from './world.js';

/** Reports a run that made images. Gives whether the step has passed. */
export async function publish(outcome: Outcome, world: World): Promise<boolean> {
  const { prepared, failed, comparison } = outcome;
  const reported = reportAll(outcome, world);
  const reports = reported.map(({ report }) => report);
  const files = await writeReportFiles(prepared, reported, world);
  const facts = { files, hasFailed: failed.length > 0, ...withComparison(comparison) };
  writeOutputs(outputsOf(reports, facts), world.env);
  // Programs that were compiled together and failed together share one error.
  const errors = [...new Set(failed.map(({ error }) => error))];
  const section = comparison === undefined ? undefined : sectionOf(comparison);
  if (prepared.inputs.summary) {
    const compared = section === undefined ? [] : [renderComparison(section)];
    const sections = [...compared, ...errors.map(renderFailure), ...reports.map(renderSummary)];
    await summarise(sections.join('\n'), world);
  }
  printReports(outcome, reported, world);
  for (const error of errors) printAnnotations(annotationsOf(error));
  if (section !== undefined) world.log.line(renderComparisonText(section));
  if (comparison !== undefined) printAnnotations(await causeAnnotations(comparison, prepared));
  await comment(outcome, { reports, section }, world);
  return errors.length === 0 && reports.every(({ verdict }) => verdict !== 'fail');
}

function reportAll({ prepared, programs, comparison }: Outcome, world: World): readonly Reported[] {
  return programs.map((outcome) => {
    const own = comparison === undefined ? undefined : comparisonOf(comparison, outcome.program.plan.name);
    const subject = { ...outcome, ...withComparison(own) };
    return { outcome: subject, report: reportOf(prepared, subject, world.log.timings) };
  });
}

function withComparison(comparison: Comparison | undefined): { readonly comparison?: Comparison } {
  return comparison === undefined ? {} : { comparison };
}

function printReports({ failed }: Outcome, reported: readonly Reported[], world: World): void {
  for (const { outcome, report } of reported) {
    world.log.line(renderText(report));
    printAnnotations([...checkAnnotations(report), ...findingAnnotations(report)]);
    const { problem } = outcome.delivery;
    if (problem !== undefined) printAnnotations(annotationsOf(problem));
  }
  for (const { program } of failed) world.log.line(`✗ fail  ${program.plan.name}: no image was made`);
}

// One comment for the step, whatever it holds; the post step looks once more whether it is still there.
async function comment(
  { prepared }: Outcome,
  { reports, section }: { readonly reports: readonly Report[]; readonly section: SectionContent | undefined },
  world: World,
): Promise<void> {
  const { inputs, event } = prepared;
  const [first] = reports;
  if (inputs.comment === 'never' || !('pullRequest' in event) || first === undefined) return;
  const { commentReport } = await import('./github/comment-report.js');
  const content = contentOf(factsOf(first, section));
  const identity = [
    reports.map(({ name }) => name).join(','),
    first.images.map(({ platform }) => formatPlatform(platform)).join(','),
    first.tags[0] ?? '',
  ];
  const state = await commentReport(
    { event, mode: inputs.comment, content, identity, id: world.runId },
    { env: world.env, token: inputs.githubToken, log: world.log.line, signal: world.controller.signal },
  );
  if (state !== '') world.remember('comment', state);
}
