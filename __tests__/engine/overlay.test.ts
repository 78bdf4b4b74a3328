// What the host engine hides from the compiler is what the docker engine does not send.

import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/engine/context.js';
import { makeRules, readIgnoreRules } from '../../src/engine/ignore-rules.js';
import { findLeftOut, writeOverlay } from '../../src/engine/overlay.js';
import { readTar } from '../../src/oci/tar-reader.js';
import { makeGoPlan } from '../support/go-plan.js';
import { tempFolder } from '../support/temp-folder.js';

const MODULES = { paths: ['go.mod', 'sub/go.mod'], downloads: false };
const FILES = {
  'go.mod': 'module m\n',
  'main.go': 'package main\n',
  'main_gen.go': 'package main\n',
  '.git/config': '[core]\n',
  '.git/objects/aa': '',
  'sub/go.mod': 'module m/sub\n',
  'sub/.git': 'gitdir: ../.git/modules/sub\n',
  'sub/sub.go': 'package sub\n',
  'data/a/keep.txt': '',
  'data/a/drop.txt': '',
  'data/b/drop.txt': '',
  'node_modules/x/y/z.js': '',
};

function makeTree(dockerignore: string): string {
  const folder = tempFolder({ ...FILES, '.dockerignore': dockerignore });
  symlinkSync('../outside', join(folder, 'data/stray'));
  symlinkSync('/etc/passwd', join(folder, 'absolute.go'));
  symlinkSync('main.go', join(folder, 'inside.go'));
  mkdirSync(join(folder, 'empty'));
  return folder;
}

function filesBelow(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    return lstatSync(join(root, path)).isDirectory() ? [`${path}/`, ...filesBelow(root, path)] : [path];
  });
}

describe.each([false, true])('with vcs: %s, a build in place', (vcs) => {
  it.each([
    ['no patterns', ''],
    ['a folder', 'node_modules\n'],
    ['files anywhere', '**/*_gen.go\n**/drop.txt\n'],
    ['exceptions in an ignored folder', 'data\n!data/a/keep.txt\n'],
    ['everything but the program', '*\n!*.go\n!sub\n'],
    ['a folder with a needed go.mod in it', 'sub\nempty\n'],
    ['.git by name', '.git\n**/.git\n'],
  ])('sees what travels to Docker, with %s ignored', async (_, dockerignore) => {
    const folder = makeTree(dockerignore);
    const plan = makeGoPlan({ vcs }, { contextDir: folder });
    const travels = new Set<string>();
    const { stream } = await openContext([plan], { modules: MODULES, files: {} });
    await readTar(stream, 'the context', ({ name }) => {
      travels.add(name.replace(/^src\//, ''));
      return Promise.resolve();
    });
    const { paths } = await findLeftOut(folder, await readIgnoreRules([plan], MODULES));
    const hidden = (path: string): boolean =>
      paths.some((left) => path === left || path === `${left}/` || path.startsWith(`${left}/`));
    const seen = filesBelow(folder).filter((path) => !hidden(path));
    // A folder that holds something is there without a word of it.
    const isFolderOfOthers = (path: string): boolean =>
      path.endsWith('/') && [...travels].some((other) => other !== path && other.startsWith(path));
    expect(seen.filter((path) => !isFolderOfOthers(path))).toEqual(
      [...travels].filter((path) => !isFolderOfOthers(path)).sort(byTree(seen)),
    );
  });

  function byTree(order: readonly string[]): (a: string, b: string) => number {
    return (a, b) => order.indexOf(a) - order.indexOf(b);
  }
});

describe('findLeftOut', () => {
  it('names a whole folder once, and counts what .dockerignore has left out', async () => {
    const folder = makeTree('node_modules\ndata\n!nothing\n');
    const rules = makeRules('node_modules\ndata\n!nothing\n', new Set(MODULES.paths));
    const found = await findLeftOut(folder, rules);
    expect([...found.paths].sort()).toEqual(['.git', 'absolute.go', 'data', 'node_modules', 'sub/.git']);
    expect(found.ignored).toBe(2);
    expect(found.strayLinks).toEqual(['absolute.go']);
  });

  it('says which folder cannot be read', async () => {
    await expect(findLeftOut(join(tempFolder(), 'gone'), makeRules('', new Set()))).rejects.toThrow(
      '. cannot be read for the build (ENOENT)',
    );
  });
});

describe('writeOverlay', () => {
  it('replaces each path by nothing', async () => {
    const folder = tempFolder();
    const file = join(folder, 'overlay.json');
    await writeOverlay(file, '/work/repo', ['a "b"/x.go', '.git']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      Replace: { [join('/work/repo', 'a "b"/x.go')]: '', [join('/work/repo', '.git')]: '' },
    });
  });
});
