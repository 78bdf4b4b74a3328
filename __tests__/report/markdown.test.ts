import { describe, expect, it } from 'vitest';
import { renderSummary } from '../../src/report/markdown.js';
import type { ImageReport, Report } from '../../src/report/model.js';
import { exampleImage, exampleReport, failedReport } from '../support/report.js';

const WHOLE = `### ✅ server: 6.08 MB, 2.50 MB to pull, static

| image | platform | binary | uncompressed | compressed | link | digest |
|---|---|--:|--:|--:|---|---|
| \`ghcr.io/acme/server:1.4.2\` and 1 more | linux/amd64 | 6,078,626 | 6,078,626 | 2,501,842 | static | \`sha256:bbbbbbbbbbbb…\` |

**Static:** no program interpreter (PT_INTERP), no needed libraries (DT_NEEDED) · ELF64 x86-64 executable, Go 1.26.8, stripped

\`\`\`sh
docker run --rm -p 8080:8080 ghcr.io/acme/server:1.4.2
\`\`\`

<details><summary>How this was built</summary>

- package: \`example.com/acme/cmd/server\`
- engine: docker: classic builder, Docker 20.10.24
- builder image: \`golang:1.26.8-alpine\`
- Go: 1.26.8
- digest: \`sha256:${'b'.repeat(64)}\`
- image ID: \`sha256:${'a'.repeat(64)}\`
- SHA-256 of the binary: \`${'c'.repeat(64)}\`
- files in the image: 1
- in the daemon: \`ghcr.io/acme/server:1.4.2\`
- in the daemon: \`ghcr.io/acme/server:1\`

\`\`\`sh
CGO_ENABLED=0 go build -a -trimpath -buildvcs=false -ldflags=-s ./cmd/server
\`\`\`

</details>

<details><summary>Checks</summary>

- link check passed: no program interpreter (PT_INTERP), no needed libraries (DT_NEEDED)

</details>

<details><summary>Timings (18.4 s)</summary>

| phase | time |
|---|--:|
| compile | 18.2 s |
| assemble | 0.1 s |

</details>
`;

/** What stands above the table. */
function topOf(report: Report): string {
  return renderSummary(report).split('\n\n| image')[0] ?? '';
}

function withChecks(...checks: ImageReport['checks']): readonly ImageReport[] {
  return [{ ...exampleImage, checks }];
}

