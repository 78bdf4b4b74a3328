// Makes the image from the layers' plans and the run config: the same bytes for the same arguments, wherever and
// whenever it is done. Nothing is in the image that was not asked for.

import { InputError } from '../errors.js';
import { compareBytes } from './byte-order.js';
import { encodeDocument } from './canonical-json.js';
import type { Compression } from './compression.js';
import { sha256 } from './digest.js';
import { makeHistory } from './history.js';
import { writeLayer } from './layer.js';
import { completeLayers } from './tree.js';
import { MEDIA_TYPE, type Image, type ImageConfig, type LayerPlan, type Layer } from './types.js';
import type { Manifest, Platform, RunConfig } from './types.js';

export interface AssembleOptions {
  readonly platform: Platform;
  /** Lowest first; those without entries are left out. */
  readonly layers: readonly LayerPlan[];
  readonly run: RunConfig;
  /** Time of the image and of all in it, in seconds since 1970. */
  readonly epoch: number;
  readonly compression: Compression;
  /** Of the manifest. */
  readonly annotations?: Readonly<Record<string, string>>;
  /** The folder that the layers' blobs are written to. */
  readonly directory: string;
}

/** Writes the layers and makes config and manifest; an ImageError names what cannot be put into an image. */
export async function assemble(options: AssembleOptions): Promise<Image> {
  const created = formatTime(options.epoch);
  const plans = completeLayers(options.layers.filter(({ entries }) => entries.length > 0));
  const layers: Layer[] = [];
  for (const plan of plans) layers.push(await writeLayer(plan, options));

  const { os, architecture, variant } = options.platform;
  const run = normaliseRun(options.run);
  const config: ImageConfig = {
    architecture,
    config: run,
    created,
    history: makeHistory(plans, run, created),
    os,
    rootfs: { diff_ids: layers.map(({ diffId }) => diffId), type: 'layers' },
    ...(variant === undefined ? {} : { variant }),
  };
  return describe({ layers, config, platform: options.platform, annotations: options.annotations ?? {} });
}

/** Bytes that a registry sends for an image: layer blobs and config. */
export function compressedSize({ manifest }: Image): number {
  return manifest.layers.reduce((sum, { size }) => sum + size, manifest.config.size);
}

function describe(parts: {
  readonly layers: readonly Layer[];
  readonly config: ImageConfig;
  readonly platform: Platform;
  readonly annotations: Readonly<Record<string, string>>;
}): Image {
  const { layers, config, platform, annotations } = parts;
  const configBytes = encodeDocument(config);
  const id = sha256(configBytes);
  const manifest: Manifest = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.manifest,
    config: { mediaType: MEDIA_TYPE.config, digest: id, size: configBytes.length },
    layers: layers.map(({ descriptor }) => descriptor),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
  const manifestBytes = encodeDocument(manifest);
  return {
    platform,
    manifest,
    manifestBytes,
    digest: sha256(manifestBytes),
    config,
    configBytes,
    id,
    layers,
  };
}

// A list or map without items says the same as none: it must not make another digest.
function normaliseRun(run: RunConfig): RunConfig {
  const isEmpty = (value: unknown): boolean =>
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  const members = Object.entries(run as Readonly<Record<string, unknown>>).filter(
    ([, value]) => !isEmpty(value),
  );
  const sorted = members.map(([key, value]) => [key, isMap(value) ? sortKeys(value) : value] as const);
  return Object.fromEntries(sorted);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// The history lists labels and ports, so their order must not be that of the input.
function sortKeys(map: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => compareBytes(a, b)));
}

// As Go writes it, without a fraction. RFC 3339 ends with the year 9999.
function formatTime(epoch: number): string {
  const latest = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;
  if (!Number.isInteger(epoch) || epoch < 0 || epoch > latest) {
    throw new InputError(`the time of the image, ${epoch} seconds since 1970, is not between 1970 and 9999`, {
      hint: 'Set SOURCE_DATE_EPOCH to a whole number of seconds.',
    });
  }
  return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
}
