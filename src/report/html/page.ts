// The HTML pages: one file each, which asks for nothing else. What stands in the markup is the answer and its three
// numbers; the rest is data, which the page's script shows.

import { createHash } from 'node:crypto';
import type { Verdict } from '../model.js';
import { formatBytes, formatChange, formatSize } from '../units.js';
import { dataAsScript, escapeHtml } from './escape-html.js';
import type { PageData, PageNumber } from './page-data.js';

/** The files of assets/report/ that a page holds: the modules of its script in this order, and its style. */
export const PAGE_FILES = {
  scripts: [
    'format.js',
    'squarify.js',
    'image.js',
    'element.js',
    'detail.js',
    'map.js',
    'table.js',
    'columns.js',
    'lists.js',
    'page.js',
  ],
  style: 'page.css',
} as const;

/** The texts of PAGE_FILES. */
export interface PageAssets {
  readonly scripts: readonly string[];
  readonly style: string;
}

/** What a page is made from. */
export interface PageParts {
  readonly title: string;
  readonly verdict: Verdict;
  readonly headline: string;
  readonly data: PageData;
  readonly assets: PageAssets;
}

/** The page as text, ending with a line end. */
export function renderPage({ title, verdict, headline, data, assets }: PageParts): string {
  const script = joinModules(assets.scripts);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, assets.style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${assets.style}</style>
</head>
<body>
<header>
<h1><span class="verdict ${verdict}">${verdict}</span> ${escapeHtml(headline)}</h1>
<div id="switch"></div>
<dl id="numbers">${(data.images[0]?.numbers ?? []).map(renderNumber).join('')}</dl>
<div id="facts">${(data.images[0]?.facts ?? []).map((fact) => `<span>${escapeHtml(fact)}</span>`).join('')}</div>
</header>
<main id="main"><noscript><p>The map and the tables need JavaScript; the report file has the same numbers.</p></noscript></main>
<script type="application/json" id="data">${dataAsScript(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function renderNumber({ label, bytes, before }: PageNumber): string {
  if (bytes === undefined) return `<div><dt>${escapeHtml(label)}</dt><dd>not known</dd></div>`;
  const change = before === undefined ? '' : ` <small class="change">${formatChange(bytes - before)}</small>`;
  const size = `<small>${formatSize(bytes)}</small>`;
  return `<div><dt>${escapeHtml(label)}</dt><dd>${formatBytes(bytes)} ${size}${change}</dd></div>`;
}

/** Modules that import from each other only, in the order of their imports, as one script with nothing global. */
function joinModules(modules: readonly string[]): string {
  const bodies = modules.map((text) => text.replace(/^import\s[^;]*;\n/gm, '').replace(/^export /gm, ''));
  return `(() => {\n'use strict';\n${bodies.join('\n')}})();`;
}

// Nothing may be loaded or sent, and of scripts and styles only these two run, whatever else gets into the page.
function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
