export const id = 863;
export const ids = [863];
export const modules = {

/***/ 3863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  removeUnnamedImage: () => (/* binding */ removeUnnamedImage)
});

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
async function command_streamTool(tool, args, options = {}) {
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
class command_ToolFailure extends errors/* CommandError */.Qd {
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
    return command_hideCredentials(words.join(' '));
}
/** Replaces what stands before the "@" of an address. */
function command_hideCredentials(text) {
    return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1***@');
}
function commandFailed(run) {
    const output = command_hideCredentials(run.output.trim().split('\n').slice(-TAIL_LINES).join('\n'));
    const said = output === '' ? '' : `:\n${output}`;
    return new command_ToolFailure(`${describeCommand(run.tool, run.args)} ended with exit code ${run.code}${said}`, {
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

// EXTERNAL MODULE: ./lib/oci/platform.js
var platform = __webpack_require__(7122);
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
function remote_errors_explainRemote(printed, where) {
    for (const { says, message, hint } of [...TLS, ...SSH, ...CONTEXT]) {
        const match = says.exec(printed);
        if (match !== null)
            return new CommandError(message(where, match[1]?.trim() ?? ''), { hint });
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/daemon/probe-errors.js
// Why there is no daemon to build with, in the user's words: read from what the docker CLI prints (the same from
// 20.10 to 28, but for the case of a letter).



/** The error for a CLI that reached no daemon, from what it printed to standard error. */
function probe_errors_noDaemon(stderr, env) {
    const said = hideCredentials(lastLine(stderr));
    const host = env['DOCKER_HOST'] ?? '';
    const shownHost = JSON.stringify(hideCredentials(host));
    const remote = explainRemote(hideCredentials(stderr), host === '' ? 'the address in the docker context' : shownHost);
    if (remote !== undefined)
        return remote;
    if (/permission denied/i.test(said)) {
        const where = /(?:unix|npipe):\/\/[^\s:]+/.exec(said)?.[0] ?? (host === '' ? 'its socket' : shownHost);
        return new CommandError(`no permission to talk to the Docker daemon at ${where}`, {
            hint: 'Add the user of the runner to the group docker, and restart the runner.',
        });
    }
    if (/client version .* is too (?:old|new)/i.test(said)) {
        return new CommandError(`the docker CLI and its daemon do not understand each other: ${said}`, {
            hint: 'Update the older one of the two.',
        });
    }
    if (/unable to resolve docker endpoint|unable to parse docker host/i.test(said) && host !== '') {
        return new InputError(`the environment variable DOCKER_HOST is ${shownHost}, which is not an address: ${said}`, {
            hint: HOST_FORMS,
        });
    }
    if (host !== '') {
        return new InputError(`no Docker daemon answers at ${shownHost}, which DOCKER_HOST names: ${said}`, {
            hint: 'Correct DOCKER_HOST, or unset it to use the daemon of this machine.',
        });
    }
    return new CommandError(`no Docker daemon answers: ${said}`, {
        hint: 'Start Docker in an earlier step, or set engine: host, which needs Go alone.',
    });
}
/** The error for a CLI that waits for its daemon until it is given up: something on the way swallows what is sent. */
function probe_errors_silentDaemon(env, timeoutMs) {
    const within = `within ${timeoutMs / 1000} s`;
    const host = env['DOCKER_HOST'] ?? '';
    if (host === '') {
        return new CommandError(`the Docker daemon gives no answer ${within}`, {
            hint: 'See whether "docker version" answers on this runner and restart Docker there, or set engine: host, which needs Go alone.',
        });
    }
    const shownHost = JSON.stringify(hideCredentials(host));
    return new InputError(`the Docker daemon at ${shownHost}, which DOCKER_HOST names, gives no answer ${within}`, {
        hint: 'Check the address, and that no firewall on the way drops what is sent to it; or unset DOCKER_HOST to use the daemon of this machine.',
    });
}
/** The error for a daemon that runs containers of another system. */
function probe_errors_wrongSystem(os) {
    return new InputError(`the Docker daemon is for ${os === '' ? 'other' : os} containers, and the image is for linux`, {
        hint: 'Use a runner whose daemon is for Linux containers, such as ubuntu-latest, or switch Docker Desktop to them.',
    });
}
const HOST_FORMS = 'Write it as unix:///var/run/docker.sock, tcp://host:2376 or ssh://user@host, or unset it.';
function lastLine(text) {
    const lines = text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '').at(-1) ?? 'the docker CLI gave no reason';
}

;// CONCATENATED MODULE: ./lib/daemon/probe.js
// Reads what the docker CLI says of itself and of its daemon, as told by docker CLIs from 19.03 on.



const DEFAULT_CONTEXT = 'default';
/** Reads the output of `docker version --format '{{json .}}'`; an error says why there is no daemon to build with. */
function probe_readFacts(output, env) {
    const { Client: client, Server: server } = parseVersion(output.stdout);
    if (server?.Version === undefined)
        throw noDaemon(output.stderr, env);
    const { Version: serverVersion, Os: os = '', Arch: architecture = '', ApiVersion: api = '' } = server;
    if (os !== 'linux')
        throw wrongSystem(os);
    const clientVersion = client?.Version ?? 'unknown';
    return {
        context: client?.Context ?? DEFAULT_CONTEXT,
        clientVersion,
        serverVersion,
        platform: parsePlatform(`linux/${architecture}`),
        hasOwnBuildKit: clientSpeaksBuildKit(clientVersion) && daemonHasBuildKit(api),
    };
}
/** The address of the daemon, as the CLI resolves it: DOCKER_HOST, else that of its context. */
async function probe_readEndpoint({ context }, env, ask) {
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
function probe_readStore(output) {
    if (output.code !== 0) {
        throw new CommandError(`docker info failed: ${output.stderr.trim()}`, {
            hint: 'Look at the log of the Docker daemon, and run this again.',
        });
    }
    return output.stdout.includes('io.containerd.snapshotter') ? 'containerd' : 'classic';
}
/** Whether a CLI builds with BuildKit itself, by its answer to `docker version`. */
function probe_buildsWithoutPlugin({ stdout }) {
    return clientSpeaksBuildKit(parseVersion(stdout).Client?.Version ?? 'unknown');
}
/** Reads the output of `docker buildx version`; undefined where there is no plugin that works. */
function probe_readBuildxVersion({ code, stdout }) {
    if (code !== 0)
        return undefined;
    return /docker\/buildx\s+v?(\S+)/.exec(stdout)?.[1];
}
/** Reads what the plugin says of itself as a plugin; undefined where that is nothing of the kind. */
function probe_readPluginVersion({ code, stdout }) {
    const { Version: version } = code === 0 ? parseDocument(stdout) : {};
    return typeof version === 'string' ? version.replace(/^v/, '') : undefined;
}
function parseVersion(stdout) {
    return parseDocument(stdout);
}
function parseDocument(stdout) {
    try {
        // The CLI prints "null" for what it could not ask.
        return JSON.parse(stdout) ?? {};
    }
    catch {
        return {};
    }
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

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/daemon/program.js
// Looks a program up on the PATH of a given environment, which need not be that of this process.


/** The path of the first program of that name on PATH; undefined where there is none. */
function program_findProgram(name, env) {
    const isWindows = process.platform === 'win32';
    // Windows calls it "Path".
    const path = Object.entries(env).find(([key]) => (isWindows ? key.toUpperCase() : key) === 'PATH')?.[1] ?? '';
    const file = isWindows ? `${name}.exe` : name;
    for (const folder of path.split(delimiter).filter((part) => part !== '')) {
        const candidate = resolve(folder, file);
        if (isProgram(candidate))
            return candidate;
    }
    return undefined;
}
function isProgram(file) {
    try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/docker-config.js
// Where the docker CLI keeps its settings and logins.



/** The path of the CLI's config file (https://docs.docker.com/reference/cli/docker/#configuration-files). */
function docker_config_dockerConfigFile(env) {
    const home = env['HOME'] ?? '';
    const folder = env['DOCKER_CONFIG'] ?? '';
    return join(folder === '' ? join(home === '' ? homedir() : home, '.docker') : folder, 'config.json');
}
/** The settings in it, {} where there is no file; undefined for what cannot be read, which is the CLI's to complain about. */
function docker_config_readDockerSettings(env) {
    try {
        const config = JSON.parse(readFileSync(docker_config_dockerConfigFile(env), 'utf8'));
        return typeof config === 'object' && config !== null ? config : undefined;
    }
    catch (error) {
        return error.code === 'ENOENT' ? {} : undefined;
    }
}

;// CONCATENATED MODULE: ./lib/daemon/plugins.js
// Plugins of the docker CLI, as far as they can be seen without starting it.



/**
 * The file of a plugin, in the first of the folders that every CLI looks in; undefined where it is in none of them. A CLI
 * may be made to look in others too.
 */
function plugins_findPlugin(name, env) {
    const file = process.platform === 'win32' ? `docker-${name}.exe` : `docker-${name}`;
    return pluginFolders(env)
        .map((folder) => join(folder, file))
        .find((path) => existsSync(path));
}
// docker/cli, cli-plugins/manager: getPluginDirs and defaultSystemPluginDirs, whose first plugin of a name is the one.
function pluginFolders(env) {
    const extra = readDockerSettings(env)?.['cliPluginsExtraDirs'];
    return [
        join(dirname(dockerConfigFile(env)), 'cli-plugins'),
        ...(Array.isArray(extra) ? extra.filter((folder) => typeof folder === 'string') : []),
        ...(process.platform === 'win32' ? windowsFolders(env) : UNIX_FOLDERS),
    ];
}
const UNIX_FOLDERS = ['/usr/local/lib', '/usr/local/libexec', '/usr/lib', '/usr/libexec'].map((folder) => `${folder}/docker/cli-plugins`);
function windowsFolders(env) {
    return ['ProgramData', 'ProgramFiles'].map((name) => join(env[name] ?? '', 'Docker/cli-plugins'));
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/daemon/socket.js
// Small questions go to the daemon itself over its Unix socket, where the docker CLI would surely use that socket too:
// an answer takes 2 ms, and a call of the CLI 25. All else, and every explanation of a failure, is the CLI's.


/** The JSON object in an answer; undefined where the daemon did not do what it was asked for, or says something else. */
function socket_objectIn(answer) {
    if (answer?.status !== 200)
        return undefined;
    try {
        const value = JSON.parse(answer.body);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
// What takes longer may be something for the CLI to explain.
const TIMEOUT_MS = 2000;
const DEFAULT_SOCKET = '/var/run/docker.sock';
// Each of them makes the CLI talk to another daemon, or in another way.
const CLI_ONLY = (/* unused pure expression or super */ null && ([
    'DOCKER_CONTEXT',
    'DOCKER_TLS',
    'DOCKER_TLS_VERIFY',
    'DOCKER_API_VERSION',
    'DOCKER_CUSTOM_HEADERS',
]));
const CONFIG_CLI_ONLY = (/* unused pure expression or super */ null && (['currentContext', 'HttpHeaders']));
/**
 * The socket that the CLI would use (docker/cli, cli/command/cli.go: resolveContextName); undefined where it is none,
 * or where that takes a closer look at the CLI's settings.
 */
function socket_findSocket(env) {
    if (process.platform === 'win32' || CLI_ONLY.some((name) => (env[name] ?? '') !== ''))
        return undefined;
    const config = readDockerSettings(env);
    if (config === undefined || CONFIG_CLI_ONLY.some((key) => key in config))
        return undefined;
    const host = env['DOCKER_HOST'] ?? '';
    return host === '' ? DEFAULT_SOCKET : /^unix:\/\/(\/.*)$/.exec(host)?.[1];
}
const VERSION_PATH = '/version';
/** Asks the daemon that the CLI would talk to, in the version of the API that it names itself. */
function socket_daemonAsker(env, timeoutMs = TIMEOUT_MS) {
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
    const socket = socket_findSocket(env);
    if (socket === undefined)
        return undefined;
    const answer = await ask({ socket, method: 'GET', path: VERSION_PATH, timeoutMs });
    const version = socket_objectIn(answer)?.['ApiVersion'];
    if (answer === undefined || typeof version !== 'string' || !/^\d+\.\d+$/.test(version))
        return undefined;
    return { socket, version, answer };
}
// HTTP/1.0 (RFC 1945) is enough: one question a connection, and the answer ends with it. Node's own HTTP client takes
// 50 ms of a core before its first answer, more than the CLI does.
function ask({ socket, method, path, timeoutMs }) {
    return new Promise((resolve) => {
        const chunks = [];
        const connection = connect(socket);
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

;// CONCATENATED MODULE: ./lib/daemon/questions.js
// What docker is asked first, whatever the run turns out to need of it: the CLI takes its time to start, and meanwhile
// the run can get ready.







/** The variable that forces one way to build, so that tests reach all of them on one machine. */
const questions_BUILDER_VARIABLE = 'GO_SCRATCH_IMAGE_BUILDER';
const questions_TIMEOUT_MS = 30_000;
/**
 * Asks; undefined where there is no docker on PATH. The CLI is started before this waits for anything, so that nothing
 * that the caller does next holds it up.
 */
async function questions_askDocker(env, { timeoutMs = questions_TIMEOUT_MS, signal } = {}) {
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
    const isForced = (cli.env[questions_BUILDER_VARIABLE] ?? '') !== '';
    const [version, buildx] = await Promise.all([
        isForced ? askVersion(cli) : askDaemonVersion(cli),
        askPlugin(plugin, cli),
    ]);
    return { version: buildx === undefined ? await askVersion(cli) : version, buildx };
}
// A CLI may be made to look for plugins elsewhere too, so that one which needs the plugin is asked.
async function askWithout(cli) {
    const apart = findSocket(cli.env) === undefined ? undefined : await askApart(cli);
    const version = apart ?? (await askVersion(cli));
    return { version, buildx: buildsWithoutPlugin(version) ? undefined : await questions_askBuildx(cli) };
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
async function questions_askBuildx(cli) {
    const version = readBuildxVersion(await cli.run('buildx', 'version'));
    return version === undefined ? undefined : { ...cli, version };
}
// The CLI asks a plugin this before each call, and then calls it with the same arguments that it was given itself
// (docker/cli, docs/extend/cli_plugins.md): done here, each call takes 45 ms less. A plugin that does not answer is the
// CLI's to judge.
async function askPlugin(plugin, cli) {
    const metadata = await plugin.run('docker-cli-plugin-metadata').catch(() => undefined);
    const version = metadata === undefined ? undefined : readPluginVersion(metadata);
    return version === undefined ? questions_askBuildx(cli) : { ...plugin, version };
}
async function askDaemonVersion(cli) {
    const server = await askServer(cli);
    if (server === undefined)
        return askVersion(cli);
    return { code: 0, stdout: JSON.stringify({ Server: server }), stderr: '' };
}
/** What the daemon says of itself over its socket. */
async function askServer({ ask }) {
    const server = objectIn(await ask('GET', '/version'));
    return server?.['Version'] === undefined ? undefined : server;
}
function dockerCli(tool, options) {
    const { env } = options;
    const plugin = findPlugin('buildx', env);
    // By the variable a plugin knows that it is called as one, and by what.
    const pluginEnv = { ...env, DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND: tool };
    return {
        ...program(tool, options),
        ask: daemonAsker(env),
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
        stdout = await text(stream);
    };
    const outputWith = (code) => ({ code, stdout, stderr: said.join('\n') });
    try {
        await streamTool(tool, args, { env, signal, onStdout, onLine: (line) => said.push(line) });
        return outputWith(0);
    }
    catch (error) {
        if (late.aborted)
            throw silentDaemon(env, timeoutMs);
        if (error instanceof ToolFailure)
            return outputWith(error.code);
        throw error;
    }
}
// The platform of the build stage is the daemon's own, and which builder is used is decided by what there is.
function withoutBuildSettings(env) {
    return { ...env, DOCKER_DEFAULT_PLATFORM: undefined, DOCKER_BUILDKIT: undefined };
}
/** The answer of `docker info --format '{{json .DriverStatus}}'`. */
async function questions_askDriverStatus(cli) {
    const status = objectIn(await cli.ask('GET', '/info'))?.['DriverStatus'];
    if (status === undefined)
        return cli.run('info', '--format', '{{json .DriverStatus}}');
    return { code: 0, stdout: JSON.stringify(status), stderr: '' };
}

;// CONCATENATED MODULE: ./lib/daemon/docker.js
// From what docker answers: the daemon behind the command line, and what it can build with.




/** The label that every container and image of a run carries; its value is the run's id. */
const RUN_LABEL = 'go-scratch-image.run';
const BUILDERS = (/* unused pure expression or super */ null && (['buildx', 'buildkit', 'classic']));
const NO_CHOICE = { builder: undefined, cacheFrom: [], cacheTo: [] };
/**
 * Finds what builds with Docker, and its daemon; an InputError or CommandError says why there is none. `asked` is for
 * a docker that is being asked already.
 */
async function findDocker(env, choice = NO_CHOICE, asked = askDocker(env)) {
    const docker = await asked;
    const forced = readForcedBuilder(env);
    if (docker === undefined) {
        throw new InputError('there is no docker command on PATH', {
            hint: 'Use a runner with Docker, such as ubuntu-latest, or engine: host, which needs Go alone.',
        });
    }
    const { tool, env: cliEnv, run, ask } = docker.cli;
    const named = choice.builder;
    const cli = { tool, env: cliEnv };
    const isNeeded = forced === 'buildx' || builderFlags(choice).length > 0;
    const buildx = docker.answers.buildx ?? (isNeeded ? await askBuildx(docker.cli) : undefined);
    if (named !== undefined)
        await checkNamedBuilder(named, buildx);
    const facts = settle(() => readFacts(docker.answers.version, cliEnv));
    if (facts instanceof Error) {
        if (named === undefined || buildx === undefined)
            throw facts;
        const builder = { ...buildx, kind: 'buildx', flags: builderFlags(choice) };
        const describe = () => `buildx ${buildx.version} with the builder ${named}`;
        return { ...cli, clientVersion: 'unknown', builder, daemon: undefined, describe };
    }
    const endpoint = hideCredentials(await readEndpoint(facts, cliEnv, run));
    const builder = chooseBuilder(facts, { cli, buildx, forced, choice });
    const { clientVersion, serverVersion, platform } = facts;
    return {
        ...cli,
        clientVersion,
        builder,
        daemon: { ...cli, ask, endpoint, serverVersion, platform, askStore: storeAsker(docker.cli) },
        describe: () => `${describeBuilder(builder)}${named === undefined ? '' : ` (builder ${named})`} with the daemon at ${endpoint}`,
    };
}
// Asked for where an image is not there yet: to answer takes a daemon 15 ms.
function storeAsker(cli) {
    let store;
    return () => (store ??= askDriverStatus(cli).then(readStore));
}
function settle(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof Error)
            return error;
        throw error;
    }
}
async function checkNamedBuilder(name, buildx) {
    if (buildx === undefined)
        throw needsBuildx('builder');
    const inspected = await buildx.run('buildx', 'inspect', name);
    if (inspected.code === 0)
        return;
    throw new InputError(`builder: buildx has no builder ${JSON.stringify(name)}: ${inspected.stderr.trim()}`, {
        hint: 'Give the output name of docker/setup-buildx-action, or one that "docker buildx ls" lists.',
    });
}
function needsBuildx(input) {
    return new InputError(`${input}: the docker command has no buildx plugin that works`, {
        hint: `Run docker/setup-buildx-action in an earlier step, or remove ${input}.`,
    });
}
function builderFlags({ builder, cacheFrom, cacheTo }) {
    return [
        ...(builder === undefined ? [] : [`--builder=${builder}`]),
        ...cacheFrom.map((cache) => `--cache-from=${cache}`),
        ...cacheTo.map((cache) => `--cache-to=${cache}`),
    ];
}
function readForcedBuilder(env) {
    const text = env[BUILDER_VARIABLE] ?? '';
    if (text === '')
        return undefined;
    const kind = BUILDERS.find((name) => name === text);
    if (kind !== undefined)
        return kind;
    throw new InputError(`the environment variable ${BUILDER_VARIABLE} is ${JSON.stringify(text)}`, {
        hint: `Set it to ${BUILDERS.join(', ')}, or unset it.`,
    });
}
function chooseBuilder(facts, { cli, buildx, forced, choice, }) {
    const { clientVersion, serverVersion } = facts;
    const ofCli = (version, buildKit) => ({
        version,
        tool: cli.tool,
        env: { ...cli.env, DOCKER_BUILDKIT: buildKit },
    });
    const ways = {
        buildx,
        buildkit: facts.hasOwnBuildKit ? ofCli(clientVersion, '1') : undefined,
        classic: ofCli(serverVersion, '0'),
    };
    const kind = forced ?? BUILDERS.find((name) => ways[name] !== undefined) ?? 'classic';
    const flags = builderFlags(choice);
    if (flags.length > 0 && kind !== 'buildx') {
        throw needsBuildx(choice.cacheFrom.length > 0 ? 'cache-from' : 'cache-to');
    }
    const way = ways[kind];
    if (way !== undefined)
        return { ...way, kind, flags };
    const missing = kind === 'buildx'
        ? `docker ${clientVersion} has no buildx plugin that works`
        : `docker ${clientVersion} with the daemon ${serverVersion} has no BuildKit of its own`;
    throw new InputError(`${BUILDER_VARIABLE} is "${kind}", but ${missing}`, { hint: 'Unset it.' });
}
function describeBuilder({ kind, version }) {
    switch (kind) {
        case 'buildx':
            return `buildx ${version}`;
        case 'buildkit':
            return `BuildKit of docker ${version}`;
        case 'classic':
            return `classic builder of Docker ${version}`;
    }
}

;// CONCATENATED MODULE: ./lib/daemon/clean-up.js
// Removes what a run made in the daemon and left there: containers and images with the run's label, and nothing
// else. Both parts of the action use it, so that it also works after a failed or cancelled build.


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


/***/ }),

/***/ 7122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports parsePlatform, formatPlatform, samePlatform, platformOfNode */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
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
        throw new FormatError(`${JSON.stringify(text)} is not a platform of the form linux/ARCHITECTURE[/VARIANT]`, {
            hint: 'Write it as in linux/amd64 or linux/arm/v7, in lower case; only linux is supported.',
        });
    }
    const known = Object.hasOwn(ARCHITECTURES, architecture) ? ARCHITECTURES[architecture] : undefined;
    if (known === undefined) {
        throw new FormatError(`platform ${JSON.stringify(text)}: ${JSON.stringify(architecture)} is no architecture of Go on Linux`, {
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
        throw new FormatError(`the architecture ${JSON.stringify(arch)} of this machine is not one that Go has on Linux`, {
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
    return new FormatError(`platform ${JSON.stringify(text)}: ${found.architecture} has no variant ${JSON.stringify(found.variant)}`, { hint });
}


/***/ })

};
