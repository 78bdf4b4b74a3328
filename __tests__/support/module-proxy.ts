// A module proxy with one module, as `go help goproxy` describes it, and the go.sum that belongs to it. It can also
// be used as the HTTP proxy on the way to one.

import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { isIP, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp-folder.js';

export interface ModuleProxy {
  readonly port: number;
  /** Path and, where there is one, Proxy-Authorization of each request. */
  readonly requests: readonly string[];
  readonly goSum: string;
  readonly requirement: string;
}

const MODULE = 'example.com/greeting';
const VERSION = 'v1.2.3';
const GO_MOD = `module ${MODULE}\n\ngo 1.19\n`;
const SOURCE = 'package greeting\n\nconst Text = "hello from a module"\n';

/** A key and a certificate for an IP address or a host name, which nobody trusts yet. */
export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
  /** The certificate as a PEM file. */
  readonly file: string;
}

export function makeCertificate(address: string): Certificate {
  const folder = tempFolder();
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyFile];
  const subject = [
    '-subj',
    '/CN=module proxy',
    '-addext',
    `subjectAltName=${isIP(address) === 0 ? 'DNS' : 'IP'}:${address}`,
  ];
  execFileSync('openssl', ['req', '-x509', ...key, '-out', file, '-days', '2', ...subject], {
    stdio: 'pipe',
  });
  return { key: readFileSync(keyFile), cert: readFileSync(file), file };
}

/** Starts the proxy for one test, on all addresses of this machine; over TLS where a certificate is given. */
export async function startModuleProxy(certificate?: Certificate): Promise<ModuleProxy> {
  const requests: string[] = [];
  const answers: Readonly<Record<string, string | Uint8Array>> = {
    [`/${MODULE}/@v/${VERSION}.info`]: JSON.stringify({ Version: VERSION, Time: '2024-01-01T00:00:00Z' }),
    [`/${MODULE}/@v/${VERSION}.mod`]: GO_MOD,
    [`/${MODULE}/@v/${VERSION}.zip`]: zipSync(
      Object.fromEntries(
        Object.entries(files()).map(([name, text]) => [`${MODULE}@${VERSION}/${name}`, Buffer.from(text)]),
      ),
    ),
  };
  const listener: RequestListener = (request, response) => {
    // A client that takes this server for its HTTP proxy sends the whole address.
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    requests.push(`${path} ${request.headers['proxy-authorization'] ?? ''}`.trim());
    const answer = answers[path];
    response.statusCode = answer === undefined ? 404 : 200;
    response.end(answer ?? 'not found');
  };
  const server = certificate === undefined ? createServer(listener) : createTlsServer(certificate, listener);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    requirement: `require ${MODULE} ${VERSION}\n`,
    goSum: `${MODULE} ${VERSION} ${sumOf(prefixed(files()))}\n${MODULE} ${VERSION}/go.mod ${sumOf({ 'go.mod': GO_MOD })}\n`,
  };
}

function files(): Record<string, string> {
  return { 'go.mod': GO_MOD, 'greeting.go': SOURCE };
}

function prefixed(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).map(([name, text]) => [`${MODULE}@${VERSION}/${name}`, text]),
  );
}

/** "h1:": the SHA-256 of a listing of SHA-256 sums (Go source: golang.org/x/mod/sumdb/dirhash). */
export function sumOf(all: Readonly<Record<string, string>>): string {
  const listing = Object.keys(all)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(all[name] ?? '')
          .digest('hex')}  ${name}\n`,
    );
  return `h1:${createHash('sha256').update(listing.join('')).digest('base64')}`;
}
