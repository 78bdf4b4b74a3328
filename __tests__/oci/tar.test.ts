import { describe, expect, it } from 'vitest';
import { FormatError, ImageError } from '../../src/errors.js';
import { decodeBlock, encodeHeader, type TarHeader } from '../../src/oci/tar.js';
import { readTar } from '../../src/oci/tar-reader.js';
import { writeTar } from '../../src/oci/tar-writer.js';
import { collect, inChunks } from '../support/oci.js';

const SERVER: TarHeader = {
  name: 'server',
  type: 'file',
  mode: 0o755,
  uid: 0,
  gid: 0,
  size: 5,
  mtime: 1_700_000_000,
};

/** A block with texts at offsets, as POSIX lays the header out. */
function block(texts: Readonly<Record<number, string>>): Buffer {
  const bytes = Buffer.alloc(512);
  for (const [offset, text] of Object.entries(texts)) bytes.write(text, Number(offset), 'latin1');
  return bytes;
}

/** The parts that are the same in every header here. */
const USTAR = { 257: 'ustar\u000000', 329: '0000000', 337: '0000000' };

async function roundTrip(header: TarHeader): Promise<TarHeader | undefined> {
  let found: TarHeader | undefined;
  const tar = await collect(writeTar([{ header, content: [Buffer.alloc(header.size)] }]));
  await readTar(inChunks(tar, 100), 'the archive', (read) => {
    found = read;
    return Promise.resolve();
  });
  return found;
}

describe('encodeHeader', () => {
  it('writes the golden bytes of a file', () => {
    const header = {
      0: 'server',
      100: '0000755',
      108: '0000000',
      116: '0000000',
      124: '00000000005',
      136: '14524770400',
      148: '010476\0 ',
      156: '0',
    };
    expect(encodeHeader(SERVER)).toEqual(block({ ...header, ...USTAR }));
  });

  it('writes the golden bytes of a directory', () => {
    const header = {
      0: 'etc/',
      100: '0000755',
      108: '0000000',
      116: '0000000',
      124: '00000000000',
      136: '14524770400',
      148: '010022\0 ',
      156: '5',
    };
    const directory = { ...SERVER, name: 'etc/', type: 'directory', size: 0 } as const;
    expect(encodeHeader(directory)).toEqual(block({ ...header, ...USTAR }));
  });

  it('writes the golden bytes of a link', () => {
    const header = {
      0: 'link',
      100: '0000777',
      108: '0000000',
      116: '0000000',
      124: '00000000000',
      136: '14524770400',
      148: '011644\0 ',
      156: '2',
      157: '/etc/motd',
    };
    const link = {
      ...SERVER,
      name: 'link',
      type: 'symlink',
      mode: 0o777,
      size: 0,
      linkTarget: '/etc/motd',
    } as const;
    expect(encodeHeader(link)).toEqual(block({ ...header, ...USTAR }));
  });

  it('writes the golden bytes of a name that is not ASCII', () => {
    // 12 bytes: two digits, a blank, "path=", two bytes of UTF-8, "x", a line end.
    const record = '12 path=\u00c3\u00bcx\n';
    const pax = {
      0: 'PaxHeader',
      100: '0000644',
      108: '0000000',
      116: '0000000',
      124: '00000000014',
      136: '00000000000',
      148: '011074\0 ',
      156: 'x',
    };
    const header = {
      0: '_x',
      100: '0000755',
      108: '0000000',
      116: '0000000',
      124: '00000000005',
      136: '00000000000',
      148: '007534\0 ',
      156: '0',
    };
    const expected = Buffer.concat([
      block({ ...pax, ...USTAR }),
      block({ 0: record }),
      block({ ...header, ...USTAR }),
    ]);
    expect(encodeHeader({ ...SERVER, name: 'üx', mtime: 0 })).toEqual(expected);
  });

  it('takes the type bits off the mode', () => {
    expect(encodeHeader({ ...SERVER, mode: 0o100755 })).toEqual(encodeHeader(SERVER));
  });

  it('keeps the bits beyond rwx', () => {
    expect(
      Buffer.from(encodeHeader({ ...SERVER, mode: 0o7777 }))
        .subarray(100, 107)
        .toString(),
    ).toBe('0007777');
  });

  it.each<[string, Partial<TarHeader>, number]>([
    ['a name of 100 bytes', { name: 'n'.repeat(100) }, 1],
    ['a name of 101 bytes', { name: 'n'.repeat(101) }, 3],
    ['a long path in short parts', { name: `${'d/'.repeat(80)}f` }, 3],
    ['a name that is not ASCII', { name: 'größe' }, 3],
    ['a name beyond the first plane', { name: '\u{1f600}' }, 3],
    ['a name with a line end', { name: 'a\nb' }, 3],
    ['a link target of 101 bytes', { type: 'symlink', size: 0, linkTarget: 't'.repeat(101) }, 3],
    ['a link target that is not ASCII', { type: 'symlink', size: 0, linkTarget: 'ü' }, 3],
    ['the largest user of ustar', { uid: 0o7777777 }, 1],
    ['a larger user', { uid: 1_000_650_000 }, 3],
    ['a larger group', { gid: 4_294_967_294 }, 3],
    ['a time after 2038', { mtime: 2_500_000_000 }, 1],
    ['a time after 2242', { mtime: 8_589_934_592 }, 3],
  ])('says all of %s, and is read back', async (_, change, blocks) => {
    const header = { ...SERVER, ...change };
    expect(encodeHeader(header)).toHaveLength(512 * blocks);
    // The reader has no use for a time beyond the header's own field.
    const mtime = header.mtime < 8 ** 11 ? header.mtime : 0;
    expect(await roundTrip(header)).toEqual({ ...header, mtime });
  });

  it('has records for a file beyond 8 GiB', () => {
    const bytes = Buffer.from(encodeHeader({ ...SERVER, size: 8 ** 11 }));
    expect(bytes.subarray(512, 530).toString()).toBe('19 size=8589934592');
  });

  it.each([
    [99, '99 path='],
    [100, '101 path='],
  ])('counts the digits of a record of %d bytes in', (length, start) => {
    const name = 'ü' + 'x'.repeat(length - '99 path=\n'.length - 2);
    expect(
      Buffer.from(encodeHeader({ ...SERVER, name }))
        .subarray(512)
        .toString()
        .startsWith(start),
    ).toBe(true);
  });

  it.each([
    ['negative', { uid: -1 }],
    ['no whole number', { mtime: 0.5 }],
    ['no number', { gid: Number.NaN }],
  ])('refuses what is %s', (_, change) => {
    expect(() => encodeHeader({ ...SERVER, ...change })).toThrow(FormatError);
  });
});

