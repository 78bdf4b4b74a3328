// What the log tells of a compile on the runner, with a go command that is a script.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileAll } from '../../src/engine/host-compile.js';
import { NO_ACCESS } from '../../src/go/access.js';
import { makeGoPlan } from '../support/go-plan.js';
import { tempFolder } from '../support/temp-folder.js';

/** Fetches one module while it compiles, the same and another while it lists, each in both listings. */
const GO = `#!/bin/sh
echo "go: downloading example.com/a v1.0.0" >&2
case $1 in
build)
  while [ $# -gt 1 ] && [ "$1" != -o ]; do shift; done
  : >"$2"
  echo "# a line of the compiler" >&2
  echo "# a line of the compiler" >&2
  ;;
list)
  echo "go: downloading example.com/b v2.0.0" >&2
  echo "go: something that the compiler says too" >&2
  ;;
esac
`;

it('each download is told once, whoever fetches the module, and nothing else of a listing', async () => {
  const folder = tempFolder();
  const go = join(folder, 'go');
  writeFileSync(go, GO, { mode: 0o755 });
  const log: string[] = [];
  await compileAll({
    toolchain: { command: go, version: 'go1.26.8', goroot: folder, from: 'PATH', env: {} },
    plans: [makeGoPlan({}, { contextDir: folder, workspace: folder })],
    context: {
      tempDir: folder,
      env: {},
      access: NO_ACCESS,
      runId: '0123456789ab',
      signal: new AbortController().signal,
      log: (line) => log.push(line),
    },
    folder,
    env: { PATH: process.env['PATH'] ?? '' },
    flags: [],
  });
  expect(log.sort()).toEqual([
    '# a line of the compiler',
    '# a line of the compiler',
    'go: downloading example.com/a v1.0.0',
    'go: downloading example.com/b v2.0.0',
  ]);
});
