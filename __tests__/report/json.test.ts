import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/report/json.js';
import { exampleReport, failedReport } from '../support/report.js';
import { exampleSize, hostileSize, withSize } from '../support/size.js';

describe('the report file', () => {
  it.each([
    ['a passed', exampleReport],
    ['a failed', failedReport],
    ['a sized', withSize(exampleSize)],
    ['a hostile', withSize(hostileSize)],
  ])('holds all of %s report', (_, report) => {
    expect(JSON.parse(renderJson(report))).toEqual(report);
  });

  it('has its keys in one order, however the report was put together', () => {
    const [image] = exampleReport.images;
    const reversed = {
      ...(Object.fromEntries(Object.entries(exampleReport).reverse()) as unknown as typeof exampleReport),
      images: [Object.fromEntries(Object.entries(image ?? {}).reverse()) as unknown as typeof image & object],
    };
    expect(renderJson(reversed)).toBe(renderJson(exampleReport));
  });

  it('begins with its version and the verdict, one member a line', () => {
    expect(renderJson(exampleReport).split('\n').slice(0, 6)).toEqual([
      '{',
      '  "schema": 1,',
      '  "name": "server",',
      '  "package": "example.com/acme/cmd/server",',
      '  "verdict": "pass",',
      '  "engine": "docker",',
    ]);
    expect(renderJson(exampleReport)).toMatch(/\n}\n$/);
  });

  it('keeps hostile text', () => {
    const name = 'a"\\\n|<`\u2028';
    expect((JSON.parse(renderJson({ ...exampleReport, name })) as { name: string }).name).toBe(name);
  });

  it('is what JSON.stringify writes, where there are no rows', () => {
    expect(JSON.parse(renderJson(exampleReport))).toEqual(exampleReport);
    expect(renderJson(exampleReport)).toBe(
      `${JSON.stringify(JSON.parse(renderJson(exampleReport)), null, 2)}\n`,
    );
  });

  it('gives each owner, module and section one line', () => {
    const lines = renderJson(withSize(exampleSize)).split('\n');
    expect(lines.map((line) => line.trim())).toContain('{"name":".text","size":3120000},');
    expect(lines.filter((line) => line.includes('"kind":"package"'))).toHaveLength(6);
    expect(lines.filter((line) => line.includes('"packages":'))).toHaveLength(4);
  });

  it('has importers by name, whatever their order was', () => {
    const importedBy = { b: 'main', a: 'b', __proto__x: 'a' };
    const json = renderJson(withSize({ ...exampleSize, importedBy }));
    expect(json.replace(/\s/g, '')).toContain('"importedBy":{"__proto__x":"a","a":"b","b":"main"}');
  });
});
