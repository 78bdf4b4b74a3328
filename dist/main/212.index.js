export const id = 212;
export const ids = [212];
export const modules = {

/***/ 7212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compare: () => (/* binding */ compare_compare)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/go/fetch.js
var fetch = __webpack_require__(6294);
// EXTERNAL MODULE: ./lib/measure-binaries.js
var measure_binaries = __webpack_require__(3485);
// EXTERNAL MODULE: ./lib/oci/compression.js + 2 modules
var compression = __webpack_require__(8545);
// EXTERNAL MODULE: ./lib/oci/file-bytes.js
var file_bytes = __webpack_require__(3137);
// EXTERNAL MODULE: ./lib/oci/tar-reader.js + 1 modules
var tar_reader = __webpack_require__(7150);
// EXTERNAL MODULE: ./lib/measured.js + 1 modules
var measured = __webpack_require__(772);
;// CONCATENATED MODULE: ./lib/base-image.js
// An image in a registry as the baseline: its sizes from its own bytes, and its binary explained where it is found.









/** Measures the image that the reference names, for each program (`{name}`) and platform of this run. */
async function fetchBaseImage(reference, { programs, inputs }, world) {
    const measured = [];
    for (const program of programs) {
        for (const platform of program.plan.platforms) {
            measured.push(await fetchOne(reference, { program, platform, login: inputs.registryLogin }, world));
        }
    }
    return measured;
}
async function fetchOne(reference, wanted, world) {
    const { withRemoteImage } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(651), __webpack_require__.e(516)]).then(__webpack_require__.bind(__webpack_require__, 3516));
    const { caBundle } = await (0,fetch/* readAuthorities */.Gh)(world.env);
    const { program, platform } = wanted;
    const name = program.plan.name;
    const folder = (0,external_node_path_.join)(world.tempDir, 'base-image');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const file = (0,external_node_path_.resolve)(folder, (0,external_node_crypto_.createHash)('sha256')
        .update(`${name} ${JSON.stringify(platform)}`)
        .digest('hex'));
    const access = {
        ...wanted.login,
        env: world.env,
        signal: world.controller.signal,
        log: world.log.line,
        ...(caBundle === undefined ? {} : { caBundle }),
    };
    return withRemoteImage({ reference, platform }, access, async (image) => {
        let uncompressed = 0;
        let binary;
        for (const layer of image.layers) {
            const found = await image.readBlob(layer, async (content) => {
                const sizes = { files: 0, binary: undefined };
                const tar = (0,compression/* decompress */.mF)(content, ociMediaType(layer.mediaType));
                await (0,tar_reader/* readTar */.s)(tar, `a layer of ${reference}`, async (header, entry) => {
                    if (header.type !== 'file')
                        return;
                    sizes.files += header.size;
                    if (header.name.replace(/^\.?\/*/, '') !== name)
                        return;
                    sizes.binary = header.size;
                    await (0,file_bytes/* writeFileBytes */.$)(file, entry);
                });
                return sizes;
            });
            uncompressed += found.files;
            binary = found.binary ?? binary;
        }
        const compressed = image.layers.reduce((sum, { size }) => sum + size, image.config.size);
        const form = image.layers.some(({ mediaType }) => mediaType.includes('zstd')) ? 'zstd' : 'gzip';
        const size = binary === undefined ? undefined : await (0,measure_binaries/* explainForBaseline */.GI)(file, { program, platform }, world);
        return {
            name,
            platform,
            sizes: {
                uncompressed,
                compressed: { bytes: compressed, form },
                ...(binary === undefined ? {} : { binary }),
            },
            ...(size === undefined ? {} : (0,measured/* describedSize */.hi)(size)),
        };
    });
}
// Docker's older names for the same two forms.
function ociMediaType(mediaType) {
    return mediaType.replace('application/vnd.docker.image.rootfs.diff.tar.gzip', 'application/vnd.oci.image.layer.v1.tar+gzip');
}

// EXTERNAL MODULE: ./lib/compile.js
var compile = __webpack_require__(358);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/go/list.js
var list = __webpack_require__(8056);
;// CONCATENATED MODULE: ./lib/go/dropped-cgo.js
// What CGO_ENABLED=0 leaves out of a program, silently: packages with files that import "C", and what takes their
// place. The standard library is made to be compiled either way, so it is passed over.

/** Compares the listing with cgo and the one without, in the order of the first. */
function dropped_cgo_findDroppedCgo(listings) {
    const plain = new Map(listings.plain.map((listed) => [listed.path, listed]));
    return listings.cgo
        .filter(({ cgoFiles, module }) => cgoFiles.length > 0 && module !== STANDARD)
        .map((listed) => compare(listed, plain.get(listed.path)));
}
function compare(withCgo, without) {
    const { path, module, cgoFiles } = withCgo;
    const before = new Set(withCgo.goFiles);
    const added = without?.goFiles.filter((file) => !before.has(file)) ?? [];
    const isAbsent = without === undefined || without.goFiles.length === 0;
    return { package: path, module, cgoFiles, added, kind: isAbsent ? 'absent' : kindOf(added) };
}
function kindOf(added) {
    return added.length > 0 ? 'replaced' : 'reduced';
}

;// CONCATENATED MODULE: ./lib/go/read-listing.js
// Reads what an engine has listed. Apart from what runs programs, whose code takes longer to load than a listing to read.





/** Reads the listings of an engine. What cannot be read is a note, never an error. */
function readListings(files) {
    const [plain, cgo] = [readListing(files.plain), readListing(files.cgo)];
    if (typeof plain === 'string')
        return { notes: [`no import graph: ${plain}`] };
    const graph = plain.map(({ path, module, imports }) => ({ path, module, imports }));
    if (typeof cgo === 'string')
        return { graph, notes: [`it is not known what cgo would add: ${cgo}`] };
    return { graph, dropped: findDroppedCgo({ plain, cgo }), notes: [] };
}
/** Where the docker engine's build stage has the source. */
const STAGE_ROOT = '/src';
/**
 * The files of the packages below `contextDir`, absolute paths on the runner, whichever engine has listed them. None
 * where the packages could not be listed.
 */
