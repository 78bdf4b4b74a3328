// How a run ended, as data.

import type { FailedProgram } from './compile.js';
import type { Delivery } from './delivery.js';
import type { Looked } from './look.js';
import type { Measured } from './measure/explainers.js';
import type { Prepared } from './prepare.js';
import type { Comparison } from './report/comparison-model.js';

/** How a run ended, once there were images: a broken check is part of it, not an error. */
export interface Outcome {
  readonly prepared: Prepared;
  /** In the order of the inputs, without those that failed. */
  readonly programs: readonly ProgramOutcome[];
  /** Programs that came to nothing, of several. */
  readonly failed: readonly FailedProgram[];
  /** With the baseline, and of the budgets; undefined where neither was asked for. */
  readonly comparison?: Comparison;
}

/** What became of one program. */
export interface ProgramOutcome extends Looked {
  readonly delivery: Delivery;
  /** One for each image. */
  readonly measured: readonly Measured[];
}
