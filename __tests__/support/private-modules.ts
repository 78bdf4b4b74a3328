// Private modules with any engine: one suite for each way to sign in.

import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAccess } from '../../src/go/access.js';
import type { AccessInputs } from '../../src/go/access-inputs.js';
import { GIT_HOST, makePrivateModule, startGitHost, type PrivateModule } from './git-host.js';
import { makeKey, startAgent, startSshHost, type SshHost } from './ssh-host.js';
import { tempFolder } from './temp-folder.js';
import { binaryOf, errorOf, makeProgram, type EngineRun, type TestEngine } from './test-engine.js';

/** What git is told of the SSH host: for a run of the engine, its environment and the builder image. */
export type ReachSsh = (host: SshHost) => {
  readonly env: Readonly<Record<string, string>>;
  readonly image: string;
};

/** A path that says nothing of where the repository is. */
const HIDDEN = `${GIT_HOST}/acme/hidden`;
const NOTHING: AccessInputs = { modulesToken: undefined, gitCredentials: [], ssh: undefined };

interface Job {
  readonly module: PrivateModule;
  readonly inputs?: Partial<AccessInputs>;
  readonly env: Readonly<Record<string, string>>;
  readonly image?: string;
}

async function build(engine: TestEngine, { module, inputs, env, image }: Job): Promise<EngineRun> {
  const access = await findAccess({ ...NOTHING, ...inputs }, { env, buildEnv: {} });
  const plan = makeProgram(engine, { files: module.files });
  const run = await engine.run(
    { ...plan, ...(image === undefined ? {} : { builderImage: image }) },
    { env, access },
  );
  expect(existsSync(join(run.tempDir, 'secrets'))).toBe(false);
  return run;
}

function expectGreeting(run: EngineRun): void {
  expect(spawnSync(binaryOf(run), { encoding: 'utf8' }).stderr).toBe('hello from a private module\n');
}

/** Declares the suite for the logins of git over HTTPS. */
export function describeLogins(engine: TestEngine): void {
  const newToken = (): string => `t0ken-${randomUUID()}`;
  const address = (): string => engine.address();

  describe(`${engine.name}, for private modules over HTTPS,`, () => {
    it('signs in with modules-token alone', async () => {
      const [module, token] = [makePrivateModule(), newToken()];
      const { env, requests } = await startGitHost(module, {
        address: address(),
        user: 'x-access-token',
        token,
      });
      const run = await build(engine, { module, inputs: { modulesToken: token }, env });
      expectGreeting(run);
      expect(requests).toContain('200 /acme/greeting/info/refs x-access-token');
      expect(run.log.join('\n')).not.toContain(token);
    });

    it('signs in with git-credentials, also where Go asks for the address of the repository', async () => {
      const [module, token] = [makePrivateModule(HIDDEN), newToken()];
      const { env, requests } = await startGitHost(module, { address: address(), user: 'ci', token });
      const gitCredentials = [
        { host: `${GIT_HOST}:8443`, user: 'other', token: 'other' },
        { host: GIT_HOST, user: 'ci', token },
      ];
      expectGreeting(await build(engine, { module, inputs: { gitCredentials }, env }));
      expect(requests).toContain('200 /acme/hidden ci');
      expect(requests).toContain('200 /acme/hidden/info/refs ci');
    });

    it.each(['HOME', 'NETRC'])('signs in as the .netrc of the runner says (%s)', async (where) => {
      const [module, token] = [makePrivateModule(HIDDEN), newToken()];
      const host = await startGitHost(module, { address: address(), user: 'me', token });
      const text = `machine ${GIT_HOST} login me password ${token}\n`;
      const home = tempFolder({ '.netrc': text });
      const own = where === 'HOME' ? {} : { NETRC: join(home, '.netrc') };
      const env = { ...host.env, ...own, HOME: home, GOPRIVATE: GIT_HOST };
      const run = await build(engine, { module, env });
      expectGreeting(run);
      expect(run.log.join('\n')).not.toContain(token);
    });

    it.each([
      ['asks for a login', undefined, 200, `asks for a login: https://${GIT_HOST}`],
      [
        'refuses the token',
        'wrong',
        200,
        `login for the repository of a module is refused: https://${GIT_HOST}/`,
      ],
      ['does not let the token in (403)', 'right', 403, 'the login may not read the repository of a module'],
      ['does not let the token in (404)', 'right', 404, 'does not exist, or is not open to the login'],
    ])('explains a repository that %s', async (_, given, status, title) => {
      const [module, token, wrong] = [makePrivateModule(HIDDEN), newToken(), newToken()];
      const options = { address: address(), user: 'x-access-token', token, status, isDiscoverable: true };
      const host = await startGitHost(module, options);
      const env = { ...host.env, HOME: tempFolder(), GOPRIVATE: GIT_HOST };
      const modulesToken = given === 'right' ? token : given === 'wrong' ? wrong : undefined;
      const run = await build(engine, { module, inputs: { modulesToken }, env });
      const { message, hint } = errorOf(run);
      expect(message).toContain(title);
      expect(hint).toMatch(/modules-token|token or key/);
      expect(JSON.stringify([message, run.log])).not.toMatch(new RegExp(`${token}|${wrong}`));
    });

    it.each([
      ['a host that says nothing to strangers', HIDDEN, 'does not say where its repository is'],
      ['a repository that Go tries by all protocols', undefined, 'the repository of a module cannot be read'],
    ])('explains %s', async (_, path, title) => {
      const module = makePrivateModule(path);
      const host = await startGitHost(module, { address: address(), user: 'ci', token: newToken() });
      const env = { ...host.env, HOME: tempFolder(), GOPRIVATE: GIT_HOST };
      const { message, hint } = errorOf(await build(engine, { module, env }));
      expect(message).toContain(title);
      expect(hint).toContain('give a login in modules-token, git-credentials or ssh');
    });
  });
}

