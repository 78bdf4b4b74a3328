// Writes what a report says into the comment of its pull request, and says in one line what came of it. Whatever goes
// wrong here is that line, and never a failure.

import { setTimeout as wait } from 'node:timers/promises';
import { createApi, type GitHubApi } from './api.js';
import { writeComment, type CommentOutcome, type CommentTask } from './comment.js';
import { describeProblem, type ApiProblem } from './api-problem.js';
import { sectionKey, sectionOf, writerOf } from './comment-section.js';
import { loadCommentState, saveCommentState } from './comment-state.js';
import { createCommentStore, type PullRequestPlace } from './comment-store.js';
import type { GitHubEvent } from './event.js';
import { readHeadSha } from './pull-request.js';
import type { SectionContent } from '../report/section-model.js';

export const COMMENT_MODES = ['auto', 'always', 'never'] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];

/** What the comment is written with. */
export interface CommentWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly token: string;
  /** Takes the line that says what came of it. */
  readonly log: (line: string) => void;
  readonly signal?: AbortSignal;
  /** For tests: how time passes. */
  readonly sleep?: (ms: number) => Promise<void>;
}

export interface ReportComment {
  readonly event: GitHubEvent;
  readonly mode: CommentMode;
  readonly content: SectionContent;
  /** What tells this step's report from those of others in the same job: program, platforms, first tag. */
  readonly identity: readonly string[];
  /** Hexadecimal digits of this run of the step alone. */
  readonly id: string;
}

/**
 * Writes the section of this step into the comment of the event's pull request, where there is one. Gives what the post
 * step needs to look once more (`repairComment`), '' where there is nothing to look after.
 */
export async function commentReport(report: ReportComment, world: CommentWorld): Promise<string> {
  const { event, mode, content, identity, id } = report;
  if (mode === 'never' || !('pullRequest' in event)) return '';
  const { number, head, isFork } = event.pullRequest;
  const { repository } = event;
  if (repository === undefined || head.sha === undefined || world.token === '') {
    world.log(`no comment on pull request #${number}: ${missing(world.token, repository)}`);
    return '';
  }
  const { env } = world;
  const key = sectionKey([env['GITHUB_WORKFLOW'], env['GITHUB_JOB'], env['GITHUB_ACTION'], ...identity]);
  const place = { key, headSha: head.sha, writer: writerOf(env, id) };
  const create = mode === 'always' ? 'always' : 'news';
  const target = {
    repository,
    number,
    isFork: isFork && event.kind === 'pull_request',
    headSha: head.sha,
  };
  const outcome = await writeSections(target, world, {
    create,
    makeSections: (known) => [
      sectionOf(
        content,
        place,
        known.find((section) => section.key === key),
      ),
    ],
  });
  return saveCommentState(outcome, { repository, number, create });
}

/** Looks once more, in the post step: repairs the comment where another step has written over it. */
export async function repairComment(state: string, world: CommentWorld): Promise<void> {
  const saved = loadCommentState(state);
  const headSha = saved?.sections[0]?.headSha;
  if (saved === undefined || headSha === undefined) return;
  const { repository, number, create, sections } = saved;
  const quiet = { ...world, log: () => undefined };
  const target = { repository, number, isFork: false, headSha };
  const outcome = await writeSections(target, quiet, { create, makeSections: () => sections });
  // The main step has told of the others already.
  if (outcome.kind === 'problem') world.log(describeOutcome(outcome, target) ?? '');
}

export interface CommentTarget extends PullRequestPlace {
  /** Whether the token is that of a pull request from a fork, which may only read. */
  readonly isFork: boolean;
  /** The commit that the sections speak of. */
  readonly headSha: string;
}

/** Writes sections where their commit is still the pull request's; says what came of it. */
export async function writeSections(
  target: CommentTarget,
  world: CommentWorld,
  task: Pick<CommentTask, 'create' | 'makeSections'>,
): Promise<CommentOutcome> {
  const sleep = world.sleep ?? ((ms) => wait(ms, undefined, { signal: world.signal }));
  const { env, token, signal } = world;
  const api = createApi({ env, token, sleep, now: Date.now, ...(signal === undefined ? {} : { signal }) });
  const outcome = await writeIfCurrent(target, api, {
    ...task,
    store: createCommentStore(api, target),
    sleep,
    random: Math.random,
  });
  const line = describeOutcome(outcome, target);
  if (line !== undefined) world.log(line);
  return outcome;
}

// Where these stand in the way of one request, others would only wait as long.
const HOPELESS: ReadonlySet<ApiProblem['kind']> = new Set(['server', 'network', 'limited', 'stopped']);

async function writeIfCurrent(
  target: CommentTarget,
  api: GitHubApi,
  task: CommentTask,
): Promise<CommentOutcome> {
  try {
    const now = await readHeadSha(api, target);
    if (!now.ok && HOPELESS.has(now.problem.kind)) {
      return { kind: 'problem', problem: now.problem, sections: task.makeSections([]) };
    }
    // Where the API does not tell, the sections' own order decides.
    const isOutdated = now.ok && now.value !== undefined && now.value !== target.headSha;
    return isOutdated ? { kind: 'outdated' } : await writeComment(task);
  } catch (error) {
    // The run was stopped while it waited.
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'problem', problem: { kind: 'stopped', message }, sections: [] };
  }
}

const ELSEWHERE = 'the report is in the job summary and in the report file';

/** One line for the log; undefined where all is as it should be and there is nothing to tell. */
export function describeOutcome(outcome: CommentOutcome, target: CommentTarget): string | undefined {
  const pull = `pull request #${target.number}`;
  switch (outcome.kind) {
    case 'written':
      return `comment: ${outcome.comment.url}`;
    case 'quiet':
      return `no comment on ${pull}: there is nothing to tell (comment: always writes one all the same)`;
    case 'outdated':
      return `no comment on ${pull}: it has another commit than ${target.headSha.slice(0, 7)} by now; ${ELSEWHERE}`;
    case 'superseded':
      return `no comment on ${pull}: another step has the same key and wrote later; ${ELSEWHERE}`;
    case 'problem':
      return `no comment on ${pull}: ${describeRefusal(outcome.problem, target)}; ${ELSEWHERE}`;
  }
}

function describeRefusal(problem: ApiProblem, { isFork }: CommentTarget): string {
  const said = describeProblem(problem);
  switch (problem.kind) {
    case 'forbidden':
      if (/locked/i.test(problem.message)) return `its conversation is locked (${said})`;
      if (isFork) {
        return `the token of a pull request from a fork may only read (${said}); the action's comment/ can write it from a workflow_run workflow`;
      }
      return `the token may not write it (${said}); give the job pull-requests: write`;
    case 'not-found':
      return `the token does not see it (${said}); give the job pull-requests: write`;
    case 'limited':
      return `too many requests (${said})`;
    case 'invalid':
    case 'server':
    case 'network':
    case 'stopped':
    case 'answer':
      return `GitHub did not take it (${said})`;
  }
}

function missing(token: string, repository: string | undefined): string {
  if (token === '') return `there is no github-token; ${ELSEWHERE}`;
  const what = repository === undefined ? 'repository' : 'head commit';
  return `the event does not name its ${what}; ${ELSEWHERE}`;
}
