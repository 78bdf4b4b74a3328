export const id = 371;
export const ids = [371];
export const modules = {

/***/ 9752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assembleAll: () => (/* reexport */ make_images/* assembleAll */.g),
  deliverAll: () => (/* reexport */ deliverAll),
  lookAtAll: () => (/* reexport */ look/* lookAtAll */.w),
  publish: () => (/* reexport */ publish),
  withBudgets: () => (/* reexport */ withBudgets)
});

// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
;// CONCATENATED MODULE: ./lib/report/change.js
// Changes as people read them, with their sign; the minus is the one of every keyboard.

/** `after - before`. */
function changeIn({ before, after }) {
    return after - before;
}
/** Bytes that a cause stands for. */
function weightOf(cause) {
    return cause.kind === 'module' ? (cause.ownPlus ?? cause.own) : cause.change;
}
/** "+434,176", "-12", "0". */
function formatChange(bytes) {
    return `${signOf(bytes)}${(0,units/* formatBytes */.z3)(Math.abs(bytes))}`;
}
/** "+434 kB", "-12 B", "0 B". */
function formatSizeChange(bytes) {
    return `${signOf(bytes)}${(0,units/* formatSize */.Xq)(Math.abs(bytes))}`;
}
/** "+7.5 %": to a tenth, halves away from zero, computed in whole numbers. Empty where there was nothing before. */
function formatPercent(change, before) {
    if (before === 0)
        return '';
    const [size, whole] = [BigInt(Math.abs(change)), BigInt(before)];
    const tenths = (size * 2000n + whole) / (whole * 2n);
    if (tenths === 0n && change !== 0)
        return 'less than 0.1 %';
    return `${signOf(change)}${tenths / 10n}.${tenths % 10n} %`;
}
/** Two sizes as they can be told apart: rounded, or exact where rounding makes them equal. */
function formatPair(one, other) {
    const [a, b] = [(0,units/* formatSize */.Xq)(one), (0,units/* formatSize */.Xq)(other)];
    return a !== b || one === other ? [a, b] : [`${(0,units/* formatBytes */.z3)(one)} bytes`, `${(0,units/* formatBytes */.z3)(other)} bytes`];
}
function signOf(bytes) {
    if (bytes === 0)
        return '';
    return bytes > 0 ? '+' : '-';
}

;// CONCATENATED MODULE: ./lib/report/cause-text.js
// What a change is put down to, and what a budget says of it, in words. The same words everywhere: comment, summary,
// annotation and log.



/** The cause by its name alone: "gopkg.in/yaml.v3", "own code". */
function nameCause(cause) {
    switch (cause.kind) {
        case 'module':
            return { code: cause.path };
        case 'toolchain':
            return `Go ${cause.after}`;
        case 'own-code':
            return 'own code';
        case 'standard-library':
            return 'the standard library';
        case 'files':
            return 'files beside the binary';
        case 'alignment':
            return 'alignment';
    }
}
/** The cause with its bytes: "`gopkg.in/yaml.v3` v3.0.1, new: +305 kB with what only it brings in (139 kB own)". */
function describeCause(cause) {
    switch (cause.kind) {
        case 'module':
            return describeModule(cause);
        case 'toolchain':
            return [`Go ${cause.before} → ${cause.after}: ${formatSizeChange(cause.change)}`];
        case 'own-code':
        case 'standard-library':
        case 'files':
            return [nameCause(cause), ` ${formatSizeChange(cause.change)}`];
        case 'alignment':
            return [`alignment ${formatSizeChange(cause.change)} (files grow in pages)`];
    }
}
/** A budget's outcome as a sentence: for annotations and the error that ends the step. */
function describeBudget(result) {
    const image = `${result.name} (${(0,oci_platform/* formatPlatform */.Bq)(result.platform)})`;
    if (result.actual === undefined || result.limit === undefined) {
        return `${image}: ${result.input} ${result.text} was not judged: ${result.reason ?? 'nothing to judge'}`;
    }
    return `${image} ${outcomeOf(result, result.actual, result.limit)}${becauseOf(result)}${acceptance(result)}`;
}
/** What a line of a budget input that is about nothing should have named. */
function describeUnmatched({ input, target, known }) {
    return `${input}: ${JSON.stringify(target)} is no program and no platform of this build, which has ${known.join(', ')}`;
}
/** Pieces of a line as plain text. */
function plainText(pieces) {
    return pieces
        .map((piece) => (typeof piece === 'string' ? piece : 'code' in piece ? piece.code : piece.strong))
        .join('');
}
function describeModule({ path, change, version, versionBefore, ownPlus, own, }) {
    const versions = [versionBefore, version].filter((text) => text !== undefined).join(' → ');
    const state = { added: ', new', removed: ', gone', grown: '', shrunk: '' }[change];
    const bytes = ownPlus === undefined
        ? `${formatSizeChange(own)} of its own`
        : `${formatSizeChange(ownPlus)} with what only it brings in (${ownPart(own, ownPlus)} own)`;
    return [{ code: path }, `${versions === '' ? '' : ` ${versions}`}${state}: ${bytes}`];
}
// The sign is told once where both have the same.
function ownPart(own, ownPlus) {
    return Math.sign(own) === Math.sign(ownPlus) ? (0,units/* formatSize */.Xq)(Math.abs(own)) : formatSizeChange(own);
}
function outcomeOf({ input, state, before, text }, actual, limit) {
    if (input !== 'max-increase') {
        const is = `is ${(0,units/* formatBytes */.z3)(actual)} bytes`;
        if (state === 'over')
            return `${is}, ${(0,units/* formatBytes */.z3)(actual - limit)} over ${input} ${text}`;
        return `${is}, ${shareOf(actual, limit)} of ${input} ${text}`;
    }
    const [grown, allowed] = formatPair(Math.max(0, actual), limit);
    const percent = before === undefined ? '' : formatPercent(actual, before);
    const grows = actual > 0 ? `grows by ${grown}${percent === '' ? '' : ` (${percent})`}` : 'does not grow';
    if (state === 'over')
        return `${grows}, and ${input} ${text} allows ${allowed}`;
    return actual > 0 ? `${grows}, ${shareOf(actual, limit)} of ${input} ${text}` : grows;
}
/** Rounded down, so that only what is at its limit is at 100 %. */
function shareOf(actual, limit) {
    return limit === 0 ? '100 %' : `${(BigInt(actual) * 100n) / BigInt(limit)} %`;
}
function becauseOf({ causes }) {
    const named = causes
        .slice(0, 3)
        .map((cause) => `${plainText([nameCause(cause)])} ${formatSizeChange(weightOf(cause))}`);
    return named.length === 0 ? '' : `: ${named.join(', ')}`;
}
function acceptance({ approvedBy, reason, state }) {
    if (approvedBy !== undefined)
        return `; accepted by the label ${approvedBy}`;
    return state === 'over' && reason !== undefined ? `; reported only: ${reason}` : '';
}

;// CONCATENATED MODULE: ./lib/budget-checks.js
// Budgets as checks of the images that they are about: one that is broken keeps its image from being delivered.


/** The programs with the checks of their budgets added. */
function withBudgets(looked, comparison) {
    if (comparison === undefined)
        return looked;
    return looked.map((one) => ({
        ...one,
        checks: one.made.images.map(({ platform }, at) => {
            const own = comparison.budgets.filter((result) => result.name === one.program.plan.name && (0,oci_platform/* samePlatform */.my)(result.platform, platform));
            return [...(one.checks[at] ?? []), ...own.map((result) => budgetCheck(result, comparison))];
        }),
    }));
}
function budgetCheck(result, { overrideLabel }) {
    const message = describeBudget(result);
    if (result.state === 'unjudged')
        return { id: 'budget', verdict: 'skipped', message };
    const accept = result.input === 'max-increase' && overrideLabel !== undefined
        ? `To accept it, give the pull request the label ${overrideLabel} and run the job again.`
        : `Make the program smaller, or raise ${result.input} for ${result.name} (${(0,oci_platform/* formatPlatform */.Bq)(result.platform)}).`;
    return {
        id: 'budget',
        verdict: result.verdict,
        message,
        ...(result.verdict === 'pass' ? {} : { hint: accept }),
    };
}

// EXTERNAL MODULE: ./lib/daemon/clean-up.js
var clean_up = __webpack_require__(1439);
// EXTERNAL MODULE: ./lib/daemon/delivery.js
var delivery = __webpack_require__(9426);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/go/fetch.js
var go_fetch = __webpack_require__(6294);
;// CONCATENATED MODULE: ./lib/push.js
// Deliver into registries: what was inspected is pushed as it stands, the user's tags last and in their order.

/** Pushes where that is asked for; what moved is told beside what kept the rest from it. */
async function pushTags({ inputs, media }, { program, made }, world) {
    if (!media.push)
        return {};
    return world.log.phase('push', async () => {
        // Loaded here only: most runs do not push.
        const { push } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(651), __webpack_require__.e(684)]).then(__webpack_require__.bind(__webpack_require__, 2684));
        const { caBundle } = await (0,go_fetch/* readAuthorities */.Gh)(world.env);
        const { moved, problem } = await push({ ...made, tags: program.tags }, {
            ...inputs.registryLogin,
            env: world.env,
            signal: world.controller.signal,
            log: world.log.line,
            ...(caBundle === undefined ? {} : { caBundle }),
        });
        const value = { pushed: moved, ...(problem === undefined ? {} : { problem }) };
        return { value, said: problem === undefined ? moved.join(', ') : 'not all tags could be pushed' };
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/engine/plan.js
var engine_plan = __webpack_require__(8479);
// EXTERNAL MODULE: ./lib/go/access.js + 2 modules
var access = __webpack_require__(3761);
// EXTERNAL MODULE: ./lib/oci/assemble.js + 3 modules
var assemble = __webpack_require__(1227);
// EXTERNAL MODULE: ./lib/rootfs/compose.js
var compose = __webpack_require__(6639);
;// CONCATENATED MODULE: ./lib/smoke-probe.js
// Makes the probe of the HTTP smoke test, where one is needed: assets/probe, compiled by the engine of the run, in an
// image of our assembler. It is brought into the daemon as the user's image is, and taken out again.









/** One probe for all programs of a run. */
class SmokeProbe {
    #prepared;
    #world;
    #bring;
    #id;
    /** `bring` loads an image into its daemon. */
    constructor(prepared, world, bring) {
        this.#prepared = prepared;
        this.#world = world;
        this.#bring = bring;
    }
    get isMade() {
        return this.#id !== undefined;
    }
    async image() {
        this.#id ??= await this.#make();
        return this.#id;
    }
    async #make() {
        const { programs, daemon } = this.#prepared;
        const [first] = programs;
        if (first === undefined || daemon === undefined)
            throw new errors/* CommandError */.Qd('there is nothing to probe');
        const image = await this.#assemble(probePlan(first.plan, { daemon, world: this.#world }));
        const known = await (0,delivery/* findInDaemon */.nB)(daemon, image);
        await this.#bring({ daemon, image, known, stays: false });
        return known.id;
    }
    async #assemble(plan) {
        const { tempDir, runId } = this.#world;
        const directory = (0,external_node_path_.join)(tempDir, 'probe');
        const file = await this.#compile(plan, directory);
        const { size } = await (0,promises_.stat)(file);
        return (0,assemble/* assemble */.f)({
            platform: plan.platforms[0] ?? { os: 'linux', architecture: '' },
            layers: (0,compose/* composeLayers */.Dh)({ extras: [], binary: { path: (0,engine_plan/* binaryPath */.V)(plan), file, size } }),
            // The label makes it an image of this run alone: another one at the same daemon has its own.
            run: { ...plan.run, Labels: { [clean_up/* RUN_LABEL */.jQ]: runId } },
            epoch: plan.epoch,
            compression: 'gzip',
            directory,
        });
    }
    async #compile(plan, tempDir) {
        const { env, runId, controller, log } = this.#world;
        const { signal } = controller;
        // It is made of the standard library alone.
        const context = { tempDir, env, runId, signal, log: log.line, access: access/* NO_ACCESS */.lk };
        try {
            const [built] = await this.#prepared.engine.build([plan], context);
            if (built instanceof Error)
                throw built;
            const [binary] = built?.binaries ?? [];
            if (binary === undefined)
                throw new errors/* CommandError */.Qd('the engine made nothing of it');
            return binary.file;
        }
        catch (cause) {
            if (controller.signal.aborted || !(cause instanceof errors/* ActionError */.lZ))
                throw cause;
            throw new errors/* CommandError */.Qd(`the probe of the HTTP smoke test cannot be made: ${cause.message}`, {
                cause,
                hint: 'Give smoke-test arguments to run the image with, such as "--version", instead of an address.',
            });
        }
    }
}
/** The plan of the probe: the Go release and the builder image of the program, and none of its own settings. */
function probePlan(plan, { daemon, world }) {
    const contextDir = (0,external_node_path_.join)(world.actionDir, 'assets', 'probe');
    return {
        name: 'probe',
        source: {
            contextDir,
            workdir: '.',
            pkg: '.',
            modulePath: 'go-scratch-image/probe',
            workspace: contextDir,
        },
        platforms: [daemon.platform],
        compile: {
            ...plan.compile,
            strip: true,
            ldflags: '',
            buildTags: [],
            buildFlags: [],
            rebuild: false,
            vcs: false,
        },
        builderImage: plan.builderImage,
        tzdata: false,
        run: { Entrypoint: ['/probe'], User: '65532:65532' },
        epoch: 0,
    };
}

// EXTERNAL MODULE: ./lib/command.js
var command = __webpack_require__(1978);
;// CONCATENATED MODULE: ./lib/smoke/outcome.js
// What a smoke test has found, in the words of the report: the same for a container and for a program that is run
// without one.
/** How many lines of what the program printed are shown. */
const SHOWN_LINES = 30;
/** The program has ended well; `output` is what it printed. */
function ranWell(output) {
    const said = output.find((line) => line.trim() !== '');
    return passed(said === undefined ? 'exit code 0' : `exit code 0: ${said.trim()}`);
}
function passed(message) {
    return { id: 'smoke', verdict: 'pass', message };
}
/** `what` is a fragment; the last lines that the program printed follow it. */
function failed(what, output) {
    const lines = output.slice(-SHOWN_LINES).map((line) => `  ${line}`);
    const said = lines.length === 0 ? ' (it printed nothing)' : `; it printed:\n${lines.join('\n')}`;
    return {
        id: 'smoke',
        verdict: 'fail',
        message: `${what}${said}`,
        hint: 'Mend the program, or change smoke-test, smoke-test-timeout, directories or user to what it needs.',
    };
}
function tookTooLong(timeoutMs, output) {
    return failed(`it did not end within ${timeoutMs / 1000} s`, output);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/smoke/http.js
// Asks a server that has just been started, until it answers, ends by itself, or its time is up.

const POLL_MS = 50;
/** Waits for an answer below 400. */
async function waitForAnswer(question) {
    const { ask, asked, startMs, timeoutMs, signal, isRunning } = question;
    let seen;
    while (Date.now() - startMs < timeoutMs) {
        signal.throwIfAborted();
        if (!(await isRunning()))
            return { isGood: false, message: 'the program ended by itself' };
        const status = await ask();
        if (status !== undefined && status < 400) {
            const seconds = ((Date.now() - startMs) / 1000).toFixed(1);
            return { isGood: true, message: `${asked} answered ${status} after ${seconds} s` };
        }
        if (status !== undefined)
            seen = `${asked} answered ${status}`;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    return { isGood: false, message: seen ?? `${asked} gave no answer within ${timeoutMs / 1000} s` };
}
/** The status that a server answers with; undefined where none answers. */
async function statusOf(url) {
    try {
        const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2000) });
        await response.body?.cancel();
        return response.status;
    }
    catch (error) {
        if (error instanceof TypeError || error.name === 'TimeoutError')
            return undefined;
        throw new errors/* CommandError */.Qd(`the smoke test cannot ask ${url}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/daemon/smoke-container.js
// The container of a smoke test: how it is run, and what is asked of it.


/**
 * The flags of `docker run`. No --env: the container starts with the image's environment only. No --init: the program
 * is process 1, as it will be later.
 */
function containerFlags(name, { writable, user, label }) {
    const [uid = '0', gid = '0'] = user.split(':');
    const tmpfs = writable.map(({ path, mode }) => `--tmpfs=${path}:rw,mode=${mode.toString(8)},uid=${uid},gid=${gid},size=64m`);
    return [
        `--name=${name}`,
        `--label=${label}`,
        '--read-only',
        ...tmpfs,
        '--cap-drop=ALL',
        '--security-opt=no-new-privileges',
        '--memory=512m',
        '--pids-limit=512',
    ];
}
/** Whether the program in the container has not ended yet. */
async function isRunning(daemon, name) {
    const state = await (0,command/* runTool */.qI)(daemon.tool, ['inspect', '--format', '{{.State.Running}}', name], {
        env: daemon.env,
    });
    return state.trim() === 'true';
}
/**
 * The address on the daemon's machine that leads to a port of the container; undefined where there is none: the
 * container has ended, or the daemon has no network to publish from.
 */
async function publishedAddress(daemon, name, port) {
    const { code, stdout } = await (0,command/* tryTool */.Kg)(daemon.tool, ['port', name, `${port}/tcp`], { env: daemon.env });
    if (code !== 0)
        return undefined;
    return /127\.0\.0\.1:\d+/.exec(stdout)?.[0];
}
/** The last lines that the program printed. */
async function readLogs(daemon, name) {
    const logs = await (0,command/* tryTool */.Kg)(daemon.tool, ['logs', '--tail', String(SHOWN_LINES), name], { env: daemon.env });
    return lastLines(logs.stdout + logs.stderr);
}
/** Ends and removes a container; it is no error where there is none. */
async function removeContainer(daemon, name) {
    await (0,command/* tryTool */.Kg)(daemon.tool, ['rm', '--force', '--volumes', name], { env: daemon.env });
}
/** As many lines of a text as are shown. */
function lastLines(text) {
    return text.trim() === '' ? [] : text.trim().split('\n').slice(-SHOWN_LINES);
}

;// CONCATENATED MODULE: ./lib/daemon/http-probe.js
// Asks a server from inside the network of its container, by a probe: the image has no client, and the port that the
// daemon publishes is on the daemon's machine.


/** Starts the probe, which goes on asking until the server gives an answer below 400. */
function startProbe(daemon, options) {
    const { image, container, port, path, timeoutMs, label, signal } = options;
    const name = `${container}-probe`;
    const flags = containerFlags(name, { writable: [], user: '0:0', label });
    const question = [String(port), path, String(timeoutMs / 1000)];
    const stop = new AbortController();
    let status;
    let problem;
    const ended = (0,command/* streamTool */.BN)(daemon.tool, ['run', ...flags, `--network=container:${container}`, image, ...question], {
        env: daemon.env,
        signal: AbortSignal.any([signal, stop.signal]),
        onLine: (line) => {
            if (/^\d{3}$/.test(line))
                status = Number(line);
        },
    }).catch((error) => {
        problem = error instanceof Error ? error : new Error(String(error));
    });
    return {
        status: async () => {
            // It cannot join a container that has ended meanwhile, and that one is the reason then.
            if (problem !== undefined && (await isRunning(daemon, container)))
                throw problem;
            return status;
        },
        stop: async () => {
            stop.abort();
            await ended;
            await removeContainer(daemon, name);
        },
    };
}

;// CONCATENATED MODULE: ./lib/daemon/http-smoke.js
// The smoke test of a server: through a published port where that can be reached, else by a probe in the network of its
// container. Only the attempt tells which: the daemon's socket may be mounted into a container, or forwarded.






/** Starts the image and waits for an answer below 400. The container is left to the caller. */
async function askOverHttp(daemon, name, options) {
    const server = { daemon, name, options };
    if (!options.probe.isMade && mayReachPorts(daemon.endpoint)) {
        const check = await askPublishedPort(server);
        if (check !== undefined)
            return check;
        // It is started anew for the probe, so that its time counts from there.
        await removeContainer(daemon, name);
    }
    return askByProbe(server);
}
/** Whether a port that the daemon publishes on its loopback address may be one of this machine. */
function mayReachPorts(endpoint) {
    if (!/^(tcp|http|https|ssh):/.test(endpoint))
        return true;
    return /^(tcp|https?):\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/.test(endpoint);
}
/** Undefined where the server runs and its port cannot be reached from here. */
async function askPublishedPort(server) {
    const { daemon, name, options } = server;
    const startMs = Date.now();
    const problem = await start(server, ['--publish', `127.0.0.1::${options.port}`]);
    if (problem !== undefined)
        return problem;
    const published = await publishedAddress(daemon, name, options.port);
    const reached = published !== undefined && (await isReachable(published));
    if (!reached && (await isRunning(daemon, name)))
        return undefined;
    const answer = await waitForAnswer({
        ...options,
        startMs,
        asked: addressOf(options),
        ask: () => statusOf(`http://${published ?? ''}${options.path}`),
        isRunning: () => (reached ? isRunning(daemon, name) : false),
    });
    return toCheck(server, answer);
}
async function askByProbe(server) {
    const { daemon, name, options } = server;
    if (!options.probe.isMade) {
        options.log(`ports published by the daemon at ${daemon.endpoint} cannot be reached from here: a probe in the network of the container asks`);
    }
    const image = await options.probe.image();
    const startMs = Date.now();
    const problem = await start(server, []);
    if (problem !== undefined)
        return problem;
    const probe = startProbe(daemon, { ...options, image, container: name });
    try {
        const answer = await waitForAnswer({
            ...options,
            startMs,
            asked: `${addressOf(options)} (asked by a probe)`,
            ask: probe.status,
            isRunning: () => isRunning(daemon, name),
        });
        return await toCheck(server, answer);
    }
    finally {
        await probe.stop();
    }
}
/** Runs the container in the background; a failed check where it cannot be started. */
async function start({ daemon, name, options }, flags) {
    const all = ['--detach', ...flags, ...containerFlags(name, options)];
    const started = await (0,command/* tryTool */.Kg)(daemon.tool, ['run', ...all, options.image], { env: daemon.env });
    if (started.code === 0)
        return undefined;
    return failed('the container cannot be started', lastLines(started.stderr));
}
function addressOf({ port, path }) {
    return `http://:${port}${path}`;
}
async function toCheck({ daemon, name }, { isGood, message }) {
    return isGood ? passed(message) : failed(message, await readLogs(daemon, name));
}
const REACH_MS = 1500;
const http_smoke_POLL_MS = 50;
// The daemon's proxy listens as soon as the container runs; without that proxy nothing does before the server itself.
async function isReachable(address) {
    const [host = '', port = ''] = address.split(':');
    const endMs = Date.now() + REACH_MS;
    while (Date.now() < endMs) {
        if (await connects(host, Number(port)))
            return true;
        await new Promise((resolve) => setTimeout(resolve, http_smoke_POLL_MS));
    }
    return false;
}
async function connects(host, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.createConnection)({ host, port, timeout: REACH_MS });
        const end = (answer) => () => {
            socket.destroy();
            resolve(answer);
        };
        socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
    });
}

