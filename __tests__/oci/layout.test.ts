import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImageError, InputError } from '../../src/errors.js';
import { hexOf, sha256 } from '../../src/oci/digest.js';
import { makeIndex } from '../../src/oci/image-index.js';
import { checkLayoutFolder, writeLayout } from '../../src/oci/layout.js';
import { parsePlatform } from '../../src/oci/platform.js';
import type { Image } from '../../src/oci/types.js';
import { assembleExample } from '../support/oci.js';
import { tempFolder } from '../support/temp-folder.js';

const REF_NAME = 'org.opencontainers.image.ref.name';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

function exampleFor(platform: string, cmd = ''): Promise<Image> {
  return assembleExample(tempFolder(), { platform: parsePlatform(platform), run: { Cmd: [cmd] } });
}

/** Every file of a folder with its content. */
function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file, 'latin1')];
    }),
  );
}

interface Named {
  readonly digest: string;
  readonly annotations?: Record<string, string>;
}

function indexOf(folder: string): Record<string, unknown> & { readonly manifests: readonly Named[] } {
  return JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as ReturnType<typeof indexOf>;
}

/** Digest by name. */
function namesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    indexOf(folder).manifests.map(({ annotations, digest }) => [annotations?.[REF_NAME] ?? '', digest]),
  );
}

describe('writeLayout', () => {
  it('makes a layout whose every blob has the digest that names it', async () => {
    const folder = join(tempFolder(), 'new', 'layout');
    const image = await exampleFor('linux/amd64');
    await writeLayout(folder, { images: [image] }, ['ghcr.io/acme/server:1', 'server']);
    const { 'index.json': index = '', 'oci-layout': layout, ...blobs } = filesOf(folder);
    expect(layout).toBe('{"imageLayoutVersion":"1.0.0"}');
    const descriptor = {
      mediaType: MANIFEST,
      digest: image.digest,
      size: image.manifestBytes.length,
      platform: { os: 'linux', architecture: 'amd64' },
    };
    const named = (name: string, full: string): object => ({
      ...descriptor,
      annotations: { [REF_NAME]: name, 'io.containerd.image.name': full },
    });
    expect(JSON.parse(index)).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        named('ghcr.io/acme/server:1', 'ghcr.io/acme/server:1'),
        named('server:latest', 'docker.io/library/server:latest'),
      ],
    });
    const digests = [image.digest, image.id, ...image.layers.map(({ descriptor: { digest } }) => digest)];
    expect(Object.keys(blobs).sort()).toEqual(
      digests.map((digest) => `blobs/sha256/${hexOf(digest)}`).sort(),
    );
    for (const [name, content] of Object.entries(blobs)) {
      expect(`blobs/sha256/${hexOf(sha256(Buffer.from(content, 'latin1')))}`).toBe(name);
    }
  });

  it('names the index of several platforms', async () => {
    const folder = join(tempFolder(), 'layout');
    const images = [await exampleFor('linux/amd64'), await exampleFor('linux/arm64')];
    const index = makeIndex(images);
    await writeLayout(folder, { images, index }, ['a:1']);
    expect(indexOf(folder).manifests).toMatchObject([
      {
        mediaType: 'application/vnd.oci.image.index.v1+json',
        digest: index.digest,
        size: index.bytes.length,
      },
    ]);
    for (const { digest } of [index, ...images]) {
      expect(existsSync(join(folder, 'blobs', 'sha256', hexOf(digest)))).toBe(true);
    }
  });

  it('keeps the images that are there, and replaces what has the same name', async () => {
    const folder = tempFolder();
    const [one, two, three] = [
      await exampleFor('linux/amd64', '1'),
      await exampleFor('linux/amd64', '2'),
      await exampleFor('linux/amd64', '3'),
    ];
    await writeLayout(folder, { images: [one] }, ['ghcr.io/a:1', 'ghcr.io/a:latest']);
    await writeLayout(folder, { images: [two] }, ['ghcr.io/b:1', 'ghcr.io/a:latest']);
    await writeLayout(folder, { images: [three] }, []);
    await writeLayout(folder, { images: [three] }, []);
    expect(namesOf(folder)).toEqual({
      'ghcr.io/a:1': one.digest,
      'ghcr.io/b:1': two.digest,
      'ghcr.io/a:latest': two.digest,
      '': three.digest,
    });
    expect(indexOf(folder).manifests).toHaveLength(4);
  });

  it('keeps what somebody else wrote into the index', async () => {
    const other = {
      mediaType: 'application/x',
      digest: `sha512:${'0'.repeat(128)}`,
      size: 3,
      annotations: { [REF_NAME]: '1' },
      unknown: [1],
    };
    const index = { schemaVersion: 2, manifests: [other], annotations: { mine: 'yes' }, more: { a: null } };
    const folder = tempFolder({
      'oci-layout': '{"imageLayoutVersion": "1.0.0"}\n',
      'index.json': JSON.stringify(index),
      'README.md': 'hands off',
    });
    const image = await exampleFor('linux/amd64');
    await writeLayout(folder, { images: [image] }, ['a:1']);
    const { manifests, ...rest } = indexOf(folder);
    expect(rest).toEqual({ schemaVersion: 2, annotations: { mine: 'yes' }, more: { a: null } });
    expect(manifests[0]).toEqual(other);
    expect(manifests).toHaveLength(2);
    expect(filesOf(folder)).toMatchObject({
      'README.md': 'hands off',
      'oci-layout': '{"imageLayoutVersion": "1.0.0"}\n',
    });
  });

  it('is the same from the same images', async () => {
    const [one, two] = [tempFolder(), tempFolder()];
    for (const folder of [one, two])
      await writeLayout(folder, { images: [await exampleFor('linux/arm64')] }, ['a:1']);
    expect(filesOf(one)).toEqual(filesOf(two));
  });

  it('makes a blob whole that somebody left half', async () => {
    const folder = tempFolder();
    const image = await exampleFor('linux/amd64');
    const blob = join(folder, 'blobs', 'sha256', hexOf(image.id));
    await writeLayout(folder, { images: [image] }, ['a:1']);
    writeFileSync(blob, 'half');
    await writeLayout(folder, { images: [image] }, ['a:2']);
    expect(readFileSync(blob)).toEqual(Buffer.from(image.configBytes));
  });

  it('completes what a killed run has begun', async () => {
    const folder = tempFolder();
    const image = await exampleFor('linux/amd64');
    await writeLayout(folder, { images: [image] }, ['a:1']);
    const whole = filesOf(folder);
    rmSync(join(folder, 'index.json'));
    await writeLayout(folder, { images: [image] }, ['a:1']);
    expect(filesOf(folder)).toEqual(whole);
  });

  it('changes nothing where a blob has changed since it was inspected', async () => {
    const parent = tempFolder();
    const folder = join(parent, 'deep', 'layout');
    const [good, bad] = [await exampleFor('linux/amd64', '1'), await exampleFor('linux/arm64', '2')];
    const other = join(tempFolder(), 'other');
    writeFileSync(other, 'something else');
    const broken = {
      ...bad,
      layers: bad.layers.map((layer) => ({
        ...layer,
        file: other,
        descriptor: { ...layer.descriptor, digest: sha256(Buffer.from('x')) },
      })),
    };
    await expect(writeLayout(folder, { images: [broken] }, ['b:1'])).rejects.toThrow(ImageError);
    expect(readdirSync(parent)).toEqual([]);
    await writeLayout(folder, { images: [good] }, ['a:1']);
    const before = filesOf(folder);
    await expect(writeLayout(folder, { images: [broken] }, ['a:1'])).rejects.toThrow(
      'has changed since the image was inspected',
    );
    expect(filesOf(folder)).toEqual(before);
  });
});

