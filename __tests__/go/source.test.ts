import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { programName } from '../../src/go/program-name.js';
import { findSource, type FoundSource, type SourceOptions } from '../../src/go/source.js';
import { tempFolder } from '../support/temp-folder.js';

const MAIN = 'package main\n\nfunc main() {}\n';
const MODULE = 'module example.com/server\n\ngo 1.26\n';

async function find(workspace: string, options: Partial<SourceOptions> = {}): Promise<FoundSource> {
  return findSource({ workspace, workingDirectory: '.', pkg: '.', vcs: false, ...options });
}

describe('findSource', () => {
  it('finds the program of a plain repository', async () => {
    const repo = tempFolder({ 'go.mod': MODULE, 'main.go': MAIN });
    expect(await find(repo)).toEqual({
      source: {
        contextDir: repo,
        workdir: '.',
        pkg: '.',
        modulePath: 'example.com/server',
        workspace: repo,
      },
      files: { goMod: path.join(repo, 'go.mod') },
      goRequirementFromFiles: { value: '1.26', from: 'go line', file: 'go.mod' },
      name: 'server',
    });
  });

  it.each([
    ['.', './cmd/api', { workdir: '.', pkg: './cmd/api' }],
    ['.', 'cmd/api', { workdir: '.', pkg: './cmd/api' }],
    ['.', 'cmd/api/', { workdir: '.', pkg: './cmd/api' }],
    ['cmd', 'api', { workdir: '.', pkg: './cmd/api' }],
    ['cmd/api', '.', { workdir: '.', pkg: './cmd/api' }],
    ['cmd/api', '../web', { workdir: '.', pkg: './cmd/web' }],
    ['./cmd//web/', '.', { workdir: '.', pkg: './cmd/web' }],
  ])('in %s takes the package %s', async (workingDirectory, pkg, expected) => {
    const repo = tempFolder({ 'go.mod': MODULE, 'cmd/api/main.go': MAIN, 'cmd/web/main.go': MAIN });
    const found = await find(repo, { workingDirectory, pkg });
    expect(found.source).toMatchObject({ contextDir: repo, ...expected });
    expect(found.name).toBe(path.basename(expected.pkg));
  });

  it('looks for go.mod from the package upwards, not from the working directory', async () => {
    const repo = tempFolder({
      'go.mod': MODULE,
      'svc/go.mod': 'module example.com/svc/v2\n',
      'svc/cmd/a/main.go': MAIN,
      'svc/main.go': MAIN,
    });
    const found = await find(repo, { pkg: './svc/cmd/a' });
    expect(found.source).toMatchObject({
      contextDir: path.join(repo, 'svc'),
      workdir: '.',
      pkg: './cmd/a',
      workspace: repo,
    });
    expect(found.goRequirementFromFiles).toBeUndefined();
    expect((await find(repo, { pkg: './svc' })).name).toBe('svc');
  });

  it('does not look for go.mod or go.work above the workspace', async () => {
    const outer = tempFolder({ 'go.mod': MODULE, 'go.work': 'go 1.26\nuse ./repo\n', 'repo/main.go': MAIN });
    const repo = path.join(outer, 'repo');
    await expect(find(repo)).rejects.toThrow('there is no go.mod');
    writeFileSync(path.join(repo, 'go.mod'), MODULE);
    expect((await find(repo)).files).toEqual({ goMod: path.join(repo, 'go.mod') });
  });
});

