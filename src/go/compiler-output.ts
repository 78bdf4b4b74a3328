// Reads what `go build` printed, as it comes out of a builder: the lines that matter without the builder's own,
// the places in the repository that they point at, and what to do about it.

import { hideCredentials } from '../command.js';
import type { Source } from '../engine/plan.js';
import type { SourceLine } from '../errors.js';
import { anotherVersion, BUILD_FAILURES, explainLines, FIRST_FAILURES } from './build-failures.js';
import { explainCgo } from './cgo-failure.js';
import { readFindings, readLine, type Finding } from './findings.js';
import { findInGoMod, findInRepository, withRepositoryPaths } from './source-place.js';
import { explainNewPackage } from './standard-packages.js';

export interface CompilerErrors {
  /** Places in the repository, in the order found, each once. */
  readonly lines: readonly SourceLine[];
  /** A lower-case fragment, then Go's own lines. */
  readonly message: string;
  readonly hint?: string;
}

const SHOWN_LINES = 20;

/**
 * Reads the output line by line. `root` is the absolute posix path at which the compiler saw `source.contextDir`;
 * `onHost`: there was no builder image.
 * Undefined where nothing in it is known to come from the go command.
 */
export function readCompilerErrors(
  output: readonly string[],
  source: Source,
  options: { readonly root?: string; readonly onHost?: boolean } = {},
): CompilerErrors | undefined {
  const { root, onHost = false } = options;
  const lines = output.map(readLine);
  const findings = readFindings(lines);
  const { modulePath, remote } = source;
  const facts = { modulePath, onHost, ...(remote === undefined ? {} : { remote }) };
  const explained =
    explainLines(FIRST_FAILURES, lines, facts) ??
    explainNewPackage(lines) ??
    explainCgo(findings, source, root) ??
    explainLines(BUILD_FAILURES, lines, facts);
  if (findings.length === 0 && explained === undefined) return undefined;
  const placed = findings.some(({ place }) => place !== undefined);
  const title = explained?.title ?? (placed ? 'the program does not compile' : 'go build failed');
  const hint = explained?.hint ?? (remote === undefined ? undefined : anotherVersion(remote));
  const said = findings.flatMap(({ text }) => withRepositoryPaths(text, source, root).split('\n'));
  return {
    lines: uniqueLines(findings.flatMap((finding) => sourceLine(finding, source, root))),
    message: hideCredentials([title, ...shorten(said)].join('\n').replace('\n', ':\n')),
    ...(hint === undefined ? {} : { hint: hideCredentials(hint) }),
  };
}

function shorten(lines: readonly string[]): readonly string[] {
  if (lines.length <= SHOWN_LINES) return lines;
  return [...lines.slice(0, SHOWN_LINES), `… and ${lines.length - SHOWN_LINES} more lines`];
}

function sourceLine(finding: Finding, source: Source, root: string | undefined): readonly SourceLine[] {
  const { place, message } = finding;
  if (message === 'too many errors') return [];
  const inGoMod = findInGoMod(finding, source);
  if (inGoMod !== undefined) return [{ ...inGoMod, message: hideCredentials(inGoMod.message) }];
  const file = place === undefined ? undefined : findInRepository(place.file, source, root);
  if (place === undefined || file === undefined) return [];
  return [{ ...place, file, message: hideCredentials(withRepositoryPaths(message, source, root)) }];
}

// A module that cannot be had is told of once for every import, and stands in go.mod once.
function uniqueLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}
