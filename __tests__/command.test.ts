// Real programs: the Node that runs the tests, with small scripts.

import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import {
  describeCommand,
  hideCredentials,
  runTool,
  streamTool,
  ToolFailure,
  tryTool,
} from '../src/command.js';
import { CommandError } from '../src/errors.js';

const node = process.execPath;

function script(code: string): readonly string[] {
  return ['-e', code];
}

describe('a short command', () => {
  it('gives what it printed', async () => {
    expect(await runTool(node, script('console.log("a"); console.error("b")'))).toBe('a\n');
  });

  it('gets its arguments as they are, whatever they hold', async () => {
    const args = ['a b', '"quoted"', "it's", '$(id)', '`id`', '*', '', 'x\ny', '\\'];
    const out = await runTool(node, [
      '-e',
      'console.log(JSON.stringify(process.argv.slice(1)))',
      '--',
      ...args,
    ]);
    expect(JSON.parse(out)).toEqual(args);
  });

  it('gets only the environment that it is given', async () => {
    const env = { PATH: process.env['PATH'], ONLY: 'this', NOT: undefined };
    const out = await runTool(
      node,
      script('console.log([process.env.ONLY, process.env.HOME, "NOT" in process.env].join())'),
      { env },
    );
    expect(out).toBe('this,,false\n');
  });

  it('reads its standard input', async () => {
    const out = await runTool(node, script('process.stdin.pipe(process.stdout)'), {
      input: Buffer.from('in'),
    });
    expect(out).toBe('in');
  });

  it('fails with the exit code and what it said', async () => {
    const failing = runTool(node, script('console.error("no such thing"); process.exit(3)'));
    await expect(failing).rejects.toThrow(/ended with exit code 3:\nno such thing$/);
    await expect(failing).rejects.toBeInstanceOf(ToolFailure);
  });

  it('may fail where the caller looks at the exit code', async () => {
    expect(await tryTool(node, script('process.exit(4)'))).toMatchObject({ code: 4 });
  });

  it('is an error where it does not exist', async () => {
    await expect(runTool('/no/such/tool', [])).rejects.toThrow('/no/such/tool cannot be run');
  });

  it('is given up where it takes too long', async () => {
    const slow = runTool(node, script('setTimeout(() => {}, 3000)'), { timeoutMs: 300 });
    await expect(slow).rejects.toThrow('gave no result within 0.3 s');
  });
});

describe('a streaming command', () => {
  it('passes bytes through', async () => {
    let got = '';
    await streamTool(node, script('process.stdin.pipe(process.stdout)'), {
      stdin: Readable.from([Buffer.from('ab'), Buffer.from('c')]),
      onStdout: async (stdout) => {
        got = await text(stdout);
      },
    });
    expect(got).toBe('abc');
  });

  it('gives lines as they come, the last one without a line end too', async () => {
    const lines: string[] = [];
    await streamTool(node, script('process.stdout.write("a\\r\\nb\\nc")'), {
      onLine: (line) => lines.push(line),
    });
    expect(lines).toEqual(['a', 'b', 'c']);
  });

  it('fails with the last lines that it printed', async () => {
    const code = 'for (let i = 1; i <= 30; i++) console.error("line " + i); process.exitCode = 5';
    const failing = streamTool(node, script(code));
    await expect(failing).rejects.toThrow(/exit code 5:\nline 11\n(line \d+\n){18}line 30$/);
  });

  it('does not mind a program that leaves its input unread', async () => {
    const much = Readable.from(Array.from({ length: 100 }, () => Buffer.alloc(65_536)));
    await streamTool(node, script('process.exit(0)'), { stdin: much });
  });

  it('tells the error of an input that breaks', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('a');
        throw new Error('the disk is gone');
      })(),
    );
    const run = streamTool(node, script('process.stdin.resume()'), { stdin: broken });
    await expect(run).rejects.toThrow('the disk is gone');
  });

  it('ends the program where its output cannot be used, and says why', async () => {
    const run = streamTool(node, script('setInterval(() => console.log("x"), 10)'), {
      onStdout: () => Promise.reject(new Error('not a tar')),
    });
    await expect(run).rejects.toThrow('not a tar');
  });

  it('says that the program failed where its output broke off because of that', async () => {
    const run = streamTool(node, script('console.error("out of memory"); process.exit(9)'), {
      onStdout: async (stdout) => {
        await text(stdout);
        throw new Error('the tar is cut off');
      },
    });
    await expect(run).rejects.toThrow(/exit code 9:\nout of memory/);
  });

  it('is ended by its signal, with the reason that the signal has', async () => {
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort(new CommandError('the job was cancelled'));
    }, 200);
    const run = streamTool(node, script('setTimeout(() => {}, 60000)'), { signal: controller.signal });
    await expect(run).rejects.toThrow('the job was cancelled');
  });

  it('is killed where it does not end when asked to', async () => {
    const stubborn = 'process.on("SIGTERM", () => {}); console.log("ready"); setInterval(() => {}, 1000)';
    const controller = new AbortController();
    const startMs = Date.now();
    const run = streamTool(node, script(stubborn), {
      signal: controller.signal,
      onLine: () => {
        controller.abort(new CommandError('the job was cancelled'));
      },
    });
    await expect(run).rejects.toThrow('the job was cancelled');
    expect(Date.now() - startMs).toBeLessThan(20_000);
  });

  it.skipIf(process.platform === 'win32')('ends with it what it has started itself', async () => {
    const started = 'require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"])';
    const controller = new AbortController();
    let pid = 0;
    const run = streamTool(node, script(`console.log(${started}.pid); process.on("SIGTERM", () => {})`), {
      signal: controller.signal,
      onLine: (line) => {
        pid = Number(line);
        controller.abort(new CommandError('the job was cancelled'));
      },
    });
    await expect(run).rejects.toThrow('the job was cancelled');
    expect(pid).toBeGreaterThan(0);
    const isThere = (): void => {
      process.kill(pid, 0);
    };
    await vi.waitFor(() => {
      expect(isThere).toThrow('ESRCH');
    }, 10_000);
  });
});

describe('a printed command', () => {
  it.each([
    [['run', '--rm', 'a:b'], 'docker run --rm a:b'],
    [['x y', ''], 'docker "x y" ""'],
    [['https://user:secret@host/x'], 'docker https://***@host/x'],
    [['a=ssh://git@host, b=https://t0ken@other'], 'docker "a=ssh://***@host, b=https://***@other"'],
  ])('%j is shown as %s', (args, shown) => {
    expect(describeCommand('docker', args)).toBe(shown);
  });

  it('shows no credentials in a line of output', () => {
    expect(hideCredentials('GET https://u:p@proxy.example/x and mail@example.com')).toBe(
      'GET https://***@proxy.example/x and mail@example.com',
    );
  });
});
