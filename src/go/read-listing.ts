// Reads what an engine has listed. Apart from what runs programs, whose code takes longer to load than a listing to read.

import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ActionError } from '../errors.js';
import type { DroppedCgo } from '../readiness/model.js';
import type { PackageNode } from '../size/model.js';
import { findDroppedCgo } from './dropped-cgo.js';
import { parseListing, type ListingFiles } from './list.js';

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
export function readListings(files: ListingFiles): Packages {
  const [plain, cgo] = [readListing(files.plain), readListing(files.cgo)];
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
export function readSourceFiles(files: ListingFiles, contextDir: string): readonly string[] {
  const listed = readListing(files.plain);
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

function readListing(file: string): ReturnType<typeof parseListing> | string {
  try {
    return parseListing(readFileSync(file, 'utf8'));
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof ActionError)) return 'the file of the listing cannot be read';
  return error.message.split('\n').slice(0, 3).join(' ');
}
