// Who owns the bytes that no claim explains: the linker's own tables, C code that an external linker brought in, or
// nobody that could be found.

import type { ModuleData } from '../gobin/moduledata.js';
import type { Memory } from '../gobin/memory.js';
import type { ByteKind, OwnerKind } from './model.js';
import type { Stretch } from './stretches.js';

/** The owner of what is left of a stretch. */
export interface Leftover {
  readonly kind: Exclude<OwnerKind, 'package' | 'shared'>;
  readonly name: string;
  readonly byteKind: ByteKind;
}

/** A stretch whose leftover bytes all have one owner. */
export interface OwnedStretch {
  readonly start: number;
  readonly end: number;
  readonly leftover: Leftover;
}

const BYTE_KINDS_BY_SECTION: Readonly<Record<string, ByteKind>> = {
  '.text': 'code',
  '.rodata': 'data',
  '.data': 'data',
  '.noptrdata': 'data',
  '.data.rel.ro': 'data',
  '.gopclntab': 'lines',
  '.data.rel.ro.gopclntab': 'lines',
  '.typelink': 'types',
  '.itablink': 'types',
};

/** Sections that hold what packages put there; all others are the linker's. */
const CONTENT = /^\.(text|rodata|data|noptrdata|data\.rel\.ro)$/;
/** Sections that only C code brings into a Go program. */
const C_SECTIONS =
  /^(\.(init|fini|eh_frame|eh_frame_hdr|gcc_except_table|init_array|fini_array|preinit_array|ctors|dtors|tdata|tm_clone_table|rodata\..*|stapsdt\.base)|__libc_.*)$/;
/** What a stripped program does not have. */
const SYMBOLS = /^\.(symtab|strtab|z?debug_.*|gnu\.debug.*|stab.*)$/;

/** The owner of what is left of each stretch; Go's own bounds, where known, part Go from C. */
export function ownLeftovers(
  stretches: readonly Stretch[],
  go: { memory: Memory; module: ModuleData } | undefined,
): readonly OwnedStretch[] {
  const external = stretches.some(({ name }) => name === '.init' || name === '.eh_frame');
  return stretches.flatMap((stretch) => {
    const leftover = leftoverOf(stretch);
    if (!external || go === undefined || !CONTENT.test(stretch.name)) {
      return [{ start: stretch.start, end: stretch.end, leftover }];
    }
    return partFromC(stretch, leftover, goBounds(go.memory, go.module));
  });
}

function leftoverOf({ name, from }: Stretch): Leftover {
  const byteKind = BYTE_KINDS_BY_SECTION[name] ?? 'format';
  if (from === 'other') return { kind: 'unattributed', name, byteKind: 'data' };
  if (C_SECTIONS.test(name)) return { kind: 'c', name, byteKind: name === '.init' ? 'code' : 'data' };
  if (SYMBOLS.test(name)) return { kind: 'linker', name: `${name} (not stripped)`, byteKind };
  return { kind: CONTENT.test(name) ? 'unattributed' : 'linker', name, byteKind };
}

/** From where to where the Go linker's own parts of .text, .rodata and .data go, as file offsets. */
function goBounds(memory: Memory, { words, epclntab }: ModuleData): readonly (readonly [number, number])[] {
  const range = (start: number, end: number): readonly [number, number] => {
    const offset = memory.offsetOf(start);
    return offset < 0 ? [0, 0] : [offset, offset + end - start];
  };
  return [
    range(words.text, words.etext),
    range(words.noptrdata, words.enoptrdata),
    range(words.data, words.edata),
    // Where Go's read-only data end is written since Go 1.26, which has epclntab too.
    range(
      Math.min(words.types, words.rodata),
      epclntab === undefined ? Number.POSITIVE_INFINITY : words.etypes,
    ),
  ];
}

function partFromC(
  { start, end }: Stretch,
  leftover: Leftover,
  bounds: readonly (readonly [number, number])[],
): readonly OwnedStretch[] {
  const c = { ...leftover, kind: 'c' as const };
  const inside = bounds
    .map(([from, to]) => [Math.max(from, start), Math.min(to, end)] as const)
    .filter(([from, to]) => from < to)
    .sort(([a], [b]) => a - b);
  const parts: OwnedStretch[] = [];
  let done = start;
  for (const [from, to] of inside) {
    if (from > done) parts.push({ start: done, end: from, leftover: c });
    if (to > Math.max(from, done)) parts.push({ start: Math.max(from, done), end: to, leftover });
    done = Math.max(done, to);
  }
  if (done < end) parts.push({ start: done, end, leftover: c });
  return parts;
}
