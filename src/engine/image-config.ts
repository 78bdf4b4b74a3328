// The image config as Dockerfile instructions, for the Dockerfile that is made by hand.

import { InputError } from '../errors.js';
import type { Healthcheck, RunConfig } from '../oci/types.js';
import { execForm, pairs, quoteWord } from './dockerfile-text.js';

const NANOSECONDS = { s: 1_000_000_000, ms: 1_000_000, us: 1_000 } as const;

/** One instruction for each member that is set; an InputError where a value cannot be written. */
export function configInstructions(run: RunConfig): readonly string[] {
  const { Env: env = [], Labels: labels = {}, ExposedPorts: ports = {} } = run;
  return [
    ...(env.length === 0 ? [] : [pairs('ENV', Object.fromEntries(env.map(splitVariable)))]),
    ...(Object.keys(labels).length === 0 ? [] : [pairs('LABEL', labels)]),
    ...Object.keys(ports).map((port) => `EXPOSE ${quoteWord(port, 'expose')}`),
    ...(run.WorkingDir === undefined ? [] : [`WORKDIR ${quoteWord(run.WorkingDir, 'workdir')}`]),
    ...(run.User === undefined ? [] : [`USER ${quoteWord(run.User, 'user')}`]),
    ...(run.Healthcheck === undefined ? [] : [healthcheck(run.Healthcheck)]),
    ...(run.Entrypoint === undefined ? [] : [execForm('ENTRYPOINT', run.Entrypoint)]),
    ...(run.Cmd === undefined ? [] : [execForm('CMD', run.Cmd)]),
  ];
}

function splitVariable(variable: string): [string, string] {
  const at = variable.indexOf('=');
  if (at > 0) return [variable.slice(0, at), variable.slice(at + 1)];
  throw new InputError(`${JSON.stringify(variable)} is not an environment variable`, {
    hint: 'Write it as NAME=VALUE.',
  });
}

function healthcheck({
  Test: [kind, ...command],
  Interval,
  Timeout,
  StartPeriod,
  Retries,
}: Healthcheck): string {
  if (kind === 'NONE') return 'HEALTHCHECK NONE';
  const flags = [
    ...duration('--interval', Interval),
    ...duration('--timeout', Timeout),
    ...duration('--start-period', StartPeriod),
    ...(Retries === undefined || Retries === 0 ? [] : [`--retries=${Retries}`]),
  ];
  return execForm(['HEALTHCHECK', ...flags, 'CMD'].join(' '), command);
}

// 0 and absent both mean the daemon's default.
function duration(flag: string, nanoseconds = 0): readonly string[] {
  if (nanoseconds === 0) return [];
  const unit = (['s', 'ms', 'us'] as const).find((name) => nanoseconds % NANOSECONDS[name] === 0);
  return [`${flag}=${unit === undefined ? `${nanoseconds}ns` : `${nanoseconds / NANOSECONDS[unit]}${unit}`}`];
}
