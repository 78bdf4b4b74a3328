// The archive as a file that the user named.

import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '../errors.js';
import { archiveStream, type ArchiveContent, type ArchiveOptions } from './archive.js';
import { writeWhole } from './new-file.js';
import type { Image } from './types.js';

/** An InputError where an archive cannot be written to a path: to be asked before anything is built. */
export async function checkArchivePath(file: string): Promise<void> {
  const folder = dirname(resolve(file));
  const parent = await stat(folder).catch(() => undefined);
  if (parent?.isDirectory() !== true) {
    throw new InputError(`the archive ${file} cannot be written: there is no folder ${folder}`, {
      hint: 'Create the folder in an earlier step, or correct the path.',
    });
  }
  const place = await stat(file).catch(() => undefined);
  if (place !== undefined && !place.isFile()) {
    throw new InputError(`the archive ${file} cannot be written: there is something that is not a file`, {
      hint: 'Name a file.',
    });
  }
}

/** Writes the archive, or replaces the file that is there; where that fails, nothing has changed. */
export async function writeArchive(
  file: string,
  content: Image | ArchiveContent,
  options: ArchiveOptions,
): Promise<void> {
  await checkArchivePath(file);
  await writeWhole(file, archiveStream(content, options));
}
