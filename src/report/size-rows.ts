// Where the bytes are, as the rows that summary and log show: the standard library, the program's own module with its
// packages, the largest other modules, the rest in one row each. The rows of depth 0 add up to the binary.

import { STANDARD_LIBRARY, type Attribution, type Owner, type SectionBytes } from '../size/model.js';
import { OTHER_OWNERS } from './describe-size.js';
import type { ReportedModule, SizeReport } from './size-model.js';

export interface SizeRow {
  /** An import path, or words for what has none. */
  readonly name: string;
  readonly isPath: boolean;
  readonly version?: string;
  /** 1 for a package of the module above it. */
  readonly depth: 0 | 1;
  readonly own: number;
  /** With what only it brings in. */
  readonly ownPlus?: number;
}

/** How many rows a list may have; the others become one row. */
export interface RowLimits {
  readonly modules: number;
  /** Of the program's own module. */
  readonly packages: number;
}

/** The rows, in the order to show them. */
export function sizeRows(size: SizeReport, limits: RowLimits): readonly SizeRow[] {
  const { modules, mainModule } = size;
  const others = modules.filter(({ path }) => path !== STANDARD_LIBRARY && path !== mainModule);
  const sorted = others.toSorted((a, b) => weight(b) - weight(a) || (a.path < b.path ? -1 : 1));
  const top = sorted.slice(0, limits.modules);
  const rest = sorted.slice(limits.modules);
  return [
    ...modules
      .filter(({ path }) => path === STANDARD_LIBRARY)
      .map(({ own }) => words('standard library', own)),
    ...modules.filter(({ path }) => path === mainModule).flatMap((module) => ownModule(size, module, limits)),
    ...top.map(moduleRow),
    ...(rest.length === 0
      ? []
      : [
          words(
            counted(rest.length, 'other module'),
            sum(rest, ({ own }) => own),
          ),
        ]),
    ...remainders(size),
  ];
}

/** Bytes of all kinds. */
export function bytesOf({ bytes }: Owner): number {
  return bytes.code + bytes.lines + bytes.types + bytes.data + bytes.format;
}

/** The sections that have bytes in the file, those of one name (alignment between others) as one, in file order. */
export function sectionTotals({ sections }: Attribution): readonly SectionBytes[] {
  const sizes = new Map<string, number>();
  for (const { name, size } of sections) {
    if (size > 0) sizes.set(name, (sizes.get(name) ?? 0) + size);
  }
  return [...sizes].map(([name, size]) => ({ name, size }));
}

/** "1 other module", "4 other modules". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function weight({ own, ownPlus }: ReportedModule): number {
  return ownPlus ?? own;
}

function moduleRow({ path, version, own, ownPlus }: ReportedModule): SizeRow {
  return {
    name: path,
    isPath: true,
    depth: 0,
    own,
    ...(version === undefined ? {} : { version }),
    ...(ownPlus === undefined ? {} : { ownPlus }),
  };
}

// Everything but the standard library comes in through the program's own module, so that `ownPlus` says nothing here.
function ownModule(size: SizeReport, module: ReportedModule, { packages }: RowLimits): SizeRow[] {
  const head: SizeRow = { name: module.path, isPath: true, depth: 0, own: module.own };
  const owners = size.attribution.owners.filter(
    (owner) => owner.kind === 'package' && owner.module === module.path,
  );
  if (owners.length < 2) return [head];
  const rest = owners.slice(packages);
  return [
    head,
    ...owners
      .slice(0, packages)
      .map((owner): SizeRow => ({ name: owner.name, isPath: true, depth: 1, own: bytesOf(owner) })),
    ...(rest.length === 0
      ? []
      : [{ ...words(counted(rest.length, 'other package'), sum(rest, bytesOf)), depth: 1 as const }]),
  ];
}

function remainders({ attribution, modules }: SizeReport): SizeRow[] {
  const { owners } = attribution;
  const inModules = sum(modules, ({ own }) => own);
  const inPackages = sum(
    owners.filter(({ kind }) => kind === 'package'),
    bytesOf,
  );
  const rows = Object.entries(OTHER_OWNERS).map(([kind, name]) =>
    words(
      name,
      sum(
        owners.filter((owner) => owner.kind === kind),
        bytesOf,
      ),
    ),
  );
  return [words('packages of no known module', inPackages - inModules), ...rows].filter(({ own }) => own > 0);
}

function words(name: string, own: number): SizeRow {
  return { name, isPath: false, depth: 0, own };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
