import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import { archiveStream, readArchive } from '../../src/oci/archive.js';
import { encodeDocument } from '../../src/oci/canonical-json.js';
import { hexOf, sha256 } from '../../src/oci/digest.js';
import { readTar } from '../../src/oci/tar-reader.js';
import { writeTar, type TarMember } from '../../src/oci/tar-writer.js';
import type { Image } from '../../src/oci/types.js';
import { validate } from '../../src/oci/validate.js';
import { randomNumbers } from '../support/elf-fuzz.js';
import { assembleExample, collect, EXAMPLE_LAYER, fileEntry, inChunks, layerPlan } from '../support/oci.js';
import { tempFolder } from '../support/temp-folder.js';

const LAYERS = [EXAMPLE_LAYER, layerPlan(fileEntry('/b', 'b'))];

/** Names and contents, in order. */
type Members = [name: string, content: Buffer][];

async function membersOf(tar: Uint8Array): Promise<Members> {
  const members: Members = [];
  await readTar(inChunks(tar, 4096), 'the archive', async ({ name }, content) => {
    members.push([name, await collect(content)]);
  });
  return members;
}

function tarOf(members: Members): Promise<Buffer> {
  const header = { type: 'file', mode: 0o644, uid: 0, gid: 0, mtime: 0 } as const;
  return collect(
    writeTar(
      members.map(([name, content]): TarMember => ({
        header: { ...header, name, size: content.length },
        content: [content],
      })),
    ),
  );
}

async function archiveOf(image: Image, tags: readonly string[] = []): Promise<Buffer> {
  return collect(archiveStream(image, { tags }));
}

async function readBack(tar: Uint8Array): Promise<Image> {
  const folder = tempFolder();
  writeFileSync(join(folder, 'image.tar'), tar);
  return readArchive(join(folder, 'image.tar'), join(folder, 'blobs'));
}

function jsonOf(members: Members, name: string): unknown {
  return JSON.parse(members.find(([found]) => found === name)?.[1].toString() ?? 'null');
}

describe('archiveStream', () => {
  it('holds both forms, sorted, and each blob once', async () => {
    const image = await assembleExample(tempFolder(), { layers: LAYERS });
    const members = await membersOf(await archiveOf(image, ['example.com/acme/server:1']));
    const blobs = [image.digest, image.id, ...image.layers.map(({ descriptor }) => descriptor.digest)];
    expect(members.map(([name]) => name)).toEqual([
      ...blobs.map((digest) => `blobs/sha256/${hexOf(digest)}`).sort(),
      'index.json',
      'manifest.json',
      'oci-layout',
    ]);
    for (const [name, content] of members.slice(0, 4))
      expect(`blobs/sha256/${hexOf(sha256(content))}`).toBe(name);
    expect(jsonOf(members, 'oci-layout')).toEqual({ imageLayoutVersion: '1.0.0' });
    expect(jsonOf(members, 'manifest.json')).toEqual([
      {
        Config: `blobs/sha256/${hexOf(image.id)}`,
        RepoTags: ['example.com/acme/server:1'],
        Layers: image.layers.map(({ descriptor }) => `blobs/sha256/${hexOf(descriptor.digest)}`),
      },
    ]);
  });

  it('names the image in the index once for each tag, spelt out for containerd', async () => {
    const image = await assembleExample(tempFolder());
    const members = await membersOf(await archiveOf(image, ['server', 'ghcr.io/acme/server:1']));
    const descriptor = {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: image.digest,
      size: image.manifestBytes.length,
      platform: { os: 'linux', architecture: 'amd64' },
    };
    const named = (name: string, tag: string): object => ({
      ...descriptor,
      annotations: { 'io.containerd.image.name': name, 'org.opencontainers.image.ref.name': tag },
    });
    expect(jsonOf(members, 'index.json')).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [named('docker.io/library/server:latest', 'latest'), named('ghcr.io/acme/server:1', '1')],
    });
    expect(jsonOf(members, 'manifest.json')).toMatchObject([
      { RepoTags: ['server:latest', 'ghcr.io/acme/server:1'] },
    ]);
  });

  it('gives no name where there are no tags', async () => {
    const members = await membersOf(await archiveOf(await assembleExample(tempFolder())));
    expect(jsonOf(members, 'manifest.json')).toMatchObject([{ RepoTags: null }]);
    expect(JSON.stringify(jsonOf(members, 'index.json'))).not.toContain('annotations');
  });

  it('is the same from another folder', async () => {
    const [one, two] = [await assembleExample(tempFolder()), await assembleExample(tempFolder())];
    expect((await archiveOf(one, ['a:1'])).equals(await archiveOf(two, ['a:1']))).toBe(true);
  });

  it('holds plain layers, named by their diffIDs, where uncompressed ones are asked for', async () => {
    const image = await assembleExample(tempFolder(), { compression: 'zstd', layers: LAYERS });
    const members = await membersOf(
      await collect(archiveStream(image, { tags: ['a:1'], layers: 'uncompressed' })),
    );
    const diffIds = image.layers.map(({ diffId }) => `blobs/sha256/${hexOf(diffId)}`);
    expect(jsonOf(members, 'manifest.json')).toEqual([
      { Config: `blobs/sha256/${hexOf(image.id)}`, RepoTags: ['a:1'], Layers: diffIds },
    ]);
    expect(members.map(([name]) => name)).toEqual([
      ...[`blobs/sha256/${hexOf(image.id)}`, ...diffIds].sort(),
      'manifest.json',
    ]);
    for (const [name, content] of members.slice(0, 3))
      expect(`blobs/sha256/${hexOf(sha256(content))}`).toBe(name);
  });

  it('fails where a blob has changed its length since', async () => {
    const image = await assembleExample(tempFolder());
    writeFileSync(image.layers[0]?.file ?? '', 'x');
    await expect(archiveOf(image)).rejects.toThrow(
      'changed while it was read: it has 1 instead of 186 bytes',
    );
  });

  it('lets go of its files when it is closed early', async () => {
    const image = await assembleExample(tempFolder(), {
      layers: [layerPlan(fileEntry('/r', Buffer.alloc(1000)))],
    });
    const stream = archiveStream(image, { tags: [] });
    stream.once('data', () => stream.destroy());
    await new Promise((resolve) => stream.once('close', resolve));
    expect(stream.destroyed).toBe(true);
  });
});