/** Declares the suite for SSH. */
export function describeSsh(engine: TestEngine, reach: ReachSsh): void {
  const known = (host: SshHost): string => tempFolder({ '.ssh/known_hosts': host.knownHost });

  async function buildBySsh(
    own: (host: SshHost) => Promise<{ readonly path: string; readonly home?: string }>,
  ): Promise<EngineRun> {
    const module = makePrivateModule(HIDDEN);
    const options = { address: engine.address(), user: '', token: '', isDiscoverable: true };
    const web = await startGitHost(module, options);
    const host = await startSshHost(module, engine.address());
    const { path, home } = await own(host);
    const { env, image } = reach(host);
    const all = { ...web.env, ...env, HOME: home ?? known(host), GOPRIVATE: GIT_HOST };
    return build(engine, { module, inputs: { ssh: { kind: 'path', path } }, env: all, image });
  }

  describe(`${engine.name}, for private modules over SSH,`, () => {
    it('takes the keys of an agent', async () => {
      expectGreeting(await buildBySsh(async ({ key }) => ({ path: await startAgent(key) })));
    });

    it('takes a file with a key', async () => {
      expectGreeting(await buildBySsh(({ key }) => Promise.resolve({ path: key })));
    });

    it('explains a key that may not read the repository', async () => {
      const run = await buildBySsh(() => Promise.resolve({ path: makeKey(tempFolder(), 'other') }));
      expect(errorOf(run).message).toContain(
        'no SSH key that was offered may read the repository of a module',
      );
    });

    it('refuses a server whose key nobody has vouched for', async () => {
      const run = await buildBySsh(async ({ key }) => ({ path: await startAgent(key), home: tempFolder() }));
      const { message, hint } = errorOf(run);
      expect(message).toContain('SSH does not know the server of a module');
      expect(hint).toContain('~/.ssh/known_hosts');
    });

    it('refuses a server that has another key than the one that is known', async () => {
      const other = readFileSync(`${makeKey(tempFolder(), 'other')}.pub`, 'utf8');
      const home = tempFolder({ '.ssh/known_hosts': `${GIT_HOST} ${other}` });
      const run = await buildBySsh(async ({ key }) => ({ path: await startAgent(key), home }));
      expect(errorOf(run).message).toContain('host key verification failed');
    });
  });
}
