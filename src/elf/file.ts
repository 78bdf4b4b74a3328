// An ELF file as its program headers show it, which is all that the kernel looks at when it starts a program.

import { PN_XNUM, PROGRAM_HEADER_BYTES, PT_LOAD } from './constants.js';
import { Cursor } from './cursor.js';
import type { ElfHeader } from './header.js';
import { parseHeader } from './header.js';
import { readSectionZero } from './sections.js';
import type { ByteSource, Extent } from './source.js';
import { checkExtent, DamageError, readExtent } from './source.js';

/** A program header (Elf32_Phdr, Elf64_Phdr): a segment of the file. */
export interface ProgramHeader {
  /** p_type: PT_LOAD, … */
  readonly type: number;
  /** p_flags: PF_X, PF_W, … */
  readonly flags: number;
  /** p_offset, in bytes; checked to be in the file for PT_LOAD only. */
  readonly offset: number;
  /** p_vaddr: the address in memory. */
  readonly vaddr: number;
  /** p_filesz: bytes in the file. */
  readonly filesz: number;
  /** p_memsz: bytes in memory; what `filesz` does not give is zero. */
  readonly memsz: number;
}

/** A parsed ELF file; sections are read apart (`readSections`), because a program runs without them. */
export interface ElfFile extends ElfHeader {
  readonly programHeaders: readonly ProgramHeader[];
}

// The kernel itself refuses a table above 64 KiB; core files, which PN_XNUM is for, may have more.
const MAX_PROGRAM_HEADERS = 100_000;

/** Reads header and program headers. Throws a FormatError where they are damaged or the file is cut off. */
export function parseElf(source: ByteSource): ElfFile {
  const header = parseHeader(source);
  return { ...header, programHeaders: readProgramHeaders(header) };
}

/** The segment's stretch of the file, unchecked. */
export function segmentExtent(segment: ProgramHeader, what: string): Extent {
  return { what, offset: segment.offset, length: segment.filesz };
}

/** What the file holds for an address: from there to the end of its loaded segment; undefined where it holds nothing. */
export function findMapped(elf: ElfFile, address: number): Omit<Extent, 'what'> | undefined {
  const segment = elf.programHeaders.find(
    ({ type, vaddr, filesz }) => type === PT_LOAD && vaddr <= address && address < vaddr + filesz,
  );
  if (segment === undefined) return undefined;
  const skipped = address - segment.vaddr;
  return { offset: segment.offset + skipped, length: segment.filesz - skipped };
}

function readProgramHeaders(header: ElfHeader): readonly ProgramHeader[] {
  const { phoff: offset } = header;
  const count = header.phnum === PN_XNUM ? readSectionZero(header).info : header.phnum;
  if (count === 0) return [];
  const entry = PROGRAM_HEADER_BYTES[header.bits];
  if (header.phentsize !== entry) {
    const problem = `a program header has ${entry} bytes`;
    throw new DamageError({ what: 'e_phentsize', offset, value: header.phentsize, problem });
  }
  if (count > MAX_PROGRAM_HEADERS) {
    const problem = `above ${MAX_PROGRAM_HEADERS}`;
    throw new DamageError({ what: 'number of program headers', offset, value: count, problem });
  }
  const table = { what: 'program header table', offset, length: count * entry };
  const cursor = new Cursor(readExtent(header.source, table), header, offset);
  const programHeaders = Array.from({ length: count }, () => parseProgramHeader(cursor, header.bits));
  for (const segment of programHeaders) {
    if (segment.type === PT_LOAD) checkExtent(header.source.size, segmentExtent(segment, 'PT_LOAD segment'));
  }
  return programHeaders;
}

function parseProgramHeader(cursor: Cursor, bits: 32 | 64): ProgramHeader {
  const type = cursor.u32('p_type');
  // The one field whose place depends on the class.
  const flags64 = bits === 64 ? cursor.u32('p_flags') : undefined;
  const offset = cursor.word('p_offset');
  const vaddr = cursor.word('p_vaddr');
  cursor.bigWord('p_paddr');
  const filesz = cursor.word('p_filesz');
  const memsz = cursor.word('p_memsz');
  const flags = flags64 ?? cursor.u32('p_flags');
  cursor.bigWord('p_align');
  return { type, flags, offset, vaddr, filesz, memsz };
}
