import { describe, expect, it } from 'vitest';
import { COMMENT_MARKER } from '../../src/github/comment-markdown.js';
import { PULL, storeOf } from '../support/comment.js';
import {
  ACTIONS_BOT,
  REPOSITORY,
  startGitHub,
  type Account,
  type GitHubServer,
} from '../support/github-api.js';

const STRANGER: Account = { login: 'mallory', type: 'User' };
const OTHER_APP: Account = { login: 'other[bot]', type: 'Bot' };

async function start(): Promise<GitHubServer> {
  const github = await startGitHub();
  github.pulls = [{ number: PULL, head: { sha: 'a'.repeat(40), ref: 'topic', repository: REPOSITORY } }];
  return github;
}

async function idsOf(github: GitHubServer): Promise<readonly number[] | undefined> {
  const listed = await storeOf(github).list();
  return listed.ok ? listed.value.map(({ id }) => id) : undefined;
}

describe('our comments', () => {
  it('are those of our author that begin with the marker, the oldest first', async () => {
    const github = await start();
    const second = github.addComment(ACTIONS_BOT, `${COMMENT_MARKER}\nx`);
    github.comments.unshift(github.addComment(ACTIONS_BOT, `${COMMENT_MARKER}\ny`));
    github.comments.pop();
    github.addComment(ACTIONS_BOT, 'of another action');
    github.addComment(ACTIONS_BOT, `quoted: ${COMMENT_MARKER}`);
    github.addComment(STRANGER, `${COMMENT_MARKER}\nforged`);
    github.addComment(OTHER_APP, `${COMMENT_MARKER}\nforged`);
    expect(await idsOf(github)).toEqual([second.id, second.id + 1]);
  });

  it('are found on whatever page they are', async () => {
    const github = await start();
    github.pageSize = 3;
    for (let i = 0; i < 10; i++) github.addComment(STRANGER, 'talk');
    const ours = github.addComment(ACTIONS_BOT, COMMENT_MARKER);
    expect(await idsOf(github)).toEqual([ours.id]);
  });

  it('are those of the token’s own user where REST alone tells', async () => {
    const github = await start();
    github.hasGraphql = false;
    github.accounts.set('token', STRANGER);
    const ours = github.addComment(STRANGER, COMMENT_MARKER);
    github.addComment(ACTIONS_BOT, COMMENT_MARKER);
    expect(await idsOf(github)).toEqual([ours.id]);
  });

  it('are never a person’s where the API does not tell who we are', async () => {
    const github = await start();
    github.hasGraphql = false;
    github.addComment(STRANGER, `${COMMENT_MARKER}\nforged`);
    const ours = github.addComment(ACTIONS_BOT, COMMENT_MARKER);
    expect(await idsOf(github)).toEqual([ours.id]);
  });

  it('have the bodies that they had before', async () => {
    const github = await start();
    github.addComment(ACTIONS_BOT, `${COMMENT_MARKER}\n1`);
    const store = storeOf(github);
    const listed = await store.list();
    const [comment] = listed.ok ? listed.value : [];
    expect(comment).toBeDefined();
    if (comment === undefined) return;
    expect(await store.history(comment)).toEqual([]);
    await store.update(comment, `${COMMENT_MARKER}\n2`);
    expect(new Set(await store.history(comment))).toEqual(
      new Set([`${COMMENT_MARKER}\n1`, `${COMMENT_MARKER}\n2`]),
    );
    github.hasGraphql = false;
    expect(await store.history(comment)).toEqual([]);
  });
});