describe('go.work', () => {
  const files = {
    'go.work': 'go 1.26.1\n\nuse (\n\t./svc\n\t./lib\n)\n',
    'svc/go.mod': 'module example.com/svc\n\ngo 1.25\n',
    'svc/main.go': MAIN,
    'lib/go.mod': 'module example.com/lib\n',
    'alone/go.mod': 'module example.com/alone\n\ngo 1.24\n',
    'alone/main.go': MAIN,
  };

  it('makes its folder the context where it uses the module, and its go line counts', async () => {
    const repo = tempFolder(files);
    const found = await find(repo, { pkg: './svc' });
    expect(found.source).toMatchObject({ contextDir: repo, workdir: 'svc', pkg: '.', goWork: 'go.work' });
    expect(found.files.goWork).toBe(path.join(repo, 'go.work'));
    expect(found.goRequirementFromFiles).toEqual({ value: '1.26.1', from: 'go line', file: 'go.work' });
  });

  it('is left out where it does not use the module', async () => {
    const repo = tempFolder(files);
    const found = await find(repo, { workingDirectory: 'alone' });
    expect(found.source).toMatchObject({ contextDir: path.join(repo, 'alone'), workdir: '.' });
    expect(found.source).not.toHaveProperty('goWork');
    expect(found.goRequirementFromFiles).toMatchObject({ value: '1.24', file: 'alone/go.mod' });
  });

  it('takes along the folders that it and its modules refer to', async () => {
    const repo = tempFolder({
      'ws/go.work': 'go 1.26\nuse ./svc\nuse ../lib\n',
      'ws/svc/go.mod': MODULE,
      'ws/svc/main.go': MAIN,
      'lib/go.mod': 'module example.com/lib\nreplace example.com/x => ../x\n',
    });
    const found = await find(repo, { pkg: './ws/svc' });
    expect(found.source).toMatchObject({ contextDir: repo, workdir: 'ws/svc', goWork: 'ws/go.work' });
  });

  it('may not lead outside the workspace', async () => {
    const repo = tempFolder({ 'go.work': 'go 1.26\nuse .\nuse ../lib\n', 'go.mod': MODULE, 'main.go': MAIN });
    await expect(find(repo)).rejects.toThrow(
      expect.objectContaining({
        message: 'go.work:3: use ../lib leads outside the workspace',
        lines: [{ file: 'go.work', line: 3, message: 'use ../lib leads outside the workspace' }],
      }),
    );
  });
});

describe('the Go release', () => {
  it.each([
    ['go 1.26\n', '1.26', 'go line'],
    ['go 1.26.3\n', '1.26.3', 'go line'],
    ['go 1.26rc1\n', '1.26rc1', 'go line'],
    ['go 1.26\ntoolchain go1.26.3\n', '1.26.3', 'toolchain line'],
    ['go 1.26\ntoolchain go1.26.3-bigcorp\n', '1.26.3', 'toolchain line'],
    ['toolchain go1.26.3\n', '1.26.3', 'toolchain line'],
    ['go 1.26\ntoolchain default\n', '1.26', 'go line'],
    ['go 1.26.5\ntoolchain go1.26.3\n', '1.26.5', 'go line'],
    ['go 1.26\ntoolchain go1\n', '1.26', 'go line'],
  ])('of %j is %s, from the %s', async (lines, value, from) => {
    const repo = tempFolder({ 'm/go.mod': `module x\n${lines}`, 'm/main.go': MAIN });
    const found = await find(repo, { pkg: './m' });
    expect(found.goRequirementFromFiles).toEqual({ value, from, file: 'm/go.mod' });
  });

  it('comes from the go.mod where go.work names none', async () => {
    const repo = tempFolder({ 'go.work': 'use ./m\n', 'm/go.mod': MODULE, 'm/main.go': MAIN });
    const found = await find(repo, { pkg: './m' });
    expect(found.goRequirementFromFiles).toMatchObject({ value: '1.26', file: 'm/go.mod' });
  });
});

