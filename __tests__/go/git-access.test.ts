import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_ACCESS, type Access } from '../../src/go/access.js';
import { accessEnvironment, accessFiles, gitSettings, type AccessFile } from '../../src/go/git-access.js';
import { GITHUB_KEYS } from '../../src/go/known-hosts.js';
import { GIT_ENV } from '../support/git-repository.js';
import { tempFolder } from '../support/temp-folder.js';

const TOKEN = "a:b/c@d%e'f";
const ACCESS: Access = {
  ...NO_ACCESS,
  inputs: ['git-credentials'],
  logins: [
    { host: 'git.example.com', user: 'me@corp', token: TOKEN },
    { host: 'git.example.com:8443', user: 'ci', token: 'other' },
  ],
  netrc: { file: '/home/me/.netrc', text: 'machine netrc.example login n password pw\n' },
};

/** What git says of an address, and what is in the file of logins then; its folder has what a shell would take apart. */
function askGit(
  address: Readonly<Record<string, string>>,
  operation = 'fill',
): { readonly said: string; readonly kept: string } {
  const folder = join(tempFolder({ "it's a $(folder)/x": '' }), "it's a $(folder)");
  const pathOf = (file: AccessFile): string => join(folder, file);
  for (const [name, text] of Object.entries(accessFiles(ACCESS))) {
    writeFileSync(pathOf(name as AccessFile), text);
  }
  const own = gitSettings([['credential.helper', '!f() { echo username=old; echo password=old; }; f']], {});
  const env = { ...GIT_ENV, ...own, ...accessEnvironment(ACCESS, { pathOf, ssh: '', env: own }) };
  const input = Object.entries(address)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
  const said = execFileSync('git', ['credential', operation], {
    env: { ...env, GIT_TERMINAL_PROMPT: '0' },
    input: `${input}\n`,
    encoding: 'utf8',
  });
  return { said, kept: readFileSync(pathOf('logins'), 'utf8') };
}

describe('git, told of logins by its environment,', () => {
  it.each([
    ['git.example.com', 'me@corp', TOKEN],
    ['git.example.com:8443', 'ci', 'other'],
    ['netrc.example', 'n', 'pw'],
  ])('signs in at %s with the login for it, whatever else knows one', (host, user, token) => {
    expect(askGit({ protocol: 'https', host }).said).toBe(
      `protocol=https\nhost=${host}\nusername=${user}\npassword=${token}\n`,
    );
  });

  it.each([
    ['http', 'git.example.com'],
    ['https', 'git.example.com:9999'],
    ['https', 'sub.git.example.com'],
    ['https', 'example.com'],
  ])('gives none of it to %s://%s', (protocol, host) => {
    expect(askGit({ protocol, host }).said).toContain('username=old');
  });

  it('keeps nothing that has worked, and forgets nothing that was refused', () => {
    const host = { protocol: 'https', host: 'git.example.com' };
    const given = accessFiles(ACCESS).logins;
    expect(askGit({ ...host, username: 'x', password: 'y' }, 'approve').kept).toBe(given);
    expect(askGit({ ...host, username: 'me@corp', password: TOKEN }, 'reject').kept).toBe(given);
  });

  it('goes to SSH for the addresses that have no login', () => {
    const ssh = { path: '/s', kind: 'socket', knownHosts: '', prefixes: ['github.com/acme/'] } as const;
    const env = accessEnvironment({ ...NO_ACCESS, ssh }, { pathOf: (file) => file, ssh: 'ssh', env: {} });
    const urlOf = (url: string): string =>
      execFileSync('git', ['ls-remote', '--get-url', url], {
        env: { ...GIT_ENV, ...env },
        encoding: 'utf8',
        cwd: tempFolder(),
      }).trim();
    expect(urlOf('https://github.com/acme/lib')).toBe('ssh://git@github.com/acme/lib');
    expect(urlOf('https://github.com/other/lib')).toBe('https://github.com/other/lib');
    expect(env['GIT_SSH_COMMAND']).toBe('ssh');
  });
});

describe('the environment of an access', () => {
  it('names files and holds no secret', () => {
    const env = accessEnvironment(ACCESS, { pathOf: (file) => `/s/${file}`, ssh: '', env: {} });
    expect(env['NETRC']).toBe('/s/netrc');
    expect(JSON.stringify(env)).not.toMatch(/other|pw|a:b/);
  });

  it('is empty where there is none', () => {
    expect(accessEnvironment(NO_ACCESS, { pathOf: (file) => file, ssh: 'ssh', env: {} })).toEqual({});
    expect(accessFiles(NO_ACCESS)).toEqual({});
  });
});

// As docs.github.com has them: "GitHub's SSH key fingerprints".
describe("GitHub's keys", () => {
  it.each([
    ['ssh-ed25519', '+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU'],
    ['ecdsa-sha2-nistp256', 'p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM'],
    ['ssh-rsa', 'uNiVztksCsDhcc0u9e8BujQXVUpKZIDTMczCvj3tD2s'],
  ])('%s has the fingerprint %s', async (type, fingerprint) => {
    const [, key = ''] = GITHUB_KEYS.find((line) => line.startsWith(`${type} `))?.split(' ') ?? [];
    const hash = await crypto.subtle.digest('SHA-256', Buffer.from(key, 'base64'));
    expect(Buffer.from(hash).toString('base64').replace(/=+$/, '')).toBe(fingerprint);
  });
});
