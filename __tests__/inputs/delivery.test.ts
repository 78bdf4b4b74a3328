import { describe, expect, it } from 'vitest';
import {
  parseBaseUrl,
  parseBuilder,
  parseCaches,
  parsePlatforms,
  parseRegistryLogin,
} from '../../src/inputs/delivery.js';

const field = (text: string) => ({ name: 'some-input', text });

describe('platforms', () => {
  it.each([
    ['', []],
    ['linux/arm64', [{ os: 'linux', architecture: 'arm64' }]],
    [
      'linux/amd64, linux/arm/v7,\nlinux/s390x',
      [
        { os: 'linux', architecture: 'amd64' },
        { os: 'linux', architecture: 'arm', variant: 'v7' },
        { os: 'linux', architecture: 's390x' },
      ],
    ],
  ])('%j are %j', (text, expected) => {
    expect(parsePlatforms(field(text))).toEqual(expected);
  });

  it.each([
    ['amd64', 'some-input: '],
    ['windows/amd64', 'some-input: '],
    ['linux/x86_64', 'some-input: '],
    ['linux/amd64,linux/amd64', 'some-input: "linux/amd64" is given twice'],
    ['linux/arm,linux/arm/v7', 'some-input: "linux/arm/v7" is given twice'],
  ])('are not %j', (text, message) => {
    expect(() => parsePlatforms(field(text))).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message) as string,
      }),
    );
  });
});

describe('the login', () => {
  const login = (username: string, password: string) =>
    parseRegistryLogin(
      { name: 'registry-username', text: username },
      { name: 'registry-password', text: password },
    );

  it.each([
    ['', '', undefined],
    ['me', 's3cret', { username: 'me', password: 's3cret' }],
    ['me', ' with blanks \r\n', { username: 'me', password: ' with blanks ' }],
  ])('of %j and %j is %j', (username, password, expected) => {
    expect(login(username, password)).toEqual(expected);
  });

  it('shows no password when it is refused', () => {
    expect(() => login('', 's3cret')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('s3cret') as string }),
    );
  });
});

describe('go-download-base-url', () => {
  it.each([
    ['', undefined],
    ['https://mirror.example/golang/', 'https://mirror.example/golang'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('%j is %j', (text, expected) => {
    expect(parseBaseUrl(field(text))).toBe(expected);
  });

  it.each(['mirror.example/golang', 'ftp://mirror.example', 'https://', 'https:// x'])(
    'is not %j',
    (text) => {
      expect(() => parseBaseUrl(field(text))).toThrow('is not an address');
    },
  );
});

describe('builder and caches', () => {
  it('are taken as they stand', () => {
    expect(parseBuilder(field(' builder-1a2b '))).toBe('builder-1a2b');
    expect(parseCaches(field('type=registry,ref=a/b:c,mode=max\n\ntype=gha\n'))).toEqual([
      'type=registry,ref=a/b:c,mode=max',
      'type=gha',
    ]);
  });

  it.each(['--driver=x', 'a b', ''])('builder is not %j', (text) => {
    if (text === '') expect(parseBuilder(field(text))).toBeUndefined();
    else expect(() => parseBuilder(field(text))).toThrow('is not the name of a builder');
  });
});
