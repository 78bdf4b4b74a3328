// Which commit is the base: the one that makes like compare with like. On a pull request the merge commit that GitHub
// makes is compared with its own first parent, so that nothing that happened on the base branch counts as the pull
// request's doing.

import { InputError } from '../errors.js';
import type { Checkout } from './checkout.js';
import type { BaselineEvent, PullRequestEvent } from './event.js';
import { findOutput, type Git } from './git.js';
import type { History } from './history.js';

/** How the base is related to the commit that is measured. */
export type Relation = 'first parent' | 'merge base' | 'tip before the push' | 'base of the merge group';

export interface BaseCommit {
  readonly commit: string;
  readonly relation: Relation;
}

/** What is known from event and checkout alone: the base, or what its merge base is to be looked for with. */
export type BaseChoice =
  | ({ readonly kind: 'commit' } & BaseCommit)
  | { readonly kind: 'merge-base'; readonly branch: string | undefined; readonly tip: string | undefined }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * An InputError where code of a pull request would be built with the rights of the base repository: on
 * pull_request_target only the commit of the event may be checked out.
 */
export function checkTrustedHead(event: BaselineEvent, head: string | undefined): void {
  if (event.kind !== 'pull_request_target' || (head !== undefined && head === event.sha)) return;
  throw new InputError(
    'on pull_request_target something else than the base branch is checked out: building it would run the code of the pull request with the rights of this repository',
    {
      hint: 'Build on pull_request, and let the action comment/ write the comment in a workflow_run workflow.',
    },
  );
}

/** Decides from the event and the commit that is checked out. */
export function chooseBase(event: BaselineEvent, { head, parents }: Checkout): BaseChoice {
  switch (event.kind) {
    case 'pull_request':
      return choosePullRequestBase(event, { head, parents });
    case 'pull_request_target':
      return { kind: 'none', reason: 'on pull_request_target the base branch itself is built' };
    case 'push':
      return commitOr(event.before, 'tip before the push', parents);
    case 'merge_group':
      return commitOr(event.baseSha, 'base of the merge group', parents);
    case 'schedule':
    case 'workflow_dispatch':
    case 'workflow_run':
    case 'other':
      return commitOr(undefined, 'first parent', parents);
  }
}

/** The base commit; a reason where it cannot be told. */
export async function findBase(
  choice: BaseChoice,
  place: { readonly git: Git; readonly checkout: Checkout; readonly history: History },
): Promise<BaseCommit | { readonly reason: string }> {
  if (choice.kind === 'commit') return { commit: choice.commit, relation: choice.relation };
  if (choice.kind === 'none') return choice;
  const commit = (await mergeBaseHere(choice, place)) ?? (await mergeBaseThere(choice, place));
  if (commit !== undefined) return { commit, relation: 'merge base' };
  const branch = choice.branch ?? choice.tip ?? 'the base branch';
  return { reason: `no common ancestor of ${place.checkout.head.slice(0, 12)} and ${branch} could be found` };
}

type MergeBaseChoice = Extract<BaseChoice, { readonly kind: 'merge-base' }>;

function choosePullRequestBase(
  { sha, pullRequest }: PullRequestEvent,
  { head, parents }: Pick<Checkout, 'head' | 'parents'>,
): BaseChoice {
  const [first, second] = parents;
  if (head === sha && first !== undefined && second !== undefined && second === pullRequest.head.sha) {
    return { kind: 'commit', commit: first, relation: 'first parent' };
  }
  const { ref, sha: tip } = pullRequest.base;
  return { kind: 'merge-base', branch: ref, tip };
}

function commitOr(commit: string | undefined, relation: Relation, [parent]: readonly string[]): BaseChoice {
  if (commit !== undefined) return { kind: 'commit', commit, relation };
  if (parent !== undefined) return { kind: 'commit', commit: parent, relation: 'first parent' };
  return { kind: 'none', reason: 'this is the first commit of the repository' };
}

// In a clone with all of its history. The branch may have moved on since the event: of the branch and the tip of the
// event the nearer base counts, which is what merge-base finds for several commits.
async function mergeBaseHere(
  { branch, tip }: MergeBaseChoice,
  { git, checkout }: { readonly git: Git; readonly checkout: Checkout },
): Promise<string | undefined> {
  if (checkout.isShallow) return undefined;
  const names = [branch === undefined ? undefined : `refs/remotes/origin/${branch}`, tip];
  const known: string[] = [];
  for (const name of names) {
    const commit = name === undefined ? undefined : await resolveCommit(git, checkout.folder, name);
    if (commit !== undefined) known.push(commit);
  }
  return known.length === 0
    ? undefined
    : findOutput(git.run(['merge-base', checkout.head, ...known], { cwd: checkout.folder }));
}

async function mergeBaseThere(
  { branch, tip }: MergeBaseChoice,
  { checkout, history }: { readonly checkout: Checkout; readonly history: History },
): Promise<string | undefined> {
  const other = branch === undefined ? tip : `refs/heads/${branch}`;
  return other === undefined ? undefined : history.mergeBase(checkout.head, other);
}

async function resolveCommit(git: Git, cwd: string, name: string): Promise<string | undefined> {
  return findOutput(git.run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], { cwd }));
}
