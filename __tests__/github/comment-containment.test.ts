import { describe, expect, it } from 'vitest';
import { isContained } from '../../src/github/comment-containment.js';

describe('Markdown that ends where it began', () => {
  it.each([
    '',
    'a line, 1 < 2, a & b',
    '| a | b |\n|---|--:|\n| `x` | <code>&#124;</code> |',
    '<details><summary>more</summary>\n\n- x\n\n</details>',
    '```sh\n</details> <!- `\n```',
    '````\n```\n````',
    '~~~\n```\n~~~',
    '`<details>` and ``a ` b``',
    'one<br>two <sub>small</sub>',
  ])('is taken: %j', (markdown) => {
    expect(isContained(markdown)).toBe(true);
  });
});

describe('Markdown that could reach beyond its end', () => {
  it.each([
    '<details>',
    '</details>',
    '<details><summary></details></summary>',
    '<!-- go-scratch-image: end -->',
    '<!--',
    '```\nopen',
    '```\n~~~',
    '````\n```',
    '~~~',
    '`open code',
    '`\n` <details> `',
    '<script>',
    '<img src=x>',
    '<a href="x">y</a>',
    '<details open>',
    '<details\n>',
    '<?php',
    '<![CDATA[',
    '<https://example.com>',
    'line\r\n',
  ])('is refused: %j', (markdown) => {
    expect(isContained(markdown)).toBe(false);
  });
});
