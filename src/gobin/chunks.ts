// From starts to chunks: pointers in data start more of them and lead from owner to owner.

import type { Area, Areas } from './areas.js';
import { STARTS } from './areas.js';
import type { Claims } from './claims.js';
import { labelOf } from './claims.js';
import { findFunction } from './function-tables.js';
import type { GoProgram } from './function-tables.js';
import { dropInnerStarts } from './inner-starts.js';
import { NumberList } from './number-list.js';
import type { OwnerId } from './packages.js';
import { NOBODY } from './packages.js';

const INFERRED = labelOf('data', 'inferred');
/** A pointer and a number of at least so many bytes are a string or slice, and what it spans is one chunk. */
const MIN_SPAN = 256;
const MAX_SPANNED = 8;
const MAX_CLEARED = 2;
const BYTES_PER_CLEARED = 4096;

/** Of moduledata after itablinks: ptab, pluginpath, pkghashes and, since Go 1.21, inittasks. */
const MORE_WORDS = 11;

/** Pointers between chunks and into code, by the file offset of the pointer. */
interface Pointers {
  readonly from: NumberList;
  readonly to: NumberList;
  /** Pointers to functions, with the functions' owners. */
  readonly code: NumberList;
  readonly codeOwners: NumberList;
}

/** The chunks in file order. */
interface Chunks {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly owners: Uint16Array;
}

/** Claims every chunk that has an owner. */
export function claimChunks(program: GoProgram, areas: Areas, claims: Claims): void {
  areas.list.filter(({ pointerFree }) => pointerFree).forEach(dropInnerStarts);
  const pointers = findPointers(program, areas);
  const chunks = findChunks(areas);
  const edges = linkChunks(chunks, pointers);
  spread(chunks, edges);
  // Tables that only the runtime's lists lead to, such as a package's init task, belong to the functions in them.
  ownByCode(chunks, pointers);
  spread(chunks, edges);
  chunks.starts.forEach((start, i) => {
    claims.add(start, chunks.ends[i] ?? start, { owner: chunks.owners[i] ?? NOBODY, label: INFERRED });
  });
}

function findPointers(program: GoProgram, areas: Areas): Pointers {
  const pointers = {
    from: new NumberList(),
    to: new NumberList(),
    code: new NumberList(),
    codeOwners: new NumberList(),
  };
  const spans = new NumberList();
  for (const area of areas.list) scanArea(program, areas, { area, pointers, spans });
  startFromModule(program, areas);
  // Spans lie apart in a real program; no more than this is looked at in another.
  let left = MAX_SPANNED * areas.list.reduce((sum, { length }) => sum + length, 0);
  for (let i = 0; i < spans.length && left > 0; i += 2) {
    clearWithin(areas, spans.at(i), spans.at(i + 1));
    left -= spans.at(i + 1);
  }
  return pointers;
}

interface AreaScan {
  readonly area: Area;
  readonly pointers: Pointers;
  /** Address and length, one after the other. */
  readonly spans: NumberList;
}

function scanArea(
  { memory, module, functions }: GoProgram,
  areas: Areas,
  { area, pointers, spans }: AreaScan,
): void {
  const step = memory.pointerBytes;
  const { text, etext } = module.words;
  const end = area.offset + area.length;
  for (let at = Math.ceil(area.offset / step) * step; at + step <= end; at += step) {
    if (area.taken[at - area.offset] === 1) continue;
    const address = memory.word(at);
    if (address >= text && address < etext) {
      const i = findFunction(functions, memory.offsetOf(address));
      if (i === undefined) continue;
      pointers.code.push(at);
      pointers.codeOwners.push(functions.owners[i] ?? NOBODY);
      continue;
    }
    const target = areas.find(address);
    if (target === undefined) continue;
    // Data without pointers has none but the linker's lists of init tasks; what else looks like one is a number.
    if (area.pointerFree && (!target.pointerFree || address % step !== 0)) continue;
    const place = address - target.address;
    if (target.taken[place] === 1) continue;
    if (target.owners[place] === NOBODY) target.owners[place] = STARTS;
    pointers.from.push(at);
    pointers.to.push(target.offset + place);
    const length = at + 2 * step <= end ? memory.word(at + step) : 0;
    if (length < MIN_SPAN || place + length > target.length) continue;
    spans.push(address);
    spans.push(length);
  }
}

/** What runtime.moduledata points at starts a chunk, which is the linker's. */
function startFromModule({ memory, module }: GoProgram, areas: Areas): void {
  const end = Math.min(module.offset + module.bytes + MORE_WORDS * memory.pointerBytes, memory.size);
  for (let at = module.offset; at + memory.pointerBytes <= end; at += memory.pointerBytes) {
    const address = memory.word(at);
    const area = areas.find(address);
    const place = area === undefined ? 0 : address - area.address;
    if (area !== undefined && area.owners[place] === NOBODY && area.taken[place] === 0)
      area.owners[place] = STARTS;
  }
}

