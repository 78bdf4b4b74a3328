// The fetch settings on their way into the build: one file of NAME=VALUE lines, and one of certificates. Only the
// step that downloads modules sees them, and no layer that remains holds them.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Builder } from '../daemon/docker.js';
import { InputError } from '../errors.js';
import type { FetchSettings } from '../go/fetch.js';
import { FETCH_FILES, FETCH_FOLDER, fetchFile, type FetchMount } from './layout.js';

export interface FetchFiles {
  readonly mount: FetchMount;
  readonly settings: string;
  readonly certificates?: Buffer;
}

/** The files that the build needs, undefined for none; an InputError where the builder could not keep a secret. */
export function makeFetchFiles(found: FetchSettings, builder: Pick<Builder, 'kind'>): FetchFiles | undefined {
  const { env, caBundle } = found;
  const names = Object.keys(env);
  if (names.length === 0 && caBundle === undefined) return undefined;
  const via = builder.kind === 'classic' ? 'files' : 'secrets';
  if (via === 'files' && found.secretNames.length > 0) throw cannotKeepSecret(found.secretNames);
  const broken = names.find((name) => /[\r\n\0]/.test(env[name] ?? ''));
  if (broken !== undefined) {
    throw new InputError(`the environment variable ${broken} has a value of more than one line`, {
      hint: 'Write it on one line.',
    });
  }
  // Go goes on reading the folders of the system's own certificates (Go source: src/crypto/x509/root_unix.go).
  const all = {
    ...env,
    ...(caBundle === undefined ? {} : { SSL_CERT_FILE: fetchFile(via, 'certificates') }),
  };
  return {
    mount: { via, certificates: caBundle !== undefined },
    settings: Object.entries(all)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
    ...(caBundle === undefined ? {} : { certificates: caBundle }),
  };
}

/** The files as members of the build context: for the classic builder. */
export function contextFiles(files: FetchFiles | undefined): Readonly<Record<string, string | Buffer>> {
  if (files?.mount.via !== 'files') return {};
  return Object.fromEntries(entries(files).map(([name, content]) => [`${FETCH_FOLDER}/${name}`, content]));
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
    const flags: string[] = [];
    for (const [name, content] of entries(files)) {
      const file = join(folder, name);
      await writeFile(file, content, { mode: 0o600 });
      // The CLI reads the value as a line of CSV.
      flags.push('--secret', `id=${name},"src=${file.replaceAll('"', '""')}"`);
    }
    return await work(flags);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function entries({ settings, certificates }: FetchFiles): readonly (readonly [string, string | Buffer])[] {
  return [
    [FETCH_FILES.settings, settings],
    ...(certificates === undefined ? [] : [[FETCH_FILES.certificates, certificates] as const]),
  ];
}

function cannotKeepSecret(names: readonly string[]): InputError {
  const [verb, them] = names.length === 1 ? ['holds', 'it'] : ['hold', 'them'];
  return new InputError(
    `${names.join(', ')} ${verb} credentials, and the classic builder of Docker cannot keep ${them} out of its images`,
    {
      hint: 'Install the buildx plugin (docker/setup-buildx-action), or give addresses without credentials.',
    },
  );
}
