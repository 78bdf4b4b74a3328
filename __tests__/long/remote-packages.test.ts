// Real programs from the real module proxy, with both engines: a pseudo-version, a module that `go install` refuses for
// its exclude lines.

import { expect, it } from 'vitest';
import { builderImage, runStep, testTag } from '../support/action-step.js';
import { findTestBuilders } from '../support/docker-engine.js';
import { tempFolder } from '../support/temp-folder.js';

const builders = await findTestBuilders(builderImage);
const ENGINES = [
  ...builders.map(({ env }) => ({ inputs: { engine: 'docker' }, env })),
  { inputs: { engine: 'host', 'builder-image': '' }, env: {} },
];

it.each([
  ['golang.org/x/example/hello@latest', '["gopher"]', /Hello, gopher!/],
  ['github.com/moby/buildkit/cmd/buildctl@v0.34.2', '["--version"]', /buildctl /],
])('%s has one digest, whatever builds, and runs', async (pkg, smokeTest, says) => {
  const digests = new Set<string>();
  for (const { inputs, env } of ENGINES) {
    const result = await runStep({
      inputs: { ...inputs, package: pkg, tags: testTag('remote'), 'smoke-test': smokeTest },
      workspace: tempFolder(),
      env,
    });
    expect(result.exitCode, result.printed).toBe(0);
    expect(result.printed).toMatch(says);
    digests.add(result.outputs['digest'] ?? '');
  }
  expect([...digests]).toHaveLength(1);
});
