// What module downloads need from the runner: where modules come from, proxies, and certificate authorities. Nothing
// of it changes the binary; some of it is secret. Logins are in access.ts.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../command.js';
import { InputError } from '../errors.js';
import { CERTIFICATE_FILES } from '../system-certificates.js';
import { FETCH_SETTINGS, PROXY_SETTINGS } from './settings.js';

export interface FetchSettings {
  /** Only what is set and not empty. */
  readonly env: Readonly<Record<string, string>>;
  /** PEM certificates of SSL_CERT_FILE and NODE_EXTRA_CA_CERTS, each once; undefined where neither is set. */
  readonly caBundle?: Buffer;
  /** The same and those of this system, since git goes without its own where it is given some; undefined where the system has no such file. */
  readonly gitBundle?: Buffer;
  /** Names in `env` whose value holds credentials. */
  readonly secretNames: readonly string[];
  /** What was left out and why: for the log. */
  readonly notes: readonly string[];
}

/** Reads them from the runner's environment; build-env goes first. An InputError where SSL_CERT_FILE cannot be used. */
export async function readFetchSettings(
  env: Environment,
  buildEnv: Readonly<Record<string, string>>,
): Promise<FetchSettings> {
  const settings: Record<string, string> = {};
  for (const name of [...FETCH_SETTINGS, ...PROXY_SETTINGS]) {
    const value = buildEnv[name] ?? env[name];
    if (value !== undefined && value !== '') settings[name] = value;
  }
  const secretNames = Object.keys(settings).filter((name) => holdsCredentials(name, settings[name] ?? ''));
  const authorities = await readAuthorities(env);
  const { caBundle } = authorities;
  const gitBundle = caBundle === undefined ? undefined : await withSystemAuthorities(caBundle);
  return { env: settings, secretNames, ...authorities, ...(gitBundle === undefined ? {} : { gitBundle }) };
}

// Outside Linux the system keeps no file.
async function withSystemAuthorities(own: Buffer): Promise<Buffer | undefined> {
  const found = await Promise.all(
    CERTIFICATE_FILES.map((file) => readFile(file, 'latin1').catch(() => undefined)),
  );
  const system = found.find((text) => text !== undefined);
  if (system === undefined) return undefined;
  const certificates = new Map<string, string>();
  addCertificates(certificates, own.toString('latin1'));
  addCertificates(certificates, system);
  return toBundle(certificates);
}

/**
 * The variables for a go command that is run on this machine; the certificates become a file in `folder`. Go takes
 * them from SSL_CERT_FILE on Linux; on macOS and Windows it asks the system, which must know them.
 */
export async function writeFetchEnvironment(
  { env, caBundle, gitBundle }: FetchSettings,
  folder: string,
): Promise<Record<string, string>> {
  if (caBundle === undefined) return { ...env };
  const file = join(folder, 'certificates.pem');
  await writeFile(file, caBundle);
  if (gitBundle === undefined) return { ...env, SSL_CERT_FILE: file };
  const gitFile = join(folder, 'git-certificates.pem');
  await writeFile(gitFile, gitBundle);
  return { ...env, SSL_CERT_FILE: file, GIT_SSL_CAINFO: gitFile };
}

// An address may lack its scheme (HTTP_PROXY=user:password@proxy:8080), and GOPROXY is a list.
function holdsCredentials(name: string, value: string): boolean {
  if (name !== 'GOAUTH') return /(?:^|:\/\/|[\s,|])[^\s/,|@]+@/.test(value);
  // `off`, `netrc` and `git DIR` name where credentials are; any other command may hold them (go help goauth).
  return value.split(';').some((command) => !/^\s*(?:off|netrc|git(?:\s.*)?)?\s*$/.test(command));
}

export async function readAuthorities(
  env: Environment,
): Promise<{ caBundle?: Buffer; notes: readonly string[] }> {
  const certificates = new Map<string, string>();
  const notes: string[] = [];
  const add = (text: string): number => addCertificates(certificates, text);
  const own = env['SSL_CERT_FILE'] ?? '';
  if (own !== '' && add(await readCertificateFile(own)) === 0) {
    throw new InputError(`SSL_CERT_FILE names ${own}, which holds no PEM certificate`, { hint: UNSET });
  }
  const extra = env['NODE_EXTRA_CA_CERTS'] ?? '';
  if (extra !== '') {
    // Node ignores a file that it cannot read, too.
    const text = await readFile(extra, 'latin1').catch(() => undefined);
    if (text === undefined) notes.push(`NODE_EXTRA_CA_CERTS is ignored: ${extra} cannot be read`);
    else if (add(text) === 0) notes.push(`NODE_EXTRA_CA_CERTS is ignored: ${extra} holds no PEM certificate`);
  }
  if (certificates.size === 0) return { notes };
  return { caBundle: toBundle(certificates), notes };
}

/** Adds what is not there yet; gives the number of certificates in the text. */
function addCertificates(certificates: Map<string, string>, text: string): number {
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  for (const pem of found) {
    const content = pem.replace(/\s/g, '');
    if (!certificates.has(content)) certificates.set(content, pem.replace(/\r/g, ''));
  }
  return found.length;
}

function toBundle(certificates: ReadonlyMap<string, string>): Buffer {
  return Buffer.from(`${[...certificates.values()].join('\n')}\n`, 'latin1');
}

const UNSET = 'Correct the environment variable SSL_CERT_FILE of the step, or unset it.';

async function readCertificateFile(file: string): Promise<string> {
  return readFile(file, 'latin1').catch((cause: unknown) => {
    throw new InputError(`SSL_CERT_FILE names ${file}, which cannot be read`, { hint: UNSET, cause });
  });
}
