import { describe, expect, it } from 'vitest';
import { encodeSections } from '../../src/github/comment-data.js';
import { isContained } from '../../src/github/comment-containment.js';
import { COMMENT_LIMIT, parseComment, renderComment } from '../../src/github/comment-markdown.js';
import type { CommentSection } from '../../src/github/comment-model.js';
import { EARLIER_HEAD, grownSection, sameSection } from '../support/comment.js';
import type { Inline } from '../../src/report/section-model.js';

/** The body without the data at its end, which people do not see. */
function shown(...sections: readonly CommentSection[]): string {
  return renderComment(sections).replace(/\n\n<!-- go-scratch-image: data [^>]*-->\n$/, '');
}

const EARLIER: CommentSection = {
  ...grownSection,
  key: 'ci / image / worker',
  headSha: EARLIER_HEAD,
  writer: { run: 90, attempt: 1, id: 'ab' },
  headline: ['worker grows by 20 kB'],
};

describe('the comment', () => {
  it('has verdict, number, budget and cause in the first line, then one table, why, and the rest folded', () => {
    expect(shown(grownSection)).toBe(
      `<!-- go-scratch-image: comment -->
### ❌ server grows by 434 kB (+7.5 %), budget 200 kB, because of \`gopkg.in/yaml.v3\`

| image | platform | uncompressed | compressed | change | budget | |
|---|---|--:|--:|--:|--:|---|
| server | linux/amd64 | 6,512,802 | 2.69 MB | +434,176 | +200,000 | ❌ |

**Why:** \`gopkg.in/yaml.v3\` v3.0.1, new: +305 kB

<details><summary>Modules</summary>

<!-- go-scratch-image: detail 96688c9bd997 0 -->
| module | change |
|---|--:|
| \`gopkg.in/yaml.v3\` | +305 kB |
<!-- go-scratch-image: end -->

</details>

<sub>merge a1b2c3d against its first parent 9f8e7d6 (stored report)</sub>`,
    );
  });

  it('counts the images that did not change, and leaves their sections out', () => {
    const same = ['a', 'b', 'c'].map((name) => sameSection(name));
    expect(shown(...same, grownSection)).toContain(
      `| server | linux/amd64 | 6,512,802 | 2.69 MB | +434,176 | +200,000 | ❌ |
| 3 others | | | | 0 | | ✅ |

**Why:**`,
    );
  });

  it('takes the first line from the worst section, and says how many others are not well', () => {
    const warns: CommentSection = {
      ...sameSection('worker'),
      verdict: 'warn',
      headline: ['worker is near its budget'],
    };
    const text = shown(sameSection('api'), warns, grownSection);
    expect(text.split('\n')[1]).toBe(
      '### ❌ server grows by 434 kB (+7.5 %), budget 200 kB, because of `gopkg.in/yaml.v3` (and 1 more)',
    );
    expect(text).toContain('\n⚠️ worker is near its budget\n');
  });

  it('folds what other sections have to say', () => {
    const other = {
      ...grownSection,
      key: 'z',
      verdict: 'warn',
      headline: ['a', { code: '<b>`|' }, { strong: '*c*' }],
    } as const;
    expect(shown(grownSection, other)).toContain(
      '<details><summary>⚠️ a<code>&#60;b&#62;&#96;&#124;</code><strong>&#42;c&#42;</strong></summary>\n\n**Why:**',
    );
  });

  it('folds the sections of earlier commits, and does not count them', () => {
    const text = shown(EARLIER, sameSection('server'));
    expect(text.split('\n')[1]).toBe('### ✅ server: 6.08 MB, unchanged');
    expect(text).toContain(
      '<details><summary>From earlier commits, not measured for this one (1)</summary>\n\n- ❌ worker grows by 20 kB (`bbbbbbb`)\n\n</details>',
    );
    expect(text).not.toContain('| worker');
  });
});

describe('the sections', () => {
  it('come back from the comment as they were', () => {
    const sections = [EARLIER, grownSection, sameSection('a')].sort((a, b) => (a.key < b.key ? -1 : 1));
    const back = parseComment(renderComment(sections));
    // Of earlier commits, the details are gone.
    expect(back).toEqual(
      sections.map((section) => (section === EARLIER ? { ...section, details: [] } : section)),
    );
  });

  it('come back where an editor changed the line ends', () => {
    const body = renderComment([grownSection]).replaceAll('\n', '\r\n');
    expect(parseComment(body)).toEqual([grownSection]);
  });

  it.each([
    ['an empty body', ''],
    ['a comment of someone else', 'LGTM'],
    ['no data', '<!-- go-scratch-image: comment -->\n### x\n'],
    ['data that is no base64', '<!-- go-scratch-image: comment -->\n<!-- go-scratch-image: data ==== -->\n'],
    ['data cut short', renderComment([grownSection]).replace(/.{20} -->\n$/, ' -->\n')],
    [
      'data of another form',
      `<!-- go-scratch-image: comment -->\n<!-- go-scratch-image: data ${Buffer.from('{}').toString('base64')} -->`,
    ],
  ])('are none of %s', (_, body) => {
    expect(parseComment(body)).toEqual([]);
  });

  it('are left out where they are not as they should be', () => {
    const broken: readonly unknown[] = [
      null,
      7,
      { ...grownSection, key: '' },
      { ...grownSection, key: 'x'.repeat(301) },
      { ...grownSection, headSha: 'main' },
      { ...grownSection, verdict: 'great' },
      { ...grownSection, headline: [] },
      { ...grownSection, writer: { run: -1, attempt: 1, id: 'aa' } },
      { ...grownSection, writer: { run: 1, attempt: 1, id: 'AA' } },
    ];
    for (const section of broken) {
      const valid = { ...sameSection('a'), details: [] };
      const data = encodeSections([
        section === null || typeof section === 'number' ? valid : (section as CommentSection),
        valid,
      ]);
      const body = `<!-- go-scratch-image: comment -->\n<!-- go-scratch-image: data ${data} -->`;
      expect(parseComment(body).every(({ key }) => key === valid.key)).toBe(true);
    }
  });
});

