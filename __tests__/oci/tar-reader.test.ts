import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import type { TarHeader } from '../../src/oci/tar.js';
import { readTar } from '../../src/oci/tar-reader.js';
import { writeTar } from '../../src/oci/tar-writer.js';
import { randomNumbers } from '../support/elf-fuzz.js';
import { collect, inChunks } from '../support/oci.js';

const FILE: TarHeader = { name: 'f', type: 'file', mode: 0o644, uid: 0, gid: 0, size: 700, mtime: 0 };
const CONTENT = Buffer.alloc(700, 'x');

function example(): Promise<Buffer> {
  return collect(
    writeTar([
      { header: { ...FILE, name: 'd/', type: 'directory', size: 0 } },
      { header: { ...FILE, name: 'ü' }, content: [CONTENT] },
      { header: { ...FILE, name: 'l', type: 'symlink', size: 0, linkTarget: 'd' } },
      { header: { ...FILE, name: 'last' }, content: [CONTENT] },
    ]),
  );
}

/** A header block by hand, for what the writer never writes; the checksum is right. */
function header(fields: {
  name?: string;
  size?: string;
  flag?: string;
  magic?: string;
  prefix?: string;
}): Buffer {
  const { name = 'f', size = '00000000000', flag = '0', magic = 'ustar\u000000', prefix = '' } = fields;
  const block = Buffer.alloc(512);
  block.write(name, 0, 'latin1');
  block.write('0000644', 100);
  block.write(size, 124, 'latin1');
  block.write(flag, 156);
  block.write(magic, 257, 'latin1');
  block.write(prefix, 345);
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

const END = Buffer.alloc(1024);

function data(text: string): Buffer {
  const block = Buffer.alloc(512);
  block.write(text);
  return block;
}

async function namesOf(tar: Uint8Array, chunk = 512): Promise<string[]> {
  const names: string[] = [];
  await readTar(inChunks(tar, chunk), 'the archive', (found) => {
    names.push(found.linkTarget === undefined ? found.name : `${found.name} -> ${found.linkTarget}`);
    return Promise.resolve();
  });
  return names;
}

describe('readTar', () => {
  it.each([1, 100, 511, 512, 513, 4096, 1e9])('reads chunks of %d bytes', async (chunk) => {
    const seen: string[] = [];
    await readTar(inChunks(await example(), chunk), 'the archive', async (found, content) => {
      const bytes = await collect(content);
      expect(bytes.equals(CONTENT.subarray(0, found.size))).toBe(true);
      seen.push(`${found.type} ${found.name} ${bytes.length}`);
    });
    expect(seen).toEqual(['directory d/ 0', 'file ü 700', 'symlink l 0', 'file last 700']);
  });

  it('skips content that is left unread, also half-way', async () => {
    const seen: string[] = [];
    await readTar(inChunks(await example(), 64), 'the archive', async ({ name }, content) => {
      if (name === 'ü') for await (const chunk of content) if ((chunk as Buffer).length > 0) break;
      seen.push(name);
    });
    expect(seen).toEqual(['d/', 'ü', 'l', 'last']);
  });

  it('passes an error of the visitor as it is, and closes its source', async () => {
    let closed = false;
    const tar = await example();
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        yield* inChunks(tar, 512);
        await Promise.resolve();
      } finally {
        closed = true;
      }
    }
    const error = new Error('enough');
    await expect(readTar(source(), 'the archive', () => Promise.reject(error))).rejects.toBe(error);
    expect(closed).toBe(true);
  });

  it('passes an error of the source as it is', async () => {
    const tar = await example();
    const error = new Error('the disk is gone');
    async function* source(): AsyncGenerator<Uint8Array> {
      yield tar.subarray(0, 2300);
      await Promise.resolve();
      throw error;
    }
    await expect(readTar(source(), 'the archive', () => Promise.resolve())).rejects.toBe(error);
    await expect(
      readTar(source(), 'the archive', async (_, content) => {
        await collect(content);
      }),
    ).rejects.toBe(error);
  });

  it('passes an error of the source that a visitor has swallowed', async () => {
    const tar = await example();
    const error = new Error('the disk is gone');
    async function* source(): AsyncGenerator<Uint8Array> {
      yield tar.subarray(0, 2300);
      await Promise.resolve();
      throw error;
    }
    const reading = readTar(source(), 'the archive', async (_, content) => {
      await collect(content).catch(() => undefined);
    });
    await expect(reading).rejects.toBe(error);
  });

  it.each<[string, Buffer[], string[]]>([
    ['the prefix of ustar', [header({ name: 'f', prefix: 'a/b' })], ['a/b/f']],
    ['no prefix in the GNU form', [header({ name: 'f', prefix: 'a/b', magic: 'ustar  \0' })], ['f']],
    ['an old archive', [header({ flag: '\0', magic: '' })], ['f']],
    [
      'a long name of GNU',
      [header({ flag: 'L', size: '00000000005' }), data('long\0'), header({})],
      ['long'],
    ],
    [
      'a long link of GNU',
      [header({ flag: 'K', size: '00000000005' }), data('long\0'), header({ flag: '2' })],
      ['f -> long'],
    ],
    [
      'a pax record for one member',
      [header({ flag: 'x', size: '00000000012' }), data('10 path=p\n'), header({}), header({})],
      ['p', 'f'],
    ],
    [
      'a global record, without heed',
      [header({ flag: 'g', size: '00000000012' }), data('10 path=p\n'), header({})],
      ['f'],
    ],
    [
      'a base-256 size',
      [header({ size: '\x80\0\0\0\0\0\0\0\0\0\0\x04' }), data('abcd'), header({ name: 'g' })],
      ['f', 'g'],
    ],
    [
      'numbers with blanks',
      [header({ size: '         4 \0' }), data('abcd'), header({ name: 'g' })],
      ['f', 'g'],
    ],
  ])('understands %s', async (_, blocks, names) => {
    expect(await namesOf(Buffer.concat([...blocks, END]))).toEqual(names);
  });

  it('allows zeros up to the end of a record', async () => {
    expect(await namesOf(Buffer.concat([header({}), Buffer.alloc(10240 - 512)]))).toEqual(['f']);
  });
});

