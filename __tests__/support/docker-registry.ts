// A real registry (the distribution project's, Debian's package docker-registry) with a configuration of its own, on
// a port of this machine, for one test.

import { spawn } from 'node:child_process';
import { createHash, createSign, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { onTestFinished } from 'vitest';
import type { Certificate } from './module-proxy.js';
import { tempFolder } from './temp-folder.js';

export interface RealRegistryOptions {
  /** 'basic': the user `LOGIN`, from an htpasswd file. */
  readonly auth?: 'basic' | { readonly realm: string; readonly certificateFile: string };
  readonly tls?: Certificate;
  /** What it takes for its own address in the addresses that it gives. */
  readonly externalUrl?: string;
}

export interface RealRegistry {
  /** "127.0.0.1:PORT" */
  readonly host: string;
  /** A Docker config folder with the login: what other clients need. */
  readonly dockerConfig: string;
}

export const LOGIN = { user: 'ann', password: 'secret' } as const;

// htpasswd -nbB -C 5 ann secret
const HTPASSWD = 'ann:$2y$05$Ys3uh0qRK9Y2/genEyhnFO2PLtoOLn6NmCIgdPUTVeFg4XiBmlp/q\n';
const SERVICE = 'test-registry';
const ISSUER = 'test-issuer';

/** Starts one; it is ended and its data is gone after the test. */
export async function startRealRegistry(options: RealRegistryOptions = {}): Promise<RealRegistry> {
  const folder = tempFolder({ htpasswd: HTPASSWD });
  const host = `127.0.0.1:${await freePort()}`;
  const config = join(folder, 'config.json');
  // JSON is YAML too.
  writeFileSync(config, JSON.stringify(configuration(folder, host, options)));
  const child = spawn('docker-registry', ['serve', config], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => said.push(String(text)));
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => {
      resolve(`docker-registry cannot be run (apt-get install docker-registry): ${error.message}`);
    });
    child.on('exit', (code) => {
      resolve(`docker-registry ended with ${String(code)}: ${said.join('')}`);
    });
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  await Promise.race([
    answers(host, options.tls),
    ended.then((reason) => {
      throw new Error(reason);
    }),
  ]);
  const auth = Buffer.from(`${LOGIN.user}:${LOGIN.password}`).toString('base64');
  const auths = options.auth === undefined ? {} : { [host]: { auth } };
  return { host, dockerConfig: tempFolder({ 'config.json': JSON.stringify({ auths }) }) };
}

function configuration(
  folder: string,
  addr: string,
  { auth, tls, externalUrl }: RealRegistryOptions,
): Record<string, unknown> {
  const key = join(folder, 'key.pem');
  if (tls !== undefined) writeFileSync(key, tls.key);
  return {
    version: '0.1',
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: join(folder, 'data') } },
    http: {
      addr,
      ...(externalUrl === undefined ? {} : { host: externalUrl }),
      ...(tls === undefined ? {} : { tls: { certificate: tls.file, key } }),
    },
    ...(auth === 'basic' ? { auth: { htpasswd: { realm: 'test', path: join(folder, 'htpasswd') } } } : {}),
    ...(typeof auth === 'object'
      ? {
          auth: {
            token: {
              realm: auth.realm,
              service: SERVICE,
              issuer: ISSUER,
              rootcertbundle: auth.certificateFile,
            },
          },
        }
      : {}),
  };
}

/** A token server for such a registry, as its specification describes it; gives the scopes that were asked for. */
export async function startTokenServer(
  certificate: Certificate,
): Promise<{ readonly realm: string; readonly scopes: readonly string[] }> {
  const scopes: string[] = [];
  const server = createHttpServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    const basic = `Basic ${Buffer.from(`${LOGIN.user}:${LOGIN.password}`).toString('base64')}`;
    if (request.headers.authorization !== basic || query.get('service') !== SERVICE) {
      response.statusCode = 401;
      response.end('{"errors":[{"code":"UNAUTHORIZED","message":"wrong password"}]}');
      return;
    }
    scopes.push(...query.getAll('scope'));
    response.end(JSON.stringify({ token: signToken(certificate, query.getAll('scope')), expires_in: 300 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // By name: some clients refuse a token server at a private address.
  return { realm: `http://localhost:${(server.address() as AddressInfo).port}/token`, scopes };
}

// https://distribution.github.io/distribution/spec/auth/jwt/, signed with ES256, the certificate along.
function signToken(certificate: Certificate, scopes: readonly string[]): string {
  const now = Math.floor(Date.now() / 1000);
  const x5c = [new X509Certificate(certificate.cert).raw.toString('base64')];
  const access = scopes.map((scope) => {
    const [type, name, actions] = scope.split(':');
    return { type, name, actions: actions?.split(',') };
  });
  const claims = {
    iss: ISSUER,
    sub: LOGIN.user,
    aud: SERVICE,
    exp: now + 300,
    nbf: now - 60,
    iat: now,
    jti: createHash('sha256')
      .update(`${now}${scopes.join(' ')}`)
      .digest('hex'),
    access,
  };
  const text = [{ typ: 'JWT', alg: 'ES256', x5c }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = createSign('sha256')
    .update(text)
    .sign({ key: certificate.key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(host: string, tls: Certificate | undefined): Promise<void> {
  const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const url = `${tls === undefined ? 'http' : 'https'}://${host}/v2/`;
    const isThere = await request(url, { dispatcher }).then(
      async ({ body }) => {
        await body.dump();
        return true;
      },
      () => false,
    );
    if (isThere) {
      await dispatcher.close();
      return;
    }
    await sleep(100);
  }
  throw new Error(`docker-registry does not answer on ${host}`);
}
