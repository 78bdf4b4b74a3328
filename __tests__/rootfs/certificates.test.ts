import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { expect, it } from 'vitest';
import { CA_BUNDLE_PATH, readCertificates } from '../../src/rootfs/certificates.js';
import { tempFolder } from '../support/temp-folder.js';

const [first = '', second = ''] = rootCertificates;
const shipped = join(import.meta.dirname, '../../assets/ca-certificates.pem');

async function bundle(mozilla: boolean, files: readonly string[]): Promise<string> {
  const [entry] = await readCertificates({ mozilla, files }, shipped);
  return entry?.type === 'file' && 'bytes' in entry.content
    ? Buffer.from(entry.content.bytes).toString()
    : '';
}

it('adds nothing where no certificates were asked for', async () => {
  expect(await readCertificates({ mozilla: false, files: [] }, shipped)).toEqual([]);
});

it('puts the shipped Mozilla list where Go looks first', async () => {
  const [entry] = await readCertificates({ mozilla: true, files: [] }, shipped);
  expect(entry).toMatchObject({ path: CA_BUNDLE_PATH, mode: 0o644, uid: 0, gid: 0 });
  expect((await bundle(true, [])).match(/BEGIN CERTIFICATE/g)?.length).toBeGreaterThan(100);
});

it('adds the certificates of a PEM file after the list, without what stands between them', async () => {
  const folder = tempFolder({ 'own.pem': `subject=Acme\n${first}\ncomment\n${second}\n` });
  const text = await bundle(true, [join(folder, 'own.pem')]);
  expect(text.endsWith(`${first}\n${second}\n`)).toBe(true);
  expect(text).not.toContain('subject=Acme');
});

it('takes only the PEM file where the list was not asked for', async () => {
  const folder = tempFolder({ 'own.pem': first });
  expect(await bundle(false, [join(folder, 'own.pem')])).toBe(`${first}\n`);
});

it.each([
  ['no certificate', 'hello', 'holds no certificate in PEM form'],
  [
    'a damaged certificate',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    'certificate 1 of',
  ],
  [
    'a private key',
    `${first}\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n`,
    'holds a private key',
  ],
])('refuses a file with %s', async (_, text, message) => {
  const folder = tempFolder({ 'own.pem': text });
  await expect(bundle(false, [join(folder, 'own.pem')])).rejects.toThrow(message);
});

it('names a file that is missing', async () => {
  await expect(bundle(false, ['/nowhere/own.pem'])).rejects.toThrow(
    'the file /nowhere/own.pem cannot be read',
  );
});
