// Why a build failed, in the user's words: the builder image, its Go, the modules, the program, or else what the
// builder said itself.

import { hideCredentials, ToolFailure } from '../command.js';
import { ActionError, CommandError, InputError } from '../errors.js';
import { readCompilerErrors, type CompilerErrors } from '../go/compiler-output.js';
import type { BuildLog } from './build-log.js';
import { hasNoShell, readGoCheck } from './go-check.js';
import { SOURCE_ROOT } from './layout.js';
import type { Plan } from './plan.js';
import { saysImageIsMissing } from './substitute-image.js';

/** The registry does not have the builder image. */
export class MissingImage extends CommandError {}

/** The error to show instead of the tool's own. Errors that are no failure of the tool pass as they are. */
export function explainFailure(error: unknown, plan: Plan, log: BuildLog): unknown {
  if (!(error instanceof ToolFailure)) return error;
  const check = hasNoShell(log.lines) ? {} : readGoCheck(log.said);
  if (check !== undefined) return wrongGo(plan, check.found, error);
  const facts = builderFacts(log.lines);
  if (log.failedStep === 'image' && facts.length === 0) return cannotPull(plan, log.lines, error);
  const said = readCompilerErrors([...log.said, ...facts], plan.source, { root: SOURCE_ROOT });
  if (said === undefined) return new CommandError(`the build failed: ${lastWords(log)}`, { cause: error });
  return compilerError(said, error);
}

/** The error for a go command that has failed on the runner itself; `said` is all that it printed. */
export function explainGoFailure(error: unknown, plan: Plan, said: readonly string[]): unknown {
  if (!(error instanceof ToolFailure)) return error;
  const facts = error.code === KILLED ? [`exit code: ${KILLED}`] : [];
  const errors = readCompilerErrors([...said, ...facts], plan.source, { onHost: true });
  if (errors !== undefined) return compilerError(errors, error);
  const words = said.slice(-LAST_LINES).join('\n');
  return new CommandError(`the build failed: ${hideCredentials(words)}`, { cause: error });
}

/** The error for a build that was cancelled. */
export function buildCancelled(reason: unknown): ActionError {
  return reason instanceof ActionError
    ? reason
    : new CommandError('the build was cancelled', { cause: reason });
}

function compilerError({ message, hint = BUILD_HINT, lines }: CompilerErrors, cause: unknown): CommandError {
  return new CommandError(message, { lines, hint, cause });
}

/** The error of a run of the compiler that failed within a build that went on: from what it printed and its exit code. */
export function explainCompile(printed: readonly string[], code: number, plan: Plan): ActionError {
  const lines = [...printed, ...(code === 137 ? ['exit code: 137'] : [])];
  const said = readCompilerErrors(lines, plan.source, { root: SOURCE_ROOT });
  if (said !== undefined)
    return new CommandError(said.message, { lines: said.lines, hint: said.hint ?? BUILD_HINT });
  const words = printed.filter((line) => line.trim() !== '').slice(-LAST_LINES);
  return new CommandError(`the compiler ended with exit code ${code}: ${hideCredentials(words.join('\n'))}`);
}

// What only the builder knows of a command's end; its lines repeat the whole command, which is left out.
function builderFacts(lines: readonly string[]): readonly string[] {
  const isKilled = lines.some((line) => /(?:exit code: |non-zero code: )137\s*$/.test(line));
  const isFull = lines.some((line) => /no space left on device\s*$/.test(line));
  return [...(isKilled ? ['exit code: 137'] : []), ...(isFull ? ['no space left on device'] : [])];
}

// Those of the command that failed, or else the builder's.
function lastWords({ said, lines }: BuildLog): string {
  const words =
    said.length > 0
      ? said
      : lines.filter((line) => line.trim() !== '' && !/^(?:#\d+ |-{6,}$| > )/.test(line));
  return hideCredentials(words.slice(-LAST_LINES).join('\n'));
}

const LAST_LINES = 10;
// 128 and the number of SIGKILL, as a shell gives it.
const KILLED = 137;
const BUILD_HINT = 'Correct the lines named above; "go build" shows the same on your machine.';

function wrongGo(
  { builderImage, compile }: Plan,
  found: string | undefined,
  cause: ToolFailure,
): ActionError {
  if (found === undefined) {
    return new InputError(`the builder image ${builderImage} has no go command that can be run`, {
      cause,
      hint: 'Set builder-image to an image with Go and a shell, such as golang:1-alpine, or leave it out.',
    });
  }
  const { value, from, file } = compile.go;
  const who = from === 'input' ? 'go-version' : `the ${from} of ${file ?? 'go.mod'}`;
  return new InputError(`the builder image ${builderImage} has ${found}, and ${who} asks for Go ${value}`, {
    cause,
    hint: `Set builder-image to an image with Go ${value} ("{go-version}" in it is filled in), or go-version to local to take the Go that is there.`,
  });
}

function cannotPull({ builderImage }: Plan, lines: readonly string[], cause: ToolFailure): ActionError {
  const said = lines
    .map((line) => /(?:^ERROR: |failed to solve|#\d+ ERROR: )(.*)$/.exec(line)?.[1] ?? '')
    .concat(lines.at(-1) ?? '')
    .find((text) => text.trim() !== '');
  const reason = hideCredentials((said ?? cause.output).replace(/^[\s:]*/, '').trim());
  const isMissing = saysImageIsMissing(lines, builderImage);
  return new (isMissing ? MissingImage : CommandError)(
    `the builder image ${builderImage} cannot be pulled: ${reason}`,
    {
      cause,
      hint: 'Check the name in builder-image; run docker/login-action before this step for a private registry, or name a mirror.',
    },
  );
}
