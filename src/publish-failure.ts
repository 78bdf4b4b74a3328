// Tells of a run that ended before there was an image. Apart from publish.ts, which such a run does not load.

import { annotationsOf, printAnnotations } from './github/annotations.js';
import { appendSummary } from './github/summary.js';
import { renderFailure } from './report/failure.js';
import type { World } from './world.js';

/** Reports what ended the run. */
export async function publishFailure(error: unknown, world: World): Promise<void> {
  const annotations = annotationsOf(error);
  const wantsSummary = !/^false$/i.test(world.env['INPUT_SUMMARY'] ?? '');
  if (wantsSummary) await summarise(renderFailure(error), world);
  printAnnotations(annotations);
}

/** Appends Markdown to the job summary. */
export async function summarise(markdown: string, world: World): Promise<void> {
  await appendSummary(markdown, { file: world.env['GITHUB_STEP_SUMMARY'], log: world.log.line });
}
