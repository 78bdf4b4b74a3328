// Makes small ELF files of either class and byte order, whole and valid unless a test asks for less.

import {
  DT_FLAGS_1,
  DT_NEEDED,
  DT_NULL,
  DT_STRSZ,
  DT_STRTAB,
  ELF_MAGIC,
  EM_X86_64,
  ET_EXEC,
  EV_CURRENT,
  HEADER_BYTES,
  PF_W,
  PF_X,
  PN_XNUM,
  PROGRAM_HEADER_BYTES,
  PT_DYNAMIC,
  PT_INTERP,
  PT_LOAD,
  SECTION_HEADER_BYTES,
  SHN_XINDEX,
} from '../../src/elf/constants.js';
import type { Layout } from '../../src/elf/cursor.js';

/** Where the file's first byte is in memory. */
export const BASE_ADDRESS = 0x400000;
/** Where `data` is in memory. */
export const DATA_ADDRESS = 0x500000;

export interface SectionSpec {
  readonly name: string;
  readonly type?: number;
  readonly address?: number;
  readonly size?: number;
}

export interface ElfSpec extends Partial<Layout> {
  readonly type?: number;
  readonly machine?: number;
  readonly entry?: number;
  readonly interpreter?: string;
  readonly needed?: readonly string[];
  readonly flags1?: number;
  /** A PT_DYNAMIC that asks for nothing, as a static-pie has. */
  readonly dynamic?: boolean;
  /** Bytes of a writable segment at DATA_ADDRESS. */
  readonly data?: Uint8Array;
  /** None where not given: the file then has no section table. */
  readonly sections?: readonly SectionSpec[];
  /** Write the numbers of headers into section header 0, as files with more than 65,279 do. */
  readonly longCounts?: boolean;
}

interface Segment {
  readonly type: number;
  readonly flags: number;
  readonly vaddr?: number;
  readonly content: Uint8Array;
}

/** Bytes of numbers and strings, in a file's layout. */
export class ElfWriter {
  readonly #parts: Uint8Array[] = [];
  readonly #layout: Layout;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  u8(...values: number[]): this {
    this.#parts.push(Uint8Array.from(values));
    return this;
  }

  u16(value: number): this {
    return this.#number(BigInt(value), 2);
  }

  u32(value: number): this {
    return this.#number(BigInt(value), 4);
  }

  word(value: number | bigint): this {
    return this.#number(BigInt(value), this.#layout.bits / 8);
  }

  bytes(value: Uint8Array): this {
    this.#parts.push(value);
    return this;
  }

  text(value: string): this {
    return this.bytes(Buffer.from(value, 'latin1'));
  }

  done(): Buffer {
    return Buffer.concat(this.#parts);
  }

  #number(value: bigint, length: number): this {
    const bytes = Uint8Array.from({ length }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn));
    return this.bytes(this.#layout.byteOrder === 'little' ? bytes : bytes.reverse());
  }
}

/** The bytes of the file. */
export function buildElf(spec: ElfSpec = {}): Buffer {
  const layout: Layout = { bits: spec.bits ?? 64, byteOrder: spec.byteOrder ?? 'little' };
  const contents = segmentContents(spec, layout);
  const tableEnd = HEADER_BYTES[layout.bits] + (contents.length + 1) * PROGRAM_HEADER_BYTES[layout.bits];
  const places = placeAfter(tableEnd, contents);
  const loaded = { type: PT_LOAD, flags: 4 | PF_X, offset: 0, size: tableEnd + totalSize(contents) };
  const strings = places.find(({ type }) => type === STRINGS)?.offset ?? 0;
  const programHeaders = [loaded, ...places].map((segment) => programHeader(segment, layout));
  const body = contents.map(({ type, content }) =>
    type === PT_DYNAMIC ? dynamicSection(spec, layout, BASE_ADDRESS + strings) : content,
  );
  const sections = sectionPart(spec, layout, { offset: loaded.size, segments: programHeaders.length });
  return Buffer.concat([
    header(spec, layout, { segments: programHeaders.length, ...sections }),
    ...programHeaders,
    ...body,
    sections.bytes,
  ]);
}

// A segment type of no meaning, to place the dynamic section's strings like the rest.
const STRINGS = 0x6fff0000;

function segmentContents(spec: ElfSpec, layout: Layout): readonly Segment[] {
  const contents: Segment[] = [];
  if (spec.interpreter !== undefined) {
    contents.push({ type: PT_INTERP, flags: 4, content: Buffer.from(`${spec.interpreter}\0`) });
  }
  if (spec.dynamic === true || spec.needed !== undefined || spec.flags1 !== undefined) {
    contents.push({ type: STRINGS, flags: 4, content: Buffer.from(stringTable(spec.needed ?? [])) });
    contents.push({ type: PT_DYNAMIC, flags: 4 | PF_W, content: dynamicSection(spec, layout, 0) });
  }
  if (spec.data !== undefined) {
    contents.push({ type: PT_LOAD, flags: 4 | PF_W, vaddr: DATA_ADDRESS, content: spec.data });
  }
  return contents;
}

