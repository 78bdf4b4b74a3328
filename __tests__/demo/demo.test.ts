// script/demo from end to end, with the daemon that script/test has set up.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { daemonContents } from '../support/daemon-contents.js';

const DEMO = path.resolve(import.meta.dirname, '../../script/demo');

it('shows the report and the greeting, and leaves the daemon as it was', () => {
  const before = daemonContents();

  const { status, stdout, stderr } = spawnSync(DEMO, { encoding: 'utf8' });

  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/^### .*helloworld: .* static$/m);
  expect(stdout).toMatch(/^static: true$/m);
  expect(stdout).toContain('Started, serving at 8080');
  expect(stdout).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/ says: Hello World from Go in minimal Docker container$/m,
  );
  const added = daemonContents().filter((line) => !before.includes(line));
  expect(added.filter((line) => !line.includes('go-scratch-image/builder'))).toEqual([]);
});

it('does with Go alone where no daemon answers', () => {
  const env = { ...process.env, DOCKER_HOST: 'unix:///nowhere/docker.sock' };
  const { status, stdout, stderr } = spawnSync(DEMO, { encoding: 'utf8', env });

  expect(status, stdout + stderr).toBe(0);
  expect(stderr).toMatch(/^setup: no Docker daemon answers: using go version go/m);
  expect(stdout).toMatch(/^engine: host$/m);
  expect(stdout).toContain('http://127.0.0.1:8080/ says: Hello World from Go in minimal Docker container\n');
});
