// The HTML report in a real browser: what it shows, how it is used, and that nothing in it can do harm.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { renderHtml } from '../../src/report/html/report-page.js';
import type { ImageReport } from '../../src/report/model.js';
import type { SizeReport } from '../../src/report/size-model.js';
import { exampleReport } from '../support/report.js';
import { openPage, pageAssets, startBrowser } from '../support/page.js';
import { exampleSize, HOSTILE_NAMES, hostileSize, largeSize, withSize } from '../support/size.js';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

const htmlOf = (size: SizeReport): string => renderHtml(withSize(size), pageAssets());

/** The same with other names for packages and modules. */
function renamed(size: SizeReport, rename: (name: string) => string): SizeReport {
  const owners = size.attribution.owners.map((owner) => ({
    ...owner,
    name: rename(owner.name),
    ...(owner.module === undefined ? {} : { module: rename(owner.module) }),
  }));
  const modules = size.modules.map((module) => ({ ...module, path: rename(module.path) }));
  return { ...size, modules, attribution: { ...size.attribution, owners } };
}

/** Many packages of one module, each as large as the others. */
function equalSize(count: number): SizeReport {
  const [owner] = exampleSize.attribution.owners;
  if (owner === undefined) throw new Error('the example has no owners');
  const owners = Array.from({ length: count }, (_, index) => ({
    ...owner,
    name: `package-${index}`,
    module: 'm',
  }));
  const modules = [{ path: 'm', own: 2_900_000 * count, packages: count }];
  return {
    ...exampleSize,
    modules,
    attribution: { ...exampleSize.attribution, size: 2_900_000 * count, owners },
  };
}

/** The first cells of a table's rows. */
async function namesIn(page: Page, table: string): Promise<string[]> {
  return page.locator(`${table} tbody tr > :first-child button`).allInnerTexts();
}

/** The names on the cells of the map, without their figures. */
async function cellsOf(page: Page): Promise<string[]> {
  const labels = await page.evaluate<string[]>(
    '[...document.querySelectorAll("#map .cell")].map((cell) => cell.getAttribute("aria-label"))',
  );
  return labels.map((label) => label.split(': ')[0] ?? '').sort();
}

/** A server on this machine that remembers who came. */
async function startServer(): Promise<{ readonly url: string; readonly visits: readonly string[] }> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end();
  });
  onTestFinished(() => {
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, visits };
}

async function focused(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.id');
}

