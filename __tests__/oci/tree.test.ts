import { describe, expect, it } from 'vitest';
import { ImageError } from '../../src/errors.js';
import { completeEntries, completeLayers } from '../../src/oci/tree.js';
import { directoryEntry, fileEntry, layerPlan, symlinkEntry } from '../support/oci.js';

function pathsOf(entries: readonly { readonly path: string }[]): string[] {
  return entries.map(({ path }) => path);
}

describe('completeEntries', () => {
  it('sorts by the bytes of the path, folders before what is in them', () => {
    const given = ['/b', '/a/z', '/a-b', '/a/B', '/a', '/\u{1f600}', '/\uff5e', '/ä'].map((path) =>
      path === '/a' ? directoryEntry(path) : fileEntry(path, ''),
    );
    expect(pathsOf(completeEntries(given))).toEqual([
      '/a',
      '/a-b',
      '/a/B',
      '/a/z',
      '/b',
      '/ä',
      '/\uff5e',
      '/\u{1f600}',
    ]);
  });

  it('adds missing folders, owned by root, and no root entry', () => {
    expect(completeEntries([fileEntry('/a/b/c', '')])).toEqual([
      directoryEntry('/a'),
      directoryEntry('/a/b'),
      fileEntry('/a/b/c', ''),
    ]);
  });

  it('keeps a folder that is given as it is', () => {
    const tmp = { ...directoryEntry('/tmp', 0o1777), uid: 5 };
    expect(completeEntries([fileEntry('/tmp/x', ''), tmp])).toEqual([tmp, fileEntry('/tmp/x', '')]);
  });

  it.each([
    ['a file twice', [fileEntry('/a', '1'), fileEntry('/a', '1')], '/a is in one layer twice'],
    ['a folder twice', [directoryEntry('/a'), directoryEntry('/a')], '/a is in one layer twice'],
    ['a file where a folder is', [directoryEntry('/a'), fileEntry('/a', '')], '/a is in one layer twice'],
    ['a file in a file', [fileEntry('/a', ''), fileEntry('/a/b', '')], '/a/b cannot be: /a is a file'],
    ['a file deep in a file', [fileEntry('/a/b/c', ''), fileEntry('/a', '')], '/a/b cannot be: /a is a file'],
    [
      'a file in a link',
      [symlinkEntry('/a', '/x'), fileEntry('/a/b', '')],
      '/a/b cannot be: /a is a symlink',
    ],
    ['the root', [directoryEntry('/')], '"/" is not an absolute path'],
    ['a relative path', [fileEntry('a', '')], '"a" is not an absolute path'],
    ['a path out of the root', [fileEntry('/../a', '')], '"/../a" is not an absolute path'],
    ['a path with dots', [fileEntry('/a/./b', '')], '"/a/./b" is not an absolute path'],
    ['a path with two slashes', [fileEntry('/a//b', '')], '"/a//b" is not an absolute path'],
    ['a path with a slash at its end', [directoryEntry('/a/')], '"/a/" is not an absolute path'],
    ['a path with a NUL', [fileEntry('/a\0b', '')], 'is not an absolute path'],
    ['an empty path', [fileEntry('', '')], '"" is not an absolute path'],
    ['a whiteout', [fileEntry('/etc/.wh.passwd', '')], 'names that start with ".wh." delete files there'],
    ['a file in a whiteout', [fileEntry('/.wh.x/y', '')], 'names that start with ".wh." delete files there'],
  ])('refuses %s', (_, entries, message) => {
    expect(() => completeEntries(entries)).toThrow(ImageError);
    expect(() => completeEntries(entries)).toThrow(message);
  });
});

describe('completeLayers', () => {
  it('takes a folder that an upper layer needs from the layer below, with its owner and mode', () => {
    const data = { ...directoryEntry('/data', 0o700), uid: 65532, gid: 65532 };
    const [, upper] = completeLayers([layerPlan(data), layerPlan(fileEntry('/data/x', ''))]);
    expect(upper?.entries).toEqual([data, fileEntry('/data/x', '')]);
  });

  it.each([
    ['a file in two layers', [fileEntry('/a', '1')], [fileEntry('/a', '2')], '/a is in two layers'],
    ['a file over a folder', [directoryEntry('/a')], [fileEntry('/a', '2')], '/a is in two layers'],
    ['a folder over a file', [fileEntry('/a', '')], [directoryEntry('/a')], '/a is in two layers'],
    [
      'a file in a file below',
      [fileEntry('/a', '')],
      [fileEntry('/a/b', '')],
      '/a/b cannot be: /a is a file',
    ],
  ])('refuses %s', (_, lower, upper, message) => {
    expect(() => completeLayers([layerPlan(...lower), layerPlan(...upper)])).toThrow(message);
  });
});
