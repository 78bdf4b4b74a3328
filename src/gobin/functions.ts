// The functions of a program, from the table that the runtime finds them with (moduledata.ftab and _func): where their
// code is, and which package it belongs to.

import { DamageError } from '../elf/source.js';
import type { Claims } from './claims.js';
import { labelOf } from './claims.js';
import { findCompileUnits } from './compile-units.js';
import type { GoLayout } from './layouts.js';
import { FUNC } from './layouts.js';
import type { Memory } from './memory.js';
import type { ModuleData } from './moduledata.js';
import type { OwnerId, Packages } from './packages.js';
import { NOBODY } from './packages.js';
import { findPackageEnd, latin1, MAX_PATH_BYTES, unescapePath } from './symbol-name.js';

/** Functions in the order of the text; index i is the same function in every array. */
export interface FunctionTable {
  readonly count: number;
  /** File offsets of the code; one more than functions: the end of the last. */
  readonly starts: Float64Array;
  /** File offsets of the _func records; one more than functions: where the records may end. */
  readonly records: Float64Array;
  readonly owners: Uint16Array;
  /** The package that a compile unit was made for, by _func.cuOffset. */
  readonly unitOwners: ReadonlyMap<number, OwnerId>;
  /** The package of the name at an offset of funcnametab; NOBODY where it has none. */
  readonly ownerOfName: (nameOff: number) => OwnerId;
}

/** Reads the table of functions. A DamageError where it is not in order. */
export function readFunctions(
  memory: Memory,
  { module, layout, packages }: { module: ModuleData; layout: GoLayout; packages: Packages },
): FunctionTable {
  const { starts, records } = readEntries(memory, module, layout);
  const count = module.pcHeader.nfunc;
  const named = new Uint16Array(count);
  const ownerOfName = nameReader(memory, module, packages);
  for (let i = 0; i < count; i++) {
    named[i] = ownerOfName(memory.u32((records[i] ?? 0) + FUNC.nameOff));
  }
  const units = findCompileUnits(memory, { module, records, named, packages });
  const owners = units.refine(named);
  return {
    count,
    starts,
    records,
    owners,
    unitOwners: units.owners,
    ownerOfName: units.refineName(ownerOfName),
  };
}

/** Claims the code of all functions, each with the padding up to the next. */
export function claimCode({ count, starts, owners }: FunctionTable, claims: Claims): void {
  const label = labelOf('code', 'exact');
  for (let i = 0; i < count; i++) {
    claims.add(starts[i] ?? 0, starts[i + 1] ?? 0, { owner: owners[i] ?? NOBODY, label });
  }
}

function readEntries(
  memory: Memory,
  module: ModuleData,
  { funcBytes }: GoLayout,
): Pick<FunctionTable, 'starts' | 'records'> {
  const count = module.pcHeader.nfunc;
  const { ftab, pclntable } = module.tables;
  const starts = new Float64Array(count + 1);
  const records = new Float64Array(count + 1);
  const place = textPlaces(memory, module);
  for (let i = 0; i <= count; i++) {
    const entry = ftab.offset + i * 8;
    const start = place(memory.u32(entry), i === count);
    const record = i === count ? pclntable.bytes : memory.u32(entry + 4);
    if (record > pclntable.bytes - (i === count ? 0 : funcBytes)) {
      throw new DamageError({
        what: 'functab',
        offset: entry,
        value: record,
        problem: 'outside of pclntable',
      });
    }
    if (i > 0 && start < (starts[i - 1] ?? 0)) {
      throw new DamageError({ what: 'functab', offset: entry, problem: 'functions are not in order' });
    }
    starts[i] = start;
    records[i] = pclntable.offset + record;
  }
  return { starts, records };
}

/** From offsets of functab to file offsets; the text may stand in several sections (runtime.textsect). */
function textPlaces(memory: Memory, module: ModuleData): (textOff: number, end: boolean) => number {
  const { textsectmap } = module.tables;
  const { text, etext } = module.words;
  const base = memory.stretch('text', text, etext - text);
  const length = etext - text;
  const parts = Array.from({ length: Math.min(textsectmap.count, MAX_TEXT_SECTIONS) }, (_, i) => {
    const at = textsectmap.offset + i * 3 * memory.pointerBytes;
    const word = (n: number): number => memory.word(at + n * memory.pointerBytes);
    return { from: word(0), to: word(1), address: word(2) };
  });
  return (textOff, end) => {
    const part = parts.length < 2 ? undefined : parts.find(({ from, to }) => textOff >= from && textOff < to);
    const at = part === undefined ? textOff : textOff - part.from + part.address - text;
    if (at >= 0 && at <= length) return base + at;
    if (end) return base + length;
    throw new DamageError({ what: 'functab', offset: base, value: textOff, problem: 'outside of the text' });
  };
}

const MAX_TEXT_SECTIONS = 1024;

/** Reads the package of a name; most names have the package of the one before, which then costs no string. */
function nameReader(memory: Memory, module: ModuleData, packages: Packages): (nameOff: number) => OwnerId {
  const { offset, bytes: length } = module.tables.funcnametab;
  const { bytes } = memory;
  let lastStart = 0;
  let lastLength = 0;
  let last: OwnerId = NOBODY;
  return (nameOff) => {
    if (nameOff >= length) {
      throw new DamageError({ what: 'nameOff', offset, value: nameOff, problem: 'outside of funcnametab' });
    }
    const start = offset + nameOff;
    const end = findPackageEnd(bytes, start, Math.min(offset + length, start + MAX_PATH_BYTES));
    if (end === start) return NOBODY;
    if (end - start === lastLength && sameBytes(bytes, { a: start, b: lastStart, length: lastLength }))
      return last;
    lastStart = start;
    lastLength = end - start;
    last = packages.intern(unescapePath(latin1(bytes, start, end)));
    return last;
  };
}

function sameBytes(bytes: Uint8Array, { a, b, length }: { a: number; b: number; length: number }): boolean {
  for (let i = length - 1; i >= 0; i--) {
    if (bytes[a + i] !== bytes[b + i]) return false;
  }
  return true;
}
