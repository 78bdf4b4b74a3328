export const id = 651;
export const ids = [651];
export const modules = {

/***/ 9671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ parseRemoteReference),
/* harmony export */   M6: () => (/* binding */ checkPushTags),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   _M: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3940);
// Where an image reference leads: the registry's host as people write it, where its API answers, and under which name
// Docker keeps the login. Docker Hub has a different one for each.



const HUB_HOSTS = ['docker.io', 'index.docker.io', 'registry-1.docker.io'];
const HUB = {
    host: 'docker.io',
    apiHost: 'registry-1.docker.io',
    loginKey: 'https://index.docker.io/v1/',
    scheme: 'https',
};
/** The repository of a reference. `insecureHosts` ("host" or "host:port") are spoken to without TLS. */
function repositoryOf({ registry = HUB.host, repository }, insecureHosts = []) {
    const host = registry.toLowerCase();
    if (HUB_HOSTS.includes(host)) {
        return { registry: HUB, name: repository.includes('/') ? repository : `library/${repository}` };
    }
    const scheme = insecureHosts.some((insecure) => insecure.toLowerCase() === host)
        ? 'http'
        : isLoopback(hostName(host))
            ? 'probe'
            : 'https';
    return { registry: { host, apiHost: host, loginKey: host, scheme }, name: repository };
}
/** Whether a host name (without port) is this machine: localhost, 127.0.0.0/8, ::1. */
function isLoopback(name) {
    return name === 'localhost' || name === '[::1]' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}
function hostName(host) {
    return host.replace(/:\d+$/, '');
}
/** The references that can be pushed; an InputError where there are none, or one names no registry. */
function checkPushTags(tags) {
    if (tags.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('push: there is nothing to push to, because tags is empty', {
            hint: 'Give at least one full reference in tags, such as ghcr.io/owner/name:tag.',
        });
    }
    return tags.map((tag) => {
        const reference = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F)(tag);
        if (reference.registry === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`push: the tag ${JSON.stringify(tag)} names no registry host`, {
                hint: `Write the host in front, such as ghcr.io/owner/${reference.tag === 'latest' ? 'name' : `name:${reference.tag}`}; docker.io/ for Docker Hub.`,
            });
        }
        return reference;
    });
}
/** Reads "host/name[:tag][@digest]" of an image to pull; a FormatError as `parseReference` has it. */
function parseRemoteReference(text, insecureHosts = []) {
    const [named = '', digest, ...rest] = text.split('@');
    const reference = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F)(named);
    const repository = repositoryOf(reference, insecureHosts);
    if (digest === undefined)
        return { repository, tagOrDigest: reference.tag };
    if (rest.length > 0 || !(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatError */ .IF(`image reference ${JSON.stringify(text)}: what follows "@" is not a sha256 digest`, {
            hint: 'Write it as in ghcr.io/owner/name@sha256: and 64 hexadecimal digits.',
        });
    }
    return { repository, tagOrDigest: digest, digest };
}


/***/ }),

/***/ 8120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readUpTo),
/* harmony export */   a: () => (/* binding */ describeRefusal)
/* harmony export */ });
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2517);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9045);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1653);
// What a registry says when it says no, and what to do about it: status and error codes of the distribution
// specification (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes), and how
// registries of the field differ from it.



