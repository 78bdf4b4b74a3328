// The functions of a program as the findings ask for them: name, package and place, read when they are asked for.

import type { LinkedFunctions } from '../readiness/linked.js';
import type { GoProgram } from './function-tables.js';
import { FUNC } from './layouts.js';
import type { Packages } from './packages.js';
import { NOBODY } from './packages.js';
import { latin1, MAX_PATH_BYTES } from './symbol-name.js';

/** The program's functions in the order of the text. Names are bytes as characters, as `latin1` gives them. */
export function linkedFunctions(
  { memory, module, functions }: GoProgram,
  packages: Packages,
): LinkedFunctions {
  const { count, starts, records, owners } = functions;
  const { offset, bytes: length } = module.tables.funcnametab;
  const limit = offset + length;
  return {
    count,
    starts,
    nameOf(at) {
      const start = offset + memory.u32((records[at] ?? 0) + FUNC.nameOff);
      const end = memory.bytes.subarray(start, Math.min(limit, start + MAX_PATH_BYTES)).indexOf(0);
      return end < 0 ? '' : latin1(memory.bytes, start, start + end);
    },
    packageOf: (at) => packages.pathOf(owners[at] ?? NOBODY),
  };
}
