// The report as an HTML page.

import { headlineOf } from '../describe.js';
import type { Report } from '../model.js';
import { pageDataOf } from './page-data.js';
import { renderPage, type PageAssets } from './page.js';

/** One self-contained file, ending with a line end: answer, numbers, map of the bytes, tables, findings. */
export function renderHtml(report: Report, assets: PageAssets): string {
  const headline = headlineOf(report);
  return renderPage({
    title: headline,
    verdict: report.verdict,
    headline,
    data: pageDataOf(report),
    assets,
  });
}
