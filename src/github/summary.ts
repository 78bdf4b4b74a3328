// The job summary. It is a courtesy: whatever goes wrong with it is a line in the log, never a failure.

import { appendFile, stat } from 'node:fs/promises';

/** The most that GitHub takes from one step, in bytes; a longer summary is dropped whole. */
export const SUMMARY_LIMIT = 1024 * 1024;

export interface SummaryOptions {
  /** The file named by GITHUB_STEP_SUMMARY. */
  readonly file: string | undefined;
  /** Takes the line that says what went wrong. */
  readonly log: (line: string) => void;
}

/** Appends Markdown to the job summary. */
export async function appendSummary(markdown: string, { file, log }: SummaryOptions): Promise<void> {
  if (file === undefined || file === '') {
    log('no job summary: the runner names no file for it (GITHUB_STEP_SUMMARY)');
    return;
  }
  try {
    const size = await sizeOf(file);
    const kept = cutSummary(markdown, SUMMARY_LIMIT - size);
    if (kept === '') log('no job summary: the file for it is full');
    else await appendFile(file, kept);
  } catch (error) {
    log(`no job summary: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

const NOTE =
  '\n_The rest is left out: GitHub takes no more in a job summary. The report file has all of it._\n';
const CLOSING_ROOM = 200;

/** Markdown cut after a line so that it and a note fit into `limit` bytes; unchanged where it fits, empty where nothing does. */
export function cutSummary(markdown: string, limit: number): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= limit) return markdown;
  const room = limit - Buffer.byteLength(NOTE) - CLOSING_ROOM;
  const end = room <= 0 ? 0 : bytes.lastIndexOf('\n', room - 1) + 1;
  if (end === 0) return '';
  const kept = bytes.subarray(0, end).toString();
  return `${kept}${closing(kept)}${NOTE}`;
}

/** What ends a code block and the folds that the cut has left open. */
function closing(kept: string): string {
  let fence = '';
  for (const [, ticks = ''] of kept.matchAll(/^(`{3,})/gm)) {
    if (fence === '') fence = ticks;
    else if (ticks.length >= fence.length) fence = '';
  }
  const open = count(kept, '<details>') - count(kept, '</details>');
  return `${fence === '' ? '' : `${fence}\n`}${'\n</details>\n'.repeat(Math.max(0, open))}`;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
