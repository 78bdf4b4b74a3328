import { describe, expect, it } from 'vitest';
import { renderBar, type Bar } from '../../src/report/bar.js';

describe('a bar of text', () => {
  it.each<[Partial<Bar>, string]>([
    [{ part: 100 }, '██████████'],
    [{ part: 50 }, '█████'],
    [{ part: 55 }, '█████▌'],
    [{ part: 1 }, '▏'],
    [{ part: 0 }, ''],
    [{ part: 10, whole: 0 }, ''],
    [{ part: 30, plus: 60 }, '███░░░'],
    [{ part: 35, plus: 60 }, '███▌░░'],
    [{ part: 35, plus: 35 }, '███▌'],
  ])('%j is %s', (bar, text) => {
    expect(renderBar({ part: 0, whole: 100, width: 10, ...bar })).toBe(text);
  });
});
