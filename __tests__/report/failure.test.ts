import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { renderFailure } from '../../src/report/failure.js';

describe('the job summary of a run without an image', () => {
  it('says what was wrong and what to do', () => {
    const error = new InputError('user: "root" is not numeric', { hint: 'Write 0:0.' });
    expect(renderFailure(error)).toBe('### ❌ user: "root" is not numeric\n\n**What to do:** Write 0:0.\n');
  });

  it('shows the lines at fault and what a tool printed', () => {
    const error = new InputError('go build failed:\n./main.go:3:1: syntax error\n', {
      lines: [
        { file: 'cmd/a|b.go', line: 3, column: 1, message: 'unexpected <eof>' },
        { file: 'go.mod', message: 'no go line' },
      ],
    });
    expect(renderFailure(error)).toBe(
      [
        '### ❌ go build failed:',
        '```\n./main.go:3:1: syntax error\n```',
        '| where | what |\n|---|---|\n| <code>cmd/a&#124;b.go:3:1</code> | unexpected &#60;eof&#62; |\n| `go.mod` | no go line |\n',
      ].join('\n\n'),
    );
  });

  it('leaves out lines after the twentieth', () => {
    const lines = Array.from({ length: 23 }, (_, i) => ({ file: 'main.go', line: i + 1, message: 'no' }));
    const rows = renderFailure(new InputError('x', { lines })).trimEnd().split('\n');
    expect(rows.slice(-2)).toEqual(['| `main.go:20` | no |', '| … | and 3 more |']);
  });

  it('owns up to a defect', () => {
    expect(renderFailure(new TypeError('x is undefined'))).toMatch(
      /^### ❌ go-scratch-image: a defect of the action, please report it\n\n```\nTypeError: x is undefined\n/,
    );
  });
});
