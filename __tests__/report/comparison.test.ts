import { describe, expect, it } from 'vitest';
import { renderComparison } from '../../src/report/comparison-markdown.js';
import type { Comparison } from '../../src/report/comparison-model.js';
import { sectionOf, type SectionOptions } from '../../src/report/comparison-section.js';
import { renderComparisonText } from '../../src/report/comparison-text.js';
import type { Measured } from '../../src/size/diff-model.js';
import { compare } from '../support/comparison.js';
import { after, before, measured, owner, SERVER, YAML } from '../support/measured.js';

const BROKEN = `### ❌ server grows by 434 kB (+7.5 %), budget 200 kB, because of \`gopkg.in/yaml.v3\`

| image | platform | uncompressed | compressed | change | budget |  |
|---|---|--:|--:|--:|--:|---|
| \`server\` | linux/amd64 | 6,258,000 | 2,503,200 | +434,000 | +200,000 | ❌ |

**Why:** \`gopkg.in/yaml.v3\` v3.0.1, new: +305 kB with what only it brings in (139 kB own) · the standard library +121 kB  
**The path:** \`main → internal/config → gopkg.in/yaml.v3\`  
**To accept it:** label \`size-increase-approved\`, then re-run

<details><summary>Modules</summary>

| module |  | own | with what only it brings in |
|---|---|--:|--:|
| \`gopkg.in/yaml.v3\` v3.0.1 | new | +139,297 | +305,249 |
| \`std\` |  | +287,401 |  |

</details>

<details><summary>go.mod</summary>

| go.mod | before | now | bytes |
|---|---|---|--:|
| \`gopkg.in/yaml.v3\` |  | v3.0.1 | +305,249 |

</details>

<details><summary>Packages</summary>

| package |  | bytes now | change |
|---|---|--:|--:|
| \`regexp\` | new | 287,401 | +287,401 |
| \`gopkg.in/yaml.v3\` | new | 139,297 | +139,297 |

</details>

<details><summary>Sections</summary>

| section |  | bytes now | change |
|---|---|--:|--:|
| \`.text\` |  | 6,257,000 | +434,000 |

</details>

<details><summary>Budgets</summary>

- server (linux/amd64) grows by 434 kB (+7.5 %), and max-increase 200kB allows 200 kB: gopkg.in/yaml.v3 +305 kB, the standard library +121 kB

</details>

<sub>merge a1b2c3d against its first parent 9f8e7d6 (stored report) · same flags and Go release · static ✔</sub>
`;

function headline(comparison: Comparison, options?: SectionOptions): string {
  return renderComparison(sectionOf(comparison, options)).split('\n')[0] ?? '';
}

function linesBelowTable(comparison: Comparison): string[] {
  const text = renderComparison(sectionOf(comparison));
  return text
    .split('\n')
    .filter((line) => line.startsWith('**'))
    .map((line) => line.trimEnd());
}

function foot(comparison: Comparison): string {
  return /<sub>(.*)<\/sub>/.exec(renderComparison(sectionOf(comparison)))?.[1] ?? '';
}

