// The schema that ships with the action, held against reports as they are rendered.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/report/json.js';
import { exampleReport, failedReport } from '../support/report.js';
import { exampleSize, hostileSize, largeSize, withSize } from '../support/size.js';

type Json = Record<string, unknown>;

const FILE = path.resolve(import.meta.dirname, '../../assets/report.schema.json');
const schema = JSON.parse(readFileSync(FILE, 'utf8')) as Json;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const REPORTS = [
  ['a passed', exampleReport],
  ['a failed', failedReport],
  ['one with a size section', withSize(exampleSize)],
  ['one with hostile names', withSize(hostileSize)],
  ['a large', withSize(largeSize(3000))],
] as const;

/** The example as it is written, with one value (a path of names and indexes) replaced or, with undefined, left out. */
function changed(place: string, value: unknown): unknown {
  const report = JSON.parse(renderJson(withSize(exampleSize))) as Json;
  const names = place.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<Json>((at, name) => at[name] as Json, report);
  expect(parent).toHaveProperty([last]);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return report;
}

describe('the schema of the report', () => {
  it.each(REPORTS)('takes %s report', (_, report) => {
    validate(JSON.parse(renderJson(report)));
    expect(validate.errors).toBeNull();
  });

  it.each(REPORTS)('describes every member of %s report', (_, report) => {
    // Taking out what the schema does not name must leave everything.
    const remove = new Ajv2020({ removeAdditional: 'all' }).compile(schema);
    const json = JSON.parse(renderJson(report)) as Json;
    const left = structuredClone(json);
    remove(left);
    expect(left).toEqual(json);
  });

  it.each([
    ['schema', 2],
    ['verdict', 'skipped'],
    ['engine', 'podman'],
    ['digest', 'sha256:abc'],
    ['images', []],
    ['images.0.binarySize', -1],
    ['images.0.binarySize', '6078626'],
    ['images.0.platform.os', undefined],
    ['images.0.checks.0.id', 'unknown'],
    ['images.0.size.attribution.owners.0.kind', 'module'],
    ['images.0.size.attribution.owners.0.bytes.code', 0.5],
    ['images.0.size.attribution.owners.0.confidence.exact', undefined],
    ['images.0.size.modules.0.own', undefined],
    ['images.0.size.findings.0.evidence', []],
    ['images.0.size.findings.0.severity', 'fatal'],
    ['images.0.size.advice.0.gain.basis', 'guessed'],
    ['images.0.size.importedBy.runtime', 7],
  ])('refuses %s: %j', (place, value) => {
    expect(validate(changed(place, value))).toBe(false);
    expect(validate.errors?.length).toBeGreaterThan(0);
  });

  it('lets later members of the same version pass', () => {
    expect(validate({ ...exampleReport, baseline: 'none' })).toBe(true);
  });
});
