// All findings of a binary in its image, in the order of their ids.

import { InputError } from '../errors.js';
import { openCase, type Case } from './case.js';
import type { Facts } from './facts.js';
import { findCertificateTrouble } from './findings/certificates.js';
import { findCgoTrouble } from './findings/cgo.js';
import { findKeptDeadCode } from './findings/dead-code.js';
import { findPacking, findSymbols } from './findings/file.js';
import { findProgramTrouble } from './findings/programs.js';
import { findTemporaryFileTrouble } from './findings/temporary-files.js';
import { findTimeZoneTrouble } from './findings/time-zones.js';
import { findUserTrouble } from './findings/users.js';
import { FINDING_IDS, type Finding, type FindingId } from './model.js';

const RULES: Readonly<Record<FindingId, (subject: Case) => Finding | undefined>> = {
  'no-ca-certificates': findCertificateTrouble,
  'no-tzdata': findTimeZoneTrouble,
  'no-tmp': findTemporaryFileTrouble,
  'no-passwd': findUserTrouble,
  'runs-programs': findProgramTrouble,
  'cgo-dropped': findCgoTrouble,
  'dead-code-kept': findKeptDeadCode,
  'not-stripped': findSymbols,
  packed: findPacking,
};

/** Finds what the program will miss in its image, and what it carries needlessly; without the ids to ignore. */
export function findTrouble(facts: Facts, ignored: readonly FindingId[] = []): readonly Finding[] {
  const subject = openCase(facts);
  return FINDING_IDS.filter((id) => !ignored.includes(id)).flatMap((id) => RULES[id](subject) ?? []);
}

/** Reads the input ignore-findings: ids, one a line. An InputError where one is not known. */
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
