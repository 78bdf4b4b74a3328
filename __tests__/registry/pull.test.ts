import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FormatError, ImageError } from '../../src/errors.js';
import { makeIndex } from '../../src/oci/image-index.js';
import { parsePlatform } from '../../src/oci/platform.js';
import type { Image } from '../../src/oci/types.js';
import { withRemoteImage, type RemoteImage } from '../../src/registry/pull.js';
import { push } from '../../src/registry/push.js';
import { assembleExample, collect } from '../support/oci.js';
import { testAccess } from '../support/registry-access.js';
import {
  end,
  startStandIn,
  type Intercept,
  type StandIn,
  type StandInOptions,
} from '../support/stand-in-registry.js';
import { tempFolder } from '../support/temp-folder.js';

const LOGIN = { username: 'ann', password: 'secret' } as const;
const AMD64 = parsePlatform('linux/amd64');
const digestOf = (bytes: Buffer): `sha256:${string}` =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

interface Pushed {
  readonly registry: StandIn;
  readonly images: readonly Image[];
  /** What the tag "1" of the repository "a" points at. */
  readonly digest: string;
}

async function pushed(platforms: readonly string[], options: StandInOptions = {}): Promise<Pushed> {
  const registry = await startStandIn(options);
  const directory = tempFolder();
  const images = await Promise.all(
    platforms.map((text) => assembleExample(directory, { platform: parsePlatform(text) })),
  );
  const index = images.length === 1 ? {} : { index: makeIndex(images) };
  const result = await push({ images, ...index, tags: [`${registry.host}/a:1`] }, testAccess(LOGIN));
  expect(result.problem).toBeUndefined();
  return { registry, images, digest: result.digest };
}

function pull<T>(reference: string, work: (image: RemoteImage) => Promise<T>, platform = AMD64): Promise<T> {
  return withRemoteImage({ reference, platform }, testAccess(LOGIN), work);
}

const itself = (image: RemoteImage): Promise<RemoteImage> => Promise.resolve(image);

