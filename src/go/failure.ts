// What a known failure of the go command looks like. The tables are in release-failures.ts, git-failures.ts, module-failures.ts and
// program-failures.ts; build-failures.ts puts them in order.

export interface BuildFailure {
  /** Matched against one line of the output. */
  readonly pattern: RegExp;
  /** A lower-case fragment; `$1`, `$2` and `$3` stand for what the pattern captured, here as in `hint`. */
  readonly title: string;
  /** One imperative sentence. */
  readonly hint: string;
  /** What is to be said instead where the runner's own Go has compiled. */
  readonly onHost?: { readonly title?: string; readonly hint: string };
  /** What is to be said instead where `$1` is a package of the module that is compiled. */
  readonly inOwnModule?: { readonly title: string; readonly hint: string };
  /**
   * Where several lines fit: the one with the newest release in `$1` counts, or `$1` becomes all that were captured.
   * Without it the first line counts.
   */
  readonly several?: 'newest' | 'all';
}
