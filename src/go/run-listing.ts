// Lists the packages of a program with the Go toolchain of this machine, and reads what an engine has listed.

import { readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { streamTool, type Environment } from '../command.js';
import type { Plan } from '../engine/plan.js';
import { ActionError } from '../errors.js';
import type { Platform } from '../oci/types.js';
import type { DroppedCgo } from '../readiness/model.js';
import type { PackageNode } from '../size/model.js';
import { compileEnvironment } from './compile.js';
import { findDroppedCgo } from './dropped-cgo.js';
import { listArgs, LISTING_SETTINGS, parseListing, type ListingFiles, type ListingName } from './list.js';

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
      onStdout: async (stdout) => {
        stdout.setEncoding('utf8');
        for await (const chunk of stdout as AsyncIterable<string>) chunks.push(chunk);
      },
    });
  } catch (error) {
    run.signal.throwIfAborted();
    run.log(`the packages could not be listed: ${messageOf(error)}`);
    chunks.length = 0;
  }
  await writeFile(run.files[name], chunks.join(''));
}

/** What the listings tell. */
export interface Packages {
  /** All packages of the program; undefined where they could not be listed. */
  readonly graph?: readonly PackageNode[];
  /** Undefined where it could not be found out. */
  readonly dropped?: readonly DroppedCgo[];
  /** Why something is missing, one line each. */
  readonly notes: readonly string[];
}

/** Reads the listings of an engine. What cannot be read is a note, never an error. */
export async function readListings(files: ListingFiles): Promise<Packages> {
  const [plain, cgo] = await Promise.all([readListing(files.plain), readListing(files.cgo)]);
  if (typeof plain === 'string') return { notes: [`no import graph: ${plain}`] };
  const graph = plain.map(({ path, module, imports }) => ({ path, module, imports }));
  if (typeof cgo === 'string') return { graph, notes: [`it is not known what cgo would add: ${cgo}`] };
  return { graph, dropped: findDroppedCgo({ plain, cgo }), notes: [] };
}

/** Where the docker engine's build stage has the source. */
const STAGE_ROOT = '/src';

/**
 * The files of the packages below `contextDir`, absolute paths on the runner, whichever engine has listed them. None
 * where the packages could not be listed.
 */
export async function readSourceFiles(files: ListingFiles, contextDir: string): Promise<readonly string[]> {
  const listed = await readListing(files.plain);
  if (typeof listed === 'string') return [];
  return listed.flatMap(({ dir, goFiles, cgoFiles, otherFiles }) => {
    const inside = relativeTo(contextDir, dir) ?? relativeTo(STAGE_ROOT, dir);
    if (inside === undefined) return [];
    return [...goFiles, ...cgoFiles, ...otherFiles].map((name) => join(contextDir, inside, name));
  });
}

function relativeTo(root: string, folder: string): string | undefined {
  if (folder === root) return '';
  const start = root.endsWith(sep) ? root : `${root}${root === STAGE_ROOT ? '/' : sep}`;
  return folder.startsWith(start) ? folder.slice(start.length) : undefined;
}

async function readListing(file: string): Promise<ReturnType<typeof parseListing> | string> {
  try {
    return parseListing(await readFile(file, 'utf8'));
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof ActionError)) return 'the file of the listing cannot be read';
  return error.message.split('\n').slice(0, 3).join(' ');
}
