export const id = 944;
export const ids = [944];
export const modules = {

/***/ 4801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ writeHostFetch),
/* harmony export */   M: () => (/* binding */ secretsFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _go_fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6294);
/* harmony import */ var _go_git_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6369);
// Access to private modules for the runner's own Go: files that only the runner's user may read, there for as long as
// the build takes, and the variables that name them.




/** The folder of the secrets, to be removed after the build. */
function secretsFolder({ tempDir }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempDir, 'secrets');
}
/** All that a go command of this machine needs to download modules; it writes the files that the variables name. */
async function writeHostFetch(settings, context) {
    const { GIT_SSL_CAINFO: own = '' } = context.env;
    return {
        ...(await (0,_go_fetch_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFetchEnvironment */ .tk)(settings, context.tempDir)),
        ...(own === '' ? {} : { GIT_SSL_CAINFO: own }),
        ...(await writeAccess(context)),
    };
}
// Where no input asks for it, Go and git find what the runner has by themselves.
async function writeAccess(context) {
    const { access, env } = context;
    if (access.inputs.length === 0)
        return {};
    const folder = secretsFolder(context);
    const pathOf = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    for (const [name, content] of Object.entries((0,_go_git_access_js__WEBPACK_IMPORTED_MODULE_3__/* .accessFiles */ .WP)(access))) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), content, { mode: 0o600 });
    }
    const { ssh } = access;
    return {
        ...(0,_go_git_access_js__WEBPACK_IMPORTED_MODULE_3__/* .accessEnvironment */ .Ci)(access, {
            pathOf,
            ssh: ssh === undefined ? '' : sshCommand(ssh, { env, knownHosts: pathOf('knownHosts') }),
            env,
        }),
        ...(ssh?.kind === 'socket' ? { SSH_AUTH_SOCK: ssh.path } : {}),
    };
}
// The user's own command and settings stay in force; what is added are the keys of hosts that the runner knows anyway,
// and those of GitHub.
function sshCommand(ssh, { env, knownHosts }) {
    const { GIT_SSH_COMMAND: command = '', GIT_SSH: program = '' } = env;
    const own = command !== '' ? command : program !== '' ? (0,_go_git_access_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForShell */ .eC)(program) : 'ssh';
    const key = ssh.kind === 'key' ? ` -i ${(0,_go_git_access_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForShell */ .eC)(ssh.path)} -o IdentitiesOnly=yes` : '';
    return `${own} ${_go_git_access_js__WEBPACK_IMPORTED_MODULE_3__/* .SSH_OPTIONS */ .E9} -o ${(0,_go_git_access_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForShell */ .eC)(`GlobalKnownHostsFile="${knownHosts}"`)}${key}`;
}


/***/ }),

/***/ 8503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ machineEnvironment)
/* harmony export */ });
// What a program that is run on the runner itself needs of its environment to work at all: where programs, home and
// temporary folders are, and what git signs in with. Nothing in it reaches the bytes of a binary.
const MACHINE_SETTINGS = new Set([
    'PATH',
    'HOME',
    'TMPDIR',
    'XDG_CACHE_HOME',
    'XDG_CONFIG_HOME',
    // Windows: without these its programs do not start, or find no folder for temporary files and caches.
    'SYSTEMROOT',
    'SYSTEMDRIVE',
    'WINDIR',
    'COMSPEC',
    'PATHEXT',
    'USERPROFILE',
    'HOMEDRIVE',
    'HOMEPATH',
    'APPDATA',
    'LOCALAPPDATA',
    'PROGRAMDATA',
    'TEMP',
    'TMP',
    // For modules that git fetches; GIT_DIR and the like, which would change what is stamped, stay out.
    'SSH_AUTH_SOCK',
    'GIT_SSH',
    'GIT_SSH_COMMAND',
    'GIT_ASKPASS',
    'GIT_TERMINAL_PROMPT',
    'GIT_SSL_CAINFO',
    'NETRC',
    'SSL_CERT_DIR',
]);
const GIT_CONFIG = /^GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)$/;
/** The part of the runner's environment that any go command gets; names as they are there. */
function machineEnvironment(env, platform = process.platform) {
    const found = {};
    for (const [name, value] of Object.entries(env)) {
        // Windows does not tell "Path" from "PATH".
        const known = platform === 'win32' ? name.toUpperCase() : name;
        if (value !== undefined && (MACHINE_SETTINGS.has(known) || GIT_CONFIG.test(known)))
            found[name] = value;
    }
    return found;
}


/***/ }),

