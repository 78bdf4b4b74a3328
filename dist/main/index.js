import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 1978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ streamTool),
/* harmony export */   Kg: () => (/* binding */ tryTool),
/* harmony export */   RW: () => (/* binding */ hideCredentials),
/* harmony export */   XY: () => (/* binding */ ToolFailure),
/* harmony export */   qI: () => (/* binding */ runTool)
/* harmony export */ });
/* unused harmony export describeCommand */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6466);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(452);
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
            reject(new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CommandError */ .Qd(`${describeCommand(tool, args)} gave no result within ${timeoutMs / SECOND} s`));
        }, timeoutMs);
    });
    // Loaded only where something is run this way.
    const { getExecOutput } = await __nccwpck_require__.e(/* import() */ 955).then(__nccwpck_require__.bind(__nccwpck_require__, 1955));
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
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CommandError */ .Qd)
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CommandError */ .Qd(`${tool} cannot be run: ${messageOf(cause)}`, { cause });
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
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(tool, [...args], {
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CommandError */ .Qd(`${tool} cannot be run: ${messageOf(ended.reason)}`, { cause: ended.reason });
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
            resolve(code ?? 128 + node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal ?? 'SIGKILL']);
        });
    });
}
/** A program's failure, with the last lines that it printed. */
class ToolFailure extends _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CommandError */ .Qd {
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
        return (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.finished)(stdin).catch(ignoreClosedPipe);
    }
    return (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(source, stdin).catch(ignoreClosedPipe);
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


/***/ }),

/***/ 5806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yZ: () => (/* binding */ noDaemon),
  a8: () => (/* binding */ silentDaemon),
  jQ: () => (/* binding */ wrongSystem)
});

// EXTERNAL MODULE: ./lib/command.js
var command = __nccwpck_require__(1978);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
;// CONCATENATED MODULE: ./lib/daemon/remote-errors.js
// Why a daemon behind TLS or SSH, or in a docker context, cannot be talked to: read from what the docker CLI prints (the
// same in 20.10 and 28, but for a few words around it).

