// The difference between the program of `exampleSize` and what it was before it took in yaml.v3.

import type { ImageDiff, SizeDiff } from '../../src/size/diff-model.js';

export const exampleImageDiff: ImageDiff = {
  name: 'server',
  platform: { os: 'linux', architecture: 'amd64' },
  binary: { before: 5_829_626, after: 6_078_626 },
  uncompressed: { before: 5_829_626, after: 6_078_626 },
  isNews: true,
  toolchain: { before: '1.26.7', after: '1.26.8' },
  causes: [],
  against: [],
  modules: [
    {
      path: 'gopkg.in/yaml.v3',
      kind: 'added',
      versions: { after: 'v3.0.1' },
      own: { before: 0, after: 139_000 },
    },
    {
      path: 'golang.org/x/text',
      kind: 'grown',
      versions: { before: 'v0.35.0', after: 'v0.36.0' },
      own: { before: 20_000, after: 120_000 },
    },
    {
      path: 'example.com/old',
      kind: 'removed',
      versions: { before: 'v1.0.0' },
      own: { before: 30_000, after: 0 },
    },
    { path: 'example.com/acme', kind: 'grown', own: { before: 160_000, after: 200_000 } },
  ],
  owners: [
    {
      owner: 'package',
      name: 'gopkg.in/yaml.v3',
      module: 'gopkg.in/yaml.v3',
      kind: 'added',
      bytes: { before: 0, after: 139_000 },
    },
    {
      owner: 'package',
      name: 'golang.org/x/text/unicode/norm',
      module: 'golang.org/x/text',
      kind: 'grown',
      bytes: { before: 20_000, after: 120_000 },
    },
    {
      owner: 'package',
      name: 'main',
      module: 'example.com/acme',
      kind: 'grown',
      bytes: { before: 70_000, after: 110_000 },
    },
    {
      owner: 'package',
      name: 'example.com/old/yaml',
      module: 'example.com/old',
      kind: 'removed',
      bytes: { before: 30_000, after: 0 },
    },
  ],
  sections: [{ name: '.text', kind: 'grown', bytes: { before: 2_871_000, after: 3_120_000 } }],
  requirements: [],
  deadCode: 'now-kept',
  findings: { added: ['dead-code-kept'], gone: ['no-tmp'] },
  notes: ['compressed sizes are not compared: gzip before, zstd now'],
};

export const exampleDiff: SizeDiff = { images: [exampleImageDiff], added: [], removed: [] };