/***/ 944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findHostEngine: () => (/* binding */ findHostEngine),
  C: () => (/* binding */ findRunnerGo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/go/compile.js + 1 modules
var compile = __webpack_require__(5848);
// EXTERNAL MODULE: ./lib/go/fetch.js
var go_fetch = __webpack_require__(6294);
// EXTERNAL MODULE: ./lib/go/git-access.js
var git_access = __webpack_require__(6369);
// EXTERNAL MODULE: ./lib/go/machine.js
var machine = __webpack_require__(8503);
// EXTERNAL MODULE: ./lib/engine/build-failure.js + 6 modules
var build_failure = __webpack_require__(8706);
;// CONCATENATED MODULE: ./lib/engine/heartbeat.js
// Signs of life of a command that may say nothing for minutes.
const HEARTBEAT_MS = 20_000;
/** Logs what is being done and for how long, every 20 seconds; gives a function that ends it. */
function startHeartbeat(doing, log, everyMs = HEARTBEAT_MS) {
    const startMs = performance.now();
    const timer = setInterval(() => {
        log(`still ${doing}, ${Math.round((performance.now() - startMs) / 1000)} s`);
    }, everyMs);
    timer.unref();
    return () => {
        clearInterval(timer);
    };
}

// EXTERNAL MODULE: ./lib/engine/host-access.js
var host_access = __webpack_require__(4801);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/command.js
var lib_command = __webpack_require__(1978);
// EXTERNAL MODULE: ./lib/go/list.js
var list = __webpack_require__(8056);
;// CONCATENATED MODULE: ./lib/go/run-listing.js
// Lists the packages of a program with the Go toolchain of this machine.




/** Writes both listings. One that fails is an empty file and a line of the log, never an error. */
async function runListings(run) {
    await Promise.all([runListing(run, 'plain'), runListing(run, 'cgo')]);
}
async function runListing(run, name) {
    const chunks = [];
    const env = { ...run.env, ...(0,compile/* compileEnvironment */.xF)(run.plan, run.platform), ...list/* LISTING_SETTINGS */.F8[name] };
    try {
        await (0,lib_command/* streamTool */.BN)(run.go, (0,list/* listArgs */.ym)(run.plan, run.packages), {
            cwd: run.cwd,
            env,
            signal: run.signal,
            onLine: run.onLine,
            onStdout: async (stdout) => {
                stdout.setEncoding('utf8');
                for await (const chunk of stdout)
                    chunks.push(chunk);
            },
        });
    }
    catch (error) {
        run.signal.throwIfAborted();
        const said = error instanceof Error ? error.message : String(error);
        run.log(`the packages could not be listed: ${said.split('\n').slice(0, 3).join(' ')}`);
        chunks.length = 0;
    }
    await (0,promises_.writeFile)(run.files[name], chunks.join(''));
}

// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/engine/targets.js
var engine_targets = __webpack_require__(3656);
;// CONCATENATED MODULE: ./lib/engine/host-compile.js
// Runs the compiler of the runner, once for each platform, and puts what it says into the user's words.










/**
 * Compiles all programs for all their platforms: as many side by side as have two cores each, since every compiler
 * uses several by itself. Gives the binaries of each plan, or an error that tells of all platforms that have failed;
 * the error of a single plan is thrown.
 */
async function compileAll(given) {
    const job = { ...given, context: { ...given.context, log: tellDownloadsOnce(given.context.log) } };
    const targets = (0,engine_targets/* listTargets */.n)(job.plans);
    const limit = Math.max(1, Math.floor((0,external_node_os_.availableParallelism)() / 2));
    const failures = new Map();
    let next = 0;
    const work = async () => {
        for (let target = targets[next++]; target !== undefined; target = targets[next++]) {
            const [failure] = await Promise.all([host_compile_compile(job, target), listPackages(job, target)]);
            if (failure !== undefined)
                failures.set(target, failure);
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, targets.length) }, work));
    const results = await Promise.all(job.plans.map(async (plan) => [plan, await toResult(plan, { job, targets, failures })]));
    const [only, ...more] = results;
    if (more.length === 0 && only?.[1] instanceof lib_errors/* ActionError */.lZ)
        throw only[1];
    return new Map(results);
}
/** Runs the compiler; undefined where it made all binaries. */
async function host_compile_compile(job, target) {
    const { toolchain, context } = job;
    const { plans, platform } = target;
    const [plan] = plans;
    const packages = plans.map(({ source }) => source.pkg);
    const [verb = 'build', ...args] = (0,compile/* compileArgs */.Zl)(plan, outputOf(job, target), packages);
    const said = [];
    try {
        await (0,lib_command/* streamTool */.BN)(toolchain.command, [verb, ...job.flags, ...args], {
            cwd: (0,external_node_path_.join)(plan.source.contextDir, plan.source.workdir),
            env: { ...job.env, ...(0,compile/* compileEnvironment */.xF)(plan, platform) },
            signal: context.signal,
            onLine: (line) => {
                said.push(line);
                context.log((0,lib_command/* hideCredentials */.RW)(line));
            },
        });
        return undefined;
    }
    catch (error) {
        context.signal.throwIfAborted();
        const explained = (0,build_failure/* explainGoFailure */.K)(error, plan, said);
        if (explained instanceof lib_errors/* ActionError */.lZ)
            return explained;
        throw explained;
    }
}
const DOWNLOAD = /^go: downloading /;
// The compiler and the listings beside it fetch the same modules: whoever comes first says so, or all of them do.
function tellDownloadsOnce(log) {
    const told = new Set();
    return (line) => {
        if (told.has(line))
            return;
        if (DOWNLOAD.test(line))
            told.add(line);
        log(line);
    };
}
// Beside the compile, which waits for nothing of it.
async function listPackages(job, target) {
    const { toolchain, env, context } = job;
    const { plans, platform } = target;
    const [plan] = plans;
    await runListings({
        plan,
        packages: plans.map(({ source }) => source.pkg),
        platform,
        go: toolchain.command,
        cwd: (0,external_node_path_.join)(plan.source.contextDir, plan.source.workdir),
        env,
        files: listingsOf(job, target),
        signal: context.signal,
        // What the compiler says of the same packages is enough, but for what it need not fetch any more.
        log: () => undefined,
        onLine: (line) => {
            if (DOWNLOAD.test(line))
                context.log((0,lib_command/* hideCredentials */.RW)(line));
        },
    });
}
function listingsOf({ folder }, { name }) {
    return {
        plain: (0,external_node_path_.join)(folder, `packages-plain-${name}.json`),
        cgo: (0,external_node_path_.join)(folder, `packages-cgo-${name}.json`),
    };
}
// Not the program's own name where there is a choice: the file system of the runner may not allow it.
function outputOf({ folder }, { name, plans }) {
    return plans.length === 1 ? (0,external_node_path_.join)(folder, `binary-${name}`) : (0,external_node_path_.join)(folder, name) + external_node_path_.sep;
}
async function toResult(plan, compiled) {
    const { job, targets, failures } = compiled;
    const binaries = [];
    const packages = [];
    const errors = [];
    for (const target of targets.filter(({ plans }) => plans.includes(plan))) {
        const { platform, plans } = target;
        const output = outputOf(job, target);
        const file = plans.length === 1 ? output : (0,external_node_path_.join)(output, plan.name);
        const error = failures.get(target);
        packages.push({ platform, files: listingsOf(job, target) });
        // Of several programs those that compile are there although another does not.
        if (error === undefined || (plans.length > 1 && (await isThere(file))))
            binaries.push({ platform, file });
        else
            errors.push({ platform, error });
    }
    return errors.length > 0 ? joinErrors(errors) : { binaries, packages };
}
async function isThere(file) {
    return (0,promises_.stat)(file).then(() => true, () => false);
}
/** One error where all platforms have failed for one reason, else one that names each of them. */
function joinErrors(errors) {
    const messages = new Map();
    for (const { platform, error } of errors) {
        messages.set(error.message, [...(messages.get(error.message) ?? []), (0,oci_platform/* formatPlatform */.Bq)(platform)]);
    }
    const [first] = errors;
    if (first !== undefined && messages.size === 1)
        return first.error;
    const text = [...messages].map(([message, platforms]) => `${platforms.join(', ')}: ${message}`);
    const lines = new Map(errors.flatMap(({ error }) => error.lines).map((line) => [JSON.stringify(line), line]));
    return new lib_errors/* CommandError */.Qd(text.join('\n'), {
        lines: [...lines.values()],
        ...(first?.error.hint === undefined ? {} : { hint: first.error.hint }),
        cause: first?.error,
    });
}

