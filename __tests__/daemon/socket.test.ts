// Asking a daemon over its socket: whose socket that is, and what is made of answers, good and bad.

import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daemonAsker, findSocket } from '../../src/daemon/socket.js';
import { daemonOnSocket } from '../support/daemon-socket.js';
import { tempFolder } from '../support/temp-folder.js';

describe('the socket', () => {
  it.each([
    ['the default one where nothing is set', {}, {}, '/var/run/docker.sock'],
    ['that of DOCKER_HOST', {}, { DOCKER_HOST: 'unix:///run/mine/docker.sock' }, '/run/mine/docker.sock'],
    ['none for a host that is no socket', {}, { DOCKER_HOST: 'tcp://127.0.0.1:2375' }, undefined],
    ['none for a relative path', {}, { DOCKER_HOST: 'unix://docker.sock' }, undefined],
    ['none where a variable names a context', {}, { DOCKER_CONTEXT: 'other' }, undefined],
    ['none where the config names a context', { currentContext: 'desktop-linux' }, {}, undefined],
    ['none where the CLI sends more than the question', { HttpHeaders: { 'X-Team': 'a' } }, {}, undefined],
    ['none where the CLI speaks TLS', {}, { DOCKER_TLS_VERIFY: '1' }, undefined],
    ['none where the version of the API is given', {}, { DOCKER_API_VERSION: '1.41' }, undefined],
    ['the default one beside logins', { auths: { 'ghcr.io': {} } }, {}, '/var/run/docker.sock'],
  ])('is %s', (_, config, env, socket) => {
    const DOCKER_CONFIG = tempFolder({ 'config.json': JSON.stringify(config) });
    expect(findSocket({ DOCKER_CONFIG, ...env })).toBe(socket);
  });

  it('is the default one where there is no config', () => {
    expect(findSocket({ DOCKER_CONFIG: tempFolder() })).toBe('/var/run/docker.sock');
    expect(findSocket({ HOME: tempFolder() })).toBe('/var/run/docker.sock');
  });

  it('is none where the config cannot be read', () => {
    expect(findSocket({ DOCKER_CONFIG: tempFolder({ 'config.json': '{' }) })).toBeUndefined();
    expect(findSocket({ HOME: tempFolder({ '.docker/config.json': 'null' }) })).toBeUndefined();
  });
});

const VERSION = '{"ApiVersion":"1.44"}';

describe('a question', () => {
  it('is asked in the version of the API that the daemon names, which is asked for once', async () => {
    const { env, asked } = await daemonOnSocket(({ url }, response) => {
      response.statusCode = url === '/version' ? 200 : 404;
      response.end(url === '/version' ? VERSION : '{"message":"No such image: ä"}');
    });
    const ask = daemonAsker(env);
    const both = await Promise.all([ask('GET', '/images/a/json'), ask('POST', '/images/a/tag?repo=b&tag=c')]);
    expect(both.map((answer) => answer?.status)).toEqual([404, 404]);
    expect(both[0]?.body).toBe('{"message":"No such image: ä"}');
    expect(asked[0]).toBe('GET /version');
    expect(asked.slice(1).sort()).toEqual([
      'GET /v1.44/images/a/json',
      'POST /v1.44/images/a/tag?repo=b&tag=c',
    ]);
  });

  it('for the version itself is not asked twice', async () => {
    const { env, asked } = await daemonOnSocket((_, response) => response.end(VERSION));
    const ask = daemonAsker(env);
    expect(await ask('GET', '/version')).toEqual({ status: 200, body: VERSION });
    expect(asked).toEqual(['GET /version']);
  });

  it.each<[string, RequestListener]>([
    ['names no version', (_, response) => response.end('OK')],
    ['names no version that is one', (_, response) => response.end('{"ApiVersion":"../x"}')],
    ['fails', (_, response) => response.writeHead(500).end(VERSION)],
    ['never answers', () => undefined],
    ['closes the connection', ({ socket }) => socket.destroy()],
    [
      'breaks off in the middle',
      ({ url, socket }, response) => {
        if (url === '/version') response.end(VERSION);
        else response.setHeader('Content-Length', '100').write('{', () => socket.destroy());
      },
    ],
  ])('has no answer from one that %s', async (_, answer) => {
    const { env, asked } = await daemonOnSocket(answer);
    const ask = daemonAsker(env, 300);
    expect(await ask('GET', '/info')).toBeUndefined();
    expect(asked[0]).toBe('GET /version');
  });

  it('has no answer where nobody listens', async () => {
    const DOCKER_HOST = `unix://${join(tempFolder(), 'docker.sock')}`;
    const ask = daemonAsker({ DOCKER_CONFIG: tempFolder(), DOCKER_HOST });
    expect(await ask('GET', '/info')).toBeUndefined();
  });

  it('has no answer where there is no socket', async () => {
    const ask = daemonAsker({ DOCKER_CONFIG: tempFolder(), DOCKER_HOST: 'ssh://a@b' });
    expect(await ask('GET', '/info')).toBeUndefined();
  });
});
