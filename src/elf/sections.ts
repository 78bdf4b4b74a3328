// The section headers. A program runs without them, and linkers' tools may damage or remove them, so nothing that
// decides about linkage reads this table.

import { SECTION_HEADER_BYTES, SHN_UNDEF, SHN_XINDEX, SHT_NOBITS } from './constants.js';
import { Cursor, safeInteger } from './cursor.js';
import type { ElfHeader } from './header.js';
import type { Extent } from './source.js';
import { checkExtent, DamageError, readExtent } from './source.js';
import { readTableString } from './string-table.js';

/** A section header (Elf32_Shdr, Elf64_Shdr), its offset and size unchecked. */
export interface Section {
  /** Bytes that are not printable ASCII as \xNN; '' where the file has no section names. */
  readonly name: string;
  /** sh_type: SHT_NOBITS, … */
  readonly type: number;
  /** sh_addr: where it is in memory; 0 where it is not. */
  readonly address: number;
  /** sh_offset, in bytes. */
  readonly offset: number;
  /** sh_size: in bytes of the file, but for SHT_NOBITS. */
  readonly size: number;
}

interface SectionHeader extends Omit<Section, 'name'> {
  readonly nameOffset: number;
  /** sh_link. */
  readonly link: number;
  /** sh_info. */
  readonly info: number;
}

// Far more than any program has; what is above is damage, and would cost memory.
const MAX_SECTIONS = 100_000;
const MAX_NAME_BYTES = 512;
const SHOFF_AT = { 32: 32, 64: 40 } as const;

/** The section headers with their names, none where the file has no table. Throws a FormatError where it is damaged. */
export function readSections(header: ElfHeader): readonly Section[] {
  if (header.shoff === 0n) return [];
  const zero = readSectionZero(header);
  const count = header.shnum === 0 ? zero.size : header.shnum;
  if (count > MAX_SECTIONS) {
    throw new DamageError({
      what: 'number of sections',
      offset: tableOffset(header),
      value: count,
      problem: `above ${MAX_SECTIONS}`,
    });
  }
  const headers = readHeaders(header, count);
  const nameIndex = header.shstrndx === SHN_XINDEX ? zero.link : header.shstrndx;
  const names = findNameTable(header, headers, nameIndex);
  const readName = (start: number): string =>
    names === undefined
      ? ''
      : readTableString(header.source, names, { what: 'section name', start, maxBytes: MAX_NAME_BYTES });
  return headers.map(({ nameOffset, type, address, offset, size }) => ({
    name: readName(nameOffset),
    type,
    address,
    offset,
    size,
  }));
}

/** The header of section 0, which holds the numbers too large for the ELF header. A FormatError where there is none. */
export function readSectionZero(header: ElfHeader): SectionHeader {
  if (header.shoff === 0n) {
    const problem = 'there is no section header 0 with the number that is asked for';
    throw new DamageError({ what: 'e_shoff', offset: SHOFF_AT[header.bits], value: 0, problem });
  }
  return parseSectionHeader(openTable(header, 1));
}

function readHeaders(header: ElfHeader, count: number): readonly SectionHeader[] {
  const cursor = openTable(header, count);
  return Array.from({ length: count }, () => parseSectionHeader(cursor));
}

function openTable(header: ElfHeader, count: number): Cursor {
  const entry = SECTION_HEADER_BYTES[header.bits];
  const offset = tableOffset(header);
  if (header.shentsize !== entry) {
    throw new DamageError({
      what: 'e_shentsize',
      offset,
      value: header.shentsize,
      problem: `a section header has ${entry} bytes`,
    });
  }
  return new Cursor(
    readExtent(header.source, { what: 'section header table', offset, length: count * entry }),
    header,
    offset,
  );
}

function tableOffset(header: ElfHeader): number {
  return safeInteger(header.shoff, 'e_shoff', SHOFF_AT[header.bits]);
}

function parseSectionHeader(cursor: Cursor): SectionHeader {
  const nameOffset = cursor.u32('sh_name');
  const type = cursor.u32('sh_type');
  cursor.bigWord('sh_flags');
  const address = cursor.word('sh_addr');
  const offset = cursor.word('sh_offset');
  const size = cursor.word('sh_size');
  const link = cursor.u32('sh_link');
  const info = cursor.u32('sh_info');
  cursor.bigWord('sh_addralign');
  cursor.bigWord('sh_entsize');
  return { nameOffset, type, address, offset, size, link, info };
}

function findNameTable(
  header: ElfHeader,
  headers: readonly SectionHeader[],
  index: number,
): Extent | undefined {
  if (index === SHN_UNDEF) return undefined;
  const section = headers[index];
  if (section === undefined || section.type === SHT_NOBITS) {
    const problem = `it is the section of the names, one of ${headers.length}`;
    throw new DamageError({ what: 'e_shstrndx', offset: tableOffset(header), value: index, problem });
  }
  const names = { what: 'section names', offset: section.offset, length: section.size };
  checkExtent(header.source.size, names);
  return names;
}
