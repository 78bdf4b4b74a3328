// The input ignore-findings.

import { InputError } from '../errors.js';
import { FINDING_IDS, type FindingId } from '../readiness/model.js';

/** Reads ids, one a line. An InputError where one is not known. */
export function parseIgnoredFindings(text: string): readonly FindingId[] {
  const words = text.split(/\r?\n/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== '').map(toFindingId))];
}

function toFindingId(word: string): FindingId {
  const found = FINDING_IDS.find((id) => id === word);
  if (found !== undefined) return found;
  throw new InputError(`ignore-findings: ${JSON.stringify(word)} is not the id of a finding`, {
    hint: `Write one a line of ${FINDING_IDS.join(', ')}.`,
  });
}
