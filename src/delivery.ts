// What became of the images of a program, as data.

import type { ActionError } from './errors.js';
import type { Check } from './report/model.js';

/** What became of the images. */
export interface Delivery {
  /** The checks of each image, in the order of the images. */
  readonly checks: readonly (readonly Check[])[];
  /** Tags that point at the image in the daemon now, in the order in which they moved. */
  readonly loaded: readonly string[];
  /** Tags that point at it in their registries now, in the order in which they moved. */
  readonly pushed: readonly string[];
  /** The folder and the file that were written. */
  readonly layout?: string;
  readonly archive?: string;
  /** Why the rest was not done, where it was not a check. */
  readonly problem?: ActionError;
}

/** What was done of a delivery. */
export type HandedOver = Omit<Delivery, 'checks'>;
