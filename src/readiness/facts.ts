// What the findings are drawn from: the program, its import graph, and what the image holds.

import type { DroppedCgo } from './model.js';
import type { MethodElimination, PackageNode, SectionBytes } from '../size/model.js';
import type { Program } from './asked.js';

/** What the image holds beside the program. Paths are absolute. */
export interface ImageFacts {
  /** Regular files and symbolic links. */
  readonly files: readonly string[];
  readonly directories: readonly string[];
  /** Of the files those that can be run, without the program itself. */
  readonly executables: readonly string[];
  /** The variables that a container of the image starts with. */
  readonly env: Readonly<Record<string, string>>;
}

/** What an input adds to the uncompressed image, in bytes. */
export interface Costs {
  /** `ca-certificates: true`. */
  readonly certificates?: number;
  /** `tzdata: true`. */
  readonly timeZones?: number;
}

export interface Facts {
  /** Undefined where the functions of the program could not be read. */
  readonly program?: Program;
  /** Undefined where the packages could not be listed. */
  readonly graph?: readonly PackageNode[];
  /** Import path of the main package, as the build info has it. */
  readonly mainPackage: string;
  /** Undefined where it could not be found out. */
  readonly dropped?: readonly DroppedCgo[];
  readonly methods?: MethodElimination;
  readonly sections: readonly SectionBytes[];
  /** The packer that the program was treated with, "UPX". */
  readonly packer?: string;
  readonly image: ImageFacts;
  readonly costs: Costs;
}
