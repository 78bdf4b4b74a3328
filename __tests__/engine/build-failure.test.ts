import { describe, expect, it } from 'vitest';
import { ToolFailure } from '../../src/command.js';
import { buildCancelled, explainFailure, explainGoFailure } from '../../src/engine/build-failure.js';
import { BuildLog } from '../../src/engine/build-log.js';
import { buildkitReader, classicReader } from '../../src/engine/progress.js';
import { ActionError, InputError } from '../../src/errors.js';
import type { GoRequirement } from '../../src/go/release.js';
import { makeGoPlan } from '../support/go-plan.js';

const COMPILE = 'Step 3/6 : RUN ["sh", "-c", "echo go-scratch-image: found $x", "go", "build", "."]';

function explain(
  lines: readonly string[],
  go: GoRequirement = { value: 'local', from: 'input' },
): ActionError {
  const reader = lines[0]?.startsWith('#') === true ? buildkitReader() : classicReader();
  const log = new BuildLog({ reader, log: () => undefined, compileCommand: 'go build', builderImage: 'x' });
  lines.forEach((line) => {
    log.add(line);
  });
  log.close();
  const error = explainFailure(
    new ToolFailure('docker build ended with exit code 1', { code: 1, output: '' }),
    makeGoPlan({ go }),
    log,
  );
  if (error instanceof ActionError) return error;
  throw new Error('it is not explained', { cause: error });
}

describe('a failure', () => {
  it.each<[string, string[], RegExp]>([
    [
      'the image',
      [
        '#3 [internal] load metadata for docker.io/library/none:1',
        '#3 ERROR: pull access denied',
        '------',
        'ERROR: failed to solve: none:1: pull access denied',
      ],
      /^the builder image golang:1-alpine cannot be pulled: pull access denied$/,
    ],
    [
      'the image (classic builder)',
      ['Step 1/6 : FROM none:1 AS build', 'manifest for none:1 not found: manifest unknown'],
      /cannot be pulled: manifest for none:1 not found: manifest unknown$/,
    ],
    [
      'a disk that is full while pulling',
      ['Step 1/6 : FROM x AS build', 'write /var/lib/docker: no space left on device'],
      /^the disk is full/,
    ],
    [
      'no shell',
      [COMPILE, 'exec: "sh": executable file not found in $PATH: unknown'],
      /has no go command that can be run$/,
    ],
    ['no Go', [COMPILE, 'go-scratch-image: no go'], /has no go command that can be run$/],
    [
      'memory',
      [COMPILE, "The command 'sh' returned a non-zero code: 137"],
      /^the compiler was killed, most likely because memory ran out/,
    ],
    [
      'the program',
      [COMPILE, './main.go:4:2: undefined: x'],
      /^the program does not compile:\n\.\/main\.go:4:2: undefined: x$/,
    ],
    ['what nobody knows: Go', [COMPILE, 'something odd'], /^the build failed: something odd$/],
    [
      'what nobody knows: the builder',
      ['#1 [internal] load x', 'ERROR: failed to dial http://me:secret@host'],
      /^the build failed: ERROR: failed to dial http:\/\/\*\*\*@host$/,
    ],
  ])('is explained by %s', (_, lines, message) => {
    expect(explain(lines).message).toMatch(message);
  });

  it.each<[GoRequirement, string]>([
    [{ value: '1.26.3', from: 'input' }, 'go-version asks for Go 1.26.3'],
    [{ value: '1.26', from: 'go line', file: 'app/go.mod' }, 'the go line of app/go.mod asks for Go 1.26'],
  ])('is explained by the Go of the image: %j', (go, wanted) => {
    const { message, hint } = explain([COMPILE, 'go-scratch-image: found go1.25.1'], go);
    expect(message).toBe(`the builder image golang:1-alpine has go1.25.1, and ${wanted}`);
    expect(hint).toMatch(/^Set builder-image to .*go-version to local/);
  });

  it('that is not the tool’s passes as it is', () => {
    const error = new Error('x');
    const log = new BuildLog({
      reader: classicReader(),
      log: () => undefined,
      compileCommand: '',
      builderImage: '',
    });
    log.close();
    expect(explainFailure(error, makeGoPlan(), log)).toBe(error);
  });
});

describe('a failure on the runner itself', () => {
  const explainHost = (said: readonly string[], code = 1): ActionError => {
    const failure = new ToolFailure('go build ended with exit code 1', { code, output: said.join('\n') });
    const error = explainGoFailure(failure, makeGoPlan(), said);
    if (error instanceof ActionError) return error;
    throw new Error('it is not explained', { cause: error });
  };

  it.each<[string[], string, RegExp]>([
    [
      ['go: go.mod requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)'],
      'Set go-version to 1.99 or newer.',
      /^the module asks for Go 1\.99, and the build has Go 1\.26\.8/,
    ],
    [
      ['go: example.com/x@v1.0.0: exec: "git": executable file not found in $PATH'],
      'Install git on the runner, or set GOPROXY to a module proxy.',
      /^a module cannot be downloaded, because the runner has no git:/,
    ],
    [
      ['error obtaining VCS status: exit status 128', '\tUse -buildvcs=false to disable VCS stamping.'],
      'Check the repository out with actions/checkout on a runner that has git, or remove vcs.',
      /^the revision cannot be stamped/,
    ],
    [
      ['# example.com/server', './main.go:3:15: undefined: x'],
      'Correct the lines named above; "go build" shows the same on your machine.',
      /^the program does not compile:\n\.\/main\.go:3:15/,
    ],
  ])('says %j without a word of builder images', (said, hint, message) => {
    const error = explainHost(said);
    expect(error.message).toMatch(message);
    expect(error.hint).toBe(hint);
  });

  it('is most likely for want of memory where the go command was killed', () => {
    expect(explainHost([], 137).message).toMatch(/^the compiler was killed/);
  });

  it('keeps words that are not known, without credentials', () => {
    expect(explainHost(['strange', 'https://user:secret@example.com/x']).message).toBe(
      'the build failed: strange\nhttps://***@example.com/x',
    );
  });

  it('leaves errors that are no failure of the go command alone', () => {
    const error = new TypeError('a defect');
    expect(explainGoFailure(error, makeGoPlan(), [])).toBe(error);
  });
});

describe('buildCancelled', () => {
  it('keeps a reason that is for the user', () => {
    const reason = new InputError('timeout: the time is up');
    expect(buildCancelled(reason)).toBe(reason);
    expect(buildCancelled(new Error('aborted')).message).toBe('the build was cancelled');
  });
});
