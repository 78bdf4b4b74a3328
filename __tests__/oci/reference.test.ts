import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import { parseReference, qualifiedName } from '../../src/oci/reference.js';

describe('parseReference', () => {
  it.each([
    ['server', { text: 'server:latest', name: 'server', repository: 'server', tag: 'latest' }],
    ['server:1.0', { text: 'server:1.0', name: 'server', repository: 'server', tag: '1.0' }],
    [
      'acme/server',
      { text: 'acme/server:latest', name: 'acme/server', repository: 'acme/server', tag: 'latest' },
    ],
    [
      'ghcr.io/acme/server:v1.4.2_x-Y',
      { name: 'ghcr.io/acme/server', registry: 'ghcr.io', repository: 'acme/server', tag: 'v1.4.2_x-Y' },
    ],
    ['localhost/server', { registry: 'localhost', repository: 'server', tag: 'latest' }],
    ['localhost:5000/server:1', { registry: 'localhost:5000', repository: 'server', tag: '1' }],
    ['registry:5000/a/b/c', { registry: 'registry:5000', repository: 'a/b/c' }],
    ['127.0.0.1:5000/a', { registry: '127.0.0.1:5000', repository: 'a' }],
    ['[::1]:5000/a:b', { registry: '[::1]:5000', repository: 'a', tag: 'b' }],
    ['GHCR.io/acme/server', { registry: 'GHCR.io', repository: 'acme/server' }],
    ['a__b/c.d/e--f/g_h', { repository: 'a__b/c.d/e--f/g_h' }],
    ['localhost:5000', { repository: 'localhost', tag: '5000' }],
    [`a:${'t'.repeat(128)}`, { tag: 't'.repeat(128) }],
    ['a'.repeat(255), { name: 'a'.repeat(255) }],
    ['a:_', { tag: '_' }],
  ])('reads %j', (text, expected) => {
    const reference = parseReference(text);
    expect(reference).toMatchObject(expected);
    expect(parseReference(reference.text)).toEqual(reference);
    expect('registry' in reference).toBe('registry' in expected);
  });

  it.each([
    ['', 'it is empty'],
    ['a b', 'it holds white space'],
    ['a:1 ', 'it holds white space'],
    ['a\n', 'it holds white space'],
    ['https://ghcr.io/acme/server', 'it starts like an address'],
    [`a@sha256:${'0'.repeat(64)}`, 'a digest cannot be given as a tag'],
    ['a:1@sha256:0', 'a digest cannot be given as a tag'],
    ['a:', 'the tag after ":" is empty'],
    ['a:.b', 'the tag ".b" is not valid'],
    ['a:-b', 'the tag "-b" is not valid'],
    ['a:b:c', 'the tag "b:c" is not valid'],
    ['a:b+c', 'the tag "b+c" is not valid'],
    ['a:ü', 'the tag "ü" is not valid'],
    ['a:$(id)', 'the tag "$(id)" is not valid'],
    [`a:${'t'.repeat(129)}`, 'the tag has 129 characters, 128 are allowed'],
    ['a'.repeat(256), 'the name has 256 characters, 255 are allowed'],
    ['Acme/server', 'the repository part "Acme" has upper-case letters'],
    ['ghcr.io/acme/Server:1', 'the repository part "Server" has upper-case letters'],
    ['Server', 'the repository part "Server" has upper-case letters'],
    [':1', 'a part of the repository is empty'],
    ['/a', 'a part of the repository is empty'],
    ['a//b', 'a part of the repository is empty'],
    ['a/', 'a part of the repository is empty'],
    ['ghcr.io/', 'a part of the repository is empty'],
    ['-a', 'the repository part "-a" is not valid'],
    ['a-', 'the repository part "a-" is not valid'],
    ['a..b', 'the repository part "a..b" is not valid'],
    ['a___b', 'the repository part "a___b" is not valid'],
    ['a/../b', '".."'],
    ['a/$b', 'the repository part "$b" is not valid'],
    ['{name}', 'the repository part "{name}" is not valid'],
    ['-x.io/a', '"-x.io" is not a registry host'],
    ['x.io:port/a', '"x.io:port" is not a registry host'],
    ['x.io:70000/a', '"x.io:70000" is not a registry host'],
    ['x..io/a', '"x..io" is not a registry host'],
    ['f'.repeat(64), '64 hexadecimal digits are an image ID'],
  ])('refuses %j', (text, message) => {
    expect(() => parseReference(text)).toThrow(FormatError);
    expect(() => parseReference(text)).toThrow(message);
  });

  it('gives the lower-case form to use', () => {
    expect(() => parseReference('ghcr.io/AcMe/server')).toThrow(
      expect.objectContaining({
        message: 'image reference "ghcr.io/AcMe/server": the repository part "AcMe" has upper-case letters',
        hint: 'Write acme.',
      }),
    );
  });

  it('takes no time for hostile input', () => {
    const started = performance.now();
    for (const text of [`${'a-'.repeat(120)}!`, `${'a.'.repeat(120)}!/b`, `x.${'a-'.repeat(100)}_/b`]) {
      expect(() => parseReference(text)).toThrow(FormatError);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('qualifiedName', () => {
  it.each([
    ['server', 'docker.io/library/server:latest'],
    ['acme/server:1', 'docker.io/acme/server:1'],
    ['docker.io/server', 'docker.io/library/server:latest'],
    ['index.docker.io/acme/server', 'docker.io/acme/server:latest'],
    ['ghcr.io/acme/server:1', 'ghcr.io/acme/server:1'],
    ['localhost:5000/server', 'localhost:5000/server:latest'],
  ])('spells %s out as %s', (text, name) => {
    expect(qualifiedName(parseReference(text))).toBe(name);
  });
});
