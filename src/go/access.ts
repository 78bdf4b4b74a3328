// Who may read private modules: what the inputs and the runner's .netrc say, put together before anything is built.
// Both engines hand it to the go command and to git in the same way (git-access.ts).

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Environment } from '../command.js';
import { InputError } from '../errors.js';
import { namesOfAccess, type AccessInputs, type GitLogin, type SshSource } from './access-inputs.js';
import { readKnownHosts } from './known-hosts.js';
import { findNetrc, parseNetrc, type Netrc } from './netrc.js';
import { addressesOf, findPrivatePaths, gitHubHost } from './private-paths.js';

export interface SshAccess {
  /** The socket of an agent, or a file with a key: absolute. */
  readonly path: string;
  readonly kind: 'socket' | 'key';
  /** Text of a known_hosts file. */
  readonly knownHosts: string;
  /** Addresses without their scheme, such as "github.com/acme/", that are read over SSH instead of HTTPS. */
  readonly prefixes: readonly string[];
}

export interface Access {
  /** The inputs that are given; none: only what the runner itself has counts. */
  readonly inputs: readonly string[];
  /** The logins of the inputs, each host once. */
  readonly logins: readonly GitLogin[];
  readonly netrc: Netrc | undefined;
  /** GOPRIVATE where it has to be set, since nobody did. */
  readonly goPrivate: string | undefined;
  readonly ssh: SshAccess | undefined;
  /** What is worth a line in the log. */
  readonly notes: readonly string[];
}

/** Access to what everybody may read. */
export const NO_ACCESS: Access = {
  inputs: [],
  logins: [],
  netrc: undefined,
  goPrivate: undefined,
  ssh: undefined,
  notes: [],
};

/** Puts it together; an InputError where an input cannot be used. */
export async function findAccess(
  inputs: AccessInputs,
  { env, buildEnv }: { readonly env: Environment; readonly buildEnv: Readonly<Record<string, string>> },
): Promise<Access> {
  const netrc = await findNetrc(env);
  const names = namesOfAccess(inputs);
  if (names.length === 0) return { ...NO_ACCESS, netrc };
  const logins = loginsOf(inputs, env);
  const { patterns, isDefault } = findPrivatePaths(inputs, env, buildEnv);
  const { prefixes, unclear } = addressesOf(patterns);
  const hosts = logins.map(({ host }) => host);
  const bySsh = prefixes.filter((prefix) => !hosts.includes(prefix.split('/', 1)[0] ?? ''));
  const ssh = inputs.ssh === undefined ? undefined : await findSsh(inputs.ssh, bySsh, env);
  return {
    inputs: names,
    logins,
    netrc,
    goPrivate: isDefault ? patterns : undefined,
    ssh,
    notes: [
      `private modules: GOPRIVATE=${patterns}${isDefault ? ' (it is not set: this is the default)' : ''}`,
      ...(hosts.length === 0 ? [] : [`git signs in at ${hosts.join(', ')} (${signedBy(names)})`]),
      ...(ssh === undefined || bySsh.length === 0
        ? []
        : [`git uses SSH for https://${bySsh.join(', https://')}`]),
      ...(ssh === undefined || unclear.length === 0
        ? []
        : [`git goes on using HTTPS for ${unclear.join(', ')}: SSH needs a pattern that begins with a host`]),
    ],
  };
}

/** What nobody may see in a log: tokens, and how they stand in a header. */
export function secretsOf({ logins, netrc }: Pick<Access, 'logins' | 'netrc'>): readonly string[] {
  const all = [...logins, ...parseNetrc(netrc?.text ?? '')];
  return [
    ...new Set(
      all.flatMap(({ user, token }) => [
        token,
        encodeURIComponent(token),
        Buffer.from(token).toString('base64'),
        Buffer.from(`${user}:${token}`).toString('base64'),
      ]),
    ),
  ];
}

function signedBy(names: readonly string[]): string {
  return names.filter((name) => name !== 'ssh').join(', ');
}

// GitHub takes any user with a token; this is the one that its documentation names.
const TOKEN_USER = 'x-access-token';

function loginsOf({ modulesToken, gitCredentials }: AccessInputs, env: Environment): readonly GitLogin[] {
  if (modulesToken === undefined) return gitCredentials;
  const host = gitHubHost(env);
  if (gitCredentials.some((login) => login.host === host)) {
    throw new InputError(`modules-token: git-credentials has a line for ${host}, too`, {
      hint: 'Give one of the two.',
    });
  }
  return [{ host, user: TOKEN_USER, token: modulesToken }, ...gitCredentials];
}

async function findSsh(source: SshSource, prefixes: readonly string[], env: Environment): Promise<SshAccess> {
  const path = source.kind === 'path' ? resolve(source.path) : (env['SSH_AUTH_SOCK'] ?? '');
  if (path === '') {
    throw new InputError('ssh: there is no SSH agent, since SSH_AUTH_SOCK is not set', {
      hint: 'Start one before this step, for instance with webfactory/ssh-agent, or give a file with a key: default=PATH.',
    });
  }
  const found = await stat(path).catch((cause: unknown) => {
    throw new InputError(`ssh: ${path} cannot be found`, { hint: 'Correct the path.', cause });
  });
  const kind = found.isSocket() ? 'socket' : found.isFile() ? 'key' : undefined;
  if (kind === undefined) {
    throw new InputError(`ssh: ${path} is neither a socket nor a file`, {
      hint: 'Name the socket of an SSH agent, or a file with a private key.',
    });
  }
  return { path, kind, knownHosts: await readKnownHosts(env), prefixes };
}