const CERTIFICATES = 'ca.pem, cert.pem and key.pem';
const TLS = [
    {
        says: /(x509: .*)/,
        message: (where, found) => `the certificate of the Docker daemon at ${where} is not accepted: ${found}`,
        hint: 'Put the certificate of its authority into ca.pem in the folder DOCKER_CERT_PATH, and use an address that is in its certificate.',
    },
    {
        says: /(remote error: tls: .*)/,
        message: (where, found) => `the Docker daemon at ${where} does not accept the client's certificate: ${found}`,
        hint: 'Put cert.pem and key.pem, signed by the authority that the daemon trusts, into the folder DOCKER_CERT_PATH.',
    },
    {
        says: /Client sent an HTTP request to an HTTPS server/,
        message: (where) => `the Docker daemon at ${where} wants TLS, and the docker CLI was not told to use it`,
        hint: `Set DOCKER_TLS_VERIFY to 1, and DOCKER_CERT_PATH to the folder with ${CERTIFICATES}.`,
    },
    {
        says: /server gave HTTP response to HTTPS client|first record does not look like a TLS handshake/,
        message: (where) => `the Docker daemon at ${where} does not speak TLS`,
        hint: 'Unset DOCKER_TLS_VERIFY and DOCKER_TLS, or correct the port.',
    },
    {
        says: /unable to resolve docker endpoint: open (\S+\.pem): /,
        message: (where, found) => `the certificate ${found} for the Docker daemon at ${where} cannot be read`,
        hint: `Write ${CERTIFICATES} in an earlier step, and set DOCKER_CERT_PATH to their folder.`,
    },
];
const SSH = [
    {
        says: /Host key verification failed/,
        message: (where) => `ssh does not know the host key of ${where}`,
        hint: 'Write the host key into ~/.ssh/known_hosts in an earlier step, from a source that you trust.',
    },
    {
        says: /(Permission denied \(.*)/,
        message: (where, found) => `${where} refuses the SSH login: ${found}`,
        hint: "Give ssh its key, by an agent (SSH_AUTH_SOCK) or in ~/.ssh, and add the public key to that user's authorized_keys.",
    },
    {
        says: /exec: "ssh": executable file not found/,
        message: (where) => `there is no ssh command on PATH to reach ${where}`,
        hint: 'Install the OpenSSH client in an earlier step.',
    },
    {
        says: /exited with exit status 127/,
        message: (where) => `there is no docker command for the SSH login at ${where}`,
        hint: 'Install the docker CLI on that machine, or put it on the PATH of that login.',
    },
    {
        // The CLI's name for whatever is at the other end of SSH.
        says: /Cannot connect to the Docker daemon at http:\/\/docker\.example\.com/,
        message: (where) => `no Docker daemon answers on the machine at ${where}`,
        hint: 'Start Docker there, or set DOCKER_HOST for that login to its socket.',
    },
    {
        says: /stderr=(.*)/,
        message: (where, found) => `${where} cannot be reached by SSH: ${found}`,
        hint: 'Correct DOCKER_HOST or the docker context, or see that the machine is up.',
    },
];
const CONTEXT = [
    {
        says: /context "([^"]*)"(?:: context not found| does not exist)/,
        message: (_, found) => `there is no docker context ${JSON.stringify(found)}`,
        hint: 'Set DOCKER_CONTEXT to one that "docker context ls" lists, or unset it.',
    },
];
/** The error for what only happens with TLS, SSH or a context; undefined where it is something else. */
function explainRemote(printed, where) {
    for (const { says, message, hint } of [...TLS, ...SSH, ...CONTEXT]) {
        const match = says.exec(printed);
        if (match !== null)
            return new errors/* CommandError */.Qd(message(where, match[1]?.trim() ?? ''), { hint });
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/daemon/probe-errors.js
// Why there is no daemon to build with, in the user's words: read from what the docker CLI prints (the same from
// 20.10 to 28, but for the case of a letter).



/** The error for a CLI that reached no daemon, from what it printed to standard error. */
function noDaemon(stderr, env) {
    const said = (0,command/* hideCredentials */.RW)(lastLine(stderr));
    const host = env['DOCKER_HOST'] ?? '';
    const shownHost = JSON.stringify((0,command/* hideCredentials */.RW)(host));
    const remote = explainRemote((0,command/* hideCredentials */.RW)(stderr), host === '' ? 'the address in the docker context' : shownHost);
    if (remote !== undefined)
        return remote;
    if (/permission denied/i.test(said)) {
        const where = /(?:unix|npipe):\/\/[^\s:]+/.exec(said)?.[0] ?? (host === '' ? 'its socket' : shownHost);
        return new errors/* CommandError */.Qd(`no permission to talk to the Docker daemon at ${where}`, {
            hint: 'Add the user of the runner to the group docker, and restart the runner.',
        });
    }
    if (/client version .* is too (?:old|new)/i.test(said)) {
        return new errors/* CommandError */.Qd(`the docker CLI and its daemon do not understand each other: ${said}`, {
            hint: 'Update the older one of the two.',
        });
    }
    if (/unable to resolve docker endpoint|unable to parse docker host/i.test(said) && host !== '') {
        return new errors/* InputError */.dz(`the environment variable DOCKER_HOST is ${shownHost}, which is not an address: ${said}`, {
            hint: HOST_FORMS,
        });
    }
    if (host !== '') {
        return new errors/* InputError */.dz(`no Docker daemon answers at ${shownHost}, which DOCKER_HOST names: ${said}`, {
            hint: 'Correct DOCKER_HOST, or unset it to use the daemon of this machine.',
        });
    }
    return new errors/* CommandError */.Qd(`no Docker daemon answers: ${said}`, {
        hint: 'Start Docker in an earlier step, or set engine: host, which needs Go alone.',
    });
}
/** The error for a CLI that waits for its daemon until it is given up: something on the way swallows what is sent. */
function silentDaemon(env, timeoutMs) {
    const within = `within ${timeoutMs / 1000} s`;
    const host = env['DOCKER_HOST'] ?? '';
    if (host === '') {
        return new errors/* CommandError */.Qd(`the Docker daemon gives no answer ${within}`, {
            hint: 'See whether "docker version" answers on this runner and restart Docker there, or set engine: host, which needs Go alone.',
        });
    }
    const shownHost = JSON.stringify((0,command/* hideCredentials */.RW)(host));
    return new errors/* InputError */.dz(`the Docker daemon at ${shownHost}, which DOCKER_HOST names, gives no answer ${within}`, {
        hint: 'Check the address, and that no firewall on the way drops what is sent to it; or unset DOCKER_HOST to use the daemon of this machine.',
    });
}
/** The error for a daemon that runs containers of another system. */
function wrongSystem(os) {
    return new errors/* InputError */.dz(`the Docker daemon is for ${os === '' ? 'other' : os} containers, and the image is for linux`, {
        hint: 'Use a runner whose daemon is for Linux containers, such as ubuntu-latest, or switch Docker Desktop to them.',
    });
}
const HOST_FORMS = 'Write it as unix:///var/run/docker.sock, tcp://host:2376 or ssh://user@host, or unset it.';
function lastLine(text) {
    const lines = text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '').at(-1) ?? 'the docker CLI gave no reason';
}


/***/ }),