function readSourceFiles(files, contextDir) {
    const listed = readListing(files.plain);
    if (typeof listed === 'string')
        return [];
    return listed.flatMap(({ dir, goFiles, cgoFiles, otherFiles }) => {
        const inside = relativeTo(contextDir, dir) ?? relativeTo(STAGE_ROOT, dir);
        if (inside === undefined)
            return [];
        return [...goFiles, ...cgoFiles, ...otherFiles].map((name) => (0,external_node_path_.join)(contextDir, inside, name));
    });
}
function relativeTo(root, folder) {
    if (folder === root)
        return '';
    const start = root.endsWith(external_node_path_.sep) ? root : `${root}${root === STAGE_ROOT ? '/' : external_node_path_.sep}`;
    return folder.startsWith(start) ? folder.slice(start.length) : undefined;
}
function readListing(file) {
    try {
        return (0,list/* parseListing */._S)((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch (error) {
        return messageOf(error);
    }
}
function messageOf(error) {
    if (!(error instanceof errors/* ActionError */.lZ))
        return 'the file of the listing cannot be read';
    return error.message.split('\n').slice(0, 3).join(' ');
}

// EXTERNAL MODULE: ./lib/look.js + 1 modules
var look = __webpack_require__(2388);
// EXTERNAL MODULE: ./lib/make-images.js + 2 modules
var make_images = __webpack_require__(7702);
// EXTERNAL MODULE: ./lib/prepare.js + 16 modules
var prepare = __webpack_require__(2629);
// EXTERNAL MODULE: ./lib/make-plan.js
var make_plan = __webpack_require__(3325);
;// CONCATENATED MODULE: ./lib/base-build.js
// Builds the base of a comparison as this run builds its head: the same inputs, engine and flags, on the files of
// another commit. Nothing of it is delivered.










/** Measures the programs in `folder`, which corresponds to `top`, the top of this run's checkout. */
async function measureBase(prepared, { folder, top }, world) {
    const { inputs, engine, workspace, access } = prepared;
    const base = baseWorld(world);
    await (0,promises_.mkdir)(base.tempDir, { recursive: true });
    const place = (0,external_node_path_.join)(folder, (0,external_node_path_.relative)(top, workspace));
    const programs = (await (0,prepare/* preparePrograms */.H)(inputs, { workspace: place, access }, base)).map((one) => ({
        ...one,
        plan: (0,make_plan/* planFor */.bJ)(one.plan, one.inputs, engine.name),
    }));
    const { built, failed } = await (0,compile/* compile */.w)({ ...prepared, programs }, base);
    const [failure] = failed;
    if (built.length === 0 && failure !== undefined)
        throw failure.error;
    const measuring = (0,measure_binaries/* startMeasuring */.si)(built, base);
    const assembled = await (0,make_images/* assembleAll */.g)(built, base);
    const looked = [];
    for (const one of assembled) {
        const inspections = await (0,look/* look */.O)({ ...one, program: quiet(one.program) }, base);
        looked.push({ ...one, inspections, candidate: undefined, checks: [] });
    }
    const explained = await (0,measure_binaries/* finishMeasuring */.JC)(measuring, base);
    return looked.flatMap((one) => (0,measured/* measuredImages */.BZ)(one, explained.get(one.program) ?? []));
}
// A base whose link is broken can be compared with all the same.
function quiet(program) {
    return { ...program, inputs: { ...program.inputs, linkCheck: 'off' } };
}
function baseWorld(world) {
    return {
        ...world,
        tempDir: (0,external_node_path_.join)(world.tempDir, 'base'),
        log: { ...world.log, phase: (name, work) => world.log.phase(`base: ${name}`, work) },
    };
}
/** All files that the programs are made of, absolute, in this run's checkout. */
function sourceFiles(built) {
    const files = new Set();
    for (const { program, result } of built) {
        for (const listing of result.packages ?? []) {
            for (const file of readSourceFiles(listing.files, program.plan.source.contextDir))
                files.add(file);
        }
    }
    return [...files];
}

// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/size/diff-model.js
var diff_model = __webpack_require__(2866);
// EXTERNAL MODULE: ./lib/size/model.js
var model = __webpack_require__(2724);
;// CONCATENATED MODULE: ./lib/size/own-module.js
// Which modules are the program itself, and which its dependencies.
/** Whether a module is part of the program itself: the main module, or one of the same workspace. */
function isOwnModule({ mainModule, linked }, module) {
    if (module === mainModule)
        return true;
    return linked?.some((one) => one.path === module && isInWorkspace(one)) === true;
}
function isInWorkspace({ version, replacement }) {
    return replacement === undefined && (version === '' || version === '(devel)');
}

;// CONCATENATED MODULE: ./lib/size/diff-lists.js
// The lists of a difference: packages and other owners, modules, sections, and the lines of go.mod behind them.



/** All bytes of an owner. */
function bytesOf({ bytes }) {
    return model/* BYTE_KINDS */.Fp.reduce((sum, kind) => sum + bytes[kind], 0);
}
/** Owners of either side; none where a side has no attribution. */
function compareOwners(before, after) {
    if (before.attribution === undefined || after.attribution === undefined)
        return [];
    const key = ({ kind, module, name }) => `${kind}\n${module ?? ''}\n${name}`;
    const pairs = pairUp(before.attribution.owners, after.attribution.owners, key);
    return pairs
        .flatMap(({ old, now }) => {
        const owner = now ?? old;
        if (owner === undefined)
            return [];
        const bytes = {
            before: old === undefined ? 0 : bytesOf(old),
            after: now === undefined ? 0 : bytesOf(now),
        };
        const { kind: ownerKind, name, module } = owner;
        return [
            {
                owner: ownerKind,
                name,
                ...(module === undefined ? {} : { module }),
                kind: diff_lists_kindOf({ old, now }, bytes),
                bytes,
            },
        ];
    })
        .sort((a, b) => byChange(a.bytes, b.bytes) || byText(a.name, b.name));
}
/** Modules of either side; none where a side does not know its own. */
function compareModules(before, after) {
    const [old, now] = [modulesOf(before), modulesOf(after)];
    if (old === undefined || now === undefined)
        return [];
    return pairUp(old, now, ({ path }) => path)
        .flatMap((pair) => {
        const path = (pair.now ?? pair.old)?.path;
        return path === undefined ? [] : [compareModule(path, pair, { before, after })];
    })
        .sort((a, b) => byChange(a.ownPlus ?? a.own, b.ownPlus ?? b.own) || byText(a.path, b.path));
}
/** Lines of go.mod that differ, by the build info of both sides, the one with most bytes first. */
function compareRequirements({ before, after }, modules) {
    if (before.linked === undefined || after.linked === undefined)
        return [];
    return pairUp(before.linked, after.linked, ({ path }) => path)
        .flatMap(({ old, now }) => {
        const path = (now ?? old)?.path ?? '';
        const versions = versionsOf(old, now);
        if (versions.before === versions.after)
            return [];
        const module = modules.find((one) => one.path === path);
        const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
        const change = module === undefined ? {} : { change: (0,diff_model/* changeOf */.C)(module.ownPlus ?? module.own) };
        return [{ path, kind, ...versions, ...change }];
    })
        .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || byText(a.path, b.path));
}
/** Sections of either side; those of one name count together. */
function compareSections(before, after) {
    if (before.attribution === undefined || after.attribution === undefined)
        return [];
    return pairUp(sectionsOf(before), sectionsOf(after), ({ name }) => name)
        .map(({ old, now }) => {
        const bytes = { before: old?.size ?? 0, after: now?.size ?? 0 };
        return { name: (now ?? old)?.name ?? '', kind: diff_lists_kindOf({ old, now }, bytes), bytes };
    })
        .sort((a, b) => byChange(a.bytes, b.bytes) || byText(a.name, b.name));
}
/** A module's version as the go command writes it: "v1.2.3", "v1.2.3 => ../fork", "v1.2.3 => example.com/fork v1.0.0". */
function describeVersion({ version, replacement }) {
    if (replacement === undefined)
        return version;
    return `${version} => ${[replacement.path, replacement.version].filter((part) => part !== '').join(' ')}`;
}
/** Those that the reasons name; else the sums of their packages. */
function modulesOf({ modules, attribution }) {
    if (modules !== undefined || attribution === undefined)
        return modules;
    const sums = new Map();
    for (const owner of attribution.owners) {
        if (owner.kind !== 'package' || owner.module === undefined)
            continue;
        sums.set(owner.module, (sums.get(owner.module) ?? 0) + bytesOf(owner));
    }
    return [...sums].map(([path, own]) => ({ path, own }));
}
function compareModule(path, { old, now }, sides) {
    const own = { before: old?.own ?? 0, after: now?.own ?? 0 };
    const isDependency = path !== model/* STANDARD_LIBRARY */.ec && !isOwnModule(sides.after, path) && !isOwnModule(sides.before, path);
    const ownPlus = isDependency ? ownPlusOf(old, now) : undefined;
    const linked = ({ linked: all }) => all?.find((one) => one.path === path);
    const versions = versionsOf(linked(sides.before), linked(sides.after));
    const isKnown = path !== model/* STANDARD_LIBRARY */.ec && Object.keys(versions).length > 0;
    return {
        path,
        kind: diff_lists_kindOf({ old, now }, own),
        ...(isKnown ? { versions } : {}),
        own,
        ...(ownPlus === undefined ? {} : { ownPlus }),
    };
}
function ownPlusOf(old, now) {
    const before = old === undefined ? 0 : old.ownPlus;
    const after = now === undefined ? 0 : now.ownPlus;
    return before === undefined || after === undefined ? undefined : { before, after };
}
function versionsOf(old, now) {
    return {
        ...(old === undefined ? {} : { before: describeVersion(old) }),
        ...(now === undefined ? {} : { after: describeVersion(now) }),
    };
}
function sectionsOf({ attribution }) {
    const sums = new Map();
    for (const { name, size } of attribution?.sections ?? [])
        sums.set(name, (sums.get(name) ?? 0) + size);
    return [...sums].map(([name, size]) => ({ name, size }));
}
function pairUp(before, after, keyOf) {
    const old = new Map(before.map((item) => [keyOf(item), item]));
    const now = new Map(after.map((item) => [keyOf(item), item]));
    return [...new Set([...now.keys(), ...old.keys()])].map((key) => ({
        old: old.get(key),
        now: now.get(key),
    }));
}
function diff_lists_kindOf({ old, now }, bytes) {
    if (old === undefined)
        return 'added';
    if (now === undefined)
        return 'removed';
    const change = (0,diff_model/* changeOf */.C)(bytes);
    if (change === 0)
        return 'unchanged';
    return change > 0 ? 'grown' : 'shrunk';
}
/** The largest change first, whatever its direction; of equal ones the larger thing. */
function byChange(a, b) {
    return Math.abs((0,diff_model/* changeOf */.C)(b)) - Math.abs((0,diff_model/* changeOf */.C)(a)) || b.after - a.after;
}
// By code units, so that the order is the same on every machine.
function byText(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./lib/size/json-field.js
// JSON of unknown origin, read member by member: what is not of the expected type or is out of range is a FormatError
// that names the place. Nothing is taken over that was not asked for.

const LONGEST_TEXT = 10_000;
const LONGEST_LIST = 200_000;
/** A value in a document, with the path that an error gives it: "sizes.images[0].name". */
class JsonField {
    #value;
    path;
    constructor(value, path) {
        this.#value = value;
        this.path = path;
    }
    /** A member that must be there. */
    member(name) {
        const found = this.find(name);
        if (found === undefined)
            throw new errors/* FormatError */.IF(`${this.#memberPath(name)} is missing`);
        return found;
    }
    /** A member that may be missing; null counts as missing. */
    find(name) {
        const value = this.#value;
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            throw this.#wrong('an object');
        if (!Object.hasOwn(value, name))
            return undefined;
        const member = value[name];
        return member === null || member === undefined
            ? undefined
            : new JsonField(member, this.#memberPath(name));
    }
    list() {
        const value = this.#value;
        if (!Array.isArray(value))
            throw this.#wrong('a list');
        if (value.length > LONGEST_LIST)
            throw new errors/* FormatError */.IF(`${this.path} has ${value.length} elements: too many`);
        return value.map((element, i) => new JsonField(element, `${this.path}[${i}]`));
    }
    text() {
        if (typeof this.#value !== 'string')
            throw this.#wrong('a text');
        if (this.#value.length > LONGEST_TEXT) {
            throw new errors/* FormatError */.IF(`${this.path} has ${this.#value.length} characters: too many`);
        }
        return this.#value;
    }
    /** A whole number that is not negative, such as a number of bytes. */
    count() {
        const value = this.#value;
        if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
            throw this.#wrong('a count');
        return value;
    }
    /** One of a few words. */
    word(allowed) {
        const found = allowed.find((word) => word === this.#value);
        if (found === undefined)
            throw this.#wrong(`one of ${allowed.join(', ')}`);
        return found;
    }
    #memberPath(name) {
        return this.path === '' ? name : `${this.path}.${name}`;
    }
    #wrong(expected) {
        const found = JSON.stringify(this.#value);
        const shown = found.length > 60 ? `${found.slice(0, 60)}…` : found;
        return new errors/* FormatError */.IF(`${this.path === '' ? 'the document' : this.path} is ${shown}, not ${expected}`);
    }
}
/** The document in a text. */
function parseJson(text) {
    try {
        return new JsonField(JSON.parse(text), '');
    }
    catch (cause) {
        throw new errors/* FormatError */.IF(`it is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/size/record.js
// What is kept of a run so that later ones can be compared with it: a member of the report's JSON, and alone what the
// cache holds. Whoever reads one has not written it: everything in it is checked.





/** Version of the record's form. A record of another version is no baseline. */
const RECORD_SCHEMA = 1;
const LARGEST_TEXT = 64 * 1024 * 1024;
const REPORT_SCHEMA = 1;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const OWNERS = ['package', 'c', 'shared', 'linker', 'unattributed'];
/** The record as the JSON that `parseRecord` reads. */
function renderRecord(record) {
    return `${JSON.stringify({ sizes: record })}\n`;
}
/** Reads a record, or a report that has one as its member `sizes`; of a report without one the sizes. Throws a FormatError. */
function parseRecord(text) {
    if (text.length > LARGEST_TEXT)
        throw new errors/* FormatError */.IF(`it has ${text.length} characters: too many`);
    const document = parseJson(text);
    const sizes = document.find('sizes');
    return sizes === undefined ? readReport(document) : readRecord(sizes);
}
function readRecord(field) {
    checkSchema(field, RECORD_SCHEMA);
    const commit = field.find('commit')?.text();
    if (commit !== undefined && !COMMIT.test(commit)) {
        throw new errors/* FormatError */.IF(`${field.path}.commit is no commit: ${JSON.stringify(commit)}`);
    }
    return {
        schema: RECORD_SCHEMA,
        ...(commit === undefined ? {} : { commit }),
        images: field.member('images').list().map(readMeasured),
    };
}
/** The report of the action's first releases: sizes, and nothing about whose the bytes are. */
function readReport(document) {
    checkSchema(document, REPORT_SCHEMA);
    const name = document.member('name').text();
    const compileCommand = document.find('compileCommand')?.text();
    const images = document.member('images').list();
    return {
        schema: RECORD_SCHEMA,
        images: images.map((image) => ({
            name,
            platform: readPlatform(image.member('platform')),
            // Its compressed size is left out: that report did not say of which form it is.
            sizes: {
                binary: image.member('binarySize').count(),
                uncompressed: image.member('uncompressedSize').count(),
            },
            goVersion: image.member('goVersion').text(),
            ...(compileCommand === undefined ? {} : { compileCommand }),
        })),
    };
}
function checkSchema(field, known) {
    const schema = field.member('schema').count();
    if (schema !== known)
        throw new errors/* FormatError */.IF(`it has the form ${schema}, and this release reads the form ${known}`);
}
function readMeasured(field) {
    return {
        name: field.member('name').text(),
        platform: readPlatform(field.member('platform')),
        sizes: readSizes(field.member('sizes')),
        ...optional(field, 'goVersion', (one) => one.text()),
        ...optional(field, 'compileCommand', (one) => one.text()),
        ...optional(field, 'mainModule', (one) => one.text()),
        ...optional(field, 'attribution', readAttribution),
        ...optional(field, 'modules', (list) => list.list().map(readModule)),
        ...optional(field, 'linked', (list) => list.list().map(readLinked)),
        ...optional(field, 'methods', (one) => ({
            exported: one.member('exported').count(),
            dropped: one.member('dropped').count(),
        })),
        ...optional(field, 'findings', (list) => list.list().map((one) => one.text())),
    };
}
function readPlatform(field) {
    const parts = [field.member('os'), field.member('architecture'), field.find('variant')];
    try {
        return (0,oci_platform/* parsePlatform */.FL)(parts.flatMap((part) => (part === undefined ? [] : [part.text()])).join('/'));
    }
    catch (cause) {
        if (!(cause instanceof errors/* FormatError */.IF))
            throw cause;
        throw new errors/* FormatError */.IF(`${field.path}: ${cause.message}`, { cause });
    }
}
function readSizes(field) {
    return {
        ...optional(field, 'binary', (one) => one.count()),
        ...optional(field, 'uncompressed', (one) => one.count()),
        ...optional(field, 'compressed', (one) => ({
            bytes: one.member('bytes').count(),
            form: one.member('form').text(),
        })),
    };
}
function readAttribution(field) {
    const size = field.member('size').count();
    const owners = field.member('owners').list().map(readOwner);
    const sections = field
        .member('sections')
        .list()
        .map((one) => ({ name: one.member('name').text(), size: one.member('size').count() }));
    const owned = owners.reduce((sum, owner) => sum + bytesOf(owner), 0);
    if (owned !== size)
        throw new errors/* FormatError */.IF(`${field.path}: the owners have ${owned} bytes, not the ${size} of the file`);
    return { size, owners, sections, ...optional(field, 'degraded', (one) => one.text()) };
}
function readOwner(field) {
    const counts = (name, keys) => {
        const numbers = field.member(name);
        return Object.fromEntries(keys.map((key) => [key, numbers.member(key).count()]));
    };
    return {
        kind: field.member('kind').word(OWNERS),
        name: field.member('name').text(),
        ...optional(field, 'module', (one) => one.text()),
        bytes: counts('bytes', model/* BYTE_KINDS */.Fp),
        confidence: counts('confidence', model/* CONFIDENCES */.ix),
    };
}
function readModule(field) {
    return {
        path: field.member('path').text(),
        ...optional(field, 'version', (one) => one.text()),
        own: field.member('own').count(),
        ...optional(field, 'ownPlus', (one) => one.count()),
        ...optional(field, 'chain', (list) => list.list().map((one) => one.text())),
    };
}
function readLinked(field) {
    const path = (one) => ({
        path: one.member('path').text(),
        version: one.member('version').text(),
    });
    return { ...path(field), ...optional(field, 'replacement', path) };
}
function optional(field, name, read) {
    const found = field.find(name);
    return found === undefined ? {} : { [name]: read(found) };
}

;// CONCATENATED MODULE: ./lib/baseline/build-key.js
// The key of a stored record: what was built and how, but nothing that differs between two jobs or two commits that
// would make the same binary from the same source. Which engine compiled does not count: both make the same bytes.



const DIGITS = 16;
/** Sixteen hexadecimal digits that are the same for the same facts. */
function buildKey(facts) {
    const canonical = JSON.stringify({
        ...facts,
        names: [...facts.names].sort(),
        packages: [...facts.packages].sort(),
        platforms: facts.platforms.map(oci_platform/* formatPlatform */.Bq).sort(),
        goVersion: facts.goVersion ?? '',
        ldflags: withoutValues(facts.ldflags),
        buildTags: [...facts.buildTags].sort(),
        buildEnv: sorted(facts.buildEnv),
        extras: sorted(facts.extras),
    });
    return (0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex').slice(0, DIGITS);
}
/** The cache key of a commit: "go-scratch-image-sizes-1-<build key>-<commit>". */
function cacheKey(build, commit) {
    return `go-scratch-image-sizes-${RECORD_SCHEMA}-${build}-${commit}`;
}
// The values that -X sets are often the commit or the version: they make a few bytes of difference, and would make a key
// that is never met again.
function withoutValues(ldflags) {
    return ldflags.trim().replace(/(["']?)(-X[= ]\s*["']?)([^\s"'=]+)=(?:[^\s"']*)/g, '$1$2$3=');
}
function sorted(record) {
    return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

// EXTERNAL MODULE: ./lib/command.js
var command = __webpack_require__(1978);
;// CONCATENATED MODULE: ./lib/baseline/cache-store.js
// The records of earlier runs in the actions cache. The service is a courtesy: down, slow or not there, it costs a line
// in the log and a bounded time, and never the run.




/** How many keys the service takes in one call. */
const MOST_KEYS = 10;
// The same names as in src/cache.ts.
const FILE = 'sizes.json';
const RESULT = 'result.json';
const SECOND = 1000;
function createCacheStore(place) {
    // Once the service has failed it is not waited for again in this run.
    let failed = false;
    const call = async (action, keys, text) => {
        if (failed || keys.length === 0)
            return undefined;
        const reason = hasService(place.env) ? undefined : 'this runner has none';
        const outcome = reason === undefined ? await talk({ action, keys, text }, place) : { reason };
        if (!('reason' in outcome))
            return outcome;
        failed = true;
        place.log(`cache service: ${outcome.reason}; go on without`);
        return undefined;
    };
    return {
        restore: async (keys) => {
            const found = await call('restore', keys);
            // The service also finds keys that merely begin like the one asked for.
            if (found?.key === undefined || found.text === undefined || !keys.includes(found.key))
                return undefined;
            return { key: found.key, text: found.text };
        },
        save: async (key, text) => (await call('save', [key], text))?.key === key,
    };
}
async function talk({ action, keys, text }, { entry, env, tempDir, signal, timeoutMs = 20 * SECOND }) {
    const cwd = (0,external_node_path_.join)(tempDir, 'cache');
    const said = [];
    const late = AbortSignal.timeout(timeoutMs);
    try {
        await (0,promises_.rm)(cwd, { recursive: true, force: true });
        await (0,promises_.mkdir)((0,external_node_path_.join)(cwd, 'temp'), { recursive: true });
        if (text !== undefined)
            await (0,promises_.writeFile)((0,external_node_path_.join)(cwd, FILE), text);
        await (0,command/* streamTool */.BN)(process.execPath, [entry, action, ...keys], {
            cwd,
            env: { ...withoutInputs(env), GITHUB_WORKSPACE: cwd, RUNNER_TEMP: (0,external_node_path_.join)(cwd, 'temp') },
            signal: AbortSignal.any([signal, late]),
            onLine: (line) => said.push(line),
        });
        return await readAnswer(cwd, said);
    }
    catch (error) {
        signal.throwIfAborted();
        if (late.aborted)
            return { reason: withLast(`no answer within ${timeoutMs / SECOND} s`, said) };
        if (!(error instanceof errors/* CommandError */.Qd))
            throw error;
        return { reason: withLast('it could not be asked', said) };
    }
    finally {
        await (0,promises_.rm)(cwd, { recursive: true, force: true });
    }
}
// The package swallows errors and prints them: what it printed is the only trace of one.
async function readAnswer(cwd, said) {
    const trouble = said.find((line) => /^::(?:warning|error)/.test(line));
    // Another run of the same commit has stored it before.
    if (trouble?.includes('already exists') === true)
        return {};
    if (trouble !== undefined)
        return { reason: clean(trouble) };
    const { key } = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(cwd, RESULT), 'utf8'));
    if (key === null)
        return {};
    return { key, text: await (0,promises_.readFile)((0,external_node_path_.join)(cwd, FILE), 'utf8') };
}
function withLast(reason, said) {
    const last = said
        .filter((line) => !line.startsWith('::debug::'))
        .map(clean)
        .filter((line) => line !== '')
        .at(-1);
    return last === undefined ? reason : `${reason} (${last})`;
}
// A signed address is a key to the store: what follows its question mark stays out of the log.
function clean(line) {
    return line
        .replace(/^::\w+[^:]*::/, '')
        .replace(/\?[^\s"']+/g, '?…')
        .trim();
}
function hasService(env) {
    return (env['ACTIONS_RESULTS_URL'] ?? '') !== '' || (env['ACTIONS_CACHE_URL'] ?? '') !== '';
}
// It needs none of the inputs, some of which are secrets.
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|STATE)_/.test(name)));
}

;// CONCATENATED MODULE: ./lib/baseline/baseline.js
// Finds what a run is compared with. The sources stand in an array and are asked in its order; each has a record or a
// reason. Nothing found is an answer: neutral, and never an error.





/** How many ancestors are looked up: a week or two of a busy branch. */
const MOST_ANCESTORS = 50;
/** The first baseline that a source has, in the order that the input means. */
async function findBaseline(world) {
    if (world.input.kind === 'none')
        return { kind: 'none', reason: 'no comparison was asked for' };
    const sources = sourcesOf(world);
    if ('reason' in sources)
        return { kind: 'none', reason: sources.reason };
    const reasons = [];
    const notes = [];
    for (const { name, find, isLookup } of sources) {
        const found = await attempt(find);
        if ('kind' in found)
            return { ...found, notes };
        world.log(`baseline: ${name}: ${found.reason}`);
        reasons.push(found.reason);
        // That nothing is stored is no trouble.
        if (!isLookup)
            notes.push(`${name}: ${found.reason}`);
    }
    return { kind: 'none', reason: notes[0] ?? reasons[0] ?? 'there is none' };
}
/** Stores a record for later runs: on every push, and on nothing else, since other runs may be anyone's. */
async function storeBaseline(images, { event, head, buildKey, cache, }) {
    if (event.kind !== 'push')
        return false;
    return cache.save(cacheKey(buildKey, head), renderRecord({ schema: 1, commit: head, images }));
}
function sourcesOf(world) {
    const { input, base } = world;
    if (input.kind === 'image')
        return [imageSource(input.reference, world)];
    if (input.kind === 'file')
        return [fileSource(input.path)];
    if ('reason' in base)
        return base;
    const mayBuild = input.kind === 'build' || world.hasGrowthBudget;
    // The order in which they are asked is what docs/size-checks.md promises.
    return [
        storedSource(base.commit, world),
        ...(mayBuild ? [builtSource(base.commit, world)] : []),
        ancestorSource(base.commit, world),
    ];
}
function storedSource(commit, { cache, buildKey }) {
    return {
        name: 'stored report of the base',
        isLookup: true,
        find: async () => {
            const hit = await cache.restore([cacheKey(buildKey, commit)]);
            if (hit === undefined)
                return { reason: `no report is stored for ${commit.slice(0, 12)}` };
            return {
                kind: 'found',
                source: { kind: 'stored' },
                commit,
                images: recordFor(hit.text, commit).images,
            };
        },
    };
}
function builtSource(commit, { build }) {
    return {
        name: 'build of the base',
        isLookup: false,
        find: async () => {
            const images = await build(commit);
            return 'reason' in images ? images : { kind: 'found', source: { kind: 'built' }, commit, images };
        },
    };
}
function ancestorSource(base, { cache, buildKey, history }) {
    return {
        name: 'stored report of an ancestor',
        isLookup: true,
        find: async () => {
            const ancestors = await history.firstParents(base, MOST_ANCESTORS);
            for (let at = 0; at < ancestors.length; at += MOST_KEYS) {
                const keys = ancestors.slice(at, at + MOST_KEYS).map((commit) => cacheKey(buildKey, commit));
                const hit = await cache.restore(keys);
                if (hit === undefined)
                    continue;
                const distance = at + keys.indexOf(hit.key) + 1;
                const commit = ancestors[distance - 1] ?? base;
                const { images } = recordFor(hit.text, commit);
                return { kind: 'found', source: { kind: 'ancestor', distance }, commit, images };
            }
            return { reason: `no report is stored for the ${ancestors.length} commits before the base` };
        },
    };
}
function imageSource(reference, { fetchImage }) {
    return {
        name: `image ${reference}`,
        isLookup: false,
        find: async () => ({
            kind: 'found',
            source: { kind: 'image', reference },
            images: await fetchImage(reference),
        }),
    };
}
function fileSource(path) {
    return {
        name: `report file ${path}`,
        isLookup: false,
        find: async () => {
            const { commit, images } = parseRecord(await readText(path));
            return {
                kind: 'found',
                source: { kind: 'file', path },
                ...(commit === undefined ? {} : { commit }),
                images,
            };
        },
    };
}
// Whoever can store a record under a key can store any: at least it must be of the commit that the key says.
function recordFor(text, commit) {
    const record = parseRecord(text);
    if (record.commit === commit)
        return record;
    throw new errors/* ActionError */.lZ(`the stored report is of the commit ${record.commit ?? 'that it does not name'}`);
}
async function readText(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new errors/* ActionError */.lZ(`it cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
            cause,
        });
    }
}
/** A source that fails has nothing; what it says about that goes into one line. */
async function attempt(find) {
    try {
        return await find();
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        const [first = ''] = error.message.split('\n');
        return { reason: first.replace(/:$/, '') };
    }
}

// EXTERNAL MODULE: ./lib/baseline/repository.js + 3 modules
var baseline_repository = __webpack_require__(9800);
;// CONCATENATED MODULE: ./lib/build-key-of-run.js
// The key of what a run measures: under it the sizes are stored, and found again by a later run that builds the same.


/** The key for all programs of the run, with what `per-image` changes in what is built. */
function keyOf({ inputs, programs }) {
    const facts = factsOf(inputs, programs);
    // Only where it differs: budgets and the like, which per-image may set too, make no other key.
    const own = {};
    for (const program of programs) {
        const key = buildKey(factsOf(program.inputs, [program]));
        if (key !== buildKey(factsOf(inputs, [program])))
            own[`per-image: ${program.plan.name}`] = key;
    }
    return buildKey({ ...facts, extras: { ...facts.extras, ...own } });
}
function factsOf(inputs, programs) {
    const { goVersion, strip, ldflags, buildTags, buildFlags, buildEnv, vcs, compression } = inputs;
    return {
        names: programs.map(({ plan }) => plan.name),
        packages: programs.map(({ plan }) => (0,external_node_path_.join)(plan.source.workdir, plan.source.pkg)),
        platforms: programs[0]?.plan.platforms ?? [],
        goVersion,
        strip,
        ldflags,
        buildTags,
        buildFlags,
        buildEnv,
        vcs,
        compression,
        extras: {
            'ca-certificates': JSON.stringify(inputs.caCertificates),
            tzdata: String(inputs.tzdata),
            directories: JSON.stringify(inputs.directories),
            files: JSON.stringify(inputs.files),
        },
    };
}

// EXTERNAL MODULE: ./lib/comparison-inputs.js
var comparison_inputs = __webpack_require__(2874);
// EXTERNAL MODULE: ./lib/go/remote-package.js
var remote_package = __webpack_require__(6627);
;// CONCATENATED MODULE: ./lib/baseline/gate.js
// Whether growth against a baseline can fail the step, and if not, why.
/** The gate of a run: an ancestor is no exact base, and a merge group has nobody to answer for it. */
function growthGate(event, baseline, approvedBy) {
    if (baseline.kind === 'none')
        return { none: baseline.reason };
    if (event.kind === 'merge_group')
        return { reportOnly: 'in a merge group' };
    if (baseline.source.kind === 'ancestor') {
        const { distance } = baseline.source;
        return {
            reportOnly: `compared with an ancestor, ${distance} ${distance === 1 ? 'commit' : 'commits'} before the base`,
        };
    }
    return approvedBy === undefined ? {} : { approvedBy };
}

// EXTERNAL MODULE: ./lib/github/api.js
var github_api = __webpack_require__(7671);
// EXTERNAL MODULE: ./lib/github/pull-request.js
var pull_request = __webpack_require__(3056);
// EXTERNAL MODULE: ./lib/size/budget.js
var budget = __webpack_require__(1672);
;// CONCATENATED MODULE: ./lib/size/diff-causes.js
// What a change is put down to. A dependency counts with all that only it brings in, since its own bytes alone would
// blame the standard library for most of what it costs.



function causesOf(changes, sides) {
    const total = changes.total === undefined ? 0 : (0,diff_model/* changeOf */.C)(changes.total);
    if (total === 0)
        return { causes: [], against: [] };
    const all = allCauses(changes, sides).sort(compareCauses);
    const along = all.filter((cause) => Math.sign(weightOf(cause)) === Math.sign(total));
    const large = all.filter((cause) => Math.abs(weightOf(cause)) >= diff_model/* NOISE_FLOOR */.I);
    const causes = large.filter((cause) => along.includes(cause));
    return {
        causes: causes.length > 0 ? causes : along.slice(0, 1),
        against: large.filter((cause) => !along.includes(cause)),
    };
}
/** Bytes that a cause stands for. */
function weightOf(cause) {
    return cause.kind === 'module' ? (cause.ownPlus ?? cause.own) : cause.change;
}
/** The largest first; of equal ones in the order of their kind and name. */
function compareCauses(a, b) {
    const text = (cause) => `${cause.kind} ${cause.kind === 'module' ? cause.path : ''}`;
    return (Math.abs(weightOf(b)) - Math.abs(weightOf(a)) || (text(a) < text(b) ? -1 : Number(text(a) > text(b))));
}
function allCauses({ parts, modules, toolchain }, sides) {
    const dependencies = modules.flatMap((module) => moduleCauses(module, sides));
    if (parts === undefined)
        return dependencies;
    const withThem = dependencies.reduce((sum, { ownPlus, own }) => sum + ((ownPlus ?? own) - own), 0);
    return [
        ...dependencies,
        ...(toolchain === undefined
            ? []
            : [{ kind: 'toolchain', ...toolchain, change: parts.toolchain }]),
        { kind: 'own-code', change: parts.ownCode },
        { kind: 'standard-library', change: rest(parts.standardLibrary, withThem) },
        { kind: 'files', change: parts.files },
        { kind: 'alignment', change: parts.alignment },
    ];
}
function moduleCauses(module, { before, after }) {
    const { path, kind, own, ownPlus, versions } = module;
    if (path === model/* STANDARD_LIBRARY */.ec || isOwnModule(after, path) || isOwnModule(before, path))
        return [];
    const plus = ownPlus === undefined ? undefined : (0,diff_model/* changeOf */.C)(ownPlus);
    const change = kind === 'unchanged' ? ((plus ?? 0) >= 0 ? 'grown' : 'shrunk') : kind;
    const version = versions?.after ?? versions?.before;
    const old = versions?.after === undefined ? undefined : versions.before;
    const side = kind === 'removed' ? before : after;
    const chain = side.modules?.find((one) => one.path === path)?.chain;
    return [
        {
            kind: 'module',
            path,
            change,
            ...(version === undefined ? {} : { version }),
            ...(old === undefined || old === version ? {} : { versionBefore: old }),
            ...(plus === undefined ? {} : { ownPlus: plus }),
            own: (0,diff_model/* changeOf */.C)(own),
            ...(chain === undefined ? {} : { importPath: chain }),
        },
    ];
}
/** What of the standard library's change is not already counted with dependencies: never more than the change, never of the other sign. */
function rest(change, counted) {
    const left = change - counted;
    return Math.sign(left) === Math.sign(change)
        ? Math.sign(change) * Math.min(Math.abs(left), Math.abs(change))
        : 0;
}

;// CONCATENATED MODULE: ./lib/size/kept-methods.js
// How many methods the linker drops, and what that says: where reflection may ask for any method by its name, it has to
// keep them all.
/**
 * Where a smaller share of the exported methods was dropped, unused ones stay in the binary. Measured on 60 programs:
 * 53 to 88 % are dropped where the linker may do so, 1.5 to 18 % where it may not.
 */
const FEW_DROPPED = 1 / 3;

;// CONCATENATED MODULE: ./lib/size/diff-parts.js
// Whose the change is: of the Go release, of dependencies, of the program's own code, or of the form of the file.



/** The owner of the empty bytes between sections. */
const ALIGNMENT = 'alignment';
/** Undefined where a side does not say whose its bytes are, or where its own sums do not agree. */
function partsOf(before, after) {
    const [old, now] = [sharesOf(before), sharesOf(after)];
    if (old === undefined || now === undefined)
        return undefined;
    const hasNewToolchain = before.goVersion !== undefined && after.goVersion !== undefined && before.goVersion !== after.goVersion;
    const toolchain = hasNewToolchain ? growthOfCommon(old.standard, now.standard) : 0;
    return {
        toolchain,
        dependencies: now.dependencies - old.dependencies,
        ownCode: now.ownCode - old.ownCode,
        standardLibrary: sumOf(now.standard) - sumOf(old.standard) - toolchain,
        format: now.format - old.format,
        alignment: now.alignment - old.alignment,
        files: now.files - old.files,
    };
}
function sharesOf(side) {
    const { attribution, sizes } = side;
    if (attribution === undefined || sizes.binary !== attribution.size || sizes.uncompressed === undefined)
        return undefined;
    const standard = new Map();
    const sums = { dependencies: 0, ownCode: 0, format: 0, alignment: 0 };
    for (const owner of attribution.owners) {
        const bytes = bytesOf(owner);
        const share = shareOf(owner, side);
        if (share === 'standard')
            standard.set(owner.name, (standard.get(owner.name) ?? 0) + bytes);
        else
            sums[share] += bytes;
    }
    const all = sumOf(standard) + sums.dependencies + sums.ownCode + sums.format + sums.alignment;
    if (all !== attribution.size)
        return undefined;
    return { standard, ...sums, files: sizes.uncompressed - sizes.binary };
}
function shareOf({ kind, name, module }, side) {
    if (kind === 'linker' && name === ALIGNMENT)
        return 'alignment';
    if (kind !== 'package')
        return 'format';
    if (module === model/* STANDARD_LIBRARY */.ec)
        return 'standard';
    if (name === 'main' || (module !== undefined && isOwnModule(side, module)))
        return 'ownCode';
    return 'dependencies';
}
function growthOfCommon(old, now) {
    return [...now].reduce((sum, [name, bytes]) => sum + (old.has(name) ? bytes - (old.get(name) ?? 0) : 0), 0);
}
function sumOf(map) {
    return [...map.values()].reduce((sum, bytes) => sum + bytes, 0);
}

;// CONCATENATED MODULE: ./lib/size/diff.js
// Compares two measurements of the same programs and platforms. Where one side has no attribution, what is left is the
// sizes; nothing is guessed.






/** The difference of all programs and platforms, in the order of `after`. */
function diffSizes(before, after) {
    const old = new Map(before.map((image) => [diff_keyOf(image), image]));
    const seen = new Set(after.map(diff_keyOf));
    return {
        images: after.flatMap((image) => {
            const base = old.get(diff_keyOf(image));
            return base === undefined ? [] : [diffImage(base, image)];
        }),
        added: after.filter((image) => !old.has(diff_keyOf(image))).map(onlyThere),
        removed: before.filter((image) => !seen.has(diff_keyOf(image))).map(onlyThere),
    };
}
/** The difference of one program for one platform. */
function diffImage(before, after) {
    const sizes = compareSizes(before, after);
    const parts = partsOf(before, after);
    const modules = compareModules(before, after);
    const findings = compareFindings(before, after);
    const deadCode = compareDeadCode(before, after);
    const toolchain = changedText(before.goVersion, after.goVersion);
    const commands = changedText(before.compileCommand, after.compileCommand);
    const content = contentOf(before, after);
    const changes = { parts, modules, toolchain, total: sizes.uncompressed };
    return {
        name: after.name,
        platform: after.platform,
        ...sizes,
        ...(content === undefined ? {} : { content }),
        isNews: isNews({ ...sizes, content, parts }) || findings.added.length > 0 || findings.gone.length > 0,
        ...(toolchain === undefined ? {} : { toolchain }),
        ...(commands === undefined ? {} : { commands }),
        ...(parts === undefined ? {} : { parts }),
        ...causesOf(changes, { before, after }),
        modules,
        owners: compareOwners(before, after),
        sections: compareSections(before, after),
        requirements: compareRequirements({ before, after }, modules),
        ...(deadCode === undefined ? {} : { deadCode }),
        findings,
        notes: notesOf(before, after),
    };
}
function compareSizes({ sizes: before }, { sizes: after }) {
    const binary = deltaOf(before.binary, after.binary);
    const uncompressed = deltaOf(before.uncompressed, after.uncompressed);
    const sameForm = before.compressed?.form === after.compressed?.form;
    const compressed = sameForm ? deltaOf(before.compressed?.bytes, after.compressed?.bytes) : undefined;
    return {
        ...(binary === undefined ? {} : { binary }),
        ...(uncompressed === undefined ? {} : { uncompressed }),
        ...(compressed === undefined ? {} : { compressed }),
    };
}
/** Sums of the owners, not file sizes: those grow in pages. */
function contentOf(before, after) {
    return deltaOf(ownedBytes(before), ownedBytes(after));
}
function ownedBytes({ attribution }) {
    if (attribution === undefined)
        return undefined;
    const empty = attribution.owners.filter(({ kind, name }) => kind === 'linker' && name === ALIGNMENT);
    return attribution.size - empty.reduce((sum, { bytes }) => sum + bytes.format, 0);
}
function isNews(sizes) {
    const best = sizes.content ?? sizes.uncompressed ?? sizes.compressed ?? sizes.binary;
    const files = sizes.content === undefined ? 0 : (sizes.parts?.files ?? 0);
    return best !== undefined && Math.abs((0,diff_model/* changeOf */.C)(best) + files) >= diff_model/* NOISE_FLOOR */.I;
}
function compareFindings(before, after) {
    if (before.findings === undefined || after.findings === undefined)
        return { added: [], gone: [] };
    const [old, now] = [before.findings, after.findings];
    return { added: now.filter((id) => !old.includes(id)), gone: old.filter((id) => !now.includes(id)) };
}
// Of a tiny program's few methods the share says nothing.
const ENOUGH_METHODS = 100;
/** Whether unused methods stay in the binary; undefined where it cannot be told. */
function keepsDeadCode(methods) {
    if (methods === undefined || methods.exported < ENOUGH_METHODS)
        return undefined;
    return methods.dropped < methods.exported * FEW_DROPPED;
}
function compareDeadCode(before, after) {
    const [old, now] = [keepsDeadCode(before.methods), keepsDeadCode(after.methods)];
    if (old === undefined || now === undefined || old === now)
        return undefined;
    return now ? 'now-kept' : 'now-dropped';
}
function notesOf(before, after) {
    const forms = [before.sizes.compressed?.form, after.sizes.compressed?.form];
    const degraded = [before.attribution?.degraded, after.attribution?.degraded].filter((reason) => reason !== undefined);
    return [
        ...(forms.includes(undefined) || forms[0] === forms[1]
            ? []
            : [`compressed sizes are not compared: ${forms.join(' before, ')} now`]),
        ...(after.attribution !== undefined && before.attribution === undefined
            ? ['only sizes are compared: the baseline does not say whose the bytes are']
            : []),
        ...new Set(degraded),
    ];
}
function changedText(before, after) {
    return before === undefined || after === undefined || before === after ? undefined : { before, after };
}
function deltaOf(before, after) {
    return before === undefined || after === undefined ? undefined : { before, after };
}
function onlyThere({ name, platform, sizes }) {
    return {
        name,
        platform,
        ...(sizes.uncompressed === undefined ? {} : { uncompressed: sizes.uncompressed }),
    };
}
function diff_keyOf({ name, platform }) {
    return `${name} ${(0,oci_platform/* formatPlatform */.Bq)(platform)}`;
}

;// CONCATENATED MODULE: ./lib/judge.js
// Judge: the difference to the baseline, and the budgets against both.







/** Compares with the baseline and judges the budgets; a label of the pull request may accept growth. */
async function judge(prepared, found, world) {
    const { inputs, event } = prepared;
    const { images, baseline, repository, isStatic } = found;
    const diff = baseline.kind === 'none' ? undefined : diffSizes(baseline.images, images);
    const groups = groupByBudgets(prepared, images);
    const judgeWith = (gate) => groups.flatMap((group) => (0,budget/* judgeBudgets */.WT)({ ...group, gate, ...(diff === undefined ? {} : { diff }) }));
    const first = judgeWith(growthGate(event, baseline, undefined));
    const override = isGrowthBroken(first) ? await askForLabel(prepared, world) : undefined;
    const budgets = override?.isSet === true ? judgeWith(growthGate(event, baseline, inputs.overrideLabel)) : first;
    const head = 'reason' in repository.checkout ? undefined : repository.checkout.head;
    return {
        head: {
            ...(head === undefined ? {} : { commit: head }),
            isMerge: event.kind === 'pull_request' && head === event.sha,
        },
        ...(baseline.kind === 'none'
            ? { reason: baseline.reason }
            : { base: await baseOf(event, baseline, repository) }),
        images,
        ...(diff === undefined ? {} : { diff }),
        budgets,
        unmatched: unmatchedOf(groups, images),
        ...('pullRequest' in event ? { overrideLabel: inputs.overrideLabel } : {}),
        ...(override === undefined
            ? {}
            : { labelsFrom: override.said.startsWith('labels of') ? 'api' : 'event' }),
        isStatic,
        floor: diff_model/* NOISE_FLOOR */.I,
        notes: baseline.kind === 'none' ? [] : baseline.notes,
    };
}
/** The images that share budgets, those with the budgets of the step first. */
function groupByBudgets({ inputs, programs }, images) {
    const groups = new Map([[inputs.budgets, []]]);
    for (const image of images) {
        const { budgets } = programs.find(({ plan }) => plan.name === image.name)?.inputs ?? inputs;
        groups.set(budgets, [...(groups.get(budgets) ?? []), image]);
    }
    return [...groups].map(([budgets, own]) => ({ budgets, images: own }));
}
// What holds for all programs is in each group, and is told once.
function unmatchedOf(groups, images) {
    const all = groups.flatMap(({ budgets }) => (0,budget/* unmatchedBudgets */.Av)(budgets, images));
    return [...new Map(all.map((one) => [`${one.input} ${one.target}`, one])).values()];
}
async function baseOf(event, { commit, source }, repository) {
    const base = source.kind === 'image' || source.kind === 'file' ? undefined : await (0,baseline_repository/* findBaseCommit */.Qi)(event, repository);
    const relation = base === undefined || 'reason' in base || base.commit !== commit ? undefined : base.relation;
    return {
        source,
        ...(commit === undefined ? {} : { commit }),
        ...(relation === undefined ? {} : { relation }),
    };
}
function isGrowthBroken(results) {
    return results.some(({ input, state }) => input === 'max-increase' && state === 'over');
}
async function askForLabel({ inputs, event }, world) {
    if (event.kind !== 'pull_request' && event.kind !== 'pull_request_target')
        return undefined;
    const { signal } = world.controller;
    // Without a token the API would only be asked in vain.
    const api = inputs.githubToken === ''
        ? undefined
        : (0,github_api/* createApi */.x)({
            token: inputs.githubToken,
            env: world.env,
            sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
            now: Date.now,
            signal,
        });
    const override = await (0,pull_request/* readOverride */.$J)(api, event, inputs.overrideLabel);
    world.log.line(`override-label ${inputs.overrideLabel}: ${override.isSet ? 'set' : 'not set'} (${override.said})`);
    return override;
}

// EXTERNAL MODULE: ./lib/repository-world.js
var repository_world = __webpack_require__(1514);
;// CONCATENATED MODULE: ./lib/compare.js
// Compare and judge: what this run's images weigh beside those of the base, and whether a budget is broken. Nothing in
// here but a budget can fail a run: what is not there to compare with is a line.












/** Compares; undefined where there is nothing to say. On a push the measurement is stored for later runs. */
async function compare_compare(prepared, subject, world) {
    const { inputs, event } = prepared;
    const images = subject.looked.flatMap((one) => (0,measured/* measuredImages */.BZ)(one, subject.measured.get(one.program) ?? []));
    const repository = await (0,baseline_repository/* openRepository */.h_)((0,repository_world/* repositoryWorld */.J)(prepared, world));
    // The key names all programs: a record without one that failed would stand in the place of a whole one.
    const isWhole = subject.built.length === prepared.programs.length;
    if (event.kind === 'push' && isWhole)
        await store(prepared, { images, repository }, world);
    const input = (0,comparison_inputs/* baselineInput */.SX)(inputs, event);
    if (input.kind === 'none' && !(0,comparison_inputs/* hasBudget */.er)(prepared.programs))
        return undefined;
    return world.log.phase('compare', async () => {
        const baseline = await find(prepared, { ...subject, repository, input }, world);
        const isStatic = subject.looked.every(({ inspections }) => inspections.every(({ linkage }) => linkage !== 'dynamic'));
        const comparison = await judge(prepared, { images, baseline, repository, isStatic }, world);
        return { value: comparison, said: describeBaseline(baseline) };
    });
}
function hasGrowthBudget(programs) {
    return programs.some(({ inputs: { budgets } }) => budgets['max-increase'].length > 0);
}
function cacheOf(world) {
    return createCacheStore({
        entry: (0,external_node_path_.join)(world.actionDir, 'dist/cache/index.js'),
        env: world.env,
        tempDir: world.tempDir,
        signal: world.controller.signal,
        log: world.log.line,
    });
}
async function store(prepared, { images, repository }, world) {
    const { checkout } = repository;
    if ('reason' in checkout)
        return;
    const isStored = await storeBaseline(images, {
        event: prepared.event,
        head: checkout.head,
        buildKey: keyOf(prepared),
        cache: cacheOf(world),
    });
    if (isStored)
        world.log.line(`stored the sizes of ${checkout.head.slice(0, 12)} for later pull requests`);
}
async function find(prepared, wanted, world) {
    const { repository, input, built } = wanted;
    const { event } = prepared;
    const { checkout } = repository;
    return findBaseline({
        input: input.kind === 'file' ? { ...input, path: (0,external_node_path_.resolve)(prepared.folder, input.path) } : input,
        // A remote package is the same at every commit: building it for the base would compare it with itself.
        hasGrowthBudget: hasGrowthBudget(prepared.programs) && !prepared.inputs.packages.some(remote_package/* namesVersion */.H7),
        base: await (0,baseline_repository/* findBaseCommit */.Qi)(event, repository),
        buildKey: keyOf(prepared),
        cache: cacheOf(world),
        history: repository.history,
        build: async (commit) => (0,baseline_repository/* buildBase */.Ol)(commit, repository, {
            files: sourceFiles(built),
            measure: (folder) => measureBase(prepared, { folder, top: 'reason' in checkout ? folder : checkout.folder }, world),
        }),
        fetchImage: (reference) => fetchBaseImage(reference, prepared, world),
        log: world.log.line,
    });
}
function describeBaseline(baseline) {
    if (baseline.kind === 'none')
        return `with nothing: ${baseline.reason}`;
    const commit = baseline.commit === undefined ? '' : ` (${baseline.commit.slice(0, 12)})`;
    switch (baseline.source.kind) {
        case 'stored':
            return `with the stored report of the base${commit}`;
        case 'built':
            return `with the base, built in this run${commit}`;
        case 'ancestor':
            return `with an ancestor, ${baseline.source.distance} before the base${commit}`;
        case 'image':
            return `with ${baseline.source.reference}`;
        case 'file':
            return `with the report ${baseline.source.path}`;
    }
}


/***/ }),

/***/ 5673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ describeProblem),
/* harmony export */   Z: () => (/* binding */ problemOf)
/* harmony export */ });
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7577);
// What went wrong with a request to GitHub's API, as data: whether and when to ask again, and the words for the log.

