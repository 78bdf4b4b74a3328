// The names of types, methods and fields (abi.Name of src/internal/abi/type.go), and the region that they and the
// types stand in.

import { DamageError } from '../elf/source.js';
import type { TypeLayout } from './layouts.js';
import type { Memory } from './memory.js';
import { latin1, MAX_PATH_BYTES } from './symbol-name.js';

/** The part of read-only data that types stand in; offsets of types and names count from its start. */
export interface TypeRegion {
  readonly memory: Memory;
  readonly layout: TypeLayout;
  /** Address and file offset of its start. */
  readonly address: number;
  readonly offset: number;
  readonly length: number;
}

const NAME_HAS_TAG = 1 << 1;
const NAME_HAS_PKG_PATH = 1 << 2;
const NAME_FLAGS = 0x0f;
const MAX_NAME_BYTES = 1 << 20;

/** Whether a name may stand at a file offset. */
export function looksLikeName({ memory, offset, length }: TypeRegion, at: number): boolean {
  if (at <= offset || at + 3 > offset + length) return false;
  return memory.u8(at) <= NAME_FLAGS && memory.u8(at + 1) > 0;
}

/** The text of a name (abi.Name). A DamageError where it ends outside of the region. */
export function readName(region: TypeRegion, offset: number): string {
  findNameEnd(region, offset);
  const { value, end } = readVarint(region.memory, offset + 1);
  if (value > MAX_PATH_BYTES)
    throw new DamageError({ what: 'pkgPath', offset, problem: 'no path is that long' });
  return latin1(region.memory.bytes, end, end + value);
}

/** Where a name (abi.Name) ends, tag included. A DamageError where that is outside of the region. */
export function findNameEnd(region: TypeRegion, offset: number): number {
  const { memory } = region;
  const flags = memory.u8(offset);
  const name = readVarint(memory, offset + 1);
  let end = name.end + name.value;
  if ((flags & NAME_HAS_TAG) !== 0) {
    const tag = readVarint(memory, end);
    end = tag.end + tag.value;
  }
  if ((flags & NAME_HAS_PKG_PATH) !== 0) end += 4;
  if (offset < region.offset || end > region.offset + region.length || name.value > MAX_NAME_BYTES) {
    throw new DamageError({
      what: 'name of a runtime type',
      offset,
      problem: 'it ends outside of the types',
    });
  }
  return end;
}

function readVarint(memory: Memory, offset: number): { value: number; end: number } {
  let value = 0;
  for (let i = 0; i < 4; i++) {
    const byte = memory.u8(offset + i);
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, end: offset + i + 1 };
  }
  throw new DamageError({ what: 'name of a runtime type', offset, problem: 'a length without an end' });
}
