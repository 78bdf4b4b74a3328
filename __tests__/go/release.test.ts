import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import {
  checkNotOlder,
  checkRequirement,
  compareReleases,
  defaultBuilderImage,
  exactRelease,
  imageVersion,
  parseGoVersionInput,
  parseRelease,
  satisfies,
  type GoRequirement,
} from '../../src/go/release.js';

const input = (value: string): GoRequirement => ({ value, from: 'input' });

describe('parseRelease', () => {
  it.each([
    ['1.26.3', { major: 1, minor: 26, patch: 3 }],
    ['go1.26.3', { major: 1, minor: 26, patch: 3 }],
    ['1.26', { major: 1, minor: 26 }],
    ['1.21.0', { major: 1, minor: 21, patch: 0 }],
    ['1.26rc1', { major: 1, minor: 26, pre: { kind: 'rc', number: 1 } }],
    ['go1.9beta2', { major: 1, minor: 9, pre: { kind: 'beta', number: 2 } }],
  ])('reads %s', (text, release) => {
    expect(parseRelease(text)).toEqual(release);
  });

  it.each(['', '1', 'v1.26', '1.026', '1.26.', '1.26.3rc1', '1.26rc', '1.26.3.4', ' 1.26', '1.99999999999'])(
    'refuses %j',
    (text) => {
      expect(() => parseRelease(text)).toThrow(InputError);
    },
  );
});

describe('compareReleases', () => {
  // The order of src/internal/gover/gover_test.go.
  it.each([
    ['1.5', '1.6', -1],
    ['1.5', '1.10', -1],
    ['1.6', '1.6.1', -1],
    ['1.19', '1.19.0', 0],
    ['1.19rc1', '1.19', -1],
    ['1.20rc1', '1.20.0', -1],
    ['1.21', '1.21.0', -1],
    ['1.21', '1.21rc1', -1],
    ['1.21rc1', '1.21.0', -1],
    ['1.19rc1', '1.19rc2', -1],
    ['1.19beta2', '1.19rc1', -1],
    ['1.26.8', '1.26.8', 0],
  ])('%s against %s gives %i', (a, b, order) => {
    expect(Math.sign(compareReleases(parseRelease(a), parseRelease(b)))).toBe(order);
    expect(Math.sign(compareReleases(parseRelease(b), parseRelease(a)))).toBe(order === 0 ? 0 : -order);
  });
});

describe('satisfies', () => {
  it.each([
    ['1.26.3', 'go1.26.3', true],
    ['1.26.3', 'go1.26.8', false],
    ['1.26.3', 'go1.26.3 X:nocoverageredesign', true],
    ['1.26.3', 'go1.26.3-X:nodwarf5', true],
    ['1.26.3', 'go1.26.3-fips', true],
    ['1.26.3', 'go1.26.3+auto', true],
    ['1.20.0', 'go1.20', true],
    ['1.26', 'go1.26.8', true],
    ['1.26', 'go1.26rc1', true],
    ['1.26', 'go1.27.0', false],
    ['1.2', 'go1.26.0', false],
    ['1.20', 'go1.20', true],
    ['1.26rc1', 'go1.26rc1', true],
    ['1.26rc1', 'go1.26.0', false],
    ['1.27', 'devel go1.27-abcdef Thu Jan 1', false],
    ['stable', 'go1.26.8', true],
    ['stable', 'go1.27rc1', false],
    ['stable', 'devel go1.27-abcdef Thu Jan 1', false],
    ['local', 'devel go1.27-abcdef Thu Jan 1', true],
    ['local', '', true],
    ['1.26', '', false],
    ['1.26', 'unknown', false],
  ])('%s is satisfied by %j: %s', (value, found, answer) => {
    expect(satisfies(input(value), found)).toBe(answer);
  });
});

