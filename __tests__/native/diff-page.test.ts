// The HTML page of a difference in a real browser: colour and area say what has changed, the tables by how much.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtmlDiff } from '../../src/report/html/diff-page.js';
import { openPage, pageAssets, startBrowser } from '../support/page.js';
import { exampleDiff, exampleImageDiff } from '../support/size-diff.js';
import { exampleSize, HOSTILE_NAMES } from '../support/size.js';

const HEADLINE = 'server grows by 249 kB (+4.3 %), because of gopkg.in/yaml.v3';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

function html(diff = exampleDiff, after = [exampleSize]): string {
  return renderHtmlDiff({ verdict: 'fail', headline: HEADLINE, diff, after }, pageAssets());
}

async function rowsOf(page: Page, table: string): Promise<string[][]> {
  const rows = await page.locator(`${table} tbody tr`).all();
  return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
}

async function classOf(page: Page, name: string): Promise<string | null> {
  return page.getByRole('button', { name: `${name}: ` }).getAttribute('class');
}

describe('the page of a difference', () => {
  it('says the answer, both sides of the numbers, and what makes them hard to compare', async () => {
    const { page, noise } = await openPage(browser, html());
    expect(await page.locator('h1').innerText()).toBe(`fail ${HEADLINE}`);
    expect(await page.locator('#numbers dd').allInnerTexts()).toEqual([
      '6,078,626 6.08 MB +249 kB',
      '6,078,626 6.08 MB +249 kB',
      'not known',
    ]);
    expect(await page.locator('#facts span').allInnerTexts()).toEqual([
      'Go 1.26.7 → 1.26.8',
      'the linker keeps unused methods now',
      'compressed sizes are not compared: gzip before, zstd now',
    ]);
    expect(await page.locator('#findings h3').allInnerTexts()).toEqual(['dead-code-kept', 'no-tmp']);
    expect(noise).toEqual([]);
  });

  it('colours what has grown and what has shrunk, and leaves grey what is as it was', async () => {
    const { page } = await openPage(browser, html());
    expect(await classOf(page, 'gopkg.in/yaml.v3')).toBe('cell grown');
    expect(await classOf(page, 'example.com/old')).toBe('cell shrunk');
    expect(await classOf(page, 'standard library')).toBe('cell same');
    const label = await page.getByRole('button', { name: 'gopkg.in/yaml.v3: ' }).getAttribute('aria-label');
    expect(label).toBe('gopkg.in/yaml.v3: 139,000 bytes, +139,000, new');
    await page.getByRole('button', { name: 'example.com/old: ' }).hover();
    expect(await page.locator('#detail p').allInnerTexts()).toEqual([
      'example.com/old v1.0.0',
      '30,000 → 0 bytes (-30,000, gone)',
    ]);
  });

  it('has only what has changed in its tables, the largest growth first', async () => {
    const { page } = await openPage(browser, html());
    expect(await page.locator('#modules tbody th').allInnerTexts()).toEqual([
      'gopkg.in/yaml.v3 v3.0.1',
      'golang.org/x/text v0.35.0 → v0.36.0',
      'example.com/acme',
      'example.com/old v1.0.0',
    ]);
    expect(await rowsOf(page, '#modules')).toEqual([
      ['0', '139,000', '+139,000'],
      ['20,000', '120,000', '+100,000'],
      ['160,000', '200,000', '+40,000'],
      ['30,000', '0', '-30,000'],
    ]);
    expect(await page.locator('#packages tbody tr').count()).toBe(4);
    expect(await rowsOf(page, '#sections')).toEqual([['2,871,000', '3,120,000', '+249,000']]);
  });

  it('says so where the module of a package is not known', async () => {
    const owners = exampleImageDiff.owners.map(({ owner, name, kind, bytes }) => ({
      owner,
      name,
      kind,
      bytes,
    }));
    const images = [{ ...exampleImageDiff, owners }];
    const { page } = await openPage(browser, html({ ...exampleDiff, images }, []));
    expect(await page.locator('#modules tbody th').allInnerTexts()).toEqual(['no known module']);
  });

  it('shows what has changed also where nothing else is known', async () => {
    const { page, noise } = await openPage(browser, html(exampleDiff, []));
    expect(await page.locator('#map .cell').count()).toBe(4);
    expect(noise).toEqual([]);
  });

  it('names the programs where there are several', async () => {
    const images = [exampleImageDiff, { ...exampleImageDiff, name: 'worker' }];
    const { page } = await openPage(browser, html({ ...exampleDiff, images }, []));
    expect(await page.locator('#switch label').allInnerTexts()).toEqual([
      'server linux/amd64',
      'worker linux/amd64',
    ]);
  });

  it('shows hostile names as they are', async () => {
    const [first] = exampleImageDiff.owners;
    if (first === undefined) throw new Error('the example has no owners');
    const owners = HOSTILE_NAMES.map((name) => ({ ...first, name, module: name }));
    const image = {
      ...exampleImageDiff,
      owners,
      notes: HOSTILE_NAMES,
      findings: { added: HOSTILE_NAMES, gone: [] },
    };
    const { page, noise } = await openPage(browser, html({ ...exampleDiff, images: [image] }, []), {
      viewport: { width: 360, height: 740 },
    });
    expect(await page.locator('#packages tbody tr').count()).toBe(HOSTILE_NAMES.length);
    expect(await page.locator('img, iframe, a, [onerror]').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(noise).toEqual([]);
  });
});