/***/ 7910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ readPluginVersion),
/* harmony export */   KW: () => (/* binding */ readEndpoint),
/* harmony export */   MH: () => (/* binding */ readFacts),
/* harmony export */   uz: () => (/* binding */ readStore),
/* harmony export */   xV: () => (/* binding */ readBuildxVersion),
/* harmony export */   xz: () => (/* binding */ buildsWithoutPlugin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2517);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7122);
/* harmony import */ var _probe_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5806);
// Reads what the docker CLI says of itself and of its daemon, as told by docker CLIs from 19.03 on.




const DEFAULT_CONTEXT = 'default';
/** Reads the output of `docker version --format '{{json .}}'`; an error says why there is no daemon to build with. */
function readFacts(output, env) {
    const { Client: client, Server: server } = parseVersion(output.stdout);
    if (server?.Version === undefined)
        throw (0,_probe_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .noDaemon */ .yZ)(output.stderr, env);
    const { Version: serverVersion, Os: os = '', Arch: architecture = '', ApiVersion: api = '' } = server;
    if (os !== 'linux')
        throw (0,_probe_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongSystem */ .jQ)(os);
    const clientVersion = client?.Version ?? 'unknown';
    return {
        context: client?.Context ?? DEFAULT_CONTEXT,
        clientVersion,
        serverVersion,
        platform: (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(`linux/${architecture}`),
        hasOwnBuildKit: clientSpeaksBuildKit(clientVersion) && daemonHasBuildKit(api),
    };
}
/** The address of the daemon, as the CLI resolves it: DOCKER_HOST, else that of its context. */
async function readEndpoint({ context }, env, ask) {
    const host = env['DOCKER_HOST'] ?? '';
    if (host !== '')
        return host;
    if (context === DEFAULT_CONTEXT)
        return DEFAULT_ENDPOINT;
    const { code, stdout } = await ask('context', 'inspect', '--format', '{{.Endpoints.docker.Host}}');
    return code === 0 && stdout.trim() !== '' ? stdout.trim() : `context ${context}`;
}
const DEFAULT_ENDPOINT = process.platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
/** Reads the output of `docker info --format '{{json .DriverStatus}}'`: which store keeps the images. */
function readStore(output) {
    if (output.code !== 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd(`docker info failed: ${output.stderr.trim()}`, {
            hint: 'Look at the log of the Docker daemon, and run this again.',
        });
    }
    return output.stdout.includes('io.containerd.snapshotter') ? 'containerd' : 'classic';
}
/** Whether a CLI builds with BuildKit itself, by its answer to `docker version`. */
function buildsWithoutPlugin({ stdout }) {
    return clientSpeaksBuildKit(parseVersion(stdout).Client?.Version ?? 'unknown');
}
/** Reads the output of `docker buildx version`; undefined where there is no plugin that works. */
function readBuildxVersion({ code, stdout }) {
    if (code !== 0)
        return undefined;
    return /docker\/buildx\s+v?(\S+)/.exec(stdout)?.[1];
}
/** Reads what the plugin says of itself as a plugin; undefined where that is nothing of the kind. */
function readPluginVersion({ code, stdout }) {
    const version = code === 0 ? (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .l)(stdout)?.['Version'] : undefined;
    return typeof version === 'string' ? version.replace(/^v/, '') : undefined;
}
// The CLI prints "null" for what it could not ask.
function parseVersion(stdout) {
    return (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .l)(stdout) ?? {};
}
// From 23.0 on the CLI leaves BuildKit to the plugin; before 19.03 it cannot export a build.
function clientSpeaksBuildKit(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major < 23 && (major > 19 || (major === 19 && minor >= 3));
}
// Docker 18.09, the first with BuildKit.
function daemonHasBuildKit(apiVersion) {
    const [major = 0, minor = 0] = apiVersion.split('.').map(Number);
    return major > 1 || (major === 1 && minor >= 39);
}


/***/ }),

