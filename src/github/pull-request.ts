// Pull requests as the API has them now: the head commit, the labels, and which one a workflow run belongs to.

import type { GitHubApi } from './api.js';
import { describeProblem, type ApiProblem, type ApiResult } from './api-problem.js';
import type { PullRequestPlace } from './comment-store.js';
import type { GitHubEvent, TriggeringRun } from './event.js';
import { labelsOf, shaOf } from './event-payload.js';
import { countAt, textAt } from './payload.js';

/** The head commit of a pull request at this moment; undefined in an answer that does not say it. */
export async function readHeadSha(
  api: GitHubApi,
  place: PullRequestPlace,
): Promise<ApiResult<string | undefined>> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
  const answer = await api.request(route, { ...ownerAndName(place.repository), pull_number: place.number });
  return answer.ok ? { ok: true, value: shaOf(textAt(answer.value, 'head', 'sha')) } : answer;
}

export type FoundPullRequest =
  | { readonly kind: 'found'; readonly number: number }
  /** It has a later commit than the run. */
  | { readonly kind: 'stale'; readonly number: number; readonly headSha: string }
  /** The reason is a fragment for the log. */
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'problem'; readonly problem: ApiProblem };

interface Candidate {
  readonly number: number;
  readonly headSha: string | undefined;
  readonly headRepository: string | undefined;
}

/**
 * Finds the open pull request that a run was made for: its head is the run's branch in the run's repository, at the
 * run's commit. Where several are (one branch proposed to several), `hint` or the lowest number decides.
 */
export async function findPullRequest(
  api: GitHubApi,
  repository: string,
  { run, hint }: { readonly run: TriggeringRun; readonly hint?: number | undefined },
): Promise<FoundPullRequest> {
  const { headSha, headBranch, headRepository } = run;
  if (headSha === undefined || headBranch === undefined || headRepository === undefined) {
    return { kind: 'none', reason: 'the event does not say which commit of which branch the run was for' };
  }
  const head = `${ownerAndName(headRepository).owner}:${headBranch}`;
  const route = 'GET /repos/{owner}/{repo}/pulls';
  const listed = await api.list(route, { ...ownerAndName(repository), state: 'open', head });
  if (!listed.ok) return { kind: 'problem', problem: listed.problem };
  const candidates = listed.value
    .flatMap(candidateOf)
    .filter((candidate) => candidate.headRepository?.toLowerCase() === headRepository.toLowerCase())
    .sort((a, b) => a.number - b.number);
  const matching = candidates.filter((candidate) => candidate.headSha === headSha);
  const found = matching.find(({ number }) => number === hint) ?? matching[0];
  if (found !== undefined) return { kind: 'found', number: found.number };
  const [stale] = candidates;
  if (stale?.headSha !== undefined) return { kind: 'stale', number: stale.number, headSha: stale.headSha };
  return { kind: 'none', reason: `no pull request is open from ${headRepository}, branch ${headBranch}` };
}

export interface Override {
  readonly isSet: boolean;
  /** A fragment for the log: where the labels were read. */
  readonly said: string;
}

/** Whether the pull request has a label now; where there is no API or it does not tell, whether the event said so. */
export async function readOverride(
  api: GitHubApi | undefined,
  event: Extract<GitHubEvent, { kind: 'pull_request' | 'pull_request_target' }>,
  label: string,
): Promise<Override> {
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
function hasLabel(labels: readonly string[], label: string): boolean {
  return labels.some((name) => name.toLowerCase() === label.toLowerCase());
}

function candidateOf(pull: unknown): readonly Candidate[] {
  const number = countAt(pull, 'number');
  if (number === undefined) return [];
  return [
    {
      number,
      headSha: shaOf(textAt(pull, 'head', 'sha')),
      headRepository: textAt(pull, 'head', 'repo', 'full_name'),
    },
  ];
}

function ownerAndName(repository: string): { readonly owner: string; readonly repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}
