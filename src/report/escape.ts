// Text of unknown origin (names, tags, messages, what a program printed) on its way into Markdown or the log.
// Whatever it holds is shown as it is: it is never markup, never a new row, never a command to the runner.

const SPECIAL = /[&<>|`*[\]\\~]|(?<!\w)_|_(?!\w)/g;
// Line ends, other control characters, and those that turn the direction of what follows.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const UNSEEN_IN_LINES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

// Colours and other styles of a terminal.
const STYLE = /\u001b\[[0-9;]*m/g;

/** Text on one line: runs of line ends and control characters become one blank. */
export function oneLine(text: string): string {
  return text.replace(STYLE, '').replace(UNSEEN, ' ').trim();
}

/** Text as Markdown, in a paragraph or a table cell. */
export function escapeText(text: string): string {
  return oneLine(text).replace(SPECIAL, toEntity);
}

/** Text as inline code, in a paragraph or a table cell. Empty text gives an empty string. */
export function escapeCode(text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  // GitHub treats pipes and backslashes within backticks of a table in a way of its own; entities are safe.
  return /[`|\\]/.test(line) ? `<code>${line.replace(/[&<>|`*[\]\\~_]/g, toEntity)}</code>` : `\`${line}\``;
}

/** Text of several lines as a fenced block, the fence longer than any in the text. */
export function codeBlock(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const clean = text.replace(STYLE, '').replace(/\r\n?/g, '\n').replace(UNSEEN_IN_LINES, ' ').trimEnd();
  return `${fence}${language}\n${clean}\n${fence}`;
}

/**
 * One line for the log, its indentation kept. The runner takes a line that begins with "::" (blanks before it do not count), and any
 * "##[" in a line, for a command (actions/runner, src/Runner.Common/ActionCommand.cs).
 */
export function escapeLog(line: string): string {
  return line
    .replace(STYLE, '')
    .replace(/\t/g, '    ')
    .replace(UNSEEN, ' ')
    .replace(/^(\s*)::/, '$1: :')
    .replaceAll('##[', '## [')
    .trimEnd();
}

function toEntity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
