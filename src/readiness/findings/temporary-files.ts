// no-tmp: an empty image has no folder for temporary files.

import { rate, tell, type Case } from '../case.js';
import type { Finding } from '../model.js';

const CREATORS = ['os.CreateTemp', 'os.MkdirTemp'];
/** Large uploads of forms: every server that reads a form has it, and few ever get there. */
const UPLOADS = 'mime/multipart.(*Reader).readForm';

/** A library may well be given another folder. */
const LIKELIHOOD = { dependency: 'possible', unseen: 'possible' } as const;
const FIX = { yaml: 'directories: /tmp:1777', bytes: 0 } as const;

export function findTemporaryFileTrouble(subject: Case): Finding | undefined {
  const { image, program } = subject.facts;
  const folder = image.env['TMPDIR'] || '/tmp';
  if (image.directories.includes(folder.replace(/(.)\/+$/, '$1'))) return undefined;
  const asked = subject.ask({ names: CREATORS, ignore: (name) => name === UPLOADS });
  // Without the callers it is not known who else there is.
  const onlyUploads = program?.calls === undefined && subject.has(UPLOADS);
  const severity = onlyUploads ? undefined : rate(subject, asked, LIKELIHOOD);
  if (severity !== undefined) {
    return {
      id: 'no-tmp',
      severity,
      what: `temporary files will fail with "no such file or directory": the image has no ${folder}`,
      evidence: tell(subject, asked),
      fix: FIX,
    };
  }
  if (asked.linked.length === 0 || !subject.has(UPLOADS)) return undefined;
  return {
    id: 'no-tmp',
    severity: 'possible',
    what: `uploads in forms that are larger than the program keeps in memory (32 MB unless it says otherwise) will fail: the image has no ${folder}`,
    evidence: [{ kind: 'function', name: UPLOADS, detail: 'is linked in, and makes temporary files' }],
    fix: FIX,
  };
}
