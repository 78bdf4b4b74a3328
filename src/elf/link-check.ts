// The link check: whether the binary in the image can run there, where nothing else is. What it finds is explained
// as the user would meet it when starting the container.

import { FormatError, ImageError } from '../errors.js';
import type { Platform } from '../oci/types.js';
import type { Check, Linkage } from '../report/model.js';
import { ET_CORE, ET_DYN, ET_EXEC, ET_REL, PT_LOAD } from './constants.js';
import { asciiText } from './cursor.js';
import type { ElfFile } from './file.js';
import { parseElf } from './file.js';
import { hasElfMagic } from './header.js';
import type { LinkageFacts } from './linkage.js';
import { listLibraries, readLinkage } from './linkage.js';
import { describeFormat, findPlatformMismatch } from './platform.js';
import type { Section } from './sections.js';
import { readSections } from './sections.js';
import type { ByteSource } from './source.js';

export interface LinkCheckOptions {
  /** The binary's bytes, as the image holds them. */
  readonly source: ByteSource;
  /** Its path in the image: "/server". */
  readonly path: string;
  /** The platform of the image. */
  readonly platform: Platform;
  /** What a binary that is not static does. */
  readonly mode: 'error' | 'warn' | 'off';
}

export interface LinkCheckResult {
  readonly check: Check;
  readonly linkage: Linkage;
  /** Why the linkage is what it is. */
  readonly evidence: string;
  /** "ELF64 x86-64 executable". */
  readonly fileFormat: string;
  /** Neither symbol table nor DWARF is in the file; false where its section headers are damaged. */
  readonly stripped: boolean;
}

interface Explanation {
  readonly message: string;
  readonly hint: string;
}

const HEAD_BYTES = 128;
const ARCHIVE_MAGIC = '!<arch>';
const NOT_RUNNABLE = 'the kernel would answer "exec format error"';
const CRASHES = 'it would crash with a segmentation fault (exit code 139)';

const HINT = {
  empty: 'Remove from build-flags what keeps the compiler from writing a program.',
  main: 'Name a main package in the package input, and remove -buildmode flags from build-flags.',
  platform: 'Remove GOOS, GOARCH and -buildmode settings, and let the platforms input choose the platform.',
  damaged: 'Build it again, and leave out tools that change the binary after the link.',
} as const;

/**
 * Checks the binary. Throws an ImageError, whatever the mode, where the file is not a program for the platform;
 * a program that is dynamic is judged by the mode.
 */
export function checkLink({ source, path, platform, mode }: LinkCheckOptions): LinkCheckResult {
  refuseOtherFiles(source, path);
  try {
    const elf = parseElf(source);
    refuseNonPrograms(elf, path);
    refuseOtherPlatforms(elf, path, platform);
    const facts = readLinkage(elf);
    return {
      check: judge(elf, facts, { path, mode }),
      linkage: facts.linkage,
      evidence: facts.evidence,
      fileFormat: describeFormat(elf),
      stripped: isStripped(elf),
    };
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    throw new ImageError(`${path} is a damaged ELF file: ${cause.message}`, { hint: HINT.damaged, cause });
  }
}

