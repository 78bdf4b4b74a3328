import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeDocument } from '../../src/oci/canonical-json.js';
import { sha256 } from '../../src/oci/digest.js';
import type { Image } from '../../src/oci/types.js';
import { validate } from '../../src/oci/validate.js';
import { assembleExample, EXAMPLE_LAYER, fileEntry, layerPlan } from '../support/oci.js';
import { tempFolder } from '../support/temp-folder.js';

const ZERO = `sha256:${'0'.repeat(64)}` as const;

function example(): Promise<Image> {
  return assembleExample(tempFolder(), { layers: [EXAMPLE_LAYER, layerPlan(fileEntry('/b', 'b'))] });
}

function fileOf(image: Image, layer: number): string {
  return image.layers[layer]?.file ?? '';
}

/** The image with another config, whose digest is right everywhere. */
function withConfig(image: Image, change: object): Image {
  const config = { ...image.config, ...change };
  const configBytes = encodeDocument(config);
  const id = sha256(configBytes);
  const manifest = {
    ...image.manifest,
    config: { ...image.manifest.config, digest: id, size: configBytes.length },
  };
  const manifestBytes = encodeDocument(manifest);
  return { ...image, config, configBytes, id, manifest, manifestBytes, digest: sha256(manifestBytes) };
}

/** The image with another manifest, whose digest is right. */
function withManifest(image: Image, change: object): Image {
  const manifest = { ...image.manifest, ...change };
  const manifestBytes = encodeDocument(manifest);
  return { ...image, manifest, manifestBytes, digest: sha256(manifestBytes) };
}

describe('validate', () => {
  it.each(['gzip', 'zstd'] as const)('finds nothing in a whole image with %s', async (compression) => {
    const layers = [EXAMPLE_LAYER, layerPlan(fileEntry('/b', 'b'))];
    expect(await validate(await assembleExample(tempFolder(), { compression, layers }))).toEqual([]);
  });

  it.each<[string, (image: Image) => Image, RegExp[]]>([
    [
      "the manifest's digest",
      (image) => ({ ...image, digest: ZERO }),
      [/^the digest of the manifest is .*, but the image says sha256:000/],
    ],
    [
      'the image ID',
      (image) => ({ ...image, id: ZERO }),
      [/^the image ID is .*, but the image says sha256:000/],
    ],
    [
      'bytes of the manifest',
      (image) => ({
        ...image,
        manifestBytes: Buffer.from(`${Buffer.from(image.manifestBytes).toString()} `),
      }),
      [/^the digest of the manifest/],
    ],
    [
      'bytes of the config',
      (image) => ({ ...image, configBytes: Buffer.from(`${Buffer.from(image.configBytes).toString()} `) }),
      [/^the digest of the config/, /^the size of the config/, /^the image ID/],
    ],
    [
      'a manifest that is not JSON',
      (image) => ({ ...image, manifestBytes: Buffer.from('{'), digest: sha256(Buffer.from('{')) }),
      [/^manifest is not JSON/],
    ],
    [
      'a manifest that is not that of the image',
      (image) => ({ ...image, manifest: { ...image.manifest, annotations: { a: 'b' } } }),
      [/^the bytes of the manifest are not those of the manifest/],
    ],
    [
      'a config that is not that of the image',
      (image) => ({ ...image, config: { ...image.config, config: {} } }),
      [/^the bytes of the config are not those of the config/],
    ],
    [
      'the platform',
      (image) => ({ ...image, platform: { os: 'linux', architecture: 'arm64' } }),
      [/^the platform is linux\/arm64, but the config says linux\/amd64$/],
    ],
    [
      'the variant',
      (image) => withConfig(image, { variant: 'v2' }),
      [/^the platform is linux\/amd64, but the config says linux\/amd64\/v2$/],
    ],
    [
      'too little history',
      (image) => withConfig(image, { history: [] }),
      [/^the number of history entries with a layer is 0, but .* 2$/],
    ],
    [
      'a diffID',
      (image) => withConfig(image, { rootfs: { type: 'layers', diff_ids: [ZERO, image.layers[1]?.diffId] } }),
      [/^layer 1: its diffID is sha256:1626df.*, but the config says sha256:000/],
    ],
    [
      'a diffID too few',
      (image) => withConfig(image, { rootfs: { type: 'layers', diff_ids: [image.layers[0]?.diffId] } }),
      [
        /^the number of history entries/,
        /^the number of layers is 2, but the config says 1$/,
        /^layer 2: its diffID .* nothing$/,
      ],
    ],
    [
      'a layer too few',
      (image) => withManifest(image, { layers: image.manifest.layers.slice(0, 1) }),
      [/^the number of layers is 2, but the manifest says 1$/, /^layer 2: its descriptor .* null$/],
    ],
    [
      'layers in another order',
      (image) => withManifest(image, { layers: [...image.manifest.layers].reverse() }),
      [/^layer 1: its descriptor/, /^layer 2: its descriptor/],
    ],
    [
      'the media type of the config',
      (image) => withManifest(image, { config: { ...image.manifest.config, mediaType: 'text/plain' } }),
      [/^the media type of the config .* text\/plain$/],
    ],
  ])('finds %s', async (_, change, expected) => {
    const mismatches = await validate(change(await example()));
    expect(mismatches).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as unknown));
  });

  it.each<[string, (image: Image) => void, RegExp[]]>([
    [
      'a blob that has grown',
      (image) => {
        appendFileSync(fileOf(image, 0), Buffer.alloc(300_000));
      },
      [/^layer 1: its digest is/, /^layer 1: its size is 300186, but its descriptor says 186$/],
    ],
    [
      'a blob that was cut',
      (image) => {
        writeFileSync(fileOf(image, 0), readFileSync(fileOf(image, 0)).subarray(0, 100));
      },
      [/^layer 1 cannot be decompressed: unexpected end of file$/],
    ],
    [
      'a blob that is empty',
      (image) => {
        writeFileSync(fileOf(image, 1), '');
      },
      [/^layer 2 /],
    ],
    [
      'a blob that is not compressed',
      (image) => {
        writeFileSync(fileOf(image, 1), 'x'.repeat(600));
      },
      [/^layer 2 cannot be decompressed: incorrect header check$/],
    ],
    [
      'a blob that is no tar',
      (image) => {
        writeFileSync(fileOf(image, 1), gzipSync(Buffer.alloc(600, 'x')));
      },
      [/^layer 2, offset 0: the chksum of a tar header/],
    ],
    [
      'a blob with another content',
      (image) => {
        writeFileSync(fileOf(image, 1), readFileSync(fileOf(image, 0)));
      },
      [/^layer 2: its digest is/, /^layer 2: its size is/, /^layer 2: its diffID is/],
    ],
    [
      'a blob that was compressed again',
      (image) => {
        writeFileSync(fileOf(image, 1), gzipSync(Buffer.alloc(1024)));
      },
      [/^layer 2: its digest is/, /^layer 2: its size is/, /^layer 2: its diffID is/],
    ],
    [
      'a blob that is gone',
      (image) => {
        rmSync(fileOf(image, 0));
      },
      [/^.* cannot be read: ENOENT/],
    ],
    [
      'two blobs at once',
      (image) => {
        writeFileSync(fileOf(image, 0), '');
        writeFileSync(fileOf(image, 1), '');
      },
      [/^layer 1 /, /^layer 2 /],
    ],
  ])('finds %s', async (_, damage, expected) => {
    const image = await example();
    damage(image);
    const mismatches = await validate(image);
    expect(mismatches).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as unknown));
  });
});
