import { describe, expect, it } from 'vitest';
import { cleanMarkdown } from '../../src/github/clean-markdown.js';
import { isContained } from '../../src/github/comment-containment.js';
import { escapeCode, escapeText } from '../../src/report/escape.js';

const TABLE = `All that grew:

| module |  | change |
|---|---|--:|
| \`gopkg.in/yaml.v3\` v3.0.1 | new | +305 kB |
| ${escapeCode('a|b`c')} ${escapeText('x|y <z>')} | **sum** |  |

The end.
Of it.`;

describe('Markdown of unknown origin', () => {
  it('keeps its tables, lines, code and strong text', () => {
    expect(cleanMarkdown(TABLE)).toBe(TABLE);
    expect(cleanMarkdown(TABLE.replaceAll('\n', '\r\n'))).toBe(TABLE);
  });

  it.each([
    ['<img src=x>', '&#60;img src=x&#62;'],
    ['[x](javascript:1)', '&#91;x&#93;(javascript:1)'],
    ['![x](https://a.example)', '!&#91;x&#93;(https:\u200b//a.example)'],
    ['# heading', '&#35; heading'],
    ['- item', '&#45; item'],
    ['```\n</details>\n```', '&#96;&#96;&#96;\n&#60;/details&#62;\n&#96;&#96;&#96;'],
    ['<!-- go-scratch-image: end -->', '&#60;!-- go-scratch-image: end --&#62;'],
    ['@octocat #12', '@\u200boctocat #\u200b12'],
    ['<code><b></code>', '&#60;code&#62;&#60;b&#62;&#60;/code&#62;'],
    ['<code>&#60;b&#62;</code>', '`<b>`'],
    ['&lt;b&gt; &#60;b&#62;', '&#38;lt;b&#38;gt; &#60;b&#62;'],
    ['`<b>`', '`<b>`'],
    ['| a |\n| b |', '&#124; a &#124;\n&#124; b &#124;'],
    ['| a | b |\n|---|\n| c | d | e |', '| a | b |\n|---|---|\n| c | d |'],
    ['[a]: https://a.example', '&#91;a&#93;: https:\u200b//a.example'],
  ])('loses all else: %j', (markdown, clean) => {
    expect(cleanMarkdown(markdown)).toBe(clean);
    expect(isContained(clean)).toBe(true);
  });
});
