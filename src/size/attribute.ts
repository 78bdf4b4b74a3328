// What every byte of a Go binary is: its owner, on the best evidence that the file has. Where Go's tables are missing,
// damaged or of an unknown release, less is said, and why; the sum is the size of the file in any case.

import type { ElfFile } from '../elf/file.js';
import type { Section } from '../elf/sections.js';
import { readSections } from '../elf/sections.js';
import type { ByteSource } from '../elf/source.js';
import { FormatError } from '../errors.js';
import type { BuildInfo } from '../gobin/build-info.js';
import type { FunctionNames } from '../gobin/function-names.js';
import { NO_FUNCTIONS } from '../gobin/function-names.js';
import type { GoAccount } from '../gobin/account.js';
import { readGoAccount } from '../gobin/account.js';
import type { LinkedFunctions } from '../readiness/linked.js';
import { Memory } from '../gobin/memory.js';
import { ownLeftovers } from './leftovers.js';
import type { Attribution, MethodElimination } from './model.js';
import { listOwners } from './owners.js';
import { partition } from './partition.js';
import { findStretches } from './stretches.js';

/** What was found out about a binary. */
export interface BinaryAttribution {
  readonly attribution: Attribution;
  /** The functions that are linked in; none where the table of functions could not be read. */
  readonly functions: FunctionNames;
  /** The same with their places, for the findings; undefined where the table of functions could not be read. */
  readonly linked?: LinkedFunctions;
  /** Undefined where the types could not be read. */
  readonly methods?: MethodElimination;
  /** The releases whose layout the tables have: "Go 1.20 to 1.25". */
  readonly goLayout?: string;
}

/**
 * Attributes all bytes of a binary. Damage in Go's tables or in the section headers makes the result poorer (see
 * `attribution.degraded`), never an error. Reads the whole file at once.
 */
export function attribute(
  source: ByteSource,
  elf: ElfFile,
  buildInfo: BuildInfo | undefined,
): BinaryAttribution {
  const bytes = source.read(0, source.size);
  const memory = new Memory(elf, bytes);
  const { sections, problem } = findSections(elf);
  const go = readGoAccount(memory, { elf, sections, buildInfo });
  const stretches = findStretches(elf, bytes, sections);
  const totals = partition({
    size: bytes.length,
    packages: go.packages,
    strong: go.strong,
    weak: go.weak,
    stretches: ownLeftovers(stretches, go.module === undefined ? undefined : { memory, module: go.module }),
  });
  const degraded = problem ?? go.problem;
  return {
    attribution: {
      size: bytes.length,
      owners: listOwners(totals, go.packages, buildInfo),
      sections: stretches.map(({ name, start, end }) => ({ name, size: end - start })),
      ...(degraded === undefined ? {} : { degraded }),
    },
    functions: go.functionNames ?? NO_FUNCTIONS,
    ...factsOf(go),
  };
}

function factsOf({
  linked,
  methods,
  layout,
}: GoAccount): Pick<BinaryAttribution, 'linked' | 'methods' | 'goLayout'> {
  return {
    ...(linked === undefined ? {} : { linked }),
    ...(methods === undefined ? {} : { methods }),
    ...(layout === undefined ? {} : { goLayout: layout.name }),
  };
}

function findSections(elf: ElfFile): { sections: readonly Section[]; problem?: string } {
  try {
    const sections = readSections(elf);
    if (sections.length > 0) return { sections };
    return { sections, problem: 'the file has no section headers: packed, or stripped beyond what Go does' };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { sections: [], problem: `the section headers are damaged: ${error.message}` };
  }
}
