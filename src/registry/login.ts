// A login as this room hands it around, and the forms in which it travels.

/** `from` says where it was found, for messages. */
export type Credentials =
  | { readonly kind: 'password'; readonly username: string; readonly password: string; readonly from: string }
  | { readonly kind: 'identity-token'; readonly token: string; readonly from: string };

/** The texts of a login that must not be printed, in every form in which they travel. */
export function secretsOf(credentials: Credentials | undefined): readonly string[] {
  if (credentials === undefined) return [];
  if (credentials.kind === 'identity-token') return [credentials.token];
  return [credentials.password, encodeBasic(credentials)];
}

/** The value of a basic Authorization header, without "Basic ". */
export function encodeBasic({ username, password }: Credentials & { readonly kind: 'password' }): string {
  return Buffer.from(`${username}:${password}`).toString('base64');
}
