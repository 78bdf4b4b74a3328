// The ELF header: what kind of file this is and where its two tables stand.

import {
  EI_CLASS,
  EI_DATA,
  EI_NIDENT,
  EI_VERSION,
  ELF_MAGIC,
  ELFCLASS32,
  ELFCLASS64,
  ELFDATA2LSB,
  ELFDATA2MSB,
  EV_CURRENT,
  HEADER_BYTES,
} from './constants.js';
import type { Layout } from './cursor.js';
import { asciiText, Cursor } from './cursor.js';
import type { ByteSource } from './source.js';
import { DamageError, readExtent } from './source.js';

/** The fields of Elf32_Ehdr or Elf64_Ehdr that say something, and the file that they were read from. */
export interface ElfHeader extends Layout {
  readonly source: ByteSource;
  /** e_type: ET_EXEC, ET_DYN, … */
  readonly type: number;
  /** e_machine: EM_X86_64, … */
  readonly machine: number;
  /** e_entry: the address where the program starts; 0 for none. */
  readonly entry: number;
  readonly phoff: number;
  readonly phentsize: number;
  /** e_phnum as written: PN_XNUM where the number is in section header 0. */
  readonly phnum: number;
  /** Any value: a damaged section table only matters to those who read it. */
  readonly shoff: bigint;
  readonly shentsize: number;
  /** e_shnum as written: 0 where the number is in section header 0. */
  readonly shnum: number;
  readonly shstrndx: number;
}

/** Whether the bytes start as an ELF file does. */
export function hasElfMagic(bytes: Uint8Array): boolean {
  return ELF_MAGIC.every((byte, i) => bytes[i] === byte);
}

/** Reads the ELF header; a FormatError where it is none or is cut off. */
export function parseHeader(source: ByteSource): ElfHeader {
  const layout = parseIdent(readExtent(source, { what: 'e_ident', offset: 0, length: EI_NIDENT }));
  const length = HEADER_BYTES[layout.bits];
  const cursor = new Cursor(readExtent(source, { what: 'ELF header', offset: 0, length }), layout, 0);
  cursor.skip(EI_NIDENT);
  const type = cursor.u16('e_type');
  const machine = cursor.u16('e_machine');
  const version = cursor.u32('e_version');
  if (version !== EV_CURRENT) throw unknown('e_version', cursor.offset - 4, version);
  const entry = cursor.word('e_entry');
  const phoff = cursor.word('e_phoff');
  const shoff = cursor.bigWord('e_shoff');
  cursor.u32('e_flags');
  cursor.u16('e_ehsize');
  return {
    ...layout,
    source,
    type,
    machine,
    entry,
    phoff,
    phentsize: cursor.u16('e_phentsize'),
    phnum: cursor.u16('e_phnum'),
    shoff,
    shentsize: cursor.u16('e_shentsize'),
    shnum: cursor.u16('e_shnum'),
    shstrndx: cursor.u16('e_shstrndx'),
  };
}

function parseIdent(ident: Uint8Array): Layout {
  if (!hasElfMagic(ident)) throw unknown('EI_MAG', 0, asciiText(ident.subarray(0, 4)));
  const version = ident[EI_VERSION];
  if (version !== EV_CURRENT) throw unknown('EI_VERSION', EI_VERSION, version);
  return { bits: parseClass(ident[EI_CLASS]), byteOrder: parseByteOrder(ident[EI_DATA]) };
}

function parseClass(value: number | undefined): 32 | 64 {
  if (value === ELFCLASS32) return 32;
  if (value === ELFCLASS64) return 64;
  throw unknown('EI_CLASS', EI_CLASS, value);
}

function parseByteOrder(value: number | undefined): 'little' | 'big' {
  if (value === ELFDATA2LSB) return 'little';
  if (value === ELFDATA2MSB) return 'big';
  throw unknown('EI_DATA', EI_DATA, value);
}

function unknown(what: string, offset: number, value: number | string | undefined): DamageError {
  return new DamageError({ what, offset, value: value ?? 'missing', problem: 'no value of an ELF file' });
}
