import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import { gzip } from '../../src/oci/gzip.js';
import { readEntries, type ImageEntry } from '../../src/oci/read.js';
import type { TarHeader } from '../../src/oci/tar.js';
import { writeTar } from '../../src/oci/tar-writer.js';
import type { Image } from '../../src/oci/types.js';
import { randomNumbers } from '../support/elf-fuzz.js';
import {
  assembleExample,
  collect,
  directoryEntry,
  EXAMPLE_LAYER,
  fileEntry,
  layerPlan,
} from '../support/oci.js';
import { tempFolder } from '../support/temp-folder.js';

const skip = (): Promise<void> => Promise.resolve();

/** An image whose only layer holds what a header says: such as the assembler never writes. */
async function imageOf(header: Partial<TarHeader>): Promise<Image> {
  const image = await assembleExample(tempFolder());
  const whole: TarHeader = {
    name: 'f',
    type: 'file',
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: 0,
    mtime: 0,
    ...header,
  };
  writeFileSync(image.layers[0]?.file ?? '', await collect(gzip(writeTar([{ header: whole }]))));
  return image;
}

describe('readEntries', () => {
  it.each(['gzip', 'zstd'] as const)(
    'gives every entry of every layer, with its content (%s)',
    async (compression) => {
      const upper = layerPlan(fileEntry('/big', Buffer.alloc(300_000, 'x')), {
        ...directoryEntry('/tmp', 0o1777),
        uid: 7,
        gid: 8,
      });
      const image = await assembleExample(tempFolder(), { compression, layers: [EXAMPLE_LAYER, upper] });
      const seen: (ImageEntry & { content: string })[] = [];
      const mismatches = await readEntries(image, async (entry, content) => {
        seen.push({ ...entry, content: (await collect(content)).toString() });
      });
      expect(mismatches).toEqual([]);
      const root = { uid: 0, gid: 0, content: '', size: 0 };
      expect(seen).toEqual([
        { ...root, path: '/etc', type: 'directory', mode: 0o755, layer: 0 },
        { ...root, path: '/etc/motd', type: 'file', mode: 0o644, size: 6, content: 'hello\n', layer: 0 },
        { ...root, path: '/link', type: 'symlink', mode: 0o777, linkTarget: '/etc/motd', layer: 0 },
        { ...root, path: '/server', type: 'file', mode: 0o755, size: 5, content: '#!\0\x01\x02', layer: 0 },
        {
          ...root,
          path: '/big',
          type: 'file',
          mode: 0o644,
          size: 300_000,
          content: 'x'.repeat(300_000),
          layer: 1,
        },
        { ...root, path: '/tmp', type: 'directory', mode: 0o1777, uid: 7, gid: 8, layer: 1 },
      ]);
    },
  );

  it('gives the mismatches of documents and layers together', async () => {
    const image = await assembleExample(tempFolder());
    const [layer] = image.layers;
    if (layer === undefined) throw new Error('there is a layer');
    const zero = `sha256:${'0'.repeat(64)}` as const;
    const wrong = { ...image, id: zero, layers: [{ ...layer, diffId: zero }] };
    expect(await readEntries(wrong, skip)).toEqual([
      expect.stringMatching(/^the image ID/),
      expect.stringMatching(/^layer 1: its diffID is sha256:000.*, but the config says/),
      expect.stringMatching(/^layer 1: its diffID is .*, but the image says sha256:000/),
    ]);
  });

  it('passes an error of the visitor as it is', async () => {
    const error = new FormatError('not an ELF file');
    await expect(readEntries(await assembleExample(tempFolder()), () => Promise.reject(error))).rejects.toBe(
      error,
    );
  });

  it.each(['../f', 'a/../../f', 'a/..'])('refuses the name %s', async (name) => {
    await expect(readEntries(await imageOf({ name }), skip)).rejects.toThrow('leads out of it');
  });

  it.each([
    ['./a/b', '/a/b'],
    ['/a/b', '/a/b'],
    ['a//b/', '/a/b'],
    ['./', '/'],
  ])('takes the name %s for %s', async (name, path) => {
    const seen: string[] = [];
    await readEntries(await imageOf({ name }), (entry) => {
      seen.push(entry.path);
      return Promise.resolve();
    });
    expect(seen).toEqual([path]);
  });

  it.each(['gzip', 'zstd'] as const)(
    'says of a damaged %s blob what is wrong, and never crashes',
    async (compression) => {
      const plan = layerPlan(fileEntry('/server', Buffer.from('code '.repeat(30_000)), 0o755));
      const image = await assembleExample(tempFolder(), { compression, layers: [plan] });
      const file = image.layers[0]?.file ?? '';
      const good = readFileSync(file);
      const random = randomNumbers(3);
      for (let round = 0; round < 120; round += 1) {
        const bad = Buffer.from(good.subarray(0, round % 3 === 0 ? random(good.length) : good.length));
        if (round % 3 !== 0) bad[random(bad.length)] = random(256);
        if (bad.equals(good)) continue;
        writeFileSync(file, bad);
        const outcome = await readEntries(image, async (_, content) => {
          await collect(content);
        }).catch((error: unknown) => error);
        const isTold = outcome instanceof FormatError || (Array.isArray(outcome) && outcome.length > 0);
        expect(isTold, `round ${round}: ${String(outcome)}`).toBe(true);
      }
    },
  );
});
