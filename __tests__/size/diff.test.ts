import { describe, expect, it } from 'vitest';
import { diffImage, diffSizes, keepsDeadCode } from '../../src/size/diff.js';
import { changeOf, type ImageDiff, type Measured, type Parts } from '../../src/size/diff-model.js';
import { after, attribution, before, measured, owner, SERVER, without, YAML } from '../support/measured.js';

const runtime = (size: number): ReturnType<typeof owner> => owner('package', 'runtime', size, 'std');
const main = (size: number): ReturnType<typeof owner> => owner('package', 'main', size, SERVER);
const dependency = (size: number): ReturnType<typeof owner> =>
  owner('package', 'example.com/d/x', size, 'example.com/d');
const alignment = (size: number): ReturnType<typeof owner> => owner('linker', 'alignment', size);

function sumOf(parts: Parts | undefined): number {
  return Object.values({ ...parts }).reduce<number>((sum, bytes) => sum + bytes, 0);
}

function causesOf({ causes }: Pick<ImageDiff, 'causes'>): string[] {
  return causes.map((cause) => {
    const bytes = cause.kind === 'module' ? (cause.ownPlus ?? cause.own) : cause.change;
    return `${cause.kind === 'module' ? cause.path : cause.kind} ${bytes}`;
  });
}

describe('the difference of a server that took in a library', () => {
  const diff = diffImage(before, after);

  it('has the three sizes', () => {
    expect(diff.binary).toEqual({ before: 5_824_000, after: 6_258_000 });
    expect(diff.uncompressed).toEqual({ before: 5_824_000, after: 6_258_000 });
    expect(diff.compressed).toEqual({ before: 2_329_600, after: 2_503_200 });
  });

  it('compares sums of owners without the alignment', () => {
    expect(diff.content).toEqual({ before: 5_820_000, after: 6_252_698 });
    expect(diff.isNews).toBe(true);
  });

  it('says whose the bytes are, and the parts are the whole', () => {
    expect(diff.parts).toEqual({
      toolchain: 0,
      dependencies: 139_297,
      ownCode: 4000,
      standardLibrary: 287_401,
      format: 2000,
      alignment: 1302,
      files: 0,
    });
    expect(sumOf(diff.parts)).toBe(434_000);
  });

  it('names the library first, with what only it brings in and how it comes in', () => {
    expect(diff.causes).toEqual([
      {
        kind: 'module',
        path: YAML,
        change: 'added',
        version: 'v3.0.1',
        ownPlus: 305_249,
        own: 139_297,
        importPath: [`${SERVER}/cmd/server`, `${SERVER}/internal/config`, YAML],
      },
      // What of the standard library's 287,401 bytes is not counted with the library's 165,952.
      { kind: 'standard-library', change: 121_449 },
    ]);
  });

  it('lists modules, packages and sections by the size of their change, what is unchanged last', () => {
    expect(
      diff.modules.map(({ path, kind, own, ownPlus }) => [
        path,
        kind,
        changeOf(own),
        ownPlus && changeOf(ownPlus),
      ]),
    ).toEqual([
      [YAML, 'added', 139_297, 305_249],
      ['std', 'grown', 287_401, undefined],
      [SERVER, 'grown', 4000, undefined],
    ]);
    expect(diff.owners.map(({ name, kind, bytes }) => [name, kind, changeOf(bytes)])).toEqual([
      ['regexp', 'added', 287_401],
      [YAML, 'added', 139_297],
      ['main', 'grown', 4000],
      ['headers', 'grown', 2000],
      ['alignment', 'grown', 1302],
      ['net/http', 'unchanged', 0],
      ['runtime', 'unchanged', 0],
    ]);
    expect(diff.sections.map(({ name, kind }) => [name, kind])).toEqual([
      ['.text', 'grown'],
      ['ELF header', 'unchanged'],
    ]);
  });

  it('has the line of go.mod beside the bytes that it cost', () => {
    expect(diff.requirements).toEqual([{ path: YAML, kind: 'added', after: 'v3.0.1', change: 305_249 }]);
  });

  it('is the same the other way round, with removals', () => {
    const back = diffImage(after, before);
    expect(sumOf(back.parts)).toBe(-434_000);
    expect(back.causes[0]).toMatchObject({
      kind: 'module',
      path: YAML,
      change: 'removed',
      version: 'v3.0.1',
      ownPlus: -305_249,
    });
    expect(back.requirements).toEqual([{ path: YAML, kind: 'removed', before: 'v3.0.1', change: -305_249 }]);
  });

  it('is the same whatever the order of owners, modules and requirements', () => {
    const turned = (side: Measured): Measured => ({
      ...side,
      attribution: {
        ...attribution(...(side.attribution?.owners ?? [])),
        owners: [...(side.attribution?.owners ?? [])].reverse(),
      },
      modules: [...(side.modules ?? [])].reverse(),
    });
    expect(diffImage(turned(before), turned(after))).toEqual(diff);
  });
});

