import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextFiles, makeFetchFiles, withSecrets } from '../../src/engine/fetch-files.js';
import { NO_ACCESS } from '../../src/go/access.js';
import { tempFolder } from '../support/temp-folder.js';

const buildx = { kind: 'buildx', version: '0.24.0' } as const;
const classic = { kind: 'classic', version: '28' } as const;
const plain = { env: { GOPROXY: 'https://p', GOVCS: 'x y' }, secretNames: [], notes: [] };
const secret = { env: { GOPROXY: 'https://u:p@h' }, secretNames: ['GOPROXY'], notes: [] };
// What means something in a line of CSV; Windows allows no quotes in names.
const ODD = process.platform === 'win32' ? 'a,b' : 'a,"b';
const caBundle = Buffer.from('PEM');

describe('fetch settings', () => {
  it('are nothing where nothing is set', () => {
    expect(makeFetchFiles({ env: {}, secretNames: [], notes: [] }, NO_ACCESS, buildx)).toBeUndefined();
  });

  it('are files of the context for the classic builder, and only there', () => {
    const files = makeFetchFiles({ ...plain, caBundle }, NO_ACCESS, classic);
    expect(contextFiles(files)).toEqual({
      'fetch/fetch-settings': 'GOPROXY=https://p\nGOVCS=x y\nSSL_CERT_FILE=/run/fetch/fetch-certificates\n',
      'fetch/fetch-certificates': caBundle,
    });
    expect(contextFiles(makeFetchFiles({ ...plain, caBundle }, NO_ACCESS, buildx))).toEqual({});
  });

  it('are refused where they hold a secret that the builder would keep', () => {
    expect(() => makeFetchFiles(secret, NO_ACCESS, classic)).toThrow(
      'GOPROXY holds credentials, and the classic builder of Docker cannot keep it out of its images',
    );
    expect(makeFetchFiles(secret, NO_ACCESS, buildx)?.mount).toEqual({
      via: 'secrets',
      files: ['settings'],
      ssh: false,
    });
  });

  it('are refused where a value would become two settings', () => {
    expect(() =>
      makeFetchFiles({ ...plain, env: { GOPROXY: 'a\nLD_PRELOAD=x' } }, NO_ACCESS, buildx),
    ).toThrow('the environment variable GOPROXY has a value of more than one line');
  });

  it('are secrets of BuildKit for as long as the build takes', async () => {
    const folder = join(tempFolder({ [`${ODD}/x`]: '' }), ODD);
    const files = makeFetchFiles({ ...secret, caBundle }, NO_ACCESS, buildx);
    const inside = join(folder, 'secrets');
    await expect(
      withSecrets(files, folder, (flags) => {
        const quoted = inside.replaceAll('"', '""');
        expect(flags).toEqual([
          '--secret',
          `id=fetch-settings,"src=${join(quoted, 'fetch-settings')}"`,
          '--secret',
          `id=fetch-certificates,"src=${join(quoted, 'fetch-certificates')}"`,
        ]);
        const file = join(inside, 'fetch-settings');
        expect(readFileSync(file, 'utf8')).toBe(
          'GOPROXY=https://u:p@h\nSSL_CERT_FILE=/run/secrets/fetch-certificates\n',
        );
        if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
        return Promise.reject(new Error('the build failed'));
      }),
    ).rejects.toThrow('the build failed');
    expect(existsSync(inside)).toBe(false);
  });
});

describe('access to private modules', () => {
  const access = {
    ...NO_ACCESS,
    inputs: ['modules-token', 'ssh'],
    logins: [{ host: 'github.com', user: 'x-access-token', token: 't0ken' }],
    goPrivate: 'github.com/acme/*',
    ssh: { path: '/run/agent', kind: 'socket', knownHosts: 'a.example ssh-ed25519 AAAA\n', prefixes: [] },
  } as const;
  const none = { env: {}, secretNames: [], notes: [] };

  it('is files of their own, which the settings name', () => {
    const files = makeFetchFiles(none, access, buildx);
    expect(files?.mount).toEqual({
      via: 'secrets',
      files: ['settings', 'logins', 'netrc', 'knownHosts'],
      ssh: true,
    });
    const contents = Object.fromEntries(files?.contents ?? []);
    expect(contents['settings']).not.toContain('t0ken');
    expect(String(contents['settings']).split('\n')).toEqual([
      'GOPRIVATE=github.com/acme/*',
      'NETRC=/run/secrets/fetch-netrc',
      'GIT_SSH_COMMAND=ssh -o BatchMode=yes -o ControlMaster=no -o StrictHostKeyChecking=yes -o UserKnownHostsFile=/run/secrets/fetch-known-hosts',
      'GIT_CONFIG_COUNT=2',
      'GIT_CONFIG_KEY_0=credential.https://github.com.helper',
      'GIT_CONFIG_VALUE_0=',
      'GIT_CONFIG_KEY_1=credential.https://github.com.helper',
      `GIT_CONFIG_VALUE_1=!f() { test "$1" = get && git credential-store --file='/run/secrets/fetch-logins' get; }; f`,
      '',
    ]);
    expect(contents['logins']).toBe('https://x-access-token:t0ken@github.com\n');
    expect(contents['knownHosts']).toBe(access.ssh.knownHosts);
  });

  it('hands on the agent', async () => {
    const files = makeFetchFiles(none, access, buildx);
    await withSecrets(files, tempFolder(), (flags) => {
      expect(flags.slice(0, 2)).toEqual(['--ssh', 'default=/run/agent']);
      expect(flags.join(' ')).not.toContain('t0ken');
      return Promise.resolve();
    });
  });

  it('gives git the authorities of its own file', () => {
    const found = { ...none, caBundle, gitBundle: Buffer.from('PEMs') };
    const files = makeFetchFiles(found, NO_ACCESS, buildx);
    expect(files?.mount.files).toEqual(['settings', 'certificates', 'gitCertificates']);
    expect(String(files?.contents[0]?.[1])).toContain('GIT_SSL_CAINFO=/run/secrets/fetch-git-certificates\n');
  });

  it('is refused by the classic builder, which would keep it', () => {
    expect(() => makeFetchFiles(none, access, classic)).toThrow(
      'modules-token, ssh hold credentials, and the classic builder of Docker cannot keep them out of its images',
    );
  });

  it('that only .netrc gives stays out of the classic builder', () => {
    const netrc = { file: '/home/me/.netrc', text: 'machine a.example login u password t0ken\n' };
    expect(makeFetchFiles(none, { ...NO_ACCESS, netrc }, classic)).toBeUndefined();
    expect(makeFetchFiles(none, { ...NO_ACCESS, netrc }, buildx)?.mount.files).toEqual([
      'settings',
      'logins',
      'netrc',
    ]);
  });
});
