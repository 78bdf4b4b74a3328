import { describe, expect, it } from 'vitest';
import { comparisonOf } from '../src/one-program.js';
import { compare } from './support/comparison.js';
import { after, before } from './support/measured.js';

describe('comparisonOf', () => {
  const other = { ...after, name: 'other' };
  const whole = compare({
    before: [before, { ...before, name: 'other' }],
    after: [after, other],
    maxSize: '10MB',
  });

  it('has the images, differences and budgets of one program', () => {
    const own = comparisonOf(whole, 'other');
    expect(own.images).toEqual([other]);
    expect(own.budgets.map(({ name }) => name)).toEqual(['other']);
    expect(own.diff?.images.map(({ name }) => name)).toEqual(['other']);
    expect(own.head).toEqual(whole.head);
    expect(whole.images).toHaveLength(2);
  });

  it('has no difference where nothing was compared', () => {
    expect(comparisonOf(compare({ gate: { none: 'nothing stored' } }), after.name)).not.toHaveProperty(
      'diff',
    );
  });
});
