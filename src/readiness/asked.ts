// Who asks for a function: the first code outside the standard library on the way back through its callers.

import type { CallGraph } from './call-graph.js';
import type { LinkedFunctions, Origin } from './linked.js';

/** The program, as the findings look at it. */
export interface Program {
  readonly functions: LinkedFunctions;
  /** Undefined where the architecture's instructions are not known. */
  readonly calls?: CallGraph;
  readonly originOf: (packagePath: string) => Origin;
}

/** Who asks for some functions. Numbers are those of `LinkedFunctions`. */
export interface Asked {
  /** Those of the functions that are linked in. */
  readonly linked: readonly number[];
  /** Functions of the main module that lead to them, nearest first. */
  readonly own: readonly number[];
  /** The same of other modules. */
  readonly dependencies: readonly number[];
  /** Whether a way back ends in the standard library: a call that cannot be seen leads there. */
  readonly isOpen: boolean;
}

export interface Question {
  readonly names: readonly string[];
  /** Ways back through these functions do not count. */
  readonly ignore?: (name: string) => boolean;
  /** Only who refers to the functions themselves counts, and the standard library does not. */
  readonly directly?: boolean;
}

/** Finds functions by name; one pass over all names, kept for the questions that follow. */
export function indexNames({ count, nameOf }: LinkedFunctions): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (let at = 0; at < count; at++) {
    const name = nameOf(at);
    if (!names.has(name)) names.set(name, at);
  }
  return names;
}

/** Walks back from the functions through the standard library. */
export function whoAsks(
  { functions, calls, originOf }: Program,
  names: ReadonlyMap<string, number>,
  { names: wanted, ignore = () => false, directly = false }: Question,
): Asked {
  const linked = wanted.flatMap((name) => names.get(name) ?? []);
  const found: Record<Origin, number[]> = { own: [], dependency: [], std: [] };
  const seen = new Set(linked);
  const queue = [...linked];
  let isOpen = calls === undefined && linked.length > 0;
  for (const at of queue) {
    const referrers = [...(calls?.referrers(at) ?? []), ...enclosing(functions.nameOf(at), names)];
    if (referrers.length === 0) isOpen = true;
    for (const referrer of referrers) {
      if (seen.has(referrer) || ignore(functions.nameOf(referrer))) continue;
      seen.add(referrer);
      const packagePath = functions.packageOf(referrer);
      const origin = packagePath === undefined ? 'std' : originOf(packagePath);
      found[origin].push(referrer);
      if (origin === 'std' && !directly) queue.push(referrer);
    }
  }
  return { linked, own: found.own, dependencies: found.dependency, isOpen };
}

/** The function that a closure ("net/http.(*Client).do.func1") was written in; the code refers to it through a variable. */
function enclosing(name: string, names: ReadonlyMap<string, number>): readonly number[] {
  if (!/\.(?:func|gowrap|deferwrap)\d/.test(name)) return [];
  const packageEnd = name.indexOf('.', name.lastIndexOf('/') + 1);
  for (let end = name.lastIndexOf('.'); end > packageEnd; end = name.lastIndexOf('.', end - 1)) {
    const found = names.get(name.slice(0, end));
    if (found !== undefined) return [found];
  }
  return [];
}