describe('a change of the Go release', () => {
  it('is a part and a cause of its own', () => {
    const diff = diffImage(
      measured([runtime(1_000_000), dependency(5000), main(5000)]),
      measured(
        [runtime(1_100_000), dependency(25_000), main(15_000), owner('package', 'regexp', 8000, 'std')],
        {
          goVersion: '1.27.0',
        },
      ),
    );
    expect(diff.toolchain).toEqual({ before: '1.26.8', after: '1.27.0' });
    expect(diff.parts).toMatchObject({
      toolchain: 100_000,
      dependencies: 20_000,
      ownCode: 10_000,
      standardLibrary: 8000,
    });
    expect(causesOf(diff)).toEqual([
      'toolchain 100000',
      'example.com/d 20000',
      'own-code 10000',
      'standard-library 8000',
    ]);
  });

  it('is none where it is the same release, or not known', () => {
    const grown = [runtime(1_100_000)];
    const diff = diffImage(measured([runtime(1_000_000)]), measured(grown));
    expect(diff.toolchain).toBeUndefined();
    expect(diff.parts).toMatchObject({ toolchain: 0, standardLibrary: 100_000 });
    const unknown = diffImage(without(measured([runtime(1_000_000)]), 'goVersion'), measured(grown));
    expect(unknown.parts).toMatchObject({ toolchain: 0, standardLibrary: 100_000 });
  });
});

describe('own code', () => {
  it('is the main module, and every other of the same workspace', () => {
    const lib = owner('package', 'example.com/acme/lib', 9000, 'example.com/acme/lib');
    const diff = diffImage(
      measured([main(1000)]),
      measured([main(2000), lib], { linked: [{ path: 'example.com/acme/lib', version: '(devel)' }] }),
    );
    expect(diff.parts).toMatchObject({ ownCode: 10_000, dependencies: 0 });
    expect(causesOf(diff)).toEqual(['own-code 10000']);
  });

  it('is not what a folder replaces', () => {
    const linked = [{ path: 'example.com/d', version: 'v1.0.0', replacement: { path: './d', version: '' } }];
    const diff = diffImage(measured([main(1000)]), measured([main(1000), dependency(9000)], { linked }));
    expect(causesOf(diff)).toEqual(['example.com/d 9000']);
    expect(diff.requirements).toEqual([
      { path: 'example.com/d', kind: 'added', after: 'v1.0.0 => ./d', change: 9000 },
    ]);
  });
});