// EXTERNAL MODULE: ./lib/engine/ignore-rules.js
var ignore_rules = __webpack_require__(9988);
// EXTERNAL MODULE: ./lib/engine/module-files.js
var module_files = __webpack_require__(1582);
// EXTERNAL MODULE: ./lib/engine/context.js + 1 modules
var context = __webpack_require__(6694);
;// CONCATENATED MODULE: ./lib/engine/overlay.js
// What the docker engine leaves out of the build context, kept from a compiler that works in the user's own folder:
// an overlay of the go command in which these files do not exist. So both engines compile the same files, and
// nothing is copied.



/** Finds what does not take part in a build of the folder `root`; an InputError where a folder cannot be read. */
async function findLeftOut(root, rules) {
    const found = { root, rules, paths: [], ignored: 0, strayLinks: [] };
    await walk(found, '');
    return found;
}
/** Writes the overlay (go help build, "-overlay"): a replacement of '' means that there is no such file. */
async function writeOverlay(file, root, paths) {
    const replace = Object.fromEntries(paths.map((path) => [(0,external_node_path_.join)(root, path), '']));
    await (0,promises_.writeFile)(file, JSON.stringify({ Replace: replace }));
}
/** Gives whether anything in the folder is kept. The same decisions as in context.ts, where the tar is written. */
async function walk(found, folder) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(found.root, folder), { withFileTypes: true }).catch((cause) => {
        throw (0,context/* unreadable */.O$)(folder === '' ? '.' : folder, cause);
    });
    let keepsSome = false;
    for (const entry of entries) {
        const path = external_node_path_.posix.join(folder, entry.name);
        const choice = found.rules.choose(path);
        if (choice === 'hidden') {
            found.paths.push(path);
        }
        else if (entry.isDirectory()) {
            keepsSome = (await walkInto(found, path, choice)) || keepsSome;
        }
        else if (choice === 'ignored') {
            found.paths.push(path);
            found.ignored++;
        }
        else if (entry.isSymbolicLink() && (0,context/* leadsOutside */.dr)(path, await (0,context/* readLink */.XF)(found.root, path))) {
            found.paths.push(path);
            found.strayLinks.push(path);
        }
        else {
            keepsSome = true;
        }
    }
    return keepsSome;
}
async function walkInto(found, path, choice) {
    const before = { paths: found.paths.length, ignored: found.ignored };
    if (choice === 'kept') {
        await walk(found, path);
        return true;
    }
    if (found.rules.keepsSomethingIn(path) && (await walk(found, path)))
        return true;
    // One entry for the whole folder, instead of one for each file in it.
    found.paths.splice(before.paths);
    found.paths.push(path);
    found.ignored = before.ignored + 1;
    return false;
}

;// CONCATENATED MODULE: ./lib/engine/host.js
// The host engine: compiles with a Go toolchain of the runner itself, in the user's folder and without changing it.
// No daemon, no copy, and the user's build and module caches are used. The binary is the docker engine's, byte for
// byte: the same files, flags and settings, whatever the machine says.