const TRANSIENT = [408, 429, 500, 502, 503, 504];
const MAX_ERROR_SIZE = 64 * 1024;
const MAX_SHOWN = 200;
/** Reads an answer that is not the one hoped for, to its end. */
async function describeRefusal(answer, purpose, clock) {
    const { status } = answer;
    const said = await readError(answer, purpose.hide);
    const retryAfterMs = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetryAfter */ .mu)(answer.header('retry-after'), clock.now());
    const { what, hint } = explain(answer, said, purpose);
    const quoted = [String(status), said.text].filter((text) => text !== '').join(' ');
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl(`${what} (${quoted})`, {
        kind: 'answer',
        status,
        hint,
        isTransient: TRANSIENT.includes(status),
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
}
function explain(answer, said, purpose) {
    const { action, name, item, login } = purpose;
    const { status } = answer;
    const has = (...codes) => codes.some((code) => said.codes.includes(code));
    const host = answer.url.host;
    if (status === 401)
        return loginNeeded(purpose);
    if (status === 429 || has('TOOMANYREQUESTS')) {
        return {
            what: `${host} has had too many requests, the last for ${name}`,
            hint: 'Wait, or log in for a higher limit.',
        };
    }
    if (action === 'push' && isImmutable(status, said)) {
        return {
            what: `${item} of ${name} is there already and may not be changed`,
            hint: 'Choose a tag that does not exist yet, or let the registry overwrite tags of this repository.',
        };
    }
    if (status === 403 || has('DENIED')) {
        const who = login ?? 'an anonymous client';
        return { what: `${host} does not let ${who} ${action} ${name}`, hint: PERMISSION[action] };
    }
    if (status === 413) {
        return {
            what: `${item} is larger than ${host} takes`,
            hint: 'Raise the limit of request bodies at the registry or the proxy before it (nginx: client_max_body_size).',
        };
    }
    if (said.isHtml && !TRANSIENT.includes(status))
        return notARegistry(host);
    if (status === 404 || has('NAME_UNKNOWN'))
        return notFound(purpose, host);
    if (TRANSIENT.includes(status)) {
        return {
            what: `${host} has a problem of its own with ${name}`,
            hint: 'Run the job again later; see the status page or the log of the registry.',
        };
    }
    if (status >= 300 && status < 400) {
        return {
            what: `${host} sends requests for ${name} elsewhere`,
            hint: 'Use the address of the registry itself in tags.',
        };
    }
    if (status < 300) {
        return {
            what: `${host} answers in a way that makes no sense to ${item} of ${name}`,
            hint: 'Correct host and port in tags.',
        };
    }
    return {
        what: `${host} refuses ${item} of ${name}`,
        hint: 'Look the answer up in the documents of the registry.',
    };
}
const PERMISSION = {
    push: 'Use a login that may write there; on ghcr.io the job needs "permissions: packages: write", and the package must give this repository write access.',
    pull: 'Use a login that may read there.',
};
function loginNeeded({ action, name, login }) {
    return login === undefined
        ? {
            what: `${name} takes a login to ${action}, and there is none for it`,
            hint: 'Set registry-username and registry-password, or run docker/login-action before this step.',
        }
        : {
            what: `${name} does not accept ${login} to ${action}`,
            hint: 'Renew the password or token, and see that it is one for this registry.',
        };
}
function notFound({ action, name, item }, host) {
    return action === 'push'
        ? {
            what: `${host} has no repository for ${name}`,
            hint: 'Create the repository at the registry first, or correct its name in tags.',
        }
        : {
            what: `${name} does not have ${item}`,
            hint: 'Correct the reference; a login may be needed to see it.',
        };
}
function notARegistry(host) {
    return {
        what: `${host} does not answer as a registry, but with a web page`,
        hint: 'Correct host and port in tags.',
    };
}
// Neither status nor code is settled: ECR 400 TAG_INVALID or 409, Harbor 412, Artifactory 403, Quay and GitLab 400.
function isImmutable(status, { codes, text }) {
    if (![400, 403, 405, 409, 412].includes(status))
        return false;
    return (codes.some((code) => ['TAG_INVALID', 'TAG_IMMUTABLE', 'TAGALREADYEXISTS', 'PRECONDITION'].includes(code)) || /immutable|already exists|cannot be overwritten|overwrit/i.test(text));
}
async function readError(answer, hide) {
    const text = (await readUpTo(answer.body, MAX_ERROR_SIZE).catch(() => Buffer.alloc(0))).toString('utf8');
    const isHtml = /^text\/html\b/i.test(answer.header('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(text);
    if (isHtml)
        return { codes: [], text: '', isHtml };
    const errors = listErrors(text);
    const codes = errors.map(({ code }) => code.toUpperCase()).filter((code) => code !== '');
    const words = errors.map(({ code, message }) => [code, message].filter((part) => part !== '').join(': '));
    return { codes, text: clean(hide(errors.length === 0 ? text : words.join('; '))), isHtml };
}
function listErrors(text) {
    const { errors } = (0,_json_object_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .l)(text) ?? {};
    if (!Array.isArray(errors))
        return [];
    const word = (value) => (typeof value === 'string' ? value : '');
    return errors
        .filter((error) => typeof error === 'object' && error !== null)
        .map(({ code, message }) => ({ code: word(code), message: word(message) }));
}
// One line, without anything that a terminal or a runner would take for a command.
function clean(text) {
    const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
    return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}
/** The first bytes of a stream; the rest is not read. */
async function readUpTo(stream, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= limit)
            break;
    }
    return Buffer.concat(chunks).subarray(0, limit);
}


/***/ }),

/***/ 6699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ checkedStream)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
// A blob on its way in or out. Its last piece is held back until digest and size are seen to be right, so that
// whoever takes the bytes never has all of a wrong blob.

/** The bytes of `source`; fails with what `refuse` makes of the difference where they are not those of the descriptor. */
async function* checkedStream(source, { digest, size }, refuse) {
    const meter = new _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .Meter */ .kI();
    let held;
    for await (const chunk of meter.measure(source)) {
        if (meter.size > size)
            throw refuse(`it has more than ${size} bytes`);
        if (held !== undefined)
            yield held;
        held = chunk;
    }
    if (meter.size !== size)
        throw refuse(`it has ${meter.size} bytes instead of ${size}`);
    if (meter.digest !== digest)
        throw refuse(`its digest is ${meter.digest} instead of ${digest}`);
    if (held !== undefined)
        yield held;
}


/***/ }),

/***/ 9965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ Registries)
});

// UNUSED EXPORTS: RepositoryClient

// EXTERNAL MODULE: ./lib/registry/answers.js
var answers = __webpack_require__(8120);
// EXTERNAL MODULE: ./lib/json-object.js
var json_object = __webpack_require__(2517);
;// CONCATENATED MODULE: ./lib/registry/challenge.js
// The WWW-Authenticate header (RFC 9110, 11.6.1): which login a registry asks for.
const SCHEME = /[\s,]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?:\s+|$|(?=,))/y;
const PARAMETER = /[\s,]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))/y;
/** All challenges of a header, in their order; what cannot be read ends the list. */
function parseChallenges(header) {
    const challenges = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(header);
        if (found !== null)
            at = pattern.lastIndex;
        return found;
    };
    for (let scheme = take(SCHEME); scheme !== null; scheme = take(SCHEME)) {
        const parameters = {};
        for (let found = take(PARAMETER); found !== null; found = take(PARAMETER)) {
            const [, name = '', quoted, plain = ''] = found;
            parameters[name.toLowerCase()] = quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1');
        }
        challenges.push({ scheme: (scheme[1] ?? '').toLowerCase(), parameters });
    }
    return challenges;
}

