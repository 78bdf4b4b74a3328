// The history of an image: one entry for each layer and each setting, in the words of a Dockerfile, so that
// `docker history` shows how it was made.

import type { Healthcheck, HistoryEntry, LayerPlan, RunConfig } from './types.js';

const COMMENT = 'go-scratch-image';
const NANOSECONDS = 1e9;

/** Entries for the layers, lowest first, then for the settings. `created` is an RFC 3339 time. */
export function makeHistory(
  layers: readonly LayerPlan[],
  run: RunConfig,
  created: string,
): readonly HistoryEntry[] {
  const layerEntries = layers.map(({ createdBy }) => ({ created, created_by: createdBy, comment: COMMENT }));
  const settings = describeRun(run).map((line) => ({
    created,
    created_by: line,
    comment: COMMENT,
    empty_layer: true,
  }));
  return [...layerEntries, ...settings];
}

function describeRun(run: RunConfig): readonly string[] {
  const lines = [
    ...(run.Env ?? []).map((variable) => `ENV ${describePair(variable)}`),
    ...Object.keys(run.ExposedPorts ?? {}).map((port) => `EXPOSE ${port}`),
    ...Object.entries(run.Labels ?? {}).map(([key, value]) => `LABEL ${quote(key)}=${quote(value)}`),
  ];
  if (run.WorkingDir !== undefined) lines.push(`WORKDIR ${run.WorkingDir}`);
  if (run.User !== undefined) lines.push(`USER ${run.User}`);
  if (run.Healthcheck !== undefined) lines.push(`HEALTHCHECK ${describeHealthcheck(run.Healthcheck)}`);
  if (run.Entrypoint !== undefined) lines.push(`ENTRYPOINT ${JSON.stringify(run.Entrypoint)}`);
  if (run.Cmd !== undefined) lines.push(`CMD ${JSON.stringify(run.Cmd)}`);
  return lines;
}

function describeHealthcheck(check: Healthcheck): string {
  const [kind = 'NONE', ...command] = check.Test;
  const options = [
    ...duration('interval', check.Interval),
    ...duration('timeout', check.Timeout),
    ...duration('start-period', check.StartPeriod),
    ...(check.Retries === undefined ? [] : [`--retries=${check.Retries}`]),
  ];
  return [...options, kind, ...(command.length === 0 ? [] : [JSON.stringify(command)])].join(' ');
}

function duration(name: string, ns: number | undefined): readonly string[] {
  return ns === undefined ? [] : [`--${name}=${ns / NANOSECONDS}s`];
}

function describePair(pair: string): string {
  const equals = pair.indexOf('=');
  return `${pair.slice(0, equals)}=${quote(pair.slice(equals + 1))}`;
}

function quote(text: string): string {
  return /^[\w@%+:,./-]+$/.test(text) ? text : JSON.stringify(text);
}
