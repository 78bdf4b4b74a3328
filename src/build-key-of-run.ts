// The key of what a run measures: under it the sizes are stored, and found again by a later run that builds the same.

import { join } from 'node:path';
import { buildKey, type BuildFacts } from './baseline/build-key.js';
import type { Inputs } from './inputs.js';
import type { Prepared, Program } from './prepare.js';

/** The key for all programs of the run, with what `per-image` changes in what is built. */
export function keyOf({ inputs, programs }: Pick<Prepared, 'inputs' | 'programs'>): string {
  const facts = factsOf(inputs, programs);
  // Only where it differs: budgets and the like, which per-image may set too, make no other key.
  const own: Record<string, string> = {};
  for (const program of programs) {
    const key = buildKey(factsOf(program.inputs, [program]));
    if (key !== buildKey(factsOf(inputs, [program]))) own[`per-image: ${program.plan.name}`] = key;
  }
  return buildKey({ ...facts, extras: { ...facts.extras, ...own } });
}

function factsOf(inputs: Inputs, programs: readonly Program[]): BuildFacts {
  const { goVersion, strip, ldflags, buildTags, buildFlags, buildEnv, vcs, compression } = inputs;
  return {
    names: programs.map(({ plan }) => plan.name),
    packages: programs.map(({ plan }) => join(plan.source.workdir, plan.source.pkg)),
    platforms: programs[0]?.plan.platforms ?? [],
    goVersion,
    strip,
    ldflags,
    buildTags,
    buildFlags,
    buildEnv,
    vcs,
    compression,
    extras: {
      'ca-certificates': JSON.stringify(inputs.caCertificates),
      tzdata: String(inputs.tzdata),
      directories: JSON.stringify(inputs.directories),
      files: JSON.stringify(inputs.files),
    },
  };
}
