// A daemon somewhere else: behind a docker context, over TCP with TLS, and over SSH.

import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findDocker } from '../../src/daemon/docker.js';
import { runStep, testTag } from '../support/action-step.js';
import { daemonContents } from '../support/daemon-contents.js';
import { startTlsDaemon, type TlsDaemon } from '../support/own-daemon.js';
import { startSshServer, type SshServer } from '../support/ssh-server.js';
import { tempFolder } from '../support/temp-folder.js';

type Env = Readonly<Record<string, string | undefined>>;

const OWN_HOST = process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock';
const PATH = process.env['PATH'] ?? '';
const HOST = { engine: 'host', 'builder-image': '' };
const BY_PROBE = /http:\/\/:8080\/ \(asked by a probe\) answered 200 after/;

function docker(env: Env, ...args: readonly string[]): string {
  return execFileSync('docker', args, { encoding: 'utf8', env: { ...process.env, ...env }, stdio: 'pipe' });
}

/** All images and containers, whatever they are called. */
function allContents(env: Env): readonly string[] {
  const images = docker(env, 'images', '--all', '--no-trunc', '--format', '{{.ID}} {{.Repository}}:{{.Tag}}');
  return `${images}\n${docker(env, 'ps', '--all', '--quiet')}`
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}

async function failure(env: Env): Promise<string> {
  const found = await findDocker({ ...process.env, ...env }).catch((error: unknown) => error);
  return found instanceof Error ? found.message : 'it did not fail';
}

describe('a docker context', () => {
  const makeContext = (endpoint: string): Env => {
    const env = { DOCKER_CONFIG: tempFolder(), DOCKER_HOST: undefined };
    docker(env, 'context', 'create', 'mine', '--docker', endpoint);
    return env;
  };

  it('is used where DOCKER_CONTEXT names it', async () => {
    const env = { ...makeContext(`host=${OWN_HOST}`), DOCKER_CONTEXT: 'mine' };
    const before = daemonContents();
    const tag = testTag('context');
    const step = await runStep({ inputs: { tags: tag, 'smoke-test': 'http://:8080/' }, env });
    expect(step.exitCode, step.printed).toBe(0);
    expect(step.printed).toContain(`with the daemon at ${OWN_HOST}`);
    expect(step.printed).toMatch(/http:\/\/:8080\/ answered 200 after/);
    const added = daemonContents().filter((line) => !before.includes(line));
    expect(added).toEqual([expect.stringContaining(tag)]);
  });

  it('is used where it is the current one', async () => {
    const env = makeContext(`host=${OWN_HOST}`);
    docker(env, 'context', 'use', 'mine');
    const { daemon } = await findDocker({ ...process.env, ...env });
    expect(daemon?.endpoint).toBe(OWN_HOST);
  });

  it('that does not exist is named', async () => {
    const env = { DOCKER_CONFIG: tempFolder(), DOCKER_HOST: undefined, DOCKER_CONTEXT: 'nope' };
    expect(await failure(env)).toBe('there is no docker context "nope"');
  });
});

