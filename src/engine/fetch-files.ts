// What module downloads need, on its way into the build: one file of NAME=VALUE lines, and files that those name. Only
// the step that downloads modules sees them, and no layer that remains holds them.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Builder } from '../daemon/docker.js';
import { InputError } from '../errors.js';
import type { Access } from '../go/access.js';
import type { FetchSettings } from '../go/fetch.js';
import { accessEnvironment, accessFiles, SSH_OPTIONS } from '../go/git-access.js';
import { FETCH_FILES, FETCH_FOLDER, fetchFile, type FetchFileName, type FetchMount } from './layout.js';

export interface FetchFiles {
  readonly mount: FetchMount;
  /** What `mount.files` hold, in that order. */
  readonly contents: readonly (readonly [FetchFileName, string | Buffer])[];
  /** The socket of an agent or the key that the builder hands on. */
  readonly ssh: string | undefined;
}

/** The files that the build needs, undefined for none; an InputError where the builder could not keep a secret. */
export function makeFetchFiles(
  found: FetchSettings,
  access: Access,
  builder: Pick<Builder, 'kind'>,
): FetchFiles | undefined {
  const via = builder.kind === 'classic' ? 'files' : 'secrets';
  if (via === 'files') checkNothingSecret(found, access);
  const { caBundle, gitBundle } = found;
  const env = fetchEnvironment(found, via === 'files' ? undefined : access, via);
  const files: Readonly<Partial<Record<FetchFileName, string | Buffer>>> = {
    settings: Object.entries(env)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
    ...(caBundle === undefined ? {} : { certificates: caBundle }),
    ...(gitBundle === undefined ? {} : { gitCertificates: gitBundle }),
    ...(via === 'files' ? {} : accessFiles(access)),
  };
  if (Object.keys(env).length === 0) return undefined;
  const names = (Object.keys(FETCH_FILES) as FetchFileName[]).filter((name) => files[name] !== undefined);
  const ssh = via === 'files' ? undefined : access.ssh?.path;
  return {
    mount: { via, files: names, ssh: ssh !== undefined },
    contents: names.map((name) => [name, files[name] ?? '']),
    ssh,
  };
}

function fetchEnvironment(
  { env, caBundle, gitBundle }: FetchSettings,
  access: Access | undefined,
  via: FetchMount['via'],
): Readonly<Record<string, string>> {
  const pathOf = (name: FetchFileName): string => fetchFile(via, name);
  // Servers that nobody has vouched for are refused, whatever the settings of the builder image say.
  const ssh = `ssh ${SSH_OPTIONS} -o StrictHostKeyChecking=yes -o UserKnownHostsFile=${pathOf('knownHosts')}`;
  const all = {
    ...env,
    // Go goes on reading the folders of the system's own certificates (Go source: src/crypto/x509/root_unix.go).
    ...(caBundle === undefined ? {} : { SSL_CERT_FILE: pathOf('certificates') }),
    ...(gitBundle === undefined ? {} : { GIT_SSL_CAINFO: pathOf('gitCertificates') }),
    ...(access === undefined ? {} : accessEnvironment(access, { pathOf, ssh, env: {} })),
  };
  const broken = Object.keys(all).find((name) => /[\r\n\0]/.test(all[name as keyof typeof all] ?? ''));
  if (broken === undefined) return all;
  throw new InputError(`the environment variable ${broken} has a value of more than one line`, {
    hint: 'Write it on one line.',
  });
}

/** The files as members of the build context: for the classic builder. */
export function contextFiles(files: FetchFiles | undefined): Readonly<Record<string, string | Buffer>> {
  if (files?.mount.via !== 'files') return {};
  return Object.fromEntries(
    files.contents.map(([name, content]) => [`${FETCH_FOLDER}/${FETCH_FILES[name]}`, content]),
  );
}

/** Runs `work` with the flags that hand the files to BuildKit as secrets; they are gone when it ends. */
export async function withSecrets<T>(
  files: FetchFiles | undefined,
  tempDir: string,
  work: (flags: readonly string[]) => Promise<T>,
): Promise<T> {
  if (files?.mount.via !== 'secrets') return work([]);
  const folder = join(tempDir, 'secrets');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const flags: string[] = files.ssh === undefined ? [] : ['--ssh', `default=${files.ssh}`];
    for (const [name, content] of files.contents) {
      const file = join(folder, FETCH_FILES[name]);
      await writeFile(file, content, { mode: 0o600 });
      // The CLI reads the value as a line of CSV.
      flags.push('--secret', `id=${FETCH_FILES[name]},"src=${file.replaceAll('"', '""')}"`);
    }
    return await work(flags);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// The classic builder takes the flags for secrets and does not look at them. What only the runner's .netrc says is left
// out with a line in the log instead: most builds do not need it.
function checkNothingSecret({ secretNames }: FetchSettings, { inputs }: Access): void {
  const names = [...inputs, ...secretNames];
  if (names.length === 0) return;
  const [verb, them] = names.length === 1 ? ['holds', 'it'] : ['hold', 'them'];
  throw new InputError(
    `${names.join(', ')} ${verb} credentials, and the classic builder of Docker cannot keep ${them} out of its images`,
    {
      hint: `Install the buildx plugin (docker/setup-buildx-action), set engine: host, or ${inputs.length === 0 ? 'give addresses without credentials' : 'commit the modules with "go mod vendor"'}.`,
    },
  );
}
