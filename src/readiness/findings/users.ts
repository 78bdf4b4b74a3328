// no-passwd: names of users and groups are looked up in files that an empty image does not have.

import { rate, tell, type Case } from '../case.js';
import type { Finding } from '../model.js';

const CURRENT = ['os/user.Current', 'os/user.current'];
const LOOKUPS = [
  'os/user.Lookup',
  'os/user.LookupId',
  'os/user.lookupUser',
  'os/user.lookupUserId',
  'os/user.LookupGroup',
  'os/user.LookupGroupId',
  'os/user.lookupGroup',
  'os/user.lookupGroupId',
  'os/user.(*User).GroupIds',
  'os/user.listGroups',
];

/** It takes names where there are any, and does without them. */
const isArchive = (name: string): boolean => name.startsWith('archive/tar.');
/** The current user is looked up by its number, which does not matter where the environment has the name. */
const isCurrent = (name: string): boolean =>
  isArchive(name) || CURRENT.includes(name) || /^os\/user\.[cC]urrent\./.test(name);

/** A library that asks mostly has a default for when there is no answer. */
const LIKELIHOOD = { dependency: 'possible', unseen: 'possible' } as const;

export function findUserTrouble(subject: Case): Finding | undefined {
  const { files, env } = subject.facts.image;
  if (files.includes('/etc/passwd')) return undefined;
  const lookups = subject.ask({ names: LOOKUPS, ignore: isCurrent });
  const lookupSeverity = rate(subject, lookups, LIKELIHOOD);
  if (lookupSeverity !== undefined) {
    return {
      id: 'no-passwd',
      severity: lookupSeverity,
      what: 'lookups of users and groups will fail with "open /etc/passwd: no such file or directory" or its like for /etc/group',
      evidence: tell(subject, lookups),
      fix: {
        yaml: 'files: |\n  passwd:/etc/passwd\n  group:/etc/group',
        advice:
          'Add the two files to the repository, with a line for each user and group that the program asks for.',
      },
    };
  }
  const current = subject.ask({ names: CURRENT.filter(subject.has).slice(0, 1), ignore: isArchive });
  const severity = rate(subject, current, LIKELIHOOD);
  if (severity === undefined || (env['USER'] && env['HOME'])) return undefined;
  return {
    id: 'no-passwd',
    severity,
    what: 'os/user.Current will fail: the image has no /etc/passwd, and its environment has no USER and HOME, which would do as well',
    evidence: tell(subject, current),
    fix: { yaml: 'env: |\n  USER=nonroot\n  HOME=/', bytes: 0 },
  };
}
