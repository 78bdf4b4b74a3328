// The pull-request comment as plain data. Each step that reports has its own section in it; the comment is rendered
// from all sections, so whoever writes it next can put the whole together again.

import type { Verdict } from '../report/model.js';

/** A piece of a line: text as it stands, code, or strong text. None of it is Markdown: rendering escapes it. */
export type Inline = string | { readonly code: string } | { readonly strong: string };

/** One image in the table. Sizes in bytes. */
export interface CommentRow {
  /** The program's name, or the image's. */
  readonly image: string;
  /** "linux/amd64". */
  readonly platform: string;
  readonly uncompressed: number;
  readonly compressed: number;
  /** Of the uncompressed size against the baseline; undefined where nothing was compared. */
  readonly change?: number;
  /** The budget that is hit or was nearest to it, as the table shows it: "+200,000", "10,000,000". */
  readonly budget?: string;
  readonly verdict: Verdict;
}

/** Something folded. */
export interface CommentDetail {
  /** Plain text. */
  readonly title: string;
  /**
   * Markdown of blocks that end within it (tables, lists, fenced code), everything of unknown origin in it escaped. No
   * HTML but `code`, `sub`, `br` and `details`: what does not end where it began is left out of the comment.
   */
  readonly markdown: string;
}

/** Who wrote a section. Of two sections with one key and one commit, that of the later run and attempt counts. */
export interface SectionWriter {
  /** GITHUB_RUN_ID; it grows from run to run. */
  readonly run: number;
  /** GITHUB_RUN_ATTEMPT. */
  readonly attempt: number;
  /** Of this one step, hexadecimal: decides between two steps of one run that were given one key. */
  readonly id: string;
}

/** What one step says. The order of its details is that of their worth: the last ones go first where room is short. */
export interface CommentSection {
  /** What stays the same from run to run: workflow, job, step, programs; see `sectionKey`. */
  readonly key: string;
  /** The pull request's head commit (not the merge commit) that was measured, 40 or 64 hexadecimal digits. */
  readonly headSha: string;
  readonly writer: SectionWriter;
  readonly verdict: Verdict;
  /** Whether it alone is worth a new comment. */
  readonly isNews: boolean;
  /** The first line without its sign: verdict, number, budget and cause. */
  readonly headline: readonly Inline[];
  readonly rows: readonly CommentRow[];
  /** Lines below the table: why, the path, how to accept it. */
  readonly lines: readonly (readonly Inline[])[];
  readonly details: readonly CommentDetail[];
  /** Commits, the baseline's source, flags. */
  readonly foot: readonly Inline[];
}

/**
 * What a report says in the comment: a section before it has a place. The report keeps it as its member `comment`, so that
 * another workflow can write it.
 */
export type SectionContent = Omit<CommentSection, 'key' | 'headSha' | 'writer'>;
