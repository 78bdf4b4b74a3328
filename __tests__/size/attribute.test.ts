// The attribution of hand-made programs, in every layout, whose owners are known byte by byte.

import { describe, expect, it } from 'vitest';
import { attributeBytes, bytesOf, findFault, packagesOf } from '../support/attribution.js';
import { buildElf } from '../support/elf.js';
import { readTestdata, TESTDATA } from '../support/elf-testdata.js';
import { buildGoProgram, CODE_BYTES, GO_PROGRAMS, NAME_BYTES } from '../support/go-program.js';

const LAYOUTS: Readonly<Record<string, string>> = {
  'go1.18': 'Go 1.18 and 1.19',
  'go1.19': 'Go 1.18 and 1.19',
  'go1.20': 'Go 1.20 to 1.25',
  'go1.22': 'Go 1.20 to 1.25',
  'go1.25': 'Go 1.20 to 1.25',
  'go1.26': 'Go 1.26',
};
const PROGRAMS = GO_PROGRAMS.map(
  (spec) => [`${spec.goVersion}, ${spec.bits} bits, ${spec.byteOrder} endian`, spec] as const,
);
const LAST = { goVersion: 'go1.26.8', bits: 64, byteOrder: 'little' } as const;

describe.each(PROGRAMS)('attribute, on a program of %s', (_, spec) => {
  const bytes = buildGoProgram(spec);
  const { attribution, functions, methods, goLayout } = attributeBytes(bytes);

  it('gives every byte to one owner and to one section', () => {
    expect(findFault(attribution, bytes)).toBeUndefined();
    expect(attribution.degraded).toBeUndefined();
    expect(goLayout).toBe(LAYOUTS[spec.goVersion.slice(0, 6)]);
  });

  it('gives code to the package in the name, or else to that of the compile unit', () => {
    expect(packagesOf(attribution, 'code')).toEqual(CODE_BYTES);
  });

  it('gives types to the packages that they name, with their itabs', () => {
    const p = spec.bits / 8;
    const types = packagesOf(attribution, 'types');
    // A struct with two methods; its names; a typelink and an itablink; the itab, whose size is the release's.
    const struct = 4 * p + 16 + 4 * p + 16 + 2 * 16 + '*lib.T'.length + 2 + 'Get'.length + 2;
    const itab = 3 * p + (p === 8 || /1\.(1\d|2[0-2])\b/.test(spec.goVersion) ? 8 : 4);
    expect(types['example.com/lib']).toBeGreaterThanOrEqual(
      struct + 'example.com/lib'.length + 2 + 4 + p + itab,
    );
    expect(types['example.com/lib']).toBeLessThan(struct + 'example.com/lib'.length + 2 + 4 + p + itab + 32);
    expect(types['main']).toBeGreaterThanOrEqual(
      4 * p + 16 + 4 * p + 8 + '*main.Getter'.length + 2 + 'main'.length + 2,
    );
    expect(Object.keys(types).sort()).toEqual(['example.com/lib', 'main']);
    expect(methods).toEqual({ exported: 2, dropped: 1 });
  });

  it('calls tables that several packages use shared', () => {
    const shared = attribution.owners.find(({ kind }) => kind === 'shared');
    // The line table from 4 to the end of pctab, and the stack map that lib and main have in common.
    expect(shared?.bytes.lines).toBe(4 + 16);
  });

  it('gives names to the packages whose functions they are, inlined or not', () => {
    const lines = packagesOf(attribution, 'lines');
    expect(lines['main']).toBeGreaterThan(NAME_BYTES.main);
    expect(functions.has('example.com/lib.inlined')).toBe(true);
    expect(functions.has('example.com/lib.inline')).toBe(false);
    expect(functions.find(/\.Get$/)).toEqual(['example.com/lib.(*T).Get']);
  });

  it('says which modules packages came from', () => {
    const modules = attribution.owners.map(({ name, module }) => [name, module]);
    expect(Object.fromEntries(modules)).toMatchObject({
      main: 'example.com/app',
      'example.com/lib': 'example.com/lib',
      runtime: 'std',
    });
  });
});

describe('attribute', () => {
  it('gives strings and variables to the code that refers to them', () => {
    const { attribution } = attributeBytes(buildGoProgram(LAST));
    const main = attribution.owners.find(({ name }) => name === 'main');
    expect(main?.bytes.data).toBe(NAME_BYTES.text + 16);
    expect(main?.confidence.inferred).toBe(NAME_BYTES.text + 16);
  });

  it('lists the largest owner first', () => {
    const sizes = attributeBytes(buildGoProgram(LAST)).attribution.owners.map(bytesOf);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it.each([
    ['go1.27.0', 'the tables of go1.27.0 are not known'],
    ['devel go1.27-0123abc', 'are not known'],
    ['go1.17.13', 'are not known'],
  ])('says less, and why, of a program of %s', (goVersion, line) => {
    const bytes = buildGoProgram({ ...LAST, goVersion });
    const { attribution, goLayout, methods, functions } = attributeBytes(bytes);
    expect(findFault(attribution, bytes)).toBeUndefined();
    expect(attribution.degraded).toContain(line);
    expect(attribution.owners.filter(({ kind }) => kind === 'package')).toEqual([]);
    expect([goLayout, methods, functions.has('main.main')]).toEqual([undefined, undefined, false]);
  });

  it('keeps what the table of functions says where the types are damaged', () => {
    const bytes = buildGoProgram(LAST);
    const whole = attributeBytes(bytes).attribution;
    const typelink = whole.sections.findIndex(({ name }) => name === '.typelink');
    const offset = whole.sections.slice(0, typelink).reduce((sum, { size }) => sum + size, 0);
    bytes[offset] = 0x07;
    const { attribution } = attributeBytes(bytes);
    expect(attribution.degraded).toMatch(/^types not attributed: runtime type \(at byte \d+\): /);
    expect(packagesOf(attribution, 'code')).toEqual(CODE_BYTES);
    expect(packagesOf(attribution, 'types')).toEqual({});
    expect(findFault(attribution, bytes)).toBeUndefined();
  });

  it('names segments where there are no section headers', () => {
    const bytes = buildGoProgram(LAST);
    bytes.fill(0, 40, 48);
    bytes.fill(0, 60, 62);
    const { attribution } = attributeBytes(bytes);
    expect(attribution.degraded).toContain('no section headers');
    expect(attribution.owners.map(({ name }) => name)).toContain('segment 1');
    expect(findFault(attribution, bytes)).toBeUndefined();
  });

  it.each([...TESTDATA])("leaves gcc's file %s to its sections", (name) => {
    const bytes = readTestdata(name);
    const { attribution } = attributeBytes(bytes);
    expect(attribution.degraded).toMatch(/no Go program|no section headers/);
    expect(findFault(attribution, bytes)).toBeUndefined();
  });

  it('says that symbols are there because the file is not stripped', () => {
    const { owners } = attributeBytes(readTestdata('static')).attribution;
    expect(owners.map(({ kind, name }) => `${kind} ${name}`)).toContain('linker .symtab (not stripped)');
  });

  it('takes a file of headers alone', () => {
    const bytes = buildElf();
    expect(findFault(attributeBytes(bytes).attribution, bytes)).toBeUndefined();
  });
});
