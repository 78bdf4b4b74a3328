// The `files` input: files and folders of the workspace on their way into the image. Links are followed where
// they stay in the workspace, and refused where they leave it, so that no file of the runner gets into an image
// unasked.

import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, readlink, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, posix, resolve, sep } from 'node:path';
import { InputError } from '../errors.js';
import { isInside } from '../go/folders.js';
import type { FileInput } from '../inputs.js';
import type { Entry } from '../oci/types.js';

const ROOT = { uid: 0, gid: 0 } as const;

/** Entries for all lines of `files`. Sources are relative to `folder`; both paths are absolute, without links. */
export async function readFiles(
  inputs: readonly FileInput[],
  place: { readonly folder: string; readonly workspace: string },
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const { source, destination } of inputs) {
    const from = resolve(place.folder, source);
    const found = await stat(from).catch(() => undefined);
    if (found === undefined) {
      throw new InputError(`files: ${source} does not exist`, {
        hint: 'Give "source:/destination" lines with sources relative to working-directory.',
      });
    }
    entries.push(
      ...(await readTree(await realpath(from), { ...place, shown: source, to: destination, entered: [] })),
    );
  }
  return entries;
}

interface Target {
  readonly workspace: string;
  /** The source as the user wrote it, for messages. */
  readonly shown: string;
  /** Where it goes in the image. */
  readonly to: string;
  /** The folders that links have led into on the way here. */
  readonly entered: readonly string[];
}

async function readTree(from: string, target: Target, root = from): Promise<readonly Entry[]> {
  if (!isInside(target.workspace, from)) throw leavesWorkspace(target.shown, from);
  const found = await lstat(from);
  if (found.isFile()) return [fileEntry(from, target.to, found)];
  if (found.isDirectory()) {
    // "/" itself has no entry: only what is in it.
    const self: Entry[] =
      target.to === '/' ? [] : [{ type: 'directory', path: target.to, mode: 0o755, ...ROOT }];
    const children = (await readdir(from, { withFileTypes: true })).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    const entries = await Promise.all(
      children.map((child) => readChild(join(from, child.name), child, { target, root })),
    );
    return [...self, ...entries.flat()];
  }
  throw new InputError(`files: ${target.shown} is neither a file nor a folder`, {
    hint: 'Leave sockets, pipes and devices out.',
  });
}

async function readChild(
  path: string,
  child: Dirent,
  { target, root }: { readonly target: Target; readonly root: string },
): Promise<readonly Entry[]> {
  const shown = `${target.shown}/${child.name}`;
  const to = posix.join(target.to, child.name);
  if (!child.isSymbolicLink()) return readTree(path, { ...target, shown, to }, root);
  const text = await readlink(path);
  const end = await realpath(path).catch((cause: unknown) => {
    throw new InputError(`files: the link ${shown} points to ${text}, which does not exist`, {
      cause,
      hint: 'Mend or remove the link.',
    });
  });
  if (!isInside(target.workspace, end)) throw leavesWorkspace(shown, text);
  // A link that stays in the tree that is copied means the same in the image; any other is replaced by what it
  // points at.
  const staysInTree =
    !isAbsolute(text) && isInside(root, resolve(dirname(path), text)) && isInside(root, end);
  if (staysInTree) {
    return [{ type: 'symlink', path: to, target: text.split(sep).join('/'), mode: 0o777, ...ROOT }];
  }
  const entered = [...target.entered, root];
  if (entered.some((folder) => isInside(end, folder)) || isInside(end, path)) {
    throw new InputError(`files: the link ${shown} points to a folder that holds it (${text})`, {
      hint: 'Remove the link, or list the files that you need.',
    });
  }
  return readTree(end, { ...target, shown, to, entered }, end);
}

// The modes depend on the umask of whoever checked the files out, all but the executable bit: only that counts,
// so that the same repository gives the same image everywhere.
function fileEntry(
  file: string,
  path: string,
  found: { readonly mode: number; readonly size: number },
): Entry {
  const mode = (found.mode & 0o100) === 0 ? 0o644 : 0o755;
  return { type: 'file', path, mode, ...ROOT, size: found.size, content: { file } };
}

function leavesWorkspace(shown: string, to: string): InputError {
  return new InputError(`files: ${shown} leads out of the workspace, to ${to}`, {
    hint: 'Copy what you need into the workspace in an earlier step.',
  });
}
