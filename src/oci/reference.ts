// Image references ("ghcr.io/acme/server:1.4.2"), by the grammar of the distribution project
// (https://github.com/distribution/reference, reference.go), with errors that name the part at fault.

import { FormatError } from '../errors.js';

export interface Reference {
  /** As the user gave it, with ":latest" where there was no tag. */
  readonly text: string;
  /** Without the tag. */
  readonly name: string;
  /** "ghcr.io", "localhost:5000"; undefined where none was given, which means Docker Hub. */
  readonly registry?: string;
  /** The name without the registry: "acme/server". */
  readonly repository: string;
  readonly tag: string;
}

const MAX_NAME_LENGTH = 255;
const MAX_TAG_LENGTH = 128;

const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]*$/;
const DOMAIN =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*$/;
const HOST = /^(?<domain>\[[a-fA-F0-9:]+\]|[^:]*)(?::(?<port>\d+))?$/;

/** Reads a reference with an optional tag; a FormatError names the part that is not as the grammar wants it. */
export function parseReference(text: string): Reference {
  const refuse = (what: string, hint: string): FormatError =>
    new FormatError(`image reference ${JSON.stringify(text)}: ${what}`, { hint });
  if (text === '') throw refuse('it is empty', 'Write it as in ghcr.io/owner/name:tag.');
  if (/\s/.test(text)) throw refuse('it holds white space', 'Remove the white space.');
  if (text.includes('://')) {
    throw refuse('it starts like an address', `Leave ${text.slice(0, text.indexOf('://') + 3)} away.`);
  }
  if (text.includes('@')) throw refuse('a digest cannot be given as a tag', 'Remove "@" and all after it.');
  const { name, tag } = splitTag(text);
  if (tag === '') throw refuse('the tag after ":" is empty', 'Add a tag, or remove the ":".');
  if (tag.length > MAX_TAG_LENGTH) {
    throw refuse(`the tag has ${tag.length} characters, ${MAX_TAG_LENGTH} are allowed`, 'Shorten the tag.');
  }
  if (!TAG.test(tag)) {
    throw refuse(
      `the tag ${JSON.stringify(tag)} is not valid`,
      'Use letters, digits, "_", "." and "-", with neither "." nor "-" in front.',
    );
  }
  if (name.length > MAX_NAME_LENGTH) {
    throw refuse(
      `the name has ${name.length} characters, ${MAX_NAME_LENGTH} are allowed`,
      'Shorten the name.',
    );
  }
  const { registry, repository } = splitRegistry(name);
  if (registry !== undefined) checkRegistry(registry, refuse);
  for (const component of repository.split('/')) checkComponent(component, refuse);
  if (/^[0-9a-f]{64}$/.test(name))
    throw refuse('64 hexadecimal digits are an image ID', 'Choose another name.');
  return { text: `${name}:${tag}`, name, ...(registry === undefined ? {} : { registry }), repository, tag };
}

/** The name with its registry spelt out, as containerd keeps it: "docker.io/library/server:latest". */
export function qualifiedName({ registry = 'docker.io', repository, tag }: Reference): string {
  const isHub = registry === 'docker.io' || registry === 'index.docker.io';
  const path = isHub && !repository.includes('/') ? `library/${repository}` : repository;
  return `${isHub ? 'docker.io' : registry}/${path}:${tag}`;
}

type Refuse = (what: string, hint: string) => FormatError;

// A colon is the tag's only after the last slash: before it, it is that of the registry's port.
function splitTag(text: string): { readonly name: string; readonly tag: string } {
  const colon = text.indexOf(':', text.lastIndexOf('/') + 1);
  return colon === -1
    ? { name: text, tag: 'latest' }
    : { name: text.slice(0, colon), tag: text.slice(colon + 1) };
}

// Docker takes the first component for a registry only where it cannot be anything else.
function splitRegistry(name: string): { readonly registry?: string; readonly repository: string } {
  const slash = name.indexOf('/');
  const first = name.slice(0, slash);
  const isRegistry = slash !== -1 && (/[.:]/.test(first) || first === 'localhost');
  return isRegistry ? { registry: first, repository: name.slice(slash + 1) } : { repository: name };
}

function checkRegistry(registry: string, refuse: Refuse): void {
  const { domain = '', port } = HOST.exec(registry)?.groups ?? {};
  const isHost = domain.startsWith('[') || DOMAIN.test(domain);
  if (isHost && Number(port ?? 0) <= 65535) return;
  throw refuse(
    `${JSON.stringify(registry)} is not a registry host`,
    'Write it as in ghcr.io or localhost:5000.',
  );
}

function checkComponent(component: string, refuse: Refuse): void {
  if (COMPONENT.test(component)) return;
  if (component === '') throw refuse('a part of the repository is empty', 'Look for a "/" too many.');
  const lower = component.toLowerCase();
  if (COMPONENT.test(lower)) {
    throw refuse(
      `the repository part ${JSON.stringify(component)} has upper-case letters`,
      `Write ${lower}.`,
    );
  }
  throw refuse(
    `the repository part ${JSON.stringify(component)} is not valid`,
    'Use lower-case letters and digits, with ".", "_", "__" or "-" only between them.',
  );
}
