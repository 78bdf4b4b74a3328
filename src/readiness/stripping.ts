// What -s leaves out of a binary.

import type { SectionBytes } from '../size/model.js';

/** The sections of a Go binary that only tools read, and their bytes. */
export function sumStrippable(sections: readonly SectionBytes[]): {
  readonly sections: readonly SectionBytes[];
  readonly bytes: number;
} {
  const found = sections.filter(
    ({ name, size }) => size > 0 && /^\.(?:symtab|strtab|z?debug_\w+|gdb_index|stab|stabstr)$/.test(name),
  );
  return { sections: found, bytes: found.reduce((sum, { size }) => sum + size, 0) };
}
