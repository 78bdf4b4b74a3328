import { expect, it } from 'vitest';
import type { Entry } from '../../src/oci/types.js';
import { checkExtras, composeLayers, directoryEntries } from '../../src/rootfs/compose.js';

const binary = { path: '/server', file: '/tmp/server', size: 7 };

function file(path: string): Entry {
  return { type: 'file', path, mode: 0o644, uid: 0, gid: 0, size: 1, content: { bytes: new Uint8Array(1) } };
}

it('makes the binary the only entry of the last layer', () => {
  const layers = composeLayers({ extras: [file('/etc/a')], binary });
  expect(layers.map((layer) => layer.entries.map((entry) => entry.path))).toEqual([['/etc/a'], ['/server']]);
});

it('gives the binary to root and lets everybody run it', () => {
  const [, program] = composeLayers({ extras: [], binary });
  expect(program?.entries).toEqual([
    { type: 'file', path: '/server', mode: 0o755, uid: 0, gid: 0, size: 7, content: { file: '/tmp/server' } },
  ]);
});

it('gives directories to the user of the image', () => {
  expect(directoryEntries([{ path: '/tmp', mode: 0o1777 }], '1000:2000')).toEqual([
    { type: 'directory', path: '/tmp', mode: 0o1777, uid: 1000, gid: 2000 },
  ]);
});

it('keeps the owner of a directory that files are put into', () => {
  const [data] = directoryEntries([{ path: '/data', mode: 0o700 }], '1:1');
  const fromFiles: Entry = { type: 'directory', path: '/data', mode: 0o755, uid: 0, gid: 0 };
  const extras = data === undefined ? [] : [data, fromFiles, file('/data/x')];
  checkExtras(extras, '/server');
  expect(composeLayers({ extras, binary })[0]?.entries).toEqual([data, file('/data/x')]);
});

it.each([
  ['the binary itself', [file('/server')], '/server is where the binary goes'],
  ['something below the binary', [file('/server/x')], '/server/x is where the binary goes'],
  ['two files in one place', [file('/a'), file('/a')], '/a is given twice'],
])('refuses %s', (_, extras, message) => {
  expect(() => {
    checkExtras(extras, '/server');
  }).toThrow(message);
});
