// What the main step leaves for the post step about the comment, as text.

import type { ProblemKind } from './api-problem.js';
import { boundSection } from './comment-data.js';
import type { CommentOutcome, CommentTask } from './comment.js';
import type { CommentSection } from './comment-model.js';
import type { PullRequestPlace } from './comment-store.js';
import { countAt, listAt, textAt } from './payload.js';

export interface CommentState extends PullRequestPlace {
  readonly sections: readonly CommentSection[];
  /** As in the main step where that could not do it; else a comment that is gone was removed by someone, and stays so. */
  readonly create: CommentTask['create'];
}

// The runner hands it over as an environment variable, which Linux limits to 128 KiB.
const MOST_BYTES = 100_000;
// What may be over when the post step runs.
const MAY_PASS: ReadonlySet<ProblemKind> = new Set(['server', 'network', 'limited', 'answer']);
const CREATES: readonly CommentTask['create'][] = ['always', 'never', 'news'];

/** The state after a main step that was to make a comment as `create` says; '' where nothing is left to look after. */
export function saveCommentState(
  outcome: CommentOutcome,
  { repository, number, create: wanted }: PullRequestPlace & Pick<CommentTask, 'create'>,
): string {
  if (outcome.kind === 'outdated' || outcome.kind === 'superseded') return '';
  if (outcome.kind === 'problem' && !MAY_PASS.has(outcome.problem.kind)) return '';
  const create = outcome.kind === 'problem' ? wanted : 'never';
  const write = (sections: readonly CommentSection[]): string =>
    JSON.stringify({ repository, number, create, sections } satisfies CommentState);
  const whole = write(outcome.sections);
  if (Buffer.byteLength(whole) <= MOST_BYTES) return whole;
  const brief = write(outcome.sections.map((section) => ({ ...section, details: [] })));
  return Buffer.byteLength(brief) <= MOST_BYTES ? brief : '';
}

/** The state of `saveCommentState`; undefined where there is none. */
export function loadCommentState(text: string): CommentState | undefined {
  if (text === '') return undefined;
  try {
    const state = JSON.parse(text) as unknown;
    const [repository, number] = [textAt(state, 'repository'), countAt(state, 'number')];
    if (repository === undefined || number === undefined) return undefined;
    // Written by this action a moment ago, for itself.
    const sections = (listAt(state, 'sections') as readonly CommentSection[]).map(boundSection);
    const create = CREATES.find((word) => word === textAt(state, 'create')) ?? 'never';
    return { repository, number, sections, create };
  } catch {
    return undefined;
  }
}
