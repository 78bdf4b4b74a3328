import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import {
  parseConfig,
  parseDockerManifest,
  parseIndex,
  parseManifest,
  parseOciLayout,
} from '../../src/oci/documents.js';
import { MEDIA_TYPE } from '../../src/oci/types.js';

const DIGEST = `sha256:${'0'.repeat(64)}`;
const DESCRIPTOR = { mediaType: 'text/plain', digest: DIGEST, size: 1 };

const MANIFEST = {
  schemaVersion: 2,
  mediaType: MEDIA_TYPE.manifest,
  config: DESCRIPTOR,
  layers: [DESCRIPTOR],
};
const INDEX = {
  schemaVersion: 2,
  mediaType: MEDIA_TYPE.index,
  manifests: [DESCRIPTOR],
  annotations: { a: 'b' },
};
const CONFIG = {
  created: '1970-01-01T00:00:00Z',
  architecture: 'amd64',
  os: 'linux',
  config: {},
  rootfs: { type: 'layers', diff_ids: [DIGEST] },
  history: [{ created: '1970-01-01T00:00:00Z', created_by: 'x' }],
};
const DOCKER = [{ Config: 'c', RepoTags: null, Layers: ['l'] }];

const PARSERS: readonly (readonly [string, object, (bytes: Uint8Array) => unknown])[] = [
  ['manifest', MANIFEST, parseManifest],
  ['index', INDEX, parseIndex],
  ['config', CONFIG, parseConfig],
];

function bytesOf(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

describe.each(PARSERS)('%s', (_, good, parse) => {
  it('is read as it stands, with what is not looked at', () => {
    const document = { ...good, more: { x: [1] } };
    expect(parse(bytesOf(document))).toEqual(document);
  });

  it.each(Object.keys(good).filter((key) => key !== 'annotations'))('is refused without %s', (key) => {
    const document = Object.fromEntries(Object.entries(good).filter(([name]) => name !== key));
    expect(() => parse(bytesOf(document))).toThrow(FormatError);
    expect(() => parse(bytesOf(document))).toThrow(`.${key} should be`);
  });

  it.each(Object.keys(good))('is refused where %s is of another kind', (key) => {
    for (const value of [7, 'x', [], {}, null, true]) {
      if (
        value === 'x' &&
        typeof (good as Record<string, unknown>)[key] === 'string' &&
        !/mediaType|os/.test(key)
      )
        continue;
      if (Array.isArray(value) && Array.isArray((good as Record<string, unknown>)[key])) continue;
      if (key === 'annotations' && JSON.stringify(value) === '{}') continue;
      if (key === 'config' && JSON.stringify(value) === '{}' && 'rootfs' in good) continue;
      expect(() => parse(bytesOf({ ...good, [key]: value })), JSON.stringify(value)).toThrow(FormatError);
    }
  });

  it.each(['', '{', 'null', '[]', '"x"', '1', '{"a":}', '\ufeff{}'])('is refused as %j', (text) => {
    expect(() => parse(Buffer.from(text))).toThrow(FormatError);
  });

  it('is refused where it is not UTF-8', () => {
    expect(() => parse(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))).toThrow(FormatError);
  });
});

describe('descriptors', () => {
  it.each<[string, object, string]>([
    [
      'a digest of another kind',
      { digest: 'md5:00' },
      'manifest.layers[0].digest should be a sha256 digest and is "md5:00"',
    ],
    ['a digest that is a path', { digest: 'sha256:../../etc/passwd' }, 'manifest.layers[0].digest should be'],
    ['a negative size', { size: -1 }, 'manifest.layers[0].size should be a size in bytes and is -1'],
    ['half a byte', { size: 0.5 }, 'manifest.layers[0].size should be'],
    ['a size beyond all bounds', { size: 1e300 }, 'manifest.layers[0].size should be'],
    ['a size in text', { size: '1' }, 'manifest.layers[0].size should be'],
    [
      'no media type',
      { mediaType: undefined },
      'manifest.layers[0].mediaType should be a text and is missing',
    ],
  ])('are refused with %s', (_, change, message) => {
    const manifest = { ...MANIFEST, layers: [{ ...DESCRIPTOR, ...change }] };
    expect(() => parseManifest(bytesOf(manifest))).toThrow(message);
  });

  it('need annotations to be texts', () => {
    expect(() => parseIndex(bytesOf({ ...INDEX, annotations: { a: 1 } }))).toThrow(
      'index.annotations["a"] should be a text and is 1',
    );
  });
});

describe('parseDockerManifest', () => {
  it('reads one image, with and without names', () => {
    expect(parseDockerManifest(bytesOf(DOCKER))).toEqual(DOCKER[0]);
    const named = [{ ...DOCKER[0], RepoTags: ['a:1'] }];
    expect(parseDockerManifest(bytesOf(named))).toEqual(named[0]);
  });

  it.each([
    [[], 'manifest.json names 0 images'],
    [[...DOCKER, ...DOCKER], 'manifest.json names 2 images'],
    [{}, 'manifest.json should be a list'],
    [[null], 'manifest.json[0] should be an object'],
    [[{ ...DOCKER[0], Config: 1 }], 'manifest.json[0].Config should be a text'],
    [[{ ...DOCKER[0], RepoTags: 'a' }], 'manifest.json[0].RepoTags should be a list'],
    [[{ ...DOCKER[0], Layers: [1] }], 'manifest.json[0].Layers[0] should be a text'],
  ])('refuses %j', (value, message) => {
    expect(() => parseDockerManifest(bytesOf(value))).toThrow(message);
  });
});

describe('parseOciLayout', () => {
  it('knows version 1.0.0 alone', () => {
    expect(() => {
      parseOciLayout(bytesOf({ imageLayoutVersion: '1.0.0' }));
    }).not.toThrow();
    expect(() => {
      parseOciLayout(bytesOf({ imageLayoutVersion: '2.0.0' }));
    }).toThrow('oci-layout.imageLayoutVersion should be "1.0.0" and is "2.0.0"');
  });
});
