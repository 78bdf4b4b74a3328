// Inputs about where the image is built and where it goes: platforms, builder and caches, registries.

import { formatPlatform, parsePlatform } from '../oci/platform.js';
import type { Platform } from '../oci/types.js';
import { itemsOf, linesOf, parseWith, quote, refusal, refuseDoubles, valueOf, type Field } from './field.js';

/** Credentials for all registries in tags. */
export interface RegistryLogin {
  readonly username: string;
  readonly password: string;
}

/** `platforms`, each once, in the order given; none where the input is empty. */
export function parsePlatforms(field: Field): Platform[] {
  const platforms = itemsOf(field).map((item) => parseWith(field, item, parsePlatform));
  refuseDoubles(field, platforms, formatPlatform);
  return platforms;
}

/** `registry-username` and `registry-password`: both or neither. */
export function parseRegistryLogin(username: Field, password: Field): RegistryLogin | undefined {
  const name = valueOf(username);
  // A password may begin or end with a blank, but a line end comes from the way it was stored.
  const secret = password.text.replace(/[\r\n]+$/, '');
  if (name === undefined && secret === '') return undefined;
  if (name === undefined) {
    throw refusal(username, 'is empty, and registry-password is given', 'Give both or neither.');
  }
  if (secret === '') {
    throw refusal(
      password,
      'is empty, and registry-username is given',
      'Give both or neither; a secret that the workflow cannot see is empty, as in pull requests from forks.',
    );
  }
  return { username: name, password: secret };
}

/** `go-download-base-url`: an address without the slash at its end; undefined where not given. */
export function parseBaseUrl(field: Field): string | undefined {
  const text = valueOf(field);
  if (text === undefined) return undefined;
  if (!/^https?:\/\/[^\s/]+/.test(text) || !URL.canParse(text)) {
    throw refusal(
      field,
      `${quote(text)} is not an address`,
      'Give one such as https://mirror.example.com/golang, which stands for https://go.dev/dl.',
    );
  }
  return text.replace(/\/+$/, '');
}

/** `builder`: the name of a buildx builder. */
export function parseBuilder(field: Field): string | undefined {
  const name = valueOf(field);
  if (name === undefined || /^[A-Za-z0-9][\w.-]*$/.test(name)) return name;
  throw refusal(
    field,
    `${quote(name)} is not the name of a builder`,
    'Give the output name of docker/setup-buildx-action, or one that "docker buildx ls" lists.',
  );
}

/** `cache-from` and `cache-to`: one cache a line, as buildx takes them. */
export function parseCaches(field: Field): string[] {
  return linesOf(field);
}
