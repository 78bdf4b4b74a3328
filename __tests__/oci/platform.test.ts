import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/errors.js';
import { formatPlatform, parsePlatform, platformOfNode, samePlatform } from '../../src/oci/platform.js';

describe('parsePlatform', () => {
  it.each([
    ['linux/386', 'linux/386'],
    ['linux/amd64', 'linux/amd64'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/amd64/v3', 'linux/amd64/v3'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm/v5', 'linux/arm/v5'],
    ['linux/arm/v6', 'linux/arm/v6'],
    ['linux/arm/v7', 'linux/arm/v7'],
    ['linux/arm64', 'linux/arm64'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/loong64', 'linux/loong64'],
    ['linux/mips', 'linux/mips'],
    ['linux/mips64', 'linux/mips64'],
    ['linux/mips64le', 'linux/mips64le'],
    ['linux/mipsle', 'linux/mipsle'],
    ['linux/ppc64', 'linux/ppc64'],
    ['linux/ppc64le', 'linux/ppc64le'],
    ['linux/riscv64', 'linux/riscv64'],
    ['linux/s390x', 'linux/s390x'],
  ])('reads %s as %s', (text, normal) => {
    const platform = parsePlatform(text);
    expect(formatPlatform(platform)).toBe(normal);
    expect(parsePlatform(normal)).toEqual(platform);
    expect('variant' in platform).toBe(normal.split('/').length === 3);
  });

  it.each([
    ['', 'of the form linux/ARCHITECTURE'],
    ['linux', 'platform "linux": "" is no architecture'],
    ['linux/', 'platform "linux/": "" is no architecture'],
    ['amd64', 'of the form linux/ARCHITECTURE'],
    ['/amd64', 'of the form linux/ARCHITECTURE'],
    ['windows/amd64', 'of the form linux/ARCHITECTURE'],
    ['Linux/amd64', 'of the form linux/ARCHITECTURE'],
    ['linux/AMD64', '"AMD64" is no architecture'],
    ['linux/x86_64', '"x86_64" is no architecture'],
    [' linux/amd64', 'of the form linux/ARCHITECTURE'],
    ['linux/amd64 ', '"amd64 " is no architecture'],
    ['linux/amd64/v5', 'amd64 has no variant "v5"'],
    ['linux/amd64/', 'amd64 has no variant ""'],
    ['linux/arm/v8', 'arm has no variant "v8"'],
    ['linux/arm/7', 'arm has no variant "7"'],
    ['linux/arm64/v9', 'arm64 has no variant "v9"'],
    ['linux/386/v1', '386 has no variant "v1"'],
    ['linux/arm/v7/x', 'of the form linux/ARCHITECTURE'],
    ['linux/toString', '"toString" is no architecture'],
    ['linux/amd64/toString', 'amd64 has no variant "toString"'],
  ])('refuses %j', (text, message) => {
    expect(() => parsePlatform(text)).toThrow(FormatError);
    expect(() => parsePlatform(text)).toThrow(message);
  });

  it.each([
    ['linux/x86', 'Use one of 386, amd64, arm, arm64, loong64, mips,'],
    ['linux/arm/v8', 'Use one of v5, v6, v7, or none.'],
    ['linux/s390x/v1', 'Leave the variant away: linux/s390x.'],
    ['darwin/arm64', 'only linux is supported'],
  ])('says for %s what is allowed', (text, hint) => {
    expect(() => parsePlatform(text)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining(hint) as unknown }),
    );
  });
});

describe('samePlatform', () => {
  it.each([
    ['linux/arm', 'linux/arm/v7', true],
    ['linux/arm/v6', 'linux/arm/v7', false],
    ['linux/amd64', 'linux/arm64', false],
  ])('says of %s and %s: %s', (a, b, expected) => {
    expect(samePlatform(parsePlatform(a), parsePlatform(b))).toBe(expected);
  });
});

describe('platformOfNode', () => {
  it.each([
    ['x64', 'linux/amd64'],
    ['ia32', 'linux/386'],
    ['arm', 'linux/arm/v7'],
    ['arm64', 'linux/arm64'],
    ['ppc64', 'linux/ppc64le'],
    ['s390x', 'linux/s390x'],
    ['riscv64', 'linux/riscv64'],
    ['loong64', 'linux/loong64'],
    ['mipsel', 'linux/mipsle'],
  ])('takes %s for %s', (arch, platform) => {
    expect(formatPlatform(platformOfNode(arch))).toBe(platform);
  });

  it('knows the machine that this runs on', () => {
    expect(platformOfNode(process.arch).os).toBe('linux');
  });

  it('refuses what Go does not compile for', () => {
    expect(() => platformOfNode('sparc')).toThrow('the architecture "sparc" of this machine');
  });
});
