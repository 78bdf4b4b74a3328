// Writes tar archives in one form: headers by `encodeHeader`, content streamed, two zero blocks at the end. The
// packer of tar-stream is not used: it cuts times at 2038 and large owners silently.

import { ImageError } from '../errors.js';
import type { ByteStream } from './digest.js';
import { readFileBytes } from './file-bytes.js';
import { BLOCK_SIZE, encodeHeader, paddingSize, type TarHeader } from './tar.js';

export interface TarMember {
  readonly header: TarHeader;
  /** Exactly `header.size` bytes. */
  readonly content?: ByteStream;
  /** What the content is read from, for the error where it is longer or shorter. */
  readonly source?: string;
}

const END_OF_ARCHIVE = new Uint8Array(2 * BLOCK_SIZE);

/** The archive of members, in their order; an ImageError where content is not as long as its header says. */
export async function* writeTar(
  members: Iterable<TarMember> | AsyncIterable<TarMember>,
): AsyncGenerator<Uint8Array> {
  for await (const member of members) {
    yield encodeHeader(member.header);
    yield* checkedContent(member);
    yield new Uint8Array(paddingSize(member.header.size));
  }
  yield END_OF_ARCHIVE;
}

/** The bytes of a file; an ImageError where it cannot be read. */
export function* readBlob(file: string): Generator<Uint8Array> {
  try {
    yield* readFileBytes(file);
  } catch (cause) {
    throw new ImageError(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

// A file that grows or shrinks while it is read would otherwise move everything behind it.
async function* checkedContent({ header, content = [], source }: TarMember): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > header.size) break;
    yield chunk;
  }
  if (size === header.size) return;
  const found = size > header.size ? `more than ${header.size}` : `${size} instead of ${header.size}`;
  throw new ImageError(`${source ?? header.name} changed while it was read: it has ${found} bytes`, {
    hint: 'Run this again when nothing else writes to the file.',
  });
}
