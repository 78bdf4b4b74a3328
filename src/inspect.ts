// Looks at the image that was made, the way a stranger would: reads its layers back, checks every digest, finds
// the binary in it and reads that file. What is said of the image is said of these bytes.

import { closeSync, openSync, readSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { parseElf } from './elf/file.js';
import { checkLink, type LinkCheckResult } from './elf/link-check.js';
import type { ByteSource } from './elf/source.js';
import { FormatError, ImageError } from './errors.js';
import { findBuildInfo, type BuildInfo } from './gobin/build-info.js';
import type { Inputs } from './inputs.js';
import { hexOf, Meter } from './oci/digest.js';
import { writeFileBytes } from './oci/file-bytes.js';
import { readEntries } from './oci/read.js';
import type { Image } from './oci/types.js';

/** What was found in the image. Sizes in bytes. */
export interface Inspection extends LinkCheckResult {
  readonly binarySize: number;
  readonly binarySha256: string;
  /** All regular files together. */
  readonly uncompressedSize: number;
  readonly fileCount: number;
  readonly buildInfo: BuildInfo;
}

export interface InspectOptions {
  /** Where the image must hold the binary: "/server". */
  readonly binaryPath: string;
  readonly linkCheck: Inputs['linkCheck'];
  readonly tempDir: string;
}

/** Inspects an image; it is an ImageError where the image is not what its own documents say. */
export async function inspect(image: Image, options: InspectOptions): Promise<Inspection> {
  // Of several that are inspected side by side, each has a copy of its own.
  const copy = join(options.tempDir, `inspect-${image.id.replace(':', '-')}`);
  try {
    return await inspectThrough(copy, image, options);
  } finally {
    await rm(copy, { force: true });
  }
}

async function inspectThrough(copy: string, image: Image, options: InspectOptions): Promise<Inspection> {
  let binary: { size: number; sha256: string } | undefined;
  let uncompressedSize = 0;
  let fileCount = 0;
  const mismatches = await readEntries(image, async (entry, content) => {
    if (entry.type !== 'file') return;
    uncompressedSize += entry.size;
    fileCount += 1;
    if (entry.path !== options.binaryPath) return;
    if ((entry.mode & 0o111) !== 0o111) throw new ImageError(`${entry.path} in the image is not executable`);
    binary = { size: entry.size, sha256: await copyOut(content, copy) };
  });
  if (mismatches.length > 0)
    throw new ImageError(`the image does not agree with itself: ${mismatches.join('; ')}`);
  if (binary === undefined) throw new ImageError(`the image has no file ${options.binaryPath}`);
  const file = inspectBinary(copy, { ...options, size: binary.size, image });
  return { ...file, binarySize: binary.size, binarySha256: binary.sha256, uncompressedSize, fileCount };
}

/** Reads the build info of a Go executable that stands in a file. */
export function readBuildInfo(file: string, size: number): BuildInfo {
  return withFile(file, size, (source) => buildInfoOf(source));
}

function inspectBinary(
  copy: string,
  options: InspectOptions & { readonly size: number; readonly image: Image },
): LinkCheckResult & { readonly buildInfo: BuildInfo } {
  return withFile(copy, options.size, (source) => {
    const { binaryPath: path, linkCheck: mode, image } = options;
    const link = checkLink({ source, path, platform: image.platform, mode });
    return { ...link, buildInfo: buildInfoOf(source) };
  });
}

function buildInfoOf(source: ByteSource): BuildInfo {
  const info = findBuildInfo(parseElf(source));
  if (info === undefined)
    throw new FormatError('the binary has no Go build info: it was not linked by the go command');
  return info;
}

async function copyOut(content: Readable, file: string): Promise<string> {
  const meter = new Meter();
  await writeFileBytes(file, meter.measure(content));
  return hexOf(meter.digest);
}

function withFile<T>(file: string, size: number, use: (source: ByteSource) => T): T {
  const descriptor = openSync(file, 'r');
  try {
    return use({ size, read: (offset, length) => readExactly(descriptor, offset, length) });
  } finally {
    closeSync(descriptor);
  }
}

function readExactly(descriptor: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const got = readSync(descriptor, bytes, 0, length, offset);
  if (got !== length)
    throw new FormatError(`the binary ends at offset ${offset + got}, within a read of ${length} bytes`);
  return bytes;
}
