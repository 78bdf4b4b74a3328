import { expect, it } from 'vitest';
import { withBudgets } from '../src/budget-checks.js';
import type { Platform } from '../src/oci/types.js';
import type { Check } from '../src/report/model.js';
import { compare, type Given } from './support/comparison.js';
import { after } from './support/measured.js';

const AMD64: Platform = { os: 'linux', architecture: 'amd64' };
const ARM64: Platform = { os: 'linux', architecture: 'arm64' };
const link: Check = { id: 'link', verdict: 'pass', message: 'no program interpreter' };

/** A program of which there are images for these platforms, each with its link check. */
function looked(name: string, platforms: readonly Platform[]): Parameters<typeof withBudgets>[0][number] {
  return {
    program: { plan: { name } },
    made: { images: platforms.map((platform) => ({ platform })) },
    checks: platforms.map(() => [link]),
  };
}

/** The verdicts of a program's checks behind the link check, by image. */
function verdictsOf(given: Given, name = 'server', platforms = [AMD64]): readonly (readonly string[])[] {
  const [one] = withBudgets([looked(name, platforms)], compare(given));
  return (one?.checks ?? []).map((checks) => checks.slice(1).map(({ verdict }) => verdict));
}

/** The one check of a budget of the server. */
function checkOf(given: Given): Check | undefined {
  return withBudgets([looked('server', [AMD64])], compare(given))[0]?.checks[0]?.[1];
}

it('leaves the checks as they are where no budget is asked for', () => {
  const before = [looked('server', [AMD64])];
  expect(withBudgets(before, undefined)).toBe(before);
  expect(withBudgets(before, compare())).toEqual(before);
});

it('puts a budget behind the other checks of the image that it is about', () => {
  const arm = { ...after, platform: ARM64 };
  const given = { before: [after, arm], after: [after, arm], maxSize: 'linux/arm64=1MB\n10MB' };
  const [one] = withBudgets([looked('server', [AMD64, ARM64])], compare(given));
  expect(one?.checks.map(([first]) => first)).toEqual([link, link]);
  expect(verdictsOf(given, 'server', [AMD64, ARM64])).toEqual([['pass'], ['fail']]);
});

it('takes no budget of another program', () => {
  const other = { ...after, name: 'other' };
  const given = { before: [after, other], after: [after, other], maxSize: 'other=1MB' };
  expect(verdictsOf(given)).toEqual([[]]);
  expect(verdictsOf(given, 'other')).toEqual([['fail']]);
});

it('says what to do about a size that is too large', () => {
  expect(checkOf({ maxSize: '1MB' })).toMatchObject({
    id: 'budget',
    verdict: 'fail',
    message: expect.stringContaining('over max-size 1MB') as string,
    hint: 'Make the program smaller, or raise max-size for server (linux/amd64).',
  });
});

it('names the label for growth in a pull request, and the input where there is none', () => {
  const label = 'To accept it, give the pull request the label size-increase-approved and run the job again.';
  expect(checkOf({ maxIncrease: '1B' })).toMatchObject({ verdict: 'fail', hint: label });
  const { overrideLabel, ...pushed } = compare({ maxIncrease: '1B' });
  expect(overrideLabel).toBe('size-increase-approved');
  expect(withBudgets([looked('server', [AMD64])], pushed)[0]?.checks[0]?.[1]?.hint).toBe(
    'Make the program smaller, or raise max-increase for server (linux/amd64).',
  );
});

it('passes over a budget that could not be judged, and says why', () => {
  const check = checkOf({ maxIncrease: '1B', gate: { none: 'nothing stored' } });
  expect(check).toMatchObject({ verdict: 'skipped' });
  expect(check?.message).toContain('nothing stored');
  expect(check).not.toHaveProperty('hint');
});