function refuseOtherFiles(source: ByteSource, path: string): void {
  if (source.size === 0) {
    throw new ImageError(`${path} is an empty file: ${NOT_RUNNABLE}`, { hint: HINT.empty });
  }
  const head = source.read(0, Math.min(source.size, HEAD_BYTES));
  if (hasElfMagic(head)) return;
  const text = asciiText(head);
  if (text.startsWith('#!')) {
    const line = asciiText(head.subarray(0, endOfLine(head)));
    throw new ImageError(
      `${path} is a script (first line "${line}"): an empty image has no interpreter for it, and the kernel would ` +
        'answer "no such file or directory"',
      { hint: 'Put a compiled program into the image.' },
    );
  }
  if (text.startsWith(ARCHIVE_MAGIC)) {
    throw new ImageError(
      `${path} is an archive ("${ARCHIVE_MAGIC}"), not a program: that is what the compiler makes of a package ` +
        `that is not main; ${NOT_RUNNABLE}`,
      { hint: HINT.main },
    );
  }
  const first = Array.from(head.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  throw new ImageError(
    `${path} is not an ELF file (it begins with the bytes ${first}, "${asciiText(head.subarray(0, 4))}"): ` +
      NOT_RUNNABLE,
    { hint: HINT.platform },
  );
}

function endOfLine(bytes: Uint8Array): number {
  const end = bytes.indexOf(0x0a);
  return end < 0 ? bytes.length : end;
}

function refuseNonPrograms(elf: ElfFile, path: string): void {
  const flaw = findNonProgram(elf);
  if (flaw === undefined) return;
  throw new ImageError(`${path} is not a program: ${flaw}`, { hint: HINT.main });
}

function findNonProgram({ type, entry, programHeaders }: ElfFile): string | undefined {
  if (type === ET_REL) return `it is an object file that was not linked (ET_REL); ${NOT_RUNNABLE}`;
  if (type === ET_CORE) return `it is a core dump (ET_CORE); ${NOT_RUNNABLE}`;
  if (type !== ET_EXEC && type !== ET_DYN) return `it has the unknown ELF type ${type}; ${NOT_RUNNABLE}`;
  if (programHeaders.length === 0) return `it has no program headers; ${NOT_RUNNABLE}`;
  if (!programHeaders.some((segment) => segment.type === PT_LOAD)) {
    return `it has no segment to load (PT_LOAD); ${CRASHES}`;
  }
  if (entry !== 0) return undefined;
  const flaw =
    type === ET_DYN ? 'it is a shared library (ET_DYN without entry point)' : 'it has no entry point';
  return `${flaw}; ${CRASHES}`;
}

function refuseOtherPlatforms(elf: ElfFile, path: string, platform: Platform): void {
  const mismatch = findPlatformMismatch(elf, platform);
  if (mismatch === undefined) return;
  throw new ImageError(`${path} is not for the image's platform: ${mismatch}; ${NOT_RUNNABLE}`, {
    hint: HINT.platform,
  });
}

function judge(
  elf: ElfFile,
  facts: LinkageFacts,
  { path, mode }: Pick<LinkCheckOptions, 'path' | 'mode'>,
): Check {
  if (facts.linkage !== 'dynamic') return { id: 'link', verdict: 'pass', message: facts.evidence };
  if (mode === 'off') {
    return { id: 'link', verdict: 'pass', message: `dynamic, which link-check allows: ${facts.evidence}` };
  }
  const verdict = mode === 'error' ? 'fail' : 'warn';
  return { id: 'link', verdict, ...explainDynamic(elf, facts, path) };
}

function explainDynamic(elf: ElfFile, { interpreter, needed }: LinkageFacts, path: string): Explanation {
  const libraries = listLibraries(needed);
  if (interpreter === undefined) {
    return {
      message:
        `the image would crash: ${path} needs ${libraries} and asks for no interpreter that would load what it ` +
        'needs (DT_NEEDED without PT_INTERP), as a shared library does',
      hint: 'Remove -buildmode=c-shared and other -buildmode flags from build-flags.',
    };
  }
  const missing = needed.length === 1 ? 'which is not there either' : 'which are not there either';
  const also = needed.length === 0 ? '' : `; it also needs ${libraries}, ${missing}`;
  return {
    message:
      `the image would fail with "exec ${path}: no such file or directory": the binary asks for the interpreter ` +
      `${interpreter}, which an empty image does not have (the kernel names the program, although it is the ` +
      `interpreter that is missing)${also}`,
    hint: needed.length === 0 ? 'Remove -buildmode=pie from build-flags.' : hintForLibraries(elf),
  };
}

function hintForLibraries(elf: ElfFile): string {
  const pie = elf.type === ET_DYN ? ' and -buildmode=pie' : '';
  return (
    `Remove -linkmode=external${pie} from ldflags and build-flags, so that CGO_ENABLED=0 gives a static binary, ` +
    'or add -extldflags=-static to ldflags.'
  );
}

function isStripped(elf: ElfFile): boolean {
  try {
    return !readSections(elf).some(holdsSymbols);
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}

function holdsSymbols({ name }: Section): boolean {
  return name === '.symtab' || name.startsWith('.debug_') || name.startsWith('.zdebug_');
}