describe('readArchive', () => {
  it.each(['gzip', 'zstd'] as const)('reads the image back (%s)', async (compression) => {
    const image = await assembleExample(tempFolder(), {
      compression,
      layers: LAYERS,
      annotations: { a: 'b' },
    });
    const read = await readBack(await archiveOf(image, ['a:1', 'b:2']));
    expect(await validate(read)).toEqual([]);
    expect(read).toEqual({
      ...image,
      manifestBytes: Buffer.from(image.manifestBytes),
      configBytes: Buffer.from(image.configBytes),
      layers: image.layers.map((layer, i) => ({ ...layer, file: read.layers[i]?.file })),
    });
    expect(read.layers.map(({ file }) => readFileSync(file))).toEqual(
      image.layers.map(({ file }) => readFileSync(file)),
    );
  });

  it('reads the variant of the platform', async () => {
    const platform = { os: 'linux', architecture: 'arm', variant: 'v6' } as const;
    const read = await readBack(await archiveOf(await assembleExample(tempFolder(), { platform })));
    expect(read.platform).toEqual(platform);
  });
});

/** The members of a good archive, changed. */
type Change = (members: Members, image: Image) => Members;

const without =
  (name: string): Change =>
  (members) =>
    members.filter(([found]) => found !== name);
const withJson =
  (name: string, change: (value: never) => object): Change =>
  (members) =>
    members.map(([found, content]) =>
      found === name
        ? [found, Buffer.from(encodeDocument(change(JSON.parse(content.toString()) as never)))]
        : [found, content],
    );

