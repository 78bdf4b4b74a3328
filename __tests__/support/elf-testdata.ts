// The small real ELF files beside the ELF tests: see the README there.

import { readFileSync } from 'node:fs';

export const TESTDATA = [
  'dynamic',
  'pie',
  'pie-no-libraries',
  'static',
  'static-pie',
  'shared.so',
  'object.o',
] as const;

/** The bytes of a file of __tests__/elf/testdata. */
export function readTestdata(name: (typeof TESTDATA)[number]): Uint8Array {
  return readFileSync(new URL(`../elf/testdata/${name}`, import.meta.url));
}
