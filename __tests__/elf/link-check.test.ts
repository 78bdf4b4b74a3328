import { describe, expect, it } from 'vitest';
import type { LinkCheckResult } from '../../src/elf/link-check.js';
import { checkLink } from '../../src/elf/link-check.js';
import { bytesSource } from '../../src/elf/source.js';
import { ImageError } from '../../src/errors.js';
import type { ElfSpec } from '../support/elf.js';
import { buildElf } from '../support/elf.js';
import { readTestdata } from '../support/elf-testdata.js';

const NO_SUCH_FILE =
  'the image would fail with "exec /server: no such file or directory": the binary asks for the interpreter ' +
  '/lib64/ld-linux-x86-64.so.2, which an empty image does not have (the kernel names the program, although it is ' +
  'the interpreter that is missing)';
const MODES = ['error', 'warn', 'off'] as const;

function check(
  bytes: Uint8Array,
  mode: (typeof MODES)[number] = 'error',
  architecture = 'amd64',
): LinkCheckResult {
  const platform = { os: 'linux', architecture } as const;
  return checkLink({ source: bytesSource(bytes), path: '/server', platform, mode });
}

/** The ImageError that the check throws in every mode. */
function refusal(bytes: Uint8Array, architecture?: string): { message: string; hint: string | undefined } {
  const errors = MODES.map((mode) => {
    try {
      check(bytes, mode, architecture);
    } catch (error) {
      if (error instanceof ImageError) return { message: error.message, hint: error.hint };
      throw error;
    }
    throw new Error(`accepted with mode ${mode}`);
  });
  expect(errors[1]).toEqual(errors[0]);
  expect(errors[2]).toEqual(errors[0]);
  return errors[0] ?? { message: '', hint: undefined };
}

describe('checkLink of a static binary', () => {
  it.each(MODES)('passes with mode %s', (mode) => {
    expect(check(readTestdata('static'), mode)).toEqual({
      check: {
        id: 'link',
        verdict: 'pass',
        message: 'no program interpreter (PT_INTERP), no needed libraries (DT_NEEDED)',
      },
      linkage: 'static',
      evidence: 'no program interpreter (PT_INTERP), no needed libraries (DT_NEEDED)',
      fileFormat: 'ELF64 x86-64 executable',
      stripped: false,
    });
  });

  it('passes a static position-independent executable', () => {
    expect(check(readTestdata('static-pie'))).toMatchObject({
      check: { verdict: 'pass' },
      linkage: 'static-pie',
      fileFormat: 'ELF64 x86-64 position-independent executable',
    });
  });

  it('needs no section table, damaged or not there', () => {
    const bytes = buildElf({ sections: [{ name: '.text' }] });
    bytes.fill(0xff, 40, 48);
    expect(check(bytes)).toMatchObject({ check: { verdict: 'pass' }, stripped: false });
    expect(check(buildElf())).toMatchObject({ check: { verdict: 'pass' }, stripped: true });
  });
});

describe('checkLink of a dynamic binary', () => {
  it('explains what starting the image would say, and names the libraries', () => {
    expect(check(readTestdata('dynamic')).check).toEqual({
      id: 'link',
      verdict: 'fail',
      message: `${NO_SUCH_FILE}; it also needs libc.so.6, which is not there either`,
      hint:
        'Remove -linkmode=external from ldflags and build-flags, so that CGO_ENABLED=0 gives a static binary, or ' +
        'add -extldflags=-static to ldflags.',
    });
  });

  it('names -buildmode=pie too where the binary is position-independent', () => {
    expect(check(readTestdata('pie')).check.hint).toContain(
      'Remove -linkmode=external and -buildmode=pie from',
    );
  });

  it('names -buildmode=pie alone where there is an interpreter and no library', () => {
    expect(check(readTestdata('pie-no-libraries')).check).toEqual({
      id: 'link',
      verdict: 'fail',
      message: NO_SUCH_FILE,
      hint: 'Remove -buildmode=pie from build-flags.',
    });
  });

  it('explains libraries that nothing would load', () => {
    expect(check(buildElf({ type: 3, needed: ['libc.so.6', 'libm.so.6'] })).check).toEqual({
      id: 'link',
      verdict: 'fail',
      message:
        'the image would crash: /server needs libc.so.6, libm.so.6 and asks for no interpreter that would load what ' +
        'it needs (DT_NEEDED without PT_INTERP), as a shared library does',
      hint: 'Remove -buildmode=c-shared and other -buildmode flags from build-flags.',
    });
  });

  it('warns with the same words where the mode is warn', () => {
    const { check: failed, ...facts } = check(readTestdata('dynamic'));
    expect(check(readTestdata('dynamic'), 'warn')).toEqual({
      check: { ...failed, verdict: 'warn' },
      ...facts,
    });
  });

  it('passes where the mode is off, and still says that it is dynamic', () => {
    expect(check(readTestdata('dynamic'), 'off')).toMatchObject({
      check: {
        verdict: 'pass',
        message:
          'dynamic, which link-check allows: program interpreter /lib64/ld-linux-x86-64.so.2, needs libc.so.6',
      },
      linkage: 'dynamic',
    });
  });
});