/** The engine that compiles with this toolchain. */
function hostEngine(toolchain) {
    const release = toolchain.version.replace(/^go/, '');
    return {
        name: 'host',
        description: `Go ${release} of this machine (${toolchain.from}), no Docker daemon needed`,
        build: (plans, context) => {
            const [first, ...more] = plans;
            return first === undefined ? Promise.resolve([]) : build(toolchain, [first, ...more], context);
        },
    };
}
async function build(toolchain, plans, context) {
    const zoneinfo = plans.some(({ tzdata }) => tzdata) ? await findZoneinfo(toolchain) : undefined;
    plans.map(compile/* describeCompile */.XP).forEach(context.log);
    const stop = startHeartbeat('compiling', context.log);
    try {
        const job = await prepare(toolchain, plans, context);
        const compiling = compileAll(job);
        context.meanwhile?.();
        const compiled = await compiling;
        return plans.map((plan) => {
            const made = compiled.get(plan) ?? new lib_errors/* CommandError */.Qd(`${plan.name} was not built`);
            if (made instanceof lib_errors/* ActionError */.lZ)
                return made;
            return { ...made, ...(zoneinfo === undefined || !plan.tzdata ? {} : { zoneinfo }) };
        });
    }
    catch (error) {
        throw context.signal.aborted ? (0,build_failure.buildCancelled)(context.signal.reason) : error;
    }
    finally {
        stop();
        await (0,promises_.rm)((0,host_access/* secretsFolder */.M)(context), { recursive: true, force: true });
    }
}
async function prepare(toolchain, plans, context) {
    const folder = (0,external_node_path_.join)(context.tempDir, 'out');
    const goTmp = (0,external_node_path_.join)(context.tempDir, 'go-build');
    const { contextDir } = plans[0].source;
    const modules = await (0,module_files/* readAllModuleFiles */.Dg)(plans);
    const [leftOut] = await Promise.all([
        (0,ignore_rules/* readIgnoreRules */.y)(plans, modules).then((rules) => findLeftOut(contextDir, rules)),
        (0,promises_.mkdir)(folder, { recursive: true }),
        (0,promises_.mkdir)(goTmp, { recursive: true }),
    ]);
    describeLeftOut(leftOut).forEach(context.log);
    const overlay = (0,external_node_path_.join)(context.tempDir, 'overlay.json');
    const fetch = await fetchEnvironment(modules, plans[0], context);
    if (leftOut.paths.length > 0)
        await writeOverlay(overlay, contextDir, leftOut.paths);
    return {
        toolchain,
        plans,
        context,
        folder,
        flags: leftOut.paths.length > 0 ? [`-overlay=${overlay}`] : [],
        env: {
            ...(0,machine/* machineEnvironment */.R)(context.env),
            ...fetch,
            ...toolchain.env,
            ...(plans.some(({ compile }) => compile.vcs) ? trustRepository({ ...context.env, ...fetch }) : {}),
            // A compiler that is ended leaves its files here, and they go with the run's own folder.
            GOTMPDIR: goTmp,
        },
    };
}
// The go command fetches what it needs while it builds; where modules come from does not change the bytes.
async function fetchEnvironment(modules, plan, context) {
    if (!modules.downloads)
        return { GOPROXY: 'off' };
    const settings = await (0,go_fetch/* readFetchSettings */.c0)(context.env, plan.compile.buildEnv);
    settings.notes.forEach(context.log);
    return (0,host_access/* writeHostFetch */.I)(settings, context);
}
// In a container: job the checkout belongs to another user, and git refuses to say anything of it. The build runs the
// code of the repository's authors anyway (git-config(1), safe.directory).
function trustRepository(env) {
    return (0,git_access/* gitSettings */.Ug)([['safe.directory', '*']], env);
}
function describeLeftOut({ ignored, strayLinks }) {
    return [
        ...(ignored === 0 ? [] : [`${ignored} left out by .dockerignore`]),
        ...(strayLinks.length === 0 ? [] : [`links that lead outside left out: ${strayLinks.join(', ')}`]),
    ];
}
async function findZoneinfo({ goroot, version }) {
    const file = (0,external_node_path_.join)(goroot, 'lib', 'time', 'zoneinfo.zip');
    if (await (0,promises_.stat)(file).then((found) => found.isFile(), () => false))
        return file;
    throw new lib_errors/* InputError */.dz(`tzdata: ${version} of this machine has no time zone data (there is no ${file})`, {
        hint: 'Set go-version to a release that is fetched from GOPROXY or go.dev, or use engine: docker.',
    });
}

// EXTERNAL MODULE: ./lib/go/release.js
var go_release = __webpack_require__(3983);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/toolchain/releases.js
// Names of Go releases as the places that have toolchains spell them: Go itself ("go1.26rc1"), the runner's tool
// cache ("1.26.0-rc.1", semantic versions), the toolchain module ("v0.0.1-go1.26.8.linux-amd64"), go.dev's list.

/** The release in what a go command calls itself; undefined where it names none. */
function readFoundRelease(version) {
    const name = version.trim().split(/[\s+-]/, 1)[0] ?? '';
    try {
        return (0,go_release/* parseRelease */.BC)(name);
    }
    catch {
        return undefined;
    }
}
/** "1.26.0-rc.1": the name of a release in the tool cache, as actions/setup-go writes it. */
function toSemantic({ major, minor, patch = 0, pre }) {
    return `${major}.${minor}.${patch}${pre === undefined ? '' : `-${pre.kind}.${pre.number}`}`;
}
/** The way back; undefined for what is no release of Go. */
function fromSemantic(text) {
    const [, major, minor, patch, kind, number] = /^(\d+)\.(\d+)\.(\d+)(?:-([a-z]+)\.(\d+))?$/.exec(text) ?? [];
    if (major === undefined)
        return undefined;
    const pre = kind === undefined ? {} : { pre: { kind, number: Number(number) } };
    return {
        major: Number(major),
        minor: Number(minor),
        ...(kind === undefined ? { patch: Number(patch) } : pre),
    };
}
/** "go1.26.8", "go1.26rc1" and, up to Go 1.20, "go1.20" for the first patch. */
function toGoName({ major, minor, patch, pre }) {
    if (pre !== undefined)
        return `go${major}.${minor}${pre.kind}${pre.number}`;
    return minor < FIRST_WITH_PATCH_ZERO && (patch ?? 0) === 0
        ? `go${major}.${minor}`
        : `go${major}.${minor}.${patch ?? 0}`;
}
const FIRST_WITH_PATCH_ZERO = 21;
/** Whether one release alone satisfies: then nobody has to be asked for a list. */
function exactRelease({ value }) {
    if (value === 'stable' || value === 'local')
        return undefined;
    const release = (0,go_release/* parseRelease */.BC)(value);
    return release.patch === undefined && release.pre === undefined ? undefined : release;
}
/** The newest of the releases that satisfies; a release that is none yet (rc, beta) only where it is asked for. */
function newest(requirement, releases) {
    const isExact = exactRelease(requirement) !== undefined;
    return releases
        .filter((release) => isExact || release.pre === undefined)
        .filter((release) => (0,go_release/* satisfies */.ib)(requirement, toGoName(release)))
        .sort(go_release/* compareReleases */.c0)
        .at(-1);
}
/** The releases for one platform ("linux-amd64") in what `go list -m -versions golang.org/toolchain` prints. */
function parseToolchainVersions(text, platform) {
    return text.split(/\s+/).flatMap((version) => {
        const [, name, suffix] = /^v0\.0\.1-(go[^-]+?)\.([a-z][^.]*)$/.exec(version) ?? [];
        if (name === undefined || suffix !== platform)
            return [];
        const release = readFoundRelease(name);
        return release === undefined ? [] : [release];
    });
}
/**
 * The list at go.dev/dl/?mode=json&include=all (Go source: x/website/internal/dl/dl.go): the archive of each release
 * for one platform. Undefined where the text is not such a list.
 */
