// Errors of sockets, TLS and the HTTP library, in words: the host, what happened, what to do.

import { RegistryError, type FailureKind } from './failure.js';

interface Said {
  readonly kind: FailureKind;
  readonly what: string;
  readonly isTransient: boolean;
  readonly hint: string;
}

const CUT: Said = {
  kind: 'cut',
  what: 'broke the connection off',
  isTransient: true,
  hint: 'Run the job again; where it happens each time, look at the log of the registry or of the proxy before it.',
};
const SLOW: Said = {
  kind: 'timeout',
  what: 'gave no answer in time',
  isTransient: true,
  hint: 'See whether the registry is overloaded, and whether a firewall drops the connection.',
};
const UNKNOWN_HOST: Said = {
  kind: 'unknown-host',
  what: 'has no address: the name is not known here',
  isTransient: false,
  hint: 'Correct the host name in tags, or the DNS settings of the runner.',
};
const UNTRUSTED: Said = {
  kind: 'tls',
  what: 'shows a certificate of an authority that is not known here',
  isTransient: false,
  hint: 'Name a PEM file with the certificate of that authority in SSL_CERT_FILE or NODE_EXTRA_CA_CERTS.',
};
const NOT_TLS: Said = {
  kind: 'not-tls',
  what: 'does not speak TLS',
  isTransient: false,
  hint: 'Give the registry a certificate; without TLS only registries on localhost are spoken to.',
};
const NO_HTTP: Said = {
  kind: 'answer',
  what: 'does not answer as an HTTP server',
  isTransient: false,
  hint: 'Correct host and port in tags.',
};

const BY_CODE: Readonly<Record<string, Said>> = {
  ECONNRESET: CUT,
  EPIPE: CUT,
  UND_ERR_SOCKET: CUT,
  ECONNREFUSED: {
    kind: 'refused',
    what: 'refuses the connection',
    isTransient: true,
    hint: 'See whether the registry is running, and correct host and port in tags.',
  },
  EHOSTUNREACH: { ...CUT, kind: 'refused', what: 'cannot be reached from this network' },
  ENETUNREACH: { ...CUT, kind: 'refused', what: 'cannot be reached from this network' },
  ENOTFOUND: UNKNOWN_HOST,
  EAI_AGAIN: { ...UNKNOWN_HOST, what: 'has no address: the name server did not answer', isTransient: true },
  ETIMEDOUT: SLOW,
  UND_ERR_CONNECT_TIMEOUT: SLOW,
  UND_ERR_HEADERS_TIMEOUT: SLOW,
  UND_ERR_BODY_TIMEOUT: SLOW,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  CERT_HAS_EXPIRED: {
    ...UNTRUSTED,
    what: 'shows a certificate that has expired',
    hint: 'Renew the certificate of the registry, or correct the clock of the runner.',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    ...UNTRUSTED,
    what: 'shows a certificate for another name',
    hint: 'Use the name that the certificate is for in tags, or give the registry one for this name.',
  },
  ERR_SSL_WRONG_VERSION_NUMBER: NOT_TLS,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: NOT_TLS,
};

/** The failure that an error of the HTTP library stands for; undefined where it is none of the network. */
export function describeConnectionFailure(error: unknown, host: string): RegistryError | undefined {
  const { code = '', message } = error as Partial<NodeJS.ErrnoException>;
  const proxyStatus = /^Proxy response \((\d+)\)/.exec(message ?? '')?.[1];
  if (proxyStatus !== undefined) return proxyRefused(host, proxyStatus);
  const said = BY_CODE[code] ?? byFamily(code);
  if (said === undefined) return undefined;
  const { kind, what, isTransient, hint } = said;
  return new RegistryError(`${host} ${what} (${code})`, { kind, isTransient, hint, cause: error });
}

function byFamily(code: string): Said | undefined {
  if (code.startsWith('HPE_')) return NO_HTTP;
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO') {
    return { ...UNTRUSTED, what: 'and this machine cannot agree on TLS' };
  }
  return undefined;
}

function proxyRefused(host: string, status: string): RegistryError {
  return new RegistryError(`the HTTP proxy does not connect to ${host} (it answered ${status})`, {
    kind: 'proxy',
    isTransient: /^50[234]$/.test(status),
    hint: 'Let the proxy through to the registry, or add the host to NO_PROXY.',
  });
}
