// Compares two measurements of the same programs and platforms. Where one side has no attribution, what is left is the
// sizes; nothing is guessed.

import { formatPlatform } from '../oci/platform.js';
import { causesOf } from './diff-causes.js';
import { compareModules, compareOwners, compareRequirements, compareSections } from './diff-lists.js';
import { FEW_DROPPED } from './kept-methods.js';
import {
  changeOf,
  NOISE_FLOOR,
  type Delta,
  type ImageDiff,
  type Measured,
  type OnlyThere,
  type Parts,
  type SizeDiff,
} from './diff-model.js';
import { ALIGNMENT, partsOf } from './diff-parts.js';
import type { MethodElimination } from './model.js';

/** The difference of all programs and platforms, in the order of `after`. */
export function diffSizes(before: readonly Measured[], after: readonly Measured[]): SizeDiff {
  const old = new Map(before.map((image) => [keyOf(image), image]));
  const seen = new Set(after.map(keyOf));
  return {
    images: after.flatMap((image) => {
      const base = old.get(keyOf(image));
      return base === undefined ? [] : [diffImage(base, image)];
    }),
    added: after.filter((image) => !old.has(keyOf(image))).map(onlyThere),
    removed: before.filter((image) => !seen.has(keyOf(image))).map(onlyThere),
  };
}

/** The difference of one program for one platform. */
export function diffImage(before: Measured, after: Measured): ImageDiff {
  const sizes = compareSizes(before, after);
  const parts = partsOf(before, after);
  const modules = compareModules(before, after);
  const findings = compareFindings(before, after);
  const deadCode = compareDeadCode(before, after);
  const toolchain = changedText(before.goVersion, after.goVersion);
  const commands = changedText(before.compileCommand, after.compileCommand);
  const content = contentOf(before, after);
  const changes = { parts, modules, toolchain, total: sizes.uncompressed };
  return {
    name: after.name,
    platform: after.platform,
    ...sizes,
    ...(content === undefined ? {} : { content }),
    isNews: isNews({ ...sizes, content, parts }) || findings.added.length > 0 || findings.gone.length > 0,
    ...(toolchain === undefined ? {} : { toolchain }),
    ...(commands === undefined ? {} : { commands }),
    ...(parts === undefined ? {} : { parts }),
    ...causesOf(changes, { before, after }),
    modules,
    owners: compareOwners(before, after),
    sections: compareSections(before, after),
    requirements: compareRequirements({ before, after }, modules),
    ...(deadCode === undefined ? {} : { deadCode }),
    findings,
    notes: notesOf(before, after),
  };
}

interface SizeDeltas {
  readonly binary?: Delta;
  readonly uncompressed?: Delta;
  readonly compressed?: Delta;
}

function compareSizes({ sizes: before }: Measured, { sizes: after }: Measured): SizeDeltas {
  const binary = deltaOf(before.binary, after.binary);
  const uncompressed = deltaOf(before.uncompressed, after.uncompressed);
  const sameForm = before.compressed?.form === after.compressed?.form;
  const compressed = sameForm ? deltaOf(before.compressed?.bytes, after.compressed?.bytes) : undefined;
  return {
    ...(binary === undefined ? {} : { binary }),
    ...(uncompressed === undefined ? {} : { uncompressed }),
    ...(compressed === undefined ? {} : { compressed }),
  };
}

/** Sums of the owners, not file sizes: those grow in pages. */
function contentOf(before: Measured, after: Measured): Delta | undefined {
  return deltaOf(ownedBytes(before), ownedBytes(after));
}

function ownedBytes({ attribution }: Measured): number | undefined {
  if (attribution === undefined) return undefined;
  const empty = attribution.owners.filter(({ kind, name }) => kind === 'linker' && name === ALIGNMENT);
  return attribution.size - empty.reduce((sum, { bytes }) => sum + bytes.format, 0);
}

function isNews(
  sizes: SizeDeltas & { readonly content: Delta | undefined; readonly parts: Parts | undefined },
): boolean {
  const best = sizes.content ?? sizes.uncompressed ?? sizes.compressed ?? sizes.binary;
  const files = sizes.content === undefined ? 0 : (sizes.parts?.files ?? 0);
  return best !== undefined && Math.abs(changeOf(best) + files) >= NOISE_FLOOR;
}

function compareFindings(before: Measured, after: Measured): ImageDiff['findings'] {
  if (before.findings === undefined || after.findings === undefined) return { added: [], gone: [] };
  const [old, now] = [before.findings, after.findings];
  return { added: now.filter((id) => !old.includes(id)), gone: old.filter((id) => !now.includes(id)) };
}

// Of a tiny program's few methods the share says nothing.
const ENOUGH_METHODS = 100;

/** Whether unused methods stay in the binary; undefined where it cannot be told. */
export function keepsDeadCode(methods: MethodElimination | undefined): boolean | undefined {
  if (methods === undefined || methods.exported < ENOUGH_METHODS) return undefined;
  return methods.dropped < methods.exported * FEW_DROPPED;
}

function compareDeadCode(before: Measured, after: Measured): ImageDiff['deadCode'] {
  const [old, now] = [keepsDeadCode(before.methods), keepsDeadCode(after.methods)];
  if (old === undefined || now === undefined || old === now) return undefined;
  return now ? 'now-kept' : 'now-dropped';
}

function notesOf(before: Measured, after: Measured): readonly string[] {
  const forms = [before.sizes.compressed?.form, after.sizes.compressed?.form];
  const degraded = [before.attribution?.degraded, after.attribution?.degraded].filter(
    (reason): reason is string => reason !== undefined,
  );
  return [
    ...(forms.includes(undefined) || forms[0] === forms[1]
      ? []
      : [`compressed sizes are not compared: ${forms.join(' before, ')} now`]),
    ...(after.attribution !== undefined && before.attribution === undefined
      ? ['only sizes are compared: the baseline does not say whose the bytes are']
      : []),
    ...new Set(degraded),
  ];
}

function changedText(
  before: string | undefined,
  after: string | undefined,
): { readonly before: string; readonly after: string } | undefined {
  return before === undefined || after === undefined || before === after ? undefined : { before, after };
}

function deltaOf(before: number | undefined, after: number | undefined): Delta | undefined {
  return before === undefined || after === undefined ? undefined : { before, after };
}

function onlyThere({ name, platform, sizes }: Measured): OnlyThere {
  return {
    name,
    platform,
    ...(sizes.uncompressed === undefined ? {} : { uncompressed: sizes.uncompressed }),
  };
}

function keyOf({ name, platform }: Measured): string {
  return `${name} ${formatPlatform(platform)}`;
}
