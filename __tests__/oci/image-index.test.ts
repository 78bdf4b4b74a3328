import { describe, expect, it } from 'vitest';
import { ImageError } from '../../src/errors.js';
import { sha256 } from '../../src/oci/digest.js';
import { makeIndex } from '../../src/oci/image-index.js';
import { parsePlatform } from '../../src/oci/platform.js';
import type { Image } from '../../src/oci/types.js';
import { assembleExample } from '../support/oci.js';
import { tempFolder } from '../support/temp-folder.js';

function imagesFor(...platforms: readonly string[]): Promise<Image[]> {
  const directory = tempFolder();
  return Promise.all(platforms.map((text) => assembleExample(directory, { platform: parsePlatform(text) })));
}

describe('makeIndex', () => {
  it('writes the golden index', async () => {
    const [arm, amd64] = await imagesFor('linux/arm/v7', 'linux/amd64');
    if (arm === undefined || amd64 === undefined) throw new Error('two images were asked for');
    const { bytes, digest, index } = makeIndex([arm, amd64], { z: '1', a: '2' });
    const type = '"mediaType":"application/vnd.oci.image.manifest.v1+json"';
    expect(Buffer.from(bytes).toString()).toBe(
      '{"annotations":{"a":"2","z":"1"},"manifests":[' +
        `{"digest":"${amd64.digest}",${type},"platform":{"architecture":"amd64","os":"linux"},"size":${amd64.manifestBytes.length}},` +
        `{"digest":"${arm.digest}",${type},"platform":{"architecture":"arm","os":"linux","variant":"v7"},"size":${arm.manifestBytes.length}}],` +
        '"mediaType":"application/vnd.oci.image.index.v1+json","schemaVersion":2}',
    );
    expect(digest).toBe(sha256(bytes));
    expect(index).toEqual(JSON.parse(Buffer.from(bytes).toString()));
  });

  it('does not depend on the order of the images', async () => {
    const images = await imagesFor('linux/arm64', 'linux/amd64', 'linux/arm/v6');
    expect(makeIndex([...images].reverse()).digest).toBe(makeIndex(images).digest);
  });

  it('refuses two images for one platform', async () => {
    const images = await imagesFor('linux/arm', 'linux/arm/v7');
    expect(() => makeIndex(images)).toThrow(ImageError);
    expect(() => makeIndex(images)).toThrow('two images of one index are for linux/arm/v7');
  });
});
