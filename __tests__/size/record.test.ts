import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import { renderJson } from '../../src/report/json.js';
import type { Measured } from '../../src/size/diff-model.js';
import { parseRecord, renderRecord, type SizeRecord } from '../../src/size/record.js';
import { after, before } from '../support/measured.js';
import { exampleReport } from '../support/report.js';

const full: Measured = {
  ...after,
  platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
  linked: [
    { path: 'example.com/d', version: 'v1.0.0', replacement: { path: '../d', version: '' } },
    { path: 'gopkg.in/yaml.v3', version: 'v3.0.1' },
  ],
  methods: { exported: 3035, dropped: 1659 },
  findings: ['no-tzdata'],
};
const record: SizeRecord = { schema: 1, commit: 'a'.repeat(40), images: [before, full] };

function errorOf(text: string): string {
  try {
    parseRecord(text);
  } catch (error) {
    if (error instanceof FormatError) return error.message;
    throw error;
  }
  throw new Error('it was read');
}

/** The record's JSON with one member set, or removed where the value is undefined. */
function changed(path: string, value: unknown): string {
  const document: unknown = JSON.parse(renderRecord(record));
  setAt(document, path.split('.'), value);
  return JSON.stringify(document);
}

describe('a record', () => {
  it('comes back as it was written', () => {
    expect(parseRecord(renderRecord(record))).toEqual(record);
  });

  it('takes over nothing that it does not know', () => {
    expect(parseRecord(changed('sizes.images.0.extra', '<script>'))).toEqual(record);
    expect(parseRecord(changed('sizes.constructor', {}))).toEqual(record);
    expect(parseRecord('{"sizes":{"schema":1,"images":[],"__proto__":{"commit":"x"}}}')).toEqual({
      schema: 1,
      images: [],
    });
  });

  it.each([
    ['sizes.schema', 2, 'it has the form 2, and this release reads the form 1'],
    ['sizes.schema', undefined, 'sizes.schema is missing'],
    ['sizes.commit', 'main', 'sizes.commit is no commit: "main"'],
    ['sizes.images', {}, 'sizes.images is {}, not a list'],
    ['sizes.images.0', 7, 'sizes.images[0] is 7, not an object'],
    ['sizes.images.0.name', 7, 'sizes.images[0].name is 7, not a text'],
    ['sizes.images.0.name', 'x'.repeat(10_001), 'sizes.images[0].name has 10001 characters: too many'],
    ['sizes.images.0.sizes.binary', -1, 'sizes.images[0].sizes.binary is -1, not a count'],
    ['sizes.images.0.sizes.binary', 1.5, 'sizes.images[0].sizes.binary is 1.5, not a count'],
    ['sizes.images.0.sizes.binary', '1', 'sizes.images[0].sizes.binary is "1", not a count'],
    ['sizes.images.0.sizes.binary', 1e16, 'sizes.images[0].sizes.binary is 10000000000000000, not a count'],
    [
      'sizes.images.0.platform.os',
      'windows',
      'sizes.images[0].platform: "windows/amd64" is not a platform of the form linux/ARCHITECTURE[/VARIANT]',
    ],
    [
      'sizes.images.0.attribution.owners.1.kind',
      'x',
      'sizes.images[0].attribution.owners[1].kind is "x", not one of package, c, shared, linker, unattributed',
    ],
    [
      'sizes.images.0.attribution.owners.0.bytes.lines',
      undefined,
      'sizes.images[0].attribution.owners[0].bytes.lines is missing',
    ],
    [
      'sizes.images.0.attribution.owners.0.bytes.data',
      1,
      'sizes.images[0].attribution: the owners have 5824001 bytes, not the 5824000 of the file',
    ],
  ])('with another %s (%j) is refused', (path, value, message) => {
    expect(errorOf(changed(path, value))).toBe(message);
  });

  it.each([
    ['', 'it is no JSON: '],
    ['{', 'it is no JSON: '],
    ['null', 'the document is null, not an object'],
    ['[]', 'the document is [], not an object'],
    ['"x"', 'the document is "x", not an object'],
    ['{}', 'schema is missing'],
    ['{"sizes":3}', 'sizes is 3, not an object'],
  ])('%j is refused', (text, message) => {
    expect(errorOf(text)).toContain(message);
  });

  it('cut short anywhere is a FormatError', () => {
    const text = renderRecord({ ...record, images: [full] }).trimEnd();
    for (let end = 0; end < text.length; end++) expect(errorOf(text.slice(0, end))).toMatch(/^it is no JSON/);
  });

  it('with any member removed or made another type is read or is a FormatError', () => {
    const text = renderRecord({ ...record, images: [full] });
    const paths = pathsOf(JSON.parse(text));
    expect(paths.length).toBeGreaterThan(80);
    for (const path of paths) {
      for (const wrong of [undefined, null, [], {}, 'x', -1]) {
        const document: unknown = JSON.parse(text);
        setAt(document, path, wrong);
        expect(outcomeOf(JSON.stringify(document))).toMatch(/^(read|FormatError)$/);
      }
    }
  });
});

describe('a report of an earlier release', () => {
  it('gives the sizes that can be compared', () => {
    expect(parseRecord(renderJson(exampleReport))).toEqual({
      schema: 1,
      images: [
        {
          name: 'server',
          platform: { os: 'linux', architecture: 'amd64' },
          sizes: { binary: 6_078_626, uncompressed: 6_078_626 },
          goVersion: '1.26.8',
          compileCommand: 'CGO_ENABLED=0 go build -a -trimpath -buildvcs=false -ldflags=-s ./cmd/server',
        },
      ],
    });
  });

  it('of a later form is refused', () => {
    expect(errorOf(JSON.stringify({ ...exampleReport, schema: 9 }))).toBe(
      'it has the form 9, and this release reads the form 1',
    );
  });
});

function outcomeOf(text: string): string {
  try {
    parseRecord(text);
    return 'read';
  } catch (error) {
    return error instanceof Error ? error.constructor.name : 'unknown';
  }
}

function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    [key],
    ...pathsOf(member).map((rest) => [key, ...rest]),
  ]);
}

function setAt(document: unknown, path: readonly string[], value: unknown): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document);
  (parent as Record<string, unknown>)[path.at(-1) ?? ''] = value;
}
