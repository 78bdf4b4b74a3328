// The request for a bearer token: a GET with the login, or an OAuth 2 form for an identity token
// (https://distribution.github.io/distribution/spec/auth/token/ and …/oauth/).

import type { Challenge } from './challenge.js';
import { senseless } from './failure.js';
import { encodeBasic, type Credentials } from './login.js';
import type { HttpRequest } from './transport.js';

export interface TokenWish {
  /** Of the registry's challenge: realm, service, scope. */
  readonly parameters: Challenge['parameters'];
  readonly scope: string;
  /** The repository, for the error where the challenge names no server. */
  readonly name: string;
  readonly credentials: Credentials | undefined;
}

type TokenRequest = Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body'>;
type Field = readonly [name: string, value: string];

const CLIENT_ID = 'go-scratch-image';

/** The request that asks for it; a RegistryError where the registry names no server to ask. */
export function tokenRequest({ parameters, scope, name, credentials }: TokenWish): TokenRequest {
  const { realm = '', service, scope: asked } = parameters;
  if (!URL.canParse(realm)) {
    throw senseless(`${name} names no token server, but ${JSON.stringify(realm.slice(0, 80))}`);
  }
  const fields: readonly Field[] = [
    ...(service === undefined ? [] : [['service', service] as const]),
    ['client_id', CLIENT_ID],
  ];
  const scopes = asked === undefined || sameResource(asked, scope) ? [scope] : [scope, asked];
  return credentials?.kind === 'identity-token'
    ? byForm(new URL(realm), [...fields, ['scope', scopes.join(' ')]], credentials.token)
    : byQuery(new URL(realm), [...fields, ...scopes.map((one) => ['scope', one] as const)], credentials);
}

function byForm(url: URL, fields: readonly Field[], token: string): TokenRequest {
  const form = new URLSearchParams([...fields.map(([name, value]): [string, string] => [name, value])]);
  form.append('grant_type', 'refresh_token');
  form.append('refresh_token', token);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', url, headers, body: Buffer.from(form.toString()) };
}

function byQuery(
  url: URL,
  fields: readonly Field[],
  credentials: (Credentials & { readonly kind: 'password' }) | undefined,
): TokenRequest {
  for (const [name, value] of fields) url.searchParams.append(name, value);
  if (credentials === undefined) return { method: 'GET', url };
  return { method: 'GET', url, headers: { authorization: `Basic ${encodeBasic(credentials)}` } };
}

function sameResource(asked: string, wanted: string): boolean {
  const resource = (scope: string): string => scope.slice(0, scope.lastIndexOf(':'));
  return asked.split(' ').every((one) => resource(one) === resource(wanted));
}
