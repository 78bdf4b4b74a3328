import { describe, expect, it } from 'vitest';
import { createApi } from '../../src/github/api.js';
import { describeProblem } from '../../src/github/api-problem.js';
import { apiOf, PULL } from '../support/comment.js';
import {
  ACTIONS_BOT,
  REPOSITORY,
  startGitHub,
  type GitHubServer,
  type Refusal,
} from '../support/github-api.js';

const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const PLACE = { owner: 'acme', repo: 'server', issue_number: PULL };
const OPEN_PULL = { number: PULL, head: { sha: 'a'.repeat(40), ref: 'topic', repository: REPOSITORY } };

async function startWithPull(): Promise<GitHubServer> {
  const github = await startGitHub();
  github.pulls = [OPEN_PULL];
  return github;
}

/** Refuses as often as there are refusals, one after the other. */
function refuse(github: GitHubServer, ...refusals: readonly Refusal[]): void {
  const left = [...refusals];
  github.before = () => left.shift();
}

describe('a request', () => {
  it('goes to the server that GITHUB_API_URL names, with the token', async () => {
    const github = await startWithPull();
    const answer = await apiOf(github).request(`GET ${COMMENTS}`, PLACE);
    expect(answer).toEqual({ ok: true, value: [] });
    expect(github.requests).toMatchObject([{ method: 'GET', token: 'token' }]);
  });

  it.each(['', '/api/v3'])('finds GraphQL beside a REST API at %j', async (prefix) => {
    const github = await startGitHub({ prefix });
    const answer = await apiOf(github).graphql('query { viewer { login } }', {});
    expect(answer).toEqual({ ok: true, value: { viewer: { login: 'github-actions[bot]' } } });
    expect(github.requests.map(({ path }) => path)).toEqual([prefix === '' ? '/graphql' : '/api/graphql']);
  });

  it('is a problem where there is no GraphQL', async () => {
    const github = await startGitHub();
    github.hasGraphql = false;
    const answer = await apiOf(github).graphql('query { viewer { login } }', {});
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'not-found', status: 404 } });
  });

  it('reads all pages that Link headers name', async () => {
    const github = await startWithPull();
    github.pageSize = 2;
    for (const text of ['1', '2', '3', '4', '5']) github.addComment(ACTIONS_BOT, text);
    const answer = await apiOf(github).list(`GET ${COMMENTS}`, PLACE);
    expect(answer.ok && answer.value.map((comment) => (comment as { body: string }).body).join('')).toBe(
      '12345',
    );
    expect(github.requests).toHaveLength(3);
  });

  it('takes the token to no other server, whatever a Link header says', async () => {
    const [github, other] = [await startWithPull(), await startWithPull()];
    github.before = () => ({
      status: 200,
      headers: { link: `<${other.url}/page2>; rel="next"` },
      body: [],
    });
    await apiOf(github).list(`GET ${COMMENTS}`, PLACE);
    expect(other.requests).toEqual([]);
  });
});

const RESET = 1_700_000_000 + 20;

describe('a request that GitHub does not answer well', () => {
  it.each<{ readonly why: string; readonly refusals: readonly Refusal[]; readonly waits: readonly number[] }>(
    [
      { why: 'a server error', refusals: [{ status: 502 }, { status: 503 }], waits: [1000, 2000] },
      { why: 'no answer at all', refusals: [{ status: 0, hangUp: true }], waits: [1000] },
      {
        why: 'too many requests',
        refusals: [{ status: 429, headers: { 'retry-after': '7' } }],
        waits: [7000],
      },
      {
        why: 'a secondary limit with Retry-After',
        refusals: [
          {
            status: 403,
            message:
              'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
            headers: { 'retry-after': '30' },
          },
        ],
        waits: [30_000],
      },
      {
        why: 'a secondary limit without a header',
        refusals: [{ status: 403, message: 'You have exceeded a secondary rate limit.' }],
        waits: [60_000],
      },
      {
        why: 'a spent limit that ends soon',
        refusals: [
          {
            status: 403,
            message: 'API rate limit exceeded for installation ID 1.',
            headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(RESET) },
          },
        ],
        waits: [20_000],
      },
    ],
  )('is made again after $why', async ({ refusals, waits }) => {
    const github = await startWithPull();
    refuse(github, ...refusals);
    const waited: number[] = [];
    const answer = await apiOf(github, { waits: waited }).request(`GET ${COMMENTS}`, PLACE);
    expect(answer.ok).toBe(true);
    expect(waited).toEqual(waits);
  });

  it.each<{ readonly refusal: Refusal; readonly kind: string; readonly said: string }>([
    {
      refusal: { status: 403, message: 'Resource not accessible by integration' },
      kind: 'forbidden',
      said: '403, "Resource not accessible by integration"',
    },
    {
      refusal: { status: 401, message: 'Bad credentials' },
      kind: 'forbidden',
      said: '401, "Bad credentials"',
    },
    { refusal: { status: 404, message: 'Not Found' }, kind: 'not-found', said: '404, "Not Found"' },
    { refusal: { status: 410, message: 'Gone' }, kind: 'not-found', said: '410, "Gone"' },
    {
      refusal: { status: 422, message: 'Validation Failed' },
      kind: 'invalid',
      said: '422, "Validation Failed"',
    },
    {
      refusal: { status: 429, message: 'slow down', headers: { 'retry-after': '3600' } },
      kind: 'limited',
      said: '429, "slow down", to be asked again in 3600 s',
    },
  ])('is given up at once where another would not help: $refusal.status', async ({ refusal, kind, said }) => {
    const github = await startWithPull();
    github.before = () => refusal;
    const answer = await apiOf(github).request(`GET ${COMMENTS}`, PLACE);
    expect(github.requests).toHaveLength(1);
    expect(answer).toMatchObject({ ok: false, problem: { kind } });
    expect(!answer.ok && describeProblem(answer.problem)).toBe(said);
  });

  it('is given up after four attempts', async () => {
    const github = await startWithPull();
    github.before = () => ({ status: 500 });
    const waits: number[] = [];
    const answer = await apiOf(github, { waits }).request(`GET ${COMMENTS}`, PLACE);
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'server', status: 500 } });
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it('is not made again where it may have made something', async () => {
    const github = await startWithPull();
    github.before = () => ({ status: 502, afterwards: true });
    await apiOf(github).request(`POST ${COMMENTS}`, { ...PLACE, body: 'x' });
    expect(github.comments).toHaveLength(1);
    expect(github.requests).toHaveLength(1);
  });

  it('ends with the run', async () => {
    const github = await startWithPull();
    const controller = new AbortController();
    github.before = () => {
      controller.abort();
      return { status: 500 };
    };
    const api = createApi({
      token: 'token',
      env: { GITHUB_API_URL: github.url },
      sleep: () => Promise.resolve(),
      now: Date.now,
      signal: controller.signal,
    });
    expect(await api.request(`GET ${COMMENTS}`, PLACE)).toMatchObject({ problem: { kind: 'stopped' } });
    expect(github.requests).toHaveLength(1);
  });
});
