// Gives strings, tables and variables to whoever refers to them. Nothing in a stripped program says where one ends and
// the next starts, so every place that code or data points at starts a chunk, which runs up to the next. A chunk is
// the first package's whose code refers to it, in the order of the text: the deepest one's that uses it. What only data
// refers to belongs to the owner of that data. This is inference, and its claims are called so.

import { EM_AARCH64, EM_X86_64, SHT_NOBITS } from '../elf/constants.js';
import type { ElfFile } from '../elf/file.js';
import type { Section } from '../elf/sections.js';
import type { Area } from './areas.js';
import { Areas } from './areas.js';
import { claimChunks } from './chunks.js';
import type { Claims } from './claims.js';
import { scanAmd64 } from './code-amd64.js';
import { scanArm64 } from './code-arm64.js';
import type { CodeScanner } from './code-scanner.js';
import type { GoProgram } from './function-tables.js';
import { NOBODY } from './packages.js';
import type { Types } from './types.js';

const SCANNERS: Readonly<Record<number, CodeScanner>> = { [EM_X86_64]: scanAmd64, [EM_AARCH64]: scanArm64 };
const DATA_SECTIONS = ['.rodata', '.data.rel.ro', '.noptrdata', '.data'];

/** Whether references from code are known for a machine; those from data are for every one. */
export function canScanCode(machine: number): boolean {
  return machine in SCANNERS;
}

/** What references are looked for in. */
export interface ReferenceSubject {
  readonly elf: ElfFile;
  readonly sections: readonly Section[];
  readonly types: Types;
  /** Takes the types; its claims after that leave no room for chunks. */
  readonly strong: Claims;
  readonly weak: Claims;
}

/** Claims types, those included that only code or data leads to, and everything that is referred to. */
export function claimReferences(program: GoProgram, subject: ReferenceSubject): void {
  const { elf, sections, types, strong, weak } = subject;
  const { memory } = program;
  const areas = new Areas(
    memory,
    DATA_SECTIONS.flatMap(
      (wanted) =>
        sections.find(({ name, type, size }) => name === wanted && type !== SHT_NOBITS && size > 0) ?? [],
    ),
  );
  scanCode(program, areas, { types, scanner: SCANNERS[elf.machine] });
  for (const area of areas.list) scanForTypes(program, area, types);
  const before = strong.length;
  types.claimAll(strong);
  areas.take(strong, before);
  for (const { offset, owner } of types.closures()) areas.start(offset, owner);
  claimChunks(program, areas, weak);
}

function scanCode(
  { memory, module, functions }: GoProgram,
  areas: Areas,
  { types, scanner }: { types: Types; scanner: CodeScanner | undefined },
): void {
  if (scanner === undefined) return;
  const { starts, owners, count } = functions;
  const { low, high } = areas;
  const textOffset = memory.offsetOf(module.words.text);
  let owner = NOBODY;
  const refer = (target: number): void => {
    const area = areas.find(target);
    if (area === undefined) return;
    const at = target - area.address;
    if (area.owners[at] !== NOBODY) return;
    area.owners[at] = owner;
    types.walkCandidate(area.offset + at);
  };
  for (let i = 0; i < count; i++) {
    owner = owners[i] ?? NOBODY;
    const start = starts[i] ?? 0;
    const end = starts[i + 1] ?? 0;
    if (owner === NOBODY) continue;
    scanner(memory.bytes, { start, end, address: module.words.text + start - textOffset, low, high }, refer);
  }
}

/** Interface values in data point at their types. */
function scanForTypes({ memory, module }: GoProgram, area: Area, types: Types): void {
  const { types: low, etypes: high } = module.words;
  const base = memory.offsetOf(low) - low;
  const step = memory.pointerBytes;
  for (let at = alignUp(area.offset, step); at + step <= area.offset + area.length; at += step) {
    const address = memory.word(at);
    if (address > low && address < high && address % step === 0) types.walkCandidate(base + address);
  }
}

function alignUp(offset: number, step: number): number {
  return Math.ceil(offset / step) * step;
}
