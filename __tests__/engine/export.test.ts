import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { checkComplete, unpackExport } from '../../src/engine/export.js';
import { outputFiles } from '../../src/engine/outputs.js';
import { writeTar } from '../../src/oci/tar-writer.js';
import type { TarType } from '../../src/oci/tar.js';
import { makeGoPlan } from '../support/go-plan.js';
import { tempFolder } from '../support/temp-folder.js';

type Member = readonly [name: string, type: TarType, content?: string];

function tarOf(...members: readonly Member[]): Readable {
  const all = members.map(([name, type, content = '']) => ({
    header: {
      name,
      type,
      mode: 0o644,
      uid: 0,
      gid: 0,
      size: content.length,
      mtime: 0,
      ...(type.endsWith('link') ? { linkTarget: 'x' } : {}),
    },
    content: [Buffer.from(content)],
  }));
  return Readable.from(writeTar(all), { objectMode: false });
}

const file: Member = ['server', 'file', 'binary'];
const listingsOf = (target: string): readonly Member[] => [
  [`.${target}.packages.json`, 'file', '{}'],
  [`.${target}.packages-cgo.json`, 'file', ''],
];
const listings = listingsOf('linux_amd64');

describe('what a builder hands over', () => {
  it.each([
    ['server', [file, ...listings]],
    [
      './server, as some builders name it',
      [
        ['./', 'directory'],
        ['./server', 'file', 'binary'],
        ...listings.map(([name, ...rest]): Member => [`./${name}`, ...rest]),
      ] as Member[],
    ],
  ])('is written where it belongs: %s', async (_, members) => {
    const folder = tempFolder();
    const expected = outputFiles([makeGoPlan()], folder);
    const found = await unpackExport(tarOf(...members), expected);
    checkComplete(found, expected);
    expect(readFileSync(join(folder, 'binary-0-linux_amd64'), 'utf8')).toBe('binary');
    expect(readFileSync(join(folder, 'packages-plain-linux_amd64.json'), 'utf8')).toBe('{}');
    expect(readFileSync(join(folder, 'packages-cgo-linux_amd64.json'), 'utf8')).toBe('');
  });

  it('has a folder for each of several platforms, and the time zone data', async () => {
    const folder = tempFolder();
    const platforms = ['amd64', 'arm64'].map((architecture) => ({ os: 'linux', architecture }) as const);
    const expected = outputFiles([{ ...makeGoPlan(), platforms, tzdata: true }], folder);
    const found = await unpackExport(
      tarOf(
        ['.zoneinfo.zip', 'file', 'PK'],
        ['linux_amd64/', 'directory'],
        ['linux_amd64/server', 'file', 'a'],
        ['linux_arm64/server', 'file', 'b'],
        ...['linux_amd64', 'linux_arm64'].flatMap(listingsOf),
      ),
      expected,
    );
    checkComplete(found, expected);
    expect(readFileSync(join(folder, 'binary-0-linux_arm64'), 'utf8')).toBe('b');
    expect(readFileSync(join(folder, 'zoneinfo.zip'), 'utf8')).toBe('PK');
  });

  it.each<[string, Member[]]>([
    ['an absolute name', [['/server', 'file', 'x']]],
    ['a name with ..', [['a/../server', 'file', 'x']]],
    ['a name that leads out', [['../server', 'file', 'x']]],
    ['a symbolic link', [['server', 'symlink']]],
    ['a hard link', [['server', 'hardlink']]],
    ['a device', [['server', 'character-device']]],
    ['a folder in its place', [['server/', 'directory']]],
    ['a further file', [file, ['other', 'file', 'x']]],
    ['a further folder', [file, ['etc/', 'directory']]],
    ['a file twice', [file, file]],
  ])('is refused where it is %s', async (_, members) => {
    const folder = tempFolder();
    await expect(unpackExport(tarOf(...members), outputFiles([makeGoPlan()], folder))).rejects.toThrow(
      /^the builder handed over/,
    );
  });

  it('may be nothing: then the builder has failed, or a file is missing', async () => {
    const expected = outputFiles([makeGoPlan()], tempFolder());
    const found = await unpackExport(Readable.from([]), expected);
    expect(() => {
      checkComplete(found, expected);
    }).toThrow('the builder handed over no file "server"');
  });

  it('is no tar at all', async () => {
    const expected = outputFiles([makeGoPlan()], tempFolder());
    await expect(unpackExport(Readable.from([Buffer.alloc(600, 'x')]), expected)).rejects.toThrow(
      "the builder's output",
    );
  });
});
