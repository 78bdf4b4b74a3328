import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import { parseQuoted } from '../../src/gobin/quoted-string.js';

describe('parseQuoted', () => {
  it.each([
    ['""', ''],
    ['"plain é"', 'plain é'],
    ['"a\\tb\\nc\\r\\\\\\"d"', 'a\tb\nc\r\\"d'],
    ['"\\a\\b\\f\\v"', '\x07\b\f\v'],
    ['"\\x41\\101\\u00e9\\U0001F600"', 'AAé😀'],
    ['"\\xc3\\xa9"', 'é'],
    ['"\\xff"', '\ufffd'],
    ['`raw \\n "text"\r`', 'raw \\n "text"'],
  ])('reads %s', (text, value) => {
    expect(parseQuoted(text)).toEqual({ value, length: text.length });
  });

  it('stops where the literal ends', () => {
    expect(parseQuoted('"a b"=c')).toEqual({ value: 'a b', length: 5 });
    expect(parseQuoted('`a`b`')).toEqual({ value: 'a', length: 3 });
  });

  it.each(['', 'a"b"', "'a'"])('finds no literal at the start of %j', (text) => {
    expect(parseQuoted(text)).toBeUndefined();
  });

  it.each([
    '"',
    '"abc',
    '"a\\"',
    '`abc',
    '"a\nb"',
    '"\\q"',
    '"\\x4"',
    '"\\400"',
    '"\\18"',
    '"\\ud800"',
    '"\\U00110000"',
    '"\\\'"',
  ])('refuses %j', (text) => {
    expect(() => parseQuoted(text)).toThrow(FormatError);
  });
});
