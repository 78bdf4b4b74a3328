// What an engine is: it turns a plan into the files of the root file system that only a compiler can make, and
// nothing else. The assembler makes the image, the same for every engine.

import type { ActionError } from '../errors.js';
import type { Access } from '../go/access.js';
import type { ListingFiles } from '../go/list.js';
import type { Platform } from '../oci/types.js';
import type { Plan } from './plan.js';

export interface CompiledBinary {
  readonly platform: Platform;
  /** The executable, a file on the runner below `BuildContext.tempDir`. */
  readonly file: string;
}

/** What the go command said about the packages of a program, for one platform. */
export interface PackageListing {
  readonly platform: Platform;
  /** Files on the runner; an empty one where the go command could not list the packages. */
  readonly files: ListingFiles;
}

/** What an engine hands over. */
export interface BuildResult {
  /** One for each platform of the plan, in its order. */
  readonly binaries: readonly CompiledBinary[];
  /** One for each platform of the plan, in its order; left out where an engine cannot list packages at all. */
  readonly packages?: readonly PackageListing[];
  /** The Go release's lib/time/zoneinfo.zip as a file on the runner, where the plan asks for time zone data. */
  readonly zoneinfo?: string;
}

/** What an engine may use of the world; passed in so that a test can give its own. */
export interface BuildContext {
  /** An empty folder of the engine's own. */
  readonly tempDir: string;
  /** The runner's environment: fetch settings are taken from it, nothing else reaches the compiler. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** To private modules, for the download of modules only. */
  readonly access: Access;
  /** Marks everything this run makes in a daemon, so that the post step finds it: 12 hexadecimal digits. */
  readonly runId: string;
  readonly signal: AbortSignal;
  /** Takes one line of progress. */
  readonly log: (line: string) => void;
  /** Called when the compiler or the builder has what it needs: what else there is to do can be done now. */
  readonly meanwhile?: () => void;
}

export interface Engine {
  readonly name: 'docker' | 'host';
  /** For the log and the report: "buildx 0.38 with the daemon at unix:///var/run/docker.sock". */
  readonly description: string;
  /**
   * Compiles programs of one source tree; gives one result for each plan, in their order. Of several, those that do
   * not compile have their error as the result; what concerns all, and the error of a single one, is thrown.
   */
  build(plans: readonly Plan[], context: BuildContext): Promise<readonly (BuildResult | ActionError)[]>;
}
