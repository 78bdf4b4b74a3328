// What docker CLIs print where a daemon behind TLS, SSH or a context cannot be talked to, and what the user reads.

import { expect, it } from 'vitest';
import { noDaemon } from '../src/daemon/probe-errors.js';

const TLS = { DOCKER_HOST: 'tcp://build:2376' };
const SSH = { DOCKER_HOST: 'ssh://ci@build' };
const AT_TLS = 'at "tcp://build:2376"';
const AT_SSH = '"ssh://***@build"';
const GET = 'error during connect: Get "https://build:2376/v1.50/version": ';
const viaSsh = (code: number, stderr: string): string =>
  `\nerror during connect: Get "http://docker.example.com/v1.50/version": command [ssh -o ConnectTimeout=30 -T -l ci -- build docker system dial-stdio] has exited with exit status ${code}, make sure the URL is valid, and Docker 18.09 or later is installed on the remote host: stderr=${stderr}\n\n`;

it.each([
  {
    env: TLS,
    printed: `${GET}tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    message: `the certificate of the Docker daemon ${AT_TLS} is not accepted: x509: certificate signed by unknown authority`,
    hint: 'ca.pem',
  },
  {
    env: TLS,
    printed: `the server probably has client authentication (--tlsverify) enabled; check your TLS client certification settings: Get "https://build:2376/v1.24/version": remote error: tls: bad certificate`,
    message: `the Docker daemon ${AT_TLS} does not accept the client's certificate: remote error: tls: bad certificate`,
    hint: 'cert.pem and key.pem',
  },
  {
    env: TLS,
    printed: 'Error response from daemon: Client sent an HTTP request to an HTTPS server.',
    message: `the Docker daemon ${AT_TLS} wants TLS, and the docker CLI was not told to use it`,
    hint: 'DOCKER_TLS_VERIFY to 1',
  },
  {
    env: TLS,
    printed: `${GET}http: server gave HTTP response to HTTPS client`,
    message: `the Docker daemon ${AT_TLS} does not speak TLS`,
    hint: 'Unset DOCKER_TLS_VERIFY',
  },
  {
    env: TLS,
    printed:
      'Failed to initialize: unable to resolve docker endpoint: open /certs/ca.pem: no such file or directory',
    message: `the certificate /certs/ca.pem for the Docker daemon ${AT_TLS} cannot be read`,
    hint: 'set DOCKER_CERT_PATH',
  },
  {
    env: SSH,
    printed: viaSsh(255, 'Host key verification failed.'),
    message: `ssh does not know the host key of ${AT_SSH}`,
    hint: 'known_hosts',
  },
  {
    env: SSH,
    printed: viaSsh(255, 'ci@build: Permission denied (publickey).'),
    message: `${AT_SSH} refuses the SSH login: Permission denied (publickey).`,
    hint: 'authorized_keys',
  },
  {
    env: SSH,
    printed: viaSsh(127, 'bash: line 1: docker: command not found'),
    message: `there is no docker command for the SSH login at ${AT_SSH}`,
    hint: 'Install the docker CLI',
  },
  {
    env: SSH,
    printed: viaSsh(255, 'ssh: connect to host build port 22: Connection refused'),
    message: `${AT_SSH} cannot be reached by SSH: ssh: connect to host build port 22: Connection refused`,
    hint: 'Correct DOCKER_HOST',
  },
  {
    env: SSH,
    printed:
      'error during connect: Get "http://docker.example.com/v1.50/version": exec: "ssh": executable file not found in $PATH',
    message: `there is no ssh command on PATH to reach ${AT_SSH}`,
    hint: 'OpenSSH',
  },
  {
    env: SSH,
    printed:
      'Cannot connect to the Docker daemon at http://docker.example.com. Is the docker daemon running?',
    message: `no Docker daemon answers on the machine at ${AT_SSH}`,
    hint: 'Start Docker there',
  },
  {
    env: {},
    printed: viaSsh(255, 'Host key verification failed.'),
    message: 'ssh does not know the host key of the address in the docker context',
    hint: 'known_hosts',
  },
  {
    env: {},
    printed:
      'Failed to initialize: unable to resolve docker endpoint: context "nope": context not found: open /root/.docker/contexts/meta/ca37/meta.json: no such file or directory',
    message: 'there is no docker context "nope"',
    hint: 'docker context ls',
  },
  {
    env: {},
    printed: 'unable to resolve docker endpoint: context "nope" does not exist',
    message: 'there is no docker context "nope"',
    hint: 'docker context ls',
  },
])('says: $message', ({ env, printed, message, hint }) => {
  const error = noDaemon(printed, env);
  expect(error.message).toBe(message);
  expect(error.hint).toContain(hint);
});

it('leaves a socket that may not be used to its own message', () => {
  const printed =
    'permission denied while trying to connect to the Docker daemon socket at unix:///run/docker.sock: Get "http://%2Frun": dial unix: connect: permission denied';
  expect(noDaemon(printed, {}).message).toContain('no permission to talk to the Docker daemon');
});
