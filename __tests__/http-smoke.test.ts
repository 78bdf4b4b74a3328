// Whether a published port is worth an attempt; the attempt itself needs a daemon (__tests__/daemon/smoke.test.ts).

import { expect, it } from 'vitest';
import { mayReachPorts } from '../src/daemon/http-smoke.js';

it.each([
  ['unix:///var/run/docker.sock', true],
  ['npipe:////./pipe/docker_engine', true],
  ['context desktop-linux', true],
  ['tcp://127.0.0.1:2375', true],
  ['tcp://localhost:2376', true],
  ['http://[::1]:2375', true],
  ['tcp://10.0.0.7:2376', false],
  ['tcp://localhost.example.com:2376', false],
  ['tcp://docker:2376', false],
  ['ssh://ci@127.0.0.1', false],
])('tries a port that is published by the daemon at %s: %s', (endpoint, expected) => {
  expect(mayReachPorts(endpoint)).toBe(expected);
});
