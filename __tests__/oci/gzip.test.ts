import { crc32, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflateWithPako } from '../../src/oci/deflate.js';
import { gzip } from '../../src/oci/gzip.js';
import { collect, inChunks } from '../support/oci.js';

describe('gzip', () => {
  it('writes the golden bytes', async () => {
    // RFC 1952: ID1 ID2 CM=8 FLG=0 MTIME=0 XFL=0 OS=255; RFC 1951: final block, fixed codes, "abc" (8-bit codes
    // 10010001 10010010 10010011), end of block; CRC-32 of "abc" = 352441c2; ISIZE = 3.
    const bytes = await collect(gzip([Buffer.from('abc')]));
    expect(bytes.toString('hex')).toBe('1f8b08000000000000ff' + '4b4c4a0600' + 'c2412435' + '03000000');
  });

  it('writes an empty file', async () => {
    expect((await collect(gzip([]))).toString('hex')).toBe(
      '1f8b08000000000000ff' + '0300' + '0000000000000000',
    );
  });

  it.each([1, 1000, 65536])('does not depend on chunks of %d bytes', async (chunk) => {
    const content = Buffer.from('scratch '.repeat(20_000));
    const bytes = await collect(gzip(inChunks(content, chunk)));
    expect(gunzipSync(bytes).equals(content)).toBe(true);
    expect(bytes.equals(await collect(gzip([content], deflateWithPako)))).toBe(true);
  });

  it('has the checksum and the length of the whole content at its end', async () => {
    const content = Buffer.alloc(70_000, 'x');
    const trailer = (await collect(gzip(inChunks(content, 4096)))).subarray(-8);
    expect([trailer.readUInt32LE(0), trailer.readUInt32LE(4)]).toEqual([crc32(content), content.length]);
  });
});
