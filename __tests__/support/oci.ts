// Entries, layers and images for tests, and streams as bytes.

import { assemble, type AssembleOptions } from '../../src/oci/assemble.js';
import type { ByteStream } from '../../src/oci/digest.js';
import type { Entry, Image, LayerPlan } from '../../src/oci/types.js';

const ROOT = { uid: 0, gid: 0 } as const;

export function fileEntry(path: string, content: string | Uint8Array, mode = 0o644): Entry {
  const bytes = Buffer.from(content);
  return { type: 'file', path, mode, ...ROOT, size: bytes.length, content: { bytes } };
}

export function directoryEntry(path: string, mode = 0o755): Entry {
  return { type: 'directory', path, mode, ...ROOT };
}

export function symlinkEntry(path: string, target: string): Entry {
  return { type: 'symlink', path, mode: 0o777, ...ROOT, target };
}

export function layerPlan(...entries: readonly Entry[]): LayerPlan {
  return { createdBy: 'COPY . /', entries };
}

/** What the golden bytes of the layer tests were made from. */
export const EXAMPLE_LAYER = layerPlan(
  fileEntry('/server', '#!\0\x01\x02', 0o755),
  symlinkEntry('/link', '/etc/motd'),
  fileEntry('/etc/motd', 'hello\n'),
);
export const EXAMPLE_EPOCH = 1_700_000_000;

/** Assembles a small image; `directory` takes its blobs. */
export function assembleExample(directory: string, options: Partial<AssembleOptions> = {}): Promise<Image> {
  return assemble({
    platform: { os: 'linux', architecture: 'amd64' },
    layers: [EXAMPLE_LAYER],
    run: { Entrypoint: ['/server'], User: '65532:65532' },
    epoch: EXAMPLE_EPOCH,
    compression: 'gzip',
    directory,
    ...options,
  });
}

/** All bytes of a stream. */
export async function collect(stream: ByteStream): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The bytes in chunks of one length, the last one shorter. */
export function* inChunks(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
