// From totals in typed arrays to the list of owners that the report shows.

import type { BuildInfo } from '../gobin/build-info.js';
import type { Packages } from '../gobin/packages.js';
import { FIRST_PACKAGE, SHARED } from '../gobin/packages.js';
import type { Leftover } from './leftovers.js';
import type { ByteKind, Confidence, Owner, OwnerKind } from './model.js';
import { BYTE_KINDS, CONFIDENCES } from './model.js';
import { moduleFinder } from './modules-of.js';
import type { Totals } from './partition.js';

const SHARED_NAME = 'tables that several packages use';
const NO_CONFIDENCE = { exact: 0, typed: 0, inferred: 0 } as const;

/** All owners of at least one byte, largest first. */
export function listOwners(
  totals: Totals,
  packages: Packages,
  buildInfo: BuildInfo | undefined,
): readonly Owner[] {
  const findModule = moduleFinder(buildInfo);
  const owners: Owner[] = listLeftovers(totals);
  const shared = kindsOf(totals, SHARED);
  if (sumOf(shared) > 0) {
    owners.push({ kind: 'shared', name: SHARED_NAME, bytes: shared, confidence: NO_CONFIDENCE });
  }
  for (let id = FIRST_PACKAGE; id < packages.count; id++) {
    const bytes = kindsOf(totals, id);
    const name = packages.pathOf(id);
    if (name === undefined || sumOf(bytes) === 0) continue;
    const module = findModule(name);
    const known = module === undefined ? {} : { module };
    owners.push({ kind: 'package', name, ...known, bytes, confidence: confidencesOf(totals, id) });
  }
  return owners
    .map((owner) => ({ owner, size: sumOf(owner.bytes) }))
    .sort((a, b) => b.size - a.size || compare(a.owner.name, b.owner.name))
    .map(({ owner }) => owner);
}

/** The leftovers of one kind and name are one owner, whatever kinds of bytes it has. */
function listLeftovers({ leftovers }: Totals): Owner[] {
  const owners = new Map<string, { kind: OwnerKind; name: string; bytes: Record<ByteKind, number> }>();
  for (const { leftover, bytes } of leftovers.values()) {
    const owner = findOrAdd(owners, leftover);
    owner.bytes[leftover.byteKind] += bytes;
  }
  return [...owners.values()].map((owner) => ({ ...owner, confidence: NO_CONFIDENCE }));
}

function findOrAdd(
  owners: Map<string, { kind: OwnerKind; name: string; bytes: Record<ByteKind, number> }>,
  { kind, name }: Leftover,
): { bytes: Record<ByteKind, number> } {
  const key = `${kind} ${name}`;
  const known = owners.get(key);
  if (known !== undefined) return known;
  const owner = { kind, name, bytes: { code: 0, lines: 0, types: 0, data: 0, format: 0 } };
  owners.set(key, owner);
  return owner;
}

function kindsOf({ byKind }: Totals, id: number): Record<ByteKind, number> {
  const at = (kind: ByteKind): number => byKind[id * BYTE_KINDS.length + BYTE_KINDS.indexOf(kind)] ?? 0;
  return { code: at('code'), lines: at('lines'), types: at('types'), data: at('data'), format: at('format') };
}

function confidencesOf({ byConfidence }: Totals, id: number): Record<Confidence, number> {
  const at = (confidence: Confidence): number =>
    byConfidence[id * CONFIDENCES.length + CONFIDENCES.indexOf(confidence)] ?? 0;
  return { exact: at('exact'), typed: at('typed'), inferred: at('inferred') };
}

function sumOf(bytes: Readonly<Record<string, number>>): number {
  return Object.values(bytes).reduce((sum, value) => sum + value, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
