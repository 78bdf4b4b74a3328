import { describe, expect, it } from 'vitest';
import { sumDominated } from '../../src/size/dominators.js';
import { findReached, makeImportGraph } from '../../src/size/import-graph.js';
import type { Attribution, Owner, PackageNode } from '../../src/size/model.js';
import { explainSize } from '../../src/size/why.js';
import { randomNumbers } from '../support/elf-fuzz.js';

const NO_BYTES = { code: 0, lines: 0, types: 0, data: 0, format: 0 };

function owner(name: string, size: number, more: Partial<Owner> = {}): Owner {
  return {
    kind: 'package',
    name,
    bytes: { ...NO_BYTES, code: size - 1, types: 1 },
    confidence: { exact: size, typed: 0, inferred: 0 },
    ...more,
  };
}

function attribute(...owners: readonly Owner[]): Attribution {
  const size = owners.flatMap(({ bytes }) => Object.values(bytes)).reduce((sum, count) => sum + count, 0);
  return { size, owners, sections: [] };
}

const node = (path: string, module: string, ...imports: readonly string[]): PackageNode => ({
  path,
  module,
  imports,
});

/** app/cmd imports app/config and std; app/config imports yaml; yaml alone brings in regexp; both use fmt. */
const GRAPH = [
  node('runtime', 'std'),
  node('fmt', 'std', 'runtime'),
  node('regexp', 'std', 'fmt'),
  node('sort', 'std', 'runtime'),
  node('example.com/yaml/v3', 'example.com/yaml/v3', 'regexp', 'fmt', 'example.com/scan'),
  node('example.com/scan', 'example.com/scan', 'fmt'),
  node('example.com/app/config', 'example.com/app', 'example.com/yaml/v3'),
  node('example.com/app/cmd', 'example.com/app', 'example.com/app/config', 'fmt', 'sort'),
];

const BINARY = attribute(
  owner('main', 10, { module: 'example.com/app' }),
  owner('example.com/app/config', 20, { module: 'example.com/app' }),
  owner('example.com/yaml/v3', 300, { module: 'example.com/yaml/v3' }),
  owner('example.com/scan', 40, { module: 'example.com/scan' }),
  owner('regexp', 500, { module: 'std' }),
  owner('fmt', 600, { module: 'std' }),
  owner('sort', 70, { module: 'std' }),
  owner('runtime', 1000, { module: 'std' }),
  owner('internal/asm', 4, { module: 'std' }),
  owner('go.shape', 1, { module: 'std' }),
  owner('alignment', 2000, { kind: 'linker' }),
);

const OPTIONS = {
  attribution: BINARY,
  graph: GRAPH,
  mainPackage: 'example.com/app/cmd',
  versions: new Map([['example.com/yaml/v3', 'v3.0.1']]),
};

