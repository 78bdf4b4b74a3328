import { describe, expect, it } from 'vitest';
import { hexOf, isDigest, Meter, sha256 } from '../../src/oci/digest.js';
import { collect, inChunks } from '../support/oci.js';

// FIPS 180-2, appendix B.1.
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('sha256', () => {
  it('gives the digest of the standard', () => {
    expect(sha256(Buffer.from('abc'))).toBe(`sha256:${ABC}`);
  });
});

describe('hexOf', () => {
  it('gives the digits alone', () => {
    expect(hexOf(`sha256:${ABC}`)).toBe(ABC);
  });
});

describe('isDigest', () => {
  it.each([
    [`sha256:${ABC}`, true],
    [ABC, false],
    [`sha256:${ABC.toUpperCase()}`, false],
    [`sha256:${ABC.slice(1)}`, false],
    [`sha256:${ABC}0`, false],
    [`sha512:${ABC}`, false],
    [`sha256:${ABC}\n`, false],
    [`sha256:../../${ABC.slice(6)}`, false],
    ['', false],
  ])('says of %j: %s', (text, expected) => {
    expect(isDigest(text)).toBe(expected);
  });
});

describe('Meter', () => {
  it('counts and hashes what passes, and gives it on unchanged', async () => {
    const meter = new Meter();
    const passed = await collect(meter.measure(inChunks(Buffer.from('abc'), 2)));
    expect(passed.toString()).toBe('abc');
    expect(meter.size).toBe(3);
    expect(meter.digest).toBe(`sha256:${ABC}`);
  });
});
