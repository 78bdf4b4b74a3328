// The promise of one digest rests on this: whichever implementation a machine uses, the bytes are pako's.

import { closeSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  chooseDeflate,
  deflateWithPako,
  deflateWithZlib,
  RUNTIME,
  SAME_AS_PAKO,
  type DeflateFunction,
} from '../../src/oci/deflate.js';
import { sha256 } from '../../src/oci/digest.js';
import { randomNumbers } from '../support/elf-fuzz.js';
import { collect, inChunks } from '../support/oci.js';

const WINDOW = 32 * 1024;
const CHUNK = 64 * 1024;

/** What zlib calls lit_bufsize: so many symbols end a block. */
const BLOCK_SYMBOLS = 16 * 1024;

const isListed = SAME_AS_PAKO.some(
  ({ platform, arch, zlib }) =>
    platform === RUNTIME.platform && arch === RUNTIME.arch && zlib === RUNTIME.zlib,
);

function randomBytes(length: number, alphabet = 256): Buffer {
  const random = randomNumbers(length + alphabet);
  return Buffer.from(Uint8Array.from({ length }, () => random(alphabet)));
}

/** Like instructions: opcodes from a small set, registers, and addresses that return. */
function codeLike(length: number): Buffer {
  const random = randomNumbers(7);
  const opcodes = ['488b', '4889', 'e8', '0f84', '4883ec', 'c3', '90', '488d05'].map((hex) =>
    Buffer.from(hex, 'hex'),
  );
  const targets = Array.from({ length: 500 }, () => randomBytes(4));
  const parts: Buffer[] = [];
  for (let size = 0; size < length;) {
    const part = Buffer.concat([
      opcodes[random(8)] ?? Buffer.alloc(0),
      targets[random(500)] ?? Buffer.alloc(0),
    ]);
    parts.push(part.subarray(0, random(4) === 0 ? undefined : part.length - 4));
    size += part.length;
  }
  return Buffer.concat(parts).subarray(0, length);
}

/** Slices of the Node that runs this: a large real program. */
function realProgram(): Buffer {
  const file = openSync(process.execPath, 'r');
  const slices = [0, 8_000_000, 20_000_000].map((position) => {
    const slice = Buffer.alloc(700_000);
    return slice.subarray(0, readSync(file, slice, 0, slice.length, position));
  });
  closeSync(file);
  return Buffer.concat(slices);
}

const text = Buffer.from(
  Array.from(
    { length: 9000 },
    (_, i) => `${i} func (s *Server) Handle${i % 97}(w http.ResponseWriter)\n`,
  ).join(''),
);
const mixed = Buffer.concat([
  randomBytes(100_000),
  Buffer.alloc(70_000),
  codeLike(150_000),
  randomBytes(40_000),
  text.subarray(0, 60_000),
  randomBytes(100_000),
]);

const EDGES = [
  0,
  1,
  2,
  3,
  4,
  257,
  258,
  259,
  BLOCK_SYMBOLS - 1,
  BLOCK_SYMBOLS,
  BLOCK_SYMBOLS + 1,
  WINDOW - 262,
].concat([WINDOW - 1, WINDOW, WINDOW + 1, 2 * WINDOW - 262, CHUNK - 1, CHUNK, CHUNK + 1]);

const CORPUS: readonly (readonly [string, Buffer])[] = [
  ['a real program', realProgram()],
  ['code-like bytes', codeLike(500_000)],
  ['random bytes', randomBytes(300_000)],
  ['bytes of three values', randomBytes(300_000, 3)],
  ['zeros', Buffer.alloc(400_000)],
  ['text', text],
  ['all of these in turn', mixed],
  ...EDGES.map((size) => [`${size} random bytes`, randomBytes(size)] as const),
  ...EDGES.map((size) => [`${size} zeros`, Buffer.alloc(size)] as const),
  ...EDGES.map((size) => [`${size} code-like bytes`, codeLike(size)] as const),
];

async function deflate(run: DeflateFunction, bytes: Uint8Array, chunk = CHUNK): Promise<Buffer> {
  return collect(run(inChunks(bytes, chunk)));
}

describe('deflateWithPako', () => {
  it.each(CORPUS)('can be read back: %s', async (_, bytes) => {
    expect(inflateRawSync(await deflate(deflateWithPako, bytes)).equals(bytes)).toBe(true);
  });

  it('gives the bytes that it gave when this was written', async () => {
    const digests = [mixed, codeLike(500_000), text].map(async (bytes) =>
      sha256(await deflate(deflateWithPako, bytes)),
    );
    expect(await Promise.all(digests)).toMatchInlineSnapshot(`
      [
        "sha256:1fb971f6c73ccbcfba3d701d47422b2a7e7cbd3e0893750f414b3d63f8da7787",
        "sha256:f97d04a97a387c1e7e619d6d2e7c1169ee68b6c3336cb585acd8627647a49159",
        "sha256:04adcac98663333089ae98d1205b4507a50e509eb8a1d1c2b0b345c81c5e177a",
      ]
    `);
  });
});

describe('the implementation that is chosen', () => {
  it('is zlib exactly where the list names this platform and zlib', () => {
    expect(chooseDeflate()).toBe(isListed ? deflateWithZlib : deflateWithPako);
  });

  it.each([
    ['another CPU', { arch: 'riscv64' }],
    ['another system', { platform: 'darwin' }],
    ['another zlib', { zlib: '1.2.13' }],
  ])('is pako for %s', (_, other) => {
    const [listed] = SAME_AS_PAKO;
    expect(chooseDeflate({ platform: 'linux', arch: 'x64', zlib: '', ...listed, ...other })).toBe(
      deflateWithPako,
    );
  });

  it.each(CORPUS)("gives pako's bytes: %s", async (_, bytes) => {
    const reference = await deflate(deflateWithPako, bytes);
    expect((await deflate(chooseDeflate(), bytes)).equals(reference)).toBe(true);
  });
});

describe.each([
  ['pako', deflateWithPako],
  ['zlib', deflateWithZlib],
])('%s', (_, run) => {
  it.each([511, 512, 513, BLOCK_SYMBOLS, WINDOW - 262, WINDOW, WINDOW + 1, 99_999, Infinity])(
    'gives the same bytes for chunks of %d bytes',
    async (chunk) => {
      const reference = await deflate(run, mixed);
      expect((await deflate(run, mixed, chunk)).equals(reference)).toBe(true);
    },
  );

  it.each([1, 7])('gives the same bytes for chunks of %d bytes, for less of them', async (chunk) => {
    const bytes = mixed.subarray(95_000, 115_000);
    expect((await deflate(run, bytes, chunk)).equals(await deflate(run, bytes))).toBe(true);
  });

  it('passes an error of its source', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(100_000);
      await Promise.resolve();
      throw new Error('the disk is gone');
    }
    await expect(collect(run(failing()))).rejects.toThrow('the disk is gone');
  });
});

describe('deflateWithZlib', () => {
  it('leaves the main thread free', async () => {
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 1);
    await deflate(deflateWithZlib, realProgram(), 1024 * 1024);
    clearInterval(timer);
    // On the main thread there would be none.
    expect(ticks).toBeGreaterThan(1);
  });
});
