// The runner's .netrc file, with which Go signs in to module proxies and git hosts (go help goauth, "netrc").

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../command.js';
import type { GitLogin } from './access-inputs.js';

export interface Netrc {
  readonly file: string;
  readonly text: string;
}

/** The file that Go reads; undefined where there is none that can be read, as in Go. */
export async function findNetrc(env: Environment, platform = process.platform): Promise<Netrc | undefined> {
  const home = env[platform === 'win32' ? 'USERPROFILE' : 'HOME'] ?? '';
  const inHome = platform === 'win32' ? ['_netrc', '.netrc'] : ['.netrc'];
  const named = env['NETRC'] ?? '';
  const files = named !== '' ? [named] : home === '' ? [] : inHome.map((name) => join(home, name));
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return { file, text };
  }
  return undefined;
}

/** The logins that name a host, in their order, each host once; what `default` says is for nobody in particular. */
export function parseNetrc(text: string): readonly GitLogin[] {
  const logins = new Map<string, GitLogin>();
  let [host, user, token] = ['', '', ''];
  const words = withoutMacros(text).split(/\s+/);
  for (let at = 0; at < words.length; at++) {
    const [word, value = ''] = [words[at], words[at + 1]];
    if (word === 'machine') [host, user, token] = [value.toLowerCase(), '', ''];
    else if (word === 'default') host = '';
    else if (word === 'login') user = value;
    else if (word === 'password') token = value;
    if (word === 'machine' || word === 'login' || word === 'password' || word === 'account') at++;
    if (host === '' || user === '' || token === '' || logins.has(host)) continue;
    logins.set(host, { host, user, token });
  }
  return [...logins.values()];
}

// A macro goes on to the next empty line.
function withoutMacros(text: string): string {
  return text.replace(/\r/g, '').replace(/^[ \t]*macdef[^]*?(?:\n\n|$(?![^]))/gm, '\n');
}

/** The text of a .netrc file with these logins, which count before those in `rest`. */
export function renderNetrc(logins: readonly GitLogin[], rest = ''): string {
  const lines = logins.map(({ host, user, token }) => `machine ${host} login ${user} password ${token}\n`);
  return lines.join('') + rest;
}