describe('a requirement', () => {
  it('that moved has both versions beside the bytes', () => {
    const linked = (version: string): Partial<Measured> => ({ linked: [{ path: 'example.com/d', version }] });
    const diff = diffImage(
      measured([dependency(10_000)], linked('v1.0.0')),
      measured([dependency(30_000)], linked('v1.2.0')),
    );
    expect(diff.requirements).toEqual([
      { path: 'example.com/d', kind: 'changed', before: 'v1.0.0', after: 'v1.2.0', change: 20_000 },
    ]);
    expect(diff.causes).toEqual([
      {
        kind: 'module',
        path: 'example.com/d',
        change: 'grown',
        version: 'v1.2.0',
        versionBefore: 'v1.0.0',
        own: 20_000,
      },
    ]);
  });

  it('that is the same is not listed', () => {
    const linked = { linked: [{ path: 'example.com/d', version: 'v1.0.0' }] };
    const diff = diffImage(measured([dependency(10)], linked), measured([dependency(90_000)], linked));
    expect(diff.requirements).toEqual([]);
  });

  it('that is replaced by a fork is a change', () => {
    const plain = { path: 'example.com/d', version: 'v1.0.0' };
    const forked = { ...plain, replacement: { path: 'example.com/fork', version: 'v1.0.1' } };
    const diff = diffImage(
      measured([dependency(10)], { linked: [plain] }),
      measured([dependency(10)], { linked: [forked] }),
    );
    expect(diff.requirements).toEqual([
      {
        path: 'example.com/d',
        kind: 'changed',
        before: 'v1.0.0',
        after: 'v1.0.0 => example.com/fork v1.0.1',
        change: 0,
      },
    ]);
  });
});

describe('noise', () => {
  const small = measured([main(100_000), alignment(10)]);

  it.each([
    [4095, false],
    [4096, true],
    [-4095, false],
    [-4096, true],
  ])('a change of %i bytes is news: %s', (change, isNews) => {
    expect(diffImage(small, measured([main(100_000 + change), alignment(10)])).isNews).toBe(isNews);
  });

  it('is a whole page of alignment', () => {
    const page = diffImage(small, measured([main(100_100), alignment(65_446)]));
    expect(changeOf(page.uncompressed ?? { before: 0, after: 0 })).toBe(65_536);
    expect(page.isNews).toBe(false);
    expect(causesOf(page)).toEqual(['alignment 65436']);
  });

  it('is not a file that came into the image', () => {
    const sizes = { ...small.sizes, uncompressed: (small.sizes.uncompressed ?? 0) + 221_000 };
    const diff = diffImage(small, { ...small, sizes });
    expect(diff.isNews).toBe(true);
    expect(diff.parts?.files).toBe(221_000);
    expect(causesOf(diff)).toEqual(['files 221000']);
  });

  it('is left out of the causes, unless there is no other', () => {
    const diff = diffImage(
      measured([main(1000), dependency(1000)]),
      measured([main(1010), dependency(9000)]),
    );
    expect(causesOf(diff)).toEqual(['example.com/d 8000']);
    expect(causesOf(diffImage(measured([main(1000)]), measured([main(1001)])))).toEqual(['own-code 1']);
    expect(causesOf(diffImage(small, small))).toEqual([]);
  });
});

describe('a cause', () => {
  it('has the direction of the whole change', () => {
    const other = (size: number): ReturnType<typeof owner> =>
      owner('package', 'example.com/e', size, 'example.com/e');
    const diff = diffImage(
      measured([dependency(100_000), other(10_000)]),
      measured([dependency(40_000), other(90_000)]),
    );
    expect(causesOf(diff)).toEqual(['example.com/e 80000']);
    expect(causesOf({ causes: diff.against })).toEqual(['example.com/d -60000']);
  });
});

