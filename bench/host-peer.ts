// What takes part in the comparison without a daemon. A new peer is one more file in bench/peers and one more line in
// bench/host.ts.

import type { Measurement } from './measure.ts';

export interface HostBuild {
  /** A folder of the peer's own with the program: go.mod and main.go of a main package at its root. */
  readonly source: string;
  /** A folder of the peer's own that stays between its builds. */
  readonly tempDir: string;
  /** "127.0.0.1:PORT" of the registry. */
  readonly registry: string;
}

export interface HostPeer {
  readonly name: string;
  /** From source to an image in a tar file. Left out where the peer makes no image. */
  archive?(build: HostBuild): Promise<Measurement & { readonly file: string }>;
  /** From source to an image in the registry; gives its reference. */
  push?(build: HostBuild): Promise<Measurement & { readonly reference: string }>;
  /** From source to a binary alone: what the others cannot do without. */
  compile?(build: HostBuild): Promise<Measurement & { readonly file: string }>;
}
