import { describe, expect, it } from 'vitest';
import { importChain, sizeReportOf } from '../../src/report/size-model.js';
import { exampleSize } from '../support/size.js';

const { attribution, findings, advice } = exampleSize;

describe('the size section', () => {
  it('is made from attribution and reasons, each import chain as its last step', () => {
    const main = 'example.com/acme/cmd/server';
    const chain = [main, 'example.com/acme/internal/config', 'gopkg.in/yaml.v3'];
    const size = sizeReportOf({
      attribution,
      findings,
      advice,
      mainModule: 'example.com/acme',
      reasons: {
        size: attribution.size,
        other: 0,
        hasGraph: true,
        modules: [
          { path: 'example.com/acme', own: 2, packages: 2, chain: [main] },
          { path: 'gopkg.in/yaml.v3', version: 'v3.0.1', own: 1, ownPlus: 1, packages: 1, chain },
        ],
        packages: [
          { path: main, module: 'example.com/acme', own: 1, chain: [main] },
          {
            path: 'example.com/acme/internal/config',
            module: 'example.com/acme',
            own: 1,
            chain: chain.slice(0, 2),
          },
          { path: 'gopkg.in/yaml.v3', module: 'gopkg.in/yaml.v3', own: 1, chain },
          { path: 'runtime', module: 'std', own: 1 },
        ],
      },
    });
    expect(size.modules).toEqual([
      { path: 'example.com/acme', own: 2, packages: 2, entry: 'main' },
      {
        path: 'gopkg.in/yaml.v3',
        version: 'v3.0.1',
        own: 1,
        ownPlus: 1,
        packages: 1,
        entry: 'gopkg.in/yaml.v3',
      },
    ]);
    expect(size.importedBy).toEqual({
      'example.com/acme/internal/config': 'main',
      'gopkg.in/yaml.v3': 'example.com/acme/internal/config',
    });
    expect(importChain(size, 'gopkg.in/yaml.v3')).toEqual(['main', ...chain.slice(1)]);
  });

  it('knows no chains without an import graph', () => {
    const reasons = { size: 1, other: 1, hasGraph: false, modules: [], packages: [] };
    const size = sizeReportOf({ attribution, findings, advice, reasons });
    expect(size).not.toHaveProperty('importedBy');
    expect(importChain(size, 'main')).toBeUndefined();
  });

  it.each([
    ['main', ['main']],
    [
      'golang.org/x/text/unicode/norm',
      ['main', 'example.com/acme/internal/config', 'gopkg.in/yaml.v3', 'golang.org/x/text/unicode/norm'],
    ],
    ['not/in/the/graph', undefined],
    ['toString', undefined],
  ])('leads from main to %s', (path, chain) => {
    expect(importChain(exampleSize, path)).toEqual(chain);
  });

  it('does not go in circles', () => {
    expect(importChain({ ...exampleSize, importedBy: { a: 'b', b: 'a' } }, 'a')).toBeUndefined();
  });
});
