// Runs the docker engine on small programs, with one way to build after the other.

import { execFileSync } from 'node:child_process';
import { findDocker, type Builder } from '../../src/daemon/docker.js';
import { BUILDER_VARIABLE } from '../../src/daemon/questions.js';
import { dockerEngine } from '../../src/engine/docker.js';
import type { Plan } from '../../src/engine/plan.js';
import { daemonContents, docker as dockerCli } from './daemon-contents.js';
import { buildWith, type EngineRun, type RunOptions, type TestEngine } from './test-engine.js';

export { binaryOf, errorOf, makeProgram } from './test-engine.js';

/** One way to build, as a test reaches it. */
export interface TestBuilder {
  readonly name: string;
  readonly kind: Builder['kind'];
  /** Added to the environment of the runner. */
  readonly env: Readonly<Record<string, string>>;
  /** The golang builder image as this builder knows it. */
  readonly image: string;
  /** Makes an image of the daemon known to the builder; gives the name to use. */
  readonly publish: (tag: string) => string;
}

/** Builds a plan; an error is part of the result. */
export async function runEngine(
  builder: TestBuilder,
  plan: Plan,
  options: RunOptions = {},
): Promise<EngineRun> {
  const docker = await findDocker({ ...process.env, ...builder.env });
  return buildWith(dockerEngine(docker), plan, options);
}

/** The builder as the contract suite sees it: nothing that the daemon did not have before may stay. */
export function asTestEngine(builder: TestBuilder): TestEngine {
  return {
    name: builder.name,
    kind: builder.kind,
    image: builder.image,
    says: ['context: 4 files, 1 kB'],
    address: hostAddress,
    contents: () => {
      const hidden = dockerCli('images', '--all', '--quiet', '--no-trunc').split('\n').sort();
      return [...daemonContents(), ...new Set(hidden)];
    },
    run: (plan, options) => runEngine(builder, plan, options),
  };
}

/** The ways to build with the docker CLIs of this machine: the classic builder, and the best BuildKit there is. */
export async function findTestBuilders(image: string): Promise<readonly TestBuilder[]> {
  const own = { image, publish: (tag: string): string => tag };
  const classic = {
    ...own,
    name: 'the classic builder',
    kind: 'classic',
    env: { [BUILDER_VARIABLE]: 'classic' },
  } as const;
  // Debian's CLI has BuildKit inside; one that is first on PATH may have the plugin.
  const older = `/usr/bin:${process.env['PATH'] ?? ''}`;
  const candidates: readonly TestBuilder[] = [
    {
      ...own,
      name: 'BuildKit in the docker CLI',
      kind: 'buildkit',
      env: { PATH: older, [BUILDER_VARIABLE]: 'buildkit' },
    },
    { ...own, name: 'buildx', kind: 'buildx', env: { [BUILDER_VARIABLE]: 'buildx' } },
  ];
  for (const candidate of candidates) {
    const docker = await findDocker({ ...process.env, ...candidate.env }).catch(() => undefined);
    if (docker !== undefined) return [classic, candidate];
  }
  throw new Error('no docker CLI of this machine has BuildKit: install docker.io 20.10 or the buildx plugin');
}

/** The environment variable, which script/test sets. */
export function required(name: string): string {
  const value = process.env[name] ?? '';
  if (value === '') throw new Error(`${name} is not set: run this with script/test`);
  return value;
}

/** The address at which a container reaches a server of this machine. */
export function hostAddress(): string {
  const gateway = execFileSync(
    'docker',
    ['network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Gateway}}'],
    {
      encoding: 'utf8',
    },
  );
  return gateway.trim();
}