describe('checkLink of a file that cannot be started', () => {
  const text = (content: string): Buffer => Buffer.from(content, 'latin1');
  it.each<[string, Uint8Array, string]>([
    ['an empty file', text(''), '/server is an empty file: the kernel would answer "exec format error"'],
    [
      'a script',
      text('#!/bin/sh -e\necho\n'),
      '/server is a script (first line "#!/bin/sh -e"): an empty image has no interpreter for it, and the kernel ' +
        'would answer "no such file or directory"',
    ],
    ['a script of one long line', text(`#!/${'x'.repeat(500)}`), `(first line "#!/${'x'.repeat(125)}")`],
    ['a script that colours the log', text('#!/bin/\x1b[31m\n'), 'first line "#!/bin/\\x1b[31m"'],
    [
      'an archive',
      text('!<arch>\n__.PKGDEF'),
      '/server is an archive ("!<arch>"), not a program: that is what the compiler makes of a package that is not main',
    ],
    [
      'a Windows program',
      text('MZ\x90\0\x03'),
      '/server is not an ELF file (it begins with the bytes 4d 5a 90 00, "MZ\\x90\\x00"): the kernel',
    ],
    ['one byte', text('\x7f'), 'it begins with the bytes 7f, "\\x7f"'],
    [
      'an object file',
      readTestdata('object.o'),
      '/server is not a program: it is an object file that was not linked',
    ],
    [
      'a shared library',
      readTestdata('shared.so'),
      '/server is not a program: it is a shared library (ET_DYN without entry point); it would crash',
    ],
    ['a core dump', buildElf({ type: 4 }), 'it is a core dump (ET_CORE); the kernel'],
    ['an unknown type', buildElf({ type: 9 }), 'it has the unknown ELF type 9'],
    ['a program that starts nowhere', buildElf({ entry: 0 }), 'it has no entry point; it would crash'],
    [
      'a program without program headers',
      withoutSegments(buildElf()),
      'it has no program headers; the kernel',
    ],
    [
      'a program that loads nothing',
      withoutLoad(buildElf()),
      'it has no segment to load (PT_LOAD); it would crash',
    ],
    [
      'a cut program',
      readTestdata('dynamic').subarray(0, 3000),
      '/server is a damaged ELF file: PT_LOAD segment',
    ],
    ['damaged linkage', buildElf({ interpreter: '' }), '/server is a damaged ELF file: PT_INTERP segment'],
  ])('refuses %s', (_, bytes, message) => {
    const error = refusal(bytes);
    expect(error.message).toContain(message);
    expect(error.hint).toMatch(/^[A-Z].*\.$/);
  });

  it('refuses a program for another platform, before it judges the linkage', () => {
    expect(refusal(readTestdata('dynamic'), 'arm64').message).toBe(
      "/server is not for the image's platform: it is made for ELF64 x86-64, and linux/arm64 is ELF64 AArch64; the " +
        'kernel would answer "exec format error"',
    );
  });

  function withoutSegments(bytes: Buffer): Buffer {
    bytes.writeUInt16LE(0, 56);
    return bytes;
  }

  function withoutLoad(bytes: Buffer): Buffer {
    bytes.writeUInt32LE(7, 64);
    return bytes;
  }
});

describe('stripped', () => {
  it.each<[string, NonNullable<ElfSpec['sections']>, boolean]>([
    ['no symbols', [{ name: '.text' }, { name: '.gopclntab' }, { name: '.dynsym' }], true],
    ['a symbol table', [{ name: '.symtab' }], false],
    ['DWARF', [{ name: '.text' }, { name: '.debug_info' }], false],
    ['compressed DWARF', [{ name: '.zdebug_info' }], false],
  ])('says of %s', (_, sections, stripped) => {
    expect(check(buildElf({ sections })).stripped).toBe(stripped);
  });
});
