// Go build information as the linker writes it, for ELF files made by hand.

import type { Layout } from '../../src/elf/cursor.js';
import { DATA_ADDRESS, ElfWriter } from './elf.js';

const MAGIC = '\xff Go buildinf:';
// cmd/go/internal/modload: infoStart and infoEnd.
const FRAME_START = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex');
const FRAME_END = Buffer.from('f932433186182072008242104116d8f2', 'hex');

/** Module information with the marks around it. */
export function framed(text: string): Buffer {
  return Buffer.concat([FRAME_START, Buffer.from(text), FRAME_END]);
}

/** The form since Go 1.18: lengths and strings after the header. */
export function inlineBuildInfo(version: string, modules: Uint8Array): Buffer {
  const writer = new ElfWriter({ bits: 64, byteOrder: 'little' });
  writer
    .text(MAGIC)
    .u8(8, 2)
    .u8(...new Array<number>(16).fill(0));
  for (const string of [Buffer.from(version), modules]) writer.bytes(uvarint(string.length)).bytes(string);
  return writer.done();
}

/** The form up to Go 1.17, at DATA_ADDRESS: pointers to strings, each a pointer and a length. */
export function pointerBuildInfo(layout: Layout, version: string, modules: Uint8Array): Buffer {
  const pointer = layout.bits / 8;
  const strings = DATA_ADDRESS + 16 + 2 * 8;
  const bytes = strings + 4 * pointer;
  const padding = 2 * 8 - 2 * pointer;
  return new ElfWriter(layout)
    .text(MAGIC)
    .u8(pointer, layout.byteOrder === 'big' ? 1 : 0)
    .word(strings)
    .word(strings + 2 * pointer)
    .u8(...new Array<number>(padding).fill(0))
    .word(bytes)
    .word(version.length)
    .word(bytes + version.length)
    .word(modules.length)
    .text(version)
    .bytes(modules)
    .done();
}

function uvarint(value: number): Uint8Array {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}
