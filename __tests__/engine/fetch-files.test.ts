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
