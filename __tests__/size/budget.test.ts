import { describe, expect, it } from 'vitest';
import { parseGrowthLimits, parseLimits } from '../../src/inputs/budgets.js';
import {
  allowedGrowth,
  judgeBudgets,
  SIZE_BUDGETS,
  unmatchedBudgets,
  type BudgetResult,
  type Budgets,
  type GrowthGate,
  type SizeBudget,
} from '../../src/size/budget.js';
import { diffSizes } from '../../src/size/diff.js';
import type { Measured, Sizes } from '../../src/size/diff-model.js';
import { after, before } from '../support/measured.js';

type Texts = Partial<Record<SizeBudget | 'max-increase', string>>;

function budgetsOf(texts: Texts, onBudget: Budgets['onBudget'] = 'error'): Budgets {
  const text = (name: keyof Texts): { name: string; text: string } => ({ name, text: texts[name] ?? '' });
  return {
    'max-binary-size': parseLimits(text('max-binary-size')),
    'max-size': parseLimits(text('max-size')),
    'max-compressed-size': parseLimits(text('max-compressed-size')),
    'max-increase': parseGrowthLimits(text('max-increase')),
    onBudget,
  };
}

/** Only one size is the one in question; the others are far away from it. */
const ONLY: Readonly<Record<SizeBudget, (bytes: number) => Sizes>> = {
  'max-binary-size': (binary) => ({ binary, uncompressed: 9e9, compressed: { bytes: 9e9, form: 'gzip' } }),
  'max-size': (uncompressed) => ({ binary: 9e9, uncompressed, compressed: { bytes: 9e9, form: 'gzip' } }),
  'max-compressed-size': (bytes) => ({ binary: 9e9, uncompressed: 9e9, compressed: { bytes, form: 'gzip' } }),
};

function image(sizes: Sizes, more: Partial<Measured> = {}): Measured {
  return { name: 'server', platform: { os: 'linux', architecture: 'amd64' }, sizes, ...more };
}

function judgeOne(texts: Texts, sizes: Sizes): BudgetResult | undefined {
  return judgeBudgets({ budgets: budgetsOf(texts), images: [image(sizes)], gate: {} })[0];
}

function judgeGrowth(
  text: string,
  [old, now]: readonly [number, number],
  more: { gate?: GrowthGate; onBudget?: Budgets['onBudget'] } = {},
): BudgetResult | undefined {
  const images = [image({ uncompressed: now })];
  const diff = diffSizes([image({ uncompressed: old })], images);
  const budgets = budgetsOf({ 'max-increase': text }, more.onBudget);
  return judgeBudgets({ budgets, images, diff, gate: more.gate ?? {} })[0];
}

describe.each(SIZE_BUDGETS)('%s', (input) => {
  it.each([
    ['10MB', 10_000_000],
    ['9.5MiB', 9_961_472],
    ['900kB', 900_000],
    ['1', 1],
    ['0', 0],
  ])('%s passes at the limit and fails one byte over', (text, limit) => {
    const at = judgeOne({ [input]: text }, ONLY[input](limit));
    const over = judgeOne({ [input]: text }, ONLY[input](limit + 1));
    expect(at).toMatchObject({ input, limit, actual: limit, verdict: 'pass' });
    expect(over).toMatchObject({ input, limit, actual: limit + 1, state: 'over', verdict: 'fail' });
  });

  it('says that it is near from 90 % on', () => {
    const stateAt = (bytes: number): string | undefined =>
      judgeOne({ [input]: '1000001' }, ONLY[input](bytes))?.state;
    // 90 % of 1,000,001 is 900,000.9.
    expect([stateAt(900_000), stateAt(900_001), stateAt(1_000_001)]).toEqual(['within', 'near', 'near']);
  });

  it('does not judge a size that is not known', () => {
    expect(judgeOne({ [input]: '1' }, {})).toMatchObject({
      state: 'unjudged',
      verdict: 'pass',
      reason: 'this size is not known',
    });
  });
});

