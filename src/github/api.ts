// GitHub's API over octokit: the server that GITHUB_API_URL names, patience where GitHub asks for it, and every failure
// as a value. octokit is loaded with the first request, since most runs make none.

import { problemOf, type ApiProblem, type ApiResult } from './api-problem.js';
import { textAt, valueAt } from './payload.js';

export type Parameters = Readonly<Record<string, unknown>>;

export interface GitHubApi {
  /** One request: `route` as GitHub's documents write it ("GET /repos/{owner}/{repo}/pulls"). Gives the parsed body. */
  readonly request: (route: string, parameters: Parameters) => Promise<ApiResult<unknown>>;
  /** All elements of a list that comes in pages; `route` begins with GET. */
  readonly list: (route: string, parameters: Parameters) => Promise<ApiResult<readonly unknown[]>>;
  /** Gives `data`; a server without GraphQL is a problem like any other. */
  readonly graphql: (query: string, variables: Parameters) => Promise<ApiResult<unknown>>;
}

export interface ApiOptions {
  readonly token: string;
  /** The runner's environment: GITHUB_API_URL. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Ends requests and waiting. */
  readonly signal?: AbortSignal;
}

/** One request, whatever comes of it; throws what octokit throws. */
type Send = (route: string, parameters: Parameters) => Promise<Answer>;

interface Answer {
  readonly data: unknown;
  readonly headers: unknown;
}

/** What is asked again after a failure: `all` that may help, or only what GitHub has not looked at. */
type Repeats = 'all' | 'unseen';

const DEFAULT_URL = 'https://api.github.com';
const REQUEST_TIMEOUT_MS = 30_000;
const FIRST_PAUSE_MS = 1000;
const MOST_ATTEMPTS = 4;
// A comment is not worth a longer wait; the end of an hourly limit is out of reach anyway.
const MOST_WAIT_MS = 120_000;
const PAGE_SIZE = 100;
const MOST_PAGES = 100;

/** The API of the server that the runner belongs to, with the rights of `token`. */
export function createApi(options: ApiOptions): GitHubApi {
  const baseUrl = (options.env['GITHUB_API_URL'] || DEFAULT_URL).replace(/\/+$/, '');
  const send = createSend(options, baseUrl);
  const ask = (route: string, parameters: Parameters, repeats: Repeats): Promise<ApiResult<Answer>> =>
    patiently(options, repeats, () => send(route, parameters));
  return {
    request: async (route, parameters) => {
      // What was created in spite of a failure would be created twice: the caller looks first.
      const answer = await ask(route, parameters, route.startsWith('POST ') ? 'unseen' : 'all');
      return answer.ok ? { ok: true, value: answer.value.data } : answer;
    },
    list: (route, parameters) =>
      listPages(baseUrl, { route, parameters: { per_page: PAGE_SIZE, ...parameters } }, (page) =>
        ask(page.route, page.parameters, 'all'),
      ),
    graphql: async (query, variables) => {
      // Beside the REST API: api.github.com/graphql, but <server>/api/graphql where that is at <server>/api/v3.
      const route = `POST ${baseUrl.replace(/\/api\/v3$/, '/api')}/graphql`;
      const answer = await ask(route, { query, variables }, 'all');
      return answer.ok ? dataOf(answer.value.data) : answer;
    },
  };
}

function createSend({ token, signal }: ApiOptions, baseUrl: string): Send {
  let octokit:
    Promise<{ readonly request: (route: string, parameters: object) => Promise<Answer> }> | undefined;
  return async (route, parameters) => {
    octokit ??= import('@actions/github').then(({ getOctokit }) => getOctokit(token, { baseUrl }));
    const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    const ends = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
    const { request } = await octokit;
    return request(route, { ...parameters, request: { signal: ends } });
  };
}

/** Asks until there is an answer, or nothing more to hope for. */
async function patiently(
  { sleep, now, signal }: ApiOptions,
  repeats: Repeats,
  send: () => Promise<Answer>,
): Promise<ApiResult<Answer>> {
  let waitedMs = 0;
  for (let attempt = 1; ; attempt++) {
    let problem: ApiProblem;
    try {
      return { ok: true, value: await send() };
    } catch (error) {
      problem = problemOf(error, now());
    }
    if (signal?.aborted === true) return stopped();
    const waitMs = pauseBefore(problem, attempt, repeats);
    if (waitMs === undefined || waitedMs + waitMs > MOST_WAIT_MS) return { ok: false, problem };
    try {
      await sleep(waitMs);
    } catch {
      return stopped();
    }
    waitedMs += waitMs;
  }
}

function stopped(): { readonly ok: false; readonly problem: ApiProblem } {
  return { ok: false, problem: { kind: 'stopped', message: 'the run was stopped' } };
}

/** Milliseconds until the next attempt; undefined where there is to be none. */
function pauseBefore({ kind, waitMs }: ApiProblem, attempt: number, repeats: Repeats): number | undefined {
  if (attempt >= MOST_ATTEMPTS) return undefined;
  const doubled = 2 ** (attempt - 1);
  // GitHub asks to wait exponentially longer where a limit is hit again.
  if (kind === 'limited') return (waitMs ?? FIRST_PAUSE_MS) * doubled;
  const mayHelp = kind === 'server' || kind === 'network';
  return mayHelp && repeats === 'all' ? FIRST_PAUSE_MS * doubled : undefined;
}

interface Page {
  readonly route: string;
  readonly parameters: Parameters;
}

async function listPages(
  baseUrl: string,
  first: Page,
  ask: (page: Page) => Promise<ApiResult<Answer>>,
): Promise<ApiResult<readonly unknown[]>> {
  const elements: unknown[] = [];
  let page: Page | undefined = first;
  for (let count = 0; page !== undefined && count < MOST_PAGES; count++) {
    const answer: ApiResult<Answer> = await ask(page);
    if (!answer.ok) return answer;
    const { data, headers } = answer.value;
    if (!Array.isArray(data)) {
      return { ok: false, problem: { kind: 'answer', message: 'a list was expected' } };
    }
    elements.push(...(data as readonly unknown[]));
    page = nextPage(textAt(headers, 'link'), baseUrl);
  }
  return { ok: true, value: elements };
}

/** The page that a Link header names. The token goes to no other server, whatever a header says. */
function nextPage(link: string | undefined, baseUrl: string): Page | undefined {
  const url = /<([^<>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
  if (url === undefined || !URL.canParse(url)) return undefined;
  if (new URL(url).origin !== new URL(baseUrl).origin) return undefined;
  return { route: `GET ${url}`, parameters: {} };
}

function dataOf(answer: unknown): ApiResult<unknown> {
  const data = valueAt(answer, 'data');
  const message = textAt(answer, 'errors', 0, 'message');
  if (message === undefined && data !== undefined && data !== null) return { ok: true, value: data };
  return { ok: false, problem: { kind: 'answer', message: message ?? 'an answer without data' } };
}
