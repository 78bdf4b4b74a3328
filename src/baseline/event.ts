// What of the event that started the workflow counts for the baseline. A part of what src/github/event.ts reads.

interface AnyEvent {
  /** GITHUB_SHA. */
  readonly sha: string | undefined;
}

export interface PullRequestEvent extends AnyEvent {
  readonly kind: 'pull_request' | 'pull_request_target';
  readonly pullRequest: {
    readonly head: { readonly sha: string | undefined };
    /** `sha`: the tip of the base branch when the event was made. */
    readonly base: { readonly ref: string | undefined; readonly sha: string | undefined };
  };
}

export interface PushEvent extends AnyEvent {
  readonly kind: 'push';
  /** The branch's tip before. */
  readonly before: string | undefined;
}

export interface MergeGroupEvent extends AnyEvent {
  readonly kind: 'merge_group';
  readonly baseSha: string | undefined;
}

export interface PlainEvent extends AnyEvent {
  readonly kind: 'schedule' | 'workflow_dispatch' | 'workflow_run' | 'other';
}

export type BaselineEvent = PullRequestEvent | PushEvent | MergeGroupEvent | PlainEvent;
