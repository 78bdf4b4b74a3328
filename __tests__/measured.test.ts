import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { BuildInfo } from '../src/gobin/build-info.js';
import { measuredImages } from '../src/measured.js';
import type { Image } from '../src/oci/types.js';
import { makeGoPlan } from './support/go-plan.js';
import { assembleExample } from './support/oci.js';
import { exampleSize } from './support/size.js';
import { tempFolder } from './support/temp-folder.js';

const buildInfo: BuildInfo = {
  goVersion: 'go1.26.8',
  path: 'example.com/acme/cmd/server',
  deps: [
    { path: 'golang.org/x/text', version: 'v0.21.0', sum: 'h1:a=' },
    {
      path: 'gopkg.in/yaml.v3',
      version: 'v3.0.1',
      sum: '',
      replace: { path: '../yaml', version: '', sum: '' },
    },
  ],
  settings: new Map(),
};
const explained = { size: exampleSize, notes: [] };
const inspection = { binarySize: 5_000_000, uncompressedSize: 5_200_000, buildInfo };

/** Bytes of the blobs of an image with one layer. */
function toPull({ layers: [layer], configBytes }: Image): number {
  return statSync(layer?.file ?? '').size + configBytes.length;
}

it('are the sizes, the modules and what explains them, for each image', async () => {
  const gzip = await assembleExample(tempFolder());
  const platform = { os: 'linux', architecture: 'arm64' } as const;
  const zstd = await assembleExample(tempFolder(), { platform, compression: 'zstd' });
  const subject = {
    program: { plan: makeGoPlan() },
    made: { images: [gzip, zstd] },
    inspections: [inspection, { ...inspection, binarySize: 4_900_000 }],
  };
  const [amd64, arm64, ...more] = measuredImages(subject, [explained, { problem: 'no memory' }]);
  expect(more).toEqual([]);
  expect(amd64).toMatchObject({
    name: 'server',
    platform: { os: 'linux', architecture: 'amd64' },
    sizes: {
      binary: 5_000_000,
      uncompressed: 5_200_000,
      compressed: { bytes: toPull(gzip), form: 'gzip' },
    },
    goVersion: '1.26.8',
    compileCommand: 'CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags=-s -o server .',
    linked: [
      { path: 'golang.org/x/text', version: 'v0.21.0' },
      { path: 'gopkg.in/yaml.v3', version: 'v3.0.1', replacement: { path: '../yaml', version: '' } },
    ],
    attribution: exampleSize.attribution,
    mainModule: 'example.com/acme',
  });
  expect(arm64?.sizes).toEqual({
    binary: 4_900_000,
    uncompressed: 5_200_000,
    compressed: { bytes: toPull(zstd), form: 'zstd' },
  });
  expect(arm64).not.toHaveProperty('attribution');
  expect(arm64).not.toHaveProperty('modules');
});

it('have the chain of imports to a module, where there is an import graph', async () => {
  const subject = {
    program: { plan: makeGoPlan() },
    made: { images: [await assembleExample(tempFolder())] },
    inspections: [inspection],
  };
  const [one] = measuredImages(subject, [explained]);
  expect(one?.modules?.find(({ path }) => path === 'gopkg.in/yaml.v3')).toMatchObject({
    chain: ['main', 'example.com/acme/internal/config', 'gopkg.in/yaml.v3'],
  });
  const { importedBy, ...withoutGraph } = exampleSize;
  expect(importedBy).toBeDefined();
  const [other] = measuredImages(subject, [{ size: withoutGraph, notes: [] }]);
  expect(other?.modules?.every((module) => !('chain' in module))).toBe(true);
});
