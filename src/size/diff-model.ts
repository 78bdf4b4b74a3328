// The difference of two measurements as plain data: what grew, what shrank, and why. A measurement is one binary in one
// image for one platform; where less is known of one side, the difference says less, and never guesses.

import type { Platform } from '../oci/types.js';
import type { Attribution, MethodElimination, ModuleSize, OwnerKind } from './model.js';

/** A module that was linked in, from the build info. */
export interface LinkedModule {
  readonly path: string;
  /** "v1.2.3", "(devel)". */
  readonly version: string;
  /** What was taken in its place; the version is '' where that is a folder. */
  readonly replacement?: { readonly path: string; readonly version: string };
}

/** A compressed size, comparable with others of the same form only. */
export interface CompressedSize {
  readonly bytes: number;
  /** How the layers are compressed: "gzip", "zstd". */
  readonly form: string;
}

/** The three sizes, in bytes. Of an image in a registry not all of them may be known. */
export interface Sizes {
  readonly binary?: number;
  readonly uncompressed?: number;
  readonly compressed?: CompressedSize;
}

/** A module with what it weighs and, where that is known, how it comes in. */
export interface MeasuredModule extends ModuleSize {
  /** Import paths from the main package to the module's nearest package, both ends included. */
  readonly chain?: readonly string[];
}

/** One side of a comparison: one program for one platform. All but name, platform and sizes may be unknown. */
export interface Measured {
  /** Name of the program: "server". */
  readonly name: string;
  readonly platform: Platform;
  readonly sizes: Sizes;
  /** Release that compiled it: "1.26.8". */
  readonly goVersion?: string;
  /** The compile command, which has all flags. */
  readonly compileCommand?: string;
  /** Path of the main package's module. */
  readonly mainModule?: string;
  readonly attribution?: Attribution;
  readonly modules?: readonly MeasuredModule[];
  /** The modules other than the main one, from the build info. */
  readonly linked?: readonly LinkedModule[];
  readonly methods?: MethodElimination;
  /** Ids of findings, each once. */
  readonly findings?: readonly string[];
}

/** Bytes on both sides. The change is `after - before`. */
export interface Delta {
  readonly before: number;
  readonly after: number;
}

export type ChangeKind = 'added' | 'removed' | 'grown' | 'shrunk' | 'unchanged';

/** An owner of bytes on both sides: a package, or what is no package ("alignment", "headers"). */
export interface OwnerChange {
  readonly owner: OwnerKind;
  /** Import path of a package ("main" for the main package), or what the bytes are. */
  readonly name: string;
  /** Of a package: the path of its module, `std` for the standard library. */
  readonly module?: string;
  readonly kind: ChangeKind;
  readonly bytes: Delta;
}

export interface ModuleChange {
  /** `std` for the standard library. */
  readonly path: string;
  readonly kind: ChangeKind;
  /** Versions as the go command writes them, with what replaces them; undefined on a side that has none. */
  readonly versions?: { readonly before?: string; readonly after?: string };
  readonly own: Delta;
  /**
   * With the packages that only this module brings in; undefined where a side has no import graph, for the standard
   * library, and for the program's own modules, which bring in everything.
   */
  readonly ownPlus?: Delta;
}

/** A line of go.mod that changed, as the build info shows it, with the bytes of that module. */
export interface RequirementChange {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** "v1.2.3", or "v1.2.3 => ../fork" where it is replaced. */
  readonly before?: string;
  readonly after?: string;
  /** Change of the bytes with what only it brings in, else of its own; undefined where neither is known. */
  readonly change?: number;
}

export interface SectionChange {
  readonly name: string;
  readonly kind: ChangeKind;
  readonly bytes: Delta;
}

/** Who the change of the uncompressed size comes from. They add up to that change. */
export interface Parts {
  /** What the packages of the standard library that both sides have grew by, where the Go release differs; else 0. */
  readonly toolchain: number;
  /** Modules other than the program's own. */
  readonly dependencies: number;
  readonly ownCode: number;
  /** The standard library, as far as it is not the toolchain: packages that code has brought in or left. */
  readonly standardLibrary: number;
  /** Linker, shared tables, C code, and what nobody owns. */
  readonly format: number;
  /** Empty bytes between sections: files grow in pages. */
  readonly alignment: number;
  /** Files of the image beside the binary. */
  readonly files: number;
}

/** What a change is put down to, largest first. */
export type Cause =
  | { readonly kind: 'toolchain'; readonly before: string; readonly after: string; readonly change: number }
  | {
      readonly kind: 'module';
      readonly path: string;
      readonly change: 'added' | 'removed' | 'grown' | 'shrunk';
      /** Version now ("v3.0.1"), and the one before where it differs. */
      readonly version?: string;
      readonly versionBefore?: string;
      /** Change with what only it brings in; undefined where it is not known. */
      readonly ownPlus?: number;
      readonly own: number;
      /** From the main package to the module, import paths; where it is known. */
      readonly importPath?: readonly string[];
    }
  | { readonly kind: 'own-code'; readonly change: number }
  | { readonly kind: 'standard-library'; readonly change: number }
  | { readonly kind: 'files'; readonly change: number }
  | { readonly kind: 'alignment'; readonly change: number };

/**
 * The difference of one program for one platform. Modules, owners and sections are those of both sides, the largest
 * change first, ties by name: what is unchanged comes last.
 */
export interface ImageDiff {
  readonly name: string;
  readonly platform: Platform;
  readonly binary?: Delta;
  readonly uncompressed?: Delta;
  /** Undefined where the forms differ. */
  readonly compressed?: Delta;
  /** Bytes of all owners but the alignment: what does not grow in pages. */
  readonly content?: Delta;
  /** Whether it changed by the floor or more, or has a new or a gone finding. */
  readonly isNews: boolean;
  readonly toolchain?: { readonly before: string; readonly after: string };
  /** Compile commands, where they differ. */
  readonly commands?: { readonly before: string; readonly after: string };
  readonly parts?: Parts;
  readonly causes: readonly Cause[];
  /** Causes in the other direction, which made the change smaller; the largest first. */
  readonly against: readonly Cause[];
  readonly modules: readonly ModuleChange[];
  readonly owners: readonly OwnerChange[];
  readonly sections: readonly SectionChange[];
  readonly requirements: readonly RequirementChange[];
  /** Set where the linker began or ceased to drop unused methods. */
  readonly deadCode?: 'now-kept' | 'now-dropped';
  readonly findings: { readonly added: readonly string[]; readonly gone: readonly string[] };
  /** What could not be compared and why, one line each. */
  readonly notes: readonly string[];
}

/** Programs and platforms that one side alone has. */
export interface OnlyThere {
  readonly name: string;
  readonly platform: Platform;
  readonly uncompressed?: number;
}

export interface SizeDiff {
  readonly images: readonly ImageDiff[];
  readonly added: readonly OnlyThere[];
  readonly removed: readonly OnlyThere[];
}

/** A change in size below this is no news: builds differ by as much without a cause. */
export const NOISE_FLOOR = 4096;

/** `after - before`. */
export function changeOf({ before, after }: Delta): number {
  return after - before;
}