// What GitHub asks for where a limit is hit and no header says how long.
const LIMIT_WAIT_MS = 60_000;
const LONGEST_MESSAGE = 200;
/** Reads an error that octokit threw; `nowMs` is the time since 1970. */
function problemOf(error, nowMs) {
    const status = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(error, 'status');
    const headers = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'response', 'headers');
    const message = messageOf(error);
    if ((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'response') === undefined || status === undefined)
        return { kind: 'network', message };
    if (status === 429 || (status === 403 && isLimit(message, headers))) {
        return { kind: 'limited', status, message, waitMs: limitWaitMs(headers, nowMs) };
    }
    return { kind: kindOf(status), status, message };
}
/** A fragment for the log: `403, "Resource not accessible by integration"`. */
function describeProblem({ kind, status, message, waitMs }) {
    const said = JSON.stringify(message);
    const wait = waitMs === undefined ? '' : `, to be asked again in ${Math.ceil(waitMs / 1000)} s`;
    if (kind === 'network')
        return `no answer: ${said}`;
    if (kind === 'stopped')
        return 'the run was stopped';
    return `${status ?? kind}, ${said}${wait}`;
}
function kindOf(status) {
    if (status === 401 || status === 403)
        return 'forbidden';
    if (status === 404 || status === 410)
        return 'not-found';
    return status >= 500 || status === 408 ? 'server' : 'invalid';
}
/** A 403 is a limit where a header or GitHub's words say so; else the token may not do what was asked. */
function isLimit(message, headers) {
    if ((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(headers, 'retry-after') !== undefined)
        return true;
    return (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(headers, 'x-ratelimit-remaining') === '0' || /rate limit|abuse detection/i.test(message);
}
function limitWaitMs(headers, nowMs) {
    const seconds = Number((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(headers, 'retry-after') ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0)
        return seconds * 1000;
    const reset = Number((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(headers, 'x-ratelimit-reset') ?? Number.NaN);
    const isSpent = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(headers, 'x-ratelimit-remaining') === '0';
    if (isSpent && Number.isFinite(reset))
        return Math.max(1000, reset * 1000 - nowMs);
    return LIMIT_WAIT_MS;
}
/** GitHub's own words, without the address of a document that octokit adds. */
function messageOf(error) {
    const answer = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(error, 'response', 'data');
    const reasons = [(0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, 'errors', 0, 'message'), (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, 'message')];
    const said = reasons[0] === undefined ? reasons[1] : `${reasons[1] ?? ''}: ${reasons[0]}`;
    const message = said ?? (error instanceof Error ? error.message : String(error));
    const line = message.replace(/\s+/g, ' ').trim();
    return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}


/***/ }),

/***/ 7671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createApi)
/* harmony export */ });
/* harmony import */ var _api_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5673);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7577);
// GitHub's API over octokit: the server that GITHUB_API_URL names, patience where GitHub asks for it, and every failure
// as a value. octokit is loaded with the first request, since most runs make none.


