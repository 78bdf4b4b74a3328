// Compile units: every function says which unit it was compiled in, and a unit is a package. That places the functions
// whose names have no package, and tells a package's path from one that only looks like it in a method's name.

import type { Memory } from './memory.js';
import type { ModuleData } from './moduledata.js';
import { FUNC } from './layouts.js';
import type { OwnerId, Packages } from './packages.js';
import { NOBODY } from './packages.js';
import { latin1, MAX_PATH_BYTES } from './symbol-name.js';

/** The packages behind compile units. */
export interface CompileUnits {
  /** By _func.cuOffset. */
  readonly owners: ReadonlyMap<number, OwnerId>;
  /** The functions' packages: by name where that is one, by unit elsewhere. */
  readonly refine: (named: Uint16Array) => Uint16Array;
  /** The same for a name alone, where no unit is known. */
  readonly refineName: (ownerOfName: (nameOff: number) => OwnerId) => (nameOff: number) => OwnerId;
}

interface Functions {
  readonly module: ModuleData;
  readonly records: Float64Array;
  /** Packages by name. */
  readonly named: Uint16Array;
  readonly packages: Packages;
}

const ROOT_FILE = 'runtime/proc.go';
const BRACKET = 0x5b;

/** Labels each unit with the package that most of its functions are named for. */
export function findCompileUnits(memory: Memory, functions: Functions): CompileUnits {
  const { named, records, packages } = functions;
  const units = readUnits(memory, functions);
  const owners = vote(memory, functions, units);
  ownByFile(memory, functions, { units, owners });
  const labels = new Set(owners.values());
  const replaced = new Map<OwnerId, OwnerId>();
  const replacement = (id: OwnerId): OwnerId => {
    if (id === NOBODY || labels.has(id)) return id;
    const known = replaced.get(id) ?? findLabelWithin(packages, labels, id) ?? id;
    replaced.set(id, known);
    return known;
  };
  return {
    owners,
    refine() {
      const refined = new Uint16Array(records.length - 1);
      for (let i = 0; i < refined.length; i++) {
        const owner = replacement(named[i] ?? NOBODY);
        refined[i] = owner === NOBODY ? (owners.get(units[i] ?? 0) ?? NOBODY) : owner;
      }
      return refined;
    },
    refineName: (ownerOfName) => (nameOff) => replacement(ownerOfName(nameOff)),
  };
}

function readUnits(memory: Memory, { records }: Functions): Uint32Array {
  const units = new Uint32Array(records.length - 1);
  for (let i = 0; i < units.length; i++) units[i] = memory.u32((records[i] ?? 0) + FUNC.cuOffset);
  return units;
}

function vote(memory: Memory, functions: Functions, units: Uint32Array): Map<number, OwnerId> {
  const { named, records, module } = functions;
  const counts = new Map<number, Map<OwnerId, number>>();
  for (let i = 0; i < units.length; i++) {
    const owner = named[i] ?? NOBODY;
    // An instantiation stands in the unit of whoever asked for it.
    if (owner === NOBODY || isInstantiation(memory, module, records[i] ?? 0)) continue;
    const unit = units[i] ?? 0;
    const votes = counts.get(unit) ?? new Map<OwnerId, number>();
    votes.set(owner, (votes.get(owner) ?? 0) + 1);
    counts.set(unit, votes);
  }
  return new Map([...counts].map(([unit, votes]) => [unit, mostOf(votes)]));
}

/**
 * A unit none of whose functions has a package in its name, as with assembly, is that of the folder of its first file.
 * What comes before the import path in a file's name, if anything, is what does so in the runtime's files.
 */
function ownByFile(
  memory: Memory,
  { module, packages }: Functions,
  { units, owners }: { units: Uint32Array; owners: Map<number, OwnerId> },
): void {
  const root = findRoot(memory, module);
  if (root === undefined) return;
  for (const unit of new Set(units)) {
    const path = owners.has(unit) ? undefined : findFolder(memory, module, unit);
    if (path?.startsWith(root) !== true) continue;
    // Under -trimpath the files of a module stand in "path@version/folder".
    const importPath = path.slice(root.length).replace(/@[^/]*/, '');
    if (importPath !== '' && !importPath.startsWith('/')) owners.set(unit, packages.intern(importPath));
  }
}

/** What the names of the standard library's files start with: '' under -trimpath. */
function findRoot(memory: Memory, { tables }: ModuleData): string | undefined {
  const { offset, bytes: length } = tables.filetab;
  const names = Buffer.from(memory.bytes.buffer, memory.bytes.byteOffset + offset, length);
  const end = names.indexOf(`${ROOT_FILE}\0`);
  if (end < 0) return undefined;
  const start = names.lastIndexOf(0, end) + 1;
  return names.toString('latin1', start, end);
}

/** The folder of a unit's first file, where that has one. */
function findFolder(memory: Memory, { tables }: ModuleData, unit: number): string | undefined {
  const { cutab, filetab } = tables;
  if (unit >= cutab.count) return undefined;
  const at = memory.u32(cutab.offset + 4 * unit);
  if (at >= filetab.bytes) return undefined;
  const start = filetab.offset + at;
  const name = memory.bytes.subarray(start, Math.min(start + MAX_PATH_BYTES, filetab.offset + filetab.bytes));
  const file = latin1(name, 0, Math.max(0, name.indexOf(0)));
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : undefined;
}

function isInstantiation(memory: Memory, module: ModuleData, record: number): boolean {
  const { offset, bytes: length } = module.tables.funcnametab;
  const nameOff = memory.u32(record + FUNC.nameOff);
  for (let at = nameOff; at < Math.min(length, nameOff + MAX_PATH_BYTES); at++) {
    const byte = memory.bytes[offset + at];
    if (byte === 0) return false;
    if (byte === BRACKET) return true;
  }
  return false;
}

function mostOf(votes: ReadonlyMap<OwnerId, number>): OwnerId {
  let best: OwnerId = NOBODY;
  for (const [owner, count] of votes) {
    if (count > (votes.get(best) ?? 0)) best = owner;
  }
  return best;
}

/**
 * The method m of package c/d that a type T of a/b has by embedding is called "a/b.T.c/d.m", which reads like a
 * package "a/b.T.c/d". Where that is none, the package is the part before a dot that is one.
 */
function findLabelWithin(packages: Packages, labels: ReadonlySet<OwnerId>, id: OwnerId): OwnerId | undefined {
  const path = packages.pathOf(id) ?? '';
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const label = packages.find(path.slice(0, dot));
    if (label !== undefined && labels.has(label)) return label;
  }
  return undefined;
}
