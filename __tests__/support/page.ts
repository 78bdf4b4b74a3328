// The HTML pages in a real browser: Chromium without a window, from a file, as people open them.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { PAGE_FILES, type PageAssets } from '../../src/report/html/page.js';
import { tempFolder } from './temp-folder.js';

const FOLDER = path.resolve(import.meta.dirname, '../../assets/report');
const PROGRAMS = ['chromium', 'google-chrome'];

/** A page, and all that it did beside showing itself: what it logged, asked for, and opened. */
export interface OpenPage {
  readonly page: Page;
  readonly noise: string[];
}

/** What the pages' script and style are. */
export function pageAssets(): PageAssets {
  const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
  return { scripts: PAGE_FILES.scripts.map(read), style: read(PAGE_FILES.style) };
}

/** Starts the browser that script/test has seen to. */
export async function startBrowser(): Promise<Browser> {
  const found = PROGRAMS.map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim());
  const program = found.find((file) => file !== '');
  if (program === undefined) throw new Error(`none of ${PROGRAMS.join(', ')} is on PATH`);
  // The sandbox refuses to run as root; the pages are our own.
  return chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
}

/** Opens a page of its own for this test. */
export async function openPage(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const url = pathToFileURL(path.join(tempFolder({ 'report.html': html }), 'report.html')).href;
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  onTestFinished(async () => {
    await page.close();
  });
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== url && request.url() !== 'data:,') noise.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  return { page, noise };
}
