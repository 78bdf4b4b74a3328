// The inputs of the action in comment/.

import { linesOf, refusal, type Field } from './inputs/field.js';
import { parseChoice } from './inputs/values.js';
import { COMMENT_MODES, type CommentMode } from './github/comment-report.js';

export interface CommentInputs {
  /** Paths and patterns, in their order; at least one. */
  readonly reports: readonly string[];
  readonly comment: CommentMode;
  readonly token: string;
}

/** Reads the inputs from the variables that the runner makes of them. */
export function readCommentInputs(env: Readonly<Record<string, string | undefined>>): CommentInputs {
  const field = (name: string): Field => ({ name, text: env[`INPUT_${name.toUpperCase()}`] ?? '' });
  const reports = linesOf(field('reports'));
  if (reports.length === 0) {
    throw refusal(
      field('reports'),
      'no report file is given',
      'Give the path of a report file, of a folder of them, or a pattern such as reports/**/*.json.',
    );
  }
  return {
    reports,
    comment: parseChoice(field('comment'), COMMENT_MODES),
    token: field('github-token').text.trim(),
  };
}
