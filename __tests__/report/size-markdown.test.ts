import { describe, expect, it } from 'vitest';
import { renderSizeMarkdown } from '../../src/report/size-markdown.js';
import { exampleSize, HOSTILE_NAMES, hostileSize, largeSize } from '../support/size.js';

const WHOLE = `| where the bytes are | own | with what only it brings in |  |
|---|--:|--:|---|
| standard library | 5.61 MB |  | ████████████████████████ |
| \`example.com/acme\` | 200 kB |  | ▉ |
| &nbsp;&nbsp;· \`main\` | 110 kB |  |  |
| &nbsp;&nbsp;· \`example.com/acme/internal/config\` | 90 kB |  |  |
| \`gopkg.in/yaml.v3\` v3.0.1 | 139 kB | 259 kB | ▋ |
| \`golang.org/x/text\` v0.36.0 | 120 kB | 120 kB | ▌ |
| tables that packages share | 5 kB |  | ▏ |
| file format and alignment | 4 kB |  | ▏ |
| not attributed | 626 B |  | ▏ |

<details><summary>Findings (1): TLS client code without CA certificates</summary>

| finding | what happens | seen | what to do |
|---|---|---|---|
| \`no-ca-certificates\` | likely: HTTPS requests fail with "x509: certificate signed by unknown authority" | \`crypto/x509.(*Certificate).systemVerify\` (\`main\` → \`net/http\` → \`crypto/x509\`)<br>\`/etc/ssl/certs/ca-certificates.crt\`: not in the image | \`ca-certificates: true\`<br>(+221 kB) |

</details>

<details><summary>Smaller still</summary>

| what | gain | how | what one gives up |
|---|---|---|---|
| leave HTTP/2 out of net/http | about 393 kB of the binary | \`build-tags: nethttpomithttp2\` | clients and servers speak HTTP/1.1 only |
| no gain: the build tag netgo changes nothing without cgo |  |  |  |

</details>

<details><summary>Packages (6)</summary>

| package | bytes | share | code | lines | types | data | format |
|---|--:|--:|--:|--:|--:|--:|--:|
| \`runtime\` | 2,900,000 | 47.7 % | 1,500,000 | 900,000 | 100,000 | 400,000 | 0 |
| \`net/http\` | 2,710,000 | 44.6 % | 1,400,000 | 900,000 | 210,000 | 200,000 | 0 |
| \`gopkg.in/yaml.v3\` | 139,000 | 2.3 % | 70,000 | 50,000 | 10,000 | 9,000 | 0 |
| \`golang.org/x/text/unicode/norm\` | 120,000 | 2.0 % | 30,000 | 10,000 | 2,000 | 78,000 | 0 |
| \`main\` | 110,000 | 1.8 % | 70,000 | 30,000 | 5,000 | 5,000 | 0 |
| \`example.com/acme/internal/config\` | 90,000 | 1.5 % | 50,000 | 25,000 | 10,000 | 5,000 | 0 |

99.8 % of the bytes belong to packages: 82.8 % exact, 5.5 % typed, 11.5 % inferred; the linker dropped 60.2 % of the exported methods.

</details>

<details><summary>Sections (4)</summary>

| section | bytes | share |
|---|--:|--:|
| \`ELF header\` | 64 | 0.0 % |
| \`.text\` | 3,120,000 | 51.3 % |
| \`.gopclntab\` | 1,920,000 | 31.6 % |
| \`.rodata\` | 1,038,562 | 17.1 % |

</details>`;

const MEBIBYTE = 1 << 20;

describe('the size section of the job summary', () => {
  it('says where the bytes are, what will be missing, what would be smaller', () => {
    expect(renderSizeMarkdown(exampleSize).join('\n\n')).toBe(WHOLE);
  });

  it('names the platform where there are several', () => {
    const text = renderSizeMarkdown(exampleSize, 'linux/arm64').join('\n\n');
    expect(text).toMatch(/^\| where the bytes are \(linux\/arm64\) \|/);
    expect(text).toContain('<summary>Sections (linux/arm64) (4)</summary>');
  });

  it('has no folds for findings and advice where there are none', () => {
    const blocks = renderSizeMarkdown({ ...exampleSize, findings: [], advice: [] });
    expect(blocks.filter((block) => /<summary>(Findings|Smaller)/.test(block))).toEqual([]);
  });

  it('says below the table why less is known', () => {
    const attribution = { ...exampleSize.attribution, degraded: 'Go 1.30 has <another> layout' };
    const [, second] = renderSizeMarkdown({ ...exampleSize, attribution });
    expect(second).toBe('Go 1.30 has &#60;another&#62; layout');
  });

  it('adds up sections of one name', () => {
    const sections = [
      { name: 'alignment', size: 4 },
      { name: '.text', size: 16 },
      { name: 'alignment', size: 12 },
    ];
    const attribution = { ...exampleSize.attribution, size: 32, sections };
    const block = renderSizeMarkdown({ ...exampleSize, attribution }).at(-1);
    expect(block).toContain('| `alignment` | 16 | 50.0 % |\n| `.text` | 16 | 50.0 % |');
  });

  it('stays small, however many packages there are', () => {
    const text = renderSizeMarkdown(largeSize(20_000)).join('\n\n');
    expect(text.length).toBeLessThan(20_000);
    expect(text).toMatch(/\| 1989 other modules \|/);
    expect(text).toContain('<summary>Packages (the largest 30 of 20000)</summary>');
  });

  it('stays small, however long the names are', () => {
    const name = 'x'.repeat(MEBIBYTE);
    const attribution = {
      ...exampleSize.attribution,
      degraded: name,
      owners: exampleSize.attribution.owners.map((owner) => ({ ...owner, name })),
      sections: Array.from({ length: 500 }, (_, index) => ({ name: `${index}${name}`, size: 1 })),
    };
    const findings = exampleSize.findings.map((finding) => ({
      ...finding,
      what: name,
      fix: { yaml: name, advice: name },
      evidence: [{ kind: 'function' as const, name, detail: name, chain: Array(99).fill(name) as string[] }],
    }));
    const advice = exampleSize.advice.map((one) => ({ ...one, what: name, yaml: name, cost: name }));
    const text = renderSizeMarkdown({ ...exampleSize, attribution, findings, advice }).join('\n\n');
    expect(text.length).toBeLessThan(40_000);
  });

  it('keeps its rows and shows no markup, whatever the names are', () => {
    const text = renderSizeMarkdown(hostileSize).join('\n\n');
    const withoutCode = text.replace(/`[^`\n]*`/g, '').replace(/<code>[^<\n]*<\/code>/g, '');
    expect(withoutCode).not.toMatch(/<(?!\/?(details|summary|br)>)/);
    expect(withoutCode).not.toMatch(/\]\(|^#/m);
    for (const table of text.split('\n\n').filter((block) => block.startsWith('| '))) {
      const columns = table.split('\n').map((row) => row.split('|').length);
      expect(new Set(columns).size).toBe(1);
    }
    expect(text).toContain('&#60;img src=x onerror=alert(1)&#62;');
    expect(HOSTILE_NAMES.length).toBeGreaterThan(9);
  });
});
