// The login for a registry: the step's own inputs first, then Docker's config with its helpers. None is an answer too.

import type { Environment } from '../command.js';
import { InputError } from '../errors.js';
import type { Registry } from './address.js';
import { readDockerLogin } from './docker-config.js';
import type { Credentials } from './login.js';

export interface CredentialSources {
  /** The inputs registry-username and registry-password; empty or undefined where not given. */
  readonly username?: string;
  readonly password?: string;
  /** Says where Docker's config is, and is the environment of its helpers. */
  readonly env: Environment;
}

/** Finds the login for a registry. An InputError where a source is there and cannot be used. */
export async function findCredentials(
  registry: Registry,
  { username = '', password = '', env }: CredentialSources,
): Promise<Credentials | undefined> {
  if (username === '' && password === '') return readDockerLogin(registry, env);
  if (username !== '' && password !== '') {
    return { kind: 'password', username, password, from: 'registry-username and registry-password' };
  }
  const [given, missing] =
    username === '' ? ['registry-password', 'registry-username'] : ['registry-username', 'registry-password'];
  throw new InputError(`${given} is given, but ${missing} is empty`, {
    hint: `Give both; where ${missing} comes from a secret, see that this workflow may read it.`,
  });
}
