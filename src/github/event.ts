// The event that started the workflow, read from GITHUB_* variables and the payload that GITHUB_EVENT_PATH names.
// Payloads differ between servers and runners: what is missing is undefined, or comes from a variable.

/** A branch of a pull request. */
export interface PullRequestSide {
  /** The branch's name, without refs/heads/. */
  readonly ref: string | undefined;
  readonly sha: string | undefined;
  /** "owner/name"; undefined where the repository is gone. */
  readonly repository: string | undefined;
}

export interface PullRequest {
  readonly number: number;
  readonly head: PullRequestSide;
  /** Its `sha` is the tip of the base branch when the event was made, which is not the merge base. */
  readonly base: PullRequestSide;
  /** Whether the head is in another repository than the base. True where the head's repository is unknown or gone. */
  readonly isFork: boolean;
  /** As the event has them: those of the time when the run was first started, also in a re-run. */
  readonly labels: readonly string[];
}

/** The run that a workflow_run event is about. */
export interface TriggeringRun {
  readonly id: number | undefined;
  readonly attempt: number | undefined;
  /** The workflow's name. */
  readonly workflow: string | undefined;
  /** The event that started that run. */
  readonly event: string | undefined;
  readonly conclusion: string | undefined;
  readonly headSha: string | undefined;
  readonly headBranch: string | undefined;
  /** "owner/name". */
  readonly headRepository: string | undefined;
  /** Numbers that GitHub gives; none for a head in a fork. */
  readonly pullRequests: readonly number[];
}

interface AnyEvent {
  /** GITHUB_SHA. On pull_request the merge commit, on pull_request_target the tip of the base branch. */
  readonly sha: string | undefined;
  /** GITHUB_REF: "refs/heads/main", "refs/pull/12/merge". */
  readonly ref: string | undefined;
  /** GITHUB_REPOSITORY, "owner/name". */
  readonly repository: string | undefined;
  readonly defaultBranch: string | undefined;
}

export interface PullRequestEvent extends AnyEvent {
  readonly kind: 'pull_request' | 'pull_request_target';
  readonly pullRequest: PullRequest;
}

export interface PushEvent extends AnyEvent {
  readonly kind: 'push';
  /** The branch that was pushed to; undefined for a tag. */
  readonly branch: string | undefined;
  /** The branch's tip before; undefined for a new branch. */
  readonly before: string | undefined;
}

export interface MergeGroupEvent extends AnyEvent {
  readonly kind: 'merge_group';
  readonly headSha: string | undefined;
  readonly baseSha: string | undefined;
  /** The branch's name, without refs/heads/. */
  readonly baseRef: string | undefined;
}

export interface WorkflowRunEvent extends AnyEvent {
  readonly kind: 'workflow_run';
  readonly run: TriggeringRun;
}

export interface PlainEvent extends AnyEvent {
  readonly kind: 'schedule' | 'workflow_dispatch';
}

/** Any other event, and one whose payload does not say what its kind needs (a pull request without a number). */
export interface OtherEvent extends AnyEvent {
  readonly kind: 'other';
  /** GITHUB_EVENT_NAME; empty where there is none. */
  readonly name: string;
}

export type GitHubEvent =
  PullRequestEvent | PushEvent | MergeGroupEvent | WorkflowRunEvent | PlainEvent | OtherEvent;
