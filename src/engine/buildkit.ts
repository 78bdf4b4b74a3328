// Builds with BuildKit, through the buildx plugin or an older docker CLI. The final stage comes back as a tar on
// standard output: no image is made, and nothing is left behind but the builder's own cache.

import { streamTool } from '../command.js';
import type { Builder } from '../daemon/docker.js';
import type { DockerBuild } from './docker-build.js';
import { unpackExport } from './export.js';

/** Builds and unpacks; gives the names of the files that came back. A ToolFailure where the build fails. */
export async function buildWithBuildKit(build: DockerBuild): Promise<ReadonlySet<string>> {
  const { docker, context, secretFlags, expected, signal, onLine } = build;
  const { tool, env } = docker.builder;
  let found: ReadonlySet<string> = new Set();
  const output = ['--progress=plain', '--output', 'type=tar,dest=-'];
  await streamTool(
    tool,
    [...buildCommand(docker.builder), ...output, ...secretFlags, '-f', 'Dockerfile', '-'],
    {
      env,
      stdin: context,
      signal,
      onLine,
      onStdout: async (stdout) => {
        found = await unpackExport(stdout, expected);
      },
    },
  );
  return found;
}

function buildCommand({ kind, version, flags }: Builder): readonly string[] {
  if (kind !== 'buildx') return ['build'];
  // Attestations would be files in the tar; before 0.10 there are none, nor flags to leave them out.
  const isOld = /^0\.[1-9](?:\.|$)/.test(version);
  return ['buildx', 'build', ...flags, ...(isOld ? [] : ['--provenance=false', '--sbom=false'])];
}
