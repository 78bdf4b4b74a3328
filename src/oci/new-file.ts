// Writes files that are there as a whole or not at all: beside their place first, then renamed.

import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ActionError, InputError } from '../errors.js';
import type { ByteStream } from './digest.js';
import { writeFileBytes } from './file-bytes.js';

/** Writes a file, or replaces it, once all of its content is there. Where that fails, nothing has changed. */
export async function writeWhole(file: string, content: ByteStream): Promise<void> {
  const partial = join(dirname(file), `.${basename(file)}.${randomUUID()}.partial`);
  try {
    await writeFileBytes(partial, content, { flags: 'wx' });
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw describeWriteFailure(error, file);
  }
}

/** The error in words where the file system is at fault; any other as it is. */
export function describeWriteFailure(error: unknown, file: string): unknown {
  const { code = '', syscall } = error as Partial<NodeJS.ErrnoException>;
  const found = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  if (error instanceof ActionError || syscall === undefined || found === undefined) return error;
  return new found.type(`${file} cannot be written: ${found.what}`, { cause: error, hint: found.hint });
}

interface Said {
  readonly type: typeof ActionError;
  readonly what: string;
  readonly hint: string;
}

const DISK_FULL: Said = {
  type: ActionError,
  what: 'there is no space left on the disk',
  hint: 'Make room on the disk of the runner, or name a path on another one.',
};
const NOT_ALLOWED: Said = {
  type: InputError,
  what: 'this user may not write there',
  hint: 'Name a path that the user of the runner may write to.',
};

const BY_CODE: Readonly<Record<string, Said>> = {
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  EFBIG: { ...DISK_FULL, what: 'it is larger than the system allows' },
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: { ...NOT_ALLOWED, what: 'the disk is read-only' },
  ENOENT: {
    type: InputError,
    what: 'its folder is not there',
    hint: 'Create the folder in an earlier step.',
  },
  ENOTDIR: { type: InputError, what: 'a part of its path is a file', hint: 'Correct the path.' },
  EISDIR: { type: InputError, what: 'there is a folder in its place', hint: 'Name a file.' },
};
