// Random access to the bytes of a file, and the error that says where in it something is damaged. Nothing here
// knows ELF.

import { FormatError } from '../errors.js';

/** A file that is read at any place. `read` gives exactly `length` bytes or throws a FormatError. */
export interface ByteSource {
  /** Bytes of the whole file. */
  readonly size: number;
  read(offset: number, length: number): Uint8Array;
}

/** A stretch of a file, in bytes, with the name that an error gives it. */
export interface Extent {
  readonly what: string;
  readonly offset: number;
  readonly length: number;
}

/** What is wrong with a file, and where. */
export interface Damage {
  /** The field or record, by its name in the specification. */
  readonly what: string;
  /** Where it stands in the file, in bytes. */
  readonly offset: number;
  /** What was read there, where it is one value. */
  readonly value?: number | bigint | string;
  readonly problem: string;
}

/** A field or record of a file that cannot be right. */
export class DamageError extends FormatError {
  readonly what: string;
  readonly offset: number;
  readonly value: number | bigint | string | undefined;

  constructor({ what, offset, value, problem }: Damage) {
    super(`${what}${value === undefined ? '' : ` is ${value}`} (at byte ${offset}): ${problem}`);
    this.what = what;
    this.offset = offset;
    this.value = value;
  }
}

/** A file whose bytes are in memory. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read(offset, length) {
      checkExtent(bytes.length, { what: 'bytes', offset, length });
      return bytes.subarray(offset, offset + length);
    },
  };
}

/** Throws a DamageError where the stretch is not within a file of that many bytes. */
export function checkExtent(size: number, { what, offset, length }: Extent): void {
  const whole = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
  if (whole && offset + length <= size) return;
  throw new DamageError({ what, offset, problem: `its ${length} bytes end beyond the file's ${size}` });
}

/** The bytes of a stretch, checked to be within the file. */
export function readExtent(source: ByteSource, extent: Extent): Uint8Array {
  checkExtent(source.size, extent);
  return source.read(extent.offset, extent.length);
}
