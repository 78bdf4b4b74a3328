export const id = 422;
export const ids = [422];
export const modules = {

/***/ 8041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSbom: () => (/* binding */ renderSbom)
/* harmony export */ });
// The software bill of materials in CycloneDX JSON: the modules that the binary itself names. Nothing in it is random
// or depends on the time, so that one binary has one document. Names, package URLs and hashes follow cyclonedx-gomod.
const STANDARD = 'std';
const NO_VERSION = '(devel)';
/** The document as JSON text, indented, with a line end. */
async function renderSbom(options) {
    const library = await loadLibrary();
    const { Serialize, Spec } = library;
    const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
    const serializer = new Serialize.JsonSerializer(factory);
    return `${serializer.serialize(makeBom(library, options), { sortLists: true, space: 2 })}\n`;
}
// Its parts one by one: the whole would load validators that need further packages.
async function loadLibrary() {
    const [enums, models, serialize, spec] = await Promise.all([
        __webpack_require__.e(/* import() */ 820).then(__webpack_require__.t.bind(__webpack_require__, 6820, 19)),
        __webpack_require__.e(/* import() */ 320).then(__webpack_require__.t.bind(__webpack_require__, 320, 19)),
        Promise.all(/* import() */[__webpack_require__.e(320), __webpack_require__.e(248)]).then(__webpack_require__.t.bind(__webpack_require__, 1248, 19)),
        Promise.all(/* import() */[__webpack_require__.e(320), __webpack_require__.e(321)]).then(__webpack_require__.t.bind(__webpack_require__, 4321, 19)),
    ]);
    return { Enums: enums, Models: models, Serialize: serialize, Spec: spec };
}
function makeBom(library, options) {
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
function makeMain({ Enums: enums, Models: models }, options) {
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
function makePart(library, module, buildInfo) {
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
        component.properties.add(new models.Property('go-scratch-image:replaces', `${module.path}@${module.version}`));
        component.properties.add(new models.Property('go-scratch-image:replaced-by', isFolder(module.replace) ? by : `${by}@${byVersion}`));
    }
    return { component, path: module.path };
}
/** The module whose code it is. That of a folder keeps its path, and has no version, since it is no release of it. */
function whatIsUsed(module) {
    const { replace } = module;
    if (replace === undefined)
        return { ...module, version: plainVersion(module.version) };
    if (isFolder(replace))
        return { path: module.path, version: '', sum: '' };
    return { ...replace, version: plainVersion(replace.version) };
}
function isFolder({ path, version }) {
    return version === '' || version === NO_VERSION || /^(?:\.{0,2}\/|[A-Za-z]:)/.test(path);
}
function plainVersion(version) {
    return version === NO_VERSION ? '' : version;
}
/** "go1.26.8" of "go1.26.8 X:nogreenteagc". */
function releaseOf({ goVersion }) {
    return goVersion.split(' ', 1)[0] ?? goVersion;
}
// https://github.com/package-url/purl-spec: golang. Module paths are case-sensitive, and are left as they are.
function packageUrl(path, version, { settings }) {
    const name = path.split('/').map(encodeURIComponent).join('/');
    const qualifiers = ['GOARCH', 'GOOS'].flatMap((key) => {
        const value = settings.get(key);
        return value === undefined ? [] : [`${key.toLowerCase()}=${encodeURIComponent(value)}`];
    });
    const at = version === '' ? '' : `@${encodeURIComponent(version)}`;
    return `pkg:golang/${name}${at}?${[...qualifiers, 'type=module'].join('&')}`;
}
/** The SHA-256 within a go.sum hash: of the list of the module's files with their hashes, not of one file. */
function hashOf(sum) {
    const bytes = sum.startsWith('h1:') ? Buffer.from(sum.slice(3), 'base64') : undefined;
    return bytes?.length === 32 ? bytes.toString('hex') : undefined;
}
function makeProperties({ Models: models }, { settings }) {
    const known = ['CGO_ENABLED', 'GOARCH', 'GOOS'].flatMap((key) => {
        const value = settings.get(key);
        return value === undefined ? [] : [new models.Property(`cdx:gomod:build:env:${key}`, value)];
    });
    return new models.PropertyRepository(known);
}
function makeTools({ Enums: enums, Models: models }, { actionVersion }) {
    const tool = new models.Component(enums.ComponentType.Application, 'go-scratch-image', {
        ...(actionVersion === undefined ? {} : { version: actionVersion }),
    });
    return new models.Tools({ components: new models.ComponentRepository([tool]) });
}
/** A UUID (RFC 9562, version 8) of the binary's hash. */
function serialNumber(sha256) {
    const variant = ((parseInt(sha256.slice(16, 17), 16) & 3) | 8).toString(16);
    const groups = [sha256.slice(0, 8), sha256.slice(8, 12), `8${sha256.slice(13, 16)}`];
    return `urn:uuid:${[...groups, variant + sha256.slice(17, 20), sha256.slice(20, 32)].join('-')}`;
}
function addDependencies(parts, { graph = [] }) {
    const byPath = new Map(parts.map(({ component, path }) => [path, component]));
    const [main, ...others] = parts;
    if (graph.length === 0) {
        for (const { component } of others)
            main?.component.dependencies.add(component.bomRef);
        return;
    }
    const moduleOf = new Map(graph.map(({ path, module }) => [path, module]));
    for (const { module, imports } of graph) {
        for (const imported of imports) {
            const used = moduleOf.get(imported) ?? '';
            const component = byPath.get(used);
            if (used !== module && component !== undefined)
                byPath.get(module)?.dependencies.add(component.bomRef);
        }
    }
}


/***/ })

};
