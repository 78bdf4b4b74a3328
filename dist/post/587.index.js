export const id = 587;
export const ids = [587];
export const modules = {

/***/ 9587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  removeUnnamedImage: () => (/* binding */ removeUnnamedImage)
});

// UNUSED EXPORTS: RUN_LABEL

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/command.js
// Runs other programs: arguments as an array (no shell ever), a time limit, and an error that shows what the
// program said. `runTool` is for short commands whose output is text, `streamTool` for bytes that flow.




const SECOND = 1000;
const TAIL_LINES = 20;
/** Runs a program to its end, whatever its exit code. Fails only where it cannot be started or takes too long. */
async function tryTool(tool, args, options = {}) {
    const timeoutMs = options.timeoutMs ?? 60 * SECOND;
    let timer;
    const timeout = new Promise((_, reject) => {
        timer = setTimeout(() => {
            reject(new errors/* CommandError */.Qd(`${describeCommand(tool, args)} gave no result within ${timeoutMs / SECOND} s`));
        }, timeoutMs);
    });
    // Loaded only where something is run this way.
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 1260));
    // It splits its first argument at spaces unless it is quoted.
    const output = getExecOutput(`"${tool}"`, [...args], {
        silent: true,
        ignoreReturnCode: true,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.env === undefined ? {} : { env: definedOnly(options.env) }),
        ...(options.input === undefined ? {} : { input: options.input }),
    });
    try {
        const { exitCode, stdout, stderr } = await Promise.race([output, timeout]);
        return { code: exitCode, stdout, stderr };
    }
    catch (cause) {
        if (cause instanceof errors/* CommandError */.Qd)
            throw cause;
        throw new errors/* CommandError */.Qd(`${tool} cannot be run: ${messageOf(cause)}`, { cause });
    }
    finally {
        clearTimeout(timer);
    }
}
/** Runs a program to its end and gives its standard output; a non-zero exit code is an error. */
async function runTool(tool, args, options = {}) {
    const { code, stdout, stderr } = await tryTool(tool, args, options);
    if (code !== 0)
        throw commandFailed({ tool, args, code, output: stderr || stdout });
    return stdout;
}
/** Runs a program whose input or output is bytes. It is ended when the signal fires or when `onStdout` fails. */
async function streamTool(tool, args, options = {}) {
    options.signal?.throwIfAborted();
    const child = spawn(tool, [...args], {
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.env === undefined ? {} : { env: definedOnly(options.env) }),
        // A group of its own, so that what it has started itself (the plugins of docker) ends with it.
        detached: HAS_GROUPS,
    });
    const release = endOnAbort(child, options.signal);
    const tail = [];
    const onLine = (line) => {
        tail.push(line);
        if (tail.length > TAIL_LINES)
            tail.shift();
        options.onLine?.(line);
    };
    const consume = options.onStdout ?? ((stdout) => eachLine(stdout, onLine));
    const [ended, read, , written] = await Promise.allSettled([
        exitCodeOf(child),
        consume(child.stdout).catch((error) => {
            kill(child, 'SIGTERM');
            throw error;
        }),
        eachLine(child.stderr, onLine),
        feed(child.stdin, options.stdin),
    ]);
    release();
    options.signal?.throwIfAborted();
    if (ended.status === 'rejected') {
        throw new CommandError(`${tool} cannot be run: ${messageOf(ended.reason)}`, { cause: ended.reason });
    }
    // A consumer that gave up is the reason why the program was killed; a program that failed is the reason why
    // its output ended early: what came first is what the user should read.
    if (read.status === 'rejected' && ended.value === KILLED)
        throw read.reason;
    if (ended.value !== 0)
        throw commandFailed({ tool, args, code: ended.value, output: tail.join('\n') });
    if (read.status === 'rejected')
        throw read.reason;
    if (written.status === 'rejected')
        throw written.reason;
}
const KILLED = 143;
const HAS_GROUPS = process.platform !== 'win32';
const GRACE_MS = 2 * SECOND;
// A program may take its time to end, or, like "docker run", wait for another that does. Its pipes are closed too,
// since a child of its own may hold them open. Gives a function that lets go of the signal.
function endOnAbort(child, signal) {
    let timer;
    const end = () => {
        kill(child, 'SIGTERM');
        timer = setTimeout(() => {
            kill(child, 'SIGKILL');
            for (const stream of [child.stdin, child.stdout, child.stderr])
                stream.destroy();
        }, GRACE_MS);
    };
    signal?.addEventListener('abort', end, { once: true });
    return () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
    };
}
function kill(child, signal) {
    // Undefined where it could not be started.
    if (child.pid === undefined)
        return;
    try {
        if (HAS_GROUPS)
            process.kill(-child.pid, signal);
        else
            child.kill(signal);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error;
    }
}
/** The exit code, or, for a program that a signal ended, 128 and the signal's number as a shell gives it. */
function exitCodeOf(child) {
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code, signal) => {
            resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']);
        });
    });
}
/** A program's failure, with the last lines that it printed. */
class ToolFailure extends errors/* CommandError */.Qd {
    code;
    /** The last lines of what the program printed. */
    output;
    constructor(message, details) {
        super(message);
        this.code = details.code;
        this.output = details.output;
    }
}
/** A command as a person would read it: credentials in addresses are hidden. */
function describeCommand(tool, args) {
    const words = [tool, ...args].map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word)));
    return hideCredentials(words.join(' '));
}
/** Replaces what stands before the "@" of an address. */
function hideCredentials(text) {
    return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1***@');
}
function commandFailed(run) {
    const output = hideCredentials(run.output.trim().split('\n').slice(-TAIL_LINES).join('\n'));
    const said = output === '' ? '' : `:\n${output}`;
    return new ToolFailure(`${describeCommand(run.tool, run.args)} ended with exit code ${run.code}${said}`, {
        code: run.code,
        output,
    });
}
async function feed(stdin, source) {
    if (source === undefined) {
        stdin.end();
        return finished(stdin).catch(ignoreClosedPipe);
    }
    return pipeline(source, stdin).catch(ignoreClosedPipe);
}
// A program that has what it needs may close its input early; whether it failed is told by its exit code.
function ignoreClosedPipe(error) {
    const code = error.code;
    if (code !== 'EPIPE' && code !== 'ECONNRESET' && code !== 'ERR_STREAM_PREMATURE_CLOSE')
        throw error;
}
async function eachLine(stream, onLine) {
    let rest = '';
    stream.setEncoding('utf8');
    for await (const chunk of stream) {
        const lines = (rest + chunk).split(/\r?\n/);
        rest = lines.pop() ?? '';
        lines.forEach(onLine);
    }
    if (rest !== '')
        onLine(rest);
}
function definedOnly(env) {
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined));
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./lib/daemon/clean-up.js
// Removes what a run made in the daemon and left there: containers and images with the run's label, and nothing
// else. Both parts of the action use it, so that it also works after a failed or cancelled build.

