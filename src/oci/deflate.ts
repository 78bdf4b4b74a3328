// Raw deflate at one level, with the same bytes on every machine. zlib's output is not fixed by its format: it
// differs between versions, vendors and CPUs. pako, which is JavaScript, is the reference; the zlib inside Node
// is used only where its bytes were seen to equal pako's, for it is twice as fast and leaves the main thread free.

import { createDeflateRaw } from 'node:zlib';
import type { ByteStream } from './digest.js';
import { CHUNK_SIZE, through } from './through.js';

export type DeflateFunction = (source: ByteStream) => AsyncIterable<Uint8Array>;

/** What decides which zlib is inside this Node. */
export interface Runtime {
  /** `process.platform`. */
  readonly platform: string;
  /** `process.arch`. */
  readonly arch: string;
  /** `process.versions.zlib`. */
  readonly zlib: string;
}

/** Where Node's zlib gives pako's bytes: seen by __tests__/oci/deflate.test.ts, which fails where it is not so. */
export const SAME_AS_PAKO: readonly Runtime[] = [
  { platform: 'linux', arch: 'x64', zlib: '1.3.1-e00f703' }, // Node 20.20
  { platform: 'linux', arch: 'x64', zlib: '1.3.2.1-motley-8002e91' }, // Node 24.21
  { platform: 'linux', arch: 'arm64', zlib: '1.3.2.1-motley-8002e91' }, // Node 24.21, under qemu
];

/** This process. */
export const RUNTIME: Runtime = {
  platform: process.platform,
  arch: process.arch,
  zlib: process.versions.zlib,
};

// Spelt out, defaults included: each of them changes the bytes.
const OPTIONS = { level: 6, windowBits: 15, memLevel: 8, strategy: 0 } as const;

/** The implementation for a runtime. */
export function chooseDeflate(runtime: Runtime = RUNTIME): DeflateFunction {
  const isSame = SAME_AS_PAKO.some(
    ({ platform, arch, zlib }) =>
      platform === runtime.platform && arch === runtime.arch && zlib === runtime.zlib,
  );
  return isSame ? deflateWithZlib : deflateWithPako;
}

/** Deflates with the zlib inside Node, off the main thread. */
export function deflateWithZlib(source: ByteStream): AsyncIterable<Uint8Array> {
  return through(source, createDeflateRaw({ ...OPTIONS, chunkSize: CHUNK_SIZE }));
}

/** Deflates with pako, on the main thread, a chunk at a time. */
export async function* deflateWithPako(source: ByteStream): AsyncGenerator<Uint8Array> {
  // Loaded only where Node's zlib will not do.
  const { Deflate } = await import('pako');
  const done: Uint8Array[] = [];
  const deflate = new Deflate({ ...OPTIONS, raw: true, legacyHash: false, chunkSize: CHUNK_SIZE });
  deflate.onData = (chunk): void => {
    done.push(chunk);
  };
  for await (const chunk of source) {
    deflate.push(chunk, false);
    yield* done.splice(0);
  }
  deflate.push(new Uint8Array(0), true);
  yield* done;
}
