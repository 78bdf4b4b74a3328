import { describe, expect, it } from 'vitest';
import { parseGitCredentials, parseModulesToken, parseSsh } from '../../src/inputs/access.js';

const field = (text: string) => ({ name: 'some-input', text });
const refused = (message: string): unknown => expect.objectContaining({ name: 'InputError', message });

describe('modules-token', () => {
  it.each([
    ['', undefined],
    [' \n', undefined],
    ['ghp_abc\r\n', 'ghp_abc'],
  ])('%j is %j', (text, expected) => {
    expect(parseModulesToken(field(text))).toBe(expected);
  });

  it.each(['s3cret s3cret', 's3cret\ns3cret', 's3crét', 's3cret\0'])(
    'is refused as %j, without being shown',
    (text) => {
      expect(() => parseModulesToken(field(text))).toThrow(
        refused('some-input: holds a blank, a line end or another character that no token has'),
      );
    },
  );
});

describe('git-credentials', () => {
  it('are one login a line, with ports, and tokens of any form', () => {
    const text = 'git.example.com=ci:a:b=c@d/e\r\n\n GIT.Example.com:8443=me@corp:x\nlocalhost:443=u:t\n';
    expect(parseGitCredentials(field(text))).toEqual([
      { host: 'git.example.com', user: 'ci', token: 'a:b=c@d/e' },
      { host: 'git.example.com:8443', user: 'me@corp', token: 'x' },
      { host: 'localhost', user: 'u', token: 't' },
    ]);
  });

  it.each([
    ['s3cret'],
    ['git.example.com=s3cret'],
    ['git.example.com s3cret:s3cret'],
    ['https://git.example.com=ci:s3cret'],
    ['git.example.com/acme=ci:s3cret'],
    ['git.example.com:x=ci:s3cret'],
    ['git.example.com=:s3cret'],
    ['git.example.com=ci:s3cret s3cret'],
    ['=ci:s3cret'],
    ['-git=ci:s3cret'],
    ['https://ci:s3cret@git.example.com'],
  ])('are refused as %j, without being shown', (line) => {
    expect(() => parseGitCredentials(field(`ok.example.com=a:b\n${line}`))).toThrow(
      refused('some-input: line 2 is not host=user:token'),
    );
  });

  it('are refused where a secret is empty', () => {
    expect(() => parseGitCredentials(field('git.example.com=ci:'))).toThrow(
      refused('some-input: line 1 has no token after the user'),
    );
  });

  it('are refused where a host has two', () => {
    expect(() => parseGitCredentials(field('a.example=u:1\nA.example:443=u:2'))).toThrow(
      refused('some-input: there are two lines for a.example'),
    );
  });
});

describe('ssh', () => {
  it.each([
    ['', undefined],
    ['default\n', { kind: 'agent' }],
    ['default=/run/agent.sock', { kind: 'path', path: '/run/agent.sock' }],
    ['default=keys/id=1 a', { kind: 'path', path: 'keys/id=1 a' }],
  ])('%j is %j', (text, expected) => {
    expect(parseSsh(field(text))).toEqual(expected);
  });

  it.each([
    '-----BEGIN OPENSSH PRIVATE KEY-----\ns3cret',
    'other',
    'default=',
    'true',
    'default=/a,/b',
    'default\nother=/x',
  ])('is refused as %j, without being shown', (text) => {
    expect(() => parseSsh(field(text))).toThrow(
      refused('some-input: is neither "default" nor "default=" with one path'),
    );
  });
});
