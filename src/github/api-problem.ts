// What went wrong with a request to GitHub's API, as data: whether and when to ask again, and the words for the log.

import { numberAt, textAt, valueAt } from './payload.js';

/**
 * `forbidden`: the token may not. `not-found`: nothing there, or nothing that the token may see. `invalid`: GitHub does
 * not take the request. `limited`: too many requests. `server`: GitHub is at fault. `network`: no answer. `stopped`: the
 * run ended first. `answer`: the answer is not what the API promises.
 */
export type ProblemKind =
  'forbidden' | 'not-found' | 'invalid' | 'limited' | 'server' | 'network' | 'stopped' | 'answer';

export interface ApiProblem {
  readonly kind: ProblemKind;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** What GitHub or the network said. */
  readonly message: string;
  /** How long GitHub asks to wait. */
  readonly waitMs?: number;
}

export type ApiResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ApiProblem };

// What GitHub asks for where a limit is hit and no header says how long.
const LIMIT_WAIT_MS = 60_000;
const LONGEST_MESSAGE = 200;

/** Reads an error that octokit threw; `nowMs` is the time since 1970. */
export function problemOf(error: unknown, nowMs: number): ApiProblem {
  const status = numberAt(error, 'status');
  const headers = valueAt(error, 'response', 'headers');
  const message = messageOf(error);
  if (valueAt(error, 'response') === undefined || status === undefined) return { kind: 'network', message };
  if (status === 429 || (status === 403 && isLimit(message, headers))) {
    return { kind: 'limited', status, message, waitMs: limitWaitMs(headers, nowMs) };
  }
  return { kind: kindOf(status), status, message };
}

/** A fragment for the log: `403, "Resource not accessible by integration"`. */
export function describeProblem({ kind, status, message, waitMs }: ApiProblem): string {
  const said = JSON.stringify(message);
  const wait = waitMs === undefined ? '' : `, to be asked again in ${Math.ceil(waitMs / 1000)} s`;
  if (kind === 'network') return `no answer: ${said}`;
  if (kind === 'stopped') return 'the run was stopped';
  return `${status ?? kind}, ${said}${wait}`;
}

function kindOf(status: number): ProblemKind {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  return status >= 500 || status === 408 ? 'server' : 'invalid';
}

/** A 403 is a limit where a header or GitHub's words say so; else the token may not do what was asked. */
function isLimit(message: string, headers: unknown): boolean {
  if (textAt(headers, 'retry-after') !== undefined) return true;
  return textAt(headers, 'x-ratelimit-remaining') === '0' || /rate limit|abuse detection/i.test(message);
}

function limitWaitMs(headers: unknown, nowMs: number): number {
  const seconds = Number(textAt(headers, 'retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1000;
  const reset = Number(textAt(headers, 'x-ratelimit-reset') ?? Number.NaN);
  const isSpent = textAt(headers, 'x-ratelimit-remaining') === '0';
  if (isSpent && Number.isFinite(reset)) return Math.max(1000, reset * 1000 - nowMs);
  return LIMIT_WAIT_MS;
}

/** GitHub's own words, without the address of a document that octokit adds. */
function messageOf(error: unknown): string {
  const answer = valueAt(error, 'response', 'data');
  const reasons = [textAt(answer, 'errors', 0, 'message'), textAt(answer, 'message')];
  const said = reasons[0] === undefined ? reasons[1] : `${reasons[1] ?? ''}: ${reasons[0]}`;
  const message = said ?? (error instanceof Error ? error.message : String(error));
  const line = message.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}
