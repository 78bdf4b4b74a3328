import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataAsScript, escapeHtml } from '../../../src/report/html/escape-html.js';
import { PAGE_FILES } from '../../../src/report/html/page.js';
import { renderHtml } from '../../../src/report/html/report-page.js';
import { failedReport } from '../../support/report.js';
import { exampleSize, HOSTILE_NAMES, hostileSize, withSize } from '../../support/size.js';

const ASSETS = {
  scripts: ["import { b } from './b.js';\nexport const a = 1;\n"],
  style: 'body { margin: 0 }',
};
const SCRIPT = "(() => {\n'use strict';\nconst a = 1;\n})();";

/** The data that a page's script will read. */
function dataIn(html: string): unknown {
  return JSON.parse(/<script type="application\/json" id="data">([^<]*)<\/script>/.exec(html)?.[1] ?? '');
}

describe('an HTML page', () => {
  it('says the answer in its title and its first line', () => {
    const html = renderHtml(failedReport, ASSETS);
    expect(html).toContain('<title>server: link check failed (6.08 MB, 2.50 MB to pull, dynamic)</title>\n');
    expect(html).toContain(
      '<h1><span class="verdict fail">fail</span> server: link check failed (6.08 MB, 2.50 MB to pull, dynamic)</h1>\n',
    );
    expect(html).toContain('<div><dt>binary</dt><dd>6,078,626 <small>6.08 MB</small></dd></div>');
  });

  it('joins the modules of its script to one with nothing global', () => {
    expect(renderHtml(withSize(exampleSize), ASSETS)).toContain(`<script>${SCRIPT}</script>`);
  });

  it('allows its own script and style, by their hashes, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(renderHtml(failedReport, ASSETS))?.[1];
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(SCRIPT)}`,
      `style-src ${hash(ASSETS.style)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('holds the data whole, and no name can leave it', () => {
    const html = renderHtml(withSize(hostileSize), ASSETS);
    expect(html.match(/<script|<\/script/g)).toHaveLength(4);
    expect(html).not.toContain('<!--');
    expect(dataIn(html)).toMatchObject({
      kind: 'size',
      images: [
        { groups: expect.arrayContaining([expect.objectContaining({ name: HOSTILE_NAMES[3] })]) as unknown },
      ],
    });
  });

  it('has a row for each owner and a group for each module and each kind of other bytes', () => {
    expect(dataIn(renderHtml(withSize(exampleSize), ASSETS))).toMatchObject({
      images: [
        {
          label: 'linux/amd64',
          whole: 6_078_626,
          groups: [
            { name: 'standard library', kind: 'std', own: 5_610_000 },
            { name: 'example.com/acme', kind: 'main', own: 200_000 },
            { name: 'gopkg.in/yaml.v3', kind: 'module', version: 'v3.0.1', own: 139_000, ownPlus: 259_000 },
            { name: 'golang.org/x/text', kind: 'module', own: 120_000 },
            { name: 'tables that packages share', kind: 'other', own: 5_000 },
            { name: 'file format and alignment', kind: 'other', own: 4_000 },
            { name: 'not attributed', kind: 'other', own: 626 },
          ],
          rows: [
            ['runtime', 0, 1_500_000, 900_000, 100_000, 400_000, 0, 2_400_000, 100_000, 400_000],
            ['net/http', 0, 1_400_000, 900_000, 210_000, 200_000, 0, 2_300_000, 210_000, 200_000],
            ['gopkg.in/yaml.v3', 2, 70_000, 50_000, 10_000, 9_000, 0, 120_000, 10_000, 9_000],
            ['golang.org/x/text/unicode/norm', 3, 30_000, 10_000, 2_000, 78_000, 0, 40_000, 2_000, 78_000],
            ['main', 1, 70_000, 30_000, 5_000, 5_000, 0, 100_000, 5_000, 5_000],
            ['example.com/acme/internal/config', 1, 50_000, 25_000, 10_000, 5_000, 0, 75_000, 10_000, 5_000],
            ['pctab', 4, 0, 5_000, 0, 0, 0, 0, 0, 0],
            ['alignment', 5, 0, 0, 0, 0, 4_000, 0, 0, 0],
            ['.rodata', 6, 0, 0, 0, 626, 0, 0, 0, 0],
          ],
        },
      ],
    });
  });
});

describe('text on its way into a page', () => {
  it.each([
    ['a<b>&"\'`', 'a&#60;b&#62;&#38;&#34;&#39;&#96;'],
    ['a\n\u202eb\u0000', 'a b'],
    ['javascript:x', 'javascript:x'],
  ])('%j is %j', (text, expected) => {
    expect(escapeHtml(text)).toBe(expected);
  });

  it.each(HOSTILE_NAMES)('as data, %j is inert and parses to itself', (name) => {
    const text = dataAsScript([name]);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual([name]);
  });
});

describe('the files that a page is made of', () => {
  const read = (name: string): string =>
    readFileSync(path.resolve(import.meta.dirname, '../../../assets/report', name), 'utf8');

  it.each(PAGE_FILES.scripts)('%s cannot end its element and imports only what stands before it', (name) => {
    const text = read(name);
    expect(text).not.toMatch(/<\/script|<!--/i);
    const before = PAGE_FILES.scripts.slice(0, PAGE_FILES.scripts.indexOf(name));
    const imports = [...text.matchAll(/^import\s[^;]*'\.\/([^']+)';$/gm)].map((match) => match[1]);
    expect(imports.filter((file) => !(before as readonly unknown[]).includes(file))).toEqual([]);
  });

  it('asks for nothing from elsewhere', () => {
    expect(read(PAGE_FILES.style)).not.toMatch(/url\(|@import|<\/style/i);
  });
});
