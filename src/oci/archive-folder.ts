// An image archive, unpacked: its few documents in memory, its blobs as files. Names come from the archive's
// maker, so only those of an image layout are taken, and every blob must have the digest that names it.

import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FormatError } from '../errors.js';
import { hexOf, Meter } from './digest.js';
import { readFileBytes, writeFileBytes } from './file-bytes.js';
import type { TarHeader } from './tar.js';
import { readTar } from './tar-reader.js';
import type { Descriptor, Digest } from './types.js';

// Far more than any image's documents need.
const MAX_DOCUMENT_SIZE = 4 * 1024 * 1024;
const DOCUMENTS = ['index.json', 'manifest.json', 'oci-layout'] as const;
type DocumentName = (typeof DOCUMENTS)[number];
const DIRECTORIES: readonly string[] = ['blobs/', 'blobs/sha256/'];
const BLOB = /^blobs\/sha256\/(?<hex>[0-9a-f]{64})$/;

/** Where the blob of a digest stands in an archive. */
export function blobPath(digest: Digest): string {
  return `blobs/sha256/${hexOf(digest)}`;
}

/** What an archive holds. Whatever is asked for and not there is a FormatError. */
export class ArchiveFolder {
  readonly #directory: string;
  readonly #documents = new Map<string, Buffer>();
  readonly #blobs = new Set<string>();

  private constructor(directory: string) {
    this.#directory = directory;
  }

  /** Unpacks an archive; its blobs go to `<directory>/<hexadecimal digest>`. */
  static async unpack(archive: string, directory: string): Promise<ArchiveFolder> {
    await mkdir(directory, { recursive: true });
    const folder = new ArchiveFolder(directory);
    await readTar(readFileBytes(archive), 'the archive', (header, content) => folder.#take(header, content));
    return folder;
  }

  /** One of the archive's own documents. */
  document(name: DocumentName): Uint8Array {
    const bytes = this.#documents.get(name);
    if (bytes === undefined) throw new FormatError(`the archive has no ${name}`);
    return bytes;
  }

  /** The file of a blob. */
  blob(digest: Digest): string {
    if (!this.#blobs.has(hexOf(digest))) throw new FormatError(`the archive has no blob ${digest}`);
    return join(this.#directory, hexOf(digest));
  }

  /** The bytes of a blob that is a document. */
  async documentBlob({ digest }: Descriptor): Promise<Uint8Array> {
    const file = this.blob(digest);
    const { size } = await stat(file);
    if (size > MAX_DOCUMENT_SIZE)
      throw new FormatError(`${digest} has ${size} bytes, too many for a document`);
    return readFile(file);
  }

  async #take({ name, type, size }: TarHeader, content: Readable): Promise<void> {
    if (type === 'directory' && DIRECTORIES.includes(name)) return;
    const hex = BLOB.exec(name)?.groups?.['hex'];
    const isDocument = (DOCUMENTS as readonly string[]).includes(name);
    if (type !== 'file' || (hex === undefined && !isDocument)) {
      throw new FormatError(
        `the archive has ${JSON.stringify(name)} (${type}), which is no part of an image`,
      );
    }
    if (this.#documents.has(name) || this.#blobs.has(hex ?? '')) {
      throw new FormatError(`the archive has ${name} twice`);
    }
    if (hex === undefined) this.#documents.set(name, await readDocument(name, size, content));
    else await this.#takeBlob(hex, content);
  }

  async #takeBlob(hex: string, content: Readable): Promise<void> {
    const meter = new Meter();
    await writeFileBytes(join(this.#directory, hex), meter.measure(content));
    if (hexOf(meter.digest) !== hex) throw new FormatError(`the blob ${hex} has the digest ${meter.digest}`);
    this.#blobs.add(hex);
  }
}

async function readDocument(name: string, size: number, content: Readable): Promise<Buffer> {
  if (size > MAX_DOCUMENT_SIZE) throw new FormatError(`${name} has ${size} bytes, too many for a document`);
  return Buffer.concat(await content.toArray());
}
