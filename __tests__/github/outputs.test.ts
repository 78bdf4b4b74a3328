import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputsOf, writeOutputs } from '../../src/github/outputs.js';
import type { ImageReport } from '../../src/report/model.js';
import { exampleImage, exampleReport, failedReport } from '../support/report.js';
import { tempFolder } from '../support/temp-folder.js';

const run = {
  files: { dockerfile: '/tmp/x/Dockerfile', reportFile: '/tmp/x/report.json' },
  hasFailed: false,
};

const image = {
  name: 'server',
  platform: 'linux/amd64',
  tag: 'ghcr.io/acme/server:1.4.2',
  tags: ['ghcr.io/acme/server:1.4.2', 'ghcr.io/acme/server:1'],
  image: 'ghcr.io/acme/server',
  ref: `ghcr.io/acme/server@sha256:${'b'.repeat(64)}`,
  'image-id': `sha256:${'a'.repeat(64)}`,
  digest: `sha256:${'b'.repeat(64)}`,
  size: 6_078_626,
  'compressed-size': 2_501_842,
  'binary-size': 6_078_626,
  'binary-sha256': 'c'.repeat(64),
  static: true,
  linkage: 'static',
  'go-version': '1.26.8',
  engine: 'docker',
  verdict: 'pass',
  findings: [],
  pushed: false,
};

describe('the outputs', () => {
  it('say all that a later step may want to know', () => {
    const { images, ...others } = outputsOf([exampleReport], run);
    expect(others).toEqual({
      tag: 'ghcr.io/acme/server:1.4.2',
      tags: 'ghcr.io/acme/server:1.4.2\nghcr.io/acme/server:1',
      image: 'ghcr.io/acme/server',
      ref: `ghcr.io/acme/server@sha256:${'b'.repeat(64)}`,
      'image-id': `sha256:${'a'.repeat(64)}`,
      digest: `sha256:${'b'.repeat(64)}`,
      size: '6078626',
      'compressed-size': '2501842',
      'binary-size': '6078626',
      'binary-sha256': 'c'.repeat(64),
      static: 'true',
      linkage: 'static',
      'go-version': '1.26.8',
      engine: 'docker',
      platforms: 'linux/amd64',
      baseline: 'none',
      'size-delta': '',
      'size-delta-percent': '',
      verdict: 'pass',
      findings: '',
      pushed: 'false',
      dockerfile: '/tmp/x/Dockerfile',
      report: '/tmp/x/report.json',
    });
    expect(JSON.parse(images ?? '')).toEqual([image]);
  });

  it.each([
    [['ghcr.io/acme/server:1.4.2', 'ghcr.io/acme/server:1'], 'true'],
    [['ghcr.io/acme/server:1.4.2'], 'false'],
  ])('with %j pushed say pushed is %s', (pushed, expected) => {
    const report = { ...exampleReport, targets: ['registry'] as const, pushed };
    expect(outputsOf([report], run)['pushed']).toBe(expected);
  });

  it('are there after a failed check too', () => {
    expect(outputsOf([failedReport], run)).toMatchObject({
      verdict: 'fail',
      static: 'false',
      linkage: 'dynamic',
    });
  });

  it.each([
    ['localhost:5000/server:1', 'localhost:5000/server'],
    ['localhost:5000/server', 'localhost:5000/server'],
    ['server:latest', 'server'],
  ])('name the image of %s without its tag', (tag, expected) => {
    expect(outputsOf([{ ...exampleReport, tags: [tag] }], run)['image']).toBe(expected);
  });

  it('are static only if all platforms are', () => {
    const dynamic: ImageReport = {
      ...exampleImage,
      platform: { os: 'linux', architecture: 'arm64' },
      linkage: 'dynamic',
      checks: [
        { id: 'link', verdict: 'warn', message: 'it is dynamic' },
        { id: 'smoke', verdict: 'skipped', message: 'not run' },
      ],
    };
    const outputs = outputsOf([{ ...exampleReport, verdict: 'warn', images: [exampleImage, dynamic] }], run);
    expect(outputs).toMatchObject({
      static: 'false',
      linkage: 'dynamic',
      platforms: 'linux/amd64,linux/arm64',
      verdict: 'warn',
    });
    expect(JSON.parse(outputs['images'] ?? '')).toEqual([
      image,
      { ...image, platform: 'linux/arm64', static: false, linkage: 'dynamic', verdict: 'warn' },
    ]);
  });

  it('are written to the file that the runner names', () => {
    const file = join(tempFolder({ output: '' }), 'output');
    writeOutputs({ tag: 'a:1', tags: 'a:1\nb:1' }, { GITHUB_OUTPUT: file });
    expect(
      readFileSync(file, 'utf8')
        .replace(/ghadelimiter_[\w-]+/g, 'END')
        .replaceAll('\r\n', '\n'),
    ).toBe('tag<<END\na:1\nEND\ntags<<END\na:1\nb:1\nEND\n');
  });
});
