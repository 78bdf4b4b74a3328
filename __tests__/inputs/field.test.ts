import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import {
  itemsOf,
  linesOf,
  pairsOf,
  parseWith,
  quote,
  refuseDoubles,
  valueOf,
} from '../../src/inputs/field.js';

const field = (text: string) => ({ name: 'some-input', text });

describe('the text of an input', () => {
  it.each([
    ['', undefined],
    [' \r\n ', undefined],
    [' a b ', 'a b'],
  ])('%j has the value %j', (text, expected) => {
    expect(valueOf(field(text))).toBe(expected);
  });

  it('has one value only', () => {
    expect(() => valueOf(field('a\nb'))).toThrow('some-input: "a\\nb" has several lines');
  });

  it.each([
    ['', []],
    ['a\r\n\r\n  b, c  \rd', ['a', 'b, c', 'd']],
    ['a  b', ['a  b']],
  ])('%j has the lines %j', (text, expected) => {
    expect(linesOf(field(text))).toEqual(expected);
  });

  it.each([
    ['a,b\n , c,,', ['a', 'b', 'c']],
    [',', []],
  ])('%j has the items %j', (text, expected) => {
    expect(itemsOf(field(text))).toEqual(expected);
  });

  it.each([
    ['  A =b', [['A', 'b']]],
    [
      'A= b = "c" \r\nB=',
      [
        ['A', ' b = "c" '],
        ['B', ''],
      ],
    ],
    ['A=$(x) `y` ${z}, w', [['A', '$(x) `y` ${z}, w']]],
  ])('%j has the pairs %j', (text, expected) => {
    expect(pairsOf(field(text))).toEqual(expected);
  });

  it.each([
    ['A', 'some-input: the line "A" is not KEY=VALUE'],
    ['=a', 'some-input: the line "=a" is not KEY=VALUE'],
    ['A: b', 'some-input: the line "A: b" is not KEY=VALUE'],
    ['export A=b', 'some-input: the key "export A" has a blank in it'],
    ['- A=b', 'some-input: the key "- A" has a blank in it'],
  ])('refuses the pair %j', (text, message) => {
    expect(() => pairsOf(field(text))).toThrow(expect.objectContaining({ name: 'InputError', message }));
  });

  it('shows long values shortened and control characters in words', () => {
    expect(quote(`a\n${'b'.repeat(200)}`)).toBe(`"a\\n${'b'.repeat(98)}…"`);
  });

  it('refuses the second of two alike', () => {
    expect(() => {
      refuseDoubles(field(''), ['a', 'b', 'A'], (item) => item.toLowerCase());
    }).toThrow('some-input: "a" is given twice');
  });
});

describe('a parser of another room', () => {
  const failWith = (error: Error) => () =>
    parseWith(field('x'), 'x', () => {
      throw error;
    });

  it('has what it refuses named after the input, its hint kept', () => {
    const error = new FormatError('"x" is not a platform', { hint: 'Write linux/amd64.' });
    expect(failWith(error)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: 'some-input: "x" is not a platform',
        hint: 'Write linux/amd64.',
      }),
    );
  });

  it('has its defects passed on', () => {
    const defect = new TypeError('x is undefined');
    expect(failWith(defect)).toThrow(defect);
  });
});
