// Programs really made by Go and gcc: what the parser says of them must be what readelf says.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PF_W, PF_X, PT_DYNAMIC, PT_INTERP, PT_LOAD } from '../../src/elf/constants.js';
import type { ElfFile } from '../../src/elf/file.js';
import { parseElf } from '../../src/elf/file.js';
import { checkLink } from '../../src/elf/link-check.js';
import { readLinkage } from '../../src/elf/linkage.js';
import { readSections } from '../../src/elf/sections.js';
import { bytesSource } from '../../src/elf/source.js';
import { ImageError } from '../../src/errors.js';
import type { Workshop } from '../support/elf-programs.js';
import { openWorkshop, outputOf } from '../support/elf-programs.js';

const MOD = 'module example.com/small\n\ngo 1.19\n';
const SOURCES = {
  'small/go.mod': MOD,
  'small/main.go': 'package main\n\nfunc main() { println("hello") }\n',
  'cgo/go.mod': MOD,
  'cgo/main.go':
    'package main\n\n// int seven(void) { return 7; }\nimport "C"\n\nfunc main() { println(C.seven()) }\n',
  'library/go.mod': MOD,
  'library/library.go': 'package library\n\nfunc Seven() int { return 7 }\n',
  'hello.c': '#include <stdio.h>\nint main(void) { puts("hello"); return 0; }\n',
};

const PIE = 'position-independent executable';
const EXTERNAL = '-linkmode=external -extldflags=';
const CGO = { folder: 'cgo', env: { GOARCH: 'amd64', CGO_ENABLED: '1' } };
const small = (
  GOARCH: string,
  ...flags: string[]
): { folder: string; env: { GOARCH: string }; flags: string[] } => ({
  folder: 'small',
  env: { GOARCH },
  flags: ['-ldflags=-s', ...flags],
});

const GO_PROGRAMS = {
  'go-amd64': { ...small('amd64'), linkage: 'static', format: 'ELF64 x86-64 executable' },
  'go-arm64': { ...small('arm64'), linkage: 'static', format: 'ELF64 AArch64 executable' },
  'go-arm': { ...small('arm'), linkage: 'static', format: 'ELF32 ARM executable' },
  'go-386': { ...small('386'), linkage: 'static', format: 'ELF32 x86 executable' },
  'go-s390x': { ...small('s390x'), linkage: 'static', format: 'ELF64 S/390 executable' },
  'go-riscv64': { ...small('riscv64'), linkage: 'static', format: 'ELF64 RISC-V executable' },
  'go-ppc64le': {
    ...small('ppc64le'),
    linkage: 'static',
    format: 'ELF64 PowerPC64 little-endian executable',
  },
  'go-pie': { ...small('amd64', '-buildmode=pie'), linkage: 'dynamic', format: `ELF64 x86-64 ${PIE}` },
  'go-symbols': {
    folder: 'small',
    env: { GOARCH: 'amd64' },
    linkage: 'static',
    format: 'ELF64 x86-64 executable',
    stripped: false,
  },
  'cgo-dynamic': { ...CGO, linkage: 'dynamic', format: 'ELF64 x86-64 executable', stripped: false },
  'cgo-static': {
    ...CGO,
    flags: [`-ldflags=-s ${EXTERNAL}-static`],
    linkage: 'static',
    format: 'ELF64 x86-64 executable',
  },
  'cgo-static-pie': {
    ...CGO,
    flags: ['-buildmode=pie', `-ldflags=-s ${EXTERNAL}-static-pie`],
    linkage: 'static-pie',
    format: `ELF64 x86-64 ${PIE}`,
  },
} as const;

