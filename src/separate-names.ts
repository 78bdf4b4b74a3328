// Tags and files that several images would share are refused: the last of them would be all that is left.

import type { Plan } from './engine/plan.js';
import { InputError } from './errors.js';
import type { Inputs } from './inputs.js';
import { NAME_PLACEHOLDER } from './inputs/build.js';
import { PLATFORM_PLACEHOLDER } from './inputs/report.js';

/** What a program calls its image and its files. */
interface Named {
  readonly inputs: Inputs;
  readonly plan: Pick<Plan, 'name' | 'platforms'>;
  readonly tags: readonly string[];
}

/** An InputError where two programs, or two platforms of one, would have one name. */
export function checkSeparateNames(programs: readonly Named[]): void {
  programs.forEach(checkSbomFile);
  const seen = new Map<string, { readonly name: string; readonly text: string }>();
  for (const program of programs) {
    const { name } = program.plan;
    for (const { input, text, resolved } of namesOf(program)) {
      const key = JSON.stringify([input, resolved]);
      const other = seen.get(key);
      if (other !== undefined) {
        throw new InputError(`${input}: ${JSON.stringify(text)} would name ${other.name} and ${name} alike`, {
          hint: `Put ${NAME_PLACEHOLDER} into it, which stands for the name of each program.`,
        });
      }
      seen.set(key, { name, text });
    }
  }
}

interface GivenName {
  readonly input: string;
  readonly text: string;
  /** With the program's name in it. */
  readonly resolved: string;
}

function namesOf({ inputs, plan, tags }: Named): readonly GivenName[] {
  const files = Object.entries({
    archive: inputs.archive,
    'report-file': inputs.reportFile,
    'html-file': inputs.htmlFile,
    'sbom-file': inputs.sbomFile,
  });
  return [
    ...tags.map((tag, at) => ({ input: 'tags', text: inputs.tags[at] ?? tag, resolved: tag })),
    ...files.flatMap(([input, text]) =>
      text === undefined ? [] : [{ input, text, resolved: text.replaceAll(NAME_PLACEHOLDER, plan.name) }],
    ),
  ];
}

function checkSbomFile({ inputs: { sbomFile }, plan: { platforms } }: Named): void {
  if (sbomFile === undefined || platforms.length === 1 || sbomFile.includes(PLATFORM_PLACEHOLDER)) return;
  throw new InputError(
    `sbom-file: ${JSON.stringify(sbomFile)} would be one file for ${platforms.length} platforms`,
    {
      hint: `Put ${PLATFORM_PLACEHOLDER} into it: each platform has modules of its own.`,
    },
  );
}
