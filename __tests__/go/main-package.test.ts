import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isExcluded, isForOtherSystem } from '../../src/go/build-constraint.js';
import { checkMainPackage, listMainPackages } from '../../src/go/main-package.js';
import { parseFileHead } from '../../src/go/package-clause.js';
import { tempFolder } from '../support/temp-folder.js';

describe('parseFileHead', () => {
  it.each([
    ['package main', 'main'],
    ['\uFEFFpackage main\n', 'main'],
    ['// package lib\n\n/* package lib\npackage lib */ package main\n', 'main'],
    ['package/* why */main\n', 'main'],
    ['package // why\n main', 'main'],
    ['\r\n\tpackage\tmain\r\n', 'main'],
    ['/**/package lib_ü2 // x', 'lib_ü2'],
    ['package', undefined],
    ['packagemain', undefined],
    ['/* never closed package main', undefined],
    ['func package main', undefined],
    ['', undefined],
  ])('finds the package of %j', (text, name) => {
    expect(parseFileHead(text).packageName).toBe(name);
  });

  it('keeps the line comments before the clause and no others', () => {
    const text = '// a\n//go:build x\r\n/* //go:build y\n*/\npackage p\n//go:build z\n';
    expect(parseFileHead(text).comments).toEqual(['// a', '//go:build x']);
  });
});

describe('isExcluded', () => {
  it.each([
    ['ignore', true],
    ['!ignore', false],
    ['linux', false],
    ['!linux', true],
    ['windows', true],
    ['windows || linux', false],
    ['darwin || windows', true],
    ['unix && !cgo', false],
    ['cgo', true],
    ['cgo || ignore', true],
    ['amd64', false],
    ['!amd64', false],
    ['windows && amd64', true],
    ['linux && (arm64 || ignore)', false],
    ['go1.99', false],
    ['!go1.21 && ignore', true],
    ['goexperiment.simd', false],
    ['integration', true],
    ['mytag', false],
    ['!mytag', true],
    ['!(linux && mytag)', true],
    ['ignore // because', true],
    ['ignore &&', false],
    ['(ignore', false],
    ['ignore ignore', false],
    ['$', false],
    ['', false],
  ])('//go:build %s with the build tag mytag: %s', (constraint, answer) => {
    expect(isExcluded(['// a comment', `//go:build ${constraint}`], ['mytag'])).toBe(answer);
  });

  it('leaves files without such a line, and the older form, to the compiler', () => {
    expect(isExcluded(['// go:build ignore', '// +build ignore'], [])).toBe(false);
  });
});

describe('checkMainPackage', () => {
  const MAIN = 'package main\n\nfunc main() {}\n';

  it.each([
    ['a program', { 'main.go': MAIN }],
    [
      'a program with tests and a generator',
      { 'main.go': MAIN, 'x_test.go': 'package main_test', 'gen.go': '//go:build ignore\n\npackage main' },
    ],
    ['a file for one architecture only', { 'main_arm64.go': MAIN, 'lib.go': 'package lib' }],
    [
      'a main file behind a tag that may hold',
      { 'main.go': `//go:build amd64\n\n${MAIN}`, 'lib.go': 'package lib' },
    ],
    [
      'a main file behind a given tag',
      { 'main.go': `//go:build mytag\n\n${MAIN}`, 'lib.go': '//go:build !mytag\n\npackage lib' },
    ],
    ['a file that cannot be understood', { 'main.go': 'pakage main', 'lib.go': 'package lib' }],
    ['documentation beside a program', { 'doc.go': 'package documentation', 'main.go': MAIN }],
    ['only files that take no part', { 'gen.go': '//go:build ignore\n\npackage lib' }],
    ['only hidden files', { '_x.go': 'package lib', '.y.go': 'package lib', 'z_test.go': 'package lib' }],
  ])('accepts %s', async (_, files) => {
    await expect(checkMainPackage(tempFolder(files), ['mytag'])).resolves.toBeUndefined();
  });

  it('names the package and the main packages of the module, at most five, nearest first', async () => {
    const folder = tempFolder({
      'go.mod': 'module x\n',
      'lib/lib.go': '// Package lib is one.\npackage lib\n',
      'lib/magefile.go': `//go:build mage\n\n${MAIN}`,
      'cmd/server/main.go': MAIN,
      'tool/main.go': MAIN,
      'vendor/v/main.go': MAIN,
      'testdata/t/main.go': MAIN,
      '_old/main.go': MAIN,
      'other/go.mod': 'module other',
      'other/main.go': MAIN,
    });
    await expect(checkMainPackage(path.join(folder, 'lib'))).rejects.toThrow(
      expect.objectContaining({
        message: 'package ./lib is not a main package: it is package lib',
        hint: 'Set package to a main package of the module: ./tool, ./cmd/server.',
      }),
    );
  });

  it('says what a main package is where there is none, and stops at five', async () => {
    const lonely = tempFolder({ 'go.mod': 'module x\n', 'lib.go': 'package lib' });
    await expect(checkMainPackage(lonely)).rejects.toThrow(
      expect.objectContaining({
        message: 'package . is not a main package: it is package lib',
        hint: 'Set package to the folder of a main package, for example ./cmd/server.',
      }),
    );
    const programs = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`cmd/${name}/main.go`, MAIN] as const);
    const many = tempFolder({
      'go.mod': 'module x\n',
      'lib.go': 'package lib',
      ...Object.fromEntries(programs),
    });
    await expect(checkMainPackage(many)).rejects.toThrow(
      expect.objectContaining({
        hint: 'Set package to a main package of the module: ./cmd/a, ./cmd/b, ./cmd/c, ./cmd/d, ./cmd/e.',
      }),
    );
  });
});

describe('isForOtherSystem', () => {
  it.each([
    ['x_windows.go', true],
    ['x_darwin_arm64.go', true],
    ['a_b_plan9.go', true],
    ['x_linux.go', false],
    ['x_linux_amd64.go', false],
    ['x_amd64.go', false],
    ['windows.go', false],
    ['x_windows_service.go', false],
    ['x_unix.go', false],
  ])('%s: %s', (name, expected) => {
    expect(isForOtherSystem(name)).toBe(expected);
  });
});

it('lists the main packages of a module that can be built for Linux, and of no module within', async () => {
  const root = tempFolder({
    'go.mod': 'module m\n',
    'main.go': 'package main\n',
    'cmd/b/main.go': 'package main\n',
    'cmd/a/main.go': 'package main\n',
    'cmd/lib/lib.go': 'package lib\n',
    'cmd/win/main_windows.go': 'package main\n',
    'cmd/tool/gen.go': '//go:build ignore\n\npackage main\n',
    'internal/testdata/x/main.go': 'package main\n',
    'vendor/x/main.go': 'package main\n',
    '_old/main.go': 'package main\n',
    'svc/go.mod': 'module svc\n',
    'svc/main.go': 'package main\n',
  });
  expect((await listMainPackages(root)).map((dir) => path.relative(root, dir))).toEqual([
    '',
    path.join('cmd', 'a'),
    path.join('cmd', 'b'),
  ]);
});
