import { describe, expect, it } from 'vitest';
import { asciiText, Cursor, findCString } from '../../src/elf/cursor.js';
import { DamageError } from '../../src/elf/source.js';

const BYTES = Uint8Array.from({ length: 16 }, (_, i) => i + 1);
const LAYOUTS = [
  { bits: 32, byteOrder: 'little', values: [1, 0x0302, 0x07060504, 0x0b0a0908n] },
  { bits: 32, byteOrder: 'big', values: [1, 0x0203, 0x04050607, 0x08090a0bn] },
  { bits: 64, byteOrder: 'little', values: [1, 0x0302, 0x07060504, 0x0f0e0d0c0b0a0908n] },
  { bits: 64, byteOrder: 'big', values: [1, 0x0203, 0x04050607, 0x08090a0b0c0d0e0fn] },
] as const;

const LITTLE = { bits: 64, byteOrder: 'little' } as const;

describe('Cursor', () => {
  it.each(LAYOUTS)('reads numbers of $bits bits, $byteOrder end first', ({ values, ...layout }) => {
    const cursor = new Cursor(BYTES, layout, 0);
    expect([cursor.u8('a'), cursor.u16('b'), cursor.u32('c'), cursor.bigWord('d')]).toEqual(values);
  });

  it('reads a part of a larger buffer, and no byte beyond it', () => {
    const cursor = new Cursor(BYTES.subarray(4, 6), LITTLE, 0);
    expect(cursor.u16('a')).toBe(0x0605);
    expect(() => cursor.u8('b')).toThrow(DamageError);
  });

  it.each([
    ['u8', 0],
    ['u16', 1],
    ['u32', 3],
    ['word', 7],
    ['bigWord', 7],
    ['uvarint', 0],
  ] as const)('refuses %s of %d bytes', (method, length) => {
    const cursor = new Cursor(BYTES.subarray(0, length), LITTLE, 100);
    expect(() => cursor[method]('e_entry')).toThrow(/^e_entry \(at byte 100\)/);
  });

  it('counts offsets from the place of its bytes in the file', () => {
    const cursor = new Cursor(BYTES, LITTLE, 1000);
    cursor.skip(3);
    expect([cursor.offset, cursor.remaining]).toEqual([1003, 13]);
    expect(() => cursor.bytes(14, 'name')).toThrow('name (at byte 1003): it has 14 bytes, 13 are left');
    expect(() => {
      cursor.skip(14);
    }).toThrow(DamageError);
  });

  it('holds 64-bit numbers exactly or refuses them', () => {
    const largest = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f, 0);
    const larger = Uint8Array.of(0, 0, 0, 0, 0, 0, 0x20, 0);
    expect(new Cursor(largest, LITTLE, 0).word('a')).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => new Cursor(larger, LITTLE, 8).word('p_vaddr')).toThrow(
      'p_vaddr is 9007199254740992 (at byte 8): no file can be that large',
    );
  });

  it.each([
    [[0], 0],
    [[0x7f], 127],
    [[0x80, 1], 128],
    [[0xac, 2], 300],
    [[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f], Number.MAX_SAFE_INTEGER],
  ])('reads the varint %j as %d', (bytes, value) => {
    expect(new Cursor(Uint8Array.from(bytes), LITTLE, 0).uvarint('length')).toBe(value);
  });

  it.each<[string, number[]]>([
    ['of ten bytes that goes on', new Array<number>(10).fill(0x80)],
    ['of eleven bytes', new Array<number>(11).fill(0xff)],
    ['that is cut', [0x80]],
    ['of 64 bits', [...new Array<number>(9).fill(0xff), 1]],
  ])('refuses a varint %s', (_, bytes) => {
    expect(() => new Cursor(Uint8Array.from(bytes), LITTLE, 0).uvarint('length')).toThrow(DamageError);
  });
});

describe('findCString', () => {
  it('ends at the first zero byte', () => {
    expect(findCString(Buffer.from('/lib/ld.so\0rest\0'))).toBe('/lib/ld.so');
    expect(findCString(Buffer.from('\0'))).toBe('');
  });

  it('is undefined where there is no zero byte', () => {
    expect(findCString(Buffer.from('libc'))).toBeUndefined();
    expect(findCString(new Uint8Array())).toBeUndefined();
  });
});

describe('asciiText', () => {
  it('writes what is not printable ASCII as \\xNN', () => {
    expect(asciiText(Buffer.from('a ~\n\x1b[31m\x7fé', 'latin1'))).toBe('a ~\\x0a\\x1b[31m\\x7f\\xe9');
  });
});
