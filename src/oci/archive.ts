// One tar that `docker load` takes (manifest.json) and that is an OCI image layout too (oci-layout, index.json):
// https://github.com/opencontainers/image-spec/blob/main/image-layout.md. Blobs are shared by both forms.

import { Readable } from 'node:stream';
import { FormatError, ImageError } from '../errors.js';
import { ArchiveFolder, blobPath } from './archive-folder.js';
import { compareBytes } from './byte-order.js';
import { canonicalJson, encodeDocument } from './canonical-json.js';
import { decompress } from './compression.js';
import { sha256, type ByteStream } from './digest.js';
import {
  parseConfig,
  parseDockerManifest,
  parseIndex,
  parseManifest,
  parseOciLayout,
  type DockerManifest,
} from './documents.js';
import { describeSet, rootDocument, type ImageSet } from './image-index.js';
import { parseReference, qualifiedName } from './reference.js';
import { readBlob, writeTar, type TarMember } from './tar-writer.js';
import { MEDIA_TYPE, type Descriptor, type Digest, type Image, type Index, type Layer } from './types.js';

export interface ArchiveOptions {
  /** Full references; none: the image is loaded without a name. */
  readonly tags: readonly string[];
  /** 'uncompressed': the Docker form only, with plain layers, for daemons that cannot read zstd. */
  readonly layers?: 'as-is' | 'uncompressed';
}

/** Images of several platforms in one archive. */
export interface ArchiveContent extends ImageSet {
  /** The one that `docker load` takes: that of the daemon's own platform. None: the archive is an OCI layout only. */
  readonly daemonImage?: Image;
}

/** The archive as a stream; its bytes depend on what it holds and the tags only. */
export function archiveStream(content: Image | ArchiveContent, options: ArchiveOptions): Readable {
  const held = 'images' in content ? content : { images: [content], daemonImage: content };
  return Readable.from(writeTar(membersOf(held, options)), { objectMode: false });
}

function membersOf(
  content: ArchiveContent,
  { layers, tags }: ArchiveOptions,
): Iterable<TarMember> | AsyncIterable<TarMember> {
  if (layers !== 'uncompressed') return ociMembers(content, tags);
  if (content.daemonImage !== undefined) return dockerMembers(content.daemonImage, tags);
  throw new ImageError('an archive with plain layers is for a daemon, and no image is for this one');
}

function* ociMembers(content: ArchiveContent, tags: readonly string[]): Generator<TarMember> {
  const blobs = new Map<string, TarMember>();
  const add = (digest: Digest, size: number, bytes: ByteStream): void => {
    blobs.set(blobPath(digest), member(blobPath(digest), size, bytes));
  };
  for (const image of content.images) {
    for (const { descriptor, file } of image.layers) add(descriptor.digest, descriptor.size, readBlob(file));
    add(image.id, image.configBytes.length, [image.configBytes]);
    add(image.digest, image.manifestBytes.length, [image.manifestBytes]);
  }
  const { digest, bytes } = rootDocument(content);
  add(digest, bytes.length, [bytes]);
  yield* sorted(blobs);
  yield document('index.json', layoutIndex(describeSet(content), tags));
  const { daemonImage } = content;
  if (daemonImage !== undefined) {
    yield document('manifest.json', [dockerManifest(daemonImage, tags, (layer) => layer.descriptor.digest)]);
  }
  yield document('oci-layout', { imageLayoutVersion: '1.0.0' });
}

// A tar header needs the size, which nothing says of a layer without its compression: each is read twice.
async function* dockerMembers(image: Image, tags: readonly string[]): AsyncGenerator<TarMember> {
  const blobs = new Map<string, TarMember>();
  for (const layer of image.layers) {
    const content = (): ByteStream => decompress(readBlob(layer.file), layer.descriptor.mediaType);
    let size = 0;
    for await (const chunk of content()) size += chunk.length;
    blobs.set(blobPath(layer.diffId), member(blobPath(layer.diffId), size, content()));
  }
  blobs.set(blobPath(image.id), member(blobPath(image.id), image.configBytes.length, [image.configBytes]));
  yield* sorted(blobs);
  yield document('manifest.json', [dockerManifest(image, tags, (layer) => layer.diffId)]);
}

function dockerManifest(image: Image, tags: readonly string[], nameOf: (layer: Layer) => Digest): object {
  return {
    Config: blobPath(image.id),
    RepoTags: tags.length === 0 ? null : tags.map((tag) => parseReference(tag).text),
    Layers: image.layers.map((layer) => blobPath(nameOf(layer))),
  };
}

// One descriptor for each tag, as `docker save` has it; containerd takes the full name from its own annotation.
function layoutIndex(descriptor: Descriptor, tags: readonly string[]): Index {
  const named = tags.map((tag): Descriptor => {
    const reference = parseReference(tag);
    const annotations = {
      'io.containerd.image.name': qualifiedName(reference),
      'org.opencontainers.image.ref.name': reference.tag,
    };
    return { ...descriptor, annotations };
  });
  return {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.index,
    manifests: named.length === 0 ? [descriptor] : named,
  };
}

function* sorted(members: ReadonlyMap<string, TarMember>): Generator<TarMember> {
  for (const [, blob] of [...members].sort(([a], [b]) => compareBytes(a, b))) yield blob;
}

function document(name: string, value: object): TarMember {
  const bytes = encodeDocument(value);
  return member(name, bytes.length, [bytes]);
}

function member(name: string, size: number, content: ByteStream): TarMember {
  return { header: { name, type: 'file', mode: 0o644, uid: 0, gid: 0, size, mtime: 0 }, content };
}

/**
 * Reads an archive of one image, as `archiveStream` writes it 'as-is', and puts its blobs into `directory` under
 * their hexadecimal digests. A FormatError says what is wrong with the archive; what the layers hold is left to
 * `validate`.
 */
export async function readArchive(file: string, directory: string): Promise<Image> {
  const folder = await ArchiveFolder.unpack(file, directory);
  parseOciLayout(folder.document('oci-layout'));
  const [descriptor, ...others] = parseIndex(folder.document('index.json')).manifests;
  if (descriptor === undefined || others.some(({ digest }) => digest !== descriptor.digest)) {
    throw new FormatError('the archive does not hold exactly one image');
  }
  const manifestBytes = await folder.documentBlob(descriptor);
  const manifest = parseManifest(manifestBytes);
  const configBytes = await folder.documentBlob(manifest.config);
  const config = parseConfig(configBytes);
  const layers = manifest.layers.map((layer, i): Layer => {
    const diffId = config.rootfs.diff_ids[i];
    if (diffId === undefined)
      throw new FormatError(`the config has no diffID for layer ${i + 1} of the manifest`);
    return { descriptor: layer, diffId, file: folder.blob(layer.digest) };
  });
  const { os, architecture, variant } = config;
  const platform = { os, architecture, ...(variant === undefined ? {} : { variant }) };
  const { digest } = descriptor;
  const image: Image = {
    platform,
    manifest,
    manifestBytes,
    digest,
    config,
    configBytes,
    id: sha256(configBytes),
    layers,
  };
  checkDockerForm(image, parseDockerManifest(folder.document('manifest.json')));
  return image;
}

// Both forms of the archive must be the same image: a daemon may read either.
function checkDockerForm(image: Image, { Config, Layers }: DockerManifest): void {
  const layers = image.layers.map(({ descriptor }) => blobPath(descriptor.digest));
  if (Config !== blobPath(image.id) || canonicalJson(Layers) !== canonicalJson(layers)) {
    throw new FormatError('manifest.json and index.json of the archive are not of the same image');
  }
}
