// The pull-request comment as plain data. Each step that reports has its own section in it; the comment is rendered
// from all sections, so whoever writes it next can put the whole together again.

import type { SectionContent } from '../report/section-model.js';

/** Who wrote a section. Of two sections with one key and one commit, that of the later run and attempt counts. */
export interface SectionWriter {
  /** GITHUB_RUN_ID; it grows from run to run. */
  readonly run: number;
  /** GITHUB_RUN_ATTEMPT. */
  readonly attempt: number;
  /** Of this one step, hexadecimal: decides between two steps of one run that were given one key. */
  readonly id: string;
}

/** What one step says, and its place. */
export interface CommentSection extends SectionContent {
  /** What stays the same from run to run: workflow, job, step, programs; see `sectionKey`. */
  readonly key: string;
  /** The pull request's head commit (not the merge commit) that was measured, 40 or 64 hexadecimal digits. */
  readonly headSha: string;
  readonly writer: SectionWriter;
}