describe('max-increase', () => {
  it.each([
    ['100KB', 1_000_000, 100_000],
    ['0', 1_000_000, 0],
    ['2%', 6_078_626, 121_572],
    ['2.25%', 1_000_000, 22_500],
    ['0.000001%', 100_000_000, 1],
    ['100%', 7, 7],
    // Whichever is hit first.
    ['100KB, 2%', 1_000_000, 20_000],
    ['100KB, 2%', 100_000_000, 100_000],
    // 2 % of this is 180143985094819.82: exact only without floating point.
    ['2%', Number.MAX_SAFE_INTEGER - 200_000_000_000_000, 176_143_985_094_819],
  ])('%s of %i passes at the limit and fails one byte over', (text, old, limit) => {
    expect(judgeGrowth(text, [old, old + limit])).toMatchObject({ limit, actual: limit, verdict: 'pass' });
    expect(judgeGrowth(text, [old, old + limit + 1])).toMatchObject({
      limit,
      state: 'over',
      verdict: 'fail',
    });
  });

  it('never fails what shrank, or stayed', () => {
    expect(judgeGrowth('0', [1000, 999])).toMatchObject({ actual: -1, state: 'within', verdict: 'pass' });
    expect(judgeGrowth('0%', [1000, 1000])).toMatchObject({ actual: 0, state: 'within', verdict: 'pass' });
  });

  it('says that it is near from 90 % on', () => {
    expect(judgeGrowth('1000', [5000, 5899])?.state).toBe('within');
    expect(judgeGrowth('1000', [5000, 5900])?.state).toBe('near');
  });

  it('warns where growth was accepted by a label', () => {
    const result = judgeGrowth('10', [1000, 2000], { gate: { approvedBy: 'size-increase-approved' } });
    expect(result).toMatchObject({ state: 'over', verdict: 'warn', approvedBy: 'size-increase-approved' });
  });

  it('warns where it is only reported', () => {
    const result = judgeGrowth('10', [1000, 2000], { gate: { reportOnly: 'in a merge group' } });
    expect(result).toMatchObject({ state: 'over', verdict: 'warn', reason: 'in a merge group' });
    expect(result).not.toHaveProperty('approvedBy');
  });

  it('is not judged where nothing was compared, and says why', () => {
    const images = [image({ uncompressed: 2000 })];
    const budgets = budgetsOf({ 'max-increase': '1' });
    const results = [
      judgeBudgets({ budgets, images, gate: { none: 'first commit of the repository' } }),
      judgeBudgets({ budgets, images, diff: diffSizes([], images), gate: {} }),
      judgeBudgets({
        budgets,
        images,
        diff: diffSizes([image({ compressed: { bytes: 1, form: 'gzip' } })], images),
        gate: {},
      }),
    ].flat();
    expect(results.map(({ verdict, state, reason }) => ({ verdict, state, reason }))).toEqual([
      { verdict: 'pass', state: 'unjudged', reason: 'first commit of the repository' },
      { verdict: 'pass', state: 'unjudged', reason: 'the baseline does not have this image' },
      { verdict: 'pass', state: 'unjudged', reason: 'the uncompressed size of the baseline is not known' },
    ]);
  });

  it('names what the growth comes from', () => {
    const diff = diffSizes([before], [after]);
    const [result] = judgeBudgets({
      budgets: budgetsOf({ 'max-increase': '200kB' }),
      images: [after],
      diff,
      gate: {},
    });
    expect(result?.causes[0]).toMatchObject({ kind: 'module', path: 'gopkg.in/yaml.v3', ownPlus: 305_249 });
  });
});

describe('a label', () => {
  it('does not accept a size that is over its limit', () => {
    const images = [image({ uncompressed: 2000 })];
    const [result] = judgeBudgets({
      budgets: budgetsOf({ 'max-size': '1999' }),
      images,
      gate: { approvedBy: 'x' },
    });
    expect(result?.verdict).toBe('fail');
  });
});

describe('on-budget: warn', () => {
  it('makes a warning of every failure', () => {
    const images = [image({ binary: 2, uncompressed: 2, compressed: { bytes: 2, form: 'gzip' } })];
    const one = '1';
    const texts = {
      'max-binary-size': one,
      'max-size': one,
      'max-compressed-size': one,
      'max-increase': '0',
    };
    const diff = diffSizes([image({ uncompressed: 1 })], images);
    const results = judgeBudgets({ budgets: budgetsOf(texts, 'warn'), images, diff, gate: {} });
    expect(results.map(({ verdict }) => verdict)).toEqual(['warn', 'warn', 'warn', 'warn']);
    const failing = judgeBudgets({ budgets: budgetsOf(texts), images, diff, gate: {} });
    expect(failing.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'fail', 'fail']);
  });
});

describe('lines that name a program or a platform', () => {
  const arm = { os: 'linux', architecture: 'arm64' } as const;
  const images = [
    image({ uncompressed: 50 }),
    image({ uncompressed: 50 }, { platform: arm }),
    image({ uncompressed: 50 }, { name: 'tool' }),
  ];

  it('stand in the place of the limit for all', () => {
    const budgets = budgetsOf({ 'max-size': '10\nserver=60\nlinux/arm64=40' });
    const results = judgeBudgets({ budgets, images, gate: {} });
    expect(
      results.map(({ name, platform, text, verdict }) => [name, platform.architecture, text, verdict]),
    ).toEqual([
      ['server', 'amd64', '60', 'pass'],
      // Both lines are about it, and both must hold.
      ['server', 'arm64', '60', 'pass'],
      ['server', 'arm64', '40', 'fail'],
      ['tool', 'amd64', '10', 'fail'],
    ]);
  });

  it('are found out where they name nothing', () => {
    const budgets = budgetsOf({
      'max-size': 'sever=10\nserver=10',
      'max-increase': 'linux/386=1%\nlinux/arm64=1%',
    });
    const known = ['server', 'linux/amd64', 'linux/arm64', 'tool'];
    expect(unmatchedBudgets(budgets, images)).toEqual([
      { input: 'max-size', target: 'sever', known },
      { input: 'max-increase', target: 'linux/386', known },
    ]);
  });
});

describe('the growth that is allowed', () => {
  it('is that of the limit hit first', () => {
    expect(allowedGrowth({ text: '', bytes: 100, percent: 1_000_000 }, 5000)).toBe(50);
    expect(allowedGrowth({ text: '', bytes: 10, percent: 1_000_000 }, 5000)).toBe(10);
  });
});
