// Why the module of a remote package is not to be had, from what the go command said about each path that it may have.

import { hideCredentials } from '../command.js';
import { InputError } from '../errors.js';
import { explainLines } from './build-failures.js';
import { PRIVATE } from './git-failures.js';
import { DOWNLOAD_FAILURES } from './module-failures.js';
import type { MissingModule } from './module-query.js';
import { formatModule, type ModuleVersion, type RemotePackage } from './remote-package.js';

const NOT_THERE =
  /\b(?:403 Forbidden|404 Not Found|410 Gone)\b|unknown revision|no matching versions|invalid version|no such file|not found|unrecognized import path|no such host|invalid github\.com import path|malformed module path/;

/** Whether a server failed to answer, so that the same question may be answered later. */
export function isPassing(error: string): boolean {
  return /: (?:429|5\d\d) [A-Z]|i\/o timeout|TLS handshake timeout|connection reset/.test(error);
}

/** The error for a package without a module; `newest` is what there is of its module where only the version is wrong. */
export function cannotBeFound(
  { path, query }: RemotePackage,
  missing: readonly MissingModule[],
  newest?: ModuleVersion,
): InputError {
  const lines = missing.flatMap(({ error }) => error.split('\n')).map((line) => line.trim());
  const said = hideCredentials(missing.map(({ error }) => `  ${firstLine(error)}`).join('\n'));
  if (newest !== undefined && missing.every(({ error }) => NOT_THERE.test(error))) {
    return new InputError(
      `package: ${newest.path} has no version ${query}; its latest is ${newest.version}`,
      {
        hint: `Give a version that it has, such as ${formatModule(newest)}; from v2 on the module path ends with the major version ("/v2").`,
      },
    );
  }
  const other = otherPath(lines);
  if (other !== undefined) {
    return new InputError(
      `package: ${path}@${query} is in the module ${other}, by which it has to be named:\n${said}`,
      {
        hint: `Give the package by the path of its module, which is ${other}.`,
      },
    );
  }
  const explained = missing.every(({ error }) => NOT_THERE.test(error) && !isPassing(error))
    ? undefined
    : explainLines(DOWNLOAD_FAILURES, lines, { modulePath: path, onHost: true });
  const why = explained === undefined ? '' : ` (${explained.title})`;
  return new InputError(`package: ${path}@${query} cannot be found${why}:\n${said}`, {
    hint:
      explained?.hint ??
      `Check path and version; ${PRIVATE.replace(/, (set GOPROXY.*), or commit it.*$/, ', or $1.')}`,
  });
}

/** From "module path must match major version ("example.com/x/v2")". */
function otherPath(lines: readonly string[]): string | undefined {
  return lines.flatMap((line) => /must match major version \("([^"]+)"\)/.exec(line)?.[1] ?? [])[0];
}

function firstLine(error: string): string {
  return error.split('\n')[0] ?? '';
}
