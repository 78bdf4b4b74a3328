// Which module a package belongs to.

import { describe, expect, it } from 'vitest';
import { parseModuleInfo } from '../../src/gobin/module-info.js';
import { moduleFinder } from '../../src/size/modules-of.js';

const TEXT =
  'path\tmyapp/cmd/server\nmod\tmyapp\t(devel)\t\ndep\texample.com/a\tv1.0.0\th1:x=\n' +
  'dep\texample.com/a/v2\tv2.0.0\th1:x=\ndep\texample.com/old\tv1.0.0\n=>\t../fork\t(devel)\t\n';

describe('moduleFinder', () => {
  const find = moduleFinder({ goVersion: 'go1.26.8', ...parseModuleInfo(TEXT) });

  it.each([
    ['main', 'myapp'],
    ['myapp/internal/x', 'myapp'],
    ['example.com/a', 'example.com/a'],
    ['example.com/a/b/c', 'example.com/a'],
    ['example.com/a/v2/b', 'example.com/a/v2'],
    ['example.com/ab', undefined],
    ['example.com/old/x', 'example.com/old'],
    ['net/http', 'std'],
    ['vendor/golang.org/x/net/idna', 'std'],
    ['golang.org/x/net/idna', undefined],
    ['go.shape', 'std'],
  ])('has %s in %s', (path, module) => {
    expect(find(path)).toBe(module);
  });

  it('has the main package in what was built, where that was files', () => {
    const files = moduleFinder({
      goVersion: 'go1.26.8',
      ...parseModuleInfo('path\tcommand-line-arguments\n'),
    });
    expect([files('main'), files('fmt')]).toEqual(['command-line-arguments', 'std']);
  });

  it('knows the standard library without build info', () => {
    const nothing = moduleFinder(undefined);
    expect([nothing('main'), nothing('fmt'), nothing('example.com/a')]).toEqual([
      undefined,
      'std',
      undefined,
    ]);
  });
});
