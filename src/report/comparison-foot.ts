// The foot of a comparison: both commits, where the baseline came from, whether flags and Go release are the same.

import type { BaselineSource } from '../baseline/baseline.js';
import type { Comparison } from './comparison-model.js';
import type { Inline } from './section-model.js';

const SHORT = 7;

/** "merge a1b2c3d against its first parent 9f8e7d6 (stored report) · same flags and Go release · static". */
export function footOf(comparison: Comparison): readonly Inline[] {
  const parts = [
    commits(comparison),
    ...sameness(comparison),
    comparison.isStatic ? 'static ✔' : 'not static',
  ];
  return [parts.join(' · ')];
}

function commits({ head, base, reason }: Comparison): string {
  const measured = `${head.isMerge ? 'merge' : 'commit'} ${short(head.commit)}`;
  if (base === undefined) return `${measured}, nothing compared${reason === undefined ? '' : `: ${reason}`}`;
  return `${measured} against ${baseOf(base)}`;
}

function baseOf({ commit, relation, source }: NonNullable<Comparison['base']>): string {
  const name = commit === undefined ? '' : ` ${short(commit)}`;
  switch (source.kind) {
    case 'stored':
    case 'built':
      return `its ${relation ?? 'base'}${name} (${describeSource(source)})`;
    case 'ancestor':
      return `${short(commit)}, ${describeSource(source)}`;
    case 'image':
    case 'file':
      return `${describeSource(source)}${name === '' ? '' : ` of${name}`}`;
  }
}

/** "stored report", "built in this run", "the image ghcr.io/acme/server:latest". */
export function describeSource(source: BaselineSource): string {
  switch (source.kind) {
    case 'stored':
      return 'stored report';
    case 'built':
      return 'built in this run';
    case 'ancestor':
      return `${source.distance} ${source.distance === 1 ? 'commit' : 'commits'} before the base (stored report, no gate)`;
    case 'image':
      return `the image ${source.reference}`;
    case 'file':
      return `the report ${source.path}`;
  }
}

function sameness({ diff, base, images }: Comparison): readonly string[] {
  if (base === undefined || diff === undefined || diff.images.length === 0) return [];
  const isKnown = images.every(
    ({ goVersion, compileCommand }) => goVersion !== undefined && compileCommand !== undefined,
  );
  const flags = diff.images.some(({ commands }) => commands !== undefined);
  const release = diff.images.find(({ toolchain }) => toolchain !== undefined)?.toolchain;
  if (base.source.kind === 'image' || !isKnown) return ['flags and Go release of the baseline are not known'];
  if (!flags && release === undefined) return ['same flags and Go release'];
  return [
    flags ? 'other flags' : 'same flags',
    release === undefined ? 'same Go release' : `Go ${release.before} before, ${release.after} now`,
  ];
}

function short(commit: string | undefined): string {
  return commit === undefined ? 'of no repository' : commit.slice(0, SHORT);
}
