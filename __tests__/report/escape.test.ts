import { describe, expect, it } from 'vitest';
import { codeBlock, escapeCode, escapeLog, escapeText, oneLine } from '../../src/report/escape.js';

describe('text in Markdown', () => {
  it.each([
    ['linux/amd64', 'linux/amd64'],
    ['no program interpreter (PT_INTERP)', 'no program interpreter (PT_INTERP)'],
    ['a|b', 'a&#124;b'],
    ['a\nb\r\n| c', 'a b &#124; c'],
    ['<img src=x onerror=alert(1)>', '&#60;img src=x onerror=alert(1)&#62;'],
    ['&lt;', '&#38;lt;'],
    ['`x` *y* _z_ ~~w~~', '&#96;x&#96; &#42;y&#42; &#95;z&#95; &#126;&#126;w&#126;&#126;'],
    ['[a](javascript:b)', '&#91;a&#93;(javascript:b)'],
    ['a\\|b', 'a&#92;&#124;b'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['abc\u202edef', 'abc def'],
  ])('%j is %j', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });
});

describe('inline code in Markdown', () => {
  it.each([
    ['', ''],
    ['ghcr.io/acme/my_server:1.4.2', '`ghcr.io/acme/my_server:1.4.2`'],
    ['<b>*x*</b> & y', '`<b>*x*</b> & y`'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a`</code><script>', '<code>a&#96;&#60;/code&#62;&#60;script&#62;</code>'],
    ['a\\', '<code>a&#92;</code>'],
    ['a\n`b`', '<code>a &#96;b&#96;</code>'],
  ])('%j is %j', (text, expected) => {
    expect(escapeCode(text)).toBe(expected);
  });
});

describe('a code block in Markdown', () => {
  it('keeps its lines', () => {
    expect(codeBlock('a\r\n\tb\n', 'sh')).toBe('```sh\na\n\tb\n```');
  });

  it('is not ended by a fence within', () => {
    expect(codeBlock('```\n<x>\n`````')).toBe('``````\n```\n<x>\n`````\n``````');
  });
});

describe('a line of the log', () => {
  it.each([
    ['\tindented', '    indented'],
    ['::error::no', ': :error::no'],
    ['  ::stop-commands::x', '  : :stop-commands::x'],
    ['\u00a0::error::no', '\u00a0: :error::no'],
    ['\r::error::no', ' : :error::no'],
    ['x ##[error]y', 'x ## [error]y'],
    ['a::b', 'a::b'],
    ['a\r::b', 'a ::b'],
    ['\u001b[1;31merror\u001b[0m: x', 'error: x'],
  ])('%j is %j', (text, expected) => {
    expect(escapeLog(text)).toBe(expected);
  });
});

it('text on one line has no line ends and no blanks around it', () => {
  expect(oneLine(' a\n\n b\u2028c\u0000 ')).toBe('a  b c');
});