const C_PROGRAMS = {
  'c-dynamic': { flags: ['-no-pie'], linkage: 'dynamic', format: 'ELF64 x86-64 executable' },
  'c-static': { flags: ['-static'], linkage: 'static', format: 'ELF64 x86-64 executable' },
  'c-static-pie': { flags: ['-static-pie', '-fpie'], linkage: 'static-pie', format: `ELF64 x86-64 ${PIE}` },
  'c-pie': {
    flags: ['-pie', '-fpie', '-g', '-gz=zlib-gnu'],
    linkage: 'dynamic',
    format: `ELF64 x86-64 ${PIE}`,
  },
} as const;

const LIBRARIES = {
  'c-shared': ['-shared', '-fpic'],
  // Older linkers and other ones give every shared library an entry point.
  'c-shared-entry': ['-shared', '-fpic', '-Wl,-e,main'],
  'c-object': ['-c'],
};

const BINARIES = [
  ...Object.keys(GO_PROGRAMS),
  ...Object.keys(C_PROGRAMS),
  ...Object.keys(LIBRARIES),
  'go-c-shared',
];

let workshop: Workshop;
const path = (name: string): string => `${workshop.folder}/${name}.bin`;
const elfOf = (name: string): ElfFile => parseElf(bytesSource(readFileSync(path(name))));

beforeAll(() => {
  workshop = openWorkshop();
  workshop.write(SOURCES);
  for (const [name, build] of Object.entries(GO_PROGRAMS))
    workshop.goBuild({ ...build, output: `${name}.bin` });
  const cFlags = Object.entries(C_PROGRAMS).map(([name, { flags }]) => [name, flags] as const);
  for (const [name, flags] of [...cFlags, ...Object.entries(LIBRARIES)]) {
    workshop.gcc(`${name}.bin`, [...flags, 'hello.c']);
  }
  workshop.goBuild({ ...CGO, flags: ['-buildmode=c-shared'], output: 'go-c-shared.bin' });
  workshop.goBuild({ folder: 'library', output: 'go-archive.bin' });
});

afterAll(() => {
  workshop.remove();
});

describe('the parser agrees with readelf', () => {
  it.each(BINARIES)('on the header of %s', (name) => {
    const elf = elfOf(name);
    const header = new Map(
      [...outputOf('readelf', '-hW', path(name)).matchAll(/^ +([^:]+): +(.*)$/gm)].map(
        ([, field = '', value = '']) => [field, value],
      ),
    );
    expect(header.get('Class')).toBe(`ELF${elf.bits}`);
    expect(header.get('Data')).toBe(`2's complement, ${elf.byteOrder} endian`);
    expect(header.get('Type')?.split(' ')[0]).toBe(['NONE', 'REL', 'EXEC', 'DYN'][elf.type]);
    expect(Number(header.get('Entry point address'))).toBe(elf.entry);
    expect(parseInt(header.get('Number of program headers') ?? '')).toBe(elf.programHeaders.length);
    expect(parseInt(header.get('Number of section headers') ?? '')).toBe(elf.shnum);
  });

  it.each(BINARIES)('on the segments of %s', (name) => {
    const row = /^ +(\S+) +0x(\w+) 0x(\w+) 0x\w+ 0x(\w+) 0x(\w+) ([R ][W ][E ])/gm;
    const types: Readonly<Record<string, number>> = { LOAD: PT_LOAD, DYNAMIC: PT_DYNAMIC, INTERP: PT_INTERP };
    const segments = [...outputOf('readelf', '-lW', path(name)).matchAll(row)].map(
      ([, type = '', ...columns]) => {
        const [offset, vaddr, filesz, memsz] = columns.map((digits) => parseInt(digits, 16));
        const flags = columns[4] ?? '';
        const known = types[type] ?? 'other';
        return { type: known, offset, vaddr, filesz, memsz, w: flags.includes('W'), x: flags.includes('E') };
      },
    );
    const ours = elfOf(name).programHeaders.map(({ type, flags, ...segment }) => ({
      ...segment,
      type: Object.values(types).includes(type) ? type : 'other',
      w: (flags & PF_W) !== 0,
      x: (flags & PF_X) !== 0,
    }));
    expect(ours).toEqual(segments);
    expect(ours.length > 0).toBe(name !== 'c-object');
  });

  it.each(BINARIES)('on the sections of %s', (name) => {
    const row = /^ +\[ *\d+\] (\S*) +([A-Z]\S*) +([0-9a-f]+) ([0-9a-f]+) ([0-9a-f]+) /gm;
    const sections = [...outputOf('readelf', '-SW', path(name)).matchAll(row)].map(
      ([, section = '', , ...numbers]) => {
        const [address, offset, size] = numbers.map((digits) => parseInt(digits, 16));
        return { name: section, address, offset, size };
      },
    );
    const ours = readSections(elfOf(name)).map(({ name: section, address, offset, size }) => ({
      name: section,
      address,
      offset,
      size,
    }));
    expect(ours).toEqual(sections);
    expect(ours.length).toBeGreaterThan(5);
  });

  it.each(BINARIES)('on what %s asks for', (name) => {
    const asked = outputOf('readelf', '-ldW', path(name));
    const { interpreter, needed } = readLinkage(elfOf(name));
    expect(interpreter).toBe(/Requesting program interpreter: (.*)\]/.exec(asked)?.[1]);
    expect(needed).toEqual([...asked.matchAll(/\(NEEDED\).*\[(.*)\]/g)].map(([, library]) => library));
  });
});

