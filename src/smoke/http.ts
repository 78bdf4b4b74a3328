// Asks a server that has just been started, until it answers, ends by itself, or its time is up.

import { CommandError } from '../errors.js';

export interface Question {
  /** Asks once: the status of the answer; undefined where there is none. */
  readonly ask: () => Promise<number | undefined>;
  /** What the user has asked for: "http://:8080/healthz". */
  readonly asked: string;
  /** When the program was started, as Date.now() gives it. */
  readonly startMs: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly isRunning: () => boolean | Promise<boolean>;
}

const POLL_MS = 50;

/** What has come of it, in the report's words. */
export interface Answer {
  readonly isGood: boolean;
  readonly message: string;
}

/** Waits for an answer below 400. */
export async function waitForAnswer(question: Question): Promise<Answer> {
  const { ask, asked, startMs, timeoutMs, signal, isRunning } = question;
  let seen: string | undefined;
  while (Date.now() - startMs < timeoutMs) {
    signal.throwIfAborted();
    if (!(await isRunning())) return { isGood: false, message: 'the program ended by itself' };
    const status = await ask();
    if (status !== undefined && status < 400) {
      const seconds = ((Date.now() - startMs) / 1000).toFixed(1);
      return { isGood: true, message: `${asked} answered ${status} after ${seconds} s` };
    }
    if (status !== undefined) seen = `${asked} answered ${status}`;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return { isGood: false, message: seen ?? `${asked} gave no answer within ${timeoutMs / 1000} s` };
}

/** The status that a server answers with; undefined where none answers. */
export async function statusOf(url: string): Promise<number | undefined> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'TimeoutError') return undefined;
    throw new CommandError(`the smoke test cannot ask ${url}`, { cause: error });
  }
}
