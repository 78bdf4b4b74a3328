// What a run says of itself in a comment or a summary, as plain data.

import type { Verdict } from './verdict.js';

/** A piece of a line: text as it stands, code, or strong text. None of it is Markdown: rendering escapes it. */
export type Inline = string | { readonly code: string } | { readonly strong: string };

/** One image in the table. Sizes in bytes. */
export interface SectionRow {
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
export interface SectionDetail {
  /** Plain text. */
  readonly title: string;
  /**
   * Markdown of blocks that end within it (tables, lists, fenced code), everything of unknown origin in it escaped. No
   * HTML but `code`, `sub`, `br` and `details`: what does not end where it began is left out of the comment.
   */
  readonly markdown: string;
}

/**
 * A section before it has a place in the comment. The report keeps it as its member `comment`, so that another workflow
 * can write it. The order of its details is that of their worth: the last ones go first where room is short.
 */
export interface SectionContent {
  readonly verdict: Verdict;
  /** Whether it alone is worth a new comment. */
  readonly isNews: boolean;
  /** The first line without its sign: verdict, number, budget and cause. */
  readonly headline: readonly Inline[];
  readonly rows: readonly SectionRow[];
  /** Lines below the table: why, the path, how to accept it. */
  readonly lines: readonly (readonly Inline[])[];
  readonly details: readonly SectionDetail[];
  /** Commits, the baseline's source, flags. */
  readonly foot: readonly Inline[];
}
