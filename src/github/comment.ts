// One comment for each pull request, which every step that reports has its section in. GitHub's API cannot change a
// comment on a condition, so a writer whose view is old can take another's section away. Hence each writer reads, merges,
// writes, and reads again until there is nothing left to do, and once more in its post step. What a late writer took
// away is found in the comment's edit history. See docs/decisions/0012-one-comment.md.

import type { ApiProblem, ApiResult } from './api-problem.js';
import { boundSection } from './comment-data.js';
import { parseComment, renderComment } from './comment-markdown.js';
import { currentHead, hasAll, mergeSections } from './comment-merge.js';
import type { CommentSection } from './comment-model.js';
import type { CommentStore, StoredComment } from './comment-store.js';

type Sections = readonly CommentSection[];

export interface CommentTask {
  readonly store: CommentStore;
  /** Makes the writer's own sections, once; it is given what the comment says now, to tell what has changed since. */
  readonly makeSections: (known: Sections) => Sections;
  /** Whether a new comment is made where none is there: always, never, or only where a section is news. */
  readonly create: 'always' | 'never' | 'news';
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 to below 1, so that writers get out of step. */
  readonly random: () => number;
}

export type CommentOutcome =
  /** The comment has the writer's sections, or later ones. */
  | { readonly kind: 'written'; readonly comment: StoredComment; readonly sections: Sections }
  /** No comment is there, and none was to be made. */
  | { readonly kind: 'quiet'; readonly sections: Sections }
  /** The comment speaks of a later commit already. */
  | { readonly kind: 'outdated' }
  /** Another step was given the same key. */
  | { readonly kind: 'superseded'; readonly comment: StoredComment }
  | { readonly kind: 'problem'; readonly problem: ApiProblem; readonly sections: Sections };

// GitHub's lists come from replicas, which follow within a second or so.
const SETTLE_MS = 1500;
const MOST_ROUNDS = 10;

/** Writes the sections into the pull request's comment, and looks until it is as it should be. */
export async function writeComment(task: CommentTask): Promise<CommentOutcome> {
  let own: Sections | undefined;
  for (let round = 1; ; round++) {
    const view = await readView(task.store);
    if (!view.ok) return { kind: 'problem', problem: view.problem, sections: own ?? task.makeSections([]) };
    own ??= task.makeSections(mergeSections(...view.value.versions)).map(boundSection);
    const step = nextStep(view.value, own, task.create);
    if (step.kind !== 'create' && step.kind !== 'update' && step.kind !== 'remove') return step;
    const done = await take(step, task.store);
    if (!done.ok && !isWorthAnotherLook(step, done.problem)) {
      return { kind: 'problem', problem: done.problem, sections: own };
    }
    if (round >= MOST_ROUNDS) return unsettled(done, own);
    await task.sleep(Math.round(SETTLE_MS * (1 + task.random())));
  }
}

interface View {
  /** The oldest, which stays; undefined where there is none. */
  readonly first: StoredComment | undefined;
  /** Younger ones: made by writers who did not see the first. */
  readonly doubles: readonly StoredComment[];
  /** What the comments hold, and what the first has held: that of the first is the first. */
  readonly versions: readonly Sections[];
}

type Step =
  | { readonly kind: 'create'; readonly body: string }
  | { readonly kind: 'update'; readonly comment: StoredComment; readonly body: string }
  | { readonly kind: 'remove'; readonly comments: readonly StoredComment[] };

async function readView(store: CommentStore): Promise<ApiResult<View>> {
  const listed = await store.list();
  if (!listed.ok) return listed;
  const [first, ...doubles] = listed.value;
  const history = first === undefined ? [] : await store.history(first);
  const versions = [...listed.value.map(({ body }) => body), ...history].map(parseComment);
  return { ok: true, value: { first, doubles, versions } };
}

/** What is to be done now, or what came out of it all. */
function nextStep(view: View, own: Sections, create: CommentTask['create']): Step | CommentOutcome {
  const { first, doubles } = view;
  const [inFirst = [], ...elsewhere] = view.versions;
  if (first === undefined) {
    const isNews = own.some((section) => section.isNews);
    const creates = create === 'always' || (create === 'news' && isNews);
    return creates ? { kind: 'create', body: renderComment(own) } : { kind: 'quiet', sections: own };
  }
  const head = currentHead([...own, ...view.versions.flat()]);
  if (own.every(({ headSha }) => headSha !== head)) return { kind: 'outdated' };
  // Of other commits only what the first comment still has is of use.
  const ofHead = elsewhere.map((sections) => sections.filter(({ headSha }) => headSha === head));
  const merged = mergeSections(inFirst, ...ofHead, own);
  const body = renderComment(merged);
  const isComplete = hasAll(inFirst, merged) || isSameText(body, first.body);
  if (!isComplete) return { kind: 'update', comment: first, body };
  // Only now, when all that they hold was seen in the first.
  if (doubles.length > 0) return { kind: 'remove', comments: doubles };
  const stays = own.some((section) => merged.includes(section) || hasWriterOf(section, inFirst));
  return stays ? { kind: 'written', comment: first, sections: own } : { kind: 'superseded', comment: first };
}

function hasWriterOf({ key, writer }: CommentSection, sections: Sections): boolean {
  return sections.some((section) => section.key === key && section.writer.id === writer.id);
}

/** Editors and servers may change line ends, and drop the last. */
function isSameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n').trimEnd() === b.replaceAll('\r\n', '\n').trimEnd();
}

async function take(step: Step, store: CommentStore): Promise<ApiResult<unknown>> {
  switch (step.kind) {
    case 'create':
      return store.create(step.body);
    case 'update':
      return store.update(step.comment, step.body);
    case 'remove':
      for (const comment of step.comments) {
        const removed = await store.remove(comment);
        if (!removed.ok) return removed;
      }
      return { ok: true, value: undefined };
  }
}

/** A comment that is gone was removed by someone else meanwhile; one that GitHub failed to make may be there. */
function isWorthAnotherLook(step: Step, { kind }: ApiProblem): boolean {
  if (step.kind === 'create') return kind === 'server' || kind === 'network';
  return kind === 'not-found';
}

/** Others write all the time; the post step looks again. */
function unsettled(done: ApiResult<unknown>, sections: Sections): CommentOutcome {
  const problem = done.ok ? { kind: 'answer' as const, message: 'the comment keeps changing' } : done.problem;
  return { kind: 'problem', problem, sections };
}
