import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { describeContext, openContext, type ContextCount } from '../../src/engine/context.js';
import { makeRules } from '../../src/engine/ignore-rules.js';
import type { Plan } from '../../src/engine/plan.js';
import { readTar } from '../../src/oci/tar-reader.js';
import type { TarHeader } from '../../src/oci/tar.js';
import { makeGoPlan } from '../support/go-plan.js';
import { tempFolder } from '../support/temp-folder.js';

const GO = { 'go.mod': 'module m\n', 'main.go': 'package main\n' };
const MODULES = { paths: ['go.mod'], downloads: false };
// Windows has no executable bit, and links only for some.
const POSIX = process.platform !== 'win32';

function planFor(contextDir: string, { vcs = false, pkg = '.' } = {}): Plan {
  return makeGoPlan({ vcs }, { contextDir, pkg });
}

interface Read {
  readonly headers: readonly TarHeader[];
  readonly names: readonly string[];
  readonly tar: Buffer;
  readonly count: ContextCount;
}

async function read(plan: Plan, files: Record<string, string> = {}): Promise<Read> {
  const { stream, count } = await openContext([plan], { modules: MODULES, files });
  const tar = await buffer(stream);
  const headers: TarHeader[] = [];
  await readTar([tar], 'the context', (header) => {
    headers.push(header);
    return Promise.resolve();
  });
  return { headers, names: headers.map(({ name }) => name), tar, count };
}

describe('the context', () => {
  it('is the source below one folder, in a fixed order, with what the builder needs beside it', async () => {
    const folder = tempFolder({ ...GO, 'b/x.go': '', 'a.go': '', Dockerfile: 'of the user', 'é.go': '' });
    const { names } = await read(planFor(folder), { Dockerfile: 'FROM x', 'fetch/settings': 'A=b\n' });
    expect(names).toEqual([
      'Dockerfile',
      'fetch/settings',
      'src/Dockerfile',
      'src/a.go',
      'src/b/',
      'src/b/x.go',
      'src/go.mod',
      'src/main.go',
      'src/é.go',
    ]);
  });

  it('has the same bytes whenever and by whomever the files were written', async () => {
    const [first, second] = [tempFolder(GO), tempFolder(GO)];
    chmodSync(join(second, 'go.mod'), 0o640);
    const tars = await Promise.all([first, second].map(async (folder) => (await read(planFor(folder))).tar));
    expect(tars[0]?.equals(tars[1] ?? Buffer.alloc(0))).toBe(true);
  });

  if (POSIX)
    it('keeps the executable bit, and no other', async () => {
      const folder = tempFolder(GO);
      writeFileSync(join(folder, 'run.sh'), '', { mode: 0o700 });
      const { headers } = await read(planFor(folder));
      expect(headers.map(({ name, mode, uid, mtime }) => [name, mode, uid, mtime])).toEqual([
        ['src/go.mod', 0o644, 0, 0],
        ['src/main.go', 0o644, 0, 0],
        ['src/run.sh', 0o755, 0, 0],
      ]);
    });

  if (POSIX)
    it('keeps links that stay inside, and names those that do not', async () => {
      const folder = tempFolder({ ...GO, 'sub/x': '' });
      for (const [name, target] of [
        ['in', 'sub/x'],
        ['sub/up', '../go.mod'],
        ['out', '../secret'],
        ['abs', '/etc/passwd'],
        ['loop', '.'],
      ] as const) {
        symlinkSync(target, join(folder, name));
      }
      const { headers, count } = await read(planFor(folder));
      expect(
        headers.filter(({ type }) => type === 'symlink').map(({ name, linkTarget }) => [name, linkTarget]),
      ).toEqual([
        ['src/in', 'sub/x'],
        ['src/loop', '.'],
        ['src/sub/up', '../go.mod'],
      ]);
      expect(count.strayLinks).toEqual(['abs', 'out']);
    });

  it('leaves the repository of git out, a submodule’s too', async () => {
    const { names } = await read(
      planFor(tempFolder({ ...GO, '.git/config': '', 'sub/.git': 'gitdir: x', '.github/x': '' })),
    );
    expect(names.filter((name) => name.includes('.git'))).toEqual(['src/.github/', 'src/.github/x']);
  });

  it('is everything where the revision is stamped', async () => {
    const folder = tempFolder({ ...GO, '.git/config': '', '.dockerignore': '*' });
    mkdirSync(join(folder, '.git/refs'));
    const { names } = await read(planFor(folder, { vcs: true }));
    expect(names).toEqual([
      'src/.dockerignore',
      'src/.git/',
      'src/.git/config',
      'src/.git/refs/',
      'src/go.mod',
      'src/main.go',
    ]);
  });

  it('leaves the credentials of the repository behind', async () => {
    const config = '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic c2VjcmV0\n[core]\n';
    const { tar } = await read(planFor(tempFolder({ ...GO, '.git/config': config }), { vcs: true }));
    expect(tar.toString('latin1')).toContain('[http "https://github.com/"]\n[core]\n');
    expect(tar.toString('latin1')).not.toContain('c2VjcmV0');
  });

  it('counts what it sends', async () => {
    const { count } = await read(
      planFor(tempFolder({ ...GO, '.dockerignore': 'big\n', big: 'x', data: 'x'.repeat(1500) })),
    );
    expect(count).toMatchObject({ files: 4, bytes: 1526, ignored: 1 });
    expect(describeContext(count)).toBe('context: 4 files, 2 kB (1 left out by .dockerignore)');
  });

  it.each([
    [{ files: 1, bytes: 0, ignored: 0, strayLinks: [] }, 'context: 1 file, 0 kB'],
    [
      { files: 2, bytes: 12_345_678, ignored: 0, strayLinks: ['a', 'b'] },
      'context: 2 files, 12.3 MB (links that lead outside left out: a, b)',
    ],
  ])('is described: %j', (count, text) => {
    expect(describeContext(count)).toBe(text);
  });
});

