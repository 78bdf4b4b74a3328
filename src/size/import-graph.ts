// The import graph of a program: what is reached, by which shortest way, and through what alone.

import { STANDARD_LIBRARY, type PackageNode } from './model.js';

/** The graph with numbers for packages, so that walks are cheap. */
export interface ImportGraph {
  readonly nodes: readonly PackageNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** For each package those that it imports, by path. */
  readonly imports: readonly (readonly number[])[];
  /** The main package. */
  readonly root: number;
  /** Where a walk over all that is linked starts: the main package, and the runtime, which nobody needs to import. */
  readonly roots: readonly number[];
}

/** `nodes` is not empty. The main package is the one called `main`, else the last: what is imported is listed first. */
export function makeImportGraph(nodes: readonly PackageNode[], main: string): ImportGraph {
  const indexOf = new Map(nodes.map(({ path }, at) => [path, at]));
  const byPath = (a: number, b: number): number => comparePaths(nodes[a]?.path, nodes[b]?.path);
  const imports = nodes.map((node) => node.imports.flatMap((path) => indexOf.get(path) ?? []).sort(byPath));
  const root = indexOf.get(main) ?? nodes.length - 1;
  const runtime = indexOf.get('runtime');
  return { nodes, indexOf, imports, root, roots: runtime === undefined ? [root] : [root, runtime] };
}

export interface Walk {
  readonly from: readonly number[];
  /** Packages that are taken out of the graph. */
  readonly without?: (at: number) => boolean;
}

/** Marks what is reached, the start included, with 1. */
export function findReached({ imports, nodes }: ImportGraph, { from, without }: Walk): Uint8Array {
  const reached = new Uint8Array(nodes.length);
  const waiting = from.filter((at) => without?.(at) !== true);
  for (const at of waiting) reached[at] = 1;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const next of imports[at] ?? []) {
      if (reached[next] === 1 || without?.(next) === true) continue;
      reached[next] = 1;
      waiting.push(next);
    }
  }
  return reached;
}

/** Shortest ways from the main package. Among ways of one length the first by path, step by step. */
export interface Chains {
  /** How many imports away; undefined where there is no way. */
  distance(at: number): number | undefined;
  /** Import paths, both ends included; undefined where there is no way. */
  chain(at: number): readonly string[] | undefined;
}

export function findChains({ imports, nodes, root }: ImportGraph): Chains {
  const before = new Int32Array(nodes.length).fill(-1);
  const distances = new Int32Array(nodes.length).fill(-1);
  const queue = [root];
  distances[root] = 0;
  for (const at of queue) {
    for (const next of imports[at] ?? []) {
      if (distances[next] !== -1) continue;
      distances[next] = (distances[at] ?? 0) + 1;
      before[next] = at;
      queue.push(next);
    }
  }
  const distance = (at: number): number | undefined => {
    const found = distances[at];
    return found === undefined || found < 0 ? undefined : found;
  };
  return {
    distance,
    chain(end) {
      if (distance(end) === undefined) return undefined;
      const paths: string[] = [];
      for (let at = end; at >= 0; at = before[at] ?? -1) paths.unshift(nodes[at]?.path ?? '');
      return paths;
    },
  };
}

/** What a module is walked without, and from where, to see what comes in through it alone. */
export function walkWithout({ nodes, imports, root, roots }: ImportGraph, module: string): Walk {
  const without = (at: number): boolean => nodes[at]?.module === module;
  if (nodes[root]?.module !== module) return { from: roots, without };
  // Everything comes in through the main module. What other modules bring is theirs, so that what is left is what
  // its code takes from the standard library by itself.
  const others = nodes.flatMap((_, at) => (without(at) ? (imports[at] ?? []) : []));
  const isOther = (at: number): boolean => !without(at) && nodes[at]?.module !== STANDARD_LIBRARY;
  return { from: [...roots, ...others.filter(isOther)], without };
}

export function comparePaths(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