// EXTERNAL MODULE: ./lib/registry/failure.js
var failure = __webpack_require__(9045);
;// CONCATENATED MODULE: ./lib/registry/login.js
// A login as this room hands it around, and the forms in which it travels.
/** The texts of a login that must not be printed, in every form in which they travel. */
function secretsOf(credentials) {
    if (credentials === undefined)
        return [];
    if (credentials.kind === 'identity-token')
        return [credentials.token];
    return [credentials.password, encodeBasic(credentials)];
}
/** The value of a basic Authorization header, without "Basic ". */
function encodeBasic({ username, password }) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}

;// CONCATENATED MODULE: ./lib/registry/token-request.js
// The request for a bearer token: a GET with the login, or an OAuth 2 form for an identity token
// (https://distribution.github.io/distribution/spec/auth/token/ and …/oauth/).


const CLIENT_ID = 'go-scratch-image';
/** The request that asks for it; a RegistryError where the registry names no server to ask. */
function tokenRequest({ parameters, scope, name, credentials }) {
    const { realm = '', service, scope: asked } = parameters;
    if (!URL.canParse(realm)) {
        throw (0,failure/* senseless */.cB)(`${name} names no token server, but ${JSON.stringify(realm.slice(0, 80))}`);
    }
    const fields = [
        ...(service === undefined ? [] : [['service', service]]),
        ['client_id', CLIENT_ID],
    ];
    const scopes = asked === undefined || sameResource(asked, scope) ? [scope] : [scope, asked];
    return credentials?.kind === 'identity-token'
        ? byForm(new URL(realm), [...fields, ['scope', scopes.join(' ')]], credentials.token)
        : byQuery(new URL(realm), [...fields, ...scopes.map((one) => ['scope', one])], credentials);
}
function byForm(url, fields, token) {
    const form = new URLSearchParams([...fields.map(([name, value]) => [name, value])]);
    form.append('grant_type', 'refresh_token');
    form.append('refresh_token', token);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', url, headers, body: Buffer.from(form.toString()) };
}
function byQuery(url, fields, credentials) {
    for (const [name, value] of fields)
        url.searchParams.append(name, value);
    if (credentials === undefined)
        return { method: 'GET', url };
    return { method: 'GET', url, headers: { authorization: `Basic ${encodeBasic(credentials)}` } };
}
function sameResource(asked, wanted) {
    const resource = (scope) => scope.slice(0, scope.lastIndexOf(':'));
    return asked.split(' ').every((one) => resource(one) === resource(wanted));
}

;// CONCATENATED MODULE: ./lib/registry/authenticator.js
// Logging in: basic, or a bearer token from the server that the registry names
// (https://distribution.github.io/distribution/spec/auth/token/ and …/oauth/). A token is fetched once for each scope
// and kept until it is about to expire or is refused.






