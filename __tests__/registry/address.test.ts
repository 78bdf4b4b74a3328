import { describe, expect, it } from 'vitest';
import { FormatError, InputError } from '../../src/errors.js';
import { parseReference } from '../../src/oci/reference.js';
import { checkPushTags, isLoopback, parseRemoteReference, repositoryOf } from '../../src/registry/address.js';

const HUB = {
  host: 'docker.io',
  apiHost: 'registry-1.docker.io',
  loginKey: 'https://index.docker.io/v1/',
  scheme: 'https',
};

describe('repositoryOf', () => {
  it.each([
    ['server', HUB, 'library/server'],
    ['acme/server', HUB, 'acme/server'],
    ['docker.io/server:1', HUB, 'library/server'],
    ['index.docker.io/acme/server', HUB, 'acme/server'],
    ['registry-1.docker.io/acme/server', HUB, 'acme/server'],
    [
      'ghcr.io/server',
      { host: 'ghcr.io', apiHost: 'ghcr.io', loginKey: 'ghcr.io', scheme: 'https' },
      'server',
    ],
    ['GHCR.io/a/b', { host: 'ghcr.io', loginKey: 'ghcr.io' }, 'a/b'],
    ['registry.example:5000/a', { host: 'registry.example:5000', scheme: 'https' }, 'a'],
    ['localhost/a', { host: 'localhost', scheme: 'probe' }, 'a'],
    ['localhost:5000/a', { host: 'localhost:5000', scheme: 'probe' }, 'a'],
    ['127.1.2.3:5000/a', { host: '127.1.2.3:5000', scheme: 'probe' }, 'a'],
    ['[::1]:5000/a', { host: '[::1]:5000', scheme: 'probe' }, 'a'],
    ['mirror.example:5000/a', { host: 'mirror.example:5000', scheme: 'http' }, 'a'],
    ['mirror.example/a', { host: 'mirror.example', scheme: 'https' }, 'a'],
    ['localhost.example/a', { host: 'localhost.example', scheme: 'https' }, 'a'],
    ['127.0.0.1.example/a', { scheme: 'https' }, 'a'],
  ])('knows where %s is', (text, registry, name) => {
    const found = repositoryOf(parseReference(text), ['Mirror.example:5000']);
    expect(found).toMatchObject({ registry, name });
  });

  it.each([
    ['localhost', true],
    ['127.255.0.1', true],
    ['::1', true],
    ['128.0.0.1', false],
    ['example.com', false],
  ])('knows whether %s is this machine: %s', (name, expected) => {
    expect(isLoopback(name)).toBe(expected);
  });
});

describe('checkPushTags', () => {
  it('reads tags that name their registry', () => {
    expect(checkPushTags(['ghcr.io/a/b:1', 'docker.io/c']).map(({ text }) => text)).toEqual([
      'ghcr.io/a/b:1',
      'docker.io/c:latest',
    ]);
  });

  it.each([
    [
      [],
      'push: there is nothing to push to, because tags is empty',
      'Give at least one full reference in tags',
    ],
    [
      ['a:1'],
      'push: the tag "a:1" names no registry host',
      'such as ghcr.io/owner/name:1; docker.io/ for Docker Hub',
    ],
    [
      ['ghcr.io/a', 'acme/b'],
      'push: the tag "acme/b" names no registry host',
      'such as ghcr.io/owner/name; docker.io/',
    ],
  ])('refuses %j', (tags, message, hint) => {
    let error: unknown;
    try {
      checkPushTags(tags);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ message, hint: expect.stringContaining(hint) as string });
  });
});

describe('parseRemoteReference', () => {
  const digest = `sha256:${'ab'.repeat(32)}`;

  it.each([
    ['ghcr.io/a/b', { tagOrDigest: 'latest' }],
    ['ghcr.io/a/b:1', { tagOrDigest: '1' }],
    [`ghcr.io/a/b@${digest}`, { tagOrDigest: digest, digest }],
    [`ghcr.io/a/b:1@${digest}`, { tagOrDigest: digest, digest }],
  ])('reads %s', (text, expected) => {
    const { repository, ...rest } = parseRemoteReference(text);
    expect(rest).toEqual(expected);
    expect(repository).toMatchObject({ registry: { host: 'ghcr.io' }, name: 'a/b' });
  });

  it.each(['ghcr.io/a@', 'ghcr.io/a@sha256:12', `ghcr.io/a@${digest}@${digest}`, `ghcr.io/a@${digest}:1`])(
    'refuses %s',
    (text) => {
      expect(() => parseRemoteReference(text)).toThrow(FormatError);
    },
  );
});
