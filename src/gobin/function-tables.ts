// What the pclntab holds for functions beside their records: names, line tables, files, stack maps and inline trees.
// Each part of a table runs from where a function points to up to the next such place.

import type { Claims } from './claims.js';
import { labelOf, Marks } from './claims.js';
import type { FunctionTable } from './functions.js';
import type { GoLayout } from './layouts.js';
import { FUNC, FUNCDATA_INL_TREE, NO_FUNCDATA } from './layouts.js';
import type { Memory } from './memory.js';
import { UNMAPPED } from './memory.js';
import type { ModuleData } from './moduledata.js';
import type { OwnerId } from './packages.js';
import { NOBODY } from './packages.js';

/** The program that tables are read of. */
export interface GoProgram {
  readonly memory: Memory;
  readonly module: ModuleData;
  readonly layout: GoLayout;
  readonly functions: FunctionTable;
}

const LINES = labelOf('lines', 'exact');
const MAX_PCDATA = 64;
/** abi.FuncTabBucketSize, and the bytes of a bucket. */
const BUCKET_TEXT = 4096;
const BUCKET_BYTES = 20;
const NO_FILE = 0xffff_ffff;

/** Claims all of it. `funcdataEnd` is the file offset where funcdata ends at the latest. */
export function claimFunctionTables(program: GoProgram, claims: Claims, funcdataEnd: number): void {
  claimRecords(program, claims);
  const funcdata = claimPcTables(program, claims, funcdataEnd);
  claimNames(program, claims, funcdata);
  claimFiles(program, claims);
  claimFindFuncTab(program, claims);
}

/** runtime.findfuncbucket: 20 bytes for each 4,096 of text, here the package's whose function they start in. */
function claimFindFuncTab({ memory, module, functions }: GoProgram, claims: Claims): void {
  const { text, etext, findfunctab } = module.words;
  const buckets = Math.ceil((etext - text) / BUCKET_TEXT);
  const table = memory.stretch('findfunctab', findfunctab, buckets * BUCKET_BYTES);
  const base = memory.offsetOf(text);
  let i = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    while (i + 1 < functions.count && (functions.starts[i + 1] ?? 0) <= base + bucket * BUCKET_TEXT) i++;
    const at = table + bucket * BUCKET_BYTES;
    claims.add(at, at + BUCKET_BYTES, { owner: functions.owners[i] ?? NOBODY, label: LINES });
  }
}

function claimRecords({ module, functions }: GoProgram, claims: Claims): void {
  const { count, owners, records } = functions;
  const { ftab } = module.tables;
  for (let i = 0; i < count; i++) {
    const at = ftab.offset + i * 8;
    claims.add(at, at + 8, { owner: owners[i] ?? NOBODY, label: LINES });
  }
  for (let i = 0; i < count; i++) {
    claims.add(records[i] ?? 0, records[i + 1] ?? 0, { owner: owners[i] ?? NOBODY, label: LINES });
  }
}

/** The funcdata's owners, and which of its parts are inline trees. */
interface Funcdata {
  readonly marks: Marks;
  readonly trees: Uint8Array;
}

function claimPcTables(
  { memory, module, layout, functions }: GoProgram,
  claims: Claims,
  end: number,
): Funcdata {
  const { pctab } = module.tables;
  const pc = new Marks({ offset: pctab.offset, length: pctab.bytes });
  const start = Math.max(memory.offsetOf(module.words.gofunc), 0);
  const marks = new Marks({ offset: start, length: Math.max(0, end - start) });
  const trees = new Uint8Array(marks.owners.length);
  for (let i = 0; i < functions.count; i++) {
    const record = functions.records[i] ?? 0;
    const owner = functions.owners[i] ?? NOBODY;
    const npcdata = Math.min(memory.u32(record + FUNC.npcdata), MAX_PCDATA);
    const nfuncdata = memory.u8(record + layout.funcBytes - 1);
    // Offset 0 of pctab is "no table".
    markTable(pc, memory.u32(record + FUNC.pcsp), owner);
    markTable(pc, memory.u32(record + FUNC.pcfile), owner);
    markTable(pc, memory.u32(record + FUNC.pcln), owner);
    const pcdata = record + layout.funcBytes;
    for (let k = 0; k < npcdata; k++) markTable(pc, memory.u32(pcdata + 4 * k), owner);
    const funcdata = pcdata + 4 * npcdata;
    for (let k = 0; k < nfuncdata; k++) {
      const at = memory.u32(funcdata + 4 * k);
      if (at === NO_FUNCDATA) continue;
      marks.markShared(at, owner);
      if (k === FUNCDATA_INL_TREE && at < trees.length) trees[at] = 1;
    }
  }
  pc.claimAll(claims, LINES);
  markFunctionValues({ memory, module, layout, functions }, marks);
  marks.claimAll(claims, LINES);
  return { marks, trees };
}