describe('a comparison', () => {
  it('that breaks a budget says verdict, number, budget and cause first, then a table, then why', () => {
    expect(renderComparison(sectionOf(compare({ maxIncrease: '200kB' })))).toBe(BROKEN);
  });

  it('is a few lines in the log', () => {
    expect(renderComparisonText(sectionOf(compare({ maxIncrease: '200kB' })))).toBe(
      [
        '✗ server grows by 434 kB (+7.5 %), budget 200 kB, because of gopkg.in/yaml.v3',
        '  Why: gopkg.in/yaml.v3 v3.0.1, new: +305 kB with what only it brings in (139 kB own) · the standard library +121 kB',
        '  The path: main → internal/config → gopkg.in/yaml.v3',
        '  To accept it: label size-increase-approved, then re-run',
        '  merge a1b2c3d against its first parent 9f8e7d6 (stored report) · same flags and Go release · static ✔',
        '',
      ].join('\n'),
    );
  });

  it.each<[string, Comparison, SectionOptions, string]>([
    [
      'growth without a budget',
      compare(),
      {},
      '### ✅ server grows by 434 kB (+7.5 %), because of `gopkg.in/yaml.v3`',
    ],
    [
      'growth within its budget',
      compare({ maxIncrease: '1MB' }),
      {},
      '### ✅ server grows by 434 kB (+7.5 %), because of `gopkg.in/yaml.v3`',
    ],
    [
      'growth accepted by a label',
      compare({ maxIncrease: '2%', gate: { approvedBy: 'size-increase-approved' } }),
      {},
      '### ⚠️ server grows by 434 kB (+7.5 %), budget 116 kB, accepted by label `size-increase-approved`, because of `gopkg.in/yaml.v3`',
    ],
    [
      'growth that is one byte over its budget',
      compare({ maxIncrease: '433999' }),
      {},
      '### ❌ server grows by 434,000 bytes (+7.5 %), budget 433,999 bytes, because of `gopkg.in/yaml.v3`',
    ],
    [
      'a size over its limit',
      compare({ maxSize: '6MB' }),
      {},
      '### ❌ server is 6.26 MB uncompressed, budget 6.00 MB, grows by 434 kB, because of `gopkg.in/yaml.v3`',
    ],
    [
      'a size over its limit that did not grow',
      compare({ maxSize: '6MB', before: [after] }),
      {},
      '### ❌ server is 6.26 MB uncompressed, budget 6.00 MB',
    ],
    [
      'less',
      compare({ before: [after], after: [before] }),
      {},
      '### ✅ server shrinks by 434 kB (-6.9 %), because of `gopkg.in/yaml.v3`',
    ],
    ['nothing', compare({ before: [after] }), {}, '### ✅ server: 6.26 MB (no change)'],
    [
      'noise',
      compare({
        before: [after],
        after: [measured([...(after.attribution?.owners ?? []), owner('linker', 'x', 12)])],
      }),
      {},
      '### ✅ server: 6.26 MB (+12 B, no change worth telling)',
    ],
    [
      'a fall back',
      compare({ before: [after] }),
      { previousChange: 434_000 },
      '### ✅ server is back to 6.26 MB (was +434 kB)',
    ],
    [
      'a fall back from noise',
      compare({ before: [after] }),
      { previousChange: 12 },
      '### ✅ server: 6.26 MB (no change)',
    ],
    [
      'nothing to compare with',
      compare({ gate: { none: 'this is the first commit of the repository' } }),
      {},
      '### ✅ server: 6.26 MB (nothing to compare with: this is the first commit of the repository)',
    ],
    [
      'a program that the baseline does not have',
      compare({ before: [] }),
      {},
      '### ✅ server: 6.26 MB (nothing to compare with: the baseline does not have it)',
    ],
  ])('of %s', (_, comparison, options, expected) => {
    expect(headline(comparison, options)).toBe(expected);
  });

  it('tells at the end what went the other way, so that the numbers add up', () => {
    const both = (library: number, own: number): Measured =>
      measured([
        owner('package', YAML, library, YAML),
        owner('package', 'main', own, SERVER),
        owner('package', 'runtime', 2_000_000, 'std'),
      ]);
    const grown = compare({ before: [both(100_000, 300_000)], after: [both(500_000, 160_000)] });
    expect(linesBelowTable(grown)).toEqual([
      '**Why:** `gopkg.in/yaml.v3`: +400 kB of its own · on the other side own code -140 kB',
    ]);
  });

  it('tells a change of the Go release first', () => {
    const std = (size: number): ReturnType<typeof owner> => owner('package', 'runtime', size, 'std');
    const dependency = (size: number): ReturnType<typeof owner> => owner('package', YAML, size, YAML);
    const comparison = compare({
      before: [measured([std(1_000_000), dependency(100_000)])],
      after: [measured([std(1_010_000), dependency(160_000)], { goVersion: '1.27.0' })],
    });
    expect(linesBelowTable(comparison)).toEqual([
      '**Why:** Go 1.26.8 → 1.27.0: +10 kB · `gopkg.in/yaml.v3`: +60 kB of its own',
    ]);
    expect(foot(comparison)).toBe(
      'merge a1b2c3d against its first parent 9f8e7d6 (stored report) · same flags · Go 1.26.8 before, 1.27.0 now · static ✔',
    );
  });

  it('has a line for what is near its limit, for dead code, for findings, for budgets about nothing', () => {
    const comparison = compare({
      before: [{ ...before, methods: { exported: 3000, dropped: 2000 }, findings: ['no-tmp'] }],
      after: [
        {
          ...after,
          methods: { exported: 3000, dropped: 100 },
          findings: ['no-tzdata', 'no-ca-certificates'],
        },
      ],
      maxSize: '6500000',
      more: { unmatched: [{ input: 'max-size', target: 'sever', known: ['server', 'linux/amd64'] }] },
    });
    expect(linesBelowTable(comparison).slice(2)).toEqual([
      '**Dead code:** methods that nobody calls are kept now, since reflection needs all of them',
      '**New findings:** `no-tzdata`, `no-ca-certificates`',
      '**Gone findings:** `no-tmp`',
      '**Near its limit:** server (linux/amd64) is 6,258,000 bytes, 96 % of max-size 6500000',
      '**No such program:** max-size: "sever" is no program and no platform of this build, which has server, linux/amd64',
    ]);
    expect(headline(comparison)).toMatch(/^### ⚠️/);
  });

  it.each<[Comparison, string]>([
    [
      compare({ maxIncrease: '1', gate: { approvedBy: 'ok' }, more: { labelsFrom: 'event' } }),
      '**Accepted:** by the label `ok` (as it was when the run was started: labels could not be read)',
    ],
    [
      compare({ maxIncrease: '1', gate: { reportOnly: 'in a merge group' } }),
      '**Reported only:** in a merge group',
    ],
  ])('says how a broken budget was taken', (comparison, line) => {
    expect(linesBelowTable(comparison)).toContain(line);
  });

  it('folds what is unchanged into one row, and names the platform where there are several', () => {
    const arm = { os: 'linux', architecture: 'arm64' } as const;
    const twin = (side: Measured): Measured => ({ ...side, platform: arm });
    const tool = { ...before, name: 'tool' };
    const comparison = compare({ before: [before, twin(before), tool], after: [twin(before), after, tool] });
    const lines = renderComparison(sectionOf(comparison)).split('\n');
    expect(lines[0]).toBe(
      '### ✅ server (linux/amd64) grows by 434 kB (+7.5 %), because of `gopkg.in/yaml.v3`',
    );
    expect(lines.slice(2, 6)).toEqual([
      '| image | platform | uncompressed | compressed | change |  |',
      '|---|---|--:|--:|--:|---|',
      '| `server` | linux/amd64 | 6,258,000 | 2,503,200 | +434,000 | ✅ |',
      '| 2 others |  |  |  | 0 | ✅ |',
    ]);
  });

  it('is news where it changed by the floor, or where a budget says so', () => {
    expect(sectionOf(compare()).isNews).toBe(true);
    expect(sectionOf(compare({ before: [after] })).isNews).toBe(false);
    expect(sectionOf(compare({ before: [after], maxSize: '1' })).isNews).toBe(true);
    expect(sectionOf(compare({ gate: { none: 'x' } })).isNews).toBe(false);
  });
});

describe('the foot', () => {
  const commit = 'c0ffee00'.repeat(5);
  it.each<[Comparison['base'], string]>([
    [
      { commit, relation: 'merge base', source: { kind: 'built' } },
      'merge a1b2c3d against its merge base c0ffee0 (built in this run)',
    ],
    [
      { commit, source: { kind: 'ancestor', distance: 3 } },
      'merge a1b2c3d against c0ffee0, 3 commits before the base (stored report, no gate)',
    ],
    [
      { commit, source: { kind: 'ancestor', distance: 1 } },
      'merge a1b2c3d against c0ffee0, 1 commit before the base (stored report, no gate)',
    ],
    [
      { commit, source: { kind: 'file', path: 'old.json' } },
      'merge a1b2c3d against the report old.json of c0ffee0',
    ],
  ])('says where the baseline came from', (base, expected) => {
    expect(foot(compare({ more: { base: base ?? { source: { kind: 'stored' } } } }))).toBe(
      `${expected} · same flags and Go release · static ✔`,
    );
  });

  it('says that of an image flags and Go release are not known', () => {
    const source = { kind: 'image', reference: 'ghcr.io/acme/server:latest' } as const;
    expect(foot(compare({ more: { base: { source }, head: { isMerge: false }, isStatic: false } }))).toBe(
      'commit of no repository against the image ghcr.io/acme/server:latest · flags and Go release of the baseline are not known · not static',
    );
  });

  it('says that nothing was compared, and why', () => {
    expect(foot(compare({ gate: { none: 'no report is stored for 9f8e7d6c9f8e' } }))).toBe(
      'merge a1b2c3d, nothing compared: no report is stored for 9f8e7d6c9f8e · static ✔',
    );
  });
});

describe('hostile names', () => {
  const evil = 'a|b`c<script>\n### d</details>@everyone';

  it('are shown as text', () => {
    const hostile = (side: Measured, extra: readonly ReturnType<typeof owner>[]): Measured => ({
      ...measured([owner('package', evil, 100_000, evil), ...extra]),
      name: evil,
      goVersion: side === before ? '1.26.8' : evil,
      compileCommand: side === before ? 'x' : evil,
      linked:
        side === before ? [] : [{ path: evil, version: evil, replacement: { path: evil, version: evil } }],
      findings: side === before ? [] : [evil],
      modules: [
        {
          path: evil,
          own: side === before ? 1 : 90_000,
          ownPlus: side === before ? 1 : 90_000,
          chain: [SERVER, evil],
        },
      ],
    });
    const comparison = compare({
      before: [hostile(before, [])],
      after: [hostile(after, [owner('package', `${evil}2`, 50_000, evil)]), { ...after, name: `${evil}3` }],
      maxIncrease: '1',
      more: {
        notes: [evil],
        overrideLabel: evil,
        base: { commit: evil, source: { kind: 'image', reference: evil } },
        unmatched: [{ input: 'max-size', target: evil, known: [evil] }],
      },
    });
    const text = renderComparison(sectionOf(comparison));
    expect(text).not.toContain('<script>');
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    expect(text.match(/^#/gm)).toHaveLength(1);
    const tables = text.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      const widths = table.split('\n').map((row) => row.split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
    for (const line of renderComparisonText(sectionOf(comparison)).split('\n'))
      expect(line).not.toMatch(/^\s*::/);
  });
});
