// An OCI image layout: a folder that holds images under names, as skopeo, crane, podman and buildah read it
// (https://github.com/opencontainers/image-spec/blob/main/image-layout.md). Images that are there already stay.

import { mkdir, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FormatError, ImageError, InputError } from '../errors.js';
import { blobPath } from './archive-folder.js';
import { encodeDocument } from './canonical-json.js';
import { Meter, type ByteStream } from './digest.js';
import { parseOciLayout } from './documents.js';
import { describeSet, manifestDocument, rootDocument, type ImageSet } from './image-index.js';
import { describeWriteFailure, writeWhole } from './new-file.js';
import { parseReference, qualifiedName } from './reference.js';
import { readBlob } from './tar-writer.js';
import { MEDIA_TYPE, type Descriptor, type Digest } from './types.js';

type Json = Readonly<Record<string, unknown>>;

const REF_NAME = 'org.opencontainers.image.ref.name';
const CONTAINERD_NAME = 'io.containerd.image.name';
const EMPTY_INDEX: Json = { schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] };

/** A blob of the images, and what it is read from. */
interface Source {
  readonly digest: Digest;
  readonly content: ByteStream;
  readonly name: string;
}

/** An InputError where a folder can neither become a layout nor is one: to be asked before anything is built. */
export async function checkLayoutFolder(folder: string): Promise<void> {
  await readLayout(folder);
}

/**
 * Adds images to a layout, which is made where there is none. Each of `tags` (full references) names what was added,
 * and nothing else any more; without tags it has no name. Where that fails, the layout is as it was.
 */
export async function writeLayout(folder: string, set: ImageSet, tags: readonly string[]): Promise<void> {
  const index = await readLayout(folder);
  const made: string[] = [];
  try {
    await makeFolder(join(folder, 'blobs', 'sha256'), made);
    if (index === undefined) {
      await addFile(join(folder, 'oci-layout'), [encodeDocument({ imageLayoutVersion: '1.0.0' })], made);
    }
    for (const source of sourcesOf(set)) await addBlob(folder, source, made);
    // Last, in one step: before it, no reader knows of the new images.
    const named = addToIndex(index ?? EMPTY_INDEX, describeSet(set), tags);
    await writeWhole(join(folder, 'index.json'), [encodeDocument(named)]);
  } catch (error) {
    await undo(made);
    throw describeWriteFailure(error, folder);
  }
}

// The index of the layout; undefined where there is none yet.
async function readLayout(folder: string): Promise<Json | undefined> {
  const place = await stat(folder).catch(() => undefined);
  if (place === undefined) return undefined;
  if (!place.isDirectory()) throw refused(folder, 'is not a folder');
  const layout = await readIfThere(join(folder, 'oci-layout'));
  if (layout === undefined) {
    if ((await readdir(folder)).length === 0) return undefined;
    throw refused(folder, 'is neither empty nor an OCI image layout');
  }
  try {
    parseOciLayout(layout);
    const index = await readIfThere(join(folder, 'index.json'));
    // A run that was killed while it made the layout leaves it without.
    return index === undefined ? undefined : parseLayoutIndex(index);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw refused(folder, `is not an OCI image layout that can be added to: ${error.message}`);
  }
}

function refused(folder: string, what: string): InputError {
  return new InputError(`oci-layout: ${folder} ${what}`, {
    hint: 'Name a folder that is new, empty or a layout.',
  });
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
}

// Somebody else's index may lack its media type and have members that are not known here: they stay as they are.
function parseLayoutIndex(bytes: Uint8Array): Json {
  let index: unknown;
  try {
    index = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new FormatError(`index.json is not JSON: ${(cause as Error).message}`, { cause });
  }
  if (!isObject(index) || index['schemaVersion'] !== 2 || !Array.isArray(index['manifests'])) {
    throw new FormatError('index.json is not an image index');
  }
  return index;
}

function sourcesOf(set: ImageSet): readonly Source[] {
  const sources = new Map<Digest, Source>();
  const add = (digest: Digest, content: ByteStream, name: string): void => {
    sources.set(digest, { digest, content, name });
  };
  for (const image of set.images) {
    for (const { descriptor, file } of image.layers) add(descriptor.digest, readBlob(file), file);
    add(image.id, [image.configBytes], 'the image config');
    add(image.digest, [manifestDocument(image).bytes], 'the manifest');
  }
  const root = rootDocument(set);
  add(root.digest, [root.bytes], 'the index');
  return [...sources.values()];
}

async function addBlob(folder: string, { digest, content, name }: Source, made: string[]): Promise<void> {
  const file = join(folder, blobPath(digest));
  if ((await digestOfFile(file)) === digest) return;
  const meter = new Meter();
  await addFile(file, verified(meter.measure(content), { meter, digest, name }), made);
}

async function digestOfFile(file: string): Promise<Digest | undefined> {
  if ((await stat(file).catch(() => undefined)) === undefined) return undefined;
  const meter = new Meter();
  const flow = meter.measure(readBlob(file));
  while ((await flow.next()).done !== true);
  return meter.digest;
}

async function* verified(
  content: ByteStream,
  { meter, digest, name }: { readonly meter: Meter; readonly digest: Digest; readonly name: string },
): AsyncGenerator<Uint8Array> {
  yield* content;
  if (meter.digest === digest) return;
  throw new ImageError(`${name} has changed since the image was inspected: its digest is ${meter.digest}`, {
    hint: 'Run this again when nothing else writes to the temporary folder of the runner.',
  });
}

function addToIndex(index: Json, descriptor: Descriptor, tags: readonly string[]): Json {
  const added = tags.map((tag): Descriptor => {
    const reference = parseReference(tag);
    const annotations = { [CONTAINERD_NAME]: qualifiedName(reference), [REF_NAME]: reference.text };
    return { ...descriptor, annotations };
  });
  const kept = (index['manifests'] as readonly unknown[]).filter(
    (existing) =>
      !added.some((one) => hasSameName(existing, one)) && !isNameless(existing, descriptor.digest),
  );
  return { ...index, manifests: [...kept, ...(added.length === 0 ? [descriptor] : added)] };
}

function hasSameName(existing: unknown, { annotations = {} }: Descriptor): boolean {
  const names = annotationsOf(existing);
  return names[REF_NAME] === annotations[REF_NAME] || names[CONTAINERD_NAME] === annotations[CONTAINERD_NAME];
}

// The same image without a name says nothing that the new descriptor does not say.
function isNameless(existing: unknown, digest: Digest): boolean {
  return (
    isObject(existing) && existing['digest'] === digest && Object.keys(annotationsOf(existing)).length === 0
  );
}

function annotationsOf(descriptor: unknown): Json {
  const annotations = isObject(descriptor) ? descriptor['annotations'] : undefined;
  return isObject(annotations) ? annotations : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function addFile(file: string, content: ByteStream, made: string[]): Promise<void> {
  const isNew = (await stat(file).catch(() => undefined)) === undefined;
  await writeWhole(file, content);
  if (isNew) made.push(file);
}

async function makeFolder(folder: string, made: string[]): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  const folders: string[] = [];
  for (let at = resolve(folder); at.startsWith(resolve(first)); at = dirname(at)) folders.unshift(at);
  made.push(...folders);
}

// The latest first. Whatever somebody else has put into a new folder meanwhile keeps it there.
async function undo(made: readonly string[]): Promise<void> {
  for (const path of [...made].reverse()) {
    await rm(path).catch(() => rmdir(path).catch(() => undefined));
  }
}
