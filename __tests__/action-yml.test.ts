import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outputsOf } from '../src/github/outputs.js';
import { readInputs } from '../src/inputs.js';
import { readRunInputs } from '../src/run-inputs.js';
import { exampleReport } from './support/report.js';
import { inputVariables } from './support/runner-inputs.js';

interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly author: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: unknown }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: Readonly<Record<string, string>>;
}

const action = parse(readFileSync(join(import.meta.dirname, '../action.yml'), 'utf8')) as ActionFile;

/** The variables that the loader asks for. */
async function variablesRead(): Promise<string[]> {
  const asked = new Set<string>();
  await readRunInputs(
    new Proxy<Record<string, string | undefined>>(
      {},
      {
        get: (_, name) => {
          asked.add(String(name));
          return undefined;
        },
      },
    ),
  );
  return [...asked].sort();
}

// The token of a run is nothing that a test has.
function evaluated(text: string): string {
  return text.replace(/\$\{\{.*?\}\}/g, '');
}

describe('action.yml', () => {
  it('lists the inputs that are read, and no others', async () => {
    const listed = Object.fromEntries(Object.keys(action.inputs).map((name) => [name, '']));
    expect(Object.keys(inputVariables(listed)).sort()).toEqual(await variablesRead());
  });

  it('states the defaults that an empty input has', () => {
    const defaults = Object.entries(action.inputs).flatMap(([name, input]) =>
      input.default === undefined ? [] : [[name, evaluated(input.default as string)]],
    );
    const given = Object.fromEntries(defaults) as Record<string, string>;
    expect(readInputs(inputVariables(given))).toEqual(readInputs({}));
  });

  it('has defaults that stay text whatever reads the YAML', () => {
    for (const { default: text } of Object.values(action.inputs)) {
      if (text !== undefined) expect(text).toBeTypeOf('string');
    }
  });

  it('lists the outputs that are written, in their order', () => {
    const files = { dockerfile: 'Dockerfile', reportFile: 'report.json' };
    expect(Object.keys(action.outputs)).toEqual(
      Object.keys(outputsOf([exampleReport], { files, hasFailed: false })),
    );
  });

  it('describes each input and output in full sentences', () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
      expect(description).toMatch(/^([A-Z]|`).*\.$/);
      expect(description).not.toContain('\n');
    }
  });

  it('is fit for the marketplace', () => {
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(['white', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']).toContain(
      action.branding.color,
    );
    expect(action.branding.icon).toBe('package');
  });

  it('runs on Node 24 and cleans up whatever happened', () => {
    expect(action.runs).toEqual({
      using: 'node24',
      main: 'dist/main/index.js',
      post: 'dist/post/index.js',
      'post-if': 'always()',
    });
  });
});
