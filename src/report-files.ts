// The files about a run: the JSON report, the HTML page and the bill of materials, where they are asked for; the report
// and the Dockerfile for use by hand in the run's own folder always.

import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { REMOTE_CONTEXT, renderDockerfileByHand } from './engine/dockerfile-by-hand.js';
import { platformName } from './engine/layout.js';
import { readModuleFiles } from './engine/module-files.js';
import { InputError } from './errors.js';
import type { OutputFiles } from './github/outputs.js';
import { NAME_PLACEHOLDER } from './inputs/build.js';
import { PLATFORM_PLACEHOLDER } from './inputs/report.js';
import { readEpoch } from './make-plan.js';
import { decompress } from './oci/compression.js';
import { readFileBytes, writeFileBytes } from './oci/file-bytes.js';
import { platformOfNode, samePlatform } from './oci/platform.js';
import type { Prepared } from './prepare.js';
import { PAGE_FILES, type PageAssets } from './report/html/page.js';
import { renderHtml } from './report/html/report-page.js';
import { plainText } from './report/cause-text.js';
import { sectionOf } from './report/comparison-section.js';
import { renderHtmlDiff } from './report/html/diff-page.js';
import { renderJson } from './report/json.js';
import type { Report } from './report/model.js';
import type { ReportSubject } from './report-of-run.js';
import type { ProgramOutcome } from './outcome.js';
import type { World } from './world.js';

/** A program with its report. */
export interface Reported {
  readonly outcome: ReportSubject;
  readonly report: Report;
}

/** Writes them all. What the user asked for and cannot be written is an InputError. */
export async function writeReportFiles(
  prepared: Prepared,
  reported: readonly Reported[],
  world: World,
): Promise<OutputFiles> {
  const [first] = reported;
  const dockerfile = first === undefined ? '' : await writeDockerfile(prepared, first.outcome, world);
  const reportFile = join(world.tempDir, 'report.json');
  const reports = reported.map(({ report }) => report);
  await writeFile(reportFile, renderJson(reports.length === 1 ? (reports[0] ?? []) : reports));
  for (const one of reported) await writeAsked(one, prepared.folder, world);
  return { dockerfile, reportFile };
}

async function writeAsked(one: Reported, folder: string, world: World): Promise<void> {
  const { program } = one.outcome;
  const { reportFile, htmlFile, sbomFile } = program.inputs;
  const pathOf = (text: string): string =>
    resolve(folder, text.replaceAll(NAME_PLACEHOLDER, program.plan.name));
  if (reportFile !== undefined) await writeOut('report-file', pathOf(reportFile), renderJson(one.report));
  if (htmlFile !== undefined) await writePages(one, pathOf(htmlFile), world);
  if (sbomFile !== undefined) await writeSboms(one.outcome, pathOf(sbomFile), world);
}

// Where there is something to compare with, the page of the difference stands beside the page of the report.
async function writePages({ outcome, report }: Reported, path: string, world: World): Promise<void> {
  const assets = await readPageAssets(world.actionDir);
  await writeOut('html-file', path, renderHtml(report, assets));
  const diff = outcome.comparison?.diff;
  if (diff === undefined || outcome.comparison === undefined) return;
  const { verdict, headline } = sectionOf(outcome.comparison);
  const after = diff.images.map(
    ({ platform }) => report.images.find((image) => samePlatform(image.platform, platform))?.size,
  );
  const page = renderHtmlDiff({ verdict, headline: plainText(headline), diff, after }, assets);
  await writeOut('html-file', path.replace(/(\.html?)?$/, '.diff$1'), page);
}

async function writeSboms(
  { program, made, inspections, measured }: ProgramOutcome,
  path: string,
  world: World,
): Promise<void> {
  // Loaded here only: its library is large.
  const { renderSbom } = await import('./report/sbom.js');
  const epoch = readEpoch(world.env);
  for (const [at, image] of made.images.entries()) {
    const inspection = inspections[at];
    if (inspection === undefined) continue;
    const one = measured[at];
    const graph = one === undefined || 'problem' in one ? undefined : one.graph;
    const text = await renderSbom({
      buildInfo: inspection.buildInfo,
      sha256: inspection.binarySha256,
      name: program.plan.name,
      ...(epoch === undefined ? {} : { epoch }),
      ...(graph === undefined ? {} : { graph }),
    });
    const platform = platformName(image.platform).replaceAll('_', '-');
    await writeOut('sbom-file', path.replaceAll(PLATFORM_PLACEHOLDER, platform), text);
  }
}

async function writeOut(input: string, path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`${input}: ${path} cannot be written: ${reason}`, {
      cause,
      hint: 'Give a path that the runner can write to.',
    });
  }
}

/** The script and style of the HTML pages, which come with the action. */
export async function readPageAssets(actionDir: string): Promise<PageAssets> {
  const read = (name: string): Promise<string> => readFile(join(actionDir, 'assets/report', name), 'utf8');
  const [style, ...scripts] = await Promise.all([PAGE_FILES.style, ...PAGE_FILES.scripts].map(read));
  return { scripts, style: style ?? '' };
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
  const { remote, contextDir } = made.plan.source;
  if (remote !== undefined) await cp(contextDir, join(folder, REMOTE_CONTEXT), { recursive: true });
  const extrasLayer = made.images[0]?.layers[0];
  if (hasExtras && extrasLayer !== undefined) {
    const tar = decompress(readFileBytes(extrasLayer.file), extrasLayer.descriptor.mediaType);
    await writeFileBytes(join(folder, 'extras.tar'), tar);
  }
  return dockerfile;
}
