// Steps that fail, on a real runner: the job fails with the explanation, and nothing that was there is lost.

import { describe, expect, it } from 'vitest';
import { cloneWorkingTree, runWorkflow, type WorkflowRun } from '../support/act.js';
import { daemonContents, imageId, makeEmptyImage, removeAfterTest } from '../support/daemon-contents.js';
import { tempFolder } from '../support/temp-folder.js';

const TAG = 'go-scratch-image-test/kept:latest';
const WORKFLOW = '__tests__/workflow/testdata/step.yml';

const GO_MOD = 'module example.com/program\n\ngo 1.19\n';
const HELLO = 'package main\n\nfunc main() {\n\tprintln("hello")\n}\n';
const SYNTAX_ERROR = 'package main\n\nfunc main() {\n\tprintln("hello"\n}\n';

interface Program {
  readonly main: string;
  readonly vars?: Readonly<Record<string, string>>;
}

async function buildProgram({ main, vars = {} }: Program): Promise<WorkflowRun> {
  const clone = cloneWorkingTree(
    tempFolder({ 'repository/program/go.mod': GO_MOD, 'repository/program/main.go': main }),
  );
  return runWorkflow(clone, WORKFLOW, {
    FOLDER: 'program',
    TAG,
    BUILDER_IMAGE: process.env['GSI_TEST_BUILDER_IMAGE'] ?? '',
    LINK_CHECK: 'error',
    BUILD_FLAGS: '',
    ...vars,
  });
}

describe('a program that does not compile', () => {
  it('fails the job with the compiler’s own line, and the tag stays where it was', async () => {
    const kept = makeEmptyImage(TAG);
    const before = daemonContents();

    const run = await buildProgram({ main: SYNTAX_ERROR });

    expect(run.exitCode, run.log).not.toBe(0);
    expect(run.log).toMatch(/::error [^\n]*file=program\/main\.go,line=4\b[^\n]*::.*syntax error/);
    expect(run.log).not.toContain('the step after it');
    expect(run.log).toMatch(/Success - Post \.\//);
    expect(run.leftFiles).toEqual([]);
    expect(imageId(TAG)).toBe(kept);
    expect(daemonContents()).toEqual(before);
  });
});

describe('a binary that asks for an interpreter', () => {
  const vars = { BUILD_FLAGS: '-buildmode=pie' };

  it('fails the job with what the user would meet, and the tag stays where it was', async () => {
    const kept = makeEmptyImage(TAG);
    const before = daemonContents();

    const run = await buildProgram({ main: HELLO, vars });

    expect(run.exitCode, run.log).not.toBe(0);
    expect(run.log).toMatch(/::error [^\n]*no such file or directory/);
    expect(run.log).toMatch(/::error [^\n]*interpreter \/lib/);
    expect(run.log).toMatch(/::error [^\n]*-buildmode=pie/);
    expect(run.log).not.toContain('the step after it');
    expect(run.leftFiles).toEqual([]);
    expect(imageId(TAG)).toBe(kept);
    expect(daemonContents()).toEqual(before);
  });

  it('passes with a warning where link-check is warn', async () => {
    removeAfterTest(TAG);

    const run = await buildProgram({ main: HELLO, vars: { ...vars, LINK_CHECK: 'warn' } });

    expect(run.exitCode, run.log).toBe(0);
    expect(run.log).toMatch(/::warning [^\n]*no such file or directory/);
    expect(run.log).toContain('the step after it');
    expect(imageId(TAG)).not.toBe('');
  });
});