function placeAfter(
  start: number,
  contents: readonly Segment[],
): { type: number; flags: number; vaddr?: number; offset: number; size: number }[] {
  let offset = start;
  return contents.map(({ content, ...segment }) => {
    const placed = { ...segment, offset, size: content.length };
    offset += content.length;
    return placed;
  });
}

function totalSize(contents: readonly Segment[]): number {
  return contents.reduce((sum, { content }) => sum + content.length, 0);
}

function stringTable(names: readonly string[]): string {
  return `\0${names.map((name) => `${name}\0`).join('')}`;
}

function dynamicSection(spec: ElfSpec, layout: Layout, stringsAddress: number): Buffer {
  const needed = spec.needed ?? [];
  const writer = new ElfWriter(layout);
  needed.forEach((_, i) => writer.word(DT_NEEDED).word(stringTable(needed.slice(0, i)).length));
  writer.word(DT_STRTAB).word(stringsAddress).word(DT_STRSZ).word(stringTable(needed).length);
  if (spec.flags1 !== undefined) writer.word(DT_FLAGS_1).word(spec.flags1);
  return writer.word(DT_NULL).word(0).done();
}

function programHeader(
  segment: { type: number; flags: number; vaddr?: number; offset: number; size: number },
  layout: Layout,
): Buffer {
  const vaddr = segment.vaddr ?? BASE_ADDRESS + segment.offset;
  const writer = new ElfWriter(layout).u32(segment.type);
  if (layout.bits === 64) writer.u32(segment.flags);
  writer.word(segment.offset).word(vaddr).word(vaddr).word(segment.size).word(segment.size);
  if (layout.bits === 32) writer.u32(segment.flags);
  return writer.word(1).done();
}

interface SectionPart {
  readonly bytes: Buffer;
  readonly shoff: number;
  readonly count: number;
}

function sectionPart(spec: ElfSpec, layout: Layout, at: { offset: number; segments: number }): SectionPart {
  if (spec.sections === undefined) return { bytes: Buffer.alloc(0), shoff: 0, count: 0 };
  const sections = [...spec.sections, { name: '.shstrtab', type: 3 }];
  const names = Buffer.from(stringTable(sections.map(({ name }) => name)));
  const count = sections.length + 1;
  const long = spec.longCounts === true;
  const table = new ElfWriter(layout);
  sectionHeader(table, { size: long ? count : 0, link: long ? count - 1 : 0, info: long ? at.segments : 0 });
  sections.forEach((section, i) => {
    const isNames = i === sections.length - 1;
    sectionHeader(table, {
      ...section,
      nameOffset: stringTable(sections.slice(0, i).map(({ name }) => name)).length,
      offset: at.offset,
      ...(isNames ? { size: names.length } : {}),
    });
  });
  return { bytes: Buffer.concat([names, table.done()]), shoff: at.offset + names.length, count };
}

function sectionHeader(
  table: ElfWriter,
  fields: {
    nameOffset?: number;
    type?: number;
    address?: number;
    offset?: number;
    size?: number;
    link?: number;
    info?: number;
  },
): void {
  table
    .u32(fields.nameOffset ?? 0)
    .u32(fields.type ?? 0)
    .word(0)
    .word(fields.address ?? 0)
    .word(fields.offset ?? 0)
    .word(fields.size ?? 0)
    .u32(fields.link ?? 0)
    .u32(fields.info ?? 0)
    .word(1)
    .word(0);
}

function header(
  spec: ElfSpec,
  layout: Layout,
  tables: { segments: number; shoff: number; count: number },
): Buffer {
  const long = spec.longCounts === true;
  return new ElfWriter(layout)
    .u8(...ELF_MAGIC, layout.bits / 32, layout.byteOrder === 'little' ? 1 : 2, EV_CURRENT)
    .u8(...new Array<number>(9).fill(0))
    .u16(spec.type ?? ET_EXEC)
    .u16(spec.machine ?? EM_X86_64)
    .u32(EV_CURRENT)
    .word(spec.entry ?? BASE_ADDRESS)
    .word(HEADER_BYTES[layout.bits])
    .word(tables.shoff)
    .u32(0)
    .u16(HEADER_BYTES[layout.bits])
    .u16(PROGRAM_HEADER_BYTES[layout.bits])
    .u16(long ? PN_XNUM : tables.segments)
    .u16(SECTION_HEADER_BYTES[layout.bits])
    .u16(long ? 0 : tables.count)
    .u16(long ? SHN_XINDEX : Math.max(0, tables.count - 1))
    .done();
}
