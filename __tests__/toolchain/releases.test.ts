import { describe, expect, it } from 'vitest';
import { parseRelease } from '../../src/go/release.js';
import { archivePlatform } from '../../src/toolchain/download.js';
import {
  fromSemantic,
  newest,
  parseReleaseList,
  parseToolchainVersions,
  toGoName,
  toSemantic,
} from '../../src/toolchain/releases.js';

describe('the name of a release', () => {
  it.each([
    ['1.26.8', '1.26.8', 'go1.26.8'],
    ['1.26.0', '1.26.0', 'go1.26.0'],
    ['1.26rc1', '1.26.0-rc.1', 'go1.26rc1'],
    ['1.20', '1.20.0', 'go1.20'],
    ['1.20.0', '1.20.0', 'go1.20'],
    ['1.20.3', '1.20.3', 'go1.20.3'],
  ])('of Go %s is %s in a tool cache, and %s for Go', (text, semantic, goName) => {
    expect(toSemantic(parseRelease(text))).toBe(semantic);
    expect(toGoName(parseRelease(text))).toBe(goName);
    expect(toGoName(fromSemantic(semantic) ?? parseRelease('9.9.9'))).toBe(goName);
  });

  it.each(['x', '1.26', '1.26.0-rc1', '1.25.0-1', ''])('is not %s in a tool cache', (text) => {
    expect(fromSemantic(text)).toBeUndefined();
  });
});

describe('parseToolchainVersions', () => {
  it('takes the releases for one platform', () => {
    const text =
      'golang.org/toolchain v0.0.1-go1.21.0.linux-amd64 v0.0.1-go1.27.0.darwin-amd64 v0.0.1-go1.26rc1.linux-amd64 v0.0.1-go1.9rc2.windows-amd64 v0.0.1-go1.25.3.linux-arm64\n';
    expect(parseToolchainVersions(text, 'linux-amd64').map(toGoName)).toEqual(['go1.21.0', 'go1.26rc1']);
    expect(newest({ value: 'stable', from: 'input' }, parseToolchainVersions(text, 'linux-amd64'))).toEqual(
      parseRelease('1.21.0'),
    );
    expect(parseToolchainVersions('', 'linux-amd64')).toEqual([]);
  });
});

describe('parseReleaseList', () => {
  const sha256 = 'a'.repeat(64);
  const list = (file: object): string => JSON.stringify([{ version: 'go1.26.3', files: [file] }]);

  it('takes the archive for one platform', () => {
    const filename = 'go1.26.3.linux-amd64.tar.gz';
    expect(parseReleaseList(list({ filename, sha256 }), 'linux-amd64')).toEqual(
      new Map([['go1.26.3', { filename, sha256 }]]),
    );
    expect(parseReleaseList(list({ filename, sha256 }), 'linux-arm64')?.size).toBe(0);
  });

  it.each([
    ['a name that leads elsewhere', { filename: '../go1.26.3.linux-amd64.tar.gz', sha256 }],
    ['a sum that is none', { filename: 'go1.26.3.linux-amd64.tar.gz', sha256: 'abc' }],
    ['no sum', { filename: 'go1.26.3.linux-amd64.tar.gz' }],
  ])('leaves out %s', (_, file) => {
    expect(parseReleaseList(list(file), 'linux-amd64')?.size).toBe(0);
  });

  it.each(['', '<html>', '{}', '[{}]', '[{"version":"go1.26.3"}]', '[{"version":1,"files":[]}]'])(
    'takes %j for no list',
    (text) => {
      expect(parseReleaseList(text, 'linux-amd64')).toBeUndefined();
    },
  );
});

describe('archivePlatform', () => {
  it.each([
    ['linux', 'x64', 'linux-amd64'],
    ['linux', 'arm', 'linux-armv6l'],
    ['darwin', 'arm64', 'darwin-arm64'],
    ['win32', 'x64', 'windows-amd64'],
    ['sunos', 'x64', undefined],
  ])('%s on %s is %s', (platform, arch, expected) => {
    expect(archivePlatform(platform, arch)).toBe(expected);
  });
});
