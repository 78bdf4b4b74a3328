// What git says where it cannot fetch a module from its repository, mostly a private one.

import type { BuildFailure } from './failure.js';

/** Completes a hint for whoever may have a private module. */
export const PRIVATE =
  'for a private module give a login in modules-token, git-credentials or ssh and set GOPRIVATE to its path, set GOPROXY to a proxy that may read it, or commit it with "go mod vendor".';

/** What keeps git from fetching a module. */
export const GIT_FAILURES: readonly BuildFailure[] = [
  {
    pattern: /SSL certificate problem: (.*)$|(server certificate verification failed)/,
    title: 'git cannot fetch a module, because the certificate of the server is not trusted',
    hint: 'Set SSL_CERT_FILE or NODE_EXTRA_CA_CERTS in the environment of the step to a PEM file with the certificate authority.',
    onHost: {
      hint: 'Set GIT_SSL_CAINFO in the environment of the step to a PEM file with the certificate authority.',
    },
  },
  {
    pattern: /could not read (?:Username|Password) for '([^']+)'/,
    title: 'the repository of a module asks for a login: $1',
    hint: `Check the path of the module in go.mod; ${PRIVATE}`,
  },
  {
    pattern: /Authentication failed for '([^']+)'/,
    title: 'the login for the repository of a module is refused: $1',
    hint: 'See that the token in modules-token, git-credentials or .netrc has not expired and is meant for this host.',
  },
  {
    pattern: /unable to access '([^']+)': The requested URL returned error: 403/,
    title: 'the login may not read the repository of a module: $1',
    hint: "Give the token in modules-token or git-credentials read access to the contents of that repository; the job's own github.token has none to other private repositories.",
  },
  {
    pattern:
      /repository '[^']*' not found|ERROR: Repository not found|: The requested URL returned error: 404/,
    title: 'the repository of a module does not exist, or is not open to the login',
    hint: `Check the path of the module in go.mod, and that the token or key may read its repository; ${PRIVATE}`,
  },
  {
    // Go tries one protocol after the other, and keeps what git says to itself.
    pattern: /no secure protocol found for repository/,
    title: 'the repository of a module cannot be read',
    hint: `Check the path of the module in go.mod, and that the login, or the key and the server's entry in known_hosts, are right; ${PRIVATE}`,
  },
  {
    pattern: /reading (https:\/\/[^?\s]+)\?go-get=1: (40[134] [A-Z][\w ]*)/,
    title: 'the host of a module does not say where its repository is: $1 answers $2',
    hint: `Check the path of the module in go.mod, or put ".git" behind the name of its repository there; ${PRIVATE}`,
  },
  {
    pattern: /Permission denied \([\w,-]*publickey/,
    title: 'no SSH key that was offered may read the repository of a module',
    hint: 'Give the agent that the input ssh names a key that may read it (a deploy key opens one repository only), or give modules-token or git-credentials instead.',
  },
  {
    pattern: /Host key verification failed/,
    title: 'SSH does not know the server of a module (host key verification failed)',
    hint: 'Add the key of the server, as its owner publishes it, to ~/.ssh/known_hosts on the runner before this step.',
  },
  {
    pattern: /\bssh: (?:\w+ )?not found|cannot run ssh: No such file/,
    title: 'a module cannot be downloaded, because the builder image has no ssh',
    hint: 'Set builder-image to an image that has ssh, such as golang without -alpine.',
    onHost: {
      title: 'a module cannot be downloaded, because the runner has no ssh',
      hint: 'Install an SSH client on the runner, or give modules-token or git-credentials.',
    },
  },
];
