// Where an image reference leads: the registry's host as people write it, where its API answers, and under which name
// Docker keeps the login. Docker Hub has a different one for each.

import { FormatError, InputError } from '../errors.js';
import { isDigest } from '../oci/digest.js';
import { parseReference, type Reference } from '../oci/reference.js';
import type { Digest } from '../oci/types.js';

export interface Registry {
  /** As a person writes it: "docker.io", "ghcr.io", "localhost:5000". */
  readonly host: string;
  /** Host and port of its API: "registry-1.docker.io". */
  readonly apiHost: string;
  /** What Docker's config and its helpers call it: "https://index.docker.io/v1/" for Docker Hub. */
  readonly loginKey: string;
  /** 'probe': HTTPS, or plain HTTP where that is what answers: on this machine only. */
  readonly scheme: 'https' | 'http' | 'probe';
}

/** A repository of a registry. */
export interface Repository {
  readonly registry: Registry;
  /** With "library/" where Docker Hub has it there. */
  readonly name: string;
}

/** An image as somebody else may have pushed it, by tag or by digest. */
export interface RemoteReference {
  readonly repository: Repository;
  readonly tagOrDigest: string;
  readonly digest?: Digest;
}

const HUB_HOSTS: readonly string[] = ['docker.io', 'index.docker.io', 'registry-1.docker.io'];
const HUB: Registry = {
  host: 'docker.io',
  apiHost: 'registry-1.docker.io',
  loginKey: 'https://index.docker.io/v1/',
  scheme: 'https',
};

/** The repository of a reference. `insecureHosts` ("host" or "host:port") are spoken to without TLS. */
export function repositoryOf(
  { registry = HUB.host, repository }: Pick<Reference, 'registry' | 'repository'>,
  insecureHosts: readonly string[] = [],
): Repository {
  const host = registry.toLowerCase();
  if (HUB_HOSTS.includes(host)) {
    return { registry: HUB, name: repository.includes('/') ? repository : `library/${repository}` };
  }
  const scheme = insecureHosts.some((insecure) => insecure.toLowerCase() === host)
    ? 'http'
    : isLoopback(hostName(host))
      ? 'probe'
      : 'https';
  return { registry: { host, apiHost: host, loginKey: host, scheme }, name: repository };
}

/** Whether a host name (without port) is this machine: localhost, 127.0.0.0/8, ::1. */
export function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, '');
}

/** The references that can be pushed; an InputError where there are none, or one names no registry. */
export function checkPushTags(tags: readonly string[]): readonly Reference[] {
  if (tags.length === 0) {
    throw new InputError('push: there is nothing to push to, because tags is empty', {
      hint: 'Give at least one full reference in tags, such as ghcr.io/owner/name:tag.',
    });
  }
  return tags.map((tag) => {
    const reference = parseReference(tag);
    if (reference.registry === undefined) {
      throw new InputError(`push: the tag ${JSON.stringify(tag)} names no registry host`, {
        hint: `Write the host in front, such as ghcr.io/owner/${reference.tag === 'latest' ? 'name' : `name:${reference.tag}`}; docker.io/ for Docker Hub.`,
      });
    }
    return reference;
  });
}

/** Reads "host/name[:tag][@digest]" of an image to pull; a FormatError as `parseReference` has it. */
export function parseRemoteReference(text: string, insecureHosts: readonly string[] = []): RemoteReference {
  const [named = '', digest, ...rest] = text.split('@');
  const reference = parseReference(named);
  const repository = repositoryOf(reference, insecureHosts);
  if (digest === undefined) return { repository, tagOrDigest: reference.tag };
  if (rest.length > 0 || !isDigest(digest)) {
    throw new FormatError(
      `image reference ${JSON.stringify(text)}: what follows "@" is not a sha256 digest`,
      {
        hint: 'Write it as in ghcr.io/owner/name@sha256: and 64 hexadecimal digits.',
      },
    );
  }
  return { repository, tagOrDigest: digest, digest };
}