describe('findings and dead code', () => {
  it('new and gone ones are news', () => {
    const diff = diffImage(
      { ...before, findings: ['no-tzdata', 'no-tmp'] },
      { ...before, findings: ['no-tmp', 'no-ca-certificates'] },
    );
    expect(diff.findings).toEqual({ added: ['no-ca-certificates'], gone: ['no-tzdata'] });
    expect(diff.isNews).toBe(true);
  });

  it('none are told where a side does not know its own', () => {
    const diff = diffImage(without(before, 'findings'), { ...before, findings: ['no-tmp'] });
    expect(diff.findings).toEqual({ added: [], gone: [] });
    expect(diff.isNews).toBe(false);
  });

  // The shares are those measured: sqlite stub, web, text/template hello, helm.
  it.each([
    [981, 781, false],
    [3035, 1659, false],
    [1383, 105, true],
    [62_414, 967, true],
    [99, 0, undefined],
    [0, 0, undefined],
  ])('of %i methods %i dropped: dead code is kept: %s', (exported, dropped, kept) => {
    expect(keepsDeadCode({ exported, dropped })).toBe(kept);
  });

  it('dead code begins to be kept, or to be dropped', () => {
    const with55 = { ...before, methods: { exported: 3035, dropped: 1659 } };
    const with8 = { ...before, methods: { exported: 1383, dropped: 105 } };
    expect(diffImage(with55, with8).deadCode).toBe('now-kept');
    expect(diffImage(with8, with55).deadCode).toBe('now-dropped');
    expect(diffImage(with8, with8)).not.toHaveProperty('deadCode');
    expect(diffImage(before, with8)).not.toHaveProperty('deadCode');
  });
});

describe('where less is known', () => {
  it('only the sizes are compared, and it is said', () => {
    const old = without(before, 'attribution', 'modules', 'linked', 'goVersion', 'compileCommand');
    const diff = diffImage(old, after);
    expect(diff.uncompressed).toEqual({ before: 5_824_000, after: 6_258_000 });
    expect(diff).toMatchObject({
      isNews: true,
      causes: [],
      modules: [],
      owners: [],
      sections: [],
      requirements: [],
    });
    expect(diff).not.toHaveProperty('parts');
    expect(diff.notes).toEqual(['only sizes are compared: the baseline does not say whose the bytes are']);
  });

  it('own bytes stand for a module without an import graph', () => {
    const diff = diffImage(without(before, 'modules'), without(after, 'modules'));
    expect(diff.causes[0]).toEqual({ kind: 'standard-library', change: 287_401 });
    expect(diff.causes[1]).toEqual({
      kind: 'module',
      path: YAML,
      change: 'added',
      version: 'v3.0.1',
      own: 139_297,
    });
  });

  it('compressed sizes of two forms are not compared', () => {
    const zstd = { ...after, sizes: { ...after.sizes, compressed: { bytes: 2_000_000, form: 'zstd' } } };
    const diff = diffImage(before, zstd);
    expect(diff).not.toHaveProperty('compressed');
    expect(diff.notes).toEqual(['compressed sizes are not compared: gzip before, zstd now']);
  });

  it('parts are not told where the sums of a side do not agree', () => {
    const wrong = { ...before, attribution: { ...attribution(main(1)), size: 5_824_000 } };
    expect(diffImage(wrong, after)).not.toHaveProperty('parts');
    const other = { ...before, sizes: { ...before.sizes, binary: 1 } };
    expect(diffImage(other, after)).not.toHaveProperty('parts');
  });

  it('why an attribution is poor is passed on once', () => {
    const poor = (side: Measured): Measured => ({
      ...side,
      attribution: { ...attribution(...(side.attribution?.owners ?? [])), degraded: 'Go 1.30 is not known' },
    });
    expect(diffImage(poor(before), poor(after)).notes).toEqual(['Go 1.30 is not known']);
  });

  it('the commands are told where they differ', () => {
    const diff = diffImage(before, { ...before, compileCommand: 'go build' });
    expect(diff.commands).toEqual({ before: before.compileCommand, after: 'go build' });
  });
});

describe('several programs and platforms', () => {
  const arm = { os: 'linux', architecture: 'arm64' } as const;

  it('are compared with themselves; what one side alone has is listed', () => {
    const tool = { ...before, name: 'tool' };
    const diff = diffSizes([before, tool], [{ ...after, platform: arm }, after]);
    expect(diff.images.map(({ name, platform }) => `${name} ${platform.architecture}`)).toEqual([
      'server amd64',
    ]);
    expect(diff.added).toEqual([{ name: 'server', platform: arm, uncompressed: 6_258_000 }]);
    expect(diff.removed).toEqual([{ name: 'tool', platform: before.platform, uncompressed: 5_824_000 }]);
  });
});
