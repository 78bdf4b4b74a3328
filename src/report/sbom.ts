// The software bill of materials in CycloneDX JSON: the modules that the binary itself names. Nothing in it is random
// or depends on the time, so that one binary has one document. Names, package URLs and hashes follow cyclonedx-gomod.

import type { Models } from '@cyclonedx/cyclonedx-library';
import type { BuildInfo } from '../gobin/build-info.js';
import type { Module } from '../gobin/module-info.js';
import type { PackageNode } from '../size/model.js';

export interface SbomOptions {
  readonly buildInfo: BuildInfo;
  /** Of the binary, in hexadecimal. */
  readonly sha256: string;
  /** Name of the program. */
  readonly name: string;
  /** Release of this action; left out where it is not known. */
  readonly actionVersion?: string;
  /** Seconds since 1970, where the user set a time (SOURCE_DATE_EPOCH): there is no time in the document without it. */
  readonly epoch?: number;
  /** The import graph, where it is known: says which module uses which. Without it the program uses all. */
  readonly graph?: readonly PackageNode[];
}

const STANDARD = 'std';
const NO_VERSION = '(devel)';

/** A module as a component of the document. */
interface Part {
  readonly component: Models.Component;
  /** The module's path in go.mod and in the import graph. */
  readonly path: string;
}

/** The document as JSON text, indented, with a line end. */
export async function renderSbom(options: SbomOptions): Promise<string> {
  const library = await loadLibrary();
  const { Serialize, Spec } = library;
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const serializer = new Serialize.JsonSerializer(factory);
  return `${serializer.serialize(makeBom(library, options), { sortLists: true, space: 2 })}\n`;
}

// Its parts one by one: the whole would load validators that need further packages.
async function loadLibrary() {
  const [enums, models, serialize, spec] = await Promise.all([
    import('@cyclonedx/cyclonedx-library/Enums'),
    import('@cyclonedx/cyclonedx-library/Models'),
    import('@cyclonedx/cyclonedx-library/Serialize'),
    import('@cyclonedx/cyclonedx-library/Spec'),
  ]);
  return { Enums: enums, Models: models, Serialize: serialize, Spec: spec };
}

type Library = Awaited<ReturnType<typeof loadLibrary>>;

function makeBom(library: Library, options: SbomOptions): Models.Bom {
  const { Models: models } = library;
  const { buildInfo, epoch, sha256 } = options;
  const main = makeMain(library, options);
  const parts = [
    ...buildInfo.deps.map((dep) => makePart(library, dep, buildInfo)),
    makePart(library, { path: STANDARD, version: releaseOf(buildInfo), sum: '' }, buildInfo),
  ];
  const bom = new models.Bom({
    serialNumber: serialNumber(sha256),
    components: new models.ComponentRepository(parts.map(({ component }) => component)),
    metadata: new models.Metadata({
      component: main,
      properties: makeProperties(library, buildInfo),
      tools: makeTools(library, options),
      ...(epoch === undefined ? {} : { timestamp: new Date(epoch * 1000) }),
    }),
  });
  addDependencies([{ component: main, path: buildInfo.main?.path ?? buildInfo.path }, ...parts], options);
  return bom;
}

function makeMain({ Enums: enums, Models: models }: Library, options: SbomOptions): Models.Component {
  const { buildInfo, name, sha256 } = options;
  const path = buildInfo.main?.path ?? buildInfo.path;
  const version = plainVersion(buildInfo.main?.version ?? '');
  const purl = packageUrl(path || name, version, buildInfo);
  return new models.Component(enums.ComponentType.Application, path || name, {
    bomRef: purl,
    purl,
    hashes: new models.HashDictionary([[enums.HashAlgorithm['SHA-256'], sha256]]),
    ...(version === '' ? {} : { version }),
  });
}

