// Every Linux platform that this Go release compiles for, through the whole action with both engines: static, made for
// its machine, explained to the last byte, and one digest.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { builderImage, helloworld, runStep } from '../support/action-step.js';
import { findFault } from '../support/attribution.js';
import type { Attribution } from '../../src/size/model.js';

/** e_machine, and whether the file is big-endian and of 64 bits, by GOARCH: elf(5) and the processors' supplements. */
const HEADERS: Readonly<Record<string, readonly [machine: number, order: 'LE' | 'BE', bits: 32 | 64]>> = {
  '386': [3, 'LE', 32],
  amd64: [62, 'LE', 64],
  arm: [40, 'LE', 32],
  arm64: [183, 'LE', 64],
  loong64: [258, 'LE', 64],
  mips: [8, 'BE', 32],
  mips64: [8, 'BE', 64],
  mips64le: [8, 'LE', 64],
  mipsle: [8, 'LE', 32],
  ppc64: [21, 'BE', 64],
  ppc64le: [21, 'LE', 64],
  riscv64: [243, 'LE', 64],
  s390x: [22, 'BE', 64],
};

interface Descriptor {
  readonly digest: string;
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string };
}

const platforms = execFileSync('go', ['tool', 'dist', 'list'], { encoding: 'utf8' })
  .split('\n')
  .filter((platform) => platform.startsWith('linux/'))
  .map((platform) => (platform === 'linux/arm' ? 'linux/arm/v7' : platform));
const variants = ['linux/arm/v5', 'linux/arm/v6', 'linux/amd64/v3'];

it('all of them are built by both engines alike', async () => {
  expect(platforms.length).toBeGreaterThanOrEqual(13);
  const digests = new Set<string>();
  for (const inputs of [
    { engine: 'host', 'builder-image': '' },
    { engine: 'docker', 'builder-image': builderImage },
  ]) {
    const workspace = helloworld();
    const all = [...platforms, ...variants].join(',');
    const files = { 'oci-layout': 'layout', 'report-file': 'report.json' };
    const result = await runStep({
      inputs: { ...inputs, ...files, platforms: all, load: 'false', tags: 'acme/hello:1' },
      workspace,
    });
    expect(result.exitCode, result.printed).toBe(0);
    expect(result.outputs).toMatchObject({ platforms: all, linkage: 'static', verdict: 'pass' });
    checkReport(workspace);
    checkLayout(join(workspace, 'layout'));
    digests.add(result.outputs['digest'] ?? '');
  }
  expect([...digests]).toHaveLength(1);
});

/** Every byte of each binary has one owner. */
function checkReport(workspace: string): void {
  const report = JSON.parse(readFileSync(join(workspace, 'report.json'), 'utf8')) as {
    images: {
      binarySize: number;
      platform: { architecture: string };
      size?: { attribution: Attribution };
    }[];
  };
  for (const { binarySize, platform, size } of report.images) {
    expect(size, platform.architecture).toBeDefined();
    if (size === undefined) continue;
    expect(findFault(size.attribution, new Uint8Array(binarySize)), platform.architecture).toBeUndefined();
  }
}

/** What the index says of each image is what the header of its only file says. */
function checkLayout(layout: string): void {
  const read = (digest: string): Buffer => readFileSync(join(layout, 'blobs', digest.replace(':', '/')));
  const parse = (digest: string): unknown => JSON.parse(read(digest).toString());
  const [top] = (JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8')) as { manifests: Descriptor[] })
    .manifests;
  const { manifests } = parse(top?.digest ?? '') as { manifests: Descriptor[] };
  const named = manifests.map(({ platform }) =>
    [platform?.os, platform?.architecture, platform?.variant].filter((part) => part !== undefined).join('/'),
  );
  expect(named).toEqual([...platforms, ...variants].sort());
  for (const { digest, platform } of manifests) {
    const { layers } = parse(digest) as { layers: Descriptor[] };
    // Behind the header of the only entry.
    const elf = gunzipSync(read(layers[0]?.digest ?? '')).subarray(512);
    const order = elf[5] === 2 ? 'BE' : 'LE';
    const machine = order === 'BE' ? elf.readUInt16BE(18) : elf.readUInt16LE(18);
    expect([machine, order, elf[4] === 2 ? 64 : 32], platform?.architecture).toEqual(
      HEADERS[platform?.architecture ?? ''],
    );
  }
}
