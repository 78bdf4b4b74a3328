import { describe, expect, it } from 'vitest';
import { readInputs } from '../src/inputs.js';
import { chooseTags } from '../src/make-plan.js';
import { parsePlatform } from '../src/oci/platform.js';
import { checkSeparateNames } from '../src/separate-names.js';
import { inputVariables } from './support/runner-inputs.js';

type Named = Parameters<typeof checkSeparateNames>[0][number];
type Given = Readonly<Record<string, string>>;

function program(name: string, given: Given, platforms = 'linux/amd64'): Named {
  const inputs = readInputs(inputVariables(given));
  return {
    inputs,
    plan: { name, platforms: platforms.split(',').map(parsePlatform) },
    tags: chooseTags(inputs, { name, isOnly: false }, {}),
  };
}

function check(...programs: readonly Named[]): void {
  checkSeparateNames(programs);
}

describe('the names of several programs', () => {
  it.each<[Given, Given]>([
    [{ tags: 'acme/{name}:1' }, { tags: 'acme/{name}:1' }],
    [{ tags: 'acme/one:1' }, { tags: 'acme/two:1' }],
    [
      { archive: '{name}.tar', 'html-file': 'a.html' },
      { archive: '{name}.tar', 'html-file': 'b.html' },
    ],
    [{ 'sbom-file': 'sbom.json' }, {}],
    [{}, {}],
  ])('may be %j and %j', (one, other) => {
    expect(() => {
      check(program('server', one), program('tool', other));
    }).not.toThrow();
  });

  it.each<[Given, Given, string]>([
    [{ tags: 'acme/x:1' }, { tags: 'acme/x:1' }, 'tags: "acme/x:1" would name server and tool alike'],
    [{ tags: 'x/{name}:1' }, { tags: 'x/server:1' }, 'tags: "x/server:1" would name server and tool alike'],
    [{ archive: 'a.tar' }, { archive: 'a.tar' }, 'archive: "a.tar" would name server and tool alike'],
    [{ 'report-file': 'a' }, { 'report-file': 'a' }, 'report-file: "a" would name server and tool alike'],
    [{ 'html-file': 'a' }, { 'html-file': 'a' }, 'html-file: "a" would name server and tool alike'],
    [{ 'sbom-file': 'a' }, { 'sbom-file': 'a' }, 'sbom-file: "a" would name server and tool alike'],
  ])('may not be %j and %j', (one, other, message) => {
    expect(() => {
      check(program('server', one), program('tool', other));
    }).toThrow(expect.objectContaining({ message, hint: expect.stringMatching(/^Put \{name\}/) as string }));
  });

  it('are different for each platform in a bill of materials', () => {
    const platforms = 'linux/amd64,linux/arm64';
    expect(() => {
      check(program('server', { 'sbom-file': 'a.json' }, platforms));
    }).toThrow('sbom-file: "a.json" would be one file for 2 platforms');
    expect(() => {
      check(program('server', { 'sbom-file': 'a-{platform}.json' }, platforms));
    }).not.toThrow();
  });
});
