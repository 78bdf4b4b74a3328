// Where Go looks for the system's certificates on Linux (Go source: src/crypto/x509/root_linux.go).

/** The first that is there is taken. */
export const CERTIFICATE_FILES: readonly [string, ...string[]] = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** All files in them are read too. */
export const CERTIFICATE_FOLDERS: readonly string[] = ['/etc/ssl/certs/', '/etc/pki/tls/certs/'];
