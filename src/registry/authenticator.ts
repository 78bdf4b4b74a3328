// Logging in: basic, or a bearer token from the server that the registry names
// (https://distribution.github.io/distribution/spec/auth/token/ and …/oauth/). A token is fetched once for each scope
// and kept until it is about to expire or is refused.

import { parseObject } from '../json-object.js';
import { readUpTo, describeRefusal } from './answers.js';
import { parseChallenges, type Challenge } from './challenge.js';

import { senseless } from './failure.js';
import { encodeBasic, type Credentials } from './login.js';
import type { Clock } from './retry.js';
import { tokenRequest } from './token-request.js';
import type { Answer, Transport } from './transport.js';

export interface AuthenticatorOptions {
  readonly credentials: Credentials | undefined;
  readonly transport: Pick<Transport, 'exchange'>;
  readonly clock: Clock;
  /** Told each token, so that it can be kept out of what is printed. */
  readonly onSecret: (secret: string) => void;
  readonly hide: (text: string) => string;
}

/** What a header is wanted for. */
export interface Access {
  /** "repository:acme/server:pull,push". */
  readonly scope: string;
  readonly action: 'pull' | 'push';
  /** "ghcr.io/acme/server". */
  readonly name: string;
  readonly signal: AbortSignal;
}

interface Token {
  readonly value: string;
  readonly expiresAtMs: number;
}

const SECOND = 1000;
// What the specification names for answers without expires_in.
const LEAST_LIFETIME_S = 60;
const MARGIN_MS = 10 * SECOND;
const MAX_TOKEN_ANSWER = 1024 * 1024;

/** The logins of one registry. */
export class Authenticator {
  readonly #options: AuthenticatorOptions;
  readonly #tokens = new Map<string, Promise<Token>>();
  #challenge: Challenge | undefined;

  constructor(options: AuthenticatorOptions) {
    this.#options = options;
  }

  /** The Authorization header to send; undefined where the registry has asked for none so far. */
  async header(access: Access): Promise<string | undefined> {
    const { credentials } = this.#options;
    if (this.#challenge === undefined) return undefined;
    if (this.#challenge.scheme === 'basic') {
      return credentials?.kind === 'password' ? `Basic ${encodeBasic(credentials)}` : undefined;
    }
    return bearer(await this.#token(access));
  }

  /** Takes in a 401: `sent` is the header that was refused. Whether there is another one to try. */
  async renew(answer: Answer, access: Access, sent: string | undefined): Promise<boolean> {
    const challenge = chooseChallenge(answer.header('www-authenticate') ?? '');
    if (challenge === undefined) return false;
    this.#challenge = challenge;
    const kept = this.#tokens.get(access.scope);
    // Another request may have renewed it meanwhile.
    if (kept !== undefined && bearer(await kept) === sent) this.#forget(access.scope, kept);
    const renewed = await this.header(access);
    return renewed !== undefined && renewed !== sent;
  }

  // One that is about to expire is not given out any more.
  async #token(access: Access): Promise<Token> {
    const { scope } = access;
    const kept = this.#tokens.get(scope) ?? this.#fetch(access);
    this.#tokens.set(scope, kept);
    try {
      const token = await kept;
      if (token.expiresAtMs - MARGIN_MS > this.#options.clock.now()) return token;
    } catch (error) {
      this.#forget(scope, kept);
      throw error;
    }
    this.#forget(scope, kept);
    return this.#token(access);
  }

  #forget(scope: string, kept: Promise<Token>): void {
    if (this.#tokens.get(scope) === kept) this.#tokens.delete(scope);
  }

  async #fetch(access: Access): Promise<Token> {
    const { transport, clock, onSecret, hide, credentials } = this.#options;
    const { scope, name, signal } = access;
    const parameters = this.#challenge?.parameters ?? {};
    const answer = await transport.exchange({
      ...tokenRequest({ parameters, scope, name, credentials }),
      signal,
    });
    if (answer.status !== 200) {
      const login = credentials === undefined ? undefined : `the login of ${credentials.from}`;
      throw await describeRefusal(answer, { ...access, item: 'the token', login, hide }, clock);
    }
    const text = (await readUpTo(answer.body, MAX_TOKEN_ANSWER)).toString('utf8');
    const { token, access_token: accessToken, expires_in: expiresIn } = parseObject(text) ?? {};
    const value = [token, accessToken].find(
      (found): found is string => typeof found === 'string' && found !== '',
    );
    if (value === undefined || !/^[\x21-\x7e]+$/.test(value)) {
      throw senseless(`the token server ${answer.url.host}, which ${name} names, gives no token`);
    }
    onSecret(value);
    const lifetime =
      typeof expiresIn === 'number' && expiresIn > LEAST_LIFETIME_S ? expiresIn : LEAST_LIFETIME_S;
    return { value, expiresAtMs: clock.now() + lifetime * SECOND };
  }
}

function bearer({ value }: Token): string {
  return `Bearer ${value}`;
}

// Bearer first, wherever it stands: registries that take both limit basic to part of their API.
function chooseChallenge(header: string): Challenge | undefined {
  const challenges = parseChallenges(header);
  return (
    challenges.find(({ scheme }) => scheme === 'bearer') ??
    challenges.find(({ scheme }) => scheme === 'basic')
  );
}
