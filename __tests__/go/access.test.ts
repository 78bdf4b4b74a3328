import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findAccess, NO_ACCESS, secretsOf } from '../../src/go/access.js';
import type { AccessInputs } from '../../src/go/access-inputs.js';
import { tempFolder } from '../support/temp-folder.js';

const NOTHING: AccessInputs = { modulesToken: undefined, gitCredentials: [], ssh: undefined };
const RUNNER = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/server' };
const LOGIN = { host: 'git.example.com:8443', user: 'ci', token: 't' };

function find(
  inputs: Partial<AccessInputs>,
  env: Readonly<Record<string, string>> = RUNNER,
  buildEnv: Readonly<Record<string, string>> = {},
) {
  return findAccess({ ...NOTHING, ...inputs }, { env, buildEnv });
}

/** The path of a socket that something listens at. */
async function agentSocket(): Promise<string> {
  const path = join(tempFolder(), 'agent.sock');
  const server = createServer().listen(path);
  await new Promise((resolve) => server.on('listening', resolve));
  onTestFinished(() => {
    server.close();
  });
  return path;
}

describe('access to private modules', () => {
  it('is none where no input asks for it, and GOPRIVATE stays as it is', async () => {
    expect(await find({})).toEqual(NO_ACCESS);
  });

  it.each([
    [{ modulesToken: 't' }, {}, 'github.com/acme/*'],
    [{ modulesToken: 't' }, { GITHUB_SERVER_URL: 'https://ghe.example:8443/' }, 'ghe.example/acme/*'],
    [{ gitCredentials: [LOGIN] }, {}, 'git.example.com'],
    [{ modulesToken: 't', gitCredentials: [LOGIN] }, {}, 'github.com/acme/*,git.example.com'],
    [{ modulesToken: 't' }, { GOPRIVATE: 'a.example' }, undefined],
  ])('by %j in %j sets GOPRIVATE to %j', async (inputs, env, expected) => {
    expect((await find(inputs, { ...RUNNER, ...env })).goPrivate).toBe(expected);
  });

  it('takes GOPRIVATE from build-env first', async () => {
    const { goPrivate, notes } = await find({ modulesToken: 't' }, RUNNER, { GOPRIVATE: 'b.example' });
    expect(goPrivate).toBeUndefined();
    expect(notes).toEqual([
      'private modules: GOPRIVATE=b.example',
      'git signs in at github.com (modules-token)',
    ]);
  });

  it('says what it does in the log, and no token', async () => {
    const { notes } = await find({ modulesToken: 's3cret', gitCredentials: [LOGIN] });
    expect(notes).toEqual([
      'private modules: GOPRIVATE=github.com/acme/*,git.example.com (it is not set: this is the default)',
      'git signs in at github.com, git.example.com:8443 (modules-token, git-credentials)',
    ]);
  });

  it('signs in at the GitHub host as x-access-token', async () => {
    const env = { ...RUNNER, GITHUB_SERVER_URL: 'https://GHE.example' };
    expect((await find({ modulesToken: 't' }, env)).logins).toEqual([
      { host: 'ghe.example', user: 'x-access-token', token: 't' },
    ]);
  });

  it('is refused where two inputs have a login for one host', async () => {
    await expect(
      find({ modulesToken: 't', gitCredentials: [{ ...LOGIN, host: 'github.com' }] }),
    ).rejects.toThrow('modules-token: git-credentials has a line for github.com, too');
  });

  it('is refused where nothing says which modules are private', async () => {
    await expect(find({ modulesToken: 't' }, {})).rejects.toThrow(
      'modules-token: neither GOPRIVATE nor GITHUB_REPOSITORY says which modules are private',
    );
  });
});

describe('access over SSH', () => {
  it('is that of the agent, for all private addresses without a login', async () => {
    const env = {
      ...RUNNER,
      SSH_AUTH_SOCK: await agentSocket(),
      GOPRIVATE: 'github.com/acme/*,git.example.com,*.corp.example,gitlab.example/a/b-*',
    };
    const { ssh, notes } = await find({ ssh: { kind: 'agent' }, modulesToken: 't' }, env);
    expect(ssh).toMatchObject({
      path: env.SSH_AUTH_SOCK,
      kind: 'socket',
      prefixes: ['git.example.com/', 'gitlab.example/a/b-'],
    });
    expect(notes.slice(2)).toEqual([
      'git uses SSH for https://git.example.com/, https://gitlab.example/a/b-',
      'git goes on using HTTPS for *.corp.example: SSH needs a pattern that begins with a host',
    ]);
  });

  it('knows the keys of GitHub and those that the runner knows', async () => {
    const home = tempFolder({ '.ssh/known_hosts': 'git.example.com ssh-ed25519 AAAA\r\n', key: '' });
    const env = { ...RUNNER, HOME: home };
    const { ssh } = await find({ ssh: { kind: 'path', path: join(home, 'key') } }, env);
    expect(ssh?.kind).toBe('key');
    expect(ssh?.knownHosts).toMatch(/^git\.example\.com ssh-ed25519 AAAA\n/m);
    expect(ssh?.knownHosts.match(/^github\.com ssh-ed25519 /gm)).toHaveLength(1);
  });

  it.each([
    ['', 'ssh: there is no SSH agent, since SSH_AUTH_SOCK is not set'],
    ['/nowhere/agent', 'ssh: /nowhere/agent cannot be found'],
    ['/', 'ssh: / is neither a socket nor a file'],
  ])('is refused where SSH_AUTH_SOCK is %j', async (path, message) => {
    await expect(find({ ssh: { kind: 'agent' } }, { ...RUNNER, SSH_AUTH_SOCK: path })).rejects.toThrow(
      message,
    );
  });
});

describe('the secrets of an access', () => {
  it('are the tokens, those of .netrc too, and the ways in which they are written', async () => {
    const home = tempFolder({ '.netrc': 'machine a.example login me password p@ss\n' });
    const access = await find({ modulesToken: 't0ken' }, { ...RUNNER, HOME: home });
    const secrets = secretsOf(access);
    expect(secrets).toEqual(expect.arrayContaining(['t0ken', 'p@ss', 'p%40ss']));
    expect(secrets).toContain(Buffer.from('x-access-token:t0ken').toString('base64'));
    expect(secrets).toContain(Buffer.from('me:p@ss').toString('base64'));
  });
});