;// CONCATENATED MODULE: ./lib/daemon/smoke.js
// The smoke test: the image is run once, as strictly as a careful cluster would run it, before any tag moves.
// Either with arguments (it must end with exit code 0), or as a server that must answer over HTTP.




/** Runs the smoke test and says how it went; the container is always removed. */
async function smokeTest(daemon, options) {
    const name = `go-scratch-image-smoke-${process.pid}-${Date.now().toString(36)}`;
    try {
        const { test } = options;
        return test.kind === 'run'
            ? await runOnce(daemon, name, { ...options, args: test.args })
            : await askOverHttp(daemon, name, { ...options, port: test.port, path: test.path });
    }
    finally {
        await removeContainer(daemon, name);
    }
}
async function runOnce(daemon, name, options) {
    const output = [];
    const timeout = AbortSignal.timeout(options.timeoutMs);
    const flags = containerFlags(name, options);
    try {
        await (0,command/* streamTool */.BN)(daemon.tool, ['run', ...flags, options.image, ...options.args], {
            env: daemon.env,
            signal: AbortSignal.any([options.signal, timeout]),
            onLine: (line) => {
                if (output.length < SHOWN_LINES)
                    output.push(line);
                options.log(line);
            },
        });
    }
    catch (error) {
        options.signal.throwIfAborted();
        if (timeout.aborted)
            return tookTooLong(options.timeoutMs, output);
        if (error instanceof command/* ToolFailure */.XY)
            return failed(`exit code ${error.code}`, output);
        throw error;
    }
    return ranWell(output);
}

;// CONCATENATED MODULE: ./lib/smoke/isolation.js
// How strictly this machine lets a program be run without a container: with a folder as its whole file system, by a
// user namespace or as root, or else directly. `unshare` of util-linux does it; what it can do here is tried first.



const FOLDERS = ['/usr/bin', '/bin', '/usr/local/bin', '/run/current-system/sw/bin'];
/** The strictest way that works for programs that are to run as this user. */
async function findIsolation(user) {
    return (await findRoots(user))[0] ?? DIRECT;
}
/** The ways to a root of its own that this machine allows, the strictest first. */
async function findRoots({ uid, gid }) {
    const unshare = process.platform === 'linux' ? await findUnshare() : undefined;
    if (unshare === undefined)
        return [];
    // Process 1 of a namespace of its own: when it ends, so does all that it has started.
    const namespace = ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--pid', '--fork', '--kill-child'];
    const ways = [
        inRoot(unshare, { flags: namespace, how: 'user namespace', owners: 'folded' }),
        inRoot(unshare, { flags: [`--setgid=${gid}`, `--setuid=${uid}`], how: 'chroot', owners: 'real' }),
    ];
    const works = await Promise.all(ways.map(async (way) => {
        const [tool, ...args] = way.command('/', { program: unshare, workdir: '/' });
        const tried = await (0,command/* tryTool */.Kg)(tool, [...args, '--version'], { env: {} }).catch(() => undefined);
        return tried?.code === 0;
    }));
    return ways.filter((_, at) => works[at]);
}
const DIRECT = {
    description: 'directly on the runner with an empty environment, since it allows no root of its own',
    owners: 'folded',
    command: (root, { program }) => [(0,external_node_path_.join)(root, program)],
};
function inRoot(unshare, way) {
    return {
        description: `in an empty root (${way.how})`,
        owners: way.owners,
        command: (root, { program, workdir }) => [
            unshare,
            ...way.flags,
            `--root=${root}`,
            `--wd=${workdir}`,
            '--',
            external_node_path_.posix.resolve(workdir, program),
        ],
    };
}
async function findUnshare() {
    for (const folder of FOLDERS) {
        const file = external_node_path_.posix.join(folder, 'unshare');
        if ((await (0,promises_.stat)(file).catch(() => undefined))?.isFile() === true)
            return file;
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/oci/file-bytes.js
var file_bytes = __webpack_require__(3137);
// EXTERNAL MODULE: ./lib/oci/read.js + 1 modules
var read = __webpack_require__(8681);
;// CONCATENATED MODULE: ./lib/smoke/root.js
// The root file system of an image as a folder of the runner, to run its program in.





/**
 * Unpacks all layers into a new folder. `owners`: `real` gives every file to its owner, which only root can do;
 * `folded` leaves all to the user of the runner, with the permissions that `user` has in the image.
 */
async function unpackImage(image, folder, options) {
    const modes = new Map([[folder, modeFor(ROOT_FOLDER, options)]]);
    const links = new Set();
    const remove = async () => {
        for (const path of modes.keys())
            await (0,promises_.chmod)(path, 0o700).catch(() => undefined);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    };
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,read/* readEntries */.$)(image, async (entry, content) => {
            checkWay(entry.path, links);
            const file = (0,external_node_path_.join)(folder, entry.path);
            await unpackEntry(entry, file, content);
            if (entry.type === 'symlink')
                links.add(entry.path);
            if (options.owners === 'real')
                await (0,promises_.lchown)(file, entry.uid, entry.gid);
            if (entry.type === 'directory')
                modes.set(file, modeFor(entry, options));
            if (entry.type === 'file')
                await (0,promises_.chmod)(file, modeFor(entry, options));
        });
        await addRuntimeFiles(folder, links);
        // Last, and the deepest first: nothing could be put into a folder that cannot be written.
        for (const [path, mode] of [...modes].reverse())
            await (0,promises_.chmod)(path, mode);
        return { folder, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
const ROOT_FOLDER = { mode: 0o755, uid: 0, gid: 0 };
async function unpackEntry(entry, file, content) {
    switch (entry.type) {
        case 'directory':
            await (0,promises_.mkdir)(file, { recursive: true });
            return;
        case 'file':
            await (0,file_bytes/* writeFileBytes */.$)(file, content);
            return;
        case 'symlink':
            await (0,promises_.symlink)(entry.linkTarget ?? '', file);
            return;
        case 'hardlink':
        case 'fifo':
        case 'block-device':
        case 'character-device':
            throw new errors/* ImageError */.C8(`${entry.path} in the image is neither a file, a folder nor a link`);
    }
}
// What every container runtime adds to an image, as far as plain files can stand for it: a program that looks up names
// or starts others would fail without. There is no /proc, and no other device.
async function addRuntimeFiles(folder, links) {
    for (const path of ['/dev/null', '/etc/hosts', '/etc/resolv.conf']) {
        if (links.has(external_node_path_.posix.dirname(path)))
            continue;
        const content = path === '/dev/null' ? '' : await (0,promises_.readFile)(path).catch(() => '');
        const file = (0,external_node_path_.join)(folder, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        // The image's own file goes first.
        await (0,promises_.writeFile)(file, content, { flag: 'wx' }).then(() => (0,promises_.chmod)(file, path === '/dev/null' ? 0o666 : 0o444), () => undefined);
    }
}
// Below a link of the image lies the runner's own file system.
function checkWay(path, links) {
    for (let folder = external_node_path_.posix.dirname(path); folder !== '/'; folder = external_node_path_.posix.dirname(folder)) {
        if (links.has(folder))
            throw new errors/* ImageError */.C8(`${path} in the image lies below the link ${folder}`);
    }
}
function modeFor({ mode, uid, gid }, { user, owners }) {
    if (owners === 'real' || uid === user.uid)
        return mode;
    const bits = gid === user.gid ? (mode >> 3) & 0o7 : mode & 0o7;
    return (mode & ~0o700) | (bits << 6);
}

;// CONCATENATED MODULE: ./lib/smoke/binary.js
// The smoke test without a daemon: the program of the image is run on this machine, as close to a container as the
// machine allows: the files of the image as its root, the environment of the image and nothing else.









/** Whether programs for this platform run on this machine by themselves. */
function runsHere(platform, machine = process) {
    // A variant says what the program needs at least: one that the processor lacks shows when it is run.
    return machine.platform === 'linux' && platform.architecture === (0,oci_platform/* platformOfNode */.f2)(machine.arch).architecture;
}
/** Runs the smoke test and says how it went, and how it was run; nothing that it made or started remains. */
async function smokeTestBinary(options) {
    const user = parseUser(options.user);
    const isolation = options.isolation ?? (await findIsolation(user));
    const { owners } = isolation;
    const root = await unpackImage(options.image, (0,external_node_path_.join)(options.tempDir, 'smoke-root'), { user, owners });
    try {
        const check = await runTest({ ...options, root, isolation });
        return { ...check, message: withHow(check.message, isolation) };
    }
    finally {
        await root.remove();
    }
}
function runTest(job) {
    const { test } = job;
    return test.kind === 'run' ? binary_runOnce(job, test.args) : binary_askOverHttp(job, test);
}
async function binary_runOnce(job, args) {
    const timeout = AbortSignal.timeout(job.timeoutMs);
    const output = [];
    try {
        await binary_start(job, { args, output, signal: AbortSignal.any([job.signal, timeout]), keep: 'first' });
    }
    catch (error) {
        job.signal.throwIfAborted();
        if (timeout.aborted)
            return tookTooLong(job.timeoutMs, output);
        if (error instanceof command/* ToolFailure */.XY)
            return failed(`exit code ${error.code}`, output);
        if (error instanceof errors/* CommandError */.Qd)
            return failed(error.message, output);
        throw error;
    }
    return ranWell(output);
}
async function binary_askOverHttp(job, test) {
    // An answer of another program would be taken for that of ours.
    if (await isTaken(test.port))
        return failed(`port ${test.port} of this machine is taken already`, []);
    const stop = new AbortController();
    const output = [];
    let isRunning = true;
    const startMs = Date.now();
    const ended = binary_start(job, {
        args: job.image.config.config.Cmd ?? [],
        output,
        signal: AbortSignal.any([job.signal, stop.signal]),
        keep: 'last',
    })
        .then(() => undefined, (error) => error)
        .finally(() => {
        isRunning = false;
    });
    try {
        const answer = await waitForAnswer({
            ask: () => statusOf(`http://127.0.0.1:${test.port}${test.path}`),
            asked: `http://:${test.port}${test.path}`,
            startMs,
            timeoutMs: job.timeoutMs,
            signal: job.signal,
            isRunning: () => isRunning,
        });
        return answer.isGood ? passed(answer.message) : failed(answer.message, output);
    }
    finally {
        stop.abort();
        await ended;
    }
}
async function binary_start({ image, isolation, root, log }, run) {
    const { Entrypoint: entrypoint = [], Env: env = [], WorkingDir: workdir = '/' } = image.config.config;
    const [program = '', ...rest] = [...entrypoint, ...run.args];
    const [tool, ...before] = isolation.command(root.folder, { program, workdir });
    await (0,command/* streamTool */.BN)(tool, [...before, ...rest], {
        cwd: (0,external_node_path_.join)(root.folder, external_node_path_.posix.resolve('/', workdir)),
        env: Object.fromEntries(env.map(splitVariable)),
        signal: run.signal,
        onLine: (line) => {
            if (run.keep === 'last' && run.output.length === SHOWN_LINES)
                run.output.shift();
            if (run.output.length < SHOWN_LINES)
                run.output.push(line);
            log(line);
        },
    });
}
function splitVariable(variable) {
    const at = variable.indexOf('=');
    return [variable.slice(0, at), variable.slice(at + 1)];
}
function parseUser(text) {
    const [uid = '0', gid = uid] = text.split(':');
    return { uid: Number(uid), gid: Number(gid) };
}
// In the first line, before what the program printed.
function withHow(message, { description }) {
    const [first = '', ...rest] = message.split('\n');
    const end = rest.length === 0 ? '' : '; it printed:';
    const what = first.slice(0, first.length - end.length);
    return [`${what} (${description})${end}`, ...rest].join('\n');
}
async function isTaken(port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.createConnection)({ port, host: '127.0.0.1' });
        const answer = (taken) => () => {
            socket.destroy();
            resolve(taken);
        };
        socket.once('connect', answer(true));
        socket.once('error', answer(false));
    });
}

;// CONCATENATED MODULE: ./lib/smoke-tests.js
// The smoke test of each image: in the daemon where there is one, else by the runner itself; what neither can run is
// said and not run.




/** The checks of each image, in their order; none where no smoke test is asked for. */
async function smokeTests({ daemon }, { looked, probe }, world) {
    const test = looked.program.inputs.smokeTest;
    if (test === undefined)
        return [];
    const checks = [];
    for (const image of looked.made.images) {
        const run = runnerOf(image, { daemon, looked, test, probe }, world);
        checks.push([typeof run === 'string' ? skipped(run) : await inPhase(run, world)]);
    }
    return checks;
}
/** What runs the image, or why nothing does. */
function runnerOf(image, { daemon, looked, test, probe }, world) {
    const { candidate, program } = looked;
    if (daemon !== undefined) {
        if (candidate?.image === image && (0,oci_platform/* samePlatform */.my)(image.platform, daemon.platform)) {
            return () => inDaemon(program, { candidate, test, probe }, world);
        }
        return `the image is for ${(0,oci_platform/* formatPlatform */.Bq)(image.platform)}, the daemon runs ${(0,oci_platform/* formatPlatform */.Bq)(daemon.platform)}`;
    }
    if (!runsHere(image.platform)) {
        return `the image is for ${(0,oci_platform/* formatPlatform */.Bq)(image.platform)}, and there is no daemon that runs it`;
    }
    return () => onRunner(image, { program, test }, world);
}
async function inPhase(run, world) {
    return world.log.phase('smoke', async () => {
        const check = await run();
        return { value: check, said: check.message };
    });
}
function inDaemon(program, { candidate, test, probe, }, world) {
    const { inputs } = program;
    return smokeTest(candidate.daemon, {
        image: candidate.known.id,
        test,
        probe,
        timeoutMs: inputs.smokeTestTimeoutMs,
        writable: writableFolders(program),
        user: inputs.user,
        label: `${clean_up/* RUN_LABEL */.jQ}=${world.runId}`,
        signal: world.controller.signal,
        log: world.log.line,
    });
}
function onRunner(image, { program, test }, world) {
    return smokeTestBinary({
        image,
        test,
        timeoutMs: program.inputs.smokeTestTimeoutMs,
        user: program.inputs.user,
        tempDir: world.tempDir,
        signal: world.controller.signal,
        log: world.log.line,
    });
}
function skipped(why) {
    return { id: 'smoke', verdict: 'skipped', message: `not run: ${why}` };
}
// A folder that files were put into stays as it is: a tmpfs would hide them.
function writableFolders({ inputs, extras }) {
    const hasFiles = (path) => extras.some((entry) => entry.type !== 'directory' && entry.path.startsWith(`${path}/`));
    return inputs.directories.filter(({ path }) => !hasFiles(path));
}

// EXTERNAL MODULE: ./lib/media.js
var media = __webpack_require__(5843);
// EXTERNAL MODULE: ./lib/oci/archive.js
var archive = __webpack_require__(8231);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/oci/new-file.js
// Writes files that are there as a whole or not at all: beside their place first, then renamed.





/** Writes a file, or replaces it, once all of its content is there. Where that fails, nothing has changed. */
async function writeWhole(file, content) {
    const partial = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `.${(0,external_node_path_.basename)(file)}.${(0,external_node_crypto_.randomUUID)()}.partial`);
    try {
        await (0,file_bytes/* writeFileBytes */.$)(partial, content, { flags: 'wx' });
        await (0,promises_.rename)(partial, file);
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true });
        throw describeWriteFailure(error, file);
    }
}
/** The error in words where the file system is at fault; any other as it is. */
function describeWriteFailure(error, file) {
    const { code = '', syscall } = error;
    const found = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
    if (error instanceof errors/* ActionError */.lZ || syscall === undefined || found === undefined)
        return error;
    return new found.type(`${file} cannot be written: ${found.what}`, { cause: error, hint: found.hint });
}
const DISK_FULL = {
    type: errors/* ActionError */.lZ,
    what: 'there is no space left on the disk',
    hint: 'Make room on the disk of the runner, or name a path on another one.',
};
const NOT_ALLOWED = {
    type: errors/* InputError */.dz,
    what: 'this user may not write there',
    hint: 'Name a path that the user of the runner may write to.',
};
const BY_CODE = {
    ENOSPC: DISK_FULL,
    EDQUOT: DISK_FULL,
    EFBIG: { ...DISK_FULL, what: 'it is larger than the system allows' },
    EACCES: NOT_ALLOWED,
    EPERM: NOT_ALLOWED,
    EROFS: { ...NOT_ALLOWED, what: 'the disk is read-only' },
    ENOENT: {
        type: errors/* InputError */.dz,
        what: 'its folder is not there',
        hint: 'Create the folder in an earlier step.',
    },
    ENOTDIR: { type: errors/* InputError */.dz, what: 'a part of its path is a file', hint: 'Correct the path.' },
    EISDIR: { type: errors/* InputError */.dz, what: 'there is a folder in its place', hint: 'Name a file.' },
};