function markTable(marks: Marks, at: number, owner: OwnerId): void {
  if (at !== 0) marks.markShared(at, owner);
}

/** Up to Go 1.25 function values (pointers to code) stand among the funcdata: they belong to their functions. */
function markFunctionValues(
  { memory, module, layout, functions }: GoProgram,
  { owners, offset }: Marks,
): void {
  if (layout.funcdataInPclntab) return;
  const step = memory.pointerBytes;
  const { text, etext } = module.words;
  const first = Math.ceil(offset / step) * step - offset;
  for (let at = first; at + step <= owners.length; at += step) {
    const address = memory.word(offset + at);
    if (address < text || address >= etext) continue;
    const i = findFunction(functions, memory.offsetOf(address));
    if (i !== undefined && owners[at] === NOBODY) owners[at] = functions.owners[i] ?? NOBODY;
  }
}

/** The function whose code starts exactly at a file offset. */
export function findFunction(
  { starts, count }: { readonly starts: ArrayLike<number>; readonly count: number },
  offset: number,
): number | undefined {
  if (offset === UNMAPPED) return undefined;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low < count && starts[low] === offset ? low : undefined;
}

/** Names of functions are their package's; those of functions that are only inlined stand in inline trees. */
function claimNames(
  { memory, module, layout, functions }: GoProgram,
  claims: Claims,
  funcdata: Funcdata,
): void {
  const { funcnametab } = module.tables;
  const names = new Marks({ offset: funcnametab.offset, length: funcnametab.bytes });
  for (let i = 0; i < functions.count; i++) {
    const nameOff = memory.u32((functions.records[i] ?? 0) + FUNC.nameOff);
    names.markFirst(nameOff, functions.owners[i] ?? NOBODY);
  }
  const { marks, trees } = funcdata;
  const { bytes, nameAt } = layout.inlinedCall;
  for (let start = 0; start < trees.length; start++) {
    if (trees[start] !== 1) continue;
    for (let at = start; at + bytes <= trees.length; at += bytes) {
      // The next part, whatever it is, ends the tree.
      if (at > start && (startsWithin(marks.owners, at - bytes, at) || trees[at] === 1)) break;
      const nameOff = memory.u32(marks.offset + at + nameAt);
      if (names.owners[nameOff] !== NOBODY) continue;
      const owner = functions.ownerOfName(nameOff);
      names.markFirst(nameOff, owner === NOBODY ? (marks.owners[start] ?? NOBODY) : owner);
    }
  }
  names.claimAll(claims, LINES);
}

/** Whether a part starts after `from` up to `to`. */
function startsWithin(owners: Uint16Array, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) {
    if (owners[at] !== NOBODY) return true;
  }
  return false;
}

/** The list of files of each compile unit, and the files' names, which are the first unit's that lists them. */
function claimFiles({ memory, module, functions }: GoProgram, claims: Claims): void {
  const { cutab, filetab } = module.tables;
  const units = [...functions.unitOwners].filter(([unit]) => unit < cutab.count).sort(([a], [b]) => a - b);
  const names = new Marks({ offset: filetab.offset, length: filetab.bytes });
  units.forEach(([unit, owner], i) => {
    const end = units[i + 1]?.[0] ?? cutab.count;
    claims.add(cutab.offset + 4 * unit, cutab.offset + 4 * end, { owner, label: LINES });
    for (let k = unit; k < end; k++) {
      const at = memory.u32(cutab.offset + 4 * k);
      if (at !== NO_FILE) names.markFirst(at, owner);
    }
  });
  names.claimAll(claims, LINES);
}