describe('the link check', () => {
  const check = (name: string, architecture: string): ReturnType<typeof checkLink> =>
    checkLink({
      source: bytesSource(readFileSync(path(name))),
      path: '/server',
      platform: { os: 'linux', architecture },
      mode: 'error',
    });

  it.each(Object.entries(GO_PROGRAMS))('judges %s', (name, program) => {
    const stripped = 'stripped' in program ? program.stripped : true;
    const verdict = program.linkage === 'dynamic' ? 'fail' : 'pass';
    const { linkage, format: fileFormat } = program;
    expect(check(name, program.env.GOARCH)).toMatchObject({
      check: { verdict },
      linkage,
      fileFormat,
      stripped,
    });
  });

  it.each(Object.entries(C_PROGRAMS))('judges %s', (name, { linkage, format: fileFormat }) => {
    const verdict = linkage === 'dynamic' ? 'fail' : 'pass';
    expect(check(name, 'amd64')).toMatchObject({ check: { verdict }, linkage, fileFormat, stripped: false });
  });

  it('explains the trap of go build -buildmode=pie', () => {
    expect(check('go-pie', 'amd64').check).toMatchObject({
      message: expect.stringContaining('asks for the interpreter /lib64/ld-linux-x86-64.so.2') as string,
      hint: 'Remove -buildmode=pie from build-flags.',
    });
  });

  it('names the C library of a cgo program', () => {
    expect(check('cgo-dynamic', 'amd64').check.message).toContain('it also needs libc.so.6');
  });

  it('explains a shared library with an entry point', () => {
    expect(check('c-shared-entry', 'amd64').check.message).toContain('DT_NEEDED without PT_INTERP');
  });

  it.each([
    ['c-shared', 'it is a shared library'],
    ['go-c-shared', 'it is a shared library'],
    ['c-object', 'it is an object file'],
    ['go-archive', 'is an archive ("!<arch>"), not a program'],
  ])('refuses %s', (name, message) => {
    expect(() => check(name, 'amd64')).toThrow(ImageError);
    expect(() => check(name, 'amd64')).toThrow(message);
  });

  it('refuses each Go program on every other platform', () => {
    const architectures = ['amd64', 'arm64', 'arm', '386', 's390x', 'riscv64', 'ppc64le'];
    for (const architecture of architectures) {
      for (const other of architectures.filter((name) => name !== architecture)) {
        expect(() => check(`go-${architecture}`, other)).toThrow("is not for the image's platform");
      }
    }
  });
});
