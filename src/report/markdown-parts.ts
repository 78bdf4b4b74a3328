// The parts that the Markdown renderings are put together from. What goes in is Markdown already.

import type { Verdict } from './model.js';

/** A verdict as people see it. */
export const SIGNS: Readonly<Record<Verdict, string>> = { pass: '✅', warn: '⚠️', fail: '❌' };

/** A table from its head, its rule (`---`, `--:`) and its rows. */
export function renderTable(
  head: readonly string[],
  rule: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}

/** What is shown when somebody opens it. */
export function renderFold(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}
