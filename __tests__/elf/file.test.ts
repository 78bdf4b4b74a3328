import { describe, expect, it } from 'vitest';
import { ET_DYN, PT_DYNAMIC, PT_INTERP, PT_LOAD } from '../../src/elf/constants.js';
import { findMapped, parseElf } from '../../src/elf/file.js';
import { readSections } from '../../src/elf/sections.js';
import { bytesSource } from '../../src/elf/source.js';
import { FormatError } from '../../src/errors.js';
import { BASE_ADDRESS, buildElf, DATA_ADDRESS } from '../support/elf.js';
import { readTestdata } from '../support/elf-testdata.js';

const LAYOUTS = [
  { bits: 32, byteOrder: 'little' },
  { bits: 32, byteOrder: 'big' },
  { bits: 64, byteOrder: 'little' },
  { bits: 64, byteOrder: 'big' },
] as const;

/** The bytes with others at a place. */
function patched(bytes: Buffer, offset: number, values: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(values, offset);
  return copy;
}

const parse = (bytes: Uint8Array): ReturnType<typeof parseElf> => parseElf(bytesSource(bytes));
const sectionsOf = (bytes: Uint8Array): ReturnType<typeof readSections> => readSections(parse(bytes));

describe('parseElf', () => {
  it.each(LAYOUTS)('reads header and segments of $bits bits, $byteOrder end first', (layout) => {
    const elf = parse(
      buildElf({
        ...layout,
        type: ET_DYN,
        machine: 40,
        entry: 0x12345678,
        interpreter: '/lib/ld.so',
        data: Buffer.from('data'),
      }),
    );
    const table = layout.bits === 32 ? 52 + 3 * 32 : 64 + 3 * 56;
    expect(elf).toMatchObject({ ...layout, type: ET_DYN, machine: 40, entry: 0x12345678, shoff: 0n });
    expect(elf.programHeaders).toEqual([
      { type: PT_LOAD, flags: 5, offset: 0, vaddr: BASE_ADDRESS, filesz: table + 15, memsz: table + 15 },
      { type: PT_INTERP, flags: 4, offset: table, vaddr: BASE_ADDRESS + table, filesz: 11, memsz: 11 },
      { type: PT_LOAD, flags: 6, offset: table + 11, vaddr: DATA_ADDRESS, filesz: 4, memsz: 4 },
    ]);
  });

  it('reads a file that gcc made', () => {
    const elf = parse(readTestdata('dynamic'));
    expect(elf).toMatchObject({ bits: 64, byteOrder: 'little', type: 2, machine: 62, entry: 0x4004b0 });
    expect(elf.programHeaders.map(({ type }) => type)).toContain(PT_DYNAMIC);
  });

  it.each(LAYOUTS)('finds numbers in section header 0, $bits bits, $byteOrder end first', (layout) => {
    const spec = { ...layout, interpreter: '/lib/ld.so', sections: [{ name: '.text' }] };
    const long = buildElf({ ...spec, longCounts: true });
    expect(parse(long).programHeaders).toEqual(parse(buildElf(spec)).programHeaders);
    expect(sectionsOf(long).slice(1)).toEqual(sectionsOf(buildElf(spec)).slice(1));
    expect(sectionsOf(long).map(({ name }) => name)).toEqual(['', '.text', '.shstrtab']);
  });

  it('accepts a file without program headers', () => {
    expect(parse(readTestdata('object.o')).programHeaders).toEqual([]);
  });

  const valid = buildElf({ interpreter: '/lib/ld.so', sections: [{ name: '.text' }] });
  it.each([
    ['no magic', patched(valid, 0, [0x7e]), 'EI_MAG is ~ELF (at byte 0)'],
    ['an unknown class', patched(valid, 4, [3]), 'EI_CLASS is 3 (at byte 4)'],
    ['an unknown byte order', patched(valid, 5, [0]), 'EI_DATA is 0 (at byte 5)'],
    ['an unknown version', patched(valid, 6, [2]), 'EI_VERSION is 2 (at byte 6)'],
    ['another version behind', patched(valid, 20, [9]), 'e_version is 9 (at byte 20)'],
    [
      'a cut identification',
      valid.subarray(0, 15),
      "e_ident (at byte 0): its 16 bytes end beyond the file's 15",
    ],
    ['a cut header', valid.subarray(0, 63), "ELF header (at byte 0): its 64 bytes end beyond the file's 63"],
    ['a table beyond the end', patched(valid, 33, [0xff]), 'program header table (at byte 65344)'],
    [
      'a table at an impossible place',
      patched(valid, 39, [0xff]),
      'e_phoff is 18374686479671623744 (at byte 32)',
    ],
    ['too many program headers', patched(valid, 56, [0xfe, 0xff]), 'its 3669904 bytes end beyond'],
    ['program headers of another length', patched(valid, 54, [32]), 'e_phentsize is 32 (at byte 64)'],
    ['a segment beyond the end', patched(valid, 64 + 32 + 2, [1]), 'PT_LOAD segment (at byte 0)'],
    ['a segment at an impossible place', patched(valid, 64 + 15, [1]), 'p_offset is 72057594037927936'],
    [
      'PN_XNUM without a section table',
      patched(buildElf(), 56, [0xff, 0xff]),
      'e_shoff is 0 (at byte 40): there is no section header 0',
    ],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => parse(bytes)).toThrow(FormatError);
    expect(() => parse(bytes)).toThrow(message);
  });

  it('does not look at a damaged section table', () => {
    const damaged = patched(valid, 40, new Array<number>(8).fill(0xff));
    expect(parse(damaged).programHeaders).toHaveLength(2);
    expect(() => sectionsOf(damaged)).toThrow('e_shoff is 18446744073709551615 (at byte 40)');
  });
});

