// Loading and tagging, with a real daemon.

import { execFileSync } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { removeUnnamedImage } from '../../src/daemon/clean-up.js';
import { findInDaemon, loadImage, tagImage } from '../../src/daemon/delivery.js';
import type { Daemon } from '../../src/daemon/docker.js';
import { assemble } from '../../src/oci/assemble.js';
import type { Image } from '../../src/oci/types.js';
import { imageId, removeAfterTest } from '../support/daemon-contents.js';
import { findDaemon } from '../support/daemon.js';
import { tempFolder } from '../support/temp-folder.js';

let daemon: Daemon;
const signal = new AbortController().signal;

beforeAll(async () => {
  daemon = await findDaemon();
});

async function makeImage(compression: 'gzip' | 'zstd'): Promise<Image> {
  const bytes = Buffer.from(`content of ${compression} ${process.pid} ${Math.random()}`);
  return assemble({
    platform: daemon.platform,
    layers: [
      {
        createdBy: 'COPY /file /file',
        entries: [
          {
            type: 'file',
            path: '/file',
            mode: 0o755,
            uid: 0,
            gid: 0,
            size: bytes.length,
            content: { bytes },
          },
        ],
      },
    ],
    run: { Entrypoint: ['/file'], User: '65532:65532' },
    epoch: 0,
    compression,
    directory: tempFolder(),
  });
}

function isThere(id: string): boolean {
  try {
    execFileSync('docker', ['image', 'inspect', id], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function load(image: Image): Promise<string> {
  const { id } = await findInDaemon(daemon, image);
  await loadImage(daemon, image, { id, signal });
  return id;
}

it.each(['gzip', 'zstd'] as const)(
  'loads an image with %s layers without a name, and under its own ID',
  async (compression) => {
    const image = await makeImage(compression);
    const before = await findInDaemon(daemon, image);
    expect(before).toEqual({ id: daemon.store === 'classic' ? image.id : image.digest, wasThere: false });
    const id = await load(image);
    const [known] = JSON.parse(
      execFileSync('docker', ['image', 'inspect', id], { encoding: 'utf8' }),
    ) as unknown[];
    expect(known).toMatchObject({ RepoTags: [], RootFS: { Layers: image.config.rootfs.diff_ids } });
    await removeUnnamedImage(daemon, id);
    expect(isThere(id)).toBe(false);
  },
);

it('knows an image that is there already', async () => {
  const image = await makeImage('gzip');
  const id = await load(image);
  expect(await findInDaemon(daemon, image)).toEqual({ id, wasThere: true });
  await removeUnnamedImage(daemon, id);
});

it('moves a tag, and keeps an image that has a name', async () => {
  const tag = `gsi-delivery-test:${process.pid}`;
  removeAfterTest(tag);
  const id = await load(await makeImage('gzip'));
  await tagImage(daemon, id, tag);
  await removeUnnamedImage(daemon, id);
  expect(imageId(tag)).toBe(id);
});
