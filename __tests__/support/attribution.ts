// What the attribution tests share: a file's bytes in, its owners out, and the sums that must hold for every file.

import { parseElf } from '../../src/elf/file.js';
import { bytesSource } from '../../src/elf/source.js';
import { FormatError } from '../../src/errors.js';
import type { BuildInfo } from '../../src/gobin/build-info.js';
import { findBuildInfo } from '../../src/gobin/build-info.js';
import type { BinaryAttribution } from '../../src/size/attribute.js';
import { attribute } from '../../src/size/attribute.js';
import type { Attribution, ByteKind, Owner } from '../../src/size/model.js';

/** Attributes a file. A FormatError only where it is no ELF file, or its program headers are damaged. */
export function attributeBytes(bytes: Uint8Array): BinaryAttribution {
  const source = bytesSource(bytes);
  const elf = parseElf(source);
  return attribute(
    source,
    elf,
    readBuildInfo(() => findBuildInfo(elf)),
  );
}

/** Why the attribution is wrong as a whole, whatever the file: undefined where it is not. */
export function findFault({ size, owners, sections }: Attribution, bytes: Uint8Array): string | undefined {
  const owned = owners.reduce((sum, owner) => sum + bytesOf(owner), 0);
  const sectioned = sections.reduce((sum, section) => sum + section.size, 0);
  if (size !== bytes.length || owned !== size || sectioned !== size) {
    return `${bytes.length} bytes, ${owned} owned, ${sectioned} in sections`;
  }
  const odd = owners.find((owner) => {
    const sure = owner.confidence.exact + owner.confidence.typed + owner.confidence.inferred;
    return sure !== (owner.kind === 'package' ? bytesOf(owner) : 0);
  });
  return odd === undefined ? undefined : `confidences of ${odd.name} do not add up`;
}

/** All bytes of an owner. */
export function bytesOf({ bytes }: Owner): number {
  return bytes.code + bytes.lines + bytes.types + bytes.data + bytes.format;
}

/** Bytes of one kind by package. */
export function packagesOf({ owners }: Attribution, kind: ByteKind): Record<string, number> {
  const packages = owners.filter((owner) => owner.kind === 'package' && owner.bytes[kind] > 0);
  return Object.fromEntries(packages.map(({ name, bytes }) => [name, bytes[kind]]));
}

/** The share of the file that packages own. */
export function coverageOf({ owners, size }: Attribution): number {
  return (
    owners.filter(({ kind }) => kind === 'package').reduce((sum, owner) => sum + bytesOf(owner), 0) / size
  );
}

function readBuildInfo(read: () => BuildInfo | undefined): BuildInfo | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}