describe('malformed archives', () => {
  it.each<[string, Change, string]>([
    ['no oci-layout', without('oci-layout'), 'the archive has no oci-layout'],
    ['no index.json', without('index.json'), 'the archive has no index.json'],
    ['no manifest.json', without('manifest.json'), 'the archive has no manifest.json'],
    [
      'no manifest',
      (members, image) => without(`blobs/sha256/${hexOf(image.digest)}`)(members, image),
      'the archive has no blob sha256:',
    ],
    [
      'no config',
      (members, image) => without(`blobs/sha256/${hexOf(image.id)}`)(members, image),
      'the archive has no blob sha256:',
    ],
    [
      'no layer',
      (members, image) =>
        without(`blobs/sha256/${hexOf(image.layers[0]?.descriptor.digest ?? 'sha256:')}`)(members, image),
      'the archive has no blob sha256:',
    ],
    ['a member twice', (members) => [...members, ...members.slice(-1)], 'the archive has oci-layout twice'],
    ['a blob twice', (members) => [...members, ...members.slice(0, 1)], 'twice'],
    [
      'a blob that is another',
      (members) =>
        members.map(([name], i) =>
          i === 0 ? [name, Buffer.from('x')] : (members[i] ?? [name, Buffer.from('x')]),
        ),
      'has the digest sha256:',
    ],
    [
      'a path out of the folder',
      (members) => [...members, ['../evil', Buffer.from('x')]],
      'the archive has "../evil" (file), which is no part of an image',
    ],
    [
      'an absolute path',
      (members) => [...members, ['/etc/evil', Buffer.from('x')]],
      'the archive has "/etc/evil" (file)',
    ],
    [
      'a blob whose name leads out',
      (members) => [...members, ['blobs/sha256/../../evil', Buffer.from('x')]],
      'which is no part of an image',
    ],
    [
      'another file',
      (members) => [...members, ['repositories', Buffer.from('{}')]],
      'the archive has "repositories" (file)',
    ],
    [
      'a document that is too large',
      (members) => [['index.json', Buffer.alloc(4 * 1024 * 1024 + 1)], ...members],
      'index.json has 4194305 bytes, too many',
    ],
    [
      'another layout',
      withJson('oci-layout', () => ({ imageLayoutVersion: '9' })),
      'oci-layout.imageLayoutVersion should be',
    ],
    [
      'no image',
      withJson('index.json', (index: object) => ({ ...index, manifests: [] })),
      'the archive does not hold exactly one image',
    ],
    [
      'two images',
      withJson('index.json', (index: { manifests: object[] }) => ({
        ...index,
        manifests: [...index.manifests, { ...index.manifests[0], digest: `sha256:${'0'.repeat(64)}` }],
      })),
      'the archive does not hold exactly one image',
    ],
    [
      'two forms that differ',
      withJson('manifest.json', ([image]: [object]) => [{ ...image, Layers: [] }]),
      'are not of the same image',
    ],
    [
      'two configs',
      withJson('manifest.json', ([image]: [object]) => [{ ...image, Config: 'x' }]),
      'are not of the same image',
    ],
  ])('with %s are a FormatError', async (_, change, message) => {
    const image = await assembleExample(tempFolder());
    const tar = await tarOf(change(await membersOf(await archiveOf(image)), image));
    const reading = readBack(tar);
    await expect(reading).rejects.toThrow(FormatError);
    await expect(reading).rejects.toThrow(message);
  });

  it('put no file outside the folder', async () => {
    const folder = tempFolder();
    const tar = await tarOf([['../../evil', Buffer.from('x')]]);
    writeFileSync(join(folder, 'image.tar'), tar);
    await expect(readArchive(join(folder, 'image.tar'), join(folder, 'a/b'))).rejects.toThrow(FormatError);
    expect(existsSync(join(folder, 'evil'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['a', 'image.tar']);
  });

  it('with a link for a blob are a FormatError', async () => {
    const header = {
      name: `blobs/sha256/${'0'.repeat(64)}`,
      type: 'symlink',
      mode: 0o777,
      uid: 0,
      gid: 0,
      size: 0,
      mtime: 0,
    } as const;
    const tar = await collect(writeTar([{ header: { ...header, linkTarget: '/etc/passwd' } }]));
    await expect(readBack(tar)).rejects.toThrow('(symlink), which is no part of an image');
  });

  it('are seen wherever they are cut or changed', async () => {
    const tar = await archiveOf(await assembleExample(tempFolder()));
    const random = randomNumbers(11);
    const outcomes = new Set<string>();
    for (let round = 0; round < 150; round += 1) {
      const bad = Buffer.from(tar.subarray(0, round % 2 === 0 ? random(tar.length - 1024) : tar.length));
      if (round % 2 === 1) bad[random(tar.length)] = random(256);
      const outcome = await readBack(bad).then(
        () => 'read',
        (error: unknown) => (error instanceof FormatError ? 'FormatError' : String(error)),
      );
      // A cut must be seen; a change may hit bytes that say nothing, such as padding.
      outcomes.add(round % 2 === 0 ? `cut: ${outcome}` : outcome);
    }
    expect([...outcomes].sort()).toEqual(['FormatError', 'cut: FormatError', 'read']);
  });
});
