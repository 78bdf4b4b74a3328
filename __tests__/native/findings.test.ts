// The findings on programs really made by Go: they fire where there is trouble, and only there.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseElf } from '../../src/elf/file.js';
import { readSections } from '../../src/elf/sections.js';
import { bytesSource } from '../../src/elf/source.js';
import type { Program } from '../../src/readiness/asked.js';
import type { Facts } from '../../src/readiness/facts.js';
import { findTrouble } from '../../src/readiness/findings.js';
import type { Finding } from '../../src/readiness/model.js';
import type { MethodElimination } from '../../src/size/model.js';
import { openWorkshop, type Workshop } from '../support/elf-programs.js';
import { goMachine } from '../support/go-tool.js';
import { readLinkedProgram } from '../support/linked-functions.js';
import { troubleModule, TROUBLE_PROGRAMS, type TroubleProgram } from '../support/trouble-programs.js';

const MINUTE = 60_000;
const ARCHITECTURES = ['amd64', 'arm64'];

let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop();
  workshop.write(troubleModule());
});

afterAll(() => {
  workshop.remove();
});

describe.each(ARCHITECTURES)('on %s', (architecture) => {
  let reflecting: ReadonlySet<string>;

  beforeAll(() => {
    reflecting = build(architecture);
  }, 5 * MINUTE);

  it.each(Object.entries(TROUBLE_PROGRAMS).map(([name, program], i) => ({ name, program, i })))(
    'finds what it should, and no more: $name',
    ({ program, i }) => {
      const findings = findTrouble(factsOf(`p${i}`, program));
      expect(findings.map(({ id, severity }) => `${id} ${severity}`)).toEqual(program.expected);
      expect(findings.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
      if (program.asker !== undefined) expect(findings[0]?.evidence[1]?.name).toBe(program.asker);
    },
  );

  it('does not know who calls on an architecture whose instructions it cannot read, and finds the clear cases', () => {
    const names = ['hello', 'server only', 'http client', 'form with uploads', 'other program'];
    const found = names.map((name) => {
      const i = Object.keys(TROUBLE_PROGRAMS).indexOf(name);
      const facts = factsOf(`p${i}`, TROUBLE_PROGRAMS[name] ?? { source: '', expected: [] });
      return findTrouble({ ...facts, program: withoutCalls(facts.program) }).map(({ id }) => id);
    });
    expect(found).toEqual([[], [], ['no-ca-certificates'], ['no-tmp'], ['runs-programs']]);
  });

  function factsOf(name: string, { image = {} }: TroubleProgram): Facts & { program: Program } {
    const program = readLinkedProgram(join(workshop.folder, architecture, name), {
      architecture,
      isOwn: (path) => path.startsWith('example.com/app/'),
    });
    return {
      program,
      mainPackage: `example.com/app/${name}`,
      methods: eliminationOf(reflecting.has(`example.com/app/${name}`)),
      // Symbols are there only so that the functions can be read by other means.
      sections: [],
      image: { files: [], directories: [], executables: [], env: {}, ...image },
      costs: {},
    };
  }
});

function withoutCalls({ functions, originOf }: Program): Program {
  return { functions, originOf };
}

it('counts for a program with symbols what it would lose without them, within a hundredth', () => {
  const build = (output: string, flags: readonly string[]): string =>
    workshop.goBuild({ folder: 'app/p0', output, flags: ['-trimpath', ...flags] });
  const sizes = [build('full', []), build('stripped', ['-ldflags=-s'])].map((file) => statSync(file).size);
  const [full = 0, stripped = 0] = sizes;
  const sectionsOf = (name: string): Facts['sections'] =>
    readSections(parseElf(bytesSource(readFileSync(join(workshop.folder, name)))));
  const image = { files: [], directories: [], executables: [], env: {} };
  const look = (name: string): readonly Finding[] =>
    findTrouble({ mainPackage: '', sections: sectionsOf(name), image, costs: {} });
  expect(look('stripped')).toEqual([]);
  const [finding] = look('full');
  expect(finding?.id).toBe('not-stripped');
  expect(Math.abs(-(finding?.fix?.bytes ?? 0) - (full - stripped))).toBeLessThan((full - stripped) / 100);
});

/** Builds all programs; gives those in which the linker has seen a look-up of methods that it cannot know. */
function build(architecture: string): ReadonlySet<string> {
  const output = join(workshop.folder, architecture);
  mkdirSync(output);
  const env = {
    ...goMachine(),
    CGO_ENABLED: '0',
    GOENV: 'off',
    GOFLAGS: '',
    GOOS: 'linux',
    GOARCH: architecture,
  };
  const args = ['build', '-trimpath', '-buildvcs=false', '-ldflags=-dumpdep', '-o', `${output}/`, './...'];
  const { status, stderr } = spawnSync('go', args, {
    cwd: join(workshop.folder, 'app'),
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(stderr.slice(0, 2000));
  const blocks = stderr.split(/^# /m).filter((block) => block.includes('<ReflectMethod>'));
  return new Set(blocks.map((block) => block.slice(0, block.indexOf('\n'))));
}

/** Shares that were measured on such programs; whether it is the one or the other is the linker's own word. */
function eliminationOf(reflects: boolean): MethodElimination {
  return reflects ? { exported: 1383, dropped: 105 } : { exported: 3035, dropped: 1659 };
}