/**
 * Takes the starts out of a span, which code that only looks like a reference may have made. A number behind the last
 * pointer of a list is no length: the more starts it would take out, the less it is one.
 */
function clearWithin(areas: Areas, address: number, length: number): void {
  const area = areas.find(address);
  if (area === undefined) return;
  const first = address - area.address + 1;
  const most = MAX_CLEARED + length / BYTES_PER_CLEARED;
  // One by one: filling the whole of a large span with zeros would make memory of it.
  const found: number[] = [];
  for (let at = first; at < first + length - 1; at++) {
    if (area.taken[at] === 1) return;
    if (area.owners[at] === NOBODY) continue;
    if (found.length + 1 > most) return;
    found.push(at);
  }
  for (const at of found) area.owners[at] = NOBODY;
}

function findChunks(areas: Areas): Chunks {
  const starts = new NumberList();
  const ends = new NumberList();
  const owners = new NumberList();
  const inFileOrder = [...areas.list].sort((a, b) => a.offset - b.offset);
  for (const area of inFileOrder) {
    let open = false;
    for (let at = 0; at < area.length; at++) {
      const owner = area.owners[at] ?? NOBODY;
      const taken = area.taken[at] === 1;
      if (open && (taken || owner !== NOBODY)) {
        ends.push(area.offset + at);
        open = false;
      }
      if (taken || owner === NOBODY) continue;
      starts.push(area.offset + at);
      owners.push(owner === STARTS ? NOBODY : owner);
      open = true;
    }
    if (open) ends.push(area.offset + area.length);
  }
  return { starts: starts.toArray(), ends: ends.toArray(), owners: Uint16Array.from(owners.toArray()) };
}

/** Chunks that a chunk points at: those of chunk i are `targets` from firsts[i] to before firsts[i + 1]. */
interface Edges {
  readonly firsts: Uint32Array;
  readonly targets: Uint32Array;
}

function linkChunks(chunks: Chunks, { from, to }: Pointers): Edges {
  const count = chunks.starts.length;
  const sources = new Int32Array(from.length);
  const firsts = new Uint32Array(count + 1);
  for (let i = 0; i < from.length; i++) {
    const source = chunkAt(chunks, from.at(i));
    sources[i] = source;
    if (source >= 0) firsts[source + 1] = (firsts[source + 1] ?? 0) + 1;
  }
  for (let i = 0; i < count; i++) firsts[i + 1] = (firsts[i + 1] ?? 0) + (firsts[i] ?? 0);
  const targets = new Uint32Array(firsts[count] ?? 0);
  const next = firsts.slice();
  for (let i = 0; i < from.length; i++) {
    const source = sources[i] ?? -1;
    if (source < 0) continue;
    const place = next[source] ?? 0;
    next[source] = place + 1;
    // A pointer to no start, such as one into a span, leads back to where it comes from.
    const target = chunkAt(chunks, to.at(i));
    targets[place] = target >= 0 && chunks.starts[target] === to.at(i) ? target : source;
  }
  return { firsts, targets };
}

/** The number of the chunk that has a file offset; -1 for none. */
function chunkAt({ starts, ends }: Chunks, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && offset < (ends[low - 1] ?? 0) ? low - 1 : -1;
}

/** Gives chunks without an owner to the deepest package that data leads to them from. */
function spread({ owners }: Chunks, { firsts, targets }: Edges): void {
  const roots: number[] = [];
  owners.forEach((owner, i) => {
    if (owner !== NOBODY) roots.push(i);
  });
  roots.sort((a, b) => (owners[a] ?? 0) - (owners[b] ?? 0));
  for (const root of roots) {
    const owner: OwnerId = owners[root] ?? NOBODY;
    const open = [root];
    for (let i = open.pop(); i !== undefined; i = open.pop()) {
      for (let k = firsts[i] ?? 0; k < (firsts[i + 1] ?? 0); k++) {
        const target = targets[k] ?? 0;
        if (owners[target] !== NOBODY) continue;
        owners[target] = owner;
        open.push(target);
      }
    }
  }
}

function ownByCode(chunks: Chunks, { code, codeOwners }: Pointers): void {
  for (let i = 0; i < code.length; i++) {
    const chunk = chunkAt(chunks, code.at(i));
    if (chunk >= 0 && chunks.owners[chunk] === NOBODY) chunks.owners[chunk] = codeOwners.at(i);
  }
}
