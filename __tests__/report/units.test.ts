import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatChange,
  formatDuration,
  formatShare,
  formatSize,
  shortDigest,
} from '../../src/report/units.js';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [6_078_626, '6,078,626'],
    [1_234_567_890, '1,234,567,890'],
  ])('%i bytes are written out as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [221_499, '221 kB'],
    [999_499, '999 kB'],
    [999_500, '1.00 MB'],
    [6_078_626, '6.08 MB'],
    [123_456_789, '123.46 MB'],
    [2_000_000_000, '2000.00 MB'],
  ])('%i bytes are rounded to %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text);
  });

  it.each([
    [0, '0.0 s'],
    [49, '0.0 s'],
    [18_240, '18.2 s'],
    [59_499, '59.5 s'],
    [59_500, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('%i ms are %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it('of digests are shortened where they are digests', () => {
    expect(shortDigest(`sha256:4f1c${'0'.repeat(60)}`)).toBe('sha256:4f1c00000000…');
    expect(shortDigest('none')).toBe('none');
  });
});

describe('parts and changes', () => {
  it.each([
    [1, 3, '33.3 %'],
    [3, 3, '100.0 %'],
    [0, 3, '0.0 %'],
    [0, 0, '0.0 %'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(formatShare(part, whole)).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [221_499, '+221 kB'],
    [-1_200_000, '-1.20 MB'],
  ])('a change of %i bytes is %s', (bytes, text) => {
    expect(formatChange(bytes)).toBe(text);
  });
});
