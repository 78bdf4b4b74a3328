// The job summary of a run that ended before there was an image: what was wrong, where, and what to do.

import { ActionError, type SourceLine } from '../errors.js';
import { codeBlock, escapeCode, escapeText } from './escape.js';

const MOST_LINES = 20;

/** The error in GitHub's Markdown, ending with a line end. */
export function renderFailure(error: unknown): string {
  if (!(error instanceof ActionError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `### ❌ go-scratch-image: a defect of the action, please report it\n\n${codeBlock(stack)}\n`;
  }
  const [first = '', ...rest] = error.message.split('\n');
  const blocks = [
    `### ❌ ${escapeText(first)}`,
    ...(rest.join('').trim() === '' ? [] : [codeBlock(rest.join('\n'))]),
    ...(error.lines.length === 0 ? [] : [lineTable(error.lines)]),
    ...(error.hint === undefined ? [] : [`**What to do:** ${escapeText(error.hint)}`]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function lineTable(lines: readonly SourceLine[]): string {
  const rows = lines.slice(0, MOST_LINES).map(({ file, line, column, message }) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return `| ${escapeCode(place)} | ${escapeText(message)} |`;
  });
  const more = lines.length - rows.length;
  const rest = more > 0 ? [`| … | and ${more} more |`] : [];
  return ['| where | what |', '|---|---|', ...rows, ...rest].join('\n');
}