function parseReleaseList(text, platform) {
    let list;
    try {
        list = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(list))
        return undefined;
    const files = new Map();
    const wanted = new RegExp(`\\.${platform}\\.(?:tar\\.gz|zip)$`);
    for (const { version, files: all } of list) {
        if (typeof version !== 'string' || !Array.isArray(all))
            return undefined;
        const archive = all.find(({ filename }) => wanted.test(String(filename)));
        if (isReleaseFile(archive))
            files.set(version, { filename: archive.filename, sha256: archive.sha256 });
    }
    return files;
}
// The name becomes part of an address and of a path.
function isReleaseFile(file) {
    return (typeof file?.filename === 'string' &&
        /^[\w.-]+$/.test(file.filename) &&
        typeof file.sha256 === 'string' &&
        /^[0-9a-f]{64}$/.test(file.sha256));
}

;// CONCATENATED MODULE: ./lib/toolchain/toolchain.js
// A Go toolchain on the runner: where its go command is, which release it is, and where it keeps its caches.




/**
 * GOTOOLCHAIN=local wherever a go command is run: the release was chosen before, by one rule for both engines. With
 * anything else a toolchain line, or a dependency, would make the go command fetch and start another release.
 */
const NO_SWITCH = { GOTOOLCHAIN: 'local' };
// The settings that say where the caches are, which the user may have written into a file with "go env -w".
const CACHE_SETTINGS = ['GOENV', 'GOCACHE', 'GOMODCACHE', 'GOPATH'];
const ASKED = ['GOVERSION', 'GOROOT', 'GOCACHE', 'GOMODCACHE', 'GOPATH'];
/** The environment in which a go command is asked: the user's caches, none of the settings that change what it is. */
function askingEnvironment(env) {
    const caches = CACHE_SETTINGS.map((name) => [name, env[name] ?? '']);
    return { ...(0,machine/* machineEnvironment */.R)(env), ...Object.fromEntries(caches.filter(([, value]) => value !== '')) };
}
/** Asks a go command, in one call; a text that says why where it does not answer. */
async function askGo(command, env, options) {
    const answer = await (0,lib_command/* tryTool */.Kg)(command, ['env', '-json', ...ASKED], { ...options, env }).catch((error) => error.message);
    if (typeof answer === 'string')
        return answer;
    const { code, stdout, stderr } = answer;
    if (code !== 0)
        return firstWords(stderr) ?? `exit code ${code}`;
    const said = parseAnswer(stdout);
    if (said === undefined)
        return `${command} does not answer as a go command does`;
    const { GOVERSION: version = '', GOROOT: goroot = '', GOCACHE = '', GOMODCACHE = '', GOPATH = '' } = said;
    return { version, goroot, caches: { GOCACHE, GOMODCACHE, GOPATH } };
}
/** The toolchain of a go command that has answered. */
function makeToolchain(command, facts, from) {
    const { version, goroot, caches } = facts;
    return { command, version, goroot, from, env: { ...caches, ...NO_SWITCH } };
}
/** The go command of a GOROOT. */
function goOf(goroot, platform = process.platform) {
    return (0,external_node_path_.join)(goroot, 'bin', platform === 'win32' ? 'go.exe' : 'go');
}
/** The go command that comes first on PATH; undefined where there is none. */
async function findOnPath(env, platform = process.platform) {
    const path = Object.entries(env).find(([name]) => (platform === 'win32' ? name.toUpperCase() : name) === 'PATH');
    for (const folder of (path?.[1] ?? '').split(external_node_path_.delimiter)) {
        const file = (0,external_node_path_.join)(folder, platform === 'win32' ? 'go.exe' : 'go');
        if (folder !== '' && (await isProgram(file)))
            return file;
    }
    return undefined;
}
async function isProgram(file) {
    const found = await (0,promises_.stat)(file).catch(() => undefined);
    return found?.isFile() === true && (process.platform === 'win32' || (found.mode & 0o111) !== 0);
}
function parseAnswer(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function firstWords(text) {
    return text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('go: downloading'));
}

;// CONCATENATED MODULE: ./lib/toolchain/download.js
// Go's official archives, from go.dev or a mirror that has the same file names. What was downloaded counts only when
// its SHA-256 is the one that was published, and only then comes into the tool cache.