describe('checkLayoutFolder', () => {
  it.each<[string, Record<string, string>, string]>([
    ['is not empty and no layout', { 'main.go': 'package main' }, 'is neither empty nor an OCI image layout'],
    [
      'has another version',
      { 'oci-layout': '{"imageLayoutVersion":"2.0.0"}' },
      'oci-layout.imageLayoutVersion should be "1.0.0"',
    ],
    ['has an oci-layout that is no JSON', { 'oci-layout': 'oh' }, 'oci-layout is not JSON'],
    [
      'has an index that is no JSON',
      { 'oci-layout': '{"imageLayoutVersion":"1.0.0"}', 'index.json': '{' },
      'index.json is not JSON',
    ],
    [
      'has an index that is none',
      { 'oci-layout': '{"imageLayoutVersion":"1.0.0"}', 'index.json': '{"schemaVersion":2}' },
      'index.json is not an image index',
    ],
  ])('refuses a folder that %s, and leaves it alone', async (_, files, message) => {
    const folder = tempFolder(files);
    const image = await exampleFor('linux/amd64');
    for (const check of [
      () => checkLayoutFolder(folder),
      () => writeLayout(folder, { images: [image] }, ['a:1']),
    ]) {
      await expect(check()).rejects.toThrow(InputError);
      await expect(check()).rejects.toThrow(message);
    }
    expect(filesOf(folder)).toEqual(files);
  });

  it('refuses a file', async () => {
    const folder = tempFolder({ layout: 'a file' });
    await expect(checkLayoutFolder(join(folder, 'layout'))).rejects.toThrow('is not a folder');
    await expect(checkLayoutFolder(join(folder, 'layout', 'below'))).resolves.toBeUndefined();
    const image = await exampleFor('linux/amd64');
    await expect(writeLayout(join(folder, 'layout', 'below'), { images: [image] }, [])).rejects.toThrow(
      'cannot be written: a part of its path is a file',
    );
  });

  it('takes a new folder, an empty one and a layout', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'empty'));
    await writeLayout(join(folder, 'layout'), { images: [await exampleFor('linux/amd64')] }, []);
    for (const name of ['new', 'empty', 'layout']) await checkLayoutFolder(join(folder, name));
  });
});