const SECOND = 1000;
// What the specification names for answers without expires_in.
const LEAST_LIFETIME_S = 60;
const MARGIN_MS = 10 * SECOND;
const MAX_TOKEN_ANSWER = 1024 * 1024;
/** The logins of one registry. */
class Authenticator {
    #options;
    #tokens = new Map();
    #challenge;
    constructor(options) {
        this.#options = options;
    }
    /** The Authorization header to send; undefined where the registry has asked for none so far. */
    async header(access) {
        const { credentials } = this.#options;
        if (this.#challenge === undefined)
            return undefined;
        if (this.#challenge.scheme === 'basic') {
            return credentials?.kind === 'password' ? `Basic ${encodeBasic(credentials)}` : undefined;
        }
        return bearer(await this.#token(access));
    }
    /** Takes in a 401: `sent` is the header that was refused. Whether there is another one to try. */
    async renew(answer, access, sent) {
        const challenge = chooseChallenge(answer.header('www-authenticate') ?? '');
        if (challenge === undefined)
            return false;
        this.#challenge = challenge;
        const kept = this.#tokens.get(access.scope);
        // Another request may have renewed it meanwhile.
        if (kept !== undefined && bearer(await kept) === sent)
            this.#forget(access.scope, kept);
        const renewed = await this.header(access);
        return renewed !== undefined && renewed !== sent;
    }
    // One that is about to expire is not given out any more.
    async #token(access) {
        const { scope } = access;
        const kept = this.#tokens.get(scope) ?? this.#fetch(access);
        this.#tokens.set(scope, kept);
        try {
            const token = await kept;
            if (token.expiresAtMs - MARGIN_MS > this.#options.clock.now())
                return token;
        }
        catch (error) {
            this.#forget(scope, kept);
            throw error;
        }
        this.#forget(scope, kept);
        return this.#token(access);
    }
    #forget(scope, kept) {
        if (this.#tokens.get(scope) === kept)
            this.#tokens.delete(scope);
    }
    async #fetch(access) {
        const { transport, clock, onSecret, hide, credentials } = this.#options;
        const { scope, name, signal } = access;
        const parameters = this.#challenge?.parameters ?? {};
        const answer = await transport.exchange({
            ...tokenRequest({ parameters, scope, name, credentials }),
            signal,
        });
        if (answer.status !== 200) {
            const login = credentials === undefined ? undefined : `the login of ${credentials.from}`;
            throw await (0,answers/* describeRefusal */.a)(answer, { ...access, item: 'the token', login, hide }, clock);
        }
        const text = (await (0,answers/* readUpTo */.V)(answer.body, MAX_TOKEN_ANSWER)).toString('utf8');
        const { token, access_token: accessToken, expires_in: expiresIn } = (0,json_object/* parseObject */.l)(text) ?? {};
        const value = [token, accessToken].find((found) => typeof found === 'string' && found !== '');
        if (value === undefined || !/^[\x21-\x7e]+$/.test(value)) {
            throw (0,failure/* senseless */.cB)(`the token server ${answer.url.host}, which ${name} names, gives no token`);
        }
        onSecret(value);
        const lifetime = typeof expiresIn === 'number' && expiresIn > LEAST_LIFETIME_S ? expiresIn : LEAST_LIFETIME_S;
        return { value, expiresAtMs: clock.now() + lifetime * SECOND };
    }
}
function bearer({ value }) {
    return `Bearer ${value}`;
}
// Bearer first, wherever it stands: registries that take both limit basic to part of their API.
function chooseChallenge(header) {
    const challenges = parseChallenges(header);
    return (challenges.find(({ scheme }) => scheme === 'bearer') ??
        challenges.find(({ scheme }) => scheme === 'basic'));
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/command.js
var command = __webpack_require__(1978);
// EXTERNAL MODULE: ./lib/docker-config.js
var docker_config = __webpack_require__(5218);
;// CONCATENATED MODULE: ./lib/registry/docker-config.js
// Logins as the docker CLI keeps them (https://docs.docker.com/reference/cli/docker/login/): a helper for one registry
// (credHelpers), a helper for all (credsStore), or the config file itself (auths).





// What a helper gives as the user's name where the secret is an identity token.
const TOKEN_USER = '<token>';
const HELPER_TIMEOUT_MS = 60_000;
/** The login of Docker's config for a registry; undefined where there is none. */
async function readDockerLogin(registry, env) {
    const file = (0,docker_config/* dockerConfigFile */.d)(env);
    const config = await readConfig(file);
    if (config === undefined)
        return undefined;
    const helper = findHelper(config, registry);
    const kept = helper === undefined ? undefined : await askHelper(helper, { registry, env, file });
    return kept ?? findAuth(config, registry, file);
}
async function readConfig(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes(error.code ?? ''))
            return undefined;
        throw new errors/* InputError */.dz(`the Docker config ${file} cannot be read`, {
            cause: error,
            hint: 'Correct its permissions, or set registry-username and registry-password.',
        });
    });
    if (text === undefined)
        return undefined;
    const config = (0,json_object/* parseObject */.l)(text);
    if (config !== undefined)
        return config;
    // The error of the parser would show a part of the file, and with it perhaps of a secret.
    throw new errors/* InputError */.dz(`the Docker config ${file} is not a JSON object`, {
        hint: 'Log in again with docker login, or set registry-username and registry-password.',
    });
}
function findHelper({ credHelpers, credsStore }, { loginKey, host }) {
    const forOne = isObject(credHelpers) ? (credHelpers[loginKey] ?? credHelpers[host]) : undefined;
    return [forOne, credsStore].find((name) => typeof name === 'string' && name !== '');
}
// https://github.com/docker/docker-credential-helpers: "get" takes the key on standard input and prints JSON.
async function askHelper(name, call) {
    const tool = `docker-credential-${name}`;
    const { code, stdout, stderr } = await runHelper(tool, call);
    const said = stdout.trim() || stderr.trim();
    if (code !== 0) {
        if (/credentials not found|no credentials|no usernames? /i.test(said))
            return undefined;
        throw helperFailed(tool, call, `ended with exit code ${code}: ${firstLine(said)}`);
    }
    const answer = (0,json_object/* parseObject */.l)(stdout);
    const [username, secret] = [answer?.['Username'], answer?.['Secret']];
    if (typeof username !== 'string' || typeof secret !== 'string') {
        throw helperFailed(tool, call, 'printed no login');
    }
    if (secret === '')
        return undefined;
    if (username === TOKEN_USER)
        return { kind: 'identity-token', token: secret, from: tool };
    return { kind: 'password', username, password: secret, from: tool };
}
async function runHelper(tool, call) {
    if (!/^docker-credential-[\w.-]+$/.test(tool))
        throw helperFailed(tool, call, 'is no name of a program');
    try {
        const input = Buffer.from(call.registry.loginKey);
        return await (0,command/* tryTool */.Kg)(tool, ['get'], { env: call.env, input, timeoutMs: HELPER_TIMEOUT_MS });
    }
    catch (cause) {
        throw helperFailed(tool, { ...call, cause }, `cannot be used: ${cause.message}`);
    }
}
function helperFailed(tool, { registry, file, cause }, what) {
    return new errors/* InputError */.dz(`the credential helper ${tool}, which ${file} names for ${registry.host}, ${what}`, {
        cause,
        hint: 'Install the helper, take it out of that file, or set registry-username and registry-password.',
    });
}
function findAuth({ auths }, registry, file) {
    if (!isObject(auths))
        return undefined;
    const key = Object.keys(auths).find((name) => name === registry.loginKey) ?? findByHost(auths, registry);
    const auth = key === undefined ? undefined : auths[key];
    if (!isObject(auth))
        return undefined;
    const { identitytoken } = auth;
    if (typeof identitytoken === 'string' && identitytoken !== '') {
        return { kind: 'identity-token', token: identitytoken, from: file };
    }
    const [username, password] = plainLogin(auth);
    return username === '' && password === ''
        ? undefined
        : { kind: 'password', username, password, from: file };
}
// Older logins were kept under the whole address: "https://registry.example/v2/".
function findByHost(auths, { host, apiHost }) {
    const hostOf = (key) => key
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, '')
        .toLowerCase();
    return Object.keys(auths).find((key) => [host, apiHost].includes(hostOf(key)));
}
function plainLogin({ auth, username, password }) {
    if (typeof auth === 'string' && auth !== '') {
        const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
        const colon = text.indexOf(':');
        return colon === -1 ? ['', ''] : [text.slice(0, colon), text.slice(colon + 1)];
    }
    return [typeof username === 'string' ? username : '', typeof password === 'string' ? password : ''];
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function firstLine(text) {
    return (text.split('\n')[0] ?? '').slice(0, 200);
}

;// CONCATENATED MODULE: ./lib/registry/credentials.js
// The login for a registry: the step's own inputs first, then Docker's config with its helpers. None is an answer too.


/** Finds the login for a registry. An InputError where a source is there and cannot be used. */
async function findCredentials(registry, { username = '', password = '', env }) {
    if (username === '' && password === '')
        return readDockerLogin(registry, env);
    if (username !== '' && password !== '') {
        return { kind: 'password', username, password, from: 'registry-username and registry-password' };
    }
    const [given, missing] = username === '' ? ['registry-password', 'registry-username'] : ['registry-username', 'registry-password'];
    throw new errors/* InputError */.dz(`${given} is given, but ${missing} is empty`, {
        hint: `Give both; where ${missing} comes from a secret, see that this workflow may read it.`,
    });
}

// EXTERNAL MODULE: ./lib/registry/retry.js
var retry = __webpack_require__(1653);
;// CONCATENATED MODULE: ./lib/registry/connection.js
// The way to one registry: where its API answers, with or without TLS, and the login for it. Knows the secrets, and
// takes them out of what is printed.





/** The way to one registry, and the login for it. */
class Connection {
    login;
    authenticator;
    #registry;
    #transport;
    #secrets;
    #origin;
    constructor(registry, transport, found) {
        const { credentials, clock } = found;
        this.#registry = registry;
        this.#transport = transport;
        this.#secrets = new Set(secretsOf(credentials));
        this.login = credentials === undefined ? undefined : `the login of ${credentials.from}`;
        this.authenticator = new Authenticator({
            credentials,
            clock,
            transport: this,
            onSecret: (secret) => this.#secrets.add(secret),
            hide: this.hide,
        });
    }
    static async open(registry, transport, access) {
        const credentials = await findCredentials(registry, access);
        return new Connection(registry, transport, { credentials, clock: access.clock ?? retry/* CLOCK */.ZM });
    }
    hide = (text) => [...this.#secrets].reduce((shown, secret) => (secret === '' ? shown : shown.replaceAll(secret, '***')), text);
    /** Sends a request, but none without TLS where the registry itself has it. */
    async exchange(request) {
        const { url, signal } = request;
        if (url.protocol !== 'https:' && (await this.origin(signal)).startsWith('https:')) {
            throw new failure/* RegistryError */.gl(`${this.#registry.host} names an address without TLS, ${url.protocol}//${url.host}`, {
                kind: 'answer',
                isTransient: false,
                hint: 'Let the proxy before the registry send the header X-Forwarded-Proto: https.',
            });
        }
        return this.#transport.exchange(request);
    }
    /** Scheme and host of the API. */
    async origin(signal) {
        this.#origin ??= this.#findOrigin(signal);
        return this.#origin.catch((error) => {
            this.#origin = undefined;
            throw error;
        });
    }
    async #findOrigin(signal) {
        const { scheme, apiHost } = this.#registry;
        if (scheme !== 'probe')
            return `${scheme}://${apiHost}`;
        try {
            const answer = await this.#transport.exchange({
                method: 'GET',
                url: new URL(`https://${apiHost}/v2/`),
                signal,
            });
            await answer.discard();
            return `https://${apiHost}`;
        }
        catch (error) {
            // A server without TLS may answer in clear, or just hang up.
            if (!(error instanceof failure/* RegistryError */.gl) || !['not-tls', 'cut'].includes(error.kind))
                throw error;
            return `http://${apiHost}`;
        }
    }
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(4371);
;// CONCATENATED MODULE: ./lib/registry/connection-failure.js
// Errors of sockets, TLS and the HTTP library, in words: the host, what happened, what to do.

