// The entries of a layer as a tree that can be written: in one order, each path once, every folder before what
// is in it.

import { posix } from 'node:path';
import { ImageError } from '../errors.js';
import { compareBytes } from './byte-order.js';
import type { Entry, LayerPlan } from './types.js';

/** What the layers below hold, by path. */
export type Tree = ReadonlyMap<string, Entry>;

// https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts
const WHITEOUT_PREFIX = '.wh.';

/**
 * The entries in byte order of their paths, with the folders that were missing: as they are in the layers below,
 * else owned by root with mode 0755. An ImageError names a path that is not valid, given twice, or both a file
 * and a folder.
 */
export function completeEntries(entries: readonly Entry[], below: Tree = new Map()): readonly Entry[] {
  const tree = new Map<string, Entry>();
  for (const entry of entries) {
    checkPath(entry.path);
    if (tree.has(entry.path)) throw new ImageError(`${entry.path} is in one layer twice`);
    tree.set(entry.path, entry);
  }
  for (const { path } of entries) addParents(path, tree, below);
  return [...tree.values()].sort((a, b) => compareBytes(a.path, b.path));
}

/** All layers of an image, lowest first, each completed; an ImageError names a path that two of them hold. */
export function completeLayers(plans: readonly LayerPlan[]): readonly LayerPlan[] {
  const below = new Map<string, Entry>();
  return plans.map((plan) => {
    const entries = completeEntries(plan.entries, below);
    for (const entry of entries) {
      const lower = below.get(entry.path);
      if (lower !== undefined && (lower.type !== 'directory' || entry.type !== 'directory')) {
        throw new ImageError(`${entry.path} is in two layers`);
      }
      below.set(entry.path, entry);
    }
    return { ...plan, entries };
  });
}

function addParents(path: string, tree: Map<string, Entry>, below: Tree): void {
  const parent = posix.dirname(path);
  if (parent === '/') return;
  const known = tree.get(parent) ?? below.get(parent);
  if (known !== undefined && known.type !== 'directory') {
    throw new ImageError(`${path} cannot be: ${parent} is a ${known.type}, not a directory`);
  }
  if (tree.has(parent)) return;
  tree.set(parent, known ?? { type: 'directory', path: parent, mode: 0o755, uid: 0, gid: 0 });
  addParents(parent, tree, below);
}

function checkPath(path: string): void {
  const isPlain =
    path.startsWith('/') && path !== '/' && !path.endsWith('/') && posix.normalize(path) === path;
  if (!isPlain || path.includes('\0')) {
    throw new ImageError(`${JSON.stringify(path)} is not an absolute path of the form /folder/file`);
  }
  // In a layer such a name means that a file of the layers below is gone.
  if (path.split('/').some((name) => name.startsWith(WHITEOUT_PREFIX))) {
    throw new ImageError(
      `${path} cannot be in a layer: names that start with "${WHITEOUT_PREFIX}" delete files there`,
      {
        hint: 'Rename the file.',
      },
    );
  }
}
