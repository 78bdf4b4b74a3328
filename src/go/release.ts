// Go releases as the project names them: parse, compare, satisfy.

/** Which Go is to be used, and who says so. */
export interface GoRequirement {
  /** "1.26.3" and "1.26rc1" mean exactly that release, "1.26" its newest patch; `stable` the newest release; `local` what is there. */
  readonly value: string;
  readonly from: 'input' | 'toolchain line' | 'go line' | 'default';
  /** The file whose line it is, as shown to the user; undefined for the input. */
  readonly file?: string;
}
