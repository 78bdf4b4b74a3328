import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImageError, InputError } from '../../src/errors.js';
import { archiveStream, type ArchiveContent } from '../../src/oci/archive.js';
import { checkArchivePath, writeArchive } from '../../src/oci/archive-file.js';
import { hexOf } from '../../src/oci/digest.js';
import { makeIndex } from '../../src/oci/image-index.js';
import { parsePlatform } from '../../src/oci/platform.js';
import { readTar } from '../../src/oci/tar-reader.js';
import type { Image } from '../../src/oci/types.js';
import { assembleExample, collect } from '../support/oci.js';
import { tempFolder } from '../support/temp-folder.js';

async function severalPlatforms(): Promise<ArchiveContent & { readonly images: readonly [Image, Image] }> {
  const folder = tempFolder();
  const [amd64, arm64] = await Promise.all(
    ['linux/amd64', 'linux/arm64'].map((text) => assembleExample(folder, { platform: parsePlatform(text) })),
  );
  if (amd64 === undefined || arm64 === undefined) throw new Error('two images were asked for');
  return { images: [amd64, arm64], index: makeIndex([amd64, arm64]) };
}

async function membersOf(content: Image | ArchiveContent): Promise<Map<string, Buffer>> {
  const members = new Map<string, Buffer>();
  await readTar(archiveStream(content, { tags: ['a:1'] }), 'the archive', async ({ name }, bytes) => {
    members.set(name, await collect(bytes));
  });
  return members;
}

describe('archiveStream', () => {
  it('gives one image the bytes that it always had', async () => {
    const bytes = await collect(archiveStream(await assembleExample(tempFolder()), { tags: ['a:1'] }));
    // sha256sum of what this test's image made before archives of several platforms were thought of.
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      'e78b5c0c997a536bc175b659f4620b324e9c01f89e5ad67ba8444a5450d7c5a8',
    );
  });

  it('is the same for an image and for a set of one', async () => {
    const image = await assembleExample(tempFolder());
    const set = { images: [image], daemonImage: image };
    expect(await collect(archiveStream(set, { tags: ['a:1'] }))).toEqual(
      await collect(archiveStream(image, { tags: ['a:1'] })),
    );
  });

  it('names the index for OCI, and one platform for a daemon', async () => {
    const content = await severalPlatforms();
    const [, arm64] = content.images;
    const members = await membersOf({ ...content, daemonImage: arm64 });
    const blobs = [
      content.index?.digest ?? 'sha256:',
      ...content.images.flatMap(({ digest, id, layers }) => [
        digest,
        id,
        ...layers.map(({ descriptor }) => descriptor.digest),
      ]),
    ] as const;
    const names = [...new Set(blobs.map((digest) => `blobs/sha256/${hexOf(digest as 'sha256:')}`))].sort();
    expect([...members.keys()]).toEqual([...names, 'index.json', 'manifest.json', 'oci-layout']);
    expect(JSON.parse(members.get('index.json')?.toString() ?? '')).toMatchObject({
      manifests: [{ mediaType: 'application/vnd.oci.image.index.v1+json', digest: content.index?.digest }],
    });
    expect(JSON.parse(members.get('manifest.json')?.toString() ?? '')).toMatchObject([
      { Config: `blobs/sha256/${hexOf(arm64.id)}`, RepoTags: ['a:1'] },
    ]);
  });

  it('is for OCI only where no platform is the daemon’s', async () => {
    const content = await severalPlatforms();
    expect((await membersOf(content)).has('manifest.json')).toBe(false);
    expect(() => archiveStream(content, { tags: [], layers: 'uncompressed' })).toThrow(ImageError);
  });

  it('refuses several images without an index', async () => {
    const { images } = await severalPlatforms();
    await expect(collect(archiveStream({ images }, { tags: [] }))).rejects.toThrow(
      '2 images without an index cannot have one name',
    );
  });
});

describe('writeArchive', () => {
  it('writes what archiveStream gives, over what was there', async () => {
    const folder = tempFolder({ 'image.tar': 'old' });
    const image = await assembleExample(tempFolder());
    await writeArchive(join(folder, 'image.tar'), image, { tags: ['a:1'] });
    expect(readFileSync(join(folder, 'image.tar'))).toEqual(
      await collect(archiveStream(image, { tags: ['a:1'] })),
    );
    expect(readdirSync(folder)).toEqual(['image.tar']);
  });

  it('leaves what was there where it fails', async () => {
    const folder = tempFolder({ 'image.tar': 'old' });
    const image = await assembleExample(tempFolder());
    writeFileSync(image.layers[0]?.file ?? '', 'changed');
    await expect(writeArchive(join(folder, 'image.tar'), image, { tags: [] })).rejects.toThrow(ImageError);
    expect(readdirSync(folder)).toEqual(['image.tar']);
    expect(readFileSync(join(folder, 'image.tar'), 'utf8')).toBe('old');
  });

  it.each([
    ['missing/image.tar', 'there is no folder'],
    ['file/image.tar', 'there is no folder'],
    ['folder', 'there is something that is not a file'],
  ])('refuses the path %s', async (path, message) => {
    const folder = tempFolder({ file: '' });
    mkdirSync(join(folder, 'folder'));
    const image = await assembleExample(tempFolder());
    for (const check of [
      () => checkArchivePath(join(folder, path)),
      () => writeArchive(join(folder, path), image, { tags: [] }),
    ]) {
      await expect(check()).rejects.toThrow(InputError);
      await expect(check()).rejects.toThrow(message);
    }
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  });
});
