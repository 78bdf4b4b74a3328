// References in machine code: bytes as the assemblers write them.

import { describe, expect, it } from 'vitest';
import { scanAmd64 } from '../../src/gobin/code-amd64.js';
import { scanArm64 } from '../../src/gobin/code-arm64.js';
import type { CodeScanner } from '../../src/gobin/code-scanner.js';

const ADDRESS = 0x401000;

describe('scanAmd64', () => {
  it.each([
    ['lea 0x100(%rip),%rax', '488d0500010000', [7 + 0x100]],
    ['mov 0x101(%rip),%ecx', '8b0d01010000', [6 + 0x101]],
    ['cmpl $1,0xf3(%rip), whose immediate comes after', '833df300000001', [7 + 0xf3]],
    ['movl $1,0xf6(%rip)', 'c705f600000001000000', [10 + 0xf6]],
    ['movups 0x100(%rip),%xmm0', '0f100500010000', [7 + 0x100]],
    ['vmovdqu 0x100(%rip),%ymm0', 'c5fe6f0500010000', [8 + 0x100]],
    ['a call', 'e800010000', []],
    ['lea without REX.W, which no address has', '8d0500010000', []],
    ['cmpq to an odd address', '48390501010000', []],
    ['movw $0xdfe,0x34(%rsp); cmpq $0,(%rax)', '66c7442434fe0d48833800', []],
  ])('finds the operand of %s', (_, code, targets) => {
    expect(scan(scanAmd64, `9090${code}9090909090`)).toEqual(targets.map((at) => ADDRESS + 2 + at));
  });
});

describe('scanArm64', () => {
  it.each([
    // adrp x0, 0x402000; add x0, x0, #0x123
    ['an addition', '000000b0008c0491', [0x402123]],
    // adrp x1, 0x402000; ldr x2, [x1, #0x10]
    ['a load, in units of its operand', '010000b0220840f9', [0x402010]],
    // adrp x0, 0x402000; add x3, x4, #0x123
    ['another register', '000000b0838c0491', []],
    ['a last ADRP', '000000b0', []],
  ])('finds the address of %s', (_, code, targets) => {
    expect(scan(scanArm64, code)).toEqual(targets);
  });
});

function scan(scanner: CodeScanner, code: string): readonly number[] {
  const bytes = Buffer.from(code, 'hex');
  const found: number[] = [];
  scanner(
    bytes,
    { start: 0, end: bytes.length, address: ADDRESS, low: ADDRESS, high: ADDRESS + 0x10000 },
    (address) => found.push(address),
  );
  return found;
}
