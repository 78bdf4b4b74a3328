// Asks the go command for modules in versions that may have to be looked up ("latest", a branch), as `go mod download
// -json` does: it answers for each module by itself, with its folder or with what went wrong.

import { readFile } from 'node:fs/promises';
import { streamTool, ToolFailure, type Environment } from '../command.js';
import { parseJsonStream } from './json-stream.js';

/** A go command that is run on this machine. */
export interface GoRun {
  readonly command: string;
  readonly env: Environment;
  /** A folder in no module. */
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** Takes one line of what it prints. */
  readonly log: (line: string) => void;
}

/** A module that can be had. */
export interface FoundModule {
  readonly path: string;
  /** The version that the query means. */
  readonly version: string;
  /** Text of its go.mod. */
  readonly goMod: string;
  /** Its lines of a go.sum, checked against the checksum database where that is in use. */
  readonly sums: string;
  /** Its folder in the module cache; undefined where this go command is too old to look into it. */
  readonly dir: string | undefined;
}

export interface MissingModule {
  readonly path: string;
  /** What the go command said. */
  readonly error: string;
}

/** Runs the go command; what it printed on standard error, line by line, where it failed. */
export async function tryGo(
  args: readonly string[],
  { command, ...run }: GoRun,
): Promise<{ readonly stdout: string; readonly failed?: readonly string[] }> {
  const chunks: string[] = [];
  const said: string[] = [];
  try {
    await streamTool(command, args, {
      ...run,
      onStdout: async (stdout) => {
        stdout.setEncoding('utf8');
        for await (const chunk of stdout as AsyncIterable<string>) chunks.push(chunk);
      },
      onLine: (line) => {
        said.push(line);
        if (line.startsWith('go: downloading ')) run.log(line);
      },
    });
    return { stdout: chunks.join('') };
  } catch (error) {
    run.signal.throwIfAborted();
    if (!(error instanceof ToolFailure)) throw error;
    return { stdout: chunks.join(''), failed: said };
  }
}

/** Downloads modules: "example.com/server@latest". What is wrong with all of them is the error of each. */
export async function downloadModules(
  queries: readonly string[],
  run: GoRun,
): Promise<readonly (FoundModule | MissingModule)[]> {
  const { stdout, failed = [] } = await tryGo(['mod', 'download', '-json', ...queries], run);
  const answers = parseJsonStream(stdout, 'the answer of go mod download').map(readAnswer);
  if (answers.length > 0) return Promise.all(answers.map(toModule));
  return queries.map((query) => ({ path: query.replace(/@.*$/, ''), error: failed.join('\n') }));
}

type Answer = Readonly<Record<'Path' | 'Version' | 'Error' | 'GoMod' | 'Dir' | 'Sum' | 'GoModSum', string>>;

function readAnswer(object: Readonly<Record<string, unknown>>): Answer {
  const text = (name: keyof Answer): string => {
    const value = object[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    Path: text('Path'),
    Version: text('Version'),
    Error: text('Error'),
    GoMod: text('GoMod'),
    Dir: text('Dir'),
    Sum: text('Sum'),
    GoModSum: text('GoModSum'),
  };
}

async function toModule(answer: Answer): Promise<FoundModule | MissingModule> {
  const { Path: path, Version: version, Error: error, GoMod: file, Dir: dir, Sum, GoModSum } = answer;
  // A Go that is older than the module wants has downloaded and checked it all the same.
  const isThere = error === '' || / requires go >= /.test(error);
  if (!isThere || file === '' || Sum === '' || GoModSum === '') return { path, error };
  return {
    path,
    version,
    goMod: await readFile(file, 'utf8'),
    sums: `${path} ${version} ${Sum}\n${path} ${version}/go.mod ${GoModSum}\n`,
    dir: dir === '' ? undefined : dir,
  };
}
