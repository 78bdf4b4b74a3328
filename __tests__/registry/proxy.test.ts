import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { InputError } from '../../src/errors.js';
import { findProxy } from '../../src/registry/proxy.js';
import { push } from '../../src/registry/push.js';
import { assembleExample } from '../support/oci.js';
import { testAccess } from '../support/registry-access.js';
import { startStandIn } from '../support/stand-in-registry.js';
import { tempFolder } from '../support/temp-folder.js';

describe('findProxy', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['https://ghcr.io', {}, undefined],
    ['https://ghcr.io', { HTTPS_PROXY: 'http://proxy:3128' }, 'http://proxy:3128/'],
    ['https://ghcr.io', { https_proxy: 'proxy:3128' }, 'http://proxy:3128/'],
    ['https://ghcr.io', { https_proxy: 'lower:1', HTTPS_PROXY: 'upper:1' }, 'http://lower:1/'],
    ['https://ghcr.io', { HTTP_PROXY: 'http://proxy:3128' }, undefined],
    ['http://ghcr.io', { HTTP_PROXY: 'http://proxy:3128' }, 'http://proxy:3128/'],
    ['https://localhost:5000', { HTTPS_PROXY: 'proxy:1' }, undefined],
    ['https://127.0.0.1', { HTTPS_PROXY: 'proxy:1' }, undefined],
    ['https://[::1]:5', { HTTPS_PROXY: 'proxy:1' }, undefined],
  ])('for %s with %j is %s', (url, env, expected) => {
    expect(findProxy(new URL(url), env)?.href).toBe(expected);
  });

  it.each([
    ['https://ghcr.io', '*', true],
    ['https://ghcr.io', 'a.example, ghcr.io', true],
    ['https://GHCR.io', 'Ghcr.IO', true],
    ['https://pkg.ghcr.io', 'ghcr.io', true],
    ['https://pkg.ghcr.io', '.ghcr.io', true],
    ['https://ghcr.io', '.ghcr.io', false],
    ['https://notghcr.io', 'ghcr.io', false],
    ['https://ghcr.io', 'ghcr.io:443', true],
    ['https://ghcr.io:5000', 'ghcr.io:443', false],
    ['https://10.1.2.3', '10.0.0.0/8', true],
    ['https://11.1.2.3', '10.0.0.0/8', false],
    ['https://10.1.2.3', '10.1.2.3', true],
    ['https://[fd00::1]:5000', 'fd00::/8', true],
    ['https://ghcr.io', '10.0.0.0/8', false],
    ['https://10.1.2.3', '10.0.0.0/99', false],
    ['https://ghcr.io', '', false],
  ])('for %s with NO_PROXY=%s is none: %s', (url, list, isNone) => {
    const proxy = findProxy(new URL(url), { HTTPS_PROXY: 'http://proxy:1', NO_PROXY: list });
    expect(proxy === undefined).toBe(isNone);
  });

  it.each(['socks5://u:secret@proxy', 'http://u:secret@[', 'ftp://secret'])(
    'refuses %s without showing it',
    (value) => {
      let error: unknown;
      try {
        findProxy(new URL('https://ghcr.io'), { HTTPS_PROXY: value });
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(InputError);
      expect((error as Error).message).toBe('HTTPS_PROXY does not hold the address of an HTTP proxy');
    },
  );
});

/** A proxy that leads every name to this machine. */
async function startProxy(login?: string): Promise<{ address: string; tunnels: string[] }> {
  const tunnels: string[] = [];
  const server = createServer();
  server.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    if (login !== undefined && request.headers['proxy-authorization'] !== `Basic ${btoa(login)}`) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const upstream = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [socket, upstream]) end.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, tunnels };
}

describe('push through a proxy', () => {
  it('reaches a registry that is known to the proxy only', async () => {
    const proxy = await startProxy('user:pass');
    const registry = await startStandIn({ relative: true });
    const image = await assembleExample(tempFolder());
    const host = `registry.invalid:${registry.port}`;
    const env = { DOCKER_CONFIG: tempFolder(), HTTP_PROXY: `http://user:pass@${proxy.address}` };
    const access = testAccess({ env, insecureHosts: [host] });
    expect((await push({ images: [image], tags: [`${host}/a:1`] }, access)).moved).toEqual([`${host}/a:1`]);
    expect(new Set(proxy.tunnels)).toEqual(new Set([host]));
  });

  it('says so where the proxy refuses, without the password', async () => {
    const proxy = await startProxy('user:other');
    const image = await assembleExample(tempFolder());
    const env = { DOCKER_CONFIG: tempFolder(), HTTPS_PROXY: `http://user:secret@${proxy.address}` };
    const { problem } = await push({ images: [image], tags: ['registry.invalid/a:1'] }, testAccess({ env }));
    expect(problem?.message).toBe('the HTTP proxy does not connect to registry.invalid (it answered 407)');
    expect(problem?.hint).toContain('NO_PROXY');
  });
});
