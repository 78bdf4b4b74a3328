// What a change is put down to. A dependency counts with all that only it brings in, since its own bytes alone would
// blame the standard library for most of what it costs.

import {
  changeOf,
  NOISE_FLOOR,
  type Cause,
  type Delta,
  type Measured,
  type ModuleChange,
  type Parts,
} from './diff-model.js';
import { STANDARD_LIBRARY } from './model.js';
import { isOwnModule } from './own-module.js';

interface Changes {
  readonly parts: Parts | undefined;
  readonly modules: readonly ModuleChange[];
  readonly toolchain: { readonly before: string; readonly after: string } | undefined;
  /** Of the uncompressed size. */
  readonly total: Delta | undefined;
}

interface Sides {
  readonly before: Measured;
  readonly after: Measured;
}

/** What made the change, and what went against it; each the largest first. */
interface Causes {
  /** In the direction of the whole change. Those below the floor are left out, unless there is no other. */
  readonly causes: readonly Cause[];
  /** In the other direction, from the floor on. */
  readonly against: readonly Cause[];
}

export function causesOf(changes: Changes, sides: Sides): Causes {
  const total = changes.total === undefined ? 0 : changeOf(changes.total);
  if (total === 0) return { causes: [], against: [] };
  const all = allCauses(changes, sides).sort(compareCauses);
  const along = all.filter((cause) => Math.sign(weightOf(cause)) === Math.sign(total));
  const large = all.filter((cause) => Math.abs(weightOf(cause)) >= NOISE_FLOOR);
  const causes = large.filter((cause) => along.includes(cause));
  return {
    causes: causes.length > 0 ? causes : along.slice(0, 1),
    against: large.filter((cause) => !along.includes(cause)),
  };
}

/** Bytes that a cause stands for. */
export function weightOf(cause: Cause): number {
  return cause.kind === 'module' ? (cause.ownPlus ?? cause.own) : cause.change;
}

/** The largest first; of equal ones in the order of their kind and name. */
export function compareCauses(a: Cause, b: Cause): number {
  const text = (cause: Cause): string => `${cause.kind} ${cause.kind === 'module' ? cause.path : ''}`;
  return (
    Math.abs(weightOf(b)) - Math.abs(weightOf(a)) || (text(a) < text(b) ? -1 : Number(text(a) > text(b)))
  );
}

function allCauses({ parts, modules, toolchain }: Changes, sides: Sides): Cause[] {
  const dependencies = modules.flatMap((module) => moduleCauses(module, sides));
  if (parts === undefined) return dependencies;
  const withThem = dependencies.reduce((sum, { ownPlus, own }) => sum + ((ownPlus ?? own) - own), 0);
  return [
    ...dependencies,
    ...(toolchain === undefined
      ? []
      : [{ kind: 'toolchain', ...toolchain, change: parts.toolchain } as const]),
    { kind: 'own-code', change: parts.ownCode },
    { kind: 'standard-library', change: rest(parts.standardLibrary, withThem) },
    { kind: 'files', change: parts.files },
    { kind: 'alignment', change: parts.alignment },
  ];
}

type ModuleCause = Extract<Cause, { readonly kind: 'module' }>;

function moduleCauses(module: ModuleChange, { before, after }: Sides): ModuleCause[] {
  const { path, kind, own, ownPlus, versions } = module;
  if (path === STANDARD_LIBRARY || isOwnModule(after, path) || isOwnModule(before, path)) return [];
  const plus = ownPlus === undefined ? undefined : changeOf(ownPlus);
  const change = kind === 'unchanged' ? ((plus ?? 0) >= 0 ? 'grown' : 'shrunk') : kind;
  const version = versions?.after ?? versions?.before;
  const old = versions?.after === undefined ? undefined : versions.before;
  const side = kind === 'removed' ? before : after;
  const chain = side.modules?.find((one) => one.path === path)?.chain;
  return [
    {
      kind: 'module',
      path,
      change,
      ...(version === undefined ? {} : { version }),
      ...(old === undefined || old === version ? {} : { versionBefore: old }),
      ...(plus === undefined ? {} : { ownPlus: plus }),
      own: changeOf(own),
      ...(chain === undefined ? {} : { importPath: chain }),
    },
  ];
}

/** What of the standard library's change is not already counted with dependencies: never more than the change, never of the other sign. */
function rest(change: number, counted: number): number {
  const left = change - counted;
  return Math.sign(left) === Math.sign(change)
    ? Math.sign(change) * Math.min(Math.abs(left), Math.abs(change))
    : 0;
}
