import { describe, expect, it } from 'vitest';
import {
  parseBuildEnv,
  parseBuilderImage,
  parseBuildFlags,
  parseBuildTags,
  parseGoVersion,
  parseLdflags,
  parsePackages,
  parseTags,
} from '../../src/inputs/build.js';

const field = (text: string) => ({ name: 'some-input', text });

describe('package', () => {
  it.each([
    ['', ['.']],
    ['./cmd/server', ['./cmd/server']],
    ['cmd/server,', ['cmd/server']],
    ['./at@home', ['./at@home']],
    ['./a, ./b\n./cmd/...,./a', ['./a', './b', './cmd/...']],
  ])('%j is %j', (text, expected) => {
    expect(parsePackages(field(text))).toEqual(expected);
  });

  it.each([
    ['example.com/hello@v1.2.3', ['example.com/hello@v1.2.3']],
    [
      'gotest.tools/v3/cmd/x@latest, gotest.tools/v3/cmd/y@latest',
      ['gotest.tools/v3/cmd/x@latest', 'gotest.tools/v3/cmd/y@latest'],
    ],
    [
      'github.com/a/b@v0.0.0-20240101000000-abcdef123456',
      ['github.com/a/b@v0.0.0-20240101000000-abcdef123456'],
    ],
    ['github.com/a/b@v2.0.0+incompatible', ['github.com/a/b@v2.0.0+incompatible']],
  ])('%j is remote', (text, expected) => {
    expect(parsePackages(field(text))).toEqual(expected);
  });

  it.each([
    ['example.com/a@', 'has no version that the go command understands', 'such as v1.4.2'],
    ['example.com/a@v1 2', 'has no version', 'such as v1.4.2'],
    ['example.com/a@-x', 'has no version', 'such as v1.4.2'],
    ['example.com/a@feature/x', 'has no version', 'give its commit'],
    ['example.com/a@none', 'none is not a version', 'Give a release'],
    ['example.com/a@upgrade', 'upgrade is not a version', 'Give a release'],
    ['example.com/a/...@v1.0.0', 'is a pattern', 'Name each main package'],
    ['https://example.com/a@v1.0.0', 'begins with a scheme', 'Write host/path@version'],
    ['folder@home/cmd', 'is not a remote package', 'begins with ./'],
    ['example.com/../a@v1.0.0', 'is not a remote package', 'Write host/path@version'],
    ['example.com/$(id)@v1.0.0', 'is not a remote package', 'Write host/path@version'],
    ['./a,example.com/hello@v1.2.3', 'cannot be built in one step', 'a step of its own'],
    ['example.com/a@v1.0.0,example.com/a/b@v1.1.0', 'several versions (v1.0.0, v1.1.0)', 'one version'],
  ])('%j is refused', (text, message, hint) => {
    expect(() => parsePackages(field(text))).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(
          new RegExp(`^some-input: .*${message.replace(/[().]/g, '\\$&')}`),
        ) as string,
        hint: expect.stringContaining(hint) as string,
      }),
    );
  });
});

describe('tags', () => {
  it('are taken as docker/metadata-action prints them, in order', () => {
    expect(parseTags(field('ghcr.io/acme/server:1.4.2\nghcr.io/acme/server:1, acme/server'))).toEqual([
      'ghcr.io/acme/server:1.4.2',
      'ghcr.io/acme/server:1',
      'acme/server',
    ]);
    expect(parseTags(field('acme/{name}:{name}'))).toEqual(['acme/{name}:{name}']);
  });

  it.each([
    ['acme/server:1\nacme/server:1', '"docker.io/acme/server:1" is given twice'],
    ['server,docker.io/library/server:latest', '"docker.io/library/server:latest" is given twice'],
    [
      'ghcr.io/Acme/server',
      'image reference "ghcr.io/Acme/server": the repository part "Acme" has upper-case letters',
    ],
    [`server@sha256:${'0'.repeat(64)}`, 'a digest cannot be given as a tag'],
    ['acme/{Name}:1', 'image reference "acme/{Name}:1"'],
    ['- acme/server:1', 'it holds white space'],
  ])('are not %j', (text, message) => {
    expect(() => parseTags(field(text))).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringContaining(message) as string }),
    );
  });
});

describe('go-version', () => {
  it.each([
    ['', undefined],
    ['1.26.3', '1.26.3'],
    ['1.26', '1.26'],
    ['stable', 'stable'],
    ['local', 'local'],
  ])('%j is %j', (text, expected) => {
    expect(parseGoVersion(field(text))).toBe(expected);
  });

  it('that lost its quotes gets the hint to put them back', () => {
    expect(() => parseGoVersion(field('1.2'))).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('quotes') as string }),
    );
  });
});

describe('build-tags', () => {
  it('are names between commas and line ends', () => {
    expect(parseBuildTags(field('netgo,osusergo\ngo1.20,netgo'))).toEqual(['netgo', 'osusergo', 'go1.20']);
  });

  it.each(['!cgo', 'a b', 'a&&b', '$(id)', '-x'])('are not %j', (text) => {
    expect(() => parseBuildTags(field(text))).toThrow(`some-input: "${text}" is not a build tag`);
  });
});

describe('ldflags, build-flags and build-env', () => {
  it('reach the compiler as they stand', () => {
    const ldflags = `-X 'main.greeting=a "b", $(id) \`id\`'`;
    expect(parseLdflags(field(`${ldflags}\n`))).toBe(ldflags);
    expect(parseBuildFlags(field('-gcflags=all=-l -B\n-p=2'))).toEqual(['-gcflags=all=-l -B', '-p=2']);
    expect(parseBuildEnv(field('GOAMD64=v3\nGOPRIVATE=a.example,b.example'), [])).toEqual({
      GOAMD64: 'v3',
      GOPRIVATE: 'a.example,b.example',
    });
  });

  it('are refused where the action decides', () => {
    expect(() => parseLdflags(field('-o=/x'))).toThrow('ldflags');
    expect(() => parseBuildFlags(field('-o=/x'))).toThrow('build-flags');
    expect(() => parseBuildEnv(field('CGO_ENABLED=1'), [])).toThrow('build-env');
    expect(() => parseBuildEnv(field('GOARM=7\nGOARM=6'), [])).toThrow('"GOARM" is given twice');
  });

  it('are refused where they contradict the platform', () => {
    const platform = { os: 'linux', architecture: 'arm', variant: 'v7' } as const;
    expect(parseBuildEnv(field('GOARM=7'), [platform])).toEqual({ GOARM: '7' });
    expect(() => parseBuildEnv(field('GOARM=6'), [platform])).toThrow(
      'contradicts the platform linux/arm/v7',
    );
  });
});

describe('builder-image', () => {
  it.each([
    ['', undefined],
    ['golang:1.26-alpine', 'golang:1.26-alpine'],
    ['localhost:5000/mirror/golang:{go-version}-alpine', 'localhost:5000/mirror/golang:{go-version}-alpine'],
    [`golang:1.26@sha256:${'a'.repeat(64)}`, `golang:1.26@sha256:${'a'.repeat(64)}`],
  ])('%j is %j', (text, expected) => {
    expect(parseBuilderImage(field(text))).toBe(expected);
  });

  it.each(['golang AS x', 'golang:$TAG', 'golang:{version}', '--platform=x', 'golang\nRUN id'])(
    'is not %j',
    (text) => {
      expect(() => parseBuilderImage(field(text))).toThrow(
        /^some-input: ".*" (is not an image reference|has several lines)/,
      );
    },
  );
});
