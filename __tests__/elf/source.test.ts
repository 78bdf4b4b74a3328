import { describe, expect, it } from 'vitest';
import { bytesSource, DamageError, readExtent } from '../../src/elf/source.js';
import { FormatError } from '../../src/errors.js';

const source = bytesSource(Uint8Array.of(1, 2, 3, 4));

describe('bytesSource', () => {
  it('reads any stretch of the bytes', () => {
    expect([...source.read(1, 2)]).toEqual([2, 3]);
    expect([...source.read(0, 4)]).toEqual([1, 2, 3, 4]);
    expect([...source.read(4, 0)]).toEqual([]);
    expect(source.size).toBe(4);
  });

  it.each([
    [0, 5],
    [4, 1],
    [-1, 2],
    [2, -1],
    [0.5, 1],
    [Number.MAX_SAFE_INTEGER, 1],
    [2 ** 60, 1],
    [Number.NaN, 1],
  ])('refuses the stretch at %d of %d bytes', (offset, length) => {
    expect(() => source.read(offset, length)).toThrow(FormatError);
  });
});

describe('readExtent', () => {
  it('names what was to be read', () => {
    expect(() => readExtent(source, { what: 'ELF header', offset: 2, length: 3 })).toThrow(
      "ELF header (at byte 2): its 3 bytes end beyond the file's 4",
    );
  });

  it('checks the stretch before a source that does not', () => {
    const careless = { size: 4, read: (): Uint8Array => new Uint8Array(9) };
    expect(() => readExtent(careless, { what: 'table', offset: 0, length: 9 })).toThrow(FormatError);
  });
});

describe('DamageError', () => {
  it('has place, name and value, and says them', () => {
    const error = new DamageError({ what: 'e_phnum', offset: 56, value: 7, problem: 'too many' });
    expect(error).toMatchObject({ name: 'DamageError', what: 'e_phnum', offset: 56, value: 7 });
    expect(error.message).toBe('e_phnum is 7 (at byte 56): too many');
  });
});
