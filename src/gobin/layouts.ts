// How releases of Go lay out what the attribution reads, side by side: src/runtime/symtab.go (pcHeader, moduledata,
// inlinedCall), src/runtime/runtime2.go (_func, itab) and src/internal/abi/type.go of each release.

import { FormatError } from '../errors.js';

/** Fields of the start of runtime.moduledata that are one word each. */
export type ModuleWord =
  | 'pcHeader'
  | 'findfunctab'
  | 'text'
  | 'etext'
  | 'noptrdata'
  | 'enoptrdata'
  | 'data'
  | 'edata'
  | 'types'
  | 'etypes'
  | 'rodata'
  | 'gofunc'
  | 'epclntab';

/** Fields of it that are slices: a pointer, a length, a capacity. */
export type ModuleSlice =
  | 'funcnametab'
  | 'cutab'
  | 'filetab'
  | 'pctab'
  | 'pclntable'
  | 'ftab'
  | 'textsectmap'
  | 'typelinks'
  | 'itablinks';

/** The layout of a row of releases. */
export interface GoLayout {
  /** The releases, as a reader would say it. */
  readonly name: string;
  /** First and last minor release. */
  readonly minors: readonly [first: number, last: number];
  /** pcHeader.magic. */
  readonly magic: number;
  /** Bytes of _func before its pcdata; nfuncdata is the last of them. */
  readonly funcBytes: number;
  /** An entry of an inline tree, and where in it the name's offset stands. */
  readonly inlinedCall: { readonly bytes: number; readonly nameAt: number };
  /** Words of moduledata by their place, slices by the place of their pointer. */
  readonly moduledata: Readonly<Partial<Record<ModuleWord | ModuleSlice, number>>>;
  /** Whether funcdata and findfunctab stand in the section of the pclntab, and not among read-only data. */
  readonly funcdataInPclntab: boolean;
}

/** What differs between releases of one layout. */
export interface TypeLayout {
  /** Words of a map type after its three element types, and bytes after those. */
  readonly mapTail: { readonly words: number; readonly bytes: number };
  /** Whether an itab has four bytes of padding before its functions on 32-bit machines too. */
  readonly itabPadding: boolean;
}

/** Magic numbers of pclntabs that are older than Go 1.18. */
export const OLD_MAGIC: Readonly<Record<number, string>> = {
  0xfffffffb: 'Go 1.2 to 1.15',
  0xfffffffa: 'Go 1.16 and 1.17',
};

/** _func: offsets of its fields, the same in all layouts. */
export const FUNC = {
  entryOff: 0,
  nameOff: 4,
  pcsp: 16,
  pcfile: 20,
  pcln: 24,
  npcdata: 28,
  cuOffset: 32,
} as const;
/** funcdata[i] of a function that has none. */
export const NO_FUNCDATA = 0xffff_ffff;
/** abi.FUNCDATA_InlTree. */
export const FUNCDATA_INL_TREE = 3;

const TABLES = ['funcnametab', 'cutab', 'filetab', 'pctab', 'pclntable', 'ftab'] as const;
const BOUNDS = ['text', 'etext', 'noptrdata', 'enoptrdata', 'data', 'edata'] as const;
const LINKS = ['textsectmap', 'typelinks', 'itablinks'] as const;

/** All layouts that are known; the first release that is not is refused, because its tables may mean something else. */
export const LAYOUTS: readonly GoLayout[] = [
  {
    name: 'Go 1.18 and 1.19',
    minors: [18, 19],
    magic: 0xfffffff0,
    funcBytes: 40,
    inlinedCall: { bytes: 20, nameAt: 12 },
    // bss, noptrbss, end, gcdata, gcbss.
    moduledata: placeFields(7, ['types', 'etypes', 'rodata', 'gofunc']),
    funcdataInPclntab: false,
  },
  {
    name: 'Go 1.20 to 1.25',
    minors: [20, 25],
    magic: 0xfffffff1,
    funcBytes: 44,
    inlinedCall: { bytes: 16, nameAt: 4 },
    // The same and covctrs, ecovctrs.
    moduledata: placeFields(9, ['types', 'etypes', 'rodata', 'gofunc']),
    funcdataInPclntab: false,
  },
  {
    name: 'Go 1.26',
    minors: [26, 26],
    magic: 0xfffffff1,
    funcBytes: 44,
    inlinedCall: { bytes: 16, nameAt: 4 },
    moduledata: placeFields(9, ['types', 'etypes', 'rodata', 'gofunc', 'epclntab']),
    funcdataInPclntab: true,
  },
];

/** The layout of a release such as "go1.26.8" or "go1.27rc1 X:jsonv2". A FormatError where it is none of those known. */
export function layoutOf(goVersion: string): GoLayout {
  const minor = minorOf(goVersion);
  const found = LAYOUTS.find(({ minors: [first, last] }) => first <= minor && minor <= last);
  if (found !== undefined) return found;
  throw new FormatError(`the tables of ${goVersion} are not known (those of Go 1.18 to 1.26 are)`);
}

/** The parts of the type layout that follow the minor release and the experiments that it was built with. */
export function typeLayoutOf(goVersion: string, experiments: string): TypeLayout {
  const minor = minorOf(goVersion);
  const swiss = minor >= 26 || (minor >= 24 && !/\bnoswissmap\b/.test(`${experiments} ${goVersion}`));
  return {
    // Hasher, GroupSize, SlotSize, ElemOff, Flags; before: hasher, then three sizes and flags in eight bytes.
    mapTail: swiss ? { words: 4, bytes: 4 } : { words: 1, bytes: 8 },
    itabPadding: minor <= 22,
  };
}

function minorOf(goVersion: string): number {
  const digits = /^go1\.(\d+)(?:$|[. ]|rc\d|beta\d)/.exec(goVersion)?.[1];
  return digits === undefined ? Number.NaN : Number(digits);
}

function placeFields(
  skipped: number,
  words: readonly ModuleWord[],
): Readonly<Partial<Record<ModuleWord | ModuleSlice, number>>> {
  const places: Partial<Record<ModuleWord | ModuleSlice, number>> = { pcHeader: 0 };
  let next = 1;
  for (const slice of TABLES) {
    places[slice] = next;
    next += 3;
  }
  places.findfunctab = next++;
  // minpc, maxpc.
  next += 2;
  for (const word of BOUNDS) places[word] = next++;
  next += skipped;
  for (const word of words) places[word] = next++;
  for (const slice of LINKS) {
    places[slice] = next;
    next += 3;
  }
  return places;
}
