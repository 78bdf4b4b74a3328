// The file cut into stretches that each have one name: sections, headers, and what is between them. They are the second
// account of the same bytes, and name what no claim of the Go tables explains.

import {
  HEADER_BYTES,
  PROGRAM_HEADER_BYTES,
  PT_LOAD,
  SECTION_HEADER_BYTES,
  SHT_NOBITS,
} from '../elf/constants.js';
import type { ElfFile } from '../elf/file.js';
import type { Section } from '../elf/sections.js';

/** A part of the file; stretches follow each other without a gap. */
export interface Stretch {
  readonly name: string;
  readonly start: number;
  /** Before which byte it ends. */
  readonly end: number;
  /** `section`: the linker gave it a name; `format`: headers and alignment; `other`: nothing says what it is. */
  readonly from: 'section' | 'format' | 'other';
}

type Part = Omit<Stretch, 'end'> & { readonly end: number };

/** Cuts the file. Where sections overlap, as only damage makes them, the first in the file keeps the bytes. */
export function findStretches(
  elf: ElfFile,
  bytes: Uint8Array,
  sections: readonly Section[],
): readonly Stretch[] {
  const parts = [
    ...headers(elf),
    ...sections.flatMap(sectionPart),
    ...(sections.length === 0 ? segments(elf) : []),
  ];
  const sorted = parts
    .filter(({ start, end }) => start >= 0 && start < end && start < bytes.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const stretches: Stretch[] = [];
  let done = 0;
  const addGap = (end: number): void => {
    if (end > done) stretches.push(gap(bytes, done, end));
    done = Math.max(done, end);
  };
  for (const part of sorted) {
    const end = Math.min(part.end, bytes.length);
    if (end <= done) continue;
    addGap(part.start);
    stretches.push({ ...part, start: done, end });
    done = end;
  }
  addGap(bytes.length);
  return stretches;
}

function headers(elf: ElfFile): readonly Part[] {
  const table = Number(elf.shoff);
  const sectionHeaders = elf.shoff === 0n ? 0 : elf.shnum * SECTION_HEADER_BYTES[elf.bits];
  const programHeaders = elf.programHeaders.length * PROGRAM_HEADER_BYTES[elf.bits];
  return [
    { name: 'ELF header', start: 0, end: HEADER_BYTES[elf.bits], from: 'format' },
    { name: 'program headers', start: elf.phoff, end: elf.phoff + programHeaders, from: 'format' },
    { name: 'section headers', start: table, end: table + sectionHeaders, from: 'format' },
  ];
}

function sectionPart({ name, type, offset, size }: Section): readonly Part[] {
  if (type === SHT_NOBITS || size === 0) return [];
  return [
    {
      name: name === '' ? 'section without a name' : name,
      start: offset,
      end: offset + size,
      from: 'section',
    },
  ];
}

function segments(elf: ElfFile): readonly Part[] {
  return elf.programHeaders
    .filter(({ type }) => type === PT_LOAD)
    .map(({ offset, filesz }, i) => ({
      name: `segment ${i + 1}`,
      start: offset,
      end: offset + filesz,
      from: 'other' as const,
    }));
}

/** Linkers fill up to page borders with zeros; anything else was put there by somebody else. */
function gap(bytes: Uint8Array, start: number, end: number): Stretch {
  for (let at = start; at < end; at++) {
    if (bytes[at] !== 0) return { name: 'outside of sections', start, end, from: 'other' };
  }
  return { name: 'alignment', start, end, from: 'format' };
}
