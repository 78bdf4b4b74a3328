// Reads what `go build` printed, as it comes out of a builder: the lines that matter without the builder's own,
// the places in the repository that they point at, and what to do about it.

import path from 'node:path';
import { hideCredentials } from '../command.js';
import type { Source } from '../engine/plan.js';
import type { SourceLine } from '../errors.js';
import { BUILD_FAILURES } from './build-failures.js';
import { isInside, posixRelative } from './folders.js';

export interface CompilerErrors {
  /** Places in the repository, in the order found, each once. */
  readonly lines: readonly SourceLine[];
  /** A lower-case fragment, then Go's own lines. */
  readonly message: string;
  readonly hint?: string;
}

/** What Go said, without the rest. */
interface Finding {
  /** As Go prints it, lines that continue it included. */
  text: string;
  readonly place?: { readonly file: string; readonly line: number; readonly column?: number };
  /** What follows the place. */
  message: string;
}

const SHOWN_LINES = 20;
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');
const PLACE = /^(?:go: )?([^\s:][^:]*\.(?:go|s|h|mod|work|sum)):(\d+)(?::(\d+))?: (.*)$/;
// Progress and the words of builders: they end what Go said.
const NOISE =
  /^(?:go: (?:downloading|finding|extracting|found|added|upgraded) |ERROR|------|------?>| ?---> | > \[|executor failed|failed to solve|The command |Step \d|Removing intermediate|Dockerfile:\d|\s*\d+ \|)/;
const SAID_BY_GO =
  /^(?:go: |package |found packages |verifying |error obtaining |no Go files |stat |-\w|flag provided|invalid value|usage: |runtime\.)/;

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
  const lines = output.map(readLine);
  const findings = uniqueFindings(readFindings(lines));
  const failure = findFailure(lines, options.onHost === true);
  if (findings.length === 0 && failure === undefined) return undefined;
  const placed = findings.some(({ place }) => place !== undefined);
  const title = failure?.title ?? (placed ? 'the program does not compile' : 'go build failed');
  const said = findings.flatMap(({ text }) => text.split('\n'));
  const shown = said.length > SHOWN_LINES ? [...said.slice(0, SHOWN_LINES), '…'] : said;
  return {
    lines: findings.flatMap((finding) => sourceLine(finding, source, options.root)),
    message: hideCredentials([title, ...shown].join('\n').replace('\n', ':\n')),
    ...(failure === undefined ? {} : { hint: failure.hint }),
  };
}

// "#12 3.456 text" and "3.456 text" are BuildKit's plain progress; "#12 text" is what BuildKit itself has to say.
function readLine(line: string): string {
  const plain = line.replace(ANSI, '').trimEnd();
  const own = /^#\d+ (?!\d+\.\d+(?: |$))(.*)$/.exec(plain);
  if (own !== null) return `------ ${own[1] ?? ''}`;
  return plain.replace(/^(?:#\d+ )?\d+\.\d+ /, '');
}

function readFindings(lines: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  // Lines that belong to the finding before them; after a "# package" header everything does.
  let open: 'no' | 'indented' | 'all' = 'no';
  for (const line of lines) {
    const last = findings.at(-1);
    if (line === '' || NOISE.test(line)) {
      open = 'no';
    } else if (/^# \S/.test(line)) {
      open = 'all';
    } else if (last !== undefined && open !== 'no' && /^\s/.test(line) && !startsPlace(line, last)) {
      last.text += `\n${line}`;
      last.message += `\n${line.trim()}`;
    } else if (PLACE.test(line.trim())) {
      findings.push(readPlace(line.trim()));
      open = open === 'all' ? 'all' : 'indented';
    } else if (open === 'all' || SAID_BY_GO.test(line)) {
      findings.push({ text: line, message: line });
      open = open === 'all' ? 'all' : 'indented';
    }
  }
  return findings;
}

// Below "package x" the places are indented: they are errors of their own, not the rest of one.
function startsPlace(line: string, last: Finding): boolean {
  return last.place === undefined && PLACE.test(line.trim());
}

function readPlace(text: string): Finding {
  const [, file = '', line = '', column, message = ''] = PLACE.exec(text) ?? [];
  const place = { file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
  return { text, place, message };
}

// BuildKit repeats the output of the step that failed.
function uniqueFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.text, finding])).values()];
}

function sourceLine(
  { place, message }: Finding,
  source: Source,
  root: string | undefined,
): readonly SourceLine[] {
  if (place === undefined || message === 'too many errors') return [];
  const file = findInRepository(place.file, source, root);
  if (file === undefined) return [];
  return [{ ...place, file, message: hideCredentials(message) }];
}

// Undefined for files of Go itself and of the module cache. Relative paths start in the folder of go.mod.
function findInRepository(file: string, source: Source, root: string | undefined): string | undefined {
  const { contextDir, workdir, workspace, modulePath } = source;
  const base = root ?? contextDir;
  const join = root === undefined ? path : path.posix;
  // With -trimpath some places begin with the import path of the module instead of its folder.
  const inModule = file.startsWith(`${modulePath}/`) ? file.slice(modulePath.length + 1) : file;
  const absolute = join.resolve(base, workdir, inModule);
  const inContext = join.relative(base, absolute);
  if (inContext === '..' || /^\.\.[/\\]/.test(inContext) || join.isAbsolute(inContext)) return undefined;
  const onRunner = path.resolve(contextDir, inContext);
  return isInside(workspace, onRunner) ? posixRelative(workspace, onRunner) : undefined;
}

function findFailure(lines: readonly string[], onHost: boolean): { title: string; hint: string } | undefined {
  for (const failure of BUILD_FAILURES) {
    const { pattern, title, hint } = onHost ? { ...failure, ...failure.onHost } : failure;
    for (const line of lines) {
      const found = pattern.exec(line);
      if (found === null) continue;
      const fill = (text: string): string => text.replaceAll('$1', () => found[1] ?? '');
      return { title: fill(title), hint: hideCredentials(fill(hint)) };
    }
  }
  return undefined;
}