/***/ 5978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  bz: () => (/* binding */ BUILDER_VARIABLE),
  o2: () => (/* binding */ askBuildx),
  ad: () => (/* binding */ askDocker),
  Ug: () => (/* binding */ askDriverStatus)
});

;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
// EXTERNAL MODULE: ./lib/command.js
var command = __nccwpck_require__(1978);
// EXTERNAL MODULE: ./lib/daemon/probe.js
var probe = __nccwpck_require__(7910);
// EXTERNAL MODULE: ./lib/daemon/probe-errors.js + 1 modules
var probe_errors = __nccwpck_require__(5806);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/daemon/program.js
// Looks a program up on the PATH of a given environment, which need not be that of this process.


/** The path of the first program of that name on PATH; undefined where there is none. */
function findProgram(name, env) {
    const isWindows = process.platform === 'win32';
    // Windows calls it "Path".
    const path = Object.entries(env).find(([key]) => (isWindows ? key.toUpperCase() : key) === 'PATH')?.[1] ?? '';
    const file = isWindows ? `${name}.exe` : name;
    for (const folder of path.split(external_node_path_.delimiter).filter((part) => part !== '')) {
        const candidate = (0,external_node_path_.resolve)(folder, file);
        if (isProgram(candidate))
            return candidate;
    }
    return undefined;
}
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/docker-config.js
var docker_config = __nccwpck_require__(5218);
;// CONCATENATED MODULE: ./lib/daemon/plugins.js
// Plugins of the docker CLI, as far as they can be seen without starting it.



/**
 * The file of a plugin, in the first of the folders that every CLI looks in; undefined where it is in none of them. A CLI
 * may be made to look in others too.
 */
function findPlugin(name, env) {
    const file = process.platform === 'win32' ? `docker-${name}.exe` : `docker-${name}`;
    return pluginFolders(env)
        .map((folder) => (0,external_node_path_.join)(folder, file))
        .find((path) => (0,external_node_fs_.existsSync)(path));
}
// docker/cli, cli-plugins/manager: getPluginDirs and defaultSystemPluginDirs, whose first plugin of a name is the one.
function pluginFolders(env) {
    const extra = (0,docker_config/* readDockerSettings */.c)(env)?.['cliPluginsExtraDirs'];
    return [
        (0,external_node_path_.join)((0,external_node_path_.dirname)((0,docker_config/* dockerConfigFile */.d)(env)), 'cli-plugins'),
        ...(Array.isArray(extra) ? extra.filter((folder) => typeof folder === 'string') : []),
        ...(process.platform === 'win32' ? windowsFolders(env) : UNIX_FOLDERS),
    ];
}
const UNIX_FOLDERS = ['/usr/local/lib', '/usr/local/libexec', '/usr/lib', '/usr/libexec'].map((folder) => `${folder}/docker/cli-plugins`);
function windowsFolders(env) {
    return ['ProgramData', 'ProgramFiles'].map((name) => (0,external_node_path_.join)(env[name] ?? '', 'Docker/cli-plugins'));
}

