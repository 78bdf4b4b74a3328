// The lists of a difference: packages and other owners, modules, sections, and the lines of go.mod behind them.

import {
  changeOf,
  type ChangeKind,
  type Delta,
  type LinkedModule,
  type Measured,
  type MeasuredModule,
  type ModuleChange,
  type OwnerChange,
  type RequirementChange,
  type SectionChange,
} from './diff-model.js';
import { BYTE_KINDS, STANDARD_LIBRARY, type Owner } from './model.js';
import { isOwnModule } from './own-module.js';

/** All bytes of an owner. */
export function bytesOf({ bytes }: Owner): number {
  return BYTE_KINDS.reduce((sum, kind) => sum + bytes[kind], 0);
}

/** Owners of either side; none where a side has no attribution. */
export function compareOwners(before: Measured, after: Measured): readonly OwnerChange[] {
  if (before.attribution === undefined || after.attribution === undefined) return [];
  const key = ({ kind, module, name }: Owner): string => `${kind}\n${module ?? ''}\n${name}`;
  const pairs = pairUp(before.attribution.owners, after.attribution.owners, key);
  return pairs
    .flatMap(({ old, now }) => {
      const owner = now ?? old;
      if (owner === undefined) return [];
      const bytes = {
        before: old === undefined ? 0 : bytesOf(old),
        after: now === undefined ? 0 : bytesOf(now),
      };
      const { kind: ownerKind, name, module } = owner;
      return [
        {
          owner: ownerKind,
          name,
          ...(module === undefined ? {} : { module }),
          kind: kindOf({ old, now }, bytes),
          bytes,
        },
      ];
    })
    .sort((a, b) => byChange(a.bytes, b.bytes) || byText(a.name, b.name));
}

/** Modules of either side; none where a side does not know its own. */
export function compareModules(before: Measured, after: Measured): readonly ModuleChange[] {
  const [old, now] = [modulesOf(before), modulesOf(after)];
  if (old === undefined || now === undefined) return [];
  return pairUp(old, now, ({ path }) => path)
    .flatMap((pair) => {
      const path = (pair.now ?? pair.old)?.path;
      return path === undefined ? [] : [compareModule(path, pair, { before, after })];
    })
    .sort((a, b) => byChange(a.ownPlus ?? a.own, b.ownPlus ?? b.own) || byText(a.path, b.path));
}

/** Lines of go.mod that differ, by the build info of both sides, the one with most bytes first. */
export function compareRequirements(
  { before, after }: { readonly before: Measured; readonly after: Measured },
  modules: readonly ModuleChange[],
): readonly RequirementChange[] {
  if (before.linked === undefined || after.linked === undefined) return [];
  return pairUp(before.linked, after.linked, ({ path }) => path)
    .flatMap(({ old, now }): RequirementChange[] => {
      const path = (now ?? old)?.path ?? '';
      const versions = versionsOf(old, now);
      if (versions.before === versions.after) return [];
      const module = modules.find((one) => one.path === path);
      const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
      const change = module === undefined ? {} : { change: changeOf(module.ownPlus ?? module.own) };
      return [{ path, kind, ...versions, ...change }];
    })
    .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || byText(a.path, b.path));
}

/** Sections of either side; those of one name count together. */
export function compareSections(before: Measured, after: Measured): readonly SectionChange[] {
  if (before.attribution === undefined || after.attribution === undefined) return [];
  return pairUp(sectionsOf(before), sectionsOf(after), ({ name }) => name)
    .map(({ old, now }) => {
      const bytes = { before: old?.size ?? 0, after: now?.size ?? 0 };
      return { name: (now ?? old)?.name ?? '', kind: kindOf({ old, now }, bytes), bytes };
    })
    .sort((a, b) => byChange(a.bytes, b.bytes) || byText(a.name, b.name));
}

/** A module's version as the go command writes it: "v1.2.3", "v1.2.3 => ../fork", "v1.2.3 => example.com/fork v1.0.0". */
export function describeVersion({ version, replacement }: LinkedModule): string {
  if (replacement === undefined) return version;
  return `${version} => ${[replacement.path, replacement.version].filter((part) => part !== '').join(' ')}`;
}

/** Those that the reasons name; else the sums of their packages. */
function modulesOf({ modules, attribution }: Measured): readonly MeasuredModule[] | undefined {
  if (modules !== undefined || attribution === undefined) return modules;
  const sums = new Map<string, number>();
  for (const owner of attribution.owners) {
    if (owner.kind !== 'package' || owner.module === undefined) continue;
    sums.set(owner.module, (sums.get(owner.module) ?? 0) + bytesOf(owner));
  }
  return [...sums].map(([path, own]) => ({ path, own }));
}

function compareModule(
  path: string,
  { old, now }: Pair<MeasuredModule>,
  sides: { readonly before: Measured; readonly after: Measured },
): ModuleChange {
  const own = { before: old?.own ?? 0, after: now?.own ?? 0 };
  const isDependency =
    path !== STANDARD_LIBRARY && !isOwnModule(sides.after, path) && !isOwnModule(sides.before, path);
  const ownPlus = isDependency ? ownPlusOf(old, now) : undefined;
  const linked = ({ linked: all }: Measured): LinkedModule | undefined =>
    all?.find((one) => one.path === path);
  const versions = versionsOf(linked(sides.before), linked(sides.after));
  const isKnown = path !== STANDARD_LIBRARY && Object.keys(versions).length > 0;
  return {
    path,
    kind: kindOf({ old, now }, own),
    ...(isKnown ? { versions } : {}),
    own,
    ...(ownPlus === undefined ? {} : { ownPlus }),
  };
}

function ownPlusOf(old: MeasuredModule | undefined, now: MeasuredModule | undefined): Delta | undefined {
  const before = old === undefined ? 0 : old.ownPlus;
  const after = now === undefined ? 0 : now.ownPlus;
  return before === undefined || after === undefined ? undefined : { before, after };
}

function versionsOf(
  old: LinkedModule | undefined,
  now: LinkedModule | undefined,
): { readonly before?: string; readonly after?: string } {
  return {
    ...(old === undefined ? {} : { before: describeVersion(old) }),
    ...(now === undefined ? {} : { after: describeVersion(now) }),
  };
}

function sectionsOf({ attribution }: Measured): readonly { readonly name: string; readonly size: number }[] {
  const sums = new Map<string, number>();
  for (const { name, size } of attribution?.sections ?? []) sums.set(name, (sums.get(name) ?? 0) + size);
  return [...sums].map(([name, size]) => ({ name, size }));
}

interface Pair<T> {
  readonly old: T | undefined;
  readonly now: T | undefined;
}

function pairUp<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Pair<T>[] {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const now = new Map(after.map((item) => [keyOf(item), item]));
  return [...new Set([...now.keys(), ...old.keys()])].map((key) => ({
    old: old.get(key),
    now: now.get(key),
  }));
}

function kindOf<T>({ old, now }: Pair<T>, bytes: Delta): ChangeKind {
  if (old === undefined) return 'added';
  if (now === undefined) return 'removed';
  const change = changeOf(bytes);
  if (change === 0) return 'unchanged';
  return change > 0 ? 'grown' : 'shrunk';
}

/** The largest change first, whatever its direction; of equal ones the larger thing. */
function byChange(a: Delta, b: Delta): number {
  return Math.abs(changeOf(b)) - Math.abs(changeOf(a)) || b.after - a.after;
}

// By code units, so that the order is the same on every machine.
function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