/** Where archives come from unless go-download-base-url says otherwise. */
const DOWNLOAD_BASE_URL = 'https://go.dev/dl';
/** Downloads the archive of the release that satisfies, and puts it into the tool cache. */
async function asDownload(requirement, options) {
    const folder = (0,external_node_path_.join)(options.tempDir, 'go-download');
    await (0,promises_.mkdir)(folder, { recursive: true });
    try {
        const archive = await findArchive(requirement, { folder, options });
        if ('missing' in archive)
            return archive;
        options.log(`Go ${toGoName(archive.release).slice(2)} from ${(0,lib_command/* hideCredentials */.RW)(archive.url)}`);
        const file = (0,external_node_path_.join)(folder, archive.filename);
        const problem = await download(archive.url, file, options.signal);
        if (problem !== undefined)
            return problem;
        await checkSum(file, archive);
        return await install(requirement, { file, archive, folder, options });
    }
    finally {
        await (0,promises_.rm)((0,external_node_path_.join)(folder), { recursive: true, force: true });
    }
}
/** "linux-amd64" as the names of archives have it; undefined where there are none for this machine. */
function archivePlatform(platform = process.platform, arch = process.arch) {
    const os = { linux: 'linux', darwin: 'darwin', win32: 'windows', freebsd: 'freebsd' }[platform];
    const cpu = {
        x64: 'amd64',
        arm64: 'arm64',
        arm: 'armv6l',
        ia32: '386',
        ppc64: 'ppc64le',
        s390x: 's390x',
        riscv64: 'riscv64',
        loong64: 'loong64',
    }[arch];
    return os === undefined || cpu === undefined ? undefined : `${os}-${cpu}`;
}
async function findArchive(requirement, { folder, options }) {
    const platform = archivePlatform();
    if (platform === undefined)
        return { missing: `there is no archive for ${process.platform} ${process.arch}` };
    const base = (options.downloadBaseUrl ?? DOWNLOAD_BASE_URL).replace(/\/+$/, '');
    const listFile = (0,external_node_path_.join)(folder, 'list.json');
    const problem = await download(`${base}/?mode=json&include=all`, listFile, options.signal);
    const list = problem === undefined ? parseReleaseList(await (0,promises_.readFile)(listFile, 'utf8'), platform) : undefined;
    // Where nobody answers, asking again costs a minute and gives the same.
    if (problem?.isAnswer === false)
        return problem;
    const shown = (0,lib_command/* hideCredentials */.RW)(base);
    if (list !== undefined) {
        const release = newest(requirement, [...list.keys()].flatMap(readName));
        const file = release === undefined ? undefined : list.get(toGoName(release));
        if (release === undefined || file === undefined)
            return { missing: `${shown} lists no such release for ${platform}` };
        return { ...file, release, url: `${base}/${file.filename}` };
    }
    const release = exactRelease(requirement);
    if (release === undefined)
        return {
            missing: `${shown} has no list of releases (?mode=json), so only an exact go-version can be had`,
        };
    return findUnlisted(release, { base, platform, folder, signal: options.signal });
}
// A mirror without a list has the sum beside the file.
async function findUnlisted(release, place) {
    const { base, platform, folder, signal } = place;
    const filename = `${toGoName(release)}.${platform}.${platform.startsWith('windows') ? 'zip' : 'tar.gz'}`;
    const url = `${base}/${filename}`;
    const sumFile = (0,external_node_path_.join)(folder, 'sum');
    const problem = await download(`${url}.sha256`, sumFile, signal);
    if (problem !== undefined)
        return problem;
    const sha256 = /^[0-9a-f]{64}(?=\s|$)/i.exec(await (0,promises_.readFile)(sumFile, 'utf8'))?.[0].toLowerCase();
    if (sha256 === undefined)
        return { missing: `${(0,lib_command/* hideCredentials */.RW)(url)}.sha256 holds no SHA-256` };
    return { filename, sha256, release, url };
}
function readName(name) {
    try {
        return [(0,go_release/* parseRelease */.BC)(name)];
    }
    catch {
        return [];
    }
}
/** The toolkit tries again what may pass; why it failed all the same, or undefined. */
async function download(url, file, signal) {
    const { downloadTool, HTTPError } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(955), __webpack_require__.e(183)]).then(__webpack_require__.bind(__webpack_require__, 5183));
    const cancelled = new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
            reject(signal.reason);
        }, { once: true });
    });
    try {
        await Promise.race([downloadTool(url, file), cancelled]);
        return undefined;
    }
    catch (error) {
        signal.throwIfAborted();
        const status = error instanceof HTTPError ? error.httpStatusCode : undefined;
        const reason = status === undefined ? error.message : `status ${status}`;
        return {
            missing: (0,lib_command/* hideCredentials */.RW)(`${url} cannot be downloaded (${reason})`),
            isAnswer: status !== undefined,
        };
    }
}
async function checkSum(file, { url, sha256 }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash);
    const found = hash.digest('hex');
    if (found === sha256)
        return;
    throw new lib_errors/* InputError */.dz(`checksum mismatch: ${(0,lib_command/* hideCredentials */.RW)(url)} has the SHA-256 ${found}, and ${sha256} was published; nothing of it was kept`, { hint: 'Check go-download-base-url, and what lies on the way to it, then run the step again.' });
}
async function install(requirement, job) {
    const { file, archive, folder, options } = job;
    const { extractTar, extractZip } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(955), __webpack_require__.e(183)]).then(__webpack_require__.bind(__webpack_require__, 5183));
    const extract = file.endsWith('.zip') ? extractZip : extractTar;
    const goroot = (0,external_node_path_.join)(await extract(file, (0,external_node_path_.join)(folder, 'unpacked')), 'go');
    const facts = await ask(goroot, options);
    if (typeof facts === 'string')
        return { missing: `${archive.filename} does not work here (${facts})` };
    if (!(0,go_release/* satisfies */.ib)(requirement, facts.version))
        return { missing: `${archive.filename} holds ${facts.version}` };
    const kept = await keep(goroot, archive.release, options);
    const moved = await ask(kept, options);
    if (typeof moved === 'string')
        return { missing: `${kept} does not work (${moved})` };
    return makeToolchain(goOf(kept), moved, 'download');
}
function ask(goroot, { env, tempDir }) {
    return askGo(goOf(goroot), { ...askingEnvironment(env), ...NO_SWITCH }, { cwd: tempDir });
}
// Without a tool cache, or with one that cannot be written, the toolchain lasts as long as the run.
async function keep(goroot, release, options) {
    const { cacheDir } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(955), __webpack_require__.e(183)]).then(__webpack_require__.bind(__webpack_require__, 5183));
    if ((options.env['RUNNER_TOOL_CACHE'] ?? '') !== '') {
        try {
            return await cacheDir(goroot, 'go', toSemantic(release));
        }
        catch (error) {
            options.log(`not kept in the tool cache: ${error.message}`);
        }
    }
    const { cp } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 19));
    const own = (0,external_node_path_.join)(options.tempDir, 'go');
    await cp(goroot, own, { recursive: true });
    return own;
}

