import { describe, expect, it } from 'vitest';
import { hasNoShell, readGoCheck, releasePatterns, withGoCheck } from '../../src/engine/go-check.js';
import { satisfies, type GoRequirement } from '../../src/go/release.js';

const FOUND = [
  'go1.9',
  'go1.20',
  'go1.20.0',
  'go1.20.1',
  'go1.20rc1',
  'go1.21',
  'go1.21.0',
  'go1.21rc2',
  'go1.26',
  'go1.26.3',
  'go1.26.30',
  'go1.26.3-fips',
  'go1.26.3 X:greenteagc',
  'go1.26.3+x',
  'go1.26rc1',
  'go1.260',
  'go1.2',
  'devel go1.27-abc',
];

/** The shell's own rules for `*`, `[…]` and `[!…]`. */
function matches(pattern: string, text: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('[!', '[^')
    .replaceAll('*', '.*')
    .replaceAll('[ \\+-]', '[ +-]');
  return new RegExp(`^${expression}$`, 's').test(text);
}

describe('the patterns', () => {
  it.each(['1.26', '1.26.3', '1.26rc1', '1.20', '1.20.0', '1.20.1', '1.21', '1.21.0', '1.21rc2', 'local'])(
    'let through what satisfies %s, and nothing else',
    (value) => {
      const requirement: GoRequirement = { value, from: 'input' };
      const patterns = releasePatterns(requirement);
      for (const found of FOUND) {
        expect([found, patterns.some((pattern) => matches(pattern, found))]).toEqual([
          found,
          satisfies(requirement, found),
        ]);
      }
    },
  );

  it('let every release through for stable', () => {
    expect(releasePatterns({ value: 'stable', from: 'default' })).toEqual(['go[1-9]*']);
  });
});

it('the check hands the command on, word by word', () => {
  const command = withGoCheck({ value: '1.26.3', from: 'input' }, ['go', '$x', '--']);
  expect(command.slice(0, 2)).toEqual(['sh', '-c']);
  expect(command.slice(3)).toEqual(['sh', 'go1.26.3', 'go1.26.3[ +-]*', '--', 'go', '$x', '--']);
});

it.each([
  [['go-scratch-image: no go'], {}],
  [['x', 'go-scratch-image: found go1.25.1 X:y'], { found: 'go1.25.1 X:y' }],
  [['RUN echo "go-scratch-image: found $found"'], undefined],
  [[], undefined],
])('reads %j as %j', (said, expected) => {
  expect(readGoCheck(said)).toEqual(expected);
});

it.each([
  [
    'runc run failed: unable to start container process: exec: "sh": executable file not found in $PATH: unknown',
    true,
  ],
  ['OCI runtime create failed: crun: executable file `sh` not found in $PATH', true],
  ['sh: go: not found', false],
])('%s: no shell is %s', (line, expected) => {
  expect(hasNoShell([line])).toBe(expected);
});