const CUT = {
    kind: 'cut',
    what: 'broke the connection off',
    isTransient: true,
    hint: 'Run the job again; where it happens each time, look at the log of the registry or of the proxy before it.',
};
const SLOW = {
    kind: 'timeout',
    what: 'gave no answer in time',
    isTransient: true,
    hint: 'See whether the registry is overloaded, and whether a firewall drops the connection.',
};
const UNKNOWN_HOST = {
    kind: 'unknown-host',
    what: 'has no address: the name is not known here',
    isTransient: false,
    hint: 'Correct the host name in tags, or the DNS settings of the runner.',
};
const UNTRUSTED = {
    kind: 'tls',
    what: 'shows a certificate of an authority that is not known here',
    isTransient: false,
    hint: 'Name a PEM file with the certificate of that authority in SSL_CERT_FILE or NODE_EXTRA_CA_CERTS.',
};
const NOT_TLS = {
    kind: 'not-tls',
    what: 'does not speak TLS',
    isTransient: false,
    hint: 'Give the registry a certificate; without TLS only registries on localhost are spoken to.',
};
const NO_HTTP = {
    kind: 'answer',
    what: 'does not answer as an HTTP server',
    isTransient: false,
    hint: 'Correct host and port in tags.',
};
const BY_CODE = {
    ECONNRESET: CUT,
    EPIPE: CUT,
    UND_ERR_SOCKET: CUT,
    ECONNREFUSED: {
        kind: 'refused',
        what: 'refuses the connection',
        isTransient: true,
        hint: 'See whether the registry is running, and correct host and port in tags.',
    },
    EHOSTUNREACH: { ...CUT, kind: 'refused', what: 'cannot be reached from this network' },
    ENETUNREACH: { ...CUT, kind: 'refused', what: 'cannot be reached from this network' },
    ENOTFOUND: UNKNOWN_HOST,
    EAI_AGAIN: { ...UNKNOWN_HOST, what: 'has no address: the name server did not answer', isTransient: true },
    ETIMEDOUT: SLOW,
    UND_ERR_CONNECT_TIMEOUT: SLOW,
    UND_ERR_HEADERS_TIMEOUT: SLOW,
    UND_ERR_BODY_TIMEOUT: SLOW,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
    UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
    SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
    DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
    CERT_HAS_EXPIRED: {
        ...UNTRUSTED,
        what: 'shows a certificate that has expired',
        hint: 'Renew the certificate of the registry, or correct the clock of the runner.',
    },
    ERR_TLS_CERT_ALTNAME_INVALID: {
        ...UNTRUSTED,
        what: 'shows a certificate for another name',
        hint: 'Use the name that the certificate is for in tags, or give the registry one for this name.',
    },
    ERR_SSL_WRONG_VERSION_NUMBER: NOT_TLS,
    ERR_SSL_PACKET_LENGTH_TOO_LONG: NOT_TLS,
};
/** The failure that an error of the HTTP library stands for; undefined where it is none of the network. */
function describeConnectionFailure(error, host) {
    const { code = '', message } = error;
    const proxyStatus = /^Proxy response \((\d+)\)/.exec(message ?? '')?.[1];
    if (proxyStatus !== undefined)
        return proxyRefused(host, proxyStatus);
    const said = BY_CODE[code] ?? byFamily(code);
    if (said === undefined)
        return undefined;
    const { kind, what, isTransient, hint } = said;
    return new failure/* RegistryError */.gl(`${host} ${what} (${code})`, { kind, isTransient, hint, cause: error });
}
function byFamily(code) {
    if (code.startsWith('HPE_'))
        return NO_HTTP;
    if (code.startsWith('ERR_SSL_') || code === 'EPROTO') {
        return { ...UNTRUSTED, what: 'and this machine cannot agree on TLS' };
    }
    return undefined;
}
function proxyRefused(host, status) {
    return new failure/* RegistryError */.gl(`the HTTP proxy does not connect to ${host} (it answered ${status})`, {
        kind: 'proxy',
        isTransient: /^50[234]$/.test(status),
        hint: 'Let the proxy through to the registry, or add the host to NO_PROXY.',
    });
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/registry/address.js
var registry_address = __webpack_require__(9671);
;// CONCATENATED MODULE: ./lib/registry/proxy.js
// Which HTTP proxy an address is reached through: HTTPS_PROXY, HTTP_PROXY and NO_PROXY as Go and curl read them
// (golang.org/x/net/http/httpproxy).



/** The proxy for an address; undefined for none. An InputError where the variable holds no address. */
function findProxy(url, env) {
    const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const value = setting(env, name);
    if (value === '' || (0,registry_address/* isLoopback */.U9)(url.hostname) || isExcluded(url, setting(env, 'NO_PROXY')))
        return undefined;
    const address = value.includes('://') ? value : `http://${value}`;
    const proxy = URL.canParse(address) ? new URL(address) : undefined;
    if (proxy === undefined || !/^https?:$/.test(proxy.protocol)) {
        // The value may hold a password: it is not shown.
        throw new errors/* InputError */.dz(`${name} does not hold the address of an HTTP proxy`, {
            hint: `Set ${name} to http://host:port, or unset it.`,
        });
    }
    return proxy;
}
function setting(env, name) {
    return env[name.toLowerCase()] ?? env[name] ?? '';
}
function isExcluded(url, list) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return list
        .split(/[\s,]+/)
        .filter((item) => item !== '')
        .some((item) => item === '*' || matches(item.toLowerCase(), host, port));
}
function matches(item, host, port) {
    const [name = '', wantedPort] = (0,external_node_net_.isIP)(item) === 0 ? item.split(/:(?=\d+$)/) : [item];
    if (wantedPort !== undefined && wantedPort !== port)
        return false;
    const range = /^(?<network>[^/]+)\/(?<bits>\d{1,3})$/.exec(name)?.groups;
    if (range !== undefined)
        return isInRange(host, range['network'] ?? '', Number(range['bits']));
    const bare = name.replace(/^\*?\./, '').replace(/^\[|\]$/g, '');
    // ".example.com" is for the names below it, "example.com" for itself as well.
    return (bare === host && !/^\*?\./.test(name)) || host.endsWith(`.${bare}`);
}
function isInRange(host, network, bits) {
    const family = (0,external_node_net_.isIP)(network) === 6 ? 'ipv6' : 'ipv4';
    if ((0,external_node_net_.isIP)(network) === 0 || (0,external_node_net_.isIP)(host) !== (0,external_node_net_.isIP)(network) || bits > (family === 'ipv6' ? 128 : 32))
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, bits, family);
    return list.check(host, family);
}

