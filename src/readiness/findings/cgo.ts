// cgo-dropped: packages compiled without the part that needs cgo, which the compiler does not tell.

import type { Case } from '../case.js';
import type { DroppedCgo, Evidence, Finding } from '../model.js';

/** Packages that compile without cgo and then say at run time that they cannot work, with what does instead. */
const KNOWN_STUBS: Readonly<Record<string, string>> = {
  'github.com/mattn/go-sqlite3': 'modernc.org/sqlite or github.com/ncruces/go-sqlite3',
  'github.com/mutecomm/go-sqlcipher/v4': 'github.com/ncruces/go-sqlite3 with encryption',
};
/** How files are called that stand in for what cannot work. */
const STUB_FILE = /(?:^|_)(?:mock|stubs?|unsupported|unavailable|disabled)(?:_|\.)/;

export function findCgoTrouble({ facts, chainTo }: Case): Finding | undefined {
  const { dropped = [] } = facts;
  if (dropped.length === 0) return undefined;
  const stubs = dropped.filter(isStub);
  const named = (stubs.length > 0 ? stubs : dropped).map((each) => each.package).join(', ');
  const instead = stubs.flatMap((stub) =>
    Object.hasOwn(KNOWN_STUBS, stub.package) ? [KNOWN_STUBS[stub.package] ?? ''] : [],
  );
  return {
    id: 'cgo-dropped',
    severity: stubs.length > 0 ? 'likely' : 'possible',
    what:
      stubs.length > 0
        ? `${named} is only a stub without cgo: the program compiles, and fails when it uses the package`
        : `what needs cgo was left out of ${named}: it may be slower, or do less`,
    evidence: [...stubs, ...dropped.filter((each) => !isStub(each))].map((each) => describe(each, chainTo)),
    fix: {
      advice:
        instead.length > 0
          ? `Use ${instead.join('; ')} instead, which need no cgo.`
          : 'Look into the documentation of the package for what it does without cgo.',
    },
  };
}

function isStub({ package: path, kind, added }: DroppedCgo): boolean {
  if (kind !== 'replaced') return false;
  return Object.hasOwn(KNOWN_STUBS, path) || added.some((file) => STUB_FILE.test(file));
}

function describe(dropped: DroppedCgo, chainTo: Case['chainTo']): Evidence {
  const { package: path, cgoFiles, added, kind } = dropped;
  const chain = chainTo(path);
  const files = `${cgoFiles.length} ${cgoFiles.length === 1 ? 'file' : 'files'} with cgo left out`;
  const instead = {
    replaced: `, ${added.join(', ')} compiled instead`,
    reduced: ', nothing compiled instead',
    absent: ': nothing of it is compiled',
  }[kind];
  return { kind: 'package', name: path, detail: files + instead, ...(chain === undefined ? {} : { chain }) };
}