/** The label that every container and image of a run carries; its value is the run's id. */
const RUN_LABEL = 'go-scratch-image.run';
const MAX_ROUNDS = 20;
const SETTLE_MS = 300;
/** Removes containers and images that carry the run's id as label. A daemon that has gone away is not an error. */
async function cleanUp(docker, runId, { afterAbort = false } = {}) {
    let quietRounds = 0;
    for (let round = 0; round < MAX_ROUNDS && quietRounds < (afterAbort ? 3 : 1); round++) {
        const found = await removeFound(docker, runId);
        quietRounds = found ? 0 : quietRounds + 1;
        if (afterAbort && !found)
            await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    }
}
/** One round; whether there was anything. */
async function removeFound(docker, runId) {
    const label = `label=${RUN_LABEL}=${runId}`;
    const [containers, images] = await Promise.all([
        list(docker, ['ps', '--all', '--quiet', '--no-trunc', '--filter', label]),
        list(docker, ['images', '--all', '--quiet', '--no-trunc', '--filter', label]),
    ]);
    if (containers.length > 0)
        await call(docker, ['rm', '--force', '--volumes', ...containers]);
    // Without --no-prune the daemon would also remove parents that have no name, which may be the user's.
    if (images.length > 0)
        await call(docker, ['rmi', '--force', '--no-prune', ...(await childrenFirst(docker, images))]);
    return containers.length + images.length > 0;
}
// An image can be removed only after those that were made from it.
async function childrenFirst(docker, images) {
    const format = '{{.Id}} {{.Parent}}';
    const lines = await list(docker, ['image', 'inspect', '--format', format, ...images]);
    const parents = new Map(lines.map((line) => line.split(' ', 2)));
    const depth = (id) => {
        const parent = parents.get(id);
        return parent === undefined || parent === '' ? 0 : 1 + depth(parent);
    };
    const depths = new Map(images.map((id) => [id, depth(id)]));
    return [...images].sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}
async function list(docker, args) {
    const { code, stdout } = await call(docker, args);
    return code === 0 ? [...new Set(stdout.split('\n').filter((line) => line !== ''))] : [];
}
function call(docker, args) {
    return tryTool(docker.tool, args, { env: docker.env });
}
/** Removes an image that this run loaded, unless it has a name by now: then somebody wants it. */
async function removeUnnamedImage(docker, id) {
    const options = { env: docker.env };
    const names = await tryTool(docker.tool, ['image', 'inspect', '--format', '{{json .RepoTags}}', id], options);
    if (names.code !== 0 || !['[]', 'null'].includes(names.stdout.trim()))
        return;
    await tryTool(docker.tool, ['image', 'rm', id], options);
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qd: () => (/* binding */ CommandError)
/* harmony export */ });
/* unused harmony exports ActionError, InputError, FormatError, ImageError */
// The errors that a user is meant to read. Each names what was wrong and what to do; main adds the
// action's prefix once. Anything that is not an ActionError is a defect of the action itself.
/** An error whose message (a lower-case fragment naming the thing and the value) is for the user. */
class ActionError extends Error {
    hint;
    lines;
    constructor(message, details = {}) {
        super(message, { cause: details.cause });
        this.name = new.target.name;
        this.hint = details.hint;
        this.lines = details.lines ?? [];
    }
}
/** An input, or a file that an input names, is not what the contract allows. */
class InputError extends (/* unused pure expression or super */ null && (ActionError)) {
}
/** A tool that was run failed, could not be started, or took too long. */
class CommandError extends ActionError {
}
/** Bytes are not in the format that they claim to be in. */
class FormatError extends (/* unused pure expression or super */ null && (ActionError)) {
}
/** The image that was made is not what was asked for. */
class ImageError extends (/* unused pure expression or super */ null && (ActionError)) {
}


/***/ })

};
