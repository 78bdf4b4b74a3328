// A comparison as lines of the log.

import { plainText } from './cause-text.js';
import { escapeLog } from './escape.js';
import type { Verdict } from './model.js';
import type { SectionContent } from './section-model.js';

const SIGNS: Readonly<Record<Verdict, string>> = { pass: '✓', warn: '!', fail: '✗' };

/** The headline, what stands below it, and the foot; each line safe to print, the whole ending with a line end. */
export function renderComparisonText({ verdict, headline, lines, foot }: SectionContent): string {
  const below = [...lines, foot].map((line) => `  ${plainText(line)}`);
  return [`${SIGNS[verdict]} ${plainText(headline)}`, ...below]
    .map((line) => `${escapeLog(line)}\n`)
    .join('');
}
