// Who refers to a function directly: by a call, a jump, or by taking its address. A scan for the few instructions
// that the compiler uses for it, not a disassembler: what counts is that the target is exactly where a function starts.
// Calls through an interface or a variable are not seen.

import { findFunction } from '../gobin/function-tables.js';
import type { LinkedFunctions } from './linked.js';

export interface CallGraph {
  /** The functions that refer to this one, in the order of the text, without itself. */
  referrers(at: number): readonly number[];
}

/** Takes a place in the code and the place that the instruction there points at. */
type Found = (place: number, target: number) => void;

interface Code {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly start: number;
  readonly end: number;
}

type Scan = (code: Code, found: Found) => void;

/** By GOARCH. Others use forms that are not known here. */
const SCANS: Readonly<Record<string, Scan>> = {
  amd64: scanX86,
  '386': scanX86,
  arm64: scanArm64,
  arm: scanArm,
};

/** Scans the code of all functions; undefined where the architecture's instructions are not known here. `bytes` is the file. */
export function findCalls(
  bytes: Uint8Array,
  functions: Pick<LinkedFunctions, 'count' | 'starts'>,
  architecture: string,
): CallGraph | undefined {
  const scan = Object.hasOwn(SCANS, architecture) ? SCANS[architecture] : undefined;
  if (scan === undefined) return undefined;
  const { count, starts } = functions;
  const callers: number[] = [];
  const callees: number[] = [];
  const start = Math.min(starts[0] ?? 0, bytes.length);
  const end = Math.min(starts[count] ?? 0, bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isStart = markStarts(functions, start, end);
  let caller = 0;
  scan({ bytes, view, start, end }, (place, target) => {
    if (target < start || target >= end || !isStart(target)) return;
    // Places come in order.
    while (caller < count - 1 && (starts[caller + 1] ?? 0) <= place) caller++;
    const callee = findFunction(functions, target);
    if (callee === undefined || callee === caller) return;
    callers.push(caller);
    callees.push(callee);
  });
  return groupByCallee(count, callers, callees);
}

/** One bit for each place: most of what looks like a target is none, and this tells it at once. */
function markStarts(
  { count, starts }: Pick<LinkedFunctions, 'count' | 'starts'>,
  start: number,
  end: number,
): (place: number) => boolean {
  const bits = new Uint8Array(Math.ceil((end - start) / 8));
  for (let i = 0; i < count; i++) {
    const at = (starts[i] ?? 0) - start;
    if (at < end - start) bits[at >>> 3] = (bits[at >>> 3] ?? 0) | (1 << (at & 7));
  }
  return (place) => (((bits[(place - start) >>> 3] ?? 0) >>> ((place - start) & 7)) & 1) === 1;
}

function groupByCallee(count: number, callers: readonly number[], callees: readonly number[]): CallGraph {
  const ends = new Uint32Array(count + 1);
  callees.forEach((callee) => {
    ends[callee + 1] = (ends[callee + 1] ?? 0) + 1;
  });
  for (let at = 0; at < count; at++) ends[at + 1] = (ends[at + 1] ?? 0) + (ends[at] ?? 0);
  const next = ends.slice();
  const grouped = new Uint32Array(callers.length);
  callees.forEach((callee, i) => {
    const slot = next[callee] ?? 0;
    grouped[slot] = callers[i] ?? 0;
    next[callee] = slot + 1;
  });
  return { referrers: (at) => [...new Set(grouped.subarray(ends[at] ?? 0, ends[at + 1] ?? 0))] };
}

const CALL = 0xe8;
const JUMP = 0xe9;
const LEA = 0x8d;

// CALL rel32, JMP rel32, and (64 bits only) LEA reg, [RIP + disp32]; all end with the distance from their own end.
function scanX86({ bytes, view, start, end }: Code, found: Found): void {
  for (let at = start; at + 5 <= end; at++) {
    const byte = bytes[at];
    if (byte === CALL || byte === JUMP) {
      found(at, at + 5 + view.getInt32(at + 1, true));
    } else if (byte === LEA && ((bytes[at + 1] ?? 0) & 0xc7) === 0x05 && at + 6 <= end) {
      found(at, at + 6 + view.getInt32(at + 2, true));
    }
  }
}

const BRANCH_MASK = 0x7c000000;
const BRANCH = 0x14000000;
const ADRP_MASK = 0x9f000000;
const ADRP = 0x90000000;
const ADD_MASK = 0xffc00000;
const ADD = 0x91000000;
const PAGE = 4096;

// B and BL; ADRP with an ADD to the same register behind it. Pages are those of memory: code is aligned to a page in
// the file as it is there, so that distances between pages are the same.
function scanArm64({ view, start, end }: Code, found: Found): void {
  for (let at = start; at + 4 <= end; at += 4) {
    const word = view.getUint32(at, true);
    if ((word & BRANCH_MASK) === BRANCH) {
      found(at, at + ((word << 6) >> 4));
    } else if ((word & ADRP_MASK) >>> 0 === ADRP && at + 8 <= end) {
      const add = view.getUint32(at + 4, true);
      const register = word & 31;
      if ((add & ADD_MASK) >>> 0 !== ADD || (add & 31) !== register || ((add >>> 5) & 31) !== register)
        continue;
      const pages = ((((word >>> 5) & 0x7ffff) << 13) >> 11) | ((word >>> 29) & 3);
      found(at, at - (at % PAGE) + pages * PAGE + ((add >>> 10) & 0xfff));
    }
  }
}

const ARM_MASK = 0x0f000000;
const ARM_BRANCH = 0x0a000000;
const ARM_CALL = 0x0b000000;

// B and BL with any condition; the processor is two instructions ahead.
function scanArm({ view, start, end }: Code, found: Found): void {
  for (let at = start; at + 4 <= end; at += 4) {
    const word = view.getUint32(at, true);
    const kind = word & ARM_MASK;
    if (kind === ARM_BRANCH || kind === ARM_CALL) found(at, at + 8 + ((word << 8) >> 6));
  }
}
