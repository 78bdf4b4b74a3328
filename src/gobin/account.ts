// The Go tables of a program, read one after the other, each only as far as the ones before it hold: functions, then
// types, then references. What a damaged table said is not believed.

import type { ElfFile } from '../elf/file.js';
import type { Section } from '../elf/sections.js';
import { FormatError } from '../errors.js';
import type { BuildInfo } from './build-info.js';
import { Claims } from './claims.js';
import type { FunctionNames } from './function-names.js';
import { functionNames } from './function-names.js';
import type { GoProgram } from './function-tables.js';
import { claimFunctionTables } from './function-tables.js';
import { claimCode, readFunctions } from './functions.js';
import type { GoLayout } from './layouts.js';
import { layoutOf, typeLayoutOf } from './layouts.js';
import type { LinkedFunctions } from '../readiness/linked.js';
import { linkedFunctions } from './linked-functions.js';
import type { Memory } from './memory.js';
import { UNMAPPED } from './memory.js';
import type { ModuleData } from './moduledata.js';
import { findModuleData } from './moduledata.js';
import { Packages } from './packages.js';
import { findPcHeader } from './pclntab.js';
import { claimReferences } from './references.js';
import type { MethodCounts } from './types.js';
import { Types } from './types.js';

/** What Go's tables say of the bytes of a file. */
export interface GoAccount {
  readonly packages: Packages;
  /** Claims of tables. */
  readonly strong: Claims;
  /** Claims by reference. */
  readonly weak: Claims;
  readonly layout?: GoLayout;
  readonly module?: ModuleData;
  readonly functionNames?: FunctionNames;
  readonly linked?: LinkedFunctions;
  readonly methods?: MethodCounts;
  /** What could not be read, in one line. */
  readonly problem?: string;
}

interface Draft {
  packages: Packages;
  strong: Claims;
  weak: Claims;
  layout?: GoLayout;
  module?: ModuleData;
  functionNames?: FunctionNames;
  linked?: LinkedFunctions;
  methods?: MethodCounts;
}

interface Subject {
  readonly elf: ElfFile;
  readonly sections: readonly Section[];
  readonly buildInfo: BuildInfo | undefined;
}

/** Reads all that can be read; never throws for damage. */
export function readGoAccount(memory: Memory, subject: Subject): GoAccount {
  const draft: Draft = { packages: new Packages(), strong: new Claims(), weak: new Claims() };
  const { buildInfo, elf, sections } = subject;
  if (buildInfo === undefined) return { ...draft, problem: 'no Go program, or one without build info' };
  const problem = attempt('functions', draft, () => {
    const program = readProgram(memory, { sections, goVersion: buildInfo.goVersion, draft });
    const typesProblem = attempt('types', draft, () => {
      const types = readTypes(program, buildInfo, draft);
      claimReferences(program, { elf, sections, types, strong: draft.strong, weak: draft.weak });
      draft.methods = types.methods;
      return undefined;
    });
    return typesProblem;
  });
  return { ...draft, ...(problem === undefined ? {} : { problem }) };
}

/** Runs a step; where it finds damage, its claims are forgotten and the line that says so is given. */
function attempt(what: string, draft: Draft, step: () => string | undefined): string | undefined {
  const { length } = draft.strong;
  try {
    return step();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    draft.strong.truncate(length);
    draft.weak.truncate(0);
    return `${what} not attributed: ${error.message}`;
  }
}

function readProgram(
  memory: Memory,
  { sections, goVersion, draft }: { sections: readonly Section[]; goVersion: string; draft: Draft },
): GoProgram {
  const layout = layoutOf(goVersion);
  const pcHeader = findPcHeader(memory, sections, layout);
  const module = findModuleData(memory, pcHeader, layout);
  const functions = readFunctions(memory, { module, layout, packages: draft.packages });
  const program = { memory, module, layout, functions };
  claimCode(functions, draft.strong);
  claimFunctionTables(program, draft.strong, findFuncdataEnd(program, sections));
  const { offset, bytes } = module.tables.funcnametab;
  draft.layout = layout;
  draft.module = module;
  draft.functionNames = functionNames(memory.bytes.subarray(offset, offset + bytes));
  draft.linked = linkedFunctions(program, draft.packages);
  return program;
}

function readTypes({ memory, module }: GoProgram, { goVersion, settings }: BuildInfo, draft: Draft): Types {
  const layout = typeLayoutOf(goVersion, settings.get('GOEXPERIMENT') ?? '');
  const types = new Types(memory, { module, layout, packages: draft.packages });
  types.walkLinks();
  return types;
}

/** The file offset of what follows the funcdata: findfunctab, or the end of the section. */
function findFuncdataEnd({ memory, module }: GoProgram, sections: readonly Section[]): number {
  const { gofunc, findfunctab } = module.words;
  const start = memory.offsetOf(gofunc);
  const section = sections.find(({ offset, size }) => offset <= start && start < offset + size);
  const ends = [
    memory.offsetOf(findfunctab),
    section === undefined ? start : Math.min(section.offset + section.size, memory.size),
  ];
  const after = ends.filter((end) => end > start);
  if (start === UNMAPPED || after.length === 0)
    throw new FormatError('the stack maps (go:func.*) are not in the file');
  return Math.min(...after);
}
