import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const FILE = path.resolve(import.meta.dirname, '../../../assets/report/squarify.js');
const { squarify } = (await import(pathToFileURL(FILE).href)) as {
  squarify: (weights: readonly number[], rect: Rect) => Rect[];
};

const WHOLE: Rect = { x: 10, y: 20, w: 600, h: 400 };

const WEIGHTS = [
  ['one', [7]],
  ['two', [3, 1]],
  ['equal ones', Array<number>(9).fill(1)],
  ['a giant and dwarfs', [1_000_000, 3, 2, 1, 1, 1]],
  ['hundreds', Array.from({ length: 500 }, (_, index) => 10_000 / (index + 1))],
] as const;

describe('the layout of the map', () => {
  it('is that of the paper for its example', () => {
    const rects = squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, w: 6, h: 4 });
    const rounded = rects.map(({ x, y, w, h }) => [x, y, w, h].map((one) => Number(one.toFixed(2))));
    expect(rounded).toEqual([
      [0, 0, 3, 2],
      [0, 2, 3, 2],
      [3, 0, 1.71, 2.33],
      [4.71, 0, 1.29, 2.33],
      [3, 2.33, 1.2, 1.67],
      [4.2, 2.33, 1.2, 1.67],
      [5.4, 2.33, 0.6, 1.67],
    ]);
  });

  it.each(WEIGHTS)('gives areas in proportion: %s', (_, weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const rects = squarify(weights, WHOLE);
    expect(rects).toHaveLength(weights.length);
    for (const [index, { w, h }] of rects.entries()) {
      expect(w * h).toBeCloseTo(((weights[index] ?? 0) / total) * 240_000, 4);
    }
  });

  it.each(WEIGHTS)('stays within and never overlaps: %s', (_, weights) => {
    const rects = squarify(weights, WHOLE);
    const slack = 1e-6;
    for (const [index, a] of rects.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(10 - slack);
      expect(a.y).toBeGreaterThanOrEqual(20 - slack);
      expect(a.x + a.w).toBeLessThanOrEqual(610 + slack);
      expect(a.y + a.h).toBeLessThanOrEqual(420 + slack);
      const overlaps = rects.slice(index + 1).filter((b) => overlap(a, b) > slack);
      expect(overlaps).toEqual([]);
    }
  });

  it('has no rectangles for nothing, and empty ones in no room', () => {
    expect(squarify([], WHOLE)).toEqual([]);
    expect(squarify([2, 1], { x: 0, y: 0, w: 0, h: 5 }).every(({ w, h }) => w * h === 0)).toBe(true);
  });
});

function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return Math.min(width, height);
}
