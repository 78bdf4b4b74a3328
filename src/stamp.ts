// With `vcs: true` the image's labels and times follow the stamp that the go command put into the binary (its
// build info: vcs.revision, vcs.time and the main module's version; src/cmd/go/internal/load/pkg.go).

import type { Plan } from './engine/plan.js';
import type { BuildInfo } from './gobin/build-info.js';

/** The stamp; parts are undefined where the go command did not know them. */
export interface Stamp {
  readonly revision: string | undefined;
  /** RFC 3339, in UTC. */
  readonly time: string | undefined;
  readonly version: string | undefined;
}

export function stampOf(info: BuildInfo): Stamp {
  const setting = (key: string): string | undefined => info.settings.get(key);
  const version = info.main?.version;
  return {
    revision: setting('vcs.revision'),
    time: setting('vcs.time'),
    version: version === '' || version === '(devel)' ? undefined : version,
  };
}

/** The plan with the stamp in its labels and time. Labels of the user and SOURCE_DATE_EPOCH (seconds) win. */
export function withStamp(plan: Plan, stamp: Stamp, sourceDateEpoch: number | undefined): Plan {
  const stamped = {
    'org.opencontainers.image.created': stamp.time,
    'org.opencontainers.image.revision': stamp.revision,
    'org.opencontainers.image.version': stamp.version,
  };
  const known = Object.entries(stamped).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const labels = { ...Object.fromEntries(known), ...plan.run.Labels };
  const stampSeconds = stamp.time === undefined ? 0 : Math.floor(Date.parse(stamp.time) / 1000);
  return { ...plan, epoch: sourceDateEpoch ?? stampSeconds, run: { ...plan.run, Labels: labels } };
}
