// The probe of the HTTP smoke test as a program: what it takes for an answer, and when it ends.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildProbe } from '../support/http-probe.js';

const run = promisify(execFile);

const folder = mkdtempSync(join(tmpdir(), 'gsi-test-'));
let probe: string;

beforeAll(() => {
  probe = buildProbe(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Answer = (socket: Socket, request: string) => void;

/** A server on all addresses of this machine that gives one answer after the other, the last one for ever. */
async function serve(...answers: readonly Answer[]): Promise<string> {
  let count = 0;
  const server = createServer((socket) => {
    const answer = answers[Math.min(count++, answers.length - 1)];
    socket.on('error', () => undefined);
    socket.once('data', (request) => answer?.(socket, String(request)));
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  onTestFinished(() => {
    server.close();
  });
  return String((server.address() as AddressInfo).port);
}

function says(text: string): Answer {
  return (socket) => {
    socket.end(text);
  };
}

async function ask(port: string, { path = '/', seconds = '10' } = {}): Promise<string> {
  const { stdout } = await run(probe, [port, path, seconds]);
  return stdout;
}

describe('the probe', () => {
  it('asks as a plain client does', async () => {
    let asked = '';
    const port = await serve((socket, request) => {
      asked = request;
      socket.end('HTTP/1.1 204 No Content\r\n\r\n');
    });
    expect(await ask(port, { path: '/healthz?full=1' })).toBe('204\n');
    expect(asked.split('\r\n')).toEqual([
      'GET /healthz?full=1 HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      'User-Agent: go-scratch-image',
      'Accept: */*',
      'Connection: close',
      '',
      '',
    ]);
  });

  it('goes on until an answer is below 400, and says what changes on the way', async () => {
    const busy = says('HTTP/1.1 503 Busy\r\n\r\n');
    const hangsUp: Answer = (socket) => socket.destroy();
    expect(await ask(await serve(hangsUp, busy, busy, says('HTTP/1.0 302 Found\r\n\r\n')))).toBe(
      '503\n302\n',
    );
  });

  it('takes what comes before the answer for no answer', async () => {
    const early = says('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n');
    expect(await ask(await serve(early), { seconds: '1' })).toBe('404\n');
  });

  it('takes what is not HTTP for no answer', async () => {
    expect(await ask(await serve(says('SSH-2.0-server 200\r\n')), { seconds: '1' })).toBe('');
  });

  it('does not wait for ever for a server that says nothing', async () => {
    const silent: Answer = () => undefined;
    expect(await ask(await serve(silent, says('HTTP/1.1 200 OK\r\n\r\n')))).toBe('200\n');
  });

  it('ends without an answer when its time is up', async () => {
    const startMs = Date.now();
    expect(await ask('1', { seconds: '0.5' })).toBe('');
    expect(Date.now() - startMs).toBeLessThan(10_000);
  });

  it('does not reach a server that only listens on localhost, as a published port does not', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    expect(await ask(String((server.address() as AddressInfo).port), { seconds: '0.5' })).toBe('');
  });
});
