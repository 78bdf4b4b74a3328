import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ImageError } from '../../src/errors.js';
import { hexOf, sha256 } from '../../src/oci/digest.js';
import { writeLayer } from '../../src/oci/layer.js';
import type { Entry } from '../../src/oci/types.js';
import { EXAMPLE_EPOCH, EXAMPLE_LAYER, fileEntry, layerPlan } from '../support/oci.js';
import { tempFolder } from '../support/temp-folder.js';

// GNU tar 1.34 made the same archive of the same files:
//   tar --format=ustar -b1 --no-recursion --owner=0 --group=0 --numeric-owner --mtime=@1700000000 \
//     -cf - etc etc/motd link server | sha256sum
const EXAMPLE_DIFF_ID = 'sha256:1626df0818834ff4d5b35f06bd8352f675d1c837a6ff6d55cfbe681cbd3534b9';
// Seen from pako 3.0.3 and from the zlibs of Node 20.20 and 24.21. (The zlib of other programs has another hash
// table and needs 184 bytes where these need 186.)
const EXAMPLE_DIGEST = 'sha256:c891f970a37958d7306eba507102f0abc29eb69026a4572f972932d013f4a5ae';

const GZIP = { compression: 'gzip', epoch: EXAMPLE_EPOCH } as const;

function diskEntry(file: string, size: number): Entry {
  return { type: 'file', path: '/server', mode: 0o755, uid: 0, gid: 0, size, content: { file } };
}

describe('writeLayer', () => {
  it('writes the golden layer', async () => {
    const directory = tempFolder();
    const layer = await writeLayer(EXAMPLE_LAYER, { ...GZIP, directory });
    expect(layer).toEqual({
      descriptor: {
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: EXAMPLE_DIGEST,
        size: 186,
      },
      diffId: EXAMPLE_DIFF_ID,
      file: join(directory, hexOf(EXAMPLE_DIGEST)),
    });
    const blob = readFileSync(layer.file);
    expect(sha256(blob)).toBe(EXAMPLE_DIGEST);
    expect(sha256(gunzipSync(blob))).toBe(EXAMPLE_DIFF_ID);
    expect(readdirSync(directory)).toEqual([hexOf(EXAMPLE_DIGEST)]);
  });

  it('gives the same digest for entries in another order and in another folder', async () => {
    const plan = { ...EXAMPLE_LAYER, entries: [...EXAMPLE_LAYER.entries].reverse() };
    const layer = await writeLayer(plan, { ...GZIP, directory: tempFolder() });
    expect(layer.descriptor.digest).toBe(EXAMPLE_DIGEST);
  });

  it('gives the same digest for a file on disk, whatever its times and its mode there', async () => {
    const folder = tempFolder({ a: 'content' });
    const inMemory = layerPlan(fileEntry('/server', 'content', 0o755));
    const onDisk = layerPlan(diskEntry(join(folder, 'a'), 7));
    const options = { ...GZIP, directory: tempFolder() };
    expect((await writeLayer(onDisk, options)).diffId).toBe((await writeLayer(inMemory, options)).diffId);
  });

  it('gives another digest for another time', async () => {
    const layer = await writeLayer(EXAMPLE_LAYER, {
      ...GZIP,
      epoch: EXAMPLE_EPOCH + 1,
      directory: tempFolder(),
    });
    expect(layer.diffId).not.toBe(EXAMPLE_DIFF_ID);
  });

  it('compresses with zstd, with the same diffID', async () => {
    const layer = await writeLayer(EXAMPLE_LAYER, { ...GZIP, compression: 'zstd', directory: tempFolder() });
    expect(layer.descriptor.mediaType).toBe('application/vnd.oci.image.layer.v1.tar+zstd');
    expect(layer.diffId).toBe(EXAMPLE_DIFF_ID);
    const blob = readFileSync(layer.file);
    expect(sha256(blob)).toBe(layer.descriptor.digest);
    expect(sha256(zstdDecompressSync(blob))).toBe(EXAMPLE_DIFF_ID);
  });

  it('can be written twice at the same time into one folder', async () => {
    const directory = tempFolder();
    const layers = await Promise.all([1, 2].map(() => writeLayer(EXAMPLE_LAYER, { ...GZIP, directory })));
    expect(layers[0]).toEqual(layers[1]);
    expect(readdirSync(directory)).toEqual([hexOf(EXAMPLE_DIGEST)]);
  });

  it.each([
    [
      'has grown',
      (file: string): void => {
        appendFileSync(file, 'more');
      },
      'it has more than 200000 bytes',
    ],
    [
      'has shrunk',
      (file: string): void => {
        truncateSync(file, 70_000);
      },
      'it has 70000 instead of 200000 bytes',
    ],
    [
      'is empty now',
      (file: string): void => {
        truncateSync(file, 0);
      },
      'it has 0 instead of 200000 bytes',
    ],
  ])('refuses a file that %s, and leaves nothing behind', async (_, change, message) => {
    const directory = tempFolder();
    const file = join(tempFolder(), 'server');
    writeFileSync(file, Buffer.alloc(200_000));
    change(file);
    const writing = writeLayer(layerPlan(diskEntry(file, 200_000)), { ...GZIP, directory });
    await expect(writing).rejects.toThrow(`${file} changed while it was read: ${message}`);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('names a file that is not there', async () => {
    const file = join(tempFolder(), 'none');
    const writing = writeLayer(layerPlan(diskEntry(file, 1)), { ...GZIP, directory: tempFolder() });
    await expect(writing).rejects.toThrow(ImageError);
    await expect(writing).rejects.toThrow(`${file} cannot be read: ENOENT`);
  });

  it('holds no more than a few chunks of a large file in memory', async () => {
    const size = 100_000_000;
    const file = join(tempFolder(), 'large');
    writeFileSync(file, '');
    truncateSync(file, size);
    const held = (): number => {
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const before = held();
    let peak = before;
    const timer = setInterval(() => (peak = Math.max(peak, held())), 5);
    await writeLayer(layerPlan(diskEntry(file, size)), { ...GZIP, directory: tempFolder() });
    clearInterval(timer);
    expect(peak).toBeGreaterThan(before);
    expect(peak - before).toBeLessThan(60_000_000);
  });
});