describe('parseGoVersionInput', () => {
  it.each([
    ['1.26.3', '1.26.3'],
    [' 1.26 ', '1.26'],
    ['go1.26', '1.26'],
    ['v1.26.3', '1.26.3'],
    ['1.26.x', '1.26'],
    ['1.26.*', '1.26'],
    ['1.26rc1', '1.26rc1'],
    ['1.18', '1.18'],
    ['stable', 'stable'],
    ['local', 'local'],
  ])('reads %j as %s', (text, value) => {
    expect(parseGoVersionInput(text)).toBe(value);
  });

  it.each([
    '',
    '1',
    '1.x',
    '^1.26',
    '>=1.26',
    'latest',
    'oldstable',
    'Stable',
    '1.26.3.x',
    'gov1.26',
    '1.26-rc1',
  ])('refuses %j and says what is allowed', (text) => {
    expect(() => parseGoVersionInput(text)).toThrow(
      expect.objectContaining({
        message: `go-version: ${JSON.stringify(text)} is not a Go release`,
        hint: 'Give an exact release (1.26.3, 1.26rc1), a minor (1.26), stable or local.',
      }),
    );
  });

  it('tells that YAML turns 1.20 into 1.2', () => {
    expect(() => parseGoVersionInput('1.2')).toThrow(
      expect.objectContaining({
        message: 'go-version: asks for Go 1.2, and the oldest release supported is 1.18',
        hint: expect.stringContaining('quotes') as string,
      }),
    );
  });
});

it('refuses the go line of a module that is older than the flags the build needs', () => {
  expect(() => checkRequirement({ value: '1.16', from: 'go line', file: 'svc/go.mod' })).toThrow(
    'the go line of svc/go.mod asks for Go 1.16, and the oldest release supported is 1.18',
  );
  for (const value of ['1.18', '1.26.3', 'local', 'stable']) {
    expect(checkRequirement(input(value))).toEqual(input(value));
  }
});

describe('go-version and the go line', () => {
  const goLine = (value: string): GoRequirement => ({ value, from: 'go line', file: 'svc/go.mod' });

  it.each([
    ['1.25', '1.26'],
    ['1.25.9', '1.26.0'],
    ['1.26.2', '1.26.3'],
    ['1.26rc1', '1.26.0'],
  ])('%s against %s', (chosen, wanted) => {
    expect(() => {
      checkNotOlder(input(chosen), goLine(wanted));
    }).toThrow(`go-version: ${chosen} is older than Go ${wanted}, which the go line of svc/go.mod asks for`);
  });

  it.each<[GoRequirement, GoRequirement | undefined]>([
    [input('1.26.3'), goLine('1.26.3')],
    // Its newest patch.
    [input('1.26'), goLine('1.26.3')],
    [input('1.27rc1'), goLine('1.26')],
    [input('stable'), goLine('1.99')],
    [input('local'), goLine('1.99')],
    // It tries all the same.
    [input('1.20.14'), goLine('1.26')],
    // Which go line stands beside it is not known.
    [input('1.25'), { value: '1.26.3', from: 'toolchain line' }],
    [input('1.25'), undefined],
    [goLine('1.25'), goLine('1.26')],
  ])('lets %j through with %j', (chosen, files) => {
    expect(() => {
      checkNotOlder(chosen, files);
    }).not.toThrow();
  });
});

it.each([
  ['1.26.3', true],
  ['1.27rc1', true],
  ['1.21.0', true],
  ['1.26', false],
  ['stable', false],
  ['local', false],
])('%s means exactly one release: %s', (value, expected) => {
  expect(exactRelease(input(value)) !== undefined).toBe(expected);
});

describe('the builder image', () => {
  it.each([
    ['1.26.3', '1.26.3'],
    ['1.26', '1.26'],
    ['1.26rc1', '1.26rc1'],
    ['stable', '1'],
    ['local', '1'],
  ])('for %s has the tag %s', (value, tag) => {
    expect(imageVersion(input(value))).toBe(tag);
    expect(defaultBuilderImage(input(value), { git: false })).toBe(`golang:${tag}-alpine`);
    expect(defaultBuilderImage(input(value), { git: true })).toBe(`golang:${tag}`);
  });
});