// EXTERNAL MODULE: ./lib/daemon/socket.js
var socket = __nccwpck_require__(7167);
;// CONCATENATED MODULE: ./lib/daemon/questions.js
// What docker is asked first, whatever the run turns out to need of it: the CLI takes its time to start, and meanwhile
// the run can get ready.







/** The variable that forces one way to build, so that tests reach all of them on one machine. */
const BUILDER_VARIABLE = 'GO_SCRATCH_IMAGE_BUILDER';
const TIMEOUT_MS = 30_000;
/**
 * Asks; undefined where there is no docker on PATH. The CLI is started before this waits for anything, so that nothing
 * that the caller does next holds it up.
 */
async function askDocker(env, { timeoutMs = TIMEOUT_MS, signal } = {}) {
    const tool = findProgram('docker', env);
    if (tool === undefined)
        return undefined;
    const cli = dockerCli(tool, { env: withoutBuildSettings(env), timeoutMs, signal });
    return {
        cli,
        answers: await (cli.plugin === undefined ? askWithout(cli) : askWithPlugin(cli.plugin, cli)),
    };
}
// Each call of the CLI takes 30 ms of a core. Where the plugin builds, the CLI's own version is of no interest, and what
// is to be known of the daemon it can say itself.
async function askWithPlugin(plugin, cli) {
    const isForced = (cli.env[BUILDER_VARIABLE] ?? '') !== '';
    const [version, buildx] = await Promise.all([
        isForced ? askVersion(cli) : askDaemonVersion(cli),
        askPlugin(plugin, cli),
    ]);
    return { version: buildx === undefined ? await askVersion(cli) : version, buildx };
}
// A CLI may be made to look for plugins elsewhere too, so that one which needs the plugin is asked.
async function askWithout(cli) {
    const apart = (0,socket/* findSocket */.DY)(cli.env) === undefined ? undefined : await askApart(cli);
    const version = apart ?? (await askVersion(cli));
    return { version, buildx: (0,probe/* buildsWithoutPlugin */.xz)(version) ? undefined : await askBuildx(cli) };
}
// What "docker version" says, from each of the two by itself: the CLI knows its own without asking the daemon.
async function askApart(cli) {
    const [server, { stdout }] = await Promise.all([askServer(cli), cli.run('--version')]);
    const version = /^Docker version ([^\s,]+)/.exec(stdout)?.[1];
    if (server === undefined || version === undefined)
        return undefined;
    return { code: 0, stdout: JSON.stringify({ Client: { Version: version }, Server: server }), stderr: '' };
}
function askVersion(cli) {
    return cli.run('version', '--format', '{{json .}}');
}
/** Asks the CLI whether there is a buildx plugin that works. */
async function askBuildx(cli) {
    const version = (0,probe/* readBuildxVersion */.xV)(await cli.run('buildx', 'version'));
    return version === undefined ? undefined : { ...cli, version };
}
// The CLI asks a plugin this before each call, and then calls it with the same arguments that it was given itself
// (docker/cli, docs/extend/cli_plugins.md): done here, each call takes 45 ms less. A plugin that does not answer is the
// CLI's to judge.
async function askPlugin(plugin, cli) {
    const metadata = await plugin.run('docker-cli-plugin-metadata').catch(() => undefined);
    const version = metadata === undefined ? undefined : (0,probe/* readPluginVersion */.IG)(metadata);
    return version === undefined ? askBuildx(cli) : { ...plugin, version };
}
async function askDaemonVersion(cli) {
    const server = await askServer(cli);
    if (server === undefined)
        return askVersion(cli);
    return { code: 0, stdout: JSON.stringify({ Server: server }), stderr: '' };
}
/** What the daemon says of itself over its socket. */
async function askServer({ ask }) {
    const server = (0,socket/* objectIn */.D7)(await ask('GET', '/version'));
    return server?.['Version'] === undefined ? undefined : server;
}
function dockerCli(tool, options) {
    const { env } = options;
    const plugin = findPlugin('buildx', env);
    // By the variable a plugin knows that it is called as one, and by what.
    const pluginEnv = { ...env, DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND: tool };
    return {
        ...program(tool, options),
        ask: (0,socket/* daemonAsker */.$$)(env),
        plugin: plugin === undefined ? undefined : program(plugin, { ...options, env: pluginEnv }),
    };
}
function program(tool, options) {
    return { tool, env: options.env, run: (...args) => run(tool, args, options) };
}
// Not by tryTool, which waits for its toolkit to be loaded, and for the disk, before it starts anything.
async function run(tool, args, { env, timeoutMs, signal: stop }) {
    const late = AbortSignal.timeout(timeoutMs);
    const signal = stop === undefined ? late : AbortSignal.any([late, stop]);
    const said = [];
    let stdout = '';
    const onStdout = async (stream) => {
        stdout = await (0,consumers_namespaceObject.text)(stream);
    };
    const outputWith = (code) => ({ code, stdout, stderr: said.join('\n') });
    try {
        await (0,command/* streamTool */.BN)(tool, args, { env, signal, onStdout, onLine: (line) => said.push(line) });
        return outputWith(0);
    }
    catch (error) {
        if (late.aborted)
            throw (0,probe_errors/* silentDaemon */.a8)(env, timeoutMs);
        if (error instanceof command/* ToolFailure */.XY)
            return outputWith(error.code);
        throw error;
    }
}
// The platform of the build stage is the daemon's own, and which builder is used is decided by what there is.
function withoutBuildSettings(env) {
    return { ...env, DOCKER_DEFAULT_PLATFORM: undefined, DOCKER_BUILDKIT: undefined };
}
/** The answer of `docker info --format '{{json .DriverStatus}}'`. */
async function askDriverStatus(cli) {
    const status = (0,socket/* objectIn */.D7)(await cli.ask('GET', '/info'))?.['DriverStatus'];
    if (status === undefined)
        return cli.run('info', '--format', '{{json .DriverStatus}}');
    return { code: 0, stdout: JSON.stringify(status), stderr: '' };
}


