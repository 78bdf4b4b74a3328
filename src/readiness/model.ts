// What a program will miss in an empty image, and what would make it smaller, as plain data.

/** Stable names, for people who silence a finding and for programs that read the report. */
export const FINDING_IDS = [
  'no-ca-certificates',
  'no-tzdata',
  'no-tmp',
  'no-passwd',
  'runs-programs',
  'cgo-dropped',
  'dead-code-kept',
  'not-stripped',
  'packed',
] as const;
export type FindingId = (typeof FINDING_IDS)[number];

/**
 * `likely`: the program will fail at this, unless it never gets there (worth a warning). `possible`: only some uses
 * fail, or a library brings it in and may never use it. `advice`: nothing fails, it is merely larger than it must be.
 */
export type Severity = 'likely' | 'possible' | 'advice';

/** One thing that a finding rests on. */
export interface Evidence {
  /** What `name` is: a function that is linked in, a package, a section of the file, a path that the image lacks, other. */
  readonly kind: 'function' | 'package' | 'section' | 'path' | 'fact';
  /** "crypto/x509.(*Certificate).systemVerify", "github.com/mattn/go-sqlite3", "/etc/ssl/certs/ca-certificates.crt". */
  readonly name: string;
  /** What about it, a fragment: "10 cgo files dropped, static_mock.go added". */
  readonly detail?: string;
  /** How it comes in: import paths from the main package to the package at fault, both ends included. */
  readonly chain?: readonly string[];
}

/** The input that ends the trouble. */
export interface Fix {
  /** Lines for `with:`, exactly as they can be pasted: "ca-certificates: true". */
  readonly yaml?: string;
  /** One imperative sentence; set where no input alone does it, or where there is a choice. */
  readonly advice?: string;
  /** What it adds to the uncompressed image, in bytes; negative where the image gets smaller; undefined where unknown. */
  readonly bytes?: number;
}

/** Something that the program will miss, or carries needlessly. */
export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  /** One sentence, without a full stop: what happens, and when. */
  readonly what: string;
  /** Most telling first; never empty. */
  readonly evidence: readonly Evidence[];
  readonly fix?: Fix;
}

/** How a gain is known: from bytes that were made or read; summed from the attribution; an upper bound. */
export type Basis = 'measured' | 'about' | 'up-to';

/** A way to a smaller image; or, as `placebo`, something in the inputs that does nothing. */
export interface Advice {
  readonly id:
    | 'strip'
    | 'nethttpomithttp2'
    | 'dead-code-elimination'
    | 'zstd'
    | 'netgo'
    | 'osusergo'
    | 'ldflags-w'
    | 'upx';
  readonly kind: 'lever' | 'placebo';
  /** One sentence, without a full stop. */
  readonly what: string;
  /** Lines for `with:`. */
  readonly yaml?: string;
  /** Bytes that it saves, and of what; undefined where that cannot be computed honestly. */
  readonly gain?: {
    readonly bytes: number;
    readonly of: 'binary' | 'compressed';
    readonly basis: Basis;
  };
  /** What one gives up for it, a fragment: "clients and servers speak HTTP/1.1 only". */
  readonly cost?: string;
}