describe('a daemon over TCP with TLS', () => {
  let daemon: TlsDaemon;

  beforeAll(async () => {
    daemon = await startTlsDaemon();
  });

  afterAll(async () => {
    await daemon.stop();
  });

  it('gets the image of the host engine, and runs it', async () => {
    const files = { 'go.mod': 'module example.com/tool\n\ngo 1.19\n', 'main.go': TOOL };
    const inputs = { ...HOST, tags: 'gsi-test/tool:1', 'smoke-test': '--version' };
    const step = await runStep({ inputs, env: daemon.access, workspace: tempFolder(files) });
    expect(step.exitCode, step.printed).toBe(0);
    expect(step.printed).toContain('exit code 0: tool 1.0 [--version]');
    expect(docker(daemon.access, 'run', '--rm', 'gsi-test/tool:1', 'a', 'b')).toBe('tool 1.0 [a b]\n');
  });

  it('has a server asked by a probe that is compiled by the engine, and keeps nothing of it', async () => {
    const before = allContents(daemon.access);
    const inputs = { ...HOST, tags: 'gsi-test/server:1', 'smoke-test': 'http://:8080/' };
    const step = await runStep({ inputs, env: daemon.access });
    expect(step.exitCode, step.printed).toBe(0);
    expect(step.printed).toContain(
      `ports published by the daemon at ${daemon.access.DOCKER_HOST} cannot be reached`,
    );
    expect(step.printed).toMatch(BY_PROBE);
    const added = allContents(daemon.access).filter((line) => !before.includes(line));
    expect(added).toEqual([expect.stringMatching(/^sha256:\w+ gsi-test\/server:1$/)]);
  });

  it('can be in a context', async () => {
    const env = { DOCKER_CONFIG: tempFolder(), DOCKER_HOST: undefined, DOCKER_CONTEXT: 'tls' };
    const { DOCKER_HOST: host, DOCKER_CERT_PATH: folder } = daemon.access;
    const endpoint = `host=${host},ca=${folder}/ca.pem,cert=${folder}/cert.pem,key=${folder}/key.pem`;
    docker({ ...env, DOCKER_CONTEXT: undefined }, 'context', 'create', 'tls', '--docker', endpoint);
    expect((await findDocker({ ...process.env, ...env })).daemon?.endpoint).toBe(host);
  });

  it.each([
    [
      'authority',
      /^the certificate of the Docker daemon at "tcp:\S+" is not accepted: x509: .*unknown authority/,
    ],
    [
      'client',
      /^the Docker daemon at "tcp:\S+" does not accept the client's certificate: remote error: tls: /,
    ],
  ] as const)('is not trusted, or does not trust, with the wrong certificate: %s', async (what, message) => {
    const env = { ...daemon.access, DOCKER_CERT_PATH: daemon.wrongCertificates(what) };
    expect(await failure(env)).toMatch(message);
  });

  it('says what is missing', async () => {
    const { DOCKER_HOST } = daemon.access;
    expect(await failure({ DOCKER_HOST })).toMatch(/ wants TLS, and the docker CLI was not told to use it$/);
    const empty = tempFolder();
    expect(await failure({ ...daemon.access, DOCKER_CERT_PATH: empty })).toContain(
      `the certificate ${empty}/ca.pem for the Docker daemon at "${DOCKER_HOST}" cannot be read`,
    );
  });
});

describe('a daemon over SSH', () => {
  let server: SshServer;

  const via = (kind: Parameters<SshServer['client']>[0]): Env => ({
    DOCKER_HOST: server.host,
    PATH: `${server.client(kind)}:${PATH}`,
  });

  beforeAll(async () => {
    server = await startSshServer({ DOCKER_HOST: OWN_HOST, PATH });
  });

  afterAll(async () => {
    await server.stop();
  });

  it('gets the image there, and has the server asked by a probe', async () => {
    const before = daemonContents();
    const tag = testTag('ssh');
    const inputs = { ...HOST, tags: tag, 'smoke-test': 'http://:8080/' };
    const step = await runStep({ inputs, env: via('good') });
    expect(step.exitCode, step.printed).toBe(0);
    expect(step.printed).toMatch(BY_PROBE);
    const added = daemonContents().filter((line) => !before.includes(line));
    expect(added).toEqual([expect.stringContaining(tag)]);
  });

  it.each([
    ['no key', /^"ssh:\/\/\*\*\*@127\.0\.0\.1:\d+" refuses the SSH login: Permission denied \(publickey\)/],
    ['no host key', /^ssh does not know the host key of "ssh:\/\/\*\*\*@127\.0\.0\.1:\d+"$/],
  ] as const)('says why ssh does not get there: %s', async (kind, message) => {
    expect(await failure(via(kind))).toMatch(message);
  });

  it.each([
    [
      'daemon',
      { DOCKER_HOST: 'unix:///nowhere/docker.sock', PATH },
      /^no Docker daemon answers on the machine at /,
    ],
    ['docker command', { PATH: '/nowhere' }, /^there is no docker command for the SSH login at /],
  ] as const)('says what is missing at the other end: %s', async (_, env, message) => {
    const other = await startSshServer(env);
    onTestFinished(other.stop);
    const client = { DOCKER_HOST: other.host, PATH: `${other.client('good')}:${PATH}` };
    expect(await failure(client)).toMatch(message);
  });
});

const TOOL = `package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("tool 1.0", os.Args[1:])
}
`;
