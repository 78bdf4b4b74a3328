// The way to one registry: where its API answers, with or without TLS, and the login for it. Knows the secrets, and
// takes them out of what is printed.

import type { Registry } from './address.js';
import { Authenticator } from './authenticator.js';
import { findCredentials, type CredentialSources } from './credentials.js';
import { RegistryError } from './failure.js';
import { secretsOf, type Credentials } from './login.js';
import { CLOCK, type Clock } from './retry.js';
import type { Answer, HttpRequest, Transport, TransportOptions } from './transport.js';

/** What a run lends to this room. */
export interface RegistryAccess extends CredentialSources, TransportOptions {
  /** "host" or "host:port" of registries that are spoken to without TLS. */
  readonly insecureHosts?: readonly string[];
  /** Ends whatever is going on; its reason is thrown. */
  readonly signal: AbortSignal;
  /** Takes a line on what takes long or is tried again. */
  readonly log: (line: string) => void;
  readonly clock?: Clock;
}

/** The way to one registry, and the login for it. */
export class Connection {
  readonly login: string | undefined;
  readonly authenticator: Authenticator;
  readonly #registry: Registry;
  readonly #transport: Transport;
  readonly #secrets: Set<string>;
  #origin: Promise<string> | undefined;

  private constructor(registry: Registry, transport: Transport, found: ConnectionLogin) {
    const { credentials, clock } = found;
    this.#registry = registry;
    this.#transport = transport;
    this.#secrets = new Set(secretsOf(credentials));
    this.login = credentials === undefined ? undefined : `the login of ${credentials.from}`;
    this.authenticator = new Authenticator({
      credentials,
      clock,
      transport: this,
      onSecret: (secret) => this.#secrets.add(secret),
      hide: this.hide,
    });
  }

  static async open(registry: Registry, transport: Transport, access: RegistryAccess): Promise<Connection> {
    const credentials = await findCredentials(registry, access);
    return new Connection(registry, transport, { credentials, clock: access.clock ?? CLOCK });
  }

  readonly hide = (text: string): string =>
    [...this.#secrets].reduce(
      (shown, secret) => (secret === '' ? shown : shown.replaceAll(secret, '***')),
      text,
    );

  /** Sends a request, but none without TLS where the registry itself has it. */
  async exchange(request: HttpRequest): Promise<Answer> {
    const { url, signal } = request;
    if (url.protocol !== 'https:' && (await this.origin(signal)).startsWith('https:')) {
      throw new RegistryError(
        `${this.#registry.host} names an address without TLS, ${url.protocol}//${url.host}`,
        {
          kind: 'answer',
          isTransient: false,
          hint: 'Let the proxy before the registry send the header X-Forwarded-Proto: https.',
        },
      );
    }
    return this.#transport.exchange(request);
  }

  /** Scheme and host of the API. */
  async origin(signal: AbortSignal): Promise<string> {
    this.#origin ??= this.#findOrigin(signal);
    return this.#origin.catch((error: unknown) => {
      this.#origin = undefined;
      throw error;
    });
  }

  async #findOrigin(signal: AbortSignal): Promise<string> {
    const { scheme, apiHost } = this.#registry;
    if (scheme !== 'probe') return `${scheme}://${apiHost}`;
    try {
      const answer = await this.#transport.exchange({
        method: 'GET',
        url: new URL(`https://${apiHost}/v2/`),
        signal,
      });
      await answer.discard();
      return `https://${apiHost}`;
    } catch (error) {
      // A server without TLS may answer in clear, or just hang up.
      if (!(error instanceof RegistryError) || !['not-tls', 'cut'].includes(error.kind)) throw error;
      return `http://${apiHost}`;
    }
  }
}

interface ConnectionLogin {
  readonly credentials: Credentials | undefined;
  readonly clock: Clock;
}
