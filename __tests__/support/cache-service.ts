// The actions cache service on this machine, as @actions/cache speaks to it: the calls of version 2 in Twirp's JSON form
// (names from the package's lib/generated/results/api/v1/cache.js), and blobs as Azure takes them. Keys are looked up
// as GitHub documents it: the key itself, what begins with it, then each restore key in order, the newest first; all of
// that in the scope of the run, then in that of the base branch.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface Entry {
  readonly key: string;
  readonly version: string;
  readonly scope: string;
  readonly blob: string;
  isWhole: boolean;
}

/** What a test makes the service do to calls and transfers. */
export type Mood =
  'well' | 'polite' | 'unavailable' | 'silent' | 'read-only' | 'unknown-token' | 'broken-blobs' | 'nonsense';

export interface CacheService {
  /** What a runner would set. */
  readonly env: Readonly<Record<string, string>>;
  /** Names of the calls and blob requests, in order. */
  readonly calls: string[];
  /** Keys that are stored whole, the oldest first. */
  readonly keys: () => readonly string[];
  mood: Mood;
  /** "refs/heads/main"; a run sees what was stored in its own scope and in main's. */
  scope: string;
}

const TOKEN = 'runtime-token';
const MAIN = 'refs/heads/main';

/** Starts the service; it is ended after the test. */
export async function startCacheService(): Promise<CacheService> {
  const entries: Entry[] = [];
  const blobs = new Map<string, Buffer>();
  const service = { calls: [] as string[], mood: 'well' as Mood, scope: MAIN };
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '', url);
    const body = await bodyOf(request);
    const method = pathname.split('/').at(-1) ?? '';
    service.calls.push(pathname.startsWith('/twirp/') ? method : `${request.method ?? ''} blob`);
    if (service.mood === 'silent') return;
    if (pathname.startsWith('/twirp/')) {
      answerCall({ request, response, method, body });
    } else {
      answerBlob({ request, response, name: pathname, body });
    }
  }

  function answerCall({ request, response, method, body }: Call): void {
    const mood = service.mood;
    if (mood === 'unavailable') {
      send(response, 503, { code: 'unavailable', msg: 'down for maintenance' });
      return;
    }
    if (mood === 'nonsense') {
      response.writeHead(200).end('<html>');
      return;
    }
    if (mood === 'unknown-token' || request.headers.authorization !== `Bearer ${TOKEN}`) {
      send(response, 401, { code: 'unauthenticated', msg: 'unknown token' });
      return;
    }
    const asked = JSON.parse(body.toString()) as Record<string, string> & { restore_keys?: string[] };
    const { key = '', version = '' } = asked;
    const answers: Readonly<Record<string, () => readonly [number, object]>> = {
      CreateCacheEntry: () => create(key, version),
      FinalizeCacheEntryUpload: () => [200, finalize(key, version)],
      GetCacheEntryDownloadURL: () => [200, lookUp([key, ...(asked.restore_keys ?? [])], version)],
    };
    send(response, ...(answers[method]?.() ?? [404, { code: 'bad_route', msg: method }]));
  }

  function create(key: string, version: string): readonly [number, object] {
    if (service.mood === 'read-only')
      return [200, { ok: false, message: 'cache write denied: read-only token' }];
    if (entries.some((one) => one.key === key && one.version === version && one.scope === service.scope)) {
      const message = 'cache entry with the same key, version, and scope already exists';
      return service.mood === 'polite'
        ? [200, { ok: false, message }]
        : [409, { code: 'already_exists', msg: message }];
    }
    const blob = `/account/container/${entries.length}`;
    entries.push({ key, version, scope: service.scope, blob, isWhole: false });
    return [200, { ok: true, signed_upload_url: `${url}${blob}?sig=secret-signature` }];
  }

  function finalize(key: string, version: string): object {
    const entry = entries.find((one) => one.key === key && one.version === version && blobs.has(one.blob));
    if (entry === undefined) return { ok: false, message: 'nothing was uploaded' };
    entry.isWhole = true;
    return { ok: true, entry_id: String(entries.indexOf(entry) + 1) };
  }

  function lookUp(keys: readonly string[], version: string): object {
    for (const scope of [service.scope, MAIN]) {
      const seen = entries
        .filter((one) => one.isWhole && one.version === version && one.scope === scope)
        .reverse();
      const exact = seen.find(({ key }) => key === keys[0]);
      const found = exact ?? keys.flatMap((prefix) => seen.filter(({ key }) => key.startsWith(prefix)))[0];
      if (found === undefined) continue;
      return {
        ok: true,
        signed_download_url: `${url}${found.blob}?sig=secret-signature`,
        matched_key: found.key,
      };
    }
    return { ok: false };
  }

  function answerBlob({ request, response, name, body }: Blob): void {
    if (service.mood === 'broken-blobs') {
      send(response, 403, { error: 'signature expired' });
      return;
    }
    if (request.method === 'PUT') {
      blobs.set(name, body);
      const headers = { etag: '"1"', 'last-modified': new Date(0).toUTCString(), 'x-ms-request-id': '1' };
      response.writeHead(201, headers).end();
      return;
    }
    const blob = blobs.get(name);
    response.writeHead(blob === undefined ? 404 : 200, { 'content-length': blob?.length ?? 0 }).end(blob);
  }

  return Object.assign(service, {
    env: {
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_RUNTIME_TOKEN: TOKEN,
      ACTIONS_CACHE_SERVICE_V2: 'True',
      GITHUB_SERVER_URL: 'https://github.com',
    },
    keys: () => entries.filter(({ isWhole }) => isWhole).map(({ key }) => key),
  });
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
}
type Call = Exchange & { readonly method: string };
type Blob = Exchange & { readonly name: string };

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
