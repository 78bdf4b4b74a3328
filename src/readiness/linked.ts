// What the findings look at: the functions of a program, who refers to them, and whose code they are.

/**
 * The functions that are linked in, in the order of the text. The linker drops what is not reachable, so that a
 * function which is there is one that somebody may call.
 */
export interface LinkedFunctions {
  readonly count: number;
  /** File offsets of the code; one more than functions: the end of the last. */
  readonly starts: ArrayLike<number>;
  /** "net/http.(*Client).do" */
  readonly nameOf: (at: number) => string;
  /** Import path, "main" for the main package; undefined for what the compiler makes by itself. */
  readonly packageOf: (at: number) => string | undefined;
}

/** Whose code a package is: the main module's, another module's, or the Go release's. */
export type Origin = 'own' | 'dependency' | 'std';
