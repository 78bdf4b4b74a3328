// Lists the packages of a program with the Go toolchain of this machine.

import { writeFile } from 'node:fs/promises';
import { streamTool, type Environment } from '../command.js';
import type { Plan } from '../engine/plan.js';
import type { Platform } from '../oci/types.js';
import { compileEnvironment } from './compile.js';
import { listArgs, LISTING_SETTINGS, type ListingFiles, type ListingName } from './list.js';

export interface ListingRun {
  /** One of those that are listed together. */
  readonly plan: Plan;
  /** As the compiler is given them. */
  readonly packages: readonly string[];
  readonly platform: Platform;
  /** The go command: a path, or its name. */
  readonly go: string;
  /** The folder of go.mod, where the compile runs. */
  readonly cwd: string;
  /** What the compile gets beside its own settings: PATH, HOME, caches, fetch settings. */
  readonly env: Environment;
  /** Where the listings go. */
  readonly files: ListingFiles;
  readonly signal: AbortSignal;
  /** Takes one line: why there is no listing. */
  readonly log: (line: string) => void;
  /** Takes each line that the go command prints beside the listing. */
  readonly onLine: (line: string) => void;
}

/** Writes both listings. One that fails is an empty file and a line of the log, never an error. */
export async function runListings(run: ListingRun): Promise<void> {
  await Promise.all([runListing(run, 'plain'), runListing(run, 'cgo')]);
}

async function runListing(run: ListingRun, name: ListingName): Promise<void> {
  const chunks: string[] = [];
  const env = { ...run.env, ...compileEnvironment(run.plan, run.platform), ...LISTING_SETTINGS[name] };
  try {
    await streamTool(run.go, listArgs(run.plan, run.packages), {
      cwd: run.cwd,
      env,
      signal: run.signal,
      onLine: run.onLine,
      onStdout: async (stdout) => {
        stdout.setEncoding('utf8');
        for await (const chunk of stdout as AsyncIterable<string>) chunks.push(chunk);
      },
    });
  } catch (error) {
    run.signal.throwIfAborted();
    const said = error instanceof Error ? error.message : String(error);
    run.log(`the packages could not be listed: ${said.split('\n').slice(0, 3).join(' ')}`);
    chunks.length = 0;
  }
  await writeFile(run.files[name], chunks.join(''));
}
