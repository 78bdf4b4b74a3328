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
  // All at once: a name that is a part of this text costs a fraction of one that is decoded by itself.
  let names: string | undefined;
  return {
    count,
    starts,
    nameOf(at) {
      names ??= latin1(memory.bytes, offset, offset + length);
      const start = memory.u32((records[at] ?? 0) + FUNC.nameOff);
      const name = names.slice(start, start + MAX_PATH_BYTES);
      return name.slice(0, Math.max(0, name.indexOf('\0')));
    },
    packageOf: (at) => packages.pathOf(owners[at] ?? NOBODY),
  };
}