const DEFAULT_URL = 'https://api.github.com';
const REQUEST_TIMEOUT_MS = 30_000;
const FIRST_PAUSE_MS = 1000;
const MOST_ATTEMPTS = 4;
// A comment is not worth a longer wait; the end of an hourly limit is out of reach anyway.
const MOST_WAIT_MS = 120_000;
const PAGE_SIZE = 100;
const MOST_PAGES = 100;
/** The API of the server that the runner belongs to, with the rights of `token`. */
function createApi(options) {
    const baseUrl = (options.env['GITHUB_API_URL'] || DEFAULT_URL).replace(/\/+$/, '');
    const send = createSend(options, baseUrl);
    const ask = (route, parameters, repeats) => patiently(options, repeats, () => send(route, parameters));
    return {
        request: async (route, parameters) => {
            // What was created in spite of a failure would be created twice: the caller looks first.
            const answer = await ask(route, parameters, route.startsWith('POST ') ? 'unseen' : 'all');
            return answer.ok ? { ok: true, value: answer.value.data } : answer;
        },
        list: (route, parameters) => listPages(baseUrl, { route, parameters: { per_page: PAGE_SIZE, ...parameters } }, (page) => ask(page.route, page.parameters, 'all')),
        graphql: async (query, variables) => {
            // Beside the REST API: api.github.com/graphql, but <server>/api/graphql where that is at <server>/api/v3.
            const route = `POST ${baseUrl.replace(/\/api\/v3$/, '/api')}/graphql`;
            const answer = await ask(route, { query, variables }, 'all');
            return answer.ok ? dataOf(answer.value.data) : answer;
        },
    };
}
function createSend({ token, signal }, baseUrl) {
    let octokit;
    return async (route, parameters) => {
        octokit ??= Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413)).then(({ getOctokit }) => getOctokit(token, { baseUrl }));
        const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
        const ends = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
        const { request } = await octokit;
        return request(route, { ...parameters, request: { signal: ends } });
    };
}
/** Asks until there is an answer, or nothing more to hope for. */
async function patiently({ sleep, now, signal }, repeats, send) {
    let waitedMs = 0;
    for (let attempt = 1;; attempt++) {
        let problem;
        try {
            return { ok: true, value: await send() };
        }
        catch (error) {
            problem = (0,_api_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Z)(error, now());
        }
        if (signal?.aborted === true)
            return stopped();
        const waitMs = pauseBefore(problem, attempt, repeats);
        if (waitMs === undefined || waitedMs + waitMs > MOST_WAIT_MS)
            return { ok: false, problem };
        try {
            await sleep(waitMs);
        }
        catch {
            return stopped();
        }
        waitedMs += waitMs;
    }
}
function stopped() {
    return { ok: false, problem: { kind: 'stopped', message: 'the run was stopped' } };
}
/** Milliseconds until the next attempt; undefined where there is to be none. */
function pauseBefore({ kind, waitMs }, attempt, repeats) {
    if (attempt >= MOST_ATTEMPTS)
        return undefined;
    const doubled = 2 ** (attempt - 1);
    // GitHub asks to wait exponentially longer where a limit is hit again.
    if (kind === 'limited')
        return (waitMs ?? FIRST_PAUSE_MS) * doubled;
    const mayHelp = kind === 'server' || kind === 'network';
    return mayHelp && repeats === 'all' ? FIRST_PAUSE_MS * doubled : undefined;
}
async function listPages(baseUrl, first, ask) {
    const elements = [];
    let page = first;
    for (let count = 0; page !== undefined && count < MOST_PAGES; count++) {
        const answer = await ask(page);
        if (!answer.ok)
            return answer;
        const { data, headers } = answer.value;
        if (!Array.isArray(data)) {
            return { ok: false, problem: { kind: 'answer', message: 'a list was expected' } };
        }
        elements.push(...data);
        page = nextPage((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(headers, 'link'), baseUrl);
    }
    return { ok: true, value: elements };
}
/** The page that a Link header names. The token goes to no other server, whatever a header says. */
function nextPage(link, baseUrl) {
    const url = /<([^<>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
    if (url === undefined || !URL.canParse(url))
        return undefined;
    if (new URL(url).origin !== new URL(baseUrl).origin)
        return undefined;
    return { route: `GET ${url}`, parameters: {} };
}
function dataOf(answer) {
    const data = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(answer, 'data');
    const message = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'errors', 0, 'message');
    if (message === undefined && data !== undefined && data !== null)
        return { ok: true, value: data };
    return { ok: false, problem: { kind: 'answer', message: message ?? 'an answer without data' } };
}


/***/ }),

