import { describe, expect, it } from 'vitest';
import { reachableFrom } from '../../src/measure/reachable.js';
import type { PackageNode } from '../../src/size/model.js';

function node(path: string, imports: readonly string[] = [], module = 'example.com/m'): PackageNode {
  return { path, module, imports };
}

const graph = [
  node('runtime', [], 'std'),
  node('fmt', [], 'std'),
  node('net', [], 'std'),
  node('m/shared', ['fmt']),
  node('m/only-b', ['net']),
  node('m/cmd/a', ['m/shared', 'not/listed']),
  node('m/cmd/b', ['m/shared', 'm/only-b']),
];

describe('reachableFrom', () => {
  it.each([
    ['m/cmd/a', ['runtime', 'fmt', 'm/shared', 'm/cmd/a']],
    ['m/cmd/b', ['runtime', 'fmt', 'net', 'm/shared', 'm/only-b', 'm/cmd/b']],
  ])('%s has what it needs and what the linker needs, in the order of the graph', (main, expected) => {
    expect(reachableFrom(graph, main).map(({ path }) => path)).toEqual(expected);
  });

  it('ends where packages import each other', () => {
    const circle = [node('a', ['b']), node('b', ['a']), node('c')];
    expect(reachableFrom(circle, 'a').map(({ path }) => path)).toEqual(['a', 'b']);
  });

  it('is the whole graph where the main package is not in it', () => {
    expect(reachableFrom(graph, 'm/cmd/c')).toBe(graph);
  });
});
