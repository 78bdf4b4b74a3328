// All findings of a binary in its image, in the order of their ids.

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

/** Finds what the program will miss in its image, and what it carries needlessly. */
export function findTrouble(facts: Facts): readonly Finding[] {
  const subject = openCase(facts);
  return FINDING_IDS.flatMap((id) => RULES[id](subject) ?? []);
}

/** The findings without those whose ids are to be ignored. */
export function withoutIgnored(
  findings: readonly Finding[],
  ignored: readonly FindingId[],
): readonly Finding[] {
  return findings.filter(({ id }) => !ignored.includes(id));
}
