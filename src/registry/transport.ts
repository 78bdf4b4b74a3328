// One HTTP exchange: proxies, certificate authorities and time limits, and every failure in the words of this room.
// Built on undici, which is in the action already: its requests take streams and end when a signal fires.

import { createSecureContext, rootCertificates } from 'node:tls';
import { Agent, ProxyAgent, request as send, type Dispatcher } from 'undici';
import type { Environment } from '../command.js';
import type { ByteStream } from '../oci/digest.js';
import { describeConnectionFailure } from './connection-failure.js';
import { findProxy } from './proxy.js';

export interface TimeLimits {
  readonly connectMs: number;
  /** Until an answer begins. */
  readonly answerMs: number;
  /** The same after a blob: the registry may move it to its store first. */
  readonly blobAnswerMs: number;
  /** Between two pieces of an answer. */
  readonly idleMs: number;
}

export interface TransportOptions {
  /** For the proxy settings. */
  readonly env: Environment;
  /** PEM certificates that are trusted besides those that come with Node. */
  readonly caBundle?: Uint8Array;
  readonly limits?: TimeLimits;
}

export interface HttpRequest {
  readonly method: 'DELETE' | 'GET' | 'HEAD' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | { readonly stream: ByteStream; readonly size: number };
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly url: URL;
  readonly status: number;
  /** The value of a header; several of one name are joined by commas. */
  readonly header: (name: string) => string | undefined;
  /** To be read to its end, or left by `discard`. */
  readonly body: AsyncIterable<Uint8Array>;
  readonly discard: () => Promise<void>;
}

const SECOND = 1000;
const LIMITS: TimeLimits = {
  connectMs: 20 * SECOND,
  answerMs: 60 * SECOND,
  blobAnswerMs: 300 * SECOND,
  idleMs: 60 * SECOND,
};
const CONNECTIONS_PER_HOST = 6;

/** Keeps connections open between exchanges, until `close`. */
export class Transport {
  readonly #options: TransportOptions;
  readonly #limits: TimeLimits;
  readonly #ways = new Map<string, Dispatcher>();

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#limits = options.limits ?? LIMITS;
  }

  /** Sends a request and gives the answer, whatever its status; redirects are not followed. */
  async exchange(request: HttpRequest): Promise<Answer> {
    request.signal.throwIfAborted();
    const { url, method, signal, headers = {}, body } = request;
    const upload = body === undefined || body instanceof Uint8Array ? undefined : watch(body.stream);
    const size = body === undefined ? 0 : body instanceof Uint8Array ? body.length : body.size;
    const hasBody = method === 'PUT' || method === 'POST';
    try {
      const answer = await send(url, {
        method,
        signal,
        headers: { ...headers, ...(hasBody ? { 'content-length': String(size) } : {}) },
        body: (upload?.stream ?? body ?? null) as Dispatcher.DispatchOptions['body'] & null,
        dispatcher: this.#wayTo(url),
        headersTimeout: upload === undefined ? this.#limits.answerMs : this.#limits.blobAnswerMs,
        bodyTimeout: this.#limits.idleMs,
        // undici ends the connection after each HEAD otherwise, and the next request would need a new one.
        reset: false,
      });
      return readable(answer, url, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw upload?.failure() ?? describeConnectionFailure(error, url.host) ?? error;
    }
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await Promise.all([...this.#ways.values()].map((way) => way.destroy()));
  }

  #wayTo(url: URL): Dispatcher {
    const proxy = findProxy(url, this.#options.env);
    const key = proxy?.href ?? '';
    const way = this.#ways.get(key) ?? this.#open(proxy);
    this.#ways.set(key, way);
    return way;
  }

  #open(proxy: URL | undefined): Dispatcher {
    const { caBundle } = this.#options;
    const trust =
      caBundle === undefined
        ? {}
        : { secureContext: createSecureContext({ ca: [...rootCertificates, Buffer.from(caBundle)] }) };
    const connect = { timeout: this.#limits.connectMs, ...trust };
    if (proxy === undefined) return new Agent({ connect, connections: CONNECTIONS_PER_HOST });
    return new ProxyAgent({
      uri: proxy.href,
      requestTls: connect,
      proxyTls: connect,
      connections: CONNECTIONS_PER_HOST,
    });
  }
}

// An error of what is being sent must not read as one of the connection.
function watch(source: ByteStream): { readonly stream: ByteStream; readonly failure: () => unknown } {
  let failure: unknown;
  const stream = (async function* () {
    try {
      yield* source;
    } catch (error) {
      failure = error;
      throw error;
    }
  })();
  return { stream, failure: () => failure };
}

function readable(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  url: URL,
  signal: AbortSignal,
): Answer {
  return {
    url,
    status: statusCode,
    header: (name) => {
      const value = headers[name];
      return typeof value === 'object' ? value.join(', ') : value;
    },
    body: readBody(body, url, signal),
    discard: async () => {
      await body.dump({ limit: 64 * 1024 }).catch(() => undefined);
    },
  };
}

async function* readBody(
  body: AsyncIterable<Uint8Array>,
  url: URL,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    signal.throwIfAborted();
    throw describeConnectionFailure(error, url.host) ?? error;
  }
}
