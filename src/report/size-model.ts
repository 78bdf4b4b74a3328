// What the report says about the bytes of one image's binary: who owns them, why they are there, what the program will
// miss, what would make it smaller.

import type { Advice, Finding } from '../readiness/model.js';
import type { Attribution, MethodElimination, ModuleSize, Reasons } from '../size/model.js';

/** A module with what it weighs and how it comes in. */
export interface ReportedModule extends ModuleSize {
  /** How many of its packages are in the binary or in the import graph. */
  readonly packages: number;
  /** The package whose import by somebody else brings the module in: the nearest to the main package. */
  readonly entry?: string;
}

/** The size section of one image. Package paths are those of the attribution: "main" is the main package. */
export interface SizeReport {
  /** Path of the module that the main package is in; undefined where the build info has none. */
  readonly mainModule?: string;
  readonly attribution: Attribution;
  /** Largest `own` first, then by path. */
  readonly modules: readonly ReportedModule[];
  /**
   * Each package's importer on its shortest import chain from the main package, which has none: going from importer to
   * importer gives the chain, in a tenth of the bytes. Undefined without an import graph.
   */
  readonly importedBy?: Readonly<Record<string, string>>;
  readonly methods?: MethodElimination;
  readonly findings: readonly Finding[];
  readonly advice: readonly Advice[];
}

/** What the size section is made from. */
export interface SizeFacts {
  readonly mainModule?: string;
  readonly attribution: Attribution;
  readonly reasons: Reasons;
  readonly methods?: MethodElimination;
  readonly findings: readonly Finding[];
  readonly advice: readonly Advice[];
}

/** The size section from what was found out. */
export function sizeReportOf({ reasons, ...facts }: SizeFacts): SizeReport {
  const [main] = reasons.packages.flatMap(({ chain }) => chain ?? []);
  const nameOf = (path: string): string => (path === main ? 'main' : path);
  return {
    ...facts,
    modules: reasons.modules.map(({ chain, ...module }) => {
      const entry = chain?.at(-1);
      return { ...module, ...(entry === undefined ? {} : { entry: nameOf(entry) }) };
    }),
    ...(reasons.hasGraph ? { importedBy: importersOf(reasons, nameOf) } : {}),
  };
}

function importersOf({ packages }: Reasons, nameOf: (path: string) => string): Record<string, string> {
  const pairs = packages.flatMap(({ path, chain }): [string, string][] => {
    const importer = chain?.at(-2);
    return importer === undefined ? [] : [[nameOf(path), nameOf(importer)]];
  });
  return Object.fromEntries(pairs);
}

/** Import paths from the main package to this one, both included; undefined where it is not known how it comes in. */
export function importChain({ importedBy }: SizeReport, path: string): readonly string[] | undefined {
  if (importedBy === undefined) return undefined;
  const importers = new Map(Object.entries(importedBy));
  const chain = [path];
  for (let at = importers.get(path); at !== undefined; at = importers.get(at)) {
    // A report that was made elsewhere may go in circles.
    if (chain.includes(at)) return undefined;
    chain.unshift(at);
  }
  return chain[0] === 'main' ? chain : undefined;
}
