// Which modules are private: the patterns of GOPRIVATE (go help private), with a default for who gives a login and
// nothing else.

import type { Environment } from '../command.js';
import { InputError } from '../errors.js';
import { namesOfAccess, type AccessInputs } from './access-inputs.js';

export interface PrivatePaths {
  /** The value of GOPRIVATE. */
  readonly patterns: string;
  /** Whether it is the default. */
  readonly isDefault: boolean;
}

/** The server that the repository is on, "github.com". */
export function gitHubHost(env: Environment): string {
  const url = env['GITHUB_SERVER_URL'] ?? '';
  return (URL.canParse(url) ? new URL(url).host : 'github.com').toLowerCase();
}

/** An InputError where nothing says which modules are private. */
export function findPrivatePaths(
  inputs: AccessInputs,
  env: Environment,
  buildEnv: Readonly<Record<string, string>>,
): PrivatePaths {
  const given = buildEnv['GOPRIVATE'] ?? env['GOPRIVATE'] ?? '';
  if (given !== '') return { patterns: given, isDefault: false };
  const { modulesToken, gitCredentials, ssh } = inputs;
  const isOwners = modulesToken !== undefined || ssh !== undefined;
  const hosts = gitCredentials.map(({ host }) => withoutPort(host));
  const patterns = [...new Set([...(isOwners ? [ownersPaths(inputs, env)] : []), ...hosts])];
  return { patterns: patterns.join(','), isDefault: true };
}

function ownersPaths(inputs: AccessInputs, env: Environment): string {
  const [owner = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (owner !== '') return `${withoutPort(gitHubHost(env))}/${owner}/*`;
  const [name = ''] = namesOfAccess(inputs).filter((input) => input !== 'git-credentials');
  throw new InputError(`${name}: neither GOPRIVATE nor GITHUB_REPOSITORY says which modules are private`, {
    hint: 'Set GOPRIVATE in the environment of the step, such as github.com/acme/*.',
  });
}

// The path of a module has none.
function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '');
}

/**
 * The beginnings of addresses, without a scheme, that the patterns stand for: "github.com/acme/". `unclear` are the
 * patterns that have no fixed host.
 */
export function addressesOf(patterns: string): {
  readonly prefixes: readonly string[];
  readonly unclear: readonly string[];
} {
  const all = patterns
    .split(',')
    .map((pattern) => pattern.trim().replace(/\/+$/, ''))
    .filter((pattern) => pattern !== '');
  const prefixes = all.map((pattern) => {
    const fixed = pattern.replace(/[*?[\\].*$/, '');
    return fixed.includes('/') ? fixed : fixed === pattern ? `${pattern}/` : undefined;
  });
  return {
    prefixes: [...new Set(prefixes.filter((prefix) => prefix !== undefined))],
    unclear: all.filter((_, at) => prefixes[at] === undefined),
  };
}