/***/ }),

/***/ 7167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ daemonAsker),
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   DY: () => (/* binding */ findSocket)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5218);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2517);
// Small questions go to the daemon itself over its Unix socket, where the docker CLI would surely use that socket too:
// an answer takes 2 ms, and a call of the CLI 25. All else, and every explanation of a failure, is the CLI's.



/** The JSON object in an answer; undefined where the daemon did not do what it was asked for, or says something else. */
function objectIn(answer) {
    return answer?.status === 200 ? (0,_json_object_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .l)(answer.body) : undefined;
}
// What takes longer may be something for the CLI to explain.
const TIMEOUT_MS = 2000;
const DEFAULT_SOCKET = '/var/run/docker.sock';
// Each of them makes the CLI talk to another daemon, or in another way.
const CLI_ONLY = [
    'DOCKER_CONTEXT',
    'DOCKER_TLS',
    'DOCKER_TLS_VERIFY',
    'DOCKER_API_VERSION',
    'DOCKER_CUSTOM_HEADERS',
];
const CONFIG_CLI_ONLY = ['currentContext', 'HttpHeaders'];
/**
 * The socket that the CLI would use (docker/cli, cli/command/cli.go: resolveContextName); undefined where it is none,
 * or where that takes a closer look at the CLI's settings.
 */