describe('replace', () => {
  const module = (target: string): string => `${MODULE}replace example.com/lib => ${target}\n`;

  it.each([
    ['../lib', '.', 'svc'],
    ['../../lib', '.', 'svc'],
    ['./lib', 'a/svc', '.'],
    ['../missing', '.', 'svc'],
  ])('%s grows the context as far as needed', async (target, context, workdir) => {
    const dir = target === '../../lib' || target === './lib' ? 'a/svc' : 'svc';
    const repo = tempFolder({
      [`${dir}/go.mod`]: module(target),
      [`${dir}/main.go`]: MAIN,
      'lib/go.mod': 'module example.com/lib\n',
    });
    const { source } = await find(repo, { workingDirectory: dir });
    expect(source.contextDir).toBe(path.join(repo, context));
    expect(source.workdir).toBe(dir === 'a/svc' && context === '.' ? 'a/svc' : workdir);
  });

  it.each([
    ['../lib', 'go.mod:4: replace ../lib leads outside the workspace'],
    ['../../../../../../../../../etc', 'leads outside the workspace'],
    ['/etc', 'go.mod:4: replace /etc leads outside the workspace'],
  ])('%s is refused', async (target, message) => {
    const repo = tempFolder({ 'go.mod': module(target), 'main.go': MAIN });
    await expect(find(repo)).rejects.toThrow(message);
  });

  it('with an absolute path is refused even inside the workspace', async () => {
    const repo = tempFolder({ 'lib/go.mod': 'module example.com/lib\n', 'main.go': MAIN });
    const lib = path.join(repo, 'lib');
    writeFileSync(path.join(repo, 'go.mod'), module(JSON.stringify(lib)));
    await expect(find(repo)).rejects.toThrow(
      `go.mod:4: replace ${lib} is an absolute path, which other machines do not have`,
    );
  });

  it('through a link that leads outside is refused', async () => {
    const outside = tempFolder({ 'go.mod': 'module example.com/lib\n' });
    const repo = tempFolder({ 'go.mod': module('./lib'), 'main.go': MAIN });
    symlinkSync(outside, path.join(repo, 'lib'), 'junction');
    await expect(find(repo)).rejects.toThrow('replace ./lib leads outside the workspace');
  });

  it('may lead anywhere where the modules are vendored', async () => {
    const repo = tempFolder({ 'go.mod': module('../lib'), 'main.go': MAIN, 'vendor/modules.txt': '' });
    expect((await find(repo)).source.contextDir).toBe(repo);
  });
});

describe('vcs', () => {
  it('takes the folder of .git along', async () => {
    const repo = tempFolder({ '.git/HEAD': '', 'svc/go.mod': MODULE, 'svc/main.go': MAIN });
    const { source } = await find(repo, { pkg: './svc', vcs: true });
    expect(source).toMatchObject({ contextDir: repo, workdir: 'svc' });
    expect((await find(repo, { pkg: './svc' })).source.contextDir).toBe(path.join(repo, 'svc'));
  });

  it('takes along what the .git file of a submodule points to', async () => {
    const repo = tempFolder({
      '.git/modules/sub/HEAD': '',
      'sub/.git': 'gitdir: ../.git/modules/sub\n',
      'sub/go.mod': MODULE,
      'sub/main.go': MAIN,
    });
    expect((await find(repo, { pkg: './sub', vcs: true })).source).toMatchObject({
      contextDir: repo,
      workdir: 'sub',
    });
  });

  it('is refused without a repository, or with one that lies elsewhere', async () => {
    const repo = tempFolder({ 'svc/go.mod': MODULE, 'svc/main.go': MAIN });
    const options = { pkg: './svc', vcs: true };
    await expect(find(repo, options)).rejects.toThrow('vcs is true, but svc is in no git repository');
    writeFileSync(path.join(repo, '.git'), 'gitdir: ../elsewhere\n');
    await expect(find(repo, options)).rejects.toThrow(
      'vcs is true, but the git folder of . is outside the workspace',
    );
  });
});

