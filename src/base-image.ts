// An image in a registry as the baseline: its sizes from its own bytes, and its binary explained where it is found.

import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readAuthorities } from './go/fetch.js';
import { explainForBaseline } from './measure-binaries.js';
import { decompress } from './oci/compression.js';
import { writeFileBytes } from './oci/file-bytes.js';
import { readTar } from './oci/tar-reader.js';
import type { Platform } from './oci/types.js';
import type { Prepared, Program } from './prepare.js';
import type { Measured } from './size/diff-model.js';
import { describedSize } from './measured.js';
import type { World } from './world.js';

/** Measures the image that the reference names, for each program (`{name}`) and platform of this run. */
export async function fetchBaseImage(
  reference: string,
  { programs, inputs }: Prepared,
  world: World,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const program of programs) {
    for (const platform of program.plan.platforms) {
      measured.push(await fetchOne(reference, { program, platform, login: inputs.registryLogin }, world));
    }
  }
  return measured;
}

async function fetchOne(
  reference: string,
  wanted: {
    readonly program: Program;
    readonly platform: Platform;
    readonly login: Prepared['inputs']['registryLogin'];
  },
  world: World,
): Promise<Measured> {
  const { withRemoteImage } = await import('./registry/pull.js');
  const { caBundle } = await readAuthorities(world.env);
  const { program, platform } = wanted;
  const name = program.plan.name;
  const folder = join(world.tempDir, 'base-image');
  await mkdir(folder, { recursive: true });
  const file = resolve(
    folder,
    createHash('sha256')
      .update(`${name} ${JSON.stringify(platform)}`)
      .digest('hex'),
  );
  const access = {
    ...wanted.login,
    env: world.env,
    signal: world.controller.signal,
    log: world.log.line,
    ...(caBundle === undefined ? {} : { caBundle }),
  };
  return withRemoteImage({ reference, platform }, access, async (image) => {
    let uncompressed = 0;
    let binary: number | undefined;
    for (const layer of image.layers) {
      const found = await image.readBlob(layer, async (content) => {
        const sizes = { files: 0, binary: undefined as number | undefined };
        const tar = decompress(content, ociMediaType(layer.mediaType));
        await readTar(tar, `a layer of ${reference}`, async (header, entry) => {
          if (header.type !== 'file') return;
          sizes.files += header.size;
          if (header.name.replace(/^\.?\/*/, '') !== name) return;
          sizes.binary = header.size;
          await writeFileBytes(file, entry);
        });
        return sizes;
      });
      uncompressed += found.files;
      binary = found.binary ?? binary;
    }
    const compressed = image.layers.reduce((sum, { size }) => sum + size, image.config.size);
    const form = image.layers.some(({ mediaType }) => mediaType.includes('zstd')) ? 'zstd' : 'gzip';
    const size =
      binary === undefined ? undefined : await explainForBaseline(file, { program, platform }, world);
    return {
      name,
      platform,
      sizes: {
        uncompressed,
        compressed: { bytes: compressed, form },
        ...(binary === undefined ? {} : { binary }),
      },
      ...(size === undefined ? {} : describedSize(size)),
    };
  });
}

// Docker's older names for the same two forms.
function ociMediaType(mediaType: string): string {
  return mediaType.replace(
    'application/vnd.docker.image.rootfs.diff.tar.gzip',
    'application/vnd.oci.image.layer.v1.tar+gzip',
  );
}
