// A git host with one private module, git.example.test, as a company has one: over HTTPS with a login, behind an HTTP
// proxy that knows where it is, and by a certificate that the system does not trust.

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { newRepository, type Repository } from './git-repository.js';
import { runGitBackend } from './git-server.js';
import { makeCertificate, sumOf } from './module-proxy.js';

export const GIT_HOST = 'git.example.test';

export interface PrivateModule {
  readonly repository: Repository;
  /** A program that needs the module in its first version; no two have the same files. */
  readonly files: Readonly<Record<string, string>>;
  /** The same program with another version. */
  readonly filesWith: (version: PrivateVersion) => Readonly<Record<string, string>>;
}

export type PrivateVersion = 'v1.2.3' | 'v1.2.4';

/** A module in a repository of its own. "….git" at the end of its path saves Go the question where that is. */
export function makePrivateModule(path = `${GIT_HOST}/acme/greeting.git`): PrivateModule {
  const repository = newRepository();
  const sums = {
    'v1.2.3': commitVersion(repository, path, 'v1.2.3'),
    'v1.2.4': commitVersion(repository, path, 'v1.2.4'),
  };
  const id = randomUUID();
  const filesWith: PrivateModule['filesWith'] = (version) => ({
    'go.mod': `module example.com/server\n\ngo 1.19\n\nrequire ${path} ${version}\n\n// ${id}\n`,
    'go.sum': sums[version],
    'main.go': `package main\n\nimport "${path}"\n\nfunc main() { println(greeting.Text) }\n`,
  });
  return { repository, files: filesWith('v1.2.3'), filesWith };
}

/** Commits and tags a version: its lines of go.sum. */
function commitVersion(repository: Repository, path: string, version: PrivateVersion): string {
  const files = {
    'go.mod': `module ${path}\n\ngo 1.19\n`,
    'greeting.go': `package greeting\n\n// Text of ${version}.\nconst Text = "hello from a private module"\n`,
    'hello/main.go': `package main\n\nimport "${path}"\n\nfunc main() { println(greeting.Text) }\n`,
  };
  repository.commit(version, files);
  repository.git('tag', version);
  const named = Object.entries(files).map(([name, text]) => [`${path}@${version}/${name}`, text] as const);
  const sums = [
    `${path} ${version} ${sumOf(Object.fromEntries(named))}`,
    `${path} ${version}/go.mod ${sumOf({ 'go.mod': files['go.mod'] })}`,
  ];
  return `${sums.join('\n')}\n`;
}

export interface GitHost {
  /** What the step needs to reach it from `address`; nothing else can be downloaded. */
  readonly env: Readonly<Record<string, string>>;
  /** Status, path and user of each request. */
  readonly requests: readonly string[];
}

export interface GitHostOptions {
  /** At which a build reaches this machine. */
  readonly address: string;
  readonly user: string;
  readonly token: string;
  /** What is answered to the right login: git's own answer, or a status. */
  readonly status?: number;
  /** Whether anybody may ask where the repository is, as on GitLab. */
  readonly isDiscoverable?: boolean;
  /** Is told of the first request with the right login, which then gets no answer. */
  readonly onLogin?: () => void;
}

/** Starts it for one test. */
export async function startGitHost({ repository }: PrivateModule, options: GitHostOptions): Promise<GitHost> {
  const certificate = makeCertificate(GIT_HOST);
  const requests: string[] = [];
  const wanted = `Basic ${Buffer.from(`${options.user}:${options.token}`).toString('base64')}`;
  const server = createTlsServer(certificate, (request, response) => {
    const url = new URL(request.url ?? '', 'https://localhost');
    const isDiscovery = url.searchParams.has('go-get');
    const isLetIn = request.headers.authorization === wanted;
    const isOpen = isDiscovery && options.isDiscoverable === true;
    const status = isOpen ? 200 : isLetIn ? (options.status ?? 200) : 401;
    requests.push(`${status} ${url.pathname} ${userOf(request)}`.trim());
    if (status !== 200) {
      response.writeHead(status, { 'www-authenticate': 'Basic realm="git"' }).end();
    } else if (isDiscovery) {
      const path = `${GIT_HOST}${url.pathname}`;
      response.end(`<meta name="go-import" content="${path} git https://${path}">`);
    } else if (options.onLogin !== undefined) {
      options.onLogin();
    } else {
      runGitBackend({ repository, request, response });
    }
  });
  const tunnel = await startTunnel(await listen(server, '127.0.0.1'));
  return {
    requests,
    env: {
      HTTPS_PROXY: `http://${options.address}:${tunnel}`,
      SSL_CERT_FILE: certificate.file,
      GOPROXY: 'off',
      GITHUB_SERVER_URL: `https://${GIT_HOST}`,
      GITHUB_REPOSITORY: 'acme/server',
    },
  };
}

function userOf({ headers }: IncomingMessage): string {
  const [, code = ''] = (headers.authorization ?? '').split(' ');
  return Buffer.from(code, 'base64').toString().split(':', 1)[0] ?? '';
}

// An HTTP proxy that takes every host for the one at `port` (RFC 9110, CONNECT).
function startTunnel(port: number): Promise<number> {
  const proxy = createServer();
  proxy.on('connect', ({ url }: IncomingMessage, client: Socket) => {
    client.on('error', () => client.destroy());
    if (url !== `${GIT_HOST}:443`) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const server = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.pipe(client).pipe(server);
    });
    server.on('error', () => client.destroy());
    client.on('close', () => server.destroy());
  });
  return listen(proxy, '0.0.0.0');
}

async function listen(server: Server, address: string): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