function findSocket(env) {
    if (process.platform === 'win32' || CLI_ONLY.some((name) => (env[name] ?? '') !== ''))
        return undefined;
    const config = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_1__/* .readDockerSettings */ .c)(env);
    if (config === undefined || CONFIG_CLI_ONLY.some((key) => key in config))
        return undefined;
    const host = env['DOCKER_HOST'] ?? '';
    return host === '' ? DEFAULT_SOCKET : /^unix:\/\/(\/.*)$/.exec(host)?.[1];
}
const VERSION_PATH = '/version';
/** Asks the daemon that the CLI would talk to, in the version of the API that it names itself. */
function daemonAsker(env, timeoutMs = TIMEOUT_MS) {
    let found;
    return async (method, path) => {
        found ??= findEndpoint(env, timeoutMs);
        const endpoint = await found;
        if (endpoint === undefined)
            return undefined;
        const { socket, version, answer } = endpoint;
        return path === VERSION_PATH ? answer : ask({ socket, method, path: `/v${version}${path}`, timeoutMs });
    };
}
// Without a version in the path a daemon answers in its latest.
async function findEndpoint(env, timeoutMs) {
    const socket = findSocket(env);
    if (socket === undefined)
        return undefined;
    const answer = await ask({ socket, method: 'GET', path: VERSION_PATH, timeoutMs });
    const version = objectIn(answer)?.['ApiVersion'];
    if (answer === undefined || typeof version !== 'string' || !/^\d+\.\d+$/.test(version))
        return undefined;
    return { socket, version, answer };
}
// HTTP/1.0 (RFC 1945) is enough: one question a connection, and the answer ends with it. Node's own HTTP client takes
// 50 ms of a core before its first answer, more than the CLI does.
function ask({ socket, method, path, timeoutMs }) {
    return new Promise((resolve) => {
        const chunks = [];
        const connection = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(socket);
        connection.setTimeout(timeoutMs, () => connection.destroy(new Error('it takes too long')));
        connection.on('data', (chunk) => chunks.push(chunk));
        // What has come until then is cut off.
        connection.on('error', () => (chunks.length = 0));
        connection.on('close', () => {
            resolve(parseAnswer(Buffer.concat(chunks).toString('utf8')));
        });
        connection.write(`${method} ${path} HTTP/1.0\r\nHost: docker\r\nContent-Length: 0\r\n\r\n`);
    });
}
function parseAnswer(text) {
    const [, head = '', body = ''] = /^(.*?)\r\n\r\n(.*)$/s.exec(text) ?? [];
    const status = Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(head)?.[1]);
    const length = /^content-length: *(\d+)$/im.exec(head)?.[1];
    const isWhole = length === undefined || Number(length) === Buffer.byteLength(body);
    if (Number.isNaN(status) || !isWhole || /^transfer-encoding:/im.test(head))
        return undefined;
    return { status, body };
}


/***/ }),

/***/ 5218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readDockerSettings),
/* harmony export */   d: () => (/* binding */ dockerConfigFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2517);
// Where the docker CLI keeps its settings and logins.




/** The path of the CLI's config file (https://docs.docker.com/reference/cli/docker/#configuration-files). */
function dockerConfigFile(env) {
    const home = env['HOME'] ?? '';
    const folder = env['DOCKER_CONFIG'] ?? '';
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home === '' ? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)() : home, '.docker') : folder, 'config.json');
}
/** The settings in it, {} where there is no file; undefined for what cannot be read, which is the CLI's to complain about. */
function readDockerSettings(env) {
    try {
        return (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .l)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(dockerConfigFile(env), 'utf8'));
    }
    catch (error) {
        return error.code === 'ENOENT' ? {} : undefined;
    }
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ ImageError),
/* harmony export */   IF: () => (/* binding */ FormatError),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
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
class InputError extends ActionError {
}
/** A tool that was run failed, could not be started, or took too long. */
class CommandError extends ActionError {
}
/** Bytes are not in the format that they claim to be in. */
class FormatError extends ActionError {
}
/** The image that was made is not what was asked for. */
class ImageError extends ActionError {
}


/***/ }),

/***/ 2517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ parseObject)
/* harmony export */ });
// JSON that others have written, of which nothing is known yet.
/** A JSON object; undefined where the text is none. */
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 342:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _daemon_questions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5978);
// The main step's entry: asks docker, which takes as long to start as the code of the run to load, and meanwhile loads that.

