// This action with the host engine, run as a runner runs it: main step and post step.

import path from 'node:path';
import { runMain, runPost, type Step } from '../../script/runner.ts';
import type { HostBuild, HostPeer } from '../host-peer.ts';
import { measuring, readMeasurement, type Measurement } from '../measure.ts';

export const actionHost: HostPeer = {
  name: 'go-scratch-image',
  async archive(build) {
    const file = path.join(build.tempDir, 'image.tar');
    return { ...(await run(build, { archive: file, tags: 'program:latest' })), file };
  },
  async push(build) {
    const reference = `${build.registry}/action/program:latest`;
    return { ...(await run(build, { push: 'true', tags: reference })), reference };
  },
};

async function run(
  { source, tempDir }: HostBuild,
  inputs: Readonly<Record<string, string>>,
): Promise<Measurement> {
  const file = path.join(tempDir, 'measured');
  const step: Step = {
    inputs: { engine: 'host', 'go-version': 'local', load: 'false', ...inputs },
    workspace: source,
    tempDir,
    wrapper: measuring(file),
  };
  const main = await runMain(step);
  const post = await runPost(step, main);
  if (main.exitCode !== 0 || post.exitCode !== 0) throw new Error(main.printed + post.printed);
  return readMeasurement(file);
}
