// Why a daemon behind TLS or SSH, or in a docker context, cannot be talked to: read from what the docker CLI prints (the
// same in 20.10 and 28, but for a few words around it).

import { CommandError, type ActionError } from '../errors.js';

interface Rule {
  /** What the CLI prints. */
  readonly says: RegExp;
  /** `where` is the address of the daemon; `found` the first group of what was printed. */
  readonly message: (where: string, found: string) => string;
  readonly hint: string;
}

const CERTIFICATES = 'ca.pem, cert.pem and key.pem';

const TLS: readonly Rule[] = [
  {
    says: /(x509: .*)/,
    message: (where, found) => `the certificate of the Docker daemon at ${where} is not accepted: ${found}`,
    hint: 'Put the certificate of its authority into ca.pem in the folder DOCKER_CERT_PATH, and use an address that is in its certificate.',
  },
  {
    says: /(remote error: tls: .*)/,
    message: (where, found) =>
      `the Docker daemon at ${where} does not accept the client's certificate: ${found}`,
    hint: 'Put cert.pem and key.pem, signed by the authority that the daemon trusts, into the folder DOCKER_CERT_PATH.',
  },
  {
    says: /Client sent an HTTP request to an HTTPS server/,
    message: (where) => `the Docker daemon at ${where} wants TLS, and the docker CLI was not told to use it`,
    hint: `Set DOCKER_TLS_VERIFY to 1, and DOCKER_CERT_PATH to the folder with ${CERTIFICATES}.`,
  },
  {
    says: /server gave HTTP response to HTTPS client|first record does not look like a TLS handshake/,
    message: (where) => `the Docker daemon at ${where} does not speak TLS`,
    hint: 'Unset DOCKER_TLS_VERIFY and DOCKER_TLS, or correct the port.',
  },
  {
    says: /unable to resolve docker endpoint: open (\S+\.pem): /,
    message: (where, found) => `the certificate ${found} for the Docker daemon at ${where} cannot be read`,
    hint: `Write ${CERTIFICATES} in an earlier step, and set DOCKER_CERT_PATH to their folder.`,
  },
];

const SSH: readonly Rule[] = [
  {
    says: /Host key verification failed/,
    message: (where) => `ssh does not know the host key of ${where}`,
    hint: 'Write the host key into ~/.ssh/known_hosts in an earlier step, from a source that you trust.',
  },
  {
    says: /(Permission denied \(.*)/,
    message: (where, found) => `${where} refuses the SSH login: ${found}`,
    hint: "Give ssh its key, by an agent (SSH_AUTH_SOCK) or in ~/.ssh, and add the public key to that user's authorized_keys.",
  },
  {
    says: /exec: "ssh": executable file not found/,
    message: (where) => `there is no ssh command on PATH to reach ${where}`,
    hint: 'Install the OpenSSH client in an earlier step.',
  },
  {
    says: /exited with exit status 127/,
    message: (where) => `there is no docker command for the SSH login at ${where}`,
    hint: 'Install the docker CLI on that machine, or put it on the PATH of that login.',
  },
  {
    // The CLI's name for whatever is at the other end of SSH.
    says: /Cannot connect to the Docker daemon at http:\/\/docker\.example\.com/,
    message: (where) => `no Docker daemon answers on the machine at ${where}`,
    hint: 'Start Docker there, or set DOCKER_HOST for that login to its socket.',
  },
  {
    says: /stderr=(.*)/,
    message: (where, found) => `${where} cannot be reached by SSH: ${found}`,
    hint: 'Correct DOCKER_HOST or the docker context, or see that the machine is up.',
  },
];

const CONTEXT: readonly Rule[] = [
  {
    says: /context "([^"]*)"(?:: context not found| does not exist)/,
    message: (_, found) => `there is no docker context ${JSON.stringify(found)}`,
    hint: 'Set DOCKER_CONTEXT to one that "docker context ls" lists, or unset it.',
  },
];

/** The error for what only happens with TLS, SSH or a context; undefined where it is something else. */
export function explainRemote(printed: string, where: string): ActionError | undefined {
  for (const { says, message, hint } of [...TLS, ...SSH, ...CONTEXT]) {
    const match = says.exec(printed);
    if (match !== null) return new CommandError(message(where, match[1]?.trim() ?? ''), { hint });
  }
  return undefined;
}
