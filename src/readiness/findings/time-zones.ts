// no-tzdata: names of time zones mean nothing without their rules.

import { rate, tell, type Case } from '../case.js';
import type { Finding, Fix } from '../model.js';

/** Where Go looks on Linux (Go source: src/time/zoneinfo_unix.go). */
const FOLDERS = ['/usr/share/zoneinfo/', '/usr/share/lib/zoneinfo/', '/usr/lib/locale/TZ/', '/etc/zoneinfo/'];

/** A library may offer what nobody uses, or load no zone but UTC, which needs no data. */
const LIKELIHOOD = { dependency: 'possible', unseen: 'possible' } as const;

export function findTimeZoneTrouble(subject: Case): Finding | undefined {
  if (hasTimeZones(subject)) return undefined;
  const zone = subject.facts.image.env['TZ'];
  if (zone !== undefined && needsData(zone) && subject.has('time.initLocal')) {
    return {
      id: 'no-tzdata',
      severity: 'likely',
      what: `local times will be UTC and not ${zone}, which the variable TZ asks for: the image has no time zone data`,
      evidence: [{ kind: 'fact', name: `TZ=${zone}`, detail: 'is in the environment of the image' }],
      fix: fixOf(subject),
    };
  }
  const asked = subject.ask({ names: ['time.LoadLocation'] });
  const severity = rate(subject, asked, LIKELIHOOD);
  if (severity === undefined) return undefined;
  return {
    id: 'no-tzdata',
    severity,
    what: 'time.LoadLocation will fail with "unknown time zone" for all zones but UTC and Local: the image has no time zone data',
    evidence: tell(subject, asked),
    fix: fixOf(subject),
  };
}

function fixOf({ facts }: Case): Fix {
  const { timeZones } = facts.costs;
  return { yaml: 'tzdata: true', ...(timeZones === undefined ? {} : { bytes: timeZones }) };
}

function needsData(zone: string): boolean {
  return !['', 'UTC', ':UTC', 'UTC0'].includes(zone);
}

function hasTimeZones({ facts, has }: Case): boolean {
  // The package time/tzdata, or the build tag timetzdata.
  if (has('time.registerLoadFromEmbeddedTZData') || has('time/tzdata.loadFromEmbeddedTZData')) return true;
  const { files, env } = facts.image;
  const named = env['ZONEINFO'];
  return files.some(
    (path) =>
      FOLDERS.some((folder) => path.startsWith(folder)) ||
      (named !== undefined && named !== '' && (path === named || path.startsWith(`${named}/`))),
  );
}