describe('decodeBlock', () => {
  it('reads what encodeHeader wrote', () => {
    expect(decodeBlock(encodeHeader(SERVER))).toEqual({
      name: 'server',
      typeflag: '0',
      mode: 0o755,
      uid: 0,
      gid: 0,
      size: 5,
      mtime: 1_700_000_000,
      linkTarget: '',
    });
  });

  it('refuses every header with one bit changed outside the checksum', () => {
    const good = encodeHeader(SERVER);
    for (let bit = 0; bit < good.length * 8; bit += 1) {
      if (bit >= 148 * 8 && bit < 156 * 8) continue;
      const bad = Uint8Array.from(good);
      bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => decodeBlock(bad), `bit ${bit}`).toThrow(FormatError);
    }
  });
});

describe('writeTar', () => {
  it('fills blocks with zeros and ends with two of them', async () => {
    const tar = await collect(
      writeTar([{ header: SERVER, content: [Buffer.from('12'), Buffer.from('345')] }]),
    );
    expect(tar).toHaveLength(4 * 512);
    expect(tar.subarray(512, 1024)).toEqual(block({ 0: '12345' }));
    expect(tar.subarray(1024)).toEqual(Buffer.alloc(1024));
  });

  it('adds no block to content of whole blocks', async () => {
    const tar = await collect(writeTar([{ header: { ...SERVER, size: 512 }, content: [Buffer.alloc(512)] }]));
    expect(tar).toHaveLength(4 * 512);
  });

  it.each([
    ['shorter', 4, 'it has 4 instead of 5 bytes'],
    ['longer', 6, 'it has more than 5 bytes'],
    ['gone', 0, 'it has 0 instead of 5 bytes'],
  ])('refuses content that is %s', async (_, size, message) => {
    const writing = collect(
      writeTar([{ header: SERVER, content: [Buffer.alloc(size)], source: '/src/server' }]),
    );
    await expect(writing).rejects.toThrow(ImageError);
    await expect(collect(writeTar([{ header: SERVER, content: [Buffer.alloc(size)] }]))).rejects.toThrow(
      `server changed while it was read: ${message}`,
    );
  });
});
