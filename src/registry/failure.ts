// What can go wrong between this machine and a registry, as an error that says whether to try again.

import { ActionError, type ErrorDetails } from '../errors.js';

/** 'answer': the registry answered, with an HTTP status that says no, or with something that makes no sense. */
export type FailureKind =
  'answer' | 'cut' | 'not-tls' | 'proxy' | 'refused' | 'renewed' | 'timeout' | 'tls' | 'unknown-host';

export interface FailureDetails extends ErrorDetails {
  readonly kind: FailureKind;
  /** The HTTP status, of an answer. */
  readonly status?: number;
  /** Whether the same request may well succeed later. */
  readonly isTransient: boolean;
  /** How long the registry asked to wait. */
  readonly retryAfterMs?: number;
}

/** A registry that cannot be reached, refuses, or makes no sense. */
export class RegistryError extends ActionError {
  readonly kind: FailureKind;
  readonly status: number | undefined;
  readonly isTransient: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(message: string, details: FailureDetails) {
    super(message, details);
    this.kind = details.kind;
    this.status = details.status;
    this.isTransient = details.isTransient;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** An answer that makes no sense, and will make none the next time. */
export function senseless(message: string): RegistryError {
  return new RegistryError(message, {
    kind: 'answer',
    isTransient: false,
    hint: 'Correct the host in the reference, or look at the log of the registry and of the proxy before it.',
  });
}

/** The same failure after several attempts. */
export function afterAttempts(error: RegistryError, attempts: number): RegistryError {
  const { kind, status, isTransient, hint, retryAfterMs } = error;
  return new RegistryError(`${error.message} (${attempts} attempts)`, {
    kind,
    isTransient,
    cause: error,
    ...(hint === undefined ? {} : { hint }),
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
