// What a run is given of the world, so that a test can give its own.

import type { AskedDocker } from './daemon/questions.js';
import type { Log } from './github/log.js';
import type { Explainers } from './measure/explainers.js';
import type { StateName } from './state.js';

export interface World {
  /** The runner's environment, INPUT_* variables included. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node names it (process.arch). */
  readonly arch: string;
  /** The folder of action.yml. */
  readonly actionDir: string;
  /** A folder of this run's own, kept until the post step. */
  readonly tempDir: string;
  /** Marks all that this run makes in a daemon: 12 hexadecimal digits. */
  readonly runId: string;
  /** Aborted when the job is cancelled, or by the run itself when its time is up. */
  readonly controller: AbortController;
  /** Docker, where it was asked at the start. */
  readonly docker: Promise<AskedDocker | undefined> | undefined;
  readonly log: Log;
  /** Explain binaries beside the run. */
  readonly explainers: Explainers;
  /** Hides a text in all that the job prints from now on. */
  readonly mask: (secret: string) => void;
  /** Leaves a value for the post step; the last one stands. */
  readonly remember: (name: StateName, value: string) => void;
}
