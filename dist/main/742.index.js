export const id = 742;
export const ids = [742];
export const modules = {

/***/ 7742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findRemoteSources: () => (/* binding */ findRemoteSources)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/engine/host-access.js
var host_access = __webpack_require__(4801);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/go/build-failures.js + 2 modules
var build_failures = __webpack_require__(2690);
// EXTERNAL MODULE: ./lib/go/fetch.js
var go_fetch = __webpack_require__(6294);
// EXTERNAL MODULE: ./lib/go/machine.js
var machine = __webpack_require__(8503);
// EXTERNAL MODULE: ./lib/go/module-file.js
var module_file = __webpack_require__(4767);
// EXTERNAL MODULE: ./lib/command.js
var lib_command = __webpack_require__(1978);
// EXTERNAL MODULE: ./lib/go/json-stream.js
var json_stream = __webpack_require__(8131);
;// CONCATENATED MODULE: ./lib/go/module-query.js
// Asks the go command for modules in versions that may have to be looked up ("latest", a branch), as `go mod download
// -json` does: it answers for each module by itself, with its folder or with what went wrong.



/** Runs the go command; what it printed on standard error, line by line, where it failed. */
async function tryGo(args, { command, ...run }) {
    const chunks = [];
    const said = [];
    try {
        await (0,lib_command/* streamTool */.BN)(command, args, {
            ...run,
            onStdout: async (stdout) => {
                stdout.setEncoding('utf8');
                for await (const chunk of stdout)
                    chunks.push(chunk);
            },
            onLine: (line) => {
                said.push(line);
                if (line.startsWith('go: downloading '))
                    run.log(line);
            },
        });
        return { stdout: chunks.join('') };
    }
    catch (error) {
        run.signal.throwIfAborted();
        if (!(error instanceof lib_command/* ToolFailure */.XY))
            throw error;
        return { stdout: chunks.join(''), failed: said };
    }
}
/** Downloads modules: "example.com/server@latest". What is wrong with all of them is the error of each. */
async function downloadModules(queries, run) {
    const { stdout, failed = [] } = await tryGo(['mod', 'download', '-json', ...queries], run);
    const answers = (0,json_stream/* parseJsonStream */.W)(stdout, 'the answer of go mod download').map(readAnswer);
    if (answers.length > 0)
        return Promise.all(answers.map(toModule));
    return queries.map((query) => ({ path: query.replace(/@.*$/, ''), error: failed.join('\n') }));
}
function readAnswer(object) {
    const text = (name) => {
        const value = object[name];
        return typeof value === 'string' ? value : '';
    };
    return {
        Path: text('Path'),
        Version: text('Version'),
        Error: text('Error'),
        GoMod: text('GoMod'),
        Dir: text('Dir'),
        Sum: text('Sum'),
        GoModSum: text('GoModSum'),
    };
}
async function toModule(answer) {
    const { Path: path, Version: version, Error: error, GoMod: file, Dir: dir, Sum, GoModSum } = answer;
    // A Go that is older than the module wants has downloaded and checked it all the same.
    const isThere = error === '' || / requires go >= /.test(error);
    if (!isThere || file === '' || Sum === '' || GoModSum === '')
        return { path, error };
    return {
        path,
        version,
        goMod: await (0,promises_.readFile)(file, 'utf8'),
        sums: `${path} ${version} ${Sum}\n${path} ${version}/go.mod ${GoModSum}\n`,
        dir: dir === '' ? undefined : dir,
    };
}

// EXTERNAL MODULE: ./lib/go/program-name.js
var program_name = __webpack_require__(9392);
// EXTERNAL MODULE: ./lib/go/main-package.js + 2 modules
var main_package = __webpack_require__(6176);
// EXTERNAL MODULE: ./lib/go/remote-package.js
var remote_package = __webpack_require__(6627);
// EXTERNAL MODULE: ./lib/go/git-failures.js
var git_failures = __webpack_require__(8020);
// EXTERNAL MODULE: ./lib/go/module-failures.js
var module_failures = __webpack_require__(7286);
;// CONCATENATED MODULE: ./lib/go/remote-failures.js
// Why the module of a remote package is not to be had, from what the go command said about each path that it may have.






const NOT_THERE = /\b(?:403 Forbidden|404 Not Found|410 Gone)\b|unknown revision|no matching versions|invalid version|no such file|not found|unrecognized import path|no such host|invalid github\.com import path|malformed module path/;
/** Whether a server failed to answer, so that the same question may be answered later. */
function isPassing(error) {
    return /: (?:429|5\d\d) [A-Z]|i\/o timeout|TLS handshake timeout|connection reset/.test(error);
}
/** The error for a package without a module; `newest` is what there is of its module where only the version is wrong. */
function cannotBeFound({ path, query }, missing, newest) {
    const lines = missing.flatMap(({ error }) => error.split('\n')).map((line) => line.trim());
    const said = (0,lib_command/* hideCredentials */.RW)(missing.map(({ error }) => `  ${firstLine(error)}`).join('\n'));
    if (newest !== undefined && missing.every(({ error }) => NOT_THERE.test(error))) {
        return new errors/* InputError */.dz(`package: ${newest.path} has no version ${query}; its latest is ${newest.version}`, {
            hint: `Give a version that it has, such as ${(0,remote_package/* formatModule */.ww)(newest)}; from v2 on the module path ends with the major version ("/v2").`,
        });
    }
    const other = otherPath(lines);
    if (other !== undefined) {
        return new errors/* InputError */.dz(`package: ${path}@${query} is in the module ${other}, by which it has to be named:\n${said}`, {
            hint: `Give the package by the path of its module, which is ${other}.`,
        });
    }
    const explained = missing.every(({ error }) => NOT_THERE.test(error) && !isPassing(error))
        ? undefined
        : (0,build_failures/* explainLines */.bg)(module_failures/* DOWNLOAD_FAILURES */.h, lines, { modulePath: path, onHost: true });
    const why = explained === undefined ? '' : ` (${explained.title})`;
    return new errors/* InputError */.dz(`package: ${path}@${query} cannot be found${why}:\n${said}`, {
        hint: explained?.hint ??
            `Check path and version; ${git_failures/* PRIVATE */.U.replace(/, (set GOPROXY.*), or commit it.*$/, ', or $1.')}`,
    });
}
/** From "module path must match major version ("example.com/x/v2")". */
function otherPath(lines) {
    return lines.flatMap((line) => /must match major version \("([^"]+)"\)/.exec(line)?.[1] ?? [])[0];
}
function firstLine(error) {
    return error.split('\n')[0] ?? '';
}

;// CONCATENATED MODULE: ./lib/go/remote-module.js
// Finds the module of remote packages, as `go install` does: the longest path for which there is a module that has the
// package in the version that is asked for.






/** The module of all packages, which ask for one version; an InputError where there is none, or several. */
async function findModule(packages, buildTags, run) {
    const [{ query }] = packages;
    const paths = [...new Set(packages.flatMap(({ path }) => (0,remote_package/* modulePaths */.nu)(path)))];
    const answers = await downloadModules(paths.map((path) => `${path}@${query}`), run);
    const found = [];
    for (const pkg of packages) {
        const module = await chooseModule(pkg, answers, run);
        await checkIsMain(pkg, module, buildTags);
        found.push(module);
    }
    const [first = found[0], other] = [found[0], found.find(({ path }) => path !== found[0]?.path)];
    if (first === undefined)
        throw new errors/* InputError */.dz('package: names no main package');
    if (other !== undefined)
        throw severalModules(first, other);
    return first;
}
/** From the module to the package: "." or "cmd/server". */
function folderInModule({ path }, module) {
    return path === module.path ? '.' : path.slice(module.path.length + 1);
}
async function chooseModule(pkg, answers, run) {
    const candidates = (0,remote_package/* modulePaths */.nu)(pkg.path).flatMap((path) => answers.find((it) => it.path === path) ?? []);
    for (const candidate of candidates) {
        if (isFound(candidate)) {
            if (await hasPackage(candidate, pkg))
                return candidate;
        }
        else if (isPassing(candidate.error)) {
            // The module may be this one: a shorter path would perhaps be another program.
            throw cannotBeFound(pkg, [candidate]);
        }
    }
    const module = candidates.find(isFound);
    if (module !== undefined)
        throw await noPackage(pkg, module);
    throw await noModule(pkg, candidates.filter(isMissing), run);
}
function isFound(answer) {
    return 'goMod' in answer;
}
function isMissing(answer) {
    return !isFound(answer);
}
// Where nobody could look, the compiler has the word.
async function hasPackage(module, pkg) {
    if (module.dir === undefined)
        return true;
    return (await (0,main_package/* listGoFiles */.e5)((0,external_node_path_.join)(module.dir, folderInModule(pkg, module)))).length > 0;
}
async function checkIsMain(pkg, module, buildTags) {
    if (module.dir === undefined)
        return;
    const name = await (0,main_package/* findOtherName */.ri)((0,external_node_path_.join)(module.dir, folderInModule(pkg, module)), buildTags);
    if (name === undefined)
        return;
    throw new errors/* InputError */.dz(`package: ${pkg.path}@${module.version} is not a main package: it is package ${name}`, {
        hint: await mainPackages(pkg, module, buildTags),
    });
}
async function noPackage(pkg, module) {
    return new errors/* InputError */.dz(`package: the module ${(0,remote_package/* formatModule */.ww)(module)} has no package ${pkg.path}`, {
        hint: await mainPackages(pkg, module, []),
    });
}
async function mainPackages({ query }, { path, dir }, buildTags) {
    const found = dir === undefined ? [] : await (0,main_package/* findMainPackages */.at)(dir, buildTags);
    if (found.length === 0)
        return 'Correct its path: this version of the module has no main package.';
    const named = found.map((folder) => `${path}${folder.slice(1)}@${query}`);
    return `Set package to a main package of the module: ${named.join(', ')}.`;
}
async function noModule(pkg, missing, run) {
    if (pkg.query === 'latest')
        return cannotBeFound(pkg, missing);
    const newest = (await downloadModules(missing.map(({ path }) => `${path}@latest`), run)).find(isFound);
    return cannotBeFound(pkg, missing, newest);
}
function severalModules(first, other) {
    return new errors/* InputError */.dz(`package: names packages of two modules, ${(0,remote_package/* formatModule */.ww)(first)} and ${(0,remote_package/* formatModule */.ww)(other)}, and one step builds one module`, { hint: 'Use a step of its own for each module, or a matrix.' });
}

// EXTERNAL MODULE: ./lib/go/requirement.js
var requirement = __webpack_require__(2785);
// EXTERNAL MODULE: ./lib/go/module-syntax.js
var module_syntax = __webpack_require__(1554);
;// CONCATENATED MODULE: ./lib/go/scratch-module.js
// The module that a remote package is built in: it requires the package's module and repeats what that module's go.mod
// says to its own build. So the build is the one that its author makes of the release, and the binary names module,
// version and sum as after `go install`. See docs/decisions/0014-remote-packages.md.




/** Its path: a name that no host can have. No package of it is built, so no binary mentions it. */
const SCRATCH_PATH = 'go-scratch-image.invalid/remote';
// What decides which modules take part, and the settings of the run time. The toolchain line is read by ourselves.
const KEPT = ['go', 'require', 'replace', 'exclude', 'godebug'];
// What a go.mod without a go line means (https://go.dev/ref/mod#go-mod-file-go).
const IMPLIED_GO = '1.16';
/** The text of its go.mod; an InputError where the module cannot be built away from its repository. */
function renderScratchModule(goMod, module) {
    const file = `${(0,remote_package/* formatModule */.ww)(module)}/go.mod`;
    const { modulePath, go } = (0,module_file/* parseModuleFile */.s)(goMod, file);
    if (modulePath !== module.path)
        throw scratch_module_otherPath(module, modulePath);
    const directives = (0,module_syntax/* parseDirectives */.M)(goMod, file);
    checkReplaces(directives, module);
    const kept = directives.filter(({ verb }) => KEPT.includes(verb));
    const lines = kept.map(({ verb, words }) => [verb, ...words.map(quoteWord)].join(' '));
    return [
        `module ${SCRATCH_PATH}`,
        ...(go === undefined ? [`go ${IMPLIED_GO}`] : []),
        `require ${module.path} ${module.version}`,
        ...lines,
        '',
    ].join('\n');
}
/** Its go.sum: what the author recorded, and the module itself. */
function renderScratchSums(authorSums, sums) {
    const lines = [...authorSums.split(/\r?\n/), ...sums.split('\n')].filter((line) => line !== '');
    return `${[...new Set(lines)].sort().join('\n')}\n`;
}
function checkReplaces(directives, module) {
    for (const { verb, words } of directives) {
        const target = words.slice(words.indexOf('=>') + 1);
        if (verb !== 'replace' || target.length !== 1)
            continue;
        throw new errors/* InputError */.dz(`package: ${(0,remote_package/* formatModule */.ww)(module)} cannot be built as it was published: its go.mod replaces ${words[0] ?? ''} with the folder ${target[0] ?? ''}, and a published module holds no other modules`, {
            hint: 'Check its repository out with actions/checkout (repository, ref) and give the folder of the package.',
        });
    }
}
function scratch_module_otherPath(module, own) {
    return new errors/* InputError */.dz(`package: ${(0,remote_package/* formatModule */.ww)(module)} is not called so: its go.mod says ${own}`, {
        hint: `Give the package by the path of its module, which is ${own}.`,
    });
}
function quoteWord(word) {
    return /^[^\s"'`,()[\]{}]+$/.test(word) && !word.includes('//') ? word : JSON.stringify(word);
}

// EXTERNAL MODULE: ./lib/go/settings.js
var settings = __webpack_require__(9993);
// EXTERNAL MODULE: ./lib/go/sources.js + 2 modules
var sources = __webpack_require__(2183);
// EXTERNAL MODULE: ./lib/host-engine.js + 10 modules
var host_engine = __webpack_require__(2741);
;// CONCATENATED MODULE: ./lib/remote-sources.js
// Remote packages (`package: host/path@version`): finds their module with a Go of the runner and writes the module that
// they are built in. From then on they are a source as any other, for both engines.

















/** The sources of all packages, which are those of one module in one version. */
async function findRemoteSources(inputs, { workspace, access }, world) {
    const [first, ...more] = inputs.packages.map(remote_package/* parseRemotePackage */.Of);
    if (first === undefined)
        return [];
    const folder = (0,external_node_path_.join)(world.tempDir, 'remote');
    const tempDir = (0,external_node_path_.join)(folder, 'ask');
    await (0,promises_.mkdir)(tempDir, { recursive: true });
    const asker = { tempDir, env: world.env, access };
    try {
        const run = await findGo(inputs, asker, world);
        return await lookUp([first, ...more], { run, folder, inputs, workspace }, world);
    }
    finally {
        await (0,promises_.rm)((0,host_access/* secretsFolder */.M)(asker), { recursive: true, force: true });
    }
}
async function lookUp(packages, how, world) {
    const { run, folder, inputs, workspace } = how;
    const module = await findModule(packages, inputs.buildTags, run);
    for (const { path, query } of packages) {
        if (query !== module.version)
            world.log.line(`${path}@${query} is ${module.version}`);
    }
    const contextDir = (0,external_node_path_.join)(folder, 'module');
    await (0,promises_.mkdir)(contextDir, { recursive: true });
    const goMod = await writeModule(module, { packages, contextDir, run });
    const found = packages.map(({ path }) => toSource(path, { module, goMod, contextDir, workspace }));
    (0,sources/* checkNames */.L)(found, {
        placeOf: ({ source }) => source.pkg,
        hint: 'Build one of them in a step of its own.',
    });
    return found;
}
// Any can ask, whichever release compiles: none has to be fetched where one is there.
const ANY_GO = { value: 'stable', from: 'default' };
function noGo(cause) {
    return new errors/* CommandError */.Qd(`package: a remote package is looked up with a Go on the runner, and there is none: ${cause.message}`, {
        cause,
        hint: 'Run actions/setup-go before this step, or let the runner reach go.dev or go-download-base-url.',
    });
}
async function findGo(inputs, asker, world) {
    const { env, controller, log } = world;
    const { tempDir: cwd } = asker;
    const fetch = await (0,go_fetch/* readFetchSettings */.c0)(env, inputs.buildEnv);
    const toolchain = await (0,host_engine/* findRunnerGo */.C)(ANY_GO, { inputs, fetch, tempDir: cwd }, world).catch((error) => {
        throw error instanceof errors/* ActionError */.lZ ? noGo(error) : error;
    });
    return {
        command: toolchain.command,
        env: {
            ...(0,machine/* machineEnvironment */.R)(env),
            ...(await (0,host_access/* writeHostFetch */.I)(fetch, asker)),
            ...Object.fromEntries(settings/* CLEARED_SETTINGS */.XV.map((name) => [name, ''])),
            ...toolchain.env,
            GOENV: 'off',
            GOWORK: 'off',
        },
        cwd,
        signal: controller.signal,
        log: log.line,
    };
}
/** Writes go.mod and go.sum; gives the text of go.mod. */
async function writeModule(module, place) {
    const goMod = (0,external_node_path_.join)(place.contextDir, 'go.mod');
    const authorSums = module.dir === undefined ? undefined : await readText((0,external_node_path_.join)(module.dir, 'go.sum'));
    await (0,promises_.writeFile)(goMod, renderScratchModule(module.goMod, module));
    await (0,promises_.writeFile)((0,external_node_path_.join)(place.contextDir, 'go.sum'), renderScratchSums(authorSums ?? '', module.sums));
    if (authorSums === undefined && module.dir !== undefined)
        await complete(module, place);
    return (0,promises_.readFile)(goMod, 'utf8');
}
function readText(file) {
    return (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
}
// A release without a go.sum, which may be older than modules: requirements and sums are added as `go install` finds
// them.
async function complete(module, { packages, contextDir, run }) {
    const wanted = packages.map(({ path }) => `${path}@${module.version}`);
    const { failed } = await tryGo(['get', ...wanted], { ...run, cwd: contextDir });
    if (failed === undefined)
        return;
    const explained = (0,build_failures/* explainLines */.bg)(build_failures/* BUILD_FAILURES */.jk, failed, {
        modulePath: module.path,
        onHost: true,
        remote: module,
    });
    const title = explained?.title ?? 'its dependencies cannot be had';
    throw new errors/* CommandError */.Qd(`${(0,remote_package/* formatModule */.ww)(module)} comes without a go.sum, and ${title}:\n${failed.join('\n')}`, {
        ...(explained === undefined ? {} : { hint: explained.hint }),
    });
}
function toSource(pkg, found) {
    const { module, goMod, contextDir, workspace } = found;
    const file = `${(0,remote_package/* formatModule */.ww)(module)}/go.mod`;
    const { go } = (0,module_file/* parseModuleFile */.s)(goMod, file);
    const { toolchain } = (0,module_file/* parseModuleFile */.s)(module.goMod, file);
    const lines = { ...(go === undefined ? {} : { go }), ...(toolchain === undefined ? {} : { toolchain }) };
    const remote = { path: module.path, version: module.version };
    return {
        source: { contextDir, workdir: '.', pkg, modulePath: module.path, workspace, remote },
        files: { goMod: (0,external_node_path_.join)(contextDir, 'go.mod') },
        goRequirementFromFiles: (0,requirement/* requirementOf */.h)([{ ...lines, file }]),
        name: (0,program_name/* programName */.k)(pkg),
    };
}


/***/ })

};
