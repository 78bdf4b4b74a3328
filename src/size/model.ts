// What the bytes of a binary are, as plain data: who owns them, how sure that is, why they are there.

/** What kind of bytes: machine code; the line tables of the pclntab; types and itabs; strings, tables and variables; what holds the file together. */
export const BYTE_KINDS = ['code', 'lines', 'types', 'data', 'format'] as const;
export type ByteKind = (typeof BYTE_KINDS)[number];

/** How an owner is known: from tables that say so; from types that name their package; from who refers to the bytes. */
export const CONFIDENCES = ['exact', 'typed', 'inferred'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Module path of everything that comes with the Go release. */
export const STANDARD_LIBRARY = 'std';

/**
 * Who owns bytes. `package`: a Go package. `c`: C code of a static cgo binary. `shared`: tables that several packages
 * use. `linker`: headers, padding, indexes that the linker makes. `unattributed`: nobody could be found.
 */
export type OwnerKind = 'package' | 'c' | 'shared' | 'linker' | 'unattributed';

/** One owner. All numbers are bytes of the file. */
export interface Owner {
  readonly kind: OwnerKind;
  /** The import path of a package ("main" for the main package); for the others what the bytes are: ".rodata", "alignment". */
  readonly name: string;
  /** Of a package: the path of its module, `std` for the standard library. */
  readonly module?: string;
  readonly bytes: Readonly<Record<ByteKind, number>>;
  /** The same bytes by how sure the owner is; they are 0 for what is not a package. */
  readonly confidence: Readonly<Record<Confidence, number>>;
}

/** A section of the file, or a stretch between sections ("ELF header", "alignment"). */
export interface SectionBytes {
  readonly name: string;
  /** Bytes in the file; 0 for what is in memory only. */
  readonly size: number;
}

/** Every byte of the file in exactly one owner, and once more in exactly one section: both sums are `size`. */
export interface Attribution {
  readonly size: number;
  /** Largest first; ties by name. */
  readonly owners: readonly Owner[];
  /** In file order. */
  readonly sections: readonly SectionBytes[];
  /** Why less is known than could be, in one line; undefined where all that this action knows was applied. */
  readonly degraded?: string;
}

/** Which exported methods the linker has kept: where reflection needs all of them, dead code stays. */
export interface MethodElimination {
  /** Exported methods of all types in the binary. */
  readonly exported: number;
  /** Those that the linker dropped. */
  readonly dropped: number;
}

/** A package in the build's import graph, from `go list -deps`. */
export interface PackageNode {
  /** Import path ("main" stays the path of its folder here). */
  readonly path: string;
  /** Module path, `std` for the standard library. */
  readonly module: string;
  /** Import paths, with vendoring and replacements resolved. */
  readonly imports: readonly string[];
}

/** A module with what it weighs. */
export interface ModuleSize {
  /** `std` for the standard library. */
  readonly path: string;
  /** As the build info has it; undefined for the standard library and where it is not known. */
  readonly version?: string;
  readonly own: number;
  /** `own` and the bytes of all packages that only this module brings in; undefined without an import graph. */
  readonly ownPlus?: number;
}

/** A module with what it weighs and how it comes in. */
export interface ModuleReason extends ModuleSize {
  /** How many of its packages are in the binary or in the import graph. */
  readonly packages: number;
  /** Shortest import chain from the main package to the module's nearest package, both ends included. */
  readonly chain?: readonly string[];
}

/** A package with what it weighs and how it comes in. */
export interface PackageReason {
  /** Import path; of the main package the path of its folder where the import graph is known, else "main". */
  readonly path: string;
  readonly module: string;
  readonly own: number;
  /** `own` and the bytes of all packages that come in through this one only; undefined where it is not in the graph. */
  readonly ownPlus?: number;
  /** Shortest import chain from the main package, both ends included; undefined where it is not in the graph. */
  readonly chain?: readonly string[];
}

/**
 * Why the bytes are there. The sum of all modules' `own` (or of all packages') and `other` is `size`. The figures
 * `ownPlus` overlap, since a module that only another brings in counts for both: they are never added up.
 */
export interface Reasons {
  readonly size: number;
  /** Bytes that no package owns: headers, alignment, tables shared by packages, C code, what is unattributed. */
  readonly other: number;
  /** Largest `own` first, then by path. */
  readonly modules: readonly ModuleReason[];
  /** Largest `own` first, then by path. */
  readonly packages: readonly PackageReason[];
  /** Whether there was an import graph: without one there is neither `ownPlus` nor `chain`. */
  readonly hasGraph: boolean;
}
