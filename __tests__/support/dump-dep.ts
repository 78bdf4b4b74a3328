// The linker's own account of strings: `-ldflags=-dumpdep` prints each with the first function found to use it.

import { readOwners, readPackage } from './symbol-table.js';

/** Bytes of strings, and those that stand with other packages than the linker says. */
export interface StringAgreement {
  readonly bytes: number;
  readonly misplaced: number;
}

/** A stripped program and what the linker printed when it made it. */
export interface DumpedProgram {
  readonly bytes: Uint8Array;
  readonly packages: readonly string[];
  /** Standard error, each byte one character. */
  readonly dump: string;
}

/** Sums each package's strings in both accounts; only those whose text stands in the file once are looked at. */
export function compareStrings({ bytes, packages, dump }: DumpedProgram): StringAgreement {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { ownerAt } = readOwners(bytes);
  const differences = new Map<string, number>();
  const add = (name: string, length: number): void => {
    differences.set(name, (differences.get(name) ?? 0) + length);
  };
  let sum = 0;
  for (const [, user = '', text = ''] of dump.matchAll(/^(.*) -> go:string\."([^"\\]{8,})"$/gm)) {
    const at = file.indexOf(text, 0, 'latin1');
    if (at < 0 || file.indexOf(text, at + 1, 'latin1') >= 0) continue;
    sum += text.length;
    add(readPackage(user, packages) ?? '', text.length);
    add(ownerAt(at) ?? '', -text.length);
  }
  const moved = [...differences.values()].reduce((total, difference) => total + Math.abs(difference), 0) / 2;
  return { bytes: sum, misplaced: moved };
}