const stop = new AbortController();
const isNeeded = process.env['INPUT_ENGINE'] !== 'host';
const docker = isNeeded ? (0,_daemon_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .askDocker */ .ad)(process.env, stop) : undefined;
// Told by the run, unless it has something else to tell first.
docker?.catch(() => undefined);
const { start } = await __nccwpck_require__.e(/* import() */ 41).then(__nccwpck_require__.bind(__nccwpck_require__, 6041));
await start(docker);
// A run that has failed by then does not wait for answers.
stop.abort();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   f2: () => (/* binding */ platformOfNode),
/* harmony export */   my: () => (/* binding */ samePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
// Platforms as Docker and Go name them: "linux/arm/v7". What is the default of an architecture is written in one
// way only, so that equal platforms are equal texts.

const PLAIN = { variants: {} };
/** Every architecture that Go compiles for on Linux (`go tool dist list`), with the variants that images know. */
const ARCHITECTURES = {
    '386': PLAIN,
    amd64: { variants: { v1: undefined, v2: 'v2', v3: 'v3', v4: 'v4' } },
    arm: { variants: { v5: 'v5', v6: 'v6', v7: 'v7' }, variant: 'v7' },
    arm64: { variants: { v8: undefined } },
    loong64: PLAIN,
    mips: PLAIN,
    mipsle: PLAIN,
    mips64: PLAIN,
    mips64le: PLAIN,
    ppc64: PLAIN,
    ppc64le: PLAIN,
    riscv64: PLAIN,
    s390x: PLAIN,
};
/** Go's names for what `process.arch` says; Node runs on little-endian POWER only, which it calls ppc64. */
const NODE_ARCHITECTURES = {
    arm: 'arm',
    arm64: 'arm64',
    ia32: '386',
    loong64: 'loong64',
    mips: 'mips',
    mipsel: 'mipsle',
    ppc64: 'ppc64le',
    riscv64: 'riscv64',
    s390x: 's390x',
    x64: 'amd64',
};
/** Reads "linux/ARCHITECTURE" or "linux/ARCHITECTURE/VARIANT"; a FormatError says what is allowed. */
function parsePlatform(text) {
    const [os, architecture = '', variant, ...rest] = text.split('/');
    if (os !== 'linux' || rest.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`${JSON.stringify(text)} is not a platform of the form linux/ARCHITECTURE[/VARIANT]`, {
            hint: 'Write it as in linux/amd64 or linux/arm/v7, in lower case; only linux is supported.',
        });
    }
    const known = Object.hasOwn(ARCHITECTURES, architecture) ? ARCHITECTURES[architecture] : undefined;
    if (known === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`platform ${JSON.stringify(text)}: ${JSON.stringify(architecture)} is no architecture of Go on Linux`, {
            hint: `Use one of ${Object.keys(ARCHITECTURES).join(', ')}.`,
        });
    }
    if (variant === undefined)
        return makePlatform(architecture, known.variant);
    if (!Object.hasOwn(known.variants, variant))
        throw unknownVariant(text, { architecture, variant, known });
    return makePlatform(architecture, known.variants[variant]);
}
/** "linux/arm/v7"; the opposite of `parsePlatform`. */
function formatPlatform({ os, architecture, variant }) {
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/** Whether two platforms are the same. */
function samePlatform(a, b) {
    return formatPlatform(a) === formatPlatform(b);
}
/** Linux on the architecture that `process.arch` names; a FormatError where Go has no such architecture. */
function platformOfNode(arch) {
    const architecture = Object.hasOwn(NODE_ARCHITECTURES, arch) ? NODE_ARCHITECTURES[arch] : undefined;
    if (architecture === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`the architecture ${JSON.stringify(arch)} of this machine is not one that Go has on Linux`, {
            hint: 'Name the platform to build for in the input platforms.',
        });
    }
    return parsePlatform(`linux/${architecture}`);
}
function makePlatform(architecture, variant) {
    return variant === undefined ? { os: 'linux', architecture } : { os: 'linux', architecture, variant };
}
function unknownVariant(text, found) {
    const allowed = Object.keys(found.known.variants);
    const hint = allowed.length === 0
        ? `Leave the variant away: linux/${found.architecture}.`
        : `Use one of ${allowed.join(', ')}, or none.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`platform ${JSON.stringify(text)}: ${found.architecture} has no variant ${JSON.stringify(found.variant)}`, { hint });
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(342);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
