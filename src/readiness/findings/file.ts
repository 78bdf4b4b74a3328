// not-stripped and packed: what the file itself carries needlessly.

import type { Case } from '../case.js';
import type { Finding } from '../model.js';
import { sumStrippable } from '../stripping.js';

export function findSymbols({ facts }: Case): Finding | undefined {
  const { sections, bytes } = sumStrippable(facts.sections);
  if (sections.length === 0) return undefined;
  return {
    id: 'not-stripped',
    severity: 'advice',
    what: 'the binary carries symbols and debugging information, which it does not need to run',
    evidence: sections.map(({ name, size }) => ({ kind: 'section', name, detail: `${size} bytes` })),
    fix: { yaml: 'strip: true', bytes: -bytes },
  };
}

export function findPacking({ facts }: Case): Finding | undefined {
  const { packer } = facts;
  if (packer === undefined) return undefined;
  return {
    id: 'packed',
    severity: 'advice',
    what: `the binary is packed with ${packer}: layers are compressed anyway, and this one is unpacked into memory at each start`,
    evidence: [{ kind: 'fact', name: `${packer} header`, detail: 'in the file' }],
    fix: { advice: `Leave ${packer} out: compare what is pulled, the compressed size.` },
  };
}
