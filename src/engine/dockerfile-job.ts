// What a Dockerfile is made of, as its parts are given it.

import type { FetchMount } from './layout.js';
import type { ModuleFiles } from './module-files.js';
import type { Plan } from './plan.js';
import type { Substitute } from './substitute-image.js';
import type { Target } from './targets.js';

export interface DockerfileOptions {
  readonly modules: ModuleFiles;
  /** How the step that downloads modules gets its settings; left out where there are none. */
  readonly fetch?: FetchMount;
  /** Another builder image than that of the plans, which fetches their Go release as a module. */
  readonly substitute?: Substitute;
  /** Marks every image and container of a classic build. */
  readonly label?: { readonly name: string; readonly value: string };
  /** Makes the compile anew although the builder has its result: that result was a failure. */
  readonly attempt?: string;
}

/** The same with the plans, which are of one tree and one builder image. */
export interface Job extends DockerfileOptions {
  readonly plans: readonly Plan[];
  readonly first: Target;
}
