import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';
import type { BuildInfo } from '../../src/gobin/build-info.js';
import { renderSbom, type SbomOptions } from '../../src/report/sbom.js';

const SUM = 'h1:fxVm/GzAzEWqLHuvctI91KS9hhNmmWOoWu0XTYJS7CA=';
const SUM_HEX = '7f1566fc6cc0cc45aa2c7baf72d23dd4a4bd8613669963a85aed174d8252ec20';

const BUILD_INFO: BuildInfo = {
  goVersion: 'go1.26.8 X:nogreenteagc',
  path: 'example.com/App/cmd/server',
  main: { path: 'example.com/App', version: '(devel)', sum: '' },
  deps: [
    { path: 'gopkg.in/yaml.v3', version: 'v3.0.1', sum: SUM },
    { path: 'example.com/old', version: 'v2.0.0+incompatible', sum: SUM },
    {
      path: 'example.com/forked',
      version: 'v1.0.0',
      sum: '',
      replace: { path: 'example.com/fork', version: 'v1.0.1', sum: SUM },
    },
    {
      path: 'example.com/local',
      version: 'v0.1.0',
      sum: '',
      replace: { path: '../local', version: '(devel)', sum: '' },
    },
  ],
  settings: new Map([
    ['CGO_ENABLED', '0'],
    ['GOARCH', 'arm64'],
    ['GOOS', 'linux'],
    ['-tags', 'x'],
  ]),
};

const OPTIONS: SbomOptions = { buildInfo: BUILD_INFO, sha256: 'ab'.repeat(32), name: 'server' };

interface Document {
  readonly serialNumber: string;
  readonly metadata: Record<string, unknown>;
  readonly components: readonly { readonly name: string; readonly purl: string; readonly version?: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const parse = async (options: SbomOptions): Promise<Document> =>
  JSON.parse(await renderSbom(options)) as Document;

describe('renderSbom', () => {
  it.each<[string, SbomOptions]>([
    ['a program with modules', OPTIONS],
    ['a time and a release', { ...OPTIONS, epoch: 1_700_000_000, actionVersion: 'v1.2.3' }],
    [
      'a program without a module',
      { ...OPTIONS, buildInfo: { goVersion: 'go1.26.8', path: '', deps: [], settings: new Map() } },
    ],
    [
      'hostile names',
      {
        ...OPTIONS,
        buildInfo: {
          ...BUILD_INFO,
          deps: [{ path: 'example.com/a b?c#d/"e"\n<f>', version: 'v1|`x`', sum: 'h1:no' }],
        },
      },
    ],
  ])('is valid against the schema: %s', async (_, options) => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(await renderSbom(options))).toBeNull();
  });

  it('names each module with the code that was taken, and the Go release', async () => {
    const { components } = await parse(OPTIONS);
    const suffix = '?goarch=arm64&goos=linux&type=module';
    const hashes = [{ alg: 'SHA-256', content: SUM_HEX }];
    const common = { type: 'library', scope: 'required' };
    const of = (name: string, version: string | undefined, purl: string): object => ({
      ...common,
      name,
      ...(version === undefined ? {} : { version }),
      purl: `pkg:golang/${purl}${suffix}`,
      'bom-ref': `pkg:golang/${purl}${suffix}`,
    });
    const replaced = (what: string, by: string): object[] => [
      { name: 'go-scratch-image:replaced-by', value: by },
      { name: 'go-scratch-image:replaces', value: what },
    ];
    expect(components).toEqual([
      {
        ...of('example.com/fork', 'v1.0.1', 'example.com/fork@v1.0.1'),
        hashes,
        properties: replaced('example.com/forked@v1.0.0', 'example.com/fork@v1.0.1'),
      },
      {
        ...of('example.com/local', undefined, 'example.com/local'),
        properties: replaced('example.com/local@v0.1.0', '../local'),
      },
      { ...of('example.com/old', 'v2.0.0+incompatible', 'example.com/old@v2.0.0%2Bincompatible'), hashes },
      { ...of('gopkg.in/yaml.v3', 'v3.0.1', 'gopkg.in/yaml.v3@v3.0.1'), hashes },
      of('std', 'go1.26.8', 'std@go1.26.8'),
    ]);
  });

  it('has the program with the hash of its binary, and how it was built', async () => {
    const { metadata, serialNumber } = await parse(OPTIONS);
    expect(metadata).toEqual({
      component: {
        type: 'application',
        name: 'example.com/App',
        purl: 'pkg:golang/example.com/App?goarch=arm64&goos=linux&type=module',
        'bom-ref': 'pkg:golang/example.com/App?goarch=arm64&goos=linux&type=module',
        hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }],
      },
      properties: [
        { name: 'cdx:gomod:build:env:CGO_ENABLED', value: '0' },
        { name: 'cdx:gomod:build:env:GOARCH', value: 'arm64' },
        { name: 'cdx:gomod:build:env:GOOS', value: 'linux' },
      ],
      tools: { components: [{ type: 'application', name: 'go-scratch-image' }] },
    });
    expect(serialNumber).toBe('urn:uuid:abababab-abab-8bab-abab-abababababab');
  });

  it('says who uses whom where the import graph is known', async () => {
    const graph = [
      { path: 'fmt', module: 'std', imports: [] },
      { path: 'gopkg.in/yaml.v3', module: 'gopkg.in/yaml.v3', imports: ['fmt'] },
      {
        path: 'example.com/App/cmd/server',
        module: 'example.com/App',
        imports: ['gopkg.in/yaml.v3', 'gone'],
      },
    ];
    const names = (refs: readonly string[] = []): readonly string[] =>
      refs.map((ref) => ref.replace(/^pkg:golang\/|[@?].*$/g, ''));
    const edges = async (options: SbomOptions): Promise<Record<string, readonly string[]>> => {
      const { dependencies } = await parse(options);
      const pairs = dependencies.map(
        ({ ref, dependsOn }) => [names([ref])[0] ?? '', names(dependsOn)] as const,
      );
      return Object.fromEntries(pairs.filter(([, uses]) => uses.length > 0));
    };
    expect(await edges({ ...OPTIONS, graph })).toEqual({
      'example.com/App': ['gopkg.in/yaml.v3'],
      'gopkg.in/yaml.v3': ['std'],
    });
    expect((await edges(OPTIONS))['example.com/App']).toHaveLength(5);
  });

  it('is the same text each time, and has no time unless one is given', async () => {
    const text = await renderSbom(OPTIONS);
    expect(
      await renderSbom({ ...OPTIONS, buildInfo: { ...BUILD_INFO, deps: [...BUILD_INFO.deps].reverse() } }),
    ).toBe(text);
    expect(text).not.toContain('timestamp');
    expect(await renderSbom({ ...OPTIONS, epoch: 0 })).toContain('"timestamp": "1970-01-01T00:00:00.000Z"');
  });
});