describe('a context that cannot be read', () => {
  it('names the file that is gone', async () => {
    const folder = tempFolder({ ...GO, 'a.bin': 'x'.repeat(2_000_000), 'z.go': '' });
    const { stream } = await openContext([planFor(folder)], { modules: MODULES, files: {} });
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    // The folder has been listed once the content of its first file flows.
    while (!((await chunks.next()).value as Buffer).includes('xxxx'));
    rmSync(join(folder, 'z.go'));
    const rest = (async (): Promise<void> => {
      while ((await chunks.next()).done !== true);
    })();
    await expect(rest).rejects.toThrow('z.go cannot be read for the build (ENOENT)');
  });

  it('names the folder', async () => {
    const { stream } = await openContext([planFor(join(tempFolder(), 'none'))], {
      modules: MODULES,
      files: {},
    });
    await expect(buffer(stream)).rejects.toThrow('. cannot be read for the build (ENOENT)');
  });
});

describe('.dockerignore', () => {
  it.each([
    ['*.md', 'README.md', 'ignored'],
    ['*.md', 'docs/x.md', 'kept'],
    ['**/*.md', 'docs/x.md', 'ignored'],
    ['docs', 'docs/a/b', 'ignored'],
    ['/docs/', 'docs', 'ignored'],
    ['docs\n!docs/keep', 'docs/keep/x', 'kept'],
    ['# docs', 'docs', 'kept'],
    ['\uFEFFdocs\r\nother\r\n', 'docs', 'ignored'],
    ['*', 'go.mod', 'kept'],
    ['**', 'lib/go.sum', 'kept'],
    ['**', 'other/go.sum', 'ignored'],
    ['', '.git', 'hidden'],
    ['!.git', 'a/.git', 'hidden'],
  ])('%j: %s is %s', (text, path, expected) => {
    expect(makeRules(text, new Set(['go.mod', 'lib/go.sum'])).choose(path)).toBe(expected);
  });

  it('is looked below an ignored folder only where something may be kept there', () => {
    const needed = new Set(['lib/x/go.mod']);
    expect(makeRules('*', needed).keepsSomethingIn('lib')).toBe(true);
    expect(makeRules('*', needed).keepsSomethingIn('lib/y')).toBe(false);
    expect(makeRules('*\n!lib/y/z', needed).keepsSomethingIn('lib/y')).toBe(true);
  });

  it('keeps what it excepts, and the files of modules, below folders that it leaves out', async () => {
    const folder = tempFolder({
      ...GO,
      '.dockerignore': 'lib\n!lib/keep.go\n',
      'lib/keep.go': '',
      'lib/drop.go': '',
    });
    const { names, count } = await read(planFor(folder));
    expect(names).toEqual(['src/.dockerignore', 'src/go.mod', 'src/lib/keep.go', 'src/main.go']);
    expect(count.ignored).toBe(1);
  });

  it('may not leave the main package out', async () => {
    const folder = tempFolder({
      'go.mod': 'module m\n',
      'cmd/x/main.go': 'package main\n',
      '.dockerignore': '*\n!bin\n',
    });
    await expect(
      openContext([planFor(folder, { pkg: './cmd/x' })], { modules: MODULES, files: {} }),
    ).rejects.toThrow('.dockerignore leaves out all Go files of cmd/x');
  });

  it('is refused where it cannot be read', () => {
    expect(() => makeRules('[', new Set())).toThrow('.dockerignore has a pattern that cannot be read');
  });
});
