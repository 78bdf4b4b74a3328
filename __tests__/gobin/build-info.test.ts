import { describe, expect, it } from 'vitest';
import { parseElf } from '../../src/elf/file.js';
import { bytesSource } from '../../src/elf/source.js';
import { FormatError } from '../../src/errors.js';
import type { BuildInfo } from '../../src/gobin/build-info.js';
import { findBuildInfo } from '../../src/gobin/build-info.js';
import type { ElfSpec } from '../support/elf.js';
import { buildElf, DATA_ADDRESS } from '../support/elf.js';
import { framed, inlineBuildInfo, pointerBuildInfo } from '../support/elf-build-info.js';
import { readTestdata } from '../support/elf-testdata.js';

const MODULES = framed('path\texample.com/a\nmod\texample.com/a\tv1.0.0\t\nbuild\tGOOS=linux\n');
const INFO: BuildInfo = {
  goVersion: 'go1.26.8',
  path: 'example.com/a',
  main: { path: 'example.com/a', version: 'v1.0.0', sum: '' },
  deps: [],
  settings: new Map([['GOOS', 'linux']]),
};
const INLINE = inlineBuildInfo('go1.26.8', MODULES);
const LAYOUTS = [
  { bits: 32, byteOrder: 'little' },
  { bits: 32, byteOrder: 'big' },
  { bits: 64, byteOrder: 'little' },
  { bits: 64, byteOrder: 'big' },
] as const;

const infoOf = (spec: ElfSpec): BuildInfo | undefined => findBuildInfo(parseElf(bytesSource(buildElf(spec))));
const goSection = (address: number): ElfSpec => ({
  sections: [{ name: '.go.buildinfo', address, size: 200 }],
});

describe('findBuildInfo', () => {
  it.each(LAYOUTS)('reads strings behind the header, $bits bits, $byteOrder end first', (layout) => {
    expect(infoOf({ ...layout, data: INLINE, ...goSection(DATA_ADDRESS) })).toEqual(INFO);
  });

  it.each(LAYOUTS)('reads strings behind pointers, $bits bits, $byteOrder end first', (layout) => {
    const data = pointerBuildInfo(layout, 'go1.17.13', MODULES);
    expect(infoOf({ ...layout, data })).toEqual({ ...INFO, goVersion: 'go1.17.13' });
  });

  it('searches the data segment where no section is named', () => {
    const before = Buffer.alloc((1 << 20) + 64, 0xff);
    expect(infoOf({ data: Buffer.concat([before, INLINE]) })).toEqual(INFO);
  });

  it('searches at addresses that are multiples of 16 only', () => {
    const data = Buffer.concat([Buffer.alloc(8), INLINE, Buffer.alloc(16 - (INLINE.length % 16))]);
    expect(infoOf({ data })).toBeUndefined();
    const aligned = Buffer.concat([Buffer.alloc(8), INLINE.subarray(0, 24), INLINE]);
    expect(infoOf({ data: aligned })).toEqual(INFO);
  });

  it('reads a program that was built without modules', () => {
    const data = inlineBuildInfo('go1.26.8', Buffer.alloc(0));
    expect(infoOf({ data })).toEqual({ goVersion: 'go1.26.8', path: '', deps: [], settings: new Map() });
  });

  it.each([
    ['no data segment', {}],
    ['other data', { data: Buffer.alloc(100) }],
    ['a section without the magic bytes', { data: Buffer.alloc(100), ...goSection(DATA_ADDRESS) }],
    ['a section that is not loaded', { data: INLINE, ...goSection(5) }],
    ['an empty section', { data: INLINE, sections: [{ name: '.go.buildinfo', address: DATA_ADDRESS }] }],
    ['no version', { data: inlineBuildInfo('', MODULES) }],
    ['pointers to nothing', { data: withPointers(0n, 0n) }],
  ])('finds nothing in a file with %s', (_, spec) => {
    expect(infoOf(spec)).toBeUndefined();
  });

  it('finds nothing in a C program', () => {
    expect(findBuildInfo(parseElf(bytesSource(readTestdata('dynamic'))))).toBeUndefined();
  });

  it.each([
    ['a header that is cut', { data: INLINE.subarray(0, 31) }, 'build info header of the Go build info'],
    ['no strings', { data: INLINE.subarray(0, 32) }, 'Go version of the Go build info'],
    ['a cut version', { data: INLINE.subarray(0, 36) }, 'Go version of the Go build info: its 8 bytes'],
    ['cut modules', { data: INLINE.subarray(0, -1) }, 'module info of the Go build info'],
    [
      'a length that does not end',
      { data: afterHeader(new Array<number>(12).fill(0xff)) },
      'length of Go version',
    ],
    [
      'a huge length',
      { data: afterHeader([...new Array<number>(9).fill(0xff), 1]) },
      'length of Go version is 18446',
    ],
    [
      'pointers of odd length',
      { data: patched(pointers(), 14, [5]) },
      'ptrSize is 5 (at byte 190): neither 4 nor 8',
    ],
    ['a pointer to nowhere', { data: withPointers(77n, 0n) }, 'string of Go version'],
    [
      'a string of nowhere',
      { data: patched(pointers(), 32, [0, 0, 0, 1]) },
      'Go version of the Go build info: its 6',
    ],
    [
      'a line that cannot be read',
      { data: inlineBuildInfo('go1.26.8', framed('path\texample.com/a\nmod\tx\n')) },
      'line 2 of the Go build info: a module has 2 or 3 columns, not 1',
    ],
  ])('refuses %s', (_, spec, message) => {
    expect(() => infoOf(spec)).toThrow(FormatError);
    expect(() => infoOf(spec)).toThrow(message);
  });

  it('reads from a source that refuses one byte too many', () => {
    const bytes = buildElf({ data: INLINE });
    const reads: number[] = [];
    const source = bytesSource(bytes);
    const info = findBuildInfo(
      parseElf({
        size: source.size,
        read(offset, length) {
          reads.push(offset + length);
          return source.read(offset, length);
        },
      }),
    );
    expect(info).toEqual(INFO);
    expect(Math.max(...reads)).toBe(bytes.length);
  });

  function pointers(): Buffer {
    return pointerBuildInfo({ bits: 64, byteOrder: 'little' }, 'go1.17', MODULES);
  }

  function withPointers(version: bigint, modules: bigint): Buffer {
    const data = pointers();
    data.writeBigUInt64LE(version, 16);
    data.writeBigUInt64LE(modules, 24);
    return data;
  }

  function afterHeader(bytes: readonly number[]): Buffer {
    return Buffer.concat([INLINE.subarray(0, 32), Buffer.from(bytes)]);
  }

  function patched(data: Buffer, offset: number, bytes: readonly number[]): Buffer {
    data.set(bytes, offset);
    return data;
  }
});
