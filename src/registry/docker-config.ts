// Logins as the docker CLI keeps them (https://docs.docker.com/reference/cli/docker/login/): a helper for one registry
// (credHelpers), a helper for all (credsStore), or the config file itself (auths).

import { readFile } from 'node:fs/promises';
import { tryTool, type Environment, type ToolOutput } from '../command.js';
import { dockerConfigFile } from '../docker-config.js';
import { InputError } from '../errors.js';
import { parseObject } from '../json-object.js';
import type { Registry } from './address.js';
import type { Credentials } from './login.js';

type Json = Readonly<Record<string, unknown>>;

// What a helper gives as the user's name where the secret is an identity token.
const TOKEN_USER = '<token>';
const HELPER_TIMEOUT_MS = 60_000;

/** The login of Docker's config for a registry; undefined where there is none. */
export async function readDockerLogin(
  registry: Registry,
  env: Environment,
): Promise<Credentials | undefined> {
  const file = dockerConfigFile(env);
  const config = await readConfig(file);
  if (config === undefined) return undefined;
  const helper = findHelper(config, registry);
  const kept = helper === undefined ? undefined : await askHelper(helper, { registry, env, file });
  return kept ?? findAuth(config, registry, file);
}

async function readConfig(file: string): Promise<Json | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw new InputError(`the Docker config ${file} cannot be read`, {
      cause: error,
      hint: 'Correct its permissions, or set registry-username and registry-password.',
    });
  });
  if (text === undefined) return undefined;
  const config = parseObject(text);
  if (config !== undefined) return config;
  // The error of the parser would show a part of the file, and with it perhaps of a secret.
  throw new InputError(`the Docker config ${file} is not a JSON object`, {
    hint: 'Log in again with docker login, or set registry-username and registry-password.',
  });
}

function findHelper({ credHelpers, credsStore }: Json, { loginKey, host }: Registry): string | undefined {
  const forOne = isObject(credHelpers) ? (credHelpers[loginKey] ?? credHelpers[host]) : undefined;
  return [forOne, credsStore].find((name): name is string => typeof name === 'string' && name !== '');
}

interface HelperCall {
  readonly registry: Registry;
  readonly env: Environment;
  readonly file: string;
}

// https://github.com/docker/docker-credential-helpers: "get" takes the key on standard input and prints JSON.
async function askHelper(name: string, call: HelperCall): Promise<Credentials | undefined> {
  const tool = `docker-credential-${name}`;
  const { code, stdout, stderr } = await runHelper(tool, call);
  const said = stdout.trim() || stderr.trim();
  if (code !== 0) {
    if (/credentials not found|no credentials|no usernames? /i.test(said)) return undefined;
    throw helperFailed(tool, call, `ended with exit code ${code}: ${firstLine(said)}`);
  }
  const answer = parseObject(stdout);
  const [username, secret] = [answer?.['Username'], answer?.['Secret']];
  if (typeof username !== 'string' || typeof secret !== 'string') {
    throw helperFailed(tool, call, 'printed no login');
  }
  if (secret === '') return undefined;
  if (username === TOKEN_USER) return { kind: 'identity-token', token: secret, from: tool };
  return { kind: 'password', username, password: secret, from: tool };
}

async function runHelper(tool: string, call: HelperCall): Promise<ToolOutput> {
  if (!/^docker-credential-[\w.-]+$/.test(tool)) throw helperFailed(tool, call, 'is no name of a program');
  try {
    const input = Buffer.from(call.registry.loginKey);
    return await tryTool(tool, ['get'], { env: call.env, input, timeoutMs: HELPER_TIMEOUT_MS });
  } catch (cause) {
    throw helperFailed(tool, { ...call, cause }, `cannot be used: ${(cause as Error).message}`);
  }
}

function helperFailed(
  tool: string,
  { registry, file, cause }: HelperCall & { readonly cause?: unknown },
  what: string,
): InputError {
  return new InputError(`the credential helper ${tool}, which ${file} names for ${registry.host}, ${what}`, {
    cause,
    hint: 'Install the helper, take it out of that file, or set registry-username and registry-password.',
  });
}

function findAuth({ auths }: Json, registry: Registry, file: string): Credentials | undefined {
  if (!isObject(auths)) return undefined;
  const key = Object.keys(auths).find((name) => name === registry.loginKey) ?? findByHost(auths, registry);
  const auth = key === undefined ? undefined : auths[key];
  if (!isObject(auth)) return undefined;
  const { identitytoken } = auth;
  if (typeof identitytoken === 'string' && identitytoken !== '') {
    return { kind: 'identity-token', token: identitytoken, from: file };
  }
  const [username, password] = plainLogin(auth);
  return username === '' && password === ''
    ? undefined
    : { kind: 'password', username, password, from: file };
}

// Older logins were kept under the whole address: "https://registry.example/v2/".
function findByHost(auths: Json, { host, apiHost }: Registry): string | undefined {
  const hostOf = (key: string): string =>
    key
      .replace(/^https?:\/\//, '')
      .replace(/\/.*$/, '')
      .toLowerCase();
  return Object.keys(auths).find((key) => [host, apiHost].includes(hostOf(key)));
}

function plainLogin({ auth, username, password }: Json): readonly [string, string] {
  if (typeof auth === 'string' && auth !== '') {
    const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = text.indexOf(':');
    return colon === -1 ? ['', ''] : [text.slice(0, colon), text.slice(colon + 1)];
  }
  return [typeof username === 'string' ? username : '', typeof password === 'string' ? password : ''];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 200);
}
