// What the docker engine gives to each of the ways to build.

import type { Readable } from 'node:stream';
import type { Docker } from '../daemon/docker.js';
import type { OutputFile } from './layout.js';

export interface DockerBuild {
  readonly docker: Docker;
  readonly runId: string;
  /** The engine's own folder. */
  readonly tempDir: string;
  /** The build context as a tar, with its Dockerfile. */
  readonly context: Readable;
  /** Flags that hand secrets to BuildKit. */
  readonly secretFlags: readonly string[];
  /** The files that the final stage must hold, and where they go. */
  readonly expected: readonly OutputFile[];
  readonly signal: AbortSignal;
  /** Takes each line that the builder prints. */
  readonly onLine: (line: string) => void;
}