describe('the HTML report', () => {
  it('shows the answer, the numbers, the map, the tables and the findings, and asks for nothing', async () => {
    const { page, noise } = await openPage(browser, htmlOf(exampleSize));
    expect(await page.locator('h1').innerText()).toBe('pass server: 6.08 MB, 2.50 MB to pull, static');
    expect(await page.locator('#numbers').innerText()).toBe(
      'binary\n6,078,626 6.08 MB\nuncompressed\n6,078,626 6.08 MB\ncompressed\n2,501,842 2.50 MB',
    );
    expect(await cellsOf(page)).toEqual([
      'example.com/acme',
      'file format and alignment',
      'golang.org/x/text',
      'gopkg.in/yaml.v3',
      'not attributed',
      'standard library',
      'tables that packages share',
    ]);
    expect(await namesIn(page, '#modules')).toEqual([
      'standard library',
      'example.com/acme',
      'gopkg.in/yaml.v3',
      'golang.org/x/text',
    ]);
    expect((await namesIn(page, '#packages')).slice(0, 3)).toEqual([
      'runtime',
      'net/http',
      'gopkg.in/yaml.v3',
    ]);
    expect(await page.locator('#sections tbody tr').count()).toBe(4);
    expect(await page.locator('#findings').innerText()).toContain('ca-certificates: true');
    expect(await page.locator('#advice').innerText()).toContain('about 393 kB of the binary');
    expect(noise).toEqual([]);
  });

  it('gives each rectangle an area in proportion to its bytes', async () => {
    const { page } = await openPage(browser, htmlOf(exampleSize));
    const areaOf = async (name: string): Promise<number> => {
      const box = await page.getByRole('button', { name: `${name}: ` }).boundingBox();
      return (box?.width ?? 0) * (box?.height ?? 0);
    };
    expect((await areaOf('example.com/acme')) / (await areaOf('gopkg.in/yaml.v3'))).toBeCloseTo(200 / 139, 1);
  });

  it('says of what the pointer is over who owns it, how that is known, and how it comes in', async () => {
    const { page } = await openPage(browser, htmlOf(exampleSize));
    await page.getByRole('button', { name: 'golang.org/x/text: 120,000 bytes, 2.0 %' }).hover();
    expect(await page.locator('#detail p').allInnerTexts()).toEqual([
      'golang.org/x/text v0.36.0',
      '120,000 bytes (2.0 %) · 1 package',
      'main → example.com/acme/internal/config → gopkg.in/yaml.v3 → golang.org/x/text/unicode/norm',
    ]);
    await page.locator('#map .part', { hasText: 'net/http' }).hover();
    expect(await page.locator('#detail p').allInnerTexts()).toEqual([
      'net/http in standard library',
      '2,710,000 bytes (44.6 %) · code 1,400,000 · lines 900,000 · types 210,000 · data 200,000 · ' +
        'exact 84.9 %, typed 7.7 %, inferred 7.4 %',
      'main → net/http',
    ]);
  });

  it('filters the map and the tables by one search', async () => {
    const { page } = await openPage(browser, htmlOf(exampleSize));
    await page.locator('#search').fill('TEXT norm');
    expect(await cellsOf(page)).toEqual(['golang.org/x/text']);
    expect(await namesIn(page, '#modules')).toEqual(['golang.org/x/text']);
    expect(await namesIn(page, '#packages')).toEqual(['golang.org/x/text/unicode/norm']);
    expect(await page.locator('#found').innerText()).toBe('1 match, 120 kB (2.0 %)');
    await page.locator('#search').fill('acme config');
    expect(await namesIn(page, '#packages')).toEqual(['example.com/acme/internal/config']);
    await page.locator('#search').fill('nothing like this');
    expect(await cellsOf(page)).toEqual([]);
    expect(await page.locator('#found').innerText()).toBe('nothing found');
    await page.locator('#search').fill('');
    expect(await cellsOf(page)).toHaveLength(7);
  });

  it('is used with the keyboard alone', async () => {
    const { page } = await openPage(browser, htmlOf(exampleSize));
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('search');
    await page.keyboard.type('e');
    await page.keyboard.press('Escape');
    expect(await page.locator('#search').inputValue()).toBe('');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('standard library: 5,610,000 bytes, 92.3 %');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('gopkg.in/yaml.v3: 139,000 bytes, 2.3 %');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('example.com/acme: 200,000 bytes, 3.3 %');
    await page.keyboard.press('Enter');
    expect(await page.locator('#crumbs').innerText()).toBe('All modules › example.com/acme');
    expect(await cellsOf(page)).toEqual(['example.com/acme/internal/config', 'main']);
    expect(await focused(page)).toBe('main: 110,000 bytes, 1.8 %');
    expect(await page.locator('#detail p').allInnerTexts()).toContain('main in example.com/acme');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('example.com/acme: 200,000 bytes, 3.3 %');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('not attributed: 626 bytes, 0.0 %');
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('standard library: 5,610,000 bytes, 92.3 %');
    expect(await page.locator('#map .cell[tabindex="0"]').count()).toBe(1);
  });

  it('opens the module of the package that is clicked, and goes back by the way on top', async () => {
    const { page } = await openPage(browser, htmlOf(exampleSize));
    await page.locator('#map .part', { hasText: 'runtime' }).click();
    expect(await cellsOf(page)).toEqual(['net/http', 'runtime']);
    expect(await page.locator('#detail strong').innerText()).toBe('runtime');
    await page.locator('#crumbs button').click();
    expect(await cellsOf(page)).toHaveLength(7);
  });

  it('sorts its tables by any column', async () => {
    const { page } = await openPage(browser, htmlOf(exampleSize));
    const types = page.locator('#packages thead th', { hasText: 'types' });
    await types.getByRole('button').click();
    expect(await types.getAttribute('aria-sort')).toBe('descending');
    expect((await namesIn(page, '#packages')).slice(0, 2)).toEqual(['net/http', 'runtime']);
    await page.keyboard.press('Enter');
    expect(await types.getAttribute('aria-sort')).toBe('ascending');
    expect((await namesIn(page, '#packages')).at(-1)).toBe('net/http');
    await page.locator('#packages thead th', { hasText: 'package' }).getByRole('button').click();
    expect((await namesIn(page, '#packages'))[0]).toBe('.rodata');
  });

  it('switches between platforms', async () => {
    const [image] = withSize(exampleSize).images;
    if (image === undefined) throw new Error('the example has no image');
    const arm: ImageReport = {
      ...image,
      platform: { os: 'linux', architecture: 'arm64' },
      binarySize: 5_999_999,
      size: { ...exampleSize, findings: [] },
    };
    const report = { ...exampleReport, images: [image, arm] };
    const { page, noise } = await openPage(browser, renderHtml(report, pageAssets()));
    await page.getByRole('radio', { name: 'linux/amd64' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#numbers dd').first().innerText()).toBe('5,999,999 6.00 MB');
    expect(await page.locator('#findings').isVisible()).toBe(false);
    expect(noise).toEqual([]);
  });

  it('shows the numbers alone where nothing is known of the bytes', async () => {
    const { page, noise } = await openPage(browser, renderHtml(exampleReport, pageAssets()));
    expect(await page.locator('#numbers dd').first().innerText()).toBe('6,078,626 6.08 MB');
    expect(await page.locator('main section:visible').count()).toBe(0);
    expect(noise).toEqual([]);
  });
});

describe('hostile names in the HTML report', () => {
  it('are shown as they are and do nothing', async () => {
    const { page, noise } = await openPage(browser, htmlOf(hostileSize));
    const names = await namesIn(page, '#modules');
    expect(names).toContain('<img src=x onerror=alert(1)>');
    expect(names).toContain('</script><script>alert(2)</script>');
    expect(names).toContain('__proto__');
    for (const cell of await page.locator('#map .cell').all()) await cell.hover({ force: true });
    await page.locator('#search').fill('<img');
    expect(await page.locator('img, iframe, a, [onerror], [onmouseover]').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(2);
    expect(noise).toEqual([]);
  });

  it('in the first line are shown as they are too', async () => {
    const report = { ...withSize(exampleSize), name: HOSTILE_NAMES.join(' ') };
    const { page, noise } = await openPage(browser, renderHtml(report, pageAssets()));
    expect(await page.locator('h1').innerText()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.title()).toContain('</script><script>alert(2)</script>');
    expect(await page.locator('img, script').count()).toBe(2);
    expect(noise).toEqual([]);
  });

  it('could run no script even if they got into the page, nor reach anybody', async () => {
    const { url, visits } = await startServer();
    const { page, noise } = await openPage(browser, htmlOf(exampleSize));
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.wasRun = true');
      image.src = '${url}';
      document.body.append(image);
    }`);
    expect(await page.evaluate(`fetch('${url}').then(() => 'reached', () => 'refused')`)).toBe('refused');
    expect(await page.evaluate('window.wasRun')).toBeUndefined();
    expect(visits).toEqual([]);
    expect(noise.filter((line) => line.includes('Content Security Policy')).length).toBeGreaterThan(2);
    // The server does answer those who may ask.
    await fetch(url);
    expect(visits).toEqual(['/']);
  });
});

describe('the form of the HTML report', () => {
  it.each([
    ['the example', exampleSize],
    ['hostile names', hostileSize],
    ['a large program', largeSize(3000)],
    ['names without an end', renamed(exampleSize, (name) => name + 'x'.repeat(300))],
  ])('fits a phone of 360 pixels: %s', async (_, size) => {
    const { page } = await openPage(browser, htmlOf(size), { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it.each(['light', 'dark'] as const)('can be read in the %s', async (colorScheme) => {
    const { page } = await openPage(browser, htmlOf(exampleSize), { colorScheme });
    const [text = [], ground = []] = await page.evaluate<number[][]>(
      '["color", "backgroundColor"].map((name) => getComputedStyle(document.body)[name].match(/\\d+/g).map(Number))',
    );
    const brightness = (channels: number[]): number => channels.reduce((sum, one) => sum + one, 0) / 3;
    const difference = brightness(ground) - brightness(text);
    expect(colorScheme === 'light' ? difference : -difference).toBeGreaterThan(180);
  });

  it('is printed with its map and tables, without what only a screen can use', async () => {
    const { page } = await openPage(browser, htmlOf(exampleSize), { viewport: { width: 700, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#search').isVisible()).toBe(false);
    expect(await page.locator('#map .cell').first().isVisible()).toBe(true);
    expect(await page.locator('#packages table').isVisible()).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(700);
  });

  it('has a bounded number of elements, also where all packages are equally large', async () => {
    const { page } = await openPage(browser, htmlOf(equalSize(20_000)));
    expect(await page.locator('#map *').count()).toBeLessThan(2500);
    await page.locator('#map .cell').first().click();
    expect(await page.locator('#map *').count()).toBeLessThan(2500);
    expect(await page.locator('#map .rest').innerText()).toBe('19,600 smaller');
  });

  it('has a bounded number of elements, however many packages there are', async () => {
    const { page, noise } = await openPage(browser, htmlOf(largeSize(20_000)));
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(4000);
    await page.locator('#packages .more').click();
    expect(await page.locator('#packages tbody tr').count()).toBe(120);
    await page.locator('#search').fill('package-19999');
    expect(await namesIn(page, '#packages')).toEqual([
      'example.com/organisation/module-1999/internal/package-19999',
    ]);
    expect(noise).toEqual([]);
  });
});
