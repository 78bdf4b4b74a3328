// runs-programs: there is nothing to run in an empty image, not even a shell.

import { rate, tell, type Case } from '../case.js';
import type { Finding } from '../model.js';

const STARTERS = [
  'os/exec.(*Cmd).Start',
  'os.StartProcess',
  'os.startProcess',
  'syscall.Exec',
  'syscall.ForkExec',
  'syscall.StartProcess',
  'syscall.forkExec',
];

/** Libraries run helpers where they find one, and go on where they do not. */
const LIKELIHOOD = { dependency: 'possible', unseen: 'possible' } as const;

export function findProgramTrouble(subject: Case): Finding | undefined {
  const asked = subject.ask({ names: STARTERS });
  const severity = rate(subject, asked, LIKELIHOOD);
  if (severity === undefined) return undefined;
  const { executables } = subject.facts.image;
  const [program] = executables;
  return {
    id: 'runs-programs',
    severity: program === undefined ? severity : 'possible',
    what:
      program === undefined
        ? 'other programs cannot be run: the image holds no other program and no shell'
        : `of other programs only those that the image holds can be run (${program}${executables.length > 1 ? ', …' : ''}), and there may be no shell`,
    evidence: tell(subject, asked),
    fix: {
      advice:
        'Add static programs with the input files, or use a Go package instead of the program; nothing is needed where the program runs only itself.',
    },
  };
}
