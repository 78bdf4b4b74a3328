// Platforms as Docker and Go name them: "linux/arm/v7". What is the default of an architecture is written in one
// way only, so that equal platforms are equal texts.

import { FormatError } from '../errors.js';
import type { Platform } from './types.js';

interface Architecture {
  /** The variants that may be given, and what each is kept as; undefined: it is the default and left out. */
  readonly variants: Readonly<Record<string, string | undefined>>;
  /** What stands where no variant is given. */
  readonly variant?: string;
}

const PLAIN: Architecture = { variants: {} };

/** Every architecture that Go compiles for on Linux (`go tool dist list`), with the variants that images know. */
const ARCHITECTURES: Readonly<Record<string, Architecture>> = {
  '386': PLAIN,
  amd64: { variants: { v1: undefined, v2: 'v2', v3: 'v3', v4: 'v4' } },
  arm: { variants: { v5: 'v5', v6: 'v6', v7: 'v7' }, variant: 'v7' },
  arm64: { variants: { v8: undefined } },
  loong64: PLAIN,
  mips: PLAIN,
  mipsle: PLAIN,
  mips64: PLAIN,
  mips64le: PLAIN,
  ppc64: PLAIN,
  ppc64le: PLAIN,
  riscv64: PLAIN,
  s390x: PLAIN,
};

/** Go's names for what `process.arch` says; Node runs on little-endian POWER only, which it calls ppc64. */
const NODE_ARCHITECTURES: Readonly<Record<string, string>> = {
  arm: 'arm',
  arm64: 'arm64',
  ia32: '386',
  loong64: 'loong64',
  mips: 'mips',
  mipsel: 'mipsle',
  ppc64: 'ppc64le',
  riscv64: 'riscv64',
  s390x: 's390x',
  x64: 'amd64',
};

/** Reads "linux/ARCHITECTURE" or "linux/ARCHITECTURE/VARIANT"; a FormatError says what is allowed. */
export function parsePlatform(text: string): Platform {
  const [os, architecture = '', variant, ...rest] = text.split('/');
  if (os !== 'linux' || rest.length > 0) {
    throw new FormatError(
      `${JSON.stringify(text)} is not a platform of the form linux/ARCHITECTURE[/VARIANT]`,
      {
        hint: 'Write it as in linux/amd64 or linux/arm/v7, in lower case; only linux is supported.',
      },
    );
  }
  const known = Object.hasOwn(ARCHITECTURES, architecture) ? ARCHITECTURES[architecture] : undefined;
  if (known === undefined) {
    throw new FormatError(
      `platform ${JSON.stringify(text)}: ${JSON.stringify(architecture)} is no architecture of Go on Linux`,
      {
        hint: `Use one of ${Object.keys(ARCHITECTURES).join(', ')}.`,
      },
    );
  }
  if (variant === undefined) return makePlatform(architecture, known.variant);
  if (!Object.hasOwn(known.variants, variant)) throw unknownVariant(text, { architecture, variant, known });
  return makePlatform(architecture, known.variants[variant]);
}

/** "linux/arm/v7"; the opposite of `parsePlatform`. */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}

/** Whether two platforms are the same. */
export function samePlatform(a: Platform, b: Platform): boolean {
  return formatPlatform(a) === formatPlatform(b);
}

/** Linux on the architecture that `process.arch` names; a FormatError where Go has no such architecture. */
export function platformOfNode(arch: string): Platform {
  const architecture = Object.hasOwn(NODE_ARCHITECTURES, arch) ? NODE_ARCHITECTURES[arch] : undefined;
  if (architecture === undefined) {
    throw new FormatError(
      `the architecture ${JSON.stringify(arch)} of this machine is not one that Go has on Linux`,
      {
        hint: 'Name the platform to build for in the input platforms.',
      },
    );
  }
  return parsePlatform(`linux/${architecture}`);
}

function makePlatform(architecture: string, variant: string | undefined): Platform {
  return variant === undefined ? { os: 'linux', architecture } : { os: 'linux', architecture, variant };
}

function unknownVariant(
  text: string,
  found: { readonly architecture: string; readonly variant: string; readonly known: Architecture },
): FormatError {
  const allowed = Object.keys(found.known.variants);
  const hint =
    allowed.length === 0
      ? `Leave the variant away: linux/${found.architecture}.`
      : `Use one of ${allowed.join(', ')}, or none.`;
  return new FormatError(
    `platform ${JSON.stringify(text)}: ${found.architecture} has no variant ${JSON.stringify(found.variant)}`,
    { hint },
  );
}
