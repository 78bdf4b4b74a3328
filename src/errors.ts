// The errors that a user is meant to read. Each names what was wrong and what to do; main adds the
// action's prefix once. Anything that is not an ActionError is a defect of the action itself.

/** A line of the user's repository that an error points at, so that it can be shown as an annotation. */
export interface SourceLine {
  /** Path from the repository's root, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
  readonly message: string;
}

export interface ErrorDetails {
  /** What to do about it: one imperative sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
  /** Lines of the repository at fault, in the order found. */
  readonly lines?: readonly SourceLine[];
}

/** An error whose message (a lower-case fragment naming the thing and the value) is for the user. */
export class ActionError extends Error {
  readonly hint: string | undefined;
  readonly lines: readonly SourceLine[];

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = new.target.name;
    this.hint = details.hint;
    this.lines = details.lines ?? [];
  }
}

/** An input, or a file that an input names, is not what the contract allows. */
export class InputError extends ActionError {}

/** A tool that was run failed, could not be started, or took too long. */
export class CommandError extends ActionError {}

/** Bytes are not in the format that they claim to be in. */
export class FormatError extends ActionError {}

/** The image that was made is not what was asked for. */
export class ImageError extends ActionError {}
