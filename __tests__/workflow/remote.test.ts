// A remote package in a workflow: no source of the program is checked out.

import { expect, it } from 'vitest';
import { cloneWorkingTree, runWorkflow } from '../support/act.js';
import { daemonContents, removeAfterTest } from '../support/daemon-contents.js';
import { hostAddress } from '../support/docker-engine.js';
import { serveStore } from '../support/module-store.js';
import { storePrograms } from '../support/remote-programs.js';
import { tempFolder } from '../support/temp-folder.js';

const TAG = 'go-scratch-image-test/remote:latest';

it('becomes one image in both engines, which runs, and nothing else is left', async () => {
  removeAfterTest(TAG);
  const port = await serveStore(storePrograms());
  const before = daemonContents();

  const run = await runWorkflow(cloneWorkingTree(tempFolder()), '__tests__/workflow/testdata/remote.yml', {
    GOPROXY: `http://${hostAddress()}:${port}`,
    GOMODCACHE: tempFolder(),
    BUILDER_IMAGE: process.env['GSI_TEST_BUILDER_IMAGE'] ?? '',
    TAG,
  });

  expect(run.exitCode, run.log).toBe(0);
  expect(run.log).toContain('example.com/acme/tool/v2/cmd/tool@latest is v2.0.1');
  expect(run.log).toContain('hello v2.0.1');
  expect(run.leftFiles).toEqual([]);
  expect(daemonContents().filter((line) => !before.includes(line))).toHaveLength(1);
});
