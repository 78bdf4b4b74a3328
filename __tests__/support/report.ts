// A report as a run makes it, for the renderings.

import type { ImageReport, Report } from '../../src/report/model.js';

export const exampleImage: ImageReport = {
  platform: { os: 'linux', architecture: 'amd64' },
  imageId: `sha256:${'a'.repeat(64)}`,
  digest: `sha256:${'b'.repeat(64)}`,
  binarySize: 6_078_626,
  binarySha256: 'c'.repeat(64),
  uncompressedSize: 6_078_626,
  compressedSize: 2_501_842,
  fileCount: 1,
  linkage: 'static',
  linkEvidence: 'no program interpreter (PT_INTERP), no needed libraries (DT_NEEDED)',
  fileFormat: 'ELF64 x86-64 executable',
  stripped: true,
  goVersion: '1.26.8',
  checks: [
    {
      id: 'link',
      verdict: 'pass',
      message: 'no program interpreter (PT_INTERP), no needed libraries (DT_NEEDED)',
    },
  ],
};

export const exampleReport: Report = {
  schema: 1,
  name: 'server',
  package: 'example.com/acme/cmd/server',
  verdict: 'pass',
  engine: 'docker',
  engineDescription: 'classic builder, Docker 20.10.24',
  builderImage: 'golang:1.26.8-alpine',
  goVersion: '1.26.8',
  compileCommand: 'CGO_ENABLED=0 go build -a -trimpath -buildvcs=false -ldflags=-s ./cmd/server',
  tags: ['ghcr.io/acme/server:1.4.2', 'ghcr.io/acme/server:1'],
  delivered: ['ghcr.io/acme/server:1.4.2', 'ghcr.io/acme/server:1'],
  targets: ['daemon'],
  loaded: ['ghcr.io/acme/server:1.4.2', 'ghcr.io/acme/server:1'],
  pushed: [],
  digest: `sha256:${'b'.repeat(64)}`,
  images: [exampleImage],
  runCommand: 'docker run --rm -p 8080:8080 ghcr.io/acme/server:1.4.2',
  timings: [
    { phase: 'compile', ms: 18_240 },
    { phase: 'assemble', ms: 130 },
  ],
};

/** What a dynamic binary makes of the report. */
export const failedReport: Report = {
  ...exampleReport,
  verdict: 'fail',
  delivered: [],
  loaded: [],
  images: [
    {
      ...exampleImage,
      linkage: 'dynamic',
      linkEvidence: 'program interpreter /lib64/ld-linux-x86-64.so.2 (PT_INTERP)',
      checks: [
        {
          id: 'link',
          verdict: 'fail',
          message: 'the image would fail with "exec /server: no such file or directory"',
          hint: 'Remove -buildmode=pie from build-flags.',
        },
      ],
    },
  ],
};
delete (failedReport as { runCommand?: string }).runCommand;
