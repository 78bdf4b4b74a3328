// A registry in memory that answers as the distribution specification says
// (https://github.com/opencontainers/distribution-spec/blob/main/spec.md), with its token server; and that can be
// told to answer as badly as registries do. It refuses a manifest whose blobs or manifests it does not have.

import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Answers a request itself (true), or leaves it to the registry (false). */
export type Intercept = (request: Seen, response: ServerResponse) => boolean | Promise<boolean>;

export interface Seen {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly authorization: string | undefined;
  readonly incoming: IncomingMessage;
}

export interface StandInOptions {
  readonly login?: { readonly kind: 'basic' | 'bearer'; readonly user: string; readonly password: string };
  /** What a POST to the token server must bring instead. */
  readonly identityToken?: string;
  /** The request, counted from 1, at which all tokens given so far become void. */
  readonly revokeAt?: number;
  readonly tlsWith?: { readonly key: Buffer; readonly cert: Buffer };
  readonly intercept?: Intercept;
  /** Whether upload addresses are relative, as the specification allows. */
  readonly relative?: boolean;
}

interface Stored {
  readonly type: string;
  readonly bytes: Buffer;
}

export interface StandIn {
  /** "127.0.0.1:PORT" */
  readonly host: string;
  readonly port: number;
  /** "METHOD /path" of each request, without queries. */
  readonly requests: readonly string[];
  readonly seen: readonly Seen[];
  /** By "repository@digest". */
  readonly blobs: ReadonlyMap<string, Buffer>;
  /** By "repository@digest". */
  readonly manifests: Map<string, Stored>;
  /** Digest by "repository:tag". */
  readonly tags: Map<string, string>;
  readonly tokens: readonly string[];
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Starts one for the test that is running. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const registry = new Registry(options);
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    registry.handle(request, response).catch(() => {
      // The client broke off: that is what some tests are about.
      response.destroy();
    });
  };
  const server =
    options.tlsWith === undefined ? createServer(listener) : createTlsServer(options.tlsWith, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  registry.port = (server.address() as AddressInfo).port;
  return registry;
}

class Registry implements StandIn {
  port = 0;
  readonly requests: string[] = [];
  readonly seen: Seen[] = [];
  readonly blobs = new Map<string, Buffer>();
  readonly manifests = new Map<string, Stored>();
  readonly tags = new Map<string, string>();
  readonly tokens: string[] = [];
  readonly #valid = new Set<string>();
  readonly #uploads = new Set<string>();

  readonly #options: StandInOptions;

  constructor(options: StandInOptions) {
    this.#options = options;
  }

  get host(): string {
    return `127.0.0.1:${this.port}`;
  }

  async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = incoming;
    const seen: Seen = { method, url, authorization: incoming.headers.authorization, incoming };
    this.requests.push(`${method} ${url.split('?')[0] ?? ''}`);
    this.seen.push(seen);
    if (this.seen.length === this.#options.revokeAt) this.#valid.clear();
    if ((await this.#options.intercept?.(seen, response)) === true) return;
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    if (pathname === '/token') return this.#giveToken(incoming, response, searchParams);
    const found = /^\/v2\/(?<name>.+)\/(?<kind>blobs\/uploads|blobs|manifests)\/(?<last>[^/]*)$/.exec(
      pathname,
    )?.groups;
    if (!this.#isLoggedIn(seen, found?.['name'])) {
      this.#askForLogin(response, found?.['name']);
      return;
    }
    if (pathname === '/v2/') {
      end(response, 200, '{}');
      return;
    }
    if (found === undefined) {
      refuse(response, 404, 'UNSUPPORTED', 'no such path');
      return;
    }
    const { name = '', kind, last = '' } = found;
    if (kind === 'manifests') return this.#manifest(incoming, response, { name, last });
    if (kind === 'blobs') {
      this.#blob(incoming, response, `${name}@${last}`);
      return;
    }
    return this.#upload(incoming, response, { name, last, digest: searchParams.get('digest') ?? '' });
  }

  #isLoggedIn({ authorization, method }: Seen, name: string | undefined): boolean {
    const { login } = this.#options;
    if (login === undefined) return true;
    if (login.kind === 'basic') return authorization === basic(login);
    const token = authorization?.replace(/^Bearer /, '') ?? '';
    const rights = method === 'GET' || method === 'HEAD' ? 'pull' : 'push';
    const [, scope = ''] = token.split('|');
    const allowed = scope.startsWith(`repository:${name ?? ''}:`) && scope.includes(rights);
    return this.#valid.has(token) && allowed;
  }

  #askForLogin(response: ServerResponse, name = 'x'): void {
    const scheme =
      this.#options.login?.kind === 'basic'
        ? 'Basic realm="stand-in"'
        : `Bearer realm="http://${this.host}/token",service="stand-in",scope="repository:${name}:pull"`;
    response.setHeader('www-authenticate', scheme);
    refuse(response, 401, 'UNAUTHORIZED', 'authentication required');
  }

