export const id = 706;
export const ids = [706];
export const modules = {

/***/ 8706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MissingImage: () => (/* binding */ MissingImage),
  buildCancelled: () => (/* binding */ buildCancelled),
  explainCompile: () => (/* binding */ explainCompile),
  explainFailure: () => (/* binding */ explainFailure),
  K: () => (/* binding */ explainGoFailure)
});

// EXTERNAL MODULE: ./lib/command.js
var command = __webpack_require__(1978);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/go/build-failures.js + 2 modules
var build_failures = __webpack_require__(2690);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/go/cgo-packages.js
// Well-known packages that do not work without cgo, and the ones in pure Go that do the same.
/** Module paths without their major version, and what to use instead; empty where there is no such thing. */
const PURE_GO = {
    'github.com/mattn/go-sqlite3': ['modernc.org/sqlite', 'github.com/ncruces/go-sqlite3'],
    'github.com/confluentinc/confluent-kafka-go': ['github.com/twmb/franz-go', 'github.com/segmentio/kafka-go'],
    'github.com/DataDog/zstd': ['github.com/klauspost/compress/zstd'],
    'github.com/valyala/gozstd': ['github.com/klauspost/compress/zstd'],
    'github.com/google/gopacket/pcap': ['github.com/gopacket/gopacket/pcapgo'],
    'github.com/gopacket/gopacket/pcap': ['github.com/gopacket/gopacket/pcapgo'],
    'github.com/godror/godror': ['github.com/sijms/go-ora/v2'],
    'github.com/libgit2/git2go': ['github.com/go-git/go-git/v5'],
    'github.com/pebbe/zmq4': ['github.com/go-zeromq/zmq4'],
    'github.com/tecbot/gorocksdb': ['github.com/cockroachdb/pebble'],
    'github.com/linxGnu/grocksdb': ['github.com/cockroachdb/pebble'],
    'github.com/jmhodges/levigo': ['github.com/syndtr/goleveldb/leveldb'],
    'github.com/marcboeker/go-duckdb': [],
    'github.com/duckdb/duckdb-go': [],
    'github.com/go-gl/gl': [],
    'github.com/go-gl/glfw': [],
    'github.com/miekg/pkcs11': [],
};
/** What does the same in pure Go as a package that is known to need cgo; undefined for a package that is not. */
function findPureGo(importPath) {
    const known = Object.keys(PURE_GO).find((path) => importPath === path || importPath.startsWith(`${path}/`));
    return known === undefined ? undefined : PURE_GO[known];
}

// EXTERNAL MODULE: ./lib/go/folders.js
var folders = __webpack_require__(187);
// EXTERNAL MODULE: ./lib/go/remote-package.js
var remote_package = __webpack_require__(6627);
;// CONCATENATED MODULE: ./lib/go/source-place.js
// From the files and folders that Go names, as the compiler saw them, to those of the repository.




/**
 * The path in the repository; undefined for files of Go itself, of the module cache and of remote packages. `root` is the absolute posix
 * path at which the compiler saw `source.contextDir`. Relative paths start in the folder of go.mod.
 */