;// CONCATENATED MODULE: ./lib/oci/archive-file.js
// The archive as a file that the user named.





/** An InputError where an archive cannot be written to a path: to be asked before anything is built. */
async function checkArchivePath(file) {
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(file));
    const parent = await (0,promises_.stat)(folder).catch(() => undefined);
    if (parent?.isDirectory() !== true) {
        throw new errors/* InputError */.dz(`the archive ${file} cannot be written: there is no folder ${folder}`, {
            hint: 'Create the folder in an earlier step, or correct the path.',
        });
    }
    const place = await (0,promises_.stat)(file).catch(() => undefined);
    if (place !== undefined && !place.isFile()) {
        throw new errors/* InputError */.dz(`the archive ${file} cannot be written: there is something that is not a file`, {
            hint: 'Name a file.',
        });
    }
}
/** Writes the archive, or replaces the file that is there; where that fails, nothing has changed. */
async function writeArchive(file, content, options) {
    await checkArchivePath(file);
    await writeWhole(file, (0,archive/* archiveStream */.l)(content, options));
}

// EXTERNAL MODULE: ./lib/oci/archive-folder.js
var archive_folder = __webpack_require__(5560);
// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/documents.js
var documents = __webpack_require__(5091);
// EXTERNAL MODULE: ./lib/oci/image-index.js
var image_index = __webpack_require__(5885);
// EXTERNAL MODULE: ./lib/oci/reference.js
var oci_reference = __webpack_require__(3940);
// EXTERNAL MODULE: ./lib/oci/tar-writer.js
var tar_writer = __webpack_require__(8136);
// EXTERNAL MODULE: ./lib/oci/types.js
var types = __webpack_require__(5208);
;// CONCATENATED MODULE: ./lib/oci/layout.js
// An OCI image layout: a folder that holds images under names, as skopeo, crane, podman and buildah read it
// (https://github.com/opencontainers/image-spec/blob/main/image-layout.md). Images that are there already stay.












const REF_NAME = 'org.opencontainers.image.ref.name';
const CONTAINERD_NAME = 'io.containerd.image.name';
const EMPTY_INDEX = { schemaVersion: 2, mediaType: types/* MEDIA_TYPE */.A.index, manifests: [] };
/** An InputError where a folder can neither become a layout nor is one: to be asked before anything is built. */
async function checkLayoutFolder(folder) {
    await readLayout(folder);
}
/**
 * Adds images to a layout, which is made where there is none. Each of `tags` (full references) names what was added,
 * and nothing else any more; without tags it has no name. Where that fails, the layout is as it was.
 */
