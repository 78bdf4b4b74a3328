import { describe, expect, it } from 'vitest';
import { formatChange, formatPair, formatPercent, formatSizeChange } from '../../src/report/change.js';

describe('a change', () => {
  it.each([
    [434_176, '+434,176', '+434 kB'],
    [-12, '-12', '-12 B'],
    [0, '0', '0 B'],
    [-6_078_626, '-6,078,626', '-6.08 MB'],
  ])('%i', (bytes, exact, rounded) => {
    expect(formatChange(bytes)).toBe(exact);
    expect(formatSizeChange(bytes)).toBe(rounded);
  });
});

describe('a percentage', () => {
  it.each([
    [434_000, 5_824_000, '+7.5 %'],
    [-434_000, 6_258_000, '-6.9 %'],
    [1, 1000, '+0.1 %'],
    // 0.05 % exactly is half of a tenth.
    [1, 2000, '+0.1 %'],
    [1, 2001, 'less than 0.1 %'],
    [-1, 100_000, 'less than 0.1 %'],
    [0, 5, '0.0 %'],
    [1145, 100_000, '+1.1 %'],
    [1150, 100_000, '+1.2 %'],
    [5, 0, ''],
    [Number.MAX_SAFE_INTEGER, 1, '+900719925474099100.0 %'],
  ])('of %i to %i is %s', (change, before, text) => {
    expect(formatPercent(change, before)).toBe(text);
  });
});

describe('two sizes side by side', () => {
  it('are exact where rounding makes them equal', () => {
    expect(formatPair(434_176, 200_000)).toEqual(['434 kB', '200 kB']);
    expect(formatPair(200_001, 200_000)).toEqual(['200,001 bytes', '200,000 bytes']);
    expect(formatPair(5, 5)).toEqual(['5 B', '5 B']);
  });
});
