// The log of one build: prints what a person wants to see, and a sign of life while there is nothing to print, and
// keeps what is needed to explain a failure.

import { hideCredentials } from '../command.js';
import type { ProgressReader, Step } from './progress.js';

export interface BuildLogOptions {
  readonly reader: ProgressReader;
  readonly log: (line: string) => void;
  /** The compile command as a person would type it. */
  readonly compileCommand: string;
  readonly builderImage: string;
  /** Default: 20 seconds. */
  readonly heartbeatMs?: number;
}

const HEARTBEAT_MS = 20_000;
const KEPT_LINES = 2000;

const DOING: Readonly<Record<Step, string>> = {
  image: 'still getting the builder image',
  toolchain: 'still fetching the Go release',
  download: 'still downloading modules',
  compile: 'still compiling',
  other: 'still building',
};

export class BuildLog {
  /** What the builder printed, as it printed it: the last lines of a long output. */
  readonly lines: string[] = [];
  readonly #said: Record<Step, string[]> = {
    image: [],
    toolchain: [],
    download: [],
    compile: [],
    other: [],
  };
  readonly #options: BuildLogOptions;
  readonly #heartbeat: NodeJS.Timeout;
  #step: Step = 'other';
  #stepStartMs = performance.now();
  #failedStep: Step | undefined;
  #announced = new Set<string>();
  readonly #cached = new Set<Step>();

  constructor(options: BuildLogOptions) {
    this.#options = options;
    this.#heartbeat = setInterval(() => {
      const seconds = Math.round((performance.now() - this.#stepStartMs) / 1000);
      options.log(`${DOING[this.#step]}, ${seconds} s`);
    }, options.heartbeatMs ?? HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  /** Takes a line of the builder. */
  add(line: string): void {
    keep(this.lines, line);
    const event = this.#options.reader.read(line);
    switch (event.kind) {
      case 'step':
        this.#enter(event.step);
        break;
      case 'cached':
        this.#cached.add(event.step);
        if (event.step === 'compile') this.#print('nothing has changed: the binary is taken from the cache');
        break;
      case 'failed':
        this.#failedStep = event.step;
        break;
      case 'output':
        // Not all that a summary says was said before.
        if (event.again && this.#said[event.step].includes(event.text)) break;
        keep(this.#said[event.step], event.text);
        this.#print(event.text);
        break;
      case 'noise':
        break;
    }
  }

  /** The step that the build failed in, as far as the builder has told. */
  get failedStep(): Step {
    return this.#failedStep ?? this.#step;
  }

  /** What the commands of that step printed, without the builder's own words: the last lines. */
  get said(): readonly string[] {
    return this.#said[this.failedStep];
  }

  /** Whether such a step was taken from the builder's cache. */
  hasCached(step: Step): boolean {
    return this.#cached.has(step);
  }

  /** Ends the signs of life. */
  close(): void {
    clearInterval(this.#heartbeat);
  }

  #enter(step: Step): void {
    this.#step = step;
    this.#stepStartMs = performance.now();
    const said = this.#announcement(step);
    if (said === undefined || this.#announced.has(said)) return;
    this.#announced.add(said);
    this.#print(said);
  }

  #announcement(step: Step): string | undefined {
    switch (step) {
      case 'image':
        return `builder image ${this.#options.builderImage}`;
      case 'toolchain':
        return 'the Go release, as a module';
      case 'download':
        return 'go mod download';
      case 'compile':
        return this.#options.compileCommand;
      case 'other':
        return undefined;
    }
  }

  #print(text: string): void {
    this.#options.log(hideCredentials(text));
    this.#heartbeat.refresh();
  }
}

function keep(lines: string[], line: string): void {
  lines.push(line);
  if (lines.length > KEPT_LINES) lines.shift();
}
