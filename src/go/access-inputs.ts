// What the inputs say about private modules.

/** A login for git over HTTPS. */
export interface GitLogin {
  /** In lower case, with the port where it is not 443: "git.example.com:8443". */
  readonly host: string;
  readonly user: string;
  readonly token: string;
}

/** Where SSH has its keys from: the agent at SSH_AUTH_SOCK, or a file, the socket of an agent or a key. */
export type SshSource = { readonly kind: 'agent' } | { readonly kind: 'path'; readonly path: string };

export interface AccessInputs {
  readonly modulesToken: string | undefined;
  readonly gitCredentials: readonly GitLogin[];
  readonly ssh: SshSource | undefined;
}

/** The names of those that are given. */
export function namesOfAccess({ modulesToken, gitCredentials, ssh }: AccessInputs): readonly string[] {
  return [
    ...(modulesToken === undefined ? [] : ['modules-token']),
    ...(gitCredentials.length === 0 ? [] : ['git-credentials']),
    ...(ssh === undefined ? [] : ['ssh']),
  ];
}
