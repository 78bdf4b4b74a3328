// The part of an import graph that one of several programs is made of.

import type { PackageNode } from '../size/model.js';

/** The packages that the main package needs, itself included, in the order of the graph; all where it is not in there. */
export function reachableFrom(graph: readonly PackageNode[], mainPackage: string): readonly PackageNode[] {
  const byPath = new Map(graph.map((node) => [node.path, node]));
  const main = byPath.get(mainPackage);
  if (main === undefined) return graph;
  const reached = new Set([main]);
  // A set is walked in the order in which things were added, also those that are added on the way.
  for (const { imports } of reached) {
    for (const path of imports) {
      const node = byPath.get(path);
      if (node !== undefined) reached.add(node);
    }
  }
  // What nothing imports is needed by the linker alone, as the runtime is.
  const isImported = new Set(graph.flatMap(({ imports }) => imports));
  const isRoot = ({ path, module }: PackageNode): boolean => module === 'std' && !isImported.has(path);
  return graph.filter((node) => reached.has(node) || isRoot(node));
}
