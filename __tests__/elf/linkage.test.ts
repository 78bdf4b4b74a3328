import { describe, expect, it } from 'vitest';
import { DF_1_PIE, ET_DYN } from '../../src/elf/constants.js';
import { parseElf } from '../../src/elf/file.js';
import type { LinkageFacts } from '../../src/elf/linkage.js';
import { isMarkedAsPie, readLinkage } from '../../src/elf/linkage.js';
import { bytesSource } from '../../src/elf/source.js';
import { FormatError } from '../../src/errors.js';
import { buildElf } from '../support/elf.js';
import { readTestdata } from '../support/elf-testdata.js';

const NOTHING = 'no program interpreter (PT_INTERP), no needed libraries (DT_NEEDED)';
const LOADER = '/lib64/ld-linux-x86-64.so.2';
const LAYOUTS = [
  { bits: 32, byteOrder: 'little' },
  { bits: 32, byteOrder: 'big' },
  { bits: 64, byteOrder: 'little' },
  { bits: 64, byteOrder: 'big' },
] as const;

const linkageOf = (bytes: Uint8Array): LinkageFacts => readLinkage(parseElf(bytesSource(bytes)));

describe('readLinkage', () => {
  it.each([
    ['static', { linkage: 'static', needed: [], evidence: NOTHING }],
    ['static-pie', { linkage: 'static-pie', needed: [], evidence: NOTHING }],
    [
      'dynamic',
      {
        linkage: 'dynamic',
        interpreter: LOADER,
        needed: ['libc.so.6'],
        evidence: `program interpreter ${LOADER}, needs libc.so.6`,
      },
    ],
    [
      'pie',
      {
        linkage: 'dynamic',
        interpreter: LOADER,
        needed: ['libc.so.6'],
        evidence: `program interpreter ${LOADER}, needs libc.so.6`,
      },
    ],
    [
      'pie-no-libraries',
      {
        linkage: 'dynamic',
        interpreter: LOADER,
        needed: [],
        evidence: `program interpreter ${LOADER}, no needed libraries (DT_NEEDED)`,
      },
    ],
    [
      'shared.so',
      {
        linkage: 'dynamic',
        needed: ['libc.so.6'],
        evidence: 'no program interpreter (PT_INTERP), needs libc.so.6',
      },
    ],
  ] as const)('reads gcc\'s file "%s"', (name, facts) => {
    expect(linkageOf(readTestdata(name))).toEqual(facts);
  });

  it.each(LAYOUTS)('reads names of $bits bits, $byteOrder end first', (layout) => {
    const facts = linkageOf(
      buildElf({ ...layout, interpreter: '/lib/ld.so.1', needed: ['liba.so', 'libb.so.2'] }),
    );
    expect(facts).toMatchObject({
      linkage: 'dynamic',
      interpreter: '/lib/ld.so.1',
      needed: ['liba.so', 'libb.so.2'],
    });
  });

  it.each(LAYOUTS)('takes a dynamic section that asks for nothing as static, $bits bits', (layout) => {
    expect(linkageOf(buildElf({ ...layout, type: ET_DYN, dynamic: true })).linkage).toBe('static-pie');
    expect(linkageOf(buildElf({ ...layout, dynamic: true })).linkage).toBe('static');
  });

  it('names ten libraries in the evidence and counts the rest', () => {
    const needed = Array.from({ length: 12 }, (_, i) => `l${i}.so`);
    const facts = linkageOf(buildElf({ needed }));
    expect(facts.needed).toEqual(needed);
    expect(facts.evidence).toMatch(/, needs l0\.so, .*l9\.so and 2 more$/);
  });

  it('makes names harmless for logs', () => {
    const facts = linkageOf(buildElf({ interpreter: '/lib/\n::error::x', needed: ['\x1b[2J'] }));
    expect(facts.evidence).toBe('program interpreter /lib/\\x0a::error::x, needs \\x1b[2J');
  });

  const dynamic = buildElf({ needed: ['liba.so'] });
  // 64-bit: header, three program headers, the strings "\0liba.so\0", then the dynamic section.
  const entries = 64 + 3 * 56 + 9;
  const changed = (offset: number, value: bigint): Buffer => {
    const copy = Buffer.from(dynamic);
    copy.writeBigUInt64LE(value, entries + offset);
    return copy;
  };
  it.each([
    ['an interpreter without an end', buildElf({ interpreter: 'x' }).subarray(0, -1), /end beyond the file/],
    [
      'an empty interpreter',
      buildElf({ interpreter: '' }),
      /^PT_INTERP segment \(at byte 176\): no path with an end/,
    ],
    [
      'an interpreter longer than any path',
      buildElf({ interpreter: 'x'.repeat(4096) }),
      /a path of 4097 bytes/,
    ],
    [
      'too many libraries',
      buildElf({ needed: new Array<string>(1001).fill('a') }),
      /DT_NEEDED is 1001 .*above 1000/,
    ],
    [
      'a name outside of the strings',
      changed(8, 9n),
      /name of DT_NEEDED is 9 .*outside of the table's 9 bytes/,
    ],
    ['a name at an impossible place', changed(8, 1n << 63n), /DT_NEEDED is 9223372036854775808/],
    ['strings at an address that is not loaded', changed(24, 5n), /DT_STRTAB is 5 .*no segment loads/],
    ['needed libraries without strings', changed(16, 77n), /DT_NEEDED .*no DT_STRTAB and DT_STRSZ/],
    ['strings of unknown size', changed(32, 77n), /no DT_STRTAB and DT_STRSZ/],
    ['strings that end in a name', changed(40, 5n), /name of DT_NEEDED .*no end within 4 bytes/],
    ['a dynamic section that is cut', dynamicOf(1000), /PT_DYNAMIC segment .*end beyond/],
    ['a dynamic section that is too large', dynamicOf(1 << 21), /PT_DYNAMIC segment .*above 1048576/],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => linkageOf(bytes)).toThrow(FormatError);
    expect(() => linkageOf(bytes)).toThrow(message);
  });

  it('ignores what stands behind the end of the dynamic section', () => {
    const two = buildElf({ needed: ['a.so', 'b.so'] });
    const strings = '\0a.so\0b.so\0'.length;
    expect(linkageOf(two).needed).toEqual(['a.so', 'b.so']);
    two.writeBigUInt64LE(0n, 64 + 3 * 56 + strings);
    expect(linkageOf(two).needed).toEqual([]);
  });

  function dynamicOf(filesz: number): Buffer {
    const copy = Buffer.from(dynamic);
    copy.writeBigUInt64LE(BigInt(filesz), 64 + 2 * 56 + 32);
    return copy;
  }
});

describe('isMarkedAsPie', () => {
  it.each([
    ['pie', true],
    ['static-pie', true],
    ['pie-no-libraries', true],
    ['dynamic', false],
    ['shared.so', false],
    ['static', false],
  ] as const)('tells of gcc\'s file "%s": %s', (name, marked) => {
    expect(isMarkedAsPie(parseElf(bytesSource(readTestdata(name))))).toBe(marked);
  });

  it('looks at this flag alone', () => {
    expect(isMarkedAsPie(parseElf(bytesSource(buildElf({ flags1: DF_1_PIE | 1 }))))).toBe(true);
    expect(isMarkedAsPie(parseElf(bytesSource(buildElf({ flags1: 1 }))))).toBe(false);
  });
});