describe('malformed archives', () => {
  it.each<[string, Buffer[], string]>([
    ['nothing', [], 'the archive ends at offset 0, 512 bytes too early'],
    ['no end', [header({})], 'the archive ends at offset 512, 512 bytes too early'],
    ['bytes behind the end', [header({}), END, data('x')], 'bytes behind the end of the tar archive'],
    ['a second archive', [header({}), END, header({}), END], 'bytes behind the end of the tar archive'],
    [
      'text',
      [Buffer.alloc(1024, 'text')],
      'the archive, offset 0: the chksum of a tar header is not an octal number',
    ],
    [
      'an unknown type',
      [header({ flag: 'S' }), END],
      'the archive, offset 0: a tar member has the unknown type "S"',
    ],
    [
      'a size that is no number',
      [header({ size: '0000000000x' }), END],
      'the size of a tar header is not an octal number',
    ],
    [
      'a negative size',
      [header({ size: '\xff'.repeat(12) }), END],
      'the size of a tar header is too large or negative',
    ],
    [
      'a huge size',
      [header({ size: `\x80\x7f${'\0'.repeat(10)}` }), END],
      'the size of a tar header is too large or negative',
    ],
    ['a size beyond the end', [header({ size: '77777777777' }), END], 'bytes too early'],
    [
      'a huge extension',
      [header({ flag: 'x', size: '77777777777' }), END],
      'claims to have 8589934591 bytes',
    ],
    [
      'a pax record without a length',
      [header({ flag: 'x', size: '00000000012' }), data('path=p\n\n\n\n'), header({}), END],
      'not "LENGTH KEYWORD=VALUE"',
    ],
    [
      'a pax record of length 0',
      [header({ flag: 'x', size: '00000000012' }), data('0 path=pq\n'), header({}), END],
      'not "LENGTH KEYWORD=VALUE"',
    ],
    [
      'a pax record that is too long',
      [header({ flag: 'x', size: '00000000012' }), data('99 path=p\n'), header({}), END],
      'not "LENGTH KEYWORD=VALUE"',
    ],
    [
      'a pax record without a value',
      [header({ flag: 'x', size: '00000000012' }), data('10 pathpp\n'), header({}), END],
      'not "LENGTH KEYWORD=VALUE"',
    ],
    [
      'a pax size that is no number',
      [header({ flag: 'x', size: '00000000012' }), data('10 size=x\n'), header({}), END],
      'the pax record size is not a number: x',
    ],
  ])('with %s are a FormatError', async (_, blocks, message) => {
    const reading = namesOf(Buffer.concat(blocks));
    await expect(reading).rejects.toThrow(FormatError);
    await expect(namesOf(Buffer.concat(blocks))).rejects.toThrow(message);
  });

  it('are seen wherever they are cut', async () => {
    const tar = await example();
    // Behind the first zero block there is nothing more to lose.
    for (let length = 0; length <= tar.length - 1024; length += length % 512 === 0 ? 1 : 73) {
      await expect(namesOf(tar.subarray(0, length)), `cut at ${length}`).rejects.toThrow(FormatError);
    }
  });

  it('with bytes changed are read or a FormatError, and never anything else', async () => {
    const tar = await example();
    const random = randomNumbers(20);
    const outcomes = new Set<string>();
    for (let round = 0; round < 500; round += 1) {
      const bad = Buffer.from(tar);
      for (let change = 0; change <= random(3); change += 1) bad[random(bad.length)] = random(256);
      const outcome = await namesOf(bad).then(
        () => 'read',
        (error: unknown) => (error instanceof FormatError ? 'FormatError' : String(error)),
      );
      outcomes.add(outcome);
    }
    expect([...outcomes].sort()).toEqual(['FormatError', 'read']);
  });
});
