// A server that answers as GitHub's API does, as far as comments need it: comments in pages with Link headers, labels,
// pull requests by head, GraphQL (or none) and the refusals that GitHub documents. Hooks run around each request, so
// that a test decides in which order the requests of several clients come.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Account {
  readonly login: string;
  readonly type: 'User' | 'Bot';
}

export interface Comment {
  readonly id: number;
  readonly user: Account;
  body: string;
  /** All bodies that it has had, the newest first, as `userContentEdits` lists them; empty until the first edit. */
  edits: string[];
}

export interface PullRequest {
  readonly number: number;
  readonly head: { readonly sha: string; readonly ref: string; readonly repository: string | null };
  readonly state?: 'open' | 'closed';
  readonly labels?: readonly string[];
}

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly token: string;
}

/** What is answered instead, once. */
export interface Refusal {
  readonly status: number;
  readonly message?: string;
  /** In place of the message. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Closes the connection without an answer. */
  readonly hangUp?: boolean;
  /** Does what was asked before it refuses. */
  readonly afterwards?: boolean;
}

export interface GitHubServer {
  readonly url: string;
  readonly requests: ApiRequest[];
  comments: Comment[];
  pulls: PullRequest[];
  /** Who each token belongs to. */
  readonly accounts: Map<string, Account>;
  /** Whether the token may write: false as for a fork's pull request. */
  mayWrite: boolean;
  /** Whether the repository is visible to the token: a private one gives 404. */
  isVisible: boolean;
  isLocked: boolean;
  hasGraphql: boolean;
  /** How many elements a page has at most, whatever is asked for. */
  pageSize: number;
  /** Called before each request is acted on; it may wait, and may refuse. */
  before: (request: ApiRequest) => Promise<Refusal | undefined> | Refusal | undefined;
  addComment: (user: Account, body: string) => Comment;
}

