// The story of the action in comment/: report files of other jobs, or of another workflow's run, become the comment of
// the pull request that they were made for. The files are data of unknown origin, whatever they say of themselves.

import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readCommentInputs, type CommentInputs } from './comment-inputs.js';
import { createApi } from './github/api.js';
import { describeProblem } from './github/api-problem.js';
import type { CommentOutcome } from './github/comment.js';
import type { CommentSection, SectionWriter } from './github/comment-model.js';
import { writeSections, type CommentTarget, type CommentWorld } from './github/comment-report.js';
import { contentOf, sectionKey, sectionOf } from './github/comment-section.js';
import type { GitHubEvent, WorkflowRunEvent } from './github/event.js';
import { readEvent } from './github/event-payload.js';
import { findPullRequest } from './github/pull-request.js';
import { findFiles, MOST_FILES, readFileBounded } from './github/report-files.js';
import { parseReport, type ReadReport } from './github/report-reader.js';
import { worstVerdict } from './report/model.js';

export interface CommentRunWorld extends Omit<CommentWorld, 'token'> {
  /** Takes what is wrong with a file, or that there is none: worth a warning. */
  readonly warn: (message: string) => void;
}

/** The outputs, by the names of comment/action.yml. */
export type CommentOutputs = Readonly<Record<'comment-url' | 'comment-id' | 'verdict', string>>;

/** Runs the action. Only an input that is not as it should be throws; whatever else goes wrong is said, and all. */
export async function runComment(world: CommentRunWorld): Promise<CommentOutputs> {
  const inputs = readCommentInputs(world.env);
  const reports = await readReports(inputs, world);
  const verdict =
    reports.length === 0 ? '' : worstVerdict(reports.map(({ facts }) => contentOf(facts).verdict));
  const outcome = reports.length === 0 ? undefined : await comment(reports, inputs, world);
  const written = outcome?.kind === 'written' ? outcome.comment : undefined;
  return { 'comment-url': written?.url ?? '', 'comment-id': String(written?.id ?? ''), verdict };
}

async function readReports(
  { reports }: CommentInputs,
  world: CommentRunWorld,
): Promise<readonly ReadReport[]> {
  const root = path.resolve(world.env['GITHUB_WORKSPACE'] || '.');
  const found = new Set<string>();
  for (const pattern of reports) {
    const files = await findFiles(pattern, root);
    if (files.length === 0) world.warn(`reports: ${pattern} names no file`);
    for (const file of files) found.add(file);
  }
  const files = [...found].slice(0, MOST_FILES);
  if (found.size > files.length) {
    world.warn(`reports: of ${found.size} files only the first ${MOST_FILES} are read`);
  }
  const read: ReadReport[] = [];
  for (const file of files) {
    try {
      read.push(parseReport(await readFileBounded(file)));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      world.warn(`${path.relative(root, file)} is left out: ${reason}`);
    }
  }
  return read;
}

async function comment(
  reports: readonly ReadReport[],
  inputs: CommentInputs,
  world: CommentRunWorld,
): Promise<CommentOutcome | undefined> {
  if (inputs.comment === 'never') return undefined;
  const event = await readEvent(world.env);
  const target = await findTarget(event, inputs, world);
  if (typeof target === 'string') {
    world.log(`no comment: ${target}`);
    return undefined;
  }
  const writer = writerOf(event, world.env);
  const workflow = event.kind === 'workflow_run' ? event.run.workflow : world.env['GITHUB_WORKFLOW'];
  const keys = uniqueKeys(reports.map(({ identity }) => sectionKey([workflow, ...identity])));
  return writeSections(
    target,
    { ...world, token: inputs.token },
    {
      create: inputs.comment === 'always' ? 'always' : 'news',
      makeSections: (known) =>
        reports.map(({ facts }, index): CommentSection => {
          const key = keys[index] ?? '';
          const previous = known.find((section) => section.key === key);
          return sectionOf(contentOf(facts), { key, headSha: target.headSha, writer }, previous);
        }),
    },
  );
}

/** The pull request, or why there is none as a fragment for the log. */
async function findTarget(
  event: GitHubEvent,
  inputs: CommentInputs,
  world: CommentRunWorld,
): Promise<CommentTarget | string> {
  const { repository } = event;
  if (inputs.token === '') return 'there is no github-token';
  if (repository === undefined) return 'the runner does not say which repository this is (GITHUB_REPOSITORY)';
  if ('pullRequest' in event) {
    const { number, head, isFork } = event.pullRequest;
    if (head.sha === undefined) return `the event does not name the head commit of pull request #${number}`;
    return { repository, number, isFork: isFork && event.kind === 'pull_request', headSha: head.sha };
  }
  if (event.kind === 'workflow_run')
    return findTargetOfRun(event, { repository, token: inputs.token }, world);
  const name = event.kind === 'other' ? event.name : event.kind;
  return `the event ${name} is not about a pull request`;
}

async function findTargetOfRun(
  { run }: WorkflowRunEvent,
  { repository, token }: { readonly repository: string; readonly token: string },
  { env, sleep = (ms) => wait(ms), signal }: CommentRunWorld,
): Promise<CommentTarget | string> {
  if (run.event !== 'pull_request' && run.event !== 'pull_request_target') {
    return `the run was started by ${run.event ?? 'an event without a name'}, not by a pull request`;
  }
  const api = createApi({
    env,
    token,
    sleep,
    now: Date.now,
    ...(signal === undefined ? {} : { signal }),
  });
  const [hint] = run.pullRequests;
  const found = await findPullRequest(api, repository, { run, hint });
  switch (found.kind) {
    case 'found':
      return { repository, number: found.number, isFork: false, headSha: run.headSha ?? '' };
    case 'stale':
      return `pull request #${found.number} is at ${found.headSha.slice(0, 7)} by now, the run was for ${(run.headSha ?? '').slice(0, 7)}`;
    case 'none':
      return found.reason;
    case 'problem':
      return `the pull request could not be looked up (${describeProblem(found.problem)})`;
  }
}

/** The run that made the reports; of two that write for it, the later one counts. */
function writerOf(event: GitHubEvent, env: CommentWorld['env']): SectionWriter {
  const number = (text: string | undefined): number => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0);
  const [run, attempt] = [number(env['GITHUB_RUN_ID']), number(env['GITHUB_RUN_ATTEMPT'])];
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  const id = `${hex(run, 13)}${hex(attempt, 4)}${randomBytes(4).toString('hex')}`;
  if (event.kind !== 'workflow_run') return { run, attempt, id };
  return { run: event.run.id ?? run, attempt: event.run.attempt ?? 1, id };
}

function uniqueKeys(keys: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return keys.map((key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : sectionKey([key, String(count)]);
  });
}