function findInRepository(file, source, root) {
    const { contextDir, workdir, workspace, modulePath } = source;
    if (source.remote !== undefined)
        return undefined;
    const base = root ?? contextDir;
    const join = root === undefined ? external_node_path_ : external_node_path_.posix;
    // With -trimpath some places begin with the import path of the module instead of its folder.
    const inModule = file.startsWith(`${modulePath}/`) ? file.slice(modulePath.length + 1) : file;
    const absolute = join.resolve(base, workdir, inModule);
    const inContext = join.relative(base, absolute);
    if (inContext === '..' || /^\.\.[/\\]/.test(inContext) || join.isAbsolute(inContext))
        return undefined;
    const onRunner = external_node_path_.resolve(contextDir, inContext);
    return (0,folders/* isInside */.FK)(workspace, onRunner) ? (0,folders/* posixRelative */.qi)(workspace, onRunner) : undefined;
}
/** The text with folders of the compiler's machine named as in the repository; those of a remote package as its module. */
function withRepositoryPaths(text, source, root) {
    if (source.remote !== undefined)
        return withModuleNames(text, source.remote);
    const base = root ?? source.contextDir;
    const known = base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return text.replace(new RegExp(`(?<=^|[\\s("'])${known}(?:/[^\\s:)"']*)?(?=[\\s:)"']|$)`, 'gm'), (file) => findInRepository(file, source, root) ?? file);
}
// In the module cache an upper-case letter is "!" and its lower-case one.
function withModuleNames(text, module) {
    const name = (0,remote_package/* formatModule */.ww)(module);
    const folder = source_place_escape(name.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`));
    return text.replace(new RegExp(`[^\\s"'(]*/${folder}(?=[/:\\s)]|$)`, 'gm'), name);
}
/**
 * The line of go.mod that is at fault where Go names a module, a replaced folder or the go line, but no place that
 * could be changed.
 */
function findInGoMod({ text }, source) {
    const pattern = goModPattern(text);
    if (pattern === undefined || source.remote !== undefined)
        return undefined;
    const goMod = external_node_path_.join(source.contextDir, source.workdir, 'go.mod');
    const at = readLines(goMod).findIndex((line) => pattern.test(line.replace(/\/\/.*$/, '')));
    if (at < 0)
        return undefined;
    return { file: (0,folders/* posixRelative */.qi)(source.workspace, goMod), line: at + 1, message: withoutPlace(text) };
}
const REPLACED = /replacement directory (\S+) does not exist|\(replaced by (\.\.?\/\S*)\): reading /;
const MODULE = /^(?:go: (?:module )?|verifying (?:module: |go\.mod: )?)([^\s@:]+)@v\d/;
function goModPattern(text) {
    const [, missing, unread] = REPLACED.exec(text) ?? [];
    const folder = missing ?? unread;
    if (folder !== undefined)
        return new RegExp(`=>\\s*"?${source_place_escape(folder)}/?"?(?:\\s|$)`);
    if (/^go: go\.mod requires go >= /.test(text))
        return /^\s*go\s/;
    const module = MODULE.exec(text)?.[1];
    return module === undefined ? undefined : new RegExp(`^\\s*(?:require\\s+)?"?${source_place_escape(module)}"?\\s+v\\d`);
}
function readLines(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8').split('\n');
    }
    catch {
        return [];
    }
}
function withoutPlace(text) {
    return text.replace(/^(?:go: )?(?:\S+\.go:\d+(?::\d+)?: )?/, '');
}
function source_place_escape(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

;// CONCATENATED MODULE: ./lib/go/cgo-failure.js
// Failures that come from compiling without cgo: files that import "C" take no part, so that their package is empty or
// lacks what they declare.




const EXCLUDED = /(?:package |imports )?(\S+): build constraints exclude all Go files in (.+)$/m;
const UNDEFINED = /^undefined: (?:\w+\.)?(\w+)/;
const WITHOUT = 'and the binary is compiled without it';
/** What is wrong and what to do where cgo is the reason, or most likely is; undefined elsewhere. */
function explainCgo(findings, source, root) {
    for (const finding of findings) {
        const explained = explainEmpty(finding, source, root) ?? explainUndefined(finding, source, root);
        if (explained !== undefined)
            return explained;
    }
    return undefined;
}
function explainEmpty({ text }, source, root) {
    const [, said = '', folder] = EXCLUDED.exec(text) ?? [];
    if (folder === undefined)
        return undefined;
    // Below a place of the source there is no import path, only the folder.
    const pkg = /\.go:\d+(?::\d+)?$/.test(said) ? packageOfFolder(folder) : said;
    const known = findPureGo(pkg);
    if (known !== undefined)
        return needsCgo(pkg, known);
    const own = findInRepository(folder, source, root);
    if (own === undefined) {
        return /@v\d/.test(folder) ? needsPerhaps(pkg, 'has no file for this build') : undefined;
    }
    const files = listCgoFiles(external_node_path_.join(source.workspace, own)).map(({ file }) => file);
    if (files.length === 0)
        return undefined;
    return {
        title: `${pkg} has no file for this build: ${listed(files)} ${files.length === 1 ? 'needs' : 'need'} cgo, ${WITHOUT}`,
        hint: OWN_HINT,
    };
}
function explainUndefined({ place, pkg = '', message }, source, root) {
    const name = UNDEFINED.exec(message)?.[1];
    if (name === undefined || place === undefined)
        return undefined;
    const known = findPureGo(pkg);
    if (known !== undefined)
        return needsCgo(pkg, known);
    const own = findInRepository(place.file, source, root);
    // A released module compiles for its author.
    if (own === undefined) {
        return /@v\d/.test(place.file) ? needsPerhaps(pkg, 'does not compile') : undefined;
    }
    const folder = external_node_path_.posix.dirname(own);
    const word = new RegExp(`(?<![\\p{L}\\p{Nd}_.])${name}(?![\\p{L}\\p{Nd}_])`, 'u');
    const declaring = listCgoFiles(external_node_path_.join(source.workspace, folder)).find(({ text }) => word.test(text));
    if (declaring === undefined)
        return undefined;
    const file = external_node_path_.posix.join(folder, declaring.file);
    return { title: `${name} is not there, because ${file} needs cgo, ${WITHOUT}`, hint: OWN_HINT };
}
const OWN_HINT = 'Add a file in pure Go that takes its place where "//go:build !cgo" holds.';
function needsCgo(pkg, instead) {
    return {
        title: `${pkg} needs cgo, ${WITHOUT}`,
        hint: instead.length === 0
            ? 'Build without this package: there is no well-known one in pure Go that does the same.'
            : `Use ${instead.join(' or ')} instead, which needs no cgo.`,
    };
}
function needsPerhaps(pkg, symptom) {
    return {
        title: `${pkg} ${symptom}, most likely because it needs cgo, ${WITHOUT}`,
        hint: 'Use a package in pure Go instead, or the build tag with which this one does without C (see its documentation), in build-tags.',
    };
}
/** "/go/pkg/mod/github.com/!data!dog/zstd@v1.5.0/x" is the package github.com/DataDog/zstd/x. */
function packageOfFolder(folder) {
    const inCache = /\/pkg\/mod\/(.+)$/.exec(folder)?.[1] ?? folder;
    return inCache.replace(/@v[^/]+/, '').replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
}
function listCgoFiles(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder)
            .filter((file) => /^[^._].*\.go$/.test(file) && !file.endsWith('_test.go'))
            .map((file) => ({ file, text: (0,external_node_fs_.readFileSync)(external_node_path_.join(folder, file), 'utf8') }))
            .filter(({ text }) => /^import\s+(?:"C"|\([^)]*"C")/m.test(text));
    }
    catch {
        return [];
    }
}
function listed(files) {
    return files.length > 3 ? `${files.slice(0, 3).join(', ')} and others` : files.join(', ');
}

