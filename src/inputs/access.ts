// Inputs about who may read private modules. Whatever is wrong with one, its message does not show what was given.

import type { GitLogin, SshSource } from '../go/access-inputs.js';
import { linesOf, refusal, type Field } from './field.js';

const LINE = /^(?<host>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?)=(?<user>[^\s:]+):(?<token>\S*)$/i;

/** `modules-token`: undefined where not given. */
export function parseModulesToken(field: Field): string | undefined {
  const token = field.text.trim();
  if (token === '') return undefined;
  if (/[^\x21-\x7e]/.test(token)) {
    throw refusal(
      field,
      'holds a blank, a line end or another character that no token has',
      'Give one token; logins for several hosts go into git-credentials.',
    );
  }
  return token;
}

/** `git-credentials`: one login a line, each host once. */
export function parseGitCredentials(field: Field): GitLogin[] {
  const logins = linesOf(field).map((line, at) => parseLogin(field, line, at + 1));
  const hosts = logins.map(({ host }) => host);
  const double = hosts.find((host, at) => hosts.indexOf(host) !== at);
  if (double !== undefined)
    throw refusal(field, `there are two lines for ${double}`, 'Give each host one login.');
  return logins;
}

function parseLogin(field: Field, line: string, number: number): GitLogin {
  const { host, user, token } = LINE.exec(line)?.groups ?? {};
  if (host === undefined || user === undefined || token === undefined) {
    throw refusal(
      field,
      `line ${number} is not host=user:token`,
      'Write a host name, with its port where it has one and without https://, then the user and the token, such as git.example.com=ci:${{ secrets.GIT_TOKEN }}.',
    );
  }
  if (token === '') {
    throw refusal(
      field,
      `line ${number} has no token after the user`,
      'Give a secret that the workflow can see; in pull requests from forks, secrets are empty.',
    );
  }
  return { host: host.toLowerCase().replace(/:443$/, ''), user, token };
}

/** `ssh`: the agent of the runner, or a socket or key file; undefined where not given. */
export function parseSsh(field: Field): SshSource | undefined {
  const [text, ...more] = linesOf(field);
  if (text === undefined) return undefined;
  const groups = /^default(?:=(?<path>[^,]+))?$/.exec(text)?.groups;
  // Somebody may have given the key itself.
  if (more.length > 0 || (groups === undefined && text !== 'default')) {
    throw refusal(
      field,
      'is neither "default" nor "default=" with one path',
      'Write default for the agent at SSH_AUTH_SOCK, or default=PATH for a socket or a file with a key.',
    );
  }
  const path = groups?.['path'];
  return path === undefined ? { kind: 'agent' } : { kind: 'path', path };
}
