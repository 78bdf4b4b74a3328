// The functions of a real binary that has its symbols, as `go tool nm` lists them: what the attribution reads from a
// stripped one, from an independent source.

import { readFileSync } from 'node:fs';
import { parseElf } from '../../src/elf/file.js';
import { readSections } from '../../src/elf/sections.js';
import { bytesSource } from '../../src/elf/source.js';
import type { Program } from '../../src/readiness/asked.js';
import { findCalls } from '../../src/readiness/call-graph.js';
import type { LinkedFunctions, Origin } from '../../src/readiness/linked.js';
import type { SectionBytes } from '../../src/size/model.js';
import { outputOf } from './elf-programs.js';

export interface LinkedProgram extends Program {
  readonly bytes: Uint8Array;
  readonly sections: readonly SectionBytes[];
}

const NO_FILE_BYTES = 8;

/** Reads a binary; `isOwn` tells the packages of its main module. */
export function readLinkedProgram(
  file: string,
  options: { readonly architecture: string; readonly isOwn: (path: string) => boolean },
): LinkedProgram {
  const bytes = readFileSync(file);
  const sections = readSections(parseElf(bytesSource(bytes)));
  const text = sections.find(({ name }) => name === '.text');
  if (text === undefined) throw new Error(`${file} has no .text`);
  const symbols = outputOf('go', 'tool', 'nm', '-n', file)
    .split('\n')
    .flatMap((line) => {
      const [, address = '', name = ''] = /^\s*([0-9a-f]+) [Tt] (.*)$/.exec(line) ?? [];
      const at = parseInt(address, 16) - text.address;
      return name === '' || /^runtime\.e?text$/.test(name) || !(at >= 0 && at < text.size)
        ? []
        : [{ at, name }];
    });
  const unique = symbols.filter(({ at }, i) => at !== symbols[i - 1]?.at);
  const functions: LinkedFunctions = {
    count: unique.length,
    starts: [...unique.map(({ at }) => at + text.offset), text.offset + text.size],
    nameOf: (at) => unique[at]?.name ?? '',
    packageOf: (at) => packageOf(unique[at]?.name ?? ''),
  };
  const calls = findCalls(bytes, functions, options.architecture);
  const originOf = (path: string): Origin => {
    if (path === 'main' || options.isOwn(path)) return 'own';
    return /^[^/]*\./.test(path) ? 'dependency' : 'std';
  };
  return {
    bytes,
    functions,
    originOf,
    ...(calls === undefined ? {} : { calls }),
    sections: sections.map(({ name, size, type }) => ({ name, size: type === NO_FILE_BYTES ? 0 : size })),
  };
}

function packageOf(name: string): string | undefined {
  if (/^(?:type|go):/.test(name)) return undefined;
  const plain = name.split(/[[(]/, 1)[0] ?? '';
  const dot = plain.indexOf('.', plain.lastIndexOf('/') + 1);
  return dot <= 0 ? undefined : plain.slice(0, dot).replaceAll('%2e', '.');
}
