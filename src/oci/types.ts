// The words of the OCI image specification as types: https://github.com/opencontainers/image-spec
// (descriptor.md, manifest.md, image-index.md, config.md). Field names are those of the JSON documents.

/** "sha256:" and 64 lower-case hexadecimal digits: the only algorithm this action writes or reads. */
export type Digest = `sha256:${string}`;

export const MEDIA_TYPE = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  layerZstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
} as const;

/** What an image runs on. `variant` is set where the architecture has several (arm: v5, v6, v7). */
export interface Platform {
  readonly os: 'linux';
  readonly architecture: string;
  readonly variant?: string;
}

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  /** Bytes of the blob as stored. */
  readonly size: number;
  readonly platform?: Platform;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface Manifest {
  readonly schemaVersion: 2;
  readonly mediaType: typeof MEDIA_TYPE.manifest;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface Index {
  readonly schemaVersion: 2;
  readonly mediaType: typeof MEDIA_TYPE.index;
  readonly manifests: readonly Descriptor[];
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Docker's extension of the config; times in nanoseconds, 0 or absent for the daemon's default. */
export interface Healthcheck {
  /** `['NONE']` or `['CMD', program, …]`. */
  readonly Test: readonly string[];
  readonly Interval?: number;
  readonly Timeout?: number;
  readonly StartPeriod?: number;
  readonly Retries?: number;
}

/** How a container of the image is started: the `config` member of the image config. */
export interface RunConfig {
  readonly User?: string;
  readonly ExposedPorts?: Readonly<Record<string, Readonly<Record<string, never>>>>;
  readonly Env?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Healthcheck?: Healthcheck;
  readonly WorkingDir?: string;
  readonly Labels?: Readonly<Record<string, string>>;
}

export interface HistoryEntry {
  readonly created: string;
  readonly created_by: string;
  readonly comment?: string;
  readonly empty_layer?: boolean;
}

export interface ImageConfig {
  /** RFC 3339, in UTC. */
  readonly created: string;
  readonly architecture: string;
  readonly os: 'linux';
  readonly variant?: string;
  readonly config: RunConfig;
  readonly rootfs: { readonly type: 'layers'; readonly diff_ids: readonly Digest[] };
  readonly history: readonly HistoryEntry[];
}

/** A layer whose blob stands in a file. */
export interface Layer {
  readonly descriptor: Descriptor;
  /** Digest of the uncompressed tar. */
  readonly diffId: Digest;
  /** The file on this machine that holds the blob. */
  readonly file: string;
}

/** One image for one platform: what was inspected is what is delivered, so both documents keep their bytes. */
export interface Image {
  readonly platform: Platform;
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  /** Digest of `manifestBytes`. */
  readonly digest: Digest;
  readonly config: ImageConfig;
  readonly configBytes: Uint8Array;
  /** Digest of `configBytes`: the image ID. */
  readonly id: Digest;
  /** Lowest first, as in the manifest. */
  readonly layers: readonly Layer[];
}

/** A file, folder or link on its way into a layer. Paths are absolute, posix, normalised, without a trailing slash. */
export type Entry =
  | (EntryBase & {
      readonly type: 'file';
      readonly size: number;
      readonly content: { readonly file: string } | { readonly bytes: Uint8Array };
    })
  | (EntryBase & { readonly type: 'directory' })
  | (EntryBase & { readonly type: 'symlink'; readonly target: string });

interface EntryBase {
  readonly path: string;
  /** Permission bits only (0o7777). */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** What one layer is made from, before it is written. */
export interface LayerPlan {
  /** Goes into the history: what was done, as a person would say it. */
  readonly createdBy: string;
  readonly entries: readonly Entry[];
}
