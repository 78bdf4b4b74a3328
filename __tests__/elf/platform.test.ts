import { describe, expect, it } from 'vitest';
import { DF_1_PIE } from '../../src/elf/constants.js';
import type { ElfFile } from '../../src/elf/file.js';
import { parseElf } from '../../src/elf/file.js';
import { describeFormat, findPlatformMismatch } from '../../src/elf/platform.js';
import { bytesSource } from '../../src/elf/source.js';
import type { ElfSpec } from '../support/elf.js';
import { buildElf } from '../support/elf.js';
import { readTestdata, TESTDATA } from '../support/elf-testdata.js';

const GOARCHES = [
  ['386', { machine: 3, bits: 32, byteOrder: 'little' }, 'ELF32 x86'],
  ['amd64', { machine: 62, bits: 64, byteOrder: 'little' }, 'ELF64 x86-64'],
  ['arm', { machine: 40, bits: 32, byteOrder: 'little' }, 'ELF32 ARM'],
  ['arm64', { machine: 183, bits: 64, byteOrder: 'little' }, 'ELF64 AArch64'],
  ['loong64', { machine: 258, bits: 64, byteOrder: 'little' }, 'ELF64 LoongArch'],
  ['mips', { machine: 8, bits: 32, byteOrder: 'big' }, 'ELF32 MIPS big-endian'],
  ['mipsle', { machine: 8, bits: 32, byteOrder: 'little' }, 'ELF32 MIPS little-endian'],
  ['mips64', { machine: 8, bits: 64, byteOrder: 'big' }, 'ELF64 MIPS big-endian'],
  ['mips64le', { machine: 8, bits: 64, byteOrder: 'little' }, 'ELF64 MIPS little-endian'],
  ['ppc64', { machine: 21, bits: 64, byteOrder: 'big' }, 'ELF64 PowerPC64 big-endian'],
  ['ppc64le', { machine: 21, bits: 64, byteOrder: 'little' }, 'ELF64 PowerPC64 little-endian'],
  ['riscv64', { machine: 243, bits: 64, byteOrder: 'little' }, 'ELF64 RISC-V'],
  ['s390x', { machine: 22, bits: 64, byteOrder: 'big' }, 'ELF64 S/390'],
] as const;

const elfOf = (spec: ElfSpec): ElfFile => parseElf(bytesSource(buildElf(spec)));

describe('findPlatformMismatch', () => {
  it.each(GOARCHES)('accepts a file for %s on it, and on no other platform', (architecture, spec) => {
    const accepting = GOARCHES.map(([other]) => other).filter(
      (other) => findPlatformMismatch(elfOf(spec), { os: 'linux', architecture: other }) === undefined,
    );
    expect(accepting).toEqual([architecture]);
  });

  it('says what the file is made for and what the platform is', () => {
    const elf = elfOf({ machine: 62 });
    expect(findPlatformMismatch(elf, { os: 'linux', architecture: 'arm', variant: 'v7' })).toBe(
      'it is made for ELF64 x86-64, and linux/arm/v7 is ELF32 ARM',
    );
  });

  it.each([
    [{ machine: 62, bits: 32 }, 'amd64', 'it is made for ELF32 x86-64, and linux/amd64 is ELF64 x86-64'],
    [
      { machine: 183, byteOrder: 'big' },
      'arm64',
      'it is made for ELF64 AArch64 big-endian, and linux/arm64 is',
    ],
    [{ machine: 999 }, 'amd64', 'it is made for ELF64 machine 999 little-endian, and'],
    [{}, 'pdp11', 'linux/pdp11 is not a platform that Go makes programs for'],
  ] as const)('tells %j from %s', (spec, architecture, mismatch) => {
    expect(findPlatformMismatch(elfOf(spec), { os: 'linux', architecture })).toContain(mismatch);
  });
});

describe('describeFormat', () => {
  it.each(GOARCHES)('names a program for %s', (_, spec, format) => {
    expect(describeFormat(elfOf(spec))).toBe(`${format} executable`);
  });

  it('names the kinds of file that gcc makes', () => {
    const formats = TESTDATA.map((name) => [
      name,
      describeFormat(parseElf(bytesSource(readTestdata(name)))).replace('ELF64 x86-64 ', ''),
    ]);
    expect(Object.fromEntries(formats)).toEqual({
      dynamic: 'executable',
      pie: 'position-independent executable',
      'pie-no-libraries': 'position-independent executable',
      static: 'executable',
      'static-pie': 'position-independent executable',
      'shared.so': 'shared object',
      'object.o': 'object file',
    });
  });

  it.each([
    [{ type: 3, interpreter: '/lib/ld.so' }, 'position-independent executable'],
    [{ type: 3, flags1: DF_1_PIE }, 'position-independent executable'],
    [{ type: 3 }, 'shared object'],
    [{ type: 4 }, 'core dump'],
    [{ type: 0xfe00 }, 'file of type 65024'],
  ] as const)('names the type of %j', (spec, type) => {
    expect(describeFormat(elfOf(spec))).toBe(`ELF64 x86-64 ${type}`);
  });
});
