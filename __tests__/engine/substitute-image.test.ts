import { describe, expect, it } from 'vitest';
import { ToolFailure } from '../../src/command.js';
import { explainFailure, MissingImage } from '../../src/engine/build-failure.js';
import { BuildLog } from '../../src/engine/build-log.js';
import { buildkitReader, classicReader } from '../../src/engine/progress.js';
import { findSubstitute } from '../../src/engine/substitute-image.js';
import { makeGoPlan } from '../support/go-plan.js';

describe('the image to use instead', () => {
  it.each([
    ['1.26.9', 'golang:1.26.9-alpine', 'golang:1.26-alpine', 'go1.26.9'],
    ['1.26.9', 'golang:1.26.9', 'golang:1.26', 'go1.26.9'],
    ['1.27.0', 'golang:1.27.0-alpine', 'golang:1-alpine', 'go1.27.0'],
    ['1.27rc1', 'golang:1.27rc1-alpine', 'golang:1-alpine', 'go1.27rc1'],
    ['1.27rc1', 'golang:1.27rc1', 'golang:1', 'go1.27rc1'],
  ])('for Go %s and %s is %s', (value, builderImage, image, toolchain) => {
    const plan = { ...makeGoPlan({ go: { value, from: 'go line' } }), builderImage };
    expect(findSubstitute(plan)).toEqual({ image, toolchain });
  });

  it.each([
    ['a minor, which has a tag of its own', '1.26', 'golang:1.26-alpine'],
    ['the newest release', 'stable', 'golang:1-alpine'],
    ['whatever is there', 'local', 'golang:1-alpine'],
    ['an image that the user has named', '1.26.9', 'mirror.example.com/golang:1.26.9-alpine'],
    ['a variant that the user has named', '1.26.9', 'golang:1.26.9-bookworm'],
    ['an image by its digest', '1.26.9', `golang:1.26.9-alpine@sha256:${'0'.repeat(64)}`],
    ['a release whose neighbours cannot fetch it', '1.20.99', 'golang:1.20.99-alpine'],
  ])('is none for %s', (_, value, builderImage) => {
    const plan = { ...makeGoPlan({ go: { value, from: 'input' } }), builderImage };
    expect(findSubstitute(plan)).toBeUndefined();
  });
});

const IMAGE = 'golang:1.26.9-alpine';
const FULL = `docker.io/library/${IMAGE}`;
const CLASSIC_STEP = `Step 1/6 : FROM ${IMAGE} AS build`;
const BUILDKIT_STEP = `#3 [internal] load metadata for ${FULL}`;

describe('that the image does not exist', () => {
  it.each<[string, boolean, string[]]>([
    [
      'classic builder',
      true,
      [CLASSIC_STEP, `manifest for ${IMAGE} not found: manifest unknown: manifest unknown`],
    ],
    ['classic builder, in fewer words', true, [CLASSIC_STEP, 'manifest unknown']],
    [
      'classic builder, built for other platforms so far',
      true,
      [CLASSIC_STEP, 'no matching manifest for linux/amd64 in the manifest list entries'],
    ],
    [
      'BuildKit in the CLI',
      true,
      [
        BUILDKIT_STEP,
        `#3 ERROR: ${FULL}: not found`,
        '------',
        ` > [internal] load metadata for ${FULL}:`,
        '------',
        `failed to solve with frontend dockerfile.v0: failed to create LLB definition: ${FULL}: not found`,
      ],
    ],
    [
      'buildx',
      true,
      [
        BUILDKIT_STEP,
        `#3 ERROR: ${FULL}: not found`,
        `ERROR: failed to build: failed to solve: ${IMAGE}: failed to resolve source metadata for ${FULL}: ${FULL}: not found`,
      ],
    ],
    [
      'buildx, built for other platforms so far',
      true,
      [
        BUILDKIT_STEP,
        `#3 ERROR: failed to do request: x`,
        `ERROR: failed to solve: ${IMAGE}: no match for platform in manifest: not found`,
      ],
    ],
    [
      'classic builder without a network',
      false,
      [
        CLASSIC_STEP,
        'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host',
      ],
    ],
    [
      'classic builder without the permission',
      false,
      [
        CLASSIC_STEP,
        `pull access denied for golang, repository does not exist or may require 'docker login'`,
      ],
    ],
    [
      'buildx behind a rate limit',
      false,
      [
        BUILDKIT_STEP,
        '#3 ERROR: failed to copy: 429 Too Many Requests - toomanyrequests: You have reached your limit',
      ],
    ],
    [
      'buildx, and another thing is not there',
      false,
      [BUILDKIT_STEP, '#3 ERROR: docker-credential-x: not found'],
    ],
  ])('is read from what it says: %s (%s)', (_, expected, lines) => {
    const isBuildKit = lines[0]?.startsWith('#') === true;
    const reader = isBuildKit ? buildkitReader() : classicReader();
    const log = new BuildLog({ reader, log: () => undefined, compileCommand: '', builderImage: IMAGE });
    lines.forEach((line) => {
      log.add(line);
    });
    log.close();
    const failure = new ToolFailure('docker build ended with exit code 1', { code: 1, output: '' });
    const error = explainFailure(failure, { ...makeGoPlan(), builderImage: IMAGE }, log);
    expect(error).toHaveProperty(
      'message',
      expect.stringMatching(/^the builder image \S+ cannot be pulled: /),
    );
    expect(error instanceof MissingImage).toBe(expected);
  });
});

it.each([
  ['go: download go1.26.99 for linux/amd64: toolchain not available', 'go1.26.99 is to be had neither as'],
  [
    'go: download go1.26.99: golang.org/toolchain@v0.0.1-go1.26.99.linux-amd64: reading https://proxy.golang.org/golang.org/toolchain/@v/v0.0.1-go1.26.99.linux-amd64.zip: 403 Forbidden',
    'go1.26.99 is to be had neither as',
  ],
  [
    'go: download go1.26.9: golang.org/toolchain@v0.0.1-go1.26.9.linux-amd64: verifying module: checksum database disabled by GOSUMDB=off',
    'go1.26.9 is not to be had as a builder image, and from the module proxy it cannot be verified',
  ],
])('a release that cannot be fetched is explained: %s', (line, title) => {
  const log = new BuildLog({
    reader: classicReader(),
    log: () => undefined,
    compileCommand: '',
    builderImage: '',
  });
  ['Step 4/9 : RUN ["go", "version"]', ' ---> Running in 0123456789ab', line].forEach((text) => {
    log.add(text);
  });
  log.close();
  expect(log.failedStep).toBe('toolchain');
  const failure = new ToolFailure('docker build ended with exit code 1', { code: 1, output: '' });
  expect(explainFailure(failure, makeGoPlan(), log)).toHaveProperty(
    'message',
    expect.stringContaining(title),
  );
});
