// no-ca-certificates: a program that checks the certificates of servers needs to know whom to trust.

import { CERTIFICATE_FILES, CERTIFICATE_FOLDERS } from '../../system-certificates.js';
import { rate, tell, type Case } from '../case.js';
import type { Evidence, Finding } from '../model.js';

/** What only clients have. A server of net/http links the client's half of the handshake too, but none of these. */
const CLIENTS = [
  'net/http.(*Client).do',
  'net/http.(*Transport).dialConn',
  'net/http.(*Transport).RoundTrip',
  'crypto/tls.Dial',
  'crypto/tls.DialWithDialer',
  'crypto/tls.dial',
  'crypto/tls.(*Dialer).DialContext',
  'crypto/x509.SystemCertPool',
];

/** What is left of crypto/tls.Client, which the compiler always inlines. */
const HANDSHAKE = 'crypto/tls.(*Conn).clientHandshake-fm';
/** The server of net/http makes such a value for HTTP/2 without TLS, and never shakes hands with it. */
const isServer = (name: string): boolean => /^net\/http\.\(\*(?:conn|Server)\)\./.test(name);

const LIKELIHOOD = { dependency: 'likely', unseen: 'likely' } as const;
/** Programs with their own list of trusted certificates may do without another. */
const OWN_LIST = ['crypto/x509.(*CertPool).AppendCertsFromPEM', 'crypto/x509.(*CertPool).AddCert'];

export function findCertificateTrouble(subject: Case): Finding | undefined {
  const { facts, has } = subject;
  // A package with certificates in it, such as golang.org/x/crypto/x509roots/fallback.
  if (hasCertificates(subject) || has('crypto/x509.SetFallbackRoots')) return undefined;
  const asked = askForClients(subject);
  const severity = rate(subject, asked, LIKELIHOOD);
  if (severity === undefined) return undefined;
  const ownList = subject.ask({ names: OWN_LIST, directly: true });
  const bringsOwn = ownList.own.length > 0;
  const { certificates } = facts.costs;
  return {
    id: 'no-ca-certificates',
    severity: bringsOwn ? 'possible' : severity,
    what: bringsOwn
      ? 'TLS connections that rely on public certificate authorities will fail with "x509: certificate signed by unknown authority"; the program also has a list of its own'
      : 'TLS connections to other servers will fail with "x509: certificate signed by unknown authority": the image has no list of certificate authorities',
    evidence: [...tell(subject, asked), ...(bringsOwn ? [ownListEvidence(OWN_LIST.filter(has))] : [])],
    fix: {
      yaml: 'ca-certificates: true',
      ...(certificates === undefined ? {} : { bytes: certificates }),
    },
  };
}

function askForClients({ ask, facts }: Case): ReturnType<Case['ask']> {
  const clients = ask({ names: CLIENTS });
  const handshake = ask({ names: [HANDSHAKE], ignore: isServer });
  // Without the callers it is not known whether this is a server only.
  const counts =
    facts.program?.calls !== undefined && (handshake.own.length > 0 || handshake.dependencies.length > 0);
  if (!counts) return clients;
  return {
    linked: [...clients.linked, ...handshake.linked],
    own: [...new Set([...clients.own, ...handshake.own])],
    dependencies: [...new Set([...clients.dependencies, ...handshake.dependencies])],
    isOpen: clients.isOpen,
  };
}

function ownListEvidence([name = '']: readonly string[]): Evidence {
  return { kind: 'function', name, detail: 'is linked in: the program has a list of its own' };
}

function hasCertificates({ facts }: Case): boolean {
  const { files, env } = facts.image;
  const file = env['SSL_CERT_FILE'];
  const folders = env['SSL_CERT_DIR'];
  const known = file ? [file] : CERTIFICATE_FILES;
  const searched = folders
    ? folders.split(':').map((folder) => folder.replace(/\/*$/, '/'))
    : CERTIFICATE_FOLDERS;
  return files.some((path) => known.includes(path) || searched.some((folder) => path.startsWith(folder)));
}
