// A `container:` job: the daemon is reached by its socket, and neither paths nor published ports of its machine are
// those of the job.

import { expect, it } from 'vitest';
import { cloneWorkingTree, runWorkflow } from '../support/act.js';
import { daemonContents, removeAfterTest } from '../support/daemon-contents.js';
import { makeJobImage } from '../support/job-image.js';
import { tempFolder } from '../support/temp-folder.js';

const JOB_IMAGE = 'go-scratch-image-test/job:latest';
const TAG = 'go-scratch-image-test/container:latest';

it('builds, runs and asks the program from within a container, with both engines', async () => {
  const BUILDER_IMAGE = process.env['GSI_TEST_BUILDER_IMAGE'] ?? '';
  makeJobImage(JOB_IMAGE, BUILDER_IMAGE);
  removeAfterTest(TAG);
  removeAfterTest(`${TAG}-host`);
  const before = daemonContents();
  const socket = process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock';

  const run = await runWorkflow(
    cloneWorkingTree(tempFolder()),
    '__tests__/workflow/testdata/container.yml',
    { JOB_IMAGE, BUILDER_IMAGE, TAG, SOCKET: socket.replace('unix://', '') },
    // A network of the job's own, as GitHub's runner makes one.
    { name: 'push', flags: ['--pull=false', '--network=bridge', '--container-daemon-socket=-'] },
  );

  expect(run.exitCode, run.log).toBe(0);
  expect(run.log).toContain('Success - Main Both engines have made one image');
  expect(
    run.log.match(/unix:\/\/\/var\/run\/docker\.sock cannot be reached from here: a probe/g),
  ).toHaveLength(2);
  expect(run.log.match(/http:\/\/:8080\/ \(asked by a probe\) answered 200/g)).not.toBeNull();
  const added = daemonContents().filter((line) => !before.includes(line));
  expect(added).toEqual([
    expect.stringMatching(/^image sha256:\w+ go-scratch-image-test\/container:latest$/),
    expect.stringMatching(/^image sha256:\w+ go-scratch-image-test\/container:latest-host$/),
  ]);
});
