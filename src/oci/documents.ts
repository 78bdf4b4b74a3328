// Reads the JSON documents of an image that somebody else may have made: what the rest of the program relies on
// is checked here once, member by member.

import { FormatError } from '../errors.js';
import { isDigest } from './digest.js';
import {
  MEDIA_TYPE,
  type Descriptor,
  type Digest,
  type ImageConfig,
  type Index,
  type Manifest,
} from './types.js';

type Json = Readonly<Record<string, unknown>>;

/** Reads an image manifest; a FormatError names the member that is not as the specification wants it. */
export function parseManifest(bytes: Uint8Array): Manifest {
  const document = parseObject(bytes, 'manifest');
  checkHead(document, 'manifest');
  checkDescriptor(document['config'], 'manifest.config');
  list(document['layers'], 'manifest.layers').forEach((layer, i) => {
    checkDescriptor(layer, `manifest.layers[${i}]`);
  });
  return document as unknown as Manifest;
}

/** Reads an image index; a FormatError as for a manifest. */
export function parseIndex(bytes: Uint8Array): Index {
  const document = parseObject(bytes, 'index');
  checkHead(document, 'index');
  list(document['manifests'], 'index.manifests').forEach((manifest, i) => {
    checkDescriptor(manifest, `index.manifests[${i}]`);
  });
  return document as unknown as Index;
}

/** Reads an image config; a FormatError as for a manifest. */
export function parseConfig(bytes: Uint8Array): ImageConfig {
  const document = parseObject(bytes, 'config');
  text(document['created'], 'config.created');
  text(document['architecture'], 'config.architecture');
  equal(document['os'], 'linux', 'config.os');
  if (document['variant'] !== undefined) text(document['variant'], 'config.variant');
  object(document['config'], 'config.config');
  const rootfs = object(document['rootfs'], 'config.rootfs');
  equal(rootfs['type'], 'layers', 'config.rootfs.type');
  list(rootfs['diff_ids'], 'config.rootfs.diff_ids').forEach((diffId, i) => {
    digest(diffId, `config.rootfs.diff_ids[${i}]`);
  });
  list(document['history'], 'config.history').forEach((entry, i) => {
    object(entry, `config.history[${i}]`);
  });
  return document as unknown as ImageConfig;
}

/** One image of a Docker archive's manifest.json: paths in the archive. */
export interface DockerManifest {
  readonly Config: string;
  readonly RepoTags: readonly string[] | null;
  readonly Layers: readonly string[];
}

/** Reads the manifest.json of a Docker archive that holds one image; a FormatError as for a manifest. */
export function parseDockerManifest(bytes: Uint8Array): DockerManifest {
  const images = list(parseJson(bytes, 'manifest.json'), 'manifest.json');
  if (images.length !== 1) throw new FormatError(`manifest.json names ${images.length} images, not one`);
  const image = object(images[0], 'manifest.json[0]');
  text(image['Config'], 'manifest.json[0].Config');
  if (image['RepoTags'] !== null) texts(image['RepoTags'], 'manifest.json[0].RepoTags');
  texts(image['Layers'], 'manifest.json[0].Layers');
  return image as unknown as DockerManifest;
}

/** Reads the oci-layout file; a FormatError where it is of another version. */
export function parseOciLayout(bytes: Uint8Array): void {
  equal(parseObject(bytes, 'oci-layout')['imageLayoutVersion'], '1.0.0', 'oci-layout.imageLayoutVersion');
}

function checkHead(document: Json, name: 'manifest' | 'index'): void {
  equal(document['schemaVersion'], 2, `${name}.schemaVersion`);
  equal(document['mediaType'], MEDIA_TYPE[name], `${name}.mediaType`);
  if (document['annotations'] === undefined) return;
  for (const [key, value] of Object.entries(object(document['annotations'], `${name}.annotations`))) {
    text(value, `${name}.annotations[${JSON.stringify(key)}]`);
  }
}

function checkDescriptor(value: unknown, name: string): asserts value is Descriptor {
  const descriptor = object(value, name);
  text(descriptor['mediaType'], `${name}.mediaType`);
  digest(descriptor['digest'], `${name}.digest`);
  const { size } = descriptor;
  if (!Number.isSafeInteger(size) || Number(size) < 0)
    throw unexpected(`${name}.size`, 'a size in bytes', size);
}

function parseObject(bytes: Uint8Array, name: string): Json {
  return object(parseJson(bytes, name), name);
}

function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new FormatError(`${name} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

function object(value: unknown, name: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw unexpected(name, 'an object', value);
}

function list(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw unexpected(name, 'a list', value);
}

function texts(value: unknown, name: string): void {
  list(value, name).forEach((item, i) => {
    text(item, `${name}[${i}]`);
  });
}

function text(value: unknown, name: string): void {
  if (typeof value !== 'string') throw unexpected(name, 'a text', value);
}

function digest(value: unknown, name: string): asserts value is Digest {
  if (typeof value !== 'string' || !isDigest(value)) throw unexpected(name, 'a sha256 digest', value);
}

function equal(value: unknown, wanted: string | number, name: string): void {
  if (value !== wanted) throw unexpected(name, JSON.stringify(wanted), value);
}

function unexpected(name: string, wanted: string, found: unknown): FormatError {
  const shown = found === undefined ? 'missing' : JSON.stringify(found).slice(0, 80);
  return new FormatError(`${name} should be ${wanted} and is ${shown}`);
}
