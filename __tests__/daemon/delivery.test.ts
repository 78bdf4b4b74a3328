// Loading and tagging, with a real daemon.

import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { removeUnnamedImage } from '../../src/daemon/clean-up.js';
import { findInDaemon, loadImage, tagImage } from '../../src/daemon/delivery.js';
import type { Daemon } from '../../src/daemon/docker.js';
import type { Store } from '../../src/daemon/probe.js';
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
    const isClassic = (await daemon.askStore()) === 'classic';
    expect(before).toEqual({ id: isClassic ? image.id : image.digest, wasThere: false });
    const id = await load(image);
    const [known] = JSON.parse(
      execFileSync('docker', ['image', 'inspect', id], { encoding: 'utf8' }),
    ) as unknown[];
    expect(known).toMatchObject({ RepoTags: [], RootFS: { Layers: image.config.rootfs.diff_ids } });
    await removeUnnamedImage(daemon, id);
    expect(isThere(id)).toBe(false);
  },
);

// With the other way out of reach: the daemon of these tests has a socket.
const WAYS: readonly [string, (daemon: Daemon) => Daemon][] = [
  ['over the socket', (own) => ({ ...own, tool: '/nowhere/docker' })],
  ['by the CLI', (own) => ({ ...own, ask: () => Promise.resolve(undefined) })],
];

describe.each(WAYS)('%s', (_, through) => {
  it('knows an image that is there already', async () => {
    const image = await makeImage('gzip');
    expect((await findInDaemon(through(daemon), image)).wasThere).toBe(false);
    const id = await load(image);
    expect(await findInDaemon(through(daemon), image)).toEqual({ id, wasThere: true });
    await removeUnnamedImage(daemon, id);
  });

  it.each([`gsi-delivery-test:${process.pid}`, `localhost:5000/gsi/delivery.test:v1_${process.pid}`])(
    'moves the tag %s, and keeps an image that has a name',
    async (tag) => {
      removeAfterTest(tag);
      const ids = [await load(await makeImage('gzip')), await load(await makeImage('gzip'))];
      for (const id of ids) {
        await tagImage(through(daemon), id, tag);
        expect(imageId(tag)).toBe(id);
      }
      for (const id of ids) await removeUnnamedImage(daemon, id);
      expect(ids.map(isThere)).toEqual([false, true]);
    },
  );
});

it('says what the CLI says of a tag that cannot be moved', async () => {
  const missing = `sha256:${'0'.repeat(64)}`;
  await expect(tagImage(daemon, missing, 'gsi-delivery-test:none')).rejects.toThrow(/No such image/);
});

describe('an image is known by what its store calls it', () => {
  const image = { id: `sha256:${'1'.repeat(64)}`, digest: `sha256:${'2'.repeat(64)}` } as Image;

  /** A daemon that finds images by the first of each pair, and calls them by the second. */
  function knowing(store: Store, ...known: readonly (readonly [string, string])[]): Daemon {
    const ids = new Map(known.map(([asked, Id]) => [`/images/${asked}/json`, Id]));
    const ask: Daemon['ask'] = (_, path) => {
      const Id = ids.get(path);
      return Promise.resolve(
        Id === undefined ? { status: 404, body: '' } : { status: 200, body: JSON.stringify({ Id }) },
      );
    };
    return { ...daemon, ask, askStore: () => Promise.resolve(store) };
  }

  it.each<[string, Store, [string, string][], object]>([
    ['there, in the classic store', 'classic', [[image.id, image.id]], { id: image.id, wasThere: true }],
    ['not there', 'classic', [], { id: image.id, wasThere: false }],
    [
      "there, in containerd's",
      'containerd',
      [[image.digest, image.digest]],
      { id: image.digest, wasThere: true },
    ],
    ["not there, in containerd's", 'containerd', [], { id: image.digest, wasThere: false }],
    [
      'there, in a store that also finds it by the other name',
      'containerd',
      [
        [image.id, image.digest],
        [image.digest, image.digest],
      ],
      { id: image.digest, wasThere: true },
    ],
    [
      'there, by a CLI that leaves the hash out',
      'classic',
      [[image.id, '1'.repeat(64)]],
      { id: image.id, wasThere: true },
    ],
  ])('%s', async (_, store, known, expected) => {
    expect(await findInDaemon(knowing(store, ...known), image)).toEqual(expected);
  });

  it('and the store of an image that is there is not asked for', async () => {
    const askStore = (): Promise<never> => Promise.reject(new Error('asked'));
    const has = { ...knowing('classic', [image.id, image.id]), askStore };
    expect((await findInDaemon(has, image)).wasThere).toBe(true);
    await expect(findInDaemon({ ...knowing('classic'), askStore }, image)).rejects.toThrow('asked');
  });
});
