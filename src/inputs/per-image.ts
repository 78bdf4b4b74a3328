// The input `per-image`: a YAML map of program name to the inputs that differ for it. What it gives is the text that
// each input would have had by itself, so that the parsers of the inputs stay the only ones.

import { quote, refusal, type Field } from './field.js';

/** How an input is written in YAML beside as one text. */
type Form =
  | 'text'
  /** A list with an item for each line. */
  | 'lines'
  /** A list with an item for each argument. */
  | 'vector'
  /** A map, or a list with an item for each KEY=VALUE line. */
  | 'pairs';

/** The inputs that may differ between the programs of a step. */
const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['tags', 'lines'],
  ['strip', 'text'],
  ['ldflags', 'text'],
  ['build-tags', 'lines'],
  ['build-flags', 'lines'],
  ['entrypoint', 'vector'],
  ['cmd', 'vector'],
  ['env', 'pairs'],
  ['expose', 'lines'],
  ['workdir', 'text'],
  ['user', 'text'],
  ['labels', 'pairs'],
  ['annotations', 'pairs'],
  ['healthcheck', 'lines'],
  ['ca-certificates', 'lines'],
  ['tzdata', 'text'],
  ['directories', 'lines'],
  ['files', 'lines'],
  ['compression', 'text'],
  ['archive', 'text'],
  ['link-check', 'text'],
  ['smoke-test', 'vector'],
  ['smoke-test-timeout', 'text'],
  ['max-binary-size', 'pairs'],
  ['max-size', 'pairs'],
  ['max-compressed-size', 'pairs'],
  ['max-increase', 'pairs'],
  ['on-budget', 'text'],
  ['ignore-findings', 'lines'],
  ['report-file', 'text'],
  ['html-file', 'text'],
  ['sbom-file', 'text'],
]);

/** Names of inputs with the text of each. */
export type InputTexts = ReadonlyMap<string, string>;

/** The programs that have inputs of their own; an empty map where the input is empty. */
export async function parsePerImage(field: Field): Promise<ReadonlyMap<string, InputTexts>> {
  const programs = new Map<string, InputTexts>();
  if (field.text.trim() === '') return programs;
  const map = mapOf(await parseYaml(field), field, 'names of programs, each with its inputs');
  for (const [program, value] of map) {
    const own: Field = { ...field, name: `${field.name}: ${program}` };
    const inputs = mapOf(value, own, 'names of inputs, each with its value');
    programs.set(
      program,
      new Map([...inputs].map(([input, given]) => [input, textOf(own, { input, given })])),
    );
  }
  return programs;
}

// Plain values stay as they are written: 1.10 is no number and 0123 none of eight's digits. `null` and nothing are empty.
async function parseYaml(field: Field): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(field.text, { schema: 'failsafe', customTags: ['null'] });
  const [problem] = [...document.errors, ...document.warnings].map(({ message }) => message);
  try {
    if (problem === undefined) return document.toJS({ mapAsMap: true });
  } catch (cause) {
    // An alias of something that is not there, or of too much.
    throw noYaml(field, cause instanceof Error ? cause.message : String(cause));
  }
  throw noYaml(field, problem);
}

// The library's message has the place (its line counted within the input), and then the lines themselves.
function noYaml(field: Field, message: string): Error {
  const [first = ''] = message.split('\n');
  return refusal(
    field,
    `is not YAML: ${first.replace(/:$/, '')}`,
    'Begin the input with "per-image: |", and write a map of program names below it.',
  );
}

function mapOf(value: unknown, field: Field, what: string): ReadonlyMap<string, unknown> {
  if (value === null) return new Map();
  if (value instanceof Map && [...value.keys()].every((key) => typeof key === 'string')) {
    return value as ReadonlyMap<string, unknown>;
  }
  throw refusal(field, `is ${kindOf(value)} and no map`, `Write a map of ${what}.`);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Map) return 'a map of something else than names';
  return typeof value === 'string' ? `the text ${quote(value)}` : 'nothing';
}

function textOf(
  program: Field,
  { input, given }: { readonly input: string; readonly given: unknown },
): string {
  const field: Field = { ...program, name: `${program.name}.${input}` };
  const form = FORMS.get(input);
  if (form === undefined) {
    throw refusal(
      field,
      `${quote(input)} is not one of the inputs that may differ between programs`,
      `Those that may: ${[...FORMS.keys()].join(', ')}. All others hold for the whole step.`,
    );
  }
  if (given === null) return '';
  if (typeof given === 'string') return given;
  const items = itemsOf(given, field, form);
  return form === 'vector' ? JSON.stringify(items) : items.map((item) => lineOf(item, field)).join('\n');
}

function itemsOf(given: unknown, field: Field, form: Form): readonly string[] {
  if (Array.isArray(given) && form !== 'text') return given.map((item: unknown) => plain(item, field));
  if (given instanceof Map && form === 'pairs') {
    return [...mapOf(given, field, 'KEY: VALUE')].map(([key, value]) => pairOf(key, value ?? '', field));
  }
  throw refusal(field, `is ${Array.isArray(given) ? 'a list' : 'a map'}`, HINTS[form]);
}

const HINTS: Readonly<Record<Form, string>> = {
  text: 'Give one value, as for the input itself.',
  lines: 'Give a list with one item for each line of the input, or the text of the input itself.',
  vector: 'Give a list with one item for each argument, or the text of the input itself.',
  pairs: 'Give a map, a list of KEY=VALUE, or the text of the input itself.',
};

function pairOf(key: string, value: unknown, field: Field): string {
  if (!key.includes('=')) return `${key}=${plain(value, field)}`;
  throw refusal(field, `the key ${quote(key)} has a "=" in it`, 'Write KEY: VALUE.');
}

function plain(item: unknown, field: Field): string {
  if (typeof item === 'string') return item;
  throw refusal(
    field,
    `holds ${kindOf(item)} where a text is expected`,
    'Put it in quotes if it is meant as text.',
  );
}

function lineOf(item: string, field: Field): string {
  if (!/[\r\n]/.test(item)) return item;
  throw refusal(
    field,
    `the item ${quote(item)} has several lines`,
    'Give each line as an item of its own; the value of a key has one line.',
  );
}
