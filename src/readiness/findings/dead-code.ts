// dead-code-kept: where reflection may call any method, the linker keeps all exported methods of all types.

import { REFLECTION, tell, type Case } from '../case.js';
import type { Evidence, Finding } from '../model.js';

/** Functions of the Go release that look for a method by a name from outside. */
const KNOWN_CULPRITS = ['text/template.(*state).evalField', 'net/rpc.suitableMethods'];

const isReflection = (name: string): boolean =>
  name.startsWith('reflect.') || name.startsWith('internal/reflectlite.');

export function findKeptDeadCode(subject: Case): Finding | undefined {
  const { program, methods } = subject.facts;
  if (program === undefined || methods === undefined || !subject.keepsDeadCode) return undefined;
  const { exported, dropped } = methods;
  const culprits = findCulprits(subject);
  const asked = subject.ask({ names: culprits });
  const [culprit] = culprits;
  return {
    id: 'dead-code-kept',
    severity: 'advice',
    what: `the linker kept ${exported - dropped} of ${exported} exported methods, used or not, because ${culprit ?? 'reflection'} looks for methods by name`,
    evidence: [
      ...tell(subject, asked),
      ...culprits.slice(1).map((name): Evidence => ({ kind: 'function', name, detail: 'is linked in' })),
      ...(culprits.length > 0
        ? []
        : REFLECTION.filter(subject.has).map((name): Evidence => ({
            kind: 'function',
            name,
            detail: 'is linked in',
          }))),
    ],
    fix: {
      advice:
        'Nothing has to be done; a program without text/template, html/template, net/rpc and the like would be smaller.',
    },
  };
}

/** Who calls the functions of reflect directly, names that are known to be at fault first. */
function findCulprits({ facts, has, indexOf }: Case): readonly string[] {
  const { program } = facts;
  const known = KNOWN_CULPRITS.filter(has);
  const callers = REFLECTION.flatMap((name) => {
    const at = indexOf(name);
    return at === undefined ? [] : (program?.calls?.referrers(at) ?? []);
  });
  const names = callers.map((at) => program?.functions.nameOf(at) ?? '');
  return [...new Set([...known, ...names.filter((name) => !isReflection(name))])];
}
