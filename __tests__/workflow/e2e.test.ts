// .github/workflows/e2e.yml on a real runner: the action, and steps that use its outputs.

import { expect, it } from 'vitest';
import { cloneWorkingTree, runWorkflow } from '../support/act.js';
import { daemonContents, removeAfterTest } from '../support/daemon-contents.js';
import { tempFolder } from '../support/temp-folder.js';

it('makes an image that the next steps run by its tag, and leaves nothing else behind', async () => {
  removeAfterTest('helloworld:e2e');
  const clone = cloneWorkingTree(tempFolder());
  const before = daemonContents();

  const variables = {
    E2E_BUILDER_IMAGE: process.env['GSI_TEST_BUILDER_IMAGE'] ?? '',
    E2E_GO_VERSION: 'local',
  };
  // Left with several systems, act evaluates `runs-on` of all of them on one shared value, and now and then
  // takes this machine's label for the name of an image (7 of 150 runs: “invalid reference format”).
  const run = await runWorkflow(clone, '.github/workflows/e2e.yml', variables, {
    name: 'push',
    flags: ['--matrix', 'os:ubuntu-latest'],
  });

  expect(run.exitCode, run.log).toBe(0);
  expect(run.log).toContain('Hello World from Go in minimal Docker container');
  expect(run.log).toContain('Success - Main The outputs say that the image is one static binary');
  expect(run.log).toContain(
    'Success - Main Two images of one static binary each, and what was said about them',
  );
  expect(run.log).toMatch(/Success - Post \.\//);
  expect(run.leftFiles).toEqual([]);
  const added = daemonContents().filter((line) => !before.includes(line));
  expect(added).toEqual([expect.stringMatching(/^image sha256:\w+ helloworld:e2e$/)]);
});
