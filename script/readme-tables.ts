// Writes the tables of inputs and outputs into both README.md from their action.yml; with --check, only says whether they are
// what they would be.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const root = join(import.meta.dirname, '..');

for (const folder of ['', 'comment']) {
  const file = join(folder, 'README.md');
  const action = parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')) as Action;
  const before = readFileSync(join(root, file), 'utf8');
  const after = fill(fill(before, 'inputs', inputTable(action)), 'outputs', outputTable(action));
  if (!process.argv.includes('--check')) {
    writeFileSync(join(root, file), after);
  } else if (after !== before) {
    console.error(`${file}: the tables are not those of action.yml; run "node script/readme-tables.ts"`);
    process.exitCode = 1;
  }
}

function inputTable({ inputs }: Action): string {
  const rows = Object.entries(inputs).map(([name, input]) => {
    const fallback = input.default === undefined || input.default === '' ? '' : `\`${input.default}\``;
    return `| \`${name}\` | ${fallback} | ${cell(input.description)} |`;
  });
  return ['| input | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

function outputTable({ outputs }: Action): string {
  const rows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  );
  return ['| output | meaning |', '|---|---|', ...rows].join('\n');
}

function cell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

function fill(text: string, name: string, table: string): string {
  const begin = new RegExp(`(<!-- ${name}: [^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!begin.test(text)) throw new Error(`README.md has no place for the table of ${name}`);
  return text.replace(begin, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`);
}
