export const id = 854;
export const ids = [854];
export const modules = {

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

/***/ 3854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  repairComment: () => (/* binding */ repairComment)
});

// UNUSED EXPORTS: COMMENT_MODES, commentReport, describeOutcome, writeSections

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/github/payload.js
// Reads JSON whose form is not certain: event payloads, answers of the API, what a comment holds. A member that is
// missing or of another kind is undefined.
/** The value at a path of members; undefined where there is none. */
function valueAt(value, ...path) {
    let found = value;
    for (const member of path) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, member))
            return undefined;
        found = found[member];
    }
    return found;
}
/** The text at a path; an empty text counts as missing. */
function payload_textAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** Any number at a path. */
function numberAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
/** The whole number, 0 or more, at a path. */
function payload_countAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
}
/** The elements at a path; none where there is no list. */
function payload_listAt(value, ...path) {
    const found = valueAt(value, ...path);
    return Array.isArray(found) ? found : [];
}

;// CONCATENATED MODULE: ./lib/github/api-problem.js
// What went wrong with a request to GitHub's API, as data: whether and when to ask again, and the words for the log.

// What GitHub asks for where a limit is hit and no header says how long.
const LIMIT_WAIT_MS = 60_000;
const LONGEST_MESSAGE = 200;
/** Reads an error that octokit threw; `nowMs` is the time since 1970. */
function problemOf(error, nowMs) {
    const status = numberAt(error, 'status');
    const headers = valueAt(error, 'response', 'headers');
    const message = messageOf(error);
    if (valueAt(error, 'response') === undefined || status === undefined)
        return { kind: 'network', message };
    if (status === 429 || (status === 403 && isLimit(message, headers))) {
        return { kind: 'limited', status, message, waitMs: limitWaitMs(headers, nowMs) };
    }
    return { kind: kindOf(status), status, message };
}
/** A fragment for the log: `403, "Resource not accessible by integration"`. */
function api_problem_describeProblem({ kind, status, message, waitMs }) {
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
    if (payload_textAt(headers, 'retry-after') !== undefined)
        return true;
    return payload_textAt(headers, 'x-ratelimit-remaining') === '0' || /rate limit|abuse detection/i.test(message);
}
function limitWaitMs(headers, nowMs) {
    const seconds = Number(payload_textAt(headers, 'retry-after') ?? Number.NaN);
    if (Number.isFinite(seconds) && seconds >= 0)
        return seconds * 1000;
    const reset = Number(payload_textAt(headers, 'x-ratelimit-reset') ?? Number.NaN);
    const isSpent = payload_textAt(headers, 'x-ratelimit-remaining') === '0';
    if (isSpent && Number.isFinite(reset))
        return Math.max(1000, reset * 1000 - nowMs);
    return LIMIT_WAIT_MS;
}
/** GitHub's own words, without the address of a document that octokit adds. */
function messageOf(error) {
    const answer = valueAt(error, 'response', 'data');
    const reasons = [payload_textAt(answer, 'errors', 0, 'message'), payload_textAt(answer, 'message')];
    const said = reasons[0] === undefined ? reasons[1] : `${reasons[1] ?? ''}: ${reasons[0]}`;
    const message = said ?? (error instanceof Error ? error.message : String(error));
    const line = message.replace(/\s+/g, ' ').trim();
    return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}

;// CONCATENATED MODULE: ./lib/github/api.js
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
        octokit ??= __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413)).then(({ getOctokit }) => getOctokit(token, { baseUrl }));
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
            problem = problemOf(error, now());
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
        page = nextPage(payload_textAt(headers, 'link'), baseUrl);
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
    const data = valueAt(answer, 'data');
    const message = payload_textAt(answer, 'errors', 0, 'message');
    if (message === undefined && data !== undefined && data !== null)
        return { ok: true, value: data };
    return { ok: false, problem: { kind: 'answer', message: message ?? 'an answer without data' } };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/report/verdict.js
// The outcome of a check, and of all of them.
/** From good to bad; the worst one is the verdict of the whole. */
const VERDICTS = ['pass', 'warn', 'fail'];
function verdict_worstVerdict(verdicts) {
    const worst = Math.max(0, ...verdicts.map((verdict) => VERDICTS.indexOf(verdict)));
    return VERDICTS[worst] ?? 'fail';
}

;// CONCATENATED MODULE: ./lib/github/comment-containment.js
// Whether a piece of Markdown ends where it began, so that what follows it in the comment is read as what it is.
// Without attributes: renderers here need none, and a quoted attribute could hide an end.
const PAIRED = new Set(['details', 'summary', 'code', 'sub']);
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const CODE_SPAN = /(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g;
const ANYTHING_LIKE_A_TAG = /<(\/?)([a-z][a-z0-9-]*)(>?)|<[/!?]/gi;
/**
 * Whether all fences and tags of the text are closed in it, it has no tag but those allowed, and no HTML comment (which
 * could pass for a marker of the comment). Stricter than Markdown: code may not go over a line's end but in a fence.
 */
function isContained(markdown) {
    if (markdown.includes('<!--') || markdown.includes('\r'))
        return false;
    const open = [];
    let fence = '';
    for (const line of markdown.split('\n')) {
        const [, marks = '', rest = ''] = FENCE.exec(line) ?? [];
        if (fence !== '') {
            if (marks.startsWith(fence) && rest.trim() === '')
                fence = '';
        }
        else if (marks !== '' && !(marks.startsWith('`') && rest.includes('`'))) {
            fence = marks;
        }
        else if (!isLineContained(line, open)) {
            return false;
        }
    }
    return fence === '' && open.length === 0;
}
/** Follows the tags of one line outside fences; `open` holds those that are open, outermost first. */
function isLineContained(line, open) {
    const outsideCode = line.replace(CODE_SPAN, '');
    if (outsideCode.includes('`'))
        return false;
    for (const [, slash = '', name = '', end = ''] of outsideCode.matchAll(ANYTHING_LIKE_A_TAG)) {
        const tag = name.toLowerCase();
        if (end === '')
            return false;
        if (tag === 'br' && slash === '')
            continue;
        if (!PAIRED.has(tag))
            return false;
        if (slash === '')
            open.push(tag);
        else if (open.pop() !== tag)
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/report/escape.js
// Text of unknown origin (names, tags, messages, what a program printed) on its way into Markdown or the log.
// Whatever it holds is shown as it is: it is never markup, never a new row, never a command to the runner.
const SPECIAL = /[&<>|`*[\]\\~]|(?<!\w)_|_(?!\w)/g;
// Line ends, other control characters, and those that turn the direction of what follows.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const UNSEEN_IN_LINES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
// Colours and other styles of a terminal.
const STYLE = /\u001b\[[0-9;]*m/g;
/** Text on one line: runs of line ends and control characters become one blank. */
function oneLine(text) {
    return text.replace(STYLE, '').replace(UNSEEN, ' ').trim();
}
/** Text as Markdown, in a paragraph or a table cell. */
function escapeText(text) {
    return oneLine(text).replace(SPECIAL, toEntity);
}
/** Text as inline code, in a paragraph or a table cell. Empty text gives an empty string. */
function escapeCode(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    // GitHub treats pipes and backslashes within backticks of a table in a way of its own; entities are safe.
    return /[`|\\]/.test(line) ? `<code>${line.replace(/[&<>|`*[\]\\~_]/g, toEntity)}</code>` : `\`${line}\``;
}
/** Text of several lines as a fenced block, the fence longer than any in the text. */
function codeBlock(text, language = '') {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const clean = text.replace(STYLE, '').replace(/\r\n?/g, '\n').replace(UNSEEN_IN_LINES, ' ').trimEnd();
    return `${fence}${language}\n${clean}\n${fence}`;
}
/**
 * One line for the log, its indentation kept. The runner takes a line that begins with "::" (blanks before it do not count), and any
 * "##[" in a line, for a command (actions/runner, src/Runner.Common/ActionCommand.cs).
 */
