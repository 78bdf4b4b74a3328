// Writes the tables of inputs and outputs into README.md from action.yml; with --check, only says whether they are
// what they would be.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const root = join(import.meta.dirname, '..');
const file = join(root, 'README.md');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
const before = readFileSync(file, 'utf8');
const after = fill(fill(before, 'inputs', inputTable()), 'outputs', outputTable());

if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('README.md: the tables are not those of action.yml; run "node script/readme-tables.ts"');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, after);
}

function inputTable(): string {
  const rows = Object.entries(action.inputs).map(([name, input]) => {
    const fallback = input.default === undefined || input.default === '' ? '' : `\`${input.default}\``;
    return `| \`${name}\` | ${fallback} | ${cell(input.description)} |`;
  });
  return ['| input | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

function outputTable(): string {
  const rows = Object.entries(action.outputs).map(
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