function makePart(library: Library, module: Module, buildInfo: BuildInfo): Part {
  const { Enums: enums, Models: models } = library;
  const { path, version, sum } = whatIsUsed(module);
  const purl = packageUrl(path, version, buildInfo);
  const hash = hashOf(sum);
  const component = new models.Component(enums.ComponentType.Library, path, {
    bomRef: purl,
    purl,
    scope: enums.ComponentScope.Required,
    hashes: new models.HashDictionary(hash === undefined ? [] : [[enums.HashAlgorithm['SHA-256'], hash]]),
    ...(version === '' ? {} : { version }),
  });
  if (module.replace !== undefined) {
    const { path: by, version: byVersion } = module.replace;
    component.properties.add(
      new models.Property('go-scratch-image:replaces', `${module.path}@${module.version}`),
    );
    component.properties.add(
      new models.Property(
        'go-scratch-image:replaced-by',
        isFolder(module.replace) ? by : `${by}@${byVersion}`,
      ),
    );
  }
  return { component, path: module.path };
}

/** The module whose code it is. That of a folder keeps its path, and has no version, since it is no release of it. */
function whatIsUsed(module: Module): Module {
  const { replace } = module;
  if (replace === undefined) return { ...module, version: plainVersion(module.version) };
  if (isFolder(replace)) return { path: module.path, version: '', sum: '' };
  return { ...replace, version: plainVersion(replace.version) };
}

function isFolder({ path, version }: Module): boolean {
  return version === '' || version === NO_VERSION || /^(?:\.{0,2}\/|[A-Za-z]:)/.test(path);
}

function plainVersion(version: string): string {
  return version === NO_VERSION ? '' : version;
}

/** "go1.26.8" of "go1.26.8 X:nogreenteagc". */
function releaseOf({ goVersion }: BuildInfo): string {
  return goVersion.split(' ', 1)[0] ?? goVersion;
}

// https://github.com/package-url/purl-spec: golang. Module paths are case-sensitive, and are left as they are.
function packageUrl(path: string, version: string, { settings }: BuildInfo): string {
  const name = path.split('/').map(encodeURIComponent).join('/');
  const qualifiers = ['GOARCH', 'GOOS'].flatMap((key) => {
    const value = settings.get(key);
    return value === undefined ? [] : [`${key.toLowerCase()}=${encodeURIComponent(value)}`];
  });
  const at = version === '' ? '' : `@${encodeURIComponent(version)}`;
  return `pkg:golang/${name}${at}?${[...qualifiers, 'type=module'].join('&')}`;
}

/** The SHA-256 within a go.sum hash: of the list of the module's files with their hashes, not of one file. */
function hashOf(sum: string): string | undefined {
  const bytes = sum.startsWith('h1:') ? Buffer.from(sum.slice(3), 'base64') : undefined;
  return bytes?.length === 32 ? bytes.toString('hex') : undefined;
}

function makeProperties({ Models: models }: Library, { settings }: BuildInfo): Models.PropertyRepository {
  const known = ['CGO_ENABLED', 'GOARCH', 'GOOS'].flatMap((key) => {
    const value = settings.get(key);
    return value === undefined ? [] : [new models.Property(`cdx:gomod:build:env:${key}`, value)];
  });
  return new models.PropertyRepository(known);
}

function makeTools({ Enums: enums, Models: models }: Library, { actionVersion }: SbomOptions): Models.Tools {
  const tool = new models.Component(enums.ComponentType.Application, 'go-scratch-image', {
    ...(actionVersion === undefined ? {} : { version: actionVersion }),
  });
  return new models.Tools({ components: new models.ComponentRepository([tool]) });
}

/** A UUID (RFC 9562, version 8) of the binary's hash. */
function serialNumber(sha256: string): string {
  const variant = ((parseInt(sha256.slice(16, 17), 16) & 3) | 8).toString(16);
  const groups = [sha256.slice(0, 8), sha256.slice(8, 12), `8${sha256.slice(13, 16)}`];
  return `urn:uuid:${[...groups, variant + sha256.slice(17, 20), sha256.slice(20, 32)].join('-')}`;
}

function addDependencies(parts: readonly Part[], { graph = [] }: SbomOptions): void {
  const byPath = new Map(parts.map(({ component, path }) => [path, component]));
  const [main, ...others] = parts;
  if (graph.length === 0) {
    for (const { component } of others) main?.component.dependencies.add(component.bomRef);
    return;
  }
  const moduleOf = new Map(graph.map(({ path, module }) => [path, module]));
  for (const { module, imports } of graph) {
    for (const imported of imports) {
      const used = moduleOf.get(imported) ?? '';
      const component = byPath.get(used);
      if (used !== module && component !== undefined) byPath.get(module)?.dependencies.add(component.bomRef);
    }
  }
}
