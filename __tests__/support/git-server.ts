// A git server over HTTP on this machine, as GitHub is one: git's own http-backend behind a check of the token.

import { execFileSync, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { GIT_ENV, type Repository } from './git-repository.js';

export interface GitServer {
  /** "http://127.0.0.1:1234". */
  readonly url: string;
  /** Paths asked for, with the Authorization headers that came with them. */
  readonly requests: { readonly path: string; readonly authorization: string[] }[];
}

/** Serves a repository as /acme/server; with a token only to who has it. It is ended after the test. */
export async function serveGit(
  repository: Repository,
  options: { readonly token?: string } = {},
): Promise<GitServer> {
  const requests: GitServer['requests'] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const authorization = request.rawHeaders.filter(
      (_, i, all) => i % 2 === 1 && /^authorization$/i.test(all[i - 1] ?? ''),
    );
    requests.push({ path: pathname, authorization });
    const wanted = `basic ${Buffer.from(`x-access-token:${options.token ?? ''}`).toString('base64')}`;
    if (options.token !== undefined && authorization.join() !== wanted) {
      response
        .writeHead(authorization.length > 1 ? 400 : 401, { 'www-authenticate': 'Basic realm="git"' })
        .end();
      return;
    }
    runGitBackend({ repository, request, response });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

export interface Exchange {
  readonly repository: Repository;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Answers as a git server with this one repository, by whatever name below /acme (RFC 3875; git-http-backend(1)). */
export function runGitBackend({ repository, request, response }: Exchange): void {
  const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
  const backend = join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend');
  const child = spawn(backend, {
    env: {
      ...GIT_ENV,
      GIT_PROJECT_ROOT: dirname(repository.folder),
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      PATH_INFO: pathname.replace(
        /^\/acme\/[^/]+/,
        repository.folder.slice(dirname(repository.folder).length),
      ),
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('close', () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const headers = output
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map((line) => line.split(': ', 2));
    const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
    response.writeHead(
      parseInt(status, 10),
      headers.flatMap(([name = '', value = '']) => (name === 'Status' ? [] : [name, value])),
    );
    response.end(output.subarray(end + 4));
  });
}