describe('findMapped', () => {
  const elf = parse(buildElf({ data: Buffer.from('data') }));
  const offset = 64 + 2 * 56;

  it.each([
    [DATA_ADDRESS, { offset, length: 4 }],
    [DATA_ADDRESS + 3, { offset: offset + 3, length: 1 }],
    [BASE_ADDRESS, { offset: 0, length: offset + 4 }],
    [DATA_ADDRESS + 4, undefined],
    [DATA_ADDRESS - 1, undefined],
    [0, undefined],
  ])('finds the bytes of address %d', (address, extent) => {
    expect(findMapped(elf, address)).toEqual(extent);
  });
});

describe('readSections', () => {
  it.each(LAYOUTS)('reads the headers of $bits bits, $byteOrder end first', (layout) => {
    const sections = [
      { name: '.text', type: 1, address: 0x401000, size: 7 },
      { name: '.bss', type: 8, size: 1000 },
    ];
    expect(sectionsOf(buildElf({ ...layout, sections }))).toMatchObject([
      { name: '', type: 0, address: 0, offset: 0, size: 0 },
      { name: '.text', type: 1, address: 0x401000, size: 7 },
      { name: '.bss', type: 8, address: 0, size: 1000 },
      { name: '.shstrtab', type: 3 },
    ]);
  });

  it('gives none where the file has no table', () => {
    expect(sectionsOf(buildElf())).toEqual([]);
  });

  it('gives sections without names where the file has no names', () => {
    const bytes = patched(buildElf({ sections: [{ name: '.text' }] }), 62, [0, 0]);
    expect(sectionsOf(bytes).map(({ name }) => name)).toEqual(['', '', '']);
  });

  const valid = buildElf({ sections: [{ name: '.text' }] });
  const table = valid.readUInt8(40);
  it.each([
    ['a table beyond the end', patched(valid, 41, [0x10]), 'section header table (at byte'],
    ['section headers of another length', patched(valid, 58, [40]), 'e_shentsize is 40'],
    [
      'more sections than the file has bytes',
      patched(valid, 60, [0xff, 0xff]),
      'its 4194240 bytes end beyond',
    ],
    ['names in a section that is not there', patched(valid, 62, [3]), 'e_shstrndx is 3'],
    ['names in a section without bytes', patched(valid, table + 2 * 64 + 4, [8]), 'e_shstrndx is 2'],
    ['names beyond the end', patched(valid, table + 2 * 64 + 25, [0x20]), 'section names (at byte'],
    ['a name outside of the names', patched(valid, table + 64 + 1, [1]), 'section name is 257'],
    ['names without an end', patched(valid, table + 2 * 64 + 32, [4]), 'section name (at byte'],
    [
      'more sections than any program has',
      patched(buildElf({ sections: [], longCounts: true }), buildElf().length + 11 + 32, [0xa1, 0x86, 1]),
      'number of sections is 100001',
    ],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => sectionsOf(bytes)).toThrow(FormatError);
    expect(() => sectionsOf(bytes)).toThrow(message);
  });
});
