// Brings one blob into a repository, unless it is there
// (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-blobs).

import { ImageError } from '../errors.js';
import type { ByteStream } from '../oci/digest.js';
import type { Descriptor } from '../oci/types.js';
import { checkedStream } from './checked-stream.js';
import type { RepositoryClient } from './client.js';
import { senseless } from './failure.js';
import type { Progress } from './progress.js';

/** A blob that can be read as often as needed. */
export interface Blob {
  readonly descriptor: Pick<Descriptor, 'digest' | 'size'>;
  readonly open: () => ByteStream;
  /** Where it is read from, for the error where that has changed: a file, or "the config". */
  readonly source: string;
}

/** Uploads a blob where the repository does not have it. Every attempt begins a new upload, at the blob's first byte. */
export async function uploadBlob(client: RepositoryClient, blob: Blob, progress: Progress): Promise<void> {
  let isExpected = false;
  await client.retrying(async () => {
    // Also after a failure: what broke may have been no more than the answer.
    if (await hasBlob(client, blob)) return;
    if (!isExpected) progress.expect(blob.descriptor.size);
    isExpected = true;
    await uploadOnce(client, blob, progress);
  });
}

async function hasBlob(client: RepositoryClient, { descriptor }: Blob): Promise<boolean> {
  const { digest, size } = descriptor;
  const item = `the blob ${digest}`;
  const answer = await client.attempt({ method: 'HEAD', to: `blobs/${digest}`, item, expect: [200, 404] });
  if (answer.status === 404) return false;
  // A web server may have a page for every address.
  if (/^text\/html\b/i.test(answer.header('content-type') ?? '')) {
    throw senseless(`${client.name}: ${answer.url.host} does not answer as a registry, but with a web page`);
  }
  const found = answer.header('content-length');
  return found === undefined || Number(found) === size;
}

async function uploadOnce(client: RepositoryClient, blob: Blob, progress: Progress): Promise<void> {
  const { digest, size } = blob.descriptor;
  const item = `the blob ${digest} of ${size} bytes`;
  const begun = await client.attempt({ method: 'POST', to: 'blobs/uploads/', item, expect: [202] });
  await begun.discard();
  const location = begun.header('location');
  if (location === undefined)
    throw senseless(`${client.name}: the registry begins an upload, but does not say where`);
  const url = client.address(location, begun);
  // The query is the registry's own: it is kept as it is, letter by letter.
  url.search += `${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
  let sent = 0;
  const count = (bytes: number): void => {
    sent += bytes;
    progress.add(bytes);
  };
  try {
    const done = await client.attempt({
      method: 'PUT',
      to: url,
      item,
      expect: [201, 204],
      headers: { 'content-type': 'application/octet-stream' },
      body: { size, stream: counted(readAgain(blob), count) },
    });
    await done.discard();
  } catch (error) {
    progress.add(-sent);
    throw error;
  }
}

function readAgain({ open, descriptor, source }: Blob): ByteStream {
  return checkedStream(open(), descriptor, (difference) => {
    return new ImageError(`${source} has changed since the image was inspected: ${difference}`, {
      hint: 'Run this again when nothing else writes to the temporary folder of the runner.',
    });
  });
}

async function* counted(source: ByteStream, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    yield chunk;
    count(chunk.length);
  }
}