function escapeLog(line) {
    return line
        .replace(STYLE, '')
        .replace(/\t/g, '    ')
        .replace(UNSEEN, ' ')
        .replace(/^(\s*)::/, '$1: :')
        .replaceAll('##[', '## [')
        .trimEnd();
}
function toEntity(character) {
    return `&#${character.charCodeAt(0)};`;
}

;// CONCATENATED MODULE: ./lib/report/units.js
// Numbers as people read them: the same words in every rendering, and the same on every machine (no locale).
/** Exact bytes with commas between thousands: "6,078,626". */
function formatBytes(bytes) {
    return String(bytes).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** A size rounded for the eye: "6.08 MB" (of 10^6 bytes), below that "221 kB", below that "512 B". */
function units_formatSize(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const kilobytes = Math.round(bytes / 1000);
    return kilobytes < 1000 ? `${kilobytes} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`;
}
/** A duration from milliseconds: "0.3 s", "18.2 s", "2 min 5 s". */
function formatDuration(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${(ms / 1000).toFixed(1)} s`;
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** A digest as a table shows it: its algorithm and the first twelve digits. */
function shortDigest(digest) {
    return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1…');
}
/** A part of a whole: "92.3 %"; "0.0 %" of nothing. */
function formatShare(part, whole) {
    return `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1)} %`;
}
/** A change in size rounded for the eye: "+221 kB", "-1.20 MB", "0 B". */
function formatChange(bytes) {
    if (bytes === 0)
        return units_formatSize(0);
    return `${bytes < 0 ? '-' : '+'}${units_formatSize(Math.abs(bytes))}`;
}

;// CONCATENATED MODULE: ./lib/github/comment-table.js
// The pieces of a comment's lines and its one table. All text is escaped, and nothing in it notifies a person, refers to
// another issue or becomes a link.


const SIGNS = { pass: '✅', warn: '⚠️', fail: '❌' };
// A change below it is no news.
const FLOOR = 4096;
const MOST_SHOWN = 30;
const ZERO_WIDTH_SPACE = '\u200b';
/** A line in Markdown, where something stands before it: in a heading, a cell, a list. */
function comment_table_renderPieces(line) {
    return line
        .map((piece) => {
        if (typeof piece === 'string')
            return plain(piece);
        return 'code' in piece ? escapeCode(piece.code) : `**${plain(piece.strong).trim()}**`;
    })
        .join('');
}
/** A line in Markdown, of its own; whatever it begins with, it is no heading, list or rule. */
function comment_table_renderLine(line) {
    return comment_table_renderPieces(line).replace(/^(\s*\d*)([#+=.)-])/, (_, before, mark) => `${before}&#${mark.charCodeAt(0)};`);
}
/** A line as HTML, for places where Markdown is not read: a summary. */
function renderLineAsHtml(line) {
    return line
        .map((piece) => {
        if (typeof piece === 'string')
            return plain(piece);
        return 'code' in piece
            ? `<code>${escapeText(piece.code)}</code>`
            : `<strong>${plain(piece.strong)}</strong>`;
    })
        .join('');
}
/** The table of all images, given in the order of their weight; those without a change are counted in one row. */
function commentTable(rows) {
    if (rows.length === 0)
        return [];
    const news = rows.filter(isNews);
    const shown = (news.length === 0 ? rows.slice(0, 1) : news).slice(0, MOST_SHOWN);
    const others = rows.filter((row) => !shown.includes(row));
    // One more row says more than "1 other".
    if (others.length === 1)
        shown.push(...others.splice(0));
    return [
        [
            '| image | platform | uncompressed | compressed | change | budget | |',
            '|---|---|--:|--:|--:|--:|---|',
            ...shown.map(renderRow),
            ...(others.length === 0 ? [] : [renderOthers(others)]),
        ].join('\n'),
    ];
}
function isNews({ verdict, change }) {
    return verdict !== 'pass' || change === undefined || Math.abs(change) >= FLOOR;
}
function renderRow({ image, platform, uncompressed, compressed, change, budget, verdict, }) {
    const cells = [
        plain(image),
        plain(platform),
        formatBytes(uncompressed),
        units_formatSize(compressed),
        change === undefined ? '' : comment_table_formatChange(change),
        plain(budget ?? ''),
        SIGNS[verdict],
    ];
    return `| ${cells.join(' | ')} |`;
}
function renderOthers(others) {
    const changes = others.map(({ change = 0 }) => change);
    const most = Math.max(...changes.map(Math.abs));
    const change = most === 0 ? '0' : `at most ${formatBytes(most)}`;
    const worst = others.some(isNews) ? (others.find(isNews)?.verdict ?? 'pass') : 'pass';
    return `| ${others.length} others | | | | ${change} | | ${SIGNS[worst]} |`;
}
/** "+434,176", "-96", "0". */
function comment_table_formatChange(bytes) {
    return `${bytes > 0 ? '+' : bytes < 0 ? '-' : ''}${formatBytes(Math.abs(bytes))}`;
}
/** Text that GitHub leaves alone: no mention, no reference, no link. Blanks around it stay. */
function plain(text) {
    const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    const unlinked = middle.replace(/@(?=\w)|#(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, `$&${ZERO_WIDTH_SPACE}`);
    return `${before === '' ? '' : ' '}${escapeText(unlinked)}${after === '' ? '' : ' '}`;
}

;// CONCATENATED MODULE: ./lib/github/clean-markdown.js
// Markdown of unknown origin, taken apart into text and code and rendered anew: what is left is paragraphs, and tables
// with as many cells as they have columns. Nothing else that Markdown or HTML can do comes through.

const MOST_COLUMNS = 12;
const RULE = /^\|(?:\s*:?-+:?\s*\|)+\s*$/;
const PIECE = /`([^`]+)`|<code>([^<]*)<\/code>|\*\*([^*]+)\*\*/g;
/** The same tables and lines; each line that is in no table becomes a line of text. */
function clean_markdown_cleanMarkdown(markdown) {
    const blocks = [];
    let columns = 0;
    const lines = markdown.split(/\r?\n|\r/);
    lines.forEach((line, index) => {
        const isRow = line.startsWith('|');
        const isHead = isRow && columns === 0 && RULE.test(lines[index + 1] ?? '');
        if (isHead) {
            columns = Math.min(cellsOf(line).length, MOST_COLUMNS);
            blocks.push([row(line, columns)]);
        }
        else if (isRow && columns > 0) {
            blocks.at(-1)?.push(blocks.at(-1)?.length === 1 ? rule(line, columns) : row(line, columns));
        }
        else {
            if (columns > 0 || line.trim() === '' || blocks.length === 0)
                blocks.push([]);
            columns = 0;
            if (line.trim() !== '')
                blocks.at(-1)?.push(renderLine(piecesOf(line)));
        }
    });
    return blocks
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n');
}
function row(line, columns) {
    const cells = cellsOf(line);
    const shown = Array.from({ length: columns }, (_, i) => renderPieces(piecesOf((cells[i] ?? '').trim())));
    return `| ${shown.join(' | ')} |`;
}
function rule(line, columns) {
    const cells = cellsOf(line);
    return `|${Array.from({ length: columns }, (_, i) => ((cells[i] ?? '').trim().endsWith(':') ? '--:' : '---')).join('|')}|`;
}
/** Renderers here write a bar within a cell as an entity, so every bar is one between cells. */
function cellsOf(line) {
    return line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|');
}
/** The code, strong text and text of a line, entities decoded. */
function piecesOf(line) {
    const pieces = [];
    let end = 0;
    for (const found of line.matchAll(PIECE)) {
        const [whole, code, coded, strong] = found;
        if (found.index > end)
            pieces.push(decode(line.slice(end, found.index)));
        if (strong !== undefined)
            pieces.push({ strong: decode(strong) });
        else
            pieces.push({ code: code ?? decode(coded ?? '') });
        end = found.index + whole.length;
    }
    if (end < line.length)
        pieces.push(decode(line.slice(end)));
    return pieces;
}
function decode(text) {
    return text.replace(/&#(\d{1,6});/g, (_, digits) => String.fromCodePoint(Number(digits)));
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/github/event-payload.js
// Reads the event that started the workflow. A runner of another make, or an older server, may leave members out:
// nothing here fails.


// GitHub's own limit for a payload.
const MOST_BYTES = (/* unused pure expression or super */ null && (25 * 1024 * 1024));
/** Reads the event from GITHUB_* variables and the file that GITHUB_EVENT_PATH names. */
async function readEvent(env) {
    return eventOf(env, await readPayload(env['GITHUB_EVENT_PATH']));
}
/** The event of a payload that was read already; pure. */
function eventOf(env, payload) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const any = {
        sha: event_payload_shaOf(env['GITHUB_SHA']),
        ref: env['GITHUB_REF'] || undefined,
        repository: env['GITHUB_REPOSITORY'] || textAt(payload, 'repository', 'full_name'),
        defaultBranch: textAt(payload, 'repository', 'default_branch'),
    };
    switch (name) {
        case 'pull_request':
        case 'pull_request_target': {
            const pullRequest = pullRequestOf(env, payload);
            return pullRequest === undefined
                ? { ...any, kind: 'other', name }
                : { ...any, kind: name, pullRequest };
        }
        case 'push': {
            const before = event_payload_shaOf(textAt(payload, 'before'));
            return { ...any, kind: name, branch: branchOf(any.ref), before };
        }
        case 'merge_group':
            return {
                ...any,
                kind: name,
                headSha: event_payload_shaOf(textAt(payload, name, 'head_sha')),
                baseSha: event_payload_shaOf(textAt(payload, name, 'base_sha')),
                baseRef: branchOf(textAt(payload, name, 'base_ref')),
            };
        case 'workflow_run':
            return { ...any, kind: name, run: runOf(payload) };
        case 'schedule':
        case 'workflow_dispatch':
            return { ...any, kind: name };
        default:
            return { ...any, kind: 'other', name };
    }
}
async function readPayload(file) {
    if (file === undefined || file === '')
        return undefined;
    try {
        const bytes = await readFile(file);
        return bytes.length > MOST_BYTES ? undefined : JSON.parse(bytes.toString());
    }
    catch {
        return undefined;
    }
}
function pullRequestOf(env, payload) {
    const number = countAt(payload, 'pull_request', 'number') ??
        countAt(payload, 'number') ??
        numberOf(/^refs\/pull\/(\d{1,15})\//.exec(env['GITHUB_REF'] ?? '')?.[1]);
    if (number === undefined || number === 0)
        return undefined;
    const head = sideOf(payload, 'head', env['GITHUB_HEAD_REF']);
    const base = sideOf(payload, 'base', env['GITHUB_BASE_REF']);
    const ours = (base.repository ?? env['GITHUB_REPOSITORY'] ?? '').toLowerCase();
    return {
        number,
        head,
        base,
        isFork: head.repository === undefined || head.repository.toLowerCase() !== ours,
        labels: event_payload_labelsOf(listAt(payload, 'pull_request', 'labels')),
    };
}
/** The names of labels, as events and the API list them. */
function event_payload_labelsOf(labels) {
    return labels.flatMap((label) => textAt(label, 'name') ?? []);
}
function sideOf(payload, side, branch) {
    return {
        ref: textAt(payload, 'pull_request', side, 'ref') ?? (branch || undefined),
        sha: event_payload_shaOf(textAt(payload, 'pull_request', side, 'sha')),
        repository: textAt(payload, 'pull_request', side, 'repo', 'full_name'),
    };
}
function runOf(payload) {
    const run = 'workflow_run';
    return {
        id: countAt(payload, run, 'id'),
        attempt: countAt(payload, run, 'run_attempt'),
        workflow: textAt(payload, run, 'name'),
        event: textAt(payload, run, 'event'),
        conclusion: textAt(payload, run, 'conclusion'),
        headSha: event_payload_shaOf(textAt(payload, run, 'head_sha')),
        headBranch: textAt(payload, run, 'head_branch'),
        headRepository: textAt(payload, run, 'head_repository', 'full_name'),
        pullRequests: listAt(payload, run, 'pull_requests').flatMap((pull) => countAt(pull, 'number') ?? []),
    };
}
/** A commit's full name; the zeros that stand for "no commit" count as none. */
function event_payload_shaOf(text) {
    if (text === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text))
        return undefined;
    return /^0+$/.test(text) ? undefined : text;
}
function branchOf(ref) {
    return ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : undefined;
}
function numberOf(digits) {
    return digits === undefined ? undefined : Number(digits);
}

;// CONCATENATED MODULE: ./lib/github/comment-data.js
// The sections of a comment as one short text within it, and back. What is read back is not trusted, since others can
// edit the comment: every member is checked, and every length bounded, before it is used.






/** Lengths in UTF-16 units, counts in elements. */
const BOUNDS = {
    sections: 200,
    key: 300,
    text: 500,
    pieces: 40,
    rows: 300,
    lines: 12,
    details: 12,
    markdown: 20_000,
    /** Of all details of a section. */
    allMarkdown: 40_000,
};
// Version of the data's form; data of another one is not read.
const FORM = 1;
const MOST_JSON_BYTES = 4 * 1024 * 1024;
/** A section within the bounds: what is too long is shortened, what is too much is left out from the end. */
function boundSection(section) {
    let room = BOUNDS.allMarkdown;
    const details = section.details.filter(({ markdown }) => {
        const fits = markdown.length <= Math.min(room, BOUNDS.markdown) && isContained(markdown);
        if (fits)
            room -= markdown.length;
        return fits;
    });
    return {
        ...section,
        key: section.key.slice(0, BOUNDS.key),
        headline: boundLine(section.headline),
        rows: section.rows.slice(0, BOUNDS.rows).map(boundRow),
        lines: section.lines.slice(0, BOUNDS.lines).map(boundLine),
        details: details.slice(0, BOUNDS.details).map((detail) => ({ ...detail, title: shorten(detail.title) })),
        foot: boundLine(section.foot),
    };
}
/** Sections as text of the alphabet of base64, without a line end. */
function encodeSections(sections) {
    const stored = sections.map((section) => ({
        ...section,
        details: section.details.map(({ title }) => title),
    }));
    return (0,external_node_zlib_.deflateRawSync)(JSON.stringify({ form: FORM, sections: stored }), { level: 9 }).toString('base64');
}
/** The sections of such a text; those that are not as they should be are left out. */
function decodeSections(text) {
    try {
        const json = (0,external_node_zlib_.inflateRawSync)(Buffer.from(text, 'base64'), { maxOutputLength: MOST_JSON_BYTES }).toString();
        const data = JSON.parse(json);
        if (valueAt(data, 'form') !== FORM)
            return [];
        return payload_listAt(data, 'sections')
            .slice(0, BOUNDS.sections)
            .flatMap((section) => comment_data_sectionOf(section) ?? []);
    }
    catch {
        return [];
    }
}
/** What a report says in the comment, read from data that is not trusted; undefined where it is not as it should be. */
function contentFrom(value) {
    const core = coreOf(value);
    if (core === undefined)
        return undefined;
    const details = listAt(value, 'details').slice(0, BOUNDS.details).flatMap(detailOf);
    return { ...core, details };
}
function detailOf(value) {
    const title = textAt(value, 'title');
    const markdown = boundedText(value, BOUNDS.markdown, 'markdown');
    if (title === undefined || markdown === undefined)
        return [];
    return [{ title: shorten(title), markdown: cleanMarkdown(markdown) }];
}
function comment_data_sectionOf(value) {
    const core = coreOf(value);
    const key = boundedText(value, BOUNDS.key, 'key');
    const headSha = event_payload_shaOf(payload_textAt(value, 'headSha'));
    const writer = comment_data_writerOf(valueAt(value, 'writer'));
    if (core === undefined || key === undefined || headSha === undefined || writer === undefined)
        return undefined;
    const titles = payload_listAt(value, 'details').slice(0, BOUNDS.details);
    // An index of it names a text in the comment, so none is left out.
    const details = titles.map((title) => (typeof title === 'string' ? shorten(title) : ''));
    return { ...core, key, headSha, writer, details };
}
/** What contents and sections have in common. */
function coreOf(value) {
    const verdict = verdictAt(value);
    const headline = lineOf(valueAt(value, 'headline'));
    if (verdict === undefined || headline.length === 0)
        return undefined;
    return {
        verdict,
        isNews: valueAt(value, 'isNews') === true,
        headline,
        rows: payload_listAt(value, 'rows').slice(0, BOUNDS.rows).flatMap(rowOf),
        lines: payload_listAt(value, 'lines').slice(0, BOUNDS.lines).map(lineOf),
        foot: lineOf(valueAt(value, 'foot')),
    };
}
function comment_data_writerOf(value) {
    const [run, attempt, id] = [payload_countAt(value, 'run'), payload_countAt(value, 'attempt'), payload_textAt(value, 'id')];
    if (run === undefined || attempt === undefined || id === undefined)
        return undefined;
    return /^[0-9a-f]{1,64}$/.test(id) ? { run, attempt, id } : undefined;
}
function rowOf(value) {
    const image = boundedText(value, BOUNDS.text, 'image');
    const platform = boundedText(value, BOUNDS.text, 'platform') ?? '';
    const [uncompressed, compressed] = [payload_countAt(value, 'uncompressed'), payload_countAt(value, 'compressed')];
    const verdict = verdictAt(value);
    if (image === undefined || verdict === undefined)
        return [];
    if (uncompressed === undefined || compressed === undefined)
        return [];
    const change = numberAt(value, 'change');
    const budget = boundedText(value, BOUNDS.text, 'budget');
    const row = {
        image,
        platform,
        uncompressed,
        compressed,
        ...(change === undefined || !Number.isSafeInteger(change) ? {} : { change }),
        ...(budget === undefined ? {} : { budget }),
        verdict,
    };
    return [row];
}
function verdictAt(value) {
    return VERDICTS.find((verdict) => verdict === valueAt(value, 'verdict'));
}
function lineOf(value) {
    const pieces = Array.isArray(value) ? value : [];
    return boundLine(pieces.flatMap((piece) => {
        if (typeof piece === 'string')
            return [piece];
        const [code, strong] = [payload_textAt(piece, 'code'), payload_textAt(piece, 'strong')];
        if (code !== undefined)
            return [{ code }];
        return strong === undefined ? [] : [{ strong }];
    }));
}
function boundLine(line) {
    return line.slice(0, BOUNDS.pieces).map((piece) => {
        if (typeof piece === 'string')
            return shorten(piece);
        return 'code' in piece ? { code: shorten(piece.code) } : { strong: shorten(piece.strong) };
    });
}
function boundRow(row) {
    return {
        ...row,
        image: shorten(row.image),
        platform: shorten(row.platform),
        ...(row.budget === undefined ? {} : { budget: shorten(row.budget) }),
    };
}
function boundedText(value, most, ...path) {
    const text = payload_textAt(value, ...path);
    return text !== undefined && text.length <= most ? text : undefined;
}
function shorten(text) {
    return text.length <= BOUNDS.text
        ? text
        : `${text.slice(0, BOUNDS.text - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** The details of a stored section, with the texts that were found for them; a text that does not end where it began is left out. */
function withDetails(stored, textOf) {
    const details = stored.details.flatMap((title, index) => {
        const markdown = textOf(index);
        return markdown === undefined ? [] : [{ title, markdown }];
    });
    return boundSection({ ...stored, details });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/github/comment-merge.js
// Puts the sections of several comments, or of several versions of one, together. Of each key the latest counts, by an
// order in which no two writers are equal: so the outcome is the same whoever merges, in whatever order, how often.
/** Below 0 where `a` is the earlier writer. A re-run has the number of its run and a higher attempt. */
function compareWriters(a, b) {
    if (a.run !== b.run)
        return a.run - b.run;
    if (a.attempt !== b.attempt)
        return a.attempt - b.attempt;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
/** The latest section of each key, ordered by key. Of two by one writer the first counts, so that details found once stay. */
function mergeSections(...versions) {
    const latest = new Map();
    for (const section of versions.flat()) {
        const known = latest.get(section.key);
        if (known === undefined || compareWriters(known.writer, section.writer) < 0) {
            latest.set(section.key, section);
        }
    }
    return [...latest.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
/** The commit that a comment speaks of: that of its latest writer. Sections of others are from earlier commits. */
function currentHead(sections) {
    return sections.reduce((latest, section) => latest === undefined || compareWriters(latest.writer, section.writer) < 0 ? section : latest, undefined)?.headSha;
}
/** Whether `sections` has each of `wanted`, or a later one of the same key. */
function hasAll(sections, wanted) {
    const byKey = new Map(sections.map((section) => [section.key, section]));
    return wanted.every(({ key, writer }) => {
        const found = byKey.get(key);
        return found !== undefined && compareWriters(found.writer, writer) >= 0;
    });
}

;// CONCATENATED MODULE: ./lib/github/comment-markdown.js
// The comment as Markdown, and its sections back from it: the answer in the first line, one table, why, the rest folded.
// It stays within GitHub's limit by leaving out whole pieces, the least telling ones first.





/** The first line of our comments. */
const COMMENT_MARKER = '<!-- go-scratch-image: comment -->';
/**
 * The most that a body may have, in bytes of UTF-8. GitHub says "maximum is 65536 characters"; what it counts differs
 * by server and by release (characters, or bytes up to four times as many), and bytes are the most that it can be.
 */
const COMMENT_LIMIT = 65_000;
const DATA = /^<!-- go-scratch-image: data ([A-Za-z0-9+/=]*) -->$/m;
const DETAIL = /^<!-- go-scratch-image: detail ([0-9a-f]{12}) (\d{1,3}) -->$/;
const DETAIL_END = '<!-- go-scratch-image: end -->';
/** The sections that a body holds; none where it is no comment of ours, or was damaged. */
function parseComment(body) {
    const text = body.replaceAll('\r\n', '\n');
    if (!text.startsWith(COMMENT_MARKER))
        return [];
    const details = findDetails(text);
    return decodeSections(DATA.exec(text)?.[1] ?? '').map((stored) => withDetails(stored, (index) => details.get(detailName(stored.key, index))));
}
/** The body that shows all sections, within the limit. */
function renderComment(sections, limit = COMMENT_LIMIT) {
    let kept = sections.map(boundSection);
    for (const lessen of LESSENINGS) {
        for (;;) {
            const body = renderAll(kept);
            const excess = Buffer.byteLength(body) - limit;
            if (excess <= 0)
                return body;
            const less = lessen(kept, excess);
            if (less === undefined)
                break;
            kept = less;
        }
    }
    return renderAll(kept);
}
/** What is left out where room is short, in this order, each as often as it finds something. */
const LESSENINGS = [
    withFewerDetails,
    withoutEarlierCommits,
    withoutLines,
    withFewerRows,
    withoutLeastTelling,
];
/** Details less by the bytes that are too many: the last of the section that has most, then the longest. */
function withFewerDetails(sections, excess) {
    let kept = sections;
    for (let saved = 0; saved < excess;) {
        const most = Math.max(0, ...kept.map(({ details }) => details.length));
        if (most === 0)
            break;
        const lengthOf = ({ details }) => details.length === most ? (details.at(-1)?.markdown.length ?? 0) : -1;
        const longest = Math.max(...kept.map(lengthOf));
        const index = kept.findIndex((section) => lengthOf(section) === longest);
        kept = kept.map((section, i) => i === index ? { ...section, details: section.details.slice(0, -1) } : section);
        saved += longest;
    }
    return kept === sections ? undefined : kept;
}
/** Half of the sections of earlier commits less, the oldest ones. */
function withoutEarlierCommits(sections) {
    const head = currentHead(sections);
    const earlier = sections
        .filter(({ headSha }) => headSha !== head)
        .sort((a, b) => compareWriters(a.writer, b.writer));
    if (earlier.length === 0)
        return undefined;
    const dropped = new Set(earlier.slice(0, Math.ceil(earlier.length / 2)));
    return sections.filter((section) => !dropped.has(section));
}
function withoutLines(sections) {
    if (sections.every(({ lines, foot }) => lines.length + foot.length === 0))
        return undefined;
    return sections.map((section) => ({ ...section, lines: [], foot: [] }));
}
/** A tenth of the sections less. */
function withoutLeastTelling(sections) {
    const count = sections.length - Math.ceil(sections.length / 10);
    return count === 0 ? undefined : [...sections].sort(byWeight).slice(0, count);
}
function withFewerRows(sections) {
    const most = Math.max(0, ...sections.map(({ rows }) => rows.length));
    if (most <= 1)
        return undefined;
    return sections.map((section) => section.rows.length === most
        ? { ...section, rows: [...section.rows].sort(rowsByWeight).slice(0, most >> 1) }
        : section);
}
function renderAll(sections) {
    const head = currentHead(sections);
    const current = sections.filter(({ headSha }) => headSha === head).sort(byWeight);
    const earlier = sections.filter(({ headSha }) => headSha !== head);
    const [main, ...others] = current;
    const blocks = [
        `${COMMENT_MARKER}\n${title(main, others)}`,
        ...commentTable(current.flatMap(({ rows }) => rows).sort(rowsByWeight)),
        ...(main === undefined ? [] : [...linesOf(main), ...detailsOf(main)]),
        ...others.flatMap(foldOther),
        ...foldEarlier(earlier),
        ...feet(current),
        `<!-- go-scratch-image: data ${encodeSections(sections)} -->`,
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** The headline of the worst, and how many others are not well either. */
function title(main, others) {
    if (main === undefined)
        return '### go-scratch-image';
    const troubled = others.filter(({ verdict }) => verdict !== 'pass').length;
    const more = troubled === 0 ? '' : ` (and ${troubled} more)`;
    return `### ${SIGNS[main.verdict]} ${comment_table_renderPieces(main.headline)}${more}`;
}
function linesOf({ lines }) {
    return lines.length === 0 ? [] : [lines.map(comment_table_renderLine).join('\n')];
}
function detailsOf({ key, details }) {
    return details.map(({ title: heading, markdown }, index) => {
        const marker = `<!-- go-scratch-image: detail ${detailName(key, index)} -->`;
        return fold(plain(heading), `${marker}\n${markdown}\n${DETAIL_END}`);
    });
}
function foldOther(section) {
    const { verdict, isNews, headline } = section;
    const content = [...linesOf(section), ...detailsOf(section)];
    if (content.length > 0)
        return [fold(`${SIGNS[verdict]} ${renderLineAsHtml(headline)}`, content.join('\n\n'))];
    return verdict === 'pass' && !isNews ? [] : [`${SIGNS[verdict]} ${comment_table_renderPieces(headline)}`];
}
function foldEarlier(earlier) {
    if (earlier.length === 0)
        return [];
    const items = earlier.map(({ verdict, headline, headSha }) => `- ${SIGNS[verdict]} ${comment_table_renderPieces(headline)} (\`${headSha.slice(0, 7)}\`)`);
    return [fold(`From earlier commits, not measured for this one (${items.length})`, items.join('\n'))];
}
function fold(heading, content) {
    return `<details><summary>${heading}</summary>\n\n${content}\n\n</details>`;
}
function feet(current) {
    const lines = new Set(current.filter(({ foot }) => foot.length > 0).map(({ foot }) => comment_table_renderPieces(foot)));
    return lines.size === 0 ? [] : [`<sub>${[...lines].join('<br>')}</sub>`];
}
/** The worst first, then news, then the largest change. */
function byWeight(a, b) {
    return (VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) ||
        Number(b.isNews) - Number(a.isNews) ||
        largestChange(b) - largestChange(a) ||
        (a.key < b.key ? -1 : 1));
}
function largestChange({ rows }) {
    return Math.max(0, ...rows.map(({ change = 0 }) => Math.abs(change)));
}
function rowsByWeight(a, b) {
    const name = ({ image, platform }) => `${image}\n${platform}`;
    return (VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) ||
        Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) ||
        (name(a) < name(b) ? -1 : 1));
}
/** The texts between the markers of details. */
function findDetails(text) {
    const found = new Map();
    let name;
    let lines = [];
    for (const line of text.split('\n')) {
        const [, section, index] = DETAIL.exec(line) ?? [];
        if (section !== undefined && index !== undefined) {
            name = `${section} ${index}`;
            lines = [];
        }
        else if (line === DETAIL_END) {
            if (name !== undefined && !found.has(name))
                found.set(name, lines.join('\n'));
            name = undefined;
        }
        else {
            lines.push(line);
        }
    }
    return found;
}
function detailName(key, index) {
    return `${(0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 12)} ${index}`;
}

;// CONCATENATED MODULE: ./lib/github/comment.js
// One comment for each pull request, which every step that reports has its section in. GitHub's API cannot change a
// comment on a condition, so a writer whose view is old can take another's section away. Hence each writer reads, merges,
// writes, and reads again until there is nothing left to do, and once more in its post step. What a late writer took
// away is found in the comment's edit history. See docs/decisions/0012-one-comment.md.



// GitHub's lists come from replicas, which follow within a second or so.
const SETTLE_MS = 1500;
const MOST_ROUNDS = 10;
/** Writes the sections into the pull request's comment, and looks until it is as it should be. */
async function writeComment(task) {
    let own;
    for (let round = 1;; round++) {
        const view = await readView(task.store);
        if (!view.ok)
            return { kind: 'problem', problem: view.problem, sections: own ?? task.makeSections([]) };
        own ??= task.makeSections(mergeSections(...view.value.versions)).map(boundSection);
        const step = nextStep(view.value, own, task.create);
        if (step.kind !== 'create' && step.kind !== 'update' && step.kind !== 'remove')
            return step;
        const done = await take(step, task.store);
        if (!done.ok && !isWorthAnotherLook(step, done.problem)) {
            return { kind: 'problem', problem: done.problem, sections: own };
        }
        if (round >= MOST_ROUNDS)
            return unsettled(done, own);
        await task.sleep(Math.round(SETTLE_MS * (1 + task.random())));
    }
}
async function readView(store) {
    const listed = await store.list();
    if (!listed.ok)
        return listed;
    const [first, ...doubles] = listed.value;
    const history = first === undefined ? [] : await store.history(first);
    const versions = [...listed.value.map(({ body }) => body), ...history].map(parseComment);
    return { ok: true, value: { first, doubles, versions } };
}
/** What is to be done now, or what came out of it all. */
function nextStep(view, own, create) {
    const { first, doubles } = view;
    const [inFirst = [], ...elsewhere] = view.versions;
    if (first === undefined) {
        const isNews = own.some((section) => section.isNews);
        const creates = create === 'always' || (create === 'news' && isNews);
        return creates ? { kind: 'create', body: renderComment(own) } : { kind: 'quiet', sections: own };
    }
    const head = currentHead([...own, ...view.versions.flat()]);
    if (own.every(({ headSha }) => headSha !== head))
        return { kind: 'outdated' };
    // Of other commits only what the first comment still has is of use.
    const ofHead = elsewhere.map((sections) => sections.filter(({ headSha }) => headSha === head));
    const merged = mergeSections(inFirst, ...ofHead, own);
    const body = renderComment(merged);
    const isComplete = hasAll(inFirst, merged) || isSameText(body, first.body);
    if (!isComplete)
        return { kind: 'update', comment: first, body };
    // Only now, when all that they hold was seen in the first.
    if (doubles.length > 0)
        return { kind: 'remove', comments: doubles };
    const stays = own.some((section) => merged.includes(section) || hasWriterOf(section, inFirst));
    return stays ? { kind: 'written', comment: first, sections: own } : { kind: 'superseded', comment: first };
}
function hasWriterOf({ key, writer }, sections) {
    return sections.some((section) => section.key === key && section.writer.id === writer.id);
}
/** Editors and servers may change line ends, and drop the last. */
function isSameText(a, b) {
    return a.replaceAll('\r\n', '\n').trimEnd() === b.replaceAll('\r\n', '\n').trimEnd();
}
async function take(step, store) {
    switch (step.kind) {
        case 'create':
            return store.create(step.body);
        case 'update':
            return store.update(step.comment, step.body);
        case 'remove':
            for (const comment of step.comments) {
                const removed = await store.remove(comment);
                if (!removed.ok)
                    return removed;
            }
            return { ok: true, value: undefined };
    }
}
/** A comment that is gone was removed by someone else meanwhile; one that GitHub failed to make may be there. */
function isWorthAnotherLook(step, { kind }) {
    if (step.kind === 'create')
        return kind === 'server' || kind === 'network';
    return kind === 'not-found';
}
/** Others write all the time; the post step looks again. */
function unsettled(done, sections) {
    const problem = done.ok ? { kind: 'answer', message: 'the comment keeps changing' } : done.problem;
    return { kind: 'problem', problem, sections };
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/oci/platform.js
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
function platform_formatPlatform({ os, architecture, variant }) {
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/** Whether two platforms are the same. */
function samePlatform(a, b) {
    return platform_formatPlatform(a) === platform_formatPlatform(b);
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

;// CONCATENATED MODULE: ./lib/github/comment-section.js
// Makes the section of a comment from what a report says, whoever made the report.



/** The facts of a report that was made here. */
function factsOf(report, comment) {
    const { name, verdict, goVersion, images } = report;
    return {
        name,
        verdict,
        goVersion,
        images: images.map((image) => ({ ...image, platform: formatPlatform(image.platform) })),
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
    const largest = (sizeOf) => `${most}${formatSize(Math.max(0, ...images.map(sizeOf)))}`;
    const pull = largest((image) => image.compressedSize);
    return `${largest((image) => image.uncompressedSize)}, ${pull} to pull`;
}
function endOf(verdict) {
    return { pass: ' (nothing to compare with)', warn: ', a check warns', fail: ', a check failed' }[verdict];
}
function verdictOf({ checks }) {
    return worstVerdict(checks.flatMap(({ verdict }) => (verdict === 'skipped' ? [] : [verdict])));
}
/** The section; `previous` is what the comment has under its key, for what has fallen back since. */
function comment_section_sectionOf(content, place, previous) {
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
        `${now.image} is back to ${formatSize(now.uncompressed)} (was ${sign}${formatSize(Math.abs(was.change))})`,
    ];
}
function isSameImage(row, other) {
    return row.image === other?.image && row.platform === other.platform;
}
/**
 * The key of a section: what stays the same when a job runs again, and differs between steps that speak of different
 * things. Parts that are missing are left out.
 */
function comment_section_sectionKey(parts) {
    return parts.filter((part) => part !== undefined && part !== '').join(' / ');
}
/** Who writes: this run and attempt, as the runner says it; `id` is hexadecimal, and of this step alone. */
function comment_section_writerOf(env, id) {
    return {
        run: countOf(env['GITHUB_RUN_ID']),
        attempt: countOf(env['GITHUB_RUN_ATTEMPT']),
        id,
    };
}
function countOf(text) {
    return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
}

;// CONCATENATED MODULE: ./lib/github/comment-state.js
// What the main step leaves for the post step about the comment, as text.


// The runner hands it over as an environment variable, which Linux limits to 128 KiB.
const comment_state_MOST_BYTES = 100_000;
// What may be over when the post step runs.
const MAY_PASS = new Set(['server', 'network', 'limited', 'answer']);
const CREATES = ['always', 'never', 'news'];
/** The state after a main step that was to make a comment as `create` says; '' where nothing is left to look after. */
function comment_state_saveCommentState(outcome, { repository, number, create: wanted }) {
    if (outcome.kind === 'outdated' || outcome.kind === 'superseded')
        return '';
    if (outcome.kind === 'problem' && !MAY_PASS.has(outcome.problem.kind))
        return '';
    const create = outcome.kind === 'problem' ? wanted : 'never';
    const write = (sections) => JSON.stringify({ repository, number, create, sections });
    const whole = write(outcome.sections);
    if (Buffer.byteLength(whole) <= comment_state_MOST_BYTES)
        return whole;
    const brief = write(outcome.sections.map((section) => ({ ...section, details: [] })));
    return Buffer.byteLength(brief) <= comment_state_MOST_BYTES ? brief : '';
}
/** The state of `saveCommentState`; undefined where there is none. */
function loadCommentState(text) {
    if (text === '')
        return undefined;
    try {
        const state = JSON.parse(text);
        const [repository, number] = [payload_textAt(state, 'repository'), payload_countAt(state, 'number')];
        if (repository === undefined || number === undefined)
            return undefined;
        // Written by this action a moment ago, for itself.
        const sections = payload_listAt(state, 'sections').map(boundSection);
        const create = CREATES.find((word) => word === payload_textAt(state, 'create')) ?? 'never';
        return { repository, number, sections, create };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/github/comment-store.js
// Our comments on one pull request, over the API: which of all comments are ours, and what became of them.


const HISTORY = `query ($id: ID!) {
  node(id: $id) {
    ... on IssueComment {
      first: userContentEdits(first: 20) { nodes { diff } }
      last: userContentEdits(last: 20) { nodes { diff } }
    }
  }
}`;
/** The comments of a pull request that the token's owner wrote with our marker. */
function createCommentStore(api, { repository, number }) {
    const [owner = '', repo = ''] = repository.split('/');
    const place = { owner, repo };
    const ofComment = ({ id }) => ({ ...place, comment_id: id });
    let login;
    return {
        list: async () => {
            login ??= findLogin(api);
            const who = await login;
            const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
            const all = await api.list(route, { ...place, issue_number: number });
            if (!all.ok)
                return all;
            const ours = all.value.filter((comment) => isOurs(comment, who)).flatMap(commentOf);
            return { ok: true, value: ours.sort((a, b) => a.id - b.id) };
        },
        create: (body) => api.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...place,
            issue_number: number,
            body,
        }),
        update: (comment, body) => api.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            ...ofComment(comment),
            body,
        }),
        remove: (comment) => api.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...ofComment(comment) }),
        history: (comment) => readHistory(api, comment),
    };
}
/** The token of a workflow may not ask REST who it is, but may ask GraphQL; some servers have no GraphQL. */
async function findLogin(api) {
    const viewer = await api.graphql('query { viewer { login } }', {});
    if (viewer.ok)
        return payload_textAt(viewer.value, 'viewer', 'login');
    const user = await api.request('GET /user', {});
    return user.ok ? payload_textAt(user.value, 'login') : undefined;
}
/**
 * Whether a comment is ours: our marker, and our author. Where the API does not tell who we are, that is any app, since
 * only an app's token may not ask; never a person, who could have written the marker to have the comment taken for ours.
 */
function isOurs(comment, login) {
    if (payload_textAt(comment, 'body')?.startsWith(COMMENT_MARKER) !== true)
        return false;
    const isApp = payload_textAt(comment, 'user', 'type') === 'Bot';
    if (login === undefined)
        return isApp;
    const author = payload_textAt(comment, 'user', 'login')?.toLowerCase();
    // GraphQL has been seen to leave the suffix of apps out.
    return author === login.toLowerCase() || (isApp && author === `${login.toLowerCase()}[bot]`);
}
function commentOf(comment) {
    const id = payload_countAt(comment, 'id');
    if (id === undefined)
        return [];
    return [
        {
            id,
            url: payload_textAt(comment, 'html_url') ?? '',
            body: payload_textAt(comment, 'body') ?? '',
            nodeId: payload_textAt(comment, 'node_id'),
        },
    ];
}
async function readHistory(api, { nodeId }) {
    if (nodeId === undefined)
        return [];
    const answer = await api.graphql(HISTORY, { id: nodeId });
    if (!answer.ok)
        return [];
    return ['first', 'last'].flatMap((end) => payload_listAt(answer.value, 'node', end, 'nodes').flatMap((edit) => payload_textAt(edit, 'diff') ?? []));
}

;// CONCATENATED MODULE: ./lib/github/pull-request.js
// Pull requests as the API has them now: the head commit, the labels, and which one a workflow run belongs to.



/** The head commit of a pull request at this moment; undefined in an answer that does not say it. */
async function readHeadSha(api, place) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    const answer = await api.request(route, { ...ownerAndName(place.repository), pull_number: place.number });
    return answer.ok ? { ok: true, value: event_payload_shaOf(payload_textAt(answer.value, 'head', 'sha')) } : answer;
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
        return { isSet: hasLabel(labelsOf(listed.value), label), said: `labels of pull request #${number}` };
    }
    const why = describeProblem(listed.problem);
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

;// CONCATENATED MODULE: ./lib/github/comment-report.js
// Writes what a report says into the comment of its pull request, and says in one line what came of it. Whatever goes
// wrong here is that line, and never a failure.








const COMMENT_MODES = (/* unused pure expression or super */ null && (['auto', 'always', 'never']));
/**
 * Writes the section of this step into the comment of the event's pull request, where there is one. Gives what the post
 * step needs to look once more (`repairComment`), '' where there is nothing to look after.
 */
async function commentReport(report, world) {
    const { event, mode, content, identity, id } = report;
    if (mode === 'never' || !('pullRequest' in event))
        return '';
    const { number, head, isFork } = event.pullRequest;
    const { repository } = event;
    if (repository === undefined || head.sha === undefined || world.token === '') {
        world.log(`no comment on pull request #${number}: ${missing(world.token, repository)}`);
        return '';
    }
    const { env } = world;
    const key = sectionKey([env['GITHUB_WORKFLOW'], env['GITHUB_JOB'], env['GITHUB_ACTION'], ...identity]);
    const place = { key, headSha: head.sha, writer: writerOf(env, id) };
    const create = mode === 'always' ? 'always' : 'news';
    const target = {
        repository,
        number,
        isFork: isFork && event.kind === 'pull_request',
        headSha: head.sha,
    };
    const outcome = await writeSections(target, world, {
        create,
        makeSections: (known) => [
            sectionOf(content, place, known.find((section) => section.key === key)),
        ],
    });
    return saveCommentState(outcome, { repository, number, create });
}
/** Looks once more, in the post step: repairs the comment where another step has written over it. */
async function repairComment(state, world) {
    const saved = loadCommentState(state);
    const headSha = saved?.sections[0]?.headSha;
    if (saved === undefined || headSha === undefined)
        return;
    const { repository, number, create, sections } = saved;
    const quiet = { ...world, log: () => undefined };
    const target = { repository, number, isFork: false, headSha };
    const outcome = await writeSections(target, quiet, { create, makeSections: () => sections });
    // The main step has told of the others already.
    if (outcome.kind === 'problem')
        world.log(describeOutcome(outcome, target) ?? '');
}
/** Writes sections where their commit is still the pull request's; says what came of it. */
async function writeSections(target, world, task) {
    const sleep = world.sleep ?? ((ms) => (0,promises_.setTimeout)(ms, undefined, { signal: world.signal }));
    const { env, token, signal } = world;
    const api = createApi({ env, token, sleep, now: Date.now, ...(signal === undefined ? {} : { signal }) });
    const outcome = await writeIfCurrent(target, api, {
        ...task,
        store: createCommentStore(api, target),
        sleep,
        random: Math.random,
    });
    const line = describeOutcome(outcome, target);
    if (line !== undefined)
        world.log(line);
    return outcome;
}
// Where these stand in the way of one request, others would only wait as long.
const HOPELESS = new Set(['server', 'network', 'limited', 'stopped']);
async function writeIfCurrent(target, api, task) {
    try {
        const now = await readHeadSha(api, target);
        if (!now.ok && HOPELESS.has(now.problem.kind)) {
            return { kind: 'problem', problem: now.problem, sections: task.makeSections([]) };
        }
        // Where the API does not tell, the sections' own order decides.
        const isOutdated = now.ok && now.value !== undefined && now.value !== target.headSha;
        return isOutdated ? { kind: 'outdated' } : await writeComment(task);
    }
    catch (error) {
        // The run was stopped while it waited.
        const message = error instanceof Error ? error.message : String(error);
        return { kind: 'problem', problem: { kind: 'stopped', message }, sections: [] };
    }
}
const ELSEWHERE = 'the report is in the job summary and in the report file';
/** One line for the log; undefined where all is as it should be and there is nothing to tell. */
function describeOutcome(outcome, target) {
    const pull = `pull request #${target.number}`;
    switch (outcome.kind) {
        case 'written':
            return `comment: ${outcome.comment.url}`;
        case 'quiet':
            return `no comment on ${pull}: there is nothing to tell (comment: always writes one all the same)`;
        case 'outdated':
            return `no comment on ${pull}: it has another commit than ${target.headSha.slice(0, 7)} by now; ${ELSEWHERE}`;
        case 'superseded':
            return `no comment on ${pull}: another step has the same key and wrote later; ${ELSEWHERE}`;
        case 'problem':
            return `no comment on ${pull}: ${describeRefusal(outcome.problem, target)}; ${ELSEWHERE}`;
    }
}
function describeRefusal(problem, { isFork }) {
    const said = api_problem_describeProblem(problem);
    switch (problem.kind) {
        case 'forbidden':
            if (/locked/i.test(problem.message))
                return `its conversation is locked (${said})`;
            if (isFork) {
                return `the token of a pull request from a fork may only read (${said}); the action's comment/ can write it from a workflow_run workflow`;
            }
            return `the token may not write it (${said}); give the job pull-requests: write`;
        case 'not-found':
            return `the token does not see it (${said}); give the job pull-requests: write`;
        case 'limited':
            return `too many requests (${said})`;
        case 'invalid':
        case 'server':
        case 'network':
        case 'stopped':
        case 'answer':
            return `GitHub did not take it (${said})`;
    }
}
function missing(token, repository) {
    if (token === '')
        return `there is no github-token; ${ELSEWHERE}`;
    const what = repository === undefined ? 'repository' : 'head commit';
    return `the event does not name its ${what}; ${ELSEWHERE}`;
}


/***/ })

};
