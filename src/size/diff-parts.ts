// Whose the change is: of the Go release, of dependencies, of the program's own code, or of the form of the file.

import { bytesOf } from './diff-lists.js';
import type { Measured, Parts } from './diff-model.js';
import { STANDARD_LIBRARY, type Owner } from './model.js';
import { isOwnModule } from './own-module.js';

/** The owner of the empty bytes between sections. */
export const ALIGNMENT = 'alignment';

/** Undefined where a side does not say whose its bytes are, or where its own sums do not agree. */
export function partsOf(before: Measured, after: Measured): Parts | undefined {
  const [old, now] = [sharesOf(before), sharesOf(after)];
  if (old === undefined || now === undefined) return undefined;
  const hasNewToolchain =
    before.goVersion !== undefined && after.goVersion !== undefined && before.goVersion !== after.goVersion;
  const toolchain = hasNewToolchain ? growthOfCommon(old.standard, now.standard) : 0;
  return {
    toolchain,
    dependencies: now.dependencies - old.dependencies,
    ownCode: now.ownCode - old.ownCode,
    standardLibrary: sumOf(now.standard) - sumOf(old.standard) - toolchain,
    format: now.format - old.format,
    alignment: now.alignment - old.alignment,
    files: now.files - old.files,
  };
}

interface Shares {
  /** Bytes by package. */
  readonly standard: ReadonlyMap<string, number>;
  readonly dependencies: number;
  readonly ownCode: number;
  readonly format: number;
  readonly alignment: number;
  readonly files: number;
}

function sharesOf(side: Measured): Shares | undefined {
  const { attribution, sizes } = side;
  if (attribution === undefined || sizes.binary !== attribution.size || sizes.uncompressed === undefined)
    return undefined;
  const standard = new Map<string, number>();
  const sums = { dependencies: 0, ownCode: 0, format: 0, alignment: 0 };
  for (const owner of attribution.owners) {
    const bytes = bytesOf(owner);
    const share = shareOf(owner, side);
    if (share === 'standard') standard.set(owner.name, (standard.get(owner.name) ?? 0) + bytes);
    else sums[share] += bytes;
  }
  const all = sumOf(standard) + sums.dependencies + sums.ownCode + sums.format + sums.alignment;
  if (all !== attribution.size) return undefined;
  return { standard, ...sums, files: sizes.uncompressed - sizes.binary };
}

function shareOf(
  { kind, name, module }: Owner,
  side: Measured,
): 'standard' | 'dependencies' | 'ownCode' | 'format' | 'alignment' {
  if (kind === 'linker' && name === ALIGNMENT) return 'alignment';
  if (kind !== 'package') return 'format';
  if (module === STANDARD_LIBRARY) return 'standard';
  if (name === 'main' || (module !== undefined && isOwnModule(side, module))) return 'ownCode';
  return 'dependencies';
}

function growthOfCommon(old: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): number {
  return [...now].reduce((sum, [name, bytes]) => sum + (old.has(name) ? bytes - (old.get(name) ?? 0) : 0), 0);
}

function sumOf(map: ReadonlyMap<string, number>): number {
  return [...map.values()].reduce((sum, bytes) => sum + bytes, 0);
}