/** Puts a manifest there as another client might have. */
function store(registry: StandIn, manifest: object | string, type = ''): string {
  const bytes = Buffer.from(typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
  const digest = digestOf(bytes);
  registry.manifests.set(`a@${digest}`, { type, bytes });
  registry.tags.set('a:other', digest);
  return digest;
}

describe('withRemoteImage', () => {
  it.each(['basic', 'bearer'] as const)('reads an image by tag and by digest (%s)', async (kind) => {
    const login = { kind, user: LOGIN.username, password: LOGIN.password };
    const { registry, images, digest } = await pushed(['linux/amd64'], { login });
    for (const name of ['a:1', `a@${digest}`, `a:2@${digest}`]) {
      await pull(`${registry.host}/${name}`, async (image) => {
        expect(image).toMatchObject({
          digest,
          config: images[0]?.manifest.config,
          layers: images[0]?.manifest.layers,
        });
        expect(image.manifest.bytes).toEqual(Buffer.from(images[0]?.manifestBytes ?? []));
        const layer = images[0]?.layers[0];
        if (layer === undefined) throw new Error('the example has a layer');
        expect(await image.readBlob(layer.descriptor, collect)).toEqual(readFileSync(layer.file));
        expect(await image.readBlob(image.config, collect)).toEqual(
          Buffer.from(images[0]?.configBytes ?? []),
        );
      });
    }
  });

  it('takes the image of the platform out of an index', async () => {
    const { registry, images, digest } = await pushed(['linux/amd64', 'linux/arm64', 'linux/arm/v6']);
    for (const { platform, digest: wanted } of images) {
      const image = await pull(`${registry.host}/a:1`, itself, platform);
      expect([image.digest, image.manifest.digest]).toEqual([digest, wanted]);
    }
    const missing = pull(`${registry.host}/a:1`, itself, parsePlatform('linux/s390x'));
    await expect(missing).rejects.toThrow(FormatError);
    await expect(missing).rejects.toThrow(
      'has no image for linux/s390x, but for linux/amd64, linux/arm/v6, linux/arm64',
    );
  });

  it("reads Docker's older documents, with variants and attestations beside the image", async () => {
    const { registry, images } = await pushed(['linux/arm64']);
    const [image] = images;
    if (image === undefined) throw new Error('one image was asked for');
    const { mediaType, digest, size } = {
      mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
      digest: image.digest,
      size: image.manifestBytes.length,
    };
    const platforms = [
      { os: 'unknown', architecture: 'unknown' },
      { os: 'windows', architecture: 'arm64' },
      { os: 'linux', architecture: 'arm64', variant: 'v8' },
    ];
    const list = {
      schemaVersion: 2,
      mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json',
      manifests: platforms.map((platform, i) => ({
        mediaType,
        size,
        platform,
        digest: i === 2 ? digest : `sha256:${'0'.repeat(64)}`,
      })),
    };
    store(registry, list, list.mediaType);
    const found = await pull(`${registry.host}/a:other`, itself, parsePlatform('linux/arm64'));
    expect(found.manifest.digest).toBe(image.digest);
  });

  it.each([
    ['is not JSON', 'oh', 'is not a JSON object'],
    ['is no manifest', '{}', 'is not that of an image'],
    [
      'has a digest of another kind',
      JSON.stringify({ config: { mediaType: 'x', digest: 'md5:0', size: 1 }, layers: [] }),
      'is not that of an image',
    ],
    ['is too large', `"${'x'.repeat(4 * 1024 * 1024)}"`, 'is too large for a manifest'],
  ])('refuses a manifest that %s', async (_, text, message) => {
    const registry = await startStandIn();
    store(registry, text);
    await expect(pull(`${registry.host}/a:other`, itself)).rejects.toThrow(message);
  });

  it('refuses a manifest and a blob that are not what their digests say', async () => {
    const { registry, images, digest } = await pushed(['linux/amd64']);
    const config = images[0]?.manifest.config;
    if (config === undefined) throw new Error('one image was asked for');
    const blobs = registry.blobs as Map<string, Buffer>;
    const good = blobs.get(`a@${config.digest}`) ?? Buffer.alloc(0);
    const bad = Buffer.from(good);
    bad[5] = 0;
    for (const content of [bad, good.subarray(1), Buffer.concat([good, good])]) {
      blobs.set(`a@${config.digest}`, content);
      const reading = pull(`${registry.host}/a:1`, (image) => image.readBlob(image.config, collect));
      await expect(reading).rejects.toThrow(ImageError);
      await expect(reading).rejects.toThrow(`the blob ${config.digest} is not what it should be: it`);
    }
    registry.manifests.set(`a@${digest}`, { type: '', bytes: Buffer.from('{}') });
    await expect(pull(`${registry.host}/a@${digest}`, itself)).rejects.toThrow('has the digest sha256:');
  });

  it('says where there is nothing of that name', async () => {
    const registry = await startStandIn();
    await expect(pull(`${registry.host}/a:9`, itself)).rejects.toThrow(
      `${registry.host}/a does not have the tag 9 (404 MANIFEST_UNKNOWN: manifest unknown)`,
    );
  });

  it('reads a blob again, from its start, where the connection breaks', async () => {
    let cuts = 0;
    const state: { registry?: StandIn } = {};
    const intercept: Intercept = ({ method, url }, response) => {
      if (method !== 'GET' || !url.includes('/blobs/') || cuts === 2) return false;
      cuts += 1;
      const bytes = state.registry?.blobs.get(`a@${url.split('/').at(-1) ?? ''}`) ?? Buffer.alloc(0);
      response.setHeader('content-length', bytes.length);
      response.write(bytes.subarray(0, 40), () => response.destroy());
      return true;
    };
    const { registry, images } = await pushed(['linux/amd64'], { intercept });
    state.registry = registry;
    const starts: number[] = [];
    const bytes = await pull(`${registry.host}/a:1`, (image) =>
      image.readBlob(image.config, (content) => {
        starts.push(cuts);
        return collect(content);
      }),
    );
    expect(bytes).toEqual(Buffer.from(images[0]?.configBytes ?? []));
    expect(starts).toEqual([1, 2, 2]);
  });

  it('follows a redirect to a store, and does not take the login there', async () => {
    const seen: (string | undefined)[] = [];
    const state: { bytes: Buffer } = { bytes: Buffer.alloc(0) };
    const other = await startStandIn({
      intercept: ({ authorization }, response) => {
        seen.push(authorization);
        end(response, 200, state.bytes);
        return true;
      },
    });
    const intercept: Intercept = ({ method, url }, response) => {
      if (method !== 'GET' || !url.includes('/blobs/')) return false;
      response.setHeader('location', `http://${other.host}/store?signature=x`);
      end(response, 307, '');
      return true;
    };
    const login = { kind: 'basic', user: LOGIN.username, password: LOGIN.password } as const;
    const { registry, images } = await pushed(['linux/amd64'], { intercept, login });
    state.bytes = Buffer.from(images[0]?.configBytes ?? []);
    expect(await pull(`${registry.host}/a:1`, (image) => image.readBlob(image.config, collect))).toEqual(
      state.bytes,
    );
    expect(seen).toEqual([undefined]);
  });

  it('does not follow redirects for ever', async () => {
    const intercept: Intercept = ({ url }, response) => {
      response.setHeader('location', url);
      end(response, 302, '');
      return true;
    };
    const registry = await startStandIn({ intercept });
    await expect(pull(`${registry.host}/a:1`, itself)).rejects.toThrow('elsewhere (302)');
    expect(registry.requests.filter((line) => line.includes('manifests'))).toHaveLength(6);
  });
});
