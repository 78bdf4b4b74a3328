// Requests to repositories: each with the login that is asked for, tried again where that may help, redirected where
// a registry keeps its blobs elsewhere. What is pushed and pulled is the business of push.ts and pull.ts.

import type { Repository } from './address.js';
import { describeRefusal, type Purpose } from './answers.js';
import type { Access } from './authenticator.js';
import { Connection, type RegistryAccess } from './connection.js';
import { RegistryError, senseless } from './failure.js';
import { CLOCK, withRetries, type Clock } from './retry.js';
import { Transport, type Answer, type HttpRequest } from './transport.js';

/** One request to a repository. */
export interface Call {
  readonly method: HttpRequest['method'];
  /** Below /v2/<name>/, or a whole address that the registry gave. */
  readonly to: string | URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: HttpRequest['body'];
  /** What it is about: "the tag 1.2". */
  readonly item: string;
  /** The HTTP statuses that are answers; any other is an error. */
  readonly expect: readonly number[];
}

type Action = 'pull' | 'push';

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const MAX_REDIRECTS = 5;
// The first, and one that is void before it is used.
const MAX_LOGINS = 2;

/** Open connections to any number of registries. */
export class Registries {
  readonly access: RegistryAccess;
  readonly #transport: Transport;
  readonly #connections = new Map<string, Promise<Connection>>();

  constructor(access: RegistryAccess) {
    this.access = access;
    this.#transport = new Transport(access);
  }

  /** A client for one repository; an InputError where the login for its registry cannot be read. */
  async repository(repository: Repository, action: Action): Promise<RepositoryClient> {
    const { registry } = repository;
    const known = this.#connections.get(registry.apiHost);
    const connection = known ?? Connection.open(registry, this.#transport, this.access);
    this.#connections.set(registry.apiHost, connection);
    return new RepositoryClient(await connection, { repository, action, access: this.access });
  }

  async close(): Promise<void> {
    await this.#transport.close();
  }
}

interface RepositoryOptions {
  readonly repository: Repository;
  readonly action: Action;
  readonly access: RegistryAccess;
}

/** Requests to one repository. */
export class RepositoryClient {
  /** "ghcr.io/acme/server". */
  readonly name: string;
  readonly #connection: Connection;
  readonly #options: RepositoryOptions;
  readonly #auth: Access;
  readonly #clock: Clock;

  constructor(connection: Connection, options: RepositoryOptions) {
    const { repository, action, access } = options;
    this.#connection = connection;
    this.#options = options;
    this.#clock = access.clock ?? CLOCK;
    this.name = `${repository.registry.host}/${repository.name}`;
    const rights = action === 'push' ? 'pull,push' : 'pull';
    const scope = `repository:${repository.name}:${rights}`;
    this.#auth = { scope, action, name: this.name, signal: access.signal };
  }

  /** Sends a request, again where it failed and that may help. */
  async call(call: Call): Promise<Answer> {
    return this.retrying(() => this.attempt(call));
  }

  /** Repeats work that consists of attempts. */
  async retrying<T>(work: () => Promise<T>): Promise<T> {
    const { signal, log } = this.#options.access;
    return withRetries(work, { clock: this.#clock, signal, log });
  }

  /** Sends a request once; only a login that has run out is renewed. */
  async attempt(call: Call): Promise<Answer> {
    let url = await this.#resolve(call.to);
    for (let redirects = 0; ; redirects += 1) {
      const answer = await this.#authorized(url, call);
      if (call.expect.includes(answer.status)) return answer;
      const location = answer.header('location');
      const isRead = call.method === 'GET' || call.method === 'HEAD';
      if (
        !isRead ||
        !REDIRECTS.includes(answer.status) ||
        location === undefined ||
        redirects === MAX_REDIRECTS
      ) {
        throw await describeRefusal(answer, this.#purpose(call), this.#clock);
      }
      await answer.discard();
      url = this.address(location, answer);
    }
  }

  /** An address that the registry gave, which may be relative; an error where it is none. */
  address(location: string, { url }: Answer): URL {
    if (URL.canParse(location, url.href)) return new URL(location, url);
    throw senseless(`${url.host} names an address that makes no sense for ${this.name}`);
  }

  async #authorized(url: URL, call: Call): Promise<Answer> {
    const { authenticator } = this.#connection;
    const origin = await this.#connection.origin(this.#auth.signal);
    // A login is for the registry, not for where it sends its clients.
    const isRegistry = url.origin === new URL(origin).origin;
    if (!isRegistry) return this.#send(url, call, undefined);
    for (let logins = 0; ; logins += 1) {
      const sent = await authenticator.header(this.#auth);
      const answer = await this.#send(url, call, sent);
      if (answer.status !== 401 || logins === MAX_LOGINS) return answer;
      if (!(await authenticator.renew(answer, this.#auth, sent))) return answer;
      if (isStream(call.body)) throw await this.#startOver(answer, call);
      await answer.discard();
    }
  }

  async #send(
    url: URL,
    { method, headers = {}, body }: Call,
    authorization: string | undefined,
  ): Promise<Answer> {
    return this.#connection.exchange({
      method,
      url,
      signal: this.#auth.signal,
      headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
      ...(body === undefined ? {} : { body }),
    });
  }

  // A stream that has been sent is used up: the whole upload is to be done again, with the new login.
  async #startOver(answer: Answer, call: Call): Promise<RegistryError> {
    const { message, hint } = await describeRefusal(answer, this.#purpose(call), this.#clock);
    return new RegistryError(message, {
      kind: 'renewed',
      status: answer.status,
      isTransient: true,
      ...(hint === undefined ? {} : { hint }),
    });
  }

  async #resolve(to: string | URL): Promise<URL> {
    if (to instanceof URL) return to;
    const { repository } = this.#options;
    return new URL(`${await this.#connection.origin(this.#auth.signal)}/v2/${repository.name}/${to}`);
  }

  #purpose({ item }: Call): Purpose {
    const { login, hide } = this.#connection;
    return { action: this.#options.action, name: this.name, item, login, hide };
  }
}

function isStream(body: Call['body']): boolean {
  return body !== undefined && !(body instanceof Uint8Array);
}
