// Errors and warnings as annotations: what GitHub shows above the log, and beside the lines of a pull request.

import { ActionError, type SourceLine } from '../errors.js';
import { outcomeOf } from '../report/describe.js';
import type { Finding } from '../readiness/model.js';
import type { Report } from '../report/model.js';
import { print } from './log.js';
import { workflowCommand } from './workflow-command.js';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  /** Path from the repository's root; with it, GitHub shows the annotation at the line. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
}

const TITLE = 'go-scratch-image';
// GitHub keeps ten errors of a step; the last of ours says what failed as a whole.
const MOST_LINES = 9;

/** The annotations of an error: the lines at fault, then the error itself with what to do about it. */
export function annotationsOf(error: unknown): Annotation[] {
  if (!(error instanceof ActionError)) return [defectAnnotation(error)];
  const message = withHint(error.message, error.hint);
  const whole = { level: 'error', title: TITLE, message } as const;
  return [...error.lines.slice(0, MOST_LINES).map(lineAnnotation), whole];
}

/** One annotation for each check that failed or warns. */
export function checkAnnotations(report: Report): Annotation[] {
  return report.images
    .flatMap((image) => image.checks)
    .flatMap((check) => {
      if (check.verdict !== 'fail' && check.verdict !== 'warn') return [];
      return [
        {
          level: check.verdict === 'fail' ? 'error' : 'warning',
          title: `${report.name}: ${outcomeOf(check)}`,
          message: withHint(check.message, check.hint),
        },
      ];
    });
}

/** One warning for each finding that will most likely be met; what a check has told already is left out. */
export function findingAnnotations(report: Report): Annotation[] {
  const findings = report.images.flatMap(({ size }) => size?.findings ?? []);
  const likely = findings.filter(({ id, severity }) => severity === 'likely' && id !== 'cgo-dropped');
  const byId = new Map(likely.map((finding) => [finding.id, finding]));
  return [...byId.values()].map(({ id, what, fix }) => ({
    level: 'warning',
    title: `${report.name}: ${id}`,
    message: withHint(what, hintOf(fix)),
  }));
}

function hintOf(fix: Finding['fix']): string | undefined {
  if (fix?.yaml !== undefined) return `Set ${fix.yaml}, or silence this with ignore-findings.`;
  return fix?.advice;
}

/** Prints annotations as commands to the runner. */
export function printAnnotations(annotations: readonly Annotation[]): void {
  for (const { level, title, message, file, line, column } of annotations) {
    print(workflowCommand(level, { title, file, line, col: column }, message));
  }
}

function lineAnnotation({ file, line, column, message }: SourceLine): Annotation {
  return {
    level: 'error',
    title: TITLE,
    message,
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

function defectAnnotation(error: unknown): Annotation {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { level: 'error', title: `${TITLE}: a defect of the action, please report it`, message: what };
}

/** The hint stands on the message's last line, or on one of its own below a message of several. */
function withHint(message: string, hint: string | undefined): string {
  if (hint === undefined) return message;
  if (message.includes('\n')) return `${message}\n${hint}`;
  return `${message}${/[.!?]$/.test(message) ? '' : '.'} ${hint}`;
}
