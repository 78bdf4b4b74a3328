// Finds the pclntab, the linker's table of all functions: pcHeader of src/runtime/symtab.go. It survives stripping.

import type { Section } from '../elf/sections.js';
import { SHT_NOBITS } from '../elf/constants.js';
import { FormatError } from '../errors.js';
import type { GoLayout } from './layouts.js';
import { OLD_MAGIC } from './layouts.js';
import type { Memory } from './memory.js';

/** The header of a pclntab and where it stands. */
export interface PcHeader {
  readonly address: number;
  /** File offset. */
  readonly offset: number;
  /** Bytes of the header itself. */
  readonly bytes: number;
  /** pcHeader.minLC: the smallest instruction, in bytes. */
  readonly minLC: number;
  /** Number of functions. */
  readonly nfunc: number;
  /** Offsets of the tables from the header. */
  readonly tables: Readonly<Record<PcTable, number>>;
}

export type PcTable = 'funcnametab' | 'cutab' | 'filetab' | 'pctab' | 'pclntable';

const SECTION_NAMES = ['.gopclntab', '.data.rel.ro.gopclntab'];
/** Sections that an external linker may put it into. */
const MERGED_SECTIONS = ['.data.rel.ro', '.rodata'];
/** After the magic: two zero bytes, minLC, ptrSize. */
const PREFIX_BYTES = 8;
const WORDS = 8;
const MAX_FUNCTIONS = 1 << 24;

/** Finds and reads the header. A FormatError where there is none of this layout. */
export function findPcHeader(memory: Memory, sections: readonly Section[], layout: GoLayout): PcHeader {
  for (const section of sections) {
    if (!SECTION_NAMES.includes(section.name) || section.type === SHT_NOBITS) continue;
    memory.check(section.offset, PREFIX_BYTES);
    return parsePcHeader(memory, section, layout);
  }
  for (const section of sections) {
    const at = MERGED_SECTIONS.includes(section.name) ? findMagic(memory, section, layout) : undefined;
    if (at === undefined) continue;
    return parsePcHeader(memory, { address: section.address + at - section.offset, offset: at }, layout);
  }
  throw new FormatError('no table of functions (pclntab)');
}

function findMagic(memory: Memory, section: Section, layout: GoLayout): number | undefined {
  if (section.type === SHT_NOBITS || section.size < PREFIX_BYTES) return undefined;
  memory.check(section.offset, section.size);
  const magic = Buffer.alloc(6);
  if (memory.littleEndian) magic.writeUInt32LE(layout.magic);
  else magic.writeUInt32BE(layout.magic);
  const { bytes } = memory;
  const data = Buffer.from(bytes.buffer, bytes.byteOffset + section.offset, section.size - PREFIX_BYTES);
  for (let at = data.indexOf(magic); at >= 0; at = data.indexOf(magic, at + 1)) {
    const aligned = (section.address + at) % memory.pointerBytes === 0;
    if (aligned && hasPrefix(memory, section.offset + at)) return section.offset + at;
  }
  return undefined;
}

function hasPrefix(memory: Memory, offset: number): boolean {
  return [1, 2, 4].includes(memory.u8(offset + 6)) && memory.u8(offset + 7) === memory.pointerBytes;
}

function parsePcHeader(
  memory: Memory,
  { address, offset }: Pick<PcHeader, 'address' | 'offset'>,
  layout: GoLayout,
): PcHeader {
  const magic = memory.u32(offset);
  if (magic !== layout.magic || memory.u16(offset + 4) !== 0 || !hasPrefix(memory, offset)) {
    const old = OLD_MAGIC[magic];
    const found = old === undefined ? `magic 0x${magic.toString(16)}` : `the form of ${old}`;
    throw new FormatError(`the table of functions (pclntab) has ${found}, not that of ${layout.name}`);
  }
  const word = (i: number): number => memory.word(offset + PREFIX_BYTES + i * memory.pointerBytes);
  const nfunc = word(0);
  if (nfunc === 0 || nfunc > MAX_FUNCTIONS) {
    throw new FormatError(`the table of functions (pclntab) has ${nfunc} functions`);
  }
  return {
    address,
    offset,
    bytes: PREFIX_BYTES + WORDS * memory.pointerBytes,
    minLC: memory.u8(offset + 6),
    nfunc,
    // Word 1 is the number of files, word 2 textStart, which is 0 since Go 1.26.
    tables: { funcnametab: word(3), cutab: word(4), filetab: word(5), pctab: word(6), pclntable: word(7) },
  };
}
