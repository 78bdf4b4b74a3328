// What the rules for findings have in common: the facts with their indexes, how likely a trouble is by who asks for
// it, and how the evidence is told.

import { FEW_DROPPED } from '../size/kept-methods.js';
import type { MethodElimination } from '../size/model.js';
import { findChains, makeImportGraph } from '../size/import-graph.js';
import { indexNames, whoAsks, type Asked, type Question } from './asked.js';
import type { Facts } from './facts.js';
import type { Evidence, Severity } from './model.js';

/** One binary in one image, ready to be asked. */
export interface Case {
  readonly facts: Facts;
  /** Whether a function is linked in. */
  readonly has: (name: string) => boolean;
  /** The number of a function that is linked in. */
  readonly indexOf: (name: string) => number | undefined;
  readonly ask: (question: Question) => Asked;
  /** Import paths from the main package to the package, both ends included; undefined where it is not known. */
  readonly chainTo: (packagePath: string) => readonly string[] | undefined;
  /** Whether the linker had to keep all exported methods, so that what is linked in need not be reachable. */
  readonly keepsDeadCode: boolean;
}

const NOTHING: Asked = { linked: [], own: [], dependencies: [], isOpen: false };
const MAX_ASKERS = 3;

export function openCase(facts: Facts): Case {
  const { program, graph = [], mainPackage } = facts;
  const names = program === undefined ? new Map<string, number>() : indexNames(program.functions);
  const imports = graph.length === 0 ? undefined : makeImportGraph(graph, mainPackage);
  const chains = imports === undefined ? undefined : findChains(imports);
  const has = (name: string): boolean => names.has(name);
  return {
    facts,
    has,
    indexOf: (name) => names.get(name),
    ask: (question) => (program === undefined ? NOTHING : whoAsks(program, names, question)),
    chainTo: (path) => {
      const at = path === 'main' ? imports?.root : imports?.indexOf.get(path);
      return at === undefined ? undefined : chains?.chain(at);
    },
    keepsDeadCode: REFLECTION.some(has) && keepsMethods(facts.methods),
  };
}

/** The functions of reflect that find a method by what is known only when the program runs. */
export const REFLECTION = [
  'reflect.Value.MethodByName',
  'reflect.Value.Method',
  'reflect.(*rtype).MethodByName',
  'reflect.(*rtype).Method',
] as const;

function keepsMethods(methods: MethodElimination | undefined): boolean {
  return methods !== undefined && methods.exported > 0 && methods.dropped / methods.exported < FEW_DROPPED;
}

/** How likely the trouble is where the main module's own code does not ask. */
export interface Likelihood {
  /** Where the code of another module does. */
  readonly dependency: Severity;
  /** Where nobody is seen to ask. */
  readonly unseen: Severity;
}

/** How likely it is that the function is called; undefined where nothing that counts leads to it. */
export function rate(
  { keepsDeadCode }: Case,
  { own, dependencies, isOpen }: Asked,
  likelihood: Likelihood,
): Severity | undefined {
  if (own.length > 0) return 'likely';
  if (dependencies.length > 0) return keepsDeadCode ? 'possible' : likelihood.dependency;
  if (!isOpen) return undefined;
  return keepsDeadCode ? 'possible' : likelihood.unseen;
}

/** The first function that is linked in, then who asks for it: the main module's functions, or those of others. */
export function tell({ facts, chainTo }: Case, asked: Asked): readonly Evidence[] {
  const { program } = facts;
  const [linked] = asked.linked;
  if (program === undefined || linked === undefined) return [];
  const { nameOf, packageOf } = program.functions;
  const askers = asked.own.length > 0 ? asked.own : asked.dependencies;
  const evidence = askers.slice(0, MAX_ASKERS).map((at): Evidence => {
    const chain = chainTo(packageOf(at) ?? '');
    return {
      kind: 'function',
      name: nameOf(at),
      detail: 'asks for it',
      ...(chain === undefined ? {} : { chain }),
    };
  });
  const more = askers.length - evidence.length;
  return [
    { kind: 'function', name: nameOf(linked), detail: 'is linked in' },
    ...evidence,
    ...(more > 0
      ? [
          {
            kind: 'fact',
            name: `${more} more ${more === 1 ? 'function asks' : 'functions ask'} for it`,
          } as const,
        ]
      : []),
  ];
}
