import { expect, it } from 'vitest';
import { readModuleFiles } from '../../src/engine/module-files.js';
import { makeGoPlan } from '../support/go-plan.js';
import { tempFolder } from '../support/temp-folder.js';

const GO_MOD = 'module example.com/m\n\ngo 1.21\n';
type Options = { workdir?: string; goWork?: string; buildFlags?: string[] };

async function read(files: Record<string, string>, options: Options = {}): Promise<object> {
  const { buildFlags = [], ...source } = options;
  return readModuleFiles(makeGoPlan({ buildFlags }, { contextDir: tempFolder(files), ...source }));
}

it('are go.mod and go.sum of the module', async () => {
  expect(await read({ 'go.mod': GO_MOD, 'go.sum': 'x', 'testdata/go.mod': GO_MOD })).toEqual({
    paths: ['go.mod', 'go.sum'],
    downloads: true,
  });
});

it('ask for no download where there are no sums', async () => {
  expect(await read({ 'go.mod': GO_MOD })).toEqual({ paths: ['go.mod'], downloads: false });
});

it('include the folders that replace lines name, inside of the context', async () => {
  const replaces =
    'replace a => ../lib\nreplace b => ./in\nreplace c => ../../out\nreplace d => /abs\nreplace e => f v1.0.0\n';
  const files = {
    'app/go.mod': GO_MOD + replaces,
    'app/in/go.mod': GO_MOD,
    'lib/go.mod': GO_MOD,
    'lib/go.sum': '',
  };
  expect(await read(files, { workdir: 'app' })).toEqual({
    paths: ['app/go.mod', 'app/in/go.mod', 'lib/go.mod', 'lib/go.sum'],
    downloads: true,
  });
});

it('include the modules of a workspace, and what these replace', async () => {
  const files = {
    'go.work': 'go 1.21\nuse (\n\t./app\n\t./tool/\n)\nreplace x => ./x\n',
    'go.work.sum': '',
    'app/go.mod': GO_MOD,
    'tool/go.mod': `${GO_MOD}replace y => ../y\n`,
    'x/go.mod': GO_MOD,
    'y/go.mod': GO_MOD,
  };
  expect(await read(files, { workdir: 'app', goWork: 'go.work' })).toEqual({
    paths: ['app/go.mod', 'go.work', 'go.work.sum', 'tool/go.mod', 'x/go.mod', 'y/go.mod'],
    downloads: true,
  });
});

const VENDORED = { 'go.sum': 'x', 'vendor/modules.txt': '' };

it.each([
  ['nothing where there is a vendor folder', { 'go.mod': GO_MOD, ...VENDORED }, {}, false],
  [
    'all where the vendor folder is of a time when it was not used',
    { 'go.mod': 'module m\ngo 1.13\n', ...VENDORED },
    {},
    true,
  ],
  [
    'all where the vendor folder is not to be used',
    { 'go.mod': GO_MOD, ...VENDORED },
    { buildFlags: ['-mod=readonly'] },
    true,
  ],
  [
    'nothing where -mod=vendor says so',
    { 'go.mod': 'module m\n', 'go.sum': 'x' },
    { buildFlags: ['-mod', 'vendor'] },
    false,
  ],
  [
    'nothing where the workspace is vendored',
    { 'go.work': 'go 1.22\nuse ./a\n', 'a/go.mod': GO_MOD, 'a/go.sum': 'x', 'vendor/modules.txt': '' },
    { workdir: 'a', goWork: 'go.work' },
    false,
  ],
])('download %s', async (_, files, options, downloads) => {
  expect(await read(files, options)).toMatchObject({ downloads });
});
