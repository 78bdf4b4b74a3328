// The budgets: limits of each of the three sizes, and of the growth against the baseline. One limit for all, or lines
// that name a program or a platform.

import { formatPlatform, parsePlatform } from '../oci/platform.js';
import type { Budget, GrowthLimit, Limit } from '../size/budget.js';
import { linesOf, parseWith, quote, refusal, refuseDoubles, type Field } from './field.js';
import { findPercent, parseSize } from './sizes.js';

/** Limits of one size: `10MB`, or lines `server=10MB`, `linux/arm64=11MB`. */
export function parseLimits(field: Field): readonly Limit[] {
  return parseLines(field, (text) => ({ bytes: parseSize(field, text) }));
}

/** Limits of the growth: `100KB`, `2%`, or `100KB, 2%`, for all or on lines that name a program or a platform. */
export function parseGrowthLimits(field: Field): readonly GrowthLimit[] {
  return parseLines(field, (text) => parseGrowth(field, text));
}

function parseLines<T extends object>(field: Field, parse: (text: string) => T): readonly (Budget & T)[] {
  const limits = linesOf(field).map((line) => {
    const { target, text } = splitTarget(field, line);
    return { ...(target === undefined ? {} : { target }), text, ...parse(text) };
  });
  refuseDoubles(field, limits, ({ target }) => target ?? 'the limit for all');
  return limits;
}

function splitTarget(field: Field, line: string): { readonly target?: string; readonly text: string } {
  const equals = line.lastIndexOf('=');
  if (equals === -1) return { text: line };
  const target = line.slice(0, equals).trim();
  const text = line.slice(equals + 1).trim();
  if (target === '' || text === '') {
    throw refusal(
      field,
      `the line ${quote(line)} has nothing on one side of "="`,
      'Write NAME=10MB or linux/arm64=10MB.',
    );
  }
  const isPlatform = target.includes('/');
  return { target: isPlatform ? formatPlatform(parseWith(field, target, parsePlatform)) : target, text };
}

function parseGrowth(field: Field, text: string): Omit<GrowthLimit, keyof Budget> {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const limits = parts.map((part) => {
    const percent = findPercent(part);
    return percent === undefined ? { bytes: parseSize(field, part) } : { percent };
  });
  const [first, second, ...more] = limits;
  const isPair = second === undefined || 'percent' in { ...first } !== 'percent' in second;
  if (first === undefined || !isPair || more.length > 0) {
    throw refusal(
      field,
      `${quote(text)} is not one limit, or one in bytes and one in percent`,
      'Write 100KB, 2% or "100KB, 2%".',
    );
  }
  return { ...first, ...second };
}
