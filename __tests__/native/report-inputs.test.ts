// What the inputs about sizes do in a whole run of the action as it is committed in dist/, with no daemon: the files
// that are asked for, the findings that are silenced, and the budgets that keep an image from being delivered.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StepResult } from '../../script/runner.ts';
import { runStep } from '../support/action-step.js';
import { tempFolder } from '../support/temp-folder.js';

const MODULE = 'module example.com/tools\n\ngo 1.19\n';
const CLOCK = `package main

import (
	"fmt"
	"time"
)

func main() {
	zone, err := time.LoadLocation("Europe/Berlin")
	fmt.Println(zone, err)
}
`;

async function runHost(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const host = { engine: 'host', 'builder-image': '', rebuild: '', load: 'false' };
  return runStep({ inputs: { ...host, ...inputs }, workspace, env });
}

function clock(): string {
  return tempFolder({ 'go.mod': MODULE, 'main.go': CLOCK });
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

describe('files about the run', () => {
  it('each program has its report, page and bill of materials where the inputs say', async () => {
    const folder = tempFolder({
      'go.mod': MODULE,
      'cmd/clock/main.go': CLOCK,
      'cmd/plain/main.go': 'package main\n\nfunc main() { println("plain") }\n',
    });
    const { exitCode, printed } = await runHost(folder, {
      package: './cmd/...',
      tags: 'acme/{name}:1',
      'report-file': 'out/{name}.json',
      'html-file': 'out/{name}.html',
      'sbom-file': 'out/{name}.cdx.json',
    });
    expect(exitCode, printed).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(
      ['clock', 'plain'].flatMap((name) => [`${name}.cdx.json`, `${name}.html`, `${name}.json`]),
    );
    for (const name of ['clock', 'plain']) {
      expect(readJson(join(folder, `out/${name}.json`))).toMatchObject({ name });
      expect(readFileSync(join(folder, `out/${name}.html`), 'utf8')).toContain(`<title>${name}`);
      expect(readJson(join(folder, `out/${name}.cdx.json`))).toMatchObject({ bomFormat: 'CycloneDX' });
    }
  });

  it('what cannot be written is an error of its input', async () => {
    const folder = clock();
    const { exitCode, printed } = await runHost(folder, {
      tags: 'acme/a:1',
      'html-file': 'main.go/page.html',
    });
    expect(exitCode).toBe(1);
    expect(printed).toContain('html-file: ');
    expect(readFileSync(join(folder, 'main.go'), 'utf8')).toBe(CLOCK);
  });
});

describe('findings', () => {
  it('are outputs and annotations, and ignore-findings silences them', async () => {
    const folder = clock();
    const found = await runHost(folder, { tags: 'acme/clock:1' });
    expect(found.outputs['findings'], found.printed).toBe('no-tzdata');
    expect(found.printed).toMatch(/^::warning.*tzdata/m);

    const silenced = await runHost(folder, { tags: 'acme/clock:1', 'ignore-findings': 'no-tzdata' });
    expect(silenced.exitCode).toBe(0);
    expect(silenced.outputs['findings']).toBe('');
    expect(silenced.printed).not.toMatch(/^::warning/m);
  });
});

describe('budgets', () => {
  it('exactly the limit passes and is delivered, one byte over does not and is not', async () => {
    const folder = clock();
    const size = Number((await runHost(folder, { tags: 'acme/clock:1' })).outputs['size']);
    expect(size).toBeGreaterThan(1_000_000);

    const fits = await runHost(folder, { tags: 'acme/clock:1', 'max-size': `${size}`, archive: 'fits.tar' });
    expect(fits.exitCode, fits.printed).toBe(0);
    expect(existsSync(join(folder, 'fits.tar'))).toBe(true);

    const over = await runHost(folder, {
      tags: 'acme/clock:1',
      'max-size': `${size - 1}`,
      archive: 'over.tar',
    });
    expect(over.exitCode).toBe(1);
    expect(over.outputs).toMatchObject({ verdict: 'fail', size: `${size}` });
    expect(over.printed).toMatch(/^::error/m);
    expect(existsSync(join(folder, 'over.tar'))).toBe(false);

    const warned = await runHost(folder, {
      tags: 'acme/clock:1',
      'max-size': `${size - 1}`,
      'on-budget': 'warn',
      archive: 'warned.tar',
    });
    expect(warned.exitCode, warned.printed).toBe(0);
    expect(warned.outputs['verdict']).toBe('warn');
    expect(existsSync(join(folder, 'warned.tar'))).toBe(true);
  });

  it('growth against the report file of another run is judged', async () => {
    const folder = clock();
    await runHost(folder, { tags: 'acme/clock:1', 'report-file': 'before.json' });
    const same = await runHost(folder, {
      tags: 'acme/clock:1',
      baseline: 'before.json',
      'max-increase': '0',
    });
    expect(same.exitCode, same.printed).toBe(0);
    expect(same.outputs).toMatchObject({ 'size-delta': '0', verdict: 'pass' });

    const bigger = await runHost(folder, {
      tags: 'acme/clock:1',
      baseline: join(folder, 'before.json'),
      'max-increase': '100kB',
      strip: 'false',
    });
    expect(bigger.exitCode).toBe(1);
    expect(Number(bigger.outputs['size-delta'])).toBeGreaterThan(100_000);
    expect(bigger.printed).toMatch(/^::error.*grows by/m);
  });
});
