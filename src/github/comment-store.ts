// Our comments on one pull request, over the API: which of all comments are ours, and what became of them.

import type { GitHubApi } from './api.js';
import type { ApiResult } from './api-problem.js';
import { COMMENT_MARKER } from './comment-markdown.js';
import { countAt, listAt, textAt } from './payload.js';

export interface StoredComment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  /** For GraphQL. */
  readonly nodeId: string | undefined;
}

export interface CommentStore {
  /** Our comments, the oldest (with the lowest id) first. */
  readonly list: () => Promise<ApiResult<readonly StoredComment[]>>;
  readonly create: (body: string) => Promise<ApiResult<unknown>>;
  readonly update: (comment: StoredComment, body: string) => Promise<ApiResult<unknown>>;
  readonly remove: (comment: StoredComment) => Promise<ApiResult<unknown>>;
  /** Earlier bodies of a comment; none where GitHub does not tell. */
  readonly history: (comment: StoredComment) => Promise<readonly string[]>;
}

export interface PullRequestPlace {
  /** "owner/name". */
  readonly repository: string;
  readonly number: number;
}

/** Who the token belongs to, as comments name their author; undefined where the API does not tell. */
type Login = string | undefined;

const HISTORY = `query ($id: ID!) {
  node(id: $id) {
    ... on IssueComment {
      first: userContentEdits(first: 20) { nodes { diff } }
      last: userContentEdits(last: 20) { nodes { diff } }
    }
  }
}`;

/** The comments of a pull request that the token's owner wrote with our marker. */
export function createCommentStore(api: GitHubApi, { repository, number }: PullRequestPlace): CommentStore {
  const [owner = '', repo = ''] = repository.split('/');
  const place = { owner, repo };
  const ofComment = ({ id }: StoredComment): object => ({ ...place, comment_id: id });
  let login: Promise<Login> | undefined;
  return {
    list: async () => {
      login ??= findLogin(api);
      const who = await login;
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const all = await api.list(route, { ...place, issue_number: number });
      if (!all.ok) return all;
      const ours = all.value.filter((comment) => isOurs(comment, who)).flatMap(commentOf);
      return { ok: true, value: ours.sort((a, b) => a.id - b.id) };
    },
    create: (body) =>
      api.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...place,
        issue_number: number,
        body,
      }),
    update: (comment, body) =>
      api.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        ...ofComment(comment),
        body,
      }),
    remove: (comment) =>
      api.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...ofComment(comment) }),
    history: (comment) => readHistory(api, comment),
  };
}

/** The token of a workflow may not ask REST who it is, but may ask GraphQL; some servers have no GraphQL. */
async function findLogin(api: GitHubApi): Promise<Login> {
  const viewer = await api.graphql('query { viewer { login } }', {});
  if (viewer.ok) return textAt(viewer.value, 'viewer', 'login');
  const user = await api.request('GET /user', {});
  return user.ok ? textAt(user.value, 'login') : undefined;
}

/**
 * Whether a comment is ours: our marker, and our author. Where the API does not tell who we are, that is any app, since
 * only an app's token may not ask; never a person, who could have written the marker to have the comment taken for ours.
 */
function isOurs(comment: unknown, login: Login): boolean {
  if (textAt(comment, 'body')?.startsWith(COMMENT_MARKER) !== true) return false;
  const isApp = textAt(comment, 'user', 'type') === 'Bot';
  if (login === undefined) return isApp;
  const author = textAt(comment, 'user', 'login')?.toLowerCase();
  // GraphQL has been seen to leave the suffix of apps out.
  return author === login.toLowerCase() || (isApp && author === `${login.toLowerCase()}[bot]`);
}

function commentOf(comment: unknown): readonly StoredComment[] {
  const id = countAt(comment, 'id');
  if (id === undefined) return [];
  return [
    {
      id,
      url: textAt(comment, 'html_url') ?? '',
      body: textAt(comment, 'body') ?? '',
      nodeId: textAt(comment, 'node_id'),
    },
  ];
}

async function readHistory(api: GitHubApi, { nodeId }: StoredComment): Promise<readonly string[]> {
  if (nodeId === undefined) return [];
  const answer = await api.graphql(HISTORY, { id: nodeId });
  if (!answer.ok) return [];
  return ['first', 'last'].flatMap((end) =>
    listAt(answer.value, 'node', end, 'nodes').flatMap((edit) => textAt(edit, 'diff') ?? []),
  );
}
