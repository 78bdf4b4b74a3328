// The linker's own account of strings: `-ldflags=-dumpdep` prints each with the first function found to use it.

import { parseQuoted } from '../../src/gobin/quoted-string.js';
import { outputOf } from './elf-programs.js';
import { readOwners, readPackage } from './symbol-table.js';

/** Bytes of strings, and those that stand with other packages than the linker says. */
export interface StringAgreement {
  readonly bytes: number;
  readonly misplaced: number;
}

/** A stripped program, its twin with symbols, and what the linker printed when it made it. */
export interface DumpedProgram {
  readonly bytes: Uint8Array;
  readonly full: string;
  readonly packages: readonly string[];
  /** Standard error. */
  readonly dump: string;
}

/** Compares the sums of each package's strings in both accounts. */
export function compareStrings({ bytes, full, packages, dump }: DumpedProgram): StringAgreement {
  const { memory, ownerAt } = readOwners(bytes);
  const differences = new Map<string, number>();
  const add = (name: string | undefined, length: number): void => {
    differences.set(name ?? '', (differences.get(name ?? '') ?? 0) + length);
  };
  const [start, end] = stringRegion(full);
  const offset = memory.offsetOf(start);
  for (let at = offset; at < offset + end - start; at++) add(ownerAt(at), 1);
  const seen = new Set<string>();
  for (const [, user = '', node = ''] of dump.matchAll(/^(.*?) -> (go:string\..*|.*\.\.gostring\..*)$/gm)) {
    if (!seen.has(node)) add(readPackage(user, packages), -lengthOf(node));
    seen.add(node);
  }
  const moved = [...differences.values()].reduce((total, difference) => total + Math.abs(difference), 0) / 2;
  return { bytes: end - start, misplaced: moved };
}

/** Bytes of the string behind a node: quoted in its name, or a length where it is long. */
function lengthOf(node: string): number {
  const long = /\.\.gostring\.(\d+)\./.exec(node)?.[1];
  if (long !== undefined) return Number(long);
  return Buffer.byteLength(parseQuoted(node.slice('go:string.'.length))?.value ?? '');
}

/** From where to where the linker puts strings, as addresses. */
function stringRegion(full: string): readonly [start: number, end: number] {
  const symbols = outputOf('go', 'tool', 'nm', full);
  const find = (name: string): number => {
    const line = symbols.split('\n').find((text) => text.endsWith(` ${name}`));
    return parseInt(line?.trim() ?? '', 16);
  };
  return [find('go:string.*'), find('go:funcdesc')];
}
