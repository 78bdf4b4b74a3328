import { describe, expect, it } from 'vitest';
import {
  parseAutoBoolean,
  parseBoolean,
  parseChoice,
  parseDuration,
  suggestion,
} from '../../src/inputs/values.js';

const field = (text: string) => ({ name: 'some-input', text });

describe('a boolean', () => {
  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    [' true\n', true],
  ])('is %j', (text, expected) => {
    expect(parseBoolean(field(text), { ifEmpty: !expected })).toBe(expected);
  });

  it.each([true, false])('is its default %j where it is empty', (ifEmpty) => {
    expect(parseBoolean(field(' '), { ifEmpty })).toBe(ifEmpty);
  });

  it.each(['yes', 'on', '1', 'tRue', 'null', '${{ inputs.x }}'])('is not %j', (text) => {
    expect(() => parseBoolean(field(text), { ifEmpty: true })).toThrow(
      `some-input: ${JSON.stringify(text)} is neither true nor false`,
    );
  });

  it.each([
    ['', 'auto'],
    ['auto', 'auto'],
    ['True', true],
    ['false', false],
  ])('may be left to the action: %j is %j', (text, expected) => {
    expect(parseAutoBoolean(field(text))).toBe(expected);
  });

  it('or auto is nothing else', () => {
    expect(() => parseAutoBoolean(field('never'))).toThrow(
      'some-input: "never" is not one of auto, true, false',
    );
  });
});

describe('a word of a few', () => {
  const choices = ['auto', 'docker'] as const;

  it.each([
    ['', 'auto'],
    ['docker', 'docker'],
    [' auto ', 'auto'],
  ])('is read from %j as %j', (text, expected) => {
    expect(parseChoice(field(text), choices)).toBe(expected);
  });

  it.each([
    ['dcoker', 'Write auto or docker: did you mean docker?'],
    ['Docker', 'Write auto or docker: did you mean docker?'],
    ['kubernetes', 'Write auto or docker.'],
  ])('is not %j: %s', (text, hint) => {
    expect(() => parseChoice(field(text), choices)).toThrow(
      expect.objectContaining({ message: `some-input: "${text}" is not one of auto, docker`, hint }),
    );
  });

  it.each([
    ['warning', ['error', 'warn', 'off'], 'Write error, warn or off: did you mean warn?'],
    ['ignore', ['error', 'warn', 'off'], 'Write error, warn or off.'],
    ['of', ['error', 'warn', 'off'], 'Write error, warn or off: did you mean off?'],
    ['gzpi', ['gzip', 'zstd'], 'Write gzip or zstd: did you mean gzip?'],
  ])('is suggested for %j of %j', (text, allowed, expected) => {
    expect(suggestion(text, allowed)).toBe(expected);
  });
});

describe('a duration', () => {
  it.each([
    ['90', 90_000],
    ['30s', 30_000],
    ['2m', 120_000],
    ['1h30m', 5_400_000],
    ['1h2m3s4ms', 3_723_004],
    ['500ms', 500],
    ['90m', 5_400_000],
    ['2147483647ms', 2_147_483_647],
  ])('%s is %i ms', (text, ms) => {
    expect(parseDuration(field(text), text)).toBe(ms);
  });

  it.each(['', 's', '1.5s', '-1s', '30 s', '30S', '1m1h', '1d', '1e3', '0x10', 'PT30S'])(
    'is not %j',
    (text) => {
      expect(() => parseDuration(field(text), text)).toThrow(
        `some-input: ${JSON.stringify(text)} is not a duration`,
      );
    },
  );

  it.each(['0', '0s', '2147483648ms', '600h', '9'.repeat(400)])('is not as short or long as %j', (text) => {
    expect(() => parseDuration(field(text), text)).toThrow('is out of range');
  });
});