async function writeLayout(folder, set, tags) {
    const index = await readLayout(folder);
    const made = [];
    try {
        await makeFolder((0,external_node_path_.join)(folder, 'blobs', 'sha256'), made);
        if (index === undefined) {
            await addFile((0,external_node_path_.join)(folder, 'oci-layout'), [(0,canonical_json/* encodeDocument */.K)({ imageLayoutVersion: '1.0.0' })], made);
        }
        for (const source of sourcesOf(set))
            await addBlob(folder, source, made);
        // Last, in one step: before it, no reader knows of the new images.
        const named = addToIndex(index ?? EMPTY_INDEX, (0,image_index/* describeSet */.iG)(set), tags);
        await writeWhole((0,external_node_path_.join)(folder, 'index.json'), [(0,canonical_json/* encodeDocument */.K)(named)]);
    }
    catch (error) {
        await undo(made);
        throw describeWriteFailure(error, folder);
    }
}
// The index of the layout; undefined where there is none yet.
async function readLayout(folder) {
    const place = await (0,promises_.stat)(folder).catch(() => undefined);
    if (place === undefined)
        return undefined;
    if (!place.isDirectory())
        throw refused(folder, 'is not a folder');
    const layout = await readIfThere((0,external_node_path_.join)(folder, 'oci-layout'));
    if (layout === undefined) {
        if ((await (0,promises_.readdir)(folder)).length === 0)
            return undefined;
        throw refused(folder, 'is neither empty nor an OCI image layout');
    }
    try {
        (0,documents/* parseOciLayout */.TO)(layout);
        const index = await readIfThere((0,external_node_path_.join)(folder, 'index.json'));
        // A run that was killed while it made the layout leaves it without.
        return index === undefined ? undefined : parseLayoutIndex(index);
    }
    catch (error) {
        if (!(error instanceof errors/* FormatError */.IF))
            throw error;
        throw refused(folder, `is not an OCI image layout that can be added to: ${error.message}`);
    }
}
function refused(folder, what) {
    return new errors/* InputError */.dz(`oci-layout: ${folder} ${what}`, {
        hint: 'Name a folder that is new, empty or a layout.',
    });
}
async function readIfThere(file) {
    return (0,promises_.readFile)(file).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
}
// Somebody else's index may lack its media type and have members that are not known here: they stay as they are.
function parseLayoutIndex(bytes) {
    let index;
    try {
        index = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        throw new errors/* FormatError */.IF(`index.json is not JSON: ${cause.message}`, { cause });
    }
    if (!isObject(index) || index['schemaVersion'] !== 2 || !Array.isArray(index['manifests'])) {
        throw new errors/* FormatError */.IF('index.json is not an image index');
    }
    return index;
}
function sourcesOf(set) {
    const sources = new Map();
    const add = (digest, content, name) => {
        sources.set(digest, { digest, content, name });
    };
    for (const image of set.images) {
        for (const { descriptor, file } of image.layers)
            add(descriptor.digest, (0,tar_writer/* readBlob */.g)(file), file);
        add(image.id, [image.configBytes], 'the image config');
        add(image.digest, [(0,image_index/* manifestDocument */.nJ)(image).bytes], 'the manifest');
    }
    const root = (0,image_index/* rootDocument */.kt)(set);
    add(root.digest, [root.bytes], 'the index');
    return [...sources.values()];
}
async function addBlob(folder, { digest, content, name }, made) {
    const file = (0,external_node_path_.join)(folder, (0,archive_folder/* blobPath */.n)(digest));
    if ((await digestOfFile(file)) === digest)
        return;
    const meter = new oci_digest/* Meter */.kI();
    await addFile(file, verified(meter.measure(content), { meter, digest, name }), made);
}
async function digestOfFile(file) {
    if ((await (0,promises_.stat)(file).catch(() => undefined)) === undefined)
        return undefined;
    const meter = new oci_digest/* Meter */.kI();
    const flow = meter.measure((0,tar_writer/* readBlob */.g)(file));
    while ((await flow.next()).done !== true)
        ;
    return meter.digest;
}
async function* verified(content, { meter, digest, name }) {
    yield* content;
    if (meter.digest === digest)
        return;
    throw new errors/* ImageError */.C8(`${name} has changed since the image was inspected: its digest is ${meter.digest}`, {
        hint: 'Run this again when nothing else writes to the temporary folder of the runner.',
    });
}
function addToIndex(index, descriptor, tags) {
    const added = tags.map((tag) => {
        const reference = (0,oci_reference/* parseReference */.F)(tag);
        const annotations = { [CONTAINERD_NAME]: (0,oci_reference/* qualifiedName */.O)(reference), [REF_NAME]: reference.text };
        return { ...descriptor, annotations };
    });
    const kept = index['manifests'].filter((existing) => !added.some((one) => hasSameName(existing, one)) && !isNameless(existing, descriptor.digest));
    return { ...index, manifests: [...kept, ...(added.length === 0 ? [descriptor] : added)] };
}
function hasSameName(existing, { annotations = {} }) {
    const names = annotationsOf(existing);
    return names[REF_NAME] === annotations[REF_NAME] || names[CONTAINERD_NAME] === annotations[CONTAINERD_NAME];
}
// The same image without a name says nothing that the new descriptor does not say.
function isNameless(existing, digest) {
    return (isObject(existing) && existing['digest'] === digest && Object.keys(annotationsOf(existing)).length === 0);
}
function annotationsOf(descriptor) {
    const annotations = isObject(descriptor) ? descriptor['annotations'] : undefined;
    return isObject(annotations) ? annotations : {};
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
async function addFile(file, content, made) {
    const isNew = (await (0,promises_.stat)(file).catch(() => undefined)) === undefined;
    await writeWhole(file, content);
    if (isNew)
        made.push(file);
}
async function makeFolder(folder, made) {
    const first = await (0,promises_.mkdir)(folder, { recursive: true });
    if (first === undefined)
        return;
    const folders = [];
    for (let at = (0,external_node_path_.resolve)(folder); at.startsWith((0,external_node_path_.resolve)(first)); at = (0,external_node_path_.dirname)(at))
        folders.unshift(at);
    made.push(...folders);
}
// The latest first. Whatever somebody else has put into a new folder meanwhile keeps it there.
async function undo(made) {
    for (const path of [...made].reverse()) {
        await (0,promises_.rm)(path).catch(() => (0,promises_.rmdir)(path).catch(() => undefined));
    }
}

;// CONCATENATED MODULE: ./lib/write-files.js
// Deliver into files: an OCI image layout and an archive, both written as a whole or not at all.




/** Writes the files that the inputs ask for; an ActionError where one cannot be written. */
async function writeFiles(prepared, { program, made }, world) {
    const { layout } = prepared.media;
    const archive = (0,media/* archivePath */.oM)(program.inputs, program.plan.name, prepared.folder);
    if (layout === undefined && archive === undefined)
        return {};
    return world.log.phase('write', async () => {
        if (layout !== undefined)
            await writeLayout(layout, made, program.tags);
        const daemonImage = imageForDaemon(prepared, made.images);
        if (archive !== undefined) {
            const content = { ...made, ...(daemonImage === undefined ? {} : { daemonImage }) };
            await writeArchive(archive, content, { tags: program.tags });
        }
        const value = {
            ...(layout === undefined ? {} : { layout }),
            ...(archive === undefined ? {} : { archive }),
        };
        return { value, said: [layout, archive].filter((path) => path !== undefined).join(', ') };
    });
}
// What `docker load` takes of several: the image for the daemon at hand, else the first.
function imageForDaemon({ daemon }, images) {
    const own = images.find((image) => daemon !== undefined && (0,oci_platform/* samePlatform */.my)(image.platform, daemon.platform));
    return own ?? images[0];
}

;// CONCATENATED MODULE: ./lib/deliver.js
// Judge and deliver: the image is run where that is asked for; only then are files written, blobs pushed and the user's
// tags moved, in their order. What is delivered is what was inspected.







/**
 * Delivers the images of all programs, each once its checks have passed; with `fail-fast` only where those of all have
 * and none has failed before.
 * What this run brought into the daemon and no tag names by the end is taken out again.
 */
async function deliverAll(prepared, { looked, hasFailedBefore }, world) {
    const brought = new Brought(world);
    const probe = new SmokeProbe(prepared, world, (candidate) => brought.add(candidate));
    try {
        const judged = [];
        for (const one of looked)
            judged.push(await judge(prepared, { looked: one, brought, probe }, world));
        const isAnyFailed = hasFailedBefore || judged.some(({ checks }) => hasFailed(checks));
        const stops = prepared.inputs.failFast && isAnyFailed;
        const deliveries = [];
        for (const { looked: one, checks } of judged) {
            const done = stops || hasFailed(checks) ? { loaded: [], pushed: [] } : await handOver(prepared, one, world);
            if (done.loaded.length > 0 && one.candidate !== undefined)
                brought.keep(one.candidate);
            deliveries.push({ checks, ...done });
        }
        return deliveries;
    }
    finally {
        await brought.takeOut();
    }
}
async function judge(prepared, { looked, brought, probe, }, world) {
    if (hasFailed(looked.checks))
        return { looked, checks: looked.checks };
    if (looked.candidate !== undefined)
        await brought.bring(looked.candidate);
    const smoke = await smokeTests(prepared, { looked, probe }, world);
    return { looked, checks: looked.checks.map((own, at) => [...own, ...(smoke[at] ?? [])]) };
}
/** What this run brought into the daemon and has to answer for. */
class Brought {
    #world;
    #candidates = new Map();
    constructor(world) {
        this.#world = world;
    }
    /** Loads the image, unless the daemon has it; as a phase of its own. */
    async bring(candidate) {
        if (this.#has(candidate))
            return;
        await this.#world.log.phase('load', async () => {
            await this.add(candidate);
            return { value: undefined, said: 'into the daemon, without a name yet' };
        });
    }
    /** Loads the image, unless the daemon has it. */
    async add(candidate) {
        if (this.#has(candidate))
            return;
        const { daemon, image, known } = candidate;
        this.#candidates.set(known.id, candidate);
        this.#remember();
        await (0,delivery/* loadImage */.yt)(daemon, image, { id: known.id, signal: this.#world.controller.signal });
    }
    #has({ known }) {
        return known.wasThere || this.#candidates.has(known.id);
    }
    /** A tag names it by now. */
    keep({ known }) {
        this.#candidates.delete(known.id);
    }
    async takeOut() {
        for (const { daemon, known } of this.#candidates.values())
            await (0,clean_up/* removeUnnamedImage */.WM)(daemon, known.id);
        this.#candidates.clear();
        this.#remember();
    }
    // For the post step, should this one be ended.
    #remember() {
        this.#world.remember('loadedImages', [...this.#candidates.keys()].join(' '));
    }
}
// Files first, since a full disk is found out soonest; what others see moves last.
async function handOver(prepared, looked, world) {
    let done = { loaded: [], pushed: [] };
    for (const step of [writeFiles, pushTags, moveTags]) {
        try {
            done = { ...done, ...(await step(prepared, looked, world)) };
        }
        catch (cause) {
            return { ...done, problem: problemOf(cause) };
        }
        if (done.problem !== undefined)
            return done;
    }
    return done;
}
async function moveTags(_, { program, candidate }, world) {
    if (candidate?.stays !== true)
        return {};
    const { daemon, known } = candidate;
    return world.log.phase('deliver', async () => {
        const loaded = [];
        for (const tag of program.tags) {
            try {
                world.controller.signal.throwIfAborted();
                await (0,delivery/* tagImage */.E$)(daemon, known.id, tag);
            }
            catch (cause) {
                const problem = tagProblem(tag, loaded, cause);
                return { value: { loaded, problem }, said: `${tag} could not be moved` };
            }
            loaded.push(tag);
        }
        return { value: { loaded }, said: `in the daemon: ${loaded.join(', ')}` };
    });
}
function problemOf(error) {
    if (error instanceof errors/* ActionError */.lZ)
        return error;
    throw error;
}
function tagProblem(tag, moved, cause) {
    const done = moved.length === 0 ? 'no tag has moved' : `${moved.join(', ')} moved before that`;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new errors/* ImageError */.C8(`the tag ${tag} cannot be moved (${done}): ${reason}`, {
        cause,
        hint: 'Check the name in tags, and whether the daemon is still there.',
    });
}
function hasFailed(checks) {
    return checks.flat().some((check) => check.verdict === 'fail');
}

// EXTERNAL MODULE: ./lib/look.js + 1 modules
var look = __webpack_require__(2388);
// EXTERNAL MODULE: ./lib/make-images.js + 2 modules
var make_images = __webpack_require__(7702);
// EXTERNAL MODULE: ./lib/go/folders.js
var folders = __webpack_require__(187);
// EXTERNAL MODULE: ./lib/go/module-syntax.js
var module_syntax = __webpack_require__(1554);
;// CONCATENATED MODULE: ./lib/github/require-line.js
// The line of a go.mod that brings a module in, for an annotation beside the change that made the program grow.

/**
 * The `require` line of a module, else the `replace` line that names it; undefined where go.mod has neither (a module
 * that another brings in, before Go 1.17) or is not a go.mod. `file` is its path from the repository's root.
 */
function findRequireLine(text, file, { path, message }) {
    const directives = readDirectives(text, file);
    const found = directives.find(({ verb, words }) => verb === 'require' && words[0] === path) ??
        directives.find(({ verb, words }) => verb === 'replace' && words.includes(path));
    return found === undefined ? undefined : { file, line: found.line, message };
}
function readDirectives(text, file) {
    try {
        return (0,module_syntax/* parseDirectives */.M)(text, file);
    }
    catch {
        // The go command has read it already; what it takes and this does not is no reason to fail.
        return [];
    }
}

;// CONCATENATED MODULE: ./lib/cause-annotations.js
// Annotations on the lines of go.mod that brought in what broke a growth budget, where that can be told.





/** One for each module that is named as a cause of growth that is over its budget. */
async function causeAnnotations(comparison, { programs, workspace }) {
    const annotations = [];
    for (const result of comparison.budgets) {
        if (result.input !== 'max-increase' || result.state !== 'over')
            continue;
        const program = programs.find(({ plan }) => plan.name === result.name);
        const causes = comparison.diff?.images.find(({ name }) => name === result.name)?.causes ?? [];
        // What a remote package requires stands in no file of the repository.
        if (program === undefined || program.plan.source.remote !== undefined)
            continue;
        const { file, text } = await readGoMod(program.plan.source);
        for (const cause of causes.filter(isModule).slice(0, MOST)) {
            const message = `${result.name} grows: ${plainText(describeCause(cause))}`;
            const line = findRequireLine(text, (0,folders/* posixRelative */.qi)(workspace, file), { path: cause.path, message });
            if (line === undefined || annotations.some((one) => one.line === line.line))
                continue;
            const level = result.verdict === 'fail' ? 'error' : 'warning';
            annotations.push({ level, title: `${result.name}: size budget`, ...line });
        }
    }
    return annotations;
}
const MOST = 2;
const GO_MOD = 'go.mod';
async function readGoMod({ contextDir, workdir }) {
    const file = [contextDir, workdir, GO_MOD].reduce((folder, name) => (0,external_node_path_.join)(folder, name));
    return { file, text: await (0,promises_.readFile)(file, 'utf8').catch(() => '') };
}
function isModule(cause) {
    return cause.kind === 'module';
}

// EXTERNAL MODULE: ./lib/github/annotations.js
var annotations = __webpack_require__(3941);
// EXTERNAL MODULE: ./lib/github/runner-file.js
var runner_file = __webpack_require__(7520);
// EXTERNAL MODULE: ./lib/report/describe.js
var describe = __webpack_require__(3117);
;// CONCATENATED MODULE: ./lib/report/comparison-foot.js
// The foot of a comparison: both commits, where the baseline came from, whether flags and Go release are the same.
const SHORT = 7;
/** "merge a1b2c3d against its first parent 9f8e7d6 (stored report) · same flags and Go release · static". */
function footOf(comparison) {
    const parts = [
        commits(comparison),
        ...sameness(comparison),
        comparison.isStatic ? 'static ✔' : 'not static',
    ];
    return [parts.join(' · ')];
}
function commits({ head, base, reason }) {
    const measured = `${head.isMerge ? 'merge' : 'commit'} ${comparison_foot_short(head.commit)}`;
    if (base === undefined)
        return `${measured}, nothing compared${reason === undefined ? '' : `: ${reason}`}`;
    return `${measured} against ${baseOf(base)}`;
}
function baseOf({ commit, relation, source }) {
    const name = commit === undefined ? '' : ` ${comparison_foot_short(commit)}`;
    switch (source.kind) {
        case 'stored':
        case 'built':
            return `its ${relation ?? 'base'}${name} (${describeSource(source)})`;
        case 'ancestor':
            return `${comparison_foot_short(commit)}, ${describeSource(source)}`;
        case 'image':
        case 'file':
            return `${describeSource(source)}${name === '' ? '' : ` of${name}`}`;
    }
}
/** "stored report", "built in this run", "the image ghcr.io/acme/server:latest". */
function describeSource(source) {
    switch (source.kind) {
        case 'stored':
            return 'stored report';
        case 'built':
            return 'built in this run';
        case 'ancestor':
            return `${source.distance} ${source.distance === 1 ? 'commit' : 'commits'} before the base (stored report, no gate)`;
        case 'image':
            return `the image ${source.reference}`;
        case 'file':
            return `the report ${source.path}`;
    }
}
function sameness({ diff, base, images }) {
    if (base === undefined || diff === undefined || diff.images.length === 0)
        return [];
    const isKnown = images.every(({ goVersion, compileCommand }) => goVersion !== undefined && compileCommand !== undefined);
    const flags = diff.images.some(({ commands }) => commands !== undefined);
    const release = diff.images.find(({ toolchain }) => toolchain !== undefined)?.toolchain;
    if (base.source.kind === 'image' || !isKnown)
        return ['flags and Go release of the baseline are not known'];
    if (!flags && release === undefined)
        return ['same flags and Go release'];
    return [
        flags ? 'other flags' : 'same flags',
        release === undefined ? 'same Go release' : `Go ${release.before} before, ${release.after} now`,
    ];
}
function comparison_foot_short(commit) {
    return commit === undefined ? 'of no repository' : commit.slice(0, SHORT);
}

// EXTERNAL MODULE: ./lib/report/verdict.js
var report_verdict = __webpack_require__(975);
;// CONCATENATED MODULE: ./lib/github/outputs.js
// The outputs of the step, as action.yml lists them.





/**
 * All outputs by name. Where there are several programs or platforms, names, sizes and ids are those of the first;
 * `linkage`, `static` and `verdict` the worst of all; `images` has each of them.
 */
function outputsOf(reports, { files, hasFailed, comparison }) {
    const [report] = reports;
    if (report === undefined)
        return {};
    const [first] = report.images;
    const linkage = (0,describe/* worstLinkage */.Hw)(reports.flatMap(({ images }) => images));
    const tags = reports.flatMap((one) => one.tags);
    const platforms = reports.flatMap(({ images }) => images.map(({ platform }) => (0,oci_platform/* formatPlatform */.Bq)(platform)));
    const [tag = ''] = report.tags;
    return {
        tag,
        tags: tags.join('\n'),
        image: withoutTag(tag),
        ref: refOf(report),
        'image-id': first?.imageId ?? '',
        digest: report.digest,
        size: String(first?.uncompressedSize ?? ''),
        'compressed-size': String(first?.compressedSize ?? ''),
        'binary-size': String(first?.binarySize ?? ''),
        'binary-sha256': first?.binarySha256 ?? '',
        static: String(isStatic(linkage)),
        linkage,
        'go-version': report.goVersion,
        engine: report.engine,
        platforms: [...new Set(platforms)].join(','),
        ...comparedOutputs(comparison),
        verdict: hasFailed ? 'fail' : (0,report_verdict/* worstVerdict */.z)(reports.map(({ verdict }) => verdict)),
        findings: findingIds(reports.flatMap(({ images }) => images)).join('\n'),
        pushed: String(reports.every(isPushed)),
        dockerfile: files.dockerfile,
        report: files.reportFile,
        images: JSON.stringify(reports.flatMap((one) => one.images.map((image) => imageOutputs(one, image)))),
    };
}
/** Writes outputs for later steps. */
function writeOutputs(outputs, env) {
    for (const [name, value] of Object.entries(outputs))
        (0,runner_file/* appendValue */.A)(env['GITHUB_OUTPUT'], name, value);
}
/** One element of `images`, under the names of the outputs; numbers and booleans as such. */
function imageOutputs(report, image) {
    const [tag = ''] = report.tags;
    return {
        name: report.name,
        platform: (0,oci_platform/* formatPlatform */.Bq)(image.platform),
        tag,
        tags: report.tags,
        image: withoutTag(tag),
        ref: refOf(report),
        'image-id': image.imageId,
        digest: image.digest,
        size: image.uncompressedSize,
        'compressed-size': image.compressedSize,
        'binary-size': image.binarySize,
        'binary-sha256': image.binarySha256,
        static: isStatic(image.linkage),
        linkage: image.linkage,
        'go-version': image.goVersion,
        engine: report.engine,
        verdict: (0,describe/* verdictOf */.Vj)(image),
        findings: findingIds([image]),
        pushed: isPushed(report),
    };
}
/** Of the first image, as sizes are; empty where nothing was compared. */
function comparedOutputs(comparison) {
    const [first] = comparison?.diff?.images ?? [];
    const size = first?.uncompressed;
    const delta = size === undefined ? undefined : size.after - size.before;
    const percent = size === undefined || delta === undefined || size.before === 0
        ? ''
        : ((100 * delta) / size.before).toFixed(2);
    return {
        baseline: comparison?.base === undefined ? 'none' : describeBase(comparison.base),
        'size-delta': delta === undefined ? '' : String(delta),
        'size-delta-percent': percent,
    };
}
function describeBase({ source, commit }) {
    return commit === undefined ? describeSource(source) : `${commit} (${describeSource(source)})`;
}
function findingIds(images) {
    return [...new Set(images.flatMap(({ size }) => (size?.findings ?? []).map(({ id }) => id)))];
}
function refOf({ tags: [tag = ''], digest }) {
    return `${withoutTag(tag)}@${digest}`;
}
function isPushed({ targets, tags, pushed }) {
    return targets.includes('registry') && pushed.length === tags.length;
}
function isStatic(linkage) {
    return linkage !== 'dynamic';
}
/** "localhost:5000/server:1" without ":1": a colon before the last slash belongs to the registry's port. */
function withoutTag(reference) {
    return reference.replace(/:[^:/]+$/, '');
}

// EXTERNAL MODULE: ./lib/github/comment-section.js
var comment_section = __webpack_require__(9084);
;// CONCATENATED MODULE: ./lib/one-program.js
// The part of a comparison that is about one program.
function comparisonOf(comparison, name) {
    const isOwn = (one) => one.name === name;
    const { diff } = comparison;
    return {
        ...comparison,
        images: comparison.images.filter(isOwn),
        budgets: comparison.budgets.filter(isOwn),
        ...(diff === undefined ? {} : { diff: { ...diff, images: diff.images.filter(isOwn) } }),
    };
}

// EXTERNAL MODULE: ./lib/publish-failure.js + 1 modules
var publish_failure = __webpack_require__(1880);
// EXTERNAL MODULE: ./lib/go/compile.js + 1 modules
var compile = __webpack_require__(5848);
// EXTERNAL MODULE: ./lib/measured.js + 1 modules
var measured = __webpack_require__(772);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
;// CONCATENATED MODULE: ./lib/report/comparison-details.js
// The folded part of a comparison: modules, go.mod, packages, sections, budgets, and what went wrong on the way.





const MOST_ROWS = 15;
/** The folds, those of most worth first. */
function detailsOf(comparison) {
    const images = (comparison.diff?.images ?? []).filter(({ isNews }) => isNews);
    return [
        ...images.flatMap((image) => fold(titleOf('Modules', image, images), modules(image, comparison.floor))),
        ...images.flatMap((image) => fold(titleOf('go.mod', image, images), requirements(image))),
        ...images.flatMap((image) => fold(titleOf('Packages', image, images), comparison_details_packages(image, comparison.floor))),
        ...images.flatMap((image) => fold(titleOf('Sections', image, images), sections(image, comparison.floor))),
        ...images.flatMap((image) => fold(titleOf('Flags', image, images), flags(image))),
        ...fold('Budgets', budgets(comparison)),
        ...fold('New and gone images', oneSided(comparison)),
        ...fold('Notes', notes(comparison)),
    ];
}
function modules({ modules: all }, floor) {
    const large = all.filter(({ own, ownPlus }) => isLarge(own, floor) || (ownPlus !== undefined && isLarge(ownPlus, floor)));
    return table(['module', '', 'own', 'with what only it brings in'], large.map(({ path, kind, versions, own, ownPlus }) => [
        [(0,report_escape/* escapeCode */.tn)(path), ...versionsOf(versions)].join(' '),
        word(kind),
        formatChange(changeIn(own)),
        ownPlus === undefined ? '' : formatChange(changeIn(ownPlus)),
    ]));
}
function requirements({ requirements: all }) {
    return table(['go.mod', 'before', 'now', 'bytes'], all.map(({ path, before, after, change }) => [
        (0,report_escape/* escapeCode */.tn)(path),
        (0,report_escape/* escapeText */.X1)(before ?? ''),
        (0,report_escape/* escapeText */.X1)(after ?? ''),
        change === undefined ? '' : formatChange(change),
    ]));
}
function comparison_details_packages({ owners }, floor) {
    return deltaTable('package', owners.filter(({ owner, bytes }) => owner === 'package' && isLarge(bytes, floor)));
}
function sections({ sections: all }, floor) {
    return deltaTable('section', all.filter(({ bytes }) => isLarge(bytes, floor)));
}
function deltaTable(what, rows) {
    return table([what, '', 'bytes now', 'change'], rows.map(({ name, kind, bytes }) => [
        (0,report_escape/* escapeCode */.tn)(name),
        word(kind),
        (0,units/* formatBytes */.z3)(bytes.after),
        formatChange(changeIn(bytes)),
    ]));
}
function flags({ commands }) {
    if (commands === undefined)
        return '';
    return `- before: ${(0,report_escape/* escapeCode */.tn)(commands.before)}\n- now: ${(0,report_escape/* escapeCode */.tn)(commands.after)}`;
}
function budgets({ budgets: all }) {
    return all.map((result) => `- ${(0,report_escape/* escapeText */.X1)(describeBudget(result))}`).join('\n');
}
function oneSided({ diff }) {
    const line = (what, { name, platform, uncompressed }) => `- ${what}: ${(0,report_escape/* escapeCode */.tn)(name)} ${(0,report_escape/* escapeText */.X1)((0,oci_platform/* formatPlatform */.Bq)(platform))}${uncompressed === undefined ? '' : `, ${(0,units/* formatBytes */.z3)(uncompressed)} bytes`}`;
    return [
        ...(diff?.added ?? []).map((image) => line('new', image)),
        ...(diff?.removed ?? []).map((image) => line('gone', image)),
    ].join('\n');
}
function notes({ notes: own, diff }) {
    const all = [...own, ...(diff?.images ?? []).flatMap((image) => image.notes)];
    return [...new Set(all)].map((note) => `- ${(0,report_escape/* escapeText */.X1)(note)}`).join('\n');
}
function titleOf(what, { name, platform }, all) {
    return all.length > 1 ? `${what}: ${name}, ${(0,oci_platform/* formatPlatform */.Bq)(platform)}` : what;
}
function fold(title, markdown) {
    return markdown === '' ? [] : [{ title, markdown }];
}
function isLarge(bytes, floor) {
    return Math.abs(changeIn(bytes)) >= floor;
}
function versionsOf(versions) {
    const [before, after] = [versions?.before, versions?.after];
    if (before === after || before === undefined || after === undefined)
        return [(0,report_escape/* escapeText */.X1)(after ?? before ?? '')].filter((text) => text !== '');
    return [`${(0,report_escape/* escapeText */.X1)(before)} → ${(0,report_escape/* escapeText */.X1)(after)}`];
}
function word(kind) {
    return { added: 'new', removed: 'gone', grown: '', shrunk: '', unchanged: '' }[kind];
}
function table(head, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = head.map((title, i) => i === 0 || title === '' || ['before', 'now'].includes(title) ? '---' : '--:');
    const more = rows.length - MOST_ROWS;
    const rest = more > 0 ? [line([`… and ${more} more`, ...head.slice(1).map(() => '')])] : [];
    return [line(head), `|${rule.join('|')}|`, ...rows.slice(0, MOST_ROWS).map(line), ...rest].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/comparison-section.js
// What a comparison has to say, in the order in which it is read: verdict, number, budget and cause in the first line,
// a row for each image, why, the rest folded.







/** The section of a comparison. */
function sectionOf(comparison, options = {}) {
    const subjects = comparison.images.map((image) => subjectOf(comparison, image));
    const verdict = worst([
        ...subjects.map((subject) => subject.verdict),
        ...(comparison.unmatched.length > 0 ? ['warn'] : []),
    ]);
    const top = mostTelling(subjects);
    return {
        verdict,
        isNews: verdict !== 'pass' || subjects.some(({ diff }) => diff?.isNews === true),
        headline: top === undefined ? ['nothing was built'] : headlineOf(top, comparison, options),
        rows: subjects.map(rowOf),
        lines: top === undefined ? [] : linesOf(top, comparison),
        details: detailsOf(comparison),
        foot: footOf(comparison),
    };
}
function subjectOf(comparison, image) {
    const isSame = (other) => other.name === image.name && (0,oci_platform/* formatPlatform */.Bq)(other.platform) === (0,oci_platform/* formatPlatform */.Bq)(image.platform);
    const diff = comparison.diff?.images.find(isSame);
    const budgets = comparison.budgets.filter(isSame);
    const change = diff?.uncompressed === undefined ? undefined : changeIn(diff.uncompressed);
    return { image, diff, budgets, verdict: worst(budgets.map(({ verdict }) => verdict)), change };
}
/** The worst verdict first, then the largest change; of equals the first. */
function mostTelling(subjects) {
    return [...subjects].sort((a, b) => report_verdict/* VERDICTS */.b.indexOf(b.verdict) - report_verdict/* VERDICTS */.b.indexOf(a.verdict) ||
        Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))[0];
}
function headlineOf(subject, comparison, { previousChange }) {
    const { image, diff, change } = subject;
    const name = nameOf(subject, comparison);
    const size = (0,units/* formatSize */.Xq)(image.sizes.uncompressed ?? 0);
    const broken = subject.budgets.find(({ state }) => state === 'over');
    if (broken !== undefined)
        return [name, ...brokenHeadline(broken, subject)];
    if (change === undefined || diff === undefined) {
        const reason = comparison.reason ?? (comparison.base === undefined ? undefined : 'the baseline does not have it');
        return [name, `: ${size} (nothing to compare with${reason === undefined ? '' : `: ${reason}`})`];
    }
    if (diff.isNews && Math.abs(change) >= comparison.floor)
        return [name, ' ', ...movement(subject, change)];
    if (previousChange !== undefined && Math.abs(previousChange) >= comparison.floor) {
        return [name, ` is back to ${size} (was ${formatSizeChange(previousChange)})`];
    }
    return [
        name,
        `: ${size} (${change === 0 ? 'no change' : `${formatSizeChange(change)}, no change worth telling`})`,
    ];
}
/** " grows by 434 kB (+7.5 %), budget 200 kB, because of yaml". */
function brokenHeadline(result, subject) {
    const { input, actual = 0, limit = 0, approvedBy } = result;
    const accepted = approvedBy === undefined ? [] : [', accepted by label ', { code: approvedBy }];
    if (input === 'max-increase') {
        const [grown, allowed] = formatPair(actual, limit);
        return [` grows by ${grown}${percentOf(subject)}, budget ${allowed}`, ...accepted, ...because(subject)];
    }
    const what = {
        'max-binary-size': 'binary',
        'max-size': 'uncompressed',
        'max-compressed-size': 'compressed',
    }[input];
    const [is, allowed] = formatPair(actual, limit);
    const growth = (subject.change ?? 0) > 0 ? [`, grows by ${(0,units/* formatSize */.Xq)(subject.change ?? 0)}`, ...because(subject)] : [];
    return [` is ${is} ${what}, budget ${allowed}`, ...growth];
}
function movement(subject, change) {
    const verb = change > 0 ? 'grows' : 'shrinks';
    return [`${verb} by ${(0,units/* formatSize */.Xq)(Math.abs(change))}${percentOf(subject)}`, ...because(subject)];
}
function percentOf({ diff, change }) {
    const percent = diff?.uncompressed === undefined ? '' : formatPercent(change ?? 0, diff.uncompressed.before);
    return percent === '' ? '' : ` (${percent})`;
}
function because({ diff }) {
    const [cause] = diff?.causes ?? [];
    return cause === undefined ? [] : [', because of ', nameCause(cause)];
}
/** The program's name, with the platform where it has several, and whether others are in the table. */
function nameOf({ image }, { images }) {
    const twins = images.filter(({ name }) => name === image.name);
    return twins.length > 1 ? `${image.name} (${(0,oci_platform/* formatPlatform */.Bq)(image.platform)})` : image.name;
}
function rowOf({ image, budgets, change, verdict }) {
    const budget = nearestBudget(budgets);
    return {
        image: image.name,
        platform: (0,oci_platform/* formatPlatform */.Bq)(image.platform),
        uncompressed: image.sizes.uncompressed ?? 0,
        compressed: image.sizes.compressed?.bytes ?? 0,
        ...(change === undefined ? {} : { change }),
        ...(budget === undefined ? {} : { budget }),
        verdict,
    };
}
function nearestBudget(budgets) {
    const judged = budgets.flatMap(({ input, actual, limit }) => actual === undefined || limit === undefined ? [] : [{ input, limit, share: actual / Math.max(1, limit) }]);
    const [first] = judged.sort((a, b) => b.share - a.share);
    if (first === undefined)
        return undefined;
    return first.input === 'max-increase' ? formatChange(first.limit) : (0,units/* formatBytes */.z3)(first.limit);
}
function linesOf(subject, comparison) {
    const { diff, budgets } = subject;
    const isWorth = diff?.isNews === true || subject.verdict !== 'pass';
    const near = comparison.budgets.filter(({ state }) => state === 'near');
    return [
        ...(diff === undefined || !isWorth ? [] : whyLine(diff)),
        ...(diff === undefined || !isWorth ? [] : pathLine(subject, diff)),
        ...acceptLine(budgets, comparison),
        ...(diff?.deadCode === undefined ? [] : [deadCodeLine(diff.deadCode)]),
        ...(diff === undefined ? [] : findingLines(diff)),
        ...near.map((result) => [{ strong: 'Near its limit:' }, ` ${describeBudget(result)}`]),
        ...comparison.unmatched.map((one) => [
            { strong: 'No such program:' },
            ` ${describeUnmatched(one)}`,
        ]),
    ];
}
const MOST_CAUSES = 4;
const MOST_AGAINST = 2;
/** The Go release first, where it differs; what made the change smaller at the end, so that the numbers add up. */
function whyLine(diff) {
    const toolchain = diff.causes.filter(({ kind }) => kind === 'toolchain');
    const others = diff.causes.filter(({ kind }) => kind !== 'toolchain').slice(0, MOST_CAUSES);
    const parts = [...toolchain, ...others].map(describeCause);
    if (diff.toolchain !== undefined && toolchain.length === 0) {
        parts.unshift([`Go ${diff.toolchain.before} → ${diff.toolchain.after}`]);
    }
    if (parts.length === 0)
        return [];
    const against = diff.against.slice(0, MOST_AGAINST).map(describeCause);
    const joined = join(parts, ' · ');
    const less = against.length === 0 ? [] : [' · on the other side ', ...join(against, ', ')];
    return [[{ strong: 'Why:' }, ' ', ...joined, ...less]];
}
function join(parts, between) {
    return parts.flatMap((part, i) => (i === 0 ? part : [between, ...part]));
}
function pathLine({ image }, diff) {
    const cause = diff.causes.find(({ kind }) => kind === 'module');
    if (cause?.kind !== 'module' || cause.importPath === undefined || cause.importPath.length < 2)
        return [];
    const prefix = image.mainModule === undefined ? undefined : `${image.mainModule}/`;
    const names = cause.importPath.map((path, i) => {
        if (i === 0)
            return 'main';
        return prefix !== undefined && path.startsWith(prefix) ? path.slice(prefix.length) : path;
    });
    return [[{ strong: 'The path:' }, ' ', { code: names.join(' → ') }]];
}
function acceptLine(budgets, { overrideLabel, labelsFrom }) {
    const growth = budgets.find(({ input, state }) => input === 'max-increase' && state === 'over');
    if (growth === undefined)
        return [];
    const from = labelsFrom === 'event' ? ' (as it was when the run was started: labels could not be read)' : '';
    if (growth.approvedBy !== undefined) {
        return [[{ strong: 'Accepted:' }, ' by the label ', { code: growth.approvedBy }, from]];
    }
    if (growth.reason !== undefined)
        return [[{ strong: 'Reported only:' }, ` ${growth.reason}`]];
    if (overrideLabel === undefined)
        return [];
    return [[{ strong: 'To accept it:' }, ' label ', { code: overrideLabel }, `, then re-run${from}`]];
}
function deadCodeLine(deadCode) {
    const what = {
        'now-kept': 'are kept now, since reflection needs all of them',
        'now-dropped': 'are dropped now',
    }[deadCode];
    return [{ strong: 'Dead code:' }, ` methods that nobody calls ${what}`];
}
function findingLines({ findings }) {
    const line = (title, ids) => ids.length === 0
        ? []
        : [
            [
                { strong: title },
                ...ids.flatMap((id, i) => [i === 0 ? ' ' : ', ', { code: id }]),
            ],
        ];
    return [...line('New findings:', findings.added), ...line('Gone findings:', findings.gone)];
}
function worst(verdicts) {
    return report_verdict/* VERDICTS */.b[Math.max(0, ...verdicts.map((verdict) => report_verdict/* VERDICTS */.b.indexOf(verdict)))] ?? 'fail';
}

;// CONCATENATED MODULE: ./lib/report-of-run.js
// Makes the report of a run from its outcome.






/** The report of one program of a run. */
function reportOf(prepared, outcome, timings) {
    const { program, made, inspections, delivery } = outcome;
    const { plan, images } = made;
    const reports = images.flatMap((image, at) => {
        const inspection = inspections[at];
        if (inspection === undefined)
            return [];
        const measured = outcome.measured[at];
        const size = measured === undefined || 'problem' in measured ? undefined : measured.size;
        const checks = [...(delivery.checks[at] ?? []), ...findingChecks(size)];
        return [{ ...imageReportOf(image, inspection), checks, ...(size === undefined ? {} : { size }) }];
    });
    const { loaded, pushed, layout, archive, problem } = delivery;
    const targets = targetsOf(prepared);
    return {
        schema: 1,
        name: plan.name,
        package: packageOf(plan, inspections[0]?.buildInfo.path ?? ''),
        verdict: problem === undefined ? (0,report_verdict/* worstVerdict */.z)(reports.flatMap(verdictsOf)) : 'fail',
        engine: prepared.engine.name,
        engineDescription: prepared.engine.description,
        ...(prepared.engine.name === 'docker' ? { builderImage: plan.builderImage } : {}),
        goVersion: reports[0]?.goVersion ?? '',
        compileCommand: (0,compile/* describeCompile */.XP)(plan),
        tags: program.tags,
        delivered: program.tags.filter((tag) => targets.every((target) => (target === 'daemon' ? loaded : pushed).includes(tag))),
        targets,
        loaded,
        pushed,
        ...(layout === undefined ? {} : { layout }),
        ...(archive === undefined ? {} : { archive }),
        digest: digestOf(made),
        images: reports,
        sizes: { schema: 1, ...commitOf(outcome.comparison), images: (0,measured/* measuredImages */.BZ)(outcome, outcome.measured) },
        ...(outcome.comparison === undefined ? {} : { comment: sectionOf(outcome.comparison) }),
        ...runCommand(prepared, outcome),
        timings,
    };
}
function packageOf({ source: { remote } }, path) {
    return remote === undefined ? path : `${path}@${remote.version}`;
}
function commitOf(comparison) {
    const commit = comparison?.head.commit;
    return commit === undefined ? {} : { commit };
}
function digestOf({ index, images }) {
    const named = index ?? images[0];
    if (named === undefined)
        throw new Error('a run made no image');
    return named.digest;
}
function targetsOf({ media }) {
    return [
        ...(media.push ? ['registry'] : []),
        ...(media.load === undefined ? [] : ['daemon']),
    ];
}
function imageReportOf(image, inspection) {
    return {
        platform: image.platform,
        imageId: image.id,
        digest: image.digest,
        binarySize: inspection.binarySize,
        binarySha256: inspection.binarySha256,
        uncompressedSize: inspection.uncompressedSize,
        compressedSize: (0,assemble/* compressedSize */.n)(image),
        fileCount: inspection.fileCount,
        linkage: inspection.linkage,
        linkEvidence: inspection.evidence,
        fileFormat: inspection.fileFormat,
        stripped: inspection.stripped,
        goVersion: inspection.buildInfo.goVersion.replace(/^go/, ''),
    };
}
// A part of the program that fails when it is used is worth a warning; the other findings are told calmly.
function findingChecks(size) {
    const cgo = size?.findings.find(({ id, severity }) => id === 'cgo-dropped' && severity === 'likely');
    if (cgo === undefined)
        return [];
    const advice = cgo.fix?.advice ?? cgo.fix?.yaml;
    return [
        {
            id: 'cgo',
            verdict: 'warn',
            message: cgo.what,
            ...(advice === undefined ? {} : { hint: advice }),
        },
    ];
}
function verdictsOf(image) {
    return image.checks.flatMap(({ verdict }) => (verdict === 'skipped' ? [] : [verdict]));
}
function runCommand({ daemon }, { made, delivery }) {
    const [tag = delivery.pushed[0]] = delivery.loaded;
    const [image] = made.images;
    if (tag === undefined || image === undefined)
        return {};
    const ports = Object.keys(made.plan.run.ExposedPorts ?? {}).map((port) => `-p ${port.replace(/^(\d+)(\/tcp)?/, '$1:$1')} `);
    const isForeign = made.images.length === 1 && daemon !== undefined && !(0,oci_platform/* samePlatform */.my)(image.platform, daemon.platform);
    const platform = isForeign ? `--platform ${(0,oci_platform/* formatPlatform */.Bq)(image.platform)} ` : '';
    return { runCommand: `docker run --rm ${platform}${ports.join('')}${tag}` };
}

// EXTERNAL MODULE: ./lib/engine/dockerfile-source.js
var dockerfile_source = __webpack_require__(6834);
// EXTERNAL MODULE: ./lib/engine/dockerfile-text.js
var dockerfile_text = __webpack_require__(3440);
;// CONCATENATED MODULE: ./lib/engine/image-config.js
// The image config as Dockerfile instructions, for the Dockerfile that is made by hand.


const NANOSECONDS = { s: 1_000_000_000, ms: 1_000_000, us: 1_000 };
/** One instruction for each member that is set; an InputError where a value cannot be written. */
function configInstructions(run) {
    const { Env: env = [], Labels: labels = {}, ExposedPorts: ports = {} } = run;
    return [
        ...(env.length === 0 ? [] : [(0,dockerfile_text/* pairs */.AS)('ENV', Object.fromEntries(env.map(image_config_splitVariable)))]),
        ...(Object.keys(labels).length === 0 ? [] : [(0,dockerfile_text/* pairs */.AS)('LABEL', labels)]),
        ...Object.keys(ports).map((port) => `EXPOSE ${(0,dockerfile_text/* quoteWord */.XW)(port, 'expose')}`),
        ...(run.WorkingDir === undefined ? [] : [`WORKDIR ${(0,dockerfile_text/* quoteWord */.XW)(run.WorkingDir, 'workdir')}`]),
        ...(run.User === undefined ? [] : [`USER ${(0,dockerfile_text/* quoteWord */.XW)(run.User, 'user')}`]),
        ...(run.Healthcheck === undefined ? [] : [healthcheck(run.Healthcheck)]),
        ...(run.Entrypoint === undefined ? [] : [(0,dockerfile_text/* execForm */.Lc)('ENTRYPOINT', run.Entrypoint)]),
        ...(run.Cmd === undefined ? [] : [(0,dockerfile_text/* execForm */.Lc)('CMD', run.Cmd)]),
    ];
}
function image_config_splitVariable(variable) {
    const at = variable.indexOf('=');
    if (at > 0)
        return [variable.slice(0, at), variable.slice(at + 1)];
    throw new errors/* InputError */.dz(`${JSON.stringify(variable)} is not an environment variable`, {
        hint: 'Write it as NAME=VALUE.',
    });
}
function healthcheck({ Test: [kind, ...command], Interval, Timeout, StartPeriod, Retries, }) {
    if (kind === 'NONE')
        return 'HEALTHCHECK NONE';
    const flags = [
        ...duration('--interval', Interval),
        ...duration('--timeout', Timeout),
        ...duration('--start-period', StartPeriod),
        ...(Retries === undefined || Retries === 0 ? [] : [`--retries=${Retries}`]),
    ];
    return (0,dockerfile_text/* execForm */.Lc)(['HEALTHCHECK', ...flags, 'CMD'].join(' '), command);
}
// 0 and absent both mean the daemon's default.
function duration(flag, nanoseconds = 0) {
    if (nanoseconds === 0)
        return [];
    const unit = ['s', 'ms', 'us'].find((name) => nanoseconds % NANOSECONDS[name] === 0);
    return [`${flag}=${unit === undefined ? `${nanoseconds}ns` : `${nanoseconds / NANOSECONDS[unit]}${unit}`}`];
}

// EXTERNAL MODULE: ./lib/engine/layout.js
var layout = __webpack_require__(7086);
;// CONCATENATED MODULE: ./lib/engine/dockerfile-by-hand.js
// The Dockerfile that the user is given: by hand it makes the same files and config. Its build context is the source
// itself, and for a remote package the folder with the module that it is built in.







/** The folder beside the Dockerfile of a remote package that is its build context. */
const REMOTE_CONTEXT = 'module';
/** The text of the Dockerfile for the plan's first platform; an InputError where a value cannot be written. */
function renderDockerfileByHand(plan, options) {
    const platform = plan.platforms[0] ?? options.daemonPlatform;
    const isNative = (0,oci_platform/* samePlatform */.my)(platform, options.daemonPlatform);
    const blocks = [
        explanation(plan, { ...options, platform, isNative }),
        [
            `FROM ${isNative ? '' : '--platform=$BUILDPLATFORM '}${plan.builderImage} AS build`,
            'USER 0:0',
            "# What is empty is Go's own default, whatever the image says.",
            (0,dockerfile_text/* environment */.cA)((0,dockerfile_source/* compileStageEnvironment */.fr)(plan, platform, options.modules)),
            ...(0,dockerfile_source/* copySteps */.dN)(options.modules, {
                workdir: (0,dockerfile_source/* workdirOf */.oG)({ plans: [plan] }),
                contextPath: (path) => path,
                downloads: options.modules.downloads ? [(0,dockerfile_text/* execForm */.Lc)('RUN', ['go', 'mod', 'download'])] : [],
            }),
            (0,dockerfile_text/* execForm */.Lc)('RUN', ['go', ...(0,compile/* compileArgs */.Zl)(plan, `${layout/* OUTPUT_ROOT */.JK}/${plan.name}`)]),
            ...(options.extras ? EXTRAS : []),
        ],
        ['FROM scratch', `COPY --from=build ${layout/* OUTPUT_ROOT */.JK}/ /`, ...configInstructions(plan.run)],
    ];
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
const EXTRAS = [
    'COPY --from=extras extras.tar /',
    (0,dockerfile_text/* execForm */.Lc)('RUN', ['tar', '-x', '-p', '-f', '/extras.tar', '-C', layout/* OUTPUT_ROOT */.JK]),
];
function explanation({ name, source }, { extras, platform, isNative }) {
    const isRemote = source.remote !== undefined;
    const context = (0,folders/* posixRelative */.qi)(source.workspace, source.contextDir);
    const contextWord = (0,dockerfile_text/* isPlainPath */.qW)(context) ? context : JSON.stringify(context);
    const command = [
        'docker build',
        // Without it the image would say that it is for the daemon's own platform.
        ...(isNative ? [] : [`--platform ${(0,oci_platform/* formatPlatform */.Bq)(platform)}`]),
        ...(extras ? ['--build-context extras=<folder of extras.tar>'] : []),
        '-f <this file>',
        isRemote ? REMOTE_CONTEXT : contextWord,
    ];
    const where = isRemote ? 'the folder of this file' : 'the root of the repository';
    return [
        `# ${name} for ${(0,oci_platform/* formatPlatform */.Bq)(platform)}: one static binary in an empty image. By hand, in ${where}:`,
        `#   ${command.join(' ')}`,
    ];
}

// EXTERNAL MODULE: ./lib/engine/module-files.js
var module_files = __webpack_require__(1582);
// EXTERNAL MODULE: ./lib/inputs/build.js
var build = __webpack_require__(7105);
// EXTERNAL MODULE: ./lib/inputs/report.js
var report = __webpack_require__(2379);
// EXTERNAL MODULE: ./lib/make-plan.js
var make_plan = __webpack_require__(3325);
// EXTERNAL MODULE: ./lib/oci/compression.js + 2 modules
var compression = __webpack_require__(8545);
;// CONCATENATED MODULE: ./lib/report/html/escape-html.js
// Text of unknown origin on its way into an HTML page: into its markup, or into the data that its script reads.

const SPECIAL = /[&<>"'`]/g;
// Whatever could end the element (</script>), open a comment in it (<!--), or end a line for old engines.
const SPECIAL_IN_DATA = /[<>&\u2028\u2029]/g;
/** Text for an element's content or a quoted attribute. */
function escapeHtml(text) {
    return (0,report_escape/* oneLine */.TN)(text).replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}
/** A value as JSON that is inert within a `script` element; it parses to the same value. */
function dataAsScript(value) {
    return JSON.stringify(value).replace(SPECIAL_IN_DATA, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./lib/report/html/page.js
// The HTML pages: one file each, which asks for nothing else. What stands in the markup is the answer and its three
// numbers; the rest is data, which the page's script shows.



/** The files of assets/report/ that a page holds: the modules of its script in this order, and its style. */
const PAGE_FILES = {
    scripts: [
        'format.js',
        'squarify.js',
        'image.js',
        'element.js',
        'detail.js',
        'map.js',
        'table.js',
        'columns.js',
        'lists.js',
        'page.js',
    ],
    style: 'page.css',
};
/** The page as text, ending with a line end. */
function renderPage({ title, verdict, headline, data, assets }) {
    const script = joinModules(assets.scripts);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, assets.style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${assets.style}</style>
</head>
<body>
<header>
<h1><span class="verdict ${verdict}">${verdict}</span> ${escapeHtml(headline)}</h1>
<div id="switch"></div>
<dl id="numbers">${(data.images[0]?.numbers ?? []).map(renderNumber).join('')}</dl>
<div id="facts">${(data.images[0]?.facts ?? []).map((fact) => `<span>${escapeHtml(fact)}</span>`).join('')}</div>
</header>
<main id="main"><noscript><p>The map and the tables need JavaScript; the report file has the same numbers.</p></noscript></main>
<script type="application/json" id="data">${dataAsScript(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}
function renderNumber({ label, bytes, before }) {
    if (bytes === undefined)
        return `<div><dt>${escapeHtml(label)}</dt><dd>not known</dd></div>`;
    const change = before === undefined ? '' : ` <small class="change">${(0,units/* formatChange */.eD)(bytes - before)}</small>`;
    const size = `<small>${(0,units/* formatSize */.Xq)(bytes)}</small>`;
    return `<div><dt>${escapeHtml(label)}</dt><dd>${(0,units/* formatBytes */.z3)(bytes)} ${size}${change}</dd></div>`;
}
/** Modules that import from each other only, in the order of their imports, as one script with nothing global. */
function joinModules(modules) {
    const bodies = modules.map((text) => text.replace(/^import\s[^;]*;\n/gm, '').replace(/^export /gm, ''));
    return `(() => {\n'use strict';\n${bodies.join('\n')}})();`;
}
// Nothing may be loaded or sent, and of scripts and styles only these two run, whatever else gets into the page.
function policyOf(script, style) {
    return [
        "default-src 'none'",
        `script-src ${hashOf(script)}`,
        `style-src ${hashOf(style)}`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
}
function hashOf(text) {
    return `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
}

// EXTERNAL MODULE: ./lib/size/model.js
var model = __webpack_require__(2724);
;// CONCATENATED MODULE: ./lib/report/describe-size.js
// Findings, advice and confidence in the words that all renderings share.

/** What a finding is called in a list. */
const FINDING_NAMES = {
    'no-ca-certificates': 'TLS client code without CA certificates',
    'no-tzdata': 'time zones without their data',
    'no-tmp': 'temporary files without /tmp',
    'no-passwd': 'user lookups without /etc/passwd',
    'runs-programs': 'code that runs other programs',
    'cgo-dropped': 'cgo parts left out',
    'dead-code-kept': 'unused methods kept',
    'not-stripped': 'not stripped',
    packed: 'packed',
};
/** What bytes that no package owns are called. */
const OTHER_OWNERS = {
    c: 'C code',
    shared: 'tables that packages share',
    linker: 'file format and alignment',
    unattributed: 'not attributed',
};
const BASES = {
    measured: '',
    about: 'about ',
    'up-to': 'up to ',
};
/** What ends the trouble, in one line: "ca-certificates: true (+221 kB)"; empty where nothing is known. */
function describeFix({ fix }) {
    const cost = fix?.bytes === undefined ? '' : `(${(0,units/* formatChange */.eD)(fix.bytes)})`;
    const advice = fix?.advice === undefined ? '' : `${fix.advice}${/[.!?]$/.test(fix.advice) ? '' : '.'}`;
    return { yaml: fix?.yaml ?? '', words: [cost, advice].filter((part) => part !== '').join(' ') };
}
/** "about 393 kB of the binary"; empty where the gain is not known. */
function describeGain({ gain }) {
    if (gain === undefined)
        return '';
    const of = gain.of === 'binary' ? 'of the binary' : 'to pull';
    return `${BASES[gain.basis]}${(0,units/* formatSize */.Xq)(gain.bytes)} ${of}`;
}
/** How sure the owners are: "98.9 % of the bytes have an owner: 81.0 % exact, 8.7 % typed, 9.2 % inferred". */
function describeConfidence({ attribution }) {
    const packages = attribution.owners.filter(({ kind }) => kind === 'package');
    const share = (of) => (0,units/* formatShare */.T1)(packages.reduce((total, owner) => total + of(owner), 0), attribution.size);
    const all = share(({ confidence: { exact, typed, inferred } }) => exact + typed + inferred);
    return (`${all} of the bytes belong to packages: ${share(({ confidence }) => confidence.exact)} exact, ` +
        `${share(({ confidence }) => confidence.typed)} typed, ${share(({ confidence }) => confidence.inferred)} inferred`);
}
/** "the linker dropped 57.3 % of the exported methods"; empty where it is not known. */
function describeMethods({ methods }) {
    if (methods === undefined)
        return '';
    const { dropped, exported } = methods;
    return `the linker dropped ${(0,units/* formatShare */.T1)(dropped, exported)} of the exported methods`;
}

;// CONCATENATED MODULE: ./lib/report/size-rows.js
// Where the bytes are, as the rows that summary and log show: the standard library, the program's own module with its
// packages, the largest other modules, the rest in one row each. The rows of depth 0 add up to the binary.


/** The rows, in the order to show them. */
function sizeRows(size, limits) {
    const { modules, mainModule } = size;
    const others = modules.filter(({ path }) => path !== model/* STANDARD_LIBRARY */.ec && path !== mainModule);
    const sorted = others.toSorted((a, b) => weight(b) - weight(a) || (a.path < b.path ? -1 : 1));
    const top = sorted.slice(0, limits.modules);
    const rest = sorted.slice(limits.modules);
    return [
        ...modules
            .filter(({ path }) => path === model/* STANDARD_LIBRARY */.ec)
            .map(({ own }) => words('standard library', own)),
        ...modules.filter(({ path }) => path === mainModule).flatMap((module) => ownModule(size, module, limits)),
        ...top.map(moduleRow),
        ...(rest.length === 0
            ? []
            : [
                words(counted(rest.length, 'other module'), sum(rest, ({ own }) => own)),
            ]),
        ...remainders(size),
    ];
}
/** Bytes of all kinds. */
function bytesOf({ bytes }) {
    return bytes.code + bytes.lines + bytes.types + bytes.data + bytes.format;
}
/** The sections that have bytes in the file, those of one name (alignment between others) as one, in file order. */
function sectionTotals({ sections }) {
    const sizes = new Map();
    for (const { name, size } of sections) {
        if (size > 0)
            sizes.set(name, (sizes.get(name) ?? 0) + size);
    }
    return [...sizes].map(([name, size]) => ({ name, size }));
}
/** "1 other module", "4 other modules". */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function weight({ own, ownPlus }) {
    return ownPlus ?? own;
}
function moduleRow({ path, version, own, ownPlus }) {
    return {
        name: path,
        isPath: true,
        depth: 0,
        own,
        ...(version === undefined ? {} : { version }),
        ...(ownPlus === undefined ? {} : { ownPlus }),
    };
}
// Everything but the standard library comes in through the program's own module, so that `ownPlus` says nothing here.
function ownModule(size, module, { packages }) {
    const head = { name: module.path, isPath: true, depth: 0, own: module.own };
    const owners = size.attribution.owners.filter((owner) => owner.kind === 'package' && owner.module === module.path);
    if (owners.length < 2)
        return [head];
    const rest = owners.slice(packages);
    return [
        head,
        ...owners
            .slice(0, packages)
            .map((owner) => ({ name: owner.name, isPath: true, depth: 1, own: bytesOf(owner) })),
        ...(rest.length === 0
            ? []
            : [{ ...words(counted(rest.length, 'other package'), sum(rest, bytesOf)), depth: 1 }]),
    ];
}
function remainders({ attribution, modules }) {
    const { owners } = attribution;
    const inModules = sum(modules, ({ own }) => own);
    const inPackages = sum(owners.filter(({ kind }) => kind === 'package'), bytesOf);
    const rows = Object.entries(OTHER_OWNERS).map(([kind, name]) => words(name, sum(owners.filter((owner) => owner.kind === kind), bytesOf)));
    return [words('packages of no known module', inPackages - inModules), ...rows].filter(({ own }) => own > 0);
}
function words(name, own) {
    return { name, isPath: false, depth: 0, own };
}
function sum(items, of) {
    return items.reduce((total, item) => total + of(item), 0);
}

;// CONCATENATED MODULE: ./lib/report/html/page-data.js
// What the HTML pages hold as data: all that their script shows, in a form that stays small for thousands of packages.





/** What a page says of one report. */
function pageDataOf(report) {
    return { kind: 'size', images: report.images.map(imageOf) };
}
function imageOf(image) {
    const { size } = image;
    return {
        label: (0,oci_platform/* formatPlatform */.Bq)(image.platform),
        numbers: [
            { label: 'binary', bytes: image.binarySize },
            { label: 'uncompressed', bytes: image.uncompressedSize },
            { label: 'compressed', bytes: image.compressedSize },
        ],
        facts: [
            `${image.linkage}: ${image.linkEvidence}`,
            (0,describe/* describeBinary */.bX)(image),
            ...(size ? sizeFacts(size) : []),
        ],
        whole: size?.attribution.size ?? image.binarySize,
        ...(size ? ownersOf(size) : { groups: [], rows: [] }),
        importedBy: size?.importedBy ?? {},
        sections: size ? sectionsOf(size.attribution) : [],
        findings: size ? findingsOf(size) : [],
        advice: size ? adviceOf(size) : [],
    };
}
function sizeFacts(size) {
    const { degraded } = size.attribution;
    return [
        ...(degraded === undefined ? [] : [degraded]),
        describeConfidence(size),
        describeMethods(size),
    ].filter((fact) => fact !== '');
}
function ownersOf(size) {
    const groups = size.modules.map((module) => groupOf(module, size.mainModule));
    const indexes = new Map(size.modules.map(({ path }, index) => [path, index]));
    const indexOf = (owner) => {
        const key = owner.kind === 'package' ? (owner.module ?? '') : `\0${owner.kind}`;
        const known = indexes.get(key);
        if (known !== undefined)
            return known;
        indexes.set(key, groups.length);
        groups.push({ name: nameOfGroup(owner), kind: owner.kind === 'package' ? 'module' : 'other', own: 0 });
        return groups.length - 1;
    };
    const rows = size.attribution.owners.map((owner) => [
        owner.name,
        indexOf(owner),
        ...page_data_bytesOf(owner),
    ]);
    return { groups: withOwn(groups, { rows, from: size.modules.length }), rows };
}
// That the standard library and the program's own module bring in something says nothing: without them, nothing is.
function groupOf({ path, version, own, ownPlus, entry }, mainModule) {
    const kind = kindOf(path, mainModule);
    return {
        name: path === model/* STANDARD_LIBRARY */.ec ? 'standard library' : path,
        kind,
        own,
        ...(version === undefined ? {} : { version }),
        ...(ownPlus === undefined || kind !== 'module' ? {} : { ownPlus }),
        ...(entry === undefined ? {} : { entry }),
    };
}
/** Which of the page's kinds a module is. */
function kindOf(path, mainModule) {
    if (path === model/* STANDARD_LIBRARY */.ec)
        return 'std';
    return path === mainModule ? 'main' : 'module';
}
function nameOfGroup({ kind, module }) {
    return kind === 'package' ? (module ?? 'no known module') : OTHER_OWNERS[kind];
}
function page_data_bytesOf({ bytes, confidence }) {
    const { code, lines, types, data, format } = bytes;
    return [code, lines, types, data, format, confidence.exact, confidence.typed, confidence.inferred];
}
/** Groups that no module list has (index `from` and up) weigh what their rows do. */
function withOwn(groups, { rows, from }) {
    const own = groups.map(() => 0);
    for (const [, group, ...bytes] of rows) {
        own[group] = (own[group] ?? 0) + bytes.slice(0, KINDS).reduce((sum, one) => sum + one, 0);
    }
    return groups.map((group, index) => (index < from ? group : { ...group, own: own[index] ?? 0 }));
}
const KINDS = 5;
function sectionsOf(attribution) {
    return sectionTotals(attribution).map(({ name, size }) => ({ name, bytes: size }));
}
function findingsOf({ findings }) {
    return findings.map((finding) => ({
        id: finding.id,
        name: FINDING_NAMES[finding.id],
        severity: finding.severity,
        what: finding.what,
        evidence: finding.evidence,
        ...describeFix(finding),
    }));
}
function adviceOf({ advice }) {
    return advice.map((one) => ({
        kind: one.kind,
        what: one.what,
        gain: describeGain(one),
        yaml: one.yaml ?? '',
        cost: one.cost ?? '',
    }));
}

;// CONCATENATED MODULE: ./lib/report/html/report-page.js
// The report as an HTML page.



/** One self-contained file, ending with a line end: answer, numbers, map of the bytes, tables, findings. */
function renderHtml(report, assets) {
    const headline = (0,describe/* headlineOf */.gD)(report);
    return renderPage({
        title: headline,
        verdict: report.verdict,
        headline,
        data: pageDataOf(report),
        assets,
    });
}

;// CONCATENATED MODULE: ./lib/report/html/diff-page.js
// The difference of two measurements as an HTML page: the same map, coloured by growth.






/** One self-contained file, ending with a line end. */
function renderHtmlDiff(parts, assets) {
    const { verdict, headline, diff } = parts;
    const names = new Set(diff.images.map(({ name }) => name));
    const images = diff.images.map((image, index) => {
        const page = diff_page_imageOf(image, parts.after[index]);
        return names.size > 1 ? { ...page, label: `${image.name} ${page.label}` } : page;
    });
    return renderPage({ title: headline, verdict, headline, data: { kind: 'growth', images }, assets });
}
function diff_page_imageOf(image, after) {
    const owners = allOwners(image, after);
    return {
        label: (0,oci_platform/* formatPlatform */.Bq)(image.platform),
        numbers: [
            numberOf('binary', image.binary),
            numberOf('uncompressed', image.uncompressed),
            numberOf('compressed', image.compressed),
        ],
        facts: factsOf(image),
        whole: after?.attribution.size ?? owners.reduce((sum, { bytes }) => sum + bytes.after, 0),
        ...groupsOf(owners, image, after),
        importedBy: after?.importedBy ?? {},
        sections: allSections(image, after),
        findings: diff_page_findingsOf(image),
        advice: [],
    };
}
function numberOf(label, delta) {
    return delta === undefined ? { label } : { label, bytes: delta.after, before: delta.before };
}
function factsOf({ toolchain, commands, deadCode, notes }) {
    return [
        ...(toolchain === undefined ? [] : [`Go ${toolchain.before} → ${toolchain.after}`]),
        ...(commands === undefined ? [] : [`compile command before: ${commands.before}`]),
        ...(deadCode === undefined ? [] : [DEAD_CODE[deadCode]]),
        ...notes,
    ];
}
const DEAD_CODE = {
    'now-kept': 'the linker keeps unused methods now',
    'now-dropped': 'the linker drops unused methods now',
};
/** What changed, and what did not. */
function allOwners({ owners }, after) {
    const key = (kind, name) => `${kind} ${name}`;
    const changed = new Set(owners.map(({ owner, name }) => key(owner, name)));
    const others = (after?.attribution.owners ?? []).filter(({ kind, name }) => !changed.has(key(kind, name)));
    const unchanged = others.map((owner) => {
        const bytes = bytesOf(owner);
        const { kind, name, module } = owner;
        return {
            owner: kind,
            name,
            ...(module === undefined ? {} : { module }),
            bytes: { before: bytes, after: bytes },
        };
    });
    return [...owners, ...unchanged];
}
/** Rows with the bytes of both sides, and groups that weigh what their rows do. */
function groupsOf(owners, { modules }, after) {
    const keyOf = ({ owner, module }) => (owner === 'package' ? (module ?? '') : `\0${owner}`);
    const keys = [...new Set(owners.map(keyOf))];
    const indexes = new Map(keys.map((key, index) => [key, index]));
    const changes = new Map(modules.map((module) => [module.path, module]));
    const groups = keys.map((key) => {
        const inside = owners.filter((owner) => keyOf(owner) === key);
        return diff_page_groupOf(inside, { change: changes.get(key), after });
    });
    return {
        groups,
        rows: owners.map((owner) => [
            owner.name,
            indexes.get(keyOf(owner)) ?? 0,
            owner.bytes.before,
            owner.bytes.after,
        ]),
    };
}
function diff_page_groupOf(owners, { change, after }) {
    const [first] = owners;
    const path = first?.module ?? '';
    const module = after?.modules.find((one) => one.path === path);
    const version = versionOf(change) ?? module?.version;
    const isPackage = first?.owner === 'package';
    const named = path === '' ? 'no known module' : path;
    const names = { package: path === model/* STANDARD_LIBRARY */.ec ? 'standard library' : named, ...OTHER_OWNERS };
    return {
        name: names[first?.owner ?? 'unattributed'],
        kind: isPackage ? kindOf(path, after?.mainModule) : 'other',
        ...(version === undefined ? {} : { version }),
        ...(module?.entry === undefined ? {} : { entry: module.entry }),
        own: owners.reduce((sum, { bytes }) => sum + bytes.after, 0),
        before: owners.reduce((sum, { bytes }) => sum + bytes.before, 0),
    };
}
/** "v1.0.0 → v1.1.0", "v1.1.0" where one side alone has it, or both have the same. */
function versionOf(change) {
    const { before, after } = change?.versions ?? {};
    if (before !== undefined && after !== undefined && before !== after)
        return `${before} → ${after}`;
    return after ?? before;
}
function allSections({ sections }, after) {
    const changed = new Set(sections.map(({ name }) => name));
    const known = after === undefined ? [] : sectionTotals(after.attribution);
    const others = known.filter(({ name }) => !changed.has(name));
    return [
        ...sections.map(({ name, bytes }) => ({ name, bytes: bytes.after, before: bytes.before })),
        ...others.map(({ name, size }) => ({ name, bytes: size, before: size })),
    ];
}
function diff_page_findingsOf({ findings }) {
    const finding = (id, what) => ({
        id: '',
        name: id,
        what,
        evidence: [],
        yaml: '',
        words: '',
    });
    return [
        ...findings.added.map((id) => finding(id, 'new with this change')),
        ...findings.gone.map((id) => finding(id, 'gone with this change')),
    ];
}

;// CONCATENATED MODULE: ./lib/report/json.js
// The report as JSON. The order of the members is that of this file, so that two reports can be compared line by line.
const PLATFORM = { os: true, architecture: true, variant: true };
const CHECK = { id: true, verdict: true, message: true, hint: true };
const TIMING = { phase: true, ms: true };
const OWNER = {
    kind: true,
    name: true,
    module: true,
    bytes: { code: true, lines: true, types: true, data: true, format: true },
    confidence: { exact: true, typed: true, inferred: true },
};
const SECTION = { name: true, size: true };
const ATTRIBUTION = { size: true, degraded: true, owners: OWNER, sections: SECTION };
const MODULE = {
    path: true,
    version: true,
    own: true,
    ownPlus: true,
    packages: true,
    entry: true,
};
const METHODS = { exported: true, dropped: true };
const EVIDENCE = { kind: true, name: true, detail: true, chain: true };
const FINDING = {
    id: true,
    severity: true,
    what: true,
    evidence: EVIDENCE,
    fix: { yaml: true, advice: true, bytes: true },
};
const ADVICE = {
    id: true,
    kind: true,
    what: true,
    yaml: true,
    gain: { bytes: true, of: true, basis: true },
    cost: true,
};
const SIZE = {
    mainModule: true,
    findings: FINDING,
    advice: ADVICE,
    methods: METHODS,
    modules: MODULE,
    attribution: ATTRIBUTION,
    importedBy: 'sorted',
};
const IMAGE = {
    platform: PLATFORM,
    goVersion: true,
    imageId: true,
    digest: true,
    binarySize: true,
    binarySha256: true,
    uncompressedSize: true,
    compressedSize: true,
    fileCount: true,
    linkage: true,
    linkEvidence: true,
    fileFormat: true,
    stripped: true,
    checks: CHECK,
    size: SIZE,
};
const REPORT = {
    schema: true,
    name: true,
    package: true,
    verdict: true,
    engine: true,
    engineDescription: true,
    builderImage: true,
    goVersion: true,
    compileCommand: true,
    tags: true,
    delivered: true,
    targets: true,
    loaded: true,
    pushed: true,
    layout: true,
    archive: true,
    runCommand: true,
    digest: true,
    images: IMAGE,
    timings: TIMING,
    comment: true,
    sizes: true,
};
/** Lists whose items take one line each: there may be thousands. */
const ROWS = new Set(['owners', 'sections', 'modules', 'evidence']);
/**
 * The report as JSON, indented, ending with a line end. Its form is that of the `Report` type, version 1, which
 * assets/report.schema.json describes; several programs make a list of them.
 */
function renderJson(report) {
    return `${indented(inOrder(report, REPORT), '')}\n`;
}
/** The same value with its members in order, and none that has no form. */
function inOrder(value, form) {
    if (form === true || typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map((item) => inOrder(item, form));
    const members = value;
    if (form === 'sorted')
        return Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
    const names = Object.keys(form).filter((name) => members[name] !== undefined);
    return Object.fromEntries(names.map((name) => [name, inOrder(members[name], form[name] ?? true)]));
}
// As JSON.stringify with an indent of two, but for the rows.
function indented(value, indent) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const inner = `${indent}  `;
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
    const lines = Array.isArray(value)
        ? value.map((item) => indented(item, inner))
        : Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${memberText(name, member, inner)}`);
    if (lines.length === 0)
        return `${open}${close}`;
    return `${open}\n${lines.map((line) => `${inner}${line}`).join(',\n')}\n${indent}${close}`;
}
function memberText(name, value, indent) {
    if (!ROWS.has(name) || !Array.isArray(value) || value.length === 0)
        return indented(value, indent);
    return `[\n${value.map((item) => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`;
}

;// CONCATENATED MODULE: ./lib/report-files.js
// The files about a run: the JSON report, the HTML page and the bill of materials, where they are asked for; the report
// and the Dockerfile for use by hand in the run's own folder always.


















/** Writes them all. What the user asked for and cannot be written is an InputError. */
async function writeReportFiles(prepared, reported, world) {
    const [first] = reported;
    const dockerfile = first === undefined ? '' : await writeDockerfile(prepared, first.outcome, world);
    const reportFile = (0,external_node_path_.join)(world.tempDir, 'report.json');
    const reports = reported.map(({ report }) => report);
    await (0,promises_.writeFile)(reportFile, renderJson(reports.length === 1 ? (reports[0] ?? []) : reports));
    for (const one of reported)
        await writeAsked(one, prepared.folder, world);
    return { dockerfile, reportFile };
}
async function writeAsked(one, folder, world) {
    const { program } = one.outcome;
    const { reportFile, htmlFile, sbomFile } = program.inputs;
    const pathOf = (text) => (0,external_node_path_.resolve)(folder, text.replaceAll(build/* NAME_PLACEHOLDER */.uE, program.plan.name));
    if (reportFile !== undefined)
        await writeOut('report-file', pathOf(reportFile), renderJson(one.report));
    if (htmlFile !== undefined)
        await writePages(one, pathOf(htmlFile), world);
    if (sbomFile !== undefined)
        await writeSboms(one.outcome, pathOf(sbomFile), world);
}
// Where there is something to compare with, the page of the difference stands beside the page of the report.
async function writePages({ outcome, report }, path, world) {
    const assets = await readPageAssets(world.actionDir);
    await writeOut('html-file', path, renderHtml(report, assets));
    const diff = outcome.comparison?.diff;
    if (diff === undefined || outcome.comparison === undefined)
        return;
    const { verdict, headline } = sectionOf(outcome.comparison);
    const after = diff.images.map(({ platform }) => report.images.find((image) => (0,oci_platform/* samePlatform */.my)(image.platform, platform))?.size);
    const page = renderHtmlDiff({ verdict, headline: plainText(headline), diff, after }, assets);
    await writeOut('html-file', path.replace(/(\.html?)?$/, '.diff$1'), page);
}
async function writeSboms({ program, made, inspections, measured }, path, world) {
    // Loaded here only: its library is large.
    const { renderSbom } = await __webpack_require__.e(/* import() */ 422).then(__webpack_require__.bind(__webpack_require__, 8041));
    const epoch = (0,make_plan/* readEpoch */.uv)(world.env);
    for (const [at, image] of made.images.entries()) {
        const inspection = inspections[at];
        if (inspection === undefined)
            continue;
        const one = measured[at];
        const graph = one === undefined || 'problem' in one ? undefined : one.graph;
        const text = await renderSbom({
            buildInfo: inspection.buildInfo,
            sha256: inspection.binarySha256,
            name: program.plan.name,
            ...(epoch === undefined ? {} : { epoch }),
            ...(graph === undefined ? {} : { graph }),
        });
        const platform = (0,layout/* platformName */.$r)(image.platform).replaceAll('_', '-');
        await writeOut('sbom-file', path.replaceAll(report/* PLATFORM_PLACEHOLDER */.w, platform), text);
    }
}
async function writeOut(input, path, text) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* InputError */.dz(`${input}: ${path} cannot be written: ${reason}`, {
            cause,
            hint: 'Give a path that the runner can write to.',
        });
    }
}
/** The script and style of the HTML pages, which come with the action. */
async function readPageAssets(actionDir) {
    const read = (name) => (0,promises_.readFile)((0,external_node_path_.join)(actionDir, 'assets/report', name), 'utf8');
    const [style, ...scripts] = await Promise.all([PAGE_FILES.style, ...PAGE_FILES.scripts].map(read));
    return { scripts, style: style ?? '' };
}
/** The Dockerfile to use by hand, with what it copies beside it. */
async function writeDockerfile(prepared, { made }, world) {
    const folder = (0,external_node_path_.join)(world.tempDir, 'dockerfile');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const dockerfile = (0,external_node_path_.join)(folder, 'Dockerfile');
    const hasExtras = made.extras.length > 0;
    const byHand = {
        extras: hasExtras,
        daemonPlatform: prepared.daemon?.platform ?? (0,oci_platform/* platformOfNode */.f2)(world.arch),
    };
    const modules = await (0,module_files/* readModuleFiles */.yW)(made.plan);
    await (0,promises_.writeFile)(dockerfile, renderDockerfileByHand(made.plan, { modules, ...byHand }));
    const { remote, contextDir } = made.plan.source;
    if (remote !== undefined)
        await (0,promises_.cp)(contextDir, (0,external_node_path_.join)(folder, REMOTE_CONTEXT), { recursive: true });
    const extrasLayer = made.images[0]?.layers[0];
    if (hasExtras && extrasLayer !== undefined) {
        const tar = (0,compression/* decompress */.mF)((0,file_bytes/* readFileBytes */.M)(extrasLayer.file), extrasLayer.descriptor.mediaType);
        await (0,file_bytes/* writeFileBytes */.$)((0,external_node_path_.join)(folder, 'extras.tar'), tar);
    }
    return dockerfile;
}

;// CONCATENATED MODULE: ./lib/report/comparison-markdown.js
// A comparison as a part of the job summary. The comment has the same in a section of its own.



const SIGNS = { pass: '✅', warn: '⚠️', fail: '❌' };
/** Markdown, ending with a line end. */
function renderComparison({ verdict, headline, rows, lines, details, foot }) {
    const blocks = [
        `### ${SIGNS[verdict]} ${renderInline(headline)}`,
        ...comparison_markdown_table(rows),
        // Two blanks at the end of a line break it without a new paragraph.
        ...(lines.length === 0 ? [] : [lines.map(renderInline).join('  \n')]),
        ...details.map(({ title, markdown }) => `<details><summary>${(0,report_escape/* escapeText */.X1)(title)}</summary>\n\n${markdown}\n\n</details>`),
        `<sub>${renderInline(foot)}</sub>`,
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** Pieces of a line as Markdown. */
function renderInline(pieces) {
    return pieces
        .map((piece) => {
        if (typeof piece === 'string')
            return keepBlanks(piece);
        return 'code' in piece ? (0,report_escape/* escapeCode */.tn)(piece.code) : `**${(0,report_escape/* escapeText */.X1)(piece.strong)}**`;
    })
        .join('');
}
// Escaping takes the blanks at both ends away, which here stand between two pieces.
function keepBlanks(text) {
    const [, before = '', after = ''] = /^( ?)[^]*?( ?)$/.exec(text) ?? [];
    const inner = (0,report_escape/* escapeText */.X1)(text);
    return inner === '' ? before : `${before}${inner}${after}`;
}
/** A row for each image that changed or has something to say; the others are one row. */
function comparison_markdown_table(rows) {
    if (rows.length === 0)
        return [];
    const hasBudget = rows.some(({ budget }) => budget !== undefined);
    const told = rows.filter(({ change, verdict }) => verdict !== 'pass' || change !== 0);
    const shown = told.length === 0 ? rows.slice(0, 1) : told;
    const others = rows.length - shown.length;
    const cells = shown.map((row) => [
        (0,report_escape/* escapeCode */.tn)(row.image),
        (0,report_escape/* escapeText */.X1)(row.platform),
        (0,units/* formatBytes */.z3)(row.uncompressed),
        (0,units/* formatBytes */.z3)(row.compressed),
        row.change === undefined ? '' : formatChange(row.change),
        ...(hasBudget ? [row.budget ?? ''] : []),
        SIGNS[row.verdict],
    ]);
    const rest = [
        `${others} ${others === 1 ? 'other' : 'others'}`,
        '',
        '',
        '',
        '0',
        ...(hasBudget ? [''] : []),
        SIGNS.pass,
    ];
    const line = (row) => `| ${row.join(' | ')} |`;
    const head = [
        'image',
        'platform',
        'uncompressed',
        'compressed',
        'change',
        ...(hasBudget ? ['budget'] : []),
        '',
    ];
    const rule = ['---', '---', '--:', '--:', '--:', ...(hasBudget ? ['--:'] : []), '---'];
    return [
        [line(head), `|${rule.join('|')}|`, ...cells.map(line), ...(others > 0 ? [line(rest)] : [])].join('\n'),
    ];
}

;// CONCATENATED MODULE: ./lib/report/comparison-text.js
// A comparison as lines of the log.


const comparison_text_SIGNS = { pass: '✓', warn: '!', fail: '✗' };
/** The headline, what stands below it, and the foot; each line safe to print, the whole ending with a line end. */
function renderComparisonText({ verdict, headline, lines, foot }) {
    const below = [...lines, foot].map((line) => `  ${plainText(line)}`);
    return [`${comparison_text_SIGNS[verdict]} ${plainText(headline)}`, ...below]
        .map((line) => `${(0,report_escape/* escapeLog */.Ah)(line)}\n`)
        .join('');
}

// EXTERNAL MODULE: ./lib/report/failure.js
var failure = __webpack_require__(7340);
;// CONCATENATED MODULE: ./lib/report/markdown-parts.js
// The parts that the Markdown renderings are put together from. What goes in is Markdown already.
/** A verdict as people see it. */
const markdown_parts_SIGNS = { pass: '✅', warn: '⚠️', fail: '❌' };
/** A table from its head, its rule (`---`, `--:`) and its rows. */
function renderTable(head, rule, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}
/** What is shown when somebody opens it. */
function renderFold(title, content) {
    return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

;// CONCATENATED MODULE: ./lib/report/bar.js
// Bars made of text, for tables that can hold no picture.
const PARTS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const EIGHTHS = 8;
/** "███▌" for what is part, "░░" for what comes with it. What is not nothing is at least a thin line. */
function renderBar({ part, plus = part, whole, width }) {
    if (whole <= 0 || part <= 0)
        return '';
    const eighths = Math.max(1, Math.round((part / whole) * width * EIGHTHS));
    const dark = '█'.repeat(Math.floor(eighths / EIGHTHS)) + (PARTS[eighths % EIGHTHS] ?? '');
    return dark + '░'.repeat(Math.max(0, Math.round((plus / whole) * width) - dark.length));
}

;// CONCATENATED MODULE: ./lib/report/size-markdown.js
// Where the bytes are, for the job summary: one table; findings, ways to a smaller image, packages and sections folded.







const LIMITS = { modules: 10, packages: 8 };
const MOST_PACKAGES = 30;
const MOST_EVIDENCE = 3;
const MOST_STEPS = 8;
const BAR_WIDTH = 24;
/** A real file has some twenty; one that was made to annoy may have thousands. */
const MOST_SECTIONS = 60;
const MOST_LINES = 6;
/** Longer ones (of generic instantiations, of hostile modules) are cut. */
const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 500;
/** Blocks of GitHub's Markdown, to be parted by blank lines. `where` names the platform, where there are several. */
function renderSizeMarkdown(size, where = '') {
    return [
        whereBytesAre(size, where),
        ...(size.attribution.degraded === undefined ? [] : [size_markdown_words(size.attribution.degraded)]),
        ...findings(size.findings, where),
        ...advice(size.advice, where),
        size_markdown_packages(size, where),
        size_markdown_sections(size, where),
    ];
}
function whereBytesAre(size, where) {
    const rows = sizeRows(size, LIMITS);
    const whole = Math.max(1, ...rows.map(({ own, ownPlus }) => ownPlus ?? own));
    return renderTable([`where the bytes are${suffix(where)}`, 'own', 'with what only it brings in', ''], ['---', '--:', '--:', '---'], rows.map((row) => [
        size_markdown_nameOf(row),
        (0,units/* formatSize */.Xq)(row.own),
        row.ownPlus === undefined ? '' : (0,units/* formatSize */.Xq)(row.ownPlus),
        row.depth > 0
            ? ''
            : renderBar({ part: row.own, plus: row.ownPlus ?? row.own, whole, width: BAR_WIDTH }),
    ]));
}
function size_markdown_nameOf({ name, isPath, depth, version }) {
    const indent = depth === 0 ? '' : '&nbsp;&nbsp;· ';
    return `${indent}${isPath ? code(name) : name}${version === undefined ? '' : ` ${(0,report_escape/* escapeText */.X1)(cut(version, LONGEST_NAME))}`}`;
}
function findings(all, where) {
    if (all.length === 0)
        return [];
    const names = all.map(({ id }) => FINDING_NAMES[id]).join(', ');
    const rows = all.map((finding) => {
        const fix = describeFix(finding);
        const parts = [...yamlLines(fix.yaml), size_markdown_words(fix.words)].filter((part) => part !== '');
        return [
            (0,report_escape/* escapeCode */.tn)(finding.id),
            `${finding.severity}: ${size_markdown_words(finding.what)}`,
            evidence(finding.evidence),
            parts.join('<br>'),
        ];
    });
    const table = renderTable(['finding', 'what happens', 'seen', 'what to do'], ['---', '---', '---', '---'], rows);
    return [renderFold(`Findings${suffix(where)} (${all.length}): ${names}`, table)];
}
function evidence(all) {
    const lines = all.slice(0, MOST_EVIDENCE).map(({ name, detail, chain = [] }) => {
        const more = detail === undefined ? '' : `: ${size_markdown_words(detail)}`;
        return `${code(name)}${more}${chain.length < 2 ? '' : ` (${renderChain(chain)})`}`;
    });
    const rest = all.length - lines.length;
    return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('<br>');
}
function advice(all, where) {
    if (all.length === 0)
        return [];
    const rows = all.map((one) => [
        `${one.kind === 'placebo' ? 'no gain: ' : ''}${size_markdown_words(one.what)}`,
        describeGain(one),
        yamlLines(one.yaml ?? '').join('<br>'),
        size_markdown_words(one.cost ?? ''),
    ]);
    const table = renderTable(['what', 'gain', 'how', 'what one gives up'], ['---', '---', '---', '---'], rows);
    return [renderFold(`Smaller still${suffix(where)}`, table)];
}
function size_markdown_packages(size, where) {
    const whole = size.attribution.size;
    const all = size.attribution.owners.filter(({ kind }) => kind === 'package');
    const rows = all
        .slice(0, MOST_PACKAGES)
        .map((owner) => [
        code(owner.name),
        (0,units/* formatBytes */.z3)(bytesOf(owner)),
        (0,units/* formatShare */.T1)(bytesOf(owner), whole),
        ...model/* BYTE_KINDS */.Fp.map((kind) => (0,units/* formatBytes */.z3)(owner.bytes[kind])),
    ]);
    const head = ['package', 'bytes', 'share', ...model/* BYTE_KINDS */.Fp];
    const table = renderTable(head, ['---', ...head.slice(1).map(() => '--:')], rows);
    const notes = [describeConfidence(size), describeMethods(size)].filter((note) => note !== '');
    const shown = rows.length < all.length ? `the largest ${rows.length} of ${all.length}` : String(all.length);
    return renderFold(`Packages${suffix(where)} (${shown})`, `${table}\n\n${notes.join('; ')}.`);
}
function size_markdown_sections({ attribution }, where) {
    const rows = sectionTotals(attribution).map(({ name, size }) => [
        code(name),
        (0,units/* formatBytes */.z3)(size),
        (0,units/* formatShare */.T1)(size, attribution.size),
    ]);
    const table = renderTable(['section', 'bytes', 'share'], ['---', '--:', '--:'], rows.slice(0, MOST_SECTIONS));
    return renderFold(`Sections${suffix(where)} (${rows.length})`, table);
}
/** "`main` → `a/b` → `c`", a long one with its middle left out. */
function renderChain(chain) {
    const half = MOST_STEPS / 2;
    const steps = chain.map(code);
    const shown = steps.length <= MOST_STEPS ? steps : [...steps.slice(0, half), '…', ...steps.slice(-half)];
    return shown.join(' → ');
}
function yamlLines(yaml) {
    return yaml.split('\n').slice(0, MOST_LINES).map(code);
}
function code(name) {
    return (0,report_escape/* escapeCode */.tn)(cut(name, LONGEST_NAME));
}
function size_markdown_words(text) {
    return (0,report_escape/* escapeText */.X1)(cut(text, LONGEST_SENTENCE));
}
function cut(text, most) {
    return text.length <= most ? text : `${text.slice(0, most)}…`;
}
function suffix(where) {
    return where === '' ? '' : ` (${(0,report_escape/* escapeText */.X1)(where)})`;
}

;// CONCATENATED MODULE: ./lib/report/markdown.js
// The report as the job summary: the answer in the first line, what to do where something is wrong, one table, the
// proof, the command to run the image; everything else folded.






/** The job summary in GitHub's Markdown, ending with a line end. */
function renderSummary(report) {
    const keptNowhere = (0,describe/* nowhere */.jx)(report);
    const blocks = [
        `### ${markdown_parts_SIGNS[report.verdict]} ${(0,report_escape/* escapeText */.X1)((0,describe/* headlineOf */.gD)(report))}`,
        ...troubles(report),
        ...undelivered(report),
        ...(keptNowhere === undefined ? [] : [(0,report_escape/* escapeText */.X1)(keptNowhere)]),
        imageTable(report),
        ...report.images.map((image) => linkEvidence(report, image)),
        ...sizeBlocks(report),
        ...(report.runCommand === undefined ? [] : [(0,report_escape/* codeBlock */.DV)(report.runCommand, 'sh')]),
        renderFold('How this was built', howBuilt(report)),
        ...checkList(report),
        ...timings(report),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** Each check that did not pass: what was seen, and what to do. */
function troubles(report) {
    return eachCheck(report)
        .filter(({ check }) => check.verdict !== 'pass')
        .map(({ check, where }) => {
        const hint = check.hint === undefined ? '' : ` ${(0,report_escape/* escapeText */.X1)(check.hint)}`;
        const [first = '', ...rest] = check.message.split('\n');
        const more = rest.join('\n').trim() === '' ? '' : `\n\n${(0,report_escape/* codeBlock */.DV)(rest.join('\n'))}`;
        return `**${capital((0,describe/* outcomeOf */.sG)(check))}${where}:** ${sentence((0,report_escape/* escapeText */.X1)(first), { hasMore: more !== '' })}${hint}${more}`;
    });
}
function undelivered(report) {
    const tags = (0,describe/* undeliveredTags */.h9)(report);
    if (tags.length === 0)
        return [];
    const half = tags.filter((tag) => report.loaded.includes(tag) || report.pushed.includes(tag));
    const untouched = half.length === 0 ? '; nothing that had this name was changed' : '';
    return [`**Not delivered:** ${tags.map(report_escape/* escapeCode */.tn).join(', ')}${untouched}.`];
}
function imageTable(report) {
    const [first = report.name, ...more] = report.tags;
    const name = `${(0,report_escape/* escapeCode */.tn)(first)}${more.length === 0 ? '' : ` and ${more.length} more`}`;
    const rows = report.images.map((image) => [
        name,
        (0,report_escape/* escapeText */.X1)((0,oci_platform/* formatPlatform */.Bq)(image.platform)),
        (0,units/* formatBytes */.z3)(image.binarySize),
        (0,units/* formatBytes */.z3)(image.uncompressedSize),
        (0,units/* formatBytes */.z3)(image.compressedSize),
        image.linkage,
        (0,report_escape/* escapeCode */.tn)((0,units/* shortDigest */.VK)(image.digest)),
    ]);
    return renderTable(['image', 'platform', 'binary', 'uncompressed', 'compressed', 'link', 'digest'], ['---', '---', '--:', '--:', '--:', '---', '---'], rows);
}
function linkEvidence(report, image) {
    const where = report.images.length > 1 ? ` (${(0,oci_platform/* formatPlatform */.Bq)(image.platform)})` : '';
    const evidence = `${image.linkEvidence} · ${(0,describe/* describeBinary */.bX)(image)}`;
    return `**${capital(image.linkage)}${where}:** ${(0,report_escape/* escapeText */.X1)(evidence)}`;
}
// Platforms differ little in what they are made of: the first is shown, the others are folded.
function sizeBlocks({ images }) {
    const several = images.length > 1;
    const sized = images.flatMap(({ platform, size }) => size === undefined ? [] : [{ where: several ? (0,oci_platform/* formatPlatform */.Bq)(platform) : '', size }]);
    return sized.flatMap(({ where, size }, at) => {
        const blocks = renderSizeMarkdown(size, where);
        return at === 0 ? blocks : [renderFold(`Where the bytes are (${where})`, blocks.join('\n\n'))];
    });
}
function howBuilt(report) {
    const items = [
        ['package', (0,report_escape/* escapeCode */.tn)(report.package)],
        ['engine', `${report.engine}: ${(0,report_escape/* escapeText */.X1)(report.engineDescription)}`],
        ...(report.builderImage === undefined ? [] : [['builder image', (0,report_escape/* escapeCode */.tn)(report.builderImage)]]),
        ['Go', (0,report_escape/* escapeText */.X1)(report.goVersion)],
        ['digest', (0,report_escape/* escapeCode */.tn)(report.digest)],
        ...report.images.flatMap((image) => identity(report, image)),
        ...(0,describe/* placesOf */.ek)(report).map(([what, place]) => [what, (0,report_escape/* escapeCode */.tn)(place)]),
    ];
    const list = items.map(([name = '', value = '']) => `- ${name}: ${value}`).join('\n');
    return `${list}\n\n${(0,report_escape/* codeBlock */.DV)(report.compileCommand, 'sh')}`;
}
function identity(report, image) {
    const where = report.images.length > 1 ? ` (${(0,oci_platform/* formatPlatform */.Bq)(image.platform)})` : '';
    return [
        [`image ID${where}`, (0,report_escape/* escapeCode */.tn)(image.imageId)],
        [`SHA-256 of the binary${where}`, (0,report_escape/* escapeCode */.tn)(image.binarySha256)],
        [`files in the image${where}`, (0,units/* formatBytes */.z3)(image.fileCount)],
    ];
}
function checkList(report) {
    const lines = eachCheck(report).map(({ check, where }) => {
        const [first = ''] = check.message.split('\n');
        return `- ${(0,describe/* outcomeOf */.sG)(check)}${where}: ${(0,report_escape/* escapeText */.X1)(first)}`;
    });
    return lines.length === 0 ? [] : [renderFold('Checks', lines.join('\n'))];
}
function timings(report) {
    if (report.timings.length === 0)
        return [];
    const totalMs = report.timings.reduce((sum, { ms }) => sum + ms, 0);
    const rows = report.timings.map(({ phase, ms }) => [(0,report_escape/* escapeText */.X1)(phase), (0,units/* formatDuration */.a3)(ms)]);
    return [
        renderFold(`Timings (${(0,units/* formatDuration */.a3)(totalMs)})`, renderTable(['phase', 'time'], ['---', '--:'], rows)),
    ];
}
function eachCheck({ images }) {
    return images.flatMap((image) => {
        const where = images.length > 1 ? ` (${(0,oci_platform/* formatPlatform */.Bq)(image.platform)})` : '';
        return image.checks.map((check) => ({ check, where }));
    });
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** A fragment as a sentence, or as the beginning of what follows in a block. */
function sentence(text, { hasMore }) {
    if (/[.:!?]$/.test(text) || hasMore)
        return text;
    return `${text}.`;
}

;// CONCATENATED MODULE: ./lib/report/size-text.js
// Where the bytes are, for the last lines of the log.



const size_text_LIMITS = { modules: 8, packages: 0 };
/** The largest modules, and the findings by name. */
function describeSize(size) {
    const whole = size.attribution.size;
    const rows = sizeRows(size, size_text_LIMITS).filter(({ depth }) => depth === 0);
    const width = Math.max(0, ...rows.map(({ own }) => (0,units/* formatBytes */.z3)(own).length));
    const texts = rows.map((row) => {
        const share = (0,units/* formatShare */.T1)(row.own, whole).padStart(7);
        return `${(0,units/* formatBytes */.z3)(row.own).padStart(width)} ${share}  ${size_text_nameOf(row)}`;
    });
    const findings = size.findings.map(({ id, severity }) => `${id}: ${FINDING_NAMES[id]} (${severity})`);
    const notes = size.attribution.degraded === undefined ? [] : [size.attribution.degraded];
    return [...labelled('made of', texts), ...labelled('note', notes), ...labelled('findings', findings)];
}
function size_text_nameOf({ name, version, own, ownPlus }) {
    const full = version === undefined ? name : `${name} ${version}`;
    return ownPlus === undefined || ownPlus === own
        ? full
        : `${full} (${(0,units/* formatSize */.Xq)(ownPlus)} with what only it brings in)`;
}
function labelled(label, texts) {
    return texts.map((text, index) => ({ label: index === 0 ? label : '', text }));
}

;// CONCATENATED MODULE: ./lib/report/text.js
// The report as the last lines of the log.





const text_SIGNS = { pass: '✓', warn: '!', fail: '✗' };
const LABEL_WIDTH = 13;
/** The report as plain text, each line safe to print, ending with a line end. */
function renderText(report) {
    const tags = (0,describe/* undeliveredTags */.h9)(report);
    const keptNowhere = (0,describe/* nowhere */.jx)(report);
    const lines = [
        `${text_SIGNS[report.verdict]} ${report.verdict}  ${(0,report_escape/* escapeLog */.Ah)((0,describe/* headlineOf */.gD)(report))}`,
        ...report.images.flatMap(describeImage),
        ...(0,describe/* placesOf */.ek)(report).map(([what, place]) => text_labelled(what, place)),
        ...tags.map((tag) => text_labelled('not delivered', tag)),
        ...(report.runCommand === undefined ? [] : [text_labelled('run it', report.runCommand)]),
        ...(keptNowhere === undefined ? [] : [text_labelled('note', keptNowhere)]),
    ];
    return lines.map((line) => `${line}\n`).join('');
}
function describeImage(image) {
    return [
        text_labelled('platform', (0,oci_platform/* formatPlatform */.Bq)(image.platform)),
        text_labelled('binary', `${(0,units/* formatBytes */.z3)(image.binarySize)} bytes, ${(0,describe/* describeBinary */.bX)(image)}`),
        text_labelled('uncompressed', `${(0,units/* formatBytes */.z3)(image.uncompressedSize)} bytes, files: ${image.fileCount}`),
        text_labelled('compressed', `${(0,units/* formatBytes */.z3)(image.compressedSize)} bytes`),
        text_labelled('link', `${image.linkage}: ${image.linkEvidence}`),
        text_labelled('image ID', image.imageId),
        text_labelled('digest', image.digest),
        ...(image.size === undefined ? [] : describeSize(image.size)).map(({ label, text }) => text_labelled(label, text)),
        ...image.checks.filter((check) => check.verdict !== 'pass').flatMap(describeCheck),
    ];
}
function describeCheck(check) {
    const lines = [...check.message.split('\n'), ...(check.hint === undefined ? [] : [check.hint])];
    return [text_labelled('check', (0,describe/* outcomeOf */.sG)(check)), ...lines.map((line) => text_labelled('', line))];
}
// The bar keeps the beginning of a line from being taken for a command.
function text_labelled(label, text) {
    return `  ${label.padEnd(LABEL_WIDTH)} | ${(0,report_escape/* escapeLog */.Ah)(text)}`;
}

;// CONCATENATED MODULE: ./lib/publish.js
// Tells what happened: files, outputs, job summary, annotations, comment. A broken check is reported first and fails last.















/** Reports a run that made images. Gives whether the step has passed. */
async function publish(outcome, world) {
    const { prepared, failed, comparison } = outcome;
    const reported = reportAll(outcome, world);
    const reports = reported.map(({ report }) => report);
    const files = await writeReportFiles(prepared, reported, world);
    const facts = { files, hasFailed: failed.length > 0, ...withComparison(comparison) };
    writeOutputs(outputsOf(reports, facts), world.env);
    // Programs that were compiled together and failed together share one error.
    const errors = [...new Set(failed.map(({ error }) => error))];
    const section = comparison === undefined ? undefined : sectionOf(comparison);
    if (prepared.inputs.summary) {
        const compared = section === undefined ? [] : [renderComparison(section)];
        const sections = [...compared, ...errors.map(failure/* renderFailure */.z), ...reports.map(renderSummary)];
        await (0,publish_failure/* summarise */.f)(sections.join('\n'), world);
    }
    printReports(outcome, reported, world);
    for (const error of errors)
        (0,annotations/* printAnnotations */.Ei)((0,annotations/* annotationsOf */.Ih)(error));
    if (section !== undefined)
        world.log.line(renderComparisonText(section));
    if (comparison !== undefined)
        (0,annotations/* printAnnotations */.Ei)(await causeAnnotations(comparison, prepared));
    await comment(outcome, { reports, section }, world);
    return errors.length === 0 && reports.every(({ verdict }) => verdict !== 'fail');
}
function reportAll({ prepared, programs, comparison }, world) {
    return programs.map((outcome) => {
        const own = comparison === undefined ? undefined : comparisonOf(comparison, outcome.program.plan.name);
        const subject = { ...outcome, ...withComparison(own) };
        return { outcome: subject, report: reportOf(prepared, subject, world.log.timings) };
    });
}
function withComparison(comparison) {
    return comparison === undefined ? {} : { comparison };
}
function printReports({ failed }, reported, world) {
    for (const { outcome, report } of reported) {
        world.log.line(renderText(report));
        (0,annotations/* printAnnotations */.Ei)([...(0,annotations/* checkAnnotations */.LO)(report), ...(0,annotations/* findingAnnotations */.AV)(report)]);
        const { problem } = outcome.delivery;
        if (problem !== undefined)
            (0,annotations/* printAnnotations */.Ei)((0,annotations/* annotationsOf */.Ih)(problem));
    }
    for (const { program } of failed)
        world.log.line(`✗ fail  ${program.plan.name}: no image was made`);
}
// One comment for the step, whatever it holds; the post step looks once more whether it is still there.
async function comment({ prepared }, { reports, section }, world) {
    const { inputs, event } = prepared;
    const [first] = reports;
    if (inputs.comment === 'never' || !('pullRequest' in event) || first === undefined)
        return;
    const { commentReport } = await __webpack_require__.e(/* import() */ 137).then(__webpack_require__.bind(__webpack_require__, 2137));
    const content = (0,comment_section/* contentOf */.$E)((0,comment_section/* factsOf */.xS)(first, section));
    const identity = [
        reports.map(({ name }) => name).join(','),
        first.images.map(({ platform }) => (0,oci_platform/* formatPlatform */.Bq)(platform)).join(','),
        first.tags[0] ?? '',
    ];
    const state = await commentReport({ event, mode: inputs.comment, content, identity, id: world.runId }, { env: world.env, token: inputs.githubToken, log: world.log.line, signal: world.controller.signal });
    if (state !== '')
        world.remember('comment', state);
}

;// CONCATENATED MODULE: ./lib/after-compile.js
// The verbs of a run that come after the compile. Their code is loaded while the compiler works, and not at all where the
// run does not come to that.







/***/ }),

/***/ 9084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   FR: () => (/* binding */ sectionKey),
/* harmony export */   ZE: () => (/* binding */ sectionOf),
/* harmony export */   bi: () => (/* binding */ writerOf),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7122);
/* harmony import */ var _report_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(975);
/* harmony import */ var _report_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8861);
// Makes the section of a comment from what a report says, whoever made the report.



/** The facts of a report that was made here. */
function factsOf(report, comment) {
    const { name, verdict, goVersion, images } = report;
    return {
        name,
        verdict,
        goVersion,
        images: images.map((image) => ({ ...image, platform: (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(image.platform) })),
        ...(comment === undefined ? {} : { comment }),
    };
}
/** What a report says in the comment; where it was compared with nothing, its sizes and what is wrong with it. */
function contentOf(report) {
    if (report.comment !== undefined)
        return report.comment;
    const { name, verdict, images } = report;
    const troubles = images
        .flatMap(({ checks }) => checks)
        .filter((check) => check.verdict === 'fail' || check.verdict === 'warn');
    return {
        verdict,
        // Nothing to compare with is no news; a broken check is.
        isNews: verdict !== 'pass',
        headline: [`${name}: ${sizesOf(report)}${endOf(verdict)}`],
        rows: images.map((image) => ({
            image: name,
            platform: image.platform,
            uncompressed: image.uncompressedSize,
            compressed: image.compressedSize,
            verdict: verdictOf(image),
        })),
        lines: troubles.map(({ message, hint }) => [
            { strong: 'Why:' },
            ` ${message.split('\n')[0] ?? ''}${hint === undefined ? '' : `. ${hint}`}`,
        ]),
        details: [],
        foot: [`Go ${report.goVersion}`],
    };
}
function sizesOf({ images }) {
    const most = images.length > 1 ? 'at most ' : '';
    const largest = (sizeOf) => `${most}${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(Math.max(0, ...images.map(sizeOf)))}`;
    const pull = largest((image) => image.compressedSize);
    return `${largest((image) => image.uncompressedSize)}, ${pull} to pull`;
}
function endOf(verdict) {
    return { pass: ' (nothing to compare with)', warn: ', a check warns', fail: ', a check failed' }[verdict];
}
function verdictOf({ checks }) {
    return (0,_report_model_js__WEBPACK_IMPORTED_MODULE_2__/* .worstVerdict */ .z)(checks.flatMap(({ verdict }) => (verdict === 'skipped' ? [] : [verdict])));
}
/** The section; `previous` is what the comment has under its key, for what has fallen back since. */
function sectionOf(content, place, previous) {
    const { verdict, isNews, rows, lines, details, foot } = content;
    const headline = headlineOfReturn(content, previous) ?? content.headline;
    return { ...place, verdict, isNews, headline, rows, lines, details, foot };
}
/** "server is back to 6.08 MB (was +434 kB)": where the comment told of a change, and there is none any more. */
function headlineOfReturn({ verdict, isNews, rows }, previous) {
    if (isNews || verdict !== 'pass' || previous?.isNews !== true)
        return undefined;
    const [was] = [...previous.rows].sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
    const now = rows.find((row) => isSameImage(row, was));
    if (was?.change === undefined || was.change === 0 || now === undefined)
        return undefined;
    const sign = was.change > 0 ? '+' : '-';
    return [
        `${now.image} is back to ${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(now.uncompressed)} (was ${sign}${(0,_report_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(Math.abs(was.change))})`,
    ];
}
function isSameImage(row, other) {
    return row.image === other?.image && row.platform === other.platform;
}
/**
 * The key of a section: what stays the same when a job runs again, and differs between steps that speak of different
 * things. Parts that are missing are left out.
 */
function sectionKey(parts) {
    return parts.filter((part) => part !== undefined && part !== '').join(' / ');
}
/** Who writes: this run and attempt, as the runner says it; `id` is hexadecimal, and of this step alone. */
function writerOf(env, id) {
    return {
        run: countOf(env['GITHUB_RUN_ID']),
        attempt: countOf(env['GITHUB_RUN_ATTEMPT']),
        id,
    };
}
function countOf(text) {
    return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
}


/***/ })

};
