// Reads tar archives from a stream of bytes, whoever wrote them: every number is checked before it is used, and
// what is not a tar archive is a FormatError with the offset. Strict about the end, so that a cut archive shows.

import { Readable } from 'node:stream';
import { FormatError } from '../errors.js';
import { ChunkReader } from './chunk-reader.js';
import type { ByteStream } from './digest.js';
import {
  BLOCK_SIZE,
  decodeBlock,
  EXTENSION_FLAGS,
  paddingSize,
  TYPE_FLAGS,
  type RawHeader,
  type TarHeader,
  type TarType,
} from './tar.js';
import { decodePax } from './pax.js';

/** Takes one member; content that it leaves unread is skipped. */
export type TarVisitor = (header: TarHeader, content: Readable) => Promise<void>;

// Names of files are the longest thing there; Linux ends them at 4096 bytes.
const MAX_EXTENSION_SIZE = 1024 * 1024;

const TYPES: ReadonlyMap<string, TarType> = new Map(
  Object.entries(TYPE_FLAGS).map(([type, flag]) => [flag, type as TarType]),
);

/**
 * Calls `visit` for each member, in order, one after the other. `name` is what errors call the archive. Errors of
 * `source` and of `visit` pass as they are.
 */
export async function readTar(source: ByteStream, name: string, visit: TarVisitor): Promise<void> {
  const reader = new ChunkReader(source, name);
  let extensions: Extensions = new Map();
  try {
    for (;;) {
      const { offset } = reader;
      const locate = <T>(parse: () => T): T => locateError(`${name}, offset ${offset}`, parse);
      const block = await reader.exactly(BLOCK_SIZE);
      if (block.every((byte) => byte === 0)) break;
      const raw = locate(() => decodeBlock(block));
      if (EXTENSIONS.has(raw.typeflag)) {
        const data = await readExtension(reader, raw, locate);
        extensions = new Map([...extensions, ...locate(() => decodeExtension(raw.typeflag, data))]);
      } else {
        await visitMember(
          reader,
          locate(() => makeHeader(raw, extensions)),
          visit,
        );
        extensions = new Map();
      }
    }
    await skipEnd(reader, name);
  } finally {
    await reader.close();
  }
}

/** What headers in front of a member say of it, by the keywords of pax. */
type Extensions = ReadonlyMap<string, string>;

const EXTENSIONS: ReadonlySet<string> = new Set(Object.values(EXTENSION_FLAGS));

function locateError<T>(place: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof FormatError) throw new FormatError(`${place}: ${error.message}`, { cause: error });
    throw error;
  }
}

async function readExtension(
  reader: ChunkReader,
  { size }: RawHeader,
  locate: <T>(parse: () => T) => T,
): Promise<Buffer> {
  locate(() => {
    if (size > MAX_EXTENSION_SIZE)
      throw new FormatError(`a tar header extension claims to have ${size} bytes`);
  });
  const data = await reader.exactly(size);
  await skipPadding(reader, size);
  return data;
}

function decodeExtension(typeflag: string, data: Buffer): Extensions {
  const text = data.toString().replace(/\0+$/, '');
  switch (typeflag) {
    case EXTENSION_FLAGS.pax:
      return decodePax(data);
    case EXTENSION_FLAGS.gnuLongName:
      return new Map([['path', text]]);
    case EXTENSION_FLAGS.gnuLongLink:
      return new Map([['linkpath', text]]);
    default:
      // Global records are remarks such as git's commit id: nothing of theirs is about a single member.
      return new Map();
  }
}

function makeHeader({ typeflag, linkTarget, ...raw }: RawHeader, extensions: Extensions): TarHeader {
  const type = TYPES.get(typeflag);
  if (type === undefined)
    throw new FormatError(`a tar member has the unknown type ${JSON.stringify(typeflag)}`);
  const number = (keyword: 'uid' | 'gid' | 'size'): number => {
    const text = extensions.get(keyword);
    if (text === undefined) return raw[keyword];
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(value))
      throw new FormatError(`the pax record ${keyword} is not a number: ${text}`);
    return value;
  };
  const isLink = type === 'symlink' || type === 'hardlink';
  return {
    ...raw,
    name: extensions.get('path') ?? raw.name,
    type,
    uid: number('uid'),
    gid: number('gid'),
    size: type === 'file' ? number('size') : 0,
    ...(isLink ? { linkTarget: extensions.get('linkpath') ?? linkTarget } : {}),
  };
}

async function visitMember(reader: ChunkReader, header: TarHeader, visit: TarVisitor): Promise<void> {
  const end = reader.offset + header.size;
  const content = Readable.from(reader.upTo(end), { objectMode: false });
  // An error of the source is told by the reads below, also where the visitor does not listen.
  content.on('error', () => undefined);
  try {
    await visit(header, content);
  } finally {
    await closed(content);
  }
  await reader.skipTo(end);
  await skipPadding(reader, header.size);
}

// Until then a read of the stream may still be under way.
function closed(stream: Readable): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closed) resolve();
    else stream.once('close', resolve).destroy();
  });
}

async function skipPadding(reader: ChunkReader, size: number): Promise<void> {
  await reader.skipTo(reader.offset + paddingSize(size));
}

// One zero block was seen. Some writers fill the archive up to a multiple of 10 KiB.
async function skipEnd(reader: ChunkReader, name: string): Promise<void> {
  const { offset } = reader;
  for await (const chunk of reader.upTo(Infinity)) {
    if (chunk.some((byte) => byte !== 0)) {
      throw new FormatError(`${name}, offset ${offset}: there are bytes behind the end of the tar archive`);
    }
  }
}
