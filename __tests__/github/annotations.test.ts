import { describe, expect, it } from 'vitest';
import { CommandError, InputError } from '../../src/errors.js';
import { annotationsOf, checkAnnotations, printAnnotations } from '../../src/github/annotations.js';
import { exampleReport, failedReport } from '../support/report.js';
import { captureOutput } from '../support/captured-output.js';

describe('the annotations of an error', () => {
  it.each([
    ['user: "x" is not numeric', 'Write 1:1.', 'user: "x" is not numeric. Write 1:1.'],
    ['what is this?', 'Write 1:1.', 'what is this? Write 1:1.'],
    ['go build failed:\nline 1\nline 2', 'Mend it.', 'go build failed:\nline 1\nline 2\nMend it.'],
  ])('%j with the hint %j say %j', (message, hint, expected) => {
    expect(annotationsOf(new InputError(message, { hint }))).toEqual([
      { level: 'error', title: 'go-scratch-image', message: expected },
    ]);
  });

  it('point at the lines at fault first', () => {
    const lines = [
      { file: 'cmd/server/main.go', line: 3, column: 7, message: 'undefined: x' },
      { file: 'go.mod', message: 'no go line' },
    ];
    expect(annotationsOf(new CommandError('the program does not compile', { lines }))).toEqual([
      { level: 'error', title: 'go-scratch-image', ...lines[0] },
      { level: 'error', title: 'go-scratch-image', ...lines[1] },
      { level: 'error', title: 'go-scratch-image', message: 'the program does not compile' },
    ]);
  });

  it('are not more than GitHub shows, the whole being the last', () => {
    const lines = Array.from({ length: 30 }, (_, i) => ({ file: 'main.go', line: i + 1, message: 'no' }));
    const annotations = annotationsOf(new CommandError('the program does not compile', { lines }));
    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)).toMatchObject({ message: 'the program does not compile' });
  });

  it.each([
    [new TypeError('x is undefined'), /^TypeError: x is undefined\n +at /],
    ['nonsense', /^nonsense$/],
  ])('own up to a defect: %s', (error, message) => {
    expect(annotationsOf(error)).toEqual([
      {
        level: 'error',
        title: 'go-scratch-image: a defect of the action, please report it',
        message: expect.stringMatching(message) as string,
      },
    ]);
  });
});

describe('the annotations of checks', () => {
  it('are there for what failed or warns', () => {
    const [image] = failedReport.images;
    if (image === undefined) throw new Error('the example has no image');
    const checks = [
      ...image.checks,
      { id: 'smoke', verdict: 'warn', message: 'slow' } as const,
      { id: 'smoke', verdict: 'skipped', message: 'not run' } as const,
    ];
    expect(checkAnnotations({ ...failedReport, images: [{ ...image, checks }] })).toEqual([
      {
        level: 'error',
        title: 'server: link check failed',
        message:
          'the image would fail with "exec /server: no such file or directory". Remove -buildmode=pie from build-flags.',
      },
      { level: 'warning', title: 'server: smoke test warns', message: 'slow' },
    ]);
  });

  it('are none where all passed', () => {
    expect(checkAnnotations(exampleReport)).toEqual([]);
  });
});

it('annotations are printed as the runner reads them', () => {
  const output = captureOutput();
  printAnnotations([
    { level: 'error', title: 'a, b: c', message: '100 %\nline 2', file: 'x,y.go', line: 3, column: 7 },
    { level: 'warning', title: 't', message: 'm' },
  ]);
  expect(output()).toBe(
    '::error title=a%2C b%3A c,file=x%2Cy.go,line=3,col=7::100 %25%0Aline 2\n::warning title=t::m\n',
  );
});
