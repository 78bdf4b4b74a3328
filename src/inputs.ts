// The inputs of action.yml as one checked value. Parsing is pure: it takes the INPUT_* variables and throws an
// InputError that names the input, what was found, what is allowed, and what to do.

import type { Platform } from './oci/types.js';

export const ENGINES = ['auto', 'docker'] as const;
export const LINK_CHECKS = ['error', 'warn', 'off'] as const;
export const COMPRESSIONS = ['gzip', 'zstd'] as const;

/** A line of `files`: a file or folder of the workspace and where it goes in the image (absolute, posix). */
export interface FileInput {
  readonly source: string;
  readonly destination: string;
}

/** A line of `directories`. */
export interface DirectoryInput {
  readonly path: string;
  /** Permission bits; 0o755 where not given. */
  readonly mode: number;
}

/** Run the image once with arguments, or start it and ask it over HTTP. */
export type SmokeTest =
  | { readonly kind: 'run'; readonly args: readonly string[] }
  | { readonly kind: 'http'; readonly port: number; readonly path: string };

/** `true` and/or PEM files. */
export interface CertificateInput {
  readonly mozilla: boolean;
  readonly files: readonly string[];
}

export interface HealthcheckInput {
  readonly command: readonly string[];
  readonly intervalMs?: number;
  readonly timeoutMs?: number;
  readonly startPeriodMs?: number;
  readonly retries?: number;
}

export interface Inputs {
  readonly package: string;
  /** As given; empty where there were none. Checked image references, in order, without doubles. */
  readonly tags: readonly string[];
  /** Undefined: linux and the runner's architecture. */
  readonly platform: Platform | undefined;
  readonly workingDirectory: string;

  readonly goVersion: string | undefined;
  readonly strip: boolean;
  readonly ldflags: string;
  readonly buildTags: readonly string[];
  readonly buildFlags: readonly string[];
  readonly buildEnv: Readonly<Record<string, string>>;
  readonly rebuild: 'auto' | boolean;
  readonly vcs: boolean;

  readonly entrypoint: readonly string[] | undefined;
  readonly cmd: readonly string[] | undefined;
  readonly env: readonly string[];
  /** As in the image config: "8080/tcp". */
  readonly expose: readonly string[];
  readonly workdir: string | undefined;
  readonly user: string;
  readonly labels: Readonly<Record<string, string>>;
  /** `manifest:` (the default) and `index:` annotations apart. */
  readonly annotations: {
    readonly manifest: Readonly<Record<string, string>>;
    readonly index: Readonly<Record<string, string>>;
  };
  readonly healthcheck: HealthcheckInput | 'none' | undefined;
  readonly caCertificates: CertificateInput;
  readonly tzdata: boolean;
  readonly directories: readonly DirectoryInput[];
  readonly files: readonly FileInput[];
  readonly compression: (typeof COMPRESSIONS)[number];

  readonly engine: (typeof ENGINES)[number];
  /** With `{go-version}` still in it; undefined for the default. */
  readonly builderImage: string | undefined;

  readonly linkCheck: (typeof LINK_CHECKS)[number];
  readonly smokeTest: SmokeTest | undefined;
  readonly smokeTestTimeoutMs: number;
  readonly summary: boolean;
  readonly timeoutMs: number | undefined;
}
