// Builder images that are not there: a registry that has none, and a docker CLI in front of the real one that says of
// one image that it does not exist, as the public registry cannot be asked in a test.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findPlugin } from '../../src/daemon/plugins.js';
import { findProgram } from '../../src/daemon/program.js';
import { dockerConfigFile } from '../../src/docker-config.js';
import { buildxPlugin, dockerScript } from './docker-cli.js';
import type { TestBuilder } from './docker-engine.js';

/** A registry on this machine that answers as one does that has no image: its host and port. */
export async function startEmptyRegistry(): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader('Docker-Distribution-Api-Version', 'registry/2.0');
    response.setHeader('Content-Type', 'application/json');
    response.statusCode = request.url === '/v2/' ? 200 : 404;
    const error = { code: 'MANIFEST_UNKNOWN', message: 'manifest unknown', detail: {} };
    response.end(request.url === '/v2/' ? '{}' : JSON.stringify({ errors: [error] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The builder, which does not know this one image. */
export function withoutImage(builder: TestBuilder, image: string): TestBuilder {
  const env = { ...process.env, ...builder.env };
  const plugin = builder.kind === 'buildx' ? findPlugin('buildx', env) : undefined;
  if (plugin !== undefined) {
    const { config } = buildxPlugin(inFrontOf(plugin, builder, image));
    // Its builders stay where they are.
    const BUILDX_CONFIG = join(dirname(dockerConfigFile(env)), 'buildx');
    return { ...builder, env: { ...builder.env, DOCKER_CONFIG: config, BUILDX_CONFIG } };
  }
  const real = findProgram('docker', env) ?? '';
  const folder = dockerScript(inFrontOf(real, builder, image));
  return { ...builder, env: { ...builder.env, PATH: `${folder}:${env.PATH ?? ''}` } };
}

/** A script that builds with the real tool, unless that would take the image. */
function inFrontOf(real: string, { kind }: TestBuilder, image: string): string {
  const full = `docker.io/library/${image}`;
  const says =
    kind === 'classic'
      ? [`Step 1/6 : FROM ${image} AS source`, `manifest for ${image} not found: manifest unknown`]
      : [
          `#3 [internal] load metadata for ${full}`,
          `#3 ERROR: ${full}: not found`,
          `ERROR: failed to solve: ${image}: failed to resolve source metadata for ${full}: ${full}: not found`,
        ];
  return `case "$1 $2" in "buildx build"|"build "*)
  input=$(mktemp)
  trap 'rm -f "$input"' EXIT
  cat >"$input"
  if tar -xOf "$input" Dockerfile | grep -qxF 'FROM ${image} AS source'; then
    ${says.map((line) => `echo '${line}' >&2`).join('\n    ')}
    exit 1
  fi
  ${real} "$@" <"$input"
  exit;;
esac
exec ${real} "$@"`;
}
