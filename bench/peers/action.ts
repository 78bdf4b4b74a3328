// This action, run as a runner runs it: main step and post step.

import path from 'node:path';
import { runMain, runPost, type Step } from '../../script/runner.ts';
import { measuring, readMeasurement, type Measurement } from '../measure.ts';
import type { Build, Peer } from '../peer.ts';

export const action: Peer = {
  name: 'go-scratch-image',
  async build({ source, builderImage, tempDir, tag }: Build): Promise<Measurement> {
    const file = path.join(tempDir, 'measured');
    const step: Step = {
      inputs: { tags: tag, 'go-version': 'local', 'builder-image': builderImage },
      workspace: source,
      tempDir,
      wrapper: measuring(file),
    };
    const main = await runMain(step);
    const post = await runPost(step, main);
    if (main.exitCode !== 0 || post.exitCode !== 0) throw new Error(main.printed + post.printed);
    return readMeasurement(file);
  },
};
