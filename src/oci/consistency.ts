// Whether the documents of an image agree with each other, with their digests and with the layers named. What the
// layers' files hold is checked where they are read (read.ts).

import { FormatError } from '../errors.js';
import { canonicalJson } from './canonical-json.js';
import { sha256 } from './digest.js';
import { parseConfig, parseManifest } from './documents.js';
import { formatPlatform } from './platform.js';
import { MEDIA_TYPE, type Image } from './types.js';

/** Every disagreement, as a sentence without a full stop; none where all is well. */
export function checkDocuments(image: Image): readonly string[] {
  return [...checkManifest(image), ...checkConfig(image), ...checkLayerList(image)];
}

/** "WHAT is FOUND, but WHERE says SAID", or nothing where both are the same. */
export function mismatch(
  what: string,
  found: string | number,
  said: { readonly where: string; readonly value: string | number },
): readonly string[] {
  return found === said.value ? [] : [`${what} is ${found}, but ${said.where} says ${said.value}`];
}

function checkManifest(image: Image): readonly string[] {
  const { manifest, manifestBytes, configBytes } = image;
  const said = (value: string | number): { where: string; value: string | number } => ({
    where: 'the manifest',
    value,
  });
  return [
    ...mismatch('the digest of the manifest', sha256(manifestBytes), {
      where: 'the image',
      value: image.digest,
    }),
    ...sameDocument('manifest', manifest, () => parseManifest(manifestBytes)),
    ...mismatch('the digest of the config', sha256(configBytes), said(manifest.config.digest)),
    ...mismatch('the size of the config', configBytes.length, said(manifest.config.size)),
    ...mismatch('the media type of the config', MEDIA_TYPE.config, said(manifest.config.mediaType)),
  ];
}

function checkConfig(image: Image): readonly string[] {
  const { config, configBytes, platform } = image;
  const { os, architecture, variant } = config;
  const configured = { os, architecture, ...(variant === undefined ? {} : { variant }) };
  const filled = config.history.filter((entry) => entry.empty_layer !== true).length;
  return [
    ...mismatch('the image ID', sha256(configBytes), { where: 'the image', value: image.id }),
    ...sameDocument('config', config, () => parseConfig(configBytes)),
    ...mismatch('the platform', formatPlatform(platform), {
      where: 'the config',
      value: formatPlatform(configured),
    }),
    ...mismatch('the number of history entries with a layer', filled, {
      where: 'the config (diff_ids)',
      value: config.rootfs.diff_ids.length,
    }),
  ];
}

function checkLayerList({ manifest, config, layers }: Image): readonly string[] {
  const diffIds = config.rootfs.diff_ids;
  const listed = layers.flatMap(({ descriptor, diffId }, i) => [
    ...mismatch(`layer ${i + 1}: its descriptor`, canonicalJson(descriptor), {
      where: 'the manifest',
      value: canonicalJson(manifest.layers[i] ?? null),
    }),
    ...mismatch(`layer ${i + 1}: its diffID`, diffId, {
      where: 'the config',
      value: diffIds[i] ?? 'nothing',
    }),
  ]);
  return [
    ...mismatch('the number of layers', layers.length, {
      where: 'the manifest',
      value: manifest.layers.length,
    }),
    ...mismatch('the number of layers', layers.length, { where: 'the config', value: diffIds.length }),
    ...listed,
  ];
}

function sameDocument(name: string, value: object, parse: () => object): readonly string[] {
  try {
    const isSame = canonicalJson(parse()) === canonicalJson(value);
    return isSame ? [] : [`the bytes of the ${name} are not those of the ${name} that the image names`];
  } catch (error) {
    if (error instanceof FormatError) return [error.message];
    throw error;
  }
}
