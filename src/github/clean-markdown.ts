// Markdown of unknown origin, taken apart into text and code and rendered anew: what is left is paragraphs, and tables
// with as many cells as they have columns. Nothing else that Markdown or HTML can do comes through.

import { renderLine, renderPieces } from './comment-table.js';
import type { Inline } from '../report/section-model.js';

const MOST_COLUMNS = 12;
const RULE = /^\|(?:\s*:?-+:?\s*\|)+\s*$/;
const PIECE = /`([^`]+)`|<code>([^<]*)<\/code>|\*\*([^*]+)\*\*/g;

/** The same tables and lines; each line that is in no table becomes a line of text. */
export function cleanMarkdown(markdown: string): string {
  const blocks: string[][] = [];
  let columns = 0;
  const lines = markdown.split(/\r?\n|\r/);
  lines.forEach((line, index) => {
    const isRow = line.startsWith('|');
    const isHead = isRow && columns === 0 && RULE.test(lines[index + 1] ?? '');
    if (isHead) {
      columns = Math.min(cellsOf(line).length, MOST_COLUMNS);
      blocks.push([row(line, columns)]);
    } else if (isRow && columns > 0) {
      blocks.at(-1)?.push(blocks.at(-1)?.length === 1 ? rule(line, columns) : row(line, columns));
    } else {
      if (columns > 0 || line.trim() === '' || blocks.length === 0) blocks.push([]);
      columns = 0;
      if (line.trim() !== '') blocks.at(-1)?.push(renderLine(piecesOf(line)));
    }
  });
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

function row(line: string, columns: number): string {
  const cells = cellsOf(line);
  const shown = Array.from({ length: columns }, (_, i) => renderPieces(piecesOf((cells[i] ?? '').trim())));
  return `| ${shown.join(' | ')} |`;
}

function rule(line: string, columns: number): string {
  const cells = cellsOf(line);
  return `|${Array.from({ length: columns }, (_, i) => ((cells[i] ?? '').trim().endsWith(':') ? '--:' : '---')).join('|')}|`;
}

/** Renderers here write a bar within a cell as an entity, so every bar is one between cells. */
function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
}

/** The code, strong text and text of a line, entities decoded. */
function piecesOf(line: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const found of line.matchAll(PIECE)) {
    const [whole, code, coded, strong] = found;
    if (found.index > end) pieces.push(decode(line.slice(end, found.index)));
    if (strong !== undefined) pieces.push({ strong: decode(strong) });
    else pieces.push({ code: code ?? decode(coded ?? '') });
    end = found.index + whole.length;
  }
  if (end < line.length) pieces.push(decode(line.slice(end)));
  return pieces;
}

function decode(text: string): string {
  return text.replace(/&#(\d{1,6});/g, (_, digits: string) => String.fromCodePoint(Number(digits)));
}
