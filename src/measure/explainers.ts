// Processes that explain binaries beside the rest of the run, at a lower priority, so that it takes no time from what the
// user waits for. One explains one binary after another: once its code is compiled, it takes a third of the time.

import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import type { Queue } from '../queue.js';
import type { Explained, ExplainJob } from './explain.js';

/** What was found, or why nothing was: that is worth a line, and never fails a build. */
export type Measured = Explained | { readonly problem: string };

/** What a process is sent, as a line of JSON; it answers with a Measured as another. */
export interface Question {
  /** The binary. */
  readonly file: string;
  readonly job: ExplainJob;
}

export interface Explainers {
  /** Has a process load its code, for a question that will come; none is at work yet. */
  warmUp(): void;
  /** Answers in its turn; a process that breaks is its question's problem alone. */
  explain(question: Question): Promise<Measured>;
}

/** As many processes as `run` lets run at a time; `script` is the bundle of explainer.ts. */
export function createExplainers(script: string, run: Queue): Explainers {
  const idle: Explainer[] = [];
  return {
    warmUp: () => {
      if (idle.length === 0) idle.push(new Explainer(script));
    },
    explain: (question) =>
      run(async () => {
        const explainer = idle.pop() ?? new Explainer(script);
        const answer = await explainer.ask(question);
        if (explainer.isAlive) idle.push(explainer);
        return answer;
      }),
  };
}

// How V8 runs this code, which it sees once. Compiling and collecting garbage in threads of their own takes a fifth more
// of the cores, which others need. Young objects live long or not at all: a smaller room for them, in MB, takes 70 MB
// less memory for a binary of 75 MB, and no more time. Old ones are not looked through before there are as many MB of
// them: marking them on the way takes 5 % of the time, and finds nothing to free. TurboFan, the last compiler, takes longer
// than it saves on one binary: without it a web server of 6 MB takes two thirds of the time, a client of 30 MB three
// quarters, and 75 MB as long as with it. The one before it, Maglev, came with V8 12 (Node 22); what it compiles into its
// callers takes a tenth of the time of small binaries, and saves nothing on large ones.
export const FLAGS = [
  '--single-threaded',
  '--max-semi-space-size=4',
  '--initial-heap-size=256',
  '--no-incremental-marking',
  ...(parseInt(process.versions.v8) >= 12 ? ['--no-turbofan', '--no-maglev-inlining'] : []),
];
/** Of those that setpriority(2) knows. */
const NICENESS = 10;

// The pipes are sockets, which need not keep this process alive.
type Unheld<Pipe> = Pipe & { unref(): void };
type Child = ChildProcessByStdio<Unheld<Writable>, Unheld<Readable>, null>;

class Explainer {
  readonly #child: Child;
  #answer: (measured: Measured) => void = () => undefined;
  #problem: string | undefined;

  constructor(script: string) {
    this.#child = spawn(process.execPath, [...FLAGS, script], {
      // Windows starts nothing without it.
      env: { SystemRoot: process.env['SystemRoot'] },
      stdio: ['pipe', 'pipe', 'ignore'],
    }) as Child;
    this.#child.on('spawn', () => {
      letOthersGoFirst(this.#child.pid);
    });
    this.#child.on('error', (error) => {
      this.#die(error.message);
    });
    this.#child.on('exit', (code, signal) => {
      this.#die(`the process ended with ${signal ?? `exit code ${String(code)}`}`);
    });
    // How it ended is told by its exit code.
    this.#child.stdin.on('error', () => undefined);
    this.#readAnswers();
    // One without a question is no reason to wait; it ends with this process.
    for (const held of [this.#child, this.#child.stdin, this.#child.stdout]) held.unref();
  }

  get isAlive(): boolean {
    return this.#problem === undefined;
  }

  async ask(question: Question): Promise<Measured> {
    if (this.#problem !== undefined) return { problem: this.#problem };
    const answer = new Promise<Measured>((resolve) => {
      this.#answer = resolve;
    });
    this.#child.ref();
    this.#child.stdin.write(`${JSON.stringify(question)}\n`);
    try {
      return await answer;
    } finally {
      this.#child.unref();
    }
  }

  #readAnswers(): void {
    let line = '';
    this.#child.stdout.setEncoding('utf8');
    this.#child.stdout.on('data', (text: string) => {
      line += text;
      if (!line.endsWith('\n')) return;
      this.#answer(JSON.parse(line) as Measured);
      line = '';
    });
  }

  #die(problem: string): void {
    this.#problem ??= problem;
    this.#answer({ problem: this.#problem });
  }
}

function letOthersGoFirst(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, Math.min(getPriority() + NICENESS, constants.priority.PRIORITY_LOW));
  } catch {
    // It may have ended, or the system may not allow it; it works all the same.
  }
}
