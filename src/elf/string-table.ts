// Names in ELF files: bytes with a zero at the end, in a table that others point into.

import { findCString } from './cursor.js';
import type { ByteSource, Extent } from './source.js';
import { DamageError, readExtent } from './source.js';

/** One name of a table. */
export interface TableString {
  readonly what: string;
  /** Where it starts in the table, in bytes. */
  readonly start: number;
  /** What a longer name is: damage. */
  readonly maxBytes: number;
}

/** Reads a name; a FormatError where it does not start or does not end in the table. */
export function readTableString(source: ByteSource, table: Extent, string: TableString): string {
  const { what, start, maxBytes } = string;
  if (start >= table.length) {
    const problem = `outside of the table's ${table.length} bytes`;
    throw new DamageError({ what, offset: table.offset, value: start, problem });
  }
  const extent = { what, offset: table.offset + start, length: Math.min(table.length - start, maxBytes) };
  const name = findCString(readExtent(source, extent));
  if (name !== undefined) return name;
  throw new DamageError({ ...extent, problem: `no end within ${extent.length} bytes` });
}