;// CONCATENATED MODULE: ./lib/registry/transport.js
// One HTTP exchange: proxies, certificate authorities and time limits, and every failure in the words of this room.
// Built on undici, which is in the action already: its requests take streams and end when a signal fires.




const transport_SECOND = 1000;
const LIMITS = {
    connectMs: 20 * transport_SECOND,
    answerMs: 60 * transport_SECOND,
    blobAnswerMs: 300 * transport_SECOND,
    idleMs: 60 * transport_SECOND,
};
const CONNECTIONS_PER_HOST = 6;
/** Keeps connections open between exchanges, until `close`. */
class Transport {
    #options;
    #limits;
    #ways = new Map();
    constructor(options) {
        this.#options = options;
        this.#limits = options.limits ?? LIMITS;
    }
    /** Sends a request and gives the answer, whatever its status; redirects are not followed. */
    async exchange(request) {
        request.signal.throwIfAborted();
        const { url, method, signal, headers = {}, body } = request;
        const upload = body === undefined || body instanceof Uint8Array ? undefined : watch(body.stream);
        const size = body === undefined ? 0 : body instanceof Uint8Array ? body.length : body.size;
        const hasBody = method === 'PUT' || method === 'POST';
        try {
            const answer = await (0,undici.request)(url, {
                method,
                signal,
                headers: { ...headers, ...(hasBody ? { 'content-length': String(size) } : {}) },
                body: (upload?.stream ?? body ?? null),
                dispatcher: this.#wayTo(url),
                headersTimeout: upload === undefined ? this.#limits.answerMs : this.#limits.blobAnswerMs,
                bodyTimeout: this.#limits.idleMs,
                // undici ends the connection after each HEAD otherwise, and the next request would need a new one.
                reset: false,
            });
            return readable(answer, url, signal);
        }
        catch (error) {
            signal.throwIfAborted();
            throw upload?.failure() ?? describeConnectionFailure(error, url.host) ?? error;
        }
    }
    /** Ends all connections. */
    async close() {
        await Promise.all([...this.#ways.values()].map((way) => way.destroy()));
    }
    #wayTo(url) {
        const proxy = findProxy(url, this.#options.env);
        const key = proxy?.href ?? '';
        const way = this.#ways.get(key) ?? this.#open(proxy);
        this.#ways.set(key, way);
        return way;
    }
    #open(proxy) {
        const { caBundle } = this.#options;
        const trust = caBundle === undefined
            ? {}
            : { secureContext: (0,external_node_tls_.createSecureContext)({ ca: [...external_node_tls_.rootCertificates, Buffer.from(caBundle)] }) };
        const connect = { timeout: this.#limits.connectMs, ...trust };
        if (proxy === undefined)
            return new undici.Agent({ connect, connections: CONNECTIONS_PER_HOST });
        return new undici.ProxyAgent({
            uri: proxy.href,
            requestTls: connect,
            proxyTls: connect,
            connections: CONNECTIONS_PER_HOST,
        });
    }
}
// An error of what is being sent must not read as one of the connection.
function watch(source) {
    let failure;
    const stream = (async function* () {
        try {
            yield* source;
        }
        catch (error) {
            failure = error;
            throw error;
        }
    })();
    return { stream, failure: () => failure };
}
function readable({ statusCode, headers, body }, url, signal) {
    return {
        url,
        status: statusCode,
        header: (name) => {
            const value = headers[name];
            return typeof value === 'object' ? value.join(', ') : value;
        },
        body: readBody(body, url, signal),
        discard: async () => {
            await body.dump({ limit: 64 * 1024 }).catch(() => undefined);
        },
    };
}
async function* readBody(body, url, signal) {
    try {
        yield* body;
    }
    catch (error) {
        signal.throwIfAborted();
        throw describeConnectionFailure(error, url.host) ?? error;
    }
}

;// CONCATENATED MODULE: ./lib/registry/client.js
// Requests to repositories: each with the login that is asked for, tried again where that may help, redirected where
// a registry keeps its blobs elsewhere. What is pushed and pulled is the business of push.ts and pull.ts.





const REDIRECTS = [301, 302, 303, 307, 308];
const MAX_REDIRECTS = 5;
// The first, and one that is void before it is used.
const MAX_LOGINS = 2;
/** Open connections to any number of registries. */
class Registries {
    access;
    #transport;
    #connections = new Map();
    constructor(access) {
        this.access = access;
        this.#transport = new Transport(access);
    }
    /** A client for one repository; an InputError where the login for its registry cannot be read. */
    async repository(repository, action) {
        const { registry } = repository;
        const known = this.#connections.get(registry.apiHost);
        const connection = known ?? Connection.open(registry, this.#transport, this.access);
        this.#connections.set(registry.apiHost, connection);
        return new RepositoryClient(await connection, { repository, action, access: this.access });
    }
    async close() {
        await this.#transport.close();
    }
}
/** Requests to one repository. */
class RepositoryClient {
    /** "ghcr.io/acme/server". */
    name;
    #connection;
    #options;
    #auth;
    #clock;
    constructor(connection, options) {
        const { repository, action, access } = options;
        this.#connection = connection;
        this.#options = options;
        this.#clock = access.clock ?? retry/* CLOCK */.ZM;
        this.name = `${repository.registry.host}/${repository.name}`;
        const rights = action === 'push' ? 'pull,push' : 'pull';
        const scope = `repository:${repository.name}:${rights}`;
        this.#auth = { scope, action, name: this.name, signal: access.signal };
    }
    /** Sends a request, again where it failed and that may help. */
    async call(call) {
        return this.retrying(() => this.attempt(call));
    }
    /** Repeats work that consists of attempts. */
    async retrying(work) {
        const { signal, log } = this.#options.access;
        return (0,retry/* withRetries */.LH)(work, { clock: this.#clock, signal, log });
    }
    /** Sends a request once; only a login that has run out is renewed. */
    async attempt(call) {
        let url = await this.#resolve(call.to);
        for (let redirects = 0;; redirects += 1) {
            const answer = await this.#authorized(url, call);
            if (call.expect.includes(answer.status))
                return answer;
            const location = answer.header('location');
            const isRead = call.method === 'GET' || call.method === 'HEAD';
            if (!isRead ||
                !REDIRECTS.includes(answer.status) ||
                location === undefined ||
                redirects === MAX_REDIRECTS) {
                throw await (0,answers/* describeRefusal */.a)(answer, this.#purpose(call), this.#clock);
            }
            await answer.discard();
            url = this.address(location, answer);
        }
    }
    /** An address that the registry gave, which may be relative; an error where it is none. */
    address(location, { url }) {
        if (URL.canParse(location, url.href))
            return new URL(location, url);
        throw (0,failure/* senseless */.cB)(`${url.host} names an address that makes no sense for ${this.name}`);
    }
    async #authorized(url, call) {
        const { authenticator } = this.#connection;
        const origin = await this.#connection.origin(this.#auth.signal);
        // A login is for the registry, not for where it sends its clients.
        const isRegistry = url.origin === new URL(origin).origin;
        if (!isRegistry)
            return this.#send(url, call, undefined);
        for (let logins = 0;; logins += 1) {
            const sent = await authenticator.header(this.#auth);
            const answer = await this.#send(url, call, sent);
            if (answer.status !== 401 || logins === MAX_LOGINS)
                return answer;
            if (!(await authenticator.renew(answer, this.#auth, sent)))
                return answer;
            if (isStream(call.body))
                throw await this.#startOver(answer, call);
            await answer.discard();
        }
    }
    async #send(url, { method, headers = {}, body }, authorization) {
        return this.#connection.exchange({
            method,
            url,
            signal: this.#auth.signal,
            headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
            ...(body === undefined ? {} : { body }),
        });
    }
    // A stream that has been sent is used up: the whole upload is to be done again, with the new login.
    async #startOver(answer, call) {
        const { message, hint } = await (0,answers/* describeRefusal */.a)(answer, this.#purpose(call), this.#clock);
        return new failure/* RegistryError */.gl(message, {
            kind: 'renewed',
            status: answer.status,
            isTransient: true,
            ...(hint === undefined ? {} : { hint }),
        });
    }
    async #resolve(to) {
        if (to instanceof URL)
            return to;
        const { repository } = this.#options;
        return new URL(`${await this.#connection.origin(this.#auth.signal)}/v2/${repository.name}/${to}`);
    }
    #purpose({ item }) {
        const { login, hide } = this.#connection;
        return { action: this.#options.action, name: this.name, item, login, hide };
    }
}
function isStream(body) {
    return body !== undefined && !(body instanceof Uint8Array);
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cB: () => (/* binding */ senseless),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   ln: () => (/* binding */ afterAttempts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
// What can go wrong between this machine and a registry, as an error that says whether to try again.

/** A registry that cannot be reached, refuses, or makes no sense. */
class RegistryError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    kind;
    status;
    isTransient;
    retryAfterMs;
    constructor(message, details) {
        super(message, details);
        this.kind = details.kind;
        this.status = details.status;
        this.isTransient = details.isTransient;
        this.retryAfterMs = details.retryAfterMs;
    }
}
/** An answer that makes no sense, and will make none the next time. */
function senseless(message) {
    return new RegistryError(message, {
        kind: 'answer',
        isTransient: false,
        hint: 'Correct the host in the reference, or look at the log of the registry and of the proxy before it.',
    });
}
/** The same failure after several attempts. */
function afterAttempts(error, attempts) {
    const { kind, status, isTransient, hint, retryAfterMs } = error;
    return new RegistryError(`${error.message} (${attempts} attempts)`, {
        kind,
        isTransient,
        cause: error,
        ...(hint === undefined ? {} : { hint }),
        ...(status === undefined ? {} : { status }),
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
}


/***/ }),

/***/ 1653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   ZM: () => (/* binding */ CLOCK),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* unused harmony export retryDelayMs */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9045);
// Trying again: which failures, how often, and after how long. The clock and the dice are passed in, so that a test
// needs neither time nor luck.


/** The real one. */
const CLOCK = {
    now: Date.now,
    random: Math.random,
    sleep: async (ms, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal }).catch((error) => {
            signal.throwIfAborted();
            throw error;
        });
    },
};
const SECOND = 1000;
const ATTEMPTS = 6;
const FIRST_DELAY_MS = SECOND;
const LONGEST_DELAY_MS = 30 * SECOND;
const LONGEST_RETRY_AFTER_MS = 120 * SECOND;
/** Calls `work` until it succeeds, fails for good, or has failed six times. */
async function withRetries(work, options) {
    const { clock, signal, log } = options;
    for (let attempt = 1;; attempt += 1) {
        signal.throwIfAborted();
        try {
            return await work();
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl) || !error.isTransient)
                throw error;
            if (attempt === ATTEMPTS)
                throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .afterAttempts */ .ln)(error, attempt);
            const ms = error.kind === 'renewed' ? 0 : retryDelayMs(attempt, error.retryAfterMs, clock.random());
            if (ms > 0)
                log(`${error.message}; trying again in ${(ms / SECOND).toFixed(1)} s`);
            await clock.sleep(ms, signal);
        }
    }
}
/** How long to wait after a failed attempt (counted from 1): doubled each time and spread by chance, or as asked. */
function retryDelayMs(attempt, retryAfterMs, chance) {
    const doubled = Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), LONGEST_DELAY_MS);
    const spread = Math.round(doubled * (0.5 + chance / 2));
    return Math.max(spread, Math.min(retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS));
}
/** Reads a Retry-After header (RFC 9110, 10.2.3): seconds or a date; undefined where it is neither. */
function parseRetryAfter(value, nowMs) {
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value.trim()))
        return Number(value) * SECOND;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}


/***/ })

};
