// Sizes and percentages as people write them, exactly: never through a floating-point number.

import { quote, refusal, type Field } from './field.js';

/** Bytes of a unit; "K" is the same as "k" before a B, as everywhere in this action's output. */
const UNITS: Readonly<Record<string, bigint>> = {
  '': 1n,
  B: 1n,
  byte: 1n,
  bytes: 1n,
  kB: 1000n,
  KB: 1000n,
  MB: 1_000_000n,
  GB: 1_000_000_000n,
  KiB: 1024n,
  MiB: 1_048_576n,
  GiB: 1_073_741_824n,
};

const NUMBER_AND_UNIT = /^(\d{1,16})(?:\.(\d{1,9}))?\s*([A-Za-z]*)$/;
const PERCENT = /^(\d{1,6})(?:\.(\d{1,6}))?\s*%$/;

/** Whole bytes of `10MB`, `9.5MiB`, `900kB` or `123456`; of a part of a byte nothing is left. */
export function parseSize(field: Field, text: string): number {
  const [whole, digits = '', decimals = '', unit = ''] = NUMBER_AND_UNIT.exec(text) ?? [];
  if (whole === undefined) {
    throw refusal(field, `${quote(text)} is not a size`, 'Write one such as 10MB, 9.5MiB, 900kB or 123456.');
  }
  const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  if (factor === undefined)
    throw refusal(field, `${quote(text)} has the unit ${quote(unit)}`, unitHint(unit));
  const bytes = (BigInt(digits + decimals) * factor) / 10n ** BigInt(decimals.length);
  if (bytes > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw refusal(field, `${quote(text)} is out of range`, 'Write a size that an image can have.');
  }
  return Number(bytes);
}

/** A percentage as millionths of a percent: `2%` is 2,000,000. Undefined where the text is none. */
export function findPercent(text: string): number | undefined {
  const [whole, digits = '', decimals = ''] = PERCENT.exec(text) ?? [];
  return whole === undefined ? undefined : Number(digits + decimals.padEnd(6, '0'));
}

function unitHint(unit: string): string {
  const known = Object.keys(UNITS).find((name) => name.toLowerCase() === unit.toLowerCase() && name !== '');
  if (known !== undefined) return `Write ${known}: upper and lower case matter.`;
  return 'Write MB, MiB, kB, KiB or bytes.';
}
