// What CGO_ENABLED=0 leaves out of a program, silently: packages with files that import "C", and what takes their
// place. The standard library is made to be compiled either way, so it is passed over.

import type { DroppedCgo } from '../readiness/model.js';
import { STANDARD, type ListedPackage } from './list.js';

/** Compares the listing with cgo and the one without, in the order of the first. */
export function findDroppedCgo(listings: {
  readonly plain: readonly ListedPackage[];
  readonly cgo: readonly ListedPackage[];
}): readonly DroppedCgo[] {
  const plain = new Map(listings.plain.map((listed) => [listed.path, listed]));
  return listings.cgo
    .filter(({ cgoFiles, module }) => cgoFiles.length > 0 && module !== STANDARD)
    .map((listed) => compare(listed, plain.get(listed.path)));
}

function compare(withCgo: ListedPackage, without: ListedPackage | undefined): DroppedCgo {
  const { path, module, cgoFiles } = withCgo;
  const before = new Set(withCgo.goFiles);
  const added = without?.goFiles.filter((file) => !before.has(file)) ?? [];
  const isAbsent = without === undefined || without.goFiles.length === 0;
  return { package: path, module, cgoFiles, added, kind: isAbsent ? 'absent' : kindOf(added) };
}

function kindOf(added: readonly string[]): DroppedCgo['kind'] {
  return added.length > 0 ? 'replaced' : 'reduced';
}