const HOSTILE = [
  '<!-- go-scratch-image: end -->',
  '<!-- go-scratch-image: data AAAA -->',
  '</details></summary>',
  '| a | b |',
  '`a` ``b',
  '<script>alert(1)</script>',
  'line\n### heading\n<!-- go-scratch-image: data AAAA -->\n',
  '@octocat and @acme/team',
  'see #12 and acme/other#7',
  'https://evil.example www.evil.example',
  '\u202etxt.exe',
  '**bold** [x](y)',
];

describe('text of any kind', () => {
  it.each(HOSTILE)('stays text: %j', (text) => {
    const line: readonly Inline[] = [text, { code: text }, { strong: text }];
    const section: CommentSection = {
      ...grownSection,
      key: text,
      headline: line,
      lines: [line],
      foot: line,
      rows: [
        {
          ...sameSection('a').rows[0],
          image: text,
          platform: text,
          budget: text,
          uncompressed: 1,
          compressed: 1,
          verdict: 'fail',
        },
      ],
      details: [{ title: text, markdown: text }],
    };
    const body = renderComment([section, sameSection('b')]);
    expect(parseComment(body).map(({ key }) => key)).toEqual([text, sameSection('b').key]);
    const ours = /^<!-- go-scratch-image: (?:comment|data [A-Za-z0-9+/=]+|detail [0-9a-f]{12} 0|end) -->$/gm;
    expect(body.match(ours)).toHaveLength(isContained(text) ? 4 : 2);
    // A detail's text is Markdown already, and in code nothing is read as anything else.
    const visible = body
      .replace(/( 0 -->\n).*?(\n<!-- go-scratch-image: end -->)/s, '$1$2')
      .replace(ours, '')
      .replace(/`[^`\n]*`/g, '');
    expect(visible).not.toMatch(
      /<script|<!--|^(?:<sub>)?#+ [^❌]|@octocat|@acme|(?<!&)#\d|:\/\/|www\.|\u202e/m,
    );
    expect(visible.match(/<details>/g)).toEqual(
      visible.match(/<\/details>/g)?.map(() => '<details>') ?? null,
    );
    for (const row of visible.split('\n').filter((candidate) => candidate.startsWith('| '))) {
      expect(row.match(/\|/g)).toHaveLength(8);
    }
  });

  it.each(['# a', '## a', '- a', '+ a', '1. a', '1) a', '===', '---', '> a', '    a', '~~~', '```'])(
    'is no heading, list or block: %j',
    (text) => {
      const line = renderComment([{ ...grownSection, lines: [[text]] }]).split('\n')[7] ?? '';
      expect(line).not.toMatch(/^(?:#|-|\+|\d+[.)]|=|>| {4}|~|`)/);
    },
  );
});

describe('the limit', () => {
  const longDetail = (title: string, rows: number): { title: string; markdown: string } => ({
    title,
    markdown: `| a |\n|---|\n${'| a row of the table |\n'.repeat(rows).trimEnd()}`,
  });
  const details = [longDetail('first', 300), longDetail('second', 800), longDetail('third', 500)];

  it('is kept by leaving whole details out, the last ones of each section first', () => {
    const sections = ['a', 'b', 'c'].map((name) => ({ ...grownSection, key: name, details }));
    const body = renderComment(sections);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(Buffer.byteLength(body)).toBeGreaterThan(COMMENT_LIMIT / 2);
    for (const { details: kept } of parseComment(body)) {
      expect(kept.length).toBeGreaterThan(0);
      expect(kept).toEqual(details.slice(0, kept.length));
    }
    expect(body.split('<details>').length).toBe(body.split('</details>').length);
  });

  it.each([60_000, 20_000, 8000, 3000, 1500])('is kept at %i bytes with what counts', (limit) => {
    const noise = (length: number): string =>
      Array.from({ length }, (_, i) => String.fromCodePoint(0x1f600 + ((i * 7919) % 77))).join('');
    const sections = Array.from({ length: 60 }, (_, i) => ({
      ...grownSection,
      key: `key ${i}`,
      verdict: i === 31 ? 'fail' : 'pass',
      headline: [i === 31 ? 'the worst of all' : noise(40)],
      rows: Array.from({ length: 20 }, (_row, j) => ({
        ...sameSection(`image ${i} ${j} ${noise(5)}`).rows[0],
        image: noise(9),
        platform: 'linux/amd64',
        uncompressed: i * j,
        compressed: j,
        verdict: 'pass' as const,
      })),
      details,
    })) as readonly CommentSection[];
    const body = renderComment(sections, limit);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(limit);
    expect(body).toContain('### ❌ the worst of all');
    expect(parseComment(body).map(({ key }) => key)).toContain('key 31');
  });

  it('is under GitHub’s in characters, in UTF-16 units and in bytes', () => {
    expect(COMMENT_LIMIT).toBeLessThan(65_536);
  });
});
