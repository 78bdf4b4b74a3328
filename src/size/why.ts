// Why bytes are there: for each module and package what it weighs itself, what comes in through it alone, and the
// shortest way from the main package to it.
//
// The sum of `own` over all modules, or over all packages, and `other` is the size of the file. `ownPlus` answers
// another question, what would go if this went, and two modules may both give the same bytes as an answer.

import { sumDominated } from './dominators.js';
import {
  comparePaths,
  findChains,
  findReached,
  makeImportGraph,
  walkWithout,
  type Chains,
  type ImportGraph,
} from './import-graph.js';
import {
  STANDARD_LIBRARY,
  type Attribution,
  type ModuleReason,
  type Owner,
  type PackageNode,
  type PackageReason,
  type Reasons,
} from './model.js';

export interface WhyOptions {
  readonly attribution: Attribution;
  /** Undefined or empty where the packages could not be listed. */
  readonly graph?: readonly PackageNode[];
  /** Import path of the main package, as the build info has it. */
  readonly mainPackage: string;
  /** Versions of modules by path, as the build info has them. */
  readonly versions: ReadonlyMap<string, string>;
}

/** A package with bytes in the file, by the path that it has in the import graph. */
interface Weighed {
  readonly path: string;
  readonly module: string;
  own: number;
}

/** Says for each module and package of a binary why it is there. */
export function explainSize(options: WhyOptions): Reasons {
  const { attribution, graph: nodes = [], mainPackage } = options;
  const graph = nodes.length === 0 ? undefined : makeImportGraph(nodes, mainPackage);
  const weighed = weighPackages(attribution.owners, graph, mainPackage);
  const packages = [...weighed.values()];
  const own = packages.reduce((sum, each) => sum + each.own, 0);
  const weights = graph?.nodes.map(({ path }) => weighed.get(path)?.own ?? 0) ?? [];
  const place =
    graph === undefined
      ? undefined
      : {
          graph,
          weights,
          chains: findChains(graph),
          reached: findReached(graph, { from: graph.roots }),
        };
  return {
    size: attribution.size,
    other: attribution.size - own,
    modules: explainModules(packages, place, options.versions),
    packages: explainPackages(packages, place),
    hasGraph: graph !== undefined,
  };
}

/** The graph with the bytes of each package, in its order. */
interface Place {
  readonly graph: ImportGraph;
  readonly weights: readonly number[];
  readonly chains: Chains;
  /** What is reached from the graph's roots, marked with 1. */
  readonly reached: Uint8Array;
}

function weighPackages(
  owners: readonly Owner[],
  graph: ImportGraph | undefined,
  mainPackage: string,
): ReadonlyMap<string, Weighed> {
  const root = graph?.nodes[graph.root];
  const weighed = new Map<string, Weighed>();
  for (const { kind, name, module, bytes } of owners) {
    if (kind !== 'package') continue;
    const path = name === 'main' ? (root?.path ?? (mainPackage || name)) : name;
    const node = graph?.nodes[graph.indexOf.get(path) ?? -1];
    // A package that nobody knows a module for stands for itself.
    const found = weighed.get(path) ?? { path, module: node?.module ?? module ?? path, own: 0 };
    found.own += Object.values(bytes).reduce((sum, count) => sum + count, 0);
    weighed.set(path, found);
  }
  return weighed;
}

function explainPackages(packages: readonly Weighed[], place: Place | undefined): readonly PackageReason[] {
  const sums = place === undefined ? undefined : sumDominated(place.graph, place.weights);
  return packages
    .map(({ path, module, own }) => {
      const at = place?.graph.indexOf.get(path);
      const sum = at === undefined ? undefined : sums?.[at];
      const chain = at === undefined ? undefined : place?.chains.chain(at);
      return {
        path,
        module,
        own,
        ...(sum === undefined || Number.isNaN(sum) ? {} : { ownPlus: sum }),
        ...(chain === undefined ? {} : { chain }),
      };
    })
    .sort(largestFirst);
}

function explainModules(
  packages: readonly Weighed[],
  place: Place | undefined,
  versions: ReadonlyMap<string, string>,
): readonly ModuleReason[] {
  const members = new Map<string, Map<string, number>>();
  for (const { path, module, own } of packages) addMember(members, module, { path, own });
  for (const { path, module } of place?.graph.nodes ?? []) addMember(members, module, { path, own: 0 });
  return [...members]
    .map(([path, paths]) => {
      const own = [...paths.values()].reduce((sum, count) => sum + count, 0);
      const version = versions.get(path);
      const chain = place === undefined ? undefined : chainToModule(path, place);
      return {
        path,
        own,
        packages: paths.size,
        ...(version === undefined ? {} : { version }),
        ...(place === undefined ? {} : { ownPlus: own + sumBroughtIn(path, place) }),
        ...(chain === undefined ? {} : { chain }),
      };
    })
    .sort(largestFirst);
}

function addMember(
  members: Map<string, Map<string, number>>,
  module: string,
  { path, own }: { readonly path: string; readonly own: number },
): void {
  const paths = members.get(module) ?? new Map<string, number>();
  paths.set(path, (paths.get(path) ?? 0) + own);
  members.set(module, paths);
}

/** Bytes of other modules' packages that are reached only through this one. */
function sumBroughtIn(module: string, { graph, weights, reached }: Place): number {
  if (module === STANDARD_LIBRARY) return 0;
  const others = findReached(graph, walkWithout(graph, module));
  return graph.nodes.reduce((sum, node, at) => {
    const isBroughtIn = reached[at] === 1 && others[at] !== 1 && node.module !== module;
    return isBroughtIn ? sum + (weights[at] ?? 0) : sum;
  }, 0);
}

/** To the nearest package. Everything leads to the standard library, so that its way would say nothing. */
function chainToModule(module: string, { graph, chains }: Place): readonly string[] | undefined {
  if (module === STANDARD_LIBRARY) return undefined;
  const distance = (at: number): number => chains.distance(at) ?? Infinity;
  const nearest = graph.nodes
    .map((_, at) => at)
    .filter((at) => graph.nodes[at]?.module === module)
    .sort((a, b) => distance(a) - distance(b) || comparePaths(graph.nodes[a]?.path, graph.nodes[b]?.path))[0];
  return nearest === undefined ? undefined : chains.chain(nearest);
}

interface Sized {
  readonly path: string;
  readonly own: number;
}

function largestFirst(a: Sized, b: Sized): number {
  return b.own - a.own || comparePaths(a.path, b.path);
}