/***/ 3056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ readOverride),
/* harmony export */   J9: () => (/* binding */ readHeadSha)
/* harmony export */ });
/* unused harmony export findPullRequest */
/* harmony import */ var _api_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5673);
/* harmony import */ var _event_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8124);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7577);
// Pull requests as the API has them now: the head commit, the labels, and which one a workflow run belongs to.



/** The head commit of a pull request at this moment; undefined in an answer that does not say it. */
async function readHeadSha(api, place) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    const answer = await api.request(route, { ...ownerAndName(place.repository), pull_number: place.number });
    return answer.ok ? { ok: true, value: (0,_event_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .shaOf */ .ye)((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer.value, 'head', 'sha')) } : answer;
}
/**
 * Finds the open pull request that a run was made for: its head is the run's branch in the run's repository, at the
 * run's commit. Where several are (one branch proposed to several), `hint` or the lowest number decides.
 */
async function findPullRequest(api, repository, { run, hint }) {
    const { headSha, headBranch, headRepository } = run;
    if (headSha === undefined || headBranch === undefined || headRepository === undefined) {
        return { kind: 'none', reason: 'the event does not say which commit of which branch the run was for' };
    }
    const head = `${ownerAndName(headRepository).owner}:${headBranch}`;
    const route = 'GET /repos/{owner}/{repo}/pulls';
    const listed = await api.list(route, { ...ownerAndName(repository), state: 'open', head });
    if (!listed.ok)
        return { kind: 'problem', problem: listed.problem };
    const candidates = listed.value
        .flatMap(candidateOf)
        .filter((candidate) => candidate.headRepository?.toLowerCase() === headRepository.toLowerCase())
        .sort((a, b) => a.number - b.number);
    const matching = candidates.filter((candidate) => candidate.headSha === headSha);
    const found = matching.find(({ number }) => number === hint) ?? matching[0];
    if (found !== undefined)
        return { kind: 'found', number: found.number };
    const [stale] = candidates;
    if (stale?.headSha !== undefined)
        return { kind: 'stale', number: stale.number, headSha: stale.headSha };
    return { kind: 'none', reason: `no pull request is open from ${headRepository}, branch ${headBranch}` };
}
/** Whether the pull request has a label now; where there is no API or it does not tell, whether the event said so. */
async function readOverride(api, event, label) {
    const { number, labels } = event.pullRequest;
    if (api === undefined) {
        return { isSet: hasLabel(labels, label), said: 'labels as the event had them: there is no github-token' };
    }
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/labels';
    const listed = await api.list(route, { ...ownerAndName(event.repository ?? ''), issue_number: number });
    if (listed.ok) {
        return { isSet: hasLabel((0,_event_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .labelsOf */ .PC)(listed.value), label), said: `labels of pull request #${number}` };
    }
    const why = (0,_api_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .describeProblem */ .B)(listed.problem);
    return {
        isSet: hasLabel(labels, label),
        said: `labels as the event had them, since the API did not tell (${why})`,
    };
}
/** GitHub takes labels that differ only in case for one. */
function hasLabel(labels, label) {
    return labels.some((name) => name.toLowerCase() === label.toLowerCase());
}
function candidateOf(pull) {
    const number = countAt(pull, 'number');
    if (number === undefined)
        return [];
    return [
        {
            number,
            headSha: shaOf(textAt(pull, 'head', 'sha')),
            headRepository: textAt(pull, 'head', 'repo', 'full_name'),
        },
    ];
}
function ownerAndName(repository) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
}


/***/ })

};
