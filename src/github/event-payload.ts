// Reads the event that started the workflow. A runner of another make, or an older server, may leave members out:
// nothing here fails.

import { readFile } from 'node:fs/promises';
import type { GitHubEvent, PullRequest, PullRequestSide, TriggeringRun } from './event.js';
import { countAt, listAt, textAt } from './payload.js';

type Environment = Readonly<Record<string, string | undefined>>;

// GitHub's own limit for a payload.
const MOST_BYTES = 25 * 1024 * 1024;

/** Reads the event from GITHUB_* variables and the file that GITHUB_EVENT_PATH names. */
export async function readEvent(env: Environment): Promise<GitHubEvent> {
  return eventOf(env, await readPayload(env['GITHUB_EVENT_PATH']));
}

/** The event of a payload that was read already; pure. */
export function eventOf(env: Environment, payload: unknown): GitHubEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const any = {
    sha: shaOf(env['GITHUB_SHA']),
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
      const before = shaOf(textAt(payload, 'before'));
      return { ...any, kind: name, branch: branchOf(any.ref), before };
    }
    case 'merge_group':
      return {
        ...any,
        kind: name,
        headSha: shaOf(textAt(payload, name, 'head_sha')),
        baseSha: shaOf(textAt(payload, name, 'base_sha')),
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

async function readPayload(file: string | undefined): Promise<unknown> {
  if (file === undefined || file === '') return undefined;
  try {
    const bytes = await readFile(file);
    return bytes.length > MOST_BYTES ? undefined : (JSON.parse(bytes.toString()) as unknown);
  } catch {
    return undefined;
  }
}

function pullRequestOf(env: Environment, payload: unknown): PullRequest | undefined {
  const number =
    countAt(payload, 'pull_request', 'number') ??
    countAt(payload, 'number') ??
    numberOf(/^refs\/pull\/(\d{1,15})\//.exec(env['GITHUB_REF'] ?? '')?.[1]);
  if (number === undefined || number === 0) return undefined;
  const head = sideOf(payload, 'head', env['GITHUB_HEAD_REF']);
  const base = sideOf(payload, 'base', env['GITHUB_BASE_REF']);
  const ours = (base.repository ?? env['GITHUB_REPOSITORY'] ?? '').toLowerCase();
  return {
    number,
    head,
    base,
    isFork: head.repository === undefined || head.repository.toLowerCase() !== ours,
    labels: labelsOf(listAt(payload, 'pull_request', 'labels')),
  };
}

/** The names of labels, as events and the API list them. */
export function labelsOf(labels: readonly unknown[]): readonly string[] {
  return labels.flatMap((label) => textAt(label, 'name') ?? []);
}

function sideOf(payload: unknown, side: 'head' | 'base', branch: string | undefined): PullRequestSide {
  return {
    ref: textAt(payload, 'pull_request', side, 'ref') ?? (branch || undefined),
    sha: shaOf(textAt(payload, 'pull_request', side, 'sha')),
    repository: textAt(payload, 'pull_request', side, 'repo', 'full_name'),
  };
}

function runOf(payload: unknown): TriggeringRun {
  const run = 'workflow_run';
  return {
    id: countAt(payload, run, 'id'),
    attempt: countAt(payload, run, 'run_attempt'),
    workflow: textAt(payload, run, 'name'),
    event: textAt(payload, run, 'event'),
    conclusion: textAt(payload, run, 'conclusion'),
    headSha: shaOf(textAt(payload, run, 'head_sha')),
    headBranch: textAt(payload, run, 'head_branch'),
    headRepository: textAt(payload, run, 'head_repository', 'full_name'),
    pullRequests: listAt(payload, run, 'pull_requests').flatMap((pull) => countAt(pull, 'number') ?? []),
  };
}

/** A commit's full name; the zeros that stand for "no commit" count as none. */
export function shaOf(text: string | undefined): string | undefined {
  if (text === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) return undefined;
  return /^0+$/.test(text) ? undefined : text;
}

function branchOf(ref: string | undefined): string | undefined {
  return ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : undefined;
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
