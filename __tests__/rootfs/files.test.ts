import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { readFiles } from '../../src/rootfs/files.js';
import { tempFolder } from '../support/temp-folder.js';

const isWindows = process.platform === 'win32';

describe('the files input', () => {
  it('takes one file to its destination', async () => {
    const folder = tempFolder({ 'assets/a.txt': 'hello' });
    const entries = await readFiles([{ source: 'assets/a.txt', destination: '/etc/a' }], {
      folder,
      workspace: folder,
    });
    expect(entries).toEqual([
      {
        type: 'file',
        path: '/etc/a',
        mode: 0o644,
        uid: 0,
        gid: 0,
        size: 5,
        content: { file: join(folder, 'assets/a.txt') },
      },
    ]);
  });

  it('takes a folder with all that is in it, parents first', async () => {
    const folder = tempFolder({ 'web/index.html': 'x', 'web/css/a.css': 'yy' });
    const entries = await readFiles([{ source: 'web', destination: '/web' }], { folder, workspace: folder });
    expect(entries.map(({ type, path }) => `${type} ${path}`)).toEqual([
      'directory /web',
      'directory /web/css',
      'file /web/css/a.css',
      'file /web/index.html',
    ]);
  });

  it('puts the content of a folder into the root without an entry for the root', async () => {
    const folder = tempFolder({ 'root/a': '' });
    const entries = await readFiles([{ source: 'root', destination: '/' }], { folder, workspace: folder });
    expect(entries.map((entry) => entry.path)).toEqual(['/a']);
  });

  it.skipIf(isWindows)('keeps the executable bit and nothing else of the mode', async () => {
    const folder = tempFolder({ tool: '', secret: '' });
    chmodSync(join(folder, 'tool'), 0o700);
    chmodSync(join(folder, 'secret'), 0o600);
    const lines = ['tool', 'secret'].map((source) => ({ source, destination: `/${source}` }));
    const entries = await readFiles(lines, { folder, workspace: folder });
    expect(entries.map((entry) => entry.mode)).toEqual([0o755, 0o644]);
  });

  it.skipIf(isWindows)('keeps a relative link that stays in the folder', async () => {
    const folder = tempFolder({ 'web/v1/a': 'x' });
    symlinkSync('v1', join(folder, 'web/current'));
    const entries = await readFiles([{ source: 'web', destination: '/web' }], { folder, workspace: folder });
    expect(entries).toContainEqual({
      type: 'symlink',
      path: '/web/current',
      target: 'v1',
      mode: 0o777,
      uid: 0,
      gid: 0,
    });
  });

  it.skipIf(isWindows)('replaces a link to elsewhere in the workspace by what it points at', async () => {
    const folder = tempFolder({ 'shared/a': 'x', 'web/b': 'y' });
    symlinkSync(join(folder, 'shared'), join(folder, 'web/shared'));
    const entries = await readFiles([{ source: 'web', destination: '/web' }], { folder, workspace: folder });
    expect(entries.map(({ type, path }) => `${type} ${path}`)).toEqual([
      'directory /web',
      'file /web/b',
      'directory /web/shared',
      'file /web/shared/a',
    ]);
  });

  it.skipIf(isWindows).each([
    ['an absolute link', '/etc/passwd'],
    ['a relative link', '../../../../../../../../../../etc/passwd'],
  ])('refuses %s out of the workspace', async (_, target) => {
    const folder = tempFolder({ 'web/a': '' });
    symlinkSync(target, join(folder, 'web/leak'));
    const read = readFiles([{ source: 'web', destination: '/web' }], { folder, workspace: folder });
    await expect(read).rejects.toThrow(`files: web/leak leads out of the workspace, to ${target}`);
    await expect(read).rejects.toBeInstanceOf(InputError);
  });

  it.skipIf(isWindows)('refuses a source that is itself a link out of the workspace', async () => {
    const folder = tempFolder({ 'a/b': '' });
    symlinkSync('/etc', join(folder, 'a/etc'));
    const read = readFiles([{ source: 'a/etc', destination: '/etc' }], { folder, workspace: folder });
    await expect(read).rejects.toThrow('files: a/etc leads out of the workspace, to /etc');
  });

  it('refuses a source above the workspace', async () => {
    const outer = tempFolder({ 'outside.txt': '', 'repo/a': '' });
    const workspace = join(outer, 'repo');
    const read = readFiles([{ source: '../outside.txt', destination: '/x' }], {
      folder: workspace,
      workspace,
    });
    await expect(read).rejects.toThrow('files: ../outside.txt leads out of the workspace');
  });

  it.skipIf(isWindows)('refuses links that go round in a circle', async () => {
    const folder = tempFolder({ 'web/a': '' });
    mkdirSync(join(folder, 'other'));
    symlinkSync(join(folder, 'web'), join(folder, 'other/back'));
    symlinkSync(join(folder, 'other'), join(folder, 'web/other'));
    const read = readFiles([{ source: 'web', destination: '/web' }], { folder, workspace: folder });
    await expect(read).rejects.toThrow(/points to a folder that holds it/);
  });

  it.skipIf(isWindows)('names a link that points nowhere', async () => {
    const folder = tempFolder({ 'web/a': '' });
    symlinkSync('missing', join(folder, 'web/gone'));
    const read = readFiles([{ source: 'web', destination: '/web' }], { folder, workspace: folder });
    await expect(read).rejects.toThrow('files: the link web/gone points to missing, which does not exist');
  });

  it('names a source that is missing', async () => {
    const folder = tempFolder();
    const read = readFiles([{ source: 'nope', destination: '/x' }], { folder, workspace: folder });
    await expect(read).rejects.toThrow('files: nope does not exist');
  });
});
