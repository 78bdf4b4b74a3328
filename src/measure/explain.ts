// What a binary weighs and why, what it will miss in its image, what would make it smaller: everything that is read
// from the file and the listing of its packages.

import { parseElf } from '../elf/file.js';
import { bytesSource } from '../elf/source.js';
import { findBuildInfo, type BuildInfo } from '../gobin/build-info.js';
import { readListings } from '../go/read-listing.js';
import type { ListingFiles } from '../go/list.js';
import { advise, type AdviceFacts } from '../readiness/advice.js';
import { findCalls } from '../readiness/call-graph.js';
import type { Costs, Facts, ImageFacts } from '../readiness/facts.js';
import { findTrouble, withoutIgnored } from '../readiness/findings.js';
import type { FindingId } from '../readiness/model.js';
import { findPacker } from '../readiness/packer.js';
import { sizeReportOf, type SizeReport } from '../report/size-model.js';
import { attribute } from '../size/attribute.js';
import { STANDARD_LIBRARY, type PackageNode } from '../size/model.js';
import { moduleFinder } from '../size/modules-of.js';
import { explainSize } from '../size/why.js';
import { reachableFrom } from './reachable.js';

/** What is to be explained; plain data, so that it can be sent to another process. */
export interface ExplainJob {
  /** GOARCH. */
  readonly architecture: string;
  /** Undefined where the packages could not be listed. */
  readonly listing?: ListingFiles;
  readonly image: ImageFacts;
  readonly costs: Costs;
  readonly ignored: readonly FindingId[];
  readonly inputs: AdviceFacts['inputs'];
}

export interface Explained {
  readonly size: SizeReport;
  /** Of the program that was listed; undefined where it was not. */
  readonly graph?: readonly PackageNode[];
  /** What is not known and why, one line each. */
  readonly notes: readonly string[];
}

/** Explains the binary whose bytes are given; a FormatError where they are no ELF file. */
export function explain(bytes: Uint8Array, job: ExplainJob): Explained {
  const source = bytesSource(bytes);
  const elf = parseElf(source);
  const buildInfo = findBuildInfo(elf);
  const found = attribute(source, elf, buildInfo);
  const { attribution, linked, methods } = found;
  const listed = job.listing === undefined ? { notes: [] } : readListings(job.listing);
  const mainPackage = buildInfo?.path ?? '';
  const graph = listed.graph === undefined ? undefined : reachableFrom(listed.graph, mainPackage);
  const packer = findPacker(bytes);
  const facts: Facts = {
    ...(linked === undefined
      ? {}
      : {
          program: {
            functions: linked,
            ...callsOf(bytes, linked, job.architecture),
            originOf: originFinder(buildInfo),
          },
        }),
    ...(graph === undefined ? {} : { graph }),
    mainPackage,
    ...(listed.dropped === undefined ? {} : { dropped: listed.dropped }),
    ...(methods === undefined ? {} : { methods }),
    sections: attribution.sections,
    ...(packer === undefined ? {} : { packer }),
    image: job.image,
    costs: job.costs,
  };
  const trouble = findTrouble(facts);
  const advice = advise({
    size: bytes.length,
    sections: attribution.sections,
    ...(linked === undefined ? {} : { functions: linked }),
    // Whether it is told or not.
    keepsDeadCode: trouble.some(({ id }) => id === 'dead-code-kept'),
    ...(packer === undefined ? {} : { packer }),
    inputs: job.inputs,
  });
  const reasons = explainSize({
    attribution,
    mainPackage,
    versions: versionsOf(buildInfo),
    ...(graph === undefined ? {} : { graph }),
  });
  const mainModule = buildInfo?.main?.path;
  const size = sizeReportOf({
    attribution,
    reasons,
    findings: withoutIgnored(trouble, job.ignored),
    advice,
    ...(mainModule === undefined ? {} : { mainModule }),
    ...(methods === undefined ? {} : { methods }),
  });
  return {
    size,
    ...(graph === undefined ? {} : { graph }),
    notes: [...listed.notes, ...(attribution.degraded === undefined ? [] : [attribution.degraded])],
  };
}

function callsOf(
  bytes: Uint8Array,
  linked: NonNullable<Facts['program']>['functions'],
  architecture: string,
): Pick<NonNullable<Facts['program']>, 'calls'> {
  const calls = findCalls(bytes, linked, architecture);
  return calls === undefined ? {} : { calls };
}

function originFinder(buildInfo: BuildInfo | undefined): NonNullable<Facts['program']>['originOf'] {
  const findModule = moduleFinder(buildInfo);
  return (path) => {
    const module = findModule(path);
    if (module === undefined || module === STANDARD_LIBRARY) return 'std';
    return module === buildInfo?.main?.path ? 'own' : 'dependency';
  };
}

function versionsOf(buildInfo: BuildInfo | undefined): ReadonlyMap<string, string> {
  const modules = [...(buildInfo?.main === undefined ? [] : [buildInfo.main]), ...(buildInfo?.deps ?? [])];
  return new Map(
    modules.map(({ path, version, replace }) => [path, (replace ?? { version }).version || version]),
  );
}
