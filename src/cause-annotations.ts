// Annotations on the lines of go.mod that brought in what broke a growth budget, where that can be told.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from './engine/plan.js';
import { posixRelative } from './go/folders.js';
import type { Annotation } from './github/annotations.js';
import { findRequireLine } from './github/require-line.js';
import type { Prepared } from './prepare.js';
import { describeCause, plainText } from './report/cause-text.js';
import type { Comparison } from './report/comparison-model.js';
import type { Cause } from './size/diff-model.js';

/** One for each module that is named as a cause of growth that is over its budget. */
export async function causeAnnotations(
  comparison: Comparison,
  { programs, workspace }: Prepared,
): Promise<readonly Annotation[]> {
  const annotations: Annotation[] = [];
  for (const result of comparison.budgets) {
    if (result.input !== 'max-increase' || result.state !== 'over') continue;
    const program = programs.find(({ plan }) => plan.name === result.name);
    const causes = comparison.diff?.images.find(({ name }) => name === result.name)?.causes ?? [];
    // What a remote package requires stands in no file of the repository.
    if (program === undefined || program.plan.source.remote !== undefined) continue;
    const { file, text } = await readGoMod(program.plan.source);
    for (const cause of causes.filter(isModule).slice(0, MOST)) {
      const message = `${result.name} grows: ${plainText(describeCause(cause))}`;
      const line = findRequireLine(text, posixRelative(workspace, file), { path: cause.path, message });
      if (line === undefined || annotations.some((one) => one.line === line.line)) continue;
      const level = result.verdict === 'fail' ? 'error' : 'warning';
      annotations.push({ level, title: `${result.name}: size budget`, ...line });
    }
  }
  return annotations;
}

const MOST = 2;
const GO_MOD = 'go.mod';

async function readGoMod({ contextDir, workdir }: Source): Promise<{ file: string; text: string }> {
  const file = [contextDir, workdir, GO_MOD].reduce((folder, name) => join(folder, name));
  return { file, text: await readFile(file, 'utf8').catch(() => '') };
}

function isModule(cause: Cause): cause is Extract<Cause, { kind: 'module' }> {
  return cause.kind === 'module';
}
