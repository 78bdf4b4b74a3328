// Reads images that somebody else pushed: manifests, the choice of a platform, blobs with their digests checked. The
// documents may be of Docker's older media types, which differ in name only.

import { FormatError, ImageError } from '../errors.js';
import { isDigest, sha256, type ByteStream } from '../oci/digest.js';
import { formatPlatform, parsePlatform } from '../oci/platform.js';
import { MEDIA_TYPE, type Descriptor, type Digest, type Platform } from '../oci/types.js';
import { parseRemoteReference, type RemoteReference } from './address.js';
import { parseObject } from '../json-object.js';
import { readUpTo } from './answers.js';
import { checkedStream } from './checked-stream.js';
import { Registries, type RepositoryClient } from './client.js';
import type { RegistryAccess } from './connection.js';
import { senseless } from './failure.js';

/** A manifest or index as it stands in the registry. */
export interface RemoteManifest {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly bytes: Buffer;
}

/** An image in a registry. */
export interface RemoteImage {
  /** The digest that the reference names: of the index where there is one. */
  readonly digest: Digest;
  /** The manifest of the platform. */
  readonly manifest: RemoteManifest;
  readonly config: Descriptor;
  /** Lowest first. */
  readonly layers: readonly Descriptor[];
  /** Calls `take` with a blob's bytes, from the start again where the connection broke; a wrong blob is an error. */
  readonly readBlob: <T>(
    descriptor: Pick<Descriptor, 'digest' | 'size'>,
    take: (content: ByteStream) => Promise<T>,
  ) => Promise<T>;
}

const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const INDEX_TYPES: readonly string[] = [MEDIA_TYPE.index, DOCKER_LIST];
const ACCEPT = [MEDIA_TYPE.index, MEDIA_TYPE.manifest, DOCKER_LIST, DOCKER_MANIFEST].join(', ');
const MAX_MANIFEST_SIZE = 4 * 1024 * 1024;

/** Opens an image of a registry for `work`: "host/name[:tag][@digest]", of an index the image for the platform. */
export async function withRemoteImage<T>(
  wanted: { readonly reference: string; readonly platform: Platform },
  access: RegistryAccess,
  work: (image: RemoteImage) => Promise<T>,
): Promise<T> {
  const registries = new Registries(access);
  try {
    const reference = parseRemoteReference(wanted.reference, access.insecureHosts);
    const client = await registries.repository(reference.repository, 'pull');
    return await work(await openImage(client, reference, wanted.platform));
  } finally {
    await registries.close();
  }
}

async function openImage(
  client: RepositoryClient,
  reference: RemoteReference,
  platform: Platform,
): Promise<RemoteImage> {
  const root = await fetchManifest(client, reference.tagOrDigest);
  const isIndex = INDEX_TYPES.includes(root.mediaType);
  const manifest = isIndex
    ? await fetchManifest(client, choosePlatform(parse(root, client.name), platform, client.name))
    : root;
  const { config, layers } = parse(manifest, client.name);
  if (!isDescriptor(config) || !Array.isArray(layers) || !layers.every(isDescriptor)) {
    throw new FormatError(`${client.name}: the manifest ${manifest.digest} is not that of an image`);
  }
  const readBlob: RemoteImage['readBlob'] = (descriptor, take) => fetchBlob(client, descriptor, take);
  return { digest: root.digest, manifest, config, layers, readBlob };
}

/** Fetches a manifest or index by tag or digest, and checks its digest. */
export async function fetchManifest(client: RepositoryClient, tagOrDigest: string): Promise<RemoteManifest> {
  const item = isDigest(tagOrDigest) ? `the manifest ${tagOrDigest}` : `the tag ${tagOrDigest}`;
  return client.retrying(async () => {
    const answer = await client.attempt({
      method: 'GET',
      to: `manifests/${tagOrDigest}`,
      item,
      headers: { accept: ACCEPT },
      expect: [200],
    });
    const bytes = await readUpTo(answer.body, MAX_MANIFEST_SIZE + 1);
    if (bytes.length > MAX_MANIFEST_SIZE)
      throw senseless(`${client.name}: ${item} is too large for a manifest`);
    const digest = sha256(bytes);
    const said = isDigest(tagOrDigest) ? tagOrDigest : answer.header('docker-content-digest');
    if (said?.startsWith('sha256:') === true && said !== digest) {
      throw new ImageError(`${client.name}: ${item} has the digest ${digest}, not ${said.slice(0, 80)}`);
    }
    return { mediaType: mediaTypeOf(bytes, answer.header('content-type')), digest, bytes };
  });
}

/** Fetches a blob; see `RemoteImage.readBlob`. */
export async function fetchBlob<T>(
  client: RepositoryClient,
  descriptor: Pick<Descriptor, 'digest' | 'size'>,
  take: (content: ByteStream) => Promise<T>,
): Promise<T> {
  const item = `the blob ${descriptor.digest}`;
  return client.retrying(async () => {
    const answer = await client.attempt({
      method: 'GET',
      to: `blobs/${descriptor.digest}`,
      item,
      expect: [200],
    });
    try {
      return await take(
        checkedStream(answer.body, descriptor, (difference) => {
          return new ImageError(`${client.name}: ${item} is not what it should be: ${difference}`);
        }),
      );
    } finally {
      await answer.discard();
    }
  });
}

// Older registries send manifests as text/plain: then the document itself says what it is.
function mediaTypeOf(bytes: Buffer, header = ''): string {
  const type = (header.split(';')[0] ?? '').trim();
  const { mediaType, manifests } = parseObject(bytes.toString('utf8')) ?? {};
  if (typeof mediaType === 'string') return mediaType;
  if (ACCEPT.includes(type) && type !== '') return type;
  return Array.isArray(manifests) ? MEDIA_TYPE.index : MEDIA_TYPE.manifest;
}

function parse({ bytes, digest }: RemoteManifest, name: string): Readonly<Record<string, unknown>> {
  const document = parseObject(bytes.toString('utf8'));
  if (document !== undefined) return document;
  throw senseless(`${name}: the manifest ${digest} is not a JSON object`);
}

function choosePlatform(
  { manifests }: Readonly<Record<string, unknown>>,
  platform: Platform,
  name: string,
): Digest {
  const listed = (Array.isArray(manifests) ? manifests : []).filter(isDescriptor);
  const wanted = formatPlatform(platform);
  const chosen = listed.find((descriptor) => platformName(descriptor) === wanted);
  if (chosen !== undefined) return chosen.digest;
  const known = listed.map(platformName).filter((found) => found !== undefined);
  throw new FormatError(`${name} has no image for ${wanted}, but for ${known.join(', ') || 'no platform'}`, {
    hint: 'Name an image that has this platform.',
  });
}

// In the one form of this program; undefined for entries that are no image for Linux (attestations are "unknown").
function platformName({ platform }: Descriptor): string | undefined {
  const { os, architecture, variant } = (platform ?? {}) as Partial<Record<string, string>>;
  try {
    return formatPlatform(parsePlatform([os, architecture, variant].filter((part) => part).join('/')));
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

function isDescriptor(value: unknown): value is Descriptor {
  if (typeof value !== 'object' || value === null) return false;
  const { digest, size, mediaType } = value as Partial<Record<string, unknown>>;
  const isSize = Number.isSafeInteger(size) && Number(size) >= 0;
  return typeof digest === 'string' && isDigest(digest) && isSize && typeof mediaType === 'string';
}
