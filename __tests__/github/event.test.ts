import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GitHubEvent } from '../../src/github/event.js';
import { eventOf, readEvent } from '../../src/github/event-payload.js';
import { tempFolder } from '../support/temp-folder.js';

const SHA = '1'.repeat(40);
const HEAD = '2'.repeat(40);
const BASE = '3'.repeat(40);
const ENV = {
  GITHUB_SHA: SHA,
  GITHUB_REF: 'refs/pull/12/merge',
  GITHUB_REPOSITORY: 'acme/server',
};
const ANY = { sha: SHA, ref: 'refs/pull/12/merge', repository: 'acme/server', defaultBranch: 'trunk' };
const REPOSITORY = { full_name: 'acme/server', default_branch: 'trunk' };

function pullPayload(headRepository: unknown): unknown {
  return {
    repository: REPOSITORY,
    number: 12,
    pull_request: {
      number: 12,
      head: { ref: 'topic', sha: HEAD, repo: headRepository },
      base: { ref: 'trunk', sha: BASE, repo: REPOSITORY },
      labels: [{ name: 'bug' }, { name: 'size-increase-approved' }, {}],
    },
  };
}

describe('the event', () => {
  it.each<{
    readonly name: string;
    readonly ref?: string;
    readonly payload: unknown;
    readonly event: Partial<GitHubEvent>;
  }>([
    {
      name: 'pull_request',
      payload: pullPayload({ full_name: 'Acme/Server' }),
      event: {
        kind: 'pull_request',
        pullRequest: {
          number: 12,
          head: { ref: 'topic', sha: HEAD, repository: 'Acme/Server' },
          base: { ref: 'trunk', sha: BASE, repository: 'acme/server' },
          isFork: false,
          labels: ['bug', 'size-increase-approved'],
        },
      },
    },
    {
      name: 'push',
      ref: 'refs/heads/release/1.x',
      payload: { repository: REPOSITORY, before: BASE, after: SHA },
      event: { kind: 'push', branch: 'release/1.x', before: BASE },
    },
    {
      name: 'push',
      ref: 'refs/tags/v1',
      payload: { repository: REPOSITORY, before: '0'.repeat(40) },
      event: { kind: 'push', branch: undefined, before: undefined },
    },
    {
      name: 'merge_group',
      payload: {
        repository: REPOSITORY,
        merge_group: { head_sha: HEAD, base_sha: BASE, base_ref: 'refs/heads/trunk' },
      },
      event: { kind: 'merge_group', headSha: HEAD, baseSha: BASE, baseRef: 'trunk' },
    },
    {
      name: 'workflow_run',
      payload: {
        repository: REPOSITORY,
        workflow_run: {
          id: 7,
          run_attempt: 2,
          name: 'ci',
          event: 'pull_request',
          conclusion: 'success',
          head_sha: HEAD,
          head_branch: 'topic',
          head_repository: { full_name: 'fork/server' },
          pull_requests: [{ number: 12 }],
        },
      },
      event: {
        kind: 'workflow_run',
        run: {
          id: 7,
          attempt: 2,
          workflow: 'ci',
          event: 'pull_request',
          conclusion: 'success',
          headSha: HEAD,
          headBranch: 'topic',
          headRepository: 'fork/server',
          pullRequests: [12],
        },
      },
    },
    { name: 'schedule', payload: { repository: REPOSITORY }, event: { kind: 'schedule' } },
    { name: 'workflow_dispatch', payload: { repository: REPOSITORY }, event: { kind: 'workflow_dispatch' } },
    { name: 'release', payload: { repository: REPOSITORY }, event: { kind: 'other', name: 'release' } },
  ])('$name is read from variables and payload', ({ name, ref, payload, event }) => {
    const env = { ...ENV, GITHUB_EVENT_NAME: name, ...(ref === undefined ? {} : { GITHUB_REF: ref }) };
    expect(eventOf(env, payload)).toEqual({ ...ANY, ...(ref === undefined ? {} : { ref }), ...event });
  });

  it.each([
    ['another repository', { full_name: 'fork/server' }, true],
    ['a repository that is gone', null, true],
    ['the same repository', { full_name: 'acme/server' }, false],
  ])('is a fork’s where the head is in %s: %s', (_, headRepository, isFork) => {
    const env = { ...ENV, GITHUB_EVENT_NAME: 'pull_request_target' };
    expect(eventOf(env, pullPayload(headRepository))).toMatchObject({
      kind: 'pull_request_target',
      pullRequest: { isFork },
    });
  });

  it('takes from variables what the payload lacks', () => {
    const env = {
      ...ENV,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_HEAD_REF: 'topic',
      GITHUB_BASE_REF: 'main',
    };
    expect(eventOf(env, undefined)).toMatchObject({
      kind: 'pull_request',
      pullRequest: {
        number: 12,
        head: { ref: 'topic', sha: undefined, repository: undefined },
        base: { ref: 'main' },
        isFork: true,
        labels: [],
      },
    });
  });

  it.each([
    undefined,
    null,
    7,
    'x',
    [],
    {},
    { pull_request: null },
    { workflow_run: [], pull_request: 'x' },
    { number: -1 },
  ])('is never a failure, with the payload %j', (payload) => {
    const names = [
      'pull_request',
      'pull_request_target',
      'push',
      'merge_group',
      'workflow_run',
      'schedule',
      '',
      'x',
    ];
    for (const name of names) {
      const event = eventOf({ GITHUB_EVENT_NAME: name }, payload);
      expect(event.kind).toBe(/^(pull|x|$)/.test(name) ? 'other' : name);
    }
  });

  it('is read from the file that GITHUB_EVENT_PATH names', async () => {
    const folder = tempFolder({
      'event.json': JSON.stringify(pullPayload({ full_name: 'acme/server' })),
      broken: '{',
    });
    const env = { ...ENV, GITHUB_EVENT_NAME: 'pull_request' };
    const event = await readEvent({ ...env, GITHUB_EVENT_PATH: join(folder, 'event.json') });
    expect(event).toMatchObject({ kind: 'pull_request', pullRequest: { head: { sha: HEAD } } });
    for (const file of ['broken', 'missing', '.']) {
      const broken = await readEvent({ ...env, GITHUB_EVENT_PATH: join(folder, file) });
      expect(broken).toMatchObject({ kind: 'pull_request', pullRequest: { number: 12 } });
    }
  });
});
