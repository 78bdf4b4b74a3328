// What would make this very image smaller, each with what it saves here, and what in the inputs does nothing. Only
// what is known to work is named: see docs/findings.md for how the figures were checked.

import { sumStrippable } from './stripping.js';
import type { LinkedFunctions } from './linked.js';
import type { Advice } from './model.js';
import type { SectionBytes } from '../size/model.js';

export interface AdviceFacts {
  /** Bytes of the binary. */
  readonly size: number;
  readonly sections: readonly SectionBytes[];
  /** Undefined where they could not be read. */
  readonly functions?: LinkedFunctions;
  /** Whether the finding dead-code-kept was made. */
  readonly keepsDeadCode: boolean;
  /** "UPX" */
  readonly packer?: string;
  readonly inputs: {
    readonly strip: boolean;
    readonly ldflags: string;
    readonly buildTags: readonly string[];
    readonly compression: 'gzip' | 'zstd';
  };
  /** Bytes of all layers as they are, and with zstd (`measureZstd`); left out where nobody measured. */
  readonly layers?: { readonly gzip: number; readonly zstd: number };
}

/** All advice that holds for a binary: levers first, largest gain first, then placebos. */
export function advise(facts: AdviceFacts): readonly Advice[] {
  const levers = [adviseStrip(facts), adviseHttp2(facts), adviseDeadCode(facts), adviseZstd(facts)];
  const sorted = levers
    .filter((advice) => advice !== undefined)
    .sort((a, b) => (b.gain?.bytes ?? 0) - (a.gain?.bytes ?? 0));
  return [...sorted, ...findPlacebos(facts)];
}

function adviseStrip({ sections }: AdviceFacts): Advice | undefined {
  const { bytes } = sumStrippable(sections);
  if (bytes === 0) return undefined;
  return {
    id: 'strip',
    kind: 'lever',
    what: 'leave out symbols and debugging information',
    yaml: 'strip: true',
    gain: { bytes, of: 'binary', basis: 'measured' },
    cost: 'debuggers and "go tool nm" see nothing; stack traces stay',
  };
}

const HTTP2_TAG = 'nethttpomithttp2';
/** HTTP/2 within net/http: a part of the package up to now, a package of its own in releases to come. */
const HTTP2 =
  /^(?:type:\.\w+\.)?(?:net\/http\.(?:\(\*)?http2|net\/http\/internal\/http2|vendor\/golang\.org\/x\/net\/http2\/)/;
/** Less is not worth a build tag. */
const WORTH_BYTES = 65_536;

// The code of HTTP/2 carries its share of tables, types and strings with it.
function adviseHttp2({ functions, size, inputs }: AdviceFacts): Advice | undefined {
  if (functions === undefined || inputs.buildTags.includes(HTTP2_TAG)) return undefined;
  const { count, starts, nameOf } = functions;
  const all = (starts[count] ?? 0) - (starts[0] ?? 0);
  let code = 0;
  for (let at = 0; at < count; at++) {
    if (HTTP2.test(nameOf(at))) code += (starts[at + 1] ?? 0) - (starts[at] ?? 0);
  }
  const bytes = all <= 0 ? 0 : Math.round((code * size) / all);
  if (bytes < WORTH_BYTES) return undefined;
  return {
    id: HTTP2_TAG,
    kind: 'lever',
    what: 'leave HTTP/2 out of net/http',
    yaml: `build-tags: ${[...inputs.buildTags, HTTP2_TAG].join(',')}`,
    gain: { bytes, of: 'binary', basis: 'about' },
    cost: 'servers and clients of net/http speak HTTP/1.1 only',
  };
}

function adviseDeadCode({ keepsDeadCode }: AdviceFacts): Advice | undefined {
  if (!keepsDeadCode) return undefined;
  return {
    id: 'dead-code-elimination',
    kind: 'lever',
    what: 'do without the code that looks for methods by name (see the finding dead-code-kept), so that the linker can drop methods that nobody calls',
    cost: 'another way to do what that code does; what it saves shows only when it is gone',
  };
}

function adviseZstd({ layers, inputs }: AdviceFacts): Advice | undefined {
  if (layers === undefined || inputs.compression === 'zstd' || layers.zstd >= layers.gzip) return undefined;
  return {
    id: 'zstd',
    kind: 'lever',
    what: 'compress layers with zstd',
    yaml: 'compression: zstd',
    gain: { bytes: layers.gzip - layers.zstd, of: 'compressed', basis: 'measured' },
    cost: 'daemons before Docker 23 and some registries cannot take such layers, and the digest follows the version of Node',
  };
}

function findPlacebos({ inputs, packer }: AdviceFacts): readonly Advice[] {
  const { strip, ldflags, buildTags } = inputs;
  const words = ldflags.split(/\s+/);
  const has = (flag: string): boolean => words.includes(`-${flag}`) || words.includes(`--${flag}`);
  const tags = (['netgo', 'osusergo'] as const).filter((tag) => buildTags.includes(tag));
  return [
    ...tags.map((id): Advice => ({
      id,
      kind: 'placebo',
      what: `the build tag ${id} changes nothing: without cgo there is only the Go version of ${id === 'netgo' ? 'net' : 'os/user'}`,
    })),
    ...(has('w') && (strip || has('s'))
      ? [
          {
            id: 'ldflags-w',
            kind: 'placebo',
            what: 'the linker flag -w changes nothing beside -s, which implies it',
          } as const,
        ]
      : []),
    ...(packer === undefined
      ? []
      : [
          {
            id: 'upx',
            kind: 'placebo',
            what: `packing with ${packer} makes the file smaller and what is pulled larger: layers are compressed anyway`,
          } as const,
        ]),
  ];
}
