import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/report/json.js';
import { exampleReport, failedReport } from '../support/report.js';

describe('the report file', () => {
  it.each([
    ['a passed', exampleReport],
    ['a failed', failedReport],
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
});
