// The independent truth about a program: `go tool nm -size` on the same build with symbols, and `go list -deps` for
// the packages that there are.

import { readFileSync } from 'node:fs';
import { parseElf } from '../../src/elf/file.js';
import { readSections } from '../../src/elf/sections.js';
import { bytesSource } from '../../src/elf/source.js';
import { readGoAccount } from '../../src/gobin/account.js';
import { findBuildInfo } from '../../src/gobin/build-info.js';
import { Memory } from '../../src/gobin/memory.js';
import { outputOf } from './elf-programs.js';

/** Bytes of symbols that have a package in their name, and those of them that the attribution gives to another. */
export interface Agreement {
  readonly bytes: number;
  readonly misplaced: number;
  /** The package with the largest share of its bytes elsewhere. */
  readonly worst: { readonly name: string; readonly share: number };
}

/** A stripped program and its twin with symbols, and the import paths of all packages in it ("main" for the main one). */
export interface Twins {
  readonly stripped: string;
  readonly full: string;
  readonly packages: readonly string[];
  /** Of Go's installation that made them. */
  readonly go?: string;
}

/** Compares, byte by byte, the owners of functions (`text`) or of variables (`data`) with the symbols' packages. */
export function compareSymbols(twins: Twins, what: 'text' | 'data'): Agreement {
  const bytes = readFileSync(twins.stripped);
  const { memory, ownerAt } = readOwners(bytes);
  const kinds = what === 'text' ? /^[Tt]$/ : /^[Dd]$/;
  const byPackage = new Map<string, { bytes: number; misplaced: number }>();
  for (const { address, size, name } of readSymbols(twins, kinds)) {
    const offset = memory.offsetOf(address);
    const sums = byPackage.get(name) ?? { bytes: 0, misplaced: 0 };
    byPackage.set(name, sums);
    for (let at = offset; offset >= 0 && at < offset + size; at++) {
      sums.bytes++;
      if (ownerAt(at) !== name) sums.misplaced++;
    }
  }
  return agreementOf(byPackage);
}

function agreementOf(byPackage: ReadonlyMap<string, { bytes: number; misplaced: number }>): Agreement {
  let bytes = 0;
  let misplaced = 0;
  let worst = { name: '', share: 0 };
  for (const [name, sums] of byPackage) {
    bytes += sums.bytes;
    misplaced += sums.misplaced;
    if (sums.misplaced / sums.bytes > worst.share) worst = { name, share: sums.misplaced / sums.bytes };
  }
  return { bytes, misplaced, worst };
}

/** The attribution's owner of each byte of a file, as the import path of a package. */
export function readOwners(bytes: Uint8Array): {
  memory: Memory;
  ownerAt: (offset: number) => string | undefined;
} {
  const elf = parseElf(bytesSource(bytes));
  const memory = new Memory(elf, bytes);
  const account = readGoAccount(memory, { elf, sections: readSections(elf), buildInfo: findBuildInfo(elf) });
  const owners = new Uint16Array(bytes.length);
  for (const claims of [account.weak, account.strong]) {
    for (let i = 0; i < claims.length; i++) owners.fill(claims.owner(i), claims.start(i), claims.end(i));
  }
  return { memory, ownerAt: (offset) => account.packages.pathOf(owners[offset] ?? 0) };
}

interface PackageSymbol {
  readonly address: number;
  readonly size: number;
  /** The import path in its name. */
  readonly name: string;
}

function readSymbols({ full, packages, go = 'go' }: Twins, kinds: RegExp): readonly PackageSymbol[] {
  const byName = new Map(packages.map((path) => [escaped(path), path]));
  return outputOf(go, 'tool', 'nm', '-size', full)
    .split('\n')
    .flatMap((line) => {
      const match = /^\s*([0-9a-f]+)\s+(\d+)\s+(\S)\s+(.*)$/.exec(line);
      const [, address = '', size = '', kind = '', symbol = ''] = match ?? [];
      const name = kinds.test(kind) ? packageOf(symbol, byName) : undefined;
      return name === undefined ? [] : [{ address: parseInt(address, 16), size: Number(size), name }];
    });
}

/** The longest of the packages that the name starts with; what the compiler makes for several has none. */
function packageOf(name: string, byName: ReadonlyMap<string, string>): string | undefined {
  if (/^(type|go)[:.]/.test(name) || name === 'runtime.firstmoduledata') return undefined;
  const plain = name.split(/[[(]/, 1)[0] ?? '';
  let found: string | undefined;
  for (let dot = plain.indexOf('.'); dot >= 0; dot = plain.indexOf('.', dot + 1)) {
    found = byName.get(plain.slice(0, dot)) ?? found;
  }
  return found;
}

/** The package of a symbol's name, of those that there are. */
export function readPackage(name: string, packages: readonly string[]): string | undefined {
  return packageOf(name, new Map(packages.map((path) => [escaped(path), path])));
}

// As the linker writes paths: cmd/internal/objabi.PathToPrefix.
function escaped(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return path.slice(0, slash) + path.slice(slash).replaceAll('.', '%2e');
}