describe('explainSize', () => {
  it('gives each module its own bytes, what it alone brings in, and the way to it', () => {
    expect(explainSize(OPTIONS).modules).toEqual([
      { path: 'std', own: 2175, ownPlus: 2175, packages: 6 },
      {
        path: 'example.com/yaml/v3',
        version: 'v3.0.1',
        own: 300,
        // With scan and regexp; fmt is there anyway.
        ownPlus: 840,
        packages: 1,
        chain: ['example.com/app/cmd', 'example.com/app/config', 'example.com/yaml/v3'],
      },
      {
        path: 'example.com/scan',
        own: 40,
        ownPlus: 40,
        packages: 1,
        chain: ['example.com/app/cmd', 'example.com/app/config', 'example.com/yaml/v3', 'example.com/scan'],
      },
      {
        path: 'example.com/app',
        own: 30,
        // With what nothing but its own code takes from the standard library: sort.
        ownPlus: 100,
        packages: 2,
        chain: ['example.com/app/cmd'],
      },
    ]);
  });

  it('gives each package the same', () => {
    const { packages } = explainSize(OPTIONS);
    expect(packages.find(({ path }) => path === 'example.com/app/config')).toEqual({
      path: 'example.com/app/config',
      module: 'example.com/app',
      own: 20,
      ownPlus: 860,
      chain: ['example.com/app/cmd', 'example.com/app/config'],
    });
    expect(packages.find(({ path }) => path === 'example.com/app/cmd')).toMatchObject({ own: 10 });
    expect(packages.map(({ own }) => own)).toEqual([1000, 600, 500, 300, 70, 40, 20, 10, 4, 1]);
  });

  it('keeps its sums', () => {
    for (const graph of [GRAPH, []]) {
      const { size, other, modules, packages } = explainSize({ ...OPTIONS, graph });
      const sum = (all: readonly { own: number }[]): number => all.reduce((total, { own }) => total + own, 0);
      expect(size).toBe(BINARY.size);
      expect(other).toBe(2000);
      expect(sum(modules) + other).toBe(size);
      expect(sum(packages) + other).toBe(size);
    }
  });

  it('has no way to a package that the graph does not know, and counts it all the same', () => {
    expect(explainSize(OPTIONS).packages.at(-1)).toEqual({ path: 'go.shape', module: 'std', own: 1 });
  });

  it('does with no graph what can be done', () => {
    const { attribution, mainPackage, versions } = OPTIONS;
    const reasons = explainSize({ attribution, mainPackage, versions });
    expect(reasons.hasGraph).toBe(false);
    expect(reasons.modules.map(({ path, own }) => [path, own])).toEqual([
      ['std', 2175],
      ['example.com/yaml/v3', 300],
      ['example.com/scan', 40],
      ['example.com/app', 30],
    ]);
    expect(reasons.modules.every((module) => !('ownPlus' in module) && !('chain' in module))).toBe(true);
    expect(reasons.packages.find(({ own }) => own === 10)?.path).toBe('example.com/app/cmd');
  });

  it('takes the shortest way, and of several the first by path, whatever the order of the list', () => {
    const graph = [
      node('z', 'z', 'end'),
      node('b', 'b', 'end'),
      node('a', 'a', 'longer'),
      node('longer', 'a', 'end'),
      node('end', 'end'),
      node('app', 'app', 'z', 'b', 'a'),
    ];
    const attribution = attribute(owner('main', 5), owner('end', 5));
    for (const nodes of [graph, [...graph].reverse()]) {
      const reasons = explainSize({ attribution, graph: nodes, mainPackage: 'app', versions: new Map() });
      expect(reasons.packages.find(({ path }) => path === 'end')?.chain).toEqual(['app', 'b', 'end']);
    }
  });

  it('says for a module that two others bring in that neither of them alone does', () => {
    const graph = [node('c', 'c'), node('a', 'a', 'c'), node('b', 'b', 'c'), node('app', 'app', 'a', 'b')];
    const attribution = attribute(...['a', 'b', 'c', 'main'].map((name) => owner(name, 10)));
    const { modules } = explainSize({ attribution, graph, mainPackage: 'app', versions: new Map() });
    expect(modules.map(({ path, ownPlus }) => [path, ownPlus])).toEqual([
      ['a', 10],
      ['app', 10],
      ['b', 10],
      ['c', 10],
    ]);
  });
});

describe('sumDominated', () => {
  it('agrees with taking each package out, on random graphs', () => {
    const random = randomNumbers(11);
    for (let round = 0; round < 200; round++) {
      const count = 2 + random(25);
      const runtime = random(2 * count);
      const name = (at: number): string => (at === runtime ? 'runtime' : `p${at}`);
      const nodes = Array.from({ length: count }, (_, at) => {
        const imports = at === 0 ? [] : Array.from({ length: random(4) }, () => name(random(at)));
        return node(name(at), 'm', ...imports);
      });
      const graph = makeImportGraph(nodes, name(count - 1));
      const weights = nodes.map(() => random(100));
      expect([...sumDominated(graph, weights)]).toEqual(weights.map((_, at) => takeOut(graph, weights, at)));
    }
  });
});

function takeOut(graph: ReturnType<typeof makeImportGraph>, weights: readonly number[], at: number): number {
  const before = findReached(graph, { from: graph.roots });
  const after = findReached(graph, { from: graph.roots, without: (each) => each === at });
  if (before[at] !== 1) return NaN;
  return weights.reduce(
    (sum, weight, each) => (before[each] === 1 && after[each] !== 1 ? sum + weight : sum),
    0,
  );
}
