// The build information that the Go linker leaves in a program: the release, the main package, the modules and the
// settings, as `go version -m` prints them. The form is that of Go's src/debug/buildinfo/buildinfo.go.

import { PF_W, PF_X, PT_LOAD } from '../elf/constants.js';
import { Cursor } from '../elf/cursor.js';
import type { ElfFile } from '../elf/file.js';
import { findMapped } from '../elf/file.js';
import { readSections } from '../elf/sections.js';
import { DamageError, readExtent } from '../elf/source.js';
import { FormatError } from '../errors.js';
import type { ModuleInfo } from './module-info.js';
import { NO_MODULE_INFO, parseModuleInfo } from './module-info.js';

/** What a Go program says about how it was built. */
export interface BuildInfo extends ModuleInfo {
  /** The Go release that compiled it, in Go's own words: "go1.26.8", "devel go1.27-0123abc". */
  readonly goVersion: string;
}

interface Range {
  readonly address: number;
  /** Bytes in memory. */
  readonly size: number;
}

/** Bytes at an address in memory, with the name that an error gives them. */
interface Stretch {
  readonly address: number;
  readonly length: number;
  readonly what: string;
}

interface RawBuildInfo {
  readonly version: string;
  /** With the frame around the text. */
  readonly modules: Uint8Array;
}

const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const ALIGNMENT = 16;
const HEADER_BYTES = 32;
const CHUNK_BYTES = 1 << 20;

const FLAG_BIG_ENDIAN = 1;
const FLAG_INLINE = 2;

const MAX_VARINT_BYTES = 10;
// cmd/go's module information stands between two marks of 16 bytes.
const FRAME_BYTES = 16;

/** Finds the build information, undefined where the file has none. Throws a FormatError where it is damaged. */
export function findBuildInfo(elf: ElfFile): BuildInfo | undefined {
  const range = findDataRange(elf);
  const address = range === undefined ? undefined : findMagic(elf, range);
  if (address === undefined) return undefined;
  const { version, modules } = readRaw(elf, address);
  if (version === '') return undefined;
  const text = removeFrame(modules);
  return { goVersion: version, ...(text === undefined ? NO_MODULE_INFO : parseModuleInfo(text)) };
}

function findDataRange(elf: ElfFile): Range | undefined {
  const section = readSections(elf).find(({ name }) => name === '.go.buildinfo');
  if (section !== undefined) return section;
  const data = elf.programHeaders.find(
    ({ type, flags }) => type === PT_LOAD && (flags & PF_W) !== 0 && (flags & PF_X) === 0,
  );
  return data === undefined ? undefined : { address: data.vaddr, size: data.memsz };
}

function findMagic(elf: ElfFile, range: Range): number | undefined {
  const start = Math.ceil(range.address / ALIGNMENT) * ALIGNMENT;
  const mapped = findMapped(elf, start);
  if (mapped === undefined) return undefined;
  const length = Math.min(range.address + range.size - start, mapped.length);
  // Chunks are multiples of the alignment, so that none cuts the header's magic bytes in two.
  for (let done = 0; done < length; done += CHUNK_BYTES) {
    const chunk = { offset: mapped.offset + done, length: Math.min(CHUNK_BYTES, length - done) };
    const at = indexOfAligned(readExtent(elf.source, { what: 'data segment', ...chunk }));
    if (at !== undefined) return start + done + at;
  }
  return undefined;
}

function indexOfAligned(bytes: Uint8Array): number | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = data.indexOf(MAGIC);
  while (at >= 0 && at % ALIGNMENT !== 0) at = data.indexOf(MAGIC, at + 1);
  return at < 0 ? undefined : at;
}

function readRaw(elf: ElfFile, address: number): RawBuildInfo {
  const header = openAt(elf, { address, length: HEADER_BYTES, what: 'build info header' });
  header.skip(MAGIC.length);
  const pointerBytes = header.u8('ptrSize');
  const flags = header.u8('flags');
  if ((flags & FLAG_INLINE) !== 0) {
    const version = readInline(elf, address + HEADER_BYTES, 'Go version');
    return { version: utf8(version.bytes), modules: readInline(elf, version.end, 'module info').bytes };
  }
  if (pointerBytes !== 4 && pointerBytes !== 8) {
    const problem = 'neither 4 nor 8';
    throw new DamageError({ what: 'ptrSize', offset: header.offset - 2, value: pointerBytes, problem });
  }
  // Before Go 1.18: two addresses of Go strings, each an address and a length.
  const byteOrder = (flags & FLAG_BIG_ENDIAN) === 0 ? 'little' : 'big';
  const pointers = { ...elf, byteOrder, bits: pointerBytes === 4 ? 32 : 64 } as const;
  const words = openAt(pointers, {
    address: address + ALIGNMENT,
    length: 2 * pointerBytes,
    what: 'pointers',
  });
  const version = readPointed(pointers, words.word('versPtr'), 'Go version');
  return { version: utf8(version), modules: readPointed(pointers, words.word('modPtr'), 'module info') };
}

function readInline(elf: ElfFile, address: number, what: string): { bytes: Uint8Array; end: number } {
  const available = findMapped(elf, address)?.length ?? 0;
  const cursor = openAt(elf, { address, length: Math.min(MAX_VARINT_BYTES, available), what });
  const before = cursor.offset;
  const length = cursor.uvarint(`length of ${what}`);
  const start = address + cursor.offset - before;
  if (length === 0) return { bytes: new Uint8Array(), end: start };
  return { bytes: openAt(elf, { address: start, length, what }).bytes(length, what), end: start + length };
}

function readPointed(elf: ElfFile, pointer: number, what: string): Uint8Array {
  if (pointer === 0) return new Uint8Array();
  const string = openAt(elf, { address: pointer, length: elf.bits / 4, what: `string of ${what}` });
  const address = string.word(`address of ${what}`);
  const length = string.word(`length of ${what}`);
  if (length === 0) return new Uint8Array();
  return openAt(elf, { address, length, what }).bytes(length, what);
}

function openAt(elf: ElfFile, { address, length, what }: Stretch): Cursor {
  const mapped = findMapped(elf, address);
  if (mapped === undefined || length > mapped.length) {
    const place = `address 0x${address.toString(16)}`;
    throw new FormatError(`${what} of the Go build info: its ${length} bytes at ${place} are in no segment`);
  }
  const { offset } = mapped;
  return new Cursor(readExtent(elf.source, { what, offset, length }), elf, offset);
}

function removeFrame(modules: Uint8Array): string | undefined {
  const framed = modules.length > 2 * FRAME_BYTES && modules[modules.length - FRAME_BYTES - 1] === 0x0a;
  return framed ? utf8(modules.subarray(FRAME_BYTES, modules.length - FRAME_BYTES)) : undefined;
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
