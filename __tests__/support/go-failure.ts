// Broken programs, built by a real go command as an engine on this machine would, and how their failure is explained.

import { execFile } from 'node:child_process';
import path from 'node:path';
import type { CompilePlan } from '../../src/engine/plan.js';
import { compileArgs, compileEnvironment } from '../../src/go/compile.js';
import { readCompilerErrors, type CompilerErrors } from '../../src/go/compiler-output.js';
import { makeGoPlan } from './go-plan.js';
import { goMachine } from './go-tool.js';
import { tempFolder } from './temp-folder.js';

export interface BrokenProgram {
  readonly files: Readonly<Record<string, string>>;
  /** Added to what the machine says. */
  readonly env?: Readonly<Record<string, string>>;
  readonly compile?: Partial<CompilePlan>;
  /** Default: `go` of this machine. */
  readonly go?: string;
  /** Has the modules downloaded first and apart, as a build stage does, instead of by the compile. */
  readonly download?: boolean;
  /** From the repository to the module; default: ".". */
  readonly workdir?: string;
}

export interface Failure extends CompilerErrors {
  /** The first line of the message, without the colon. */
  readonly title: string;
  /** "main.go:3:8", one for each annotation. */
  readonly places: readonly string[];
  /** What Go printed. */
  readonly output: string;
  readonly folder: string;
}

/** Builds the program in a folder of its own; fails where it compiles, or where nothing is explained. */
export async function explainBroken(program: BrokenProgram): Promise<Failure> {
  const folder = tempFolder(program.files);
  const workdir = program.workdir ?? '.';
  const plan = makeGoPlan(program.compile, { contextDir: folder, workspace: folder, workdir });
  const platform = plan.platforms[0] ?? { os: 'linux', architecture: 'amd64' };
  const env = { ...goMachine(), ...program.env, ...compileEnvironment(plan, platform) };
  const args = program.download === true ? ['mod', 'download'] : compileArgs(plan, path.join(folder, 'out'));
  const { code, output } = await run(program.go ?? 'go', args, { cwd: path.join(folder, workdir), env });
  const errors = readCompilerErrors(output.split('\n'), plan.source);
  if (code === 0 || errors === undefined) throw new Error(`exit code ${code}, and not explained:\n${output}`);
  return {
    ...errors,
    title: (errors.message.split('\n', 1)[0] ?? '').replace(/:$/, ''),
    places: errors.lines.map(({ file, line, column }) =>
      [file, line, column].filter((part) => part !== undefined).join(':'),
    ),
    output,
    folder,
  };
}

interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

// Not spawnSync: the module proxy of a test answers in this process.
function run(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(command, args, { ...options, encoding: 'utf8' }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: `${stdout}${stderr}`.trimEnd() });
    });
  });
}
