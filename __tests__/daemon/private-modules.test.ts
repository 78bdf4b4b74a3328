// Private modules with Docker: as secrets of BuildKit, and refused by the classic builder.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findAccess } from '../../src/go/access.js';
import { docker } from '../support/daemon-contents.js';
import { asTestEngine, findTestBuilders, hostAddress, required } from '../support/docker-engine.js';
import { makePrivateModule, startGitHost } from '../support/git-host.js';
import { describeLogins, describeSsh } from '../support/private-modules.js';
import { startAgent } from '../support/ssh-host.js';
import { tempFolder } from '../support/temp-folder.js';
import { errorOf, makeProgram } from '../support/test-engine.js';

const [classic, modern] = await findTestBuilders(required('GSI_TEST_BUILDER_IMAGE'));
if (classic === undefined || modern === undefined) throw new Error('no builders');

describeLogins(asTestEngine(modern));

describeSsh(asTestEngine(modern), ({ clientConfig }) => ({
  env: {},
  image: modern.publish(imageWithSshConfig(clientConfig)),
}));

/** The builder image with this /etc/ssh/ssh_config, for one test. */
function imageWithSshConfig(text: string): string {
  const folder = tempFolder({ 'etc/ssh/ssh_config': text });
  const tag = `gsi-test-ssh-config:${randomUUID()}`;
  const container = docker('create', modern?.image ?? '', 'none');
  docker('cp', join(folder, 'etc'), `${container}:/`);
  docker('commit', container, tag);
  docker('rm', container);
  onTestFinished(() => {
    docker('image', 'rm', '--force', tag);
  });
  return tag;
}

describe('the classic builder', () => {
  const engine = asTestEngine(classic);
  const nothing = { modulesToken: undefined, gitCredentials: [], ssh: undefined };

  it.each(['modules-token', 'git-credentials', 'ssh'])('refuses %s, with the ways out', async (input) => {
    const [module, token] = [makePrivateModule(), randomUUID()];
    const host = await startGitHost(module, { address: hostAddress(), user: 'ci', token });
    const env = { ...host.env, SSH_AUTH_SOCK: await startAgent() };
    const given = {
      'modules-token': { modulesToken: token },
      'git-credentials': { gitCredentials: [{ host: 'a.example', user: 'ci', token }] },
      ssh: { ssh: { kind: 'agent' } as const },
    }[input];
    const access = await findAccess({ ...nothing, ...given }, { env, buildEnv: {} });
    const run = await engine.run(makeProgram(engine, { files: module.files }), { env, access });
    expect(errorOf(run)).toMatchObject({
      message: `${input} holds credentials, and the classic builder of Docker cannot keep it out of its images`,
      hint: 'Install the buildx plugin (docker/setup-buildx-action), set engine: host, or commit the modules with "go mod vendor".',
    });
    expect(host.requests).toEqual([]);
  });

  it('leaves .netrc on the runner, and says so', async () => {
    const [module, token] = [makePrivateModule(), randomUUID()];
    const host = await startGitHost(module, { address: hostAddress(), user: 'ci', token });
    const home = tempFolder({ '.netrc': `machine git.example.test login ci password ${token}\n` });
    const env = { ...host.env, HOME: home, GOPRIVATE: 'git.example.test' };
    const access = await findAccess(nothing, { env, buildEnv: {} });
    const run = await engine.run(makeProgram(engine, { files: module.files }), { env, access });
    expect(errorOf(run).message).toContain('the repository of a module cannot be read');
    expect(run.log).toContain(
      `${home}/.netrc stays on the runner, since the classic builder of Docker has no secrets`,
    );
  });
});
