// How the go command and git are told of a login: by environment variables that name files, and never by the secret
// itself, which would show in the list of processes. Nothing is written to anybody's git settings.

import type { Environment } from '../command.js';
import type { Access, SshAccess } from './access.js';
import type { GitLogin } from './access-inputs.js';
import { parseNetrc, renderNetrc } from './netrc.js';

/** The files that the variables name. */
export type AccessFile = 'logins' | 'netrc' | 'knownHosts';

/** The content of each file that is needed. */
export function accessFiles({ logins, netrc, ssh }: Access): Readonly<Partial<Record<AccessFile, string>>> {
  const all = allLogins({ logins, netrc });
  return {
    ...(all.length === 0 ? {} : { logins: all.map(storedLogin).join('') }),
    ...(logins.length === 0 && netrc === undefined ? {} : { netrc: renderNetrc(logins, netrc?.text) }),
    ...(ssh === undefined ? {} : { knownHosts: ssh.knownHosts }),
  };
}

/** The variables; `pathOf` says where the files are, `ssh` is the command that git uses. */
export function accessEnvironment(
  access: Access,
  where: {
    readonly pathOf: (file: AccessFile) => string;
    readonly ssh: string;
    /** Settings of git that are there already. */
    readonly env: Environment;
  },
): Readonly<Record<string, string>> {
  const { goPrivate, ssh } = access;
  const files = accessFiles(access);
  const hosts = new Set(allLogins(access).map(({ host }) => host));
  const settings = [...loginSettings([...hosts], where.pathOf('logins')), ...sshSettings(ssh)];
  return {
    ...(goPrivate === undefined ? {} : { GOPRIVATE: goPrivate }),
    ...(files.netrc === undefined ? {} : { NETRC: where.pathOf('netrc') }),
    ...(ssh === undefined ? {} : { GIT_SSH_COMMAND: where.ssh }),
    ...gitSettings(settings, where.env),
  };
}

type Setting = readonly [key: string, value: string];

/** Settings for git beside those that the environment has (git-config(1), GIT_CONFIG_COUNT; since git 2.31). */
export function gitSettings(
  settings: readonly Setting[],
  env: Environment,
): Readonly<Record<string, string>> {
  if (settings.length === 0) return {};
  const first = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0;
  const entries = settings.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${first + at}`, key],
    [`GIT_CONFIG_VALUE_${first + at}`, value],
  ]);
  return {
    GIT_CONFIG_COUNT: String(first + settings.length),
    ...(Object.fromEntries(entries) as Record<string, string>),
  };
}

function allLogins({ logins, netrc }: Pick<Access, 'logins' | 'netrc'>): readonly GitLogin[] {
  return [...logins, ...parseNetrc(netrc?.text ?? '')];
}

// The format of git-credential-store(1), whose first line for a host counts.
function storedLogin({ host, user, token }: GitLogin): string {
  return `https://${encodeURIComponent(user)}:${encodeURIComponent(token)}@${host}\n`;
}

// The empty value takes away other helpers, which might know an older login (gitcredentials(7), "helper"). Only "get":
// git must not write to the file, nor take a login out of it that a server has refused.
function loginSettings(hosts: readonly string[], file: string): readonly Setting[] {
  const get = `!f() { test "$1" = get && git credential-store --file=${quoteForShell(file)} get; }; f`;
  return hosts.flatMap((host) => {
    const key = `credential.https://${host}.helper`;
    return [[key, ''] as const, [key, get] as const];
  });
}

function sshSettings(ssh: SshAccess | undefined): readonly Setting[] {
  return (ssh?.prefixes ?? []).map((prefix) => [`url.ssh://git@${prefix}.insteadOf`, `https://${prefix}`]);
}

/** A word of a POSIX shell, which git has with it on Windows too. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
}

/** Nobody is there to answer a question, and a connection that is kept open would outlive the step. */
export const SSH_OPTIONS = '-o BatchMode=yes -o ControlMaster=no';
