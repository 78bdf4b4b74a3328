// Runs this action as a runner does: inputs as INPUT_* variables with the defaults of action.yml, the files of
// GITHUB_OUTPUT, GITHUB_STATE and GITHUB_STEP_SUMMARY, then the post step with the saved state.

import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

/** The folder of action.yml. */
export const ACTION_DIR = path.resolve(import.meta.dirname, '..');

export interface Step {
  /** As a workflow's `with:` gives them; the others have their defaults. */
  readonly inputs: Readonly<Record<string, string>>;
  /** GITHUB_WORKSPACE. */
  readonly workspace: string;
  /** An existing folder for the runner's own files; one step at a time uses it. */
  readonly tempDir: string;
  /** Takes what the action prints, as it comes; kept and given back where it is not set. */
  readonly onOutput?: (chunk: string) => void;
  /** A program and its arguments that run Node, to measure it for instance. */
  readonly wrapper?: readonly string[];
  /** What the runner's environment has beside this process's own; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface StepResult {
  readonly exitCode: number;
  /** Standard output and standard error. */
  readonly printed: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown of the job summary. */
  readonly summary: string;
  /** What the main step leaves for the post step. */
  readonly state: Readonly<Record<string, string>>;
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: string | number | boolean }>>;
  readonly runs: { readonly main: string; readonly post: string };
}

/** Runs the main step, whatever its exit code. */
export async function runMain(step: Step): Promise<StepResult> {
  const action = await readActionFile();
  return runEntry(action.runs.main, step, inputVariables(action, step.inputs));
}

/** Runs the post step after `main`, with the state that it left. */
export async function runPost(step: Step, main: StepResult): Promise<StepResult> {
  const action = await readActionFile();
  const state = Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]);
  return runEntry(action.runs.post, step, {
    ...inputVariables(action, step.inputs),
    ...(Object.fromEntries(state) as Record<string, string>),
  });
}

async function readActionFile(): Promise<ActionFile> {
  return parse(await readFile(path.join(ACTION_DIR, 'action.yml'), 'utf8')) as ActionFile;
}

function inputVariables(action: ActionFile, given: Step['inputs']): Record<string, string> {
  const known = action.inputs ?? {};
  const unknown = Object.keys(given).filter((name) => !(name in known));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries(known).map(([name, input]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? evaluate(String(input.default ?? '')),
    ]),
  );
}

// There is no token and no event here: what a default takes from them is empty.
function evaluate(text: string): string {
  return text.replace(/\$\{\{.*?\}\}/g, '');
}

async function runEntry(
  entry: string,
  step: Step,
  variables: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const file = (name: string): string => path.join(step.tempDir, name);
  const runnerTemp = file('runner-temp');
  await mkdir(runnerTemp, { recursive: true });
  const commandFiles = {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
  };
  await Promise.all(Object.values(commandFiles).map((name) => writeFile(name, '')));
  const { exitCode, printed } = await runNode(path.join(ACTION_DIR, entry), step, {
    ...process.env,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'example/helloworld',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: step.workspace,
    RUNNER_TEMP: runnerTemp,
    RUNNER_OS: 'Linux',
    ...commandFiles,
    ...variables,
    ...step.env,
  });
  return {
    exitCode,
    printed,
    outputs: parseFileCommands(await readFile(commandFiles.GITHUB_OUTPUT, 'utf8')),
    summary: await readFile(commandFiles.GITHUB_STEP_SUMMARY, 'utf8'),
    state: parseFileCommands(await readFile(commandFiles.GITHUB_STATE, 'utf8')),
  };
}

async function runNode(
  script: string,
  step: Step,
  env: NodeJS.ProcessEnv,
): Promise<Pick<StepResult, 'exitCode' | 'printed'>> {
  const [program, ...args] = [...(step.wrapper ?? []), process.execPath, script];
  const child = spawn(program, args, {
    cwd: step.workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      step.onOutput?.(chunk);
    });
  }
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
  return { exitCode, printed };
}

/** Reads a runner's command file: `name=value`, or `name<<delimiter`, lines, delimiter. */
export function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line);
    if (heredoc?.[1] !== undefined && heredoc[2] !== undefined) {
      const end = lines.indexOf(heredoc[2]);
      if (end < 0) throw new Error(`${heredoc[1]} has no closing ${heredoc[2]}`);
      values[heredoc[1]] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n');
      continue;
    }
    const equals = line.indexOf('=');
    if (equals > 0) values[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return values;
}
