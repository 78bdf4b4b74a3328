// Private modules with the runner's own Go.

import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runStep } from '../support/action-step.js';
import { makePrivateModule, startGitHost } from '../support/git-host.js';
import { newRepository } from '../support/git-repository.js';
import { describeLogins, describeSsh } from '../support/private-modules.js';
import { tempFolder } from '../support/temp-folder.js';
import { HOST } from '../support/test-engine.js';

describeLogins(HOST);

describeSsh(HOST, ({ clientConfig }) => {
  const file = join(tempFolder({ config: clientConfig }), 'config');
  return { env: { GIT_SSH_COMMAND: `ssh -F ${file}` }, image: HOST.image };
});

it('a base that is built for a comparison signs in as the build of the head does', async () => {
  const module = makePrivateModule();
  const token = randomUUID();
  const host = await startGitHost(module, { address: '127.0.0.1', user: 'x-access-token', token });
  const repository = newRepository();
  const base = repository.commit('base', module.files);
  repository.git('checkout', '--quiet', '-b', 'topic');
  const head = repository.commit('newer', module.filesWith('v1.2.4'));
  const repo = { full_name: 'acme/server' };
  const pull = {
    number: 7,
    head: { ref: 'topic', sha: head, repo },
    base: { ref: 'main', sha: base, repo },
    labels: [],
  };
  const event = tempFolder({ json: JSON.stringify({ number: 7, repository: repo, pull_request: pull }) });
  const { exitCode, printed, outputs } = await runStep({
    workspace: repository.folder,
    inputs: {
      engine: 'host',
      'builder-image': '',
      load: 'false',
      comment: 'never',
      baseline: 'build',
      'modules-token': token,
    },
    env: {
      ...host.env,
      GIT_SSL_CAINFO: undefined,
      GOMODCACHE: tempFolder(),
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(event, 'json'),
      GITHUB_SHA: head,
      GITHUB_REF: 'refs/pull/7/merge',
    },
  });
  expect(exitCode, printed).toBe(0);
  expect(printed).toMatch(/base: compile[^]*downloading git\.example\.test\/acme\/greeting\.git v1\.2\.3/);
  expect(outputs['size-delta']).toBe('0');
});

it('a private remote package is looked up and downloaded with the login, which is gone afterwards', async () => {
  const token = randomUUID();
  const host = await startGitHost(makePrivateModule(), {
    address: '127.0.0.1',
    user: 'x-access-token',
    token,
  });
  const step = await runStep({
    workspace: tempFolder(),
    inputs: {
      package: 'git.example.test/acme/greeting.git/hello@latest',
      engine: 'host',
      'builder-image': '',
      load: 'false',
      'modules-token': token,
      'smoke-test': '[]',
    },
    env: { ...host.env, GIT_SSL_CAINFO: undefined, GOMODCACHE: tempFolder() },
  });
  expect(step.exitCode, step.printed).toBe(0);
  expect(step.printed).toContain('git.example.test/acme/greeting.git/hello@latest is v1.2.4');
  expect(step.printed).toContain('hello from a private module');
  const found = spawnSync('grep', ['-rlF', '--', token, step.state['temp-dir'] ?? ''], { encoding: 'utf8' });
  expect([found.status, found.stdout]).toEqual([1, '']);
});
