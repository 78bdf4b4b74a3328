// How a program is linked: what it asks the kernel and the dynamic loader for. Read from the program headers only,
// as they do.

import type { Linkage } from '../report/model.js';
import {
  DF_1_PIE,
  DT_FLAGS_1,
  DT_NEEDED,
  DT_NULL,
  DT_STRSZ,
  DT_STRTAB,
  ET_DYN,
  PT_DYNAMIC,
  PT_INTERP,
} from './constants.js';
import { Cursor, findCString, safeInteger } from './cursor.js';
import type { ElfFile } from './file.js';
import { findMapped, segmentExtent } from './file.js';
import type { Extent } from './source.js';
import { DamageError, readExtent } from './source.js';
import { readTableString } from './string-table.js';

/** How a program is linked, and why it is said to be. */
export interface LinkageFacts {
  readonly linkage: Linkage;
  /** The program that the kernel starts in its place (PT_INTERP). */
  readonly interpreter?: string;
  /** The libraries it asks for (DT_NEEDED), in the file's order. */
  readonly needed: readonly string[];
  /** "no program interpreter (PT_INTERP), no needed libraries (DT_NEEDED)". */
  readonly evidence: string;
}

interface DynamicEntry {
  readonly tag: number;
  readonly value: bigint;
  /** Where the entry stands in the file. */
  readonly at: number;
}

// PATH_MAX, as in the kernel: with the zero byte at the end.
const MAX_PATH_BYTES = 4096;
const MAX_DYNAMIC_BYTES = 1 << 20;
const MAX_NEEDED = 1000;
const MAX_LISTED = 10;

/** Reads how the program is linked. Throws a FormatError where what it asks for cannot be read. */
export function readLinkage(elf: ElfFile): LinkageFacts {
  const interpreter = findInterpreter(elf);
  const needed = readNeeded(elf);
  const evidence = [
    interpreter === undefined ? 'no program interpreter (PT_INTERP)' : `program interpreter ${interpreter}`,
    needed.length === 0 ? 'no needed libraries (DT_NEEDED)' : `needs ${listLibraries(needed)}`,
  ].join(', ');
  const asks = interpreter !== undefined || needed.length > 0;
  const linkage = asks ? 'dynamic' : elf.type === ET_DYN ? 'static-pie' : 'static';
  return { linkage, ...(interpreter === undefined ? {} : { interpreter }), needed, evidence };
}

/** The names for a sentence, the first ten of them. */
export function listLibraries(needed: readonly string[]): string {
  const more = needed.length - MAX_LISTED;
  return needed.slice(0, MAX_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Whether the linker marked the file as a position-independent executable (DF_1_PIE), as it does with no library. */
export function isMarkedAsPie(elf: ElfFile): boolean {
  const flags = readDynamic(elf).find(({ tag }) => tag === DT_FLAGS_1);
  return flags !== undefined && (flags.value & BigInt(DF_1_PIE)) !== 0n;
}

function findInterpreter(elf: ElfFile): string | undefined {
  const segment = elf.programHeaders.find(({ type }) => type === PT_INTERP);
  if (segment === undefined) return undefined;
  const extent = segmentExtent(segment, 'PT_INTERP segment');
  if (extent.length > MAX_PATH_BYTES) {
    throw new DamageError({ ...extent, problem: `a path of ${extent.length} bytes` });
  }
  const path = findCString(readExtent(elf.source, extent));
  if (path === undefined || path === '') throw new DamageError({ ...extent, problem: 'no path with an end' });
  return path;
}

function readNeeded(elf: ElfFile): readonly string[] {
  const entries = readDynamic(elf);
  const needed = entries.filter(({ tag }) => tag === DT_NEEDED);
  const first = needed[0];
  if (first === undefined) return [];
  if (needed.length > MAX_NEEDED) {
    const problem = `above ${MAX_NEEDED}`;
    throw new DamageError({ what: 'number of DT_NEEDED', offset: first.at, value: needed.length, problem });
  }
  const strings = locateStrings(elf, entries, first.at);
  return needed.map(({ value, at }) => {
    const start = safeInteger(value, 'DT_NEEDED', at);
    return readTableString(elf.source, strings, {
      what: 'name of DT_NEEDED',
      start,
      maxBytes: MAX_PATH_BYTES,
    });
  });
}

function readDynamic(elf: ElfFile): readonly DynamicEntry[] {
  const segment = elf.programHeaders.find(({ type }) => type === PT_DYNAMIC);
  if (segment === undefined) return [];
  const extent = segmentExtent(segment, 'PT_DYNAMIC segment');
  if (extent.length > MAX_DYNAMIC_BYTES) {
    throw new DamageError({ ...extent, problem: `${extent.length} bytes are above ${MAX_DYNAMIC_BYTES}` });
  }
  const cursor = new Cursor(readExtent(elf.source, extent), elf, extent.offset);
  const entries: DynamicEntry[] = [];
  while (cursor.remaining > 0) {
    const at = cursor.offset;
    const tag = Number(cursor.bigWord('d_tag'));
    const value = cursor.bigWord('d_val');
    if (tag === DT_NULL) break;
    entries.push({ tag, value, at });
  }
  return entries;
}

function locateStrings(elf: ElfFile, entries: readonly DynamicEntry[], at: number): Extent {
  const table = entries.find(({ tag }) => tag === DT_STRTAB);
  const size = entries.find(({ tag }) => tag === DT_STRSZ);
  if (table === undefined || size === undefined) {
    throw new DamageError({ what: 'DT_NEEDED', offset: at, problem: 'no DT_STRTAB and DT_STRSZ beside it' });
  }
  const mapped = findMapped(elf, safeInteger(table.value, 'DT_STRTAB', table.at));
  if (mapped === undefined) {
    const problem = 'an address that no segment loads';
    throw new DamageError({ what: 'DT_STRTAB', offset: table.at, value: table.value, problem });
  }
  const length = Math.min(safeInteger(size.value, 'DT_STRSZ', size.at), mapped.length);
  return { what: 'DT_STRTAB', offset: mapped.offset, length };
}