;// CONCATENATED MODULE: ./lib/go/findings.js
// Takes the output of a go command apart: what Go said, line by line, without the words of the builder around it.
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');
const PLACE = /^(?:go: )?([^\s:][^:]*\.(?:go|s|h|mod|work|sum)):(\d+)(?::(\d+))?: (.*)$/;
// Progress and the words of builders: they end what Go said.
const NOISE = /^(?:go: (?:downloading|finding|extracting|found|added|upgraded) |ERROR|------|------?>| ?---> | > \[|executor failed|failed to solve|The command |Step \d|Removing intermediate|Dockerfile:\d|\s*\d+ \|)/;
const SAID_BY_GO = /^(?:go: |package |found packages |verifying |error obtaining |no Go files |stat |-\w|flag provided|invalid value|usage: |runtime\.|\S+: (?:cannot compile Go |go build |\S*\/(?:compile|link|asm): ))/;
/** A line as Go printed it: without colours and without the number and the time of BuildKit's plain progress. */
function readLine(line) {
    const plain = line.replace(ANSI, '').trimEnd();
    // "#12 3.456 text" and "3.456 text" are a command's; "#12 text" is what BuildKit itself has to say.
    const own = /^#\d+ (?!\d+\.\d+(?: |$))(.*)$/.exec(plain);
    if (own !== null)
        return `------ ${own[1] ?? ''}`;
    return plain.replace(/^(?:#\d+ )?\d+\.\d+ /, '');
}
/** Everything that Go said, in order, each once. */
function readFindings(lines) {
    const findings = [];
    // Lines that belong to the finding before them; after a "# package" header everything does.
    let open = 'no';
    let pkg;
    for (const line of lines) {
        const last = findings.at(-1);
        const header = /^# (\S+)/.exec(line)?.[1];
        if (line === '' || NOISE.test(line)) {
            open = 'no';
        }
        else if (header !== undefined) {
            open = 'all';
            pkg = header;
        }
        else if (last !== undefined && open !== 'no' && /^\s/.test(line) && !startsPlace(line, last)) {
            last.text += `\n${line}`;
            last.message += `\n${line.trim()}`;
        }
        else if (PLACE.test(line.trim()) || open === 'all' || SAID_BY_GO.test(line)) {
            const of = open === 'all' && pkg !== undefined ? { pkg } : {};
            findings.push({ ...readFinding(line), ...of });
            open = open === 'all' ? 'all' : 'indented';
        }
    }
    // BuildKit repeats the output of the step that failed.
    return [...new Map(findings.map((finding) => [finding.text, finding])).values()];
}
// Below "package x" the places are indented: they are errors of their own, not the rest of one.
function startsPlace(line, last) {
    return last.place === undefined && PLACE.test(line.trim());
}
function readFinding(text) {
    const [, file, line = '', column, message = ''] = PLACE.exec(text.trim()) ?? [];
    if (file === undefined)
        return { text, message: text };
    const place = { file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
    return { text: text.trim(), place, message };
}

;// CONCATENATED MODULE: ./lib/go/standard-packages.js
// Packages of the standard library that are younger than the oldest Go release supported (Go source: api/go1.*.txt):
// an import that an older release does not know is no mistake in the path.
/** The minor of Go 1 that a package came with. */
const FIRST_MINOR = {
    'go/doc/comment': 19,
    'crypto/ecdh': 20,
    'runtime/coverage': 20,
    cmp: 21,
    'log/slog': 21,
    maps: 21,
    slices: 21,
    'testing/slogtest': 21,
    'go/version': 22,
    'math/rand/v2': 22,
    iter: 23,
    structs: 23,
    unique: 23,
    'crypto/fips140': 24,
    'crypto/hkdf': 24,
    'crypto/mlkem': 24,
    'crypto/pbkdf2': 24,
    'crypto/sha3': 24,
    weak: 24,
    'testing/synctest': 25,
    'crypto/hpke': 26,
    'crypto/mlkem/mlkemtest': 26,
    'testing/cryptotest': 26,
};
const NOT_THERE = /package (\S+) is not in (?:std|GOROOT)/;
/** What is wrong and what to do where all packages that the release lacks came with a later one. */
function explainNewPackage(lines) {
    const names = lines.flatMap((line) => NOT_THERE.exec(line)?.[1] ?? []);
    const minors = names.map((name) => (Object.hasOwn(FIRST_MINOR, name) ? FIRST_MINOR[name] : undefined));
    const known = minors.filter((minor) => minor !== undefined);
    if (known.length === 0 || known.length < minors.length)
        return undefined;
    const first = Math.max(...known);
    return {
        title: `the Go release of the build is too old: ${[...new Set(names)].join(', ')} came with Go 1.${first}`,
        hint: `Set go-version to 1.${first} or newer, and the go line of go.mod too.`,
    };
}

;// CONCATENATED MODULE: ./lib/go/compiler-output.js
// Reads what `go build` printed, as it comes out of a builder: the lines that matter without the builder's own,
// the places in the repository that they point at, and what to do about it.






const SHOWN_LINES = 20;
/**
 * Reads the output line by line. `root` is the absolute posix path at which the compiler saw `source.contextDir`;
 * `onHost`: there was no builder image.
 * Undefined where nothing in it is known to come from the go command.
 */
function readCompilerErrors(output, source, options = {}) {
    const { root, onHost = false } = options;
    const lines = output.map(readLine);
    const findings = readFindings(lines);
    const { modulePath, remote } = source;
    const facts = { modulePath, onHost, ...(remote === undefined ? {} : { remote }) };
    const explained = (0,build_failures/* explainLines */.bg)(build_failures/* FIRST_FAILURES */.VU, lines, facts) ??
        explainNewPackage(lines) ??
        explainCgo(findings, source, root) ??
        (0,build_failures/* explainLines */.bg)(build_failures/* BUILD_FAILURES */.jk, lines, facts);
    if (findings.length === 0 && explained === undefined)
        return undefined;
    const placed = findings.some(({ place }) => place !== undefined);
    const title = explained?.title ?? (placed ? 'the program does not compile' : 'go build failed');
    const hint = explained?.hint ?? (remote === undefined ? undefined : (0,build_failures/* anotherVersion */.yi)(remote));
    const said = findings.flatMap(({ text }) => withRepositoryPaths(text, source, root).split('\n'));
    return {
        lines: uniqueLines(findings.flatMap((finding) => sourceLine(finding, source, root))),
        message: (0,command/* hideCredentials */.RW)([title, ...shorten(said)].join('\n').replace('\n', ':\n')),
        ...(hint === undefined ? {} : { hint: (0,command/* hideCredentials */.RW)(hint) }),
    };
}
function shorten(lines) {
    if (lines.length <= SHOWN_LINES)
        return lines;
    return [...lines.slice(0, SHOWN_LINES), `… and ${lines.length - SHOWN_LINES} more lines`];
}
function sourceLine(finding, source, root) {
    const { place, message } = finding;
    if (message === 'too many errors')
        return [];
    const inGoMod = findInGoMod(finding, source);
    if (inGoMod !== undefined)
        return [{ ...inGoMod, message: (0,command/* hideCredentials */.RW)(inGoMod.message) }];
    const file = place === undefined ? undefined : findInRepository(place.file, source, root);
    if (place === undefined || file === undefined)
        return [];
    return [{ ...place, file, message: (0,command/* hideCredentials */.RW)(withRepositoryPaths(message, source, root)) }];
}
// A module that cannot be had is told of once for every import, and stands in go.mod once.
function uniqueLines(lines) {
    return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

// EXTERNAL MODULE: ./lib/engine/go-check.js
var go_check = __webpack_require__(2471);
// EXTERNAL MODULE: ./lib/engine/layout.js
var layout = __webpack_require__(7086);
// EXTERNAL MODULE: ./lib/engine/substitute-image.js
var substitute_image = __webpack_require__(5296);
;// CONCATENATED MODULE: ./lib/engine/build-failure.js
// Why a build failed, in the user's words: the builder image, its Go, the modules, the program, or else what the
// builder said itself.






/** The registry does not have the builder image. */
class MissingImage extends lib_errors/* CommandError */.Qd {
}
/** The error to show instead of the tool's own. Errors that are no failure of the tool pass as they are. */
function explainFailure(error, plan, log) {
    if (!(error instanceof command/* ToolFailure */.XY))
        return error;
    const check = (0,go_check/* hasNoShell */.Ui)(log.lines) ? {} : (0,go_check/* readGoCheck */.xW)(log.said);
    if (check !== undefined)
        return wrongGo(plan, check.found, error);
    const facts = builderFacts(log.lines);
    if (log.failedStep === 'image' && facts.length === 0)
        return cannotPull(plan, log.lines, error);
    const said = readCompilerErrors([...log.said, ...facts], plan.source, { root: layout/* SOURCE_ROOT */.r9 });
    if (said === undefined)
        return new lib_errors/* CommandError */.Qd(`the build failed: ${lastWords(log)}`, { cause: error });
    return compilerError(said, error);
}
/** The error for a go command that has failed on the runner itself; `said` is all that it printed. */
function explainGoFailure(error, plan, said) {
    if (!(error instanceof command/* ToolFailure */.XY))
        return error;
    const facts = error.code === KILLED ? [`exit code: ${KILLED}`] : [];
    const errors = readCompilerErrors([...said, ...facts], plan.source, { onHost: true });
    if (errors !== undefined)
        return compilerError(errors, error);
    const words = said.slice(-LAST_LINES).join('\n');
    return new lib_errors/* CommandError */.Qd(`the build failed: ${(0,command/* hideCredentials */.RW)(words)}`, { cause: error });
}
/** The error for a build that was cancelled. */
function buildCancelled(reason) {
    return reason instanceof lib_errors/* ActionError */.lZ
        ? reason
        : new lib_errors/* CommandError */.Qd('the build was cancelled', { cause: reason });
}
function compilerError({ message, hint = BUILD_HINT, lines }, cause) {
    return new lib_errors/* CommandError */.Qd(message, { lines, hint, cause });
}
/** The error of a run of the compiler that failed within a build that went on: from what it printed and its exit code. */
function explainCompile(printed, code, plan) {
    const lines = [...printed, ...(code === 137 ? ['exit code: 137'] : [])];
    const said = readCompilerErrors(lines, plan.source, { root: layout/* SOURCE_ROOT */.r9 });
    if (said !== undefined)
        return new lib_errors/* CommandError */.Qd(said.message, { lines: said.lines, hint: said.hint ?? BUILD_HINT });
    const words = printed.filter((line) => line.trim() !== '').slice(-LAST_LINES);
    return new lib_errors/* CommandError */.Qd(`the compiler ended with exit code ${code}: ${(0,command/* hideCredentials */.RW)(words.join('\n'))}`);
}
// What only the builder knows of a command's end; its lines repeat the whole command, which is left out.
function builderFacts(lines) {
    const isKilled = lines.some((line) => /(?:exit code: |non-zero code: )137\s*$/.test(line));
    const isFull = lines.some((line) => /no space left on device\s*$/.test(line));
    return [...(isKilled ? ['exit code: 137'] : []), ...(isFull ? ['no space left on device'] : [])];
}
// Those of the command that failed, or else the builder's.
function lastWords({ said, lines }) {
    const words = said.length > 0
        ? said
        : lines.filter((line) => line.trim() !== '' && !/^(?:#\d+ |-{6,}$| > )/.test(line));
    return (0,command/* hideCredentials */.RW)(words.slice(-LAST_LINES).join('\n'));
}
const LAST_LINES = 10;
// 128 and the number of SIGKILL, as a shell gives it.
const KILLED = 137;
const BUILD_HINT = 'Correct the lines named above; "go build" shows the same on your machine.';
function wrongGo({ builderImage, compile }, found, cause) {
    if (found === undefined) {
        return new lib_errors/* InputError */.dz(`the builder image ${builderImage} has no go command that can be run`, {
            cause,
            hint: 'Set builder-image to an image with Go and a shell, such as golang:1-alpine, or leave it out.',
        });
    }
    const { value, from, file } = compile.go;
    const who = from === 'input' ? 'go-version' : `the ${from} of ${file ?? 'go.mod'}`;
    return new lib_errors/* InputError */.dz(`the builder image ${builderImage} has ${found}, and ${who} asks for Go ${value}`, {
        cause,
        hint: `Set builder-image to an image with Go ${value} ("{go-version}" in it is filled in), or go-version to local to take the Go that is there.`,
    });
}
function cannotPull({ builderImage }, lines, cause) {
    const said = lines
        .map((line) => /(?:^ERROR: |failed to solve|#\d+ ERROR: )(.*)$/.exec(line)?.[1] ?? '')
        .concat(lines.at(-1) ?? '')
        .find((text) => text.trim() !== '');
    const reason = (0,command/* hideCredentials */.RW)((said ?? cause.output).replace(/^[\s:]*/, '').trim());
    const isMissing = (0,substitute_image/* saysImageIsMissing */.C)(lines, builderImage);
    return new (isMissing ? MissingImage : lib_errors/* CommandError */.Qd)(`the builder image ${builderImage} cannot be pulled: ${reason}`, {
        cause,
        hint: 'Check the name in builder-image; run docker/login-action before this step for a private registry, or name a mirror.',
    });
}


/***/ }),

/***/ 2690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jk: () => (/* binding */ BUILD_FAILURES),
  VU: () => (/* binding */ FIRST_FAILURES),
  yi: () => (/* binding */ anotherVersion),
  bg: () => (/* binding */ explainLines)
});

// EXTERNAL MODULE: ./lib/go/git-failures.js
var git_failures = __webpack_require__(8020);
// EXTERNAL MODULE: ./lib/go/module-failures.js
var module_failures = __webpack_require__(7286);
;// CONCATENATED MODULE: ./lib/go/program-failures.js
// Failures of the machine, and of the program itself where more can be said than what the compiler says.
/** What the machine does not have enough of. */
const MACHINE_FAILURES = [
    {
        pattern: /no space left on device|disk quota exceeded/,
        title: 'the disk is full',
        hint: 'Free disk space on the runner, or where its Docker daemon keeps its data.',
        onHost: {
            hint: 'Free disk space on the runner: its temporary folder, the build cache of Go or the checkout.',
        },
    },
    {
        // One package of Go itself does not find another: what is seen where the build cache has no room for its index.
        pattern: /^(\S+\/src)\/\S+\.go:\d+(?::\d+)?: package \S+ is not in (?:std|GOROOT) \(\1\//,
        title: 'Go does not find its own packages, most likely because the disk is full',
        hint: 'Free disk space where Go has its build cache, or on the disk of the Docker daemon.',
    },
    {
        pattern: /\/link: signal: killed/,
        title: 'the linker was killed, most likely because memory ran out',
        hint: 'Give the build more memory; the linker needs several times the size of the binary.',
    },
    {
        pattern: /signal: killed|exit code: 137\b|non-zero code: 137\b|cannot allocate memory|runtime: out of memory/,
        title: 'the compiler was killed, most likely because memory ran out',
        hint: 'Give the build more memory, or add -p=1 to build-flags so that it needs less at once.',
    },
];
/** Of `-buildvcs=true`. */
const STAMP_FAILURES = [
    {
        pattern: /error obtaining VCS status/,
        title: 'the revision cannot be stamped into the binary',
        hint: 'Check the repository out with actions/checkout and use a builder-image that has git, or remove vcs.',
        onHost: {
            hint: 'Check the repository out with actions/checkout on a runner that has git, or remove vcs.',
        },
    },
];
/** What only the author of the source can correct. */
const SOURCE_FAILURES = [
    {
        pattern: /pattern (.+?): (?:no matching files found|cannot embed |contains no embeddable)/,
        title: 'there is nothing that go:embed could embed for the pattern $1',
        hint: 'Commit the files or make them in a step before this one, and see that .dockerignore does not leave them out.',
        several: 'all',
    },
    {
        pattern: /package (\S+) is not in (?:std|GOROOT)/,
        title: 'an imported package does not exist',
        hint: 'Correct the import path $1: without a dot in its first element it means the standard library.',
        several: 'all',
    },
    {
        pattern: /import "": import of unknown directory/,
        title: 'an imported package does not exist',
        hint: 'Correct the import path: without a dot in its first element it means the standard library.',
    },
    {
        pattern: /import cycle not allowed/,
        title: 'packages import each other in a circle',
        hint: 'Move what they share into a package that imports none of them.',
    },
];
/** Of the program, the packages it is made of, and the flags it is made with. */
const PROGRAM_FAILURES = [
    {
        pattern: /(encoding\/json\/(?:v2|jsontext)): build constraints exclude all Go files/,
        title: 'the package $1 is an experiment in the Go release of the build',
        hint: 'Add GOEXPERIMENT=jsonv2 to build-env, or set go-version to a release in which it is none.',
    },
    {
        pattern: /build constraints exclude all Go files/,
        title: 'a package has no file for this build',
        hint: 'Set build-tags or platforms so that a file takes part; files that import "C" never do, because the binary is compiled without cgo.',
    },
    {
        pattern: /is not a main package|no (?:non-test )?Go files in|exactly one main package|function main is undeclared|found packages /,
        title: 'the package is not a program',
        hint: 'Set package to a folder whose files all belong to package main and one of which has a function main.',
    },
    {
        pattern: /-buildmode=\S+ (?:not supported|requires)/,
        title: 'the build mode is not possible without cgo',
        hint: 'Remove -buildmode from build-flags.',
    },
    {
        pattern: /requires external \(cgo\) linking/,
        title: 'the linker is asked for something that is not possible without cgo',
        hint: 'Remove flags such as -linkmode=external from ldflags.',
    },
    {
        pattern: /usage: link \[options\]|for flag -ldflags: /,
        title: 'the linker does not understand its flags',
        hint: 'Correct the input ldflags.',
    },
    {
        pattern: /note: module requires|errors parsing go\.(?:mod|work)/,
        title: 'the program does not compile',
        hint: 'Run "go mod tidy" and commit go.mod and go.sum.',
    },
];

// EXTERNAL MODULE: ./lib/go/release.js
var release = __webpack_require__(3983);
// EXTERNAL MODULE: ./lib/go/remote-package.js
var remote_package = __webpack_require__(6627);
;// CONCATENATED MODULE: ./lib/go/release-failures.js
// Failures that come from the Go release of the build: it is older than the module, a dependency or the source asks
// for, or it does not know a flag.
const RELEASE_FAILURES = [
    {
        pattern: /^go: download (go[\w.-]+)(?: for \S+)?: (?:toolchain not available|golang\.org\/toolchain@\S+: reading \S+: 4\d\d )/,
        title: '$1 is to be had neither as a builder image nor from the module proxy',
        hint: 'Set go-version to a release that exists, or GOPROXY to a module proxy that has golang.org/toolchain.',
    },
    {
        pattern: /^go: download (go[\w.-]+)(?: for \S+)?: .*checksum database disabled by GOSUMDB=off/,
        title: '$1 is not to be had as a builder image, and from the module proxy it cannot be verified',
        hint: 'Remove GOSUMDB=off from the environment of the step, or set builder-image to an image with that release.',
    },
    {
        // Of a dependency: "go: example.com/a@v1.0.0 requires go >= 1.27 (running go 1.26.8; GOTOOLCHAIN=local)".
        pattern: /^go: (?:\S+@\S+: )?module (?=\S+@)\S+ requires go >= ([\w.]+) \(running go ([\w.]+)/,
        title: 'a required module asks for Go $1, and the build has Go $2',
        hint: 'Set go-version to $1 or newer, or builder-image to an image that has it, or require an older version of the module.',
        onHost: { hint: 'Set go-version to $1 or newer, or require an older version of the module.' },
        several: 'newest',
    },
    {
        pattern: /^go: \S+@\S+ requires go >= ([\w.]+) \(running go ([\w.]+)/,
        title: 'a required module asks for Go $1, and the build has Go $2',
        hint: 'Set go-version to $1 or newer, or builder-image to an image that has it, or require an older version of the module.',
        onHost: { hint: 'Set go-version to $1 or newer, or require an older version of the module.' },
        several: 'newest',
    },
    {
        pattern: /requires go >= ([\w.]+) \(running go ([\w.]+)/,
        title: 'the module asks for Go $1, and the build has Go $2',
        hint: 'Set go-version to $1 or newer, or builder-image to an image that has it.',
        onHost: { hint: 'Set go-version to $1 or newer.' },
        several: 'newest',
    },
    {
        pattern: /requires go >= ([\w.]+)|: cannot compile Go ([\w.]+) code|note: module requires Go (1\.\d+)|file requires newer Go version go([\w.]+)/,
        title: 'the Go release of the build is too old for the module',
        hint: 'Set go-version to $1 or newer, or builder-image to an image that has it.',
        onHost: { hint: 'Set go-version to $1 or newer.' },
        several: 'newest',
    },
    {
        pattern: /invalid go version '|unknown (?:directive|block type): (?:toolchain|godebug|tool|ignore)\b/,
        title: 'the Go release of the build is too old for the module',
        hint: 'Set go-version to the release that go.mod names or a newer one, or builder-image to an image that has it.',
        onHost: { hint: 'Set go-version to the release that go.mod names or a newer one.' },
    },
    {
        pattern: /requires go([\d.]+) or later \(-lang was set to go([\d.]+)/,
        title: 'the source needs Go $1, and its go.mod allows only what Go $2 had',
        hint: 'Run "go mod edit -go=$1" and "go mod tidy", and commit go.mod and go.sum.',
        several: 'newest',
    },
    {
        pattern: /flag provided but not defined: (\S+)/,
        title: 'the Go release of the build does not know a flag',
        hint: 'Remove $1 from build-flags, or set go-version to a release that knows it.',
    },
];

;// CONCATENATED MODULE: ./lib/go/build-failures.js
// The failures of `go build` and `go mod download` that a user can do something about: how each is recognised in the
// output, what it means, and what to do. The first that fits is the one that is told.






/** What goes before everything else: with too little room or an older Go, all other messages mislead. */
const FIRST_FAILURES = [...MACHINE_FAILURES, ...RELEASE_FAILURES];
/** All. Stamping goes before downloads: both may say that there is no git. */
const BUILD_FAILURES = [
    ...FIRST_FAILURES,
    ...STAMP_FAILURES,
    ...git_failures/* GIT_FAILURES */.d,
    ...module_failures/* DOWNLOAD_FAILURES */.h,
    ...module_failures/* MODULE_FAILURES */.F,
    ...SOURCE_FAILURES,
    ...PROGRAM_FAILURES,
];
const AUTHORS = [...module_failures/* MODULE_FAILURES */.F, ...SOURCE_FAILURES];
/** What to do about a fault of a release: one imperative sentence. */
function anotherVersion(module) {
    return `Give another version than ${(0,remote_package/* formatModule */.ww)(module)}, or check its repository out with actions/checkout and correct it there.`;
}
/** Explains the output of a go command by the first of the failures that is in it; undefined where none is. */
function explainLines(failures, lines, options) {
    for (const failure of failures) {
        // What the pattern captured in each line that fits; of alternatives the one that took part.
        const found = lines.flatMap((line) => {
            const match = failure.pattern.exec(line);
            return match === null ? [] : [match.slice(1).filter((text) => text !== undefined)];
        });
        if (found[0] !== undefined)
            return explain(failure, [found[0], ...found.slice(1)], options);
    }
    return undefined;
}
function explain(failure, found, { modulePath, onHost = false, remote }) {
    const isOwn = ([path = '']) => `${path}/`.startsWith(`${modulePath}/`);
    const own = failure.inOwnModule !== undefined && found.every(isOwn) ? failure.inOwnModule : {};
    const { title, hint } = { ...failure, ...(onHost ? failure.onHost : {}), ...own };
    const told = failure.inOwnModule === undefined || found.every(isOwn) ? found : found.filter((it) => !isOwn(it));
    return {
        title: fill(title, capturedBy(failure, told, ', ')),
        hint: remote !== undefined && AUTHORS.includes(failure)
            ? anotherVersion(remote)
            : fill(hint, capturedBy(failure, told, ' ')),
    };
}
function fill(text, captured) {
    return text.replace(/\$([123])/g, (_, digit) => captured[Number(digit) - 1] ?? '');
}
function capturedBy({ several }, found, separator) {
    if (several === 'newest')
        return newest(found);
    const [first = []] = found;
    if (several === undefined)
        return first;
    return [listed(found.map(([name = '']) => name)).join(separator), ...first.slice(1)];
}
const NAMED_AT_MOST = 5;
function listed(names) {
    const all = [...new Set(names)];
    return all.length > NAMED_AT_MOST ? [...all.slice(0, NAMED_AT_MOST), '…'] : all;
}
function newest(found) {
    const readable = found.filter(([text = '']) => /^\d{1,9}\.\d{1,9}(?:\.\d{1,9}|[a-z]+\d{1,9})?$/.test(text));
    const [last] = readable.toSorted(([a = ''], [b = '']) => (0,release/* compareReleases */.c0)((0,release/* parseRelease */.BC)(b), (0,release/* parseRelease */.BC)(a)));
    return last ?? found[0] ?? [];
}


/***/ }),

/***/ 8020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ PRIVATE),
/* harmony export */   d: () => (/* binding */ GIT_FAILURES)
/* harmony export */ });
// What git says where it cannot fetch a module from its repository, mostly a private one.
/** Completes a hint for whoever may have a private module. */
const PRIVATE = 'for a private module give a login in modules-token, git-credentials or ssh and set GOPRIVATE to its path, set GOPROXY to a proxy that may read it, or commit it with "go mod vendor".';
/** What keeps git from fetching a module. */
const GIT_FAILURES = [
    {
        pattern: /SSL certificate problem: (.*)$|(server certificate verification failed)/,
        title: 'git cannot fetch a module, because the certificate of the server is not trusted',
        hint: 'Set SSL_CERT_FILE or NODE_EXTRA_CA_CERTS in the environment of the step to a PEM file with the certificate authority.',
        onHost: {
            hint: 'Set GIT_SSL_CAINFO in the environment of the step to a PEM file with the certificate authority.',
        },
    },
    {
        pattern: /could not read (?:Username|Password) for '([^']+)'/,
        title: 'the repository of a module asks for a login: $1',
        hint: `Check the path of the module in go.mod; ${PRIVATE}`,
    },
    {
        pattern: /Authentication failed for '([^']+)'/,
        title: 'the login for the repository of a module is refused: $1',
        hint: 'See that the token in modules-token, git-credentials or .netrc has not expired and is meant for this host.',
    },
    {
        pattern: /unable to access '([^']+)': The requested URL returned error: 403/,
        title: 'the login may not read the repository of a module: $1',
        hint: "Give the token in modules-token or git-credentials read access to the contents of that repository; the job's own github.token has none to other private repositories.",
    },
    {
        pattern: /repository '[^']*' not found|ERROR: Repository not found|: The requested URL returned error: 404/,
        title: 'the repository of a module does not exist, or is not open to the login',
        hint: `Check the path of the module in go.mod, and that the token or key may read its repository; ${PRIVATE}`,
    },
    {
        // Go tries one protocol after the other, and keeps what git says to itself.
        pattern: /no secure protocol found for repository/,
        title: 'the repository of a module cannot be read',
        hint: `Check the path of the module in go.mod, and that the login, or the key and the server's entry in known_hosts, are right; ${PRIVATE}`,
    },
    {
        pattern: /reading (https:\/\/[^?\s]+)\?go-get=1: (40[134] [A-Z][\w ]*)/,
        title: 'the host of a module does not say where its repository is: $1 answers $2',
        hint: `Check the path of the module in go.mod, or put ".git" behind the name of its repository there; ${PRIVATE}`,
    },
    {
        pattern: /Permission denied \([\w,-]*publickey/,
        title: 'no SSH key that was offered may read the repository of a module',
        hint: 'Give the agent that the input ssh names a key that may read it (a deploy key opens one repository only), or give modules-token or git-credentials instead.',
    },
    {
        pattern: /Host key verification failed/,
        title: 'SSH does not know the server of a module (host key verification failed)',
        hint: 'Add the key of the server, as its owner publishes it, to ~/.ssh/known_hosts on the runner before this step.',
    },
    {
        pattern: /\bssh: (?:\w+ )?not found|cannot run ssh: No such file/,
        title: 'a module cannot be downloaded, because the builder image has no ssh',
        hint: 'Set builder-image to an image that has ssh, such as golang without -alpine.',
        onHost: {
            title: 'a module cannot be downloaded, because the runner has no ssh',
            hint: 'Install an SSH client on the runner, or give modules-token or git-credentials.',
        },
    },
];