describe('the job summary', () => {
  it('says what was made, what it weighs, why it is static, how to run it, and how it came about', () => {
    expect(renderSummary(exampleReport)).toBe(WHOLE);
  });

  it('says on top what is wrong, what to do, and that nothing was changed', () => {
    expect(topOf(failedReport)).toBe(
      [
        '### ❌ server: link check failed (6.08 MB, 2.50 MB to pull, dynamic)',
        '**Link check failed:** the image would fail with "exec /server: no such file or directory". ' +
          'Remove -buildmode=pie from build-flags.',
        '**Not delivered:** `ghcr.io/acme/server:1.4.2`, `ghcr.io/acme/server:1`; nothing that had this name was changed.',
      ].join('\n\n'),
    );
    expect(renderSummary(failedReport)).not.toContain('docker run');
  });

  it('says what warns', () => {
    const images = withChecks({ id: 'link', verdict: 'warn', message: 'it is dynamic' });
    expect(topOf({ ...exampleReport, verdict: 'warn', images })).toBe(
      '### ⚠️ server: link check warns (6.08 MB, 2.50 MB to pull, static)\n\n**Link check warns:** it is dynamic.',
    );
  });

  it('says what was skipped, without a bad verdict', () => {
    const images = withChecks({
      id: 'smoke',
      verdict: 'skipped',
      message: 'not run: the daemon has no arm64',
    });
    expect(topOf({ ...exampleReport, images })).toBe(
      '### ✅ server: 6.08 MB, 2.50 MB to pull, static\n\n**Smoke test skipped:** not run: the daemon has no arm64.',
    );
  });

  it('shows what the program printed as a block', () => {
    const message = 'exit code 2:\npanic: **oh**\n```\ngoroutine 1';
    const images = withChecks({ id: 'smoke', verdict: 'fail', message, hint: 'Mend it.' });
    expect(topOf({ ...exampleReport, verdict: 'fail', images })).toContain(
      '**Smoke test failed:** exit code 2: Mend it.\n\n````\npanic: **oh**\n```\ngoroutine 1\n````',
    );
  });

  it('says which tags did not move when no check failed', () => {
    const report: Report = {
      ...exampleReport,
      verdict: 'fail',
      delivered: ['ghcr.io/acme/server:1.4.2'],
      loaded: ['ghcr.io/acme/server:1.4.2'],
    };
    expect(topOf(report)).toBe(
      '### ❌ server: delivery failed (6.08 MB, 2.50 MB to pull, static)\n\n' +
        '**Not delivered:** `ghcr.io/acme/server:1`; nothing that had this name was changed.',
    );
  });

  it('has a row and a proof for each of several platforms', () => {
    const arm: ImageReport = {
      ...exampleImage,
      platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
      uncompressedSize: 7_000_000,
      compressedSize: 400_000,
      binarySize: 512,
      linkage: 'static-pie',
    };
    const lines = renderSummary({ ...exampleReport, images: [exampleImage, arm] }).split('\n');
    expect(lines[0]).toBe('### ✅ server: at most 7.00 MB, at most 2.50 MB to pull, static-pie');
    expect(lines.filter((line) => line.startsWith('| `ghcr'))).toEqual([
      '| `ghcr.io/acme/server:1.4.2` and 1 more | linux/amd64 | 6,078,626 | 6,078,626 | 2,501,842 | static | `sha256:bbbbbbbbbbbb…` |',
      '| `ghcr.io/acme/server:1.4.2` and 1 more | linux/arm/v7 | 512 | 7,000,000 | 400,000 | static-pie | `sha256:bbbbbbbbbbbb…` |',
    ]);
    expect(lines.filter((line) => line.startsWith('**Static'))).toEqual([
      expect.stringMatching(/^\*\*Static \(linux\/amd64\):\*\* no program interpreter/),
      expect.stringMatching(/^\*\*Static-pie \(linux\/arm\/v7\):\*\* no program interpreter/),
    ]);
  });

  it('has no empty folds', () => {
    const summary = renderSummary({ ...exampleReport, images: withChecks(), timings: [] });
    expect(summary).not.toContain('Checks');
    expect(summary).not.toContain('Timings');
  });

  it('shows hostile text as text', () => {
    const hostile = 'a|b`c<script>\n### d</details>';
    const report: Report = {
      ...exampleReport,
      name: hostile,
      package: hostile,
      engineDescription: hostile,
      builderImage: hostile,
      goVersion: hostile,
      compileCommand: `\`\`\`\n${hostile}`,
      tags: [hostile],
      delivered: [],
      images: [
        {
          ...exampleImage,
          linkEvidence: hostile,
          fileFormat: hostile,
          goVersion: hostile,
          checks: [{ id: 'smoke', verdict: 'warn', message: hostile, hint: hostile }],
        },
      ],
      timings: [{ phase: hostile, ms: 1 }],
    };
    // In blocks of code it stands as it is; everywhere else nothing of it is markup.
    const outside = renderSummary(report).replace(/^(`{3,})[^]*?^\1$/gm, '');
    expect(outside).not.toContain('<script>');
    expect(outside.match(/<details>/g)?.length).toBe(3);
    expect(outside.match(/<\/details>/g)?.length).toBe(3);
    expect(outside.match(/^#/gm)?.length).toBe(1);
    const rows = outside.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.map((row) => row.split('|').length)).toEqual([9, 9, 9, 4, 4, 4]);
  });
});
