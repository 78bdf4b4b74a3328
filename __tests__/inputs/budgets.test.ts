import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { parseGrowthLimits, parseLimits } from '../../src/inputs/budgets.js';

const limits = (text: string): unknown => parseLimits({ name: 'max-size', text });
const growth = (text: string): unknown => parseGrowthLimits({ name: 'max-increase', text });

function errorOf(work: () => unknown): { message: string; hint: string | undefined } {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return { message: error.message, hint: error.hint };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a size', () => {
  it.each([
    ['10MB', 10_000_000],
    ['9.5MiB', 9_961_472],
    ['900kB', 900_000],
    ['900KB', 900_000],
    ['64 KiB', 65_536],
    ['1.5GB', 1_500_000_000],
    ['2GiB', 2_147_483_648],
    ['123456', 123_456],
    ['123456 bytes', 123_456],
    ['1B', 1],
    ['0', 0],
    ['0.1kB', 100],
    // 0.29 * 100 is 28.999… in floating point.
    ['0.29MB', 290_000],
    ['1.1MB', 1_100_000],
    // Nothing is left of a part of a byte: what is no larger than 1.9999999 MB is no larger than 1,999,999 bytes.
    ['1.9999999MB', 1_999_999],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%s is %i bytes', (text, bytes) => {
    expect(limits(text)).toEqual([{ text, bytes }]);
  });

  it.each([
    ['ten', 'max-size: "ten" is not a size', 'Write one such as 10MB, 9.5MiB, 900kB or 123456.'],
    ['-1MB', 'max-size: "-1MB" is not a size', 'Write one such as 10MB, 9.5MiB, 900kB or 123456.'],
    ['1e6', 'max-size: "1e6" is not a size', 'Write one such as 10MB, 9.5MiB, 900kB or 123456.'],
    ['1,000', 'max-size: "1,000" is not a size', 'Write one such as 10MB, 9.5MiB, 900kB or 123456.'],
    ['.5MB', 'max-size: ".5MB" is not a size', 'Write one such as 10MB, 9.5MiB, 900kB or 123456.'],
    ['5%', 'max-size: "5%" is not a size', 'Write one such as 10MB, 9.5MiB, 900kB or 123456.'],
    ['10mb', 'max-size: "10mb" has the unit "mb"', 'Write MB: upper and lower case matter.'],
    ['10Mib', 'max-size: "10Mib" has the unit "Mib"', 'Write MiB: upper and lower case matter.'],
    ['10M', 'max-size: "10M" has the unit "M"', 'Write MB, MiB, kB, KiB or bytes.'],
    [
      '10constructor',
      'max-size: "10constructor" has the unit "constructor"',
      'Write MB, MiB, kB, KiB or bytes.',
    ],
    [
      '9007199254740992',
      'max-size: "9007199254740992" is out of range',
      'Write a size that an image can have.',
    ],
    ['9999999999GiB', 'max-size: "9999999999GiB" is out of range', 'Write a size that an image can have.'],
  ])('%s is refused', (text, message, hint) => {
    expect(errorOf(() => limits(text))).toEqual({ message, hint });
  });
});

describe('a list of limits', () => {
  it('has a limit for all, and one a line for programs and platforms', () => {
    expect(limits('10MB\n\n server = 12MB \r\nlinux/arm64/v8=11MB')).toEqual([
      { text: '10MB', bytes: 10_000_000 },
      { target: 'server', text: '12MB', bytes: 12_000_000 },
      { target: 'linux/arm64', text: '11MB', bytes: 11_000_000 },
    ]);
  });

  it('is empty where the input is', () => {
    expect(limits(' \n ')).toEqual([]);
    expect(growth('')).toEqual([]);
  });

  it.each([
    ['=10MB', 'max-size: the line "=10MB" has nothing on one side of "="'],
    ['server=', 'max-size: the line "server=" has nothing on one side of "="'],
    ['linux/x86=1MB', 'max-size: platform "linux/x86": "x86" is no architecture of Go on Linux'],
    ['1MB\n2MB', 'max-size: "the limit for all" is given twice'],
    ['a=1MB\na=2MB', 'max-size: "a" is given twice'],
    ['linux/arm=1MB\nlinux/arm/v7=2MB', 'max-size: "linux/arm/v7" is given twice'],
  ])('%j is refused', (text, message) => {
    expect(errorOf(() => limits(text)).message).toBe(message);
  });
});

describe('a limit of the growth', () => {
  it.each([
    ['100KB', { bytes: 100_000 }],
    ['0', { bytes: 0 }],
    ['2%', { percent: 2_000_000 }],
    ['2.25 %', { percent: 2_250_000 }],
    ['0.1%', { percent: 100_000 }],
    ['100KB, 2%', { bytes: 100_000, percent: 2_000_000 }],
    ['2%,100KB,', { bytes: 100_000, percent: 2_000_000 }],
  ])('%s', (text, limit) => {
    expect(growth(text)).toEqual([{ text, ...limit }]);
  });

  it('can be one of a program', () => {
    expect(growth('server=1%, 5kB')).toEqual([
      { target: 'server', text: '1%, 5kB', bytes: 5000, percent: 1_000_000 },
    ]);
  });

  it.each([
    [',', 'max-increase: "," is not one limit, or one in bytes and one in percent'],
    ['1%, 2%', 'max-increase: "1%, 2%" is not one limit, or one in bytes and one in percent'],
    ['1kB, 2kB', 'max-increase: "1kB, 2kB" is not one limit, or one in bytes and one in percent'],
    ['1kB, 2%, 3%', 'max-increase: "1kB, 2%, 3%" is not one limit, or one in bytes and one in percent'],
    ['-2%', 'max-increase: "-2%" is not a size'],
    ['two percent', 'max-increase: "two percent" is not a size'],
  ])('%j is refused', (text, message) => {
    expect(errorOf(() => growth(text)).message).toBe(message);
  });
});
