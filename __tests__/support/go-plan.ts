// A plan for tests that are about its compile part.

import type { CompilePlan, Plan, Source } from '../../src/engine/plan.js';

export function makeSource(source: Partial<Source> = {}): Source {
  return {
    contextDir: '/work/repo',
    workdir: '.',
    pkg: '.',
    modulePath: 'example.com/server',
    workspace: '/work/repo',
    ...source,
  };
}

export function makeGoPlan(compile: Partial<CompilePlan> = {}, source: Partial<Source> = {}): Plan {
  return {
    name: 'server',
    source: makeSource(source),
    platforms: [{ os: 'linux', architecture: 'amd64' }],
    compile: {
      go: { value: 'local', from: 'input' },
      strip: true,
      ldflags: '',
      buildTags: [],
      buildFlags: [],
      buildEnv: {},
      rebuild: false,
      vcs: false,
      ...compile,
    },
    builderImage: 'golang:1-alpine',
    tzdata: false,
    run: {},
    epoch: 0,
  };
}
