// What other programs say of our archives: crane, skopeo and GNU tar.

import { execFileSync, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveStream } from '../../src/oci/archive.js';
import { writeLayer } from '../../src/oci/layer.js';
import type { Entry, Image } from '../../src/oci/types.js';
import { assembleExample, directoryEntry, fileEntry, layerPlan, symlinkEntry } from '../support/oci.js';
import { tempFolder } from '../support/temp-folder.js';

const EPOCH = 1_700_000_000;

/** Runs a program that the test cannot do without. */
function run(tool: string, ...args: readonly string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

function needTool(tool: string, remedy: string): void {
  const { error } = spawnSync(tool, ['--help']);
  if (error !== undefined) throw new Error(`these tests need ${tool} on PATH: ${remedy}`, { cause: error });
}

beforeAll(() => {
  needTool('crane', 'go install github.com/google/go-containerregistry/cmd/crane@latest');
  needTool('skopeo', 'apt-get install skopeo');
});

const ENTRIES: readonly Entry[] = [
  fileEntry('/server', Buffer.alloc(200_000, 'server'), 0o755),
  { ...directoryEntry('/data', 0o1777), uid: 1_000_650_000, gid: 5 },
  fileEntry(`/${'d'.repeat(60)}/${'f'.repeat(60)}`, 'long'),
  fileEntry('/größe', 'not ASCII'),
  symlinkEntry('/link', `/${'t'.repeat(120)}`),
];

interface Example {
  readonly folder: string;
  readonly archive: string;
  readonly image: Image;
}

async function makeArchive(
  options: {
    compression?: 'gzip' | 'zstd';
    layers?: 'as-is' | 'uncompressed';
    tags?: readonly string[];
  } = {},
): Promise<Example> {
  const folder = tempFolder();
  const image = await assembleExample(join(folder, 'blobs'), {
    compression: options.compression ?? 'gzip',
    layers: [layerPlan(...ENTRIES), layerPlan(fileEntry('/second', '2'))],
    run: {
      Entrypoint: ['/server'],
      User: '65532:65532',
      Labels: { title: 'a "b"' },
      ExposedPorts: { '80/tcp': {} },
    },
    annotations: { 'org.example.a': 'b' },
  });
  const archive = join(folder, 'image.tar');
  const { tags = ['example.com/acme/server:1'], layers = 'as-is' } = options;
  await pipeline(archiveStream(image, { tags, layers }), createWriteStream(archive));
  return { folder, archive, image };
}

function inspect(source: string): {
  Digest: string;
  Layers: readonly string[];
  Labels: unknown;
  Architecture: string;
} {
  return JSON.parse(run('skopeo', 'inspect', source)) as ReturnType<typeof inspect>;
}

describe('crane', () => {
  it('finds the archive valid', async () => {
    const { archive } = await makeArchive();
    expect(run('crane', 'validate', '--tarball', archive)).toContain('PASS');
  });

  it('finds the archive without a name, and that of plain layers, valid', async () => {
    for (const example of [
      await makeArchive({ tags: [] }),
      await makeArchive({ compression: 'zstd', layers: 'uncompressed' }),
    ]) {
      expect(run('crane', 'validate', '--tarball', example.archive)).toContain('PASS');
    }
  });

  it('does not find an archive with one byte changed valid', async () => {
    const { archive } = await makeArchive();
    const bytes = readFileSync(archive);
    bytes[700] = (bytes[700] ?? 0) ^ 1;
    writeFileSync(archive, bytes);
    expect(spawnSync('crane', ['validate', '--tarball', archive]).status).not.toBe(0);
  });
});

describe('skopeo', () => {
  it('reads the archive as an OCI archive, with our digest', async () => {
    const { archive, image } = await makeArchive();
    expect(inspect(`oci-archive:${archive}`)).toMatchObject({
      Digest: image.digest,
      Layers: image.layers.map(({ descriptor }) => descriptor.digest),
      Labels: { title: 'a "b"' },
      Architecture: 'amd64',
    });
  });

  it('reads the archive as a Docker archive, with our diffIDs', async () => {
    const { archive, image } = await makeArchive({ tags: ['a:1', 'example.com/b:2'] });
    for (const name of ['a:1', 'example.com/b:2']) {
      expect(inspect(`docker-archive:${archive}:${name}`).Layers).toEqual(
        image.layers.map(({ diffId }) => diffId),
      );
    }
  });

  it.each(['gzip', 'zstd'] as const)(
    'checks every blob of the layout on the way to a copy (%s)',
    async (compression) => {
      const { archive, folder, image } = await makeArchive({ compression });
      const [layout, copy] = [join(folder, 'layout'), join(folder, 'copy')];
      mkdirSync(layout);
      run('tar', '-xf', archive, '-C', layout);
      run('skopeo', 'copy', `oci:${layout}:1`, `dir:${copy}`);
      expect(readFileSync(join(copy, 'manifest.json'))).toEqual(Buffer.from(image.manifestBytes));
    },
  );
});

describe('GNU tar', () => {
  it('lists the archive', async () => {
    const { archive } = await makeArchive();
    const lines = run('tar', '-tvf', archive, '--numeric-owner', '--utc').trim().split('\n');
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toMatch(/^-rw-r--r-- 0\/0 +30 1970-01-01 00:00 oci-layout$/);
  });

  it('lists a layer with every name, owner, mode and time as it was asked for', async () => {
    const { descriptor, file } = await writeLayer(layerPlan(...ENTRIES), {
      directory: tempFolder(),
      compression: 'gzip',
      epoch: EPOCH,
    });
    expect(descriptor.size).toBe(readFileSync(file).length);
    const lines = run('tar', '-tzvf', file, '--numeric-owner', '--utc').trim().split('\n');
    const long = 'd'.repeat(60);
    expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual([
      'drwxrwxrwt 1000650000/5 0 2023-11-14 22:13 data/',
      `drwxr-xr-x 0/0 0 2023-11-14 22:13 ${long}/`,
      `-rw-r--r-- 0/0 4 2023-11-14 22:13 ${long}/${'f'.repeat(60)}`,
      '-rw-r--r-- 0/0 9 2023-11-14 22:13 größe',
      `lrwxrwxrwx 0/0 0 2023-11-14 22:13 link -> /${'t'.repeat(120)}`,
      '-rwxr-xr-x 0/0 200000 2023-11-14 22:13 server',
    ]);
  });

  it('makes the same bytes in its ustar form', async () => {
    const folder = tempFolder({ 'etc/motd': 'hello\n', server: 'x'.repeat(1000), empty: '' });
    symlinkSync('/etc/motd', join(folder, 'link'));
    run('chmod', '-R', 'u=rwX,go=rX', folder);
    run('chmod', '755', join(folder, 'server'));
    const form = ['--format=ustar', '-b1', '--no-recursion', '--owner=0', '--group=0', '--numeric-owner'];
    const members = ['empty', 'etc', 'etc/motd', 'link', 'server'];
    run('tar', ...form, `--mtime=@${EPOCH}`, '-C', folder, '-cf', join(folder, 'gnu.tar'), ...members);
    const plan = layerPlan(
      fileEntry('/server', 'x'.repeat(1000), 0o755),
      symlinkEntry('/link', '/etc/motd'),
      fileEntry('/etc/motd', 'hello\n'),
      fileEntry('/empty', ''),
    );
    const { file } = await writeLayer(plan, {
      directory: join(folder, 'out'),
      compression: 'gzip',
      epoch: EPOCH,
    });
    expect(gunzipSync(readFileSync(file)).equals(readFileSync(join(folder, 'gnu.tar')))).toBe(true);
  });
});
