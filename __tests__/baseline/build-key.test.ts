import { describe, expect, it } from 'vitest';
import { buildKey, cacheKey, type BuildFacts } from '../../src/baseline/build-key.js';

const facts: BuildFacts = {
  names: ['server', 'tool'],
  packages: ['cmd/server', 'cmd/tool'],
  platforms: [
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'arm64' },
  ],
  goVersion: undefined,
  strip: true,
  ldflags: '-X main.version=1.2.3',
  buildTags: ['a', 'b'],
  buildFlags: ['-gcflags=all=-l'],
  buildEnv: { GOAMD64: 'v2', GOEXPERIMENT: 'x' },
  vcs: false,
  compression: 'gzip',
  extras: { files: 'a:/a', tzdata: 'true' },
};

describe('the build key', () => {
  it('is sixteen digits', () => {
    expect(buildKey(facts)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each<[string, Partial<BuildFacts>]>([
    ['names', { names: ['tool', 'server'] }],
    ['packages', { packages: ['cmd/tool', 'cmd/server'] }],
    ['platforms', { platforms: [...facts.platforms].reverse() }],
    ['tags', { buildTags: ['b', 'a'] }],
    ['settings', { buildEnv: { GOEXPERIMENT: 'x', GOAMD64: 'v2' } }],
    ['extras', { extras: { tzdata: 'true', files: 'a:/a' } }],
  ])('is the same for the same facts, whatever the order of the %s', (_, change) => {
    expect(buildKey({ ...facts, ...change })).toBe(buildKey(facts));
  });

  it.each<[string, Partial<BuildFacts>]>([
    ['names', { names: ['server'] }],
    ['packages', { packages: ['cmd/server', 'cmd/other'] }],
    ['platforms', { platforms: [{ os: 'linux', architecture: 'arm', variant: 'v7' }] }],
    ['Go release', { goVersion: '1.26' }],
    ['strip', { strip: false }],
    ['ldflags', { ldflags: '-X main.version=1.2.3 -w' }],
    ['tags', { buildTags: ['a'] }],
    ['order of flags', { buildFlags: ['-gcflags=all=-l', '-race'] }],
    ['settings', { buildEnv: { GOAMD64: 'v3', GOEXPERIMENT: 'x' } }],
    ['vcs', { vcs: true }],
    ['compression', { compression: 'zstd' }],
    ['extras', { extras: { files: 'a:/b', tzdata: 'true' } }],
  ])('is another for other %s', (_, change) => {
    expect(buildKey({ ...facts, ...change })).not.toBe(buildKey(facts));
  });

  it.each([
    ['-X main.version=1.2.3', '-X main.version=4d5e6f'],
    ['-X=main.version=1.2.3 -w', '-X=main.version= -w'],
    ["-X 'main.version=1.2.3' -w", "-X 'main.version=2' -w"],
    ['"-X main.version=1" -w', '"-X main.version=2" -w'],
  ])('is the same for %s and %s', (one, other) => {
    expect(buildKey({ ...facts, ldflags: one })).toBe(buildKey({ ...facts, ldflags: other }));
  });

  it('is another where another variable is set', () => {
    expect(buildKey({ ...facts, ldflags: '-X main.a=1' })).not.toBe(
      buildKey({ ...facts, ldflags: '-X main.b=1' }),
    );
  });
});

describe('the cache key', () => {
  it('has the form of the record, the build and the commit', () => {
    expect(cacheKey('0123', 'abc')).toBe('go-scratch-image-sizes-1-0123-abc');
  });
});
