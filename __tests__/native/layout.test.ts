// What crane and skopeo say of our layouts and of archives of several platforms, and what is left on a full disk.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ActionError } from '../../src/errors.js';
import { archiveStream } from '../../src/oci/archive.js';
import { writeArchive } from '../../src/oci/archive-file.js';
import { describeSet, makeIndex, type ImageSet } from '../../src/oci/image-index.js';
import { writeLayout } from '../../src/oci/layout.js';
import { parsePlatform } from '../../src/oci/platform.js';
import { startRealRegistry } from '../support/docker-registry.js';
import { assembleExample, fileEntry, layerPlan } from '../support/oci.js';
import { tempFolder } from '../support/temp-folder.js';

/** Runs a program that the test cannot do without. */
function run(tool: string, ...args: readonly string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

async function setOf(...platforms: readonly string[]): Promise<ImageSet> {
  const directory = tempFolder();
  const images = await Promise.all(
    platforms.map((text) =>
      assembleExample(directory, { platform: parsePlatform(text), run: { Cmd: [text] } }),
    ),
  );
  return images.length === 1 ? { images } : { images, index: makeIndex(images) };
}

describe('a layout', () => {
  it('of one image and one of several is read by skopeo and crane by their names', async () => {
    const folder = join(tempFolder(), 'layout');
    const [one, several] = [await setOf('linux/amd64'), await setOf('linux/amd64', 'linux/arm64')];
    await writeLayout(folder, one, ['ghcr.io/acme/server:1.4.2']);
    await writeLayout(folder, several, ['localhost:5000/acme/worker:1.4.2']);
    const inspected = run('skopeo', 'inspect', `oci:${folder}:ghcr.io/acme/server:1.4.2`);
    expect(JSON.parse(inspected)).toMatchObject({ Digest: one.images[0]?.digest, Architecture: 'amd64' });
    const copy = join(tempFolder(), 'copy');
    run('skopeo', 'copy', '--all', `oci:${folder}:localhost:5000/acme/worker:1.4.2`, `dir:${copy}`);
    expect(readFileSync(join(copy, 'manifest.json'))).toEqual(Buffer.from(several.index?.bytes ?? []));
  });

  it('is pushed by crane, with our digest', async () => {
    const registry = await startRealRegistry();
    for (const set of [await setOf('linux/amd64'), await setOf('linux/amd64', 'linux/arm64')]) {
      const folder = join(tempFolder(), 'layout');
      await writeLayout(folder, set, ['a:1']);
      const name = `${registry.host}/a:${set.images.length}`;
      run('crane', 'push', folder, name);
      expect(run('crane', 'digest', name).trim()).toBe(describeSet(set).digest);
      expect(run('crane', 'validate', '--remote', name)).toContain('PASS');
    }
  });

  it('takes another image from skopeo and keeps it when we add ours', async () => {
    const [source, folder] = [join(tempFolder(), 'source'), join(tempFolder(), 'layout')];
    const [theirs, ours] = [await setOf('linux/arm64'), await setOf('linux/amd64')];
    await writeLayout(source, theirs, ['a:1']);
    run('skopeo', 'copy', `oci:${source}:a:1`, `oci:${folder}:theirs`);
    await writeLayout(folder, ours, ['ghcr.io/a/ours:1']);
    for (const [name, set] of [
      ['theirs', theirs],
      ['ghcr.io/a/ours:1', ours],
    ] as const) {
      expect(JSON.parse(run('skopeo', 'inspect', `oci:${folder}:${name}`))).toMatchObject({
        Digest: set.images[0]?.digest,
      });
    }
  });
});

describe('an archive of several platforms', () => {
  it('is an OCI archive with the index, and a Docker archive with one image', async () => {
    const set = await setOf('linux/amd64', 'linux/arm64');
    const [, arm64] = set.images;
    if (arm64 === undefined) throw new Error('two images were asked for');
    const file = join(tempFolder(), 'image.tar');
    await writeArchive(file, { ...set, daemonImage: arm64 }, { tags: ['example.com/a:1'] });
    expect(run('crane', 'validate', '--tarball', file)).toContain('PASS');
    const docker = JSON.parse(run('skopeo', 'inspect', `docker-archive:${file}:example.com/a:1`)) as object;
    expect(docker).toMatchObject({ Architecture: 'arm64' });
    const copy = join(tempFolder(), 'copy');
    run('skopeo', 'copy', '--all', `oci-archive:${file}:1`, `dir:${copy}`);
    expect(readFileSync(join(copy, 'manifest.json'))).toEqual(Buffer.from(set.index?.bytes ?? []));
  });
});

function asRoot(tool: string, ...args: readonly string[]): void {
  if (process.getuid?.() === 0) run(tool, ...args);
  else run('sudo', '-n', tool, ...args);
}

/** A disk of 512 KiB. */
function smallDisk(): string {
  const folder = join(tempFolder(), 'disk');
  mkdirSync(folder);
  // Fails the test where this user may not mount: a full disk cannot be had otherwise.
  asRoot('mount', '-t', 'tmpfs', '-o', 'size=512k,mode=1777', 'tmpfs', folder);
  onTestFinished(() => {
    asRoot('umount', folder);
  });
  return folder;
}

const largeSet = async (): Promise<ImageSet> => ({
  images: [
    await assembleExample(tempFolder(), { layers: [layerPlan(fileEntry('/r', randomBytes(1_000_000)))] }),
  ],
});

function filesOf(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readOrNothing(file)] as const);
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return 'a folder';
  }
}

describe('a full disk', () => {
  it('leaves a layout as it was', async () => {
    const folder = join(smallDisk(), 'layout');
    await writeLayout(folder, await setOf('linux/amd64'), ['a:1']);
    const before = filesOf(folder);
    const writing = writeLayout(folder, await largeSet(), ['a:1']);
    await expect(writing).rejects.toThrow(ActionError);
    await expect(writing).rejects.toThrow('cannot be written: there is no space left on the disk');
    expect(filesOf(folder)).toEqual(before);
  });

  it('leaves no part of a layout that was not there', async () => {
    const disk = smallDisk();
    await expect(writeLayout(join(disk, 'a', 'layout'), await largeSet(), [])).rejects.toThrow(
      'no space left',
    );
    expect(readdirSync(disk)).toEqual([]);
  });

  it('leaves an archive as it was', async () => {
    const disk = smallDisk();
    const file = join(disk, 'image.tar');
    writeFileSync(file, 'old');
    const writing = writeArchive(file, { ...(await largeSet()) }, { tags: [] });
    await expect(writing).rejects.toThrow(`${file} cannot be written: there is no space left on the disk`);
    expect(readdirSync(disk)).toEqual(['image.tar']);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });
});

it('an archive of several platforms is the same as a file and as a stream', async () => {
  const set = await setOf('linux/amd64', 'linux/arm64');
  const folder = tempFolder();
  await pipeline(archiveStream(set, { tags: ['a:1'] }), createWriteStream(join(folder, 'stream.tar')));
  await writeArchive(join(folder, 'file.tar'), set, { tags: ['a:1'] });
  run('cmp', join(folder, 'stream.tar'), join(folder, 'file.tar'));
});
