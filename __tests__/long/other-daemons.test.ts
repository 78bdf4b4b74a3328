// The docker engine with a daemon over TLS, which needs the builder image there, and over SSH; and a rootless daemon.

import { execFileSync } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { builderImage, runStep, testTag } from '../support/action-step.js';
import { startTlsDaemon } from '../support/own-daemon.js';
import { startRootlessDaemon } from '../support/rootless-daemon.js';
import { startSshServer } from '../support/ssh-server.js';

const TAG = 'gsi-test/server:1';
const BY_PROBE = /http:\/\/:8080\/ \(asked by a probe\) answered 200 after/;

function docker(env: Readonly<Record<string, string>>, ...args: readonly string[]): string {
  return execFileSync('docker', args, { encoding: 'utf8', env: { ...process.env, ...env }, stdio: 'pipe' });
}

it('builds with a daemon over TLS, and has the server asked there', async () => {
  const { access, stop } = await startTlsDaemon();
  onTestFinished(stop);
  const copy = 'docker save "$1" | DOCKER_HOST=$2 DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=$3 docker load';
  const to = [access.DOCKER_HOST, access.DOCKER_CERT_PATH];
  execFileSync('sh', ['-c', copy, 'sh', builderImage, ...to], { stdio: 'pipe' });
  const step = await runStep({ inputs: { tags: TAG, 'smoke-test': 'http://:8080/' }, env: access });
  expect(step.exitCode, step.printed).toBe(0);
  expect(step.outputs['engine']).toBe('docker');
  expect(step.printed).toMatch(BY_PROBE);
  const images = docker(access, 'images', '--format', '{{.Repository}}:{{.Tag}}').trim().split('\n');
  expect(images.sort()).toEqual([builderImage, TAG].sort());
});

it('builds with a daemon over SSH, and has the server asked by a probe that is built there too', async () => {
  const { DOCKER_HOST = 'unix:///var/run/docker.sock', PATH = '' } = process.env;
  const server = await startSshServer({ DOCKER_HOST, PATH });
  onTestFinished(server.stop);
  const env = { DOCKER_HOST: server.host, PATH: `${server.client('good')}:${PATH}` };
  const step = await runStep({ inputs: { tags: testTag('ssh'), 'smoke-test': 'http://:8080/' }, env });
  expect(step.exitCode, step.printed).toBe(0);
  expect(step.printed).toContain(`with the daemon at ${server.host.replace(/\/\/.*@/, '//***@')}`);
  expect(step.outputs['engine']).toBe('docker');
  expect(step.printed).toMatch(BY_PROBE);
});

it('loads into a rootless daemon, and has the server asked there', async () => {
  const { host: DOCKER_HOST, stop } = await startRootlessDaemon();
  onTestFinished(stop);
  const inputs = { engine: 'host', 'builder-image': '', tags: TAG, 'smoke-test': 'http://:8080/' };
  const step = await runStep({ inputs, env: { DOCKER_HOST } });
  expect(step.exitCode, step.printed).toBe(0);
  expect(step.printed).toMatch(BY_PROBE);
  expect(docker({ DOCKER_HOST }, 'images', '--all', '--format', '{{.Repository}}:{{.Tag}}')).toBe(`${TAG}\n`);
  expect(docker({ DOCKER_HOST }, 'ps', '--all', '--quiet')).toBe('');
});
