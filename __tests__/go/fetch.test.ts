import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFetchSettings, writeFetchEnvironment } from '../../src/go/fetch.js';
import { tempFolder } from '../support/temp-folder.js';

const pem = (content: string): string =>
  `-----BEGIN CERTIFICATE-----\n${content}\n-----END CERTIFICATE-----\n`;
const A = pem('QUFB\nQUFB');
const B = pem('QkJC');
const KEY = '-----BEGIN PRIVATE KEY-----\nS0VZ\n-----END PRIVATE KEY-----\n';

describe('readFetchSettings', () => {
  it('takes what is for fetching from the environment and nothing else, build-env first', async () => {
    const env = {
      GOPROXY: 'https://runner.example',
      GOPRIVATE: 'example.com',
      GOSUMDB: '',
      GOVCS: undefined,
      http_proxy: 'http://proxy:1',
      NO_PROXY: 'localhost',
      GOFLAGS: '-race',
      GOAMD64: 'v3',
      PATH: '/bin',
    };
    expect(await readFetchSettings(env, { GOPROXY: 'off', GOAMD64: 'v2' })).toEqual({
      env: {
        GOPROXY: 'off',
        GOPRIVATE: 'example.com',
        http_proxy: 'http://proxy:1',
        NO_PROXY: 'localhost',
      },
      secretNames: [],
      notes: [],
    });
  });

  it('lets build-env clear what the runner sets', async () => {
    expect((await readFetchSettings({ GOPRIVATE: 'x' }, { GOPRIVATE: '' })).env).toEqual({});
  });

  it.each([
    ['GOPROXY', 'https://user:pass@proxy.example', true],
    ['GOPROXY', 'https://proxy.example,https://token@other.example|direct', true],
    ['GOPROXY', 'https://proxy.example/a@b/,direct', false],
    ['GOPROXY', 'https://proxy.golang.org,direct', false],
    ['HTTPS_PROXY', 'user:pass@proxy:8080', true],
    ['HTTPS_PROXY', 'http://proxy:8080', false],
    ['http_proxy', 'http://user:pa%40ss@proxy', true],
    ['GOSUMDB', 'sum.example.org+033de0ae+Ac4z https://u:p@sum.example.org', true],
    ['GOSUMDB', 'sum.example.org+033de0ae+Ac4z', false],
    ['GOVCS', 'github.com:git,*:off', false],
    ['GOAUTH', 'off', false],
    ['GOAUTH', 'netrc', false],
    ['GOAUTH', 'netrc; git /home/me', false],
    ['GOAUTH', 'helper --token=abc', true],
    ['GOAUTH', 'netrc;helper', true],
  ])('knows whether %s=%s is a secret: %s', async (name, value, secret) => {
    expect((await readFetchSettings({ [name]: value }, {})).secretNames).toEqual(secret ? [name] : []);
  });
});

describe('the certificate authorities', () => {
  it('are those of both files, each once, and nothing but certificates', async () => {
    const folder = tempFolder({
      'a.pem': `# comment\n${A}${KEY}${B}`,
      'b.pem': `${A.replace(/\n/g, '\r\n').replace('QUFB\r\nQUFB', 'QUFBQUFB')}${B}`,
    });
    const { caBundle, notes } = await readFetchSettings(
      { SSL_CERT_FILE: path.join(folder, 'a.pem'), NODE_EXTRA_CA_CERTS: path.join(folder, 'b.pem') },
      {},
    );
    expect(caBundle?.toString()).toBe(A + B);
    expect(notes).toEqual([]);
  });

  it('may come from one of them', async () => {
    const folder = tempFolder({ 'a.pem': A });
    const file = path.join(folder, 'a.pem');
    expect((await readFetchSettings({ SSL_CERT_FILE: file }, {})).caBundle?.toString()).toBe(A);
    expect((await readFetchSettings({ NODE_EXTRA_CA_CERTS: file }, {})).caBundle?.toString()).toBe(A);
    expect(await readFetchSettings({ SSL_CERT_FILE: '', NODE_EXTRA_CA_CERTS: '' }, {})).not.toHaveProperty(
      'caBundle',
    );
  });

  it('are an error where SSL_CERT_FILE cannot be used', async () => {
    const folder = tempFolder({ 'key.pem': KEY });
    const missing = path.join(folder, 'missing.pem');
    await expect(readFetchSettings({ SSL_CERT_FILE: missing }, {})).rejects.toThrow(
      expect.objectContaining({
        message: `SSL_CERT_FILE names ${missing}, which cannot be read`,
        hint: 'Correct the environment variable SSL_CERT_FILE of the step, or unset it.',
      }),
    );
    const key = path.join(folder, 'key.pem');
    await expect(readFetchSettings({ SSL_CERT_FILE: key }, {})).rejects.toThrow(
      `SSL_CERT_FILE names ${key}, which holds no PEM certificate`,
    );
  });

  it('are only noted where NODE_EXTRA_CA_CERTS cannot be used, as in Node', async () => {
    const folder = tempFolder({ 'key.pem': KEY });
    const notesOf = async (file: string): Promise<readonly string[]> =>
      (await readFetchSettings({ NODE_EXTRA_CA_CERTS: file }, {})).notes;
    const missing = path.join(folder, 'missing.pem');
    expect(await notesOf(missing)).toEqual([`NODE_EXTRA_CA_CERTS is ignored: ${missing} cannot be read`]);
    const key = path.join(folder, 'key.pem');
    expect(await notesOf(key)).toEqual([`NODE_EXTRA_CA_CERTS is ignored: ${key} holds no PEM certificate`]);
  });
});

describe('writeFetchEnvironment', () => {
  it('names a file of all certificates, and none where there are none', async () => {
    const folder = tempFolder({ 'own.pem': A, 'extra.pem': B });
    const env = {
      GOPROXY: 'off',
      SSL_CERT_FILE: path.join(folder, 'own.pem'),
      NODE_EXTRA_CA_CERTS: path.join(folder, 'extra.pem'),
    };
    const found = await writeFetchEnvironment(await readFetchSettings(env, {}), folder);
    expect(found).toMatchObject({ GOPROXY: 'off', SSL_CERT_FILE: path.join(folder, 'certificates.pem') });
    expect(readFileSync(path.join(folder, 'certificates.pem'), 'utf8')).toBe(`${A.trim()}\n${B.trim()}\n`);
    expect(await writeFetchEnvironment(await readFetchSettings({}, {}), folder)).toEqual({});
  });

  it('names a file for git that has the authorities of this system too, where the system keeps them in one', async () => {
    const folder = tempFolder({ 'own.pem': A });
    const found = await readFetchSettings({ SSL_CERT_FILE: path.join(folder, 'own.pem') }, {});
    const system = '/etc/ssl/certs/ca-certificates.crt';
    const env = await writeFetchEnvironment(found, folder);
    if (!existsSync(system)) return;
    const written = readFileSync(env['GIT_SSL_CAINFO'] ?? '', 'utf8');
    expect(written).toContain(A.trim());
    const first = /-----BEGIN CERTIFICATE-----[^-]*/.exec(readFileSync(system, 'utf8'))?.[0];
    expect(written).toContain(first);
  });
});
