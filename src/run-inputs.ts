// The inputs of a run: those of all programs, and those of each program that `per-image` gives some of its own.

import { InputError } from './errors.js';
import { readInputs, variableOf, type Inputs } from './inputs.js';
import { parsePerImage, type InputTexts } from './inputs/per-image.js';
import { BUDGETS } from './size/budget.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What holds for all programs that have no inputs of their own, and for the step itself. */
export interface RunInputs extends Inputs {
  /** By the name of the program: all its inputs, its own in the place of the others. */
  readonly perImage: ReadonlyMap<string, Inputs>;
}

interface OwnTexts {
  readonly program: string;
  readonly texts: InputTexts;
}

/** Reads them all; an InputError names the place of what is refused. */
export async function readRunInputs(env: Environment): Promise<RunInputs> {
  const inputs = readInputs(env);
  const name = 'per-image';
  const own = await parsePerImage({ name, text: env[variableOf(name)] ?? '' });
  const perImage = new Map([...own].map(([program, texts]) => [program, readOwn(env, { program, texts })]));
  return { ...inputs, perImage };
}

/** The inputs of one program. */
export function inputsOf(inputs: RunInputs, program: string): Inputs {
  return inputs.perImage.get(program) ?? inputs;
}

/** An InputError where `per-image` names a program that is not built. */
export function checkPrograms({ perImage }: RunInputs, names: readonly string[]): void {
  const unknown = [...perImage.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new InputError(`per-image: no program is called ${JSON.stringify(unknown)}`, {
    hint: `Write the name of a program of this step: ${names.join(', ')}.`,
  });
}

// A budget here is the program's own: a line that names another could never be hit.
function checkBudgets({ budgets }: Inputs, { program, texts }: OwnTexts): void {
  for (const input of BUDGETS.filter((budget) => texts.has(budget))) {
    const other = budgets[input].find(
      ({ target }) => target !== undefined && target !== program && !target.includes('/'),
    );
    if (other === undefined) continue;
    throw new InputError(`${input}: ${JSON.stringify(other.target)} is another program`, {
      hint: 'Give one limit, or a limit for each platform.',
    });
  }
}

// The inputs of all programs have been read without a mistake, so that one found now comes from those of this program.
function readOwn(env: Environment, { program, texts }: OwnTexts): Inputs {
  const given = Object.fromEntries([...texts].map(([input, text]) => [variableOf(input), text]));
  try {
    const inputs = readInputs({ ...env, ...given });
    checkBudgets(inputs, { program, texts });
    return inputs;
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    throw new InputError(`per-image: ${program}.${cause.message}`, {
      cause,
      ...(cause.hint === undefined ? {} : { hint: cause.hint }),
    });
  }
}
