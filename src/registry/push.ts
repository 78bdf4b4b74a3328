// Pushes images to all their tags: blobs and the manifests of an index first, everywhere; then the tags, one by one
// and in their order. So each tag is the old image or the whole new one, whatever happens on the way.

import { ActionError } from '../errors.js';
import { manifestDocument, rootDocument, type ImageSet, type StoredDocument } from '../oci/image-index.js';
import { readBlob } from '../oci/tar-writer.js';
import { MEDIA_TYPE, type Digest, type Image } from '../oci/types.js';
import { checkPushTags, repositoryOf, type Repository } from './address.js';
import { Registries, type RepositoryClient } from './client.js';
import type { RegistryAccess } from './connection.js';
import { RegistryError } from './failure.js';
import { Progress } from './progress.js';
import { CLOCK } from './retry.js';
import { uploadBlob, type Blob } from './upload.js';

export interface PushRequest extends ImageSet {
  /** Full references, in the order in which they shall move. */
  readonly tags: readonly string[];
}

export interface PushResult {
  /** What the tags point at: the digest of the index, or of the only manifest. */
  readonly digest: Digest;
  /** The tags that point at it now, in the order in which they moved. */
  readonly moved: readonly string[];
  /** Why the rest did not move. */
  readonly problem?: ActionError;
}

interface Target {
  readonly client: RepositoryClient;
  readonly tag: string;
  /** The whole reference. */
  readonly text: string;
}

const PARALLEL_UPLOADS = 4;

/**
 * Pushes; tags that did not move are told in the result. An InputError where the tags cannot be pushed to, and the
 * signal's reason where it fires before the first tag has moved, are thrown.
 */
export async function push(request: PushRequest, access: RegistryAccess): Promise<PushResult> {
  const registries = new Registries(access);
  try {
    const targets = await findTargets(registries, request.tags);
    return await pushTo(targets, request, access);
  } finally {
    await registries.close();
  }
}

async function pushTo(
  targets: readonly Target[],
  request: PushRequest,
  access: RegistryAccess,
): Promise<PushResult> {
  const root = rootDocument(request);
  const moved: string[] = [];
  try {
    const clients = [...new Set(targets.map(({ client }) => client))];
    const progress = new Progress({ clock: access.clock ?? CLOCK, log: access.log });
    for (const client of clients) await pushContent(client, request, progress);
    for (const target of targets) {
      await moveTag(target, root);
      moved.push(target.text);
    }
    return { digest: root.digest, moved };
  } catch (error) {
    const problem = asProblem(error, moved);
    if (problem === undefined) throw error;
    return { digest: root.digest, moved, problem };
  }
}

// After the first tag whatever happens must be told together with what has moved.
function asProblem(error: unknown, moved: readonly string[]): ActionError | undefined {
  if (error instanceof ActionError) return error;
  if (moved.length === 0) return undefined;
  const message = error instanceof Error ? error.message : String(error);
  return new ActionError(`the push was ended before all tags had moved: ${message}`, {
    cause: error,
    hint: 'Run the job again to move the rest.',
  });
}

async function findTargets(registries: Registries, tags: readonly string[]): Promise<readonly Target[]> {
  const clients = new Map<string, RepositoryClient>();
  const targets: Target[] = [];
  for (const reference of checkPushTags(tags)) {
    const repository = repositoryOf(reference, registries.access.insecureHosts);
    const key = keyOf(repository);
    const client = clients.get(key) ?? (await registries.repository(repository, 'push'));
    clients.set(key, client);
    targets.push({ client, tag: reference.tag, text: reference.text });
  }
  return targets;
}

function keyOf({ registry, name }: Repository): string {
  return `${registry.apiHost}/${name}`;
}

async function pushContent(
  client: RepositoryClient,
  { images, index }: PushRequest,
  progress: Progress,
): Promise<void> {
  const blobs = listBlobs(images);
  await inParallel(blobs, (blob) => uploadBlob(client, blob, progress));
  if (index === undefined) return;
  for (const image of images) await putManifest(client, manifestDocument(image), image.digest);
}

// Images of several platforms share layers: each blob once.
function listBlobs(images: readonly Image[]): readonly Blob[] {
  const blobs = new Map<Digest, Blob>();
  for (const { id, configBytes, layers } of images) {
    for (const { descriptor, file } of layers) {
      blobs.set(descriptor.digest, { descriptor, open: () => readBlob(file), source: file });
    }
    const descriptor = { digest: id, size: configBytes.length };
    blobs.set(id, { descriptor, open: () => [configBytes], source: 'the image config' });
  }
  return [...blobs.values()];
}

// The first failure ends the work: what has begun is awaited, nothing new begins.
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  const workers = Array.from({ length: PARALLEL_UPLOADS }, () =>
    worker().catch((error: unknown) => {
      failures.push(error);
      waiting.length = 0;
    }),
  );
  await Promise.all(workers);
  if (failures.length > 0) throw failures[0];
}

async function moveTag({ client, tag, text }: Target, root: StoredDocument): Promise<void> {
  try {
    await putManifest(client, root, tag);
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    // The answer may be what was lost, not the request; and a tag that may not change may be this image already.
    if ((await findTag(client, tag).catch(() => undefined)) === root.digest) return;
    throw new RegistryError(`${text} was not pushed: ${error.message}`, {
      kind: error.kind,
      isTransient: error.isTransient,
      cause: error,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      ...(error.status === undefined ? {} : { status: error.status }),
    });
  }
}

async function putManifest(client: RepositoryClient, document: StoredDocument, name: string): Promise<void> {
  const item = name.startsWith('sha256:') ? `the manifest ${name}` : `the tag ${name}`;
  const answer = await client.call({
    method: 'PUT',
    to: `manifests/${name}`,
    item,
    headers: { 'content-type': document.mediaType },
    body: document.bytes,
    expect: [201],
  });
  await answer.discard();
  const stored = answer.header('docker-content-digest');
  if (stored === undefined || stored === document.digest) return;
  throw new RegistryError(
    `the registry took ${item} of ${client.name}, but stored it as ${stored.slice(0, 80)}`,
    {
      kind: 'answer',
      isTransient: false,
      hint: 'Look at what stands before the registry and changes manifests on their way.',
    },
  );
}

// The digest that a tag has at the registry; undefined where it says none.
async function findTag(client: RepositoryClient, tag: string): Promise<string | undefined> {
  const answer = await client.attempt({
    method: 'HEAD',
    to: `manifests/${tag}`,
    item: `the tag ${tag}`,
    headers: { accept: `${MEDIA_TYPE.index}, ${MEDIA_TYPE.manifest}` },
    expect: [200, 404],
  });
  return answer.status === 200 ? answer.header('docker-content-digest') : undefined;
}
