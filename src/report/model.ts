// The report as plain data. Everything that people or programs read (log, job summary, JSON file, outputs) is a
// rendering of it.

import type { Digest, Platform } from '../oci/types.js';
import type { SizeRecord } from '../size/record.js';
import type { Verdict } from './verdict.js';
import type { SizeReport } from './size-model.js';
import type { SectionContent } from './section-model.js';

export { VERDICTS, worstVerdict, type Verdict } from './verdict.js';

/** Where tags move. */
export type Target = 'daemon' | 'registry';

export type Linkage = 'static' | 'static-pie' | 'dynamic';

/** The outcome of one check that was made on the image. */
export interface Check {
  readonly id: 'link' | 'smoke' | 'cgo' | 'budget';
  /** `skipped`: asked for, but not made; the message says why. */
  readonly verdict: Verdict | 'skipped';
  /** A fragment that names what was seen: "no program interpreter, no needed libraries". */
  readonly message: string;
  /** What to do about it, where it is not a pass. */
  readonly hint?: string;
}

/** One image, for one platform. Sizes in bytes. */
export interface ImageReport {
  readonly platform: Platform;
  readonly imageId: Digest;
  /** Digest of the image's manifest. */
  readonly digest: Digest;
  /** The executable in the image. */
  readonly binarySize: number;
  readonly binarySha256: string;
  /** All regular files of the image. */
  readonly uncompressedSize: number;
  /** Layer blobs and config, as pulled. */
  readonly compressedSize: number;
  /** How many regular files the image holds. */
  readonly fileCount: number;
  readonly linkage: Linkage;
  /** Why the linkage is what it is: "no program interpreter (PT_INTERP), no needed libraries (DT_NEEDED)". */
  readonly linkEvidence: string;
  /** "ELF64 x86-64 executable". */
  readonly fileFormat: string;
  readonly stripped: boolean;
  /** The release that compiled the binary, read from it: "1.26.8". */
  readonly goVersion: string;
  readonly checks: readonly Check[];
  /** What the bytes are; undefined where the binary could not be explained. */
  readonly size?: SizeReport;
}

/** What a phase of the run took. */
export interface Timing {
  readonly phase: string;
  readonly ms: number;
}

export interface Report {
  /** Version of this document's form. */
  readonly schema: 1;
  readonly name: string;
  /** Import path of the main package, and the version of a remote one: "host/path@v1.2.3". */
  readonly package: string;
  readonly verdict: Verdict;
  /** Engine and what it runs on. */
  readonly engine: 'docker' | 'host';
  readonly engineDescription: string;
  readonly builderImage?: string;
  readonly goVersion: string;
  /** The compile command, as it was run. */
  readonly compileCommand: string;
  /** All tags asked for, in order. */
  readonly tags: readonly string[];
  /** Those that point at this image now, wherever they were to: in the daemon, in their registries. */
  readonly delivered: readonly string[];
  /** Where the tags were to point at this image: in the daemon, in their registries. */
  readonly targets: readonly Target[];
  /** Tags that moved in the daemon, and in their registries, in the order in which they moved. */
  readonly loaded: readonly string[];
  readonly pushed: readonly string[];
  /** The folder and the file that were written. */
  readonly layout?: string;
  readonly archive?: string;
  /** Digest of the manifest, or of the index where there are several platforms. */
  readonly digest: Digest;
  readonly images: readonly ImageReport[];
  /** What was measured, for later runs to be compared with. */
  readonly sizes?: SizeRecord;
  /** What the pull-request comment says of it, so that another workflow can write it. */
  readonly comment?: SectionContent;
  /** Set where the tags are in a daemon: how to run the image there. */
  readonly runCommand?: string;
  readonly timings: readonly Timing[];
}
