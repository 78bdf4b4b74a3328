// Prints what CHANGELOG.md says of one release, for the page of that release.
// Usage: node script/release-notes.ts <version, with or without "v">

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The text below the heading `## <version>`, to the next such heading. Fails where there is none, or no text. */
export function cutNotes(changelog: string, version: string): string {
  const wanted = version.replace(/^v/, '');
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => /^\[?v?([^\s\]]+)/.exec(text)?.[1] === wanted);
  if (section === undefined) throw new Error(`CHANGELOG.md has no section for ${wanted}`);
  const notes = section.slice(section.indexOf('\n') + 1).trim();
  if (!section.includes('\n') || notes === '') throw new Error(`CHANGELOG.md says nothing of ${wanted}`);
  return notes;
}

if (import.meta.main) {
  const file = path.resolve(import.meta.dirname, '../CHANGELOG.md');
  console.log(cutNotes(readFileSync(file, 'utf8'), process.argv[2] ?? ''));
}
