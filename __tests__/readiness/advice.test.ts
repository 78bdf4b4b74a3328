import { gzipSync } from 'node:zlib';
import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { advise, type AdviceFacts } from '../../src/readiness/advice.js';
import type { LinkedFunctions } from '../../src/readiness/linked.js';
import { measureZstd } from '../../src/readiness/zstd.js';

const FACTS: AdviceFacts = {
  size: 4_000_000,
  sections: [{ name: '.text', size: 1_000_000 }],
  keepsDeadCode: false,
  inputs: { strip: true, ldflags: '', buildTags: [], compression: 'gzip' },
};

/** Functions of a kilobyte each. */
function functionsOf(...names: readonly string[]): LinkedFunctions {
  return {
    count: names.length,
    starts: Array.from({ length: names.length + 1 }, (_, at) => at * 1024),
    nameOf: (at) => names[at] ?? '',
    packageOf: () => undefined,
  };
}

const withInputs = (inputs: Partial<AdviceFacts['inputs']>): AdviceFacts => ({
  ...FACTS,
  inputs: { ...FACTS.inputs, ...inputs },
});

describe('advise', () => {
  it('is silent where there is nothing to gain', () => {
    expect(advise(FACTS)).toEqual([]);
  });

  it('counts what only tools read', () => {
    const sections = [
      '.text',
      '.symtab',
      '.strtab',
      '.debug_info',
      '.zdebug_line',
      '.shstrtab',
      '.gopclntab',
    ];
    const facts = { ...FACTS, sections: sections.map((name) => ({ name, size: 1000 })) };
    expect(advise(facts)).toMatchObject([
      { id: 'strip', yaml: 'strip: true', gain: { bytes: 4000, of: 'binary', basis: 'measured' } },
    ]);
  });

  it('gives HTTP/2 its share of the file', () => {
    const functions = functionsOf(
      'main.main',
      'net/http.(*http2Framer).ReadFrame',
      'net/http.http2x',
      'fmt.Println',
    );
    expect(advise({ ...withInputs({ buildTags: ['a'] }), functions })).toMatchObject([
      {
        id: 'nethttpomithttp2',
        yaml: 'build-tags: a,nethttpomithttp2',
        gain: { bytes: 2_000_000, basis: 'about' },
      },
    ]);
  });

  it.each([
    ['a name that only looks like it', 'golang.org/x/net/http2.(*Framer).ReadFrame', []],
    ['the tag is there', 'net/http.http2x', ['nethttpomithttp2']],
  ])('does not speak of HTTP/2 where %s', (_, name, buildTags) => {
    expect(advise({ ...withInputs({ buildTags }), functions: functionsOf(name) })).toEqual([]);
  });

  it('has no number for dead code, since none is known', () => {
    const [advice] = advise({ ...FACTS, keepsDeadCode: true });
    expect(advice?.id).toBe('dead-code-elimination');
    expect(advice).not.toHaveProperty('gain');
  });

  it('offers zstd only where it was measured to be smaller, and is not in use', () => {
    const layers = { gzip: 2_500_000, zstd: 2_300_000 };
    expect(advise({ ...FACTS, layers })).toMatchObject([
      { id: 'zstd', gain: { bytes: 200_000, of: 'compressed', basis: 'measured' } },
    ]);
    expect(advise({ ...withInputs({ compression: 'zstd' }), layers })).toEqual([]);
    expect(advise({ ...FACTS, layers: { gzip: 1, zstd: 2 } })).toEqual([]);
  });

  it('puts the largest gain first, and placebos last', () => {
    const advice = advise({
      ...withInputs({ buildTags: ['netgo'] }),
      sections: [{ name: '.symtab', size: 100 }],
      layers: { gzip: 1000, zstd: 500 },
      keepsDeadCode: true,
    });
    expect(advice.map(({ id }) => id)).toEqual(['zstd', 'strip', 'dead-code-elimination', 'netgo']);
  });

  it.each<[string, Partial<AdviceFacts['inputs']>, string[]]>([
    ['netgo and osusergo without cgo', { buildTags: ['osusergo', 'netgo'] }, ['netgo', 'osusergo']],
    ['-w beside strip', { ldflags: '-X a.b=c -w' }, ['ldflags-w']],
    ['-w beside -s', { strip: false, ldflags: '-s -w' }, ['ldflags-w']],
    ['-w alone, which does something', { strip: false, ldflags: '-w' }, []],
    ['a value that has -w in it', { ldflags: "-X 'main.a=b-w'" }, []],
  ])('names as placebo %s', (_, inputs, ids) => {
    expect(advise(withInputs(inputs)).map(({ id }) => id)).toEqual(ids);
  });

  it('says of a packed file that it is larger to pull', () => {
    expect(advise({ ...FACTS, packer: 'UPX' })).toMatchObject([{ id: 'upx', kind: 'placebo' }]);
  });
});

describe('measureZstd', () => {
  it('compresses the layer, where this Node can', async () => {
    const layer = Buffer.from('a layer, again and again. '.repeat(10_000));
    const stream = (async function* () {
      await Promise.resolve();
      yield layer;
    })();
    const size = await measureZstd(stream);
    if ('createZstdCompress' in zlib) expect(size).toBeLessThan(gzipSync(layer).length * 2);
    else expect(size).toBeUndefined();
  });
});