/***/ }),

/***/ 7286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MODULE_FAILURES),
/* harmony export */   h: () => (/* binding */ DOWNLOAD_FAILURES)
/* harmony export */ });
/* harmony import */ var _git_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8020);
// Failures of the module system: what cannot be downloaded or verified, and go.mod, go.sum and the vendor folder where
// they do not fit together.

const TIDY = 'Run "go mod tidy" and commit go.mod and go.sum.';
/** What keeps a module from being downloaded. */
const DOWNLOAD_FAILURES = [
    {
        pattern: /x509: certificate (?:signed by unknown authority|is not trusted)|x509: .*(?:is not trusted|not standards compliant)/,
        title: 'a module cannot be downloaded, because the certificate of the server is not trusted',
        hint: 'Set SSL_CERT_FILE or NODE_EXTRA_CA_CERTS in the environment of the step to a PEM file with the certificate authority, which may be that of a proxy on the way.',
    },
    {
        pattern: /x509: (.*)$/,
        title: 'a module cannot be downloaded, because the certificate of the server is not valid: $1',
        hint: 'Check the address in GOPROXY and the clock of the runner; SSL_CERT_FILE or NODE_EXTRA_CA_CERTS in the environment of the step name further certificate authorities.',
    },
    {
        pattern: /verifying (\S+?)(?:\/go\.mod)?: checksum mismatch/,
        title: '$1 is not what go.sum or the checksum database recorded (checksum mismatch)',
        hint: 'Find out why it changed, and only then record it anew: remove its lines from go.sum and run "go mod tidy".',
        several: 'all',
    },
    {
        pattern: /verifying (?:module|go\.mod): (\S+?)(?:\/go\.mod)?: (?:reading |initializing sumdb|Get ")/,
        title: '$1 cannot be verified, because the checksum database does not know it or cannot be reached',
        hint: 'Commit a go.sum that has it ("go mod tidy"); for a private module set GOPRIVATE to its path in the environment of the step.',
    },
    {
        pattern: /"(git|hg|svn|bzr|fossil)": executable file not found/,
        title: 'a module cannot be downloaded, because the builder image has no $1',
        hint: 'Set builder-image to an image that has $1, such as golang without -alpine, or GOPROXY to a module proxy.',
        onHost: {
            title: 'a module cannot be downloaded, because the runner has no $1',
            hint: 'Install $1 on the runner, or set GOPROXY to a module proxy.',
        },
    },
    {
        pattern: /(\S+@v\S+?): reading \S+: (404 Not Found|410 Gone)/,
        title: '$1 cannot be found: the module proxy answers $2',
        hint: `Check its path and version in go.mod; ${_git_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .PRIVATE */ .U}`,
    },
    {
        pattern: /(\S+@v\S+?): reading \S+: (40[137] [A-Z][\w ]*)/,
        title: '$1 is refused by the module proxy: $2',
        hint: 'Give GOPROXY with credentials that may read it, or GOAUTH, in the environment of the step.',
    },
    {
        pattern: /(\S+@v\S+?): reading \S+: ((?:429|5\d\d) [A-Z][\w ]*)/,
        title: '$1 cannot be downloaded: the module proxy answers $2',
        hint: 'Run the step again later, or set GOPROXY to another module proxy.',
    },
    {
        pattern: /dial (?:tcp|udp)|no such host|Could not resolve host|connection re(?:fused|set)|i\/o timeout|TLS handshake timeout|proxyconnect/,
        title: 'a module cannot be downloaded, because the server cannot be reached',
        hint: 'Check the network of the build, and set GOPROXY, HTTPS_PROXY and NO_PROXY in the environment of the step.',
    },
];
/** What is wrong with go.mod, go.sum, go.work or the vendor folder. */
const MODULE_FAILURES = [
    {
        pattern: /replacement directory (\S+) does not exist|\(replaced by (\.\.?\/\S*)\): reading \S+: .*no such file/,
        title: 'the folder $1, which a replace line of go.mod names, is not there',
        hint: 'Commit the folder, check its repository out to that place before this step, or remove the replace line.',
        several: 'all',
    },
    {
        pattern: /ambiguous import: found package (\S+) in multiple modules/,
        title: 'two required modules have the package $1',
        hint: 'Run "go mod tidy"; where both stay, require a version of the one that no longer has it, or drop it with "go get MODULE@none".',
        several: 'all',
    },
    {
        pattern: /module declares its path as: (\S+)/,
        title: 'a module is required by another path than its own, which is $1',
        hint: 'Import and require it as $1, or add a replace line to go.mod.',
    },
    {
        pattern: /version "?(v[\w.+-]+)"? invalid: |(v[\w.+-]+): invalid version: |(v[\w.+-]+): unknown revision/,
        title: 'go.mod requires a version that cannot be: $1',
        hint: 'Correct the version; from v2 on the module path ends with it ("/v2"), unless the version ends with "+incompatible".',
    },
    {
        pattern: /requires (\S+@v\S+?), (?:but|not) /,
        title: 'the required modules do not fit together: $1',
        hint: 'Run "go get" with a version that all of them accept, then "go mod tidy", and commit go.mod and go.sum.',
    },
    {
        pattern: /missing go\.sum entry/,
        title: 'go.sum has no entry for a module that go.mod requires',
        hint: TIDY,
    },
    {
        pattern: /updates to go\.(?:mod|sum|work) needed|go\.mod file indicates/,
        title: 'go.mod and go.sum do not fit the source',
        hint: TIDY,
    },
    {
        pattern: /cannot find module providing package (\S+): import lookup disabled by -mod=vendor/,
        title: 'the vendor folder does not have the package $1',
        hint: 'Run "go mod tidy" and "go mod vendor", and commit the result.',
        several: 'all',
    },
    {
        pattern: /cannot find package "\." in:|cannot query module due to -mod=vendor/,
        title: 'the vendor folder does not have a package that is imported',
        hint: 'Run "go mod tidy" and "go mod vendor", and commit the result.',
    },
    {
        pattern: /inconsistent vendoring/,
        title: 'the vendor folder does not fit go.mod',
        hint: 'Run "go mod vendor" and commit the result.',
    },
    {
        pattern: /no required module provides package (\S+?)[;:,]?(?:\s|$)/,
        title: 'go.mod names no module for an imported package',
        hint: 'Run "go get $1" and commit go.mod and go.sum.',
        inOwnModule: {
            title: 'an imported package of the module itself is not there',
            hint: 'Correct the import path $1, or see that its folder is committed or generated before this step and that .dockerignore does not leave it out.',
        },
        several: 'all',
    },
    {
        pattern: /: 4\d\d [A-Z]\w+|module lookup disabled|cannot find module|unrecognized import path/,
        title: 'a module cannot be found',
        hint: `Check its path and version in go.mod; ${_git_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .PRIVATE */ .U}`,
    },
];


/***/ })

};
