import { describe, expect, it } from 'vitest';
import type { TriggeringRun } from '../../src/github/event.js';
import { eventOf } from '../../src/github/event-payload.js';
import { findPullRequest, readHeadSha, readOverride } from '../../src/github/pull-request.js';
import { apiOf, EARLIER_HEAD, HEAD, PULL } from '../support/comment.js';
import { REPOSITORY, startGitHub, type PullRequest } from '../support/github-api.js';

const RUN: TriggeringRun = {
  id: 7,
  attempt: 1,
  workflow: 'ci',
  event: 'pull_request',
  conclusion: 'success',
  headSha: HEAD,
  headBranch: 'topic',
  headRepository: 'fork/server',
  pullRequests: [],
};

function pull(number: number, head: Partial<PullRequest['head']> = {}): PullRequest {
  return { number, head: { sha: HEAD, ref: 'topic', repository: 'fork/server', ...head } };
}

describe('the pull request of a run', () => {
  it.each<{
    readonly why: string;
    readonly pulls: readonly PullRequest[];
    readonly hint?: number;
    readonly found: object;
  }>([
    { why: 'has its branch and commit', pulls: [pull(12)], found: { kind: 'found', number: 12 } },
    {
      why: 'is not one of another fork of the same owner',
      pulls: [pull(11, { repository: 'fork/other' }), pull(12)],
      found: { kind: 'found', number: 12 },
    },
    {
      why: 'is the one that the hint names',
      pulls: [pull(11), pull(12)],
      hint: 12,
      found: { kind: 'found', number: 12 },
    },
    {
      why: 'is the first where no hint is right',
      pulls: [pull(11), pull(12)],
      hint: 99,
      found: { kind: 'found', number: 11 },
    },
    {
      why: 'is not the one of a hint at another commit',
      pulls: [pull(11), pull(12, { sha: EARLIER_HEAD })],
      hint: 12,
      found: { kind: 'found', number: 11 },
    },
    {
      why: 'is stale where it has another commit by now',
      pulls: [pull(12, { sha: EARLIER_HEAD })],
      found: { kind: 'stale', number: 12, headSha: EARLIER_HEAD },
    },
    {
      why: 'is none where it is closed',
      pulls: [{ ...pull(12), state: 'closed' }],
      found: { kind: 'none', reason: 'no pull request is open from fork/server, branch topic' },
    },
    {
      why: 'is none where the head repository is gone',
      pulls: [pull(12, { repository: null })],
      found: { kind: 'none', reason: 'no pull request is open from fork/server, branch topic' },
    },
  ])('$why', async ({ pulls, hint, found }) => {
    const github = await startGitHub();
    github.pulls = [...pulls];
    expect(await findPullRequest(apiOf(github), REPOSITORY, { run: RUN, hint })).toEqual(found);
  });

  it('is none where the event does not say what the run was for', async () => {
    const github = await startGitHub();
    const found = await findPullRequest(apiOf(github), REPOSITORY, { run: { ...RUN, headSha: undefined } });
    expect(found.kind).toBe('none');
    expect(github.requests).toEqual([]);
  });

  it('is a problem where the API does not answer', async () => {
    const github = await startGitHub();
    github.isVisible = false;
    const found = await findPullRequest(apiOf(github), REPOSITORY, { run: RUN });
    expect(found).toMatchObject({ kind: 'problem', problem: { kind: 'not-found' } });
  });

  it('has the head that the API has now', async () => {
    const github = await startGitHub();
    github.pulls = [pull(PULL, { sha: EARLIER_HEAD })];
    const place = { repository: REPOSITORY, number: PULL };
    expect(await readHeadSha(apiOf(github), place)).toEqual({ ok: true, value: EARLIER_HEAD });
  });
});

describe('the label that accepts growth', () => {
  const event = eventOf(
    { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REPOSITORY: REPOSITORY },
    { pull_request: { number: PULL, labels: [{ name: 'Approved' }] } },
  );

  async function override(labels: readonly string[], isVisible: boolean): Promise<object> {
    const github = await startGitHub();
    github.pulls = [{ ...pull(PULL), labels }];
    github.isVisible = isVisible;
    github.pageSize = 1;
    if (event.kind !== 'pull_request') throw new Error('not a pull request');
    return readOverride(apiOf(github), event, 'approved');
  }

  it('counts as it is now, whatever the event says', async () => {
    expect(await override(['bug', 'APPROVED'], true)).toEqual({
      isSet: true,
      said: 'labels of pull request #12',
    });
    expect(await override(['bug'], true)).toEqual({ isSet: false, said: 'labels of pull request #12' });
  });

  it('counts as the event has it where the API does not tell, and that is said', async () => {
    expect(await override([], false)).toEqual({
      isSet: true,
      said: 'labels as the event had them, since the API did not tell (404, "Not Found")',
    });
  });
});
