// Through which packages alone others come in: the dominator tree of the import graph, by the algorithm of Cooper,
// Harvey and Kennedy ("A Simple, Fast Dominance Algorithm", 2001), which is linear in practice.

import type { ImportGraph } from './import-graph.js';

/**
 * Adds to each package's weight that of all packages that come in through it alone. NaN where a package is not
 * reached from the graph's roots.
 */
export function sumDominated(graph: ImportGraph, weights: ArrayLike<number>): Float64Array {
  const order = orderPackages(graph);
  const dominators = findDominators(graph, order);
  const sums = new Float64Array(graph.nodes.length).fill(NaN);
  for (const at of order) sums[at] = weights[at] ?? 0;
  // Dominators come first in the order, so that from its end each sum is complete when it is passed on.
  for (const at of [...order].reverse()) {
    const dominator = dominators[at] ?? NOBODY;
    if (dominator !== NOBODY) sums[dominator] = (sums[dominator] ?? 0) + (sums[at] ?? 0);
  }
  return sums;
}

/** Stands for the start above all roots. */
const NOBODY = -1;
const UNKNOWN = -2;

/** Reached packages in reverse postorder of a walk in depth. */
function orderPackages({ imports, nodes, roots }: ImportGraph): readonly number[] {
  const postorder: number[] = [];
  const seen = new Uint8Array(nodes.length);
  for (const root of roots) {
    if (seen[root] === 1) continue;
    seen[root] = 1;
    const stack = [{ at: root, next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const child = imports[top.at]?.[top.next++];
      if (child === undefined) {
        postorder.push(top.at);
        stack.pop();
      } else if (seen[child] !== 1) {
        seen[child] = 1;
        stack.push({ at: child, next: 0 });
      }
    }
  }
  return postorder.reverse();
}

function findDominators(graph: ImportGraph, order: readonly number[]): Int32Array {
  const rank = new Int32Array(graph.nodes.length);
  order.forEach((at, i) => {
    rank[at] = i;
  });
  const importers = findImporters(graph, order);
  const dominators = new Int32Array(graph.nodes.length).fill(UNKNOWN);
  for (const root of graph.roots) dominators[root] = NOBODY;
  const roots = new Set(graph.roots);
  for (let changed = true; changed;) {
    changed = false;
    for (const at of order) {
      if (roots.has(at)) continue;
      const known = (importers[at] ?? []).filter((importer) => dominators[importer] !== UNKNOWN);
      const found = known.reduce((a, b) => meet(a, b, { rank, dominators }));
      if (dominators[at] === found) continue;
      dominators[at] = found;
      changed = true;
    }
  }
  return dominators;
}

/** Where the ways up from two packages meet. */
function meet(
  first: number,
  second: number,
  { rank, dominators }: { readonly rank: Int32Array; readonly dominators: Int32Array },
): number {
  let a = first;
  let b = second;
  while (a !== b && a !== NOBODY && b !== NOBODY) {
    if ((rank[a] ?? 0) > (rank[b] ?? 0)) a = dominators[a] ?? NOBODY;
    else b = dominators[b] ?? NOBODY;
  }
  return a === b ? a : NOBODY;
}

function findImporters({ imports, nodes }: ImportGraph, order: readonly number[]): readonly number[][] {
  const importers: number[][] = nodes.map(() => []);
  for (const at of order) {
    for (const imported of imports[at] ?? []) importers[imported]?.push(at);
  }
  return importers;
}
