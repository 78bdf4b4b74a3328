import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it, vi, onTestFinished } from 'vitest';
import { InputError } from '../../src/errors.js';
import { parseReference } from '../../src/oci/reference.js';
import { repositoryOf } from '../../src/registry/address.js';
import { findCredentials } from '../../src/registry/credentials.js';
import type { Credentials } from '../../src/registry/login.js';
import { dockerConfig } from '../support/registry-access.js';
import { tempFolder } from '../support/temp-folder.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

function find(
  host: string,
  sources: Parameters<typeof findCredentials>[1],
): Promise<Credentials | undefined> {
  return findCredentials(repositoryOf(parseReference(`${host}/a/b`)).registry, sources);
}

/** A credential helper on PATH: a shell script that sees the registry's key as $key. */
function installHelper(name: string, script: string): void {
  const folder = tempFolder();
  const file = join(folder, `docker-credential-${name}`);
  writeFileSync(file, `#!/bin/sh\n[ "$1" = get ] || exit 9\nkey=$(cat)\n${script}\n`);
  chmodSync(file, 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}

describe('findCredentials', () => {
  it('takes the inputs before the Docker config', async () => {
    const env = dockerConfig({ auths: { 'ghcr.io': { auth: base64('other:x') } } });
    expect(await find('ghcr.io', { username: 'ann', password: 'p', env })).toEqual({
      kind: 'password',
      username: 'ann',
      password: 'p',
      from: 'registry-username and registry-password',
    });
  });

  it.each([
    [{ username: 'ann' }, 'registry-username is given, but registry-password is empty'],
    [{ username: '', password: 'secret' }, 'registry-password is given, but registry-username is empty'],
  ])('refuses half a login', async (half, message) => {
    const finding = find('ghcr.io', { ...half, env: {} });
    await expect(finding).rejects.toThrow(InputError);
    await expect(finding).rejects.toThrow(message);
  });

  it('is none where there is no Docker config', async () => {
    expect(await find('ghcr.io', { env: { DOCKER_CONFIG: tempFolder() } })).toBeUndefined();
    expect(await find('ghcr.io', { env: { HOME: tempFolder() } })).toBeUndefined();
    expect(await find('ghcr.io', { env: { HOME: tempFolder({ '.docker': 'a file' }) } })).toBeUndefined();
  });

  it('reads the Docker config of the home folder', async () => {
    const config = JSON.stringify({ auths: { 'ghcr.io': { auth: base64('ann:p') } } });
    const env = { HOME: tempFolder({ '.docker/config.json': config }), DOCKER_CONFIG: '' };
    expect(await find('ghcr.io', { env })).toMatchObject({ username: 'ann', password: 'p' });
  });
});

describe('auths of the Docker config', () => {
  it.each<[string, string, object, object | undefined]>([
    ['a login', 'ghcr.io', { 'ghcr.io': { auth: base64('ann:p:w') } }, { username: 'ann', password: 'p:w' }],
    [
      'name and password in clear',
      'ghcr.io',
      { 'ghcr.io': { username: 'ann', password: 'p' } },
      { username: 'ann', password: 'p' },
    ],
    [
      'an identity token',
      'a.azurecr.io',
      { 'a.azurecr.io': { auth: base64('0-0:'), identitytoken: 'tok' } },
      { kind: 'identity-token', token: 'tok' },
    ],
    [
      'Docker Hub',
      'docker.io',
      { 'https://index.docker.io/v1/': { auth: base64('ann:p') } },
      { username: 'ann' },
    ],
    [
      'Docker Hub under another name',
      'docker.io',
      { 'registry-1.docker.io': { auth: base64('ann:p') } },
      { username: 'ann' },
    ],
    [
      'an address',
      'r.example:5000',
      { 'https://r.example:5000/v2/': { auth: base64('ann:p') } },
      { username: 'ann' },
    ],
    ['another port', 'r.example:5000', { 'r.example:5001': { auth: base64('ann:p') } }, undefined],
    ['another registry', 'ghcr.io', { 'docker.io': { auth: base64('ann:p') } }, undefined],
    ['an empty entry, as docker logout or a store leaves it', 'ghcr.io', { 'ghcr.io': {} }, undefined],
    ['nonsense', 'ghcr.io', { 'ghcr.io': { auth: '%%%' } }, undefined],
    ['no object', 'ghcr.io', { 'ghcr.io': 7 }, undefined],
  ])('with %s', async (_, host, auths, expected) => {
    const found = await find(host, { env: dockerConfig({ auths }) });
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });

  it.each(['{"auths": {"ghcr.io": {"auth": "c2VjcmV0"', '[]', ''])(
    'that cannot be read are refused, and nothing of them is shown',
    async (text) => {
      const error: unknown = await find('ghcr.io', { env: dockerConfig(text) }).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(InputError);
      expect((error as Error).message).toMatch(/^the Docker config .*config\.json is not a JSON object$/);
    },
  );
});

describe('credential helpers', () => {
  const LOGIN = `printf '{"ServerURL":"%s","Username":"%s","Secret":"s3cret"}' "$key" "$key"`;

  it.each([
    ['credHelpers', 'ghcr.io', { credHelpers: { 'ghcr.io': 'mine' } }, 'ghcr.io'],
    ['credsStore', 'ghcr.io', { credsStore: 'mine' }, 'ghcr.io'],
    [
      'credHelpers for Docker Hub',
      'docker.io',
      { credHelpers: { 'docker.io': 'mine' } },
      'https://index.docker.io/v1/',
    ],
    [
      'credHelpers before credsStore',
      'ghcr.io',
      { credsStore: 'missing', credHelpers: { 'ghcr.io': 'mine' } },
      'ghcr.io',
    ],
    [
      'both before auths',
      'ghcr.io',
      { credsStore: 'mine', auths: { 'ghcr.io': { auth: base64('x:y') } } },
      'ghcr.io',
    ],
  ])('are asked: %s', async (_, host, config, key) => {
    installHelper('mine', LOGIN);
    expect(await find(host, { env: { ...process.env, ...dockerConfig(config) } })).toEqual({
      kind: 'password',
      username: key,
      password: 's3cret',
      from: 'docker-credential-mine',
    });
  });

  it('may give an identity token', async () => {
    installHelper('mine', `printf '{"ServerURL":"x","Username":"<token>","Secret":"tok"}'`);
    const env = { ...process.env, ...dockerConfig({ credsStore: 'mine' }) };
    expect(await find('ghcr.io', { env })).toMatchObject({ kind: 'identity-token', token: 'tok' });
  });

  it('may have nothing: then auths are looked at', async () => {
    installHelper('mine', 'echo "credentials not found in native keychain"; exit 1');
    const auths = { 'ghcr.io': { auth: base64('ann:p') } };
    const env = { ...process.env, ...dockerConfig({ credsStore: 'mine', auths }) };
    expect(await find('ghcr.io', { env })).toMatchObject({ username: 'ann' });
    expect(await find('quay.io', { env })).toBeUndefined();
  });

  it.each([
    ['is not there', undefined, 'docker-credential-mine, which', 'cannot be used'],
    [
      'fails',
      'echo "the vault is locked"; exit 3',
      'ended with exit code 3: the vault is locked',
      'for ghcr.io',
    ],
    ['prints something else', 'echo "S3CRET"', 'printed no login', 'for ghcr.io'],
    ['prints half a login', `echo '{"Username":"S3CRET"}'`, 'printed no login', 'for ghcr.io'],
  ])('that %s', async (_, script, message, place) => {
    if (script !== undefined) installHelper('mine', script);
    const env = { ...process.env, ...dockerConfig({ credHelpers: { 'ghcr.io': 'mine' } }) };
    const error: unknown = await find('ghcr.io', { env }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toContain(message);
    expect((error as InputError).message).toContain(place);
    expect((error as InputError).message).not.toContain('S3CRET');
    expect((error as InputError).hint).toContain('Install the helper');
  });

  it('of another registry are not asked', async () => {
    const env = { ...process.env, ...dockerConfig({ credHelpers: { 'quay.io': 'missing' } }) };
    expect(await find('ghcr.io', { env })).toBeUndefined();
  });

  it('are programs on PATH, and no paths', async () => {
    const env = dockerConfig({ credsStore: '../../bin/sh' });
    await expect(find('ghcr.io', { env })).rejects.toThrow('is no name of a program');
  });
});
