// What takes part in the comparison. A new peer is one more file in bench/peers and one more line in bench.ts.

import type { Measurement } from './measure.ts';

export interface Build {
  /** A folder of the peer's own with the program: go.mod and main.go of a main package at its root. */
  readonly source: string;
  /** A golang image in the daemon. */
  readonly builderImage: string;
  /** A folder of the peer's own that stays between its builds. */
  readonly tempDir: string;
  /** The tag that the image gets in the daemon. */
  readonly tag: string;
}

export interface Peer {
  readonly name: string;
  /** Makes an image of the program in the daemon, under the tag, and measures all that a user would wait for. */
  build(build: Build): Promise<Measurement>;
}