;// CONCATENATED MODULE: ./lib/toolchain/tool-cache.js
// The runner's tool cache, where actions/setup-go puts its Go and hosted runners have some from the start.



/** The newest toolchain in the tool cache that satisfies. */
async function inToolCache(requirement, options) {
    if ((options.env['RUNNER_TOOL_CACHE'] ?? '') === '')
        return { missing: 'RUNNER_TOOL_CACHE is not set' };
    // Loaded only here: where the Go on PATH will do, the step starts without it.
    const { find, findAllVersions } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(955), __webpack_require__.e(183)]).then(__webpack_require__.bind(__webpack_require__, 5183));
    const versions = findAllVersions('go');
    const release = newest(requirement, versions.flatMap((version) => fromSemantic(version) ?? []));
    if (release === undefined)
        return { missing: versions.length === 0 ? 'no Go' : `only Go ${versions.join(', ')}` };
    const command = goOf(find('go', toSemantic(release)));
    const { env, tempDir } = options;
    const facts = await askGo(command, { ...askingEnvironment(env), ...NO_SWITCH }, { cwd: tempDir });
    if (typeof facts === 'string')
        return { missing: `${command} does not work (${facts})` };
    if (!(0,go_release/* satisfies */.ib)(requirement, facts.version))
        return { missing: `${command} is ${facts.version}` };
    return makeToolchain(command, facts, 'tool cache');
}
/** Any toolchain of the tool cache, the newest first: to fetch another one with. */
async function anyOfToolCache(options) {
    const found = await inToolCache({ value: 'stable', from: 'default' }, options);
    return 'missing' in found ? undefined : found;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/toolchain/toolchain-module.js
// Go releases as modules (https://go.dev/doc/toolchain): any Go from 1.21 on fetches another release through GOPROXY,
// checks it against the checksum database, and keeps it in the module cache.








/** The first release that can fetch others, and that is to be had as a module. */
const FIRST_WITH_MODULES = (0,go_release/* parseRelease */.BC)('1.21.0');
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;
const TRIES = 3;
/** Has a Go that is at hand fetch the release that satisfies. */
async function asModule(requirement, options) {
    const found = await findFetcher(options);
    if (found === undefined)
        return { missing: 'no Go 1.21 or newer at hand that could fetch it' };
    const fetcher = {
        command: found.command,
        cwd: options.tempDir,
        env: {
            ...(0,machine/* machineEnvironment */.R)(options.env),
            ...(await (0,go_fetch/* writeFetchEnvironment */.tk)(options.fetch, options.tempDir)),
            ...found.env,
            GOENV: 'off',
            GOWORK: 'off',
        },
    };
    const release = exactRelease(requirement) ?? (await findNewest(requirement, fetcher));
    if ('missing' in release)
        return release;
    if ((0,go_release/* compareReleases */.c0)(release, FIRST_WITH_MODULES) < 0)
        return { missing: 'only from Go 1.21.0 on' };
    options.log(`Go ${toGoName(release).slice(2)} through GOPROXY`);
    return fetchRelease(requirement, { fetcher, release, signal: options.signal });
}
async function findFetcher(options) {
    const { env, tempDir } = options;
    const command = await findOnPath(env);
    if (command !== undefined) {
        const facts = await askGo(command, { ...askingEnvironment(env), ...NO_SWITCH }, { cwd: tempDir });
        if (typeof facts !== 'string' && canFetch(facts.version))
            return makeToolchain(command, facts, 'PATH');
    }
    const cached = await anyOfToolCache(options);
    return cached !== undefined && canFetch(cached.version) ? cached : undefined;
}
function canFetch(version) {
    const release = readFoundRelease(version);
    return release !== undefined && (0,go_release/* compareReleases */.c0)(release, FIRST_WITH_MODULES) >= 0;
}
// GOTOOLCHAIN=go1.26 would mean that very name, which no release has since 1.21: the patch must be known.
async function findNewest(requirement, { command, cwd, env }) {
    const ask = (...args) => (0,lib_command/* tryTool */.Kg)(command, args, { cwd, env });
    const { code, stdout, stderr } = await ask('list', '-m', '-versions', 'golang.org/toolchain');
    if (code !== 0)
        return { missing: reasonOf(stderr) };
    const host = await ask('env', 'GOHOSTOS', 'GOHOSTARCH');
    const platform = host.stdout.trim().split(/\s+/).join('-');
    const releases = parseToolchainVersions(stdout, platform);
    return newest(requirement, releases) ?? { missing: `GOPROXY lists no such release for ${platform}` };
}
async function fetchRelease(requirement, job) {
    const { command, cwd, env } = job.fetcher;
    // That very release, and no other, for this one command: it fetches it where it is not in the module cache, and
    // it is the new release that answers.
    const asking = { ...env, GOTOOLCHAIN: toGoName(job.release) };
    let reason = '';
    for (let attempt = 1; attempt <= TRIES; attempt++) {
        job.signal.throwIfAborted();
        const facts = await askGo(command, asking, { cwd, timeoutMs: DOWNLOAD_TIMEOUT_MS });
        if (typeof facts !== 'string') {
            if (!(0,go_release/* satisfies */.ib)(requirement, facts.version))
                return { missing: `GOPROXY gave ${facts.version}` };
            return makeToolchain(goOf(facts.goroot), facts, 'toolchain module');
        }
        reason = reasonOf(facts);
        if (!MAY_PASS.test(reason) || attempt === TRIES)
            break;
        await (0,external_node_timers_promises_.setTimeout)(attempt * 1000, undefined, { signal: job.signal });
    }
    return { missing: reason };
}
const MAY_PASS = /timeout|connection reset|unexpected EOF|\b(?:429|5\d\d) [A-Z]/;
function reasonOf(said) {
    return (0,lib_command/* hideCredentials */.RW)(said.trim().split('\n', 1)[0] ?? '').replace(/^go: /, '');
}

;// CONCATENATED MODULE: ./lib/toolchain/find.js
// Finds the Go toolchain that a requirement asks for on a runner: what is there goes before what must be fetched.
// The order of PLACES is the order of the search.







const PLACES = [
    ['PATH', onPath],
    ['tool cache', inToolCache],
    ['toolchain module', asModule],
    ['download', asDownload],
];
/** Finds or fetches the toolchain; an ActionError that says what was looked at where there is none. */
async function findToolchain(requirement, options) {
    const reasons = [];
    const places = requirement.value === 'local' ? PLACES.slice(0, 1) : PLACES;
    for (const [name, look] of places) {
        options.signal.throwIfAborted();
        const found = await look(requirement, options);
        if (!('missing' in found))
            return found;
        reasons.push(`${name}: ${found.missing}`);
    }
    if (requirement.value === 'local')
        throw noLocalGo(reasons.join('; '));
    throw new lib_errors/* CommandError */.Qd(`${describe(requirement)} is not to be had on this runner:\n${indent(reasons)}`, {
        hint: 'Run actions/setup-go before this step, set go-version to a release that is there (local takes the Go on PATH), or let the runner reach GOPROXY or go-download-base-url.',
    });
}
async function onPath(requirement, { env, tempDir }) {
    const command = await findOnPath(env);
    if (command === undefined)
        return { missing: 'no go command' };
    const facts = await askGo(command, { ...askingEnvironment(env), ...NO_SWITCH }, { cwd: tempDir });
    if (typeof facts === 'string')
        return { missing: `${command} does not work (${facts})` };
    if (!(0,go_release/* satisfies */.ib)(requirement, facts.version))
        return { missing: facts.version };
    if (isTooOld(facts.version)) {
        if (requirement.value === 'local')
            throw tooOld(facts.version, command);
        return { missing: facts.version };
    }
    return makeToolchain(command, facts, 'PATH');
}
// A release that cannot be read (a development version) is taken for a new one.
function isTooOld(version) {
    const release = readFoundRelease(version);
    return release !== undefined && (0,go_release/* compareReleases */.c0)(release, (0,go_release/* parseRelease */.BC)(go_release/* OLDEST_RELEASE */.AP)) < 0;
}
function tooOld(version, command) {
    return new lib_errors/* InputError */.dz(`go-version: ${command} is ${version}, and the oldest release supported is ${go_release/* OLDEST_RELEASE */.AP}`, { hint: 'Set go-version to a newer release, for example to stable.' });
}
function noLocalGo(reason) {
    return new lib_errors/* InputError */.dz(`go-version is local, and there is no Go to take (${reason})`, {
        hint: 'Run actions/setup-go before this step, or set go-version to a release, such as stable.',
    });
}
function describe({ value, from, file }) {
    const name = value === 'stable' ? 'the newest Go release' : `Go ${value}`;
    switch (from) {
        case 'input':
            return `${name}, which go-version asks for,`;
        case 'default':
            return name;
        case 'go line':
        case 'toolchain line':
            return `${name}, which the ${from} of ${file ?? 'go.mod'} asks for,`;
    }
}
function indent(lines) {
    return lines.map((line) => `  ${line}`).join('\n');
}

;// CONCATENATED MODULE: ./lib/host-engine.js
// Finds Go on the runner and makes the host engine of it. Loaded with all that looks for Go.





/** The engine for the Go release that the plan asks for; an ActionError where it is not to be had. */
async function findHostEngine({ compile }, inputs, world) {
    const tempDir = (0,external_node_path_.join)(world.tempDir, 'toolchain');
    await (0,promises_.mkdir)(tempDir, { recursive: true });
    const fetch = await (0,go_fetch/* readFetchSettings */.c0)(world.env, compile.buildEnv);
    return hostEngine(await findRunnerGo(compile.go, { inputs, fetch, tempDir }, world));
}
/** A Go of the runner that satisfies the requirement, fetched where it has none; an ActionError where that is not to be had. */
async function findRunnerGo(go, how, world) {
    const { goDownloadBaseUrl } = how.inputs;
    return findToolchain(go, {
        env: world.env,
        fetch: how.fetch,
        tempDir: how.tempDir,
        signal: world.controller.signal,
        log: world.log.line,
        ...(goDownloadBaseUrl === undefined ? {} : { downloadBaseUrl: goDownloadBaseUrl }),
    });
}


/***/ })

};
