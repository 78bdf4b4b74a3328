import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSources, type SourcesOptions } from '../../src/go/sources.js';
import { tempFolder } from '../support/temp-folder.js';

const MAIN = 'package main\n\nfunc main() {}\n';
const MODULE = 'module example.com/m\n\ngo 1.26\n';

async function find(
  workspace: string,
  packages: readonly string[],
  options: Partial<SourcesOptions> = {},
): Promise<readonly string[]> {
  const found = await findSources({
    workspace,
    workingDirectory: '.',
    packages,
    vcs: false,
    buildTags: [],
    ...options,
  });
  expect(new Set(found.map(({ source }) => source.contextDir)).size).toBe(1);
  const context = path.relative(workspace, found[0]?.source.contextDir ?? '');
  return found.map(({ name, source }) => `${name}: ${context || '.'} ${source.workdir} ${source.pkg}`);
}

describe('the programs of a repository', () => {
  const files = {
    'go.mod': MODULE,
    'cmd/api/main.go': MAIN,
    'cmd/web/main.go': MAIN,
    'lib/lib.go': 'package lib\n',
    'tools/go.mod': 'module example.com/tools\n',
    'tools/lint/main.go': MAIN,
  };

  it.each([
    [['./...'], ['api: . . ./cmd/api', 'web: . . ./cmd/web']],
    [['cmd/...'], ['api: . . ./cmd/api', 'web: . . ./cmd/web']],
    [
      ['./cmd/web', './cmd/api'],
      ['web: . . ./cmd/web', 'api: . . ./cmd/api'],
    ],
    [
      ['./cmd/web', './...'],
      ['web: . . ./cmd/web', 'api: . . ./cmd/api'],
    ],
    [['./tools/...'], ['lint: tools . ./lint']],
    [
      ['./cmd/api', './tools/lint'],
      ['api: . . ./cmd/api', 'lint: . tools ./lint'],
    ],
  ])('named by %j are %j', async (packages, expected) => {
    expect(await find(tempFolder(files), packages)).toEqual(expected);
  });

  it('are looked for from the working directory', async () => {
    expect(await find(tempFolder(files), ['./...'], { workingDirectory: 'cmd/web' })).toEqual([
      'web: . . ./cmd/web',
    ]);
  });

  it.each([
    ['./lib/...', 'package: "./lib/..." matches no main package'],
    ['./none/...', 'package: "./none/..." matches no main package'],
    ['./.../cmd', 'package: the pattern "./.../cmd" has "..." within'],
    ['./cmd/w...', 'package: "./cmd/w..." matches no main package'],
  ])('are not named by %s', async (pattern, message) => {
    await expect(find(tempFolder(files), [pattern])).rejects.toThrow(message);
  });

  it('must have names of their own', async () => {
    const repo = tempFolder({ 'go.mod': MODULE, 'a/server/main.go': MAIN, 'b/Server/main.go': MAIN });
    await expect(find(repo, ['./...'])).rejects.toThrow(
      'package: two programs are called Server: a/server and b/Server',
    );
  });
});
