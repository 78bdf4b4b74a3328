// The files through which a step talks to the runner.

import { describe, expect, it } from 'vitest';
import { parseFileCommands } from '../../script/runner.ts';

describe('a command file', () => {
  it.each([
    ['nothing', '', {}],
    ['name=value lines', 'a=1\nb=x=y\n', { a: '1', b: 'x=y' }],
    ['an empty value', 'a=\n', { a: '' }],
    ['a value of several lines', 'a<<END\none\ntwo\nEND\nb=2\n', { a: 'one\ntwo', b: '2' }],
    ['an empty value between delimiters', 'a<<END\nEND\n', { a: '' }],
    ['Windows line ends', 'a<<END\r\none\r\nEND\r\n', { a: 'one' }],
    ['a value that looks like a command', 'a<<END\nb=2\nEND\n', { a: 'b=2' }],
  ])('holds %s', (_, text, values) => {
    expect(parseFileCommands(text)).toEqual(values);
  });

  it('must close what it opens', () => {
    expect(() => parseFileCommands('a<<END\none\n')).toThrow('a has no closing END');
  });
});