describe('what is missing or elsewhere', () => {
  const CHECKOUT = 'Run actions/checkout in a step before this one.';

  it.each([
    [{}, 'there is no go.mod: the workspace is empty, did you forget actions/checkout?'],
    [
      { workingDirectory: 'svc' },
      'working-directory: "svc" does not exist: the workspace is empty, did you forget actions/checkout?',
    ],
    [
      { pkg: './cmd/x' },
      'package: "./cmd/x" does not exist: the workspace is empty, did you forget actions/checkout?',
    ],
  ])('is told of an empty workspace with %j', async (options, message) => {
    await expect(find(tempFolder(), options)).rejects.toThrow(
      expect.objectContaining({ message, hint: CHECKOUT }),
    );
  });

  it.each([
    [
      { workingDirectory: 'nope' },
      'working-directory: "nope" is not a folder of the workspace: there is no nope',
    ],
    [{ workingDirectory: '..' }, 'working-directory: ".." is outside the workspace'],
    [{ workingDirectory: '/' }, 'working-directory: "/" is outside the workspace'],
    [{ workingDirectory: 'main.go' }, 'working-directory: "main.go" is a file, not a folder'],
    [{ pkg: './nope' }, 'package: "./nope" is not a folder of the workspace: there is no nope'],
    [{ pkg: 'main.go' }, 'package: "main.go" is a file, not a folder'],
    [{ pkg: '..' }, 'package: ".." is outside the workspace'],
    [{ pkg: '../x' }, 'package: "../x" is outside the workspace'],
    [{ pkg: './...' }, 'package: "./..." names several programs, and this release builds one in a step'],
    [{ pkg: './a,./b' }, 'package: "./a,./b" names several programs, and this release builds one in a step'],
    [
      { pkg: 'github.com/a/b' },
      'package: "github.com/a/b" is no folder of the workspace, and as a remote package it has no version',
    ],
    [{ pkg: './empty' }, 'package: "./empty" is an empty folder'],
    [{ pkg: './docs' }, 'package: "./docs" has no Go files'],
    [{ pkg: './tests' }, 'package: "./tests" has no Go files'],
  ])('is told of %j', async (options, message) => {
    const repo = tempFolder({ 'go.mod': MODULE, 'main.go': MAIN, 'docs/a.md': '', 'tests/a_test.go': MAIN });
    mkdirSync(path.join(repo, 'empty'));
    await expect(find(repo, options)).rejects.toThrow(
      expect.objectContaining({ message, hint: expect.stringMatching(/^[A-Z].*\.$/) as string }),
    );
  });

  it('is told of main packages nearby where the folder has none', async () => {
    const repo = tempFolder({ 'go.mod': MODULE, 'cmd/api/main.go': MAIN, 'lib/lib.go': 'package lib' });
    await expect(find(repo)).rejects.toThrow(
      expect.objectContaining({ hint: 'Set package to a main package of the module: ./cmd/api.' }),
    );
  });

  it('is told of the modules within two levels where there is no go.mod above', async () => {
    const repo = tempFolder({
      'main.go': MAIN,
      'a/go.mod': '',
      'b/c/go.mod': '',
      'd/e/f/go.mod': '',
      'node_modules/x/go.mod': '',
    });
    await expect(find(repo)).rejects.toThrow(
      expect.objectContaining({
        message: 'there is no go.mod in the root of the workspace',
        hint: 'Set working-directory to the folder of a module: a, b/c.',
      }),
    );
    await expect(find(tempFolder({ 'x/main.go': MAIN }), { pkg: 'x' })).rejects.toThrow(
      'there is no go.mod in x or above it: did you forget actions/checkout?',
    );
  });

  it('includes folders that are links to the outside', async () => {
    const outside = tempFolder({ 'go.mod': MODULE, 'main.go': MAIN });
    const repo = tempFolder({ 'go.mod': MODULE, 'real/main.go': MAIN });
    symlinkSync(outside, path.join(repo, 'out'), 'junction');
    symlinkSync(path.join(repo, 'real'), path.join(repo, 'in'), 'junction');
    await expect(find(repo, { pkg: './out' })).rejects.toThrow('package: "./out" is outside the workspace');
    await expect(find(repo, { workingDirectory: 'out' })).rejects.toThrow(
      'working-directory: "out" is outside the workspace',
    );
    expect((await find(repo, { pkg: './in' })).source.pkg).toBe('./real');
  });

  it('points at the line of a damaged go.mod', async () => {
    const repo = tempFolder({ 'svc/go.mod': 'module x\nrequire (\n', 'svc/main.go': MAIN });
    await expect(find(repo, { pkg: './svc' })).rejects.toThrow(
      'svc/go.mod:2: the block require ( is never closed',
    );
  });
});

describe('programName', () => {
  // The table of src/cmd/go/internal/load/pkg_test.go, TestPkgDefaultExecName.
  it.each([
    ['example.com/mycmd', 'mycmd'],
    ['example.com/mycmd/v0', 'v0'],
    ['example.com/mycmd/v1', 'v1'],
    ['example.com/mycmd/v2', 'mycmd'],
    ['example.com/mycmd/v10', 'mycmd'],
    ['example.com/mycmd/v05', 'v05'],
    ['example.com/mycmd/v2/cmd/api', 'api'],
    ['example.com/mycmd/v2x', 'v2x'],
    ['gopkg.in/yaml.v3', 'yaml.v3'],
    ['example.com/some.thing', 'some.thing'],
    ['mycmd', 'mycmd'],
    ['mycmd/v2', 'mycmd'],
    ['v2', 'v2'],
  ])('of %s is %s', (importPath, name) => {
    expect(programName(importPath)).toBe(name);
  });
});