export const ACTIONS_BOT: Account = { login: 'github-actions[bot]', type: 'Bot' };
export const REPOSITORY = 'acme/server';
const LIMIT = 65_536;

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Starts the server on the loopback address for one test; `prefix` as on a server of one's own ("/api/v3"). */
export async function startGitHub({ prefix = '' }: { readonly prefix?: string } = {}): Promise<GitHubServer> {
  let lastId = 1000;
  const github: { -readonly [Key in keyof GitHubServer]: GitHubServer[Key] } = {
    url: '',
    requests: [],
    comments: [],
    pulls: [],
    accounts: new Map([['token', ACTIONS_BOT]]),
    mayWrite: true,
    isVisible: true,
    isLocked: false,
    hasGraphql: true,
    pageSize: 100,
    before: () => undefined,
    addComment: (user, body) => {
      const comment = { id: ++lastId, user, body, edits: [] };
      github.comments.push(comment);
      return comment;
    },
  };
  const server = createServer((request, response) => {
    void handle(github, { request, response, prefix });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  github.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`;
  return github;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly prefix: string;
}

async function handle(github: GitHubServer, { request, response, prefix }: Exchange): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const asked: ApiRequest = {
    method: request.method ?? '',
    path: request.url ?? '',
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
    token: (request.headers.authorization ?? '').replace(/^token /, ''),
  };
  github.requests.push(asked);
  const refusal = await github.before(asked);
  if (refusal?.hangUp === true) {
    request.socket.destroy();
    return;
  }
  let answer = refusal === undefined || refusal.afterwards === true ? act(github, asked, prefix) : undefined;
  if (refusal !== undefined) {
    answer = {
      status: refusal.status,
      body: refusal.body ?? { message: refusal.message ?? 'Server Error' },
      ...headersOf(refusal),
    };
  }
  const { status, body, headers } = answer ?? { status: 500 };
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function headersOf({ headers }: Refusal): { readonly headers?: Readonly<Record<string, string>> } {
  return headers === undefined ? {} : { headers };
}

const NOT_FOUND: Answer = {
  status: 404,
  body: {
    message: 'Not Found',
    documentation_url: 'https://docs.github.com/rest',
    status: '404',
  },
};
const FORBIDDEN: Answer = {
  status: 403,
  body: {
    message: 'Resource not accessible by integration',
    documentation_url: 'https://docs.github.com/rest/issues/comments#create-an-issue-comment',
    status: '403',
  },
};

function act(github: GitHubServer, asked: ApiRequest, prefix: string): Answer {
  const who = github.accounts.get(asked.token);
  if (who === undefined) return { status: 401, body: { message: 'Bad credentials', status: '401' } };
  const graphqlPath = prefix === '/api/v3' ? '/api/graphql' : `${prefix}/graphql`;
  if (asked.path === graphqlPath) return graphql(github, asked, who);
  const url = new URL(asked.path.slice(prefix.length), 'http://localhost');
  if (asked.path === `${prefix}/user`) return who.type === 'Bot' ? FORBIDDEN : { status: 200, body: who };
  const inRepository = new RegExp(`^/repos/${REPOSITORY}/(.*)$`).exec(url.pathname)?.[1];
  if (inRepository === undefined || !github.isVisible) return NOT_FOUND;
  return repository(github, { asked, who, path: inRepository, url, prefix });
}

interface InRepository {
  readonly asked: ApiRequest;
  readonly who: Account;
  readonly path: string;
  readonly url: URL;
  readonly prefix: string;
}

function repository(github: GitHubServer, call: InRepository): Answer {
  const { asked, path, url } = call;
  const [, number = '', list] = /^issues\/(\d+)\/(comments|labels)$/.exec(path) ?? [];
  const pull = github.pulls.find((candidate) => candidate.number === Number(number));
  if (list === 'labels') {
    if (pull === undefined) return NOT_FOUND;
    return page(
      github,
      call,
      (pull.labels ?? []).map((name) => ({ id: 1, name })),
    );
  }
  if (list === 'comments') {
    if (pull === undefined) return NOT_FOUND;
    if (asked.method === 'GET') return page(github, call, github.comments.map(commentJson));
    return create(github, call);
  }
  const id = /^issues\/comments\/(\d+)$/.exec(path)?.[1];
  if (id !== undefined) return change(github, call, Number(id));
  if (path === 'pulls') {
    const [owner, branch] = (url.searchParams.get('head') ?? '').split(':');
    const state = url.searchParams.get('state') ?? 'open';
    const found = github.pulls
      .filter((candidate) => (candidate.state ?? 'open') === state)
      .filter(({ head }) => head.ref === branch && (head.repository ?? '').split('/')[0] === owner);
    return page(github, call, found.map(pullJson));
  }
  const wanted = Number(/^pulls\/(\d+)$/.exec(path)?.[1]);
  const found = github.pulls.find((candidate) => candidate.number === wanted);
  return found === undefined ? NOT_FOUND : { status: 200, body: pullJson(found) };
}

function create(github: GitHubServer, { asked, who }: InRepository): Answer {
  if (!github.mayWrite) return FORBIDDEN;
  if (github.isLocked) {
    return { status: 403, body: { message: 'Unable to create comment because issue is locked.' } };
  }
  const body = bodyOf(asked);
  const refused = refusedBody(body);
  if (refused !== undefined) return refused;
  return { status: 201, body: commentJson(github.addComment(who, body)) };
}

function change(github: GitHubServer, { asked }: InRepository, id: number): Answer {
  const comment = github.comments.find((candidate) => candidate.id === id);
  if (comment === undefined) return NOT_FOUND;
  if (asked.method === 'GET') return { status: 200, body: commentJson(comment) };
  if (!github.mayWrite) return FORBIDDEN;
  if (asked.method === 'DELETE') {
    github.comments = github.comments.filter((candidate) => candidate !== comment);
    return { status: 204 };
  }
  const body = bodyOf(asked);
  const refused = refusedBody(body);
  if (refused !== undefined) return refused;
  // The first edit records the body before it as well.
  if (comment.edits.length === 0) comment.edits.push(comment.body);
  comment.edits.unshift(body);
  comment.body = body;
  return { status: 200, body: commentJson(comment) };
}

function bodyOf({ body }: ApiRequest): string {
  return String((body as { readonly body?: unknown }).body);
}

/** GitHub's words; on github.com the limit is four times as many bytes, on others as many characters. */
function refusedBody(body: string): Answer | undefined {
  if (Buffer.byteLength(body) <= LIMIT) return undefined;
  const errors = [
    {
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: 'Body is too long (maximum is 65536 characters)',
    },
  ];
  return { status: 422, body: { message: 'Validation Failed', errors } };
}

function page(github: GitHubServer, { url, prefix }: InRepository, elements: readonly unknown[]): Answer {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), github.pageSize);
  const number = Number(url.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(elements.length / size));
  const link = (to: number, rel: string): string => {
    const address = new URL(github.url);
    address.pathname = `${prefix}${url.pathname}`;
    address.search = url.search;
    address.searchParams.set('page', String(to));
    return `<${address.href}>; rel="${rel}"`;
  };
  const links = number < last ? [link(number + 1, 'next'), link(last, 'last')] : [];
  if (number > 1) links.unshift(link(number - 1, 'prev'), link(1, 'first'));
  return {
    status: 200,
    body: elements.slice((number - 1) * size, number * size),
    ...(links.length === 0 ? {} : { headers: { link: links.join(', ') } }),
  };
}

function commentJson(comment: Comment): unknown {
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    html_url: `https://github.example/${REPOSITORY}/pull/12#issuecomment-${comment.id}`,
    user: comment.user,
    body: comment.body,
  };
}

function pullJson({ number, head, state = 'open', labels = [] }: PullRequest): unknown {
  return {
    number,
    state,
    head: {
      ref: head.ref,
      sha: head.sha,
      repo: head.repository === null ? null : { full_name: head.repository },
    },
    labels: labels.map((name) => ({ name })),
  };
}

function graphql(github: GitHubServer, { body }: ApiRequest, who: Account): Answer {
  if (!github.hasGraphql) return NOT_FOUND;
  const { query = '', variables = {} } = body as { query?: string; variables?: { id?: string } };
  if (query.includes('viewer')) return { status: 200, body: { data: { viewer: { login: who.login } } } };
  const comment = github.comments.find(({ id }) => `IC_${id}` === variables.id);
  if (comment === undefined) {
    const errors = [
      {
        type: 'NOT_FOUND',
        message: `Could not resolve to a node with the global id of '${variables.id ?? ''}'`,
      },
    ];
    return { status: 200, body: { data: { node: null }, errors } };
  }
  const count = Number(/first: (\d+)/.exec(query)?.[1] ?? 0);
  const nodes = comment.edits.map((diff) => ({ diff }));
  const node = { first: { nodes: nodes.slice(0, count) }, last: { nodes: nodes.slice(-count) } };
  return { status: 200, body: { data: { node } } };
}
