import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/report/text.js';
import { exampleReport, failedReport } from '../support/report.js';

describe('the end of the log', () => {
  it('says what was made', () => {
    expect(renderText(exampleReport)).toBe(`✓ pass  server: 6.08 MB, 2.50 MB to pull, static
  platform      | linux/amd64
  binary        | 6,078,626 bytes, ELF64 x86-64 executable, Go 1.26.8, stripped
  uncompressed  | 6,078,626 bytes, files: 1
  compressed    | 2,501,842 bytes
  link          | static: no program interpreter (PT_INTERP), no needed libraries (DT_NEEDED)
  image ID      | sha256:${'a'.repeat(64)}
  digest        | sha256:${'b'.repeat(64)}
  in the daemon | ghcr.io/acme/server:1.4.2
  in the daemon | ghcr.io/acme/server:1
  run it        | docker run --rm -p 8080:8080 ghcr.io/acme/server:1.4.2
`);
  });

  it('says what failed and what was not delivered', () => {
    expect(renderText(failedReport))
      .toBe(`✗ fail  server: link check failed (6.08 MB, 2.50 MB to pull, dynamic)
  platform      | linux/amd64
  binary        | 6,078,626 bytes, ELF64 x86-64 executable, Go 1.26.8, stripped
  uncompressed  | 6,078,626 bytes, files: 1
  compressed    | 2,501,842 bytes
  link          | dynamic: program interpreter /lib64/ld-linux-x86-64.so.2 (PT_INTERP)
  image ID      | sha256:${'a'.repeat(64)}
  digest        | sha256:${'b'.repeat(64)}
  check         | link check failed
                | the image would fail with "exec /server: no such file or directory"
                | Remove -buildmode=pie from build-flags.
  not delivered | ghcr.io/acme/server:1.4.2
  not delivered | ghcr.io/acme/server:1
`);
  });

  it('says where else the image is', () => {
    const text = renderText({
      ...exampleReport,
      targets: ['registry'],
      loaded: [],
      pushed: ['ghcr.io/acme/server:1.4.2'],
      delivered: ['ghcr.io/acme/server:1.4.2'],
      layout: '/work/layout',
      archive: '/work/image.tar',
    });
    expect(text).toContain(`  pushed        | ghcr.io/acme/server:1.4.2
  OCI layout    | /work/layout
  archive       | /work/image.tar
  not delivered | ghcr.io/acme/server:1
`);
  });

  it('says what to do where the image went nowhere', () => {
    const nowhere = { ...exampleReport, targets: [], loaded: [], delivered: [] };
    expect(renderText(nowhere)).toMatch(/ {2}note {10}\| The image was checked and not kept: .*\n$/);
    expect(renderText({ ...nowhere, archive: '/work/image.tar' })).not.toContain('not kept');
  });

  it('gives no line that the runner would take for a command', () => {
    const hostile = '::error::x\n::stop-commands::y\n  ##[group]z';
    const [image] = failedReport.images;
    if (image === undefined) throw new Error('the example has no image');
    const text = renderText({
      ...failedReport,
      name: hostile,
      tags: [hostile],
      images: [
        {
          ...image,
          linkEvidence: hostile,
          fileFormat: hostile,
          checks: [{ id: 'smoke', verdict: 'fail', message: hostile, hint: hostile }],
        },
      ],
    });
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toContain('##[');
    expect(text).toContain('                | : :stop-commands::y\n');
  });
});
