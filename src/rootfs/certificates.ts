// The CA certificates of the image: Mozilla's list as it was shipped with this release of the action, PEM files
// of the user, or both, as the one file that Go's crypto/x509 looks for first (src/crypto/x509/root_linux.go).

import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { InputError } from '../errors.js';
import { CERTIFICATE_FILES } from '../system-certificates.js';
import type { CertificateInput } from '../inputs.js';
import type { Entry } from '../oci/types.js';

export const CA_BUNDLE_PATH = CERTIFICATE_FILES[0];

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** The entry of the CA bundle, or none where no certificates were asked for. `files` are absolute paths. */
export async function readCertificates(
  input: CertificateInput,
  mozillaFile: string,
): Promise<readonly Entry[]> {
  const parts: string[] = [];
  if (input.mozilla) parts.push(await readFile(mozillaFile, 'utf8'));
  for (const file of input.files) parts.push(await readPem(file));
  if (parts.length === 0) return [];
  const bytes = Buffer.from(parts.map((part) => part.trimEnd() + '\n').join(''));
  return [
    {
      type: 'file',
      path: CA_BUNDLE_PATH,
      mode: 0o644,
      uid: 0,
      gid: 0,
      size: bytes.length,
      content: { bytes },
    },
  ];
}

/** Only the certificates travel: a private key beside them is refused, comments stay out. */
async function readPem(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InputError(`ca-certificates: the file ${file} cannot be read`, {
      cause,
      hint: 'Give paths relative to working-directory, one a line.',
    });
  });
  if (text.includes('PRIVATE KEY-----')) {
    throw new InputError(`ca-certificates: the file ${file} holds a private key`, {
      hint: 'Give a file with certificates only: whoever pulls the image can read it.',
    });
  }
  const certificates = text.match(CERTIFICATE) ?? [];
  if (certificates.length === 0) {
    throw new InputError(`ca-certificates: the file ${file} holds no certificate in PEM form`, {
      hint: 'Convert it, for instance with "openssl x509 -inform der -in FILE -out FILE.pem".',
    });
  }
  certificates.forEach((certificate, i) => {
    checkCertificate(certificate, `certificate ${i + 1} of ${file}`);
  });
  return certificates.join('\n');
}

function checkCertificate(pem: string, name: string): void {
  try {
    new X509Certificate(pem);
  } catch (cause) {
    throw new InputError(`ca-certificates: ${name} cannot be parsed`, {
      cause,
      hint: 'Check the file with "openssl x509 -noout -text -in FILE".',
    });
  }
}
