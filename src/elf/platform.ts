// What an ELF file was made for, in words, and whether that is the platform of the image.

import { formatPlatform } from '../oci/platform.js';
import type { Platform } from '../oci/types.js';
import {
  EM_386,
  EM_AARCH64,
  EM_ARM,
  EM_LOONGARCH,
  EM_MIPS,
  EM_PPC64,
  EM_RISCV,
  EM_S390,
  EM_X86_64,
  ET_CORE,
  ET_DYN,
  ET_EXEC,
  ET_REL,
  PT_INTERP,
} from './constants.js';
import type { Layout } from './cursor.js';
import type { ElfFile } from './file.js';
import { isMarkedAsPie } from './linkage.js';

interface Machine extends Layout {
  readonly machine: number;
}

// Every Linux GOARCH: https://go.dev/doc/install/source#environment. The header does not tell arm's variants apart.
const MACHINE_OF = new Map<string, Machine>([
  ['386', { machine: EM_386, bits: 32, byteOrder: 'little' }],
  ['amd64', { machine: EM_X86_64, bits: 64, byteOrder: 'little' }],
  ['arm', { machine: EM_ARM, bits: 32, byteOrder: 'little' }],
  ['arm64', { machine: EM_AARCH64, bits: 64, byteOrder: 'little' }],
  ['loong64', { machine: EM_LOONGARCH, bits: 64, byteOrder: 'little' }],
  ['mips', { machine: EM_MIPS, bits: 32, byteOrder: 'big' }],
  ['mipsle', { machine: EM_MIPS, bits: 32, byteOrder: 'little' }],
  ['mips64', { machine: EM_MIPS, bits: 64, byteOrder: 'big' }],
  ['mips64le', { machine: EM_MIPS, bits: 64, byteOrder: 'little' }],
  ['ppc64', { machine: EM_PPC64, bits: 64, byteOrder: 'big' }],
  ['ppc64le', { machine: EM_PPC64, bits: 64, byteOrder: 'little' }],
  ['riscv64', { machine: EM_RISCV, bits: 64, byteOrder: 'little' }],
  ['s390x', { machine: EM_S390, bits: 64, byteOrder: 'big' }],
]);

const MACHINE_NAMES = new Map([
  [EM_386, 'x86'],
  [EM_X86_64, 'x86-64'],
  [EM_ARM, 'ARM'],
  [EM_AARCH64, 'AArch64'],
  [EM_LOONGARCH, 'LoongArch'],
  [EM_MIPS, 'MIPS'],
  [EM_PPC64, 'PowerPC64'],
  [EM_RISCV, 'RISC-V'],
  [EM_S390, 'S/390'],
]);

// Only here does the name of the machine leave the byte order open.
const BOTH_ORDERS: ReadonlySet<number> = new Set([EM_MIPS, EM_PPC64]);

const TYPE_NAMES = new Map([
  [ET_REL, 'object file'],
  [ET_EXEC, 'executable'],
  [ET_CORE, 'core dump'],
]);

/** What the file is: "ELF64 x86-64 executable", "ELF64 PowerPC64 little-endian shared object". */
export function describeFormat(elf: ElfFile): string {
  return `${describeMachine(elf)} ${describeType(elf)}`;
}

/** Why the kernel of that platform would not start the file, or undefined where it would. */
export function findPlatformMismatch(elf: ElfFile, platform: Platform): string | undefined {
  const wanted = MACHINE_OF.get(platform.architecture);
  const name = formatPlatform(platform);
  if (wanted === undefined) return `${name} is not a platform that Go makes programs for`;
  const same =
    elf.machine === wanted.machine && elf.bits === wanted.bits && elf.byteOrder === wanted.byteOrder;
  if (same) return undefined;
  return `it is made for ${describeMachine(elf)}, and ${name} is ${describeMachine(wanted)}`;
}

function describeMachine({ machine, bits, byteOrder }: Machine): string {
  const name = MACHINE_NAMES.get(machine) ?? `machine ${machine}`;
  const known = MACHINE_NAMES.has(machine) && !BOTH_ORDERS.has(machine);
  const usual = [...MACHINE_OF.values()].find((other) => other.machine === machine)?.byteOrder;
  return known && byteOrder === usual ? `ELF${bits} ${name}` : `ELF${bits} ${name} ${byteOrder}-endian`;
}

function describeType(elf: ElfFile): string {
  if (elf.type !== ET_DYN) return TYPE_NAMES.get(elf.type) ?? `file of type ${elf.type}`;
  const executable = elf.programHeaders.some(({ type }) => type === PT_INTERP) || isMarkedAsPie(elf);
  return executable ? 'position-independent executable' : 'shared object';
}
