// The threads that explain binaries, so that it takes no time from what the user waits for. One explains one binary
// after another: once its code is compiled, it takes a third of the time.

import { Worker } from 'node:worker_threads';
import type { Queue } from '../queue.js';
import type { Explained, ExplainJob } from './explain.js';

/** What was found, or why nothing was: that is worth a line, and never fails a build. */
export type Measured = Explained | { readonly problem: string };

/** What a thread is sent; it answers with a Measured. */
export interface Question {
  /** The binary. */
  readonly file: string;
  readonly job: ExplainJob;
}

export interface Threads {
  /** Has a thread load its code, for a question that will come; none is at work yet. */
  warmUp(): void;
  /** Answers in its turn; a thread that breaks is its question's problem alone. */
  explain(question: Question): Promise<Measured>;
}

/** As many threads as `run` lets run at a time; `script` is the bundle of worker.ts. */
export function createThreads(script: string, run: Queue): Threads {
  const idle: Thread[] = [];
  return {
    warmUp: () => {
      if (idle.length === 0) idle.push(new Thread(script));
    },
    explain: (question) =>
      run(async () => {
        const thread = idle.pop() ?? new Thread(script);
        const answer = await thread.ask(question);
        if (thread.isAlive) idle.push(thread);
        return answer;
      }),
  };
}

class Thread {
  readonly #worker: Worker;
  #answer: (measured: Measured) => void = () => undefined;
  #problem: string | undefined;

  constructor(script: string) {
    this.#worker = new Worker(script, { stdout: false });
    this.#worker.on('message', (measured: Measured) => {
      this.#answer(measured);
    });
    this.#worker.on('error', (error) => {
      this.#die(error instanceof Error ? error.message : String(error));
    });
    this.#worker.on('exit', (code) => {
      this.#die(`the thread ended with exit code ${code}`);
    });
    // One without a question is no reason for the process to wait.
    this.#worker.unref();
  }

  get isAlive(): boolean {
    return this.#problem === undefined;
  }

  async ask(question: Question): Promise<Measured> {
    if (this.#problem !== undefined) return { problem: this.#problem };
    const answer = new Promise<Measured>((resolve) => {
      this.#answer = resolve;
    });
    this.#worker.ref();
    this.#worker.postMessage(question);
    try {
      return await answer;
    } finally {
      this.#worker.unref();
    }
  }

  #die(problem: string): void {
    this.#problem ??= problem;
    this.#answer({ problem: this.#problem });
  }
}
