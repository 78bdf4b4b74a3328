// Puts the sections of several comments, or of several versions of one, together. Of each key the latest counts, by an
// order in which no two writers are equal: so the outcome is the same whoever merges, in whatever order, how often.

import type { CommentSection, SectionWriter } from './comment-model.js';

/** Below 0 where `a` is the earlier writer. A re-run has the number of its run and a higher attempt. */
export function compareWriters(a: SectionWriter, b: SectionWriter): number {
  if (a.run !== b.run) return a.run - b.run;
  if (a.attempt !== b.attempt) return a.attempt - b.attempt;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The latest section of each key, ordered by key. Of two by one writer the first counts, so that details found once stay. */
export function mergeSections(
  ...versions: readonly (readonly CommentSection[])[]
): readonly CommentSection[] {
  const latest = new Map<string, CommentSection>();
  for (const section of versions.flat()) {
    const known = latest.get(section.key);
    if (known === undefined || compareWriters(known.writer, section.writer) < 0) {
      latest.set(section.key, section);
    }
  }
  return [...latest.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The commit that a comment speaks of: that of its latest writer. Sections of others are from earlier commits. */
export function currentHead(sections: readonly CommentSection[]): string | undefined {
  return sections.reduce<CommentSection | undefined>(
    (latest, section) =>
      latest === undefined || compareWriters(latest.writer, section.writer) < 0 ? section : latest,
    undefined,
  )?.headSha;
}

/** Whether `sections` has each of `wanted`, or a later one of the same key. */
export function hasAll(sections: readonly CommentSection[], wanted: readonly CommentSection[]): boolean {
  const byKey = new Map(sections.map((section) => [section.key, section]));
  return wanted.every(({ key, writer }) => {
    const found = byKey.get(key);
    return found !== undefined && compareWriters(found.writer, writer) >= 0;
  });
}