  async #giveToken(
    incoming: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    const { login, identityToken } = this.#options;
    const form = new URLSearchParams((await bytesOf(incoming)).toString());
    const isForm = incoming.method === 'POST' && form.get('grant_type') === 'refresh_token';
    const fields = isForm ? form : query;
    const isKnown = isForm
      ? form.get('refresh_token') === identityToken
      : login !== undefined && incoming.headers.authorization === basic(login);
    if (!isKnown || fields.get('service') !== 'stand-in') {
      refuse(response, 401, 'UNAUTHORIZED', 'incorrect username or password');
      return;
    }
    const token = `token-${randomUUID()}|${fields.getAll('scope').join(' ')}`.replaceAll(' ', '+');
    this.tokens.push(token);
    this.#valid.add(token);
    end(response, 200, JSON.stringify(isForm ? { access_token: token } : { token, expires_in: 300 }));
  }

  async #manifest(
    incoming: IncomingMessage,
    response: ServerResponse,
    { name, last }: { name: string; last: string },
  ): Promise<void> {
    const digest = last.startsWith('sha256:') ? last : (this.tags.get(`${name}:${last}`) ?? '');
    if (incoming.method !== 'PUT') {
      const stored = this.manifests.get(`${name}@${digest}`);
      if (stored === undefined) {
        refuse(response, 404, 'MANIFEST_UNKNOWN', 'manifest unknown');
        return;
      }
      response.setHeader('docker-content-digest', digest);
      response.setHeader('content-type', stored.type);
      end(response, 200, stored.bytes);
      return;
    }
    const bytes = await bytesOf(incoming);
    const missing = this.#missingFrom(name, bytes);
    if (missing !== undefined) {
      refuse(response, 400, 'MANIFEST_BLOB_UNKNOWN', `unknown: ${missing}`);
      return;
    }
    const stored = digestOf(bytes);
    this.manifests.set(`${name}@${stored}`, { type: incoming.headers['content-type'] ?? '', bytes });
    if (last !== stored) this.tags.set(`${name}:${last}`, stored);
    response.setHeader('docker-content-digest', stored);
    end(response, 201, '');
  }

  #missingFrom(name: string, bytes: Buffer): string | undefined {
    interface Item {
      readonly digest: string;
    }
    const {
      config,
      layers = [],
      manifests = [],
    } = JSON.parse(bytes.toString()) as {
      config?: Item;
      layers?: Item[];
      manifests?: Item[];
    };
    const blobs = [...(config === undefined ? [] : [config]), ...layers];
    return (
      blobs.find(({ digest }) => !this.blobs.has(`${name}@${digest}`)) ??
      manifests.find(({ digest }) => !this.manifests.has(`${name}@${digest}`))
    )?.digest;
  }

  #blob(incoming: IncomingMessage, response: ServerResponse, key: string): void {
    const bytes = this.blobs.get(key);
    if (bytes === undefined) {
      refuse(response, 404, 'BLOB_UNKNOWN', 'blob unknown');
      return;
    }
    response.setHeader('content-length', bytes.length);
    end(response, 200, incoming.method === 'HEAD' ? '' : bytes);
  }

  async #upload(
    incoming: IncomingMessage,
    response: ServerResponse,
    { name, last, digest }: { name: string; last: string; digest: string },
  ): Promise<void> {
    if (incoming.method === 'POST') {
      const id = randomUUID();
      this.#uploads.add(id);
      const base = this.#options.relative === true ? '' : `http://${this.host}`;
      response.setHeader('location', `${base}/v2/${name}/blobs/uploads/${id}?_state=a%2Bb%3D%3D`);
      end(response, 202, '');
      return;
    }
    const bytes = await bytesOf(incoming);
    const isWhole = incoming.url?.includes('?_state=a%2Bb%3D%3D&digest=sha256%3A') === true;
    if (!isWhole || !this.#uploads.delete(last)) {
      refuse(response, 404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry');
      return;
    }
    if (incoming.headers['content-length'] !== String(bytes.length) || digestOf(bytes) !== digest) {
      refuse(response, 400, 'DIGEST_INVALID', 'provided digest did not match uploaded content');
      return;
    }
    this.blobs.set(`${name}@${digest}`, bytes);
    end(response, 201, '');
  }
}

/** Ends an answer with an error as the specification writes it. */
export function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.setHeader('content-type', 'application/json');
  end(response, status, JSON.stringify({ errors: [{ code, message, detail: null }] }));
}

/** Ends an answer. */
export function end(response: ServerResponse, status: number, body: string | Buffer): void {
  response.statusCode = status;
  response.end(body);
}

/** All that a request brings; fails where the client broke off. */
export async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  if (!incoming.complete) throw new Error('the client broke off');
  return Buffer.concat(chunks);
}

function basic({ user, password }: { readonly user: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
