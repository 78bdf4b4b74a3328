// The root file system of an image as a folder of the runner, to run its program in.

import { chmod, lchown, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { Readable } from 'node:stream';
import { ImageError } from '../errors.js';
import { writeFileBytes } from '../oci/file-bytes.js';
import { readEntries, type ImageEntry } from '../oci/read.js';
import type { Image } from '../oci/types.js';

/** Numbers of a user and a group. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export interface Root {
  readonly folder: string;
  /** Takes the folder away, whatever its modes. */
  readonly remove: () => Promise<void>;
}

/**
 * Unpacks all layers into a new folder. `owners`: `real` gives every file to its owner, which only root can do;
 * `folded` leaves all to the user of the runner, with the permissions that `user` has in the image.
 */
export async function unpackImage(
  image: Image,
  folder: string,
  options: { readonly user: Owner; readonly owners: 'real' | 'folded' },
): Promise<Root> {
  const modes = new Map<string, number>([[folder, modeFor(ROOT_FOLDER, options)]]);
  const links = new Set<string>();
  const remove = async (): Promise<void> => {
    for (const path of modes.keys()) await chmod(path, 0o700).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await mkdir(folder, { recursive: true });
    await readEntries(image, async (entry, content) => {
      checkWay(entry.path, links);
      const file = join(folder, entry.path);
      await unpackEntry(entry, file, content);
      if (entry.type === 'symlink') links.add(entry.path);
      if (options.owners === 'real') await lchown(file, entry.uid, entry.gid);
      if (entry.type === 'directory') modes.set(file, modeFor(entry, options));
      if (entry.type === 'file') await chmod(file, modeFor(entry, options));
    });
    await addRuntimeFiles(folder, links);
    // Last, and the deepest first: nothing could be put into a folder that cannot be written.
    for (const [path, mode] of [...modes].reverse()) await chmod(path, mode);
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

const ROOT_FOLDER = { mode: 0o755, uid: 0, gid: 0 };

async function unpackEntry(entry: ImageEntry, file: string, content: Readable): Promise<void> {
  switch (entry.type) {
    case 'directory':
      await mkdir(file, { recursive: true });
      return;
    case 'file':
      await writeFileBytes(file, content);
      return;
    case 'symlink':
      await symlink(entry.linkTarget ?? '', file);
      return;
    case 'hardlink':
    case 'fifo':
    case 'block-device':
    case 'character-device':
      throw new ImageError(`${entry.path} in the image is neither a file, a folder nor a link`);
  }
}

// What every container runtime adds to an image, as far as plain files can stand for it: a program that looks up names
// or starts others would fail without. There is no /proc, and no other device.
async function addRuntimeFiles(folder: string, links: ReadonlySet<string>): Promise<void> {
  for (const path of ['/dev/null', '/etc/hosts', '/etc/resolv.conf']) {
    if (links.has(posix.dirname(path))) continue;
    const content = path === '/dev/null' ? '' : await readFile(path).catch(() => '');
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    // The image's own file goes first.
    await writeFile(file, content, { flag: 'wx' }).then(
      () => chmod(file, path === '/dev/null' ? 0o666 : 0o444),
      () => undefined,
    );
  }
}

// Below a link of the image lies the runner's own file system.
function checkWay(path: string, links: ReadonlySet<string>): void {
  for (let folder = posix.dirname(path); folder !== '/'; folder = posix.dirname(folder)) {
    if (links.has(folder)) throw new ImageError(`${path} in the image lies below the link ${folder}`);
  }
}

function modeFor(
  { mode, uid, gid }: Pick<ImageEntry, 'mode' | 'uid' | 'gid'>,
  { user, owners }: { readonly user: Owner; readonly owners: 'real' | 'folded' },
): number {
  if (owners === 'real' || uid === user.uid) return mode;
  const bits = gid === user.gid ? (mode >> 3) & 0o7 : mode & 0o7;
  return (mode & ~0o700) | (bits << 6);
}
