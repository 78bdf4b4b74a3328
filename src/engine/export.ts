// Takes the files of the final stage out of the tar that a builder hands over. The tar is not trusted: what is
// neither an expected file nor a folder on the way to one is refused, and no name in it becomes a path here.

import { chmod } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { ImageError } from '../errors.js';
import { writeFileBytes } from '../oci/file-bytes.js';
import { readTar } from '../oci/tar-reader.js';
import type { OutputFile } from './layout.js';

/**
 * Writes the expected files, each to its own place on the runner; gives the names that were there. An empty stream
 * is no error here: a builder that fails hands over nothing.
 */
export async function unpackExport(
  tar: Readable,
  expected: readonly OutputFile[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const start = await firstChunk(tar);
  if (start === undefined) return found;
  await readTar(start, "the builder's output", async (header, content) => {
    const name = normalise(header.name);
    if (header.type === 'directory' && isOnTheWay(name, expected)) return;
    const wanted = expected.find((file) => file.name === name);
    if (header.type !== 'file' || wanted === undefined) throw unexpected(header.type, header.name);
    if (found.has(name)) throw new ImageError(`the builder handed over ${JSON.stringify(name)} twice`);
    found.add(name);
    await writeFileBytes(wanted.file, content, { mode: 0o755 });
    await chmod(wanted.file, 0o755);
  });
  return found;
}

/** An ImageError where an expected file is missing. */
export function checkComplete(found: ReadonlySet<string>, expected: readonly OutputFile[]): void {
  const missing = expected.find(({ name, optional }) => optional !== true && !found.has(name));
  if (missing === undefined) return;
  throw new ImageError(`the builder handed over no file ${JSON.stringify(missing.name)}`, {
    hint: 'Look at the log above; run this again with another version of Docker if it says nothing.',
  });
}

// "./a/" and "a" are one; "/a" and "a/../b" are left as they are, and match nothing.
function normalise(name: string): string {
  return name.replace(/^\.\//, '').replace(/\/$/, '');
}

function isOnTheWay(name: string, expected: readonly OutputFile[]): boolean {
  return name === '' || name === '.' || expected.some((file) => posix.dirname(file.name) === name);
}

function unexpected(type: string, name: string): ImageError {
  return new ImageError(`the builder handed over something unexpected: ${type} ${JSON.stringify(name)}`, {
    hint: 'Check that builder-image and the Docker daemon are the ones that you mean to use.',
  });
}

async function firstChunk(stream: Readable): Promise<AsyncIterable<Uint8Array> | undefined> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const first = await chunks.next();
  if (first.done === true) return undefined;
  return (async function* (): AsyncGenerator<Uint8Array> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  })();
}
