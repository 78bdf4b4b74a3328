// Changes as people read them, with their sign; the minus is the one of every keyboard.

import type { Cause, Delta } from '../size/diff-model.js';
import { formatBytes, formatSize } from './units.js';

/** `after - before`. */
export function changeIn({ before, after }: Delta): number {
  return after - before;
}

/** Bytes that a cause stands for. */
export function weightOf(cause: Cause): number {
  return cause.kind === 'module' ? (cause.ownPlus ?? cause.own) : cause.change;
}

/** "+434,176", "-12", "0". */
export function formatChange(bytes: number): string {
  return `${signOf(bytes)}${formatBytes(Math.abs(bytes))}`;
}

/** "+434 kB", "-12 B", "0 B". */
export function formatSizeChange(bytes: number): string {
  return `${signOf(bytes)}${formatSize(Math.abs(bytes))}`;
}

/** "+7.5 %": to a tenth, halves away from zero, computed in whole numbers. Empty where there was nothing before. */
export function formatPercent(change: number, before: number): string {
  if (before === 0) return '';
  const [size, whole] = [BigInt(Math.abs(change)), BigInt(before)];
  const tenths = (size * 2000n + whole) / (whole * 2n);
  if (tenths === 0n && change !== 0) return 'less than 0.1 %';
  return `${signOf(change)}${tenths / 10n}.${tenths % 10n} %`;
}

/** Two sizes as they can be told apart: rounded, or exact where rounding makes them equal. */
export function formatPair(one: number, other: number): readonly [string, string] {
  const [a, b] = [formatSize(one), formatSize(other)];
  return a !== b || one === other ? [a, b] : [`${formatBytes(one)} bytes`, `${formatBytes(other)} bytes`];
}

function signOf(bytes: number): string {
  if (bytes === 0) return '';
  return bytes > 0 ? '+' : '-';
}
